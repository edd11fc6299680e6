"""How a text would look in a blank cell: as what stands nearest to it in its row, or its column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...base.location import Location, TableLocation
from ...documents.word.names import PPR, RPR, child_of
from .signs import Signs

if TYPE_CHECKING:
    from lxml.etree import _Element

_Place = tuple[int, "_Element"]


class Neighbours:
    """The cells of a document by their rows and columns."""

    def __init__(self, places: Mapping[Location, _Element], signs: Signs) -> None:
        self._signs = signs
        self._rows: dict[tuple[int, int], list[_Place]] = {}
        self._columns: dict[tuple[int, int], list[_Place]] = {}
        self._looks: dict[_Element, tuple[_Element | None] | None] = {}
        for place, element in places.items():
            if isinstance(place, TableLocation):
                row = self._rows.setdefault((place.table, place.row), [])
                row.append((place.column, element))
                column = self._columns.setdefault((place.table, place.column), [])
                column.append((place.row, element))

    def looks(self, place: Location, paragraph: _Element) -> _Element | None:
        """The properties of a run for a text in a blank paragraph at a place."""
        if isinstance(place, TableLocation):
            for held, at in (
                (self._rows.get((place.table, place.row), []), place.column),
                (self._columns.get((place.table, place.column), []), place.row),
            ):
                for _, cell in sorted(held, key=lambda one: abs(one[0] - at)):
                    found = self._of(cell)
                    if found is not None:
                        return found[0]
        return child_of(child_of(paragraph, PPR), RPR)

    def _of(self, cell: _Element) -> tuple[_Element | None] | None:
        """The properties of the first text in a cell, if it has any; they may be none."""
        if cell not in self._looks:
            children = (
                one.child
                for one in self._signs.of(cell)
                if one.child is not None and one.seen.strip()
            )
            first = next(children, None)
            self._looks[cell] = None if first is None else (child_of(first.getparent(), RPR),)
        return self._looks[cell]
