"""``itacheck check``: plans in, one report of all of them out."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

from ..base.errors import OptionError
from ..base.file_names import told_apart
from ..base.file_writing import require_free
from ..base.language import say
from ..checking import Checker
from ..rendering import Page, Renderer, by_of, show_of
from ..report import Report
from .choosing import STDIN, checkers, report_on, same_file
from .formats import chosen_format
from .running import FINDINGS, INTERNAL, OK, guarded
from .streams import as_word, deliver, page_for, show


def run(options: Namespace) -> int:
    """Check every file: one that cannot be read is complained about and does not end the batch."""
    chosen = chosen_format(options)
    page = report_page(options)
    ready = checkers(options, options.files)
    spare_the_plans(options.output, options.files)
    require_place(chosen, options)
    reports: list[tuple[str, Report]] = []
    names = told_apart(options.files)
    plans = [options.files] if options.together else [[file] for file in options.files]
    codes = [
        guarded(
            partial(_check, plan, names[plan[0]], ready[plan[0]], reports, options),
            options,
            names[plan[0]],
        )
        for plan in plans
    ]
    write_reports([one for _, one in reports], chosen, page, options, alone=len(codes) == 1)
    if options.output is None and chosen.name == "terminal":
        show("".join(_next_step(file, report) for file, report in reports))
    return max(codes)


def _next_step(file: str, report: Report) -> str:
    """The command that shows how to mend a plan, by the name that the reader has called it by."""
    source = report.plan.source
    if not report.repairs or file == STDIN or (source and source.files):
        return ""
    told = say("Ways to mend figures: itacheck repair {file}", file=as_word(file))
    return f"{told.text(report.language)}\n"


def report_page(options: Namespace) -> Page:
    """What a report is shown on, by the command's options. Raises OptionError."""
    return evolve(
        page_for(options.output, os.environ, options.digits),
        passes=options.passes,
        show=show_of(options.show),
        by=by_of(options.by),
    )


def require_place(chosen: Renderer, options: Namespace) -> None:
    """Raises OptionError where the report cannot be written to the file that is named."""
    if options.output is not None:
        place = Path(options.output)
        require_free(place, force=options.force, known=partial(_is_known, chosen))


def _check(
    files: Sequence[str],
    name: str,
    checker: Checker,
    reports: list[tuple[str, Report]],
    options: Namespace,
) -> int:
    report = report_on(files[0], checker, options, files[1:])
    reports.append((files[0], _named(report, name)))
    if report.errored:
        return INTERNAL
    return OK if report.ok else FINDINGS


def _named(report: Report, name: str) -> Report:
    """The report under a name that tells its file apart from others of the same name."""
    source = report.plan.source
    if source is None or source.files or source.name == name or "/" not in name:
        return report
    return evolve(report, plan=evolve(report.plan, source=evolve(source, name=name)))


def write_reports(
    reports: Sequence[Report], chosen: Renderer, page: Page, options: Namespace, *, alone: bool
) -> None:
    """A report asked for alone stands alone, if there is one; a batch is a batch, even empty."""
    silent = options.output is None and not chosen.always
    if silent and not any(one.standing or one.problems or one.errored for one in reports):
        return
    if alone and not reports:
        return
    content = chosen.write(reports[0] if alone else tuple(reports), page)
    known = partial(_is_known, chosen)
    deliver(content, options, known=known, for_people=chosen.name == "terminal")


def _is_known(chosen: Renderer, data: bytes) -> bool:
    """Whether a file that is there is an earlier report in the same format."""
    from ..rendering.recognition import known_report

    return known_report(chosen)(data)


def spare_the_plans(output: str | None, files: list[str]) -> None:
    """Raises OptionError where the report would be written over a plan."""
    if output is None:
        return
    for file in files:
        if file != STDIN and same_file(Path(file), Path(output)):
            raise OptionError(
                say("The report would be written over the plan itself."),
                remedy=say("Choose another name."),
                place="--output",
            )
