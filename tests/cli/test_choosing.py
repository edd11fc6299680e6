"""Configuration, waivers, baselines and comparisons through the command."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from itacheck.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = EXAMPLES / "tharnsucharit.txt"
Output = pytest.CaptureFixture[str]
NUMBER = re.compile(r"(\t|^ลำดับที่ )([๐-๙]+)(?=\) |$)")
WAIVE = ["--reason", "backed by an order", "--approver", "Clerk"]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with faults, in a folder of its own."""
    (tmp_path / ".git").mkdir()
    path = tmp_path / "draft.txt"
    text = (EXAMPLES / "tharnsucharit-draft.txt").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def said(capsys: Output) -> Output:
    """What the command printed."""
    return capsys


def checked(path: Path, said: Output, *arguments: str) -> dict[str, Any]:
    """The report on a plan, as JSON."""
    main(["check", str(path), "--format", "json", "--lang", "en", *arguments])
    found: dict[str, Any] = json.loads(said.readouterr().out)
    return found


def moved(path: Path) -> Path:
    """The next draft: ten lines inserted at the top, and the projects' numbers raised by 40."""
    rows = path.read_text(encoding="utf-8").splitlines()
    raised = [NUMBER.sub(_raise, row) for row in rows]
    assert sum(one != other for one, other in zip(rows, raised, strict=True)) > 10
    later = path.with_name("later.txt")
    later.write_text("\n" * 10 + "\n".join(raised) + "\n", encoding="utf-8")
    return later


def _raise(match: re.Match[str]) -> str:
    number = str(int(match[2]) + 40)
    return match[1] + number.translate({ord("0") + n: chr(ord("๐") + n) for n in range(10)})


def test_the_configuration_beside_the_plan_holds(draft: Path, said: Output) -> None:
    """It is named in the report, and what the command is told comes before it."""
    text = 'select = ["BUD"]\nfail-on = "never"\nlang = "en"\n'
    (draft.parent / "itacheck.toml").write_text(text, encoding="utf-8")
    assert main(["check", str(draft)]) == 0
    told = said.readouterr().out
    assert "Configuration: itacheck.toml" in told
    assert "CNT001" not in told
    assert main(["check", str(draft), "--select", "CNT", "--fail-on", "error"]) == 1
    said.readouterr()
    assert {one["rule"] for one in checked(draft, said, "--select", "CNT")["findings"]} == {
        "CNT001"
    }
    assert checked(draft, said, "--no-config")["settings"]["config"] is None


def test_a_fault_in_the_configuration_checks_nothing(draft: Path, said: Output) -> None:
    """The place and the nearest right key are on standard error."""
    (draft.parent / "pyproject.toml").write_text("[tool.itacheck]\nselct = 'BUD'\n")
    assert main(["check", str(draft), "--lang", "en"]) == 2
    told = said.readouterr()
    assert told.out == ""
    assert "pyproject.toml:2:1: Unknown key “selct”. Did you mean “select”?" in told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--select", "BUDD"], "--select: Unknown code “BUDD”. Did you mean “BUD”?"),
        (["--select", "BUD", "--ignore", "BUD"], "No rule is left"),
        (["--profile", "autor"], "--profile: Unknown profile “autor”. Did you mean “author”?"),
        (["--as-of", "2569-02-31"], "--as-of: “2569-02-31” is no day of the Buddhist calendar."),
        (["--config", "gone.toml"], "gone.toml: The file cannot be read"),
        (["--waivers", "gone.yaml"], "gone.yaml: The file cannot be read"),
        (["--baseline", "gone.json"], "gone.json: The file cannot be read"),
    ],
)
def test_an_option_that_cannot_be_used_gives_2(
    draft: Path, said: Output, arguments: list[str], told: str
) -> None:
    """Nothing is checked."""
    assert main(["check", str(draft), "--lang", "en", *arguments]) == 2
    printed = said.readouterr()
    assert (printed.out, told in printed.err) == ("", True), printed.err


def test_selections_add_up(draft: Path, said: Output) -> None:
    """Several times an option, or commas."""
    found = checked(draft, said, "--select", "BUD001,CNT", "--select", "MSR", "--ignore", "CNT002")
    assert {one["rule"] for one in found["findings"]} == {"BUD001", "CNT001", "MSR001"}


