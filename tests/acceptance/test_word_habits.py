"""The ways in which people lay out the same plan in Word make no difference to what is read."""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from itacheck.documents.word import read_word_document
from itacheck.reading import read, read_document
from tests.documents.word_files import saved, word_from_text

EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
NUMBER = re.compile(r"((?:\d+\.)*)(\d+)([.)]?)(?:\s+|$)")
"""A number at the start of a paragraph; ``\\d`` stands for Thai digits, too."""


def xml(markup: str) -> Any:
    """An element of WordprocessingML."""
    return parse_xml(markup.replace(">", f" {nsdecls('w')}>", 1))


def content(body: Any) -> list[Any]:
    """The paragraphs and tables of the body."""
    return [one for one in body if one.tag in {qn("w:p"), qn("w:tbl")}]


def merge_totals(document: Any) -> None:
    """The first cells of a row of totals are one."""
    for table in document.tables:
        for row in table.rows:
            cells = row._tr.tc_lst
            shown = ["".join(one.itertext()).strip() for one in cells]
            at = next((at for at, text in enumerate(shown[:3]) if text.startswith("รวม")), None)
            if at is None:
                continue
            end = next((end for end in range(at + 1, len(cells)) if shown[end]), len(cells))
            for cell in (*cells[:at], *cells[at + 1 : end]):
                row._tr.remove(cell)
            span = OxmlElement("w:gridSpan")
            span.set(qn("w:val"), str(end))
            cells[at].get_or_add_tcPr().append(span)


def frame(document: Any, columns: int, size: int) -> None:
    """Everything lies in a table that only sets out the page, some paragraphs in each row."""
    body = document.element.body
    outer = xml("<w:tbl><w:tblGrid/></w:tbl>")
    parts = content(body)
    for start in range(0, len(parts), size):
        row = OxmlElement("w:tr")
        for column in range(columns):
            cell = OxmlElement("w:tc")
            for one in parts[start : start + size] if column == columns - 1 else ():
                cell.append(one)
            row.append(cell)
        outer.append(row)
    body.insert(0, outer)


def number_by_lists(document: Any) -> None:
    """Word makes the numbers before paragraphs and cells."""
    lists = document.part.numbering_part.element
    for at, paragraph in enumerate(list(document.element.body.iter(qn("w:p"))), start=900):
        text = next(paragraph.iter(qn("w:t")), None)
        found = NUMBER.match(text.text or "") if text is not None else None
        if text is None or found is None:
            continue
        before, last, after = found.groups()
        form = "thaiNumbers" if last[0] > "9" else "decimal"
        lists.insert(
            0,
            xml(
                f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0">'
                f'<w:start w:val="{int(last)}"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{before}%1{after}"/></w:lvl></w:abstractNum>'
            ),
        )
        lists.append(xml(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'))
        text.text = text.text[found.end() :]
        numbered = xml(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{at}"/></w:numPr>')
        paragraph.get_or_add_pPr().append(numbered)


def break_cells(document: Any) -> None:
    """Cells have two paragraphs, where their text has a space."""
    for cell in document.element.body.iter(qn("w:tc")):
        texts = list(cell.iter(qn("w:t")))
        if len(texts) == 1 and " " in texts[0].text:
            first, rest = texts[0].text.split(" ", 1)
            second = copy.deepcopy(cell.find(qn("w:p")))
            texts[0].text, next(second.iter(qn("w:t"))).text = first, rest
            cell.find(qn("w:p")).addnext(second)


def split_runs(document: Any) -> None:
    """The speller, page breaks and bookmarks have cut words into runs."""
    for run in list(document.element.body.iter(qn("w:r"))):
        text = run.find(qn("w:t"))
        if text is None or len(text.text) < 2:
            continue
        rest = copy.deepcopy(run)
        half = len(text.text) // 2
        rest.find(qn("w:t")).text, text.text = text.text[half:], text.text[:half]
        rest.insert(0, OxmlElement("w:lastRenderedPageBreak"))
        run.addnext(rest)
        for mark in ("w:proofErr", "w:bookmarkStart"):
            run.addnext(OxmlElement(mark))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(merge_totals, id="totals merged"),
        pytest.param(lambda document: frame(document, 1, 1000), id="one frame"),
        pytest.param(lambda document: frame(document, 1, 9), id="a frame of rows"),
        pytest.param(lambda document: frame(document, 2, 9), id="a frame with a margin"),
        pytest.param(number_by_lists, id="numbers by lists"),
        pytest.param(break_cells, id="cells of paragraphs"),
        pytest.param(split_runs, id="split runs"),
    ],
)
def test_another_layout_is_the_same_plan(change: Callable[[Any], None]) -> None:
    """The plan read is that of the text, with no problem more."""
    document = docx.Document(io.BytesIO(word_from_text(EXAMPLE.read_text("utf-8"))))
    before = document.element.xml
    change(document)
    assert document.element.xml != before
    plan = read_document(read_word_document(saved(document), "plan.docx"))
    assert plan == read(EXAMPLE)
    assert plan.problems == ()
