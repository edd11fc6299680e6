"""The map from the items of a year's open-data check (OIT) to a plan's measures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .base.errors import OptionError
from .base.language import say
from .base.patterns import expression
from .base.record import record
from .facts.assessment import carried
from .facts.common.context import context_of
from .packs.model import Criteria, Topic
from .packs.topics import ItemNumber, years_of
from .plan import Plan
from .thai.text import tidy

_DIGITS = expression(r"\d+")
_LAST = 10**9


@record
class Measure:
    """A project of the plan: its subject (``project:5``), its number as printed, its title."""

    subject: str
    number: int | None
    title: str


@record
class EvidenceRow:
    """A topic, its item in the year (None where the year has none), and the plan's measures."""

    topic: Topic
    item: ItemNumber | None
    measures: tuple[Measure, ...]

    def to_dict(self, language: str) -> dict[str, Any]:
        """The row as JSON writes it."""
        return {
            "topic": self.topic.id,
            "title": self.topic.title.text(language),
            "item": self.item.number if self.item else None,
            "certainty": self.item.certainty.value if self.item else None,
            "measures": [
                {"subject": one.subject, "number": one.number, "title": one.title}
                for one in self.measures
            ],
        }


@record
class EvidenceMap:
    """The whole map for a fiscal year: topics by the number of their item, those without last."""

    fiscal_year: int
    rows: tuple[EvidenceRow, ...]

    def to_dict(self, language: str = "th") -> Mapping[str, Any]:
        """The map as JSON writes it."""
        return {
            "fiscal_year": self.fiscal_year,
            "language": language,
            "topics": [row.to_dict(language) for row in self.rows],
        }


def evidence_map(plan: Plan, criteria: Criteria, fiscal_year: int) -> EvidenceMap:
    """What a plan holds for each item of a year.

    Raises OptionError for a fiscal year of which the criteria know no item.
    """
    known = years_of(criteria.topics)
    if fiscal_year not in known:
        raise OptionError(
            say(
                "The items of {year} are not known. Known years: {known}.",
                year=fiscal_year,
                known=", ".join(map(str, known)) or "-",
            ),
            remedy=say("Ask for one of these, or add the numbers to a pack of your own."),
            place="fiscal_year",
        )
    context = context_of(plan, criteria, fiscal_year, None)
    rows = [
        EvidenceRow(
            one.topic,
            one.topic.at(fiscal_year),
            tuple(
                Measure(entry.subject, entry.project.number, tidy(entry.title))
                for entry in one.projects
            ),
        )
        for one in carried(context)
    ]
    return EvidenceMap(fiscal_year, tuple(sorted(rows, key=_position)))


def _position(row: EvidenceRow) -> int:
    found = _DIGITS.search(row.item.number) if row.item else None
    return int(found[0]) if found else _LAST
