"""Headings, titles, people and results of detail sheets: rules PRJ, IND001 and IND005."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itacheck.facts.texts.differences import differing
from itacheck.facts.texts.people import counts_somebody, names_unit
from itacheck.plan import (
    Cell,
    CellState,
    Indicator,
    IndicatorKind,
    Plan,
    Section,
    Sheet,
    SheetAmount,
    SheetBudget,
    SheetHeading,
)
from itacheck.plan.sheets import NINE
from itacheck.plan.text import Passage
from itacheck.reading.sheets.thresholds import thresholds_in
from itacheck.thai.names import own_words
from itacheck.thai.text import squeeze, unquoted
from tests.facts.small import at, dimension, facts, failed, outcomes, plan, project, sheet

Numbered = tuple[SheetHeading, int | None]
INORDER: tuple[Numbered, ...] = tuple((one, n) for n, one in enumerate(NINE, start=1))


def with_sections(numbered: tuple[Numbered, ...] = INORDER, **texts: str) -> Plan:
    """A plan of one sheet with numbered headings; ``texts`` say what stands under some of them."""
    sections = tuple(
        Section(
            heading,
            number,
            tuple(Passage(one) for one in texts.get(heading.value, "ข้อความ").split("\n") if one),
            location=at(10 + line),
        )
        for line, (heading, number) in enumerate(numbered)
    )
    return plan(
        dimension(1, project(1, "โครงการ ก")), sheets=[Sheet(1, "โครงการ ก", sections=sections)]
    )


def test_a_whole_sheet_has_nine_headings() -> None:
    """In any order of other templates' headings, with content under each."""
    area = ((SheetHeading.AREA, None), *INORDER)
    for made in (with_sections(), with_sections(area)):
        assert failed(made, "PRJ001") == failed(made, "PRJ002") == []


@pytest.mark.parametrize("gone", range(1, 9))
def test_a_missing_heading_is_told_and_not_its_number(gone: int) -> None:
    """The number that a missing heading would have may be skipped."""
    made = with_sections(INORDER[:gone] + INORDER[gone + 1 :])
    assert failed(made, "PRJ001") == [("sheet:1", None)]
    assert failed(made, "PRJ002") == []


@pytest.mark.parametrize("text", ["", "-", "........", "ผลผลิต\nผลลัพธ์"])
def test_an_empty_heading_is_told(text: str) -> None:
    """Nothing, a dash, a blank to be filled, or subheadings alone."""
    made = with_sections(results=text)
    assert failed(made, "PRJ001") == [("sheet:1", None)]
    (fact,) = facts(made, "sheet").values()
    assert fact.values["missing_headings"] == 1
    assert fact.origin.location == at(18)


def test_a_sheet_without_text_has_what_it_says() -> None:
    """A plan given as data has title, duration, budget and results without their headings."""
    made = plan(dimension(1), sheets=[sheet(1, "ก", none=True)])
    (fact,) = facts(made, "sheet").values()
    assert fact.values["missing_headings"] == 6


@pytest.mark.parametrize(
    ("numbers", "breaks"),
    [
        ((1, 2, 3, 4, 5, 6, 7, 8, 10), 1),
        ((1, 2, 3, 4, 5, 6, 7, 7, 8), 1),
        ((1, 2, 4, 5, 6, 7, 8, 9, 10), 1),
        ((2, 3, 4, 5, 6, 7, 8, 9, 10), 1),
        ((1, None, 3, 4, 5, 6, 7, 8, 9), 0),
        ((None,) * 9, None),
    ],
)
def test_headings_are_numbered_in_sequence(
    numbers: tuple[int | None, ...], breaks: int | None
) -> None:
    """A number skipped or repeated is told once; a heading without a number holds its place."""
    made = with_sections(tuple(zip(NINE, numbers, strict=True)))
    found = [one.values["breaks"] for one in facts(made, "heading_numbers").values()]
    assert found == ([] if breaks is None else [breaks])


def test_a_heading_of_another_template_holds_its_number() -> None:
    """A numbered line under the heading before may be a heading that nobody knows."""
    numbered = tuple(zip(NINE, (1, 2, 3, 4, 6, 7, 8, 9, 10), strict=True))
    assert failed(with_sections(numbered), "PRJ002") == [("sheet:1", None)]
    assert failed(with_sections(numbered, target_group="๖๐ คน\n๕. ผู้สนับสนุน"), "PRJ002") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("เทศบาลตำบลสวนดอก", False),
        ("สำนักงานเทศบาลตำบล สวนดอก", False),
        ("ทต.สวนดอก อำเภอเมือง จังหวัดน่าน", False),
        ("พนักงานเทศบาลตำบลสวนดอก", False),
        ("หน่วยงาน", False),
        ("สำนักปลัดเทศบาลตำบลสวนดอก", True),
        ("ทุกสำนัก/กอง ของเทศบาลตำบลสวนดอก", True),
        ("ทุกส่วนราชการ", True),
        ("หน่วยตรวจสอบภายใน เทศบาลตำบลสวนดอก", True),
        ("งานนิติการ", True),
        ("นายกเทศมนตรี", True),
    ],
)
def test_a_unit_is_not_the_organisation(text: str, unit: bool) -> None:
    """The organisation's own words hold ส่วน and งาน, and so do others."""
    assert names_unit(text, own_words("เทศบาลตำบลสวนดอก"), known=True) is unit


