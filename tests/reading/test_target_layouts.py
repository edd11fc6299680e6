from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import TableLocation
from itacheck.base.severity import Severity
from itacheck.documents import Row, Run, Table
from itacheck.documents.blocks import Anchor
from itacheck.plan import Period, Plan, SeriesKind, TargetSeries
from itacheck.reading.tables.rows import tables_of
from itacheck.reading.targets.header import series_of
from itacheck.reading.targets.table import read_targets
from itacheck.thai.years import FiscalYear
from tests.reading.texts import FIRST, plan, problems, table
from tests.support import examples

PERIOD = Period(FiscalYear(2566), FiscalYear(2570))
YEARS = tuple(range(2566, 2571))


def target_plan(*lines: str) -> Plan:
    """A plan with this table under its goals."""
    front = ["ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", "(1) หน่วยงานโปร่งใส", "", *lines]
    return plan("\n".join(front), table(FIRST))


def values(found: Plan, kind: SeriesKind) -> list[str]:
    """The values of a series by year."""
    series = found.target(kind)
    return [str(one.value) for one in series.values] if series else []


TEN = ["10", "20", "30", "40", "50"]
SCORES = ["85", "86", "88", "90", "92"]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "ตัวชี้วัด\tหน่วย\tฐานข้อมูล\tค่าเป้าหมาย\t\t\t\t\tเป้าหมายรวม\tผู้รับผิดชอบ",
            "\t\t\t2566\t2567\t2568\t2569\t2570\t\t",
            "คดีทุจริตลดลง\tร้อยละ\t2\t10\t20\t30\t40\t50\t50\tสำนักปลัด",
            "ผลการประเมิน ITA\tคะแนน\t84\t85\t86\t88\t90\t92\t92\tสำนักปลัด",
        ),
        (
            "ที่\tเป้าหมาย\tปี 66\tปี 67\tปี 68\tปี 69\tปี 70\tหมายเหตุ",
            "1\tจำนวนเรื่องร้องเรียนทุจริตลดลง\t10\t20\t30\t40\t50\t",
            "2\tระดับคะแนนการประเมินคุณธรรมและความโปร่งใส\t85\t86\t88\t90\t92\t",
        ),
        (
            "ค่าเป้าหมาย\t" + "\t".join(f"ปี {year} (ร้อยละ)" for year in YEARS),
            "การทุจริตลดลง\t10\t20\t30\t40\t50",
            "ITA\t85\t86\t88\t90\t92",
        ),
        (
            "ปี\tค่าเป้าหมาย\t\tผู้รับผิดชอบ",
            "\tคดีทุจริตลดลง (ร้อยละ)\tคะแนน ITA\t",
            *(f"{y}\t{a}\t{b}\tสำนักปลัด" for y, a, b in zip(YEARS, TEN, SCORES, strict=True)),
        ),
    ],
)
def test_tables_of_targets_in_many_forms(lines: tuple[str, ...]) -> None:
    """Further columns, two rows of header, units in the header, short years, years down."""
    found = target_plan(*lines)
    assert values(found, SeriesKind.CASES) == TEN
    assert values(found, SeriesKind.ITA_SCORE) == SCORES
    assert not found.problems


def test_a_blank_target_is_missing_at_its_own_cell() -> None:
    """Whoever looks for the missing value finds the blank cell."""
    header = "ค่าเป้าหมาย\t" + "\t".join(f"ปี {year}" for year in YEARS)
    series = target_plan(header, "คดีทุจริตลดลง\t10\t20\t\t40\t50").target(SeriesKind.CASES)
    assert series is not None
    blank = series.values[2]
    assert blank.value is None
    assert blank.location is not None
    before = series.values[1].location
    assert before is not None
    assert blank.location.order > before.order
    assert str(blank.location).endswith(":21")


@pytest.mark.parametrize(
    "lines",
    [
        (
            "รายการ\tปี 2566\tปี 2567\tข้อความเดิม\tแก้ไขเป็น",
            "เป้าหมาย ITA\t85\t86\t85 คะแนน\t90 คะแนน",
        ),
        ("โครงการ\t2566\t2567", "โครงการยกระดับคะแนน ITA\t30,000\t30,000"),
        ("ตัวชี้วัด\t2566\t2567", "คะแนนความพึงพอใจของประชาชน\t80\t85", "คะแนน LPA\t75\t80"),
        ("รายการ\t2566\t2567", "งบประมาณเพื่อพัฒนา ITA\t150,000\t200,000"),
    ],
)
def test_other_tables_with_years_are_no_targets(lines: tuple[str, ...]) -> None:
    """Changes, money, projects and other indicators are no series of the plan's targets."""
    assert not target_plan(*lines).targets


