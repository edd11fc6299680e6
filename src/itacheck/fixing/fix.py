"""Proposals into the file that they are about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ..base.errors import OptionError, ReadError
from ..base.language import say
from ..base.limits import Limits, limits_of
from ..documents.file_forms import Form, form_of
from ..report import Report
from .change import Change, Fixed
from .proposals import Proposal


def fix(
    data: bytes, report: Report, proposals: Iterable[Proposal], limits: Limits | None = None
) -> Fixed:
    """The file in ``data`` with the changes of some proposals in it, each at its own place.

    ``report`` is of this very file, and the proposals are of that report. A Word file has them as
    tracked changes with comments, an Excel file with notes and a list of them, a text, YAML or JSON
    file as they are. What cannot be changed without a doubt is left as it is, and told with the
    reason; nothing else of the file changes. Raises ReadError for a file that is not the report's
    or that cannot be written back, OptionError for proposals that exclude each other.
    """
    chosen = tuple(proposals)
    source = report.plan.source
    name = source.name if source else "-"
    if source is None or source.sha256 != hashlib.sha256(data).hexdigest():
        raise ReadError(
            say("This is not the file that the report is about."),
            remedy=say("Check the file again, and do not change it meanwhile."),
            place=name,
        )
    _require_one_answer(chosen)
    changes = tuple(change for one in chosen for change in one.changes)
    return _write(data, name, report, changes, limits_of(limits))


def _require_one_answer(chosen: Sequence[Proposal]) -> None:
    answers: dict[str, Proposal] = {}
    for one in chosen:
        other = answers.setdefault(one.choice, one)
        if other is not one:
            raise OptionError(
                say(
                    "{one} and {other} are two answers to one question.",
                    one=other.id,
                    other=one.id,
                ),
                remedy=say("Choose one of them."),
                place="proposals",
            )


def _write(
    data: bytes, name: str, report: Report, changes: Sequence[Change], limits: Limits
) -> Fixed:
    form, language = form_of(data), report.language
    if form is Form.WORD:
        from .word import fixed_word

        return fixed_word(data, name, changes, language, limits)
    if form is Form.EXCEL:
        from .excel import fixed_excel

        return fixed_excel(data, name, changes, language, limits)
    if form is Form.STRUCTURED:
        from .data import fixed_data

        return fixed_data(data, name, report.plan, changes, language, limits)
    if form is Form.TEXT:
        from .text import fixed_text

        return fixed_text(data, name, changes, language, limits)
    raise ReadError(
        say("A file of this kind cannot be mended."),
        remedy=say("Convert the plan into Word or Excel first: itacheck convert."),
        place=name,
    )
