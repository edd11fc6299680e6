"""Where the objects of a PDF are, by its tables of cross-references.

They are read once, before the library that takes PDFs apart: where a table is wrong, that library
looks for each object in all of the file, and would need a time that grows with its square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import field

from ...base.patterns import expression
from ...base.record import record
from .guard import is_stream

OBJECT = expression(rb"\s{0,20}(\d{1,10})\s{1,20}\d{1,10}\s{1,20}obj")
_START = expression(rb"(?<=\s)startxref\s{1,20}(\d{1,12})(?!\d)")
_TABLE = expression(rb"\s{0,20}xref\s{0,20}\d{1,10}\s{1,20}\d{1,10}\s")
_END = b"endobj"


@record
class InFile:
    """An object that begins at ``start``, and ends before ``end``."""

    start: int
    end: int


@record
class InStream:
    """An object that is one of those in a stream, by the number of that stream."""

    stream: int
    index: int


Reference: TypeAlias = InFile | InStream


@record
class _Section:
    """A table of cross-references: its entries, and where tables are that it leads to."""

    entries: Mapping[int, int | InStream] = field(repr=False)
    further: tuple[int, ...]
    end: int


Unpack: TypeAlias = Callable[[Any], bytes]
"""Gives what a stream unpacks to, or raises ReadError."""


def references(data: bytes, unpack: Unpack, most: int) -> Mapping[int, Reference]:
    """Where each object is, by the latest table that has it.

    Raises ValueError where the tables are not in order, OverflowError where they have more than
    ``most`` entries; ``unpack`` and the library raise what they do.
    """
    offset = max(data.find(b"%PDF-"), 0)
    told = list(_START.finditer(data, max(data.rfind(b"startxref") - 1, 0)))
    if not told:
        raise ValueError("nothing says where the table is")
    waiting = [int(told[-1][1]) + offset]
    seen: set[int] = set()
    found: dict[int, int | InStream] = {}
    read = 0
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        section = _section(data, at, offset, unpack)
        read += section.end - at
        if read > len(data):
            raise ValueError("tables lie in each other")
        for number, one in section.entries.items():
            found.setdefault(number, one)
        if len(found) > most:
            raise OverflowError
        waiting += reversed([one + offset for one in section.further])
    return _with_ends(found, data)


def _with_ends(found: Mapping[int, int | InStream], data: bytes) -> Mapping[int, Reference]:
    """Each object reaches to where the next one begins."""
    offsets = {one for one in found.values() if isinstance(one, int)}
    starts = sorted(one for one in offsets if OBJECT.match(data, one))
    starts.append(len(data))

    def placed(one: int | InStream) -> Reference:
        if isinstance(one, InStream):
            return one
        return InFile(one, starts[min(bisect_right(starts, one), len(starts) - 1)])

    return {number: placed(one) for number, one in found.items()}


def _section(data: bytes, at: int, offset: int, unpack: Unpack) -> _Section:
    if OBJECT.match(data, at):
        return _stream(data, at, offset, unpack)
    if _TABLE.match(data, at):
        return _table(data, at, offset)
    raise ValueError("there is no table where one should be")


def _table(data: bytes, at: int, offset: int) -> _Section:
    from playa.parser import ObjectParser

    rows = data.find(b"trailer", at)
    if rows < 0:
        raise ValueError("the table does not end")
    end = data.find(b"startxref", rows)
    end = len(data) if end < 0 else end
    words = data[at:rows].replace(b"xref", b"", 1).split()
    _, trailer = next(ObjectParser(data[rows + len(b"trailer") : end]))
    entries = dict(_rows(words, offset))
    return _Section(entries, _numbers(trailer, ("XRefStm", "Prev")), end)


def _rows(words: Sequence[bytes], offset: int) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words):
        first, count = int(words[at]), int(words[at + 1])
        at += 2
        if count < 0 or at + 3 * count > len(words):
            raise ValueError("the table is too short")
        for number in range(first, first + count):
            where, kind = int(words[at]), words[at + 2]
            at += 3
            if kind == b"n" and where:
                yield number, where + offset


def _stream(data: bytes, at: int, offset: int, unpack: Unpack) -> _Section:
    from playa.parser import IndirectObjectParser

    end = data.find(_END, at)
    if end < 0:
        raise ValueError("the table does not end")
    end += len(_END)
    _, made = next(IndirectObjectParser(data[at:end]))
    stream = made.obj
    if not is_stream(stream) or getattr(stream.get("Type"), "name", "") != "XRef":
        raise ValueError("there is no table where one should be")
    rows = unpack(stream)
    index: Any = stream.get("Index") or [0, stream.get("Size")]
    widths: Any = stream.get("W")
    if not _are_numbers(widths) or not _are_numbers(index) or len(widths) != 3 or not sum(widths):
        raise ValueError("the table has no measures")
    entries = dict(_fields(rows, widths, index, offset))
    return _Section(entries, _numbers(stream.attrs, ("Prev",)), end)


def _fields(
    rows: bytes, widths: Sequence[int], index: Sequence[int], offset: int
) -> Iterator[tuple[int, int | InStream]]:
    kind, first, second = widths
    wide, at = sum(widths), 0
    for start, count in zip(index[::2], index[1::2], strict=True):
        for number in range(start, start + count):
            row = rows[at : at + wide]
            if len(row) < wide:
                return
            at += wide
            told = int.from_bytes(row[:kind], "big") if kind else 1
            value = int.from_bytes(row[kind : kind + first], "big")
            if told == 1 and value:
                yield number, value + offset
            elif told == 2:
                yield number, InStream(value, int.from_bytes(row[-second:], "big") if second else 0)


def _are_numbers(given: object) -> bool:
    return isinstance(given, list) and all(isinstance(one, int) and one >= 0 for one in given)


def _numbers(trailer: Any, keys: Sequence[str]) -> tuple[int, ...]:
    """The places that a trailer names, the first to be read first."""
    if not isinstance(trailer, dict):
        raise ValueError("the table has no trailer")  # noqa: TRY004 - of the file, not of a caller
    found = [trailer[key] for key in keys if key in trailer]
    if not _are_numbers(found):
        raise ValueError("a table is said to be nowhere")
    return tuple(found)
