from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from lxml import html

import itacheck
from itacheck.base.language import say
from itacheck.plan import Dimension, Mission, Organisation, Plan, Problem, Project
from itacheck.report import Report
from tests.rendering.reports import every_state, findings, saying

DRAFT = Path("examples", "tharnsucharit-draft.txt")
EVIL = '<script>alert(1)</script>\u202e<img src=x onerror=y> & "q" {0} {name} \x00\x1b[31m'


def tables(shown: Report | Plan) -> list[list[list[str]]]:
    """The tables that a notebook shows, as rows of texts."""
    root = html.fromstring(shown._repr_html_())
    return [
        [["".join(map(str, cell.itertext())) for cell in row] for row in table.iter("tr")]
        for table in root.iter("table")
    ]


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_report_shows_its_findings_as_a_table(language: str) -> None:
    """One row each, in document order, with the sentence of the report's language."""
    report = itacheck.check(DRAFT, language=language)
    (table,) = tables(report)
    assert [(row[0], row[4]) for row in table[1:]] == [
        (one.rule, one.message) for one in report.findings
    ]
    assert f'lang="{language}"' in report._repr_html_()


def test_a_report_shows_its_counts_and_its_ledger() -> None:
    """As the terminal does, also where nothing was found."""
    shown = itacheck.check(DRAFT.with_name("tharnsucharit.txt"), language="en")._repr_html_()
    assert "Nothing was found" in shown
    assert "Errors: 0" in shown
    assert "<table" not in shown


def test_a_waived_finding_is_shown_as_waived() -> None:
    """And only that one."""
    report = every_state()
    waived = ["(" in row[1] for row in tables(report)[0][1:]]
    assert waived == [one.waiver is not None for one in report.findings]


def test_a_plan_shows_its_money_and_its_projects() -> None:
    """The sums by dimension, and each project with its cells as printed."""
    plan = itacheck.read(DRAFT)
    summary, projects = tables(plan)
    assert [row[0] for row in summary[1:]] == [f"มิติที่ {n}" for n in (1, 2, 3, 4)] + ["รวม"]
    titles = [row[1] for row in projects[1:] if row[0]]
    assert titles == [one.title for one in plan.projects]
    row = next(row for row in projects if row[0] == "2")
    assert row[2:] == [one.printed for _, one in plan.project(2).budget.cells]


def test_a_plan_shows_what_could_not_be_read() -> None:
    """Nothing that is missing looks as if it were nothing."""
    plan = Plan(problems=(Problem(say("Line {line} is odd.", line=3), None),))
    (problems,) = tables(plan)
    assert problems[1] == ["ข้อควรแก้ไข", "", "Line 3 is odd."]
    assert "ไม่พบตารางสรุปที่อ่านได้" in plan._repr_html_()


def test_markup_in_a_plan_is_shown_as_text() -> None:
    """Nothing that a plan writes becomes an element, and nothing steers the reader's screen."""
    missions = (Mission(EVIL, EVIL, (Project(1, EVIL, remark=EVIL),)),)
    plan = Plan(
        Organisation(EVIL),
        EVIL,
        dimensions=(Dimension(1, EVIL, missions),),
        problems=(Problem(say("{text}", text=EVIL), None),),
    )
    for shown in (saying(EVIL)._repr_html_(), plan._repr_html_()):
        tags = {str(one.tag) for one in html.fromstring(shown).iter()}
        assert tags <= {"div", "p", "strong", "table", "thead", "tbody", "tr", "th", "td"}
        assert "&lt;script&gt;" in shown
        assert not {"\u202e", "\x00", "\x1b"} & set(shown)


def test_a_long_report_says_how_much_is_not_shown() -> None:
    """A notebook stays quick, and nobody thinks that the table is the whole."""
    long = evolve(every_state(), findings=findings(1, 205))
    assert len(tables(long)[0]) == 1 + 200
    assert "not shown here: 5." in long._repr_html_()
