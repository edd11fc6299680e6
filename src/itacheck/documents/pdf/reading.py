"""A PDF as blocks: by its structure where it is tagged, else by lines and positions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.location import PdfLocation
from ...base.severity import Severity
from ..blocks import Document, Inset, InsetKind, Note
from .aside import notes_aside
from .assembling import Assembled
from .content import PageContent, content_of
from .damage import Reason, unread_pages
from .furniture import furniture, furniture_of, without_artifacts
from .guard import Guard, damaged
from .items import Item, TextItem
from .joining import joined
from .layout import is_doubtful, items_of, margins_of, tables_and_lines
from .library import broken, open_pdf, require_library
from .structure import structure_of
from .tagged import Tagged
from .unfilled import without_hints

if TYPE_CHECKING:
    from playa.document import Document as PdfDocument

_HELP = say("Save the plan as PDF from Word, or give the Word file itself.")
_NO_TEXT: Mapping[Reason, Message] = MappingProxyType(
    {
        Reason.PICTURE: say(
            "The pages of the PDF are pictures, such as scans, which are not read."
        ),
        Reason.DAMAGED: say(
            "The text that the PDF has of its pages is damaged: it is not what is printed there."
        ),
        Reason.BROKEN: say("The pages of the PDF are broken."),
        Reason.COLUMNS: say("The pages of the PDF have columns that nobody can tell apart."),
    }
)
_PICTURE = 0.02
"""A picture of less of its page is a seal or a signature, or a rule."""


def read_pdf_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of a PDF.

    Pages that are pictures, or whose text is not what they show, are not read: they are told, and
    named in ``unread``. What is typed into forms or noted on pages, and files in the file, are not
    read. Raises ReadError where no page can be read, what reads PDFs is not installed, or the file
    is protected, damaged, or exceeds a limit.
    """
    guard = Guard(data, name, limits or Limits())
    require_library(name)
    try:
        pdf = open_pdf(data, guard)
        pages, lost = _pages(pdf, guard)
        items = _tagged(pdf, pages, guard)
        aside = notes_aside(pdf, name)
    except broken() as error:
        raise damaged(name, say("its pages cannot be found")) from error
    unread = dict.fromkeys(lost, Reason.BROKEN)
    if items is None:
        items, doubtful = _untagged(pages)
        unread |= dict.fromkeys(doubtful, Reason.COLUMNS)
    unread |= unread_pages(pages, items)
    _require_readable(pages, unread, items, name)
    items, unfilled = without_hints(items, name)
    made = Assembled(name, guard.limits, pages)
    places = _assemble(made, items, unread)
    notes = tuple(
        Note(_told(reason, page), places[page], Severity.ERROR)
        for page, reason in sorted(unread.items())
    )
    digest = hashlib.sha256(data).hexdigest()
    insets = tuple(_insets(made, pages, unread))
    return Document(
        name,
        digest,
        tuple(made.blocks),
        (*notes, *aside, *unfilled),
        insets,
        unread=tuple(places.values()),
    )


def _told(reason: Reason, page: int) -> Message:
    """That a page is not read, and what helps."""
    if reason is Reason.PICTURE:
        return say(
            "Page {page} is a picture, such as a scan, and pictures are not read. {help}",
            page=page,
            help=_HELP,
        )
    if reason is Reason.DAMAGED:
        return say(
            "The text that the file has of page {page} is damaged, it is not what is printed there,"
            " and nothing of it was read. {help}",
            page=page,
            help=_HELP,
        )
    if reason is Reason.COLUMNS:
        return say(
            "On page {page} texts stand in columns without lines between them, so that nobody can"
            " say what belongs together, and nothing of it was read. {help}",
            page=page,
            help=_HELP,
        )
    return say("Page {page} is broken, and cannot be read. {help}", page=page, help=_HELP)


