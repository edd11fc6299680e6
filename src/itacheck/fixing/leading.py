"""Where the number of a project, a sheet or a heading is printed: before it, or in its own cell.

The plan says what is numbered, and never how. So the number is looked for in the blocks of the
file, and written anew in the digits that stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from ..base.language import Message, say
from ..base.location import Location, TextLocation
from ..base.patterns import expression
from ..base.record import record
from ..documents import Document, Paragraph, Run
from ..plan import Project, Section, Sheet
from ..plan.sheets import HEADING_WORDS
from ..thai.digits import arabic, thai
from ..thai.text import KEPT, same, squeeze
from .change import Change
from .figures import figure_like
from .reasons import SEVERAL

NO_NUMBER = say("It is not certain where in the file this number stands; change it there by hand.")
_TOKEN = expression(r"(?<![\d.,])\d+(?:\.\d+)*(?!\d|,\d)")
_COUNTING = r"(?:[^\d\n]{0,30}(?:ที่|ลำดับ|ข้อ|เลข|รหัส|no\.?)(?:โครงการ|กิจกรรม|มาตรการ)?\s*[:：.]?\s*)?"
_BEFORE = expression(rf"[\s\-–•]*{_COUNTING}[(\[]?\s*\Z", re.IGNORECASE)
"""What may stand in a line before its number."""
_BEHIND = expression(r"[\s.)\]:：\-–]*")
_TITLE = 40
"""So many signs of a title show that a number is before it."""


@record
class _Spot:
    """A number in a run: where it begins and ends."""

    run: Run
    start: int
    end: int

    @property
    def parts(self) -> tuple[int, ...]:
        """The number, or those that it consists of."""
        return _parts(self.run.text[self.start : self.end])

    @property
    def line(self) -> tuple[int, int]:
        """Where the line that it stands in begins and ends."""
        text = self.run.text
        end = text.find("\n", self.end)
        return text.rfind("\n", 0, self.start) + 1, len(text) if end < 0 else end

    @property
    def before(self) -> str:
        """The line as far as the number."""
        return self.run.text[self.line[0] : self.start]

    @property
    def behind(self) -> str:
        """All that stands behind the number and the signs that end it."""
        return self.run.text[_stop(self.run.text, self.end) :]

    def in_file(self, change: Change) -> Change:
        """The change of what stands there: of the number alone where its place is exact."""
        start, end = self.line
        place = self.run.at(self.start)
        if isinstance(place, TextLocation):
            start, end = self.start, self.end
        text = self.run.text
        written = _written(text[self.start : self.end], change.text)
        return evolve(
            change,
            location=place,
            printed=text[start:end].removeprefix(KEPT),
            text=(text[start : self.start] + written + text[self.end : end]).removeprefix(KEPT),
        )


@record
class _Held:
    """A run, and the cells of its row, if it is one."""

    run: Run
    row: tuple[Run, ...] = ()


class Numbers:
    """Finds the numbers of a document."""

    def __init__(self, document: Document) -> None:
        self._held: dict[object, list[_Held]] = {}
        for one in _runs(document):
            for key in {_key(anchor.location) for anchor in one.run.anchors}:
                self._held.setdefault(key, []).append(one)

    def placed(self, change: Change) -> Change | Message:
        """The change as one of what stands in the file, or why nobody knows where that is."""
        if change.location is None:
            return NO_NUMBER
        found: list[_Spot] = []
        held = [
            one
            for one in self._held.get(_key(change.location), ())
            if _holds(one.run, change.location)
        ]
        for one in held:
            found += _before_title(change, one.run)
        if not found:
            for one in held:
                found += _beside(change, one)
        if len(found) > 1:
            return SEVERAL
        return found[0].in_file(change) if found else NO_NUMBER


def with_places(
    changes: Sequence[Change], document: Document
) -> tuple[tuple[Change, ...], dict[int, Message]]:
    """The changes, those of numbers as they are in the file; and why some have no place there."""
    if not any(one.leading for one in changes):
        return tuple(changes), {}
    numbers = Numbers(document)
    placed = [numbers.placed(one) if one.leading else one for one in changes]
    return (
        tuple(
            change if isinstance(one, Message) else one
            for change, one in zip(changes, placed, strict=True)
        ),
        {number: one for number, one in enumerate(placed) if isinstance(one, Message)},
    )


def _runs(document: Document) -> Iterator[_Held]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            pieces = tuple(_pieces(block.run))
            yield from (_Held(one, pieces) for one in pieces)
        else:
            for row in block.rows:
                pieces = tuple(piece for one in row.cells for piece in _pieces(one))
                yield from (_Held(one, pieces) for one in pieces)


def _pieces(run: Run) -> Iterator[Run]:
    """A run in pieces that each stand in one place, such as the cells of a line in Excel."""
    first = run.anchors[0]
    if isinstance(first.location, TextLocation) or len(run.anchors) == 1:
        yield run
        return
    starts = [
        one.start
        for before, one in zip((None, *run.anchors), run.anchors, strict=False)
        if before is None or before.location != one.location
    ]
    ends = (*starts[1:], len(run.text))
    yield from (run.part(start, end) for start, end in zip(starts, ends, strict=True))


def _holds(run: Run, place: Location) -> bool:
    """Whether a place of a line is in a run; any other place is that of a whole run."""
    if not isinstance(place, TextLocation):
        return True
    return any(run.at(at) == place for at in range(len(run.text) or 1))


def _key(place: Location) -> object:
    return ("line", place.line) if isinstance(place, TextLocation) else place


def _before_title(change: Change, run: Run) -> list[_Spot]:
    """The places in a run of the number that is meant, by what stands around it."""
    wanted = _parts(change.printed)
    spots = [one for one in _spots(run) if one.parts == wanted]
    place, old = change.location, change.swap.old if change.swap else None
    if isinstance(place, TextLocation):
        spots = [one for one in spots if _is_at(one, place)]
    if isinstance(old, (Project, Sheet)) and old.title:
        begin = same(old.title)[:_TITLE]
        named = [one for one in spots if same(one.behind).startswith(begin)]
        if named:
            return named
    spots = [one for one in spots if _BEFORE.match(one.before)]
    if isinstance(old, Project):
        return [one for one in spots if not one.line[0] and one.behind]
    if isinstance(old, Section) and len(spots) > 1:
        words = squeeze(HEADING_WORDS[old.heading])
        return [one for one in spots if squeeze(one.behind).startswith(words)] or spots
    return spots


def _is_at(spot: _Spot, place: TextLocation) -> bool:
    """Whether a number begins what stands at a place, or ends right before it."""
    text = spot.run.text
    if spot.run.at(spot.start) == place or _at(spot.run, _stop(text, spot.end)) == place:
        return True
    start = next((at for at in range(spot.start) if spot.run.at(at) == place), None)
    return start is not None and _BEFORE.match(text[start : spot.start]) is not None


def _at(run: Run, offset: int) -> Location | None:
    return run.at(offset) if offset < len(run.text) else None


def _beside(change: Change, held: _Held) -> Iterator[_Spot]:
    """The numbers that are all that another cell of the row holds.

    That of a project stands before its title; behind it there may be figures of any kind.
    """
    wanted = _parts(change.printed)
    of_project = change.swap is not None and isinstance(change.swap.old, Project)
    for one in held.row:
        if one is held.run:
            if of_project:
                return
            continue
        spots = list(_spots(one))
        if len(spots) != 1 or spots[0].parts != wanted:
            continue
        (spot,) = spots
        if _BEFORE.match(one.text[: spot.start]) and not spot.behind:
            yield spot


def _spots(run: Run) -> Iterator[_Spot]:
    return (_Spot(run, *one.span()) for one in _TOKEN.finditer(arabic(run.text)))


def _stop(text: str, end: int) -> int:
    """Where what a number is before begins."""
    behind = _BEHIND.match(text, end)
    return behind.end() if behind else end


def _parts(mark: str) -> tuple[int, ...]:
    return tuple(int(one) for one in arabic(mark).split(".") if one.isdecimal())


def _written(before: str, new: str) -> str:
    """A number in the digits of the one that stood there, and as wide."""
    old, parts = before.split("."), arabic(new).split(".")
    if len(old) != len(parts):
        return thai(new) if before != arabic(before) else new
    return ".".join(figure_like(one, Decimal(part)) for one, part in zip(old, parts, strict=True))
