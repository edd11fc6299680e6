"""Left-overs of templates and words of other kinds of organisations: rules STR006 and STR007."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from itacheck.base.language import say
from itacheck.facts.texts.leftovers import leftovers
from itacheck.plan import (
    Control,
    Goal,
    GoalCase,
    GoalEnd,
    Organisation,
    OrganisationKind,
    Part,
    PartId,
    Passage,
    Plan,
    RiskRow,
    SeriesKind,
    Unfilled,
)
from itacheck.thai.names import own_words
from tests.facts.small import dimension, facts, failed, outcomes, plan, project, sheet

OWN = own_words("เทศบาลตำบลสวนดอก")
MUNICIPAL = Organisation("เทศบาลตำบลสวนดอก", OrganisationKind.SUBDISTRICT_MUNICIPALITY)
SUBDISTRICT = Organisation("องค์การบริหารส่วนตำบลสวนดอก", OrganisationKind.SUBDISTRICT)
BANGKOK = Organisation("กรุงเทพมหานคร", OrganisationKind.BANGKOK)


@pytest.mark.parametrize(
    "text",
    [
        "กลุ่มเป้าหมาย จำนวน ........ คน",
        "จำนวน ……… คน",
        "จำนวน . . . . . . คน",
        "จำนวน ____ คน",
        "จำนวน (ระบุจำนวน) คน",
        "ชื่อหน่วยงาน (ระบุ...)",
        "ของ [ชื่อหน่วยงาน]",
        "<ชื่อเทศบาล>",
        "จำนวน xx คน",
        "จำนวน XX,XXX บาท",
        "ประชาชน จำนวน เทศบาลตำบลสวนดอก คน",
        "จำนวน ทต.สวนดอก คน",
        "จำน วน เทศบาลตำบล สวนดอก ค น",
        "ระบุงบประมาณที่ใช้ดำเนินการ",
        "๗. งบประมาณ : ระบุงบประมาณที่ใช้ในการดำเนินการ",
        "ระบุหน่วยงานที่รับผิดชอบดำเนินการ",
        "- ให้ระบุจำนวนผู้เข้าร่วม",
        "ตัวอย่างที่ ๑๑",
    ],
)
def test_a_left_over_is_found(text: str) -> None:
    """Blanks, instructions, crosses, and the organisation's name where a number belongs."""
    assert len(list(leftovers(text, OWN))) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "เช่น เว็บไซต์ บอร์ดประชาสัมพันธ์ ฯลฯ",
        "และอื่น ๆ อีกมาก...",
        "เรื่องนี้… ยังไม่จบ",
        "ส่วนที่ ๑ บทนำ .................... ๑",
        "คำนำ ………………………… ก",
        "ส่วนที่ ๒ ............ ๕ - ๙",
        "(ลงชื่อ) ....................",
        "อื่น ๆ (ระบุไว้ในคู่มือ)",
        "ศตวรรษที่ XXI และ Fax 0 4567 8901",
        "(ITA) [Integrity and Transparency Assessment]",
        "จำนวนบุคลากรของเทศบาลตำบลสวนดอก ๖๐ คน",
        "พ.ศ. ๒๕๖๖ - ๒๕๗๐ ป.ป.ช.",
        "ประชาชนระบุหน่วยงานในแบบสอบถามได้",
        "ศึกษาจากตัวอย่างที่ ๓ ในคู่มือ",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    """Ellipses, dotted leaders, lines to sign on, and brackets of running text."""
    assert list(leftovers(text, OWN)) == []


def test_a_risk_may_be_that_somebody_is_named() -> None:
    """What may go wrong begins as an instruction does; one of no more words is one."""
    named = "ระบุชื่อผู้รับความช่วยเหลือที่ไม่มีสิทธิ"
    assert list(leftovers(named, OWN, of_risk=True)) == []
    assert list(leftovers(named, OWN)) == [named]
    for text in ("ระบุชื่อ", "โปรดระบุชื่อของความเสี่ยง", "(ระบุชื่อความเสี่ยง)"):
        assert list(leftovers(text, OWN, of_risk=True)) == [text]


