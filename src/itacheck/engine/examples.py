"""A pack's own tests: every rule tried on the examples that it gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from attrs import evolve

from ..base.errors import PackError
from ..base.language import Message, say
from ..packs.examples import WORDS
from ..packs.model import Example, Pack, Rule
from ..vocabulary.model import Fact, Kind, Origin
from .compiled import compile_pack
from .evaluation import evaluate
from .model import Outcome

_OUTCOMES = MappingProxyType(
    {
        "failed": say("failed"),
        "passed": say("passed"),
        "undecided": say("undecided"),
        "not_applicable": say("not_applicable"),
    }
)
_LEAVES_OUT = MappingProxyType({"where": "where", "years": "fiscal_years"})


def check_examples(
    pack: Pack, kinds: Iterable[Kind] | None = None, engine: str = "durable"
) -> tuple[PackError, ...]:
    """The examples that do not come out as the pack says, each with its place.

    Rules are tried without a fiscal year, unless an example names one: all are in force, and
    parameters have their newest value.
    """
    known = None if kinds is None else tuple(kinds)
    return tuple(problem for rule in pack.rules for problem in _tried(rule, pack, known, engine))


def try_examples(
    rule: Rule, pack: Pack, kinds: Iterable[Kind] | None = None, engine: str = "durable"
) -> Iterator[tuple[Example, Outcome]]:
    """What becomes of each example of a rule, decided with the parameters of a pack."""
    compiled = {
        year: compile_pack([evolve(pack, rules=(rule,))], kinds, year)
        for year in dict.fromkeys(one.fiscal_year for one in rule.examples)
    }
    for example in rule.examples:
        examined, facts = _facts(rule, example)
        outcomes = evaluate(compiled[example.fiscal_year], facts, engine).outcomes
        yield example, next(one for one in outcomes if one.fact is examined)


def _tried(
    rule: Rule, pack: Pack, kinds: tuple[Kind, ...] | None, engine: str
) -> Iterator[PackError]:
    for example, outcome in try_examples(rule, pack, kinds, engine):
        if outcome.state.value != example.outcome:
            yield PackError(
                say(
                    "An example of “{code}” comes out as {outcome}, not {expected}{reason}.",
                    code=rule.code,
                    outcome=_OUTCOMES.get(outcome.state.value, outcome.state.value),
                    expected=_OUTCOMES[example.outcome],
                    reason=_reason(outcome),
                ),
                remedy=say(
                    "Correct the example or the rule's condition, or put it under “{word}”.",
                    word=WORDS.get(outcome.state.value, outcome.state.value),
                ),
                place=example.location,
            )


def _reason(outcome: Outcome) -> Message | str:
    """Why it is undecided or not applicable, in brackets."""
    reason = outcome.reason
    if reason is None:
        return ""
    why: Message | str = f"{reason.kind} {reason.name}".strip()
    if reason.kind == "missing":
        why = say("“{name}” is not known", name=reason.name)
    elif reason.kind in _LEAVES_OUT:
        why = say("“{key}” leaves it out", key=_LEAVES_OUT[reason.kind])
    return say(" ({why})", why=why)


def _facts(rule: Rule, example: Example) -> tuple[Fact, list[Fact]]:
    examined = Fact(rule.about, "example", example.values, Origin("example"))
    others = [
        Fact(kind, f"other:{number}", values, Origin("example"))
        for number, (kind, values) in enumerate(example.others, 1)
    ]
    return examined, [examined, *others]
