"""Opening a file that holds a plan, and recognising its form by what is in it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import IO

from attrs import evolve

from ..documents import Limits, TextLimits, read_word_document
from ..documents.forms import Form, form_of
from ..documents.opening import bytes_at, bytes_from, too_large
from ..documents.refusals import refusal
from ..plan import Plan, Source
from .read import read_document, read_text


def read(source: str | os.PathLike[str] | IO[bytes] | IO[str], name: str | None = None) -> Plan:
    """The plan in a file: running text, Word, or the plan's own form in YAML or JSON.

    ``source`` is a path or an open file; ``name`` is the file's name in locations where it is not
    the path's. The form is recognised by what is in the file. Raises ReadError where the file
    cannot be opened, is in a form that is not read, or holds nothing of a plan, and PlanError where
    YAML or JSON is no plan.
    """
    limit = max(TextLimits().file_bytes, Limits().file_bytes)
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        return read_bytes(bytes_at(path, limit), name or path.name)
    given = name or Path(str(getattr(source, "name", "-"))).name
    return read_bytes(bytes_from(source, given, limit), given)


def read_bytes(data: bytes, name: str) -> Plan:
    """The plan in the bytes of a file called ``name``. Raises ReadError and PlanError."""
    form = form_of(data)
    if form is Form.WORD:
        return read_document(read_word_document(data, name))
    limit = TextLimits().file_bytes
    if len(data) > limit:
        raise too_large(len(data), limit, name)
    if form is Form.TEXT:
        return read_text(data, name)
    if form is Form.STRUCTURED:
        from ..plan.form import read_yaml

        plan = read_yaml(data, name, limit=limit)
        return evolve(plan, source=Source(name, hashlib.sha256(data).hexdigest()))
    raise refusal(form, name)
