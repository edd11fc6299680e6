from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from itacheck.plan import GoalCase, Period, Plan, SeriesKind
from itacheck.reading.targets.goals import ends_in
from itacheck.thai.years import FiscalYear
from tests.reading.texts import FIRST, plan, problems, table

HEADER = "ค่าเป้าหมาย\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570"
CASES = "จำนวนคดีทุจริตลดลง\tร้อยละ 10\tร้อยละ ๒๐\t30%\t40\tร้อยละ 50"
SCORES = "คะแนน ITA\t65 คะแนน\t๗๐ คะแนน\t75\t80.5 คะแนน\tไม่น้อยกว่า 85 คะแนน"


def target_plan(*rows: str, header: str = HEADER, goals: str = "(๑) คดีทุจริตลดลง") -> Plan:
    """A plan with these goals and this table of targets."""
    lines = ["ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", goals, "", header, *rows]
    return plan("\n".join(lines), table(FIRST))


def values(found: Plan, kind: SeriesKind) -> list[str]:
    """The values of a series by year."""
    series = found.target(kind)
    assert series is not None
    return [str(one.value) for one in series.values]


def test_both_series_in_all_their_wordings() -> None:
    """Percent, points, Thai digits, bare numbers and comparators."""
    found = target_plan(CASES, SCORES)
    assert values(found, SeriesKind.CASES) == ["10", "20", "30", "40", "50"]
    assert values(found, SeriesKind.ITA_SCORE) == ["65", "70", "75", "80.5", "85"]
    assert not found.problems


def test_targets_that_rise_by_one_are_no_years() -> None:
    """86, 87, 88 beside the name of a series are its targets, and no years of two digits."""
    rising = "คะแนน ITA\t86\t87\t88\t89\t90"
    found = target_plan(rising, CASES)
    assert values(found, SeriesKind.ITA_SCORE) == ["86", "87", "88", "89", "90"]
    unnamed = target_plan(rising, CASES, header="ค่าเป้าหมาย\tปีแรก\tถัดไป\tกลาง\tท้าย\tสุดท้าย")
    assert not unnamed.targets


def test_one_series_alone() -> None:
    """A missing series is missing."""
    found = target_plan(SCORES)
    assert found.target(SeriesKind.CASES) is None
    assert found.target(SeriesKind.ITA_SCORE) is not None


def test_a_column_before_the_period_is_the_baseline() -> None:
    """ปี 2565 (ฐาน) is where the series starts from."""
    header = HEADER.replace("\tปี 2566", "\tปี 2565 (ฐาน)\tปี 2566")
    found = target_plan(SCORES.replace("\t65", "\t61.25\t65"), header=header)
    series = found.target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert series.baseline == Decimal("61.25")
    assert len(series.values) == 5


def test_a_baseline_of_cases_is_a_number_of_them() -> None:
    """The column of the year before the period counts cases where the others are percent."""
    header = HEADER.replace("\tปี 2566", "\tค่าฐาน 2565\tปี 2566")
    found = target_plan(CASES.replace("\tร้อยละ 10", "\t๔ คดี\tร้อยละ 10"), header=header)
    series = found.target(SeriesKind.CASES)
    assert series is not None
    assert series.baseline == Decimal(4)


@pytest.mark.parametrize(
    ("header", "first"),
    [
        ("ปี\tจำนวนคดีทุจริตลดลง\tคะแนน ITA", ""),
        ("ปีงบประมาณ พ.ศ.\tจำนวนคดีทุจริตลดลง (ร้อยละ)\tคะแนน ITA", "ปี 2565 (ฐาน)\t3 คดี\t60.5"),
        ("ที่\tปีงบประมาณ\tจำนวนคดีทุจริตลดลง\tคะแนน ITA", ""),
    ],
)
def test_a_table_with_a_row_for_each_year(header: str, first: str) -> None:
    """Years down and series across say the same as the other way round."""
    number = header.startswith("ที่")
    rows = [f"ปี {2565 + index}\tร้อยละ {index}0\t{60 + index} คะแนน" for index in range(1, 6)]
    if number:
        rows = [f"{index}\t{row}" for index, row in enumerate(rows, start=1)]
    found = target_plan(*([first] if first else []), *rows, header=header)
    assert values(found, SeriesKind.CASES) == ["10", "20", "30", "40", "50"]
    assert values(found, SeriesKind.ITA_SCORE) == ["61", "62", "63", "64", "65"]
    bases = [one.baseline for one in found.targets]
    assert bases == ([Decimal(3), Decimal("60.5")] if first else [None, None])
    cases = found.target(SeriesKind.CASES)
    assert cases is not None
    assert cases.label.startswith("จำนวนคดีทุจริตลดลง")
    assert str(cases.values[0].location).startswith("x.txt:14:" if first else "x.txt:13:")
    assert not found.problems


