"""Detail sheets in tables, and tables within their sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import SheetLocation, TextLocation
from itacheck.documents import Block, Paragraph, joined
from itacheck.documents.blocks import Anchor, Row, Run, Table
from itacheck.plan import IndicatorKind, Sheet, SheetHeading
from itacheck.plan.account import Taken
from itacheck.reading.outline.headings import MISSION
from itacheck.reading.sheets.headings import found_heading
from itacheck.reading.sheets.reading import SheetsRead, read_sheets
from itacheck.reading.text.compact import compact
from itacheck.thai.digits import arabic
from tests.support import examples

NAMES: tuple[tuple[SheetHeading, tuple[str, ...]], ...] = (
    (SheetHeading.TITLE, ("ชื่อโครงการ", "ชื่อมาตรการ/แนวปฏิบัติ")),
    (SheetHeading.RATIONALE, ("หลักการและเหตุผล", "ที่มาและความสำคัญ")),
    (SheetHeading.OBJECTIVES, ("วัตถุประสงค์", "วัตถุประสงค์ของโครงการ")),
    (SheetHeading.TARGET_GROUP, ("กลุ่มเป้าหมาย", "เป้าหมาย")),
    (SheetHeading.STEPS, ("วิธีดำเนินการ", "ขั้นตอนการดำเนินงาน")),
    (SheetHeading.DURATION, ("ระยะเวลาดำเนินการ", "ระยะเวลาและสถานที่ดำเนินการ")),
    (SheetHeading.BUDGET, ("งบประมาณ", "แหล่งงบประมาณ")),
    (SheetHeading.RESPONSIBLE, ("ผู้รับผิดชอบ", "ผู้รับผิดชอบโครงการ/หน่วยงานร่วม")),
    (SheetHeading.RESULTS, ("ผลผลิต/ผลลัพธ์", "ผลผลิต (Output)/ผลลัพธ์ (Outcome)")),
)
TEXTS = (
    "โครงการอบรมคุณธรรม",
    "ประชาชนต้องการความโปร่งใส",
    "1) เพื่อให้ตรวจสอบได้\n2) เพื่อลดการทุจริต",
    "พนักงาน จำนวน 30 คน",
    "1) ประชุม\n2) ลงมือทำ\n3) รายงานผล",
    "ปีงบประมาณ พ.ศ. 2566 - 2568",
    "จำนวน 20,000 บาท",
    "กองคลัง",
    "ผลผลิต\n1) อบรม 2 ครั้ง\nผลลัพธ์\n1) พึงพอใจ ร้อยละ 80",
)


def run(text: str) -> Run:
    """A run of made-up text."""
    return Run(text, (Anchor(0, TextLocation("x.txt", 1, 1)),))


def table(*rows: Sequence[str]) -> Table:
    """A table of these cells."""
    return Table(tuple(Row(tuple(map(run, row))) for row in rows))


def paragraphs(*lines: str) -> list[Block]:
    """Paragraphs of these lines."""
    return [Paragraph(run(line)) for line in lines]


def read(*blocks: Block) -> SheetsRead:
    """The sheets in these blocks; every cell and paragraph is accounted for."""
    found = read_sheets(blocks, None)
    given_cells = sum(
        1
        if isinstance(block, Paragraph)
        else sum(bool(cell) for row in block.rows for cell in row.cells)
        for block in blocks
    )
    assert sum(cells for _, _, cells in found.taken) == given_cells
    return found


def headed(*, numbered: bool = True) -> list[tuple[str, str]]:
    """The nine headings in their usual words, each with its text."""
    pairs = zip(NAMES, TEXTS, strict=True)
    return [
        (f"{number}. {names[0]}" if numbered else names[0], text)
        for number, ((_, names), text) in enumerate(pairs, start=1)
    ]


def lines_of(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Headings and texts as lines."""
    return [line for heading, text in pairs for line in [heading, *text.split("\n")]]


def said(sheet: Sheet) -> tuple[object, ...]:
    """What a sheet says, numbers of its headings aside."""
    sections = [(one.heading, [text.text for text in one.passages]) for one in sheet.sections]
    return sheet.number, sheet.title, sections, sheet.duration, sheet.budget, sheet.indicators


