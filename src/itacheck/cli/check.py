"""``itacheck check``: plans in, one report of all of them out."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path

from ..checking import Checker, prepare
from ..errors import OptionError
from ..language import say
from ..rendering import Page, Renderer, renderer
from ..report import Report
from .running import FINDINGS, INTERNAL, OK, guarded
from .streams import emit, page_for


def run(options: Namespace) -> int:
    """Check every file: one that cannot be read is complained about and does not end the batch."""
    chosen = renderer(options.format)
    page = page_for(options.output, os.environ, options.digits)
    checker = prepare(
        fiscal_year=options.fiscal_year,
        baseline_ita=options.baseline_ita,
        language=options.lang,
        engine=options.engine,
        fail_on=options.fail_on,
    )
    _spare_the_plans(options)
    reports: list[Report] = []
    codes = [
        guarded(partial(_check, file, checker, reports), options, Path(file).name)
        for file in options.files
    ]
    _write(reports, chosen, page, options)
    return max(codes)


def _check(file: str, checker: Checker, reports: list[Report]) -> int:
    report = checker.report(sys.stdin.buffer if file == "-" else file)
    reports.append(report)
    if report.errored:
        return INTERNAL
    return OK if report.ok else FINDINGS


def _write(reports: list[Report], chosen: Renderer, page: Page, options: Namespace) -> None:
    """A report asked for alone stands alone, if there is one; a batch is a batch, even empty."""
    if not chosen.always and all(one.ok for one in reports):
        return
    alone = len(options.files) == 1
    if alone and not reports:
        return
    emit(chosen.write(reports[0] if alone else tuple(reports), page), options.output)


def _spare_the_plans(options: Namespace) -> None:
    """Raises OptionError where the report would be written over a plan."""
    output = options.output
    if output is None or not Path(output).exists():
        return
    for file in options.files:
        if file != "-" and Path(file).exists() and Path(file).samefile(output):
            raise OptionError(
                say("The report would be written over the plan itself."),
                remedy=say("Choose another name."),
                place="--output",
            )
