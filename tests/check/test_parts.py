"""A plan in the making: what was not submitted is quiet, said once, and never a pass."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import OptionError, Plan, PlanError, ReadError, Report
from itacheck.cli import main
from itacheck.plan import PartId
from itacheck.plan.form import plan_to_mapping
from tests.strategies.plans_whole import plans
from tests.support import examples

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.yaml"
PARTS = tuple(one.value for one in PartId)
FIRST_PAGE = {
    "organisation": {"name": "เทศบาลตำบลธารสุจริต"},
    "period": {"first": 2566, "last": 2570},
}
NOT_WHOLE = "This is not a check of the whole plan."


def _check(source: Any, parts: Any = None, **given: Any) -> Report:
    return itacheck.check(source, parts=parts, engine="plain", language="en", **given)


def _found(report: Report) -> set[tuple[str, str, int | None]]:
    return {(one.rule, one.subject, one.year) for one in report.findings}


def _undecided(report: Report) -> set[tuple[str, str]]:
    return {
        (line.rule, one.reason)
        for line in report.ledger
        for one in line.reasons
        if one.state.value == "undecided"
    }


def _unasked(report: Report) -> set[str]:
    """The rules that were not asked about something because it was not submitted."""
    return {
        line.rule
        for line in report.ledger
        for one in line.reasons
        if one.state.value == "not_applicable" and one.reason.startswith("Not among the parts")
    }


def test_the_first_page_of_a_form_is_no_error() -> None:
    """Of an organisation and its years nothing is wrong yet, and no rule is undecided for want."""
    with pytest.raises(PlanError, match="The plan is empty"):
        _check(FIRST_PAGE)
    report = _check(FIRST_PAGE, ["cover"])
    assert report.findings == ()
    assert report.problems == ()
    assert report.ok
    assert {code for code, _ in _undecided(report)} == {"ITA003", "TGT009"}  # these want options
    assert report.parts is not None
    assert [one.value for one in report.parts.checked] == ["cover"]
    assert [one.value for one in report.parts.not_submitted] == list(PARTS[1:])


def test_a_fault_of_the_first_page_is_found_on_it() -> None:
    """The years are not those of the cycle, whatever is still to come."""
    page = {**FIRST_PAGE, "period": {"first": 2566, "last": 2569}}
    assert _found(_check(page, ["cover"])) == {("STR004", "plan", None)}


STEPS: tuple[tuple[tuple[str, ...], tuple[str, ...], list[str]], ...] = (
    (("organisation", "title", "period"), ("cover",), []),
    (
        ("announcement", "counts", "parts"),
        ("announcement", "preface", "rationale", "objectives", "benefits"),
        [],
    ),
    (("risk_rows", "goals", "targets"), ("risk_assessment", "goals", "targets"), ["TGT002"]),
    (
        ("dimensions", "grand_total", "signs_explained"),
        ("summary_table",),
        ["BUD001", "BUD002", "BUD004", "CNT001", "MSR001", "TGT002"],
    ),
    (("sheets", "sheet_groups"), ("sheets",), ["BUD006", "RSK002"]),
)
"""The pages of a form: the plan's keys that each fills, the parts, and the rules that find it."""


def test_a_form_in_five_steps_is_told_what_is_wrong_so_far() -> None:
    """Each page adds what is wrong in it and beside the pages before; the last one is the whole."""
    whole = plan_to_mapping(itacheck.read(DRAFT))
    form: dict[str, Any] = {}
    submitted: list[str] = []
    before: set[tuple[str, str, int | None]] = set()
    for keys, parts, rules in STEPS:
        form |= {key: whole[key] for key in keys if key in whole}
        submitted += parts
        report = _check(form, submitted)
        assert {one.rule for one in report.findings} >= set(rules)
        assert _found(report) >= before
        assert report.problems == ()
        before = _found(report)
    assert before == _found(_check(whole))
    assert _undecided(report) == _undecided(_check(whole))


@settings(max_examples=examples(25), deadline=None)
@given(plans(), st.sets(st.sampled_from(PARTS), min_size=1))
def test_nothing_is_hidden_and_nothing_is_added(plan: Plan, named: set[str]) -> None:
    """What is found is found in the whole plan, and the rule of what is not found says why.

    No rule is undecided that is not so in the whole plan.
    """
    whole, report = _check(plan), _check(plan, sorted(named))
    assert _found(report) <= _found(whole)
    assert _undecided(report) <= _undecided(whole)
    assert {rule for rule, _, _ in _found(whole) - _found(report)} <= _unasked(report)


@settings(max_examples=examples(10), deadline=None)
@given(plans(), st.sampled_from(PARTS))
def test_a_part_alone_keeps_the_faults_that_rest_on_it_alone(plan: Plan, named: str) -> None:
    """Whatever a rule finds of a part without any other is found when that part is submitted."""
    assert _found(_check(plan, [named])) <= _found(_check(plan, [named, "filled"]))


