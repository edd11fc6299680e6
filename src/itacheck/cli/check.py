"""``itacheck check``: plans in, one report of all of them out."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

from ..base.errors import ItacheckError, OptionError
from ..base.file_names import told_apart
from ..base.file_writing import require_free
from ..base.language import say
from ..checking import Checker
from ..rendering import Page, Renderer, by_of, show_of
from ..report import Report
from .batch import Answer, Asked, answers, asked, jobs_of
from .choosing import STDIN, checkers, same_file
from .formats import chosen_format
from .progress import Progress
from .running import FINDINGS, INTERNAL, OK, guarded, internal
from .streams import as_word, complain, deliver, emit, page_for, show


def run(options: Namespace) -> int:
    """Check every file: one that cannot be read is complained about and does not end the batch."""
    chosen = chosen_format(options)
    page = report_page(options)
    jobs = jobs_of(options.jobs)
    given = tuple(options.files)
    found = Asked(given, ()) if options.together else asked(given, options.lang)
    ready = checkers(options, found.files)
    spare_the_plans(options.output, found.files)
    require_place(chosen, options)
    found.tell_left_out(options.lang)
    files, others = (found.files[:1], found.files[1:]) if options.together else (found.files, ())
    alone = len(files) == 1 and not found.folders
    progress = Progress(len(files), options, os.environ)
    written = _Written(chosen, page, options, progress, alone=alone)
    names = told_apart(found.files)
    labels = [names[one] if "/" in names[one] and one != STDIN else None for one in files]
    if others:
        labels = [None]  # the report names all of them
    codes = [OK]
    progress.tell(0)
    try:
        for number, answer in answers(files, labels, ready, options, jobs, others):
            file = files[number]
            place = (number, names[file], ready[file])
            codes.append(guarded(partial(_take, answer, place, written), options, names[file]))
            progress.tell(len(codes) - 1)
    finally:
        progress.clear()
    reports = written.end()
    if options.output is None and chosen.name == "terminal":
        show("".join(_next_step(files[number], one) for number, one in reports))
    return max(codes)


def _take(answer: Answer, place: tuple[int, str, Checker], written: _Written) -> int:
    """Write the report on a file, or in a batch why there is none; the exit code of it."""
    number, name, checker = place
    try:
        found = answer()
    except Exception as error:
        written.progress.clear()
        told = error if isinstance(error, ItacheckError) else internal(error)
        if told.place is None:
            told.place = name
        if not written.alone:
            written.add(number, checker.unread(told, name))
        raise
    if found.notes:
        written.progress.clear()
        complain("\n".join(found.notes))
    written.add(number, found.report)
    if found.report.errored:
        return INTERNAL
    return OK if found.report.ok else FINDINGS


class _Written:
    """The reports of a command: lines for programs go out as they come, all else in the end."""

    def __init__(
        self,
        chosen: Renderer,
        page: Page,
        options: Namespace,
        progress: Progress,
        *,
        alone: bool,
    ) -> None:
        self.alone = alone
        self.progress = progress
        self._chosen = chosen
        self._page = page
        self._options = options
        self._reports: list[tuple[int, Report]] = []
        self._lines: list[str] = []
        self._streams = chosen.name == "jsonl"

    def add(self, number: int, report: Report) -> None:
        """A report, with its place among the others."""
        if not self._streams:
            self._reports.append((number, report))
            return
        lines = str(self._chosen.write(report, self._page))
        if self._options.output is None:
            self.progress.clear()
            emit(lines)
        else:
            self._lines.append(lines)

    def end(self) -> list[tuple[int, Report]]:
        """Write what is not written yet; the reports in the order of their files, if kept."""
        found = sorted(self._reports, key=lambda one: one[0])
        if not self._streams:
            reports = [one for _, one in found]
            write_reports(reports, self._chosen, self._page, self._options, alone=self.alone)
        elif self._options.output is not None:
            known = partial(_is_known, self._chosen)
            deliver("".join(self._lines), self._options, known=known)
        return found


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


def spare_the_plans(output: str | None, files: Iterable[str]) -> None:
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
