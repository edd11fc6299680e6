"""Fields of a form in Word: what nobody filled in is empty, and kept with what it asks for."""

from __future__ import annotations

import pytest

from itacheck.base.location import ParagraphLocation, TableLocation
from itacheck.base.severity import Severity
from itacheck.documents import Document, Paragraph
from tests.documents.word_markup import p, read, rows, tc, texts

ASKS = "คลิกหรือแตะที่นี่เพื่อใส่ข้อความ"
STYLES = (
    '<w:style w:type="character" w:styleId="a3"><w:name w:val="Placeholder Text"/></w:style>'
    '<w:style w:type="character" w:styleId="a4"><w:name w:val="x"/><w:basedOn w:val="a3"/>'
    "</w:style>"
)


def control(content: str, properties: str = "<w:showingPlcHdr/>") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def run(text: str, style: str = "") -> str:
    """A run, in a character style or not."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{look}<w:t>{text}</w:t></w:r>"


def field(code: str, result: str | None, form: str = "") -> str:
    """A field with its marks."""
    middle = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>{middle}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def shown(document: Document) -> list[str]:
    """The texts of the paragraphs."""
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_an_unfilled_control_is_empty_and_kept() -> None:
    """Its words are no text; they stand in the document's unfilled fields, and a note says so."""
    document = read(f"<w:p>{run('ผู้รับผิดชอบ ')}{control(run(ASKS))}</w:p>")
    assert shown(document) == ["ผู้รับผิดชอบ"]
    place = ParagraphLocation("plan.docx", 1)
    assert document.unfilled == ((place, ASKS),)
    (note,) = document.notes
    assert (note.location, note.severity) == (place, Severity.INFO)
    assert ASKS in str(note.message)


@pytest.mark.parametrize(
    "cell",
    [
        f"<w:tc>{control(p(ASKS))}</w:tc>",
        f"<w:tc><w:p>{control(run(ASKS))}</w:p></w:tc>",
        control(tc(ASKS)),
        f"<w:tc><w:p>{control(run(ASKS, 'a3'), '')}</w:p></w:tc>",
        f"<w:tc><w:p>{control(run(ASKS, 'a4'), '')}</w:p></w:tc>",
        f"<w:tc><w:p>{run(ASKS, 'a3')}</w:p></w:tc>",
    ],
)
def test_an_unfilled_control_in_a_cell(cell: str) -> None:
    """Around the cell, its paragraph or its words, or known by its style: the cell is empty."""
    body = f"<w:tbl><w:tr>{tc('ก')}{cell}</w:tr></w:tbl>"
    assert rows(body, styles=STYLES) == [["ก", ""]]
    assert read(body, styles=STYLES).unfilled == ((TableLocation("plan.docx", 1, 1, 2), ASKS),)


def test_what_is_written_in_a_control_is_text() -> None:
    """A control that is filled in is its text, whatever its list could also say."""
    off = '<w:showingPlcHdr w:val="0"/>'
    choice = '<w:dropDownList><w:listItem w:displayText="ปลัด" w:value="1"/></w:dropDownList>'
    body = f"<w:p>{control(run('ก'), off)} {control(run('ปลัด'), choice)}</w:p>"
    assert texts(body) == ["กปลัด"]
    assert texts(f"<w:p>{run('โครงการอบรม', 'a3')}</w:p>", styles=STYLES) == ["โครงการอบรม"]


def test_two_controls_beside_each_other_ask_apart() -> None:
    """Each field stands for itself."""
    document = read(f"<w:p>{control(run('ชื่อ'))}{control(run('สกุล'))}</w:p>")
    assert [words for _, words in document.unfilled] == ["ชื่อ", "สกุล"]


def test_a_list_that_chooses_nothing_is_unfilled() -> None:
    """The first entry of a list may only ask to choose one."""
    choice = '<w:dropDownList><w:listItem w:displayText="เลือกรายการ"/></w:dropDownList>'
    document = read(f"<w:p>{control(run('เลือกรายการ'), choice)}</w:p>")
    assert shown(document) == []
    assert [words for _, words in document.unfilled] == ["เลือกรายการ"]


