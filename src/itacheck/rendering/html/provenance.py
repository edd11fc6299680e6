"""What the page says about how its report came to be, so that anybody can make it again."""

from __future__ import annotations

from collections.abc import Iterator

from ...base.language import Message, say
from ...report import Report
from ...view import ReportView
from ..pen import Pen


def provenance(view: ReportView, pen: Pen) -> Iterator[tuple[str, str]]:
    """Pairs of a name and what it is; digests and versions keep their digits."""
    report = view.report
    yield from ((pen.words(name), value) for name, value in _versions(report))
    yield from ((pen.words(name), pen.figures(value)) for name, value in _options(report))
    yield from ((pen.words(say("Chosen")), pen.figures(line)) for line in view.chosen)
    if report.engine.notice:
        yield pen.words(say("Note")), report.engine.notice


def _versions(report: Report) -> Iterator[tuple[Message, str]]:
    yield say("itacheck"), report.version
    yield say("Engine"), report.engine.name
    for pack in report.packs:
        yield say("Rule pack"), f"{pack.id} {pack.version} · SHA-256 {pack.sha256}"
    source = report.plan.source
    if source is not None:
        for one in source.files or (source,):
            yield say("File"), f"{one.name} · SHA-256 {one.sha256}"
    if report.baseline is not None and report.baseline.name is not None:
        yield (
            say("Earlier report's file"),
            f"{report.baseline.name} · SHA-256 {report.baseline.sha256}",
        )


def _options(report: Report) -> Iterator[tuple[Message, str]]:
    options = report.options
    if options.fiscal_year is not None:
        yield say("Criteria of the fiscal year"), str(options.fiscal_year)
    if options.baseline_ita is not None:
        yield say("ITA score of the year before the plan"), f"{options.baseline_ita:f}"
    if options.as_of is not None:
        yield say("Waivers as of"), options.as_of.text(report.language)
