"""Packs that come in Python packages, found by their entry points.

A package offers a pack under the entry point group ``itacheck.packs``: the name is the pack's id;
the value is the module in whose folder the pack is, or ``module:NAME`` for the pack's path.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING

from ..base.errors import PackError
from ..base.language import say
from ..base.offers import offers
from ..base.resources import folder_of

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

GROUP = "itacheck.packs"


def installed_packs() -> tuple[str, ...]:
    """The ids of the packs that installed packages offer."""
    return tuple(sorted({one.name for one in offers(GROUP)}))


def installed_pack(name: str) -> Traversable | None:
    """Where the installed pack of that id is; None where no package offers it.

    Raises PackError where two packages offer it, or where it is not there.
    """
    found = [one for one in offers(GROUP) if one.name == name]
    if not found:
        return None
    if len({one.value for one in found}) > 1:
        raise PackError(
            say(
                "Several installed packages offer a rule pack “{name}”: {offers}.",
                name=name,
                offers=", ".join(one.value for one in found),
            ),
            remedy=say("Uninstall all but one, or give the pack's path."),
            place=name,
        )
    try:
        return _place(found[0])
    except Exception as error:
        raise PackError(
            say(
                "The installed rule pack “{name}” ({offer}) cannot be found: {reason}.",
                name=name,
                offer=found[0].value,
                reason=error,
            ),
            remedy=say("Install that package again, or give the pack's path."),
            place=name,
        ) from error


def _place(offer: EntryPoint) -> Traversable:
    """The path that an entry point stands for; only one with a name in its module is imported."""
    if offer.attr:
        return Path(offer.load())
    return folder_of(offer.module)
