"""Findings as rows for spreadsheets."""

from __future__ import annotations

import csv
import io

from .interface import Page, Renderer, Reports, as_tuple
from .listed import listed, title_of, visible
from .words import basis_words, place_words

_COLUMNS = (
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
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the machine's own encoding."""


def write(reports: Reports, _page: Page) -> str:
    """A row of names, and one for each finding. No cell can be taken for a formula."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(_COLUMNS)
    for report in as_tuple(reports):
        source = report.plan.source
        for one in listed(report):
            found = one.finding
            row = (
                source.name if source else "",
                found.rule,
                found.severity.value,
                one.state,
                found.subject,
                "" if found.year is None else str(found.year),
                place_words(found.location, report.language),
                title_of(report, found.rule),
                found.message,
                found.remedy,
                basis_words(found.basis, report.language),
                found.certainty.value,
                found.fingerprint,
            )
            rows.writerow([_guarded(cell) for cell in row])
    return _BOM + out.getvalue()


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet shows as text: also where white space stands before the sign."""
    text = visible(cell)
    guarded = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if guarded else text


RENDERER = Renderer("csv", "text/csv", write, suffix=".csv")
