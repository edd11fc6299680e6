"""Files of the example, what would mend them, and the mended ones read again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import itacheck
from itacheck.checking import prepare
from itacheck.fixing import Proposal, fix, proposals
from itacheck.plan import Plan
from itacheck.reading import read_bytes
from itacheck.report import Report

FORMS = {"txt": "text", "docx": "docx", "xlsx": "xlsx", "yaml": "yaml", "json": "json"}
CHECKER = prepare(engine="plain", language="en")


@cache
def example() -> Plan:
    """The example without faults."""
    return itacheck.read(Path(__file__).parents[2] / "examples" / "tharnsucharit.yaml")


def asked(data: bytes, name: str, code: str = "CNT002") -> tuple[Report, list[Proposal]]:
    """The report on a file, and what would mend the findings of a rule."""
    report = CHECKER.report(read_bytes(data, name))
    found = proposals(report.plan, report, CHECKER)
    return report, [one for one in found if any(each.rule == code for each in one.mends)]


def mended(data: bytes, name: str, code: str = "CNT002") -> tuple[Plan, Report]:
    """A file with the last of the proposals that mends all findings of a rule, read again."""
    report, found = asked(data, name, code)
    wrong = {one.fingerprint for one in report.by_rule(code)}
    (*_, whole) = (one for one in found if wrong <= {each.fingerprint for each in one.mends})
    fixed = fix(data, report, [whole])
    assert not fixed.left
    assert fixed.done == whole.changes
    again = read_bytes(fixed.data, name)
    return again, CHECKER.report(again)


def changed(one: Proposal) -> list[tuple[str, str]]:
    """The numbers that become others."""
    return [(each.printed, each.text) for each in one.changes]
