"""Where detail sheets begin, and the total rows of plans that count in a cell of its own."""

from __future__ import annotations

import pytest

from itacheck.base.severity import Severity
from itacheck.plan import CountPlace, Plan, SheetHeading
from tests.reading.texts import FIRST, plan, row, sheet, sheet_plan, table

TITLES = ("โครงการหนึ่ง", "มาตรการสอง", "กิจกรรมสาม")


def sheets(*starts: str, lettered: str = "") -> Plan:
    """A plan with a sheet under each of these beginnings, its headings without numbers."""
    body = [
        line.partition(". ")[2] if line[0].isdigit() and ". " in line[:4] else line
        for line in sheet(None).split("\n")[1:]
    ]
    if lettered:
        letters = iter(lettered)
        body = [f"{next(letters)}. {line}" if line.startswith(_HEADINGS) else line for line in body]
    parts = ["\n".join([start, *body]) for start in starts]
    return plan(table(FIRST), "ส่วนที่ 3 รายละเอียดโครงการ", *parts)


_HEADINGS = (
    "หลักการ",
    "วัตถุประสงค์",
    "กลุ่มเป้าหมาย",
    "วิธี",
    "ระยะเวลา",
    "งบประมาณ",
    "ผู้รับผิดชอบ",
    "ผลผลิต/",
)


@pytest.mark.parametrize(
    ("start", "numbered"),
    [
        ("ชื่อโครงการ : {title}", False),
        ("ชื่อโครงการ {title}", False),
        ("ชื่อโครงการ/กิจกรรม/มาตรการ: {title}", False),
        ("{number}) {title}\n1. ชื่อโครงการ {title}", True),
        ("ลำดับที่ {number}\nชื่อโครงการ : {title}", True),
        ("ลำดับที่ {number} : {title}\nชื่อโครงการ : {title}", True),
        ("โครงการที่ {number} : {title}\n1. ชื่อโครงการ {title}", True),
        ("กิจกรรมที่ {number}\n1. ชื่อโครงการ {title}", True),
    ],
)
def test_beginnings(start: str, numbered: bool) -> None:
    """A sheet begins at its number or at its project's name, numbered or not."""
    found = sheets(
        *(start.format(number=number, title=title) for number, title in enumerate(TITLES, start=1))
    )
    assert [one.title for one in found.sheets] == list(TITLES)
    numbers = [1, 2, 3] if numbered else [None] * 3
    assert [one.number for one in found.sheets] == numbers
    assert all(len(one.sections) == 9 for one in found.sheets)
    assert all(len(one.indicators) == 2 for one in found.sheets)
    assert not found.problems


def test_headings_with_letters() -> None:
    """ก. ข. ค. mark headings as numbers do."""
    found = sheets("ลำดับที่ 1\nก. ชื่อโครงการ โครงการหนึ่ง", lettered="ขคงจฉชซฌ")
    assert found.sheets[0].title == "โครงการหนึ่ง"
    assert [one.heading for one in found.sheets[0].sections][:2] == [
        SheetHeading.TITLE,
        SheetHeading.RATIONALE,
    ]
    assert len(found.sheets[0].sections) == 9


def test_a_projects_name_within_a_sheet() -> None:
    """The words for a project's name early in a sheet, or without a name, begin no other sheet."""
    found = sheets("ลำดับที่ 1\nชื่อโครงการ : โครงการหนึ่ง\nชื่อโครงการ : โครงการย่อย")
    assert len(found.sheets) == 1


def test_sections_without_a_beginning_are_a_problem() -> None:
    """Sheets that nothing names are told, and not dropped in silence."""
    found = sheets("ก. เรื่องแรก", "ข. เรื่องที่สอง")
    assert not found.sheets
    told = [one for one in found.problems if "no line says which project" in one.text("en")]
    assert [one.severity for one in told] == [Severity.ERROR]


@pytest.mark.parametrize("start", ["{title}", "{number}. {title}", "1.1.{number} {title}"])
def test_a_projects_name_alone_begins_a_sheet(start: str) -> None:
    """The name as a heading of its own, whose sheet begins again with the first of the nine."""
    found = sheets(
        *(start.format(number=n, title=title) for n, title in enumerate(TITLES, start=1))
    )
    assert [one.title for one in found.sheets] == list(TITLES)
    assert [one.number for one in found.sheets] == ([1, 2, 3] if "{n" in start else [None] * 3)
    labels = [f"1.1.{n}" if "1.1" in start else "" for n in (1, 2, 3)]
    assert [one.label for one in found.sheets] == labels
    assert all(len(one.sections) == 8 and len(one.indicators) == 2 for one in found.sheets)
    assert not found.problems