PLAIN = read(*paragraphs("ลำดับที่ 1", *lines_of(headed()))).sheets[0]


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize(
    "captions", [(), ("หัวข้อ", "รายละเอียด")], ids=["without captions", "with captions"]
)
def test_two_columns(numbered: bool, captions: tuple[str, ...]) -> None:
    """Headings in the first column, their text beside them."""
    rows = [captions] if captions else []
    found = read(*paragraphs("ลำดับที่ 1"), table(*rows, *headed(numbered=numbered)))
    assert [said(one) for one in found.sheets] == [said(PLAIN)]
    assert not found.problems


def test_three_columns() -> None:
    """The number of the heading has a column of its own."""
    rows = [(str(n), *pair) for n, pair in enumerate(headed(numbered=False), start=1)]
    found = read(table(("ลำดับที่ 1", "", ""), ("ที่", "หัวข้อ", "รายละเอียด"), *rows))
    assert [said(one) for one in found.sheets] == [said(PLAIN)]
    assert [one.number for one in found.sheets[0].sections] == list(range(1, 10))


@pytest.mark.parametrize("colon", [":", " : ", "："])
def test_a_column_of_colons(colon: str) -> None:
    """A colon between heading and text is part of neither."""
    found = read(
        table(("ลำดับที่ 1", "", ""), *((heading, colon, text) for heading, text in headed()))
    )
    assert [said(one) for one in found.sheets] == [said(PLAIN)]
    assert not found.problems


def test_a_heading_cell_over_several_rows() -> None:
    """What stands beside the covered cells belongs to the heading above, whatever its words."""
    rows = [
        (heading if first else "", line)
        for heading, text in headed()
        for first, line in zip([True] + [False] * 9, text.split("\n"), strict=False)
    ]
    found = read(table(("ลำดับที่ 1", ""), *rows))
    assert [said(one) for one in found.sheets] == [said(PLAIN)]


def test_a_row_of_headings_over_a_row_for_each_project() -> None:
    """A table whose columns are the headings holds a sheet in each row."""
    names = [names[0] for _, names in NAMES]
    second = ["โครงการสอง", *TEXTS[1:]]
    found = read(table(["ที่", *names], ["1", *TEXTS], ["2", *second]))
    assert [(one.number, one.title) for one in found.sheets] == [(1, TEXTS[0]), (2, "โครงการสอง")]
    assert said(found.sheets[0]) == said(PLAIN)


def test_two_headings_in_one_row() -> None:
    """A form with two pairs in a row."""
    found = read(
        table(
            ("ชื่อโครงการ", TEXTS[0], "ผู้รับผิดชอบ", "กองคลัง"),
            ("ระยะเวลาดำเนินการ", "ปี 2566", "งบประมาณ", "500 บาท"),
        )
    ).sheets[0]
    assert found.responsible == "กองคลัง"
    assert found.budget is not None
    assert str(found.budget.amounts[0].cell.amount) == "500.00"


@pytest.mark.parametrize("own", [True, False])
def test_the_items_of_a_budget_are_not_its_amount(own: bool) -> None:
    """The amount stands in the text, or as the total of the table within the section."""
    pairs = headed()
    budget = ["จำนวน 20,000 บาท"] if own else []
    items = table(
        ("รายการ", "จำนวน", "เป็นเงิน"),
        ("ค่าวิทยากร", "6 ชั่วโมง", "3,600 บาท"),
        ("ค่าอาหาร", "82 คน", "16,400 บาท"),
        ("รวม", "", "20,000 บาท"),
    )
    blocks = paragraphs("ลำดับที่ 1", *lines_of(pairs[:6]), "7. งบประมาณ", *budget)
    found = read(*blocks, items, *paragraphs(*lines_of(pairs[7:]))).sheets[0]
    assert found.budget is not None
    assert [str(one.cell.amount) for one in found.budget.amounts] == ["20,000.00"]
    section = found.section(SheetHeading.BUDGET)
    assert section is not None
    assert "ค่าอาหาร 82 คน 16,400 บาท" in section.text


