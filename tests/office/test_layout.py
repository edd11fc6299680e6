"""What a written document looks like to people and to other programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

import itacheck
from itacheck.base.limits import Limits
from itacheck.fixing.change import Change
from itacheck.fixing.word.writing import fixed_word
from itacheck.office import new_plan, unexpressed, write_bytes
from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    Declaration,
    Mission,
    Money,
    Part,
    PartId,
    Passage,
    Plan,
    Project,
)
from itacheck.reading import read, read_bytes
from itacheck.thai.text import KEPT
from itacheck.thai.years import FiscalYear

PLAN = read("examples/tharnsucharit.txt")
FORMS = ("text", "docx", "xlsx")
LIKE_HEADINGS = (
    "แผนนี้แบ่งเป็น",
    "ส่วนที่ 1",
    "ส่วนที่ 2 ตาราง",
    "ส่วนที่ 3",
    "คำนำ",
    "1. หลักการและเหตุผล",
    "12",
)


def word(plan: Plan) -> Any:
    """A plan's Word document, as a library reads it."""
    return Document(BytesIO(write_bytes(plan, "docx")))


def replaced(data: bytes, part: str, old: str, new: str) -> bytes:
    """An Office file with a text in one of its parts in place of another."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(out, "w") as made:
        for name in package.namelist():
            held = package.read(name)
            made.writestr(name, held.replace(old.encode(), new.encode()) if name == part else held)
    return out.getvalue()


def with_first(change: Callable[[Project], Project]) -> Plan:
    """The plan with its first project changed."""
    first = next(iter(PLAN))

    def mission(one: Mission) -> Mission:
        projects = (change(each) if each is first else each for each in one.projects)
        return evolve(one, projects=tuple(projects))

    return evolve(
        PLAN,
        dimensions=tuple(
            evolve(one, missions=tuple(map(mission, one.missions))) for one in PLAN.dimensions
        ),
    )


def with_preface(*texts: str) -> Plan:
    """The plan with these passages before those of its preface."""

    def more(part: Part) -> Part:
        return evolve(part, passages=(*map(Passage, texts), *part.passages))

    parts = (more(one) if one.id is PartId.PREFACE else one for one in PLAN.parts)
    return evolve(PLAN, parts=tuple(parts))


@pytest.mark.parametrize("form", FORMS)
def test_a_passage_that_looks_like_a_heading_stays_a_passage(form: str) -> None:
    """A preface may list the parts of the plan; the worksheets are those of the plan's parts."""
    plan = with_preface(*LIKE_HEADINGS)
    data = write_bytes(plan, form)
    assert read_bytes(data, "x") == plan
    assert unexpressed(plan, data) == ()


def test_only_what_would_be_mistaken_is_marked() -> None:
    """A usual plan has no mark at all, and a mark is seen by nobody."""
    assert KEPT.encode() not in write_bytes(PLAN, "text")
    text = write_bytes(with_preface(*LIKE_HEADINGS), "text").decode()
    marked = [line.removeprefix(KEPT) for line in text.splitlines() if line.startswith(KEPT)]
    assert marked
    assert set(marked) < set(LIKE_HEADINGS)
    assert not KEPT.isprintable()


def outline(document: Any) -> Iterator[tuple[int, str]]:
    """The headings of a Word document with their levels."""
    for one in document.paragraphs:
        match = re.fullmatch(r"Heading (\d)", one.style.name)
        if match:
            yield int(match[1]), one.text


def test_headings_of_word_have_levels() -> None:
    """Parts, sections, missions and sheets are headings of Word's own; passages are none."""
    found = list(outline(word(PLAN)))
    assert [text[:9] for level, text in found if level == 1] == [
        "ประกาศเทศ",
        "คำนำ",
        "ส่วนที่ 1",
        "ส่วนที่ 2",
        "ส่วนที่ 3",
    ]
    assert (2, "1. การประเมินความเสี่ยงการทุจริต") in found
    assert (4, "ลำดับที่ 1") in found
    assert sum(level == 5 for level, _ in found) == sum(len(one.sections) for one in PLAN.sheets)
    passages = {one.text for part in PLAN.parts for one in part.passages}
    assert not passages & {text for _, text in found}


