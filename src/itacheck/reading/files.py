"""Opening a file that holds a plan, and recognising its form by what is in it."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TypeAlias

from attrs import evolve

from ..base.errors import OptionError, ReadError
from ..base.file_names import told_apart
from ..base.language import say
from ..base.limits import Limits, limits_of
from ..documents import Document, read_text_document
from ..documents.exceeding import too_large
from ..documents.file_forms import Form, form_of
from ..documents.opening import bytes_at, bytes_from
from ..documents.refusals import refusal
from ..plan import Plan, Source
from .read import read_document
from .together import read_several

Readable: TypeAlias = str | os.PathLike[str] | IO[bytes] | IO[str]
MOST_FILES = 50
"""So many files may be one plan."""


def read(
    source: Readable | Sequence[Readable],
    name: str | None = None,
    *,
    limits: Limits | None = None,
) -> Plan:
    """The plan in a file: running text, Word, Excel, or the plan's own form in YAML or JSON.

    ``source`` is a path or an open file, or a list of those that are one plan together, in any
    order; ``name`` is the file's name in locations where it is not the path's. The form is
    recognised by what is in the file; ``limits`` is how much of it is read.
    Raises ReadError where the file cannot be opened, is in a form that is not read, exceeds a limit
    or holds nothing of a plan, and PlanError where YAML or JSON is no plan.
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
    if isinstance(source, Sequence) and not isinstance(source, (str, bytes)):
        return _several(source, name, limits, whole=whole)
    data, given = _bytes(source, name, limits)
    return read_bytes(data, given, limits, whole=whole)


def _bytes(source: Readable, name: str | None, limits: Limits) -> tuple[bytes, str]:
    """What a file holds, and what it is called."""
    most = max(limits.text_bytes, limits.file_bytes)
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        return bytes_at(path, most), name or path.name
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
    documents = []
    for source, given in zip(sources, _names(sources), strict=True):
        data, _ = _bytes(source, given, limits)
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
        if not isinstance(one, (str, os.PathLike)) and not hasattr(one, "read"):
            raise OptionError(
                say("A value of the type {type} is no file of a plan.", type=type(one).__name__),
                remedy=say("Give paths or open files."),
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
    if form is Form.TEXT:
        return read_text_document(data, name, limits)
    raise refusal(form, name)


def _structured(data: bytes, name: str, limits: Limits) -> Plan:
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes, name)
    from ..plan.form import read_yaml

    plan = read_yaml(data, name, limits)
    return evolve(plan, source=Source(name, hashlib.sha256(data).hexdigest()))
