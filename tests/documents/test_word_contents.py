"""A list of contents is marked as one, however Word was told that it is."""

from __future__ import annotations

import pytest

from itacheck.documents import Document, Paragraph
from tests.documents.word_markup import p, read

LINE = "<w:r><w:t>1. โครงการ</w:t><w:tab/><w:t>5</w:t></w:r>"
GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'


def mark(kind: str) -> str:
    """A mark of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def listed(document: Document) -> list[tuple[str, bool]]:
    """Each paragraph, and whether it is of a list of contents."""
    assert all(isinstance(block, Paragraph) for block in document.blocks)
    return [(one.text, one.contents) for one in document.blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (
            f"<w:sdt><w:sdtPr>{GALLERY}</w:sdtPr><w:sdtContent><w:p>{LINE}</w:p></w:sdtContent></w:sdt>",
            "",
        ),
        (
            (
                f"<w:p>{mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
                f"{mark('separate')}{LINE}</w:p><w:p>{mark('end')}</w:p>"
            ),
            "",
        ),
        (f'<w:p><w:fldSimple w:instr="TOC \\o">{LINE}</w:fldSimple></w:p>', ""),
        (f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{LINE}</w:p>', ""),
        (
            f'<w:p><w:pPr><w:pStyle w:val="11"/></w:pPr>{LINE}</w:p>',
            '<w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>',
        ),
        (
            f'<w:p><w:pPr><w:pStyle w:val="my"/></w:pPr>{LINE}</w:p>',
            (
                '<w:style w:styleId="11"><w:name w:val="TOC 2"/></w:style><w:style w:styleId="my">'
                '<w:name w:val="my"/><w:basedOn w:val="11"/></w:style>'
            ),
        ),
        (
            f'<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>{LINE}</w:p>',
            '<w:style w:styleId="c"><w:name w:val="Contents 1"/></w:style>',
        ),
    ],
)
def test_lists_of_contents_are_marked_and_no_tables(body: str, styles: str) -> None:
    """By a field, a building block or a style; the text around them is not of the list."""
    document = read(p("ก") + body + p("ข"), styles=styles)
    assert listed(document) == [("ก", False), ("1. โครงการ 5", True), ("ข", False)]


def test_a_paragraph_behind_the_end_of_the_list_is_not_of_it() -> None:
    """The field often ends where the next paragraph begins."""
    field = f"{mark('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{mark('separate')}"
    body = f"<w:p>{field}{LINE}</w:p><w:p>{mark('end')}<w:r><w:t>ส่วนที่ 1</w:t></w:r></w:p>"
    assert listed(read(body)) == [("1. โครงการ 5", True), ("ส่วนที่ 1", False)]


def test_a_style_for_the_contents_of_tables_is_none() -> None:
    """LibreOffice calls the text of every cell “Table Contents”."""
    styles = '<w:style w:styleId="t"><w:name w:val="Table Contents"/></w:style>'
    document = read(p("ก", '<w:pPr><w:pStyle w:val="t"/></w:pPr>'), styles=styles)
    assert listed(document) == [("ก", False)]


def test_headings_in_the_list_are_no_headings_of_what_follows() -> None:
    """A place is not said to stand under a line of the list of contents."""
    toc = p("ส่วนที่ 1 บทนำ", '<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>')
    last = read(toc + p("ก")).blocks[-1]
    assert isinstance(last, Paragraph)
    assert getattr(last.run.location, "heading", None) == ""
