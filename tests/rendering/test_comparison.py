"""A comparison of two drafts for people: its formats tell the same, in one language."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import evolve

import itacheck
from itacheck.rendering.comparison import FORMATS, write
from itacheck.rendering.comparison.view import ComparisonView
from itacheck.rendering.interface import Page
from itacheck.rendering.recognition import known_comparison, known_report
from itacheck.rendering.registry import renderer
from itacheck.report.baseline import Comparison, compare
from itacheck.report.data import Data
from itacheck.report.telling import told_in
from itacheck.thai.digits import Digits

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
FOR_PEOPLE = ("terminal", "html", "docx")


@lru_cache
def compared(language: str) -> Comparison:
    """Something is new, gone and changed; the old report is Thai, whatever the new one is."""
    new = itacheck.check(DRAFT, language=language)
    old = itacheck.check(DRAFT, language="th")
    gone = evolve(old.findings[0], fingerprint="0" * 32, subject="plan")
    other = old.by_rule("BUD002")[0]
    figures = {**dict(other.data.pairs), "stated": "1.00", "difference": None}
    changed = evolve(other, data=Data(tuple(figures.items())))
    kept = tuple(one for one in old.findings[1:] if one is not other)
    return compare(evolve(old, findings=(gone, changed, *kept)), new)


def text_of(found: Comparison, name: str, page: Page = Page()) -> str:  # noqa: B008 - immutable
    """The words of a comparison in a format, without its marks."""
    written = write(found, name, page)
    if isinstance(written, bytes):
        with ZipFile(BytesIO(written)) as file:
            written = file.read("word/document.xml").decode()
    if name != "terminal":
        written = unescape(re.sub("<[^>]+>", " ", written))
    return " ".join(written.split())


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_every_format_tells_what_became_of_the_faults(name: str, language: str) -> None:
    """Each part with its number, and each fault by its id."""
    found = compared(language)
    text = text_of(found, name)
    for share in ComparisonView(found).shares:
        assert share.title.text(language) in text
        assert all(one.id in text for one in share.entries) or name == "docx"
    assert {one.kind for one in ComparisonView(found).shares} == {"new", "gone", "changed"}


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_other_figures_are_called_in_words(name: str) -> None:
    """By what the rule compares, and not by the names that programs read."""
    text = text_of(compared("en"), name)
    assert "the stated grand total" in text
    assert "1.00 → 90,000.00" in text
    assert "- → -5,000.00" in text


def test_what_is_gone_is_told_in_the_language_of_the_new_report() -> None:
    """Though the old report was in another."""
    assert compared("en").gone[0].message == told_in(compared("en").old, "en").findings[0].message
    assert compared("en").gone[0].message != compared("th").gone[0].message


def test_a_part_in_another_language_is_noted_once() -> None:
    """An old report that has its texts in one language alone."""
    found = compared("en")
    saved = itacheck.check(DRAFT, language="th").to_dict()
    del saved["translations"]
    old = evolve(itacheck.Report.from_dict(saved), plan=found.old.plan)
    mixed = compare(evolve(old, findings=old.findings[:3]), evolve(found.report, findings=()))
    note = ComparisonView(mixed).note
    for name in FOR_PEOPLE:
        assert text_of(mixed, name).count(note) == 1


def test_figures_are_in_the_digits_that_are_asked_for() -> None:
    """As in a report."""
    assert "๙๐,๐๐๐.๐๐" in text_of(compared("th"), "html", Page(digits=Digits.THAI))


@pytest.mark.parametrize("name", FORMATS)
def test_a_comparison_is_known_again_and_is_no_report(name: str) -> None:
    """Only itself is written over unasked."""
    written = write(compared("th"), name, Page())
    data = written if isinstance(written, bytes) else written.encode()
    assert known_comparison(name)(data)
    assert not known_report(renderer(name))(data)
    report = itacheck.render(compared("th").report, name)
    assert not known_comparison(name)(report if isinstance(report, bytes) else report.encode())
