"""Rules and facts in few words."""

from __future__ import annotations

from typing import Any

import pytest

from itacheck.base.language import Text
from itacheck.engine import compile_pack, evaluate
from itacheck.engine.durable import extension
from itacheck.engine.model import Evaluation
from itacheck.packs.model import AllOf, Certainty, Citation, Pack, Parameter, Rule, Severity
from itacheck.vocabulary.model import Fact, Kind, Origin
from tests.strategies.kinds import KINDS

_TEXT = Text("ข้อความ", "text")
_USUAL = {
    "plum": {"counted": 0, "scope": "a", "sure": True},
    "pear": {"counted": 0, "scope": "a", "sure": True},
    "fig": {"counted": 0, "scope": "a"},
}


def need_durable(*, module: bool = True) -> None:
    """Skip a module, or a test, where durable-rules cannot be loaded."""
    try:
        extension()
    except ImportError as error:
        pytest.skip(f"durable-rules cannot be loaded: {error}", allow_module_level=module)


def rule(code: str = "TST001", about: str = "plum", **said: Any) -> Rule:
    """A rule of which only what matters is said."""
    return Rule(
        **{
            "code": code,
            "about": about,
            "severity": Severity.ERROR,
            "certainty": Certainty.INTERNAL,
            "basis": (Citation("plan"),),
            "title": _TEXT,
            "message": _TEXT,
            "rationale": _TEXT,
            "remedy": _TEXT,
            "fails_when": AllOf(()),
            **said,
        }
    )


def pack(*rules: Rule, parameters: tuple[Parameter, ...] = ()) -> Pack:
    """A pack of rules."""
    return Pack("test", "1", _TEXT, "", rules, parameters)


def fact(kind: str = "plum", name: str = "x", **values: Any) -> Fact:
    """A fact with the usual values, but for those given; None takes one away."""
    held = {**_USUAL.get(kind, {}), **values}
    present = {key: value for key, value in held.items() if value is not None}
    return Fact(kind, name, present, Origin(kind))


def evaluated(
    rules: Rule | Pack,
    *facts: Fact,
    engine: str = "durable",
    year: int | None = None,
    kinds: tuple[Kind, ...] = KINDS,
) -> Evaluation:
    """The evaluation of a rule or a pack over facts."""
    one = rules if isinstance(rules, Pack) else pack(rules)
    return evaluate(compile_pack([one], kinds, year), facts, engine)


def told(evaluation: Evaluation) -> list[str]:
    """Outcomes in short: state, reason, and the names of the joined facts."""
    return [
        " ".join(
            [
                one.state.value,
                *([one.reason.kind, one.reason.name] if one.reason else []),
                *(other.id for other in one.others),
            ]
        ).strip()
        for one in evaluation.outcomes
    ]
