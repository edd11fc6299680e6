"""Changes written into a Word document as tracked ones, each with a comment that says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...annotating.package import Package
from ...annotating.word.comments import Comments, end_of, start_of
from ...base.language import Message
from ...base.limits import Limits
from ...base.location import Location
from ...base.record import record
from ...documents import Document
from ...documents.file_forms import Form
from ...documents.package.markup import tree_of
from ...documents.word import elements_by_place, read_word_document, text_part_of
from ...documents.word.hints import take_off_stale_marks
from ...documents.word.looks import looks_of
from ...documents.word.names import TC, TCPR, child_of, w
from ...documents.word.styles import default_style
from ..change import Change, Fixed
from ..matching import Seen, difference, said
from ..reasons import (
    APART,
    AUTOMATIC,
    COVERED,
    FIELD,
    FILLED,
    NO_PLACE,
    NOT_THERE,
    OVERLAPPING,
    SEVERAL,
    UNUSUAL,
    told,
)
from ..rereading.office import Expected, Written, read_again
from .marks import Around, Marks, free_ids
from .neighbours import Neighbours
from .signs import Sign, Signs

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIELDS = (w("fldChar"), w("fldSimple"))
_MERGES = (w("vMerge"), w("hMerge"))


def fixed_word(
    data: bytes, name: str, changes: Sequence[Change], language: str, limits: Limits
) -> Fixed:
    """The Word file with the changes in it, as tracked ones of itacheck's.

    What of a change cannot be written just so is not written at all, and told. Raises ReadError
    where the file cannot be read, or would not be read as it should be with any of the changes.
    """

    def write(
        placed: Sequence[Change], refused: Mapping[int, Message], _: Mapping[Location, str]
    ) -> Written:
        return _Writing(data, name, limits, language).written(placed, refused)

    def read(data: bytes) -> Document:
        return read_word_document(data, name, limits)

    return read_again(changes, language, write, read, data)


@record
class _Edit:
    """A change as it is to be made: signs that go, or one to stand beside, or a blank paragraph."""

    text: str
    gone: tuple[Sign, ...] = ()
    beside: Sign | None = None
    behind: bool = False
    blank: _Element | None = None


class _Writing:
    """One file while changes are written into it."""

    def __init__(self, data: bytes, name: str, limits: Limits, language: str) -> None:
        self._data, self._language = data, language
        self._package = Package(data, name, limits)
        self._main = text_part_of(self._package.archive)
        self._root = self._package.tree(self._main)
        take_off_stale_marks(self._root, self._package.archive, self._main)
        self._places = elements_by_place(self._root, name, limits)
        styles = self._styles()
        style = default_style(styles) or ""
        self._signs = Signs(self._root, looks_of(styles), style, self._places.values())
        self._neighbours = Neighbours(self._places, self._signs)
        self._seen: dict[Location, tuple[list[Sign], Seen]] = {}
        self._taken: dict[Location, list[tuple[int, int]]] = {}

    def _styles(self) -> _Element | None:
        part = next(iter(self._package.related(self._main, "styles")), "word/styles.xml")
        archive = self._package.archive
        return tree_of(archive, part) if part in archive else None

    def written(self, changes: Sequence[Change], refused: Mapping[int, Message]) -> Written:
        """The file with all changes but those that are refused."""
        left = dict(refused)
        edits: dict[int, _Edit] = {}
        for number, change in enumerate(changes):
            if number not in left:
                edit = self._edit(change)
                if isinstance(edit, Message):
                    left[number] = edit
                else:
                    edits[number] = edit
        done = tuple((number, changes[number]) for number in edits)
        changed = self._changed(done, edits)
        said_before = [self._said(one) for _, one in changed]
        self._mark(done, edits)
        again = Signs(self._root, *self._signs.reading)
        expected = tuple(
            Expected(place, old, said(_seen(again.of_paragraph(one))))
            for (place, one), old in zip(changed, said_before, strict=True)
        )
        if edits:
            self._package.put(self._main, self._root)
        data = self._package.bytes() if edits else self._data
        return Written(data, left, done, expected, tuple(told(self._package, Form.WORD)))

    def _said(self, paragraph: _Element) -> str:
        return said(_seen(self._signs.of_paragraph(paragraph)))

    def _edit(self, change: Change) -> _Edit | Message:
        """How a change is made, or why it is not."""
        place = change.location
        element = self._places.get(place) if place is not None else None
        if place is None or element is None:
            return NO_PLACE
        if place not in self._seen:
            signs = self._signs.of(element)
            self._seen[place] = signs, Seen(_seen(signs))
        signs, text = self._seen[place]
        if not said(change.printed):
            return self._filling(place, element, change.text)
        found = text.occurrences(change.printed)
        if len(found) != 1:
            automatic = change.leading and said(text.text) in said(change.printed)
            return SEVERAL if found else AUTOMATIC if automatic else NOT_THERE
        start, end = found[0]
        taken = self._taken.setdefault(place, [])
        if any(start < behind and before < end for before, behind in taken):
            return OVERLAPPING
        edit = _exchange(signs, start, end, change.text)
        if not isinstance(edit, Message):
            taken.append((start, end))
        return edit

    def _filling(self, place: Location, element: _Element, text: str) -> _Edit | Message:
        """How a blank place is filled."""
        if said(self._seen[place][1].text) or self._taken.get(place):
            return FILLED
        properties = child_of(element, TCPR) if element.tag == TC else None
        if any(
            (one := child_of(properties, kind)) is not None and _goes_on(one) for kind in _MERGES
        ):
            return COVERED
        paragraph = next(iter(self._signs.paragraphs(element)), None)
        if paragraph is None:
            return UNUSUAL
        if next(paragraph.iter(*_FIELDS), None) is not None:
            return FIELD
        held = (one for one in paragraph.iter(w("sdt"), w("ins"), w("moveTo")))
        locks = (self._signs.lock_around(one) for one in (*held, paragraph))
        lock = next((one for one in locks if one is not None), None)
        if lock is None:
            self._taken[place] = [(0, 0)]
        return lock or _Edit(text, blank=paragraph)

    def _changed(
        self, done: Sequence[tuple[int, Change]], edits: dict[int, _Edit]
    ) -> list[tuple[Location, _Element]]:
        """The paragraphs that are changed, each once, with their places."""
        found: dict[_Element, Location] = {}
        for number, change in done:
            paragraph = _paragraph(edits[number])
            if paragraph is not None and change.location is not None:
                found.setdefault(paragraph, change.location)
        return [(place, one) for one, place in found.items()]

    def _mark(self, done: Sequence[tuple[int, Change]], edits: dict[int, _Edit]) -> None:
        """Write the changes and their comments into the text."""
        comments = Comments(self._package, self._main, self._root)
        told_why = [number for number, change in done if change.why]
        texts = [change.why for _, change in done if change.why]
        names = dict(zip(told_why, comments.added(texts, self._language), strict=True))
        marks = Marks(free_ids(self._root))
        for number, change in done:
            self._one(marks, edits[number], change, _around(names.get(number)))
        marks.written()
        if names:
            comments.put()

    def _one(self, marks: Marks, edit: _Edit, change: Change, around: Around) -> None:
        if edit.blank is not None and change.location is not None:
            looks = self._neighbours.looks(change.location, edit.blank)
            marks.fill(edit.blank, edit.text, looks, around)
        elif edit.gone:
            marks.exchange(edit.gone, edit.text, around)
        elif edit.beside is not None:
            marks.insert(edit.beside, edit.text, around, behind=edit.behind)


def _around(number: str | None) -> Around:
    return ((), ()) if number is None else ((start_of(number),), end_of(number))


def _goes_on(merge: _Element) -> bool:
    return merge.get(w("val"), "continue") == "continue"


def _exchange(signs: Sequence[Sign], start: int, end: int, text: str) -> _Edit | Message:
    """How what stands in some of the signs gives way to a text."""
    differing = difference(_seen(signs[start:end]), text)
    gone = signs[start + differing.start : start + differing.end]
    if not gone:
        behind = differing.start > 0
        beside = signs[start + differing.start - behind]
        if beside.lock is not None or beside.child is None:
            return beside.lock or APART
        return _Edit(differing.text, beside=beside, behind=behind)
    lock = next((one.lock for one in gone if one.lock is not None), None)
    if lock is not None:
        return lock
    if any(one.child is None or one.paragraph is not gone[0].paragraph for one in gone):
        return APART
    return _Edit(differing.text, tuple(gone))


def _paragraph(edit: _Edit) -> _Element | None:
    """The paragraph that is changed."""
    sign = next(iter(edit.gone), edit.beside)
    return edit.blank if sign is None else sign.paragraph


def _seen(signs: Sequence[Sign]) -> str:
    return "".join(one.seen for one in signs)
