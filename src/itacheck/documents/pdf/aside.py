"""What lies in a PDF beside its pages: files, forms, notes. None of it is read or run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...base.language import say
from ...base.location import PdfLocation
from ..blocks import Note

if TYPE_CHECKING:
    from playa.document import Document as PdfDocument

_TYPED = frozenset({"Widget", "FreeText"})
_MOST_NOTES = 50


def notes_aside(pdf: PdfDocument, name: str) -> tuple[Note, ...]:
    """Notes on files in the file, and on pages with text that was typed onto them."""
    return (*_files(pdf, name), *list(_typed(pdf, name))[:_MOST_NOTES])


def _files(pdf: PdfDocument, name: str) -> Iterator[Note]:
    from playa.pdftypes import resolve1

    names = resolve1(pdf.catalog.get("Names"))
    if isinstance(names, dict) and resolve1(names.get("EmbeddedFiles")):
        message = say("Files are attached to the PDF; they were not read.")
        yield Note(message, PdfLocation(name, 1))


def _typed(pdf: PdfDocument, name: str) -> Iterator[Note]:
    from playa.pdftypes import resolve1

    for number, page in enumerate(pdf.pages, start=1):
        given = resolve1(page.attrs.get("Annots"))
        kinds = {_kind(resolve1(one)) for one in (given if isinstance(given, list) else ())}
        if kinds & _TYPED:
            message = say(
                "Page {page} has fields of a form, or text that was typed onto it; what stands in"
                " them was not read. Print it into a new PDF.",
                page=number,
            )
            yield Note(message, PdfLocation(name, number))


def _kind(annotation: Any) -> str:
    """The kind of what is put onto a page, if there is text in it."""
    from playa.pdftypes import resolve1

    if not isinstance(annotation, dict):
        return ""
    kind = str(getattr(resolve1(annotation.get("Subtype")), "name", ""))
    said = resolve1(annotation.get("V" if kind == "Widget" else "Contents"))
    return kind if said else ""
