"""What is drawn into a Word document: text boxes, pictures, and what other programs show there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ...readable import Readable
from ..blocks import InsetKind
from .names import ALTERNATIVES, BOX, chosen, w

if TYPE_CHECKING:
    from lxml.etree import _Element

DRAWN = frozenset({w("drawing"), w("pict"), w("object"), w("contentPart"), ALTERNATIVES})
_OBJECTS = frozenset(
    {"OLEObject", "control", "chart", "relIds", "contentPart", "movie", "objectEmbed", "objectLink"}
)
_PICTURES = frozenset({"imagedata", "blip"})
_LINE_OF_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


@frozen(repr=False)
class Drawn(Readable):
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
        if name in _OBJECTS:
            insets.append(InsetKind.OBJECT)
        elif name in _PICTURES:
            insets.append(InsetKind.PICTURE)
        elif name == "textpath":
            words.append(str(one.get("string") or ""))
        elif one.tag == _LINE_OF_TEXT:
            words.append("".join(text.text or "" for text in one.iter(_TEXT)))
            continue
        waiting += reversed(one)
    kind = InsetKind.OBJECT if InsetKind.OBJECT in insets else next(iter(insets), None)
    return Drawn(tuple(boxes), tuple(one for one in words if one.strip()), kind)
