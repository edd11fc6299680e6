from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import Sheet
from itacheck.report import subject_words
from itacheck.report.subjects import item_of
from tests.report.sample import PLAN


@pytest.mark.parametrize(
    ("subject", "english"),
    [
        ("plan", "The whole plan"),
        ("total", "The grand total"),
        ("part:announcement", "The announcement"),
        ("part:sheets", "The detail sheets"),
        ("dimension:1", "Dimension 1 “มิติแรก”"),
        ("dimension:9", "Dimension 9"),
        ("mission:1.1", "Mission 1.1 “ภารกิจแรก”"),
        ("mission:2.1", "Mission 2.1"),
        ("mission:9.9", "Mission 9.9"),
        ("project:1", "Project 1 “โครงการ ก”"),
        ("project:2", "Project 2 “โครงการ ข”"),
        ("project:2#2", "Project 2 “โครงการ ค”"),
        ("project:77", "Project 77"),
        ("dimension:1#2", "Dimension 1"),
        ("goal:2#2", "Goal 2"),
        ("risk_row:3#2", "Row 3 of the risk table"),
        ("risk:3#2.1", "Risk 1 in row 3 of the risk table"),
        ("indicator:24#2.output.1", "Output 1 of detail sheet 24"),
        ("sheet:1", "Detail sheet 1 “โครงการ ก”"),
        ("sheet:2", "Detail sheet 2"),
        ("sheet:77", "Detail sheet 77"),
        ("risk_row:3", "Row 3 of the risk table"),
        ("risk:3.2", "Risk 2 in row 3 of the risk table"),
        ("control:3.5", "Control 5 in row 3 of the risk table"),
        ("goal:2", "Goal 2"),
        ("target:ita_score", "The targets for the ITA score"),
        ("target:cases", "The targets for corruption cases"),
        ("indicator:24.outcome.3", "Outcome 3 of detail sheet 24"),
        ("indicator:24.output.1", "Output 1 of detail sheet 24"),
        ("indicator:2.1.4#2.output.1", "Output 1 of detail sheet 2.1.4"),
        ("project:2.1.4#2", "Project 2.1.4"),
    ],
)
def test_a_subject_is_named_in_words(subject: str, english: str) -> None:
    """A reader sees the thing by the name that the plan gives it."""
    assert subject_words(subject, PLAN, "en") == english
    thai = subject_words(subject, PLAN, "th")
    assert thai not in {english, subject}


@pytest.mark.parametrize("subject", ["novelty:1", "part:none", "target:none", "indicator:x", ""])
def test_an_unknown_subject_is_given_as_it_is(subject: str) -> None:
    """What this version has no words for is shown and not dropped."""
    assert subject_words(subject, PLAN, "en") == subject


def test_quotation_marks_in_a_name_are_the_inner_ones() -> None:
    """A name that is quoted itself does not end where a quotation in it ends."""
    sheets = (*PLAN.sheets, Sheet(3, "มาตรการ “โปร่งใส”"))
    words = subject_words("sheet:3", evolve(PLAN, sheets=sheets), "en")
    assert words == "Detail sheet 3 “มาตรการ ‘โปร่งใส’”"


def test_what_has_no_number_is_found_by_its_position() -> None:
    """A sheet without a number goes by its place in the list, after those that share it."""
    plan = evolve(PLAN, sheets=(Sheet(2, "ก"), Sheet(None, "ข"), Sheet(3, "ค"), Sheet(None, "ง")))
    words = [subject_words(f"sheet:{one}", plan, "en") for one in ("2", "2#2", "3", "4")]
    assert words == [
        "Detail sheet 2 “ก”",
        "Detail sheet 2 “ข”",
        "Detail sheet 3 “ค”",
        "Detail sheet 4 “ง”",
    ]


def test_a_label_is_the_number_of_what_has_one() -> None:
    """2.1.1 is found as printed, in Thai digits, too; what is no such number is none."""
    labels = ("๒.๑.๑", "2.1.1", "2.1.2)", "ก")
    sheets = tuple(Sheet(7, f"โครงการที่{n}", label=one) for n, one in enumerate(labels))
    plan = evolve(PLAN, sheets=sheets)
    found = ("sheet:2.1.1", "sheet:2.1.1#2", "sheet:2.1.2", "sheet:7")
    assert [item_of(one, plan) for one in found] == list(sheets)
