"""What a file is, told by what is in it: its name may say anything."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from ..base.patterns import expression

_HEAD = 65_536
_STRUCTURED = expression(
    r"\A(?:\s|#[^\n]*\n|%YAML[^\n]*\n|---[ \t]*(?=[\s{]))*"
    r"(?:\{|\[\s*[\[{\"]|(?:[a-z_]+|\"[a-z_]+\"|'[a-z_]+')[ \t]*:(?:\s|\Z))"
)
"""How YAML and JSON begin, and no running Thai text does."""
_MARKUP = expression(r"\A\s*<(?:\?xml|!doctype|!--|html|head|meta|body|table|div)\b", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_ZIP_COMMENT = 65_535 + 22
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."


class Form(Enum):
    """The forms that files come in."""

    TEXT = "text"
    STRUCTURED = "YAML or JSON"
    WORD = "Word"
    EXCEL = "Excel"
    OLD_WORD = "Word 97–2003"
    OLD_EXCEL = "Excel 97–2003"
    BINARY_EXCEL = "Excel binary"
    PROTECTED = "password-protected Office"
    OTHER_OFFICE = "other Office"
    OPEN_DOCUMENT_TEXT = "OpenDocument text"
    OPEN_DOCUMENT_SHEET = "OpenDocument spreadsheet"
    PDF = "PDF"
    PROTECTED_PDF = "protected PDF"
    RICH_TEXT = "rich text"
    MARKUP = "web page or XML"
    PICTURE = "picture"
    PACKED = "packed"


_STARTS: tuple[tuple[bytes, Form], ...] = (
    (b"{\\rtf", Form.RICH_TEXT),
    (b"\x89PNG\r\n\x1a\n", Form.PICTURE),
    (b"\xff\xd8\xff", Form.PICTURE),
    (b"GIF8", Form.PICTURE),
    (b"II*\0", Form.PICTURE),
    (b"MM\0*", Form.PICTURE),
    (b"\x1f\x8b", Form.PACKED),
    (b"BZh", Form.PACKED),
    (b"\xfd7zXZ\0", Form.PACKED),
    (b"7z\xbc\xaf\x27\x1c", Form.PACKED),
    (b"Rar!\x1a\x07", Form.PACKED),
)
_INSIDE_ZIP: tuple[tuple[bytes, Form], ...] = (
    (b"word/document", Form.WORD),
    (b"xl/workbook.bin", Form.BINARY_EXCEL),
    (b"xl/workbook", Form.EXCEL),
    (b"ppt/presentation", Form.OTHER_OFFICE),
)
_TYPES = b"[content_types].xml"
_MOST_TYPES = 1_000_000
"""So much of the list of types is unpacked at the most: it is far smaller."""
_LOCAL, _LOCAL_LENGTH = b"PK\x03\x04", 30
_MAIN_TYPES: tuple[tuple[re.Pattern[bytes], Form], ...] = (
    (
        expression(
            rb"wordprocessingml\.(?:document|template)\.main\+xml"
            rb"|ms-word\.(?:document|template)\.macroenabled(?:template)?\.main\+xml"
        ),
        Form.WORD,
    ),
    (expression(rb"ms-excel\.sheet\.binary\.macroenabled\.main"), Form.BINARY_EXCEL),
    (
        expression(
            rb"spreadsheetml\.(?:sheet|template)\.main\+xml"
            rb"|ms-excel\.(?:sheet|template|addin)\.macroenabled\.main\+xml"
        ),
        Form.EXCEL,
    ),
    (
        expression(rb"presentationml\.\w+\.main\+xml|ms-powerpoint\.\w+\.macroenabled\.main\+xml"),
        Form.OTHER_OFFICE,
    ),
)
"""What the main part of an Office file is said to hold, in small letters."""
_ENDINGS: Mapping[Form, tuple[str, str]] = MappingProxyType(
    {Form.WORD: (".docx", ".dotx"), Form.EXCEL: (".xlsx", ".xltx")}
)
"""The usual endings of a document and of a template."""
_TEMPLATE = expression(
    rb"(?:wordprocessingml|spreadsheetml)\.template\.main"
    rb"|ms-(?:word|excel)\.template\.macroenabled(?:template)?\.main"
)
_MACROS = expression(rb"ms-(?:word|excel)\.\w+\.macroenabled(?:template)?\.main")
_INSIDE_OLE: tuple[tuple[str, Form], ...] = (
    ("EncryptedPackage", Form.PROTECTED),
    ("WordDocument", Form.OLD_WORD),
    ("Workbook", Form.OLD_EXCEL),
    ("Book", Form.OLD_EXCEL),
)


def form_of(data: bytes) -> Form:
    """The form of a file. What nothing else is known by is text, or is found to be none later."""
    for start, form in _STARTS:
        if data.startswith(start):
            return form
    if data.startswith(_OLE):
        return _inside_ole(data)
    if data.startswith(_ZIP):
        return _inside_zip(data)
    if _is_picture(data):
        return Form.PICTURE
    if data[257:262] == b"ustar":
        return Form.PACKED
    if data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-"):
        return Form.PDF
    head = _head(data)
    if _MARKUP.match(head):
        return Form.MARKUP
    return Form.STRUCTURED if _STRUCTURED.match(head) else Form.TEXT


def _head(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return data[:_HEAD].decode(encoding, "replace")


def ending_of(data: bytes) -> str:
    """The ending that the name of a file of Word or Excel has: these open none with another.

    "" for a file of another form.
    """
    form = form_of(data)
    if form not in _ENDINGS:
        return ""
    types = _as_compared(_types_in(data, _directory(data)))
    document, template = _ENDINGS[form]
    ending = template if _TEMPLATE.search(types) else document
    return f"{ending[:-1]}m" if _MACROS.search(types) else ending


def is_main_type(said: str) -> bool:
    """Whether a part of this type is the text of a Word file, or a workbook."""
    return _of_types(said.encode("utf-8", "replace")) in {Form.WORD, Form.EXCEL}


def _inside_zip(data: bytes) -> Form:
    """What a zip file holds: by the types of its parts, else by the names in its directory.

    Of a broken one, by what stands. Nothing but the list of types is unpacked, of that no more than
    a list may have, and the directory is not taken apart, however many names are in it.
    """
    if data[30:].startswith(_OPEN_DOCUMENT):
        kind = data[30 + len(_OPEN_DOCUMENT) :]
        sheet = kind.startswith(b"spreadsheet")
        return Form.OPEN_DOCUMENT_SHEET if sheet else Form.OPEN_DOCUMENT_TEXT
    start = _directory(data)
    told = _of_types(_types_in(data, start))
    if told is not None:
        return told
    return _of_names(data, start) or _of_names(_plain(data[start:]), 0) or Form.PACKED


def _directory(data: bytes) -> int:
    """Where the directory of a zip file begins; 0 where its end does not say so."""
    end = data.rfind(_END_OF_ZIP, max(0, len(data) - _LONGEST_ZIP_COMMENT))
    start = int.from_bytes(data[end + 16 : end + 20], "little") if end >= 0 else 0
    return start if start <= end else 0


def _of_names(data: bytes, start: int) -> Form | None:
    return next((form for name, form in _INSIDE_ZIP if data.find(name, start) >= 0), None)


def _plain(names: bytes) -> bytes:
    return names.lower().replace(b"\\", b"/")


def _of_types(types: bytes) -> Form | None:
    """The form whose main part stands first in a list of types."""
    plain = _as_compared(types)
    found = [(match.start(), form) for one, form in _MAIN_TYPES if (match := one.search(plain))]
    return min(found, key=lambda one: one[0])[1] if found else None


def _as_compared(types: bytes) -> bytes:
    """A list of types in small letters, in whatever encoding it is."""
    return types.replace(b"\0", b"").lower()


def _types_in(data: bytes, start: int) -> bytes:
    """The list of the parts' types, as far as it can be unpacked; nothing where there is none."""
    entry = data[start:].lower().find(_TYPES) + start if start else -1
    entry -= data[entry - 1 : entry] in {b"/", b"\\"}
    offset = int.from_bytes(data[entry - 4 : entry], "little") if entry > start else 0
    header = data[offset : offset + _LOCAL_LENGTH]
    name = data[offset + _LOCAL_LENGTH : offset + _LOCAL_LENGTH + len(_TYPES)]
    if not header.startswith(_LOCAL) or name.lower().lstrip(b"/\\")[:9] != _TYPES[:9]:
        return b""
    begin = sum(int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    begin += offset + _LOCAL_LENGTH
    if int.from_bytes(header[8:10], "little") == 0:
        size = int.from_bytes(header[18:22], "little")
        return data[begin : begin + min(size, _MOST_TYPES)]
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(
            data[begin : begin + _MOST_TYPES], _MOST_TYPES
        )
    except zlib.error:
        return b""


def _inside_ole(data: bytes) -> Form:
    """Which program wrote an old Office file: its streams' names stand in the directory."""
    directory = (int.from_bytes(data[48:52], "little") + 1) * 512
    start = directory if directory < len(data) else 0
    found = {
        data.find(_entry(name), start): form
        for name, form in reversed(_INSIDE_OLE)
        if data.find(_entry(name), start) >= 0
    }
    return found[min(found)] if found else Form.OTHER_OFFICE


def _entry(name: str) -> bytes:
    """How a name begins an entry of the directory: none longer ends in the same way."""
    return b"\0\0" + (name + "\0").encode("utf-16-le")


def _is_picture(data: bytes) -> bool:
    bitmap = data[:2] == b"BM" and int.from_bytes(data[2:6], "little") == len(data)
    photo = data[4:8] == b"ftyp" and data[8:12] in {b"heic", b"heix", b"mif1", b"avif"}
    return bitmap or photo or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
