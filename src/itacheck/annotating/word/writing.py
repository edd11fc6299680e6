"""Findings as comments in a Word document, each at its paragraph or cell."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from ...base.errors import ReadError
from ...base.language import say
from ...base.limits import Limits
from ...documents.word import elements_by_place, text_part_of
from ...documents.word.names import PPR, P, R, T, w
from ...report import Report
from ..package import Package, same_markup
from ..remarks import AUTHOR, Annotated, remarks, resolved
from .comments import COMMENT, END, ID, REFERENCE, START, WRITER, Comments, end_of, start_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def annotated_word(data: bytes, name: str, report: Report, limits: Limits) -> Annotated:
    """The Word file with a comment for each finding that stands. Raises ReadError."""
    package = Package(data, name, limits)
    main = text_part_of(package.archive)
    body = package.tree(main)
    comments = Comments(package, main, body)
    earlier = _taken_out(body, comments.root)
    _forget(package, main, {one for one, _ in earlier})
    plain = deepcopy(body)
    written = _put_in(body, comments, package, report)
    comments.put()
    package.put(main, body)
    _require_the_same(package, main, plain)
    return Annotated(package.bytes(), written, resolved([text for _, text in earlier], report))


def _taken_out(body: _Element, comments: _Element) -> list[tuple[str, str]]:
    """Take our earlier comments out; the paragraph id and the text of each."""
    own = [one for one in comments.iterfind(COMMENT) if one.get(WRITER) == AUTHOR]
    ids = {one.get(ID) for one in own}
    for mark in list(body.iter(START, END, REFERENCE)):
        if mark.get(ID) in ids:
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


def _put_in(body: _Element, comments: Comments, package: Package, report: Report) -> int:
    """A comment for each finding that nobody waived and all that was not read; their number."""
    places = elements_by_place(body, package.name, package.archive.limits)
    first = next(body.iter(P), None)
    marked: list[tuple[_Element, tuple[str, ...]]] = []
    for place, lines in remarks(report):
        element = places.get(place) if place else None
        paragraph = first if element is None else next(element.iter(P), first)
        if paragraph is not None:
            marked.append((paragraph, lines))
    numbers = comments.added([lines for _, lines in marked], report.language)
    for (paragraph, _), number in zip(marked, numbers, strict=True):
        _mark(paragraph, number)
    return len(marked)


def _mark(paragraph: _Element, number: str) -> None:
    properties = paragraph.find(PPR)
    start = 0 if properties is None else paragraph.index(properties) + 1
    paragraph.insert(start, start_of(number))
    paragraph.extend(end_of(number))


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
