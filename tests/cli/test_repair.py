"""``itacheck repair`` and ``fix``: what would mend a plan, and a copy of it with that done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from attrs import evolve

import itacheck
from itacheck.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMS = ("docx", "xlsx", "txt", "yaml", "json")
SUMS = ("BUD001", "BUD002", "BUD006")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft in a folder of its own."""
    return Path(shutil.copy(EXAMPLES / "tharnsucharit-draft.txt", tmp_path / "draft.txt"))


def found(plan: Path) -> set[tuple[str, str, int | None]]:
    """What a check of a plan finds."""
    report = itacheck.check(plan)
    return {(one.rule, one.subject, one.year) for one in report.findings}


def test_repair_tells_what_would_mend_the_plan(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each question with its answers, their ids, and how to have them done."""
    before = draft.read_bytes()
    assert main(["repair", str(draft), "--no-config"]) == 0
    told = capsys.readouterr().out
    assert "“จำนวน ๒๐,๐๐๐ บาท” → “จำนวน ๑๕,๐๐๐ บาท”" in told
    assert "ไม่เกิดประเด็นใหม่" in told
    assert "itacheck fix" in told
    assert draft.read_bytes() == before


@pytest.mark.parametrize("form", FORMS)
def test_what_is_certain_is_mended_in_a_copy(tmp_path: Path, form: str) -> None:
    """In every form: what was promised is gone, nothing is new, and the plan is untouched."""
    plan = Path(shutil.copy(EXAMPLES / f"tharnsucharit-draft.{form}", tmp_path / f"draft.{form}"))
    before = plan.read_bytes()
    assert main(["fix", str(plan), "--safe", "--no-config"]) == 0
    assert plan.read_bytes() == before
    old, new = found(plan), found(plan.with_name(f"draft.fixed.{form}"))
    assert {rule for rule, _, _ in old - new} == set(SUMS)
    assert new <= old


def test_what_is_chosen_is_mended_and_nothing_else(draft: Path) -> None:
    """An id stands for its answer; that of a question for its only one."""
    mark = itacheck.check(draft).by_rule("CNT001")[0].fingerprint[:8]
    output = draft.with_name("mended.txt")
    assert main(["fix", str(draft), "--choose", mark, "-o", str(output), "--no-config"]) == 0
    assert {rule for rule, _, _ in found(draft) - found(output)} == {"CNT001"}


def test_the_changes_can_be_seen_first(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a diff; nothing is written."""
    assert main(["fix", str(draft), "--safe", "--diff", "--no-config"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("--- draft.txt\n+++ draft.txt\n")
    assert [one.name for one in draft.parent.iterdir()] == ["draft.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--safe"),
        (("--choose", "00000000-1"), "00000000-1"),
        (("--safe", "-o", "draft.txt"), "draft.txt"),
    ],
)
def test_what_cannot_be_done_is_said(
    draft: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    """Nothing chosen, an id of nothing, the plan's own file: 2, and a sentence that names it."""
    monkeypatch.chdir(draft.parent)
    before = draft.read_bytes()
    assert main(["fix", draft.name, "--no-config", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert draft.read_bytes() == before
    assert [one.name for one in draft.parent.iterdir()] == ["draft.txt"]


def test_a_plan_from_standard_input_has_no_copy_to_mend(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A mended copy is made of a file."""
    assert main(["fix", "-", "--safe", "--no-config"]) == 2
    assert "FILE" in capsys.readouterr().err


def test_the_file_must_be_the_one_that_was_checked(draft: Path) -> None:
    """Programs, too, cannot mend one file by the report on another."""
    plan = itacheck.read(draft)
    report = itacheck.check(draft)
    offered = itacheck.proposals(report.plan, report)
    assert offered
    with pytest.raises(itacheck.ReadError):
        itacheck.fix(draft.read_bytes() + b"\n", report, offered[:1])
    assert plan == report.plan


def test_two_answers_to_one_question_exclude_each_other(draft: Path) -> None:
    """Which of them is meant nobody knows."""
    report = itacheck.check(draft)
    one = itacheck.proposals(report.plan, report)[0]
    other = evolve(one, id=f"{one.choice}-9")
    with pytest.raises(itacheck.OptionError, match="two answers"):
        itacheck.fix(draft.read_bytes(), report, [one, other])
