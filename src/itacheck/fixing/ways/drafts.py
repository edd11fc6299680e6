"""What the ways to mend a fault have in common: what they are worked out from, and to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import field

from ...base.location import Location
from ...base.record import record
from ...facts.common.context import Context, context_of
from ...packs.model import Criteria
from ...plan import Dimension, Mission, Plan, StatedTotal
from ...report import Finding, Report
from ...vocabulary.model import Fact
from ..change import Change


@record
class Draft:
    """Changes that may mend a fault; ``safe``: the plan itself decides that they are right."""

    changes: tuple[Change, ...]
    safe: bool = False


@record(slots=False)  # for the cached property
class Scope:
    """What repairs are worked out from."""

    plan: Plan
    report: Report
    criteria: Criteria = field(repr=False)

    @cached_property
    def context(self) -> Context:
        """What belongs to what in the plan, as its facts have it."""
        chosen = self.report.options
        return context_of(self.plan, self.criteria, chosen.fiscal_year, chosen.baseline_ita)

    def total(self, subject: str) -> StatedTotal | None:
        """The total that a subject is, or that it states."""
        if subject == "total":
            return self.plan.grand_total
        owner = self.plan.by_subject.get(subject)
        return owner.subtotal if isinstance(owner, (Dimension, Mission)) else None


def words_at(place: Location | None) -> str:
    """The way to a place in the words of a reader, "" where none is known."""
    return place.words if place else ""


Way = Callable[[Scope, Finding, Fact], Iterator[Draft]]
