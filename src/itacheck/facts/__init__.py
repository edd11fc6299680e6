"""From a plan to the facts that rules examine. The joins are made here, in plain Python."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from itertools import chain, islice

from ..base.errors import LimitError
from ..base.language import say
from ..packs.model import Criteria
from ..plan import PartId, PartState, Plan
from ..vocabulary.model import PENDING, Fact, Unread
from . import (
    assessment,
    budget,
    counting,
    document,
    frame,
    goals,
    governments,
    groups,
    indicators,
    measures,
    numbering,
    passages,
    risks,
    sheets,
    sums,
    targets,
    totals,
    wording,
    years,
)
from .common.columns import left_open
from .common.context import context_of

__all__ = ["build_facts", "unread_parts"]

FAMILIES = (
    counting,
    numbering,
    sums,
    totals,
    groups,
    budget,
    years,
    document,
    frame,
    governments,
    wording,
    passages,
    measures,
    targets,
    goals,
    risks,
    sheets,
    indicators,
    assessment,
)
"""The modules that build facts; each has the name of the one that declares their kinds."""


MOST_FACTS = 120_000
"""So many a plan may give rise to, well below what an engine is given at most."""


def unread_parts(plan: Plan, pending: Collection[PartId] = ()) -> tuple[Unread, ...]:
    """The parts of a plan that were not wholly read, in the order of the document.

    Before them those that are ``pending``: they were not submitted yet.
    """
    states = ((one, plan.state(one)) for one in PartId if one not in pending)
    return (
        *(Unread(one.value, PENDING) for one in PartId if one in pending),
        *(
            Unread(one.value, state.value)
            for one, state in states
            if state in {PartState.PARTLY, PartState.UNREAD}
        ),
    )


def build_facts(
    plan: Plan,
    criteria: Criteria,
    *,
    fiscal_year: int | None,
    baseline_ita: Decimal | None,
    pending: frozenset[PartId] = frozenset(),
    kinds: Collection[str] = (),
) -> tuple[Fact, ...]:
    """Every fact about a plan, by the criteria of one or more packs.

    ``fiscal_year`` chooses the criteria of that year; ``baseline_ita`` is the agency's ITA score of
    the year before the plan. Both may be None: what depends on them stays absent. What
    depends on the parts that are ``pending`` is not known before they are submitted. ``kinds`` are
    those of installed packages that facts are wanted of.

    Raises LimitError for more than ``MOST_FACTS`` facts, as 3,000 projects have them, and PackError
    where an installed package makes what is no fact.
    """
    context = context_of(plan, criteria, fiscal_year, baseline_ita, pending)
    typed = (fact for family in FAMILIES for fact in family.facts(context))
    flat: Iterable[Fact] = (fact.flat() for fact in left_open(typed, context.misheaded))
    if kinds:
        from .installed import installed_facts

        flat = chain(flat, installed_facts(plan, criteria, kinds))
    facts = tuple(islice(flat, MOST_FACTS + 1))
    if len(facts) > MOST_FACTS:
        raise LimitError(
            say("The plan makes more than {limit} facts.", limit=f"{MOST_FACTS:,}"),
            remedy=say("Check that it is a plan, or give the parts of it one at a time."),
            place=plan.source.name if plan.source else None,
        )
    return facts