@pytest.mark.parametrize(("value", "sign"), [("0", "☐"), ("1", "☑"), ("true", "☑")])
def test_a_box_to_tick_is_a_sign(value: str, sign: str) -> None:
    """Whatever character it is drawn with, a box is ticked or not."""
    space = "http://schemas.microsoft.com/office/word/2010/wordml"
    box = f'<w14:checkbox xmlns:w14="{space}"><w14:checked w14:val="{value}"/></w14:checkbox>'
    assert texts(f"<w:p>{control(run('☒'), box)}{run(' มี')}</w:p>") == [f"{sign} มี"]
    tick = f'<w:ffData><w:checkBox><w:checked w:val="{value}"/></w:checkBox></w:ffData>'
    assert texts(f"<w:p>{field('FORMCHECKBOX', None, tick)}{run(' มี')}</w:p>") == [f"{sign} มี"]


def test_older_fields_of_forms() -> None:
    """A field of blanks is unfilled, one with text is that text, a list shows its choice."""
    form = '<w:ffData><w:name w:val="งบประมาณ"/><w:textInput/></w:ffData>'
    blanks = run("\u2002" * 5)
    blank = read(f"<w:p>{field('FORMTEXT', blanks, form)}</w:p>")
    assert shown(blank) == []
    assert [words for _, words in blank.unfilled] == ["งบประมาณ"]
    assert texts(f"<w:p>{field('FORMTEXT', run('๕๐๐'), form)}</w:p>") == ["๕๐๐"]
    chosen = (
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ก"/>'
        '<w:listEntry w:val="ข"/></w:ddList></w:ffData>'
    )
    assert texts(f"<w:p>{field('FORMDROPDOWN', None, chosen)}</w:p>") == ["ข"]


def test_fields_that_only_ask_or_wait_for_a_merge_are_unfilled() -> None:
    """A button with a prompt and a merge field with its own name hold nothing."""
    prompt = field("MACROBUTTON NoMacro [พิมพ์ชื่อโครงการ]", None)
    merge = field("MERGEFIELD name", run("«name»"))
    document = read(f"<w:p>{prompt}</w:p><w:p>{merge}</w:p>")
    assert shown(document) == []
    assert [words for _, words in document.unfilled] == ["[พิมพ์ชื่อโครงการ]", "«name»"]
    assert texts(f"<w:p>{field('MERGEFIELD name', run('สมใจ'))}</w:p>") == ["สมใจ"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    """What is left of a broken field is not heeded, in a cell or in the body."""
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(f"<w:p>{begun}{run('ก')}</w:p>" + p("ข")) == ["ก", "ข"]
    body = f"<w:tbl><w:tr><w:tc><w:p>{begun}</w:p></w:tc>{tc('ข')}</w:tr></w:tbl>"
    assert rows(body) == [["", "ข"]]


def test_fields_nested_without_end_are_text() -> None:
    """Fields that no Word would nest so deep are read as if they were none."""
    deep = field("REF a", run("ก"))
    for _ in range(200):
        deep = field("REF a", deep)
    assert texts(f"<w:p>{deep}</w:p>") == ["ก"]


def test_results_of_fields_and_what_is_rare_in_a_run() -> None:
    """Results of fields, the text under a pronunciation, and emoji are read."""
    base = "<w:rubyBase>{}</w:rubyBase>"
    ruby = f"<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt>{base}</w:ruby></w:r>"
    emoji = (
        "<w:r><mc:AlternateContent><mc:Choice><s:symEx xmlns:s='s' s:font='x' s:char='2714'/>"
        "</mc:Choice><mc:Fallback><w:t>y</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    cell = f"<w:p>{field('=SUM(ABOVE)', run('๕๐๐'))}</w:p>"
    assert rows(f"<w:tbl><w:tr><w:tc>{cell}</w:tc>{tc('ข')}</w:tr></w:tbl>") == [["๕๐๐", "ข"]]
    assert texts(f"<w:p>{ruby.format(run('คำ'))}{emoji}</w:p>") == ["คำ✔"]
