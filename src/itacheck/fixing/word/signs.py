"""What a place of a Word document shows, sign by sign, and what keeps a sign from being changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ...base.language import Message
from ...base.record import record
from ...documents.symbols import sign
from ...documents.word.content import content_of
from ...documents.word.controls import control_of
from ...documents.word.drawings import DRAWN, drawn_in
from ...documents.word.fields import MARK, SIMPLE, kind_of, unheeded
from ...documents.word.formulas import formula
from ...documents.word.grid import rows_of
from ...documents.word.looks import Looks
from ...documents.word.names import (
    ALTERNATIVES,
    GONE,
    MATH,
    NEW,
    PPR,
    RPR,
    SDT,
    SDT_CONTENT,
    SDT_PROPERTIES,
    TBL,
    WRAPPERS,
    P,
    R,
    T,
    child_of,
    chosen,
    value,
    w,
)
from ...documents.word.words import SIGNS as READ_SIGNS
from ..reasons import CONTROL, COPY, FIELD, LINK, TRACKED, UNUSUAL

if TYPE_CHECKING:
    from lxml.etree import _Element

SIGNS = {**READ_SIGNS, w("br"): "\n", w("cr"): "\n", w("softHyphen"): "\u00ad"}
"""What stands for one sign without being text."""
_SYMBOL, _RUBY, _RUBY_BASE = w("sym"), w("ruby"), w("rubyBase")
_LOOKED_AT = (MARK, T, _SYMBOL, *SIGNS)
_LOCKED = frozenset({"contentLocked", "sdtContentLocked"})
_CHOSEN = tuple(map(w, ("dropDownList", "comboBox", "date", "dataBinding")))
_OF_PAGES = frozenset({"page", "column"})
_AS_READ = {**dict.fromkeys(map(ord, "\t\r\n"), " "), 0x2010: "-", 0x2011: "-"}


@record
class Sign:
    """A character as it is seen; ``child`` of a run has it, as a text at an offset.

    ``lock`` says why it must stay as it is. What ends a paragraph has no child.
    """

    seen: str
    paragraph: _Element
    child: _Element | None = None
    offset: int = 0
    lock: Message | None = None


class Signs:
    """Reads the signs of any place of one document."""

    def __init__(
        self, root: _Element, looks: Looks, style: str, places: Collection[_Element]
    ) -> None:
        self.reading = looks, style, places
        self._looks, self._style = looks, style
        self._places = frozenset(places)  # what has a place of its own is of no other
        self._in_fields = _in_fields(root)
        self._locks: dict[_Element, Message | None] = {}

    def of(self, place: _Element) -> list[Sign]:
        """The signs of a paragraph or a cell, with that of a line between paragraphs."""
        found: list[Sign] = []
        for paragraph in self._paragraphs(place):
            found += [Sign("\n", found[-1].paragraph)] if found else []
            found += self.of_paragraph(paragraph)
        return found

    def of_paragraph(self, paragraph: _Element) -> list[Sign]:
        """The signs of a paragraph without those of its text boxes."""
        style = value(child_of(paragraph, PPR), w("pStyle")) or self._style
        return list(self._content(paragraph, paragraph, style))

    def paragraphs(self, place: _Element) -> list[_Element]:
        """The paragraphs of a place, with those in its text boxes."""
        return list(self._paragraphs(place))

    def lock_around(self, element: _Element) -> Message | None:
        """Why nothing must be changed in an element, if so."""
        if element not in self._locks:
            above = element.getparent()
            own = _lock_of(element)
            self._locks[element] = (
                own if own is not None or above is None else self.lock_around(above)
            )
        return self._locks[element]

    def _paragraphs(self, place: _Element) -> Iterator[_Element]:
        if place.tag == P:
            yield place
            own = (run for run in place.iter(R) if next(run.iterancestors(P)) is place)
            for drawing in (one for run in own for one in run.iterchildren(*DRAWN)):
                for box in drawn_in(drawing).boxes:
                    yield from self._paragraphs(box)
            return
        for child, within in content_of(place):
            if child.tag == P and not within.asks:
                yield from self._paragraphs(child)
            if child.tag != TBL:
                continue
            rows = rows_of(child, lambda _rows, _cells: None)[0]
            for cell in (cell for row in rows if not row.gone for cell in row.cells):
                if not (cell.covered or cell.gone or cell.element in self._places):
                    yield from self._paragraphs(cell.element)

    def _content(self, element: _Element, paragraph: _Element, style: str) -> Iterator[Sign]:
        for child in element:
            tag = child.tag
            if tag == R:
                yield from self._run(child, paragraph, style)
            elif tag == SDT:
                yield from self._control(child, paragraph, style)
            elif tag in WRAPPERS:
                yield from self._content(child, paragraph, style)
            elif tag == ALTERNATIVES:
                yield from self._content(chosen(child), paragraph, style)
            elif str(tag).startswith(MATH):
                yield from (Sign(one, paragraph, child, 0, UNUSUAL) for one in formula(child))

    def _control(self, element: _Element, paragraph: _Element, style: str) -> Iterator[Sign]:
        control = control_of(element)
        if control.box is not None:
            yield Sign(control.box, paragraph, element, 0, CONTROL)
        elif not control.asks:
            for content in element.iterfind(SDT_CONTENT):
                yield from self._content(content, paragraph, style)

    def _run(self, run: _Element, paragraph: _Element, style: str) -> Iterator[Sign]:
        properties = child_of(run, RPR)
        if self._looks.hide(properties, style) or self._looks.strike(properties, style):
            return
        around = self.lock_around(run)
        for child in run:
            shown = self._in_fields.get(child)
            if shown is False:
                continue  # of the code of a field
            lock = around if shown is None else FIELD
            if child.tag == _RUBY:
                for base in child.iterfind(_RUBY_BASE):
                    yield from self._content(base, paragraph, style)
            else:
                for at, one in enumerate(_seen_in(child)):
                    yield Sign(one, paragraph, child, at, _lock_at(child) or lock)


def _seen_in(child: _Element) -> str:
    """What a child of a run shows."""
    if child.tag == T:
        return (child.text or "").translate(_AS_READ)
    if child.tag == _SYMBOL:
        return sign(child.get(w("char"), ""), child.get(w("font"), ""))
    return SIGNS.get(str(child.tag), "")


def _lock_at(child: _Element) -> Message | None:
    return UNUSUAL if child.get(w("type")) in _OF_PAGES else None


def _lock_of(element: _Element) -> Message | None:
    """Why nothing must be changed in an element itself, if so."""
    tag = element.tag
    if tag in NEW:
        return TRACKED
    if tag == SIMPLE:
        return FIELD
    if tag == w("hyperlink"):
        return LINK
    if tag == ALTERNATIVES:
        return COPY if len(element) > 1 else None
    if tag == _RUBY:
        return UNUSUAL
    return CONTROL if tag == SDT and _is_locked(element) else None


def _is_locked(control: _Element) -> bool:
    """Whether what a content control holds is not to be typed into it."""
    properties = child_of(control, SDT_PROPERTIES)
    if properties is None:
        return False
    if value(properties, w("lock")) in _LOCKED or control_of(control).asks:
        return True
    return any(child_of(properties, one) is not None for one in _CHOSEN)


def _in_fields(root: _Element) -> dict[_Element, bool]:
    """The parts of runs that stand in fields, and whether the field shows them."""
    passed_over = unheeded(root)
    begun: list[bool] = []
    found: dict[_Element, bool] = {}
    for one in root.iter(*_LOOKED_AT):
        if one.tag != MARK:
            if begun:
                found[one] = all(begun)
        elif one not in passed_over and not _is_gone(one):
            kind = kind_of(one)
            if kind == "begin":
                begun.append(False)
            elif kind == "separate" and begun:
                begun[-1] = True
            elif kind == "end" and begun:
                begun.pop()
    return found


def _is_gone(mark: _Element) -> bool:
    run = mark.getparent()
    holder = None if run is None else run.getparent()
    return holder is not None and holder.tag in GONE
