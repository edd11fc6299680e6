from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given, settings

from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    CountPlace,
    Declaration,
    Dimension,
    ItemKind,
    Mission,
    Money,
    Organisation,
    OrganisationKind,
    Passage,
    Period,
    Plan,
    Project,
    Section,
    Sheet,
    SheetHeading,
    StatedCount,
    StatedTotal,
)
from itacheck.thai.digits import arabic
from itacheck.thai.text import normalise, squeeze
from itacheck.thai.years import FiscalYear
from tests.strategies import ENCODINGS, PLAIN, Style, encodings_of, plans, render_text, styles
from tests.strategies.style import Digits, Header, LineEnd, PageNumbers, Tables, Totals
from tests.support import examples

YEARS = (FiscalYear(2566), FiscalYear(2567))


def budget(*baht: int) -> Budget:
    """A budget of the two years."""
    cells = (
        Cell(CellState.AMOUNT, Money(one * 100)) if one else Cell(CellState.ZERO) for one in baht
    )
    return Budget(tuple(zip(YEARS, cells, strict=True)))


PLAN = Plan(
    Organisation("เทศบาลตำบลธารสุจริต", OrganisationKind.SUBDISTRICT_MUNICIPALITY),
    "แผนปฏิบัติการป้องกันการทุจริต",
    Period(*YEARS),
    dimensions=(
        Dimension(
            1,
            "การสร้างวัฒนธรรมสุจริต",
            (
                Mission(
                    "1.1",
                    "จิตสำนึกของบุคลากรในการทำงาน",
                    (
                        Project(1, "โครงการ ต้นกล้า สุจริต", ItemKind.PROJECT, budget(20_000, 0)),
                        Project(2, "มาตรการ NO Gift Policy", ItemKind.MEASURE, budget(0, 0)),
                    ),
                ),
                Mission("1.2", "จิตสำนึกของประชาชน"),
            ),
            StatedTotal(1, budget(20_000, 0), (YEARS[1],)),
        ),
    ),
    grand_total=StatedTotal(None, budget(20_000, 0)),
    counts=(StatedCount(CountPlace.SUBTOTAL, 1, 2),),
    sheets=(
        Sheet(
            1,
            "โครงการ ต้นกล้า สุจริต",
            ItemKind.PROJECT,
            "1.1",
            (
                Section(SheetHeading.TITLE, 1, (Passage("โครงการ ต้นกล้า สุจริต"),)),
                Section(
                    SheetHeading.RATIONALE,
                    2,
                    (Passage("เด็กเรียนรู้เรื่องของส่วนรวมได้ดีที่สุดจากสิ่งที่ทำอยู่ทุกวัน"),),
                ),
                Section(SheetHeading.OBJECTIVES, 3, (Passage("1) เพื่อให้เด็กรู้จักรอ"),)),
            ),
        ),
    ),
)
HEADER = "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tหมายเหตุ"
TWO_ROWS = ("มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tงบประมาณ\t\tหมายเหตุ", "\t\t\tปี 2566\tปี 2567\t")

GROUPS = "1. การสร้างวัฒนธรรมสุจริต\t1.1 จิตสำนึกของบุคลากรในการทำงาน"


def lines(style: Style, plan: Plan = PLAN) -> list[str]:
    """The lines of a plan's document."""
    return render_text(plan, style).splitlines()


def table(style: Style, plan: Plan = PLAN) -> list[list[str]]:
    """The rows of its tables, with a header of one row."""
    printed = lines(evolve(style, header=Header.ONE), plan)
    return [line.split("\t") for line in printed if "\t" in line]


