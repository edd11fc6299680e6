"""What would mend a real plan, and a copy of it with that done: figures read off it by hand."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

import itacheck
from itacheck import Fixed, Proposal, Report
from itacheck.checking import Checker, prepare
from itacheck.office.files import write_bytes
from itacheck.report import Finding
from itacheck.report.repairs import Repair
from tests.fixing.word_marks import accepted, canonical, rejected

FORMS = ("docx", "xlsx")
"""The others are tried with the example: each form takes some twenty checks."""


@pytest.fixture(scope="module")
def checker() -> Checker:
    """The usual check."""
    return prepare()


@pytest.fixture(scope="module")
def report(real_plan_path: Path, checker: Checker) -> Report:
    """The report on the real plan."""
    return checker.report(real_plan_path)


@pytest.fixture(scope="module")
def offered(report: Report, checker: Checker) -> tuple[Proposal, ...]:
    """What would mend it."""
    return itacheck.proposals(report.plan, report, checker)


def of(report: Report, code: str, year: int) -> Repair:
    """The repair that mends what a rule found in a year."""
    (mark,) = (one.fingerprint for one in report.by_rule(code) if one.year == year)
    (found,) = (one for one in report.repairs if mark in one.findings)
    return found


def figures(repair: Repair) -> list[tuple[object, object]]:
    """What the likeliest way makes of what."""
    return [(one.stated, one.due) for (one,) in repair.ways[0]]


def keys(found: tuple[Finding, ...]) -> Counter[tuple[str, str, int | None]]:
    """Findings by rule, subject and year."""
    return Counter((one.rule, one.subject, one.year) for one in found)


def test_three_changes_explain_all_wrong_totals(report: Report) -> None:
    """The subtotal of dimension 1 in 2567, and the grand totals of 2566 and 2567."""
    one, other = of(report, "BUD003", 2566), of(report, "BUD003", 2567)
    assert figures(one) == [("110000.00", "120000.00")]
    assert figures(other) == [("105000.00", "95000.00"), ("125000.00", "115000.00")]
    wrong = {
        one.fingerprint for code in ("BUD001", "BUD002", "BUD003") for one in report.by_rule(code)
    }
    assert {*one.findings, *other.findings} == wrong
    assert one.complete
    assert other.complete
    assert len(one.ways) == 1
    assert len(other.ways) > 1


def test_what_is_certain_is_one_grand_total_and_the_numbers_of_headings(
    offered: tuple[Proposal, ...],
) -> None:
    """Subtotals and projects agree on 2566; a sheet's headings stand in their order."""
    safe = [{one.rule for one in each.mends} for each in offered if each.safe]
    assert safe == [{"BUD002", "BUD003"}, {"PRJ002"}]
    (total,) = [one for one in offered if one.safe and "total" in {f.subject for f in one.mends}]
    assert [change.what[-7:] for change in total.changes] == ["ปี 2566"]


@pytest.mark.parametrize("form", FORMS)
def test_office_files_of_it_are_mended_as_promised(
    report: Report, checker: Checker, form: str
) -> None:
    """The first answer to each question: what they mend is gone, and nothing is new.

    In Word that is so as it is shown and when all is accepted; rejected, it is what went in.
    """
    data = write_bytes(report.plan, form)
    name = f"plan.{form}"
    first, before, chosen = mended(data, name, checker)
    done = {id(one) for one in first.done}
    whole = [one for one in chosen if all(id(change) in done for change in one.changes)]
    # A heading whose number is in doubt is left; in a workbook totals that are formulas, too.
    assert len(chosen) - len(whole) <= (3 if form == "xlsx" else 1)
    fixed = itacheck.fix(data, before, whole)
    after = checker.report(named(fixed.data, name))
    gone = keys(before.findings) - keys(after.findings)
    assert keys(tuple(each for one in whole for each in one.mends)) <= gone
    assert not keys(after.findings) - keys(before.findings)
    if form == "docx":
        taken = checker.report(named(accepted(fixed.data), name))
        assert keys(taken.findings) == keys(after.findings)
        assert canonical(rejected(fixed.data)) == canonical(data)


def named(data: bytes, name: str) -> BytesIO:
    """An open file of that name."""
    stream = BytesIO(data)
    stream.name = name
    return stream


def mended(data: bytes, name: str, checker: Checker) -> tuple[Fixed, Report, list[Proposal]]:
    """A file with each question's first answer that brings nothing, its report, the answers."""
    report = checker.report(named(data, name))
    answers: dict[str, Proposal] = {}
    for one in itacheck.proposals(report.plan, report, checker):
        if not one.brings:
            answers.setdefault(one.choice, one)
    chosen = list(answers.values())
    return itacheck.fix(data, report, chosen), report, chosen
