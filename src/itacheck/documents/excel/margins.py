"""What stands around the cells of a worksheet and is not read: told where it holds figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...base.language import say
from ...base.patterns import expression
from ...base.severity import Severity
from ...thai.text import tidy
from ..blocks import Note
from ..package.archive import Archive
from ..package.markup import tree_of
from .parts import OWN_DIVIDER, SheetPart, text_of
from .places import cell_of_reference, place_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_CODE = expression(r'&(?:"[^"]*"|K[0-9A-Fa-f]{2}[0-9A-Fa-f+-]{4}|\d{1,3}|.)', re.DOTALL)
"""What says how the header of a page looks, or stands for its number or a date."""
_LINK = expression(r"https?://\S+")
_FIGURE = expression(r"\d")
_LONGEST = 200


def page_notes(name: str, sheet: SheetPart, root: _Element) -> Iterator[Note]:
    """A note on the headers and footers of the sheet's pages, where they hold figures."""
    found = []
    for holder in root.iterfind("{*}headerFooter"):
        found += [tidy(_CODE.sub(" ", one.text or "")) for one in holder if one.text]
    told = list(dict.fromkeys(text for text in found if _FIGURE.search(text)))
    if told:
        message = say(
            "The header or footer of the sheet's pages was not read: {text}",
            text=" · ".join(told)[:_LONGEST],
        )
        yield Note(message, place_of(name, sheet, 1, 1), Severity.INFO)


def remark_notes(archive: Archive, sheet: SheetPart, part: str) -> Iterator[Note]:
    """A note on the notes of cells that hold figures. Raises ReadError where they are damaged."""
    cells = []
    for one in tree_of(archive, part).iterfind("{*}commentList/{*}comment"):
        text = one.find("{*}text")
        others = "" if text is None else text_of(text).partition(OWN_DIVIDER)[0]
        place = cell_of_reference(one.get("ref") or "")
        if place is not None and _FIGURE.search(_LINK.sub("", others)):
            cells.append(place)
    if cells:
        message = say(
            "Notes of cells were not read; of those that hold figures, this is the first of"
            " {count}.",
            count=len(cells),
        )
        yield Note(message, place_of(archive.name, sheet, *min(cells)), Severity.INFO)
