"""Facts about parts, years and the announcement: rules STR001, STR002, STR004 and STR005."""

from __future__ import annotations

import pytest
from attrs import evolve

import itacheck
from itacheck.base.language import in_language
from itacheck.plan import Amendment, Announcement, Dimension, Part, PartId, Passage, Plan
from itacheck.thai.years import BuddhistDate
from tests.facts.small import dimension, facts, failed, outcomes, plan, project, with_period


def small() -> Plan:
    """A plan of one project in the years of the cycle."""
    return plan(dimension(1, project(1, money="0|0|0|0|0")))


def announced(day: BuddhistDate | None) -> Plan:
    """The plan announced on a day."""
    return evolve(small(), announcement=Announcement(day))


def test_a_part_is_there_by_its_heading_or_by_its_content() -> None:
    """What lacks is told by its name; the table counts without a heading."""
    missing = [subject for subject, _ in failed(small(), "STR001")]
    assert len(missing) == len(PartId) - 2
    assert "part:summary_table" not in missing
    made = evolve(small(), parts=tuple(Part(one) for one in PartId if one is not PartId.PREFACE))
    assert failed(made, "STR001") == [("part:preface", None)]
    assert facts(Plan(), "part") == {}


def test_an_old_name_is_told_where_the_name_has_changed() -> None:
    """The dimensions' names of the cycle before, but for the third, which is the same."""
    old = "การเสริมสร้างและปรับปรุงกลไกในการตรวจสอบการปฏิบัติราชการ"
    made = plan(*(dimension(number) for number in (1, 2, 3)), Dimension(4, old))
    assert outcomes(made, "STR002") == {
        ("dimension:1", None): "passed",
        ("dimension:2", None): "passed",
        ("dimension:3", None): "not_applicable",
        ("dimension:4", None): "failed",
    }


def test_the_columns_are_the_plans_years_and_these_the_cycles() -> None:
    """A column that lacks, a period of other years; without a period nobody can tell."""
    assert failed(small(), "STR004") == []
    short = plan(dimension(1, project(1, money="0|0|0|0")))
    assert failed(short, "STR004") == [("plan", None)]
    assert failed(with_period(short, 2566, 2569), "STR004") == [("plan", None)]
    (fact,) = facts(with_period(short, 2566, 2569), "period").values()
    assert fact.values["columns_match"] is True
    assert fact.origin.texts["column_years"] == (2566, 2567, 2568, 2569)
    unknown = evolve(small(), period=None)
    assert outcomes(unknown, "STR004") == {("plan", None): "undecided"}


def test_columns_of_several_pages_are_taken_together() -> None:
    """A project that lacks a cell does not take the column away."""
    made = plan(dimension(1, project(1, money="0|0|0|0|0"), project(2, money="0|0")))
    assert failed(made, "STR004") == []


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (BuddhistDate(2565, 9, 24), "passed"),
        (BuddhistDate(2565, 10, 1), "passed"),
        (BuddhistDate(2565, 10, 2), "failed"),
        (BuddhistDate(2566, 1, 5), "failed"),
        (None, "undecided"),
    ],
)
def test_a_plan_is_announced_before_its_period_begins(
    day: BuddhistDate | None, outcome: str
) -> None:
    """The first fiscal year begins on 1 October of the Buddhist year before."""
    assert outcomes(announced(day), "STR005") == {("part:announcement", None): outcome}


def test_people_read_a_day_in_words_and_programs_in_digits() -> None:
    """The sentence knows itself in both languages; the data are of none."""
    report = itacheck.check(announced(BuddhistDate(2565, 10, 2)), select=["STR005"])
    (found,) = report.findings
    english = in_language(found.message, "en")
    assert "2 ตุลาคม 2565" in found.message
    assert "1 ตุลาคม 2565" in found.message
    assert "2 October 2565" in english
    assert "1 October 2565" in english
    assert [in_language(one.what, "en") for one in found.evidence] == [
        "Announced on 2 October 2565"
    ]
    assert {name: found.data[name] for name in ("date", "start")} == {
        "date": "2565-10-02",
        "start": "2565-10-01",
    }


def test_an_amended_plan_may_be_announced_later() -> None:
    """It changes a plan that is in force; without an announcement there is nothing to look at."""
    made = evolve(announced(BuddhistDate(2567, 5, 1)), amendment=Amendment("ฉบับทบทวน"))
    assert outcomes(made, "STR005") == {("part:announcement", None): "not_applicable"}
    first = "ตามที่ได้ประกาศใช้แผนเมื่อวันที่ ๒๐ กันยายน ๒๕๖๕ นั้น"
    told = evolve(made, parts=(Part(PartId.ANNOUNCEMENT, (Passage(first),)),))
    assert outcomes(told, "STR005") == {("part:announcement", None): "passed"}
    late = Part(PartId.ANNOUNCEMENT, (Passage(first.replace("๒๕๖๕", "๒๕๖๖")),))
    assert failed(evolve(made, parts=(late,)), "STR005") == [("part:announcement", None)]
    assert outcomes(small(), "STR005") == {("", None): "not_applicable"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("เรื่อง ใช้แผนปฏิบัติการฯ (ฉบับทบทวน พ.ศ. ๒๕๖๘)", "not_applicable"),
        ("เรื่อง การแก้ไขเพิ่มเติมแผนปฏิบัติการฯ", "failed"),
        ("เรื่อง แผนปฏิบัติการฯ เปลี่ยนแปลง ครั้งที่ ๒", "not_applicable"),
        ("เรื่อง แผนปฏิบัติการฯ เพิ่มเติม/เปลี่ยนแปลง ครั้งที่ ๑/๒๕๖๘", "not_applicable"),
        ("ตามพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖ แก้ไขเพิ่มเติม (ฉบับที่ ๑๔) พ.ศ. ๒๕๖๒", "failed"),
    ],
)
def test_an_announcement_may_say_that_the_plan_is_an_amended_one(text: str, outcome: str) -> None:
    """By the word with a number or a year; that a law was amended says nothing of the plan."""
    part = Part(PartId.ANNOUNCEMENT, (Passage(text),))
    made = evolve(announced(BuddhistDate(2567, 5, 1)), parts=(part,))
    assert outcomes(made, "STR005") == {("part:announcement", None): outcome}
