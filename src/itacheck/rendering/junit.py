"""JUnit's XML, as Jenkins, GitLab and others read it: a test case for each rule and finding."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from ..report import Finding, LedgerLine, Report
from .interface import Page, Renderer, Reports, as_tuple
from .listed import title_of, visible
from .words import place_words

_SKIPPED = ("undecided", "not_applicable", "not_selected")


def write(reports: Reports, _page: Page) -> str:
    """What counts against a plan is a failure; what is not known to pass is skipped, and says why."""
    suites = [line for report in as_tuple(reports) for line in _suite(report)]
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join((head, '<testsuites name="itacheck">', *suites, "</testsuites>", ""))


def _suite(report: Report) -> Iterator[str]:
    cases = [*_rules(report), *_findings(report), *_problems(report)]
    counts = {
        kind: sum(f"><{tag} " in one for one in cases)
        for kind, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    }
    source = report.plan.source
    told = " ".join(f'{kind}="{count}"' for kind, count in counts.items())
    name = _value(source.name if source else "itacheck")
    yield f'  <testsuite name={name} tests="{len(cases)}" {told}>'
    yield from cases
    yield "  </testsuite>"


def _rules(report: Report) -> Iterator[str]:
    """Rules without a finding; those that could not run are errors even beside findings."""
    found = {one.rule for one in report.findings}
    for line in report.ledger:
        title = title_of(report, line.rule)
        if line.errored:
            yield _case(line.rule, title, "error", "error", _reasons(line))
        elif line.rule in found:
            continue
        elif line.status in _SKIPPED or line.undecided or line.failed:
            yield _case(line.rule, title, "skipped", line.status, _reasons(line))
        else:
            yield _case(line.rule, title)


def _findings(report: Report) -> Iterator[str]:
    for one in report.findings:
        place = place_words(one.location, report.language)
        name = " ".join(str(part) for part in (one.subject, one.year, place) if part)
        kind = "failure" if report.weighs(one) else "skipped"
        yield _case(one.rule, name, kind, one.severity.value, _text(one))


def _problems(report: Report) -> Iterator[str]:
    limit = report.options.fail_on
    kind = "failure" if limit is not None and limit.value != "error" else "skipped"
    for one in report.problems:
        place = place_words(one.location, report.language)
        yield _case("itacheck", place, kind, "problem", one.text(report.language))


def _text(one: Finding) -> str:
    waiver = () if one.waiver is None else (f"{one.waiver.reason} ({one.waiver.approver})",)
    return "\n".join((one.message, one.remedy, *waiver))


def _reasons(line: LedgerLine) -> str:
    return "; ".join(each.reason for each in line.reasons)


def _case(rule: str, name: str, kind: str = "", type_: str = "", text: str = "") -> str:
    head = f"    <testcase classname={_value(rule)} name={_value(f'{rule} {name}'.strip())}"
    if not kind:
        return f"{head}/>"
    if kind == "skipped":
        return f"{head}><skipped message={_value(f'{type_}: {text}')}/></testcase>"
    message = _value(text.partition("\n")[0])
    body = escape(visible(text)).replace("\r", "&#13;")
    return f"{head}><{kind} type={_value(type_)} message={message}>{body}</{kind}></testcase>"


def _value(text: str) -> str:
    return quoteattr(visible(text))


RENDERER = Renderer("junit", "application/xml", write, suffix=".xml")
