"""What empty fields of a form ask for: whether that still stands in a field that is marked so.

A program may leave the mark of an empty field (``w:showingPlcHdr``) where somebody has written: as
LibreOffice does. The form itself keeps what each field asks for, as building blocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .controls import ASKS
from .names import SDT, SDT_CONTENT, SDT_PROPERTIES, T, child_of, switched, value, w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

KIND = "glossaryDocument"
"""What a document calls the part that keeps its building blocks."""
_BLOCK, _PROPERTIES, _NAME, _BODY = w("docPart"), w("docPartPr"), w("name"), w("docPartBody")
_USED = w("placeholder")


def take_off_stale_marks(root: _Element, glossary: _Element | None) -> None:
    """Take the mark of an empty field off each that holds something else than it asks for."""
    if glossary is None:
        return
    hints = {
        name: _text(one.iterfind(_BODY))
        for one in glossary.iter(_BLOCK)
        if (name := value(child_of(one, _PROPERTIES), _NAME)) is not None
    }
    for control in root.iter(SDT):
        properties = control.find(SDT_PROPERTIES)
        hint = hints.get(value(child_of(properties, _USED), _BLOCK) or "")
        if properties is None or not hint or not switched(properties, ASKS):
            continue
        if _text(control.iterfind(SDT_CONTENT)) != hint:
            for mark in properties.findall(ASKS):
                properties.remove(mark)


def _text(holders: Iterable[_Element]) -> str:
    """The letters, whatever white space and lines divide them."""
    letters = (one.text or "" for holder in holders for one in holder.iter(T))
    return "".join("".join(letters).split())
