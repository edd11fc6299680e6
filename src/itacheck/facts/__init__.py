"""From a plan to the facts that rules examine. The joins are made here, in plain Python."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..packs.model import Pack
from ..plan import PartId, PartState, Plan
from ..vocabulary.kinds import kinds
from ..vocabulary.model import Fact, Unread
from . import (
    assessment,
    counting,
    document,
    durations,
    empty_rows,
    frame,
    goals,
    indicators,
    laws,
    measures,
    money,
    names_of_others,
    numbering,
    repeated,
    risks,
    sheet_groups,
    sheet_money,
    sheets,
    stated,
    targets,
    totals,
    wording,
)
from .columns import left_open, slips
from .context import context_of

__all__ = ["build_facts", "unread_parts"]

_FAMILIES = (
    document,
    frame,
    names_of_others,
    wording,
    laws,
    repeated,
    sheet_groups,
    measures,
    counting,
    numbering,
    empty_rows,
    totals,
    stated,
    money,
    sheet_money,
    durations,
    targets,
    goals,
    risks,
    sheets,
    indicators,
    assessment,
)


def unread_parts(plan: Plan) -> tuple[Unread, ...]:
    """The parts of a plan that were not wholly read, in the order of the document."""
    states = ((one, plan.state(one)) for one in PartId)
    return tuple(
        Unread(one.value, state.value)
        for one, state in states
        if state in {PartState.PARTLY, PartState.UNREAD}
    )


def build_facts(
    plan: Plan, pack: Pack, *, fiscal_year: int | None, baseline_ita: Decimal | None
) -> tuple[Fact, ...]:
    """Every fact about a plan, by the criteria of a pack.

    ``fiscal_year`` chooses the criteria of that year; ``baseline_ita`` is the agency's ITA score of
    the year before the plan. Both may be None: what depends on them stays absent.
    """
    context = context_of(plan, pack, fiscal_year, baseline_ita)
    facts: Iterator[Fact] = (fact for family in _FAMILIES for fact in family.facts(context))
    odd = slips(plan)
    if odd:
        facts = left_open(facts, plan, odd, {one.name: one for one in kinds()})
    return tuple(facts)
