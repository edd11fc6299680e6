"""A PDF as blocks: by its structure where it is tagged, else by lines and positions."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...base.limits import Limits
from ..blocks import Document
from .assembling import Assembled
from .content import PageContent, content_of
from .furniture import furniture_of, without_artifacts
from .items import Item, TextItem
from .joining import joined
from .layout import items_of, margins_of, tables_and_lines
from .structure import structure_of
from .tagged import Tagged

if TYPE_CHECKING:
    from playa.document import Document as PdfDocument


def read_pdf_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of a PDF."""
    limits = limits or Limits()
    import playa

    pdf = playa.parse(data)
    count = lambda n: None
    pages = [content_of(page, number, count) for number, page in enumerate(pdf.pages, start=1)]
    items = _tagged(pdf, pages) or _untagged(pages)
    made = Assembled(name, limits, pages)
    made.add(items)
    return Document(name, hashlib.sha256(data).hexdigest(), tuple(made.blocks))


def _tagged(pdf: PdfDocument, pages: Sequence[PageContent]) -> list[Item] | None:
    root = structure_of(pdf, lambda n: None)
    if root is None:
        return None
    found = Tagged(root, pages)
    return found.items


def _untagged(pages: Sequence[PageContent]) -> list[Item]:
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
    found = []
    for page in content:
        own = lines[page.number]
        left_out = aside[page.number]
        furniture = [TextItem(page.number, own[at].text, own[at].box, furniture=True) for at in sorted(left_out)]
        found.append([*furniture, *items_of(
            page, kept[page.number], tables[page.number], margins[page.number])])
    return joined(found)
