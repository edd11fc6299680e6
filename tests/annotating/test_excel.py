"""What was found stands in the workbook as notes at its cells, and in a sheet with links."""

from __future__ import annotations

from io import BytesIO

import openpyxl
from attrs import evolve
from openpyxl.comments import Comment

from itacheck.annotating import annotate
from itacheck.base.language import say
from itacheck.base.location import SheetLocation
from itacheck.base.severity import Severity
from itacheck.documents.excel.parts import OWN_SHEET
from itacheck.plan import Problem
from itacheck.view import place_words
from tests.annotating.support import annotated, checked, facts, file, first_of_causes, parts

NAME = "plan.xlsx"


def notes(data: bytes) -> dict[tuple[str, str], str]:
    """The text of every note by sheet and cell, as another program reads them."""
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in openpyxl.load_workbook(BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def test_every_finding_is_in_the_note_of_its_cell() -> None:
    """Several findings of one cell share its note."""
    made, report = annotated(file("xlsx"), NAME)
    texts = notes(made.data)
    told = first_of_causes(report).values()
    placed = [one for one in told if isinstance(one.location, SheetLocation)]
    assert made.written == len(placed) > 4
    for one in placed:
        assert isinstance(one.location, SheetLocation)
        assert f"{one.rule} " in texts[one.location.sheet, one.location.cell]
        assert one.message in texts[one.location.sheet, one.location.cell]
    wanted = {
        (one.location.sheet, one.location.cell)
        for one in placed
        if isinstance(one.location, SheetLocation)
    }
    assert texts.keys() == wanted


def test_a_sheet_lists_all_findings_with_links_to_their_cells() -> None:
    """Even those that stand nowhere; no value of it is a formula."""
    made, report = annotated(file("xlsx"), NAME)
    listed = openpyxl.load_workbook(BytesIO(made.data))[OWN_SHEET]
    rows = list(listed.iter_rows(min_row=2))
    told = {one.fingerprint[:8]: one for one in report.findings}
    found = [told.pop(str(row[8].value)) for row in rows]
    assert not told
    follow = {one: cause.id for cause in report.causes for one in cause.findings[1:]}
    for row, one in zip(rows, found, strict=True):
        assert row[0].value == one.rule
        assert row[9].value == follow.get(one.fingerprint)
        assert row[2].value == place_words(one.location, report.language)
        assert all(cell.data_type == "s" for cell in row if cell.value)
        if isinstance(one.location, SheetLocation):
            link = row[0].hyperlink
            assert link is not None
            assert link.location == f"'{one.location.sheet}'!{one.location.cell}"


def test_the_list_is_set_to_be_read_filtered_and_printed() -> None:
    """Cells wrap, the header is bold, stays in view and heads every page of A4 on its side."""
    first, report = annotated(file("xlsx"), NAME)
    again, _ = annotated(first.data, NAME)
    for data in (first.data, again.data):
        listed = openpyxl.load_workbook(BytesIO(data))[OWN_SHEET]
        header, *rows = listed.iter_rows()
        assert all(cell.font.b and cell.alignment.wrap_text for cell in header)
        assert all(cell.alignment.wrap_text and not cell.font.b for row in rows for cell in row)
        assert min(float(size.height or 0) for size in listed.row_dimensions.values()) > 20
        assert listed.freeze_panes == "A2"
        assert listed.auto_filter.ref == f"A1:J{len(report.findings) + 1}"
        assert listed.print_title_rows == "$1:$1"
        assert listed.page_setup.orientation == "landscape"
        assert str(listed.page_setup.paperSize) == "9"
    assert parts(first.data) == parts(again.data)


def test_the_styles_of_the_plan_keep_their_numbers() -> None:
    """Ours stand behind them, and none is added twice."""
    before, made = file("xlsx"), annotated(file("xlsx"), NAME)[0].data
    for sheet in openpyxl.load_workbook(BytesIO(before)).worksheets:
        after = openpyxl.load_workbook(BytesIO(made))[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                same = after[cell.coordinate]
                assert repr(same.font) == repr(cell.font)
                assert same.number_format == cell.number_format


def test_the_cells_of_the_plan_are_untouched() -> None:
    """The sheets differ in the reference to the notes alone; all other parts keep their bytes."""
    before, after = parts(file("xlsx")), parts(annotated(file("xlsx"), NAME)[0].data)
    for name, content in before.items():
        if name.startswith("xl/worksheets/sheet"):
            head, _, rest = after[name].partition(b"<legacyDrawing")
            without = head + rest.partition(b"/>")[2] if rest else head
            assert without.split(b"<worksheet", 1)[1] == content.split(b"<worksheet", 1)[1]
        elif name not in {
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
        }:
            assert after[name] == content


def test_an_annotated_workbook_is_checked_as_before_and_annotated_anew() -> None:
    """Neither notes nor the list are part of the plan, and both are replaced."""
    first, report = annotated(file("xlsx"), NAME)
    second, again = annotated(first.data, NAME)
    assert facts(again) == facts(report)
    assert again.plan == report.plan
    assert notes(second.data) == notes(first.data)
    assert second.resolved == ()
    fewer, _ = annotated(first.data, NAME, select="CNT")
    assert 0 < len(notes(fewer.data)) < len(notes(first.data))


def test_a_note_of_somebody_else_keeps_its_text() -> None:
    """Where a note stands already, ours follows it, and goes again without it."""
    book = openpyxl.load_workbook(BytesIO(file("xlsx")), data_only=True)
    report = checked(file("xlsx"), NAME)
    place = next(one.location for one in report.by_rule("BUD001"))
    assert isinstance(place, SheetLocation)
    book[place.sheet][place.cell].comment = Comment("Ask finance", "Somsri")
    out = BytesIO()
    book.save(out)
    made, _ = annotated(out.getvalue(), NAME)
    text = notes(made.data)[place.sheet, place.cell]
    assert text.startswith("Ask finance")
    assert "BUD001 " in text
    assert len(notes(made.data)) > 1
    mended = checked(made.data, NAME, select="TGT004")
    assert notes(annotate(made.data, mended).data) == {(place.sheet, place.cell): "Ask finance"}


def test_what_was_not_read_has_a_note_and_a_row() -> None:
    """At its cell and at the top of the list; what was repaired has neither."""
    data = file("xlsx")
    report = checked(data, NAME)
    place = next(one.location for one in report.findings if isinstance(one.location, SheetLocation))
    problems = tuple(
        Problem(say("“{text}” is odd.", text=one.value), place, one)
        for one in (Severity.INFO, Severity.WARNING, Severity.ERROR)
    )
    unread = evolve(report, plan=evolve(report.plan, problems=problems), findings=())
    made = annotate(data, unread)
    book = openpyxl.load_workbook(BytesIO(made.data))
    note = book[place.sheet][place.cell].comment
    assert made.written == 2
    assert note is not None
    assert note.text.index("“error” is odd.") < note.text.index("“warning” is odd.")
    assert [row[5].value for row in book["itacheck"].iter_rows(min_row=2)] == [
        "“error” is odd.",
        "“warning” is odd.",
    ]
    back = openpyxl.load_workbook(BytesIO(annotate(made.data, checked(made.data, NAME)).data))
    own = back[place.sheet][place.cell].comment
    assert own is not None
    assert "is odd." not in own.text
