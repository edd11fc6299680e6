"""What a PDF may come to: counted before the library that reads it makes anything of it.

That library unpacks a stream whole, whatever it comes to, and follows whatever it is told.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from math import prod
from typing import TYPE_CHECKING, Any, TypeGuard

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.patterns import expression
from .. import exceeding
from ..file_forms import Form
from ..refusals import refusal
from .codes import MOST_CODES, codes_of, widths_of

if TYPE_CHECKING:
    from playa.content import ContentObject, XObjectObject
    from playa.page import Page
    from playa.pdftypes import ContentStream

_ENCRYPTED = expression(rb"/Encrypt\b")
_HIDDEN_NAME = expression(rb"/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z#0-9]*")
_NAMES = frozenset({
    b"/FlateDecode", b"/LZWDecode", b"/RunLengthDecode", b"/Filter", b"/Type", b"/ObjStm",
    b"/XRef", b"/Encrypt", b"/Crypt", b"/Subtype",
})  # fmt: skip
_UNUSUAL = say("it is packed in a way that programs do not use")
_SMALL = 1_000_000
"""Streams up to this size may be packed as tightly as they like."""
_STEP = 1 << 20
_FLATE = frozenset({"FlateDecode", "Fl"})
_AS_HEX = frozenset({"ASCIIHexDecode", "AHx"})
_AS_TEXT = _AS_HEX | {"ASCII85Decode", "A85"}
_FLUSHED = b"\x00\x00\xff\xff"
"""What some programs end a stream with, in the place of its end."""
_WIDEST = 8_000_000
"""Bits of a row of what is packed by how it differs from the row above."""
BYTES_PER_SIGN = 32
"""So many bytes of a page count as a sign, whether they print one or not."""
_FORM = 50
"""As much as so many signs a form counts where it is shown, whatever is in it."""
_LOOK_UPS = 2
"""So often may the objects of a file be asked for, in what it may have of them."""
_SAVE_ANEW = say(
    "Check that it is a plan, and save it anew as PDF from Word; a program may raise the limit."
)
_DEEPEST = 12
_OF_CODES = frozenset({"ToUnicode", "Encoding"})
_OF_FONTS = _OF_CODES | {"FontFile", "FontFile2", "FontFile3", "CIDToGIDMap"}


def over_limit(name: str, what: Message, limit: str, limits: Limits) -> ReadError:
    """The error for more in a PDF than a limit allows, its field in ``limits``."""
    return exceeding.over_limit(name, what, limit, limits, _SAVE_ANEW)


def damaged(name: str, why: Message) -> ReadError:
    """The error for a PDF that is not whole."""
    return ReadError(
        say("The file is a PDF that is damaged: {why}.", why=why),
        remedy=say(
            "Copy it anew, save it again as PDF from the program that it was written in, or open"
            " it in a PDF reader and print it into a new PDF."
        ),
        place=name,
    )


class Guard:
    """Counts what a file has come to so far: bytes unpacked, and things on its pages."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        self._unpacked = self._read = self._things = self._look_ups = self._codes = self._opened = 0
        self._met: set[int] = set()
        self._sizes: dict[int, int] = {}
        if len(data) > limits.file_bytes:
            raise exceeding.too_large(len(data), limits.file_bytes, name)
        if _ENCRYPTED.search(data):
            raise refusal(Form.PROTECTED_PDF, name)
        if any(_plain_name(one) in _NAMES for one in set(_HIDDEN_NAME.findall(data))):
            raise damaged(name, _UNUSUAL)

    def count(self, things: int) -> None:
        """Count what is on a page or in the structure. Raises LimitError where it is too much."""
        self._things += things
        if self._things > self.limits.markup:
            what = say("The pages have {size} signs, lines and marks", size=f"{self._things:,}")
            raise over_limit(self.name, what, "markup", self.limits)

    def look_up(self) -> None:
        """Count that an object is asked for. Raises LimitError where it is too often."""
        self._look_ups += 1
        if self._look_ups > _LOOK_UPS * self.limits.markup:
            raise self.too_many_objects()

    def too_many_objects(self) -> ReadError:
        """The error for a file of more objects than are read."""
        what = say("The file has more than {size} objects", size=f"{self.limits.markup:,}")
        return over_limit(self.name, what, "markup", self.limits)

    def read(self, data: bytes) -> None:
        """Count what objects consist of that are to be taken apart.

        Raises LimitError where it is too much: an empty list takes thirty times its two signs.
        """
        self._opened += data.count(b"[") + data.count(b"(") + data.count(b"<")
        if self._opened > self.limits.markup:
            raise self.too_many_objects()
        self._read += len(data)
        if self._read > self.limits.text_bytes:
            what = say("Its objects have {size} bytes", size=f"{self._read:,}")
            raise over_limit(self.name, what, "text_bytes", self.limits)

    def require_few_pages(self, pages: int) -> None:
        """Raises LimitError where there are more pages than are read."""
        if pages > self.limits.pages:
            what = say("The file has {size} pages", size=f"{pages:,}")
            raise over_limit(self.name, what, "pages", self.limits)

    def require_usual(self, stream: ContentStream) -> None:
        """See what a stream that is no picture unpacks to.

        Raises ReadError where it is too much, or packed in an unusual way; ValueError where
        something of it is lost.
        """
        if _name(stream.get("Subtype")) != "Image":
            self._size_of(stream)

    def unpacked(self, stream: ContentStream) -> bytes:
        """What a stream unpacks to. Raises as ``require_usual`` does."""
        self._size_of(stream)
        data: bytes = stream.buffer
        return data

    def look_at(self, page: Page) -> None:
        """Look at everything that reading a page unpacks. Raises ReadError where it is too much."""
        from playa.pdftypes import resolve1

        contents = resolve1(page.attrs.get("Contents"))
        for one in contents if isinstance(contents, list) else (contents,):
            stream = resolve1(one)
            if is_stream(stream):
                self.count(self._size_of(stream) // BYTES_PER_SIGN)
        self._look_at_resources(page.resources, 0)

    def _look_at_resources(self, given: Any, deep: int) -> None:
        """The forms and fonts that a page or a form uses."""
        from playa.pdftypes import resolve1

        resources = resolve1(given)
        if not isinstance(resources, dict) or deep > _DEEPEST:
            return
        for kind in ("XObject", "Font"):
            entries = resolve1(resources.get(kind))
            for one in entries.values() if isinstance(entries, dict) else ():
                self._look(one, deep, font=kind == "Font")

    def _look(self, given: Any, deep: int, *, font: bool) -> None:
        """A form, or a font with what it holds."""
        from playa.pdftypes import ObjRef, resolve1

        if isinstance(given, ObjRef):
            if given.objid in self._met:
                return
            self._met.add(given.objid)
        found = resolve1(given)
        if deep > _DEEPEST:
            return
        if font:
            self._look_at_font(found, deep)
        elif is_stream(found) and _name(found.get("Subtype")) != "Image":
            self._look_at_resources(found.get("Resources"), deep + 1)

    def _look_at_font(self, given: Any, deep: int) -> None:
        """A font: its streams, and how many codes and widths they tell."""
        from playa.pdftypes import resolve1

        if not isinstance(given, dict):
            return
        inner = resolve1(given.get("DescendantFonts"))
        if deep <= _DEEPEST:
            for one in inner if isinstance(inner, list) else ():
                self._look_at_font(resolve1(one), deep + 1)
        for key, step in (("W", 3), ("W2", 5)):
            self._count_codes(widths_of(resolve1(given.get(key)), step))
        described: Any = resolve1(given.get("FontDescriptor"))
        for holder in (given, described if isinstance(described, dict) else {}):
            for key in _OF_FONTS.intersection(holder):
                stream = resolve1(holder[key])
                if is_stream(stream):
                    size = self._size_of(stream)
                    if key in _OF_CODES:
                        self.count(size // BYTES_PER_SIGN)
                        self._count_codes(codes_of(stream.buffer))

    def _count_codes(self, codes: int) -> None:
        self._codes += codes
        if self._codes > MOST_CODES:
            raise damaged(self.name, _UNUSUAL)

    def _size_of(self, stream: ContentStream) -> int:
        """The bytes that a stream unpacks to, counted once."""
        known = self._sizes.get(stream.objid or 0)
        if known is not None:
            return known
        data, packed = self._as_packed(stream)
        size = self._unpacked_size(data) if packed else len(data)
        self._unpacked += size
        if self._unpacked > self.limits.unpacked_bytes:
            what = say("Unpacked, the file has {size} bytes", size=f"{self._unpacked:,}")
            raise over_limit(self.name, what, "unpacked_bytes", self.limits)
        if stream.objid:
            self._sizes[stream.objid] = size
        return size

    def _as_packed(self, stream: ContentStream) -> tuple[bytes, bool]:
        """A stream without what makes text of it, and whether it is packed then."""
        from playa.ascii85 import ascii85decode, asciihexdecode

        waiting = stream.get_filters()
        data: bytes = stream.rawdata
        while waiting and waiting[0][0].name in _AS_TEXT:
            as_hex = waiting[0][0].name in _AS_HEX
            data = asciihexdecode(data) if as_hex else ascii85decode(data)
            del waiting[0]
        for filter_, how in waiting:
            row = [how.get(key, 1) for key in ("Colors", "Columns", "BitsPerComponent")]
            if filter_.name not in _FLATE or len(waiting) > 1 or not _is_narrow(row):
                raise damaged(self.name, _UNUSUAL)
        return data, bool(waiting)

    def _unpacked_size(self, packed: bytes) -> int:
        """Unpack a stream piece by piece, as far as it may go."""
        unpacker = zlib.decompressobj()
        size = used = 0
        while not unpacker.eof:
            piece = packed[used : used + _STEP]
            if not piece and packed.rstrip().endswith(_FLUSHED):
                break
            if not piece:
                raise ValueError("a stream is cut off")
            used += len(piece)
            while piece and not unpacker.eof:  # its end leaves what it had not used
                size += len(unpacker.decompress(piece, _STEP))
                piece = unpacker.unconsumed_tail
                self._require_small(size, used)
        self._require_small(size, used - len(unpacker.unused_data))
        return size

    def _require_small(self, size: int, used: int) -> None:
        if size > self.limits.part_bytes:
            what = say("A part of it has {size} bytes", size=f"{size:,}")
            raise over_limit(self.name, what, "part_bytes", self.limits)
        if size > _SMALL and size > used * self.limits.ratio:
            times = f"{size // max(used, 1):,}"
            what = say("A part of it is {times} times larger than it is packed", times=times)
            raise over_limit(self.name, what, "ratio", self.limits)


def things_on(
    within: Page | XObjectObject,
    count: Callable[[int], None],
    above: frozenset[int | None] = frozenset(),
) -> Iterator[ContentObject]:
    """What is on a page or in a form of it, and in the forms there, each of which is counted."""
    from playa.content import XObjectObject

    for one in within.interp():
        if not isinstance(one, XObjectObject):
            yield one
        elif one.stream.objid not in above:
            count(_FORM + len(one.stream.buffer) // BYTES_PER_SIGN)
            yield from things_on(one, count, above | {one.stream.objid})


def is_stream(given: object) -> TypeGuard[ContentStream]:
    """Whether an object is a stream: ``isinstance`` may take any mapping for one."""
    from playa.pdftypes import ContentStream

    return type(given) is ContentStream


def _is_narrow(row: Iterable[object]) -> bool:
    """Whether a row of so many colours, columns and bits is one that programs write."""
    told = [one if isinstance(one, int) and one > 0 else _WIDEST + 1 for one in row]
    return prod(told) <= _WIDEST


def _name(given: Any) -> str:
    return str(getattr(given, "name", ""))


def _plain_name(written: bytes) -> bytes:
    """A name without its hexadecimal signs."""
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda one: bytes((int(one[1], 16),)), written)
