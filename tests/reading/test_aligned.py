"""Tables whose columns are aligned by spaces: read as with tabs, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import TextLocation
from itacheck.base.severity import Severity
from itacheck.plan import Budget, PartId, PartState, Plan
from itacheck.thai.digits import arabic
from tests.layouts.aligned import Aligning, aligned
from tests.reading.texts import plan, problems, sheet
from tests.support import examples

YEARS = range(2566, 2571)
HEADER = [
    "ที่",
    "โครงการ/กิจกรรม/มาตรการ",
    *(f"ปี {one}" for one in YEARS),
    "หน่วยงานรับผิดชอบ",
    "หมายเหตุ",
]
WIDTH = len(HEADER)
PLAIN = Aligning(widest=22)
SHEET = sheet()


def alone(text: str, at: int = 0) -> list[str]:
    """A row with one text."""
    return [text if one == at else "" for one in range(WIDTH)]


ROWS = [
    HEADER,
    alone("มิติที่ 1 วัฒนธรรมสุจริต"),
    alone("1.1 การเสริมสร้างจิตสำนึกและความตระหนักแก่บุคลากรทั้งข้าราชการการเมืองฝ่ายบริหาร"),
    ["1.", "โครงการอบรมคุณธรรมและจริยธรรมของผู้บริหารและพนักงาน", *["25,000"] * 5, "สำนักปลัด", ""],
    ["2.", "มาตรการงดรับของขวัญ", *["-"] * 5, "กองคลัง", "ไม่ใช้งบประมาณ"],
    ["3.", "กิจกรรมยกย่องคนดี", "8,000", "", "8,000", "-", "12,500", "ทุกกอง", ""],
    ["", "รวม 3 โครงการ", "33,000", "25,000", "33,000", "25,000", "37,500", "", ""],
]


def tabs(rows: Sequence[Sequence[str]]) -> str:
    """The rows with tabs."""
    return "\n".join("\t".join(row) for row in rows)


def spaces(rows: Sequence[Sequence[str]], how: Aligning) -> str:
    """The rows with aligned columns."""
    return "\n".join("   " + line for line in aligned(rows, how))


def said(of: Plan) -> Any:
    """What the table says, without the white space of broken lines."""
    return [
        (
            one.number,
            bare(one.name),
            money(one.subtotal.budget) if one.subtotal else None,
            [
                (
                    two.code,
                    bare(two.name),
                    [
                        (p.number, bare(p.title), money(p.budget), bare(p.remark))
                        for p in two.projects
                    ],
                )
                for two in one.missions
            ],
        )
        for one in of.dimensions
    ]


def bare(text: str) -> str:
    """A text without white space."""
    return "".join(arabic(text).split())


def money(budget: Budget) -> list[tuple[str, int]]:
    """The cells of a row."""
    return [
        (cell.state.value, cell.amount.satang if cell.amount else 0) for _, cell in budget.cells
    ]


def unread(of: Plan) -> bool:
    """Whether a table was told to be divided by spaces."""
    return any("divided by spaces" in one for one in problems(of))


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize("figures", ["left", "right", "middle"])
@pytest.mark.parametrize("widest", [22, 60])
def test_aligned_columns_read_as_with_tabs(*, figures: str, marks: bool, widest: int) -> None:
    """However figures are set, whether marks take a place or none, in one line or several."""
    found = plan("ส่วนที่ 2\n" + spaces(ROWS, Aligning(figures, "top", marks, widest)))
    assert not problems(found)
    assert said(found) == said(plan("ส่วนที่ 2\n" + tabs(ROWS)))


@pytest.mark.parametrize("strays", range(7))
def test_columns_that_begin_alike_may_stand_close(strays: int) -> None:
    """Money right behind the numbers is read where all of a column begins at one place."""
    order = (0, 2, 3, 4, 5, 6, 8, 1)
    rows = [[row[at] for at in order] if sum(map(bool, row)) > 1 else row[:8] for row in ROWS]
    rows[-1] = ["รวม", *rows[-1][1:-1], "3 โครงการ"]
    text = spaces(rows, Aligning("left", widest=60, gutter=2))
    text = text.replace(f"2.  -{' ' * strays}", f"2.  {' ' * strays}-")
    found = plan("ส่วนที่ 2\n" + text, SHEET)
    alike = said(found) == said(plan("ส่วนที่ 2\n" + tabs(rows)))
    assert alike or (strays and unread(found))


def test_places_are_those_of_the_lines() -> None:
    """A cell's line and column are where it stands in the text."""
    lines = spaces(ROWS, PLAIN).split("\n")
    found = plan("\n".join(lines))
    first, third = (
        next(at for at, one in enumerate(lines) if word in one) for word in ("อบรม", "ยกย่อง")
    )
    above, place = found.projects[0].location, found.projects[2].budget.cells[-1][1].location
    assert isinstance(above, TextLocation)
    assert isinstance(place, TextLocation)
    assert place.line - above.line == third - first
    assert place.column == lines[third].index("12,500") + 1


