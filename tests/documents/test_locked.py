from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.documents.file_forms import Form
from itacheck.documents.locked import has_password


def ole(stream: str, content: bytes) -> bytes:
    """An OLE file with one stream, in the sector behind its directory."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    entry = stream.encode("utf-16-le").ljust(116, b"\0")
    entry += (1).to_bytes(4, "little") + (5000).to_bytes(8, "little")
    return header + entry.ljust(512, b"\0") + content.ljust(5120, b"\0")


def word(flags: int) -> bytes:
    """A file of Word 97 with these flags."""
    return ole("WordDocument", b"\xec\xa5".ljust(10, b"\0") + flags.to_bytes(2, "little"))


def excel(*kinds: int) -> bytes:
    """A workbook of Excel 97 that begins with records of these kinds."""
    records = [kind.to_bytes(2, "little") + b"\4\0data" for kind in kinds]
    return ole("Workbook", b"".join(records))


def open_document(manifest: str) -> bytes:
    """An OpenDocument file with this manifest."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


OPEN, LOCKED = "<file-entry/>", "<file-entry><encryption-data/></file-entry>"


@pytest.mark.parametrize(
    ("data", "form", "locked"),
    [
        (word(0x0200), Form.OLD_WORD, False),
        (word(0x0300), Form.OLD_WORD, True),
        (excel(0x809, 0x42), Form.OLD_EXCEL, False),
        (excel(0x809, 0x2F), Form.OLD_EXCEL, True),
        (open_document(OPEN), Form.OPEN_DOCUMENT_TEXT, False),
        (open_document(LOCKED), Form.OPEN_DOCUMENT_SHEET, True),
        (open_document(LOCKED)[:-30], Form.OPEN_DOCUMENT_TEXT, False),
        (b"{\\rtf1}", Form.RICH_TEXT, False),
    ],
)
def test_a_password_is_seen_in_the_bytes(data: bytes, form: Form, locked: bool) -> None:
    """Each program notes in a place of its own that a file is encrypted."""
    assert has_password(data, form) is locked


@given(st.binary(max_size=200), st.sampled_from(Form), st.sampled_from([b"", word(0), excel(9)]))
def test_in_doubt_there_is_none(data: bytes, form: Form, before: bytes) -> None:
    """Whatever the bytes, there is an answer."""
    assert has_password(before[: 700 + len(data)] + data, form) in {True, False}
