"""The ledger: what became of every rule, so that silence is never taken for a pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field

from ..base.language import Message, Phrase, say, told
from ..base.record import record
from ..engine.compiled import CompiledPack
from ..engine.compiled_rule import CompiledRule
from ..engine.model import Outcome, Reason, State
from ..plan import PartId
from ..vocabulary.model import PENDING, Kind
from .reading import not_known
from .wording import in_general

if TYPE_CHECKING:
    from ..records.record import Record

NOT_SELECTED = "not_selected"
_COUNTS = ("passed", "failed", "not_applicable", "undecided", "errored")
_GRAVITY = MappingProxyType({state: rank for rank, state in enumerate(State)})


@record
class ReasonCount:
    """Why examinations came to neither pass nor fail, in the report's language, and how many.

    ``state`` is what they came to: undecided, not applicable or errored.
    """

    state: State
    reason: str
    count: int


@record
class LedgerLine:
    """What became of one rule.

    ``examined`` is the sum of the five outcomes; ``status`` is the gravest of them (errored,
    failed, undecided, passed, not_applicable), or ``not_selected`` for a rule that did not run.
    ``title`` is the rule's, in the report's language.
    """

    rule: str
    status: str
    passed: int = 0
    failed: int = 0
    not_applicable: int = 0
    undecided: int = 0
    errored: int = 0
    reasons: tuple[ReasonCount, ...] = field(default=())
    title: str = ""

    @property
    def examined(self) -> int:
        """How often the rule was put to the plan."""
        return self.passed + self.failed + self.not_applicable + self.undecided + self.errored

    def to_dict(self) -> dict[str, Any]:
        """The line as the report's JSON writes it."""
        written: dict[str, Any] = line_form().write(self)
        return written


@lru_cache(maxsize=1)
def line_form() -> Record:
    """A line as the report's JSON has it: what is written, read and described."""
    from ..records.codec import ListOf, OneOf
    from ..records.record import Key, Record
    from . import form_values as f

    reason = Record(_reason, Key("reason", f.SENTENCE), Key("count", f.POSITION))
    return Record(
        _from_form,
        Key("rule", f.CODE),
        Key("status", OneOf((*(one.value for one in State), NOT_SELECTED), quoted=True)),
        Key("examined", f.COUNT, derived=True),
        *(Key(name, f.COUNT) for name in _COUNTS),
        Key("reasons", ListOf(reason)),
        Key("title", f.TEXT, required=False, default=""),
        name="line",
    )


def _reason(reason: str, count: int) -> ReasonCount:
    return ReasonCount(State.NOT_APPLICABLE, reason, count)


def _from_form(reasons: tuple[ReasonCount, ...], **given: Any) -> LedgerLine:
    """The line; what its reasons are for is told by its counts: those of the gravest state first.

    Every outcome of these states has a reason, so that the counts of the reasons add up to theirs.
    """
    left = {state: given[state.value] for state in (State.ERRORED, State.UNDECIDED)}
    found = []
    for one in reasons:
        state = next((state for state, count in left.items() if count > 0), State.NOT_APPLICABLE)
        if state in left:
            left[state] -= one.count
        found.append(evolve(one, state=state))
    return LedgerLine(**given, reasons=tuple(found))


def ledger(
    rules: Iterable[CompiledRule],
    outcomes: Iterable[Outcome],
    compiled: CompiledPack,
    language: str,
) -> tuple[LedgerLine, ...]:
    """One line for each of the rules, in their order."""
    by_rule: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_rule.setdefault(outcome.rule, []).append(outcome)
    return tuple(_line(one, by_rule.get(one.rule.code, []), compiled, language) for one in rules)


def _line(
    rule: CompiledRule, outcomes: list[Outcome], compiled: CompiledPack, language: str
) -> LedgerLine:
    states = Counter(outcome.state for outcome in outcomes)
    status = next((state.value for state in State if states[state]), NOT_SELECTED)
    counts = {state.value: states[state] for state in State}
    reasons = _reasons(rule, outcomes, compiled, language)
    title = in_general(rule.rule.title, rule.kind, rule.criteria_at_all, language)
    return LedgerLine(rule.rule.code, status, **counts, reasons=reasons, title=title)


def _reasons(
    rule: CompiledRule, outcomes: list[Outcome], compiled: CompiledPack, language: str
) -> tuple[ReasonCount, ...]:
    counted = Counter((each.state, each.reason) for each in outcomes if each.reason is not None)
    said: Counter[tuple[State, str]] = Counter()
    for (state, reason), count in counted.items():
        said[state, told(in_words(reason, rule, compiled), language)] += count
    return ranked(ReasonCount(state, reason, count) for (state, reason), count in said.items())


def ranked(reasons: Iterable[ReasonCount]) -> tuple[ReasonCount, ...]:
    """The gravest state first, and in it the commonest reason."""
    return tuple(sorted(reasons, key=lambda one: (_GRAVITY[one.state], -one.count, one.reason)))


def in_words(reason: Reason, rule: CompiledRule, compiled: CompiledPack) -> Phrase:
    """A reason as a sentence: what is missing and would supply it, or why it does not apply."""
    years = rule.rule.fiscal_years
    if reason.kind == "missing":
        return _missing(reason.name, rule.kind, compiled)
    if reason.kind == "dated":
        return _no_value(reason.name, compiled)
    if reason.kind == "none":
        return compiled.kinds.get(reason.name, rule.kind).none
    if reason.kind in {PENDING, "partly", "unread"}:
        return not_known(PartId(reason.name), reason.kind)
    if reason.kind == "error":
        return say("The rule failed: {error}", error=reason.name)
    if reason.kind == "years" and years is not None:
        return say(
            "The rule holds only for the fiscal years {first}-{last}.",
            first=years[0],
            last=years[1],
        )
    return say("Outside the limits that the rule sets itself.")


def _missing(name: str, kind: Kind, compiled: CompiledPack) -> Message:
    """``name`` is a property of the kind, ``kind.property`` of a joined one, or a parameter."""
    of, _, inner = name.rpartition(".")
    found = compiled.kinds.get(of, kind).property(inner)
    if found is None:
        return _missing_parameter(name, compiled)
    if found.supplied_by is None:
        return say("Not known: {what}.", what=found.meaning)
    return say("Not known: {what}. Needed: {source}.", what=found.meaning, source=found.supplied_by)


def _no_value(name: str, compiled: CompiledPack) -> Message:
    parameter, _, year = name.rpartition(" ")
    what = next(one.meaning for one in compiled.whole.parameters if one.name == parameter)
    return say(
        "The rules hold no value for the fiscal year {year}: {what}. Needed: a value of "
        "“{parameter}” for that year.",
        year=year,
        what=what,
        parameter=parameter,
    )


def _missing_parameter(name: str, compiled: CompiledPack) -> Message:
    meanings = (
        one.meaning for pack in compiled.packs for one in pack.parameters if one.name == name
    )
    return say(
        "The rules hold no value for the fiscal year: {what}. Needed: a value of that year for "
        "“{name}”, under “parameters” of a pack.",
        name=name,
        what=next(meanings, name),
    )
