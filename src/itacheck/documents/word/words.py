"""The text of a Word paragraph as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .names import (
    ALTERNATIVES,
    BOX,
    CHOICE,
    FALLBACK,
    FORMULA_TEXT,
    GONE,
    NEW,
    RPR,
    WRAPPERS,
    R,
    T,
    switched,
    w,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

LINE = "\v"
"""A line that ends within a paragraph: text has no such character of its own."""

_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): LINE,
    w("cr"): LINE,
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_DRAWN = frozenset({w("drawing"), w("pict"), w("object"), ALTERNATIVES})
_FIELD, _FIELD_KIND = w("fldChar"), w("fldCharType")
_SYMBOL, _VANISH, _RESULT_GONE = w("sym"), w("vanish"), w("delText")
_SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xFC: "✓", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0x2D: "-"}
_PRIVATE = 0xF000


class Words:
    """Reads paragraphs in the order of the document; a field may begin in one and end in another.

    ``changes`` counts the tracked changes met, ``hidden`` the runs of hidden text left out.
    """

    def __init__(self) -> None:
        self.changes = 0
        self.hidden = 0
        self._fields: list[bool] = []  # of each open field, whether its result has begun

    def read(self, paragraph: _Element) -> tuple[str, list[_Element]]:
        """The text of a paragraph, and the text boxes that are anchored in it."""
        pieces: list[str] = []
        boxes: list[_Element] = []
        self._children(paragraph, pieces, boxes)
        return "".join(pieces), boxes

    def _children(self, element: _Element, pieces: list[str], boxes: list[_Element]) -> None:
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child, pieces, boxes)
            elif tag in WRAPPERS:
                self.changes += tag in NEW
                self._children(child, pieces, boxes)
            elif tag in GONE:
                self.changes += 1
            elif tag == ALTERNATIVES:
                self._children(chosen(child), pieces, boxes)
            elif tag == FORMULA_TEXT:
                pieces.append(child.text or "")
            elif str(tag).endswith("}oMath") or str(tag).endswith("}oMathPara"):
                pieces += [one.text or "" for one in child.iter(FORMULA_TEXT)]

    def _run(self, run: _Element, pieces: list[str], boxes: list[_Element]) -> None:
        properties = run.find(RPR)
        hidden = properties is not None and switched(properties, _VANISH)
        for child in run:
            tag = child.tag
            if tag == _FIELD:
                self._field(child.get(_FIELD_KIND))
            elif not all(self._fields):
                continue
            elif hidden:
                self.hidden += tag == T and bool((child.text or "").strip())
            elif tag == T:
                pieces.append(child.text or "")
            elif tag in _SIGNS:
                pieces.append(_SIGNS[tag])
            elif tag == _SYMBOL:
                pieces.append(_symbol(child.get(w("char"), "")))
            elif tag in _DRAWN:
                boxes += _boxes(child)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def chosen(alternatives: _Element) -> _Element:
    """The first of the alternatives: the others say the same for older programs."""
    chosen = alternatives.find(CHOICE)
    if chosen is None:
        chosen = alternatives.find(FALLBACK)
    return alternatives if chosen is None else chosen


def _boxes(drawn: _Element) -> list[_Element]:
    """The text boxes in a drawing; those within others are found when these are read."""
    start = chosen(drawn) if drawn.tag == ALTERNATIVES else drawn
    boxes: list[_Element] = []
    waiting = [start]
    while waiting:
        one = waiting.pop()
        if one.tag == BOX:
            boxes.append(one)
        elif one.tag == ALTERNATIVES and one is not drawn:
            waiting.append(chosen(one))
        else:
            waiting += reversed(one)
    return boxes


def _symbol(code: str) -> str:
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if point >= _PRIVATE:
        return _SYMBOLS.get(point & 0xFF, " ")
    return chr(point)
