"""What stands beside the text of a Word document: page headers and footers, notes, comments.

It is no part of the plan's text, but figures in it may be meant as one: a note says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.location import Location, ParagraphLocation
from ...base.patterns import expression
from ...base.severity import Severity
from ...thai.digits import arabic
from ...thai.text import normalise, tidy
from ..blocks import Note
from ..package.archive import Archive
from ..package.markup import tree_of
from .fields import CODE, INSTRUCTION, MARK, SIMPLE, kind_of
from .names import BOX, TBL, P, T, w

if TYPE_CHECKING:
    from lxml.etree import _Element

OWN_AUTHOR = "itacheck"
"""Who signs the comments that itacheck writes: they are no part of anybody's plan."""

_PAGES = ("header", "footer")
_NOTES = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
_MOST_PARTS, _LARGEST = 100, 2_000_000
_PAGE_FIELD = expression(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_PAGE = expression(
    r"[\s\-–—|/().]*(?:หน้า(?:ที่)?|page)?[\s\-–—|/().]*(?:\d{1,4}[\s\-–—|/().]*(?:(?:จาก|of|/)\s*\d{1,4})?)?"
    r"[\s\-–—|/().]*\Z",
    re.IGNORECASE,
)
_LONGEST, _MUCH = 60, 60


def notes_aside(
    archive: Archive, related: Iterable[tuple[str, str]], places: Mapping[tuple[str, str], Location]
) -> list[Note]:
    """A note for each kind of such text that has figures; ``places`` is where notes belong.

    ``related`` are the parts that the text refers to. One that cannot be read is left alone.
    """
    start = ParagraphLocation(archive.name, 1)
    parts = [one for one in dict.fromkeys(related) if one[0] in (*_PAGES, *_NOTES)]
    told: dict[str, Note] = {}
    for kind, part in parts[:_MOST_PARTS]:
        key = "pages" if kind in _PAGES else kind
        if key in told or part not in archive or archive.entries[part].file_size > _LARGEST:
            continue
        try:
            root = tree_of(archive, part)
        except ReadError:
            continue
        if kind in _PAGES:
            words = _on_pages(root)
            place: Location = start
        else:
            number, words = _in_notes(root, w(_NOTES[kind]))
            place = places.get((f"{_NOTES[kind]}Reference", number), start)
        if words:
            told[key] = Note(_message(key, _short(words)), place, Severity.INFO)
    return list(told.values())


def _on_pages(root: _Element) -> str:
    """The first line of a header or footer with figures that number no page; or its long text."""
    for paragraph in root.iter(P):
        text = _text(paragraph)
        if re.search(r"\d", arabic(text)) and not _PAGE.match(arabic(text)):
            return text
    framed = next(root.iter(BOX, TBL), None) is not None
    text = " ".join(map(_text, root.iter(P))) if framed else ""
    return text if len(tidy(text)) > _MUCH else ""


def _in_notes(root: _Element, name: str) -> tuple[str, str]:
    """The number and the text of the first note or comment with a figure."""
    for one in root.iterfind(name):
        if one.get(w("author")) == OWN_AUTHOR:
            continue
        text = " ".join(_text(paragraph) for paragraph in one.iter(P))
        if re.search(r"\d", arabic(text)):
            return one.get(w("id"), ""), text
    return "", ""


def _text(paragraph: _Element) -> str:
    """The text of a paragraph without the numbers of pages that Word puts in."""
    return "".join(_pieces(paragraph))


def _pieces(paragraph: _Element) -> Iterator[str]:
    numbers = {
        text
        for field in paragraph.iter(SIMPLE)
        if _PAGE_FIELD.match(field.get(INSTRUCTION) or "")
        for text in field.iter(T)
    }
    codes: list[str] = []
    for one in paragraph.iter(MARK, CODE, T):
        if one.tag == MARK:
            kind = kind_of(one)
            if kind == "begin":
                codes.append("")
            elif kind == "end" and codes:
                codes.pop()
        elif one.tag == CODE:
            if codes:
                codes[-1] += one.text or ""
        elif one not in numbers and not any(map(_PAGE_FIELD.match, codes)):
            yield one.text or ""


def _message(key: str, words: str) -> Message:
    if key == "pages":
        return say(
            "The header or footer of a page has more than a page number; it was not read as part "
            "of the plan: “{words}”.",
            words=words,
        )
    if key == "comments":
        return say(
            "A comment has figures; it was not read as part of the plan: “{words}”.", words=words
        )
    return say(
        "A footnote or endnote has figures; it was not read as part of the plan: “{words}”.",
        words=words,
    )


def _short(words: str) -> str:
    text = tidy(normalise(words))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
