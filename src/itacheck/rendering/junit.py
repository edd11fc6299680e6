"""JUnit's XML, as Jenkins, GitLab and others read it: a test case for each rule and finding."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..report import LedgerLine, Report
from ..view import Entry, ReportView, Standing, entries, title_of, unread, visible
from .interface import Page, Renderer, Reports, as_tuple

_FAILURE, _ERROR, _SKIPPED = "failure", "error", "skipped"
_COUNTS = (("failures", _FAILURE), ("errors", _ERROR), ("skipped", _SKIPPED))
_UNANSWERED = ("undecided", "not_applicable", "not_selected")


def write(reports: Reports, _page: Page) -> str:
    """What counts against a plan fails; what does not, or is not known to pass, is skipped."""
    suites = Element("testsuites", name="itacheck")
    for report in as_tuple(reports):
        _suite(suites, report)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, report: Report) -> None:
    cases = [*_parts(report), *_rules(report), *_findings(report), *_problems(report)]
    called = report.input_name
    told = {
        "name": "itacheck" if called is None else visible(called),
        "tests": str(len(cases)),
    }
    for name, kind in _COUNTS:
        told[name] = str(sum(one.find(kind) is not None for one in cases))
    suite = SubElement(suites, "testsuite", told)
    suite.extend(cases)


def _parts(report: Report) -> Iterator[Element]:
    """That this is no check of the whole plan, where it is not."""
    if told := ReportView(report).submitted:
        yield _case("itacheck", "", _SKIPPED, "parts", told)


def _rules(report: Report) -> Iterator[Element]:
    """Rules without a finding; those that could not run are errors even beside findings."""
    found = {one.finding.rule for one in entries(report) if one.standing is not Standing.GONE}
    for line in report.ledger:
        title = title_of(report, line.rule)
        if line.errored:
            yield _case(line.rule, title, _ERROR, "errored", _reasons(line))
        elif line.rule in found and not line.undecided:
            continue
        elif line.undecided:
            yield _case(line.rule, title, _SKIPPED, "undecided", _reasons(line))
        elif line.status in _UNANSWERED:
            yield _case(line.rule, title, _SKIPPED, line.status, _reasons(line))
        else:
            yield _case(line.rule, title)


def _findings(report: Report) -> Iterator[Element]:
    """What is gone since an earlier report is no case of this one."""
    for one in entries(report):
        if one.standing is Standing.GONE:
            continue
        found, standing = one.finding, one.standing
        name = " ".join(str(part) for part in (found.subject, found.year, one.place) if part)
        counts = standing in {Standing.FOUND, Standing.UNFILLED} and report.weighs(found)
        type_ = found.severity.value if standing is Standing.FOUND else standing.value
        yield _case(found.rule, name, _FAILURE if counts else _SKIPPED, type_, _text(one))


def _problems(report: Report) -> Iterator[Element]:
    for one in unread(report.problems, report.language):
        kind = _FAILURE if one.problem and report.weighs(one.problem) else _SKIPPED
        yield _case("itacheck", one.place, kind, "problem", one.message)


def _text(entry: Entry) -> str:
    found = entry.finding
    waiver = () if found.waiver is None else (f"{found.waiver.reason} ({found.waiver.approver})",)
    return "\n".join((found.message, found.remedy, *waiver))


def _reasons(line: LedgerLine) -> str:
    return "; ".join(each.reason for each in line.reasons)


def _case(rule: str, name: str, kind: str = "", type_: str = "", text: str = "") -> Element:
    """A test case; most readers show no more of a skipped one than its message."""
    case = Element("testcase", classname=visible(rule), name=visible(f"{rule} {name}".strip()))
    if kind == _SKIPPED:
        SubElement(case, kind, message=visible(f"{type_}: {text}" if text else type_))
    elif kind:
        message = visible(text.partition("\n")[0])
        SubElement(case, kind, type=type_, message=message).text = visible(text)
    return case


RENDERER = Renderer("junit", "application/xml", write, suffix=".xml")