def test_a_name_that_only_the_table_knows_begins_a_sheet() -> None:
    """A title without a word for its kind is known from the summary table."""
    found = plan(
        table(row("1) การจัดการเรื่องร้องเรียน", dimension="1. มิติแรก", mission="1.1 ภารกิจแรก")),
        "ส่วนที่ 3 รายละเอียดโครงการ",
        "\n".join(["การจัดการเรื่องร้องเรียน", *sheet(None).split("\n")[1:]]),
    )
    assert [one.title for one in found.sheets] == ["การจัดการเรื่องร้องเรียน"]


@pytest.mark.parametrize("start", ["ลำดับที่ 2.1.1", "โครงการที่ ๒.๑.๑", "ลำดับที่ 2.1.1 โครงการหนึ่ง"])
def test_a_number_of_several_levels(start: str) -> None:
    """2.1.1 is the first of its mission, and stays as it is printed."""
    found = plan(table(FIRST), "ส่วนที่ 3", sheet(1).replace("ลำดับที่ 1", start, 1))
    assert [(one.number, one.label) for one in found.sheets] == [(1, "2.1.1")]


@pytest.mark.parametrize(
    "line",
    [
        "ลำดับที่ 1 โครงการหนึ่ง........6",
        "1. ชื่อโครงการ : โครงการหนึ่ง ........ ๖",
        "1. ชื่อโครงการ : โครงการหนึ่ง\t6",
        "โครงการหนึ่ง   6\nโครงการสอง   7\nโครงการสาม   9",
    ],
)
def test_lines_of_contents_are_no_sheets(line: str) -> None:
    """A name with dots or a page number behind it names a page, in front and within part 3."""
    front = plan("สารบัญ", line, table(FIRST), "ส่วนที่ 3 รายละเอียดโครงการ", sheet(1))
    assert [(one.number, one.title) for one in front.sheets] == [(1, "โครงการหนึ่ง")]
    if "\t" not in line:
        within = plan(table(FIRST), "ส่วนที่ 3 รายละเอียดโครงการ", line, sheet(1))
        assert [(one.number, one.title) for one in within.sheets] == [(1, "โครงการหนึ่ง")]


@pytest.mark.parametrize("words", ["โครงการลำดับที่ {}", "ตัวอย่างที่ {}", "แบบรายละเอียด ลำดับที่ {}"])
def test_any_words_with_a_number_over_a_name(words: str) -> None:
    """A line that ends in a number, right over the project's name, numbers the sheet."""
    parts = [sheet(n).replace(f"ลำดับที่ {n}", words.format(n), 1) for n in (1, 2)]
    found = plan(table(FIRST), "ส่วนที่ 3 รายละเอียดโครงการ", *parts)
    assert [one.number for one in found.sheets] == [1, 2]
    assert [len(one.indicators) for one in found.sheets] == [2, 2]


@pytest.mark.parametrize("start", ["โครงการหนึ่ง", "1. โครงการหนึ่ง"])
def test_sheets_behind_the_table_without_a_heading_of_part_three(start: str) -> None:
    """A name over the first headings of a sheet opens part 3."""
    found = plan(table(FIRST), "\n".join([start, *sheet(None).split("\n")[1:]]))
    assert [one.title for one in found.sheets] == ["โครงการหนึ่ง"]


def test_groups_of_sheets() -> None:
    """The headings of dimensions and missions over the sheets, with name and place."""
    found = plan(
        table(FIRST, row("2) โครงการสอง", mission="1.2 ภารกิจที่สอง")),
        "ส่วนที่ 3\nรายละเอียดโครงการ",
        "มิติที่ ๑ มิติ แรก\n1.1 ภารกิจแรก\n1.1.1 ภารกิจย่อย",
        sheet(1),
        "1.2 ภารกิจที่สอง",
        sheet(2),
    )
    assert [(one.dimension, one.mission, one.name) for one in found.sheet_groups] == [
        (1, "", "มิติ แรก"),
        (None, "1.1", "ภารกิจแรก"),
        (None, "1.2", "ภารกิจที่สอง"),
    ]
    assert all(one.location is not None for one in found.sheet_groups)
    assert [one.mission for one in found.sheets] == ["1.1", "1.2"]


def test_signatures_are_no_results() -> None:
    """Who signed a sheet belongs to none of its sections."""
    found = plan(table(FIRST), "ส่วนที่ 3", sheet(1), "ลงชื่อ............ผู้เสนอ\n(นายสมมติ)", sheet(2))
    assert [len(one.indicators) for one in found.sheets] == [2, 2]


