from __future__ import annotations

import io
import json
import sys
from argparse import Namespace
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

import itacheck
from itacheck.base.language import say
from itacheck.cli import main
from itacheck.cli.choosing import report_on
from itacheck.cli.progress import Progress
from itacheck.cli.streams import emit

EXAMPLES = Path(__file__).parents[2] / "examples"
Output = pytest.CaptureFixture[str]
FORMS = ("txt", "docx", "json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three drafts in folders of their own, one of which cannot be read."""
    for name, form in zip("abc", FORMS, strict=True):
        (tmp_path / "in" / name).mkdir(parents=True)
        copyfile(EXAMPLES / f"tharnsucharit-draft.{form}", tmp_path / "in" / name / "plan.docx")
    (tmp_path / "in" / "b" / "plan.docx").write_bytes(b"%PDF-1.7")
    (tmp_path / "in" / "a" / "plan.waivers.yaml").write_text("[]\n")
    return tmp_path / "in"


def test_a_folder_is_a_batch_of_its_plans(folder: Path, capsys: Output) -> None:
    """Each in its place and told apart; what is left out is said, what failed as well."""
    assert main(["check", str(folder), "--format", "json", "--lang", "en"]) == 2
    said = capsys.readouterr()
    found = json.loads(said.out)
    names = [one["input"]["label"] for one in found]
    assert names == ["a/plan.docx", "b/plan.docx", "c/plan.docx"]
    assert [bool(one["ledger"]) for one in found] == [True, False, True]
    left_out, failed = said.err.splitlines()
    assert left_out.endswith("Left out: waivers (1): a/plan.waivers.yaml")
    assert failed.startswith("itacheck: b/plan.docx: The file is a PDF")


def test_a_folder_of_one_plan_is_a_batch(tmp_path: Path, capsys: Output) -> None:
    """A program need not count files before it reads the answer."""
    copyfile(EXAMPLES / "tharnsucharit.json", tmp_path / "plan.json")
    assert main(["check", str(tmp_path), "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["input"]["name"] == "plan.json"
    assert "label" not in found["input"]


def test_processes_give_the_same_bytes(folder: Path, capsys: Output) -> None:
    """As do checks one after the other; complaints and codes are the same, too."""
    command = ["check", str(folder), str(EXAMPLES / "tharnsucharit.txt"), "--format", "json"]
    said = []
    for jobs in ("1", "2"):
        code = main([*command, "--jobs", jobs])
        said.append((code, *capsys.readouterr()))
    assert said[0] == said[1]
    assert said[0][0] == 2


def test_lines_go_out_as_reports_complete(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """No report waits for the next plan, nor stays in memory."""
    from itacheck.cli import batch, check

    steps: list[str] = []

    def checked(*given: Any, **named: Any) -> Any:
        steps.append("check")
        return report_on(*given, **named)

    def emitted(text: str | bytes) -> None:
        steps.append("write")
        emit(text)

    monkeypatch.setattr(batch, "report_on", checked)
    monkeypatch.setattr(check, "emit", emitted)
    main(["check", str(folder), "--format", "jsonl"])
    assert steps == ["check", "write"] * 3
    lines = [json.loads(one) for one in capsys.readouterr().out.splitlines()]
    labels = dict.fromkeys(one["input"]["label"] for one in lines)
    assert list(labels) == ["a/plan.docx", "b/plan.docx", "c/plan.docx"]
    assert [one["state"] for one in lines if one["input"]["label"][0] == "b"] == ["problem"]


def test_lines_are_written_to_a_file_whole(folder: Path, tmp_path: Path, capsys: Output) -> None:
    """The same as on standard output."""
    out = tmp_path / "out.jsonl"
    main(["check", str(folder), "-o", str(out)])
    main(["check", str(folder), "--format", "jsonl"])
    assert out.read_text("utf-8") == capsys.readouterr().out


@pytest.mark.parametrize("jobs", ["x", "-1", "1.5", "", "๒๒x"])
def test_a_wrong_number_of_jobs_is_told(jobs: str, capsys: Output) -> None:
    """By the option's name."""
    assert main(["check", str(EXAMPLES / "tharnsucharit.json"), f"--jobs={jobs}"]) == 2
    assert capsys.readouterr().err.startswith("itacheck: --jobs: ")


def test_an_internal_error_keeps_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """What nobody meant is told of one plan, and the others are checked."""
    from itacheck.cli import batch

    def fail(file: str, *given: Any, **named: Any) -> Any:
        if "b" in Path(file).parts:
            raise KeyError(file)
        return report_on(file, *given, **named)

    monkeypatch.setattr(batch, "report_on", fail)
    assert main(["check", str(folder), "--format", "json", "--lang", "en"]) == 3
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert [bool(one["ledger"]) for one in found] == [True, False, True]
    assert "An error of itacheck itself (KeyError)" in found[1]["problems"][0]["message"]
    assert "itacheck: b/plan.docx: An error of itacheck itself (KeyError)" in said.err


def test_an_error_without_a_place_is_told_of_its_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """As that of a plan whose process was killed again and again."""
    from itacheck.cli import batch

    def fail(*_: Any, **__: Any) -> Any:
        raise itacheck.EngineError(say("It came to no answer."))

    monkeypatch.setattr(batch, "report_on", fail)
    assert main(["check", str(folder), "--lang", "en"]) == 3
    said = capsys.readouterr()
    assert "itacheck: c/plan.docx: It came to no answer.\n" in said.err
    assert said.out.count("No rule was asked.") == 3


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def screen(self) -> list[str]:
        """What a person sees, one after the other, in the line."""
        assert "\x1b" not in self.getvalue()
        return self.getvalue().split("\r")


def test_progress_is_one_line_that_is_gone_in_the_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It makes room for what is said meanwhile."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    main(["check", str(folder), "--format", "json", "--lang", "en"])
    shown = terminal.screen()
    assert [one for one in shown if one.startswith("Checked")] == [
        f"Checked: {done} of 3" for done in range(4)
    ]
    assert shown[-1] == ""
    assert shown[-2].strip() == ""
    complained = next(one for one in shown if "PDF" in one)
    assert complained.startswith("itacheck: ")


@pytest.mark.parametrize(("total", "term"), [(1, "xterm"), (3, "dumb")])
def test_there_is_no_progress_where_it_serves_nobody(
    total: int, term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of one plan, or on a terminal that only goes on; nor, elsewhere, in a file."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    Progress(total, Namespace(lang="th"), {"TERM": term}).tell(1)
    assert terminal.getvalue() == ""


def test_a_batch_with_a_failure_is_a_baseline(folder: Path, tmp_path: Path, capsys: Output) -> None:
    """What could not be read then is all new; the others know what they knew."""
    earlier = tmp_path / "earlier.json"
    main(["check", str(folder), "-o", str(earlier)])
    copyfile(EXAMPLES / "tharnsucharit-draft.docx", folder / "b" / "plan.docx")
    main(["check", str(folder), "--format", "json", "--baseline", str(earlier)])
    found = json.loads(capsys.readouterr().out)
    assert [bool(one["findings"]) for one in found] == [False, True, False]
    assert itacheck.Report.from_dict(found[1]).label == "b/plan.docx"
