"""``itacheck impact``: what a changed pack makes of the findings on plans."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from itacheck.cli import main
from itacheck.many.folders import plans_in

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT, WHOLE = EXAMPLES / "tharnsucharit-draft.txt", EXAMPLES / "tharnsucharit.txt"
AUDITOR = str(EXAMPLES / "packs" / "auditor.yaml")
USUAL = "nacc-2566-2570"
Output = pytest.CaptureFixture[str]


def command(*arguments: str | Path) -> int:
    """The exit code of ``itacheck impact`` in English."""
    return main(["impact", *map(str, arguments), "--lang", "en"])


def test_it_is_told_by_rule_and_by_plan(capsys: Output) -> None:
    """1 where something changed; what stays as it is is a number."""
    assert command(USUAL, AUDITOR, DRAFT, WHOLE) == 1
    said = capsys.readouterr().out
    assert said.startswith("nacc-2566-2570 1.0.0 → auditor 1.0\n")
    assert "Plans: 2, of which 1 stay as they are and 0 could not be read. appears: 1" in said
    assert "plans: 1, a rule of the new pack alone" in said
    assert f"\n{DRAFT.name}\n  appears: 1\n    - AUD002 · " in said
    assert f"\n{WHOLE.name}\n" not in said


def test_nothing_changed_gives_0(capsys: Output) -> None:
    """With the number of plans, in Thai as well."""
    assert main(["impact", USUAL, USUAL, str(DRAFT)]) == 0
    assert "แผน 1 ฉบับ คงเดิม 1 ฉบับ อ่านไม่ได้ 0 ฉบับ" in capsys.readouterr().out


def test_a_plan_that_cannot_be_read_stands_in_its_place(tmp_path: Path, capsys: Output) -> None:
    """2 then, and the others are told."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"%PDF-1.7")
    assert command(USUAL, AUDITOR, bad, DRAFT, "--format", "json") == 2
    found = json.loads(capsys.readouterr().out)
    assert [one["label"] for one in found["plans"]] == ["bad.txt", DRAFT.name]
    assert "bad.txt" in found["plans"][0]["error"]
    assert found["plans"][1]["appeared"]


def test_json_has_the_keys_that_the_page_tells(capsys: Output) -> None:
    """All of them, in their order, whatever was found."""
    command(USUAL, AUDITOR, DRAFT, "--format", "json")
    found = json.loads(capsys.readouterr().out)
    page = (EXAMPLES.parent / "docs" / "report.md").read_text(encoding="utf-8")
    page = page.split("### An impact")[1].split("\n## ")[0]
    rows = ("old", "summary", "rules", "plans")
    for keys in (list(found), *(list(_one(found[row])) for row in rows)):
        places = [page.index(f"`{key}`") for key in keys]
        assert all(places), keys


def _one(value: object) -> dict[str, object]:
    one = value[0] if isinstance(value, list) else value
    assert isinstance(one, dict)
    return one


def test_folders_and_processes_are_those_of_check(tmp_path: Path, capsys: Output) -> None:
    """Plans of a folder are compared in several processes, and come in their order."""
    for name in ("b.txt", "a.txt", "notes.md"):
        shutil.copy(DRAFT, tmp_path / name)
    assert command(USUAL, AUDITOR, tmp_path, "--jobs", "2", "--format", "json") == 1
    shown = capsys.readouterr()
    assert [one["label"] for one in json.loads(shown.out)["plans"]] == ["a.txt", "b.txt"]
    assert "notes.md" in shown.err


def test_markdown_and_json_go_into_files(tmp_path: Path, capsys: Output) -> None:
    """An earlier impact in JSON is written over, and never taken for a plan; nothing else is."""
    shutil.copy(DRAFT, tmp_path / "plan.txt")
    page, data = tmp_path / "impact.md", tmp_path / "impact.json"
    assert command(USUAL, AUDITOR, DRAFT, "-o", page) == 1
    assert page.read_text(encoding="utf-8").startswith("# nacc-2566-2570 1.0.0 → auditor 1.0\n")
    assert command(USUAL, AUDITOR, DRAFT, "-o", page) == 2
    assert command(USUAL, AUDITOR, DRAFT, "-o", data) == 1
    assert command(USUAL, USUAL, DRAFT, "-o", data) == 0
    assert json.loads(data.read_text(encoding="utf-8"))["summary"]["same"] == 1
    assert main(["diff", str(DRAFT), str(WHOLE), "-o", str(data)]) == 2
    assert [Path(one).name for one in plans_in(tmp_path).plans] == ["plan.txt"]
    assert "not overwritten" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nacc-2566", AUDITOR, str(DRAFT)], "“nacc-2566-2570”"),
        ([USUAL, AUDITOR, str(DRAFT), "--format", "html"], "--format"),
        ([USUAL, AUDITOR, str(DRAFT), "--jobs", "many"], "--jobs"),
        ([USUAL, AUDITOR, str(DRAFT), "--fiscal-year", "1"], "--fiscal-year"),
        ([USUAL, AUDITOR, str(DRAFT), "-o", str(DRAFT)], "over the plan itself"),
    ],
)
def test_what_is_wrong_is_told(arguments: list[str], said: str, capsys: Output) -> None:
    """With exit code 2."""
    assert command(*arguments) == 2
    assert said in capsys.readouterr().err
