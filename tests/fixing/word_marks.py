"""Tracked changes of ours accepted and rejected, as Word does; and small Word files to change."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

from itacheck.base.limits import Limits
from itacheck.base.location import Location, ParagraphLocation, TableLocation
from itacheck.documents import Document, Paragraph
from itacheck.documents.word import read_word_document
from itacheck.documents.word.names import RPR, R, T, w
from itacheck.fixing.change import Change, Fixed
from itacheck.fixing.word.writing import fixed_word
from itacheck.office.packing import packed
from tests.documents.word_markup import W

NAME = "plan.docx"
TEXT = "word/document.xml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word(body: str, **parts: str) -> bytes:
    """A small Word file with this body, and other parts such as ``styles``."""
    whole = {"document": f"<w:body>{body}</w:body>", **parts}
    names = f'xmlns:w="{W}" xmlns:mc="{_MC}"'
    marked = {
        f"word/{name}.xml": f"<w:{name} {names}>{content}</w:{name}>".encode()
        for name, content in whole.items()
    }
    return packed({"[Content_Types].xml": _TYPES.encode(), **marked}.items())


def at(number: int = 1) -> ParagraphLocation:
    """A paragraph's place."""
    return ParagraphLocation(NAME, number)


def cell(row: int, column: int, table: int = 1) -> TableLocation:
    """A cell's place."""
    return TableLocation(NAME, table, row, column)


def change(
    place: Location | None, printed: str, text: str, why: Iterable[str] = ("เหตุผล",)
) -> Change:
    """A change of what is printed at a place."""
    return Change("งบประมาณ", place, printed, text, tuple(why))


def fixed(data: bytes, *changes: Change) -> Fixed:
    """The file with the changes."""
    return fixed_word(data, NAME, changes, "en", Limits())


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with ZipFile(BytesIO(data)) as opened:
        return {one: opened.read(one) for one in opened.namelist()}


def accepted(data: bytes) -> bytes:
    """The file with our changes accepted, and our comments taken out."""
    return _without(data, kept=w("ins"), gone=w("del"))


def rejected(data: bytes) -> bytes:
    """The file with our changes rejected, and our comments taken out."""
    return _without(data, kept=w("del"), gone=w("ins"))


def canonical(data: bytes) -> bytes:
    """The XML of a document's text, whatever way its runs are split in."""
    root = etree.fromstring(parts_of(data)[TEXT])
    for run in list(root.iter(R)):
        before = run.getprevious()
        if before is not None and before.tag == R and _looks(before) == _looks(run):
            before.extend(one for one in run if one.tag != RPR)
            _removed(run)
    for text in list(root.iter(T)):
        text.attrib.pop(SPACE, "")
        before = text.getprevious()
        if before is not None and before.tag == T:
            before.text = (before.text or "") + (text.text or "")
            _removed(text)
    return etree.tostring(root, method="c14n")


def changes_of(data: bytes) -> list[_Element]:
    """The tracked changes in a document's text."""
    return list(etree.fromstring(parts_of(data)[TEXT]).iter(w("ins"), w("del")))


def looks_of_new(data: bytes) -> list[str]:
    """The names of the properties of the one run that a tracked change adds."""
    (new,) = (one for one in changes_of(data) if one.tag == w("ins"))
    return [str(one.tag) for one in new.iterfind(f"{R}/{RPR}/*")]


def marked(data: bytes, tag: str) -> list[str]:
    """The texts that tracked changes of ours add (ins) or take away (del)."""
    found = (
        one for one in changes_of(data) if one.tag == w(tag) and one.get(w("author")) == "itacheck"
    )
    return ["".join(map(str, one.itertext())) for one in found]


def comments(data: bytes) -> list[tuple[str, list[str]]]:
    """The author and the paragraphs of each comment."""
    part = parts_of(data).get("word/comments1.xml") or parts_of(data).get("word/comments.xml")
    root = etree.fromstring(part) if part else ()
    return [
        (one.get(w("author"), ""), ["".join(map(str, p.itertext())) for p in one.iter(w("p"))])
        for one in root
    ]


def shown(data: bytes) -> dict[Location, str]:
    """What is read at each place."""
    return texts_of(read_word_document(data, NAME))


def texts_of(document: Document) -> dict[Location, str]:
    """The text at each place of a document."""
    found: dict[Location, str] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph):
            runs = [block.run]
        else:
            runs = [one for row in block.rows for one in row.cells]
        for run in runs:
            before = found.get(run.location)
            found[run.location] = run.text if before is None else f"{before}\n{run.text}"
    return found


def _removed(element: _Element | None) -> None:
    holder = None if element is None else element.getparent()
    assert element is not None
    assert holder is not None
    holder.remove(element)


def _looks(run: _Element) -> tuple[bytes, dict[str, str]]:
    properties = run.find(RPR)
    looks = b"" if properties is None else etree.tostring(properties, method="c14n")
    return looks, {str(name): str(value) for name, value in run.items()}


def _without(data: bytes, kept: str, gone: str) -> bytes:
    held = parts_of(data)
    root = etree.fromstring(held[TEXT])
    for one in list(root.iter(kept, gone)):
        holder = one.getparent()
        assert holder is not None
        if one.get(w("author")) != "itacheck":
            continue
        if one.tag == kept:
            for each in one.iter(w("delText")):
                each.tag = T
            for child in list(one):
                one.addprevious(child)
        holder.remove(one)
    ours = _our_comments(held)
    for mark in list(root.iter(*map(w, ("commentRangeStart", "commentRangeEnd")))):
        if mark.get(w("id")) in ours:
            _removed(mark)
    for reference in list(root.iter(w("commentReference"))):
        if reference.get(w("id")) in ours:
            _removed(reference.getparent())
    held[TEXT] = etree.tostring(root)
    return packed(held.items())


def _our_comments(held: dict[str, bytes]) -> set[str]:
    lists = [data for name, data in held.items() if name.startswith("word/comments")]
    return {
        one.get(w("id"), "")
        for data in lists
        for one in etree.fromstring(data)
        if one.get(w("author")) == "itacheck"
    }
