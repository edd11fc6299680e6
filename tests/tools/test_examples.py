"""The examples in their other forms, and the tool that keeps them in step with their texts."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

import itacheck
from itacheck.report import Finding
from tools import examples

ROOT = Path(__file__).parents[2]


def found(one: Finding) -> tuple[object, ...]:
    """A finding but for where it stands in the file."""
    return one.rule, one.subject, one.year, repr(one.data), one.message, one.fingerprint


def test_the_examples_of_the_project_are_in_step() -> None:
    """After a change of an example's text: python tools/examples.py write."""
    assert examples.out_of_step(ROOT) == []


@pytest.mark.parametrize("form", examples.FORMS)
@pytest.mark.parametrize("name", examples.TEXTS)
def test_every_form_has_the_same_findings_each_with_a_place(name: str, form: str) -> None:
    """Rule, subject, year, figures and fingerprint; in the text's order where a document has it."""
    expected = itacheck.check(ROOT / "examples" / f"{name}.txt")
    report = itacheck.check(ROOT / "examples" / f"{name}.{form}")
    got, wanted = list(map(found, report.findings)), list(map(found, expected.findings))
    assert Counter(got) == Counter(wanted)
    if form in {"docx", "xlsx"}:  # a plan in YAML or JSON has an order of its own
        assert got == wanted
    assert report.problems == expected.problems == ()
    assert None not in [one.location for one in report.findings]
    ledger = [(one.rule, one.status, one.examined, one.failed) for one in report.ledger]
    assert ledger == [(one.rule, one.status, one.examined, one.failed) for one in expected.ledger]


def test_a_file_that_is_missing_or_holds_another_plan_is_told(tmp_path: Path) -> None:
    """One file is taken away, one replaced by the draft's: both are named, and no other."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "examples" / "tharnsucharit.yaml").unlink()
    draft = tmp_path / "examples" / "tharnsucharit-draft.json"
    shutil.copy(draft, tmp_path / "examples" / "tharnsucharit.json")
    (tmp_path / "examples" / "tharnsucharit-empty.json").write_bytes(b"{")
    wrong = ["tharnsucharit.yaml", "tharnsucharit.json", "tharnsucharit-empty.json"]
    assert examples.out_of_step(tmp_path) == wrong
    examples.write(tmp_path)
    assert examples.out_of_step(tmp_path) == []
