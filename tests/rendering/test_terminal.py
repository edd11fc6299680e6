from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.base.errors import OptionError
from itacheck.base.language import say
from itacheck.base.location import ParagraphLocation, SheetLocation, TableLocation
from itacheck.base.severity import Severity
from itacheck.engine.model import Evaluation, Outcome, Reason, State
from itacheck.plan import Budget, Cell, CellState, Dimension, Mission, Plan, Project
from itacheck.rendering import render
from itacheck.rendering.columns import columns
from itacheck.report import Report, build_report, parse_options
from itacheck.thai.years import FiscalYear
from itacheck.view import place_words
from tests.report.sample import FACTS, PACK, PLAN, compiled, report

ENGLISH = """\
แผนตัวอย่าง
เทศบาลตำบลตัวอย่าง · Fiscal years 2566-2570 · File: plan.txt

               projects       2566      2567
  Dimension 1         1  20,000.00      0.00
  Dimension 2         2   1,500.00  2,000.00
  Total               3  21,500.00  2,000.00
  Baht, added up from the projects in the summary table

Errors: 3
BUD001 English title BUD001
  - plan.txt:20:1 · Dimension 1 “มิติแรก”, year 2566 [72f003c8]: English มิติที่ 1: 100.00 is not \
200.00, 2566 English too little
  - plan.txt:20:1 · Dimension 1 “มิติแรก”, year 2567 [e286d93f]: English มิติที่ 1: 100.00 is not \
200.00, 2567 English too little
  - plan.txt:30:1 · Dimension 2 “มิติที่สอง”, year 2567 [bd70f140]: English มิติที่ 2: 105,000.00 \
is not 95,000.00, 2567 English too much
  What to do: English remedy
  Basis: the plan itself; NACC, English handbook, 2, https://example.org (needs no other source)

Warnings: 1
TGT001 English title TGT001
  - plan.txt:10:1 · The targets for the ITA score [9717a0a9]: English 82.5 of 1,250: no, unknown
  What to do: English remedy
  Basis: the plan itself; NACC, English handbook, 2, https://example.org (needs no other source)

Problems in reading: 1
  - plan.txt:3:1 · Warning: Line 3 is empty.

7 rules: found something 2, undecided 2, found nothing 2, not applicable 1
Undecided: BUD001, RSK001, TGT002 (why: --show info)

Errors: 3 · Warnings: 1 · Remarks: 0 · Problems in reading: 1
Correct what is listed, then check the plan again.
"""


INCOMPLETE = (
    "A main part of the plan could not be read: this report is not complete. "
    "Correct what is listed, then check the plan again."
)


def unread(severity: Severity) -> Plan:
    """The plan with a problem of that weight."""
    return evolve(PLAN, problems=(evolve(PLAN.problems[0], severity=severity),))


def lines(found: Report, width: int | None = None) -> list[str]:
    """The report's lines."""
    return render(found, width=width).splitlines()


def test_a_whole_report_reads_as_it_should() -> None:
    """What was read, what was found by severity and rule, what became of the rules, what next."""
    assert render(report()) == ENGLISH


def test_thai_is_a_translation_of_all_of_it() -> None:
    """A Thai report has the same lines, none of them left in English."""
    thai = render(report(language="th"))
    assert thai.count("\n") == ENGLISH.count("\n")
    for word in ("Fiscal", "Errors", "Basis", "rules", "Not known", "Correct", "projects"):
        assert word not in thai


def test_reasons_of_undecided_rules_are_told_with_all_else() -> None:
    """Who wants to see everything is told why, too."""
    whole = render(report(), show="info").splitlines()
    at = whole.index("Undecided:")
    assert whole[at + 1 : at + 4] == [
        "  - BUD001: Not known: English stated.",
        "  - RSK001: English no risks",
        "  - TGT002: Not known: English baseline. Needed: English --baseline-ita.",
    ]


def test_lines_fit_the_terminal() -> None:
    """Long sentences are wrapped to the terminal's width."""
    assert max(map(columns, lines(report(), 50))) <= 50
    assert max(map(columns, lines(report()))) > 50


def test_colours_are_used_only_where_allowed() -> None:
    """Without leave there is no escape sequence; with it, the text is the same."""
    coloured = render(report(), colour=True)
    assert "\x1b[" in coloured
    assert "\x1b" not in render(report())
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"):
        coloured = coloured.replace(code, "")
    assert coloured == ENGLISH


def test_a_batch_shows_each_report() -> None:
    """Reports stand one after another."""
    assert render([report(), report()]) == f"{ENGLISH}\n\n{ENGLISH}"


@pytest.mark.parametrize(
    ("facts", "plan", "fail_on", "verdict"),
    [
        (FACTS, PLAN, "error", "Correct what is listed, then check the plan again."),
        (FACTS, PLAN, "never", "Correct what is listed, then check the plan again."),
        (FACTS[5:], PLAN, "error", "Correct what is listed, then check the plan again."),
        (
            (),
            PLAN,
            "error",
            "Nothing was found in what could be read; look at what could not.",
        ),
        (
            (),
            unread(Severity.INFO),
            "error",
            "Nothing was found that has to be corrected; what is listed is worth a look.",
        ),
        *(
            (
                (),
                unread(Severity.ERROR),
                fail_on,
                INCOMPLETE,
            )
            for fail_on in ("error", "never")
        ),
        (
            (),
            evolve(PLAN, problems=()),
            "error",
            "Nothing was found; rules left undecided: 1.",
        ),
        ((), PLAN, "warning", "Correct what is listed, then check the plan again."),
    ],
)
def test_the_last_line_says_what_to_do(
    facts: tuple[object, ...], plan: Plan, fail_on: str, verdict: str
) -> None:
    """A reader of the end alone knows how the check came out."""
    found = report(facts, plan=plan, fail_on=fail_on)  # type: ignore[arg-type]
    assert lines(found)[-1] == verdict


