"""The comments of a Word document: new ones of ours among those of other people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING

from ...documents.word.names import P, R, T, w
from ...office.markup import SPACE
from ...office.printable import printable
from ...office.word.page import FONT
from ..package import Package
from ..remarks import AUTHOR

if TYPE_CHECKING:
    from lxml.etree import _Element

START, END, REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
COMMENT, ID, WRITER = w("comment"), w("id"), w("author")
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SIZE, _SMALL, _FAINT = "28", "14", "808080"
_LANGUAGES = {"th": "th-TH", "en": "en-US"}
"""The languages as Word calls them; what it takes for Thai letters is Thai in any of them."""


class Comments:
    """The comments that a part of a package refers to; its ``text`` has a mark for each."""

    def __init__(self, package: Package, main: str, text: _Element) -> None:
        self._package, self._main, self._text = package, main, text
        self._part = next(iter(package.related(main, "comments")), None)
        self.root = package.tree(self._part) if self._part else _no_comments()

    def added(self, texts: Sequence[Sequence[str]], language: str) -> list[str]:
        """Add a comment for each of the texts, which are paragraphs; the numbers of these."""
        marks = (*self.root.iterfind(COMMENT), *self._text.iter(START, END, REFERENCE))
        taken = {one.get(ID) for one in marks}  # a mark may have lost its comment
        free = (one for one in map(str, count()) if one not in taken)
        numbers = [number for number, _ in zip(free, texts, strict=False)]
        for number, lines in zip(numbers, texts, strict=True):
            self.root.append(_comment(number, lines, language))
        return numbers

    def put(self) -> None:
        """Write the comments into the package."""
        if self._part is None:
            self._part = self._package.free_name("word/comments{}.xml")
            self._package.relate(self._main, "comments", self._part)
            self._package.declare(self._part, _MEDIA)
        self._package.put(self._part, self.root)


def start_of(number: str) -> _Element:
    """The mark at which what a comment is about begins."""
    from lxml import etree

    return etree.Element(START, {ID: number})


def end_of(number: str) -> tuple[_Element, _Element]:
    """The mark at which it ends, and the run with the reference to the comment."""
    from lxml import etree

    run = etree.Element(R)
    etree.SubElement(run, REFERENCE, {ID: number})
    return etree.Element(END, {ID: number}), run


def _no_comments() -> _Element:
    from lxml import etree

    return etree.Element(w("comments"), nsmap={"w": w("")[1:-1]})


def _comment(number: str, lines: Sequence[str], language: str) -> _Element:
    from lxml import etree

    found = etree.Element(COMMENT, {ID: number, WRITER: AUTHOR, w("initials"): "ita"})
    for position, line in enumerate(lines):
        run = etree.SubElement(etree.SubElement(found, P), R)
        properties = etree.SubElement(run, w("rPr"))
        fonts = dict.fromkeys(map(w, ("ascii", "hAnsi", "cs")), FONT)
        etree.SubElement(properties, w("rFonts"), fonts)
        if position == 0:
            etree.SubElement(properties, w("b"))
            etree.SubElement(properties, w("bCs"))
        mark = position == len(lines) - 1 and line.startswith(f"[{AUTHOR}")
        if mark:
            etree.SubElement(properties, w("color"), {w("val"): _FAINT})
        for kind in ("sz", "szCs"):
            etree.SubElement(properties, w(kind), {w("val"): _SMALL if mark else _SIZE})
        spoken = _LANGUAGES.get(language, language)
        etree.SubElement(properties, w("lang"), {w("val"): spoken, w("bidi"): _LANGUAGES["th"]})
        text = etree.SubElement(run, T)
        text.text = printable(line)
        text.set(SPACE, "preserve")
    return found