def test_what_stands_in_lines_is_printed_in_lines() -> None:
    """Numbered risks and controls stand one below the other, and so do their ratings."""
    table = word(PLAN).tables[0]
    row, held = table.rows[1], PLAN.risk_rows[0]
    shown = {
        cell.text: [one.text for one in row.cells[at].paragraphs]
        for at, cell in enumerate(table.rows[0].cells)
    }
    assert shown["ประเด็นความเสี่ยงการทุจริต"] == [f"{one.number}. {one.text}" for one in held.risks]
    assert shown["โอกาส (L)"] == [str(one.likelihood) for one in held.ratings]
    assert len(shown["มาตรการควบคุมความเสี่ยงการทุจริต"]) == len(held.controls)


def test_unnumbered_risks_are_told_apart_by_their_lines() -> None:
    """Word and Excel can say it; a text cannot, and that is told."""
    first, *others = PLAN.risk_rows
    bare = evolve(first, risks=tuple(evolve(one, number=None) for one in first.risks))
    plan = evolve(PLAN, risk_rows=(bare, *others))
    lost = {form: unexpressed(plan, write_bytes(plan, form)) for form in FORMS}
    assert lost == {"docx": (), "xlsx": (), "text": ("risk_rows",)}


@pytest.mark.parametrize("satang", [1, 1050, 10**12, 10**15 - 1, 9 * 10**15 - 1])
@pytest.mark.parametrize("form", FORMS)
def test_money_is_written_exactly(form: str, satang: int) -> None:
    """To the last satang, also where Excel's own numbers end."""
    cell = Cell(CellState.AMOUNT, Money(satang))
    year = FiscalYear(2568)
    plan = with_first(
        lambda one: evolve(
            one,
            remark="",
            declarations=(),
            budget=Budget(
                tuple((each, cell if each == year else old) for each, old in one.budget.cells)
            ),
        )
    )
    again = read_bytes(write_bytes(plan, form), "x")
    assert next(iter(again)).budget.at(year) == cell


def test_excel_has_numbers() -> None:
    """Amounts, counts and years are numbers with a format that shows their words."""
    sheet = load_workbook(BytesIO(write_bytes(PLAN, "xlsx")), data_only=True)["ส่วนที่ 2"]
    rows = {str(row[1].value): row for row in sheet.iter_rows(min_row=7)}
    total = rows["รวมทั้งสิ้น"]
    assert total[2].value == len(PLAN.projects)
    assert total[2].number_format == '"จำนวน "0" โครงการ"'
    assert PLAN.grand_total is not None
    stated = [cell.amount.baht for _, cell in PLAN.grand_total.budget.cells if cell.amount]
    assert [Decimal(str(cell.value)) for cell in total[3:8]] == stated
    assert total[3].number_format == '#,##0" บาท"'
    assert total[3].alignment.horizontal == "right"
    assert total[3].alignment.shrink_to_fit  # or “###” where it is too long
    assert not total[3].alignment.wrap_text


def test_a_wide_table_is_printed_on_its_side_with_its_header_on_each_page() -> None:
    """In Excel by the rows that are repeated, in Word by the header's mark."""
    book = load_workbook(BytesIO(write_bytes(PLAN, "xlsx")))
    assert book["ส่วนที่ 2"].page_setup.orientation == "landscape"
    header = next(n for n in range(1, 20) if book["ส่วนที่ 2"].cell(n, 1).value == "มิติ")
    assert book["ส่วนที่ 2"].print_title_rows == f"${header}:${header + 1}"
    assert book["ส่วนที่ 3"].page_setup.orientation == "portrait"
    with ZipFile(BytesIO(write_bytes(PLAN, "docx"))) as package:
        body = package.read("word/document.xml").decode()
    assert body.count("<w:tblHeader/>") == 4
    assert body.count('w:orient="landscape"') == 2


def test_fields_without_passages_are_said() -> None:
    """A plan that a program made has a date, goals and budgets without any text for them."""
    bare = evolve(
        PLAN,
        parts=tuple(evolve(one, passages=()) for one in PLAN.parts),
        sheets=tuple(
            evolve(one, sections=tuple(evolve(each, passages=()) for each in one.sections))
            for one in PLAN.sheets
        ),
    )
    again = read_bytes(write_bytes(bare, "docx"), "x")
    for name in ("announcement", "goals", "risk_bands", "risk_rows", "targets", "counts"):
        assert getattr(again, name) == getattr(PLAN, name), name
    for mine, other in zip(PLAN.sheets, again.sheets, strict=True):
        assert (other.duration, other.indicators) == (mine.duration, mine.indicators)
        assert other.budget == mine.budget


