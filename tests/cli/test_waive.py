"""``itacheck waive``: findings are named as a report shows them, and waivers follow their plan."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import itacheck
from itacheck.base.severity import Severity
from itacheck.cli import main
from itacheck.report import Report

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
WHY = ("--reason", "ตามคำสั่งที่ 12/2568", "--approver", "ปลัดเทศบาล", "--no-config")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft in a folder of its own."""
    return Path(shutil.copy(DRAFT, tmp_path / "draft.txt"))


def checked(plan: Path) -> Report:
    """The plan's report with the list beside it."""
    return itacheck.check(plan, waivers=[plan.with_name("draft.waivers.yaml")])


def test_findings_are_waived_by_the_ids_that_a_report_shows(draft: Path) -> None:
    """Several at once, with their brackets or without."""
    report = itacheck.check(draft)
    alone = [one for one in report.findings if one.cause is None][:2]
    first, second = (one.fingerprint[:8] for one in alone)
    assert main(["waive", str(draft), first, f"[{second}]", *WHY]) == 0
    assert [one.fingerprint for one in checked(draft).waived] == [one.fingerprint for one in alone]


def test_the_id_of_a_cause_stands_for_all_its_findings(draft: Path) -> None:
    """Who reads one entry waives what the entry tells of."""
    cause = itacheck.check(draft).causes[0]
    assert main(["waive", str(draft), cause.id, *WHY]) == 0
    assert {one.fingerprint for one in checked(draft).waived} == set(cause.findings)


def test_a_rule_is_waived_whole(draft: Path) -> None:
    """Every finding of it, and no other."""
    report = itacheck.check(draft)
    assert main(["waive", str(draft), *WHY, "--rule", "bud006"]) == 0
    assert checked(draft).waived
    assert {one.fingerprint for one in checked(draft).waived} == {
        one.fingerprint for one in report.by_rule("BUD006")
    }


def test_a_place_is_named_in_the_words_of_the_report(draft: Path) -> None:
    """Whatever its digits and spaces."""
    assert main(["waive", str(draft), "มิติที่ ๓ › ภารกิจ 3.3", *WHY]) == 0
    assert [one.subject for one in checked(draft).waived] == ["mission:3.3"]


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ([], "Nothing says which findings are waived."),
        (["abcdef12"], "There is no finding “abcdef12” in this plan."),
        (["ส่วนที่ 9"], "There is no finding “ส่วนที่ 9” in this plan."),
    ],
)
def test_what_names_no_finding_is_told(
    draft: Path, which: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written then."""
    assert main(["waive", str(draft), *which, *WHY, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err
    assert not draft.with_name("draft.waivers.yaml").exists()


def test_what_is_waived_is_told_as_reports_tell_it(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its place in words and its id; and that a waiver ran out before it was written."""
    found = itacheck.check(draft).by_rule("MSR001")[0]
    assert found.location is not None
    assert main(["waive", str(draft), found.fingerprint[:8], *WHY, "--until", "2566-09-30"]) == 0
    told = capsys.readouterr()
    assert f"MSR001 · {found.location.words}" in told.out
    assert f"[{found.fingerprint[:8]}]" in told.out
    assert found.subject not in told.out
    assert "30 กันยายน 2566" in told.err
    assert not checked_on(draft, "2567-01-01").waived
    (notice,) = checked_on(draft, "2567-01-01").notices
    assert found.subject not in str(notice.message)


def checked_on(plan: Path, day: str) -> Report:
    """The plan's report with the list beside it, on a day."""
    return itacheck.check(plan, waivers=[plan.with_name("draft.waivers.yaml")], as_of=day)


def test_waivers_follow_a_plan_that_is_renamed(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They name organisation and years; which list is used is said, and another plan has none."""
    main(["waive", str(draft), *WHY, "--rule", "BUD006"])
    errors = [one for one in itacheck.check(draft).findings if one.severity is Severity.ERROR]
    renamed = draft.rename(draft.with_name("draft.reviewed.txt"))
    capsys.readouterr()
    main(["check", str(renamed), "--format", "json", "--no-config", "--lang", "en"])
    said = capsys.readouterr()
    assert "The waivers in draft.waivers.yaml are used" in said.err
    assert f'"error": {len(errors) - 3}' in said.out
    other = renamed.with_name("other.txt")
    other.write_text(
        DRAFT.read_text(encoding="utf-8").replace("ธารสุจริต", "ธารอื่น"), encoding="utf-8"
    )
    main(["check", str(other), "--format", "json", "--no-config", "--lang", "en"])
    assert capsys.readouterr().err == ""


def test_of_several_lists_that_fit_none_is_used(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody can say which is meant, and so it is said."""
    main(["waive", str(draft), *WHY, "--rule", "BUD006"])
    shutil.copy(draft.with_name("draft.waivers.yaml"), draft.with_name("second.waivers.yaml"))
    renamed = draft.rename(draft.with_name("third.txt"))
    capsys.readouterr()
    main(["check", str(renamed), "--format", "json", "--no-config", "--lang", "en"])
    said = capsys.readouterr()
    assert "none is used: draft.waivers.yaml, second.waivers.yaml" in said.err
    assert '"reason"' not in json.dumps(json.loads(said.out)["findings"])


def test_a_plan_from_standard_input_has_no_place_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list is named, or nothing is written."""
    monkeypatch.chdir(tmp_path)
    for more, code in (((), 2), (("--to", "list.yaml"), 0)):
        given = SimpleNamespace(buffer=io.BytesIO(DRAFT.read_bytes()))
        monkeypatch.setattr(sys, "stdin", given)
        assert main(["waive", "-", "--rule", "BUD006", *WHY, *more]) == code
    assert "--to" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["list.yaml"]
