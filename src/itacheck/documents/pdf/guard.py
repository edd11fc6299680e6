"""What a PDF may unpack to: looked at before the library that reads it unpacks anything.

That library unpacks a stream whole, whatever it comes to.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.limits import Limits
from .. import exceeding
from ..file_forms import Form
from ..refusals import refusal

if TYPE_CHECKING:
    from playa.page import Page

_STREAM = re.compile(rb"(?<!end)stream\r?\n?")
_LONGEST_DICT = 4096
_IMAGE = re.compile(rb"/Subtype\s*/Image\b|/S\s*/Image\b")
_OF_FILE = re.compile(rb"/Type\s*/(?:ObjStm|XRef)\b")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_OTHER_PACKING = re.compile(rb"/(?:LZWDecode|LZW|RunLengthDecode|RL|Crypt)\b")
_ENCRYPTED = re.compile(rb"/Encrypt\b")
_HIDDEN_NAME = re.compile(rb"/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z#0-9]*")
_NAMES = frozenset({
    b"/FlateDecode", b"/LZWDecode", b"/RunLengthDecode", b"/Filter", b"/Type", b"/ObjStm",
    b"/XRef", b"/Encrypt", b"/Crypt", b"/Subtype",
})  # fmt: skip
_UNUSUAL = say("it is packed in a way that programs do not use")
_SMALL = 1_000_000
"""Streams up to this size may be packed as tightly as they like."""
_STEP = 1 << 20
_SAVE_ANEW = say(
    "Check that it is a plan, and save it anew as PDF from Word; a program may raise the limit."
)
_DEEPEST = 12
_OF_FONTS = frozenset({
    "ToUnicode", "Encoding", "DescendantFonts", "FontDescriptor", "FontFile", "FontFile2",
    "FontFile3",
})  # fmt: skip


def over_limit(name: str, what: Message, limit: str, limits: Limits) -> ReadError:
    """The error for more in a PDF than a limit allows, its field in ``limits``."""
    return exceeding.over_limit(name, what, limit, limits, _SAVE_ANEW)


def damaged(name: str, why: Message) -> ReadError:
    """The error for a PDF that is not whole."""
    return ReadError(
        say("The file is a PDF that is damaged: {why}.", why=why),
        remedy=say(
            "Copy it anew, or save it again as PDF from the program that it was written in."
        ),
        place=name,
    )


class Guard:
    """Counts what a file has come to so far: bytes unpacked, and things on its pages."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name, self.limits = name, limits
        self._unpacked = self._things = 0
        self._met: set[int] = set()
        if len(data) > limits.file_bytes:
            raise exceeding.too_large(len(data), limits.file_bytes, name)
        if _ENCRYPTED.search(data):
            raise refusal(Form.PROTECTED_PDF, name)
        if any(_plain_name(one) in _NAMES for one in set(_HIDDEN_NAME.findall(data))):
            raise damaged(name, _UNUSUAL)
        for packed in self._streams_of_file(data):
            self._unpack(packed)

    def count(self, things: int) -> None:
        """Count what is on a page or in the structure. Raises LimitError where it is too much."""
        self._things += things
        if self._things > self.limits.markup:
            what = say("The pages have {size} signs, lines and marks", size=f"{self._things:,}")
            raise over_limit(self.name, what, "markup", self.limits)

    def require_few_pages(self, pages: int) -> None:
        """Raises LimitError where there are more pages than are read."""
        if pages > self.limits.pages:
            what = say("The file has {size} pages", size=f"{pages:,}")
            raise over_limit(self.name, what, "pages", self.limits)

    def look_at(self, page: Page) -> None:
        """Look at everything that reading a page unpacks. Raises ReadError where it is too much."""
        from playa.pdftypes import ContentStream, resolve1

        contents = resolve1(page.attrs.get("Contents"))
        for one in contents if isinstance(contents, list) else (contents,):
            stream = resolve1(one)
            if isinstance(stream, ContentStream):
                self._require_usual(stream)
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
                self._look(one, deep)

    def _look(self, given: Any, deep: int) -> None:
        """A stream, or a font or a list with streams in it."""
        from playa.pdftypes import ContentStream, ObjRef, resolve1

        if isinstance(given, ObjRef):
            if given.objid in self._met:
                return
            self._met.add(given.objid)
        found = resolve1(given)
        if deep > _DEEPEST:
            return
        if isinstance(found, dict):
            for key in _OF_FONTS.intersection(found):
                self._look(found[key], deep + 1)
        elif isinstance(found, list):
            for one in found:
                self._look(one, deep + 1)
        elif isinstance(found, ContentStream) and _name(found.get("Subtype")) != "Image":
            self._require_usual(found)
            self._look_at_resources(found.get("Resources"), deep + 1)

    def _require_usual(self, stream: Any) -> None:
        names = [one.name for one in stream.filters]
        packed = [one for one in names if one in {"FlateDecode", "Fl"}]
        if len(packed) > 1 or {"LZWDecode", "LZW", "RunLengthDecode", "RL"} & set(names):
            raise damaged(self.name, _UNUSUAL)
        if packed and names[0] in {"FlateDecode", "Fl"}:
            self._unpack(stream.rawdata, count=False)

    def _streams_of_file(self, data: bytes) -> Iterator[memoryview]:
        """The packed streams that are no picture, which nobody unpacks."""
        view = memoryview(data)
        for one in _STREAM.finditer(data):
            start = max(one.start() - _LONGEST_DICT, 0)
            begin = max(data.rfind(b"obj", start, one.start()), start)
            told = data[begin : one.start()]
            if _IMAGE.search(told) and not _OF_FILE.search(told):
                continue
            if _OTHER_PACKING.search(told) or len(_FLATE.findall(told)) > 1:
                raise damaged(self.name, _UNUSUAL)
            if _FLATE.search(told):
                yield view[one.end() :]

    def _unpack(self, packed: bytes | memoryview, *, count: bool = True) -> None:
        """Unpack a stream piece by piece, as far as it may go."""
        unpacker = zlib.decompressobj()
        size = used = 0
        while not unpacker.eof and used < len(packed):
            piece = bytes(packed[used : used + _STEP])
            used += len(piece)
            while piece and not unpacker.eof:  # its end leaves what it had not used
                try:
                    size += len(unpacker.decompress(piece, _STEP))
                except zlib.error:
                    return self._add(size, used, count=count)
                piece = unpacker.unconsumed_tail
                self._require_small(size, used)
        return self._add(size, used - len(unpacker.unused_data), count=count)

    def _add(self, size: int, used: int, *, count: bool) -> None:
        self._require_small(size, used)
        self._unpacked += size if count else 0
        if self._unpacked > self.limits.unpacked_bytes:
            what = say("Unpacked, the file has {size} bytes", size=f"{self._unpacked:,}")
            raise over_limit(self.name, what, "unpacked_bytes", self.limits)

    def _require_small(self, size: int, used: int) -> None:
        if size > self.limits.part_bytes:
            what = say("A part of it has {size} bytes", size=f"{size:,}")
            raise over_limit(self.name, what, "part_bytes", self.limits)
        if size > _SMALL and size > used * self.limits.ratio:
            times = f"{size // max(used, 1):,}"
            what = say("A part of it is {times} times larger than it is packed", times=times)
            raise over_limit(self.name, what, "ratio", self.limits)


def _name(given: Any) -> str:
    return str(getattr(given, "name", ""))


def _plain_name(written: bytes) -> bytes:
    """A name without its hexadecimal signs."""
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda one: bytes((int(one[1], 16),)), written)
