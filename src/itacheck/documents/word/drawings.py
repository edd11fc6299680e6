"""What is drawn into a Word document: text boxes, pictures, and what other programs show there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base.record import record
from ..blocks import InsetKind
from .names import ALTERNATIVES, BOX, chosen, w

if TYPE_CHECKING:
    from lxml.etree import _Element

DRAWN = frozenset({w("drawing"), w("pict"), w("object"), w("contentPart"), ALTERNATIVES})
_OBJECTS = frozenset(
    {"OLEObject", "control", "chart", "chartex", "diagram", "relIds", "contentPart", "movie"}
    | {"objectEmbed", "objectLink"}
)
_PICTURES = frozenset({"picture", "imagedata", "blip"})
_LINE_OF_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


@record
class Drawn:
    """What a drawing holds: boxes to be read, letters that are drawn, and what nobody reads.

    The picture of an object only stands for it.
    """

    boxes: tuple[_Element, ...] = ()
    words: tuple[str, ...] = ()
    inset: InsetKind | None = None


def drawn_in(element: _Element) -> Drawn:
    """What a drawing holds. What lies in its text boxes is found when these are read."""
    boxes: list[_Element] = []
    words: list[str] = []
    insets: list[InsetKind] = []
    waiting = [chosen(element) if element.tag == ALTERNATIVES else element]
    while waiting:
        one = waiting.pop()
        if one.tag == BOX:
            boxes.append(one)
            continue
        if one.tag == ALTERNATIVES:
            waiting.append(chosen(one))
            continue
        name = str(one.tag).rpartition("}")[2]
        kind = _kind(one, name)
        if kind is not None:
            insets.append(kind)
        elif name == "textpath":
            words.append(str(one.get("string") or ""))
        elif one.tag == _LINE_OF_TEXT:
            words.append("".join(text.text or "" for text in one.iter(_TEXT)))
            continue
        waiting += reversed(one)
    inset = InsetKind.OBJECT if InsetKind.OBJECT in insets else next(iter(insets), None)
    return Drawn(tuple(boxes), tuple(one for one in words if one.strip()), inset)


def _kind(element: _Element, name: str) -> InsetKind | None:
    """What an element of this name shows, if it is more than lines and text."""
    if name == "graphicData":  # says what it holds, whether or not it is there
        name = (element.get("uri") or "").rpartition("/")[2]
    if name in _OBJECTS:
        return InsetKind.OBJECT
    return InsetKind.PICTURE if name in _PICTURES else None
