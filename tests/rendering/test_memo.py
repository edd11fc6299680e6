"""The memo for the head of the organisation: what was found, what comes first, who decides."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

import itacheck
from itacheck.rendering import render
from itacheck.report import Report
from tests.rendering.reports import word_text
from tests.report.sample import report, subtotal

DRAFT = "examples/tharnsucharit-draft.txt"


def memo(found: Report | list[Report], digits: str = "arabic") -> bytes:
    """The bytes of a memo."""
    written = render(found, "memo", digits=digits)
    assert isinstance(written, bytes)
    return written


def test_a_memo_has_the_parts_of_an_official_one() -> None:
    """Office, number, date, subject and addressee, then what was found, and who signs."""
    body = Document(BytesIO(memo(itacheck.check(DRAFT)))).element.body
    text = " ".join(one.text or "" for one in body.iter(qn("w:t")))
    parts = ("บันทึกข้อความ", "ส่วนราชการ", "วันที่", "เรื่อง", "เรียน", "จึงเรียนมาเพื่อ", "ลงชื่อ", "ตำแหน่ง")
    places = [text.find(one) for one in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert "นายกเทศมนตรีตำบลธารสุจริต" in text


def test_it_counts_by_severity() -> None:
    """The first table after the head has the words and the numbers of the report."""
    found = itacheck.check(DRAFT, language="en")
    table = Document(BytesIO(memo(found))).tables[1]
    shown = [[cell.text for cell in row.cells] for row in table.rows]
    assert shown[0] == ["Errors", "Warnings", "Remarks"]
    assert shown[1] == [str(found.counts[one]) for one in ("error", "warning", "info")]


def test_a_cause_is_one_matter_and_the_gravest_come_first() -> None:
    """Findings that one correction mends are named once, with how many there are."""
    found = itacheck.check(DRAFT, language="en")
    lines = [one.text for one in Document(BytesIO(memo(found))).paragraphs]
    matters = [one for one in lines if one[:2] in {f"{number}." for number in range(1, 10)}]
    (largest,) = (one for one in found.causes if len(one.findings) == 4)
    first = next(one for one in found.findings if one.fingerprint == largest.findings[0])
    assert matters[0].startswith(f"1. {first.rule} ")
    assert matters[0].endswith("and 3 more with it")
    assert len(matters) == 5
    left = len(found.findings) - sum(len(one.findings) - 1 for one in found.causes) - 5
    assert f"and {left} more matters, which the attached report lists." in lines


@pytest.mark.parametrize("count", [1, 5, 200])
def test_a_memo_never_grows_beyond_its_page(count: int) -> None:
    """However many findings there are, five matters are named in two lines each."""
    found = report([subtotal(one, 2567, 100, 200, 10 * one) for one in range(101, 101 + count)])
    document = Document(BytesIO(memo(found)))
    lines = [one.text for one in document.paragraphs if one.text]
    assert len(lines) <= 5 + 5
    assert max(map(len, lines)) < 250


def test_a_plan_without_faults_can_go_on() -> None:
    """Nothing is listed, and the proposal is another one."""
    text = word_text(memo(itacheck.check("examples/tharnsucharit.txt", language="en")))
    assert "go on to the announcement" in text
    assert "mended first" not in text


def test_a_batch_has_a_memo_for_each_plan() -> None:
    """Each on a page of its own."""
    reports = [itacheck.check(DRAFT), itacheck.check("examples/tharnsucharit.txt")]
    document = Document(BytesIO(memo(reports)))
    titles = [one for one in document.paragraphs if one.text == "บันทึกข้อความ"]
    assert [bool(one.paragraph_format.page_break_before) for one in titles] == [False, True]


def test_figures_are_in_the_digits_that_were_asked_for() -> None:
    """Official letters have Thai ones."""
    text = word_text(memo(itacheck.check(DRAFT), digits="thai"))
    assert "๑." in text
    assert "1." not in text
