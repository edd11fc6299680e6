from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.documents.file_forms import Form, form_of
from itacheck.documents.refusals import refusal

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
READ = {Form.TEXT, Form.STRUCTURED, Form.WORD, Form.EXCEL}


def packed(*names: str, first: tuple[str, str] | None = None) -> bytes:
    """A zip file with members of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        if first is not None:
            archive.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name in names:
            archive.writestr(name, "<x/>" * 50)
    return file.getvalue()


def old_office(*streams: str) -> bytes:
    """An OLE file whose directory, in its first sector, names these streams."""
    header = OLE + bytes(40) + (0).to_bytes(4, "little") + bytes(512 - 52)
    entries = [name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams)]
    return header + b"".join(entries)


OPEN = "application/vnd.oasis.opendocument."
FILES: tuple[tuple[str, bytes, Form], ...] = (
    ("docx", packed("[Content_Types].xml", "word/document.xml"), Form.WORD),
    ("docx of a web service", packed("word/document2.xml"), Form.WORD),
    ("docm", packed("word/document.xml", "word/vbaProject.bin"), Form.WORD),
    ("xlsx", packed("[Content_Types].xml", "xl/workbook.xml"), Form.EXCEL),
    ("xlsb", packed("xl/workbook.bin"), Form.BINARY_EXCEL),
    ("pptx", packed("ppt/presentation.xml"), Form.OTHER_OFFICE),
    ("odt", packed("content.xml", first=("mimetype", OPEN + "text")), Form.OPEN_DOCUMENT_TEXT),
    (
        "ods",
        packed("content.xml", first=("mimetype", OPEN + "spreadsheet")),
        Form.OPEN_DOCUMENT_SHEET,
    ),
    ("zip", packed("แผน.txt"), Form.PACKED),
    ("empty zip", packed(), Form.PACKED),
    ("docx cut off", packed("word/document.xml")[:80], Form.WORD),
    ("doc", old_office("1Table", "WordDocument"), Form.OLD_WORD),
    ("doc with a sheet in it", old_office("WordDocument", "ObjectPool", "Workbook"), Form.OLD_WORD),
    ("xls", old_office("Workbook"), Form.OLD_EXCEL),
    ("xls of Excel 95", old_office("Book"), Form.OLD_EXCEL),
    ("docx with a password", old_office("EncryptionInfo", "EncryptedPackage"), Form.PROTECTED),
    ("ppt", old_office("PowerPoint Document"), Form.OTHER_OFFICE),
    ("OLE cut off", OLE, Form.OTHER_OFFICE),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3", Form.PDF),
    ("pdf after blank lines", b"\r\n\r\n%PDF-1.4", Form.PDF),
    ("rtf", b"{\\rtf1\\ansi}", Form.RICH_TEXT),
    ("html", "\ufeff\n<!DOCTYPE html><html>แผน".encode(), Form.MARKUP),
    ("html as Excel writes it", "<html xmlns:x=''>".encode("utf-16"), Form.MARKUP),
    ("xml", b"<?xml version='1.0'?><w:wordDocument/>", Form.MARKUP),
    ("png", b"\x89PNG\r\n\x1a\n\0", Form.PICTURE),
    ("jpeg", b"\xff\xd8\xff\xe0", Form.PICTURE),
    ("bmp", b"BM" + (30).to_bytes(4, "little") + bytes(24), Form.PICTURE),
    ("heic", b"\0\0\0\x18ftypheic", Form.PICTURE),
    ("webp", b"RIFF\x10\0\0\0WEBP", Form.PICTURE),
    ("gzip", gzip.compress("แผน".encode()), Form.PACKED),
    ("yaml", "# แผน\n---\ntitle: แผน\n".encode(), Form.STRUCTURED),
    ("yaml with a directive", b"%YAML 1.2\n---\ntitle: x\n", Form.STRUCTURED),
    ("yaml in UTF-16", "title: แผน\n".encode("utf-16"), Form.STRUCTURED),
    ("yaml with a key that is unknown", b"titel: x\n", Form.STRUCTURED),
    ("json", b' {"title": "x"}', Form.STRUCTURED),
    ("json list", b'[{"title": "x"}]', Form.STRUCTURED),
    ("text", "แผนปฏิบัติการ\n".encode(), Form.TEXT),
    ("text that begins with brackets", "[ร่าง] แผน".encode(), Form.TEXT),
    ("text in Windows-874", "แผน: ก".encode("cp874"), Form.TEXT),
    ("text with a web address", "https://example.go.th แผน".encode(), Form.TEXT),
    ("nothing", b"", Form.TEXT),
)


@pytest.mark.parametrize(("data", "form"), [file[1:] for file in FILES], ids=[f[0] for f in FILES])
def test_a_file_is_known_by_what_is_in_it(data: bytes, form: Form) -> None:
    """No name is asked for, and none could mislead."""
    assert form_of(data) is form


@pytest.mark.parametrize("form", [form for form in Form if form not in READ])
def test_a_form_that_is_not_read_gets_an_answer(form: Form) -> None:
    """In both languages it says what the file is and what to do with it."""
    error = refusal(form, "แผน.bin")
    for language in ("th", "en"):
        assert error.text(language).startswith("แผน.bin: ")
    assert error.remedy is not None
    assert error.remedy.text("th") != error.remedy.text("en")


@given(st.binary(max_size=300), st.sampled_from([b"", OLE, b"PK\x03\x04", b"PK\x05\x06", b"BM"]))
def test_any_bytes_have_a_form(rest: bytes, start: bytes) -> None:
    """Whatever the bytes, there is an answer and no crash."""
    assert isinstance(form_of(start + rest), Form)
