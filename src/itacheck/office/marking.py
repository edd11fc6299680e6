"""A mark in a Word file by which it is known again as it was written, and as nobody changed it."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from ..base.patterns import expression
from .packing import packed

_CORE, _MAIN = "docProps/core.xml", "word/document.xml"
_END = b"</cp:coreProperties>"
_CATEGORY = expression(rb"<cp:category(?:/>|>[^<]*</cp:category>)")
_MARK = expression(rb"<cp:category>itacheck:([a-z]+):([0-9a-f]{64})</cp:category>")
_LARGEST = 50_000_000
"""Bytes of a part that is unpacked: itacheck writes none as large."""


def marked(data: bytes, kind: str = "report") -> bytes:
    """The Word file with its kind and the digest of its text as a property: a program that saves it
    anew writes the text in other bytes, and the mark does not fit them.
    """
    with ZipFile(BytesIO(data)) as source:
        parts = [(one.filename, source.read(one)) for one in source.infolist()]
    digest = sha256(dict(parts)[_MAIN]).hexdigest().encode()
    mark = b"<cp:category>itacheck:" + kind.encode() + b":" + digest + b"</cp:category>"
    return packed((name, _with(mark, part) if name == _CORE else part) for name, part in parts)


def _with(mark: bytes, properties: bytes) -> bytes:
    """A property may stand there once."""
    return _CATEGORY.sub(b"", properties).replace(_END, mark + _END)


def is_as_marked(data: bytes, kind: str = "report") -> bool:
    """Whether the file has the mark of its kind, and the text that it was made for."""
    try:
        with ZipFile(BytesIO(data)) as source:
            infos = [source.getinfo(one) for one in (_CORE, _MAIN)]
            if any(one.file_size > _LARGEST for one in infos):
                return False
            core, text = map(source.read, infos)
    except (BadZipFile, KeyError, OSError, RuntimeError, ValueError, NotImplementedError):
        return False
    found = _MARK.search(core)
    marks = (kind.encode(), sha256(text).hexdigest().encode())
    return found is not None and found.groups() == marks