def test_a_year_twice_or_none_in_such_a_table_is_a_problem() -> None:
    """Nothing is guessed of a year that two rows name, nor of a row that names none."""
    rows = ["2566\t10", "2566\t20", "รวม\t50"]
    found = target_plan(*rows, header="ปี\tคดีทุจริตลดลง")
    assert not found.targets
    assert sum("was not understood" in one for one in problems(found)) == 2


def test_a_column_for_numbers_and_one_for_units() -> None:
    """The label stands behind its number, whatever the unit's column says."""
    header = HEADER.replace("ค่าเป้าหมาย", "ที่\tตัวชี้วัด\tหน่วย")
    rows = ["1\tคดีทุจริตลดลง\tร้อยละ\t10\t20\t30\t40\t50", "2\tความพึงพอใจ\tคะแนน\t1\t2\t3\t4\t5"]
    found = target_plan(*rows, header=header)
    assert values(found, SeriesKind.CASES) == ["10", "20", "30", "40", "50"]
    assert found.target(SeriesKind.ITA_SCORE) is None
    assert any("was not understood: “ความพึงพอใจ”" in one for one in problems(found))


def test_a_table_of_the_past_is_no_target() -> None:
    """Scores of earlier years are history; the last of them is the baseline."""
    past = "ปี\tคะแนน ITA\n2563\t50\n2564\t60\n2565\t70"
    found = target_plan(SCORES, goals=f"(๑) คดีทุจริตลดลง\n\n{past}")
    series = found.target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert values(found, SeriesKind.ITA_SCORE) == ["65", "70", "75", "80.5", "85"]
    assert series.baseline == Decimal(70)
    assert not found.problems


def test_a_baseline_in_the_label() -> None:
    """The figure of the year before the period, behind that year."""
    found = target_plan(SCORES.replace("ITA", "ITA (ปี 2565 ได้ 72.5 คะแนน)"))
    series = found.target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert series.baseline == Decimal("72.5")


@pytest.mark.parametrize(
    ("base", "cases", "score"),
    [
        ("(ปีฐาน 2565 คะแนน ITA 84.20 คะแนน มีคดีทุจริต 2 คดี)", "2", "84.20"),
        ("ข้อมูลฐานปี 2565: คดีทุจริต 2 คดี และ ITA 84.20 คะแนน", "2", "84.20"),
        ("ฐานปี 2565 มีคดีทุจริต 2 คดี และคะแนน ITA ยังไม่ประกาศ", "2", None),
        ("ลดคดีทุจริตร้อยละ 10 จากปีฐาน 2565 และได้คะแนน ITA 85 คะแนน", None, None),
    ],
)
def test_one_line_gives_the_base_of_both_series(
    base: str, cases: str | None, score: str | None
) -> None:
    """Each figure says which series it is of; what is only compared with the base is none."""
    found = target_plan(CASES, SCORES, goals=f"(๑) หน่วยงานโปร่งใส\n\n{base}")
    bases = [one.baseline and str(one.baseline) for one in found.targets]
    assert bases == [cases, score]


def test_naming_the_baseline_year_alone_is_no_figure() -> None:
    """คำนวณจากปี 2565 states no figure."""
    series = target_plan(CASES.replace("ลดลง", "ลดลง (คำนวณจากปี๒๕๖๕)")).target(SeriesKind.CASES)
    assert series is not None
    assert series.baseline is None


