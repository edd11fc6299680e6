"""Opening a file that holds a plan, and recognising its form by what is in it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import IO

from attrs import evolve

from ..base.limits import Limits, limits_of
from ..documents import read_text_document
from ..documents.exceeding import too_large
from ..documents.file_forms import Form, form_of
from ..documents.opening import bytes_at, bytes_from
from ..documents.refusals import refusal
from ..plan import Plan, Source
from .read import read_document


def read(
    source: str | os.PathLike[str] | IO[bytes] | IO[str],
    name: str | None = None,
    *,
    limits: Limits | None = None,
) -> Plan:
    """The plan in a file: running text, Word, Excel, or the plan's own form in YAML or JSON.

    ``source`` is a path or an open file; ``name`` is the file's name in locations where it is not
    the path's. The form is recognised by what is in the file; ``limits`` is how much of it is read.
    Raises ReadError where the file cannot be opened, is in a form that is not read, exceeds a limit
    or holds nothing of a plan, and PlanError where YAML or JSON is no plan.
    """
    return read_source(source, name, limits=limits)


def read_source(
    source: str | os.PathLike[str] | IO[bytes] | IO[str],
    name: str | None = None,
    *,
    limits: Limits | None = None,
    whole: bool = True,
) -> Plan:
    """As ``read`` does; a plan that is not ``whole`` yet may be no more than its cover."""
    limits = limits_of(limits)
    most = max(limits.text_bytes, limits.file_bytes)
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        return read_bytes(bytes_at(path, most), name or path.name, limits, whole=whole)
    given = name or Path(str(getattr(source, "name", "-"))).name
    return read_bytes(bytes_from(source, given, most), given, limits, whole=whole)


def read_bytes(data: bytes, name: str, limits: Limits | None = None, *, whole: bool = True) -> Plan:
    """The plan in the bytes of a file called ``name``. Raises ReadError and PlanError."""
    limits = limits_of(limits)
    form = form_of(data)
    if form is Form.WORD:
        from ..documents.word import read_word_document

        return read_document(read_word_document(data, name, limits), whole=whole)
    if form is Form.EXCEL:
        from ..documents.excel import read_excel_document

        return read_document(read_excel_document(data, name, limits), whole=whole)
    if form is Form.TEXT:
        return read_document(read_text_document(data, name, limits), whole=whole)
    if form is Form.STRUCTURED:
        return _structured(data, name, limits)
    raise refusal(form, name)


def _structured(data: bytes, name: str, limits: Limits) -> Plan:
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes, name)
    from ..plan.form import read_yaml

    plan = read_yaml(data, name, limits)
    return evolve(plan, source=Source(name, hashlib.sha256(data).hexdigest()))
