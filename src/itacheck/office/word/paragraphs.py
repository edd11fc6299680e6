"""Paragraphs outside of tables, as the library that writes Word files would make them.

The library looks through the whole body for each paragraph, and through all styles for each
heading: of 500 projects that was most of the time.
"""

from __future__ import annotations

from typing import Any

from ...base.record import record
from ..blocks import Heading, Look, Paragraph
from ..printable import printable
from .fields import asking
from .page import FONT, SINGLE_SIZE, SIZE, element, sized

_SMALL = 13
_COVER, _PART, _TITLE = 22, 18, 26
_FIRST_LINE, _INDENT, _HALF = "850", "680", "340"
"""1.5 cm, 1.2 cm and half of that in twips, as all lengths here."""
_INDENTED = {Look.BULLET, Look.UNDER, Look.ITEM}
_HANGING = {Look.BULLET, Look.ITEM}
_DOWN = "2835"
_LOOKING_SIZES = {Look.SMALL: _SMALL, Look.TITLE: _TITLE}
_STRONG = {Look.STRONG, Look.TITLE}


@record
class Shape:
    """Where a paragraph stands: in a paper of a single page, on a new page, down on the cover."""

    single: bool
    new_page: bool
    down: bool


def paragraph(block: Heading | Paragraph, shape: Shape) -> Any:
    """The paragraph of a block, which nothing holds yet."""
    return _heading(block, shape) if isinstance(block, Heading) else _passage(block, shape)


def _passage(block: Paragraph, shape: Shape) -> Any:
    bullet = block.look is Look.BULLET
    usual = SINGLE_SIZE if shape.single else SIZE
    size = _LOOKING_SIZES.get(block.look, usual)
    made = element(
        "w:p",
        element("w:pPr", *_parts_of(block, shape)),
        _run("– " * bullet + block.text, _look(size, bold=block.look in _STRONG)),
    )
    if block.hint and not block.text:
        made.append(asking(block.hint, SIZE))
    return made


def _parts_of(block: Paragraph, shape: Shape) -> list[Any]:
    """What the properties of a passage hold, in the order that Word asks for."""
    parts = [
        _switch("w:keepNext", on=block.look in {Look.BULLET, Look.STRONG}),
        _switch("w:pageBreakBefore", on=shape.new_page),
    ]
    spacing: dict[str, str] = {}
    if shape.single and block.look in {Look.BODY, Look.STRONG}:
        spacing = {"before": "120", "after": "120"}
    centred = block.look in {Look.LINE, Look.TITLE}
    if centred:
        spacing = {"after": "80"}
    if block.look is Look.TITLE:
        spacing |= {"line": "240", "lineRule": "auto"}
    if shape.down:
        spacing["before"] = _DOWN
    if spacing:
        parts.append(element("w:spacing", **spacing))
    if block.look is Look.BODY:
        parts.append(element("w:ind", firstLine=_FIRST_LINE))
    if block.look in _INDENTED:
        first = {"hanging": _HALF} if block.look in _HANGING else {"firstLine": "0"}
        parts.append(element("w:ind", left=_INDENT, **first))
    if centred:
        parts.append(element("w:jc", val="center"))
    return parts


def _heading(block: Heading, shape: Shape) -> Any:
    properties = element("w:pPr")
    if block.level:
        properties.append(element("w:pStyle", val=f"Heading{block.level}"))
    properties.append(_switch("w:pageBreakBefore", on=shape.new_page))
    if shape.down:
        properties.append(element("w:spacing", before=_DOWN))
    if block.centred:
        properties.append(element("w:jc", val="center"))
    size = _PART if block.centred or block.level == 1 else SIZE
    look = _look(size if block.level else _COVER, bold=True, colour=block.colour)
    return element("w:p", properties, _run(block.text, look))


def empty() -> Any:
    """A paragraph that is hardly seen, where Word wants one."""
    spacing = element("w:spacing", after="0", line="40", lineRule="exact")
    return element("w:p", element("w:pPr", spacing), _run("", _look(2, bold=False)))


def _run(text: str, look: Any) -> Any:
    made = element("w:r", look)
    made.text = printable(text)
    return made


def _look(size: int, *, bold: bool, colour: str | None = None) -> Any:
    """The letters: Thai is complex script to Word, with a font, a size and a weight of its own."""
    return sized(
        size,
        element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT),
        _switch("w:b", on=bold),
        *([element("w:bCs")] if bold else []),
        *([element("w:color", val=colour)] if colour else []),
    )


def _switch(name: str, *, on: bool) -> Any:
    """A property that is on, or said to be off."""
    return element(name) if on else element(name, val="0")
