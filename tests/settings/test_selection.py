"""Which rules run: selected, ignored, offered by a profile, changed in weight or criterion."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.base.errors import OptionError, PackError
from itacheck.checking import prepare
from tests.check.sample_pack import PACK, write_pack

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
SOURCE = [{"authority": "Council", "document": "Resolution 4/2568"}]
ALL = frozenset(rule.code for rule in itacheck.load_pack("nacc-2566-2570").rules)


def running(**given: Any) -> set[str]:
    """The codes of the rules that run."""
    return {one.code for one in prepare(**given).compiled.whole.rules}


def of(*beginnings: str) -> set[str]:
    """The codes that begin so."""
    return {code for code in ALL if code.startswith(beginnings)}


def refused(**given: Any) -> str:
    """What is said of a choice that cannot be used."""
    with pytest.raises(OptionError) as caught:
        prepare(**given)
    return caught.value.text("en")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, set(ALL)),
        ({"select": "BUD"}, of("BUD")),
        ({"select": "BUD001, CNT"}, of("BUD001", "CNT")),
        ({"select": ["BUD"], "ignore": ["BUD001"]}, of("BUD") - {"BUD001"}),
        ({"select": ["BUD001"], "ignore": ["BUD"]}, {"BUD001"}),
        ({"select": ["BUD", "CNT"], "ignore": ["BUD"]}, of("CNT")),
        ({"ignore": ["BUD", "CNT001"]}, ALL - of("BUD", "CNT001")),
        ({"profile": "author"}, ALL - {"STR005"}),
        ({"profile": "author", "select": ["STR"]}, of("STR") - {"STR005"}),
        ({"profile": "author", "select": ["STR005"]}, {"STR005"}),
        ({"profile": "strict"}, set(ALL)),
        ({"profile": "auditor", "ignore": "RSK"}, ALL - of("RSK")),
    ],
)
def test_the_longer_beginning_decides(given: dict[str, Any], expected: set[str]) -> None:
    """Of what selects a rule and what ignores it; a person's choice comes before the profile's."""
    assert running(**given) == expected


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"select": "BUDD"}, "select: Unknown code “BUDD”. Did you mean “BUD”?"),
        ({"ignore": ["XYZ"]}, "ignore: Unknown code “XYZ”. Known: BUD, CNT, "),
        ({"select": [""]}, "select: Unknown code “”."),
        ({"select": "BUD001", "ignore": "BUD001"}, "select: No rule is left"),
        ({"select": [5]}, "Here belongs a list of codes"),
        ({"profile": "autor"}, "profile: Unknown profile “autor”. Did you mean “author”?"),
        ({"severities": {"BUDX": "info"}}, "Unknown code “BUDX”"),
        ({"severities": {"BUD001": "grave"}}, "“grave”"),
        ({"severities": {"BUD001": {"severty": "info"}}}, "Did you mean “severity”?"),
        ({"severities": {"IND003": "error"}}, "severities.IND003: “error” is too strong"),
        ({"severities": 5}, "severities: Here belongs a dict"),
        ({"parameters": {"ita_pass_marc": {"value": 90}}}, "Did you mean “ita_pass_mark”?"),
        ({"parameters": {"ita_pass_mark": 90}}, "A criterion needs a source"),
        ({"parameters": {"ita_pass_mark": {"value": 90, "certainty": "verified"}}}, "basis"),
    ],
)
def test_what_cannot_be_chosen_is_told(given: dict[str, Any], told: str) -> None:
    """With what was wanted, where, and the nearest right name."""
    assert told in refused(**given)


@pytest.mark.parametrize("fail_on", [None, "never"])
def test_a_profile_says_what_counts_unless_somebody_else_does(fail_on: str | None) -> None:
    """An option of its own comes before the profile's."""
    report = itacheck.check(DRAFT, profile="strict", select="ITA", fail_on=fail_on)
    assert report.ok is (fail_on == "never" or not any(map(report.weighs, report.findings)))
    limit = report.options.fail_on
    assert (None if limit is None else limit.value) == ("info" if fail_on is None else None)


def test_what_was_not_selected_has_a_line_that_says_so() -> None:
    """Its silence is no pass."""
    report = itacheck.check(DRAFT, select="BUD")
    told = {line.rule: line.status for line in report.ledger}
    assert set(told) == ALL
    assert {code for code, status in told.items() if status == "not_selected"} == ALL - of("BUD")
    assert report.to_dict()["settings"]["select"] == ["BUD"]


def test_severities_are_lowered_by_the_longest_beginning() -> None:
    """What was changed is told, and only that."""
    report = itacheck.check(DRAFT, severities={"BUD": "warning", "BUD001": "info"})
    found = {one.rule: one.severity.value for one in report.findings}
    assert found["BUD001"] == "info"
    assert found["BUD004"] == "warning"
    assert found["CNT001"] == "error"
    told = report.to_dict()["settings"]["severities"]
    assert told["BUD001"] == "info"
    assert all(code.startswith("BUD") for code in told)


def test_a_severity_is_raised_by_what_makes_it_surer() -> None:
    """Beyond its certainty a rule needs a source."""
    surer = {"severity": "error", "certainty": "verified", "basis": SOURCE}
    report = itacheck.check(DRAFT, severities={"MSR001": surer})
    (found,) = report.by_rule("MSR001")
    assert (found.severity.value, found.certainty.value) == ("error", "verified")
    assert [one.document for one in found.basis] == ["Resolution 4/2568"]


def test_a_criterion_is_replaced_with_its_source() -> None:
    """The rules that read it judge by it, and the report names it."""
    strict = {"value": 99, "certainty": "verified", "basis": SOURCE}
    usual = itacheck.check(DRAFT)
    report = itacheck.check(DRAFT, parameters={"ita_pass_mark": strict})
    assert report.findings != usual.findings
    assert any(one.rule.startswith("TGT") for one in set(report.findings) - set(usual.findings))
    (told,) = report.to_dict()["settings"]["parameters"]
    assert (told["name"], told["value"], told["certainty"]) == ("ita_pass_mark", 99, "verified")
    assert itacheck.check(DRAFT).findings == usual.findings


def test_packs_without_profiles_say_so(tmp_path: Path) -> None:
    """There is no nearest name then."""
    given = {"packs": [write_pack(tmp_path)], "profile": "author"}
    assert "The packs have no profiles." in refused(**given)


def test_a_choice_of_one_pack_holds_for_the_others(tmp_path: Path) -> None:
    """Packs that are given together are chosen from together, and the report names both."""
    checker = prepare(packs=["nacc-2566-2570", write_pack(tmp_path)], select=["OWN", "CNT001"])
    assert {one.code for one in checker.compiled.whole.rules} == {"OWN001", "CNT001"}
    assert [one.id for one in checker.compiled.packs] == ["nacc-2566-2570", "own"]


@pytest.mark.parametrize("choice", [{}, {"select": "OWN"}])
def test_two_packs_that_define_one_code_are_refused(tmp_path: Path, choice: dict[str, Any]) -> None:
    """Which of the two was meant is not guessed, with a choice or without."""
    other = tmp_path / "other.yaml"
    other.write_text(PACK.replace("id: own", "id: other"), encoding="utf-8")
    with pytest.raises((OptionError, PackError), match="OWN001"):
        prepare(packs=[write_pack(tmp_path), other], **choice)


def test_an_argument_that_there_is_not_is_refused_with_the_nearest_that_is() -> None:
    """As any other that cannot be used."""
    with pytest.raises(OptionError, match=r"selct.*“select”"):
        prepare(selct="BUD")  # type: ignore[call-arg]