def test_a_schedule_within_the_steps_has_no_headings() -> None:
    """Columns of a schedule bear the words of headings and are none."""
    schedule = table(("กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"), ("ประชุม", "ต.ค.", "กองคลัง"))
    blocks = paragraphs("ลำดับที่ 1", *lines_of(headed()[:5]))
    found = read(*blocks, schedule, *paragraphs(*lines_of(headed()[5:]))).sheets[0]
    assert [one.heading for one in found.sections] == [heading for heading, _ in NAMES]
    assert found.sections[5:] == PLAIN.sections[5:]


def test_indicators_in_a_table() -> None:
    """Each row is an indicator, and the column of how it is measured its method."""
    rows = table(
        ("ตัวชี้วัด", "ค่าเป้าหมาย", "วิธีวัด"),
        ("ผู้เข้าร่วม", "60 คน", "นับจากทะเบียน"),
        ("ความพึงพอใจ", "ร้อยละ 80", "แบบสอบถาม"),
    )
    blocks = paragraphs("ลำดับที่ 1", *lines_of(headed()[:8]), "9. ผลผลิต/ผลลัพธ์")
    found = read(*blocks, rows).sheets[0].indicators
    assert [one.method for one in found] == ["นับจากทะเบียน", "แบบสอบถาม"]
    assert [one.thresholds[0].number for one in found] == [60, 80]


def test_output_and_outcome_side_by_side() -> None:
    """Two columns, one of each."""
    rows = table(("ผลผลิต", "ผลลัพธ์"), ("อบรม 2 ครั้ง", "พอใจ ร้อยละ 80"))
    blocks = paragraphs("ลำดับที่ 1", *lines_of(headed()[:8]), "9. ผลผลิต/ผลลัพธ์")
    found = read(*blocks, rows).sheets[0].indicators
    assert [one.kind for one in found] == [IndicatorKind.OUTPUT, IndicatorKind.OUTCOME]


def test_a_table_before_every_sheet_is_told() -> None:
    """Part 3 has a table that is no sheet's: it is unread, and a problem at its place."""
    found = read(table(("ก", "ข"), ("1", "2")), *paragraphs("ลำดับที่ 1", *lines_of(headed())))
    assert len(found.problems) == 1
    assert [taken for _, taken, _ in found.taken][:2] == [Taken.UNREAD, Taken.UNREAD]


def test_a_heading_cell_that_stands_again_in_every_row() -> None:
    """A merged cell whose words were filled down heads one section."""
    rows = [
        (heading, line) for heading, text in headed(numbered=False) for line in text.split("\n")
    ]
    found = read(*paragraphs("ลำดับที่ 1"), table(*rows))
    assert [said(one) for one in found.sheets] == [said(PLAIN)]


def test_what_goes_on_overleaf() -> None:
    """A sheet's number or a heading with (ต่อ) opens nothing again."""
    lines = lines_of(headed())
    at = lines.index("2) ลงมือทำ")
    more = ["ลำดับที่ 1 (ต่อ)", "5. วิธีดำเนินการ (ต่อ)"]
    found = read(*paragraphs("ลำดับที่ 1", *lines[:at], *more, *lines[at:]))
    assert [said(one) for one in found.sheets] == [said(PLAIN)]
    assert sum(taken is Taken.FURNITURE for _, taken, _ in found.taken) == 2


