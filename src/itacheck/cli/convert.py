"""``itacheck convert``: a plan in another form."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from ..base.errors import OptionError
from ..base.language import say
from ..checking import plan_of
from ..office import form_named, form_of_name, unexpressed, write_bytes
from ..office.files import require_free, store
from ..plan import Plan
from ..report.options import language_of
from ..view import unread
from .running import OK
from .streams import complain


def run(options: Namespace) -> int:
    """The plan into a file; what the form cannot say, and what was not read, to standard error."""
    language = language_of(options.lang)
    form = form_named(options.to) if options.to else form_of_name(options.output)
    output = Path(options.output)
    given = Path(options.file)
    if options.file != "-" and output.exists() and given.exists() and given.samefile(output):
        raise OptionError(
            say("The plan's own file is not overwritten."),
            remedy=say("Give another name."),
            place=output.name,
        )
    plan = plan_of(sys.stdin.buffer if options.file == "-" else options.file)
    for one in unread(plan.problems, language):
        complain(one.line)
    write_out(plan, output, form, options)
    return OK


def write_out(plan: Plan, output: Path, form: str, options: Namespace) -> None:
    """Write a plan into a file; what the form cannot say of it, to standard error."""
    require_free(output, force=options.force)
    data = write_bytes(plan, form)
    store(data, output, force=options.force)
    lost = unexpressed(plan, data) if form in {"docx", "xlsx", "text"} else ()
    if lost:
        told = say(
            "Not all of the plan can be said in this form; compare: {fields}.",
            fields=", ".join(lost),
        )
        complain(f"{output.name}: {told.text(language_of(options.lang))}")
