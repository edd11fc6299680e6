"""The rules as the pack has them, decided by itacheck's two engines."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from attrs import evolve

from itacheck.engine import compile_pack, evaluate
from itacheck.engine.model import State
from itacheck.vocabulary import kinds
from itacheck.vocabulary.model import Fact

from .model import CODES, Check, Findings, pack


def plain() -> Check:
    """The plain engine."""
    return _ready("plain")


def durable() -> Check:
    """The durable engine. Raises ImportError where it is not there, and plain would decide."""
    import_module("durable_rules_engine")
    return _ready("durable")


def _ready(engine: str) -> Check:
    rules = tuple(rule for rule in pack().rules if rule.code in CODES)
    compiled = compile_pack((evolve(pack(), rules=rules),), kinds(), None)

    def check(facts: Sequence[Fact]) -> Findings:
        found = evaluate(compiled, facts, engine).outcomes
        return {
            (one.rule, one.fact.id)
            for one in found
            if one.state is State.FAILED and one.fact is not None
        }

    return check
