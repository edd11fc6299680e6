"""Whether a file of an older or another Office program has a password, as far as its bytes tell."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from .file_forms import Form

_SECTOR = 512
_SMALL = 4096
"""Streams below this size lie in another place, and are not looked into."""
_ENCRYPTED_WORD = 0x0100
_FILE_PASS = 0x2F
_MANIFEST, _MOST = "META-INF/manifest.xml", 1_000_000
_BROKEN = (OSError, ValueError, LookupError, RuntimeError, EOFError, zlib.error, zipfile.BadZipFile)
"""What a zip file raises of which something is missing."""


def has_password(data: bytes, form: Form) -> bool:
    """Whether the file says that it is encrypted. In doubt it is not."""
    if form is Form.OLD_WORD:
        flags = _start_of(data, "WordDocument")[10:12]
        return bool(int.from_bytes(flags, "little") & _ENCRYPTED_WORD)
    if form is Form.OLD_EXCEL:
        return _FILE_PASS in _records(_start_of(data, "Workbook") or _start_of(data, "Book"))
    if form in {Form.OPEN_DOCUMENT_TEXT, Form.OPEN_DOCUMENT_SHEET}:
        return b"encryption-data" in _manifest(data)
    return False


def _start_of(data: bytes, stream: str) -> bytes:
    """The first sector of a stream of an OLE file; nothing where there is none."""
    directory = (int.from_bytes(data[48:52], "little") + 1) * _SECTOR
    entry = data.find((stream + "\0").encode("utf-16-le"), directory)
    size = int.from_bytes(data[entry + 120 : entry + 124], "little")
    if entry < 0 or size < _SMALL:
        return b""
    start = (int.from_bytes(data[entry + 116 : entry + 120], "little") + 1) * _SECTOR
    return data[start : start + _SECTOR]


def _records(stream: bytes) -> list[int]:
    """The kinds of the records that a workbook begins with."""
    found, at = [], 0
    while at + 4 <= len(stream):
        found.append(int.from_bytes(stream[at : at + 2], "little"))
        at += 4 + int.from_bytes(stream[at + 2 : at + 4], "little")
    return found


def _manifest(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(_MANIFEST) as file:
            return file.read(_MOST)
    except _BROKEN:
        return b""