def test_all_parts_are_the_whole_plan() -> None:
    """The same findings and the same ledger; only that the parts were named is told."""
    whole, report = _check(DRAFT), _check(DRAFT, PARTS)
    assert report.findings == whole.findings
    assert report.ledger == whole.ledger
    assert report.parts is not None
    assert report.parts.not_submitted == report.parts.left_out == ()
    assert NOT_WHOLE not in str(itacheck.render(report, "terminal"))


def test_a_submitted_part_that_is_missing_is_a_fault() -> None:
    """A page that was sent empty is told; one that was not sent is not."""
    found = _found(_check(FIRST_PAGE, ["cover", "preface"]))
    assert found == {("STR001", "part:preface", None)}


def test_what_the_plan_has_and_nobody_named_is_told_as_left_out() -> None:
    """It is not checked, and not said to be missing; whose plan it is, is always a part of it."""
    report = _check(DRAFT, ["summary_table"])
    assert report.parts is not None
    assert [one.value for one in report.parts.checked] == ["cover", "summary_table"]
    assert report.parts.not_submitted == ()
    assert "sheets" in [one.value for one in report.parts.left_out]
    assert {rule[:3] for rule, _, _ in _found(report)} == {"BUD", "MSR"}
    told = str(itacheck.render(report, "terminal"))
    assert "In the plan, but not named as submitted, and so not checked: the announcement" in told


def test_filled_is_all_that_holds_something() -> None:
    """With it the caller need not know; further names are added to it."""
    form = {**FIRST_PAGE, "goals": [{"text": "ลดการทุจริต"}]}
    report = _check(form, "filled")
    assert report.parts is not None
    assert [one.value for one in report.parts.checked] == ["cover", "goals"]
    assert ("STR001", "part:preface", None) in _found(_check(form, ["filled", "preface"]))
    whole = _check(DRAFT)
    assert _found(_check(DRAFT, "filled")) == _found(whole)


FORMATS = sorted(set(itacheck.formats()) - {"json"})


def _text(content: str | bytes) -> str:
    """What a format says; of a Word file, its text."""
    if isinstance(content, str):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read("word/document.xml").decode()


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_takes_it_for_the_whole_plan(name: str) -> None:
    """Each says it once, also where nothing was found, and after the way through JSON."""
    for page in (FIRST_PAGE, {**FIRST_PAGE, "period": {"first": 2566, "last": 2569}}):
        report = _check(page, ["cover"])
        told = itacheck.render(report, name)
        # A long page begins and ends with the verdict.
        assert _text(told).count(NOT_WHOLE) in ({1, 2} if name == "html" else {1})
        assert "the preface" in _text(told)
        again = Report.from_dict(json.loads(str(itacheck.render(report, "json"))))
        assert NOT_WHOLE in _text(itacheck.render(again, name))


def test_the_json_says_it_in_its_last_key() -> None:
    """It is null for a whole plan, and read back."""
    report = _check(FIRST_PAGE, ["cover"])
    written = report.to_dict()
    assert list(written)[-1] == "parts"
    assert list(written["parts"]) == ["checked", "not_submitted", "left_out"]
    assert written["parts"]["checked"] == ["cover"]
    again = Report.from_dict(written)
    assert again.parts == report.parts
    assert again.options == report.options
    assert _check(DRAFT).to_dict()["parts"] is None


NAMES: tuple[tuple[object, str], ...] = (
    (["summary_tabel"], "Unknown part “summary_tabel”. Did you mean “summary_table”?"),
    (["risk"], "Did you mean “risks”?"),
    (["cover;preface"], "Unknown part"),
    ([], "No part is named"),
    ("", "No part is named"),
    ([" "], "No part is named"),
    (5, "a list of parts"),
    ([5], "a list of parts"),
    ([None], "a list of parts"),
    (b"cover", "a list of parts"),
    ({"cover": True}, "a list of parts"),
    (object(), "a list of parts"),
)


@pytest.mark.parametrize(("given", "told"), NAMES, ids=[str(one)[:20] for one, _ in NAMES])
def test_what_names_no_part_is_an_option_error(given: object, told: str) -> None:
    """It names the argument, and the nearest part."""
    with pytest.raises(OptionError, match="parts: ") as caught:
        _check(DRAFT, given)
    assert told in str(caught.value)


def test_parts_are_named_as_the_form_names_them() -> None:
    """By their ids, by the plan's keys, as members of the enum, and in one text."""
    wanted = _check(DRAFT, ["risk_assessment", "summary_table"]).parts
    for names in (
        "risk_assessment,summary_table",
        ["risk_rows", "dimensions"],
        ["risks", "Summary-Table"],
        [PartId.SUMMARY_TABLE, PartId.RISK_ASSESSMENT],
        iter(("risk assessment, projects",)),
    ):
        assert _check(DRAFT, names).parts == wanted