@pytest.mark.parametrize(
    "words",
    [
        ("รวมทั้งสิ้น", "1", "โครงการ"),
        ("รวมทั้งสิ้น", "", "1"),
        ("", "รวมทั้งสิ้น", "จำนวน 1 โครงการ"),
        ("รวมงบประมาณทั้ง 4 มิติ", "", "1 โครงการ"),
        ("รวมทุกมิติ", "", "1 โครงการ"),
    ],
)
def test_a_count_in_a_cell_of_its_own(words: tuple[str, str, str]) -> None:
    """It is no amount, and no dimension's number."""
    total = "\t".join([*words, "500", "-", "0.00", "0", "1,000", ""])
    found = plan(table(FIRST, row("", ("500", "-", "0.00", "0", "1,000"), mission="รวม"), total))
    assert found.grand_total is not None
    assert [cell.printed for _, cell in found.grand_total.budget.cells] == [
        "500",
        "-",
        "0.00",
        "0",
        "1,000",
    ]
    counts = [(one.place, one.dimension, one.number) for one in found.counts]
    assert counts == [(CountPlace.GRAND_TOTAL, None, 1)]
    assert not found.problems


@pytest.mark.parametrize(
    ("line", "numbered"),
    [
        ("โครงการลำดับที่ {n} : {title}", True),
        ("โครงการที่ {n} {title}", True),
        ("ที่ {n} {title}", True),
        ("แบบเสนอโครงการ", False),
        ("แผ่นที่ {n}", False),
        ("ใบที่ {n}/3", False),
    ],
)
def test_the_line_over_a_title_opens_its_sheet(line: str, numbered: bool) -> None:
    """It numbers or names the same project, or stands over every sheet: no outcome of the last."""
    titles = ("โครงการหนึ่ง", "โครงการสอง", "โครงการสาม")
    text = "\n".join(
        f"{line.format(n=n, title=title)}\n"
        + sheet(None, title=title).replace("ชื่อโครงการ :", "ชื่อโครงการ")
        for n, title in enumerate(titles, start=1)
    )
    found = sheet_plan(text).sheets
    assert [one.title for one in found] == list(titles)
    assert [one.number for one in found] == ([1, 2, 3] if numbered else [None] * 3)
    for one in found:
        assert [each.text for each in one.indicators] == ["จัดอบรม 2 ครั้ง", "ผู้เข้าร่วมพอใจ ร้อยละ 80"]


@pytest.mark.parametrize("caption", ["แผ่นที่ 1", "เอกสารของกองคลัง", "ชุดที่ 2\nแผ่นที่ 1"])
def test_groups_above_a_caption_end_the_sheet_before_them(caption: str) -> None:
    """Their headings are no outcomes, though another line stands between them and a sheet."""
    titles = ("โครงการหนึ่ง", "โครงการสอง")
    sheets = [
        sheet(None, title=title, results="ผลผลิต ได้แก่ จัดอบรม 2 ครั้ง ผลลัพธ์ ได้แก่ ทำได้ร้อยละ 80")
        for title in titles
    ]
    second = row("2) โครงการสอง", dimension="2. มิติสอง", mission="2.1 ภารกิจสอง")
    found = plan(
        table(FIRST, second),
        "ส่วนที่ 3\nรายละเอียดโครงการ\nมิติที่ 1 มิติแรก\n1.1 ภารกิจแรก",
        sheets[0],
        f"มิติที่ 2 มิติสอง\nภารกิจที่ 2.1 ภารกิจสอง\n{caption}\n{sheets[1]}",
    )
    assert [one.title for one in found.sheets] == list(titles)
    assert [len(one.indicators) for one in found.sheets] == [2, 2]
    assert [one.mission or one.dimension for one in found.sheet_groups] == [1, "1.1", 2, "2.1"]


def test_a_title_of_the_table_begins_a_sheet_among_headings_that_nobody_knows() -> None:
    """What is not understood of one sheet is not told of the next."""
    rows = [row(f"{number}) {title}") for number, title in enumerate(TITLES[1:], start=2)]
    body = "ข้อแรก : ชุมชนต้องการความโปร่งใส\nข้อถัดมา : กองคลัง"
    parts = [f"ชื่อโครงการ : {title}\n{body}" for title in TITLES]
    found = plan(table(FIRST, *rows), "ส่วนที่ 3 รายละเอียดโครงการ", *parts)
    assert [one.title for one in found.sheets] == list(TITLES)


def test_a_name_that_stands_again_begins_no_further_sheet() -> None:
    """It is the open sheet's own."""
    name = "ชื่อโครงการ : โครงการหนึ่ง"
    again = "\n".join([name, name, *sheet(None).split("\n")[1:]])
    assert len(sheet_plan(again).sheets) == 1


def test_the_name_over_a_title_that_stands_below_its_heading_opens_the_sheet() -> None:
    """With the number that the table has; it is no line of the sheet before it."""
    one, two = (
        "\n".join([f"1.1.{n} {name}", *sheet(None, title=f"\n{name}").splitlines()])
        for n, name in ((1, "โครงการหนึ่ง"), (2, "โครงการสอง"))
    )
    first, second = sheet_plan(one, two).sheets
    assert "1.1.2" not in first.indicators[-1].text
    assert (second.title, second.label) == ("โครงการสอง", "1.1.2")
