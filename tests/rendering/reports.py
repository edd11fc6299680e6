"""Reports for the formats: every state that a finding can be in, and texts that mean ill."""

from __future__ import annotations

import io

import docx
from attrs import evolve

from itacheck.base.language import say
from itacheck.base.location import Location, TextLocation
from itacheck.engine.model import State
from itacheck.plan import Organisation, Problem
from itacheck.report import Baseline, Finding, LedgerLine, ReasonCount, Report, Waived
from tests.report.sample import PLAN, report, subtotal


def findings(first: int, count: int) -> tuple[Finding, ...]:
    """Errors of BUD001 on dimensions ``first``…, each in a line of its own."""
    numbers = range(first, first + count)
    return report([subtotal(one, 2567, 100, 200, 10 * one) for one in numbers]).findings


def every_state(fail_on: str = "error") -> Report:
    """Two findings each: 101 found, 201 waived, 301 known, 401 gone, 501 not checked."""
    whole = report([subtotal(one, 2567, 100, 200, 10 * one) for one in (101, 102)], fail_on=fail_on)
    waiver = Waived("มีเหตุ", "ปลัด", "2568-10-01", "2569-09-30", "plan.waivers.yaml")
    waived = tuple(evolve(one, waiver=waiver) for one in findings(201, 2))
    baseline = Baseline("old.txt", "ef" * 32, findings(301, 2), findings(401, 2), findings(501, 2))
    return evolve(whole, findings=(*whole.findings, *waived), baseline=baseline)


def not_complete() -> Report:
    """One rule did not run, and a line could not be read."""
    whole = report([])
    broken = LedgerLine(
        "TGT004", "errored", errored=1, reasons=(ReasonCount(State.ERRORED, "It broke.", 1),)
    )
    lines = tuple(broken if one.rule == "TGT004" else one for one in whole.ledger)
    return evolve(whole, ledger=lines)


def saying(text: str, location: Location | None = None) -> Report:
    """A report in which everything that comes from a plan or a person says ``text``."""
    place = location or TextLocation(text, 7, 3)
    one = findings(101, 1)[0]
    found = evolve(one, message=text, remedy=text, location=place)
    waived = evolve(findings(201, 1)[0], message=text, location=place, waiver=Waived(text, text))
    plan = evolve(
        PLAN,
        title=text,
        organisation=Organisation(text),
        problems=(Problem(say("{text}", text=text), place),),
        source=None if PLAN.source is None else evolve(PLAN.source, name=text),
    )
    whole = not_complete()
    return evolve(whole, plan=plan, findings=(found, waived), baseline=None)


def word_text(data: bytes) -> str:
    """What stands in the paragraphs of a Word document."""
    return "\n".join(one.text for one in docx.Document(io.BytesIO(data)).paragraphs)
