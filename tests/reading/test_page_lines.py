"""Lines at the head or the foot of every page are no text of any."""

from __future__ import annotations

import pytest

from itacheck.plan import PartId, Plan, Taken
from tests.reading.texts import FIRST, plan, sheet, table

HEAD = "แผนปฏิบัติการป้องกันการทุจริต เทศบาลตำบลทุ่งสมมติ"
SECOND = "ขับเคลื่อนด้วยความซื่อตรง"
PAGES = (
    ["ส่วนที่ 1 บทนำ", "2. หลักการและเหตุผล", "ชุมชนต้องการความโปร่งใส"],
    ["3. วัตถุประสงค์", "1) เพื่อให้ตรวจสอบได้"],
    ["4. เป้าหมาย", "1) คดีลดลง"],
    ["5. ประโยชน์ของการจัดทำแผน", "1) ประชาชนเชื่อมั่น"],
)
NUMBERS = ("-{}-", "{}", "หน้า {}", "หน้า {} จาก 60")


def paged(head: list[str], foot: list[str], gap: int = 1) -> Plan:
    """A plan whose part 1 has four pages, with these lines at the head and the foot of each."""
    blank = [""] * gap
    lines: list[str] = []
    for number, page in enumerate(PAGES, start=1):
        lines += [*blank, *(one.format(number) for one in head), *page]
        lines += [one.format(number) for one in foot]
    return plan("\n".join(lines), table(FIRST), "ส่วนที่ 3", sheet())


def texts(found: Plan) -> dict[PartId, list[str]]:
    """The running text of the parts."""
    return {one.id: [two.text for two in one.passages] for one in found.parts if one.passages}


PLAIN = texts(paged([], []))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (["#", HEAD], []),
        ([HEAD, "#"], []),
        ([HEAD, SECOND], ["#"]),
        ([HEAD], [SECOND, "#"]),
        ([], [HEAD, "#"]),
        ([f"{HEAD} หน้า {{}}"], []),
        ([f"{HEAD} หน้า {{}} จาก 60"], []),
    ],
)
def test_lines_beside_the_numbers_of_the_pages_are_furniture(
    number: str, head: list[str], foot: list[str]
) -> None:
    """Above the number or below it, one line or two, at the head or at the foot."""
    above, below = ([one.replace("#", number) for one in lines] for lines in (head, foot))
    assert texts(paged(above, below)) == PLAIN


def test_lines_that_always_open_a_page_are_furniture() -> None:
    """Where no number stands, the gap that a page's end leaves says it."""
    found = paged([HEAD], [], gap=4)
    assert texts(found) == PLAIN
    assert found.account is not None
    taken = [one.taken for one in found.account.entries if one.words == HEAD]
    assert taken == [Taken.FURNITURE] * len(PAGES)


def test_words_that_end_the_sheets_pages_stay_text() -> None:
    """The unit in charge stands last on the pages of all sheets, and on no page before them."""
    sheets = [
        f"{sheet(number, title=f'โครงการ{word}', omit=['ผลผลิต'])}\n-{number + 4}-"
        for number, word in enumerate(["หนึ่ง", "สอง", "สาม", "สี่"], start=1)
    ]
    lines = [line for at, page in enumerate(PAGES, start=1) for line in (*page, f"-{at}-")]
    found = plan("\n".join(lines), table(FIRST), "ส่วนที่ 3", *sheets)
    units = [one.sections[-1].passages[0].text for one in found.sheets]
    assert units == ["กองคลัง"] * 4


def test_a_line_said_three_times_is_no_furniture() -> None:
    """It must stand at the pages' ends."""
    lines = [
        line
        for at, page in enumerate(PAGES, start=1)
        for line in (page[0], HEAD, *page[1:], f"-{at}-")
    ]
    found = plan("\n".join(lines), table(FIRST))
    assert sum(HEAD in passages for passages in texts(found).values()) == len(PAGES) - 1


def test_words_of_every_sheet_that_also_end_pages_stay_text() -> None:
    """What more sheets have within a page than at its end is of no page's foot."""
    same = "ผู้เข้าร่วมพอใจ ร้อยละ 80"
    results = f"ผลผลิต\n1) จัดอบรม 2 ครั้ง\nผลลัพธ์\n{same}"
    pages = [
        "\n".join(
            ["(ต่อ) รายละเอียด", *(sheet(n, results=results) for n in (page, page + 1, page + 2))]
        )
        for page in (1, 4, 7, 10)
    ]
    found = plan(table(FIRST), "ส่วนที่ 3", ("\n" * 5).join(pages))
    assert len(found.sheets) == 12
    assert [one.sections[-1].passages[-1].text for one in found.sheets] == [same] * 12
