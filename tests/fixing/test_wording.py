"""Words that do not belong into a plan, exchanged or taken out where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.fixing import fix
from itacheck.fixing.ways.wording import without_rest
from itacheck.office import write_bytes
from itacheck.plan import Plan
from itacheck.reading import read_bytes
from tests.fixing.round_trips import FORMS, asked, changed, mended

TEXT = (Path(__file__).parents[2] / "examples" / "tharnsucharit.txt").read_text("utf-8")
PREFACE = "แผนฉบับนี้เกิดจากคำถามง่าย ๆ"
SHEET = "ผู้สูงอายุและผู้ที่ไม่ถนัด"
THANKS = "เทศบาลขอขอบคุณทุกท่าน"
RESPONSIBLE = "งานนิติการ สำนักปลัดเทศบาล\n"
DOTS = "." * 30


def with_words(place: str, words: str) -> str:
    """The example with something before words that stand there once."""
    assert TEXT.count(place) == 1
    return TEXT.replace(place, f"{words}{place}")


def as_file(text: str, form: str) -> bytes:
    """A text in one of the forms."""
    return text.encode() if form == "txt" else write_bytes(_read(text), FORMS[form])


def _read(text: str) -> Plan:
    return read_bytes(text.encode(), "plan.txt")


@pytest.mark.parametrize("form", FORMS)
def test_the_legal_word_of_the_kind_stands_in_every_passage_of_the_place(form: str) -> None:
    """Also where a space is in it; nothing else is new."""
    text = with_words(SHEET, "การออกข้อ บัญญัติและการใช้ข้อบัญญัติ ")
    again, report = mended(as_file(text, form), f"plan.{form}", "STR007")
    assert "การออกเทศบัญญัติและการใช้เทศบัญญัติ" in again.sheets[4].sections[1].text
    assert not report.findings


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("ตามข้อบัญญัติงบประมาณรายจ่ายของเทศบาลตำบลธารสุจริต ", True),
        ("ตามข้อบัญญัติของหน่วยงานอื่น ", False),
        ("ตามข้อบัญญัติ ", False),
    ],
)
def test_a_law_is_certainly_its_own_where_the_organisation_is_named(words: str, safe: bool) -> None:
    """Else it may be another's, and its author knows."""
    _, found = asked(with_words(PREFACE, words).encode(), "plan.txt", "STR007")
    assert [one.safe for one in found] == [safe]


def test_words_for_both_kinds_side_by_side_stay() -> None:
    """They speak of local governments in general."""
    text = with_words(PREFACE, "ตามข้อบัญญัติ/เทศบัญญัติ และข้อบัญญัติของตำบล ")
    report, (one,) = asked(text.encode(), "plan.txt", "STR007")
    data = fix(text.encode(), report, [one]).data.decode()
    assert "ตามข้อบัญญัติ/เทศบัญญัติ และเทศบัญญัติของตำบล" in data


def test_a_goal_gets_its_word_wherever_the_plan_holds_it() -> None:
    """A file with data has it as a goal and as a passage."""
    text = TEXT.replace("- (๑) คดีทุจริต", "- (๑) ข้อบัญญัติ คดีทุจริต")
    again, report = mended(as_file(text, "yaml"), "plan.yaml", "STR007")
    assert not report.findings
    assert "ข้อบัญญัติ" not in again.goals[0].text


@pytest.mark.parametrize("form", FORMS)
def test_a_template_s_rest_is_gone_from_the_file(form: str) -> None:
    """A whole line, a line of dots, and an instruction behind what was filled in."""
    text = with_words(SHEET, f"{DOTS}\n\n").replace(
        RESPONSIBLE, f"{RESPONSIBLE.rstrip()} (ระบุหน่วยงานที่รับผิดชอบ)\n", 1
    )
    text = text.replace(THANKS, f"(โปรดระบุชื่อหน่วยงาน)\n\n{THANKS}")
    data, name = as_file(text, form), f"plan.{form}"
    report, found = asked(data, name, "STR006")
    assert [one.safe for one in found] == [False, False]
    made = fix(data, report, found)
    assert not made.left
    again = read_bytes(made.data, name)
    assert again == _read(TEXT)
    _, left = asked(made.data, name, "STR006")
    assert left == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("กองช่าง (ระบุหน่วยงาน)", "กองช่าง"),
        ("กองช่าง (ระบุหน่วยงาน) และกองคลัง", "กองช่าง และกองคลัง"),
        ("(โปรดระบุชื่อหน่วยงาน)", ""),
        (DOTS, ""),
        ("จำนวน (ระบุจำนวน) คน", None),
        ("อบรมบุคลากร (ระบุจำนวน) คน", None),
        ("ผู้รับผิดชอบ: (ระบุ)", None),
        ("โดยเทศบาล (ระบุชื่อ)", None),
        ("ร่วมกับ (ระบุหน่วยงาน) ทุกปี", None),
        ("ชื่อ ...................... ตำแหน่ง", None),
    ],
)
def test_only_what_stands_for_nothing_is_taken_out(text: str, rest: str | None) -> None:
    """What is to be filled in stays."""
    assert without_rest(text) == (text if rest is None else rest)


def test_a_place_in_which_something_is_to_be_filled_in_has_no_answer() -> None:
    """Taking out the rest would leave the finding."""
    text = with_words(SHEET, f"{DOTS}\n\nมีจำนวน (ระบุจำนวน) คน\n\n")
    report, found = asked(text.encode(), "plan.txt", "STR006")
    assert report.by_rule("STR006")
    assert found == []


def test_a_heading_keeps_what_is_to_be_written_under_it() -> None:
    """Dots alone under a heading stand for its text."""
    text = TEXT.replace(RESPONSIBLE, f"{DOTS}\n", 1)
    _, found = asked(text.encode(), "plan.txt", "STR006")
    assert found == []


def test_a_rest_alone_is_told_as_taken_out() -> None:
    """The whole line goes."""
    _, (one,) = asked(
        TEXT.replace(THANKS, f"(โปรดระบุชื่อหน่วยงาน)\n\n{THANKS}").encode(), "plan.txt", "STR006"
    )
    assert changed(one) == [("(โปรดระบุชื่อหน่วยงาน)", "")]


def test_a_goal_that_keeps_both_alternatives_has_no_answer() -> None:
    """Only its author knows which of them is the plan's."""
    text = TEXT.replace(
        "- (๒) เทศบาลตำบลธารสุจริตมีคะแนน ITA",
        "- (๒) กรณีที่ยังไม่ผ่านเกณฑ์ / กรณีที่ผ่านเกณฑ์แล้ว เทศบาลตำบลธารสุจริตมีคะแนน ITA",
    )
    report, found = asked(text.encode(), "plan.txt", "STR006")
    assert report.by_rule("STR006")
    assert found == []
