"""Series of targets in the text of part 1, under whatever heading and in whatever order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import TableLocation
from itacheck.base.severity import Severity
from itacheck.documents import Document, Paragraph, Row, Run, Table, read_text_document
from itacheck.documents.blocks import Anchor
from itacheck.plan import PartId, PartState, Plan, SeriesKind
from itacheck.reading.read import read_document
from tests.reading.texts import FIRST, FRONT, plan, table
from tests.support import examples

YEARS = range(2566, 2571)
CASES = (10, 20, 30, 40, 50)
SCORES = (65, 70, 75, 80, 85)
ROWS = tuple(zip(YEARS, CASES, SCORES, strict=True))
GOALS = (
    "(1) จำนวนคดีทุจริตลดลงร้อยละ 50 ในปี 2570 เทียบกับปี 2565",
    "(2) คะแนน ITA ไม่น้อยกว่า 85 คะแนน ภายในปี 2570",
)
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def text_plan(*lines: str) -> Plan:
    """A plan with two goals and these lines behind them."""
    return plan("\n".join(["ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", *GOALS, *lines]), table(FIRST))


def targets(found: Plan) -> dict[SeriesKind, list[tuple[int, Decimal | None]]]:
    """The values of each series by year."""
    return {one.kind: [(int(at.year), at.value) for at in one.values] for one in found.targets}


def expected(values: tuple[int, ...]) -> list[tuple[int, Decimal]]:
    """Values of all years of the plan."""
    return [(year, Decimal(value)) for year, value in zip(YEARS, values, strict=True)]


BOTH = {SeriesKind.CASES: expected(CASES), SeriesKind.ITA_SCORE: expected(SCORES)}
WORDY = (
    "ปีงบประมาณ พ.ศ. {y} จำนวนคดีทุจริตลดลงร้อยละ {a} เมื่อเทียบกับปีงบประมาณ พ.ศ. 2565 และผลการประเมิน"
    "คุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ไม่น้อยกว่า {b} คะแนน"
)
TOGETHER = [
    "ปี {y} ไม่น้อยกว่าร้อยละ {a} (คดีทุจริต) ไม่น้อยกว่า {b} คะแนน (ITA)",
    "ปี {y} คดีทุจริตลดลงร้อยละ {a} คะแนน ITA ไม่ต่ำกว่า {b} คะแนน",
    "- ปี {s} : คดีทุจริตลดลงร้อยละ {a} และคะแนน ITA {b} คะแนน",
    "พ.ศ. {y} คดีทุจริตลดลง {a}% ITA {b}",
    WORDY,
    "ปีที่ {i} ({y}) คดีทุจริตลดลงร้อยละ {a}; คะแนน ITA {b} คะแนน",
    "ปีที่ {i} : คดีทุจริตลดลงร้อยละ {a}, คะแนน ITA {b} คะแนน",
    "เป้าหมายปี {y} คดีทุจริตลดลงร้อยละ {a} / ITA {b} คะแนน",
    "ภายในปี {y} การทุจริตลดลงจากปีฐาน 2565 ร้อยละ {a} และ ITA {b}.00 คะแนนขึ้นไป",
    "3.{i} คดีทุจริตลดลงร้อยละ {a} และคะแนน ITA {b} คะแนน ในปี {y}",
    "ปี {y} คดีทุจริตลดลงจากเดิมร้อยละ {a} คะแนน ITA เพิ่มขึ้นจากปี 2565 (60 คะแนน) เป็น {b} คะแนน",
    "ปี {y}\tคดีทุจริตลดลงร้อยละ {a}\tคะแนน ITA {b} คะแนน",
]
HEADINGS = [
    "",
    "ค่าเป้าหมาย",
    "ค่าเป้าหมายรายปี",
    "5. เป้าหมายรายปี",
    "ตัวชี้วัดและค่าเป้าหมาย",
    "เป้าหมายในแต่ละปี มีดังนี้",
]


def lines_in(form: str) -> list[str]:
    """A line for each year in one form."""
    return [form.format(i=y - 2565, y=y, s=y - 2500, a=a, b=b) for y, a, b in ROWS]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("form", TOGETHER)
def test_a_line_for_each_year_has_both_series(form: str, heading: str) -> None:
    """Under any heading or none the lines are series, and no goals."""
    found = text_plan(*([heading] if heading else []), *lines_in(form))
    assert targets(found) == BOTH
    assert [one.number for one in found.goals] == [1, 2]
    assert all(one.text.endswith(("2565", "2570")) for one in found.goals)
    assert not found.problems
    assert {one.baseline for one in found.targets} == {None}


SEPARATE = [
    (
        *(f"ปี พ.ศ. {y} จำนวนคดีทุจริตลดลงจากปี 2565 ร้อยละ {a}" for y, a, _ in ROWS),
        *(f"ปี พ.ศ. {y} คะแนน ITA เพิ่มขึ้นจากเดิม 60 คะแนน ในปี 2565 เป็น {b} คะแนน" for y, _, b in ROWS),
    ),
    (
        "ตัวชี้วัดที่ 1 จำนวนคดีทุจริตลดลง",
        *(f"ปี {y} ร้อยละ {a}" for y, a, _ in ROWS),
        "ตัวชี้วัดที่ 2 คะแนน ITA",
        *(f"ปี {y} {b} คะแนน" for y, _, b in ROWS),
    ),
    (
        "คดีทุจริตลดลง",
        *(f"- ร้อยละ {a} ในปี {y}" for y, a, _ in ROWS),
        "ผลการประเมิน ITA",
        *(f"- {b} คะแนน ในปี {y}" for y, _, b in ROWS),
    ),
    (
        "คดีทุจริตลดลง : " + "; ".join(f"ปี {y} ร้อยละ {a}" for y, a, _ in ROWS),
        "คะแนน ITA : " + ", ".join(f"ปี {y} {b} คะแนน" for y, _, b in ROWS),
    ),
    (
        "คดีทุจริตลดลง ปี 2566 - 2570 ร้อยละ 10, 20, 30, 40 และ 50 ตามลำดับ",
        "คะแนน ITA ปี 2566, 2567, 2568, 2569 และ 2570 ไม่น้อยกว่า 65, 70, 75, 80 และ 85 คะแนน",
    ),
    (
        "คดีทุจริตลดลง (ร้อยละ)",
        *(f"ปี {y} : {a}" for y, a, _ in ROWS),
        "คะแนน ITA",
        *(f"ปี {y} = {b}" for y, _, b in ROWS),
    ),
    (
        "คดีทุจริตลดลง และคะแนน ITA ดังนี้",
        *(f"- ปี {y} ร้อยละ {a} และ {b} คะแนน" for y, a, b in ROWS),
    ),
    tuple(
        line
        for y, a, b in ROWS
        for line in (f"ปี {y}", f"คดีทุจริตลดลงร้อยละ {a}", f"คะแนน ITA {b} คะแนน")
    ),
]


@pytest.mark.parametrize("thai", [False, True])
@pytest.mark.parametrize("lines", SEPARATE)
def test_series_below_each_other(lines: tuple[str, ...], thai: bool) -> None:
    """Names above their years, years above their values or behind them, lists; in either digits."""
    found = text_plan(*(line.translate(_THAI) if thai else line for line in lines))
    assert targets(found) == BOTH
    assert [one.number for one in found.goals] == [1, 2]
    assert not found.problems
    assert {one.baseline for one in found.targets} == {None}


def test_the_last_year_may_come_first() -> None:
    """A list in falling order of years is the same series."""
    found = text_plan(*reversed(lines_in(TOGETHER[0])))
    assert {kind: sorted(values) for kind, values in targets(found).items()} == BOTH


@pytest.mark.parametrize("behind", [False, True])
def test_a_goal_that_begins_with_its_year_stays_a_goal(behind: bool) -> None:
    """It is what the series is compared with, whether it stands before it or behind."""
    goal = "(3) ภายในปี 2570 คะแนน ITA ไม่น้อยกว่า 90 คะแนน"
    lines = lines_in(TOGETHER[1])
    found = text_plan(*([*lines, goal] if behind else [goal, *lines]))
    assert targets(found) == BOTH
    assert [one.number for one in found.goals] == [1, 2, 3]
    assert not found.problems


def test_a_series_elsewhere_in_part_1() -> None:
    """A list of indicators behind the benefits is read, too."""
    lines = lines_in(TOGETHER[0])
    found = text_plan("5. ประโยชน์ที่จะได้รับ", "5.1 ประชาชนเชื่อถือ", "ตัวชี้วัดความสำเร็จ", *lines)
    assert targets(found) == BOTH


def test_what_was_achieved_is_no_target() -> None:
    """Scores of years gone by, among the reasons for the plan, do not reach its last year."""
    lines = [f"ปี {y} ผลการประเมิน ITA ได้ {b} คะแนน" for y, _, b in ROWS[:3]]
    found = text_plan("5. หลักการและเหตุผล", *lines)
    assert not found.targets
    assert not found.problems


def test_a_year_without_a_line_is_missing() -> None:
    """What most years have is a series, and the year without a value has none."""
    found = text_plan(*lines_in(TOGETHER[0])[:4])
    series = found.target(SeriesKind.CASES)
    assert series is not None
    assert [int(one.year) for one in series.values] == [2566, 2567, 2568, 2569]


@pytest.mark.parametrize(
    "lines",
    [
        [f"ปี {y} คดีทุจริตไม่เกิน {9 - i} คดี" for i, y in enumerate(YEARS)],
        [f"ปี {y} คะแนน ITA เพิ่มขึ้นร้อยละ 5" for y in YEARS],
        [f"- ปี {y} ลดลงร้อยละ {a}" for y, a, _ in ROWS],
        [f"- ปี {y} ร้อยละ {a}" for y, a, _ in ROWS],
        [f"ปี {y} ไม่น้อยกว่าร้อยละ {a} (คดี) ไม่น้อยกว่าร้อยละ {b} (ITA)" for y, a, b in ROWS],
        [*lines_in(TOGETHER[0]), *lines_in(TOGETHER[0].replace("{a}", "1{a}").replace("{b}", "9"))],
    ],
    ids=["numbers of cases", "increases", "whose", "whose in percent", "names behind", "twice"],
)
def test_what_seems_a_target_and_is_not_read_is_told(lines: list[str]) -> None:
    """Nothing is guessed: a problem says so, and the part is not taken for read or absent."""
    found = text_plan(*lines)
    assert not found.targets
    assert [one.severity for one in found.problems] == [Severity.ERROR]
    assert found.problems[0].location is not None
    assert found.state(PartId.TARGETS) is PartState.UNREAD


@pytest.mark.parametrize(
    "lines",
    [
        ["(3) ประชาชนมีความพึงพอใจ", *(f"- ปี {y} ร้อยละ {b}" for y, _, b in ROWS)],
        [f"- ปี {y} ผู้เข้าร่วมกิจกรรมร้อยละ {b}" for y, _, b in ROWS],
    ],
)
def test_other_indicators_are_neither_targets_nor_problems(lines: list[str]) -> None:
    """Values of something else stay goals in words."""
    found = text_plan(*lines)
    assert not found.targets
    assert not found.problems
    assert len(found.goals) == 2 + len(lines)


def in_cells(document: Document, rows: list[list[str]]) -> Document:
    """A document with a table of these cells behind its goals."""
    place = TableLocation("x.docx", 1, 1, 1)
    made = Table(tuple(Row(tuple(Run(one, (Anchor(0, place),)) for one in row)) for row in rows))
    at = next(
        index
        for index, block in enumerate(document.blocks)
        if isinstance(block, Paragraph) and block.text == GOALS[-1]
    )
    return evolve(document, blocks=(*document.blocks[: at + 1], made, *document.blocks[at + 1 :]))


@pytest.mark.parametrize(
    "rows",
    [
        [["\n".join(["ค่าเป้าหมาย", *lines_in(TOGETHER[1])])]],
        [
            ["ปีงบประมาณ", "เป้าหมาย"],
            *([str(y), line[9:]] for y, line in zip(YEARS, lines_in(TOGETHER[0]), strict=True)),
        ],
        [
            ["คดีทุจริตลดลง", "\n".join(f"ปี {y} ร้อยละ {a}" for y, a, _ in ROWS)],
            ["คะแนน ITA", "\n".join(f"ปี {y} {b} คะแนน" for y, _, b in ROWS)],
        ],
    ],
    ids=["one cell", "a cell for each year", "a cell for each series"],
)
def test_lines_in_cells(rows: list[list[str]]) -> None:
    """A table that is none of years and series holds lines in its cells."""
    text = "\n".join([FRONT, "ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", *GOALS, table(FIRST)])
    found = read_document(in_cells(read_text_document(text.encode(), "x.txt"), rows))
    assert targets(found) == BOTH
    assert not found.problems


def test_goals_in_the_same_cell_stay() -> None:
    """Of a cell that holds goals and a line for each year, the goals are kept."""
    text = "\n".join([FRONT, "ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", *GOALS, table(FIRST)])
    goal = "(3) มีผู้เข้าร่วมเฝ้าระวังการทุจริต"
    rows = [["\n".join([goal, "ค่าเป้าหมาย ดังนี้", *lines_in(TOGETHER[1])])]]
    found = read_document(in_cells(read_text_document(text.encode(), "x.txt"), rows))
    assert targets(found) == BOTH
    assert [one.text for one in found.goals][2:] == [goal[4:]]


@settings(max_examples=examples(100))
@given(
    st.sampled_from(TOGETHER),
    st.sampled_from(HEADINGS),
    st.lists(st.integers(0, 100), min_size=5, max_size=5),
    st.lists(st.integers(0, 100), min_size=5, max_size=5),
)
def test_any_values_are_read_as_they_stand(
    form: str, heading: str, cases: list[int], scores: list[int]
) -> None:
    """Whatever the values are, each is its own year's and its own series'."""
    rows = zip(YEARS, cases, scores, strict=True)
    lines = [form.format(i=y - 2565, y=y, s=y - 2500, a=a, b=b) for y, a, b in rows]
    found = text_plan(heading, *lines)
    assert targets(found) == {
        SeriesKind.CASES: expected(tuple(cases)),
        SeriesKind.ITA_SCORE: expected(tuple(scores)),
    }


HEADS = "\t".join(f"ปี {year}" for year in YEARS)


def test_a_table_of_years_is_of_the_series_that_its_caption_names() -> None:
    """Years and a value under each; the base year may stand before them."""
    cases, scores = ("\t".join(map(str, one)) for one in (CASES, SCORES))
    found = text_plan(
        "เป้าหมาย: เรื่องร้องเรียนการทุจริตลดลงจากปี 2565 (ร้อยละ)",
        f"ปี 2565 (ปีฐาน)\t{HEADS}",
        f"10 เรื่อง\t{cases}",
        "เป้าหมาย: คะแนนการประเมิน ITA (คะแนน)",
        f"ปี 2565 (ปีฐาน)\t{HEADS}",
        f"86.25\t{scores}",
        "5. ประโยชน์ของการจัดทำแผน",
    )
    values = {
        kind: [value for year, value in told if year > 2565]
        for kind, told in targets(found).items()
    }
    assert values == {SeriesKind.CASES: [*CASES], SeriesKind.ITA_SCORE: [*SCORES]}


@pytest.mark.parametrize(
    "lines",
    [
        (
            "จากปีฐาน 2565 ซึ่งมีเรื่องร้องเรียนการทุจริต 10 เรื่อง กำหนดให้ลดลง คือ "
            + " ".join(f"ปี {year} ร้อยละ {value}" for year, value, _ in ROWS),
        ),
        (
            "เป้าหมายรายปี เรื่องร้องเรียนการทุจริต (ปีฐาน 2565 มี 10 เรื่อง)",
            *(f"- ปี {year} ลดลงร้อยละ {value}" for year, value, _ in ROWS),
        ),
    ],
)
def test_complaints_that_fall_are_the_cases(lines: tuple[str, ...]) -> None:
    """That they fall may be said behind their number, or in the lines below."""
    found = text_plan(*lines, "5. ประโยชน์ของการจัดทำแผน")
    assert targets(found)[SeriesKind.CASES] == [(year, Decimal(value)) for year, value, _ in ROWS]


def test_complaints_that_are_dealt_with_are_no_cases() -> None:
    """A share of them is no series of the plan."""
    told = [f"- ปี {year} แล้วเสร็จร้อยละ {value}" for year, value, _ in ROWS]
    found = text_plan("เรื่องร้องเรียนการทุจริตที่ดำเนินการแล้วเสร็จ", *told)
    assert SeriesKind.CASES not in targets(found)


def test_goals_may_stand_in_one_line() -> None:
    """Their numbers go on with each other, behind the number of the section or not."""
    line = "4.1) คดีทุจริตลดลงร้อยละ 50 ในปี 2570  4.2) คะแนน ITA ไม่น้อยกว่า 85 คะแนน ในปี 2570"
    found = plan(f"ส่วนที่ 1\nบทนำ\n4. เป้าหมาย\n{line}", table(FIRST))
    assert [[end.value for end in one.ends] for one in found.goals] == [[50], [85]]


def test_what_falls_year_by_year_leaves_open_whether_the_cases_are_missing() -> None:
    """It may be them; that nothing of them stands there is not said."""
    values = ", ".join(f"ปี {year} ร้อยละ {value}" for year, value in zip(YEARS, CASES, strict=True))
    found = text_plan(f"ค่าเป้าหมายเรื่องร้องเรียนที่ลดลง ดังนี้ {values}")
    assert not found.targets
    assert found.problems
    assert found.state(PartId.TARGETS) is PartState.UNREAD
