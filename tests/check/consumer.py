"""A program that embeds itacheck, as strictly typed as its author likes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import assert_type

import itacheck
from itacheck import plan as model


def built() -> itacheck.Plan:
    """A plan from the classes of the model."""
    year = itacheck.FiscalYear(2566)
    cell = model.Cell(model.CellState.AMOUNT, model.Money(2_000_000))
    project = model.Project(
        1, "มาตรการ NO Gift Policy", model.ItemKind.MEASURE, model.Budget(((year, cell),))
    )
    mission = model.Mission("2.2", "ภารกิจ", projects=(project,))
    return itacheck.Plan(
        organisation=model.Organisation("เทศบาลตำบลก"),
        period=model.Period(year, itacheck.FiscalYear(2570)),
        announcement=model.Announcement(itacheck.BuddhistDate(2565, 9, 24)),
        dimensions=(model.Dimension(2, missions=(mission,)),),
    )


def told(places: Sequence[itacheck.Location | None]) -> Iterator[str]:
    """Where something stands, by the kind of its place."""
    for one in places:
        if isinstance(one, itacheck.TextLocation):
            yield f"{one.line}:{one.column}"
        elif isinstance(one, itacheck.SheetLocation):
            yield f"{one.sheet}!{one.cell}"
        elif isinstance(one, itacheck.TableLocation):
            yield f"{one.table}, {one.row}"
        elif isinstance(one, itacheck.ParagraphLocation):
            yield str(one.paragraph)


def row(finding: itacheck.Finding) -> tuple[str, int | None, str]:
    """What a database keeps of a finding."""
    basis: tuple[itacheck.Basis, ...] = finding.basis
    evidence: tuple[itacheck.Evidence, ...] = finding.evidence
    certainty: itacheck.Certainty = finding.certainty
    severity: itacheck.Severity = finding.severity
    amount = sum(len(str(one.what)) for one in evidence) + len(basis)
    return (
        f"{finding.rule} {severity.value} {certainty.value} {amount}",
        finding.year,
        finding.subject,
    )


def main(path: Path, upload: bytes) -> int:
    """All of it, from a path, from bytes and from an open file."""
    try:
        report = itacheck.check(
            path,
            fiscal_year=2569,
            baseline_ita=Decimal("82.5"),
            fail_on=itacheck.Severity.WARNING,
            as_of=dt.date(2026, 1, 1),
            limits=itacheck.Limits(file_bytes=10_000_000),
        )
        plan = itacheck.read(upload, "upload.docx")
        again = itacheck.read(BytesIO(upload))
    except itacheck.LimitError as error:
        return len(error.text("en"))
    except itacheck.ItacheckError as error:
        place: itacheck.Location | str | None = error.place
        return len(str(place))
    assert_type(report, itacheck.Report)
    assert_type(plan, itacheck.Plan)
    assert_type(itacheck.render(report), str)
    assert_type(itacheck.render(report, "html", language="en"), str)
    assert_type(itacheck.render([report], "docx"), bytes)
    assert_type(itacheck.render(report, "memo"), bytes)
    assert_type(itacheck.render(report, path.suffix), str | bytes)
    assert_type(itacheck.formats(), tuple[str, ...])
    assert_type(itacheck.new_plan("เทศบาลตำบลก", model.OrganisationKind.CITY), itacheck.Plan)
    proposals = itacheck.proposals(plan, report)
    fixed = itacheck.fix(upload, report, [one for one in proposals if one.safe])
    assert_type(fixed.data, bytes)
    assert_type(itacheck.annotate(upload, report), itacheck.Annotated)
    pack: itacheck.Pack = itacheck.load_pack("nacc-2566-2570")
    lines: tuple[itacheck.LedgerLine, ...] = report.ledger
    rows = [row(one) for one in report.standing] + [row(one) for one in report.by_rule("BUD001")]
    problems: tuple[itacheck.Problem, ...] = report.problems
    places = list(told([one.location for one in report.findings]))
    places += told([one.location for one in problems])
    for project in plan:
        cell = project.budget.at(itacheck.FiscalYear(2566))
        if cell is not None and cell.amount is not None:
            assert_type(cell.amount.baht, Decimal)
    itacheck.write(built(), path.with_suffix(".yaml"), force=again == plan)
    return len(rows) + len(lines) + len(places) + len(pack.rules)
