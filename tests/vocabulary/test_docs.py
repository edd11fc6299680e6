"""The generated reference of the vocabulary."""

from __future__ import annotations

from pathlib import Path

from itacheck.vocabulary import kinds
from tools.docs import main, out_of_step, vocabulary

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_is_in_step_with_the_code() -> None:
    """What stands in docs is what the declarations say."""
    assert out_of_step(ROOT) == []
    assert main(["check"]) == 0


def test_a_document_that_differs_is_named(tmp_path: Path) -> None:
    """A missing document is out of step, and so is one that was edited by hand."""
    assert "docs/vocabulary.md" in out_of_step(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "vocabulary.md").write_text("edited", encoding="utf-8")
    assert "docs/vocabulary.md" in out_of_step(tmp_path)


def test_the_reference_has_every_kind_and_property() -> None:
    """Nothing that a rule can name is left out."""
    text = vocabulary()
    for one in kinds():
        assert f"\n## {one.name}\n" in text
        assert all(f"| `{prop.name}` |" in text for prop in one.properties)
        assert all(f"| `{name}` |" in text for name, _ in one.texts)
