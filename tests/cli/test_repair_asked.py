"""``itacheck repair`` and ``fix`` as people type them: slips are told, nothing is written over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import itacheck
from itacheck.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


def draft_in(folder: Path, form: str, name: str = "draft") -> Path:
    """The example's draft in a folder, in a form."""
    plan = EXAMPLES / f"tharnsucharit-draft.{form}"
    return Path(shutil.copy(plan, folder / f"{name}.{form}"))


@pytest.mark.parametrize("given", ["", ",", " , "])
def test_ids_that_are_blank_choose_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    """As where none is given: an empty variable of a script is no success."""
    assert main(["fix", str(draft_in(tmp_path, "txt")), "--choose", given, "--no-config"]) == 2
    assert "--choose" in capsys.readouterr().err


def test_ids_may_be_typed_in_capitals(tmp_path: Path) -> None:
    """As other programs write hexadecimal digits."""
    plan = draft_in(tmp_path, "txt")
    mark = itacheck.check(plan).by_rule("BUD001")[0].fingerprint[:8].upper()
    assert main(["fix", str(plan), "--choose", mark, "--no-config"]) == 0


def test_an_unknown_id_is_told_as_it_was_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The code of a rule is no id, and is told as one knows it."""
    assert main(["fix", str(draft_in(tmp_path, "txt")), "--choose", "BUD001", "--no-config"]) == 2
    assert "BUD001" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "name"),
    [("txt", "x.docx"), ("txt", "x.yaml"), ("yaml", "x.json"), ("json", "x.yaml")],
)
def test_a_name_of_another_form_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, name: str
) -> None:
    """The copy is of the plan's own form: Word could not open text that is called .docx."""
    plan, output = draft_in(tmp_path, form), tmp_path / name
    assert main(["fix", str(plan), "--safe", "-o", str(output), "--no-config"]) == 2
    assert name in capsys.readouterr().err
    assert not output.exists()


def test_yaml_has_two_endings(tmp_path: Path) -> None:
    """Both are of the same form."""
    plan, output = draft_in(tmp_path, "yaml"), tmp_path / "x.yml"
    assert main(["fix", str(plan), "--safe", "-o", str(output), "--no-config"]) == 0
    assert output.exists()


def test_a_check_names_the_command_that_mends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the file as it was named, in quotes where that is needed."""
    plan = draft_in(tmp_path, "txt", "my draft")
    main(["check", str(plan), "--no-config"])
    assert capsys.readouterr().out.endswith(f'itacheck repair "{plan}"\n')


def test_nothing_that_is_mended_already_is_to_be_mended_by_hand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An amount that a sheet and three sums contradict is one question, whichever rule is first."""
    plan = tmp_path / "plan.txt"
    text = (EXAMPLES / "tharnsucharit.txt").read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if "โครงการต้นกล้าสุจริต" in line and "\t" in line)
    plan.write_text(text.replace(row, row.replace("๒๐,๐๐๐", "๒๕,๐๐๐", 1)), encoding="utf-8")
    assert main(["repair", str(plan), "--no-config", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "What can be mended: 1; decided by the plan itself: 1" in told
    assert told.endswith(f"itacheck fix {plan} --safe\n")


def test_the_command_that_is_shown_can_be_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name with spaces stands in quotes."""
    plan = draft_in(tmp_path, "txt", "my draft")
    assert main(["repair", str(plan), "--no-config"]) == 0
    assert f'itacheck fix "{plan}" ' in capsys.readouterr().out
