"""What Word wraps around the text of cells, or leaves in it unseen, makes no other plan."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Iterator
from typing import Any

import docx
import pytest
from attrs import fields, has
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from itacheck.base.severity import Severity
from itacheck.documents.word import read_word_document
from itacheck.plan import Plan
from itacheck.reading import read, read_document
from tests.acceptance.test_word_habits import EXAMPLE, break_cells
from tests.documents.word_files import saved, word_from_text

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
FIGURES = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙,.-")


def filled(document: Any) -> Iterator[Any]:
    """The paragraphs of cells that hold text."""
    for cell in list(document.element.body.iter(qn("w:tc"))):
        for paragraph in cell.findall(qn("w:p")):
            if any(text.text for text in paragraph.iter(qn("w:t"))):
                yield paragraph


def wrapped(paragraph: Any, outer: Any, inner: Any) -> None:
    """Put an element where a paragraph was, and the paragraph into a part of it."""
    paragraph.addprevious(outer)
    inner.append(paragraph)


def in_tables(document: Any) -> None:
    """Every text of a cell stands in a table of one cell."""
    for paragraph in filled(document):
        table = parse_xml(f"<w:tbl {nsdecls('w')}><w:tr><w:tc/></w:tr></w:tbl>")
        wrapped(paragraph, table, next(table.iter(qn("w:tc"))))
        table.addnext(OxmlElement("w:p"))


def in_alternatives(document: Any) -> None:
    """Every text of a cell stands in two alternatives."""
    for paragraph in filled(document):
        both = parse_xml(
            f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice/><mc:Fallback/></mc:AlternateContent>'
        )
        both[1].append(copy.deepcopy(paragraph))
        wrapped(paragraph, both, both[0])


def in_boxes(document: Any) -> None:
    """Every text of a cell stands in a text box, which is alone in the cell."""
    for paragraph in filled(document):
        holder = parse_xml(
            f"<w:p {nsdecls('w')}><w:r><w:pict><w:txbxContent/></w:pict></w:r></w:p>"
        )
        wrapped(paragraph, holder, next(holder.iter(qn("w:txbxContent"))))


def in_controls(document: Any) -> None:
    """Every cell is a content control's."""
    for cell in list(document.element.body.iter(qn("w:tc"))):
        control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        wrapped(cell, control, control[0])


def with_old_figures(document: Any) -> None:
    """Before each figure stands the old one, struck out."""
    for paragraph in filled(document):
        text = "".join(one.text or "" for one in paragraph.iter(qn("w:t")))
        if text and set(text) <= FIGURES:
            old = f"<w:r {nsdecls('w')}><w:rPr><w:strike/></w:rPr><w:t>77,000</w:t></w:r>"
            paragraph.insert(0, parse_xml(old))


def with_hidden_words(document: Any) -> None:
    """A style hides a figure behind each text."""
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="character" w:styleId="old"><w:name w:val="old"/>'
            "<w:rPr><w:vanish/></w:rPr></w:style>"
        )
    )
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        paragraph.append(
            parse_xml(
                f'<w:r {nsdecls("w")}><w:rPr><w:rStyle w:val="old"/></w:rPr><w:t>99,000</w:t></w:r>'
            )
        )


def texts_of(value: object) -> Iterator[str]:
    """Every text of a plan."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif has(kind := type(value)):
        for field in fields(kind):
            yield from texts_of(getattr(value, field.name))


def plan_of(*changes: Callable[[Any], None]) -> Plan:
    """The plan read from the example in Word, after these changes."""
    document = docx.Document(io.BytesIO(word_from_text(EXAMPLE.read_text("utf-8"))))
    for change in changes:
        before = document.element.xml
        change(document)
        assert document.element.xml != before
    return read_document(read_word_document(saved(document), "plan.docx"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (in_tables, False),
        (in_alternatives, False),
        (in_boxes, False),
        (in_controls, False),
        (with_old_figures, True),
        (with_hidden_words, True),
    ],
)
def test_what_is_around_a_text_is_nothing_to_its_reader(
    change: Callable[[Any], None], told: bool
) -> None:
    """The plan is that of the text, and what was left out is told as no loss."""
    plan = plan_of(change)
    assert plan == read(EXAMPLE)
    assert {one.severity for one in plan.problems} == ({Severity.INFO} if told else set())


def test_lines_of_cells_leave_no_trace_in_what_is_shown() -> None:
    """However a cell is broken into lines, every text of the plan stands in one."""
    plan = plan_of(break_cells)
    assert plan == read(EXAMPLE)
    assert [one for one in texts_of(plan) if "\n" in one] == []
