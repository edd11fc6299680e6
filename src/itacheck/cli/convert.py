"""``itacheck convert``: a plan in another form."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..base.file_writing import require_free, store
from ..base.language import say
from ..checking import plan_of
from ..office import form_for, unexpressed, write_bytes
from ..plan import Plan
from ..report.options import language_of
from ..view import unread
from .choosing import STDIN, require_other
from .running import OK
from .streams import complain, show, source_of


def run(options: Namespace) -> int:
    """The plan into a file; what the form cannot say, and what was not read, to standard error."""
    language = language_of(options.lang)
    form = form_for(options.output, options.to)
    output = Path(options.output)
    given = Path(options.file)
    if options.file != STDIN:
        require_other(given, output, say("Give another name."))
    require_free(output, force=options.force)
    plan = plan_of(source_of(options.file))
    for one in unread(plan.problems, language):
        complain(one.line)
    write_out(plan, output, form, language, force=options.force)
    return OK


def write_out(plan: Plan, output: Path, form: str, language: str, *, force: bool) -> None:
    """Write a plan into a file; what the form cannot say of it, to standard error."""
    data = write_bytes(plan, form)
    store(data, output, force=force)
    lost = unexpressed(plan, data) if form in {"docx", "xlsx", "text"} else ()
    if lost:
        told = say(
            "Not all of the plan can be said in this form; compare: {fields}.",
            fields=", ".join(lost),
        )
        complain(f"{output.name}: {told.text(language)}")
    if form == "docx":
        pages = say(
            "{name}: the contents get their page numbers when Word opens the file; in LibreOffice, "
            "right-click them and choose Update Index.",
            name=output.name,
        )
        show(f"{pages.text(language)}\n")
