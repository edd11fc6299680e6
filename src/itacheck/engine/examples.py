"""A pack's own tests: every rule tried on the examples that it gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ..errors import PackError
from ..language import say
from ..packs.model import Example, Pack, Rule
from ..vocabulary.model import Fact, Kind, Origin
from .compiled import CompiledPack, compile_pack
from .evaluation import evaluate


def check_examples(
    pack: Pack, kinds: Iterable[Kind] | None = None, engine: str = "durable"
) -> tuple[PackError, ...]:
    """The examples that do not come out as the pack says, each with its place.

    Rules are tried without a fiscal year: all are in force, and parameters have their newest value.
    """
    known = None if kinds is None else tuple(kinds)
    return tuple(
        problem
        for rule in pack.rules
        for problem in _tried(rule, compile_pack([evolve(pack, rules=(rule,))], known), engine)
    )


def _tried(rule: Rule, compiled: CompiledPack, engine: str) -> Iterator[PackError]:
    for example in rule.examples:
        examined, facts = _facts(rule, example)
        outcomes = evaluate(compiled, facts, engine).outcomes
        outcome = next(one for one in outcomes if one.fact is examined)
        if outcome.state.value != example.outcome:
            yield PackError(
                say(
                    "An example of “{code}” comes out as {outcome}, not {expected}{reason}.",
                    code=rule.code,
                    outcome=outcome.state.value,
                    expected=example.outcome,
                    reason=f" ({outcome.reason.kind} {outcome.reason.name})"
                    if outcome.reason
                    else "",
                ),
                remedy=say("Correct the example, or the rule's condition."),
                place=example.location,
            )


def _facts(rule: Rule, example: Example) -> tuple[Fact, list[Fact]]:
    examined = Fact(rule.about, "example", example.values, Origin("example"))
    others = [
        Fact(kind, f"other:{number}", values, Origin("example"))
        for number, (kind, values) in enumerate(example.others, 1)
    ]
    return examined, [examined, *others]
