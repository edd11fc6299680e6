"""A printed plan as a Word document, and what Word's users do to it."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell

from tests.layouts import blocks as b
from tests.layouts.layout import Layout


def word_of(blocks: Iterable[b.Block], layout: Layout) -> bytes:
    """The bytes of the file."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, b.Grid):
            _table(document, block, layout)
        elif block.text:
            _paragraph(document, block)
    if layout.word is not None:
        layout.word(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _paragraph(document: Any, line: b.Line) -> None:
    paragraph = document.add_paragraph()
    if line.style:
        properties = paragraph._p.get_or_add_pPr()
        style = OxmlElement("w:pStyle")
        style.set(qn("w:val"), line.style.replace(" ", "").upper())
        properties.insert(0, style)
        _know(document, line.style)
    if line.page:
        paragraph.paragraph_format.page_break_before = True
    paragraph.add_run(line.text)


def _know(document: Any, name: str) -> None:
    if any(one.name == name for one in document.styles):
        return
    from docx.enum.style import WD_STYLE_TYPE

    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.element.set(qn("w:styleId"), name.replace(" ", "").upper())


def _table(document: Any, grid: b.Grid, layout: Layout) -> None:
    columns = max(b.width(row) for row in grid.rows)
    table = document.add_table(rows=len(grid.rows), cols=columns)
    for at, row in enumerate(grid.rows):
        if at < grid.header:
            properties = table.rows[at]._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:tblHeader"))
        # Cells as they stand in the row: merging drops those to the right.
        places = list(table.rows[at]._tr.tc_lst)
        position = 0
        for cell in row:
            tc = places[position]
            _write(_Cell(tc, table), cell.text)
            if layout.merges:
                _merge(tc, cell)
            if cell.span > 1:
                properties = tc.get_or_add_tcPr()
                properties.append(_element("w:gridSpan", cell.span))
                for extra in places[position + 1 : position + cell.span]:
                    extra.getparent().remove(extra)
            position += cell.span


def _merge(tc: Any, cell: b.Cell) -> None:
    if cell.down > 1:
        tc.get_or_add_tcPr().append(_element("w:vMerge", "restart"))
    elif cell.covered:
        tc.get_or_add_tcPr().append(OxmlElement("w:vMerge"))


def _element(name: str, value: object) -> Any:
    made = OxmlElement(name)
    made.set(qn("w:val"), str(value))
    return made


def _write(cell: Any, text: str) -> None:
    for at, part in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if not at else cell.add_paragraph()
        for index, piece in enumerate(part.split("\v")):
            if index:
                paragraph.add_run().add_break(WD_BREAK.LINE)
            if piece:
                paragraph.add_run(piece)


# Habits


def _texts(document: Any) -> list[Any]:
    return [one for one in document.element.body.iter(qn("w:t")) if one.text]


def split_runs(document: Any) -> None:
    """Every run in three, as spelling checks and edits leave them."""
    for run in list(document.element.body.iter(qn("w:r"))):
        text = run.find(qn("w:t"))
        if text is None or not text.text or len(text.text) < 6:
            continue
        third = len(text.text) // 3
        pieces = [text.text[:third], text.text[third : 2 * third], text.text[2 * third :]]
        for piece in pieces:
            made = copy.deepcopy(run)
            made.find(qn("w:t")).text = piece
            made.find(qn("w:t")).set(qn("xml:space"), "preserve")
            run.addprevious(made)
        run.getparent().remove(run)


def _in_control(element: Any) -> None:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    control.append(content)
    element.addprevious(control)
    content.append(element)


def controls_on_paragraphs(document: Any) -> None:
    """Every paragraph of a sheet's text in a content control."""
    for paragraph in list(document.element.body.findall(qn("w:p"))):
        _in_control(paragraph)


def controls_on_tables(document: Any) -> None:
    """Every table in a content control."""
    for table in list(document.element.body.findall(qn("w:tbl"))):
        _in_control(table)


def controls_on_rows(document: Any) -> None:
    """Every row of a table in a content control."""
    for table in document.element.body.findall(qn("w:tbl")):
        for row in table.findall(qn("w:tr")):
            _in_control(row)


def controls_on_cells(document: Any) -> None:
    """Every cell's text in a content control of its own."""
    for run in list(document.element.body.iter(qn("w:r"))):
        if next(run.iterancestors(qn("w:tc")), None) is not None:
            _in_control(run)


def framed_tables(document: Any) -> None:
    """Every table of several columns in a cell of a table that is only a frame."""
    for table in list(document.element.body.findall(qn("w:tbl"))):
        frame = document.add_table(rows=1, cols=1)._tbl
        table.addprevious(frame)
        frame.find(qn("w:tr")).find(qn("w:tc")).insert(0, table)


def text_boxes(document: Any) -> None:
    """Headings of parts and the cover in text boxes."""
    space = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    for paragraph in list(document.element.body.findall(qn("w:p"))):
        text = "".join(one.text or "" for one in paragraph.iter(qn("w:t")))
        if not text.startswith(("ส่วนที่", "คำนำ", "มิติที่", "ของ")):
            continue
        holder, run = OxmlElement("w:p"), OxmlElement("w:r")
        paragraph.addprevious(holder)
        holder.append(run)
        picture = OxmlElement("w:pict")
        run.append(picture)
        box = OxmlElement("w:txbxContent")
        shape = picture.makeelement(f"{{{space}}}wsp", nsmap={"wps": space})
        outer = shape.makeelement(f"{{{space}}}txbx")
        shape.append(outer)
        picture.append(shape)
        outer.append(box)
        box.append(paragraph)


def hidden_rest(document: Any) -> None:
    """Old amounts left as hidden text behind the new ones."""
    for cell in _amount_cells(document):
        run = cell.paragraphs[0].add_run("99,999")
        run.font.hidden = True


def struck_out(document: Any) -> None:
    """Old amounts struck out before the new ones."""
    for cell in _amount_cells(document):
        run = cell.paragraphs[0].add_run("99,999 ")
        run.font.strike = True
        cell.paragraphs[0]._p.insert(1 if cell.paragraphs[0]._p.pPr is not None else 0, run._r)


def tracked_changes(document: Any) -> None:
    """Old amounts deleted and new ones inserted under revision marks."""
    for cell in _amount_cells(document):
        paragraph = cell.paragraphs[0]._p
        for run in list(paragraph.findall(qn("w:r"))):
            inserted = OxmlElement("w:ins")
            inserted.set(qn("w:id"), "1")
            inserted.set(qn("w:author"), "กองคลัง")
            run.addprevious(inserted)
            inserted.append(run)
        deleted, run, text = (OxmlElement(f"w:{one}") for one in ("del", "r", "delText"))
        deleted.set(qn("w:id"), "2")
        deleted.set(qn("w:author"), "กองคลัง")
        text.text = "99,999"
        run.append(text)
        deleted.append(run)
        paragraph.insert(0, deleted)


def _amount_cells(document: Any) -> list[Any]:
    found = []
    for table in document.tables:
        for row in table.rows:
            for tc in row._tr.tc_lst:
                cell = _Cell(tc, table)
                if cell.text.replace(",", "").isdigit() and len(cell.text) > 4:
                    found.append(cell)
    return found


def headers_and_footers(document: Any) -> None:
    """A running title and page numbers."""
    section = document.sections[0]
    section.header.paragraphs[0].text = "แผนปฏิบัติการป้องกันการทุจริต"
    section.footer.paragraphs[0].text = "หน้า 1"


def breaks_for_pages(document: Any) -> None:
    """Page breaks as characters in paragraphs of their own."""
    for paragraph in list(document.paragraphs):
        if paragraph.paragraph_format.page_break_before:
            paragraph.paragraph_format.page_break_before = None
            made = paragraph.insert_paragraph_before()
            made.add_run().add_break(WD_BREAK.PAGE)


def bookmarks(document: Any) -> None:
    """Bookmarks and marks of spelling within paragraphs."""
    for at, paragraph in enumerate(document.element.body.iter(qn("w:p"))):
        begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for one in (begin, end):
            one.set(qn("w:id"), str(at))
        begin.set(qn("w:name"), f"_Ref{at}")
        paragraph.append(begin)
        paragraph.append(end)
        paragraph.append(OxmlElement("w:proofErr"))


def empty_paragraphs(document: Any) -> None:
    """An empty paragraph before and behind each."""
    for paragraph in list(document.element.body.findall(qn("w:p"))):
        paragraph.addprevious(OxmlElement("w:p"))


def blanks_in_cells(document: Any) -> None:
    """An empty paragraph behind the text of each cell."""
    for cell in list(document.element.body.iter(qn("w:tc"))):
        cell.append(OxmlElement("w:p"))


def links(document: Any) -> None:
    """The text of each paragraph within a hyperlink."""
    for paragraph in document.element.body.findall(qn("w:p")):
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), "x")
        for run in list(paragraph.findall(qn("w:r"))):
            link.append(run)
        paragraph.append(link)


def comments(document: Any) -> None:
    """A comment to a paragraph, as a superior writes it."""
    paragraph = document.paragraphs[3]
    document.add_comment(paragraph.runs, text="ขอให้ทบทวนงบประมาณ 50,000 บาท", author="ปลัด")


def tabs_in_headings(document: Any) -> None:
    """A tab behind the number of a heading."""
    for text in _texts(document):
        if next(text.iterancestors(qn("w:tc")), None) is None and text.text[1:3] == ". ":
            run = text.getparent()
            first = copy.deepcopy(text)
            first.text, text.text = text.text[:2], text.text[3:]
            run.insert(run.index(text), first)
            run.insert(run.index(text), OxmlElement("w:tab"))
