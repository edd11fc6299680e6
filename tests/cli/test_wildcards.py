"""Names with wildcards, as shells leave them that expand none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from itacheck.cli import main

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with plans and what an Office program puts beside one."""
    for name in ("b.txt", "a.txt", "[ร่าง] c.text", "~$a.txt"):
        (tmp_path / name).write_bytes(DRAFT.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(capsys: Output, *names: str) -> list[str]:
    """The files that a check of these names is about."""
    main(["check", *names, "--format", "json", "--select", "CNT", "--no-config"])
    found = json.loads(capsys.readouterr().out)
    return [one["input"]["name"] for one in (found if isinstance(found, list) else [found])]


def test_all_files_that_fit_are_checked(plans: Path, capsys: Output) -> None:
    """In the order of their names; brackets are letters, and locks are no plans."""
    assert checked(capsys, "*.txt") == ["a.txt", "b.txt"]
    assert checked(capsys, "[ร่าง]*.t?xt", "b.txt") == ["[ร่าง] c.text", "b.txt"]
    assert checked(capsys, str(plans / "?.txt")) == ["a.txt", "b.txt"]


def test_a_file_of_that_very_name_goes_before(plans: Path, capsys: Output) -> None:
    """A name may hold such signs where the system lets it."""
    (plans / "*.txt").write_bytes(DRAFT.read_bytes())
    assert checked(capsys, "*.txt") == ["*.txt"]


@pytest.mark.usefixtures("plans")
def test_what_nothing_fits_is_told(capsys: Output) -> None:
    """As a file that is not there, and the others are checked."""
    assert main(["check", "*.docx", "a.txt", "--format", "json", "--lang", "en"]) == 2
    said = capsys.readouterr()
    assert [bool(one["ledger"]) for one in json.loads(said.out)] == [False, True]
    assert said.err.startswith("itacheck: *.docx: ")
    assert main(["check", "*" * 300]) == 2


@pytest.mark.usefixtures("plans")
def test_a_command_for_one_file_takes_one(capsys: Output) -> None:
    """Where several fit, the answer names them."""
    assert main(["read", "a*"]) == 0
    assert main(["read", "*.txt", "--lang", "en"]) == 2
    assert capsys.readouterr().err == (
        "itacheck: *.txt: 2 files fit this name: a.txt, b.txt. Give the name of one.\n"
    )