def test_a_list_whose_numbers_have_a_column() -> None:
    """A number beside a text within a section is an item of its list."""
    rows = headed(numbered=False)
    steps = [("วิธีดำเนินการ", "ดังนี้"), ("1)", "ประชุม"), ("2)", "ลงมือทำ")]
    found = read(*paragraphs("ลำดับที่ 1"), table(*rows[:4], *steps, *rows[5:])).sheets[0]
    section = found.section(SheetHeading.STEPS)
    assert section is not None
    assert section.text == "ดังนี้\n1) ประชุม\n2) ลงมือทำ"


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[Block], int]:
    """One to three sheets in a layout, and how many."""
    count = draw(st.integers(1, 3))
    numbers = draw(st.sampled_from(["{}. ", "{}.", "{}) ", ""]))
    colon = draw(st.sampled_from(["", " :", ":"]))
    names = [draw(st.sampled_from(names)) for _, names in NAMES]
    form = draw(st.sampled_from(["lines", "two", "three", "rows"]))
    together = draw(st.booleans())
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    for number in range(1, count + 1):
        start = f"ลำดับที่ {number}"
        pairs = []
        for order, (name, text) in enumerate(zip(names, TEXTS, strict=True), start=1):
            mark = numbers.format(order) if form != "three" else ""
            pairs.append((f"{mark}{name}{colon}", text))
        if form == "lines":
            blocks += paragraphs(start, f"{pairs[0][0]} {pairs[0][1]}", *lines_of(pairs[1:]))
            continue
        if form == "two":
            mine: list[tuple[str, ...]] = [(heading, text) for heading, text in pairs]
        elif form == "three":
            mine = [(str(order), *pair) for order, pair in enumerate(pairs, start=1)]
        else:
            mine = [(cell,) for pair in pairs for cell in pair]
        if together:
            rows += [(start, *("",) * (len(mine[0]) - 1)), *mine]
        else:
            blocks += [*paragraphs(start), table(*mine)]
    if rows:
        blocks.append(table(*rows))
    return blocks, count


@settings(max_examples=examples(120))
@given(layouts())
def test_a_sheet_in_any_layout_says_the_same(made: tuple[list[Block], int]) -> None:
    """Lines or tables, with or without numbers and colons, in other words: the same sheet."""
    blocks, count = made
    found = read(*blocks)
    assert [one.number for one in found.sheets] == list(range(1, count + 1))
    for one in found.sheets:
        assert said(one)[1:] == said(PLAIN)[1:]
    assert not found.problems


_PIECES = (
    *(name for _, names in NAMES for name in names),
    *TEXTS,
    "ลำดับที่ 2",
    "ลำดับที่ 1 (ต่อ)",
    "ลำดับที่ 2 โครงการดี",
    "โครงการที่ 2.1.1",
    "รหัสโครงการ 1.2.1",
    "ที่",
    "วัตถุประสงค์ (ต่อ)",
    "ชื่อโครงการ : โครงการดี\nหลักการและเหตุผล",
    "งบประมาณ: 500 บาท\n12",
    "ใครได้ร่วม",
    "มิติที่ 1 มิติแรก",
    "1.1 ภารกิจแรก",
    "8. เรื่องอื่น",
    "12",
    "2566",
    "ผลผลิต",
    "ลงชื่อ............",
    "ลำดับที่ 1 โครงการ........ 6",
    "ก",
    "",
)
_CELLS = st.builds(
    "{}{}".format, st.sampled_from(["", "", "1. ", "๗. ", "9.1 "]), st.sampled_from(_PIECES)
)
_BLOCKS = st.lists(
    st.one_of(
        _CELLS.filter(bool),
        st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=6),
    ),
    max_size=30,
)


def placed(blocks: list[str | list[list[str]]]) -> list[Block]:
    """Paragraphs and tables, each paragraph and cell in a line of its own."""
    lines = count(1)

    def at(text: str) -> Run:
        return Run(text, (Anchor(0, TextLocation("x.txt", next(lines), 1)),))

    return [
        Paragraph(at(one))
        if isinstance(one, str)
        else Table(tuple(Row(tuple(map(at, cells))) for cells in one))
        for one in blocks
    ]


def squeezed(*texts: str) -> str:
    """Texts in Arabic digits, without white space, and marks and words that say it is a number."""
    return re.sub(r"[\s.():]|รหัสโครงการ|ลำดับที่", "", arabic(" ".join(texts)))


def beside_heading(line: Run) -> Run | None:
    """The text behind a heading in its own line; (ต่อ), a heading and a mission's name are none."""
    view = compact(line)
    found = found_heading(view)
    if found is None or found.rest >= len(view.text) or view.text.endswith("(ต่อ)"):
        return None
    rest = view.part(found.rest)
    beyond = compact(rest)
    again = found_heading(beyond)
    if again is not None and again.rest >= len(beyond.text):
        return None
    return None if MISSION.match(view.text) and ":" not in view.text else rest


