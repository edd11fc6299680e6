"""What is added behind a PDF: new and changed objects, while all that was there keeps its bytes.

A signature covers the bytes that were there when it was made, so it stays as it was. The added part
has a cross-reference of the same kind (a table or a stream) as the part before it: programs differ
in what they make of both kinds in one file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ...base.patterns import expression

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject, IndirectObject, PdfObject

_START = expression(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_OURS, _END = b"%itacheck\n", b"%%EOF"
"""The line that what is added begins with, and what it ends with."""
_KEPT = ("/Root", "/Info")
_WIDTHS = (1, 4, 2)
"""Bytes of an entry of a stream: its kind, the offset, the generation."""


def start_of_references(data: bytes) -> int | None:
    """Where the last cross-reference begins; None where the file does not end by saying so."""
    found = _START.search(data, max(0, len(data) - 1024))
    start = int(found[1]) if found else 0
    return start if 0 < start < len(data) else None


def without_ours(data: bytes) -> bytes:
    """The file as it was before this last added something, if nobody has added to it since."""
    at = data.rfind(b"\n" + _OURS) + 1
    return data[:at] if at and data.count(_END, at) == 1 else data


class Increment:
    """Objects to be added to the file in ``data``, which ``reader`` reads."""

    def __init__(self, data: bytes, reader: PdfReader, start: int) -> None:
        self._data, self._reader, self._start = data, reader, start
        numbers = (number for entries in reader.xref.values() for number in entries)
        size = int(reader.trailer.get("/Size", 0))
        self._next = max(size, *(1 + one for one in (0, *numbers, *reader.xref_objStm)))
        self._objects: dict[tuple[int, int], PdfObject] = {}

    def add(self, content: PdfObject) -> IndirectObject:
        """A new object; the reference to it."""
        from pypdf.generic import IndirectObject

        reference = IndirectObject(self._next, 0, self._reader)
        self._next += 1
        self.change(reference, content)
        return reference

    def change(self, reference: IndirectObject, content: PdfObject) -> None:
        """Let a reference lead to this from now on."""
        self._objects[(reference.idnum, reference.generation)] = content

    def whole(self) -> bytes:
        """The file with what is added to it."""
        out = BytesIO()
        out.write(self._data)
        if not self._data.endswith(b"\n"):
            out.write(b"\n")
        begin = out.tell()
        out.write(_OURS)
        entries = []
        for number, generation in sorted(self._objects):
            entries.append((number, generation, out.tell()))
            out.write(f"{number} {generation} obj\n".encode())
            self._objects[(number, generation)].write_to_stream(out)
            out.write(b"\nendobj\n")
        start = out.tell()
        added = hashlib.sha256(out.getvalue()[begin:]).digest()[:16]
        if self._data.startswith(b"xref", self._start):
            _write_table(out, entries, self._trailer(self._next, added))
        else:
            entries.append((self._next, 0, start))
            _write_stream(out, entries, self._trailer(self._next + 1, added))
        out.write(f"startxref\n{start}\n%%EOF\n".encode())
        return out.getvalue()

    def _trailer(self, size: int, added: bytes) -> DictionaryObject:
        from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject
        from pypdf.generic import NumberObject as Number

        before: Any = self._reader.trailer
        made = {NameObject(key): before.raw_get(key) for key in _KEPT if key in before}
        made[NameObject("/Size")] = Number(size)
        made[NameObject("/Prev")] = Number(self._start)
        if "/ID" in before:
            first = before["/ID"][0]
            given = getattr(first, "original_bytes", first)
            both = (ByteStringObject(given), ByteStringObject(added))
            made[NameObject("/ID")] = ArrayObject(both)
        return DictionaryObject(made)


_Entry = tuple[int, int, int]
"""An object's number and generation, and where it begins."""


def _runs(entries: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    """The entries in runs of numbers that follow each other."""
    run: list[_Entry] = []
    for one in entries:
        if run and one[0] != run[-1][0] + 1:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _write_table(out: BytesIO, entries: Sequence[_Entry], trailer: DictionaryObject) -> None:
    out.write(b"xref\n0 1\n0000000000 65535 f \n")  # some programs rest on a table from 0
    for run in _runs(entries):
        out.write(f"{run[0][0]} {len(run)}\n".encode())
        out.writelines(f"{start:010} {own:05} n \n".encode() for _, own, start in run)
    out.write(b"trailer\n")
    trailer.write_to_stream(out)
    out.write(b"\n")


def _write_stream(out: BytesIO, entries: Sequence[_Entry], trailer: DictionaryObject) -> None:
    from pypdf.generic import ArrayObject, NameObject, NumberObject

    numbers = [number for run in _runs(entries) for number in (run[0][0], len(run))]
    kind, offset, generation = _WIDTHS
    content = b"".join(
        (1).to_bytes(kind, "big") + start.to_bytes(offset, "big") + own.to_bytes(generation, "big")
        for _, own, start in entries
    )
    trailer[NameObject("/Type")] = NameObject("/XRef")
    trailer[NameObject("/W")] = ArrayObject(map(NumberObject, _WIDTHS))
    trailer[NameObject("/Index")] = ArrayObject(map(NumberObject, numbers))
    trailer[NameObject("/Length")] = NumberObject(len(content))
    out.write(f"{entries[-1][0]} 0 obj\n".encode())
    trailer.write_to_stream(out)
    out.write(b"\nstream\n" + content + b"\nendstream\nendobj\n")
