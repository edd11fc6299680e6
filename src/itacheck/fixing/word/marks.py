"""Tracked changes in the runs of a Word document: which signs go, and what comes in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import field

from ...annotating.remarks import AUTHOR
from ...base.patterns import expression
from ...base.record import record
from ...documents.word.names import DELETED, RPR, R, T, child_of, w
from ...office.markup import SPACE
from ...office.printable import printable
from .signs import Sign

if TYPE_CHECKING:
    from lxml.etree import _Element

_INSERTED, _GONE_TEXT = w("ins"), w("delText")
_CHANGES_OF_LOOKS = tuple(map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange")))
_PIECES = expression(r"[\t\n]|[^\t\n]+")
_BREAKS = {"\t": w("tab"), "\n": w("br")}

_NUMBERED = tuple(
    map(
        w,
        (
            *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange"),
            *("trPrChange", "tcPrChange", "tblGridChange", "sectPrChange", "numberingChange"),
            *("cellIns", "cellDel", "cellMerge", "moveFromRangeStart", "moveToRangeStart"),
            *("bookmarkStart", "permStart", "customXmlInsRangeStart", "customXmlDelRangeStart"),
        ),
    )
)
_LONG = 10

_Spot = tuple["_Element", int]
"""The child of a run, and the offset of a sign in it."""
Around = tuple[Sequence["_Element"], Sequence["_Element"]]
"""What stands before a change, and behind it: the marks of its comment."""


@record
class _Piece:
    """A stretch of a run: a child, or the part of its text from one offset to another.

    ``change`` is the tracked change that takes it away, if any.
    """

    child: _Element
    start: int
    end: int
    change: int | None


@record(slots=True)
class Marks:
    """What is to be marked in the runs of one document, gathered first and then written at once.

    A run is split once, however many changes take place in it.
    """

    _ids: Iterator[int]
    _gone: dict[_Spot, int] = field(factory=dict)
    _before: dict[_Spot, list[_Element]] = field(factory=dict)
    _after: dict[_Spot, list[_Element]] = field(factory=dict)

    def exchange(self, gone: Sequence[Sign], text: str, around: Around) -> None:
        """Let a text stand in the place of signs; what is ``around`` it stands before and behind.

        It has the looks of the first of them.
        """
        change = next(self._ids)
        self._gone.update({_spot(one): change for one in gone})
        self._before.setdefault(_spot(gone[0]), []).extend(around[0])
        new = [self._inserted(text, gone[0])] if text else []
        self._after.setdefault(_spot(gone[-1]), []).extend((*new, *around[1]))

    def insert(self, beside: Sign, text: str, around: Around, *, behind: bool) -> None:
        """Let a text stand beside a sign, with its looks; or nothing but what is around it."""
        spots = self._after if behind else self._before
        new = [self._inserted(text, beside)] if text else []
        spots.setdefault(_spot(beside), []).extend((*around[0], *new, *around[1]))

    def _inserted(self, text: str, like: Sign) -> _Element:
        run = _spot(like)[0].getparent()
        return _inserted(text, child_of(run, RPR), next(self._ids))

    def fill(
        self, paragraph: _Element, text: str, properties: _Element | None, around: Around
    ) -> None:
        """Let a text stand at the end of a paragraph."""
        new = _inserted(text, properties, next(self._ids))
        paragraph.extend((*around[0], new, *around[1]))

    def written(self) -> None:
        """Split the runs, and set the marks."""
        spots = (*self._gone, *self._before, *self._after)
        runs = dict.fromkeys(child.getparent() for child, _ in spots)
        for run in runs:
            holder = None if run is None else run.getparent()
            if run is None or holder is None:
                continue
            new = list(self._rewritten(run))
            new[-1].tail = run.tail
            at = holder.index(run)
            holder.remove(run)
            for offset, one in enumerate(new):
                holder.insert(at + offset, one)

    def _rewritten(self, run: _Element) -> Iterator[_Element]:
        held: list[_Piece] = []
        for piece in list(self._pieces(run)):
            before = self._before.get((piece.child, piece.start), ())
            after = self._after.get((piece.child, piece.end - 1), ())
            if held and (before or held[-1].change != piece.change):
                yield self._run(run, held)
                held = []
            yield from before
            held.append(piece)
            if after:
                yield self._run(run, held)
                held = []
                yield from after
        if held:
            yield self._run(run, held)

    def _pieces(self, run: _Element) -> Iterator[_Piece]:
        """The children of a run, a text in stretches that have the same to be done to them."""
        for child in run.iterchildren():
            if child.tag == RPR:
                continue
            size = len(child.text or "") if child.tag == T else 1
            cuts = {0, size} | {
                at
                for at in range(1, size)
                if self._gone.get((child, at - 1)) != self._gone.get((child, at))
                or (child, at) in self._before
                or (child, at - 1) in self._after
            }
            ends = sorted(cuts)
            for start, end in zip(ends, ends[1:] or ends, strict=False):
                yield _Piece(child, start, end, self._gone.get((child, start)))

    def _run(self, run: _Element, pieces: Sequence[_Piece]) -> _Element:
        """A run of the same looks with a part of what it holds, taken away if a change does so."""
        from lxml import etree

        made = etree.Element(R, _attributes(run))
        properties = child_of(run, RPR)
        if properties is not None:
            made.append(deepcopy(properties))
        change = pieces[0].change
        made.extend(_part(one) for one in pieces)
        if change is None:
            return made
        for text in list(made.iterchildren(T)):
            text.tag = _GONE_TEXT
        holder = etree.Element(DELETED, {w("id"): str(change), w("author"): AUTHOR})
        holder.append(made)
        return holder


def _inserted(text: str, properties: _Element | None, number: int) -> _Element:
    """A text that a tracked change adds."""
    from lxml import etree

    found = etree.Element(_INSERTED, {w("id"): str(number), w("author"): AUTHOR})
    run = etree.SubElement(found, R)
    looks = _plain(properties)
    if looks is not None:
        run.append(looks)
    for kind, pieces in groupby(_PIECES.findall(printable(text)), _BREAKS.get):
        for piece in pieces:
            one = etree.SubElement(run, kind or T)
            if kind is None:
                one.text = piece
                one.set(SPACE, "preserve")
    return found


def free_ids(root: _Element) -> Iterator[int]:
    """Numbers for tracked changes that nothing in a document has."""
    taken = {value for one in root.iter(*_NUMBERED) if (value := one.get(w("id")))}
    highest = max((int(one) for one in taken if one.isdecimal() and len(one) < _LONG), default=0)
    number = highest + 1
    while True:
        yield number
        number += 1


def _spot(sign: Sign) -> _Spot:
    if sign.child is None:
        raise ValueError(sign)
    return sign.child, sign.offset


def _attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}


def _part(piece: _Piece) -> _Element:
    from lxml import etree

    child = piece.child
    text = child.text or ""
    if child.tag != T or (piece.start, piece.end) == (0, len(text)):
        return child
    part = etree.Element(T, _attributes(child))
    part.text = text[piece.start : piece.end]
    if part.text != part.text.strip():
        part.set(SPACE, "preserve")
    return part


def _plain(properties: _Element | None) -> _Element | None:
    """Properties without what others have changed in them."""
    if properties is None:
        return None
    found = deepcopy(properties)
    found.tail = None
    for one in list(found.iterchildren(*_CHANGES_OF_LOOKS)):
        found.remove(one)
    return found