LINES = ("...............................", "……………………", "__________", ". . . . . . . . .", "-----")


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("which", [PartId.COVER, PartId.ANNOUNCEMENT, PartId.PREFACE])
def test_a_ruled_line_between_paragraphs_is_no_blank(line: str, which: PartId) -> None:
    """It is drawn under a title; a blank has words beside it, or is what words ask for."""
    assert failed(_written(which, "เรื่อง ใช้แผนปฏิบัติการ", line, "ด้วยการทุจริตเป็นภัย"), "STR006") == []
    if line != "-----":
        place = [(f"part:{which.value}", None)]
        assert failed(_written(which, "เรื่อง", line, "ด้วยการทุจริตเป็นภัย"), "STR006") == place
        assert failed(_written(which, "เหตุผล", line, line), "STR006") == place
        assert failed(_written(which, line), "STR006") == place
        assert failed(_written(which, f"เลขที่ {line}", "ด้วย"), "STR006") == place


def _written(which: PartId, *texts: str) -> Plan:
    part = Part(which, tuple(map(Passage, texts)))
    return evolve(plan(dimension(1, project(1))), parts=(part,))


def test_a_line_of_dots_in_a_sheet_is_a_blank_unless_it_ends_it() -> None:
    """What a section lacks is to be filled in; a line under the sheet divides it from the next."""
    made = sheet(1, text="ร้อยละ ๘๐ ของผู้เข้าร่วม")
    *before, last = made.sections
    dots = Passage("......................")
    ended = evolve(last, passages=(*last.passages, dots))
    base = plan(dimension(1, project(1)))
    closed = evolve(made, sections=(*before, ended))
    assert failed(evolve(base, sheets=(closed,)), "STR006") == []
    empty = evolve(made, sections=(*before, evolve(last, passages=(dots,))))
    assert failed(evolve(base, sheets=(empty,)), "STR006") == [("sheet:1", None)]
    inside = evolve(made, sections=(ended, last))
    assert failed(evolve(base, sheets=(inside,)), "STR006") == [("sheet:1", None)]


def goal(text: str, *cases: GoalCase) -> Plan:
    """A plan with a goal that names end values for some cases."""
    ends = tuple(GoalEnd(SeriesKind.ITA_SCORE, Decimal(85), case=case) for case in cases)
    return evolve(plan(dimension(1, project(1))), goals=(Goal(2, text, ends),))


def test_both_alternatives_of_a_goal_are_a_left_over() -> None:
    """An agency keeps one of the two."""
    both = goal("มีคะแนนผ่านเกณฑ์", GoalCase.NOT_PASSING, GoalCase.PASSING)
    assert failed(both, "STR006") == [("goal:2", None)]
    written = goal("๘๕ คะแนน (กรณีที่ยังไม่ผ่านเกณฑ์) / ๙๐ คะแนน (กรณีที่ผ่านเกณฑ์แล้ว)")
    assert failed(written, "STR006") == [("goal:2", None)]
    assert failed(goal("๘๕ คะแนน (กรณีที่ยังไม่ผ่านเกณฑ์)", GoalCase.NOT_PASSING), "STR006") == []
    said = goal("(กรณีที่ผลปี 2565 ยังไม่ผ่านเกณฑ์) ๘๕ คะแนน / (กรณีหน่วยงานที่ผ่านแล้ว) ๙๐ คะแนน")
    assert failed(said, "STR006") == [("goal:2", None)]


def test_each_place_is_told_once() -> None:
    """Two blanks in one sheet are one finding; a goal in its part is told as the goal."""
    made = plan(
        dimension(1, project(1)), sheets=[sheet(1, text="จำนวน ..... คน และ ..... ครั้ง"), sheet(2)]
    )
    assert failed(made, "STR006") == [("sheet:1", None)]
    text = "เพิ่มขึ้นเป็น ........ คะแนน"
    part = Part(PartId.GOALS, (Passage(f"- (๑) {text}"),))
    made = evolve(plan(dimension(1, project(1))), goals=(Goal(1, text),), parts=(part,))
    assert failed(made, "STR006") == [("goal:1", None)]


