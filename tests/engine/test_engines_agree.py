"""The two engines give the same outcomes, for any rules and any facts."""

from __future__ import annotations

from random import Random

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from itacheck.base.errors import PackError
from itacheck.engine import CompiledPack, compile_pack, evaluate
from itacheck.packs.model import Pack
from itacheck.vocabulary.model import Fact
from tests.engine.support_engine import need_durable
from tests.strategies.kinds import KINDS, facts
from tests.strategies.rules import fiscal_years, packs
from tests.support import examples

need_durable()

COPIES = 30


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


@given(packs(max_rules=2, examples=False), facts(max_size=8))
@settings(max_examples=examples(200))
def test_rules_in_several_shards_agree(pack: Pack, plan: tuple[Fact, ...]) -> None:
    """Many copies of a rule fill several rulesets, and each says what one alone would."""
    many = [
        evolve(rule, code=f"C{n:02}{copy:03}")
        for n, rule in enumerate(pack.rules)
        for copy in range(COPIES)
    ]
    rules = compiled(evolve(pack, rules=tuple(many)), None)
    assert evaluate(rules, plan, "durable").outcomes == evaluate(rules, plan, "plain").outcomes


@given(packs(examples=False), facts(), fiscal_years, st.randoms(use_true_random=False))
@settings(max_examples=examples(300))
def test_the_order_of_facts_does_not_matter(
    pack: Pack, plan: tuple[Fact, ...], year: int | None, chance: Random
) -> None:
    """In whatever order a plan's facts come, each rule says the same of each fact."""
    rules = compiled(pack, year)
    order = list(plan)
    chance.shuffle(order)
    told = {
        engine: [
            sorted(
                (
                    one.rule,
                    one.fact.id if one.fact else "",
                    one.state.value,
                    sorted(other.id for other in one.others),
                )
                for one in evaluate(rules, some, engine).outcomes
            )
            for some in (plan, order)
        ]
        for engine in ("durable", "plain")
    }
    assert told["durable"][0] == told["durable"][1]
    assert told["plain"] == told["durable"]


@given(packs(examples=False), facts(), fiscal_years)
@settings(max_examples=examples(300))
def test_rules_do_not_disturb_each_other(
    pack: Pack, plan: tuple[Fact, ...], year: int | None
) -> None:
    """A pack says what its rules say one by one."""
    together = evaluate(compiled(pack, year), plan).outcomes
    alone = [
        outcome
        for rule in pack.rules
        for outcome in evaluate(compiled(evolve(pack, rules=(rule,)), year), plan).outcomes
    ]
    assert list(together) == alone
