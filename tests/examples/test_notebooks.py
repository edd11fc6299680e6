"""The notebooks of examples/notebooks run from top to bottom in a kernel of their own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

import itacheck

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
DRAFT = FOLDER.parent / "tharnsucharit-draft.txt"
_CHOICE = r"language = \"th\""
"""As the notebook's JSON has it."""

_EXECUTE = """
import sys, nbformat
from nbclient import NotebookClient
book = nbformat.reads(sys.stdin.read(), 4)
nbformat.validate(book)
place = {"metadata": {"path": sys.argv[1]}}
NotebookClient(book, timeout=300, resources=place).execute()
sys.stdout.write(nbformat.writes(book))
"""
"""In a process of its own: an event loop and sockets are nothing for this one to clean up."""


@cache
def outputs(name: str, language: str) -> tuple[dict[str, Any], ...]:
    """What the cells of a notebook show, by media type, in the language that its reader chose."""
    text = (FOLDER / f"{name}.ipynb").read_text("utf-8")
    assert text.count(_CHOICE) == 1
    text = text.replace(_CHOICE, _CHOICE.replace("th", language))
    with TemporaryDirectory() as folder:
        settings = ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")
        done = subprocess.run(
            [sys.executable, "-c", _EXECUTE, FOLDER],
            input=text,
            env={**os.environ, **dict.fromkeys(settings, folder), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 0, done.stderr
    cells = json.loads(done.stdout)["cells"]
    shown = [one for cell in cells for one in cell.get("outputs", ())]
    assert not [one for one in shown if one.get("name") == "stderr"]
    return tuple(
        {kind: "".join(lines) for kind, lines in one.get("data", {}).items()} for one in shown
    )


def test_there_are_two_notebooks() -> None:
    """One for many plans, one for a single plan."""
    assert [one.stem for one in NOTEBOOKS] == ["many-plans", "one-plan"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.stem))
def test_a_notebook_is_stored_without_outputs_and_speaks_both_languages(path: Path) -> None:
    """A change of it can be read, and each text is there in Thai and in English."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    for cell in cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
        if cell["cell_type"] == "markdown":
            assert re.search("[ก-๙]{3}.*[A-Za-z]{3}", "".join(cell["source"]), re.DOTALL)


@pytest.mark.parametrize("language", ["th", "en"])
def test_many_plans_are_tables(language: str) -> None:
    """Nothing was unreadable; every finding is a row; each plan has its result."""
    unreadable, rows, by_rule, results = outputs("many-plans", language)
    assert unreadable["text/plain"] == "{}"
    report = itacheck.check(DRAFT, language=language)
    assert rows["text/html"].count("<tr") == 1 + len(report.findings)
    assert {one.rule for one in report.findings} <= set(re.findall(r"\w+", by_rule["text/html"]))
    for file in FOLDER.parent.glob("*.txt"):
        assert f"<th>{file.name}</th>" in by_rule["text/html"]
        assert f"<th>{file.name}</th>" in results["text/html"]


@pytest.mark.parametrize("language", ["th", "en"])
def test_one_plan_is_tables_pictures_and_an_edit(language: str) -> None:
    """Plan and report are tables, charts are pictures, and the edit mends two findings."""
    plan, budget, amounts, report, _printed, _subtotal, charts, edit = outputs("one-plan", language)
    assert "<table>" in plan["text/html"]
    assert f'<div lang="{language}">' in report["text/html"]
    for picture in (budget, charts):
        assert picture["image/svg+xml"].startswith("<svg")
    assert "'2566': Decimal('15000.00')" in amounts["text/plain"]
    known = len(itacheck.check(DRAFT).findings) - 2
    assert edit["text/plain"] == (
        f"{{'gone': ['BUD001', 'BUD002'], 'new': [], 'still there': {known}}}"
    )
