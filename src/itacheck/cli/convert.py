"""``itacheck convert``: a plan in another form."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from ..base.file_writing import require_free, store
from ..base.language import say
from ..base.limits import Limits
from ..base.severity import Severity
from ..documents.file_forms import form_of
from ..office import form_for, unexpressed, write_bytes
from ..plan import Plan
from ..reading import read
from ..reading.files import bytes_of
from ..report.options import language_of
from ..report.reading import sums_of
from ..view import unread
from ..view.reading import sum_messages
from .choosing import STDIN, require_other
from .libreoffice import TAKEN, made_by_libreoffice
from .running import OK
from .streams import complain, show, source_of


def run(options: Namespace) -> int:
    """The plan into a file; what the form cannot say, and what was not read, to standard error.

    What LibreOffice has made of another form is the file itself where that is what is asked for:
    it looks as the plan does, and what was not read of it stays in it.
    """
    language = language_of(options.lang)
    form = form_for(options.output, options.to)
    output = Path(options.output)
    given = Path(options.file)
    if options.file != STDIN:
        require_other(given, output, say("Give another name."))
    require_free(output, force=options.force)
    data, name = bytes_of(source_of(options.file), None, Limits())
    made = made_by_libreoffice(data, name, os.environ) if form_of(data) in TAKEN else None
    plan = read(made.data if made else data, name)
    lost = unread(plan.problems, language)
    for one in lost:
        complain(one.line)
    if made and made.form == form:
        store(made.data, output, force=options.force)
    else:
        write_out(plan, output, form, language, force=options.force)
        if any(one.severity is Severity.ERROR for one in lost):
            _tell_gaps(plan, name, output.name, language)
    if made:
        told = say(
            "{name}: {program} has converted {given}.",
            name=output.name,
            program=made.by,
            given=name,
        )
        show(f"{told.text(language)}\n")
    return OK


def _tell_gaps(plan: Plan, given: str, name: str, language: str) -> None:
    """How much was not read, to standard error: nothing in what was written says so."""
    sums = sums_of(plan)
    gap = say(
        "What was not read of {given} is not in {name}, and a check of {name} takes it for "
        "missing.",
        given=given,
        name=name,
    )
    for one in (*(sum_messages(sums) if sums else ()), gap):
        complain(one.text(language))


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
