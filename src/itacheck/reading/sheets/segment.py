"""The lines of one sheet, as they are collected."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...base.location import Location
from ...base.patterns import expression
from ...documents import Run
from ...plan import SheetHeading
from ...plan.account import Taken
from ..outline.headings import PAGE_NUMBER
from .headings import Found
from .line import Line, Role
from .naming import Numbered, Titles

_MANY_SECTIONS = 4
_FIRST = (SheetHeading.TITLE, SheetHeading.RATIONALE, SheetHeading.OBJECTIVES)
_ORDER = {heading: order for order, heading in enumerate(SheetHeading)}
_YEAR = expression(r"2[45]\d\d\Z")


class Segment:
    """The lines of one sheet: ``entries`` are places in all lines, ``heads`` headings there."""

    def __init__(self, numbered: Numbered, location: Location, mission: str) -> None:
        self.numbered = numbered
        self.location = location
        self.mission = mission
        self.name: Run | None = None
        self.title: Run | None = None
        self.entries: list[int] = []
        self.heads: dict[int, Found] = {}
        self.loose: list[int] = []
        self.repeated: dict[int, Found] = {}
        self.last: Found | None = None
        self._kinds: set[SheetHeading] = set()
        self._labels: set[str] = set()
        self._body = 0

    def open(self, index: int, found: Found, inside: Run | None = None) -> None:
        """A heading, with whose section the sheet goes on; ``inside``: the text beside it."""
        if found.heading is SheetHeading.TITLE:
            self.title = inside
        self.heads[index] = self.last = found
        self.entries.append(index)
        self._kinds.add(found.heading)
        self._labels.add(found.label)
        self._body = len(self.entries)

    def has(self, heading: SheetHeading) -> bool:
        """Whether a heading is there."""
        return heading in self._kinds

    def named(self, label: str) -> bool:
        """Whether a heading of these words is there."""
        return label in self._labels

    def titled_by(self, label: str) -> bool:
        """Whether it begins with a heading of these words over its title."""
        first = next(iter(self.heads.values()), None)
        return first is not None and first.heading is SheetHeading.TITLE and first.label == label

    def divides(self, found: Found) -> bool:
        """Whether a number says that a heading stands within the open section: ๙.๑ under ๙."""
        last = self.last
        return last is not None and bool(last.numbers) and found.numbers[:-1] == last.numbers

    def restarts_at(self, found: Found) -> bool:
        """Whether one of the first headings comes again behind later ones: another sheet begins."""
        if found.heading not in _FIRST or not self.full or self.last is None:
            return False
        late = _ORDER[self.last.heading] >= _ORDER[SheetHeading.BUDGET]
        early = found.number is None or found.number <= len(_FIRST)
        return self.has(found.heading) and late and early

    def gives_way(self, lines: Sequence[Line], titles: Titles) -> bool:
        """Whether what follows is the title's row with the name of another project than its own."""
        rows = [one for one in lines if one.found and one.found.heading is SheetHeading.TITLE]
        return any(titles.is_another(cell, self.title) for row in rows for cell in row.content[:1])

    @property
    def full(self) -> bool:
        """Whether there are so many headings that the first of them begin another sheet."""
        return len(self._kinds) >= _MANY_SECTIONS

    @property
    def empty(self) -> bool:
        """Whether nothing stands under the heading that is open."""
        return bool(self.heads) and len(self.entries) == self._body

    @property
    def tail(self) -> list[int]:
        """The lines behind the last heading."""
        return self.entries[self._body :] if self.heads else []

    def drop(self, lines: Collection[int]) -> None:
        """Take lines of the tail off."""
        self.entries[self._body :] = [one for one in self.tail if one not in lines]


def without_pages(sheet: Segment, lines: Sequence[Line], taken: list[Taken]) -> list[int]:
    """The sheet's entries without bare numbers that open a section in which more is said."""
    opening: set[int] = set()
    for place, index in enumerate(sheet.entries):
        follows = index in sheet.heads and not lines[index].content
        if not follows or place + 2 >= len(sheet.entries):
            continue
        first, second = sheet.entries[place + 1 : place + 3]
        bare = lines[first].run.bare
        number = bare.isdigit() and PAGE_NUMBER.match(bare) and not _YEAR.match(bare)
        text = lines[first].role is Role.TEXT and not lines[first].in_table
        if number and text and first not in sheet.heads and second not in sheet.heads:
            opening.add(first)
            taken[first] = Taken.FURNITURE
    return [one for one in sheet.entries if one not in opening]