def _pages(pdf: PdfDocument, guard: Guard) -> tuple[list[PageContent], list[int]]:
    """The content of the pages, and the numbers of those that are broken."""
    pages: list[PageContent] = []
    lost: list[int] = []
    for number, page in enumerate(pdf.pages, start=1):
        try:
            guard.look_at(page)
            pages.append(content_of(page, number, guard.count))
        except ReadError:
            raise
        except broken():
            lost.append(number)
            pages.append(PageContent(number, 0.0, 0.0, (), (), ()))
    return pages, lost


def _tagged(pdf: PdfDocument, pages: Sequence[PageContent], guard: Guard) -> list[Item] | None:
    """The items by the structure; None where there is none that holds all of the text."""
    try:
        root = structure_of(pdf, guard.count)
        found = None if root is None else Tagged(root, pages)
    except ReadError:
        raise
    except broken():
        return None
    if found is None or found.ragged or not found.is_whole(pages):
        return None
    return found.with_artifacts(pages)


def _untagged(pages: Sequence[PageContent]) -> tuple[list[Item], list[int]]:
    """The items by where they are printed, and the pages on which nobody can tell columns apart."""
    content = [without_artifacts(page) for page in pages]
    tables, lines = {}, {}
    for page in content:
        tables[page.number], lines[page.number] = tables_and_lines(page)
    aside = furniture_of(content, lines)
    kept = {
        page.number: [
            one for at, one in enumerate(lines[page.number]) if at not in aside[page.number]
        ]
        for page in content
    }
    margins = margins_of(content, kept)
    found = [
        items_of(page, kept[page.number], tables[page.number], margins[page.number])
        for page in content
    ]
    beside = (
        furniture(number, (lines[number][at] for at in sorted(own)))
        for number, own in aside.items()
    )
    doubtful = [page.number for page in content if is_doubtful(kept[page.number], page.number)]
    return [*joined(found), *(one for own in beside for one in own)], doubtful


def _require_readable(
    pages: Sequence[PageContent], unread: Mapping[int, Reason], items: Sequence[Item], name: str
) -> None:
    """Raises ReadError where nothing can be read of any page."""
    filled = {page.number for page in pages if page.pieces} - set(unread)
    if filled and items:
        return
    reasons = list(unread.values())
    if not reasons:
        what = say("The pages of the PDF are empty.")
    else:
        what = _NO_TEXT[max(set(reasons), key=lambda one: (reasons.count(one), one.value))]
    raise ReadError(what, remedy=_HELP, place=name)


def _assemble(
    made: Assembled, items: Sequence[Item], unread: Mapping[int, Reason]
) -> dict[int, PdfLocation]:
    """Make blocks of what is read; returns the places of the pages that are not."""
    waiting = sorted(unread)
    places: dict[int, PdfLocation] = {}
    content = [one for one in items if not (isinstance(one, TextItem) and one.furniture)]
    for item in content:
        while waiting and waiting[0] <= item.page:
            page = waiting.pop(0)
            places[page] = made.page_place(page)
        kept = _kept(item, unread)
        if kept is not None:
            made.add([kept])
    for page in waiting:
        places[page] = made.page_place(page)
    # What stands on every page comes last: text goes on from one page to the next.
    made.add(
        [one for one in items if isinstance(one, TextItem) and one.furniture and _kept(one, unread)]
    )
    return places


def _kept(item: Item, unread: Mapping[int, Reason]) -> Item | None:
    """What of an item stands on pages that are read."""
    if isinstance(item, TextItem):
        return None if item.page in unread else item
    rows = tuple(row for row in item.rows if row.page not in unread)
    return evolve(item, rows=rows) if rows else None


def _insets(
    made: Assembled, pages: Sequence[PageContent], unread: Mapping[int, Reason]
) -> Iterator[Inset]:
    """The pictures on pages that are read, before the first block of the next page."""
    for page in pages:
        if page.number in unread:
            continue
        for _ in range(sum(one >= _PICTURE for one in page.shares)):
            before = next(
                (at for at, one in enumerate(made.pages) if one > page.number), len(made.pages)
            )
            place = PdfLocation(made.name, page.number, block=before)
            yield Inset(InsetKind.PICTURE, place, before)
