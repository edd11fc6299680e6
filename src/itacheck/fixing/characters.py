"""A file's characters, such that those which nobody changes are written back as the same bytes."""

from __future__ import annotations

import codecs

from ..base.patterns import expression
from ..base.record import record
from ..documents.text.encoding import encoding_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DAMAGED = expression("[\udc80-\udcff]")
_BYTES_KEPT = "surrogateescape"


@record
class Characters:
    """The text of a file, the codec that it is in, and the mark that its bytes begin with.

    A byte that is no character of the codec is kept as one that stands for it.
    """

    text: str
    codec: str
    mark: bytes = b""

    def bytes_of(self, text: str) -> bytes:
        """Another text as the bytes of this file."""
        return self.mark + text.encode(self.codec, _errors(self.codec))

    def holds(self, text: str) -> bool:
        """Whether the codec has every character of a text."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        return True


def characters_of(data: bytes) -> Characters | None:
    """The characters of a file's bytes; None where they could not be written back as they were."""
    codec = encoding_of(data)
    if codec is None:
        return None
    mark, codec = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", codec))
    codec = "utf-8" if codec == "utf-8-sig" else codec
    try:
        found = Characters(data[len(mark) :].decode(codec, _errors(codec)), codec, mark)
        return found if found.bytes_of(found.text) == data else None
    except UnicodeError:
        return None


def is_damaged(text: str) -> bool:
    """Whether a byte in it is no character, so that its columns may be others than the reader's."""
    return bool(_DAMAGED.search(text))


def shown(file: Characters) -> str:
    """The text with its mark, if that is a character of it, and a sign for each damaged byte."""
    mark = "\ufeff" if file.mark == codecs.BOM_UTF8 else ""
    return mark + _DAMAGED.sub("\ufffd", file.text)


def _errors(codec: str) -> str:
    return "strict" if codec.startswith("utf-16") else _BYTES_KEPT
