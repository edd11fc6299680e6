"""``itacheck render``: a report that was saved as JSON, in another format or language."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..report import Report
from ..report.options import language_of
from ..report.telling import told_in
from ..settings.reports import read_reports, reports_in
from .check import report_page, require_place, write_reports
from .choosing import STDIN
from .formats import chosen_format
from .running import OK
from .streams import standard_input


def run(options: Namespace) -> int:
    """Write what is in the file: one report as one, several as a batch. Nothing is checked."""
    chosen, page = chosen_format(options), report_page(options)
    language = None if options.said_lang is None else language_of(options.said_lang)
    require_place(chosen, options)
    reports = _reports(options.file)
    if language is not None:
        reports = tuple(told_in(one, language) for one in reports)
    write_reports(reports, chosen, page, options, alone=len(reports) == 1)
    return OK


def _reports(file: str) -> tuple[Report, ...]:
    if file != STDIN:
        return read_reports(Path(file))
    return reports_in(standard_input().read(), STDIN)
