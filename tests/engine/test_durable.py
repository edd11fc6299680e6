"""The adapter to durable-rules: its bounds and its failures."""

from __future__ import annotations

import json
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve

from itacheck.base.errors import EngineError, OptionError, PackError
from itacheck.base.language import Text
from itacheck.engine import compile_pack, durable, evaluate, table
from itacheck.engine.rulesets import MAX_PER_KIND
from itacheck.packs.model import AllOf, AnyOf, Comparison, Joined
from itacheck.vocabulary.model import Kind, Property, Type
from tests.engine.support_engine import evaluated, fact, need_durable, pack, rule, told
from tests.strategies.kinds import KINDS

need_durable()

TEXT = Text("ข้อความ", "text")
ANY_FIG = Joined("fig", (("scope", "scope"),), AllOf(()))


def test_a_run_without_facts() -> None:
    """Nothing to examine is no trouble."""
    assert told(evaluated(rule())) == ["not_applicable none plum"]


def test_a_run_without_matches() -> None:
    """A clean plan is the usual case."""
    clean = rule(fails_when=Comparison("counted", "gt", 5), without=ANY_FIG)
    facts = [fact(name=f"p{n}", counted=n) for n in range(5)]
    assert told(evaluated(clean, *facts)) == ["passed"] * 5


def test_three_hundred_rules_that_all_match_one_fact() -> None:
    """Rules are spread over rulesets so that a fact never matches more than one can hold."""
    many = pack(*(rule(f"TST{n:03}") for n in range(300)))
    assert told(evaluated(many, fact())) == ["failed"] * 300
    assert len(compile_pack([many], KINDS).shards) == 300 // MAX_PER_KIND


def test_two_hundred_rules_that_ask_for_absence() -> None:
    """So are the rules that wait for the end, whatever kinds they are about."""
    about = ("plum", "pear")
    many = pack(*(rule(f"TST{n:03}", about[n % 2], without=ANY_FIG) for n in range(200)))
    facts = [fact(name="p"), fact("pear", "q"), fact("pear", "r", scope="b"), fact("fig", "f")]
    assert told(evaluated(many, *facts)) == ["passed", "passed", "failed"] * 100
    assert len(compile_pack([many], KINDS).shards) == 200 // MAX_PER_KIND


def test_many_joined_facts() -> None:
    """A fact with hundreds of partners finds them all, in their order."""
    figs = [fact("fig", f"f{n}") for n in range(300)]
    (outcome,) = evaluated(rule(with_=ANY_FIG), fact(), *figs).outcomes
    assert [other.id for other in outcome.others] == [f"f{n}" for n in range(300)]


def test_only_integers_enter_the_engine() -> None:
    """Whatever a symbol is made of, the engine sees its number: no Thai, no quotes, no length."""
    names = ("ข้อบัญญัติ", 'a"b\\', "x" * 70_000, "", "1")
    kind = Kind("word", "word", TEXT, (Property("word", Type.SYMBOL, TEXT),))
    rules = pack(
        *(
            rule(f"TST{n:03}", "word", fails_when=Comparison("word", "eq", name))
            for n, name in enumerate(names)
        )
    )
    facts = [fact("word", str(n), word=name) for n, name in enumerate((*names, "2"))]
    found = evaluated(rules, *facts, kinds=(kind,))
    assert [
        (one.rule[-1], one.fact.id)
        for one in found.outcomes
        if one.fact and one.state.value == "failed"
    ] == [(str(n), str(n)) for n in range(len(names))]
    (shard,) = compile_pack([rules], (kind,)).shards
    assert shard.text.isascii()
    assert "word" not in shard.text