def test_a_waived_finding_is_shown_as_waived(draft: Path, said: Output) -> None:
    """With its reason and approver, and it does not count."""
    before = checked(draft, said)["summary"]["warning"]
    assert main(["waive", str(draft), "RSK002", "control:1.3", *WAIVE]) == 0
    assert "บันทึกรายการยกเว้นแล้ว 1 รายการ" in said.readouterr().out
    found = checked(draft, said)
    assert found["summary"]["warning"] == before - 1
    (waived,) = [one for one in found["findings"] if one["waiver"]]
    assert waived["waiver"]["file"] == "draft.waivers.yaml"
    main(["check", str(draft), "--lang", "en"])
    assert "backed by an order (approved by Clerk)" in said.readouterr().out
    assert checked(draft, said, "--no-waivers")["summary"]["warning"] == before


def test_waiver_and_baseline_hold_in_the_next_draft(draft: Path, said: Output) -> None:
    """Lines inserted at the top and other numbers leave every fault what it was."""
    last = draft.parent / "last.json"
    main(["check", str(draft), "--format", "json", "--output", str(last)])
    before = checked(draft, said)["findings"]
    subject = next(one["subject"] for one in before if one["rule"] == "BUD004")
    main(["waive", str(draft), "BUD004", subject, *WAIVE, "--year", "2568"])
    (draft.parent / "plan.waivers.yaml").write_text(
        (draft.parent / "draft.waivers.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    said.readouterr()
    later = checked(moved(draft), said, "--ignore", "CNT002")
    (waived,) = [one for one in later["findings"] if one["waiver"]]
    assert (waived["rule"], waived["year"]) == ("BUD004", 2568)
    assert waived["subject"] != subject
    assert later["problems"] == []
    against = checked(moved(draft), said, "--ignore", "CNT002", "--baseline", str(last))
    assert [one for one in against["findings"] if not one["waiver"]] == []
    assert len(against["baseline"]["known"]) == len(before) - 1
    assert against["baseline"]["gone"] == []


def test_a_waiver_that_does_not_hold_is_told(draft: Path, said: Output) -> None:
    """One that fits nothing, and one that has run out by the day of the check."""
    entry = "- {{code: {}, subject: {}, reason: asked, approver: Clerk{}}}\n"
    text = entry.format("BUD001", "dimension:4", "")
    text += entry.format("RSK002", "control:1.3", ", until: 2569-09-30")
    (draft.parent / "plan.waivers.yaml").write_text(text, encoding="utf-8")
    kept = checked(draft, said, "--as-of", "2569-09-30")
    assert [one["message"] for one in kept["problems"]] == [
        "The waiver of BUD001 (Dimension 4) fits no finding. If the fault is mended, delete it."
    ]
    late = checked(draft, said, "--as-of", "2569-10-01")
    assert len(late["problems"]) == 2
    assert "ran out on 30 September 2569" in late["problems"][1]["message"]
    assert late["problems"][1]["location"]["line"] == 2
    assert all(one["waiver"] is None for one in late["findings"])
    assert late["summary"]["warning"] == kept["summary"]["warning"] + 1


def test_a_typo_in_a_file_of_waivers_gives_2(draft: Path, said: Output) -> None:
    """The finding is not waived in silence, nor the waiver passed over."""
    text = "- {code: RSK002, subject: control:1.3, raeson: x, approver: y}\n"
    (draft.parent / "plan.waivers.yaml").write_text(text, encoding="utf-8")
    assert main(["check", str(draft), "--lang", "en"]) == 2
    told = said.readouterr()
    assert told.out == ""
    assert "Unknown key “raeson”. Did you mean “reason”?" in told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["BUD001", "dimension:9", *WAIVE], "The rule found something about: dimension:2"),
        (["BUD001", "dimension:2", *WAIVE, "--until", "soon"], "--until: “soon” is no day"),
        (["BUD001", "dimension:2", "--reason", " ", "--approver", "Clerk"], "Here belongs a text"),
    ],
)
def test_what_cannot_be_waived_leaves_the_file_alone(
    draft: Path, said: Output, arguments: list[str], told: str
) -> None:
    """No reason, no waiver; and no waiver of what was not found."""
    assert main(["waive", str(draft), *arguments, "--lang", "en"]) == 2
    assert told in said.readouterr().err
    assert not (draft.parent / "draft.waivers.yaml").exists()


