"""Empty places of our own form, in which its hints are printed as if they were text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve

from ...base.location import PdfLocation
from ...base.severity import Severity
from ..blocks import Note
from ..form_hints import OF_PARTS, OF_SHEETS, OF_TITLE, unfilled
from .items import Item, RowItem, TextItem, texts_of


def _bare(text: str) -> str:
    """A text without its spaces, since a line may end in it."""
    return "".join(text.split())


_HINTS = frozenset(map(_bare, (*OF_PARTS.values(), *OF_SHEETS.values())))


def without_hints(items: Sequence[Item], name: str) -> tuple[list[Item], list[Note]]:
    """The items with those places empty, as Word's file has them, and a note on how many they are.

    What asks for a project's title is a hint only in a file with others, and not in the first row
    of a table.
    """
    texts = [(page, text) for page, text in texts_of(items) if _bare(text) in _HINTS]
    if not texts:
        return list(items), []
    known = _HINTS | {_bare(OF_TITLE)}
    count = 0

    def is_hint(text: str) -> bool:
        nonlocal count
        found = _bare(text) in known
        count += found
        return found

    kept = [left for one in items if (left := _emptied(one, is_hint)) is not None]
    page, first = texts[0]
    note = Note(unfilled(count, first), PdfLocation(name, page), Severity.INFO)
    return kept, [note]


def _emptied(item: Item, is_hint: Callable[[str], bool]) -> Item | None:
    if isinstance(item, TextItem):
        return None if is_hint(item.text) else item
    head, *rows = item.rows
    return evolve(item, rows=(head, *(_row(row, is_hint) for row in rows)))


def _row(row: RowItem, is_hint: Callable[[str], bool]) -> RowItem:
    cells = tuple(evolve(one, text="") if is_hint(one.text) else one for one in row.cells)
    return evolve(row, cells=cells)
