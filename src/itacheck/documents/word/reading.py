"""A Word file (.docx) to blocks: paragraphs and tables as they are printed, with their places."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from ...errors import ReadError
from ...language import say
from ...limits import Limits
from ...location import Location, ParagraphLocation
from ..archive import Archive, damaged, open_archive
from ..blocks import Document, Note
from ..markup import tree_of
from ..relations import main_part_of, relations_of
from .body import Body
from .headings import Headings
from .names import w
from .numbering import Numbering, numbering_of
from .styles import default_style, outline_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN, _NUMBERS, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_OTHER_MAIN = re.compile(r"word/document\d+\.xml\Z")


def read_word_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of a Word file.

    Tracked changes are read as if accepted, and hidden text is left out; a problem says so. Notes,
    comments, page headers and footers are no part of the plan's text. Raises ReadError where the
    file is damaged, protected, or exceeds a limit.
    """
    limits = limits or Limits()
    archive = open_archive(data, name, limits)
    try:
        main = _main_part(archive)
        root = tree_of(archive, main)
        others = dict(relations_of(archive, main).values())
        styles = _tree(archive, others.get("styles", _STYLES))
        lists = _tree(archive, others.get("numbering", _NUMBERS))
        style = default_style(styles)
        headings = Headings(outline_of(styles), style)
        body = Body(name, limits, numbering_of(lists, styles), headings, style)
        _walk(body, root, name)
    except RecursionError as error:
        raise damaged(name, say("its parts lie too deeply in each other")) from error
    blocks = body.end()
    notes = (*body.notes, *_notes(body, name))
    return Document(name, hashlib.sha256(data).hexdigest(), blocks, notes)


def elements_by_place(root: _Element, name: str) -> dict[Location, _Element]:
    """The XML element of every place that a Word document's reading may name.

    ``root`` is the ``w:document`` of the same file, such as ``document.element`` of python-docx;
    the elements are its own ``w:p`` and ``w:tc``.
    """
    elements: dict[Location, _Element] = {}
    _walk(Body(name, Limits(), Numbering(), Headings({}, None), None, elements), root, name)
    return elements


def _main_part(archive: Archive) -> str:
    """The part with the text, as the file says; else by its name, which some services number."""
    said = main_part_of(archive)
    if said is not None and said in archive:
        return said
    others = (one for one in sorted(archive.entries) if _OTHER_MAIN.match(one))
    return _MAIN if _MAIN in archive else next(others, _MAIN)


def _tree(archive: Archive, part: str) -> _Element | None:
    return tree_of(archive, part) if part in archive else None


def _walk(body: Body, root: _Element, name: str) -> None:
    container = root.find(w("body"))
    if container is None:
        raise ReadError(
            say("The file has no text of a Word document in it."),
            remedy=say("Open it in Word, and save it as “Word Document (*.docx)”."),
            place=name,
        )
    body.read(container)


def _notes(body: Body, name: str) -> list[Note]:
    """What the reader of a report must know of how the document was read."""
    start = ParagraphLocation(name, 1)
    notes: list[Note] = []
    if body.words.changes:
        note = say(
            "The document has tracked changes ({count}); it was read as if all of them were "
            "accepted. Accept or reject them in Word, and check again.",
            count=body.words.changes,
        )
        notes.append(Note(note, start))
    if body.words.hidden:
        note = say(
            "The document has hidden text in {count} places; it was not read, as it is not "
            "printed.",
            count=body.words.hidden,
        )
        notes.append(Note(note, start))
    return notes
