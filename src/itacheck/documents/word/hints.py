"""What empty fields of a form ask for: whether that still stands in a field that is marked so.

A program may leave the mark of an empty field (``w:showingPlcHdr``) where somebody has written: as
LibreOffice does. The form itself keeps what each field asks for, as building blocks.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from ...base.errors import ReadError
from ..package.markup import tree_of
from ..package.relations import relations_of
from .controls import ASKS
from .names import SDT, SDT_CONTENT, SDT_PROPERTIES, T, child_of, switched, value, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from ..package.archive import Archive

_KIND = "glossaryDocument"
"""What a document calls the part that keeps its building blocks."""
_BLOCK, _PROPERTIES, _NAME, _BODY = w("docPart"), w("docPartPr"), w("name"), w("docPartBody")
_USED = w("placeholder")


def take_off_stale_marks(root: _Element, archive: Archive, main: str) -> None:
    """Take the mark of an empty field off each that holds something else than it asks for.

    ``root`` is the content of the part ``main``. Where the part that says what the fields ask for
    is damaged, the marks alone tell.
    """
    with suppress(ReadError):
        _take_off(root, _hints(archive, main))


def _hints(archive: Archive, main: str) -> dict[str, str]:
    """What each field asks for, by the name of its building block."""
    part = dict(relations_of(archive, main).values()).get(_KIND, "")
    if part not in archive:
        return {}
    return {
        name: _text(one.iterfind(_BODY))
        for one in tree_of(archive, part).iter(_BLOCK)
        if (name := value(child_of(one, _PROPERTIES), _NAME)) is not None
    }


def _take_off(root: _Element, hints: Mapping[str, str]) -> None:
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
