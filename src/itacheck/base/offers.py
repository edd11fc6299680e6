"""What installed packages offer to itacheck, and itacheck to itself, by entry points.

By its name in the metadata of the installed package a thing is found without being imported: rule
packs and formats of other packages, and what a notebook shows of a plan, which is made by packages
that stand above the plan's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

NOTEBOOK = "itacheck.notebook"
"""The group of what notebooks show; all of it is itacheck's own."""


def offers(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of a group, in the order of their names and values."""
    from importlib.metadata import entry_points

    return tuple(sorted(entry_points(group=group), key=lambda one: (one.name, one.value)))


def package_of(offer: EntryPoint) -> str:
    """The name of the package that offers something."""
    return offer.dist.name if offer.dist is not None else offer.module


def failure_of(reason: object) -> object:
    """Why what a package offers does not work, as people are told it: an error with its kind."""
    return f"{type(reason).__name__}: {reason}" if isinstance(reason, Exception) else reason


def shown_by(name: str) -> Any:
    """The function by which a notebook shows something. Raises LookupError where none is there."""
    for one in offers(NOTEBOOK):
        if one.name == name:
            return one.load()
    raise LookupError(name)
