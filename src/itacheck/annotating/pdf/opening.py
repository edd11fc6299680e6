"""A PDF opened to be added to: or why nothing can safely be added to it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.record import record
from ...documents.pdf.library import BROKEN
from .increment import start_of_references

if TYPE_CHECKING:
    from pypdf import PdfReader

_SILENT = logging.NullHandler()
"""What pypdf finds odd is told by us; without a handler, Python would print it."""
_COMMENTS_ALLOWED = 3
"""The permission of a signature that lets comments be added: 1 is for no change, 2 for fields."""

_ENCRYPTED = say("The PDF is encrypted: nothing can be added to it without its password.")
_UNSAFE = say("The PDF is damaged, or written in an unusual way: comments could break it.")


@record(eq=False)
class Opened:
    """A PDF that can be added to; ``start`` is where its last cross-reference begins."""

    data: bytes
    reader: PdfReader
    start: int
    signed: bool


def opened(data: bytes, name: str) -> Opened | Message:
    """The file, or why no comments can be written into it. Raises ReadError without pypdf."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        raise ReadError(
            say("To write comments into a PDF, pypdf is needed, which is not installed."),
            remedy=say("Install it: {command}", command='pip install "itacheck[pdf]"'),
            place=name,
        ) from error
    logging.getLogger("pypdf").addHandler(_SILENT)
    start = start_of_references(data)
    if start is None or not data.startswith(b"%PDF-"):
        return _UNSAFE
    try:
        reader = PdfReader(BytesIO(data), strict=True)
        if reader.is_encrypted:
            return _ENCRYPTED
        signed, allowed = _signatures(reader.root_object)
        if not allowed:
            return say("The PDF is signed, and its signature forbids comments.")
        if not len(reader.pages):
            return _UNSAFE
    except (PyPdfError, DependencyError, *BROKEN):
        return _ENCRYPTED if b"/Encrypt" in data else _UNSAFE
    return Opened(data, reader, start, signed)


def _signatures(root: Any) -> tuple[bool, bool]:
    """Whether the file is signed, and whether comments are allowed nevertheless."""
    signed, allowed = False, True
    for signature in _signed_fields(root):
        signed = True
        for one in signature.get("/Reference", ()):
            how = one.get_object()
            if how.get("/TransformMethod") == "/DocMDP":
                permission = how.get("/TransformParams", {}).get("/P", 2)
                allowed = allowed and int(permission) >= _COMMENTS_ALLOWED
    return signed, allowed


def _signed_fields(root: Any) -> Iterator[Any]:
    """The signatures of a file: of its form's fields, and those that its catalog names."""
    permissions = root.get("/Perms", {}).get_object() if "/Perms" in root else {}
    yield from (one.get_object() for one in permissions.values())
    form = root.get("/AcroForm", {}).get_object() if "/AcroForm" in root else {}
    waiting, seen = list(form.get("/Fields", ())), 0
    while waiting and seen < _MOST_FIELDS:
        field = waiting.pop().get_object()
        seen += 1
        waiting += field.get("/Kids", ())
        value = field.get("/V")
        if field.get("/FT") == "/Sig" and value is not None:
            yield value.get_object()


_MOST_FIELDS = 10_000