def test_words_inside_the_name_are_no_unit() -> None:
    """A place may be called after a division, and องค์การบริหารส่วนตำบล holds ส่วน."""
    own = own_words("องค์การบริหารส่วนตำบลกองทอง")
    assert names_unit("องค์การบริหารส่วนตำบลกองทอง", own, known=True) is False
    assert names_unit("อบต.กองทอง", own, known=True) is False
    assert names_unit("กองช่าง อบต.กองทอง", own, known=True) is True


def test_without_a_name_only_a_unit_before_it_tells() -> None:
    """A plan whose organisation is not known leaves it undecided."""
    nobody = evolve(with_sections(responsible="เทศบาลตำบลสวนดอก"), organisation=None)
    assert outcomes(nobody, "PRJ004") == {("sheet:1", None): "undecided"}
    known = evolve(with_sections(responsible="กองคลัง เทศบาลตำบลสวนดอก"), organisation=None)
    assert outcomes(known, "PRJ004") == {("sheet:1", None): "passed"}
    assert failed(with_sections(responsible="เทศบาลตำบลสวนดอก"), "PRJ004") == [("sheet:1", None)]
    assert outcomes(with_sections(responsible=""), "PRJ004") == {("", None): "not_applicable"}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("บุคลากร จำนวน ๖๐ คน", True),
        ("จำนวนกลุ่มเป้าหมาย ๗๗ คน", True),
        ("ทุกกองของเทศบาล จำนวน ๕ กอง", True),
        ("๑๒ หมู่บ้าน", True),
        ("ปีละประมาณ 1,500 คน", True),
        ("จำนวน ๑๒", True),
        ("บุคลากรของเทศบาล", False),
        ("จำนวน เทศบาลตำบลสวนดอก คน", False),
        ("ร้อยละ ๑๐๐ ของบุคลากร", False),
        ("ผู้สูงอายุ ๖๐ ปีขึ้นไป", False),
        ("ประชาชนหมู่ที่ ๑ - ๑๒", False),
        ("นักเรียนชั้น ป.๖", False),
    ],
)
def test_a_target_group_has_a_number(text: str, counted: bool) -> None:
    """Of people or units; shares, ages and numbers of villages are none."""
    assert counts_somebody(text) is counted
    assert bool(failed(with_sections(target_group=text), "PRJ005")) is not counted


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("โครงการปลูกฝังวิถีคิด", "โครงการปลูกฝังวิธีคิด", ("ฝังวิถีคิด", "ฝังวิธีคิด")),
        ("เรื่องราวร้องทุกข์", "เรื่องร้องทุกข์", ("เรื่องราวร้อง", "เรื่องร้อง")),
        ("เยาวชน(โตไปไม่โกง)", "เยาวชน", ("(โตไปไม่โกง)", "")),
        ("เทศตำบล", "เทศบาลตำบล", ("เทศตำบล", "เทศบาลตำบล")),
        ("กกก", "กก", ("กกก", "กก")),
        ("อบรม คุณธรรม ปี ๒๕๖๖", "อบรมคุณธรรม ปี 2567", ("2566", "2567")),
        ("อบรม พนักงานจ้าง ประจำปี", "อบรม พนักงาน ประจำปี", ("พนักงานจ้าง", "พนักงาน")),
        ("อบรม พนักงาน ประจำปี", "อบรม ประจำปี", ("พนักงาน", "")),
        ("อบรม", "อบรม ประจำปี", ("", "ประจำปี")),
        ("มาตรการ NO Gift Policy", "มาตรการ NO Gifts Policy", ("Gift", "Gifts")),
        ("มาตรการNoGiftPolicy", "มาตรการ NoGiftPolitics", ("NoGiftPolicy", "NoGiftPolitics")),
        ("การปฏิบั ติงานดี", "การปฏิบัติงานเด่น", ("ติงานดี", "ติงานเด่น")),
        (
            "กิจกรรม สร้างความโปร่งใสในการเลื่อนขั้นเงินเดือน",
            "กิจกรรม สร้างความโปร่งใสในการเลื่อนชั้นเงินเดือน",
            ("เลื่อนขั้นเงิน", "เลื่อนชั้นเงิน"),
        ),
        ("งานเ ด่นมาก", "งานเด่นนัก", ("นเด่นมาก", "นเด่นนัก")),
    ],
)
def test_what_differs_is_cut_out(one: str, other: str, parts: tuple[str, str]) -> None:
    """In whole words where spaces divide both titles, else in clusters with some more around."""
    found = differing(one, other)
    assert (found.one, found.other) == parts


