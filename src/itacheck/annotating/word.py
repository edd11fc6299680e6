"""Findings as comments in a Word document, each at its paragraph or cell."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

from ..base.errors import ReadError
from ..base.language import say
from ..base.limits import Limits
from ..documents.word import elements_by_place, text_part_of
from ..documents.word.names import PPR, P, R, T, w
from ..office.printable import printable
from ..office.word_page import FONT
from ..report import Report
from .package import Package, same_markup
from .remarks import AUTHOR, Annotated, remarks, resolved

if TYPE_CHECKING:
    from lxml.etree import _Element

_START, _END, _REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
_COMMENT, _ID, _AUTHOR = w("comment"), w("id"), w("author")
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SIZE, _SMALL, _FAINT = "28", "14", "808080"
_LANGUAGES = {"th": "th-TH", "en": "en-US"}
"""The languages as Word calls them; what it takes for Thai letters is Thai in any of them."""
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def annotated_word(data: bytes, name: str, report: Report, limits: Limits) -> Annotated:
    """The Word file with a comment for each finding that stands. Raises ReadError."""
    package = Package(data, name, limits)
    main = text_part_of(package.archive)
    body = package.tree(main)
    part = next(iter(package.related(main, "comments")), None)
    comments = package.tree(part) if part else _no_comments()
    earlier = _taken_out(body, comments)
    _forget(package, main, {one for one, _ in earlier})
    plain = deepcopy(body)
    written = _put_in(body, comments, name, report)
    if part is None:
        part = package.free_name("word/comments{}.xml")
        package.relate(main, "comments", part)
        package.declare(part, _MEDIA)
    package.put(part, comments)
    package.put(main, body)
    _require_the_same(package, main, plain)
    return Annotated(package.bytes(), written, resolved([text for _, text in earlier], report))


def _no_comments() -> _Element:
    from lxml import etree

    return etree.Element(w("comments"), nsmap={"w": w("")[1:-1]})


def _taken_out(body: _Element, comments: _Element) -> list[tuple[str, str]]:
    """Take our earlier comments out; the paragraph id and the text of each."""
    own = [one for one in comments.iterfind(_COMMENT) if one.get(_AUTHOR) == AUTHOR]
    ids = {one.get(_ID) for one in own}
    for mark in list(body.iter(_START, _END, _REFERENCE)):
        if mark.get(_ID) in ids:
            _removed(mark)
    found = []
    for one in own:
        lines = ["".join(each.text or "" for each in line.iter(T)) for line in one.iter(P)]
        last = list(one.iter(P))[-1:]
        found.append((str(last[0].get(_PARAGRAPH_ID, "")) if last else "", "\n".join(lines)))
        comments.remove(one)
    return found


def _removed(mark: _Element) -> None:
    """Take a mark out of the text, with the run that held nothing else."""
    run = mark.getparent()
    if run is None:
        return
    run.remove(mark)
    holder = run.getparent()
    if run.tag == R and holder is not None and not [one for one in run if one.tag != w("rPr")]:
        holder.remove(run)


def _forget(package: Package, main: str, gone: set[str]) -> None:
    """Take what newer versions of Word note of a comment out with it; replies become comments."""
    for kind in ("commentsExtended", "commentsIds"):
        for part in package.related(main, kind):
            root = package.tree(part)
            for entry in list(root):
                values = {name.rpartition("}")[2]: name for name in map(str, entry.attrib)}
                if entry.get(values.get("paraId", "")) in gone - {""}:
                    root.remove(entry)
                elif entry.get(values.get("paraIdParent", "")) in gone - {""}:
                    del entry.attrib[values["paraIdParent"]]
            package.put(part, root)


def _put_in(body: _Element, comments: _Element, name: str, report: Report) -> int:
    """A comment for each finding that nobody waived and all that was not read; their number."""
    places = elements_by_place(body, name)
    first = next(body.iter(P), None)
    taken = {one.get(_ID) for one in comments.iterfind(_COMMENT)}
    free = (one for one in map(str, count()) if one not in taken)
    written = 0
    for place, lines in remarks(report):
        element = places.get(place) if place else None
        paragraph = first if element is None else next(element.iter(P), first)
        if paragraph is None:
            continue
        number = next(free)
        written += 1
        _mark(paragraph, number)
        comments.append(_comment(number, lines, report.language))
    return written


def _mark(paragraph: _Element, number: str) -> None:
    from lxml import etree

    properties = paragraph.find(PPR)
    start = 0 if properties is None else paragraph.index(properties) + 1
    paragraph.insert(start, etree.Element(_START, {_ID: number}))
    etree.SubElement(paragraph, _END, {_ID: number})
    etree.SubElement(etree.SubElement(paragraph, R), _REFERENCE, {_ID: number})


def _comment(number: str, lines: Sequence[str], language: str) -> _Element:
    from lxml import etree

    found = etree.Element(_COMMENT, {_ID: number, _AUTHOR: AUTHOR, w("initials"): "ita"})
    for position, line in enumerate(lines):
        run = etree.SubElement(etree.SubElement(found, P), R)
        properties = etree.SubElement(run, w("rPr"))
        fonts = dict.fromkeys(map(w, ("ascii", "hAnsi", "cs")), FONT)
        etree.SubElement(properties, w("rFonts"), fonts)
        if position == 0:
            etree.SubElement(properties, w("b"))
            etree.SubElement(properties, w("bCs"))
        last = position == len(lines) - 1
        if last:
            etree.SubElement(properties, w("color"), {w("val"): _FAINT})
        for kind in ("sz", "szCs"):
            etree.SubElement(properties, w(kind), {w("val"): _SMALL if last else _SIZE})
        spoken = _LANGUAGES.get(language, language)
        etree.SubElement(properties, w("lang"), {w("val"): spoken, w("bidi"): _LANGUAGES["th"]})
        text = etree.SubElement(run, T)
        text.text = printable(line)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return found


def _require_the_same(package: Package, main: str, plain: _Element) -> None:
    """What is to be written says, without our comments, what the document said."""
    back = package.tree(main)
    comments = package.tree(package.related(main, "comments")[0])
    _taken_out(back, comments)
    if not same_markup(back, plain):
        raise ReadError(
            say("The document cannot be written back as it is; nothing was written."),
            remedy=say("Open it in Word, and save it under a new name."),
            place=package.name,
        )
