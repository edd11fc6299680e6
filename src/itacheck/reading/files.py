"""Opening a file that holds a plan, and recognising its form by what is in it."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from types import NoneType
from typing import IO

from attrs import evolve

from ..base.arguments import TEXT, public, require
from ..base.errors import OptionError
from ..base.language import say
from ..base.limits import Limits, limits_of
from ..documents.exceeding import too_large
from ..documents.file_forms import Form, form_of
from ..documents.opening import bytes_at, bytes_from
from ..documents.refusals import refusal
from ..plan import Plan, Source
from .read import read_document, read_text

_NAME = "plan"
_LONGEST_PATH = 4096
_CONTENT = re.compile(r"[\n\r]|\A\s*\{")
"""What no path has, and what JSON begins with."""


@public
def read(
    source: str | os.PathLike[str] | bytes | IO[bytes] | IO[str],
    name: str | None = None,
    *,
    limits: Limits | None = None,
) -> Plan:
    """The plan in a file: running text, Word, Excel, or the plan's own form in YAML or JSON.

    ``source`` is a path, what a file holds as bytes, or an open file; ``name`` is the file's name
    in locations where it is not the path's (``plan`` for bytes). The form is recognised by what is
    in the file; ``limits`` is how much of it is read.
    Raises ReadError where the file cannot be opened, is in a form that is not read, exceeds a limit
    or holds nothing of a plan, PlanError where YAML or JSON is no plan, and OptionError for an
    argument that cannot be used, also where it is the text of a plan and no path.
    """
    limits = limits_of(limits)
    name = require(name, (str, NoneType), TEXT, "name")
    most = max(limits.text_bytes, limits.file_bytes)
    if isinstance(source, (str, os.PathLike)):
        path = Path(_no_content(source))
        return read_bytes(bytes_at(path, most), name or path.name, limits)
    if isinstance(source, (bytes, bytearray, memoryview)):
        name = name or _NAME
        if memoryview(source).nbytes > most:
            raise too_large(memoryview(source).nbytes, most, name)
        return read_bytes(bytes(source), name, limits)
    if not hasattr(source, "read"):
        raise OptionError(
            say("A value of the type {type} is no plan.", type=type(source).__name__),
            remedy=say("Give a path, bytes or an open file."),
            place="source",
        )
    given = name or Path(str(getattr(source, "name", "-"))).name
    return read_bytes(bytes_from(source, given, most), given, limits)


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


def read_bytes(data: bytes, name: str, limits: Limits | None = None) -> Plan:
    """The plan in the bytes of a file called ``name``. Raises ReadError and PlanError."""
    limits = limits_of(limits)
    form = form_of(data)
    if form is Form.WORD:
        from ..documents.word import read_word_document

        return read_document(read_word_document(data, name, limits))
    if form is Form.EXCEL:
        from ..documents.excel import read_excel_document

        return read_document(read_excel_document(data, name, limits))
    if form is Form.TEXT:
        return read_text(data, name, limits)
    if form is Form.STRUCTURED:
        return _structured(data, name, limits)
    raise refusal(form, name)


def _structured(data: bytes, name: str, limits: Limits) -> Plan:
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes, name)
    from ..plan.form import read_yaml

    plan = read_yaml(data, name, limits)
    return evolve(plan, source=Source(name, hashlib.sha256(data).hexdigest()))
