"""Lines between detail sheets: what numbers the next one, and the headings over it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import ParagraphLocation
from itacheck.documents import Block, Paragraph
from itacheck.documents.blocks import Anchor, Run
from itacheck.plan import SheetHeading
from itacheck.reading.sheets.reading import SheetsRead
from tests.reading.test_sheet_tables import headed, lines_of, paragraphs, read, said, table
from tests.support import examples

WORDS = (
    "รหัสโครงการ {}",
    "รหัส : {}",
    "โครงการลำดับที่ {}",
    "เลขที่ {}",
    "หมายเลขโครงการ {}",
    "ตัวอย่างที่ {}",
)
GROUPS = ("มิติที่ 2 การบริหาร", "ภารกิจ 2.1 มาตรการลดขั้นตอน", "ภารกิจที่ 2.1 การเปิดเผยข้อมูล")


def sheet(layout: str, title: str = "") -> list[Block]:
    """A sheet as a table of two columns, or of three, or as lines; with a title of its own."""
    pairs = headed(numbered=layout != "columns")
    pairs = [(pairs[0][0], title or pairs[0][1]), *pairs[1:]]
    if layout == "lines":
        return paragraphs(*lines_of(pairs))
    if layout == "table":
        return [table(("หัวข้อ", "รายละเอียด"), *pairs)]
    rows = [(str(n), *pair) for n, pair in enumerate(pairs, start=1)]
    return [table(("ข้อ", "หัวข้อ", "รายละเอียด"), *rows)]


def expected(layout: str) -> tuple[object, ...]:
    """What such a sheet says where nothing stands around it, its number aside."""
    return said(read(*sheet(layout)).sheets[0])[1:]


def numbers(found: SheetsRead) -> list[tuple[int | None, str]]:
    """The number of each sheet, as it is printed."""
    return [(one.number, one.label) for one in found.sheets]


@pytest.mark.parametrize("layout", ["lines", "table", "columns"])
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("between", [(), GROUPS[:1], GROUPS[:2], GROUPS[2:]])
def test_a_word_and_a_number_over_a_sheet_number_it(
    layout: str, words: str, between: tuple[str, ...]
) -> None:
    """They end the sheet before, with the headings above them, and leave its results alone."""
    first, second = (paragraphs(words.format(one)) for one in ("1.2.1", "๑.๒.๒"))
    found = read(*first, *sheet(layout), *paragraphs(*between), *second, *sheet(layout))
    assert numbers(found) == [(1, "1.2.1"), (2, "1.2.2")]
    assert [said(one)[1:] for one in found.sheets] == [expected(layout)] * 2
    assert len(found.groups) == len(between)


@pytest.mark.parametrize("words", ["แผนงาน 7", "แบบ อบต.-7", "เรื่อง: 7"])
def test_right_over_a_table_any_word_will_do(words: str) -> None:
    """Nothing else would stand there; a heading or a page's words are another thing."""
    found = read(*sheet("table"), *paragraphs(words), *sheet("table"))
    assert [one.number for one in found.sheets] == [None, 7]
    other = read(*sheet("table"), *paragraphs("ภารกิจที่ 2.1"), *sheet("table"))
    assert [one.number for one in other.sheets] == [None, None]


@pytest.mark.parametrize("line", ["รหัสโครงการ 1.2.1", "เลขที่โครงการ ๑.๒.๑"])
def test_a_code_under_the_name_is_the_sheets(line: str) -> None:
    """As a line or as a row of two cells; it is no part of the name and begins no other sheet."""
    (name, title), *rest = headed()
    lines = [f"{name} : {title}", line, *lines_of(rest)]
    found = read(*paragraphs(*lines, *lines))
    assert numbers(found) == [(1, "1.2.1")] * 2
    assert [one.title for one in found.sheets] == [title] * 2
    word, _, number = line.partition(" ")
    rows = table((name, title), (word, number), *rest)
    found = read(rows, rows)
    assert numbers(found) == [(1, "1.2.1")] * 2
    assert [said(one)[1:] for one in found.sheets] == [expected("table")] * 2


def test_a_code_in_the_row_over_the_name() -> None:
    """Of the two cells over a table's title, the second numbers the sheet."""
    rows = table(("รหัสโครงการ", "2.3"), *headed())
    found = read(rows, rows)
    assert numbers(found) == [(3, "2.3")] * 2
    assert [said(one)[1:] for one in found.sheets] == [expected("table")] * 2


def styled(text: str, number: int, above: str) -> Paragraph:
    """A paragraph of a Word file under some headings."""
    place = ParagraphLocation("x.docx", number, number, above)
    return Paragraph(Run(text, (Anchor(0, place),)))


def test_what_word_has_for_a_heading_ends_a_sheet() -> None:
    """Whatever its words: the text behind stands under it, cut where it is long."""
    long = "งานของกองคลังและทุกกองที่เกี่ยวข้อง " * 4
    lines = lines_of(headed())
    blocks = [styled(one, at, "") for at, one in enumerate(lines)]
    for heading, shown in (("2.1 เปิดเผยข้อมูล", "2.1 เปิดเผยข้อมูล"), (long.strip(), long[:79] + "…")):
        after = [styled(one, 51 + at, f"ส่วนที่ 3 › {shown}") for at, one in enumerate(lines)]
        found = read(*blocks, styled(heading, 50, "ส่วนที่ 3"), *after)
        assert [said(one)[1:] for one in found.sheets] == [expected("lines")] * 2
    plain = read(*blocks, styled(long, 50, ""), *blocks)
    results = plain.sheets[0].section(SheetHeading.RESULTS)
    assert results is not None
    assert results.passages[-1].text == long.strip()


