"""Rules over facts: what becomes of every rule on every fact that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ..base.errors import OptionError, unknown_name
from ..base.language import Message, say
from ..vocabulary.model import Fact, Unread
from . import durable, plain
from .compiled import CompiledPack
from .compiled_rule import CompiledRule
from .conditions import holds, missing
from .model import Evaluation, Match, Outcome, Reason, State
from .table import FactTable, Joins, fact_table
from .unread import with_unread

ENGINES = ("durable", "plain")

_Settled = Mapping[int, tuple[State, Reason | None]]


def evaluate(
    compiled: CompiledPack,
    facts: Sequence[Fact],
    engine: str = "durable",
    unread: Sequence[Unread] = (),
) -> Evaluation:
    """Every rule on every fact of its kind, in the order of rules and facts.

    ``engine`` is ``durable`` or ``plain``; both give the same outcomes. Where durable-rules is not
    installed or cannot be loaded, the plain engine serves and the evaluation's ``notice`` says so.
    ``unread`` are the parts of the document that were not wholly read: a rule about facts that
    would come from them is undecided as far as there are none.
    """
    engine, notice = _available(engine)
    table = fact_table(facts, compiled)
    settled = [_settle(rule, table) for rule in compiled.rules]
    examined = {
        rule.position: facts_left
        for rule, done in zip(compiled.rules, settled, strict=True)
        if (facts_left := [n for n in table.by_kind.get(rule.kind.name, ()) if n not in done])
    }
    decide = durable.decide if engine == "durable" else plain.decide
    found: dict[int, dict[int, list[Match]]] = {}
    for match in decide(compiled, table, examined):
        found.setdefault(match.rule, {}).setdefault(match.fact, []).append(match)
    joins = Joins(table)
    outcomes = chain.from_iterable(
        with_unread(rule, tuple(_outcomes(rule, table, done, found, joins)), unread, compiled.kinds)
        for rule, done in zip(compiled.rules, settled, strict=True)
    )
    return Evaluation(tuple(outcomes), engine, notice)


def loadable_engines() -> tuple[str, ...]:
    """The engines that can decide here: ``plain`` always can."""
    return tuple(one for one in ENGINES if _available(one)[1] is None)


def _available(engine: str) -> tuple[str, Message | None]:
    """The engine that serves for the one asked for, and a sentence where that is another."""
    if engine not in ENGINES:
        raise OptionError(unknown_name(say("engine"), engine, ENGINES))
    if engine == "durable":
        reason = durable.hindrance()
        if reason is not None:
            return "plain", reason
    return engine, None


def _settle(rule: CompiledRule, table: FactTable) -> _Settled:
    """What is decided of a rule's facts before an engine is asked."""
    positions = table.by_kind.get(rule.kind.name, ())
    if not rule.in_force:
        return dict.fromkeys(positions, (State.NOT_APPLICABLE, Reason("years")))
    settled = {}
    examines = rule.examines
    for position in positions:
        try:
            if not table.faults and examines(table.facts[position].values):
                continue
        except Exception:  # noqa: BLE001, S110 - told below, at its condition
            pass
        found = _early(rule, table, position)
        if found is not None:
            settled[position] = found
    return settled


def _early(
    rule: CompiledRule, table: FactTable, position: int
) -> tuple[State, Reason | None] | None:
    fault = table.fault(rule, position) if table.faults else None
    if fault is not None:
        return State.ERRORED, Reason("error", fault)
    fact = table.facts[position]
    try:
        applies = rule.where(fact.values)
        if applies is False:
            return State.NOT_APPLICABLE, Reason("where")
        name = _lacking(rule, fact, applies=applies)
    except Exception as error:  # noqa: BLE001 - one rule's defect is not the others'
        return State.ERRORED, Reason("error", repr(error))
    return None if name is None else (State.UNDECIDED, _for_want_of(name, fact))


def _for_want_of(name: str, fact: Fact) -> Reason:
    """Why a property is not known: a part that was not wholly read, or else what supplies it.

    A parameter's value for the fact's own year is not known for want of that year, or of the value.
    """
    kind, point, inner = name.rpartition(".")
    if inner.startswith("$"):
        parameter, _, by = inner[1:].partition("@")
        year = fact.values.get(by)
        if year is not None:
            return Reason("dated", f"{parameter} {year}")
        name = f"{kind}{point}{by}"
    unread = fact.origin.unread.get(name.rpartition(".")[2])
    return Reason("missing", name) if unread is None else Reason(unread.state, unread.part)


def _lacking(rule: CompiledRule, fact: Fact, *, applies: bool | None) -> str | None:
    """The first parameter or property that the rule cannot do without and that is not there."""
    if rule.missing_parameter is not None:
        return rule.missing_parameter
    if applies is None:
        return missing(rule.rule.where, fact, rule.parameters)
    for name in rule.rule.needs:
        if fact.values.get(name) is None:
            return name
    return None


def _outcomes(
    rule: CompiledRule,
    table: FactTable,
    settled: _Settled,
    found: Mapping[int, Mapping[int, list[Match]]],
    joins: Joins,
) -> Iterable[Outcome]:
    code = rule.rule.code
    positions = table.by_kind.get(rule.kind.name, ())
    if not positions:
        yield _nothing(rule)
    of_rule = found.get(rule.position, {})
    if not settled and not of_rule:
        yield from (Outcome(code, State.PASSED, table.given[one]) for one in positions)
        return
    for position in positions:
        if position in settled:
            state, reason = settled[position]
            yield Outcome(code, state, table.given[position], reason)
        elif position in of_rule:
            yield _matched(rule, position, of_rule[position], table, joins)
        else:
            yield Outcome(code, State.PASSED, table.given[position])


def _nothing(rule: CompiledRule) -> Outcome:
    """What becomes of a rule without a fact to examine."""
    if not rule.in_force:
        return Outcome(rule.rule.code, State.NOT_APPLICABLE, None, Reason("years"))
    return Outcome(rule.rule.code, State(rule.kind.none_is), None, Reason("none", rule.kind.name))


def _matched(
    rule: CompiledRule, position: int, matches: list[Match], table: FactTable, joins: Joins
) -> Outcome:
    fact = table.given[position]
    error = next((one.error for one in matches if one.error is not None), None)
    if error is not None:
        return Outcome(rule.rule.code, State.ERRORED, fact, Reason("error", error))
    if any(one.certain for one in matches):
        others = sorted({one.other for one in matches if one.other is not None})
        partners = tuple(table.given[other] for other in others)
        return Outcome(rule.rule.code, State.FAILED, fact, None, partners)
    reason = _for_want_of(*_absent(rule, position, table, joins))
    return Outcome(rule.rule.code, State.UNDECIDED, fact, reason)


def _absent(rule: CompiledRule, position: int, table: FactTable, joins: Joins) -> tuple[str, Fact]:
    """The first absent property that leaves an undecided rule so, in the order written."""
    condition = rule.rule.fails_when
    fact = table.facts[position]
    if rule.fails_when(fact.values) is None:
        return missing(condition, fact, rule.parameters), fact
    for joined in rule.joins:
        if joins.found(rule, joined, position)[0] is None:
            for other in joins.partners(joined, position):
                partner = table.facts[other]
                if holds(joined.where, partner, rule.parameters) is None:
                    name = missing(joined.where, partner, rule.parameters)
                    return f"{joined.kind}.{name}", partner
    raise AssertionError("an undecided rule lacks no property")
