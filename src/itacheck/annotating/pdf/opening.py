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
_MOST_FIELDS = 10_000
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
        for how in map(_there, _at(signature, "/Reference") or ()):
            if _at(how, "/TransformMethod") == "/DocMDP":
                permission = _at(_at(how, "/TransformParams") or {}, "/P")
                allowed = allowed and int(permission or 2) >= _COMMENTS_ALLOWED
    return signed, allowed


def _signed_fields(root: Any) -> Iterator[Any]:
    """The signatures of a file: of its form's fields, and those that its catalog names."""
    yield from map(_there, (_at(root, "/Perms") or {}).values())
    waiting, seen = list(_at(_at(root, "/AcroForm") or {}, "/Fields") or ()), 0
    while waiting and seen < _MOST_FIELDS:
        field = _there(waiting.pop())
        seen += 1
        waiting += _at(field, "/Kids") or ()
        value = _at(field, "/V")
        if value and (_at(field, "/FT") == "/Sig" or "/ByteRange" in value):
            yield value


def _at(holder: Any, key: str) -> Any:
    """What a dictionary has for a key, wherever in the file it stands."""
    return _there(holder[key]) if key in holder else None


def _there(given: Any) -> Any:
    """What a reference leads to, or what is no reference."""
    return given.get_object()
