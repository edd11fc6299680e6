"""Kinds of facts that come in Python packages, found by their entry points.

A package offers a family of kinds under the entry point group ``itacheck.kinds``: its value is a
module that declares the classes of the kinds, as the modules beside this one do, and has a function
``facts(plan, criteria)`` that makes facts of them. They are looked for only where a rule names a
kind that is none of itacheck's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from ..base.errors import PackError
from ..base.language import say
from ..base.offers import failure_of, offers, package_of
from ..base.record import record
from .declare import TypedFact
from .kinds import declared, kinds
from .model import Kind

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "itacheck.kinds"


@record
class Family:
    """What a package offers: kinds, and the function that makes facts of a plan and criteria."""

    offer: EntryPoint
    classes: tuple[type[TypedFact], ...]
    facts: Callable[[Any, Any], Iterable[TypedFact]]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that it declares."""
        return tuple(one.kind for one in self.classes)


def installed_families() -> tuple[Family, ...]:
    """The families of kinds that installed packages offer.

    Raises PackError for one that cannot be used, or has a kind by a name that is taken.
    """
    families = tuple(_family(one) for one in offers(GROUP))
    taken = {one.name: "itacheck" for one in kinds()}
    for family in families:
        for one in family.kinds:
            if one.name in taken:
                raise PackError(
                    say(
                        "Two packages have a kind of facts “{name}”: {first} and {second}.",
                        name=one.name,
                        first=taken[one.name],
                        second=package_of(family.offer),
                    ),
                    remedy=say("Uninstall one of them, or give the kind another name."),
                    place=family.offer.name,
                )
            taken[one.name] = package_of(family.offer)
    return families


def every_kind() -> tuple[Kind, ...]:
    """Itacheck's own kinds of facts and those of installed packages. Raises PackError."""
    return (*kinds(), *(one for family in installed_families() for one in family.kinds))


def _family(offer: EntryPoint) -> Family:
    try:
        module = offer.load()
        found = Family(offer, tuple(declared(module)), module.facts)
    except Exception as error:
        raise broken(offer, error) from error
    if not found.classes:
        raise broken(offer, say("it declares no kind"))
    return found


def broken(offer: EntryPoint, reason: object) -> PackError:
    """That what a package offers does not work, and why."""
    return PackError(
        say(
            "The kinds of facts “{name}” of the package {package} do not work ({reason}).",
            name=offer.name,
            package=package_of(offer),
            reason=failure_of(reason),
        ),
        remedy=say("Install a version of that package that does, or a pack without rules on them."),
        place=offer.name,
    )