def test_pages_with_their_own_headers_are_read() -> None:
    """Each page is set for itself."""
    pages = spaces(ROWS[:4], PLAIN) + "\n\n- 2 -\n\n" + spaces([HEADER, *ROWS[4:]], PLAIN)
    found = plan("ส่วนที่ 2\n" + pages)
    assert not problems(found)
    assert said(found) == said(plan("ส่วนที่ 2\n" + tabs(ROWS)))


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.replace("8,000", "8,000 ", 1) if "ยกย่อง" in line else line,
        lambda line: line.replace("   12,500", "12,500   ") if "ยกย่อง" in line else line,
        lambda line: f"{line}\n" if "อบรม" in line else line,
        lambda line: line.replace("-  ", "-  -", 1) if "ของขวัญ" in line else line,
    ],
)
def test_what_is_not_certain_stays_unread(change: Any) -> None:
    """A figure out of its column, two in one, rows without a header: all of it is told."""
    lines = spaces(ROWS, PLAIN).split("\n")
    found = plan("ส่วนที่ 2\n" + "\n".join(map(change, lines)), SHEET)
    assert unread(found) or said(found) == said(plan("ส่วนที่ 2\n" + tabs(ROWS)))


def test_names_beside_the_middle_of_a_row_are_not_read() -> None:
    """The number stands beside the middle of a name: nobody knows where that begins."""
    found = plan("ส่วนที่ 2\n" + spaces(ROWS, Aligning(names="middle", widest=22)), SHEET)
    assert unread(found)
    assert not found.projects


def test_an_unread_table_of_targets_is_grave() -> None:
    """It is a core part."""
    rows = [
        ["ตัวชี้วัด", *map(str, range(2566, 2571))],
        ["คะแนน ITA", "85", "86", "87", "88", "90"],
        ["คดีทุจริตลดลง (ร้อยละ)", "10", "", "30", "40", "50"],
    ]
    lines = aligned(rows, PLAIN)
    lines[-1] = lines[-1].replace("    30", "30    ")
    found = plan("ส่วนที่ 1\n4. เป้าหมาย\n" + "\n".join(lines), tabs(ROWS))
    if unread(found):
        told = [one for one in found.problems if "divided by spaces" in str(one.message)]
        assert [one.severity for one in told] == [Severity.ERROR]
        assert found.state(PartId.TARGETS) is PartState.UNREAD


_WORD = st.sampled_from(
    ["อบรม", "คุณธรรม", "ผู้นำ", "ท้องถิ่น", "สุจริต", "ที่ดี", "ปี 2566", "NO Gift", "ทั้งองค์กร"]
)
_TITLE = st.builds(
    lambda kind, words: kind + "".join(words),
    st.sampled_from(["โครงการ", "กิจกรรม", "มาตรการ", ""]),
    st.lists(_WORD, min_size=1, max_size=8),
)
_AMOUNT = st.sampled_from(["-", "", "500", "8,000", "25,000", "1,250,000", "0.00"])
_UNIT = st.sampled_from(["", "กองคลัง", "สำนักปลัด", "กองสวัสดิการ"])
_REMARK = st.sampled_from(["", "", "ไม่ใช้งบประมาณ", "ปี 2566 - 2567"])


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Tables of projects under dimensions and missions."""
    rows, number = [HEADER], 0
    for dimension in range(1, draw(st.integers(1, 2)) + 1):
        rows.append(alone(f"มิติที่ {dimension} {draw(_WORD)}"))
        name = "".join(draw(st.lists(_WORD, min_size=1, max_size=9)))
        rows.append(alone(f"{dimension}.1 การ{name}", draw(st.sampled_from([0, 1]))))
        for _ in range(draw(st.integers(1, 4))):
            number += 1
            amounts = [draw(_AMOUNT) for _ in range(5)]
            rows.append([f"{number}.", draw(_TITLE), *amounts, draw(_UNIT), draw(_REMARK)])
        rows.append(["", "รวม", *(draw(_AMOUNT) for _ in range(5)), "", ""])
    return rows


_SETTINGS = st.builds(
    Aligning,
    figures=st.sampled_from(["left", "right", "middle"]),
    names=st.sampled_from(["top", "middle"]),
    marks=st.booleans(),
    widest=st.integers(10, 60),
    gutter=st.integers(2, 8),
)


@settings(max_examples=examples(100))
@given(tables(), _SETTINGS, st.randoms(use_true_random=False), st.booleans())
def test_a_table_reads_as_with_tabs_or_not_at_all(
    rows: list[list[str]], how: Aligning, random: Any, torn: bool
) -> None:
    """Never wrongly: also where spaces were lost or added in some line.

    By less than a column's width: nobody could tell a line that stands a whole column further on.
    """
    lines = spaces(rows, how).split("\n")
    if torn:
        at = random.randrange(1, len(lines))
        gaps = [i for i in range(len(lines[at]) - 1) if lines[at][i : i + 2] == "  "]
        place = random.choice(gaps) if gaps else 0
        size = random.randint(-5, 5)
        rest = lines[at][place:]
        lost = min(max(0, -size), len(rest) - len(rest.lstrip()))
        lines[at] = lines[at][:place] + " " * max(0, size) + rest[lost:]
    found = plan("ส่วนที่ 2\n" + "\n".join(lines), SHEET)
    if found.dimensions:
        assert said(found) == said(plan("ส่วนที่ 2\n" + tabs(rows), SHEET))
    else:
        assert problems(found)