@pytest.mark.parametrize("cell", ["เจ็ดสิบ", "70-75", "70 75", "7o"])
def test_a_target_that_cannot_be_read_is_a_problem(cell: str) -> None:
    """Its value is missing, its place is said."""
    found = target_plan(SCORES.replace("๗๐ คะแนน", cell))
    assert values(found, SeriesKind.ITA_SCORE)[1] == "None"
    assert any("cannot be read as a target" in one for one in problems(found))


@pytest.mark.parametrize("cell", ["", "-"])
def test_a_missing_target_is_no_problem_of_reading(cell: str) -> None:
    """A blank or a dash has no value."""
    found = target_plan(SCORES.replace("๗๐ คะแนน", cell))
    assert values(found, SeriesKind.ITA_SCORE)[1] == "None"
    assert not found.problems


def test_a_further_row_is_said() -> None:
    """A row that is neither series, or a series twice, is a problem and changes nothing."""
    found = target_plan(SCORES, SCORES, "ความพึงพอใจ\t1\t2\t3\t4\t5")
    assert len(found.targets) == 1
    assert sum("was not understood" in one for one in problems(found)) == 2


PERIOD = Period(FiscalYear(2566), FiscalYear(2570))
ALTERNATIVES = (
    "เทศบาลมีคะแนน ITA ผ่านเกณฑ์ (๘๕ คะแนนขึ้นไป) ในปี พ.ศ.๒๕๗๐ (กรณีที่ยังไม่ผ่านเกณฑ์ ITA)"
    " /เทศบาลได้ ITA ๙๐ คะแนนขึ้นไป ในปี ๒๕๗๐ (กรณีที่ผ่านเกณฑ์แล้ว)"
)


def ends(text: str) -> list[tuple[str, bool, int | None, GoalCase | None]]:
    """The end values of a goal's sentence."""
    return [
        (str(one.value), one.at_least, one.year.year if one.year else None, one.case)
        for one in ends_in(text, PERIOD)
    ]


def test_the_two_alternatives_of_the_ita_goal() -> None:
    """Both kept in one sentence: each value with its case, whether it is named behind or before."""
    both = [("85", True, 2570, GoalCase.NOT_PASSING), ("90", True, 2570, GoalCase.PASSING)]
    assert ends(ALTERNATIVES) == both
    before = (
        "กรณีที่ยังไม่ผ่านเกณฑ์ ITA มีคะแนน ๘๕ คะแนนขึ้นไป ในปี 2570"
        " กรณีที่ผ่านเกณฑ์ ITA แล้ว มีคะแนน ๙๐ คะแนนขึ้นไป ในปี 2570"
    )
    assert ends(before) == both
    said = (
        "(กรณีที่ผลคะแนนปี 2565 ยังไม่ผ่านเกณฑ์) ITA ไม่น้อยกว่า 85 คะแนน ในปี 2570"
        " / (กรณีหน่วยงานที่ผ่านเกณฑ์แล้ว) ITA ไม่น้อยกว่า 90 คะแนน ในปี 2570"
    )
    assert ends(said) == both


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("คดีทุจริตลดลง ร้อยละ ๕๐ ในปี พ.ศ.๒๕๗๐", [("50", False, 2570, None)]),
        ("คดีทุจริตลดลงไม่น้อยกว่าร้อยละ 50", [("50", True, None, None)]),
        ("ผลการประเมิน ITA ร้อยละ 85 ขึ้นไป ในปี 2570", [("85", True, 2570, None)]),
        ("ผลการประเมิน ITA เพิ่มขึ้นร้อยละ 5", []),
        ("ร้อยละ 80 ของบุคลากรรู้จัก ITA", []),
        ("ITA 90 คะแนน โดยมีผู้ตอบร้อยละ 80", [("90", False, None, None)]),
        ("คะแนน ITA ไม่ต่ำกว่า 85 คะแนน ในปี 2570", [("85", True, 2570, None)]),
        ("คะแนน ITA 92.50 คะแนน", [("92.50", False, None, None)]),
        (
            "คะแนน ITA ไม่น้อยกว่า 95 คะแนน ในปี 2570 (ปี 2565 ได้ 88.05 คะแนน)",
            [("95", True, 2570, None)],
        ),
        ("คะแนน ITA จาก 88 คะแนนในปี 2565 เป็น 95 คะแนนในปี 2570", [("95", False, 2570, None)]),
        (
            "คะแนน ITA ไม่น้อยกว่า 86 คะแนน ในปี 2570 จากคะแนนฐานปี พ.ศ. 2565 จำนวน 71.35 คะแนน",
            [("86", True, 2570, None)],
        ),
        ("คะแนน ITA สูงขึ้น (ไม่น้อยกว่า 95 คะแนน ในปี 2570)", [("95", True, 2570, None)]),
        ("ประชาชนมีส่วนร่วม ร้อยละ 80", []),
    ],
)
def test_end_values_of_a_goal(
    text: str, found: list[tuple[str, bool, int | None, GoalCase | None]]
) -> None:
    """Value, comparator and year of one goal."""
    assert ends(text) == found


