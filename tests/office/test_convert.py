"""A plan written in another form says the same."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import evolve

from itacheck.base.errors import OptionError
from itacheck.office import FORMS, unexpressed, write, write_bytes
from itacheck.reading import read, read_bytes

PLAN = read("examples/tharnsucharit-draft.txt")


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_the_plans_own_forms_read_back_to_the_same_plan(form: str) -> None:
    """YAML and JSON keep everything that a plan says."""
    assert read_bytes(write_bytes(PLAN, form), f"plan.{form}") == PLAN


@pytest.mark.parametrize("form", FORMS)
def test_the_same_plan_gives_the_same_bytes(form: str) -> None:
    """Nothing of the time or the machine gets into a file."""
    assert write_bytes(PLAN, form) == write_bytes(PLAN, form)


def test_a_file_is_not_overwritten_unless_that_is_wanted(tmp_path: Path) -> None:
    """An existing file stays as it is, and nothing else is left behind."""
    out = tmp_path / "plan.yaml"
    out.write_text("mine")
    with pytest.raises(OptionError):
        write(PLAN, out)
    assert [one.read_text() for one in tmp_path.iterdir()] == ["mine"]
    write(PLAN, out, force=True)
    assert read(out) == PLAN


def test_a_title_that_looks_like_a_formula_stays_text() -> None:
    """No word of a plan becomes a formula: those of a workbook only add up and count."""
    hostile = evolve(PLAN, title="=1+1")
    with ZipFile(BytesIO(write_bytes(hostile, "xlsx"))) as book:
        sheets = [book.read(one) for one in book.namelist() if "worksheets/" in one]
    assert any(b">=1+1<" in one for one in sheets)
    formulas = [one for sheet in sheets for one in re.findall(rb"<f>(.*?)</f>", sheet)]
    assert formulas
    assert all(re.fullmatch(rb"[-+A-Z0-9(),:\"?*&;quot]+", one) for one in formulas)
    assert not any(b"1+1" in one for one in formulas)


def test_what_a_document_cannot_say_is_named() -> None:
    """A title that no document has is told as lost."""
    odd = evolve(PLAN, title="=1+1")
    assert "title" in unexpressed(odd, write_bytes(odd, "docx"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("bad", ["\x07", "\x00", "\ud800", "\uffff"])
def test_characters_that_no_file_can_hold_break_nothing(bad: str, form: str) -> None:
    """A plan made by a program may have them: the file is whole, and a document's loss is told."""
    hostile = evolve(PLAN, title=f"{PLAN.title}{bad}")
    if bad == "\ud800" and form in {"yaml", "json"}:
        with pytest.raises(OptionError, match="half a character"):
            write_bytes(hostile, form)
        return
    data = write_bytes(hostile, form)
    if form in {"docx", "xlsx", "text"}:
        assert unexpressed(hostile, data) == ("title",)
        assert read_bytes(data, f"plan.{form}").projects == PLAN.projects