def test_a_declaration_without_a_remark_gets_one() -> None:
    """What a field declares is not lost where no remark says it."""
    plan = with_first(lambda one: evolve(one, remark=""))
    again = read_bytes(write_bytes(plan, "docx"), "x")
    assert next(iter(again)).declarations == (Declaration(),)


def test_the_cover_of_another_plan_is_left_out() -> None:
    """What else stood on the cover is kept, unless the fields are no longer those of that cover."""
    extra = "อำเภอธารทอง จังหวัดสุจริตบุรี"
    assert extra in write_bytes(PLAN, "text").decode().splitlines()
    assert PLAN.organisation is not None
    other = evolve(PLAN, organisation=evolve(PLAN.organisation, name="เทศบาลตำบลทุ่งแสงธรรม"))
    assert extra not in write_bytes(other, "text").decode().splitlines()


def test_a_report_in_word_has_headings() -> None:
    """The same writer writes reports: their parts are headings, too."""
    report = itacheck.check("examples/tharnsucharit-draft.txt", language="en")
    data = itacheck.render(report, "docx")
    assert isinstance(data, bytes)
    found = list(outline(Document(BytesIO(data))))
    assert found[0] == (1, report.plan.title)
    assert any(level == 2 and text.startswith("Errors:") for level, text in found)


def formulas(data: bytes) -> dict[str, tuple[str, object]]:
    """The formulas of the summary table, each with the value that is kept beside it."""
    book, values = (load_workbook(BytesIO(data), data_only=one) for one in (False, True))
    return {
        cell.coordinate: (str(cell.value), values["ส่วนที่ 2"][cell.coordinate].value)
        for row in book["ส่วนที่ 2"].iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def test_totals_and_counts_of_a_workbook_follow_from_the_rows_above() -> None:
    """Each is a formula, with the value that the plan states kept beside it."""
    plan = read("examples/tharnsucharit.txt")
    found = formulas(write_bytes(plan, "xlsx"))
    stated = [one.subtotal for one in plan.dimensions] + [plan.grand_total]
    amounts = [
        float(cell.amount.satang) / 100
        for total in stated
        if total is not None
        for _, cell in total.budget.cells
        if cell.amount is not None
    ]
    kept = [value for formula, value in found.values() if formula.startswith("=SUM(")]
    assert [value for value in kept if value] == amounts
    counts = [value for formula, value in found.values() if formula.startswith("=COUNTIF(")]
    assert counts == [len(one.projects) for one in plan.dimensions] + [len(plan.projects)]


def test_a_total_that_is_wrong_stays_the_figure_that_the_plan_states() -> None:
    """A formula would hide the fault as soon as the workbook is opened."""
    plan = read("examples/tharnsucharit-draft.txt")
    wrong = [one for one in itacheck.check(plan).findings if one.rule in {"BUD001", "BUD002"}]
    whole = len(formulas(write_bytes(read("examples/tharnsucharit.txt"), "xlsx")))
    assert wrong
    assert len(formulas(write_bytes(plan, "xlsx"))) == whole - len(wrong)


def test_totals_of_an_empty_workbook_wait_for_what_is_written() -> None:
    """They show nothing while there is nothing to add up."""
    found = formulas(write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "xlsx"))
    assert len(found) == 30
    assert all(formula.startswith("=IF(") for formula, _ in found.values())
    assert {value for _, value in found.values()} <= {None, ""}


def test_no_total_of_a_workbook_counts_another_total() -> None:
    """LibreOffice takes a number for text where it counts: each count is of titles alone."""
    sheet = load_workbook(BytesIO(write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "xlsx")))["ส่วนที่ 2"]
    totals = {
        number
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1)
        if str(row[1]).startswith("รวม")
    }
    for row in totals:
        for one in re.findall(r"C(\d+)(?::C(\d+))?", str(sheet.cell(row, 3).value)):
            first, last = int(one[0]), int(one[1] or one[0])
            assert totals.isdisjoint(range(first, last + 1))


def test_what_is_written_into_an_empty_workbook_looks_like_the_rest() -> None:
    """An amount is shown with its commas, and a row grows with its text."""
    data = BytesIO(write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "xlsx"))
    book = load_workbook(data)
    table, sheets = book["ส่วนที่ 2"], book["ส่วนที่ 3"]
    amount = next(row[3] for row in table.iter_rows() if str(row[1].value).startswith("1.1"))
    assert amount.number_format == "#,##0.00"
    assert not sheets.merged_cells.ranges  # none of these would grow
    assert sheets.column_dimensions["A"].alignment.wrap_text  # of rows that are still to come
    number = book.sheetnames.index("ส่วนที่ 3") + 1
    assert b"customHeight" not in ZipFile(data).read(f"xl/worksheets/sheet{number}.xml")