def test_what_could_not_run_is_said() -> None:
    """A rule that failed is listed, and no verdict pretends that the report is complete."""
    outcomes = (Outcome("TGT004", State.ERRORED, FACTS[5], Reason("error", "ValueError")),)
    evaluation = Evaluation(outcomes, "plain", say("“{given}” is no pack.", given="x"))
    options = parse_options(fiscal_year=None, baseline_ita=None, language="en", fail_on="error")
    found = lines(build_report(evaluation, PLAN, compiled(), options, "1"))
    assert "Not run:" in found
    assert "  - TGT004: The rule failed: ValueError" in found
    assert "Note: “x” is no pack." in found
    assert found[-1] == "A rule could not run: this report is not complete."


def test_an_amount_that_cannot_be_read_leaves_no_sum() -> None:
    """A sum that leaves something out is not shown as if it were one."""
    cells = (
        (FiscalYear(2566), Cell(CellState.UNREADABLE)),
        (FiscalYear(2567), Cell(CellState.DASH)),
    )
    project = Project(1, "โครงการ", budget=Budget(cells))
    plan = Plan(dimensions=(Dimension(None, "", (Mission("", "", (project,)),)),))
    assert "  Outside every dimension         1     ?  0.00" in lines(report((), plan=plan))


def test_a_plan_without_projects_has_no_table() -> None:
    """Nothing was read, so nothing is shown as read."""
    assert "projects" not in render(report((), plan=Plan()))


def test_a_finding_that_is_nowhere_has_no_place() -> None:
    """Its line begins with its subject."""
    nowhere = evolve(FACTS[5], origin=evolve(FACTS[5].origin, location=None))
    assert any(
        one.startswith("  - The targets for the ITA score [") for one in lines(report([nowhere]))
    )


def test_a_problem_without_a_place_is_one_line() -> None:
    """There is nothing to point at."""
    problem = evolve(PLAN.problems[0], location=None)
    assert "  - Warning · Line 3 is empty." in lines(
        report((), plan=evolve(PLAN, problems=(problem,)))
    )


def test_severities_come_gravest_first() -> None:
    """What must be corrected stands before what may be."""
    found = lines(report())
    assert found.index("Errors: 3") < found.index("Warnings: 1")


@pytest.mark.parametrize(
    ("place", "english", "thai"),
    [
        (
            TableLocation("p.docx", 2, 3, 4),
            "p.docx: table 2, row 3, column 4",
            "p.docx: ตารางที่ 2 แถวที่ 3 คอลัมน์ที่ 4",
        ),
        (ParagraphLocation("p.docx", 7), "p.docx: paragraph 7", "p.docx: ย่อหน้าที่ 7"),
        (
            SheetLocation("p.xlsx", "แผน", "B5"),
            "p.xlsx: sheet “แผน”, cell B5",
            "p.xlsx: แผ่นงาน “แผน” ช่อง B5",
        ),
    ],
)
def test_places_in_office_files_are_said_in_words(
    place: TableLocation, english: str, thai: str
) -> None:
    """Owners of Word and Excel files look for tables, paragraphs and cells."""
    assert (place_words(place, "en"), place_words(place, "th")) == (english, thai)


def test_a_name_is_said_once() -> None:
    """A message that names its subject is not headed by the name as well."""
    fact = evolve(FACTS[1], origin=evolve(FACTS[1].origin, texts={"dimension": "ด้าน “มิติ แรก”"}))
    assert "  - plan.txt:20:1 · Dimension 1, year 2567 [" in render(report([fact]))


def test_nothing_found_is_said_where_every_rule_was_decided() -> None:
    """A clean report says so in its last line."""
    clean = report(FACTS[4:5], plan=evolve(PLAN, problems=()), rules=PACK.rules[:1])
    assert lines(clean)[-1] == "Nothing was found."


def test_figures_may_be_in_thai_digits() -> None:
    """Figures and years change; codes, places and what the plan says do not."""
    thai = render(report(), digits="thai")
    assert "Fiscal years ๒๕๖๖-๒๕๗๐" in thai
    assert "  Dimension ๑         ๑  ๒๐,๐๐๐.๐๐      ๐.๐๐" in thai
    assert "BUD001 English title BUD001" in thai
    assert "  - plan.txt:20:1 · Dimension ๑ “มิติแรก”, year ๒๕๖๖ [72f003c8]: " in thai
    assert "  - plan.txt:3:1 · Warning: Line ๓ is empty.\n" in thai
    assert "Errors: ๓ · Warnings: ๑" in thai


def test_data_for_programs_keep_arabic_digits() -> None:
    """JSON is the same, whatever digits a reader wants."""
    assert render(report(), "json", digits="thai") == render(report(), "json")


def test_unknown_digits_are_answered_with_the_nearest() -> None:
    """The error names the argument."""
    with pytest.raises(OptionError, match=r"^digits: .*“thai”"):
        render(report(), digits="thia")
