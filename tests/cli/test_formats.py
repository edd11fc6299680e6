from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

from itacheck.cli import main
from itacheck.cli.arguments import help_pages
from itacheck.rendering import FORMATS, comparison
from tests.rendering.reports import word_text

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = str(EXAMPLES / "tharnsucharit.txt")
DRAFT = str(EXAMPLES / "tharnsucharit-draft.txt")

Output = pytest.CaptureFixture[str]


def test_help_names_every_format() -> None:
    """A person finds them without the documentation."""
    pages = {verb: " ".join(page.split()) for verb, page in help_pages().items()}
    assert f"/ {', '.join(FORMATS)} (default" in pages["check"]
    assert f"/ {', '.join(comparison.FORMATS)} (default" in pages["diff"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for(
    name: str, own_pack: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The exit code is the same in all of them, and the finding is there."""
    assert main(["check", DRAFT, "--format", name, *own_pack]) == 1
    written = capsysbinary.readouterr().out
    shown = word_text(written) if written.startswith(b"PK") else written.decode()
    assert "OWN001" in shown


def test_a_file_is_not_written_to_a_terminal(
    own_pack: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """A Word document on a screen helps nobody: a sentence says what to do."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["check", DRAFT, "--format", "docx", "--lang", "en", *own_pack]) == 2
    said = capsys.readouterr()
    assert "-o FILE" in said.err
    assert "PK" not in said.out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.json", "{"),
        ("r.JSONL", '{"input"'),
        ("r.csv", "\ufefffile,"),
        ("r.md", "## "),
        ("r.xml", "<?xml"),
        ("r.txt", "แผน"),
        ("r", "แผน"),
    ],
)
def test_the_name_of_the_output_says_the_format(
    name: str, begins: str, own_pack: list[str], tmp_path: Path
) -> None:
    """Without --format the ending decides, in capitals or not; without an ending it is text."""
    file = tmp_path / name
    assert main(["check", DRAFT, "-o", str(file), *own_pack]) == 1
    assert file.read_text(encoding="utf-8").startswith(begins)


def test_the_format_goes_before_the_name(own_pack: list[str], tmp_path: Path) -> None:
    """What is asked for is written, where the name says nothing else."""
    file = tmp_path / "report.2569"
    main(["check", DRAFT, "-o", str(file), "--format", "json", *own_pack])
    assert json.loads(file.read_text(encoding="utf-8"))["ok"] is False


@pytest.mark.parametrize(
    ("format_", "name"),
    [("json", "report.docx"), ("json", "report.csv"), ("docx", "r.PDF"), ("html", "plan.yaml")],
)
def test_a_name_of_another_form_is_refused(
    format_: str, name: str, own_pack: list[str], tmp_path: Path, capsys: Output
) -> None:
    """A file that Word cannot open must not look like one of Word's."""
    file = tmp_path / name
    assert main(["check", DRAFT, "-o", str(file), "--format", format_, *own_pack]) == 2
    assert capsys.readouterr().err.startswith(f"itacheck: {name}: ")
    assert not file.exists()


@pytest.mark.parametrize(
    ("format_", "name"), [("sarif", "r.sarif.json"), ("markdown", "r.txt"), ("html", "r.htm")]
)
def test_further_endings_fit_a_format(
    format_: str, name: str, own_pack: list[str], tmp_path: Path
) -> None:
    """What other programs call such files is no slip."""
    file = tmp_path / name
    assert main(["check", DRAFT, "-o", str(file), "--format", format_, *own_pack]) == 1
    assert file.stat().st_size > 0


def test_an_ending_of_no_format_is_refused(
    own_pack: list[str], tmp_path: Path, capsys: Output
) -> None:
    """Text in a file that calls itself a picture is of no use; nothing is written."""
    file = tmp_path / "report.png"
    assert main(["check", DRAFT, "-o", str(file), "--lang", "en", *own_pack]) == 2
    assert "--output: No format has files that end in “.png”." in capsys.readouterr().err
    assert not file.exists()


def test_what_only_marks_faults_says_nothing_of_a_clean_plan(
    own_pack: list[str], capsys: Output
) -> None:
    """There is nothing to mark; the exit code says it."""
    assert main(["check", WHOLE, "--format", "github", *own_pack]) == 0
    assert capsys.readouterr().out == ""


def test_what_only_marks_faults_marks_also_those_that_do_not_count(
    own_pack: list[str], capsys: Output
) -> None:
    """--fail-on decides on the exit code, not on what is shown."""
    assert main(["check", DRAFT, "--format", "github", "--fail-on", "never", *own_pack]) == 0
    assert capsys.readouterr().out.startswith("::error file=tharnsucharit-draft.txt,line=")


def test_a_file_that_was_asked_for_is_written(own_pack: list[str], tmp_path: Path) -> None:
    """The next step of a job finds it, though there is nothing in it."""
    file = tmp_path / "annotations"
    assert main(["check", WHOLE, "--format", "github", "-o", str(file), *own_pack]) == 0
    assert file.read_bytes() == b""


def test_a_batch_is_one_table(own_pack: list[str], capsys: Output) -> None:
    """One row of names, whatever the number of files."""
    main(["check", DRAFT, DRAFT, "--format", "csv", *own_pack])
    rows = list(csv.DictReader(capsys.readouterr().out.removeprefix("\ufeff").splitlines()))
    assert [(row["file"], row["rule"]) for row in rows] == [
        ("tharnsucharit-draft.txt", "OWN001")
    ] * 2


@pytest.mark.parametrize("arguments", [["--format", "csv"], ["-o", "new.csv"]])
def test_a_comparison_is_not_written_in_every_format(
    arguments: list[str], own_pack: list[str], capsys: Output
) -> None:
    """A format that it is not written in is refused, never replaced by another."""
    assert main(["diff", DRAFT, WHOLE, *arguments, *own_pack]) == 2
    assert "csv" in capsys.readouterr().err
    assert not Path("new.csv").exists()


def test_a_comparison_follows_the_name_of_its_file(own_pack: list[str], tmp_path: Path) -> None:
    """As a report does."""
    file = tmp_path / "new.json"
    assert main(["diff", DRAFT, WHOLE, "-o", str(file), *own_pack]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["summary"]["gone"] == 1
