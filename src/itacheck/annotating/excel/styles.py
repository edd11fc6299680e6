"""Styles of ours among those of somebody else's workbook, whose own keep their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...office.excel.worksheet import MAIN, Style
from ...office.markup import add
from ...office.word.page import FONT
from ..package import Package, same_markup

if TYPE_CHECKING:
    from lxml.etree import _Element


class Styles:
    """The styles of a workbook, to which those that our cells need are added."""

    def __init__(self, package: Package, book: str) -> None:
        self._package = package
        self._part = next(iter(package.related(book, "styles")), None)
        self._root = package.tree(self._part) if self._part else None
        self._known: dict[Style, int] = {}

    def number(self, style: Style) -> int:
        """The number of a style that wraps its text; 0 where the workbook has no styles."""
        if style not in self._known:
            self._known[style] = self._added(style)
        return self._known[style]

    def put(self) -> None:
        """Write the styles into the package."""
        if self._part and self._root is not None and any(self._known.values()):
            self._package.put(self._part, self._root)

    def _added(self, style: Style) -> int:
        from lxml import etree

        cells = self._list("cellXfs")
        fonts = self._list("fonts")
        if cells is None or fonts is None:
            return 0
        made = etree.Element(MAIN + "xf", numFmtId="0", fillId="0", borderId="0", xfId="0")
        made.set("fontId", str(_at(fonts, _font(style))))
        borders = self._list("borders")
        if borders is not None:
            made.set("borderId", str(_at(borders, _box())))
            made.set("applyBorder", "1")
        made.set("applyFont", "1")
        made.set("applyAlignment", "1")
        etree.SubElement(made, MAIN + "alignment", vertical="top", wrapText="1")
        return _at(cells, made)

    def _list(self, name: str) -> _Element | None:
        return None if self._root is None else self._root.find(MAIN + name)


def _font(style: Style) -> _Element:
    from lxml import etree

    made = etree.Element(MAIN + "font")
    if style.bold:
        add(made, "b")
    add(made, "sz", val=str(style.size))
    add(made, "name", val=FONT)
    return made


def _box() -> _Element:
    from lxml import etree

    made = etree.Element(MAIN + "border")
    for side in ("left", "right", "top", "bottom"):
        add(add(made, side, style="thin"), "color", auto="1")
    add(made, "diagonal")
    return made


def _at(held: _Element, one: _Element) -> int:
    """The place of an element in a list, to which it is added unless it is there."""
    children = held.findall(str(one.tag))
    held.append(one)  # in its place it has the same names around it as the others
    for place, child in enumerate(children):
        if same_markup(child, one):
            held.remove(one)
            return place
    held.set("count", str(len(children) + 1))
    return len(children)
