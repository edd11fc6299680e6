"""What of a Word document is passed over is told, with its place and its weight."""

from __future__ import annotations

import pytest

from itacheck.base.location import ParagraphLocation, TableLocation
from itacheck.base.severity import Severity
from itacheck.documents import Document, Paragraph
from itacheck.documents.blocks import InsetKind, Note
from tests.documents.word_markup import p, read, rows, tc, texts

STRUCK = "<w:r><w:rPr><w:strike/></w:rPr><w:t>{}</w:t></w:r>"
CELL = TableLocation("plan.docx", 1, 1, 2)


def table(cell: str) -> str:
    """A table with this content beside a first cell."""
    return f"<w:tbl><w:tr>{tc('ก')}<w:tc>{cell}</w:tc></w:tr></w:tbl>"


def note(document: Document) -> Note:
    """The only note."""
    (found,) = document.notes
    return found


def style(key: str, content: str, kind: str = "character", more: str = "") -> str:
    """A style with these properties of runs."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{more}'
        f"<w:rPr>{content}</w:rPr></w:style>"
    )


def styled(text: str, key: str, more: str = "") -> str:
    """A run in a character style."""
    return f'<w:r><w:rPr><w:rStyle w:val="{key}"/>{more}</w:rPr><w:t>{text}</w:t></w:r>'


@pytest.mark.parametrize("separate", ["", "</w:p><w:p>"])
@pytest.mark.parametrize("how", ["strike", "dstrike"])
def test_a_figure_struck_out_beside_a_new_one_is_left_out(separate: str, how: str) -> None:
    """In the same line or in another, the new figure counts; a note names the old one."""
    old = STRUCK.format("25,000").replace("strike", how)
    body = table(f"<w:p>{old}{separate}<w:r><w:t>30,000</w:t></w:r></w:p>")
    assert rows(body) == [["ก", "30,000"]]
    told = note(read(body))
    assert "25,000" in str(told.message)
    assert (told.location, told.severity) == (CELL, Severity.INFO)


def test_what_is_struck_out_alone_is_read_and_told() -> None:
    """Nothing stands for it, so it is read; the writer is asked to look."""
    body = table(f"<w:p>{STRUCK.format('25,000')}</w:p>")
    assert rows(body) == [["ก", "25,000"]]
    assert note(read(body)).severity is Severity.WARNING
    assert texts(f"<w:p>{STRUCK.format('เก่า')}</w:p>" + p("ใหม่")) == ["เก่า", "ใหม่"]


@pytest.mark.parametrize(
    ("styles", "run", "shown"),
    [
        (style("h", "<w:vanish/>"), styled("ลับ", "h"), False),
        (
            style("h", "<w:vanish/>") + style("i", "", more='<w:basedOn w:val="h"/>'),
            styled("ลับ", "i"),
            False,
        ),
        (style("h", "<w:vanish/>"), styled("ลับ", "h", '<w:vanish w:val="0"/>'), True),
        (
            style("h", "<w:vanish/>") + style("p", "<w:vanish/>", "paragraph"),
            styled("ลับ", "h"),
            True,
        ),
        (style("p", "<w:vanish/>", "paragraph"), "<w:r><w:t>ลับ</w:t></w:r>", False),
        (style("p", "<w:webHidden/>", "paragraph"), "<w:r><w:t>ลับ</w:t></w:r>", True),
    ],
)
def test_text_hidden_by_a_style_is_not_read(styles: str, run: str, shown: bool) -> None:
    """Styles hide text by themselves or by inheritance; a style in a hidden one shows it again.

    What is hidden on web pages alone is printed.
    """
    document = read(f'<w:p><w:pPr><w:pStyle w:val="p"/></w:pPr>{run}</w:p>', styles=styles)
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == (
        ["ลับ"] if shown else []
    )
    assert [one.severity for one in document.notes] == ([] if shown else [Severity.INFO])


def test_a_row_whose_cells_are_all_deleted_is_deleted() -> None:
    """A change may delete the cells of a row and not the row; it is left out and told."""
    body = table(p("ข")).replace(
        "</w:tbl>", f"<w:tr>{tc('ค', '<w:cellDel/>')}{tc('ง', '<w:cellDel/>')}</w:tr></w:tbl>"
    )
    assert rows(body) == [["ก", "ข"]]
    assert "tracked changes (1)" in str(note(read(body)).message)
    assert note(read(body)).severity is Severity.WARNING


def test_only_added_text_is_no_warning() -> None:
    """What is added is read, and nothing is lost; what is moved stands where it was moved to."""
    added = "<w:p><w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins></w:p>"
    assert note(read(added)).severity is Severity.INFO
    moved = "<w:moveFrom><w:r><w:t>{0}</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>{0}</w:t></w:r>"
    assert note(read(f"<w:p>{moved.format('ก')}</w:moveTo></w:p>")).severity is Severity.INFO


def test_text_under_a_merged_cell_is_told() -> None:
    """Nobody sees it, so it is not read."""
    body = (
        "<w:tbl><w:tr>"
        + tc("มิติ", '<w:vMerge w:val="restart"/>')
        + tc("ข")
        + "</w:tr><w:tr>"
        + tc("ใต้", "<w:vMerge/>")
        + tc("ง")
        + "</w:tr></w:tbl>"
    )
    told = note(read(body))
    assert "ใต้" in str(told.message)
    assert told.severity is Severity.INFO


def test_an_embedded_file_in_a_cell_is_told_at_the_cell() -> None:
    """Its text may be the plan's: that is a warning."""
    told = note(read(table("<w:altChunk/>" + p("ข"))))
    assert (told.location, told.severity) == (CELL, Severity.WARNING)


