"""``itacheck annotate``: the plan's own file, with what was found as comments at their places."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..annotating import annotate
from ..base.errors import OptionError
from ..base.language import say
from ..base.limits import Limits
from ..documents.file_forms import Form, form_of
from ..documents.opening import bytes_at
from ..office.files import require_free, store
from ..rendering import render
from ..report import Report
from .choosing import STDIN, checkers, report_on
from .running import FINDINGS, INTERNAL, OK
from .streams import emit


def run(options: Namespace) -> int:
    """Check the file, and write it with its comments; the exit code is that of the check.

    A plan that takes no comments gets a report in Word instead.
    """
    if options.file == STDIN:
        raise OptionError(
            say("Comments are written into a file."),
            remedy=say("Give the name of the plan's file."),
            place="FILE",
        )
    plan = Path(options.file)
    data = bytes_at(plan, Limits().file_bytes)
    takes_comments = form_of(data) not in {Form.TEXT, Form.STRUCTURED}
    suffix = plan.suffix if takes_comments else ".docx"
    output = Path(options.output) if options.output else plan.with_suffix(f".reviewed{suffix}")
    if output.exists() and plan.exists() and output.samefile(plan) and not options.force:
        raise OptionError(
            say("The plan's own file is not overwritten."),
            remedy=say("Give another name, or --force."),
            place=output.name,
        )
    require_free(output, force=options.force)
    checker = checkers(options, [options.file])[options.file]
    report = report_on(options.file, checker, options)
    if takes_comments:
        annotated = annotate(data, report)
        store(annotated.data, output, force=options.force)
        _tell(output.name, annotated.written, annotated.resolved, report.language)
    else:
        _report(report, output, force=options.force)
    if report.errored:
        return INTERNAL
    return OK if report.ok else FINDINGS


def _report(report: Report, output: Path, *, force: bool) -> None:
    """A Word report in place of comments, which a text has no room for."""
    if output.suffix.lower() != ".docx":
        raise OptionError(
            say("What was found in this plan is written as a Word report."),
            remedy=say("Give a name that ends in .docx."),
            place=output.name,
        )
    written = render(report, "docx")
    store(written if isinstance(written, bytes) else written.encode(), output, force=force)
    told = say(
        "{name}: a report in Word was written; this plan takes no comments.", name=output.name
    )
    emit(told.text(report.language) + "\n")


def _tell(name: str, written: int, resolved: tuple[str, ...], language: str) -> None:
    lines = [say("{name}: {count} comments were written.", name=name, count=written).text(language)]
    if resolved:
        title = say("Resolved since the last time: {count}", count=len(resolved))
        lines += [title.text(language), *(f"- {one}" for one in resolved)]
    emit("\n".join(lines) + "\n")
