"""Headers, footers, notes and comments of Word are no text of the plan; figures are told."""

from __future__ import annotations

import pytest

from itacheck.annotating.remarks import AUTHOR
from itacheck.base.location import ParagraphLocation
from itacheck.base.severity import Severity
from itacheck.documents import Document
from itacheck.documents.word import read_word_document
from itacheck.documents.word.aside import OWN_AUTHOR
from tests.documents.test_word_parts import W, relations, zipped
from tests.documents.word_markup import p, tc

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
PAGE = (
    MARK.format("begin")
    + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    + MARK.format("separate")
    + "<w:r><w:t>12</w:t></w:r>"
    + MARK.format("end")
)


def read(kind: str, content: str, body: str = "<w:p/>") -> Document:
    """A document that refers to one such part."""
    whole = content if "<x" in content else f'<w:x xmlns:w="{W}">{content}</w:x>'
    data = zipped(
        **{
            "word/document.xml": f'<w:d xmlns:w="{W}"><w:body>{body}</w:body></w:d>',
            "word/_rels/document.xml.rels": relations((kind, "part.xml")),
            "word/part.xml": whole,
        }
    )
    return read_word_document(data, "plan.docx")


@pytest.mark.parametrize("kind", ["header", "footer"])
@pytest.mark.parametrize(
    "content",
    [
        p("แผนปฏิบัติการป้องกันการทุจริต"),
        p("- ๑๒ -"),
        p("หน้า 3 จาก 20"),
        f"<w:p><w:r><w:t>หน้า ที่ของ อบต. </w:t></w:r>{PAGE}</w:p>",
        '<w:p><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>99</w:t></w:r></w:fldSimple></w:p>',
        f"<w:tbl><w:tr>{tc('อบต.')}</w:tr></w:tbl>",
        "<x",
    ],
)
def test_page_numbers_and_names_need_no_note(kind: str, content: str) -> None:
    """What stands on every page is no part of the plan; one that is damaged harms nothing."""
    assert read(kind, content).notes == ()


@pytest.mark.parametrize(
    "content",
    [
        p("งบประมาณ ๓๐,๐๐๐ บาท"),
        f"<w:p>{PAGE}<w:r><w:t> โครงการที่ 5</w:t></w:r></w:p>",
        f"<w:tbl><w:tr>{tc('โครงการ' * 10)}</w:tr></w:tbl>",
    ],
)
def test_figures_and_much_text_in_a_header_are_told(content: str) -> None:
    """Somebody may have put a part of the plan there."""
    (note,) = read("header", content).notes
    assert (note.location, note.severity) == (ParagraphLocation("plan.docx", 1), Severity.INFO)


@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment"])
def test_notes_with_figures_are_told_where_they_belong(kind: str) -> None:
    """The first note with a figure is told at the paragraph that refers to it."""
    notes = "".join(
        f'<w:{kind} w:id="{number}">{p(text)}</w:{kind}>'
        for number, text in enumerate(("ไม่มี", "เดิม ๒๕,๐๐๐ บาท"))
    )
    refer = "".join(f'<w:p><w:r><w:{kind}Reference w:id="{at}"/></w:r></w:p>' for at in (0, 1))
    (note,) = read(f"{kind}s", notes, refer).notes
    assert (note.location, note.severity) == (ParagraphLocation("plan.docx", 2), Severity.INFO)
    assert "๒๕,๐๐๐" in str(note.message)
    assert read(f"{kind}s", notes.replace("๒๕,๐๐๐", "น้อยกว่า"), refer).notes == ()


def test_our_own_comments_are_no_news() -> None:
    """A document that has been annotated is read as before."""
    assert OWN_AUTHOR == AUTHOR
    comment = f'<w:comment w:id="0" w:author="{AUTHOR}">{p("ขาด ๕ บาท")}</w:comment>'
    assert read("comments", comment).notes == ()