def test_plain_print() -> None:
    """The plainest document has each thing once, in one table, with Arabic digits."""
    assert lines(PLAIN) == [
        "แผนปฏิบัติการป้องกันการทุจริต",
        "ของเทศบาลตำบลธารสุจริต",
        "(พ.ศ. 2566 - 2567)",
        *("", ""),
        *("ส่วนที่ 2 แผนปฏิบัติการป้องกันการทุจริต", ""),
        *("แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2567)", ""),
        *TWO_ROWS,
        f"{GROUPS}\t1) โครงการ ต้นกล้า สุจริต\t20,000\t0.00\t",
        "\t\t2) มาตรการ NO Gift Policy\t0.00\t0.00\t",
        "\t1.2 จิตสำนึกของประชาชน\t-\t-\t-\t",
        "\tรวม\tจำนวน 2 โครงการ\tจำนวน 20,000 บาท\tจำนวน 0.00\t",
        "\tรวมทั้งสิ้น\t\tจำนวน 20,000 บาท\tจำนวน 0.00 บาท\t",
        "",
        *("", ""),
        *("ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ", ""),
        *("มิติที่ 1 การสร้างวัฒนธรรมสุจริต", "", "1.1 จิตสำนึกของบุคลากรในการทำงาน", ""),
        *("ลำดับที่ 1", ""),
        *("1. ชื่อโครงการ : โครงการ ต้นกล้า สุจริต", ""),
        *("2. หลักการและเหตุผล", ""),
        *("เด็กเรียนรู้เรื่องของส่วนรวมได้ดีที่สุดจากสิ่งที่ทำอยู่ทุกวัน", ""),
        *("3. วัตถุประสงค์", "", "1) เพื่อให้เด็กรู้จักรอ", ""),
        *("", "", ""),
    ]


def test_digits() -> None:
    """Digits are of one script, or of both in one number."""
    assert "(พ.ศ. ๒๕๖๖ - ๒๕๖๗)" in lines(Style(digits=Digits.THAI))
    assert "(พ.ศ. 25๖๖ - 25๖๗)" in lines(Style(digits=Digits.MIXED))


def test_a_row_goes_on_after_a_page_break() -> None:
    """A name is divided by the break; header and page number stand between its halves."""
    style = Style(
        rows_per_page=1, splits_rows=True, header=Header.BELOW, page_numbers=PageNumbers.DASHED
    )
    printed = lines(style)
    start = printed.index(HEADER)
    assert printed[start + 2 : start + 10] == [
        f"{GROUPS}\t1) โครงการ ต้นกล้า\t20,000\t0.00\t",
        *("", "-6-", "", "", ""),
        HEADER,
        "\t\t\tงบประมาณ\tงบประมาณ\t",
    ]
    assert printed[start + 10] == "\t\tสุจริต\t\t\t"


def test_projects_are_stacked_where_they_can_be_told_apart() -> None:
    """Names and values of a mission's projects share a row, but for those with a remark."""
    assert table(Style(stacks=True))[1][2:] == [
        "1) โครงการ ต้นกล้า สุจริต 2) มาตรการ NO Gift Policy",
        "20,000 0.00",
        "0.00 0.00",
        "",
    ]
    mission = PLAN.missions[0]
    second = evolve(mission.projects[1], remark="ไม่ใช้งบประมาณ", declarations=(Declaration(),))
    missions = (evolve(mission, projects=(mission.projects[0], second)),)
    plan = evolve(PLAN, dimensions=(evolve(PLAN.dimensions[0], missions=missions),))
    assert table(Style(stacks=True), plan) == table(PLAIN, plan)


def test_a_table_for_each_dimension() -> None:
    """The dimension stands above the table and not in it."""
    printed = lines(Style(tables=Tables.PER_DIMENSION, header=Header.ONE))
    start = printed.index("มิติที่ 1 การสร้างวัฒนธรรมสุจริต")
    assert printed[start + 2] == HEADER.removeprefix("มิติ\t")
    assert printed[start + 3].startswith("1.1 ")


@pytest.mark.parametrize(
    ("style", "row"),
    [
        (Style(totals=Totals.BARE), ["รวม", "จำนวน 2 โครงการ", "20,000 บาท", "0.00"]),
        (Style(totals=Totals.TIGHT), ["รวม", "จำนวน 2 โครงการ", "จำนวน 20,000บาท", "จำนวน 0.00"]),
        (
            Style(names_dimension_in_total=True, separators=False, plain_zero=True),
            ["รวมมิติที่ 1", "จำนวน 2 โครงการ", "จำนวน 20000 บาท", "จำนวน 0"],
        ),
        (
            Style(satang=True),
            ["รวม", "จำนวน 2 โครงการ", "จำนวน 20,000.00 บาท", "จำนวน 0.00"],
        ),
    ],
)
def test_totals_are_written_in_many_ways(style: Style, row: list[str]) -> None:
    """Words, separators and spaces vary; the unit is the plan's own."""
    assert table(style)[4][1:5] == row