def test_a_plan_of_which_nothing_is_filled_in_is_refused() -> None:
    """It has nothing to check, whichever parts are named."""
    for names in (["cover"], ["sheets"], "filled"):
        with pytest.raises(PlanError, match="Nothing of the plan is filled in yet"):
            _check({}, names)


def _front(path: Path) -> Path:
    """A Word file of a plan without its table and its sheets."""
    plan = itacheck.read(EXAMPLES / "tharnsucharit.yaml")
    parts = tuple(one for one in plan.parts if one.id.value in {"announcement", "preface"})
    none: dict[str, Any] = dict.fromkeys(
        ("risk_rows", "risk_bands", "goals", "targets", "dimensions", "sheets", "sheet_groups"), ()
    )
    bare = evolve(plan, **none, grand_total=None, parts=parts)
    path.write_bytes(_written(bare))
    return path


def _written(plan: Plan) -> bytes:
    from itacheck.office import write_bytes

    return write_bytes(plan, "docx")


def test_a_file_may_be_no_more_than_its_front(tmp_path: Path) -> None:
    """Without parts it is no plan; with them what belongs under other headings is not missed."""
    front = _front(tmp_path / "front.docx")
    with pytest.raises(ReadError, match="Nothing of an anti-corruption action plan"):
        _check(front)
    report = _check(front, ["cover", "announcement", "preface"])
    assert [one.text("en") for one in report.problems] == []
    assert report.complete
    named = _check(front, ["cover", "summary_table"])
    assert any("summary table" in one.text("en") for one in named.problems)


def test_another_text_is_no_plan_with_parts_either(tmp_path: Path) -> None:
    """Something of a plan must be there."""
    letter = tmp_path / "letter.txt"
    letter.write_text("ขอเชิญประชุม\nวันที่ ๕\n", encoding="utf-8")
    with pytest.raises(ReadError):
        _check(letter, "filled")


def test_what_was_not_checked_is_not_gone() -> None:
    """Against a report on the whole plan, findings of parts that are not submitted stay open."""
    whole = _check(DRAFT)
    report = _check(DRAFT, ["cover", "targets"], baseline=[whole])
    assert report.baseline is not None
    assert report.baseline.gone == ()
    known = {one.rule for one in report.baseline.known}
    assert known == {"TGT002"}
    assert len(report.baseline.not_checked) == len(whole.findings) - len(report.baseline.known)


def test_a_comparison_says_that_it_is_not_of_the_whole_plan(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Two drafts of which only some parts are compared."""
    drafts = [str(EXAMPLES / "tharnsucharit.yaml"), str(DRAFT)]
    main(["diff", "--no-config", "--lang", "en", "--parts", "cover,targets", *drafts])
    assert capsys.readouterr().out.count(NOT_WHOLE) == 1


def test_a_waiver_of_a_part_that_was_not_submitted_is_quiet() -> None:
    """One of a part that was checked is told where it fits nothing."""
    waiver = {"code": "MSR001", "subject": "mission:1.1", "reason": "x", "approver": "y"}
    assert _check(FIRST_PAGE, ["cover"], waivers=[waiver]).notices == ()
    assert _check(DRAFT, ["cover", "summary_table"], waivers=[waiver]).notices != ()


def test_the_command_and_the_configuration_take_parts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is that of what was checked."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "organisation: {name: เทศบาลตำบลธารสุจริต}\nperiod: {first: 2566, last: 2570}\n",
        encoding="utf-8",
    )
    check = ["check", "--lang", "en", "--engine", "plain"]
    assert main([*check, str(plan)]) == 2
    # That the announcement is missing is a warning.
    assert main([*check, "--parts", "cover,announcement", str(plan)]) == 0
    assert NOT_WHOLE in capsys.readouterr().out
    assert main([*check, "--parts", "cover", "--parts", "sheetz", str(plan)]) == 2
    settings = tmp_path / "itacheck.toml"
    settings.write_text('parts = ["cover", "preface"]\n', encoding="utf-8")
    capsys.readouterr()
    assert main([*check, "--format", "json", str(plan)]) == 0
    written = json.loads(capsys.readouterr().out)
    assert written["parts"]["checked"] == ["cover", "preface"]
    settings.write_text('parts = ["cover", "prefase"]\n', encoding="utf-8")
    assert main([*check, str(plan)]) == 2
    assert "itacheck.toml:1:" in (told := capsys.readouterr().err)
    assert "Did you mean “preface”?" in told


def _ids(parts: Sequence[PartId]) -> list[str]:
    return [one.value for one in parts]


def test_a_checker_says_of_each_plan_what_it_holds() -> None:
    """One that is made ready for what is filled in serves plans that are filled in differently."""
    from itacheck.checking import prepare

    checker = prepare(parts="filled", engine="plain")
    first = checker.report(FIRST_PAGE).parts
    second = checker.report({**FIRST_PAGE, "goals": [{"text": "ลดการทุจริต"}]}).parts
    assert first is not None
    assert second is not None
    assert (_ids(first.checked), _ids(second.checked)) == (["cover"], ["cover", "goals"])
