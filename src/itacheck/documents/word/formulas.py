"""A formula in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .names import FORMULA_TEXT, MATH

if TYPE_CHECKING:
    from lxml.etree import _Element

_FRACTION, _OVER = MATH + "f", MATH + "den"
_UP, _UPPER = MATH + "sSup", MATH + "sup"


def formula(element: _Element) -> str:
    """The text of a formula; a fraction is written with a stroke, a power with a caret."""
    pieces: list[str] = []
    _gather(element, pieces)
    return "".join(pieces)


def _gather(element: _Element, pieces: list[str]) -> None:
    for child in element:
        if child.tag == FORMULA_TEXT:
            pieces.append(child.text or "")
            continue
        if child.tag == _OVER and element.tag == _FRACTION:
            pieces.append("/")
        elif child.tag == _UPPER and element.tag == _UP:
            pieces.append("^")
        _gather(child, pieces)