def test_a_further_waiver_is_added_at_the_end(draft: Path, said: Output) -> None:
    """What stands there stays as it was written; a list of another form is not touched."""
    target = draft.parent / "draft.waivers.yaml"
    first = "# asked in May\n- {code: RSK002, subject: control:1.3, reason: x, approver: y}"
    target.write_text(first, encoding="utf-8")
    assert main(["waive", str(draft), "BUD001", "dimension:2", *WAIVE]) == 0
    assert target.read_text(encoding="utf-8").startswith(first + "\n- code: ")
    said.readouterr()
    waived = [one["rule"] for one in checked(draft, said)["findings"] if one["waiver"]]
    assert waived == ["RSK002", "BUD001"]
    flow = "[{code: RSK002, subject: control:1.3, reason: x, approver: y}]\n"
    target.write_text(flow, encoding="utf-8")
    assert main(["waive", str(draft), "BUD001", "dimension:2", *WAIVE, "--lang", "en"]) == 2
    assert "Add this to it by hand" in said.readouterr().err
    assert target.read_text(encoding="utf-8") == flow


def test_a_baseline_of_another_plan_or_version_is_refused(draft: Path, said: Output) -> None:
    """It would make every fault look new, or gone."""
    last = draft.parent / "last.json"
    report = checked(draft, said)
    for name, value, told in (
        ("plan", {**report["plan"], "organisation": "เทศบาลตำบลอื่น"}, "different organisations"),
        ("plan", {**report["plan"], "period": "2571-2575"}, "different years"),
        ("schema_version", 99, "schema version 99"),
    ):
        last.write_text(json.dumps({**report, name: value}), encoding="utf-8")
        assert main(["check", str(draft), "--baseline", str(last), "--lang", "en"]) == 2
        printed = said.readouterr()
        assert (printed.out, told in printed.err) == ("", True), printed.err


def test_two_drafts_are_compared(draft: Path, said: Output) -> None:
    """New faults give 1, mended ones are gone; each side may be a plan or a report."""
    last = draft.parent / "last.json"
    main(["check", str(draft), "--format", "json", "--output", str(last)])
    count = len(checked(draft, said)["findings"])
    assert main(["diff", str(last), str(WHOLE), "--lang", "en", "--no-config"]) == 0
    told = said.readouterr().out
    assert f"New: 0 · Gone: {count} · Not checked this time: 0" in told
    assert "draft.txt → tharnsucharit.txt" in told
    assert main(["diff", str(WHOLE), str(last), "--format", "json"]) == 1
    found = json.loads(said.readouterr().out)
    assert found["summary"]["new"] == len(found["findings"]["new"]) == count
    assert found["ok"] is False
    assert main(["diff", str(draft), str(last)]) == 0


def test_other_figures_are_told(draft: Path, said: Output) -> None:
    """The fault is the same one, and both figures stand beside each other."""
    later = draft.with_name("later.txt")
    text = draft.read_text(encoding="utf-8")
    assert text.count("๒๐,๐๐๐") > 0
    rows = [
        row.replace("๒๐,๐๐๐", "๒๑,๐๐๐") if row.startswith("\tรวม") or "รวม" in row[:20] else row
        for row in text.splitlines()
    ]
    later.write_text("\n".join(rows), encoding="utf-8")
    main(["diff", str(draft), str(later), "--select", "BUD001", "--lang", "en"])
    told = said.readouterr().out
    assert "the stated amount: 20,000.00 → 21,000.00" in told


def test_another_number_is_no_other_figure(draft: Path, said: Output) -> None:
    """The data of a finding name projects by the numbers of their draft."""
    arguments = ["--ignore", "CNT002", "--format", "json"]
    assert main(["diff", str(draft), str(moved(draft)), *arguments]) == 0
    found = json.loads(said.readouterr().out)["summary"]
    assert (found["new"], found["gone"], found["changed"]) == (0, 0, 0)


def test_two_drafts_cannot_both_come_from_standard_input(said: Output) -> None:
    """There is only one."""
    assert main(["diff", "-", "-", "--lang", "en"]) == 2
    assert "Only one of the two drafts" in said.readouterr().err


def test_a_batch_is_no_draft(draft: Path, said: Output) -> None:
    """Which of its reports was meant is not guessed."""
    last = draft.parent / "last.json"
    report = checked(draft, said)
    last.write_text(json.dumps([report, report]), encoding="utf-8")
    assert main(["diff", str(last), str(draft), "--lang", "en"]) == 2
    assert "last.json: The file holds 2 reports, and not one." in said.readouterr().err