@pytest.mark.parametrize(
    ("sign", "read_as", "severity"),
    [
        ('<w:sym w:font="Symbol" w:char="F0BE"/>', "–", Severity.INFO),
        ('<w:sym w:font="Symbol" w:char="F035"/>', "5", Severity.INFO),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓", None),
        ('<w:sym w:font="Wingdings" w:char="F0E0"/>', "→", None),
        ('<w:sym w:font="Wingdings" w:char="0082"/>', "②", Severity.INFO),
        ('<w:sym w:font="Wingdings" w:char="F001"/>', "\ufffd", Severity.WARNING),
        ('<w:sym w:font="Bookshelf" w:char="F0BE"/>', "\ufffd", Severity.WARNING),
        ('<w:sym w:char="D800"/>', "\ufffd", Severity.WARNING),
        ('<w:sym w:font="Times" w:char="2014"/>', "—", None),
        ('<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>à</w:t>', "→", None),
        ('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0ae</w:t>', "→", None),
        ("<w:t>\uf001</w:t>", "\ufffd", Severity.WARNING),
        ("<w:t>๑\u2011๔</w:t>", "๑-๔", None),
    ],
)
def test_signs_of_fonts_of_symbols(sign: str, read_as: str, severity: Severity | None) -> None:
    """A sign is what it looks like; one that nobody knows is neither nothing nor a space."""
    body = table(f"<w:p><w:r>{sign}</w:r></w:p>")
    assert rows(body) == [["ก", read_as]]
    told = read(body).notes
    assert [(one.location, one.severity) for one in told] == (
        [] if severity is None else [(CELL, severity)]
    )


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<w:drawing><a:blip xmlns:a='a'/></w:drawing>", InsetKind.PICTURE),
        ("<w:drawing><a:graphicData xmlns:a='a' uri='x/picture'/></w:drawing>", InsetKind.PICTURE),
        ("<w:pict><v:imagedata xmlns:v='v'/></w:pict>", InsetKind.PICTURE),
        (
            "<w:object><v:imagedata xmlns:v='v'/><o:OLEObject xmlns:o='o'/></w:object>",
            InsetKind.OBJECT,
        ),
        ("<w:drawing><c:chart xmlns:c='c'/></w:drawing>", InsetKind.OBJECT),
    ],
)
def test_pictures_and_objects_are_kept_with_their_place(content: str, kind: InsetKind) -> None:
    """The block behind a picture, or the table that it lies in, says where it stands."""
    drawn = f"<w:r>{content}</w:r>"
    body = p("ก") + f"<w:p>{drawn}</w:p>" + p("ข") + f"<w:p><w:r><w:t>ค</w:t></w:r>{drawn}</w:p>"
    found = read(body + table(f"<w:p>{drawn}</w:p>") + f"<w:p>{drawn}</w:p>").insets
    assert [one.kind for one in found] == [kind] * 4
    assert [one.before for one in found] == [1, 3, 3, 4]
    assert [one.location for one in found][:1] == [ParagraphLocation("plan.docx", 2)]
    assert found[2].location == CELL


