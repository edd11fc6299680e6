"""What the page shows of a report, in words: the templates only lay it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from ...base.language import DEFAULT_LANGUAGE
from ...base.record import record
from ...engine.model import State
from ...packs.model import Severity
from ...report import Report
from ...view import SEVERITIES, ReportView, Standing, Trouble, unread
from ...view.outcome import STATUSES
from ..charts import Chart, charts_of
from ..interface import Page
from ..pen import Pen
from .findings import Facet, Group, facets, groups
from .labels import LABELS
from .provenance import provenance
from .table import Table, table


@record
class Count:
    """A number that the summary shows large; ``kind`` is its severity, or ``other``."""

    kind: str
    label: str
    number: str


@record
class LedgerRow:
    """What became of a rule, in words and counts."""

    code: str
    title: str
    status: str
    status_word: str
    counts: tuple[str, ...]
    reasons: tuple[str, ...]


@record
class Unread:
    """Something that could not be read: its weight, where it is, and what it is."""

    severity: str
    severity_word: str
    place: str
    message: str


@record
class Section:
    """A report, the ``ordinal``-th of the page.

    ``id`` begins every id of its section; ``saved`` is that an earlier version saved it, without
    the plan.
    """

    id: str
    ordinal: str
    title: str
    organisation: str
    period: str
    file: str
    verdict: str
    good: bool
    counts: tuple[Count, ...]
    overview: tuple[tuple[str, ...], ...]
    overview_note: str
    groups: tuple[Group, ...]
    facets: tuple[Facet, ...]
    against: bool
    known: tuple[Group, ...]
    unfilled: tuple[str, ...]
    gone: tuple[Group, ...]
    not_checked: tuple[Group, ...]
    saved: bool
    table: Table | None
    charts: tuple[Chart, ...]
    problems: tuple[Unread, ...]
    account: tuple[str, ...]
    tally: str
    not_run: tuple[str, ...]
    undecided: tuple[str, ...]
    ledger: tuple[LedgerRow, ...]
    provenance: tuple[tuple[str, str], ...]


@record
class PageView:
    """The page: its language, its words, and a section for each report."""

    language: str
    digits: str
    title: str
    words: Mapping[str, str]
    reports: tuple[Section, ...]
    batch: bool


def page_view(reports: tuple[Report, ...], page: Page) -> PageView:
    """What the page shows; its own words are in the language of the first report."""
    page = evolve(page, width=None, colour=False)
    language = reports[0].language if reports else DEFAULT_LANGUAGE
    pen = Pen(page, language)
    words = {name: pen.figures(pen.words(message)) for name, message in LABELS.items()}
    views = tuple(
        _report(one, page, number, alone=len(reports) == 1)
        for number, one in enumerate(reports, start=1)
    )
    title = words["all_reports"]
    if len(views) == 1:
        title = " · ".join(filter(None, (views[0].title, views[0].organisation)))
    return PageView(
        language, page.digits.value, title or words["untitled"], words, views, len(views) != 1
    )


def _report(report: Report, page: Page, number: int, *, alone: bool) -> Section:
    prefix = "" if alone else f"r{number}-"
    view, pen = ReportView(report), Pen(page, report.language)
    shown = (one for one in view.findings if one.standing is not Standing.UNFILLED)
    found = groups(shown, report, pen, f"{prefix}f")
    known, gone, not_checked = (
        groups(view.entries(standing), report, pen, f"{prefix}{letter}")
        for standing, letter in (
            (Standing.KNOWN, "k"),
            (Standing.GONE, "g"),
            (Standing.NOT_CHECKED, "n"),
        )
    )
    return Section(
        id=prefix,
        ordinal=pen.figures(str(number)),
        title=view.title,
        organisation=view.organisation,
        period=pen.figures(view.period),
        file=view.file,
        verdict=pen.figures(view.verdict),
        good=report.ok and report.complete and not _has_errors(report),
        counts=tuple(_counts(report, pen)),
        overview=tuple(tuple(map(pen.figures, row)) for row in view.overview),
        overview_note=view.overview_note,
        groups=found,
        facets=facets(found, report, pen),
        against=report.baseline is not None,
        known=known,
        unfilled=tuple(pen.figures(line) for aside in view.asides for line in aside.lines),
        gone=gone,
        not_checked=not_checked,
        saved=report.background is None,
        table=table(report, pen, f"{prefix}f"),
        charts=tuple(charts_of(report, page, f"{prefix}chart-")),
        problems=tuple(_unread(one, pen) for one in unread(report.problems, report.language)),
        account=tuple(map(pen.figures, view.account)),
        tally=pen.figures(view.tally),
        not_run=tuple(map(pen.figures, view.without_answer(State.ERRORED))),
        undecided=tuple(map(pen.figures, view.without_answer(State.UNDECIDED))),
        ledger=tuple(_ledger(report, pen)),
        provenance=tuple(provenance(view, pen)),
    )


def _has_errors(report: Report) -> bool:
    """Whether an error is left, be it one that an earlier report knew."""
    known = report.baseline.known if report.baseline is not None else ()
    return any(one.severity is Severity.ERROR for one in (*report.standing, *known))


def _counts(report: Report, pen: Pen) -> Iterator[Count]:
    for severity in Severity:
        shown = pen.figures(str(report.counts[severity.value]))
        yield Count(severity.value, pen.words(SEVERITIES[severity]), shown)
    baseline = report.baseline
    others = {
        "unfilled": len(report.unfilled),
        "unread": len(report.plan.problems),
        "notices": len(report.notices),
        "waived": len(report.waived),
        "known": len(baseline.known) if baseline else 0,
        "gone": len(baseline.gone) if baseline else 0,
    }
    for name, number in others.items():
        if number:
            kind = "error" if name == "unread" and not report.complete else "other"
            yield Count(kind, pen.words(LABELS[name]), pen.figures(str(number)))


def _unread(trouble: Trouble, pen: Pen) -> Unread:
    return Unread(
        trouble.severity.value, trouble.weight, trouble.place, pen.figures(trouble.message)
    )


def _ledger(report: Report, pen: Pen) -> Iterator[LedgerRow]:
    titles = {one.code: one.title for one in report.rules}
    words = {status: pen.words(message) for status, message in STATUSES}
    for line in report.ledger:
        numbers = (line.examined, *(getattr(line, one) for one in _COLUMNS))
        yield LedgerRow(
            line.rule,
            pen.figures(titles.get(line.rule, "")),
            line.status,
            words[line.status],
            tuple(pen.figures(str(one)) for one in numbers),
            tuple(pen.figures(f"{one.reason} ({one.count})") for one in line.reasons),
        )


_COLUMNS = tuple(
    one.value
    for one in (State.FAILED, State.PASSED, State.NOT_APPLICABLE, State.UNDECIDED, State.ERRORED)
)