def test_an_unfilled_field_is_told_at_its_place() -> None:
    """In a sheet or part, beside what else is left there; elsewhere it is the plan's."""
    made = evolve(
        plan(dimension(1, project(1)), sheets=[sheet(1, text="จำนวน ..... คน")]),
        unfilled=(
            Unfilled("คลิกเพื่อใส่ข้อความ", "sheet:1"),
            Unfilled("เลือกวันที่", "part:announcement"),
            Unfilled("ชื่อผู้จัดทำ"),
        ),
    )
    assert set(failed(made, "STR006")) == {
        ("sheet:1", None),
        ("part:announcement", None),
        ("plan", None),
    }
    found = facts(made, "wording")["sheet:1"]
    assert found.values["leftovers"] == 2
    assert "“คลิกเพื่อใส่ข้อความ”" in found.origin.texts["found"]  # type: ignore[operator]


def test_an_unfilled_field_of_a_part_that_no_plan_has_is_the_plans() -> None:
    """A program may name any; what stands there is told all the same."""
    made = evolve(plan(dimension(1, project(1))), unfilled=(Unfilled("วันที่", "part:annex"),))
    assert failed(made, "STR006") == [("part:annex", None)]
    assert facts(made, "wording")["part:annex"].origin.texts["place_name"] == say("the plan")


def saying(text: str, organisation: Organisation | None) -> Plan:
    """A plan of an organisation with a control, a remark and a preface."""
    made = plan(dimension(1, evolve(project(7), remark=text)), sheets=[sheet(1, text=text)])
    row = RiskRow(3, "การเงิน", controls=(Control(text, 1),))
    part = Part(PartId.PREFACE, (Passage(text),))
    return evolve(made, organisation=organisation, risk_rows=(row,), parts=(part,))


@pytest.mark.parametrize(
    ("text", "organisation", "wrong"),
    [
        ("ตามข้อบัญญัติงบประมาณรายจ่าย", MUNICIPAL, True),
        ("ตามข้อ บัญ ญัติงบประมาณรายจ่าย", MUNICIPAL, True),
        ("ตามเทศบัญญัติงบประมาณรายจ่าย", MUNICIPAL, False),
        ("ตามเทศบัญญัติงบประมาณรายจ่าย", SUBDISTRICT, True),
        ("ตามข้อ บัญญัติงบประมาณรายจ่าย", SUBDISTRICT, False),
        ("ข้อบัญญัติ/เทศบัญญัติงบประมาณ", MUNICIPAL, False),
        ("เทศบัญญัติ / ข้อบัญญัติงบประมาณ", SUBDISTRICT, False),
        ("ข้อบัญญัติหรือเทศบัญญัติ", MUNICIPAL, False),
        ("ข้อบัญญัติ/เทศบัญญัติ และข้อบัญญัติอื่น", MUNICIPAL, True),
        ("บทบัญญัติของกฎหมาย", MUNICIPAL, False),
        ("ข้อบัญญัติกรุงเทพมหานคร", BANGKOK, False),
    ],
)
def test_the_legal_word_is_that_of_the_kind(
    text: str, organisation: Organisation, wrong: bool
) -> None:
    """Both words side by side are no fault; every place that has the wrong one is told."""
    places = {"part:preface", "control:3.1", "project:7", "sheet:1"} if wrong else set()
    assert {subject for subject, _ in failed(saying(text, organisation), "STR007")} == places


def test_without_a_kind_nobody_can_tell() -> None:
    """A place that has one of the words is undecided, the others are in order."""
    found = outcomes(saying("ตามข้อบัญญัติ", None), "STR007")
    assert found["project:7", None] == "undecided"
    assert set(outcomes(saying("ตามกฎหมาย", None), "STR007").values()) == {"passed"}


def test_the_message_knows_the_words() -> None:
    """The finding says which word stands there and which belongs there."""
    found = facts(saying("ตามข้อบัญญัติ", MUNICIPAL), "wording")["control:3.1"]
    assert found.origin.texts["word"] == "ข้อบัญญัติ"
    assert found.origin.texts["right_word"] == "เทศบัญญัติ"