def test_checks_may_run_in_threads() -> None:
    """A compiled pack is shared; each check has an engine of its own."""
    compiled = compile_pack([pack(rule(with_=ANY_FIG), rule("TST002", without=ANY_FIG))], KINDS)
    facts = [fact(), *(fact("fig", f"f{n}") for n in range(20))]
    expected = evaluate(compiled, facts, "plain").outcomes
    found: list[bool] = []

    def check() -> None:
        found.extend(evaluate(compiled, facts).outcomes == expected for _ in range(20))

    threads = [Thread(target=check) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 80


def test_an_unknown_engine_is_refused() -> None:
    """The nearest right name is offered."""
    with pytest.raises(OptionError, match=r"Unknown engine “durabel”\. Did you mean “durable”"):
        evaluated(rule(), engine="durabel")


def test_too_many_facts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond what the engine can tell apart, nothing is checked rather than something wrong."""
    monkeypatch.setattr(table, "MAX_FACTS", 2)
    with pytest.raises(EngineError, match="There are 3 facts; 2 can be checked"):
        evaluated(rule(), fact(), fact(), fact())


class FakeEngine:
    """Stands in for the extension; one of its functions fails or answers something else."""

    def __init__(self, name: str, answer: Any) -> None:
        self.calls: list[str] = []
        self._name = name
        self._answer = answer
        self._real = durable.extension()

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any) -> Any:
            self.calls.append(name)
            if name != self._name or (name == "assert_fact" and '"begin"' in arguments[1]):
                return getattr(self._real, name)(*arguments)
            if isinstance(self._answer, Exception):
                raise self._answer
            return self._answer

        return call


@pytest.mark.parametrize(
    ("name", "answer", "says"),
    [
        ("create_ruleset", RuntimeError("202"), "create_ruleset: 202"),
        ("assert_fact", RuntimeError("out of memory"), "assert_fact: out of memory"),
        ("assert_fact", (2, 0), "assert_fact: 2"),
        ("start_action_for_state", None, "begin"),
    ],
)
def test_a_failing_engine_is_an_error(
    monkeypatch: pytest.MonkeyPatch, name: str, answer: Any, says: str
) -> None:
    """What the engine did not do is never taken for a pass, and the engine is closed."""
    fake = FakeEngine(name, answer)
    monkeypatch.setattr(durable, "extension", lambda: fake)
    with pytest.raises(EngineError, match=says):
        evaluated(rule(), fact())
    assert ("delete_ruleset" in fake.calls) is (name != "create_ruleset")
    assert ("delete_state" in fake.calls) is (name == "assert_fact")


def test_a_run_that_does_not_reach_its_end_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the rule of the last fact is not the last to fire, something was left out."""
    real = durable.extension()
    told_end = SimpleNamespace(
        **{name: getattr(real, name) for name in dir(real) if not name.startswith("_")}
    )
    told_end.complete_and_start_action = lambda *_: None
    monkeypatch.setattr(durable, "extension", lambda: told_end)
    with pytest.raises(EngineError, match=r"durable-rules failed \(end\)"):
        evaluated(rule(), fact())


@pytest.mark.parametrize(
    ("said", "says"),
    [
        (
            {
                "fails_when": AllOf(
                    tuple(
                        AnyOf((Comparison("stated", "gt", n), Comparison("money", "gt", n)))
                        for n in range(9)
                    )
                )
            },
            "The condition of “TST001” has more than 64 alternatives. Put optional properties",
        ),
        (
            {
                "without": Joined(
                    "fig", (("scope", "scope"),), Comparison("counted", "in", (1, 2, 3, 4, 5, 6))
                )
            },
            "The “without” of “TST001” has too many alternatives",
        ),
        ({"about": "plumm"}, "Unknown kind “plumm”. Did you mean “plum”"),
        ({"needs": ("statd",)}, "Unknown plum property “statd”. Did you mean “stated”"),
        (
            {"without": Joined("figg", (("scope", "scope"),), AllOf(()))},
            "Unknown kind “figg”. Did you mean “fig”",
        ),
    ],
)
def test_a_rule_beyond_the_bounds_is_refused(said: dict[str, Any], says: str) -> None:
    """Neither engine takes it: a pack means the same with both."""
    with pytest.raises(PackError, match=says):
        compile_pack([pack(rule(**said))], KINDS)


def test_as_many_absences_as_the_engine_takes() -> None:
    """Absence of several alternatives is still exact at the bound."""
    several = Joined("fig", (("scope", "scope"),), Comparison("counted", "in", (1, 2, 3, 4, 5)))
    for count, state in ((0, "failed"), (1, "passed"), (5, "passed"), (6, "failed")):
        assert told(evaluated(rule(without=several), fact(), fact("fig", counted=count))) == [state]


def test_two_packs_share_no_code() -> None:
    """A code says which rule it was: two packs with one code cannot be used together."""
    one = pack(rule())
    with pytest.raises(PackError, match="Two of the packs have a rule “TST001”"):
        compile_pack([one, evolve(one, id="other")], KINDS)


def test_columns_have_names_that_the_engine_tells_apart() -> None:
    """Its names are hashes: a kind of many properties is no trouble."""
    wide = Kind(
        "wide", "wide", TEXT, tuple(Property(f"x{n}", Type.INTEGER, TEXT) for n in range(200))
    )
    last = rule(about="wide", fails_when=Comparison("x199", "eq", 199))
    values: dict[str, Any] = {f"x{n}": n for n in range(200)}
    assert told(evaluated(last, fact("wide", **values), kinds=(wide,))) == ["failed"]


def test_a_shard_is_told_no_more_than_it_needs() -> None:
    """Only the properties that a ruleset's rules compare become columns."""
    (shard,) = compile_pack([pack(rule(fails_when=Comparison("stated", "eq", 1)))], KINDS).shards
    (layout,) = shard.layouts
    assert [column for column, _ in layout.columns] == ["h0", "p0"]
    assert set(json.loads(shard.text)) == {":begin", ":end", "r0", "r1", "r2"}


@pytest.mark.parametrize("engine", ["durable", "plain"])
def test_a_condition_at_the_bound(engine: str) -> None:
    """Three properties of four values each, and six that may each be absent."""
    kind = Kind(
        "six",
        "six",
        TEXT,
        tuple(Property(f"x{n}", Type.INTEGER, TEXT, optional=True) for n in range(6)),
    )
    cube = AllOf(tuple(Comparison(f"x{n}", "in", (n, 7, 8, 9)) for n in range(3)))
    row = AllOf(tuple(Comparison(f"x{n}", "eq", n) for n in range(6)))
    rules = pack(
        rule(about="six", fails_when=cube, needs=("x0", "x1", "x2")),
        rule("TST002", about="six", fails_when=row),
    )
    held: dict[str, Any] = {f"x{n}": n for n in range(6)}
    facts = [fact("six", **held), fact("six", **{**held, "x3": None}), fact("six", x0=1)]
    assert told(evaluated(rules, *facts, engine=engine, kinds=(kind,))) == [
        "failed",
        "failed",
        "undecided missing x1",
        "failed",
        "undecided missing x3",
        "passed",
    ]
