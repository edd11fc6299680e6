"""The names of WordprocessingML that the reader knows, as lxml gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "off", "none"}


def w(name: str) -> str:
    """A name of the main vocabulary, for tags and attributes alike."""
    return _W + name


ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FORMULA_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"

P, TBL, TR, TC, R, T = w("p"), w("tbl"), w("tr"), w("tc"), w("r"), w("t")
PPR, RPR, TRPR, TCPR = w("pPr"), w("rPr"), w("trPr"), w("tcPr")
BOX = w("txbxContent")
SDT, SDT_PROPERTIES, SDT_CONTENT = w("sdt"), w("sdtPr"), w("sdtContent")
FOREIGN = frozenset({w("altChunk"), w("subDoc")})
"""Files within the document, or beside it, whose text Word puts in their place."""
VANISH, STRIKE, DOUBLE_STRIKE = w("vanish"), w("strike"), w("dstrike")
VAL = w("val")
DELETED = w("del")
GONE = frozenset({DELETED, w("moveFrom")})
NEW = frozenset({w("ins"), w("moveTo")})
WRAPPERS = NEW | {
    w(name)
    for name in (
        *("sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple"),
        *("bdo", "dir", "ruby", "rubyBase"),
    )
}
"""What holds content without being any: its children count as if they stood in its place."""


def chosen(alternatives: _Element) -> _Element:
    """The first of the alternatives: the others say the same for older programs."""
    chosen = child_of(alternatives, CHOICE)
    if chosen is None:
        chosen = child_of(alternatives, FALLBACK)
    return alternatives if chosen is None else chosen


def child_of(element: _Element | None, name: str) -> _Element | None:
    """The first child of a name; None where it or the element itself is missing."""
    # What is asked for mostly comes first. lxml's own search costs four times as much, a path more.
    if element is not None:
        for child in element:
            if child.tag == name:
                return child
    return None


def value(element: _Element | None, name: str, attribute: str = VAL) -> str | None:
    """The attribute of a child by the child's name; None where either is missing."""
    child = child_of(element, name)
    return None if child is None else child.get(attribute)


def switched(element: _Element | None, name: str) -> bool:
    """Whether a property that is on or off is on."""
    child = child_of(element, name)
    return child is not None and child.get(VAL, "1") not in _OFF


def number(text: str | None, default: int = 0) -> int:
    """A whole number of an attribute; ``default`` where it is none."""
    try:
        return int(text) if text is not None and len(text) < 10 else default
    except ValueError:
        return default
