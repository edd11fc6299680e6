"""The text of a Word paragraph as it is printed, and what of it is not printed."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from ...base.patterns import expression
from ...base.record import record
from ..blocks import InsetKind
from ..symbols import UNKNOWN, drawn, has_private, is_symbol_font, sign
from .controls import Control, control_of
from .drawings import DRAWN, drawn_in
from .fields import CODE, INSTRUCTION, MARK, SIMPLE, Field, kind_of
from .formulas import formula
from .looks import Looks
from .names import (
    ALTERNATIVES,
    DELETED,
    GONE,
    MATH,
    NEW,
    RPR,
    SDT,
    VANISH,
    WRAPPERS,
    R,
    T,
    child_of,
    chosen,
    switched,
    value,
    w,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE = "\v"
"""A line that ends within a paragraph: text has no such character of its own."""

SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): LINE,
    w("cr"): LINE,
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
"""What elements that are no text are read as."""
_SYMBOL, _FONT, _CHARACTER = w("sym"), w("font"), w("char")
_STYLE, _FONTS = w("pStyle"), w("rFonts")
_FONT_NAMES = (w("ascii"), w("hAnsi"))
_RUBY, _RUBY_BASE = w("ruby"), w("rubyBase")
_NOTES = frozenset({w("footnoteReference"), w("endnoteReference"), w("commentReference")})
_ID = w("id")
_ELSEWHERE = w("subDoc")
_HIDDEN_MARK = w("specVanish")
_FEW = 3
"""A text of so few letters may be one of a font of pictures: its font is looked at."""
_FIGURE = expression(r"[\d⓪①-⑩⓿❶-❿\-–−+×÷=≤≥≠≈±/%°]")
_BREAK = expression(r"[\r\n]+")
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_PROMPT = expression(
    r"\s*[\[<({…]?(?:โปรด|กรุณา)?(?:คลิก|แตะ|เลือก(?!ตั้ง)|ระบุ|พิมพ์|ใส่|ป้อน|click|tap|choose|enter|type|select)",
    re.IGNORECASE,
)


class State(Enum):
    """What a stretch of text is to its reader."""

    SHOWN = "shown"
    STRUCK = "struck out"
    HIDDEN = "hidden"
    ASKED = "asked for"


Piece = tuple[State, str]
_words = itemgetter(1)


@record
class Written:
    """What a paragraph holds: its text in pieces, text boxes, pictures with what stands before.

    ``contents``: a field makes it as part of a list of contents. ``changes`` counts the tracked
    changes, ``gone`` those that take something away. ``goes_on``: nothing shows where the paragraph
    ends, so that the next one is part of it. ``signs`` are signs of fonts of pictures with
    what they were read as. ``notes`` are the references to notes, ``elsewhere`` counts other files.
    """

    pieces: tuple[Piece, ...]
    boxes: tuple[_Element, ...] = ()
    insets: tuple[tuple[InsetKind, bool], ...] = ()
    contents: bool = False
    changes: int = 0
    gone: int = 0
    goes_on: bool = False
    signs: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    elsewhere: int = 0

    @property
    def remarkable(self) -> bool:
        """Whether there is anything but text that is read."""
        if self.changes or self.signs or self.notes or self.elsewhere:
            return True
        return any(state is not State.SHOWN for state, _ in self.pieces)

    @property
    def asked(self) -> tuple[str, ...]:
        """What is asked for in fields that nobody filled in, each once."""
        stretches = groupby(self.pieces, itemgetter(0))
        found = ("".join(map(_words, one)) for state, one in stretches if state is State.ASKED)
        return tuple(one for one in found if one.strip())


class Words:
    """Reads paragraphs in the order of the document; a field may begin in one and end in another.

    ``unheeded`` are marks of fields not to be heeded, ``style`` is that of paragraphs without one.
    ``plain``: nothing in the document is hidden, struck out or asked for by a style.
    """

    def __init__(
        self,
        looks: Looks | None = None,
        unheeded: Collection[_Element] = (),
        style: str = "",
        *,
        plain: bool = False,
    ) -> None:
        self.looks = looks or Looks()
        self.plain = plain
        self.unheeded = unheeded
        self._style = style
        self.fields: list[Field] = []
        self.paragraph = 0

    def read(
        self, paragraph: _Element, properties: _Element | None, *, asked: bool = False
    ) -> Written:
        """The text of a paragraph with its properties; ``asked``: it is what a form asks for."""
        self.paragraph += 1
        style = "" if self.plain else value(properties, _STYLE) or self._style
        reader = _Reader(self, style, properties)
        reader.children(paragraph, asked=asked)
        return reader.written()

    def close(self, depth: int) -> None:
        """End the fields that were begun in a cell: none goes on in the next one."""
        del self.fields[depth:]


class _Reader:
    """One paragraph while it is read."""

    def __init__(self, words: Words, style: str, properties: _Element | None) -> None:
        self._words, self._style = words, style
        self._pieces: list[Piece] = []
        self._boxes: list[_Element] = []
        self._insets: list[tuple[InsetKind, bool]] = []
        self._signs: list[tuple[str, str]] = []
        self._notes: list[tuple[str, str]] = []
        mark = child_of(properties, RPR)
        said = set() if mark is None else {one.tag for one in mark}
        gone = not GONE.isdisjoint(said)
        hidden = bool(said) and (switched(mark, VANISH) or switched(mark, _HIDDEN_MARK))
        self._goes_on = gone or hidden
        self._changes = int(gone)
        self._gone = int(DELETED in said)
        self._elsewhere = 0
        self._in_contents = self._outside = self._wordy = False
        self._controls = 0  # how many content controls lie around
        self._font: tuple[_Element | None, str] = None, ""  # that of the run asked for last

    def written(self) -> Written:
        return Written(
            tuple(self._pieces),
            tuple(self._boxes),
            tuple(self._insets),
            self._in_contents and not self._outside,
            self._changes,
            self._gone,
            self._goes_on,
            tuple(self._signs),
            tuple(self._notes),
            self._elsewhere,
        )

    def children(self, element: _Element, *, asked: bool) -> None:
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child, asked=asked)
            elif tag == SDT:
                self._control(child, asked=asked)
            elif tag == SIMPLE:
                self._simple_field(child, asked=asked)
            elif tag in WRAPPERS:
                self._changes += tag in NEW
                self.children(child, asked=asked)
            elif tag in GONE:
                self._changes += 1
                self._gone += tag == DELETED
            elif tag == ALTERNATIVES:
                self.children(chosen(child), asked=asked)
            elif tag == _ELSEWHERE:
                self._elsewhere += 1
            elif str(tag).startswith(MATH):
                self._add(State.SHOWN, formula(child))

    def _control(self, element: _Element, *, asked: bool) -> None:
        control: Control = control_of(element)
        if control.box is not None:
            self._add(State.ASKED if asked else State.SHOWN, control.box)
            return
        start = len(self._pieces)
        self._controls += 1
        for content in element.iterfind(w("sdtContent")):
            self.children(content, asked=asked or control.asks)
        self._controls -= 1
        if control.prompts and _text(self._pieces[start:]).strip() in control.prompts:
            self._pieces[start:] = [(State.ASKED, text) for _, text in self._pieces[start:]]
        self._pieces.append((State.SHOWN, ""))  # what is asked next to it is asked apart

    def _simple_field(self, element: _Element, *, asked: bool) -> None:
        one = Field()
        one.more(str(element.get(INSTRUCTION) or ""))
        one.begin(self._words.paragraph, len(self._pieces))
        depth = len(self._words.fields)
        self._words.fields.append(one)
        self.children(element, asked=asked)
        del self._words.fields[depth:]
        self._ended(one)

    def _run(self, run: _Element, *, asked: bool) -> None:
        state = State.ASKED if asked else State.SHOWN
        if not (asked or self._words.plain):
            state = self._state(run, child_of(run, RPR))
        self._parts(run, run, state)

    def _state(self, run: _Element, properties: _Element | None) -> State:
        looks = self._words.looks
        if looks.hide(properties, self._style):
            return State.HIDDEN
        if looks.asks(properties) and (self._controls or _PROMPT.match(_typed(run))):
            return State.ASKED
        return State.STRUCK if looks.strike(properties, self._style) else State.SHOWN

    def _parts(self, holder: _Element, run: _Element, state: State) -> None:
        """Read what a run holds, be it within another element of it."""
        fields = self._words.fields
        for child in holder:
            tag = child.tag
            if tag == MARK:
                self._mark(child)
            elif tag == CODE:
                if fields and not fields[-1].begun:
                    fields[-1].more(child.text or "")
            elif not fields or all(one.begun for one in fields):
                if tag == T:
                    self._add(state, self._plain(child.text or "", run))
                elif tag in SIGNS:
                    self._add(state, SIGNS[tag])
                elif tag in DRAWN:
                    self._drawn(child, run, state)
                else:
                    self._rare(child, state)

    def _rare(self, child: _Element, state: State) -> None:
        """Read what few runs hold."""
        tag = child.tag
        if tag == _SYMBOL:
            code, font = child.get(_CHARACTER, ""), child.get(_FONT, "")
            self._add(state, self._sign(sign(code, font), f"{font} {code}".strip()))
        elif tag == _RUBY:
            for base in child.iterfind(_RUBY_BASE):
                self.children(base, asked=state is State.ASKED)
        elif tag in _NOTES:
            self._notes.append((str(tag).rpartition("}")[2], child.get(_ID, "")))
        elif str(tag).endswith("}symEx"):
            self._add(state, _emoji(child))

    def _add(self, state: State, text: str) -> None:
        if not text:
            return
        self._pieces.append((state, text))
        if text.isspace():
            return
        self._wordy = True
        fields = self._words.fields
        if fields and any(one.contents for one in fields):
            self._in_contents = True
        else:
            self._outside = True

    def _plain(self, text: str, run: _Element) -> str:
        if "\n" in text or "\r" in text:
            text = _BREAK.sub(" ", text)  # only a break is one in Word
        if text.isascii() and len(text) > _FEW:
            return text
        private = has_private(text)
        if len(text) <= _FEW or private:
            if self._font[0] is not run:  # a run may have thousands of texts
                self._font = run, _font(child_of(run, RPR))
            font = self._font[1]
            if private or is_symbol_font(font):
                named = f"{font} {{:04X}}".strip()
                return "".join(
                    self._sign(drawn(one, font), named.format(ord(one))) if one > " " else one
                    for one in text
                )
        return text.translate(_HYPHENS) if "\u2010" in text or "\u2011" in text else text

    def _sign(self, read: str, named: str) -> str:
        if read == UNKNOWN or _FIGURE.match(read):
            self._signs.append((read, named))
        return read

    def _drawn(self, element: _Element, run: _Element, state: State) -> None:
        if element.tag == ALTERNATIVES:
            inner = chosen(element)
            if not any(one.tag in DRAWN for one in inner):
                self._parts(inner, run, state)  # such as an emoji
                return
        if state is State.HIDDEN:
            self._add(state, " ".join(one.text or "" for one in element.iter(T)))
        if state in {State.HIDDEN, State.ASKED}:
            return
        found = drawn_in(element)
        self._boxes += found.boxes
        self._insets += [] if found.inset is None else [(found.inset, self._wordy)]
        for words in found.words:
            self._add(state, f"{LINE}{words}{LINE}")

    def _mark(self, mark: _Element) -> None:
        kind, fields = kind_of(mark), self._words.fields
        if mark in self._words.unheeded:
            return
        if kind == "begin":
            fields.append(Field(mark))
        elif kind == "separate" and fields:
            fields[-1].begin(self._words.paragraph, len(self._pieces))
        elif kind == "end" and fields:
            self._ended(fields.pop())

    def _ended(self, one: Field) -> None:
        """Give what a field shows without text, and set apart what it only asks for."""
        if not all(other.begun for other in self._words.fields):
            return
        self._add(State.SHOWN, one.drawn())
        here = one.begun and one.at[0] == self._words.paragraph
        start = one.at[1] if here else len(self._pieces)
        if one.begun and not here:
            return
        asked = one.asked(_text(self._pieces[start:]))
        if asked is not None:
            self._pieces[start:] = [(State.ASKED, asked), (State.SHOWN, "")]


def _text(pieces: list[Piece]) -> str:
    return "".join(text for _, text in pieces)


def _typed(run: _Element) -> str:
    return "".join(one.text or "" for one in run.iter(T))


def _font(properties: _Element | None) -> str:
    fonts = child_of(properties, _FONTS)
    if fonts is None:
        return ""
    names = [fonts.get(name) or "" for name in _FONT_NAMES]
    return next((one for one in names if is_symbol_font(one)), names[0])


def _emoji(element: _Element) -> str:
    code = next((text for name, text in element.items() if str(name).endswith("char")), "")
    return sign(str(code), "")
