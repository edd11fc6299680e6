"""Where the rows of tables stand: on which page, table or worksheet."""

from __future__ import annotations

from ...base.location import Location, PdfLocation, TextLocation, document_of
from ...documents import Row

_PAGE_GAP = 2
"""Lines from one row to the next, with one blank line between: more of them end a page."""


def place_of(row: Row) -> Location:
    """Where a row begins."""
    return row.cells[0].location


def page_ends(above: Location | None, place: Location) -> bool:
    """Whether a page ends between two rows. One blank line of a text is no page's end."""
    if above is not None and document_of(above) != document_of(place):
        return True
    if isinstance(above, TextLocation) and isinstance(place, TextLocation):
        return place.line - above.line > _PAGE_GAP
    return _block_of(above) != _block_of(place)


def sheet_of(place: Location | None) -> object:
    """The worksheet that a place is on; None in other files."""
    return getattr(place, "sheet", None)


def _block_of(place: Location | None) -> object:
    if isinstance(place, PdfLocation):
        return place.block  # its tables are counted on each page
    return getattr(place, "table", sheet_of(place))