def controls(data: bytes) -> list[str]:
    """What the content controls of a Word document show that nobody has filled in."""
    body = Document(BytesIO(data)).element.body
    return [
        "".join(one.text or "" for one in control.iter(qn("w:t")))
        for control in body.iter(qn("w:sdt"))
        if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None
    ]


def test_an_empty_word_document_says_what_belongs_into_its_places() -> None:
    """Its hints are Word's own, and read as nothing."""
    data = write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "docx")
    again = read_bytes(data, "plan.docx")
    assert len(controls(data)) > 20
    assert {one.text for one in again.unfilled} == {*controls(data), "ประกาศ ณ วันที่"}
    assert not any(one.sections[1].passages for one in again.sheets)
    assert again.projects == ()


def test_what_somebody_wrote_in_a_field_is_read_though_its_mark_was_left() -> None:
    """LibreOffice leaves the mark of an empty field; what the form asks for is another text."""
    data = write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "docx")
    written = replaced(data, "word/document.xml", "สำนักหรือกองที่รับผิดชอบ", "กองคลัง")
    before, after = read_bytes(data, "plan.docx"), read_bytes(written, "plan.docx")
    assert [one.text for one in before.unfilled if one not in after.unfilled] == [
        "สำนักหรือกองที่รับผิดชอบ"
    ]
    (section,) = (one for one in after.sheets[0].sections if one.number == 8)
    assert [one.text for one in section.passages] == ["กองคลัง"]


def test_what_somebody_wrote_in_a_field_is_changed_though_its_mark_was_left() -> None:
    """Reading and writing hold the same words for the plan's."""
    data = write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "docx")
    written = replaced(data, "word/document.xml", "สำนักหรือกองที่รับผิดชอบ", "กองคลัง")
    (section,) = (
        one for one in read_bytes(written, "p.docx").sheets[0].sections if one.number == 8
    )
    place = section.passages[0].location
    wanted = Change("ผู้รับผิดชอบ", place, "กองคลัง", "กองช่าง", ("เหตุผล",))
    made = fixed_word(written, "p.docx", [wanted], "th", Limits())
    assert [one.text for one in made.done] == ["กองช่าง"]
    assert made.left == ()


def test_a_form_whose_building_blocks_are_damaged_is_read_by_its_marks() -> None:
    """They are needed for nothing else."""
    data = write_bytes(new_plan("เทศบาลตำบลธารสุจริต"), "docx")
    broken = replaced(data, "word/glossary/document.xml", "</w:docParts>", "<w:docParts>")
    assert read_bytes(broken, "plan.docx").unfilled == read_bytes(data, "plan.docx").unfilled


def test_a_written_plan_has_no_hints() -> None:
    """What is empty in a plan that somebody wrote is none of our business."""
    assert controls(write_bytes(PLAN, "docx")) == []


def test_a_word_document_lists_its_headings() -> None:
    """Word is asked to make the list anew; until then it has every heading, with a link to it."""
    document = Document(BytesIO(write_bytes(PLAN, "docx")))
    body = document.element.body
    (contents,) = (
        one
        for one in body.iter(qn("w:sdt"))
        if one.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}") is not None
    )
    first = next(contents.iter(qn("w:fldChar")))
    marks = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    links = list(contents.iter(qn("w:hyperlink")))
    headings = [
        one.text
        for one in document.paragraphs
        if one.style is not None and one.style.name in {"Heading 1", "Heading 2", "Heading 3"}
    ]
    assert first.get(qn("w:dirty")) == "true"
    assert {one.get(qn("w:anchor")) for one in links} == marks
    assert ["".join(t.text for t in one.iter(qn("w:t"))) for one in links] == headings
    assert "ส่วนที่ 1 บทนำ" in headings


def test_detail_sheets_leave_no_page_half_empty() -> None:
    """Only the parts begin on a page of their own."""
    document = Document(BytesIO(write_bytes(PLAN, "docx")))
    broken = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert not any(one.startswith(("ลำดับที่", "มิติที่")) for one in broken)