def test_years_of_the_common_era_are_read_and_told() -> None:
    """2023 is 2566; one note says so."""
    header = "ค่าเป้าหมาย\t2023\t2024\t2025\t2026\t2027"
    found = target_plan(header, "คะแนน ITA\t85\t86\t88\t90\t92")
    series = found.target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert [one.year.year for one in series.values] == list(YEARS)
    assert [one.severity for one in found.problems] == [Severity.INFO]
    assert "common era" in problems(found)[0]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("ผลการประเมินITA", SeriesKind.ITA_SCORE),
        ("ระดับคะแนนการประเมินคุณธรรมและความโปร่งใส", SeriesKind.ITA_SCORE),
        ("จำนวนเรื่องร้องเรียนทุจริตลดลง", SeriesKind.CASES),
        ("ร้อยละที่ลดลงของการทุจริต", SeriesKind.CASES),
        ("คะแนนความพึงพอใจ", None),
        ("คะแนนLPA", None),
        ("มาตรการยกระดับITA", None),
        ("1)โครงการลดคดีทุจริต", None),
    ],
)
def test_what_a_label_names(label: str, kind: SeriesKind | None) -> None:
    """A series is known by what it is, not by one wording; a project for it is none."""
    assert series_of(label) is kind


LABELS = {
    SeriesKind.CASES: ("คดีทุจริตลดลง", "จำนวนเรื่องร้องเรียนทุจริตลดลง", "การทุจริตในหน่วยงานลดลง"),
    SeriesKind.ITA_SCORE: ("คะแนน ITA", "ผลการประเมิน ITA", "คะแนนคุณธรรมและความโปร่งใส"),
}
FURTHER = ("หน่วย", "ฐานข้อมูล", "ตัวชี้วัดที่", "เป้าหมายรวม", "ผู้รับผิดชอบ", "แหล่งข้อมูล")


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[list[str]], dict[SeriesKind, list[str]]]:
    """The rows of a table of targets, and the values of its series."""
    kinds = draw(st.permutations([*SeriesKind]))
    kinds = kinds[: draw(st.integers(1, 2))]
    told = {kind: sorted(draw(st.integers(0, 100)) for _ in YEARS) for kind in kinds}
    names = {kind: draw(st.sampled_from(LABELS[kind])) for kind in kinds}
    form = draw(st.sampled_from(("{}", "ปี {}", "ปีงบประมาณ พ.ศ. {}", "ปี {} (เป้าหมาย)")))
    value = draw(st.sampled_from(("{}", "ร้อยละ {}", "{} คะแนน", "{}%", "ไม่น้อยกว่า {}")))
    more = draw(st.lists(st.sampled_from(FURTHER), max_size=2, unique=True))
    expected = {kind: [str(one) for one in told[kind]] for kind in kinds}
    if draw(st.booleans()):
        columns = ["ปีงบประมาณ", *(names[kind] for kind in kinds), *more]
        lines = [
            [
                form.format(year),
                *(value.format(told[kind][at]) for kind in kinds),
                *["กองคลัง"] * len(more),
            ]
            for at, year in enumerate(YEARS)
        ]
        return [columns, *lines], expected
    front = [one for one in more if draw(st.booleans())]
    back = [one for one in more if one not in front]
    header = ["ค่าเป้าหมาย", *front, *(form.format(year) for year in YEARS), *back]
    rows = [header]
    if draw(st.booleans()):
        over = ["เป้าหมาย" if one == header[1 + len(front)] else "" for one in header]
        rows = [[header[0], *over[1:]], ["", *header[1:]]]
    for kind in kinds:
        shown = [value.format(one) for one in told[kind]]
        rows.append([names[kind], *["กองคลัง"] * len(front), *shown, *["กองคลัง"] * len(back)])
    return rows, expected


def word_targets(rows: Sequence[Sequence[str]]) -> tuple[TargetSeries, ...]:
    """The series of a Word table."""
    place = TableLocation("x.docx", 1, 1, 1)
    made = tuple(Row(tuple(Run(text, (Anchor(0, place),)) for text in row)) for row in rows)
    return read_targets(tables_of((Table(made),)).rows, PERIOD, ())[0]


