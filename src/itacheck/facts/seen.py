"""What a piece of evidence says that it is: words around what stands in the plan."""

from __future__ import annotations

from ..language import Message, say
from ..plan import Period
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Text


def said_of(name: Text | Message, value: object) -> Message:
    """What the plan says of a thing."""
    return say("{name}: {value}", name=name, value=value)


def in_year(name: Text | Message, year: FiscalYear | None, value: object) -> Message:
    """What the plan says of a thing for a fiscal year; None where it names none."""
    if year is None:
        return said_of(name, value)
    return say("{name}, {year}: {value}", name=name, year=year, value=value)


def in_table(name: Text, year: FiscalYear, amount: str) -> Message:
    """What the summary table has for a project in a fiscal year."""
    return say("Summary table, {name}, {year}: {amount}", name=name, year=year, amount=amount)


def seen_period(period: Period | None) -> list[Evidence]:
    """The years that the plan says it is for, if it says so."""
    if period is None:
        return []
    return [Evidence(say("The plan’s period: {years}", years=period), period.location)]
