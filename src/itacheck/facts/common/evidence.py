"""What a finding rests on: words around what stands in the plan, and the place of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ...base.language import Message, say
from ...base.location import Location
from ...plan import Cell, Period
from ...thai.years import FiscalYear
from ...vocabulary.model import Evidence
from .amounts import written


def first_place(*places: Location | None) -> Location | None:
    """The first place that is known."""
    return next((one for one in places if one is not None), None)


class Located(Protocol):
    """A thing of the plan that may have a place."""

    @property
    def location(self) -> Location | None:
        """Where it stands."""


def place_of(thing: Located | None, *others: Location | None) -> Location | None:
    """Where a thing of the plan stands, else the first of the ``others`` that is known."""
    own = thing.location if thing is not None else None
    return own if own is not None else first_place(*others)


def said_of(name: Message, value: object) -> Message:
    """What the plan says of a thing."""
    return say("{name}: {value}", name=name, value=value)


def said_in_year(name: Message, year: FiscalYear | None, value: object) -> Message:
    """What the plan says of a thing for a fiscal year; None where it names none."""
    if year is None:
        return said_of(name, value)
    return say("{name}, {year}: {value}", name=name, year=year, value=value)


def cell_evidence(
    name: Message, year: FiscalYear | None, cell: Cell | None, *places: Location | None
) -> Evidence:
    """A cell of a thing for a fiscal year; where the plan has none, ``places`` say where it lacks.

    A cell without a place stands at the first of ``places`` that is known.
    """
    return Evidence(said_in_year(name, year, written(cell)), place_of(cell, *places))


def table_evidence(
    name: Message, cells: Iterable[tuple[FiscalYear, Cell | None]], row: Location | None
) -> tuple[Evidence, ...]:
    """What the summary table has for a project in some fiscal years."""
    return tuple(
        Evidence(
            say(
                "Summary table, {name}, {year}: {amount}",
                name=name,
                year=year,
                amount=written(cell),
            ),
            place_of(cell, row),
        )
        for year, cell in cells
    )


def period_evidence(period: Period | None) -> tuple[Evidence, ...]:
    """The years that the plan says it is for, if it says so."""
    if period is None:
        return ()
    return (Evidence(say("The plan’s period: {years}", years=period), period.location),)
