"""Findings as rows for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from ..report import Report
from ..view import entries, troubles, visible
from .interface import Page, Renderer, Reports, as_tuple

COLUMNS = (
    "file",
    "rule",
    "severity",
    "state",
    "subject",
    "year",
    "place",
    "title",
    "message",
    "remedy",
    "basis",
    "certainty",
    "fingerprint",
)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""Signs that begin a formula, also in the width that East Asian programs take for the same."""
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own encoding."""


def write(reports: Reports, _page: Page) -> str:
    """A row of names, and one for each finding and problem. No cell can be taken for a formula."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for report in as_tuple(reports):
        file = report.input_name or ""
        for row in (*_findings(report), *_troubles(report)):
            cells = {"file": file, **row}
            rows.writerow([_guarded(cells.get(name, "")) for name in COLUMNS])
    return _BOM + out.getvalue()


def _findings(report: Report) -> Iterator[dict[str, str]]:
    for one in entries(report):
        found = one.finding
        yield {
            "rule": found.rule,
            "severity": found.severity.value,
            "state": one.standing.value,
            "subject": found.subject,
            "year": "" if found.year is None else str(found.year),
            "place": one.place,
            "title": one.title,
            "message": found.message,
            "remedy": found.remedy,
            "basis": one.basis,
            "certainty": found.certainty.value,
            "fingerprint": found.fingerprint,
        }


def _troubles(report: Report) -> Iterator[dict[str, str]]:
    for one in troubles(report):
        yield {
            "rule": one.rule,
            "severity": one.severity.value if one.state == "problem" else "",
            "state": one.state,
            "place": one.place,
            "message": one.message,
        }


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet shows as text: also where white space stands before the sign."""
    text = visible(cell)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


RENDERER = Renderer("csv", "text/csv", write, suffix=".csv")