def test_a_missions_heading_outside_of_a_sheets_table_ends_it() -> None:
    """Also one that the summary table does not have; it gives the sheet no threshold."""
    found = read(*sheet("table"), *paragraphs("2.2 มาตรการเปิดเผย 5 เรื่อง"), *sheet("table"))
    assert [said(one)[1:] for one in found.sheets] == [expected("table")] * 2


def test_without_the_table_a_single_number_of_a_mission_is_a_heading() -> None:
    """A list has several such numbers, or one under its own word; behind the last is nothing."""
    lines = lines_of(headed())
    found = read(*paragraphs(*lines, "2.2 การลดขั้นตอนของงาน", *lines))
    assert [said(one)[1:] for one in found.sheets] == [expected("lines")] * 2
    for items in (("2.1 มีคู่มือของงาน", "2.2 การลดขั้นตอน"), ("ผลลัพธ์อื่น", "2.2 การลดขั้นตอน")):
        listed = read(*paragraphs(*lines, *items, *lines))
        results = listed.sheets[0].section(SheetHeading.RESULTS)
        assert results is not None
        assert [one.text for one in results.passages[-2:]] == list(items)


@settings(max_examples=examples(40))
@given(
    st.lists(st.integers(1, 99), min_size=2, max_size=4),
    st.sampled_from(WORDS),
    st.sampled_from(("lines", "table", "columns")),
)
def test_every_number_is_its_sheets(given_numbers: list[int], words: str, layout: str) -> None:
    """Whatever the numbers, the words and the layout."""
    blocks = [
        block for one in given_numbers for block in (*paragraphs(words.format(one)), *sheet(layout))
    ]
    assert [one.number for one in read(*blocks).sheets] == given_numbers


NAMES = ("มาตรการเผยแพร่แผน", "กิจกรรมตรวจพัสดุ", "โครงการอบรมผู้นำ")


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("{}. {}", [(4, ""), (5, ""), (6, "")]),
        ("({}) {}", [(4, ""), (5, ""), (6, "")]),
        ("๑.๒.{} {}", [(4, "1.2.4"), (5, "1.2.5"), (6, "1.2.6")]),
    ],
)
@pytest.mark.parametrize("layout", ["lines", "table", "columns"])
def test_a_number_before_the_projects_name_is_the_sheets(
    layout: str, printed: str, wanted: list[tuple[int, str]]
) -> None:
    """It stands under the heading of the title, and is no part of that."""
    blocks = [
        block
        for number, name in enumerate(NAMES, start=4)
        for block in sheet(layout, printed.format(number, name))
    ]
    found = read(*blocks)
    assert numbers(found) == wanted
    assert [one.title for one in found.sheets] == list(NAMES)


def test_a_mark_before_every_name_is_no_number() -> None:
    """Where all of several sheets have the same, it counts nothing."""
    blocks = [block for name in NAMES for block in sheet("table", f"1. {name}")]
    found = read(*blocks)
    assert numbers(found) == [(None, "")] * 3
    assert [one.title for one in found.sheets] == list(NAMES)


def test_a_number_that_contradicts_the_sheets_own_stays_in_the_title() -> None:
    """Both are left for a person to see."""
    blocks = [
        block
        for number, name in enumerate(NAMES, start=4)
        for block in (*paragraphs(f"ลำดับที่ {number}"), *sheet("lines", f"{number + 1}. {name}"))
    ]
    found = read(*blocks)
    assert numbers(found) == [(4, ""), (5, ""), (6, "")]
    assert [one.title for one in found.sheets] == [
        f"{number}. {name}" for number, name in enumerate(NAMES, start=5)
    ]


@pytest.mark.parametrize(
    "over",
    [
        ("ตัวอย่างที่ ๑๑", "(2)"),
        ("ตัวอย่างโครงการที่ 11", "ลำดับที่ 2"),
        ("ลำดับที่ 2", "ตัวอย่างที่ 11"),
        ("ตัวอย่างที่ 11",),
    ],
)
@pytest.mark.parametrize("layout", ["lines", "table", "columns"])
def test_the_handbooks_example_over_one_of_several_sheets_is_told_of_that(
    layout: str, over: tuple[str, ...]
) -> None:
    """It numbers no sheet, ends the one before, and leaves the sheets' own numbers as they are."""
    mark = next((one for one in over if "ตัวอย่าง" not in one), "")
    starts = [(mark.replace("2", str(n)),) if mark else () for n in (1, 2, 3)]
    blocks = [
        one
        for n, start in enumerate(starts)
        for one in (*paragraphs(*(over if n == 1 else start)), *sheet(layout))
    ]
    found = read(*blocks)
    assert [one.number for one in found.sheets] == ([1, 2, 3] if mark else [None] * 3)
    assert [said(one)[1:] for one in found.sheets] == [expected(layout)] * 3
    told = [text for _, text in found.examples]
    assert told == [one for one in over if "ตัวอย่าง" in one]


def test_numbers_in_brackets_over_the_titles_are_the_sheets_where_they_count_these() -> None:
    """Those that begin further on are of pages; one that is printed twice is the sheet's still."""
    for printed, numbered in (
        ((1, 2, 3), (1, 2, 3)),
        ((1, 2, 2, 4), (1, 2, 2, 4)),
        ((21, 22, 23), ()),
    ):
        blocks = [b for one in printed for b in (*paragraphs(f"({one})"), *sheet("lines"))]
        found = [one.number for one in read(*blocks).sheets]
        assert found == list(numbered or [None] * len(printed))
