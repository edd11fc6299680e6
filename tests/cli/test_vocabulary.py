"""``itacheck vocabulary`` and ``itacheck facts``: what a rule can ask about, and what it sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from attrs import evolve

import itacheck
from itacheck.cli import main
from itacheck.plan import PartId, PartState
from itacheck.rendering.explain.facts import fact_data
from itacheck.vocabulary import kind, kinds

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
Output = pytest.CaptureFixture[str]


def test_every_kind_of_fact_is_listed(capsys: Output) -> None:
    """A line for each, by its name, in the language of the reader."""
    assert main(["vocabulary", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [one.name for one in kinds()]
    assert main(["vocabulary"]) == 0
    assert kinds()[0].meaning.th in capsys.readouterr().out


def test_a_kind_is_shown_with_all_that_a_rule_may_say_of_it(capsys: Output) -> None:
    """Type, unit, words, meaning, and what supplies a property that is absent."""
    assert main(["vocabulary", "control", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("control A control of the risk table")
    assert "- backing (one of these words): how a project backs it\n    - backed" in said
    assert "- loosely: backed loosely" in said
    assert "- may be absent; needed: the likeness of names that the pack asks for" in said
    assert "- similarity (a percentage, such as 20 percent): " in said
    assert "The rule is undecided: No control of a risk was found in the plan." in said


def test_the_vocabulary_in_json_is_that_of_the_loader(capsys: Output) -> None:
    """Of all kinds a list, of one an object; texts in both languages."""
    assert main(["vocabulary", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in found] == [one.name for one in kinds()]
    assert main(["vocabulary", "subtotal", "--format", "json"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert one == next(each for each in found if each["name"] == "subtotal")
    stated = next(each for each in one["properties"] if each["name"] == "stated")
    assert (stated["type"], stated["unit"], stated["symbols"]) == ("integer", "baht", [])
    assert stated["meaning"].keys() == {"th", "en"}


@pytest.mark.parametrize("verb", [["vocabulary"], ["facts", str(DRAFT)]])
def test_an_unknown_kind_is_answered_with_the_nearest(verb: list[str], capsys: Output) -> None:
    """Exit code 2."""
    assert main([*verb, "subtotl", "--lang", "en"]) == 2
    assert "Unknown kind of fact “subtotl”. Did you mean “subtotal”?" in capsys.readouterr().err
    assert main([*verb, "--format", "jsn", "--lang", "en"]) == 2
    assert "--format: " in capsys.readouterr().err


def test_the_facts_of_a_plan_stand_with_their_places(capsys: Output) -> None:
    """Money in baht, words as rules write them, and what messages may show."""
    assert main(["facts", str(DRAFT), "subtotal", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("subtotal dimension:1 2566\n")
    assert "year 2566 (line 126)\n  - year: 2566\n  - stated: 30000 baht\n" in said
    assert "  - {dimension}: dimension 1 “" in said
    assert main(["facts", str(DRAFT), "control", "--lang", "en"]) == 0
    assert "- backing: none (not backed)" in capsys.readouterr().out


def test_the_facts_in_json_have_figures_of_people(capsys: Output) -> None:
    """What the engine has in satang stands in baht; each fact in a line of its own is the same."""
    arguments = ["facts", str(DRAFT), "target", "--lang", "en", "--format"]
    assert main([*arguments, "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found[0]["properties"]["series"] == "cases"
    assert found[-1]["properties"]["value"] == 95
    assert found[-1]["location"]["file"] == DRAFT.name
    assert main([*arguments, "jsonl"]) == 0
    assert [json.loads(one) for one in capsys.readouterr().out.splitlines()] == found
    assert main(["facts", str(DRAFT), "subtotal", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["properties"]["stated"] == "30000.00"


def test_the_page_names_all_keys(capsys: Output) -> None:
    """Of a fact, of a kind and of its properties."""
    page = (EXAMPLES.parent / "docs" / "report.md").read_text(encoding="utf-8")
    page = page.split("### Facts\n")[1].split("\n## ")[0]
    assert main(["facts", str(DRAFT), "series", "--format", "json"]) == 0
    fact = json.loads(capsys.readouterr().out)[0]
    assert main(["vocabulary", "control", "--format", "json"]) == 0
    one = json.loads(capsys.readouterr().out)
    absent = next(iter(fact["absent"].values()))
    for keys in (fact, absent, one, one["properties"][0], one["texts"][0]):
        assert [key for key in keys if f"`{key}`" not in page] == []


def test_what_is_absent_stands_with_the_reason(capsys: Output) -> None:
    """What would supply it, or that the plan does not say it; with the option it is there."""
    arguments = ["facts", str(DRAFT), "series", "--lang", "en"]
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert "- baseline_ita: not known – needed: " in said
    assert main([*arguments, "--baseline-ita", "82.5", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    score = next(one for one in found if one["properties"]["series"] == "ita_score")
    assert score["properties"]["baseline_ita"] == 82.5
    assert "baseline_ita" not in score["absent"]


def test_what_was_not_read_is_told_as_that() -> None:
    """A part that was read in part leaves a count unknown, with the part's name."""
    plan = itacheck.read(DRAFT)
    assert plan.account is not None
    states = {**dict(plan.account.states), PartId.SUMMARY_TABLE: PartState.PARTLY}
    plan = evolve(plan, account=evolve(plan.account, states=tuple(states.items())))
    facts = itacheck.prepare().facts(plan)
    fact = next(one for one in facts if one.origin.unread)
    known = kind(fact.kind)
    assert known is not None
    told = fact_data(fact, known, "en")
    (name,) = fact.origin.unread
    assert told["properties"][name] is None
    assert told["absent"][name]["state"] == "partly"
    assert "could be read" in told["absent"][name]["reason"]


def test_a_kind_without_a_fact_is_told(tmp_path: Path, capsys: Output) -> None:
    """With what the kind says of a plan without."""
    plan = tmp_path / "plan.yaml"
    text = 'dimensions: [{number: 1, name: ก, missions: [{code: "1.1", name: ข}]}]\n'
    plan.write_text(text, encoding="utf-8")
    assert main(["facts", str(plan), "control", "--lang", "en", "--no-config"]) == 0
    none = "control: the plan has no such fact. No control of a risk was found in the plan."
    assert capsys.readouterr().out == f"{none}\nFacts: 0\n"


def test_the_facts_are_those_that_a_check_examines() -> None:
    """The grounds of a report's findings are among them."""
    checker = itacheck.prepare()
    facts = {one.id for one in checker.facts(DRAFT)}
    grounds = {fact.id for _, fact in checker.report(DRAFT).grounds}
    assert grounds
    assert grounds <= facts


def test_criteria_of_a_pack_of_ones_own_make_facts_of_their_own(
    tmp_path: Path, capsys: Output
) -> None:
    """A measure that the pack expects is a fact of the plan."""
    pack = tmp_path / "own.yaml"
    pack.write_text(
        'id: own\nversion: "1"\ntitle: t\nstrict: false\nextends: [nacc-2566-2570]\n'
        'measures: [{id: mine, mission: "1.1", title: ก, groups: [[ก]], certainty: internal, '
        "basis: [{authority: plan}]}]\n",
        encoding="utf-8",
    )
    arguments = ["facts", str(DRAFT), "expected_measure", "--pack", str(pack), "--format", "json"]
    assert main(arguments) == 0
    found = json.loads(capsys.readouterr().out)
    assert "mine" in [one["properties"]["measure_id"] for one in found]
