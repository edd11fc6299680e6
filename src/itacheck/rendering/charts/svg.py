"""A chart, and SVG written element by element with everything escaped.

Colours are attributes, never styles, so that a page may forbid inline styles; each has enough
contrast on white and on black. Text takes the colour of the page around it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from attrs import field

from ...base.record import record
from ...view.visible import visible
from ..columns import columns

BLUE, ORANGE, GREEN, PURPLE = "#2a74b8", "#b8581a", "#2b8256", "#9256bd"
OLIVE, TEAL, RED, GREY = "#8a6d00", "#2f7d8c", "#c8373c", "#6d7278"
SERIES = (BLUE, ORANGE, GREEN, PURPLE, OLIVE, TEAL)
TEXT, ON_COLOUR = "currentColor", "#ffffff"
FONTS = "'Noto Sans Thai','Sarabun','Loma','Leelawadee UI','Tahoma',sans-serif"
_SIZE = 13
_ELLIPSIS = "…"
_SIGN, _COLUMN, _GAP, _ROW = 16, 8, 16, 24
"""In a legend: room for a sign, for a column of text, between two entries, for a row."""

Value: TypeAlias = str | int


@record
class Chart:
    """A picture with its words: what it shows, and the same as rows of cells, the head first.

    ``name`` tells the charts of a report apart (``budget``, ``targets``, ``cases``, ``coverage``);
    ``size`` is its width and height.
    """

    name: str
    title: str
    description: str
    svg: str = field(repr=False)
    size: tuple[int, int]
    rows: tuple[tuple[str, ...], ...]

    def _repr_svg_(self) -> str:
        """What a notebook shows."""
        return self.svg


def element(tag: str, *children: str, **attributes: Value | None) -> str:
    """An element; ``children`` are elements already, ``stroke_width`` is ``stroke-width``."""
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(visible(str(value)))}"'
        for name, value in attributes.items()
        if value is not None
    )
    inner = "".join(children)
    return f"<{tag}{given}>{inner}</{tag}>" if inner else f"<{tag}{given}/>"


def label(
    text: str, x: int, y: int, *, anchor: str = "start", size: int = _SIZE, **more: Value | None
) -> str:
    """A text at a place."""
    attributes: dict[str, Value | None] = {"fill": TEXT, **more}
    return element(
        "text", escaped(text), x=x, y=y, text_anchor=anchor, font_size=size, **attributes
    )


def escaped(text: str) -> str:
    """A text between elements."""
    return escape(visible(text), quote=False)


def line(x1: int, y1: int, x2: int, y2: int, **more: Value | None) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **more)


def drawing(
    identity: str, title: str, description: str, size: tuple[int, int], parts: Iterable[str]
) -> str:
    """The whole picture; ``identity`` is unique in the page that it stands in."""
    width, height = size
    return element(
        "svg",
        element("title", escaped(title), id=f"{identity}-title"),
        element("desc", escaped(description), id=f"{identity}-desc"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{identity}-title",
        aria_describedby=f"{identity}-desc",
        font_family=FONTS,
        class_="chart",
    )


def shortened(text: str, room: int) -> str:
    """The text cut to a number of columns, never before a mark on its last character."""
    text = " ".join(text.split())
    taken = end = 0
    for at, character in enumerate(text):
        wide = columns(character)
        if wide and taken < room:
            end = at
        taken += wide
        if taken > room:
            return text[:end].rstrip() + _ELLIPSIS
    return text


def legend(entries: Iterable[tuple[str, str]], x: int, y: int, right: int) -> str:
    """Names beside their signs (elements that are drawn around 0, 0), in rows up to ``right``."""
    parts = []
    left = x
    for sign, name in entries:
        wide = _SIGN + columns(name) * _COLUMN
        if x > left and x + wide > right:
            x, y = left, y + _ROW
        parts.append(element("g", sign, label(name, _SIGN, 4), transform=f"translate({x} {y})"))
        x += wide + _GAP
    return "".join(parts)


def square(colour: str) -> str:
    """A legend's sign for a filled area."""
    return element("rect", x=-6, y=-6, width=12, height=12, rx=2, fill=colour)
