"""Standard output in the code page of its place, and data in UTF-8 whatever that is."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from itacheck.cli import main
from itacheck.cli.streams import in_encoding

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = str(EXAMPLES / "tharnsucharit-draft.txt")
WHOLE = str(EXAMPLES / "tharnsucharit.txt")
COMMAND = [sys.executable, "-m", "itacheck"]
THAI_PAGE = "cp874"


def run(*arguments: str, encoding: str = THAI_PAGE) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with streams in an encoding."""
    return subprocess.run(
        [*COMMAND, *arguments],
        env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", DRAFT],
        ["check", DRAFT, "--lang", "en", "--digits", "thai"],
        ["diff", DRAFT, WHOLE],
        ["explain", "all"],
        ["rules"],
        ["evidence", DRAFT, "--fiscal-year", "2568"],
        ["read", DRAFT, "--account"],
        ["--help"],
        ["check", "--help"],
        ["check", "→ ไม่มี.txt"],
    ],
    ids=" ".join,
)
def test_a_thai_code_page_is_kept(arguments: list[str]) -> None:
    """What a person reads is Thai there; what the page lacks is shown in other signs."""
    done = run(*arguments)
    assert done.returncode in {0, 1, 2}
    said = done.stdout + done.stderr
    assert b"Traceback" not in said
    assert "ก" in said.decode(THAI_PAGE)


def test_what_a_code_page_lacks_is_shown_by_what_is_near() -> None:
    """Or by its number: nothing is dropped."""
    assert in_encoding("ก · ข → ☐ “ค” 😀", THAI_PAGE) == "ก - ข -> [ ] “ค” 😀"
    assert in_encoding("ก · ข", "utf-8") == "ก · ข"
    done = run("diff", DRAFT, WHOLE)
    assert "tharnsucharit-draft.txt -> tharnsucharit.txt" in done.stdout.decode(THAI_PAGE)
    told = run("check", "→😀.txt").stderr.decode(THAI_PAGE)
    assert told.startswith("itacheck: ->\\U0001f600.txt: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", DRAFT, "--format", "json"],
        ["check", DRAFT, "--format", "csv"],
        ["check", DRAFT, "--format", "markdown"],
        ["read", DRAFT],
        ["rules", "--format", "json"],
        ["schema", "plan"],
    ],
    ids=" ".join,
)
def test_data_is_the_same_bytes_in_every_code_page(arguments: list[str]) -> None:
    """Other programs expect UTF-8, and the ends of lines as they were made."""
    found = run(*arguments).stdout
    assert found == run(*arguments, encoding="ascii").stdout
    assert found.decode("utf-8")


def test_a_stream_that_is_no_file_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program may put any stream in the place of standard output."""
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["check", WHOLE, "--format", "json", "--no-config"]) == 0
    assert json.loads(out.getvalue())["ok"]


@pytest.mark.parametrize("stream", ["<&-", ">&-", "2>&-"])
@pytest.mark.parametrize("verb", ["check -", "read -", "evidence - --fiscal-year 2568", "--help"])
def test_closed_streams_are_told(stream: str, verb: str) -> None:
    """In a sentence, where there is a place for one; never by a traceback."""
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m itacheck {verb} {stream}'],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        input=None if stream == "<&-" else Path(DRAFT).read_bytes(),
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert "itacheck ผิดพลาดเอง" not in done.stderr.decode()
    closed = stream == "<&-" and verb != "--help"
    assert done.returncode in ({2} if closed else {0, 1, 2})
