"""Text that a document can hold."""

from __future__ import annotations

from ..base.patterns import expression

_FORBIDDEN = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_AN_ESCAPE = expression(r"_(?=x[0-9A-Fa-f]{4}_)")


def printable(text: str) -> str:
    """The text; characters that XML forbids are shown as the sign for what is no character.

    Those that are white space (a line end of Word's, a form feed) become a space.
    """
    return _FORBIDDEN.sub(lambda match: " " if match[0].isspace() else "\ufffd", text)


def printable_cell(text: str) -> str:
    """The text for a cell of a workbook, where ``_x0041_`` is another way of writing A."""
    return _LIKE_AN_ESCAPE.sub("_x005F_", printable(text))
