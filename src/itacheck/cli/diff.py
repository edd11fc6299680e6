"""``itacheck diff``: what became of a plan's faults from one draft to the next."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from ..base.errors import OptionError
from ..base.file_writing import require_free
from ..base.language import say
from ..rendering.comparison import FORMATS, write
from ..rendering.recognition import known_comparison
from ..report import Report
from ..report.baseline import compare
from ..report.options import language_of
from ..report.telling import told_in
from ..settings.files import content_of
from ..settings.reports import MAX_BYTES, looks_like_report, read_reports
from .check import spare_the_plans
from .choosing import STDIN, checkers, report_on
from .formats import chosen_format
from .running import FINDINGS, INTERNAL, OK
from .streams import deliver, page_for


def run(options: Namespace) -> int:
    """Compare two drafts, or the reports on them: 1 where something new counts."""
    chosen = chosen_format(options, FORMATS)
    page = page_for(options.output, os.environ, options.digits)
    spare_the_plans(options.output, [options.old, options.new])
    known = known_comparison(chosen.name)
    if options.output is not None:
        require_free(Path(options.output), force=options.force, known=known)
    if options.old == options.new == STDIN:
        raise OptionError(
            say("Only one of the two drafts can come from standard input."), place=STDIN
        )
    old, new = _report(options.old, options), _report(options.new, options)
    if options.said_lang is not None:
        new = told_in(new, language_of(options.said_lang))
    found = compare(old, new)
    content = write(found, chosen.name, page)
    deliver(content, options, known=known, for_people=chosen.name == "terminal")
    if found.report.errored:
        return INTERNAL
    return OK if found.ok else FINDINGS


def _report(file: str, options: Namespace) -> Report:
    """The report in a file, or the one on the plan in it."""
    if file != STDIN and _holds_report(Path(file)):
        reports = read_reports(Path(file))
        if len(reports) != 1:
            raise OptionError(
                say("The file holds {count} reports, and not one.", count=len(reports)),
                place=Path(file).name,
            )
        return reports[0]
    return report_on(file, checkers(options, [file])[file], options)


def _holds_report(path: Path) -> bool:
    """Whether a file is a report; one that cannot be looked into is left to the reader of plans."""
    if path.suffix.lower() != ".json":
        return False
    try:
        return looks_like_report(content_of(path, MAX_BYTES))
    except OptionError:
        return False
