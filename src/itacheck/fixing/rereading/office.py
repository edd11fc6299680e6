"""A changed file read again: what is read at each place must be what was to be written there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Document
from ...documents.blocks import runs_of
from ...thai.digits import arabic
from ..change import Change, Fixed, Left
from ..leading import with_places
from ..matching import said
from ..reasons import UNREAD
from .renumbered import misnumbered

_MOST_TRIES = 3
_FIGURES = expression(r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?")


@record
class Expected:
    """What a stretch of a place said and what it says now, as texts are compared.

    ``figure``: of what it says now only the figure counts, and it is all that stands there.
    """

    place: Location
    old: str
    new: str
    figure: bool = False


@record
class Written:
    """A file with those of the changes that have no place in ``left``, by their indices."""

    data: bytes
    left: Mapping[int, Message]
    done: tuple[tuple[int, Change], ...]
    expected: tuple[Expected, ...]
    notices: tuple[Message, ...] = ()


def read_again(
    changes: Sequence[Change],
    language: str,
    write: Callable[[Sequence[Change], Mapping[int, Message], Mapping[Location, str]], Written],
    read: Callable[[bytes], Document],
    data: bytes,
) -> Fixed:
    """What ``write`` makes of the file without the changes that are refused, once it reads well.

    ``write`` is given the changes as they are in the file, and what is read at each place before. A
    change that is not read as it should be is refused. Raises ReadError where the others are not
    read so even then.
    """
    document = read(data)
    before = texts_by_place(document)
    placed, refused = with_places(changes, document)
    for _ in range(_MOST_TRIES):
        written = write(placed, refused, before)
        again = read(written.data) if written.done else document
        astray = dict.fromkeys(_astray(written, before, texts_by_place(again)), UNREAD)
        if not astray:
            astray = dict.fromkeys(misnumbered(document, again, written.done), UNREAD)
        if not astray:
            return _fixed(written, changes, language)
        refused |= astray
    raise ReadError(
        say("The document would not be read as it should with the changes; nothing was written."),
        remedy=say("Open it in Word or Excel, and save it under a new name."),
        place=document.name,
    )


def texts_by_place(document: Document) -> dict[Location, str]:
    """What is read at each place."""
    found: dict[Location, list[str]] = {}
    for run in runs_of(document.blocks):
        ends = (*(one.start for one in run.anchors[1:]), len(run.text))
        for anchor, end in zip(run.anchors, ends, strict=True):
            found.setdefault(anchor.location, []).append(run.text[anchor.start : end].strip())
    return {place: "\n".join(texts) for place, texts in found.items()}


def figures(text: str) -> list[Decimal]:
    """The figures in a text, in either script."""
    return [Decimal(one.replace(",", "")) for one in _FIGURES.findall(arabic(text))]


def _astray(
    written: Written, before: Mapping[Location, str], after: Mapping[Location, str]
) -> Iterator[int]:
    """The changes with which the file is not read as it should be."""
    growth: dict[Location, int] = {}
    wrong: set[Location] = set()
    for one in written.expected:
        there = after.get(one.place, "")
        growth[one.place] = growth.get(one.place, 0) + len(one.new) - len(one.old)
        if one.figure:
            growth[one.place] = len(said(there)) - len(said(before.get(one.place, "")))
        if figures(there) != figures(one.new) if one.figure else one.new not in said(there):
            wrong.add(one.place)
    for place, more in growth.items():
        old, new = (said(one.get(place, "")) for one in (before, after))
        if len(new) != len(old) + more:
            wrong.add(place)
    others = {one for one in before.keys() | after.keys() if one not in growth}
    if any(before.get(one, "") != after.get(one, "") for one in others):
        done = (change for _, change in written.done)
        unsure = {one.location for one in done if one.location and not one.printed}
        wrong = wrong or unsure or set(growth)
    yield from (number for number, change in written.done if change.location in wrong)


def _fixed(written: Written, changes: Sequence[Change], language: str) -> Fixed:
    left = tuple(
        Left(changes[number], written.left[number].text(language))
        for number in sorted(written.left)
    )
    notices = tuple(one.text(language) for one in written.notices) if written.done else ()
    return Fixed(written.data, tuple(changes[number] for number, _ in written.done), left, notices)