@settings(max_examples=examples(150))
@given(layouts())
def test_targets_in_any_layout(
    drawn: tuple[list[list[str]], dict[SeriesKind, list[str]]],
) -> None:
    """Whichever way round, with whatever columns and wordings, the same values are read."""
    rows, expected = drawn
    found = word_targets(rows)
    assert {one.kind: [str(value.value) for value in one.values] for one in found} == expected


ROWS = ("คดีทุจริตลดลง\t-\t10\t20\t30\t40\t50", "คะแนน ITA\t81.07\t83\t85\t87\t89\t92")


@pytest.mark.parametrize("first", ["รายการ", "โครงการ/รายการ", "แผนงาน", "งาน", "กิจกรรม"])
def test_rows_of_series_are_targets_whatever_their_heading_is(first: str) -> None:
    """A heading of projects makes no project of a series, and the base year is the baseline."""
    found = target_plan(f"{first}\t2565 (ฐาน)\t" + "\t".join(map(str, YEARS)), *ROWS)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert values(found, SeriesKind.CASES) == TEN
    scores = found.target(SeriesKind.ITA_SCORE)
    assert scores is not None
    assert str(scores.baseline) == "81.07"


@pytest.mark.parametrize(
    "rows",
    [
        ("1) โครงการยกระดับคะแนน ITA\t10\t20\t30\t40\t50", "2) มาตรการลดคดีทุจริต\t-\t-\t-\t-\t-"),
        ("การยกระดับคะแนน ITA\t5,000\t-\t-\t-\t-", "การลดคดีทุจริต\t-\t-\t-\t-\t900"),
        ("มิติที่ 1 การลดคดีทุจริต\t\t\t\t\t", "การยกระดับคะแนน ITA\t20\t-\t-\t-\t-"),
        ("การยกระดับคะแนน ITA\t20\t-\t-\t-\t-", "รวม\t20\t-\t-\t-\t-"),
    ],
)
def test_projects_that_speak_of_series_are_no_targets(rows: tuple[str, ...]) -> None:
    """Kinds, money, groups and totals are the summary table's, also right under the goals."""
    front = "ส่วนที่ 1\nบทนำ\n4. เป้าหมาย\n(1) หน่วยงานโปร่งใส"
    header = "รายการ\t" + "\t".join(f"ปี {year}" for year in YEARS)
    found = plan("\n".join([front, "", header, *rows]))
    assert not found.targets
    assert found.projects


def test_years_may_be_two_digits_behind_a_word_for_the_budget() -> None:
    """งปม. 66 is 2566; scores of two digits are no years."""
    years = [f"งปม. {one}" for one in range(66, 71)]
    found = target_plan(
        "\t".join(["ค่าเป้าหมาย", *years]),
        "\t".join(["คดีทุจริตลดลง (ร้อยละ)", *TEN]),
        "\t".join(["คะแนน ITA", *SCORES]),
    )
    assert values(found, SeriesKind.CASES) == TEN
    assert values(found, SeriesKind.ITA_SCORE) == SCORES


def test_what_was_reached_before_goes_on_with_no_goal() -> None:
    """Else the goal would be of both series."""
    found = target_plan(
        "(2) คะแนน ITA ไม่น้อยกว่า 92 คะแนน ในปี 2570", "ข้อมูลฐานปี 2565 : คดี 10 คดี คะแนน ITA 79 คะแนน"
    )
    assert [(one.number, len(one.ends)) for one in found.goals] == [(1, 0), (2, 1)]


@pytest.mark.parametrize(
    "label",
    [
        "ลดเรื่องร้องเรียนการทุจริตจากปี 2565 ได้ (ร้อยละ)",
        "การลดจำนวนข้อร้องเรียนการทุจริต",
        "ร้อยละของการลดคดีทุจริต",
    ],
)
def test_the_verb_may_stand_before_what_falls(label: str) -> None:
    """Cases fall whichever word of a label comes first; a risk that falls is no case."""
    assert series_of(label.replace(" ", "")) is SeriesKind.CASES
    assert series_of("ลดความเสี่ยงการทุจริตของหน่วยงาน") is None


@pytest.mark.parametrize("label", ["ความพึงพอใจ", "คดีทุจริตลดลง"])
def test_a_caption_labels_no_row_that_says_what_it_is_of(label: str) -> None:
    """The line above a table names the row only where a unit alone stands before the values."""
    rows = ("\t".join(["ปี", *map(str, YEARS)]), "\t".join([label, *SCORES]))
    assert target_plan("เป้าหมายคะแนน ITA", "", *rows).target(SeriesKind.ITA_SCORE) is None
