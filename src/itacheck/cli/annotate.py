"""``itacheck annotate``: the plan's own file, with what was found as comments at their places."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..annotating import annotate
from ..errors import OptionError
from ..language import say
from ..writing.files import require_free, store
from .choosing import STDIN, checkers, report_on
from .running import FINDINGS, INTERNAL, OK
from .streams import emit


def run(options: Namespace) -> int:
    """Check the file, and write it with its comments; the exit code is that of the check."""
    if options.file == STDIN:
        raise OptionError(
            say("Comments are written into a file."),
            remedy=say("Give the name of the plan's file."),
            place="FILE",
        )
    plan = Path(options.file)
    output = Path(options.output) if options.output else plan.with_suffix(f".reviewed{plan.suffix}")
    if output.exists() and plan.exists() and output.samefile(plan) and not options.force:
        raise OptionError(
            say("The plan's own file is not overwritten."),
            remedy=say("Give another name, or --force."),
            place=output.name,
        )
    require_free(output, force=options.force)
    checker = checkers(options, [options.file])[options.file]
    report = report_on(options.file, checker, options)
    annotated = annotate(plan.read_bytes(), report)
    store(annotated.data, output, force=options.force)
    _tell(output.name, annotated.written, annotated.resolved, report.language)
    if report.errored:
        return INTERNAL
    return OK if report.ok else FINDINGS


def _tell(name: str, written: int, resolved: tuple[str, ...], language: str) -> None:
    lines = [say("{name}: {count} comments were written.", name=name, count=written).text(language)]
    if resolved:
        title = say("Resolved since the last time: {count}", count=len(resolved))
        lines += [title.text(language), *(f"- {one}" for one in resolved)]
    emit("\n".join(lines) + "\n")
