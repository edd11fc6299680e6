"""Pictures, charts, objects and text boxes that lie over the cells of a worksheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...thai.text import normalise
from ..blocks import InsetKind
from ..grid.cells import Drawn
from ..package.archive import Archive
from ..package.markup import tree_of
from .parts import TRUE, require_short, unescaped
from .places import LAST_COLUMN, LAST_ROW

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")
_KINDS = {"pic": InsetKind.PICTURE, "graphicFrame": InsetKind.OBJECT}


def drawn_in(archive: Archive, part: str) -> Iterator[Drawn]:
    """What lies over a sheet, by its drawing. Raises ReadError where that is damaged."""
    for anchor in tree_of(archive, part).iter(*_ANCHORS):
        if not _is_fallback(anchor):
            yield from _anchored(anchor, archive)


def objects_in(root: _Element) -> Iterator[Drawn]:
    """The files of other programs that are embedded in a sheet."""
    for one in root.iter("{*}oleObject"):
        if not _is_fallback(one):
            row, column = _corner(one)
            yield Drawn(row, column, InsetKind.OBJECT)


def _anchored(anchor: _Element, archive: Archive) -> Iterator[Drawn]:
    row, column = _corner(anchor)
    waiting = [anchor]
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "Fallback" or _is_hidden(element):
            continue
        if name in _KINDS:
            yield Drawn(row, column, _KINDS[name])
        elif name == "sp":
            text = "" if element.get("textlink") else _text(element)
            require_short(text, archive)
            if normalise(text).strip():
                yield Drawn(row, column, None, text)
        else:
            waiting += reversed(element)


def _text(shape: _Element) -> str:
    """The paragraphs of a text box as lines."""
    lines = []
    for paragraph in shape.iterfind("{*}txBody/{*}p"):
        pieces = paragraph.iter("{*}t", "{*}br")
        lines.append("".join("\n" if _name(one) == "br" else one.text or "" for one in pieces))
    return unescaped("\n".join(lines)).strip()


def _corner(anchor: _Element) -> tuple[int, int]:
    """The row and the column, from 1, where something is anchored."""
    start = next(anchor.iter("{*}from"), None)
    if start is None:
        return 1, 1
    row, column = (start.findtext(one) or "" for one in ("{*}row", "{*}col"))
    return min(_number(row), LAST_ROW), min(_number(column), LAST_COLUMN)


def _number(text: str) -> int:
    text = text.strip()
    return int(text) + 1 if text.isascii() and text.isdigit() and len(text) < 8 else 1


def _is_hidden(element: _Element) -> bool:
    """Whether a picture or shape is there without being seen."""
    return any(
        one.get("hidden") in TRUE
        for part in element.iterfind("{*}*")
        if _name(part).startswith("nv")
        for one in part.iterfind("{*}cNvPr")
    )


def _is_fallback(element: _Element) -> bool:
    return any(_name(one) == "Fallback" for one in element.iterancestors())


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
