"""Findings into the file that they are about."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from ..base.arguments import public
from ..base.errors import ReadError
from ..base.language import say
from ..base.limits import Limits, limits_of
from ..documents.file_forms import Form, form_of
from ..report import Report
from ..report.arguments import own_file
from .package import Package
from .protection import notices
from .remarks import Annotated


@public
def annotate(data: bytes, report: Report, limits: Limits | None = None) -> Annotated:
    """The file in ``data`` with a comment for each finding that stands in ``report``.

    ``report`` is of this very file. Earlier comments of itacheck are replaced, those of other
    people kept, and nothing else is changed. Raises ReadError for a file that is neither Word nor
    Excel nor PDF, that is not the report's, or that cannot be written back as it is (a PDF that is
    encrypted, damaged, or signed so that comments are forbidden), and OptionError for what is no
    bytes or no report.
    """
    data, name = own_file(data, report)
    form = form_of(data)
    write = _writer(form)
    if write is None:
        raise ReadError(
            say("Comments can be written into Word, Excel and PDF files alone."),
            remedy=say("Convert the plan into one of them first: itacheck convert."),
            place=name,
        )
    allowed = limits_of(limits)
    annotated = write(data, name, report, allowed)
    if form is Form.PDF:
        return annotated
    told = notices(Package(data, name, allowed), form)
    return evolve(annotated, notices=tuple(one.text(report.language) for one in told))


def _writer(form: Form) -> Callable[[bytes, str, Report, Limits], Annotated] | None:
    if form is Form.WORD:
        from .word.writing import annotated_word

        return annotated_word
    if form is Form.EXCEL:
        from .excel.writing import annotated_excel

        return annotated_excel
    if form is Form.PDF:
        from .pdf.writing import annotated_pdf

        return annotated_pdf
    return None
