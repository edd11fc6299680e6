"""What stands on every page and is no text of any: page numbers, headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from ...base.patterns import expression
from ...thai.digits import arabic
from ...thai.text import squeeze, tidy
from .content import PageContent
from .items import TextItem
from .lines import Line

_EDGE = 0.12
_PAGE_NUMBER = expression(
    r"(?:หน้า(?:ที่)?|page|-|–|—|\(|\[)?\s*(?:\d{1,4}|[ก-ฮ]|(?<=-)[ก-ฮ]{2}(?=-)|[ivxlc]{1,6})\s*(?:(?:/|จาก|of)\s*\d{1,4})?"
    r"\s*(?:-|–|—|\)|\])?\Z",
    re.IGNORECASE,
)
_COUNTED = expression(r"(?:หน้า(?:ที่)?|page)\d{1,4}(?:(?:/|จาก|of)\d{1,4})?|(?<!\d)(?<!ที่)\d{1,3}\Z")
_FEWEST, _MOST = 3, 0.6
_OUTER = 2
_LIKE = 3.0


def furniture_of(
    pages: Sequence[PageContent], lines: Mapping[int, Sequence[Line]]
) -> dict[int, set[int]]:
    """The lines of each page, by their index, that are headers, footers and page numbers.

    A line at the edge of its page is one where most pages as wide have it at the same height, or
    where it is a number of a page.
    """
    met: dict[str, list[tuple[int, int, float]]] = {}
    found: dict[int, set[int]] = {page.number: set() for page in pages}
    for page in pages:
        for index, line in _at_edges(page, lines[page.number]):
            text = arabic(squeeze(line.text)).lower()
            if _PAGE_NUMBER.match(text):
                found[page.number].add(index)
            text = _COUNTED.sub("", text)
            met.setdefault(text, []).append((page.number, index, line.base))
    widths = {page.number: round(page.width) for page in pages}
    alike = Counter(widths.values())
    for places in met.values():
        for number, index, base in places:
            near = {
                page
                for page, _, at in places
                if widths[page] == widths[number] and abs(at - base) <= _LIKE
            }
            if len(near) >= max(_FEWEST, alike[widths[number]] * _MOST):
                found[number].add(index)
    return found


def furniture(page: int, lines: Iterable[Line]) -> list[TextItem]:
    """Lines that are no content of their page, as items."""
    return [TextItem(page, tidy(one.text), one.box, furniture=True) for one in lines]


def _at_edges(page: PageContent, lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """The first and the last lines of a page, where they stand near its edges."""
    top, bottom = page.height * _EDGE, page.height * (1 - _EDGE)
    first = [(at, one) for at, one in enumerate(lines[:_OUTER]) if one.base < top]
    start = max(len(lines) - _OUTER, len(first))
    return first + [(at, one) for at, one in enumerate(lines[start:], start) if one.base > bottom]


def without_artifacts(page: PageContent) -> PageContent:
    """The page without what the file itself says is no content."""
    return evolve(page, pieces=tuple(one for one in page.pieces if not one.artifact))
