"""The generated documents, and the tool that keeps them in step with the code."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import itacheck
from itacheck.packs.model import Pack
from tools import docs

PACK: Pack = itacheck.load_pack("nacc-2566-2570")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with all documents, up to date."""
    docs.write(tmp_path)
    return tmp_path


def test_the_documents_of_the_project_are_in_step() -> None:
    """After a change of rules, kinds or options: python tools/docs.py write."""
    assert docs.out_of_step(ROOT) == []


def test_every_rule_has_a_page_in_both_languages(root: Path) -> None:
    """And a line in both lists."""
    index = (root / "docs/rules/index.md").read_text(encoding="utf-8")
    for rule in PACK.rules:
        page = (root / "docs" / "rules" / f"{rule.code}.md").read_text(encoding="utf-8")
        assert f"## {rule.code} {rule.title.th}" in page
        assert f"## {rule.code} {rule.title.en}" in page
        assert index.count(f"[{rule.code}]({rule.code}.md)") == 2


def test_the_command_has_a_section_for_every_verb(root: Path) -> None:
    """What its help prints, whatever the width of the terminal."""
    page = (root / "docs/command.md").read_text(encoding="utf-8")
    for verb in ("check", "explain", "rules", "read", "pack", "pack new", "facts"):
        assert f"## itacheck {verb}\n" in page
        assert f"usage: itacheck {verb} [-h]" in page


def test_the_width_of_the_terminal_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is left as it was."""
    before = docs.command()
    monkeypatch.setenv("COLUMNS", "40")
    assert docs.command() == before
    assert os.environ["COLUMNS"] == "40"


def test_nothing_is_out_of_step_after_writing(root: Path) -> None:
    """Writing is all that is needed."""
    assert docs.out_of_step(root) == []


@pytest.mark.parametrize("name", ["docs/vocabulary.md", "docs/command.md", "docs/rules/BUD001.md"])
def test_a_changed_or_missing_document_is_named(root: Path, name: str) -> None:
    """So that CI says which."""
    path = root / name
    path.write_text(path.read_text(encoding="utf-8") + "more\n", encoding="utf-8")
    assert docs.out_of_step(root) == [name]
    path.unlink()
    assert docs.out_of_step(root) == [name]


def test_a_page_of_a_rule_that_is_no_more_is_named_and_removed(root: Path) -> None:
    """Nobody reads about a rule that does not exist."""
    page = root / "docs/rules/OLD001.md"
    page.write_text("an old rule", encoding="utf-8")
    assert docs.out_of_step(root) == ["docs/rules/OLD001.md"]
    docs.write(root)
    assert not page.exists()


def test_check_says_what_to_do(
    capsys: pytest.CaptureFixture[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the exit code that CI looks at."""
    monkeypatch.setattr(docs, "ROOT", root)
    assert docs.main(["check"]) == 0
    (root / "docs/command.md").unlink()
    assert docs.main(["check"]) == 1
    assert "docs/command.md is out of step: python tools/docs.py write" in capsys.readouterr().out
    assert docs.main(["write"]) == 0
    assert docs.main(["check"]) == 0
