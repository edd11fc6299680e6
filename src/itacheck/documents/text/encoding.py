"""Bytes to text: which encoding a text file is in, or why it is no text."""

from __future__ import annotations

from ...base.errors import ReadError
from ...base.language import say
from ...base.patterns import expression

_THAI = expression("[\u0e01-\u0e5b]")
_FEW = 0.01
"""Up to this share of damaged characters, the text around them is worth reading."""
_SAMPLE = 4096
_HIGH = (b"\x0e", b"\x00", b"\x20")
_MOST = 0.95
"""UTF-16 without BOM: nearly every other byte says Thai, ASCII or “quotes”."""


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 with BOM, TIS-620 or Windows-874.

    Single damaged bytes become U+FFFD. Raises ReadError where the bytes are no Thai text.
    """
    if not data.strip():
        raise ReadError(
            say("The file is empty."), remedy=say("Give the file that holds the plan."), place=name
        )
    found = _decoded(data)
    if found is None:
        raise ReadError(
            say("The file is neither UTF-8, UTF-16, TIS-620 nor Windows-874 text."),
            remedy=say("Save the plan as text (UTF-8), and check that."),
            place=name,
        )
    _, text = found
    if not _THAI.search(text):
        raise ReadError(
            say("The file has no Thai text in it."),
            remedy=say("Give the file that holds the plan, saved as text (UTF-8)."),
            place=name,
        )
    return text


def encoding_of(data: bytes) -> str | None:
    """The codec that a file's text is read with; None where the bytes are no text."""
    found = _decoded(data)
    return found[0] if found else None


def _decoded(data: bytes) -> tuple[str, str] | None:
    """The codec of a text file's bytes, and the text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", data.decode("utf-16", "replace")
    for first, codec in enumerate(("utf-16-be", "utf-16-le")):
        high = data[first:_SAMPLE:2]
        if sum(map(high.count, _HIGH)) > len(high) * _MOST:
            return codec, data.decode(codec, "replace")
    try:
        return "utf-8-sig", data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", "replace")
        cut_off = error.end == len(data) and error.reason == "unexpected end of data"
    if cut_off or _readable(text):
        return "utf-8-sig", text
    thai = data.decode("cp874", "replace")
    return ("cp874", thai) if _readable(thai) else None


def _readable(text: str) -> bool:
    return text.count("\ufffd") <= len(text) * _FEW