def test_the_grand_total_may_stand_alone() -> None:
    """Its row is a table of its own without a header."""
    printed = lines(Style(own_grand_total=True))
    total = next(index for index, line in enumerate(printed) if "รวมทั้งสิ้น" in line)
    assert printed[total - 1] == ""


def test_a_column_of_five_year_sums_is_the_plans() -> None:
    """Where budgets have a total, the table has a column for it."""
    mission = PLAN.missions[0]
    total = Cell(CellState.AMOUNT, Money(2_000_000))
    projects = tuple(
        evolve(one, budget=evolve(one.budget, total=total)) for one in mission.projects
    )
    missions = (evolve(mission, projects=projects),)
    plan = evolve(PLAN, dimensions=(evolve(PLAN.dimensions[0], missions=missions),))
    assert table(PLAIN, plan)[0][-2:] == ["รวม", "หมายเหตุ"]
    assert table(PLAIN, plan)[1][-2:] == ["20,000", ""]


def test_words_are_broken_and_characters_split() -> None:
    """Spaces stand inside Thai words, and ำ is two characters; a tone mark stays between."""
    row = table(Style(broken_words=True, split_am=True))[1]
    assert row[1] == "1.1 จิตสํานึกของบุคลากร ในการทํางาน"
    name = evolve(PLAN.missions[0], name="ถ้ำ")
    plan = evolve(PLAN, dimensions=(evolve(PLAN.dimensions[0], missions=(name,)),))
    assert table(Style(split_am=True), plan)[1][1] == "1.1 ถ\u0e4d\u0e49\u0e32"


def test_a_heading_may_be_glued_to_the_paragraph_before() -> None:
    """It stands at the paragraph's end without a line of its own."""
    assert "เด็กเรียนรู้เรื่องของส่วนรวมได้ดีที่สุดจากสิ่งที่ทำอยู่ทุกวัน3. วัตถุประสงค์" in lines(
        Style(glued_headings=True)
    )


def test_headings_of_sheets_vary() -> None:
    """The rarer wording, no space behind the number, no colon."""
    style = Style(other_headings=True, tight_numbers=True, titles_with_colon=False)
    printed = lines(style)
    assert "1.ชื่อโครงการ โครงการ ต้นกล้า สุจริต" in printed
    assert "2.หลักการและเหตุผล/ที่มาของโครงการ" in printed


def test_line_ends() -> None:
    """A file of an old Mac has no line feed at all."""
    text = render_text(PLAN, Style(line_end=LineEnd.OLD_MAC))
    assert "\n" not in text
    assert text.count("\r") == len(lines(PLAIN))


def test_encodings_that_hold_a_text() -> None:
    """Thai code pages are offered where they have every character."""
    assert encodings_of("แผน") == ENCODINGS
    assert encodings_of("แผน –") == ("utf-8", "utf-8-sig", "utf-16", "cp874")
    assert encodings_of("แผน ✓") == ("utf-8", "utf-8-sig", "utf-16")


@settings(max_examples=examples(40))
@given(plans(), styles())
def test_every_style_prints_everything(plan: Plan, style: Style) -> None:
    """Whatever the style, each project's title stands in the document, and each sheet's text."""
    text = squeeze(normalise(arabic(render_text(plan, style))))
    if not style.rows_per_page:
        assert all(squeeze(arabic(one.title)) in text for one in plan.projects)
    passages = [
        one.text for sheet in plan.sheets for part in sheet.sections for one in part.passages
    ]
    assert all(squeeze(arabic(one)) in text for one in passages)
    assert len(re.findall("ลำดับที่\\d", text)) == sum(one.number is not None for one in plan.sheets)
