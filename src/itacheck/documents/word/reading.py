"""A Word file (.docx) to blocks: paragraphs and tables as they are printed, with their places."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from ...base.errors import ReadError
from ...base.language import say
from ...base.limits import Limits
from ...base.location import Location
from ...base.patterns import expression
from ..blocks import Document
from ..package.archive import Archive, damaged, open_archive
from ..package.markup import tree_of
from ..package.relations import main_part_of, relations_of
from .aside import notes_aside
from .body import Body
from .fields import unheeded
from .headings import Headings
from .hints import take_off_stale_marks
from .looks import Looks, looks_of
from .names import DOUBLE_STRIKE, STRIKE, VANISH, w
from .numbering import Numbering, numbering_of
from .styles import default_style, outline_of
from .words import Words

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN, _NUMBERS, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_OTHER_MAIN = expression(r"word/document\d+\.xml\Z")


def read_word_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of a Word file.

    Tracked changes are read as if accepted; what is hidden, or struck out beside other text, is
    left out; a note says so. Notes, comments, page headers and footers are no part of the plan's
    text. Raises ReadError where the file is damaged, protected, or exceeds a limit.
    """
    limits = limits or Limits()
    archive = open_archive(data, name, limits)
    try:
        main = text_part_of(archive)
        root = tree_of(archive, main)
        related = tuple(relations_of(archive, main).values())
        others = dict(related)
        take_off_stale_marks(root, archive, main)
        styles = _tree(archive, others.get("styles", _STYLES))
        lists = _tree(archive, others.get("numbering", _NUMBERS))
        style = default_style(styles)
        headings = Headings(outline_of(styles), style)
        words = _words(root, looks_of(styles), style)
        body = Body(name, limits, numbering_of(lists, styles), headings, style, words=words)
        _walk(body, root, name)
        aside = notes_aside(archive, related, body.passed.notes)
    except RecursionError as error:
        raise damaged(name, say("its parts lie too deeply in each other")) from error
    blocks = body.end()
    notes = (*body.passed.told(), *aside)
    unfilled, insets = tuple(body.passed.unfilled), tuple(body.insets)
    digest = hashlib.sha256(data).hexdigest()
    return Document(name, digest, blocks, notes, insets, unfilled)


def elements_by_place(
    root: _Element, name: str, limits: Limits | None = None
) -> dict[Location, _Element]:
    """The XML element of every place that a Word document's reading may name.

    ``root`` is the ``w:document`` of the same file, such as ``document.element`` of python-docx;
    the elements are its own ``w:p`` and ``w:tc``.
    """
    elements: dict[Location, _Element] = {}
    words = Words(unheeded=unheeded(root))
    body = Body(name, limits or Limits(), Numbering(), Headings({}, None), None, elements, words)
    _walk(body, root, name)
    return elements


def text_part_of(archive: Archive) -> str:
    """The part with the text, as the file says; else by its name, which some services number."""
    said = main_part_of(archive)
    if said is not None and said in archive:
        return said
    others = (one for one in sorted(archive.entries) if _OTHER_MAIN.match(one))
    return _MAIN if _MAIN in archive else next(others, _MAIN)


def _words(root: _Element, looks: Looks, style: str | None) -> Words:
    direct = next(root.iter(VANISH, STRIKE, DOUBLE_STRIKE), None) is not None
    return Words(looks, unheeded(root), style or "", plain=looks.plain and not direct)


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
