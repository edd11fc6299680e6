"""Opening a file that holds a plan, and recognising its form by what is in it."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import NoneType
from typing import IO, TypeAlias

from attrs import evolve

from ..base.arguments import TEXT, public, require
from ..base.errors import OptionError, ReadError
from ..base.file_names import told_apart
from ..base.language import say
from ..base.limits import Limits, limits_of
from ..base.patterns import expression
from ..documents import Document, read_text_document
from ..documents.exceeding import too_large
from ..documents.file_forms import Form, form_of
from ..documents.opening import bytes_at, bytes_from
from ..documents.refusals import refusal
from ..plan import Plan, Source
from .read import read_document

Readable: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes] | IO[str]
_ONE = (str, bytes, bytearray, memoryview)
"""Sequences that are no lists of files."""
MOST_FILES = 50
"""So many files may be one plan."""

_NAME = "plan"
_LONGEST_PATH = 4096
_CONTENT = expression(r"[\n\r]|\A\s*\{")
"""What no path has, and what JSON begins with."""


@public
def read(
    source: Readable | Sequence[Readable],
    name: str | None = None,
    *,
    limits: Limits | None = None,
) -> Plan:
    """The plan in a file: running text, Word, Excel, or the plan's own form in YAML or JSON.

    ``source`` is a path, what a file holds as bytes, or an open file, or a list of those that are
    one plan together, in any order; ``name`` is the file's name in locations where it is not the
    path's (``plan`` for bytes). The form is recognised by what is in the file; ``limits`` is how
    much of it is read.
    Raises ReadError where the file cannot be opened, is in a form that is not read, exceeds a limit
    or holds nothing of a plan, PlanError where YAML or JSON is no plan, and OptionError for an
    argument that cannot be used, also where it is the text of a plan and no path.
    """
    return read_source(source, name, limits=limits)


def read_source(
    source: Readable | Sequence[Readable],
    name: str | None = None,
    *,
    limits: Limits | None = None,
    whole: bool = True,
) -> Plan:
    """As ``read`` does; a plan that is not ``whole`` yet may be no more than its cover."""
    limits = limits_of(limits)
    if isinstance(source, Sequence) and not isinstance(source, _ONE):
        return _several(source, name, limits, whole=whole)
    data, given = bytes_of(source, require(name, (str, NoneType), TEXT, "name"), limits)
    return read_bytes(data, given, limits, whole=whole)


def bytes_of(source: Readable | memoryview, name: str | None, limits: Limits) -> tuple[bytes, str]:
    """What a file holds, and what it is called."""
    most = max(limits.text_bytes, limits.file_bytes)
    if isinstance(source, (str, os.PathLike)):
        path = Path(_no_content(source))
        return bytes_at(path, most), name or path.name
    if isinstance(source, (bytes, bytearray, memoryview)):
        name = name or _NAME
        if memoryview(source).nbytes > most:
            raise too_large(memoryview(source).nbytes, most, name)
        return bytes(source), name
    if not hasattr(source, "read"):
        raise OptionError(
            say("A value of the type {type} is no plan.", type=type(source).__name__),
            remedy=say("Give a path, bytes or an open file."),
            place="source",
        )
    given = name or Path(str(getattr(source, "name", "-"))).name
    return bytes_from(source, given, most), given


def _several(
    sources: Sequence[Readable],
    name: str | None,
    limits: Limits,
    *,
    whole: bool,
) -> Plan:
    """The plan that several files are together."""
    if name is not None:
        raise OptionError(
            say("One name is given for several files."),
            remedy=say("Leave it out: each file has its own."),
            place="name",
        )
    if not sources:
        raise OptionError(
            say("The list of files is empty."), remedy=say("Give the plan's files."), place="source"
        )
    if len(sources) > MOST_FILES:
        raise OptionError(
            say(
                "{count} files are given as one plan; {most} can be at the most.",
                count=f"{len(sources):,}",
                most=MOST_FILES,
            ),
            remedy=say("For many plans, check each by itself."),
            place="source",
        )
    if len(sources) == 1:
        return read_source(sources[0], limits=limits, whole=whole)
    from .together import read_several  # most plans are one file

    documents = []
    for source, given in zip(sources, _names(sources), strict=True):
        data, _ = bytes_of(source, given, limits)
        form = form_of(data)
        if form is Form.STRUCTURED:
            raise ReadError(
                say("A plan in YAML or JSON cannot be one of several files of a plan."),
                remedy=say("Give it alone, or write all of the plan in it."),
                place=given,
            )
        documents.append(_document(form, data, given, limits))
    return read_several(documents, whole=whole)


def _names(sources: Sequence[object]) -> Iterator[str]:
    """What each file is called, so that no two are called the same."""
    for one in sources:
        if not isinstance(one, (*_ONE, os.PathLike)) and not hasattr(one, "read"):
            raise OptionError(
                say("A value of the type {type} is no file of a plan.", type=type(one).__name__),
                remedy=say("Give paths, bytes or open files."),
                place="source",
            )
    given = [
        os.fspath(one) if isinstance(one, (str, os.PathLike)) else str(getattr(one, "name", "-"))
        for one in sources
    ]
    apart = told_apart(given)
    used: Counter[str] = Counter()
    for one in given:
        used[one] += 1
        again = f" ({used[one]})" if used[one] > 1 else ""
        yield f"{apart[one]}{again}"


def _no_content(source: str | os.PathLike[str]) -> str | os.PathLike[str]:
    """The path, unless it is a plan's text instead, which must not be quoted as a file's name."""
    if not isinstance(source, str):
        return source
    like_content = len(source) > _LONGEST_PATH or _CONTENT.search(source)
    if not like_content or os.path.lexists(source.replace("\0", "")):
        return source
    raise OptionError(
        say("This is the text of a plan, and no path of a file."),
        remedy=say("Give it as bytes: {value}.", value="text.encode()"),
        place="source",
    )


def read_bytes(data: bytes, name: str, limits: Limits | None = None, *, whole: bool = True) -> Plan:
    """The plan in the bytes of a file called ``name``. Raises ReadError and PlanError."""
    limits = limits_of(limits)
    form = form_of(data)
    if form is Form.STRUCTURED:
        return _structured(data, name, limits)
    return read_document(_document(form, data, name, limits), whole=whole)


def _document(form: Form, data: bytes, name: str, limits: Limits) -> Document:
    """The blocks of a file. Raises ReadError for one that has none."""
    if form is Form.WORD:
        from ..documents.word import read_word_document

        return read_word_document(data, name, limits)
    if form is Form.EXCEL:
        from ..documents.excel import read_excel_document

        return read_excel_document(data, name, limits)
    if form is Form.PDF:
        from ..documents.pdf import read_pdf_document

        return read_pdf_document(data, name, limits)
    if form is Form.TEXT:
        return read_text_document(data, name, limits)
    raise refusal(form, name)


def _structured(data: bytes, name: str, limits: Limits) -> Plan:
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes, name)
    from ..plan.form import read_yaml

    plan = read_yaml(data, name, limits)
    return evolve(plan, source=Source(name, hashlib.sha256(data).hexdigest()))
