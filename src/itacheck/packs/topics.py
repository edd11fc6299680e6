"""Topics that the ITA's open-data check (OIT) asks evidence for, and their items year by year."""

from __future__ import annotations

from collections.abc import Iterable

from ..base.language import Text
from ..base.record import record
from .sources import Certainty, Citation


@record
class ItemNumber:
    """The number of a topic's item (``O25``, ``O32-O33``) in fiscal years ``first`` to ``last``."""

    first: int
    last: int
    number: str
    certainty: Certainty
    basis: tuple[Citation, ...]


@record
class Topic:
    """A topic, and how a plan's measure for it is known.

    A project carries the topic when it carries one of the expected ``measures``, or when its title
    has a word of every group.
    """

    id: str
    title: Text
    numbers: tuple[ItemNumber, ...]
    measures: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()

    def at(self, fiscal_year: int) -> ItemNumber | None:
        """The item of a fiscal year; None where the year has none for the topic."""
        return next((one for one in self.numbers if one.first <= fiscal_year <= one.last), None)


def years_of(topics: Iterable[Topic]) -> tuple[int, ...]:
    """The fiscal years for which some topic has a number."""
    years = {
        year for topic in topics for one in topic.numbers for year in range(one.first, one.last + 1)
    }
    return tuple(sorted(years))