def said_in(run: Run, taken: Taken) -> list[Run]:
    """What of a paragraph or cell must stand in a sheet, after what it was taken for."""
    if taken is Taken.SHEET:
        return [*run.lines]
    if taken is Taken.HEADING:
        return [one for one in map(beside_heading, run.lines) if one]
    figures = any(map(str.isdigit, re.sub(r"25\d\d", "", run.bare)))
    return [run] if taken is Taken.ORNAMENT and figures else []


def lost(found: SheetsRead) -> list[str]:
    """What is accounted for as read and stands in no sheet; what is unread and no problem's."""
    kept = squeezed(
        *(f"{one.label or one.number or ''}{one.title}" for one in found.sheets),
        *(section.text for one in found.sheets for section in one.sections),
    )
    unnumbered = [one.title for one in found.sheets if one.number is None]
    if len(unnumbered) > 1:  # the same number before all names is the mark of a list
        kept += squeezed(*(f" 1{title} 7{title}" for title in unnumbered))
    told = {one.location for one in found.problems}
    missing: list[Run] = []
    above = None
    for run, taken, _ in found.taken:
        missing += [one for one in said_in(run, taken) if squeezed(one.text) not in kept]
        if taken is Taken.UNREAD and above is not taken and run.location not in told:
            missing.append(run)
        above = taken
    return [one.text for one in missing]


@settings(max_examples=examples(200))
@given(_BLOCKS)
def test_nothing_is_dropped(blocks: list[str | list[list[str]]]) -> None:
    """Of any lines and tables all is accounted for: in a sheet if read, in a problem if not."""
    made = placed(blocks)
    found = read(*made)
    assert lost(found) == []
    told = squeezed(*(run.text for run, _, _ in found.taken))
    for block in made:
        rows = [[block.run]] if isinstance(block, Paragraph) else [row.cells for row in block.rows]
        assert all(
            squeezed(one.text) in told for cells in rows for cell in cells for one in cell.lines
        )


def test_a_row_between_a_name_and_a_heading_is_no_part_of_the_name() -> None:
    """Its second cell was lost: the row went into the name by its first cell alone."""
    rows = (["โครงการอบรมคุณธรรม"], ["ที่มาและความสำคัญ", "ชื่อโครงการ"])
    found = read(table(*rows), *paragraphs("หลักการและเหตุผล", "เพราะเหตุนี้"))
    assert [one.title for one in found.sheets] == ["โครงการอบรมคุณธรรม"]
    assert len(found.problems) == 1
    unread = [place.text for place, taken, _ in found.taken if taken is Taken.UNREAD]
    assert "".join(unread) == "ที่มาและความสำคัญ ชื่อโครงการ"


def worksheet(*rows: Sequence[str]) -> list[Block]:
    """Rows of a worksheet whose cells come as one paragraph each."""
    found: list[Block] = []
    for number, row in enumerate(rows, start=1):
        places = [SheetLocation("x.xlsx", "A", "A1", (0, number, column)) for column in range(9)]
        cells = [Run(text, (Anchor(0, places[at]),)) for at, text in enumerate(row)]
        found.append(Paragraph(joined(cells)))
    return found


def test_a_cell_of_a_worksheet_ends_its_heading() -> None:
    """Headings without numbers, and one in unknown words, beside their texts in a worksheet."""
    pairs = [(name, text.split("\n")[0]) for name, text in headed(numbered=False)]
    pairs[3] = ("ใครได้ร่วม", pairs[3][1])
    (sheet,) = read_sheets(worksheet(["ลำดับที่ 1"], *pairs), None).sheets
    assert [one.heading for one in sheet.sections] == [heading for heading, _ in NAMES]
    assert sheet.title == TEXTS[0]
    assert sheet.duration is not None
    assert [int(one) for one in sheet.duration.years] == [2566, 2567, 2568]
