"""The objects of a PDF, each looked for only where the tables of cross-references say it is.

Imported where a PDF is read alone: the library that it rests on is an extra.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playa.document import Document
from playa.parser import IndirectObjectParser, ObjectParser
from playa.pdftypes import ObjRef

from ...base.language import say
from .guard import Guard, damaged, is_stream
from .references import OBJECT, InFile, InStream, references

_MOST_KEYS = 10_000
"""Of a dictionary: what a page inherits is looked for in it page by page."""


class GuardedDocument(Document):
    """A PDF whose objects are taken from their own bytes, once each, and counted.

    An object that is not where it should be raises ReadError: what it holds would be lost unseen.
    One that no table names is nothing, by the rules of the format.
    """

    def __init__(self, data: bytes, guard: Guard) -> None:
        self._guard = guard
        self._made: dict[int, Any] = {}
        self._making: set[int] = set()
        self._packed: dict[int, tuple[list[Any], int]] = {}
        try:
            self._places = references(data, guard.unpacked, guard.limits.markup)
        except OverflowError:
            raise guard.too_many_objects() from None
        except (LookupError, TypeError, ValueError, StopIteration) as error:
            raise self._damaged() from error
        super().__init__(data)

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, objid: int) -> Any:
        """An object by its number. Raises KeyError where there is none, ReadError if damaged."""
        self._guard.look_up()
        if objid in self._made:
            return self._made[objid]
        place = self._places.get(objid)
        if place is None or objid in self._making:
            raise KeyError(objid)
        self._making.add(objid)
        try:
            made = self._parsed(objid, place)
            if is_stream(made):
                self._guard.require_usual(made)
        finally:
            self._making.discard(objid)
        self._made[objid] = made
        return made

    def _parsed(self, objid: int, place: InFile | InStream) -> Any:
        if isinstance(place, InStream):
            made = self._from_stream(objid, place)
        else:
            made = self._from_file(objid, place)
        if isinstance(made, ObjRef) or (isinstance(made, dict) and len(made) > _MOST_KEYS):
            raise self._damaged()
        return made

    def _from_file(self, objid: int, place: InFile) -> Any:
        data: bytes = self.buffer[place.start : place.end]
        told = OBJECT.match(data)
        if told is None or int(told[1]) != objid or b"endobj" not in data:
            raise self._damaged()
        head = data.find(b"stream")
        self._guard.read(data if head < 0 else data[:head])
        made = next(IndirectObjectParser(data, doc=self), None)
        if made is None or made[1].objid != objid:
            raise self._damaged()
        return made[1].obj

    def _from_stream(self, objid: int, place: InStream) -> Any:
        if place.stream not in self._packed:
            self._packed[place.stream] = self._unpacked(place.stream)
        objects, first = self._packed[place.stream]
        at = 2 * place.index
        if at >= first or objects[at] != objid:
            raise self._damaged()
        found = first + place.index
        if found >= len(objects):
            raise self._damaged()
        return objects[found]

    def _unpacked(self, number: int) -> tuple[list[Any], int]:
        """The objects of a stream, behind pairs of numbers, and how many numbers these are."""
        stream = self.get(number)
        if not is_stream(stream) or getattr(stream.get("Type"), "name", "") != "ObjStm":
            raise self._damaged()
        count = stream.get("N")
        if not isinstance(count, int):
            raise self._damaged()
        data = stream.buffer
        self._guard.read(data)
        objects = [one for _, one in ObjectParser(data, self)]
        return objects, 2 * count

    def _damaged(self) -> Exception:
        return damaged(self._guard.name, say("its objects are not where its tables of them say"))