TITLE = st.lists(
    st.sampled_from(["กา", "วิถี", "คิด ", "เ", "ที่", " ", "Gift", "2566", "(", ")", "“", "น้ำ"]),
    max_size=8,
).map("".join)


@given(TITLE, TITLE)
def test_the_parts_are_parts_of_their_titles(one: str, other: str) -> None:
    """What is shown stands in its title, and one in place of the other makes both the same."""
    bare, changed = unquoted(squeeze(one)), unquoted(squeeze(other))
    found = differing(one, other)
    mine, theirs = squeeze(found.one), squeeze(found.other)
    assert mine in bare
    assert theirs in changed
    made = {
        bare[:at] + theirs + bare[at + len(mine) :]
        for at in range(len(bare) + 1)
        if bare.startswith(mine, at)
    }
    assert changed in made


def test_titles_differ_by_more_than_print() -> None:
    """White space and quotes are aside; the kind is part of a title, and so are capitals."""
    titles = {
        "มาตรการ “จัดทำ แผน ๒”": "มาตรการ'จัด ทำแผน 2'",
        "กิจกรรมจัดทำคู่มือ": "โครงการจัดทำคู่มือ",
        "มาตรการ No Gift Policy": "มาตรการ NO Gift Policy",
    }
    made = plan(
        dimension(1, *(project(n, one) for n, one in enumerate(titles.values(), start=1))),
        sheets=[sheet(n, one) for n, one in enumerate(titles, start=1)],
    )
    assert outcomes(made, "PRJ003") == {
        ("sheet:1", None): "passed",
        ("sheet:2", None): "failed",
        ("sheet:3", None): "failed",
    }
    parts = facts(made, "title_pair")["sheet:3"].origin.texts
    assert (parts["table_part"], parts["sheet_part"]) == ("NO", "No")


def test_a_title_that_is_not_there_differs_from_none() -> None:
    """A sheet without a title lacks a heading; its title cannot be another one."""
    made = plan(dimension(1, project(1, "โครงการจัดทำคู่มือ")), sheets=[evolve(sheet(1), title="")])
    assert outcomes(made, "PRJ003") == {("sheet:1", None): "undecided"}
    assert failed(made, "PRJ001") == [("sheet:1", None)]


def test_names_that_differ_in_their_kind_alone() -> None:
    """The first of the two is told; a name that comes twice with one kind is another matter."""
    titles = ("โครงการป้องกันผลประโยชน์", "มาตรการ “ป้องกัน ผลประโยชน์”", "กิจกรรมอบรม", "กิจกรรมอบรม")
    made = plan(dimension(1, *(project(n, one) for n, one in enumerate(titles, start=5))))
    assert failed(made, "PRJ006") == [("project:5", None)]
    found = facts(made, "project_name")["project:5"]
    assert found.origin.texts["other_titles"] == ("มาตรการ “ป้องกัน ผลประโยชน์”",)


def with_results(*results: tuple[IndicatorKind, str]) -> Plan:
    """A plan of one sheet with these outputs and outcomes."""
    listed = tuple(Indicator(kind, text, thresholds_in(text)) for kind, text in results)
    return plan(dimension(1), sheets=[evolve(sheet(1), indicators=listed)])


def test_outputs_and_outcomes_must_both_be_there_and_one_be_measurable() -> None:
    """Years and laws are no threshold; what is not there at all is IND005's alone."""
    output, outcome = IndicatorKind.OUTPUT, IndicatorKind.OUTCOME
    vague = with_results((output, "มีคู่มือตามมาตรา ๙ ปี ๒๕๖๖"), (outcome, "ประชาชนพึงพอใจ"))
    assert failed(vague, "IND001") == [("sheet:1", None)]
    assert failed(vague, "IND005") == []
    good = with_results((output, "มีคู่มือ"), (outcome, "พึงพอใจ ไม่น้อยกว่าร้อยละ ๘๐"))
    assert failed(good, "IND001") == []
    for kind in (output, outcome):
        assert failed(with_results((kind, "จำนวน ๑ ฉบับ")), "IND005") == [("sheet:1", None)]
    assert outcomes(with_results(), "IND001") == {("sheet:1", None): "not_applicable"}
    assert failed(with_results(), "IND005") == [("sheet:1", None)]


def test_a_dash_under_the_budget_says_that_there_is_none() -> None:
    """A dash under the budget's heading is a budget; one that nobody filled in is none."""
    for text, state, found in (
        ("-", CellState.DASH, []),
        ("....", CellState.UNREADABLE, [("sheet:1", None)]),
    ):
        made = with_sections(budget=text)
        budget = SheetBudget((SheetAmount(Cell(state, printed=text)),), printed=text)
        made = evolve(made, sheets=(evolve(made.sheets[0], budget=budget),))
        assert failed(made, "PRJ001") == found
