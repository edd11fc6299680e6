"""The two engines give the same outcomes, for any rules and any facts."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from itacheck.engine import CompiledPack, compile_pack, evaluate
from itacheck.errors import PackError
from itacheck.packs.model import Pack
from itacheck.testing.rules import KINDS, facts, fiscal_years, packs
from itacheck.vocabulary.model import Fact
from tests.support import examples

pytest.importorskip("durable_rules_engine", exc_type=ImportError)


def compiled(pack: Pack, fiscal_year: int | None) -> CompiledPack:
    """The pack compiled, if its rules are within the bounds of the engines."""
    try:
        return compile_pack([pack], KINDS, fiscal_year)
    except PackError:
        assume(False)
        raise


@given(packs(examples=False), facts(), fiscal_years)
@settings(max_examples=examples(1500))
def test_durable_and_plain_agree(pack: Pack, plan: tuple[Fact, ...], year: int | None) -> None:
    """Outcomes, reasons and joined facts are the same, whichever engine decides."""
    rules = compiled(pack, year)
    durable = evaluate(rules, plan, "durable")
    plain = evaluate(rules, plan, "plain")
    assert durable.outcomes == plain.outcomes
    assert (durable.engine, plain.engine) == ("durable", "plain")
