"""What a rule cannot say because a part of the document was not wholly read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from ..vocabulary.model import PENDING, Kind, Unread
from .compiled_rule import CompiledRule
from .dated import with_dated
from .model import Outcome, Reason, State


def with_unread(
    rule: CompiledRule,
    outcomes: tuple[Outcome, ...],
    unread: Sequence[Unread],
    kinds: Mapping[str, Kind],
) -> tuple[Outcome, ...]:
    """The outcomes of a rule, undecided as far as they rest on facts that nobody could read.

    Of a part that was read in part, its facts speak for themselves where there are any. What rests
    on a part that was not submitted yet is not applicable.
    """
    if not unread or not rule.in_force:
        return outcomes
    return tuple(map(_settled, _undecided(rule, outcomes, unread, kinds)))


def _settled(outcome: Outcome) -> Outcome:
    pending = outcome.reason is not None and outcome.reason.kind == PENDING
    return evolve(outcome, state=State.NOT_APPLICABLE) if pending else outcome


def _undecided(
    rule: CompiledRule,
    outcomes: tuple[Outcome, ...],
    unread: Sequence[Unread],
    kinds: Mapping[str, Kind],
) -> tuple[Outcome, ...]:
    """The outcomes, and one for each part from which facts may be missing.

    A kind that names no parts has its facts from anywhere.
    """
    outcomes = tuple(_joined(one, rule, unread, kinds) for one in outcomes)
    none = all(one.fact is None for one in outcomes)
    parts = rule.kind.parts
    reasons = [
        Reason(one.state, one.part)
        for one in unread
        if (one.part in parts and (none or one.state != "partly"))
        or (not parts and one.state == PENDING)
    ]
    undecided = [Outcome(rule.rule.code, State.UNDECIDED, None, one) for one in reasons]
    if none and undecided:
        pending = [one for one in reasons if one.kind == PENDING]
        first = {*pending[:1], *[one for one in reasons if one not in pending][:1]}
        return tuple(one for one in undecided if one.reason in first)
    told = {one.reason for one in outcomes if one.state is State.UNDECIDED}
    return (*outcomes, *(one for one in undecided if one.reason not in told))


def _joined(
    outcome: Outcome, rule: CompiledRule, unread: Sequence[Unread], kinds: Mapping[str, Kind]
) -> Outcome:
    """That there is no second fact is not known where one may stand in what was not read."""
    joined = None
    if outcome.state is State.FAILED:
        joined = rule.rule.without
    elif outcome.state is State.PASSED and outcome.fact is not None:
        sure = rule.fails_when(with_dated(outcome.fact, rule.dated).values) is False
        joined = None if sure else rule.rule.with_
    parts = kinds[joined.kind].parts if joined and joined.kind in kinds else ()
    reason = next((Reason(one.state, one.part) for one in unread if one.part in parts), None)
    if reason is None:
        return outcome
    return evolve(outcome, state=State.UNDECIDED, reason=reason, others=())
