"""Where durable-rules is not there: the plain engine serves by itself, and a line says so."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document

import itacheck
from itacheck.cli import main
from itacheck.engine import durable, loadable_engines
from tests.engine.support_engine import evaluated, fact, rule
from tests.support import apart_from_engine

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
NOT_INSTALLED = (
    "The rules engine durable-rules is not installed; "
    "the plain engine has decided, with the same results."
)


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """An import of the extension finds nothing."""
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)


@pytest.mark.usefixtures("not_installed")
@pytest.mark.parametrize("asked", [None, "durable"])
def test_the_plain_engine_serves(asked: str | None) -> None:
    """Asked for or not, a missing engine is no error: all but the engine's name is the same."""
    found = itacheck.check(DRAFT, engine=asked, language="en").to_dict()
    plain = itacheck.check(DRAFT, engine="plain", language="en").to_dict()
    assert found["engine"] == {"name": "plain", "notice": NOT_INSTALLED}
    assert plain["engine"] == {"name": "plain", "notice": None}
    assert apart_from_engine(found) == apart_from_engine(plain)


@pytest.mark.usefixtures("not_installed")
@pytest.mark.parametrize("language", ["th", "en"])
def test_one_line_of_a_report_for_people_says_so(language: str) -> None:
    """The terminal, the page and the Word file name what is missing once; nothing else changes."""
    report = itacheck.check(DRAFT, language=language)
    plain = itacheck.check(DRAFT, language=language, engine="plain")
    notice = report.engine.notice
    assert notice is not None
    lines = str(itacheck.render(report, "terminal")).splitlines()
    (told,) = [line for line in lines if notice in line]
    lines.remove(told)
    assert lines == str(itacheck.render(plain, "terminal")).splitlines()
    assert str(itacheck.render(report, "html")).count(notice) == 1
    word = itacheck.render(report, "docx")
    assert isinstance(word, bytes)
    passages = [one.text for one in Document(BytesIO(word)).paragraphs]
    assert [notice in one for one in passages].count(True) == 1


@pytest.mark.usefixtures("not_installed")
def test_the_command_checks_as_ever(capsys: pytest.CaptureFixture[str]) -> None:
    """``--engine durable`` gives the exit code of the findings, and no complaint."""
    asked = ["check", str(DRAFT), "--engine", "durable", "--format", "json", "--lang", "en"]
    assert main(asked) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["engine"] == {"name": "plain", "notice": NOT_INSTALLED}
    assert captured.err == ""


@pytest.mark.usefixtures("not_installed")
def test_a_pack_is_said_to_be_tried_on_what_was_there(capsys: pytest.CaptureFixture[str]) -> None:
    """``pack check`` claims no engine that it could not load."""
    assert loadable_engines() == ("plain",)
    main(["pack", "check", str(DRAFT.parent / "packs" / "auditor.yaml"), "--lang", "en"])
    assert "tried on plain," in capsys.readouterr().out


def test_one_that_cannot_be_loaded_is_told_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An extension that a new Python refuses; the reason names its file, not where it lies."""

    def refuse(name: str) -> ModuleType:
        path = f"/home/someone/my plans/{name}.so"
        raise ImportError(f"{path}: undefined symbol: PyEval_CallObject", name=name, path=path)

    monkeypatch.setattr(durable, "import_module", refuse)
    found = evaluated(rule(), fact())
    assert found.engine == "plain"
    assert str(found.notice) == (
        "The rules engine durable-rules cannot be loaded "
        "(durable_rules_engine.so: undefined symbol: PyEval_CallObject); "
        "the plain engine has decided, with the same results."
    )


def test_an_outcome_is_the_same_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The evaluation says which engine it was; where durable-rules is there, it says nothing."""
    usual = evaluated(rule(), fact())
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    found = evaluated(rule(), fact())
    assert found.outcomes == usual.outcomes
    assert (found.engine, str(found.notice)) == ("plain", NOT_INSTALLED)
    assert (usual.notice is None) is (usual.engine == "durable")