@pytest.mark.parametrize("mark", ["(๑)", "- (๑)", "1)", "1.", "-"])
def test_goals_by_their_marks(mark: str) -> None:
    """Each marked paragraph is a goal; one without a mark goes on with a numbered one."""
    second = mark.replace("๑", "๒").replace("1", "2")
    found = target_plan(SCORES, goals=f"{mark} คดีลดลง\n{second} คะแนน ITA 85 คะแนน")
    assert [one.text for one in found.goals] == ["คดีลดลง", "คะแนน ITA 85 คะแนน"]
    number = None if mark == "-" else 1
    assert found.goals[0].number == number


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("คดีทุจริตลดลง ร้อยละ ๑๐ ในปี ๒๕๖๖ และร้อยละ ๕๐ ในปี ๒๕๗๐", [("10", 2566), ("50", 2570)]),
        ("ในปี 2566 คดีทุจริตลดลงร้อยละ 10 และในปี 2570 ร้อยละ 50", [("10", 2566), ("50", 2570)]),
        ("ในปี 66 คดีทุจริตลดลงร้อยละ 10 และร้อยละ 50 ในปี 70", [("10", 2566), ("50", 2570)]),
        ("คดีทุจริตลดลงร้อยละ 10, 20, 30 ในปี 2566 - 2568", [("10", 2566), ("20", 2567), ("30", 2568)]),
        ("จากปี 2565 คดีทุจริตลดลงร้อยละ 50 ในปี 2570", [("50", 2570)]),
        ("คดีทุจริตลดลงร้อยละ 50 จากปี 2565 ภายในปี 2570", [("50", 2570)]),
        ("คะแนน ITA ปี 66 ได้ 65 คะแนน ปี 67 ได้ 70 คะแนน", [("65", 2566), ("70", 2567)]),
        ("คดีทุจริตลดลงร้อยละ 50", [("50", None)]),
    ],
)
def test_each_value_has_its_own_year(text: str, values: list[tuple[str, int | None]]) -> None:
    """Whether years lead or follow, and where values are listed in the order of their years."""
    assert [(value, year) for value, _, year, _ in ends(text)] == values


def test_a_base_beside_rows_of_years_is_where_the_series_starts_from() -> None:
    """Its heading names its year; a unit beside the series is of its label."""
    header = "ตัวชี้วัด\tหน่วย\tค่าฐาน 2565\tปี\tค่าเป้าหมาย"
    found = target_plan("ITA\tคะแนน\t61.25\t2566\t65", "\t\t\t2567\t70", header=header)
    series = found.target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert (series.label, series.baseline) == ("ITA คะแนน", Decimal("61.25"))
    assert values(found, SeriesKind.ITA_SCORE) == ["65", "70"]
    assert not found.problems


@pytest.mark.parametrize(
    "rows",
    [
        ("ITA\t2566\t65", "ITA\t2566\t70", "ITA\t2567\t75"),
        ("ITA\t2566\t65", "ITA\tปีหน้า\t70", "ITA\t2567\t75"),
        ("ความพึงพอใจ\t2566\t65", "ITA\t2567\t70", "ITA\t2568\t75"),
    ],
)
def test_rows_of_which_one_is_strange_are_not_turned(rows: Sequence[str]) -> None:
    """A year twice, none, or another indicator: nobody can say what the values are of."""
    assert not target_plan(*rows, header="ตัวชี้วัด\tปี\tค่าเป้าหมาย").targets
