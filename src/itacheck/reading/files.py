"""Opening a file that holds a plan, and recognising its form by what is in it."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import IO

from attrs import evolve

from ..documents import TextLimits
from ..errors import ReadError
from ..language import say
from ..plan import Plan, Source
from .read import read_text

_STRUCTURED = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n|---[ \t]*\r?\n)*(?:\{|[\"']?[a-z_]+[\"']?[ \t]*:)"
)
"""How YAML and JSON begin, and no running Thai text does."""


def read(source: str | os.PathLike[str] | IO[bytes] | IO[str], name: str | None = None) -> Plan:
    """The plan in a file: running text, or the plan's own form in YAML or JSON.

    ``source`` is a path or an open file; ``name`` is the file's name in locations where it is not
    the path's. Raises ReadError where the file cannot be opened, is no text, or holds nothing of a
    plan, and PlanError where YAML or JSON is no plan.
    """
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        return read_bytes(_bytes_of(path), name or path.name)
    data = source.read()
    given = name or Path(str(getattr(source, "name", "-"))).name
    return read_bytes(data.encode("utf-8") if isinstance(data, str) else data, given)


def read_bytes(data: bytes, name: str) -> Plan:
    """The plan in the bytes of a file called ``name``. Raises ReadError and PlanError."""
    if _STRUCTURED.match(data):
        from ..plan.form import read_yaml

        plan = read_yaml(data, name)
        return evolve(plan, source=Source(name, hashlib.sha256(data).hexdigest()))
    return read_text(data, name)


def _bytes_of(path: Path) -> bytes:
    limit = TextLimits().file_bytes
    try:
        with path.open("rb") as file:
            # One byte more than the limit is enough to know that the file exceeds it.
            return file.read(limit + 1)
    except OSError as error:
        raise ReadError(
            say("The file cannot be opened: {reason}.", reason=error.strerror or str(error)),
            remedy=say("Check its name and that you may read it."),
            place=str(path),
        ) from error
