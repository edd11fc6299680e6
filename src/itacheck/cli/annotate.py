"""``itacheck annotate``: the plan's own file, with what was found as comments at their places."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..annotating import Annotated, annotate, is_annotated
from ..base.errors import OptionError
from ..base.file_names import REVIEWED, require_ending
from ..base.file_writing import Known, require_free, store
from ..base.language import say
from ..base.limits import Limits
from ..documents.file_forms import Form, ending_of, form_of
from ..documents.opening import bytes_at
from ..rendering import render, renderer
from ..rendering.recognition import known_report
from ..report import Report
from .choosing import STDIN, checkers, report_on, require_other, same_file
from .running import FINDINGS, INTERNAL, OK
from .streams import show


def run(options: Namespace) -> int:
    """Check the file, and write it with its comments; the exit code is that of the check.

    A plan that takes no comments gets a report in Word instead. Comments in a file that has some of
    ours are renewed in it.
    """
    if options.file == STDIN:
        raise OptionError(
            say("Comments are written into a file."),
            remedy=say("Give the name of the plan's file."),
            place="FILE",
        )
    plan = Path(options.file)
    data = bytes_at(plan, Limits().file_bytes)
    ending = ending_of(data)
    output = Path(options.output) if options.output else _usual(plan, ending)
    known = _known(plan, data, output, ending)
    if not options.force and not known(data):
        require_other(plan, output, say("Give another name, or --force."))
    _require_name(output, data, ending)
    require_free(output, force=options.force, known=known)
    checker = checkers(options, [options.file])[options.file]
    report = report_on(options.file, checker, options)
    if ending or form_of(data) not in {Form.TEXT, Form.STRUCTURED}:
        annotated = annotate(data, report)
        store(annotated.data, output, force=options.force, known=known)
        _tell(output.name, annotated, report.language)
    else:
        _report(report, output, known, force=options.force)
    if report.errored:
        return INTERNAL
    return OK if report.ok else FINDINGS


def _usual(plan: Path, ending: str) -> Path:
    """The name beside the plan; a copy that was annotated before keeps its own."""
    if ending and plan.stem.endswith(REVIEWED):
        return plan
    stem = plan.stem.removesuffix(REVIEWED)
    return plan.with_name(f"{stem}{REVIEWED}{ending or '.docx'}")


def _known(plan: Path, data: bytes, output: Path, ending: str) -> Known:
    """What may be written over: an earlier report, or the very file whose comments are renewed.

    A copy that stands beside the plan may have been mended meanwhile, and is nobody's to replace.
    """
    if not ending:
        return known_report(renderer("docx"))
    if not same_file(plan, output):
        return lambda _: False
    return lambda found: found == data and is_annotated(found, plan.name)


def _require_name(output: Path, data: bytes, ending: str) -> None:
    """Raises OptionError for a name that says another form than is written."""
    if ending:
        require_ending(output.name, ending)
    elif form_of(data) in {Form.TEXT, Form.STRUCTURED} and output.suffix.lower() != ".docx":
        raise OptionError(
            say("What was found in this plan is written as a Word report."),
            remedy=say("Give a name that ends in .docx."),
            place=output.name,
        )


def _report(report: Report, output: Path, known: Known, *, force: bool) -> None:
    """A Word report in place of comments, which a text has no room for."""
    store(render(report, "docx"), output, force=force, known=known)
    told = say(
        "{name}: a report in Word was written; this plan takes no comments.", name=output.name
    )
    show(told.text(report.language) + "\n")


def _tell(name: str, annotated: Annotated, language: str) -> None:
    told = say("{name}: {count} comments were written.", name=name, count=annotated.written)
    lines = [told.text(language), *annotated.notices]
    if annotated.resolved:
        title = say("Resolved since the last time: {count}", count=len(annotated.resolved))
        lines += [title.text(language), *(f"- {one}" for one in annotated.resolved)]
    show("\n".join(lines) + "\n")