def test_a_shape_without_a_picture_is_none() -> None:
    """Lines and frames are drawn for the looks."""
    assert read("<w:p><w:r><w:pict><v:rect xmlns:v='v'/></w:pict></w:r></w:p>").insets == ()


def test_a_hidden_text_box_is_told_like_hidden_text() -> None:
    """What is drawn in hidden letters is not printed, with all that is in it."""
    box = f"<w:pict><w:txbxContent>{p('ลับ')}</w:txbxContent></w:pict>"
    document = read(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr>{box}</w:r></w:p>")
    assert document.blocks == ()
    assert "hidden text" in str(note(document).message)


def test_paragraphs_whose_end_is_hidden_go_on_in_the_next_one() -> None:
    """So Word prints them; a table ends them, as nothing goes on in it."""
    hidden = "<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"
    assert texts(p("หัวข้อ ", hidden) + p("ข้อความ")) == ["หัวข้อ ข้อความ"]
    document = read(p("ก่อน", hidden) + table(p("ข")) + p("หลัง"))
    first, _, last = document.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(last, Paragraph)
    assert (first.text, last.text) == ("ก่อน", "หลัง")


def test_smart_tags_and_ranges_of_comments_leave_no_trace() -> None:
    """What Word notes about words is not among them."""
    body = (
        '<w:p><w:commentRangeStart w:id="1"/><w:smartTag><w:r><w:t>เทศ</w:t></w:r></w:smartTag>'
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        "<w:r><w:t>บาล\u00ad</w:t></w:r></w:p>"
    )
    assert texts(body) == ["เทศบาล"]
    assert read(body).notes == ()


@pytest.mark.parametrize(
    "body",
    [
        "<w:novel><w:tbl><w:tr>{0}{1}</w:tr></w:tbl></w:novel>",
        "<w:tbl><w:novel><w:more><w:tr>{0}{1}</w:tr></w:more></w:novel></w:tbl>",
        "<w:tbl><w:tr>{0}<w:novel>{1}</w:novel></w:tr></w:tbl>",
        "<w:tbl><w:tr>{0}<w:tc><w:novel>{2}</w:novel></w:tc></w:tr></w:tbl>",
    ],
)
def test_what_is_not_known_is_looked_through(body: str) -> None:
    """An element of a later Word around a table, a row, a cell or a paragraph hides nothing."""
    assert rows(body.format(tc("ก"), tc("ข"), p("ข"))) == [["ก", "ข"]]
    assert texts(f"<w:novel>{p('บน')}</w:novel>{p('ล่าง')}") == ["บน", "ล่าง"]


def test_what_a_tracked_change_takes_away_is_not_looked_through() -> None:
    """A table within a deletion is gone, whatever lies around it there."""
    gone = f"<w:del><w:novel><w:tbl><w:tr>{tc('ก')}</w:tr></w:tbl></w:novel></w:del>"
    assert texts(gone + p("ล่าง")) == ["ล่าง"]
