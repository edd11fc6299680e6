"""The paragraphs and tables of a tagged PDF, as its structure tree has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...thai.text import tidy
from .broken import between
from .content import Box, PageContent, Piece
from .items import CellItem, Item, RowItem, TableItem, TextItem
from .joining import goes_on_with
from .lines import bounds, in_order, lines_of, same_line
from .structure import Element, Marked
from .wording import starts_item

_HEADING = re.compile(r"H([1-6])?\Z")
_LINES = frozenset({"P", "LI", "Lbl", "LBody", "TOCI", "Caption", "BlockQuote", "Note", "Title"})
_GROUPS = frozenset(
    {"", "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "L", "TOC", "Index",
     "NonStruct", "Private", "Aside", "StructTreeRoot", "Form", "THead", "TBody", "TFoot"}
)  # fmt: skip
_CONTENTS = frozenset({"TOC", "TOCI"})
_CELLS = frozenset({"TH", "TD"})
_LEFT_OUT = frozenset({"Artifact", "Annot"})
_SPACE = 0.22
_FIGURE = re.compile(r"[\d.,]")
_MOST_FREE = 50
"""One sign of so many may stand outside of the structure."""


class Tagged:
    """The items of a document by its structure, and which content of its pages they are of."""

    def __init__(self, root: Element, pages: Sequence[PageContent]) -> None:
        self._pieces: dict[tuple[int, int], list[Piece]] = {}
        for page in pages:
            for piece in page.pieces:
                if piece.mcid is not None and not piece.artifact:
                    self._pieces.setdefault((page.number, piece.mcid), []).append(piece)
        self._used: set[tuple[int, int]] = set()
        self._page = 1
        self.ragged = False
        """Whether a row has fewer cells than its table: some programs leave out empty ones."""
        self.items = list(self._blocks(root))

    def is_whole(self, pages: Sequence[PageContent]) -> bool:
        """Whether the structure holds next to all of the text that is no artifact."""
        held = free = 0
        for page in pages:
            for one in page.pieces:
                size = len(one.text.strip())
                if one.mcid is not None and (page.number, one.mcid) in self._used:
                    held += size
                elif not one.artifact:
                    free += size
        return free * _MOST_FREE <= held

    def with_artifacts(self, pages: Sequence[PageContent]) -> list[Item]:
        """All items, what is no content by what the file says before those of its page."""
        aside = {
            page.number: [
                TextItem(page.number, tidy(line.text), line.box, furniture=True)
                for line in lines_of(one for one in page.pieces if one.artifact)
            ]
            for page in pages
        }
        found: list[Item] = []
        for item in self.items:
            for page in [number for number in aside if number <= item.page]:
                found += aside.pop(page)
            found.append(item)
        return found + [one for rest in aside.values() for one in rest]

    def _blocks(self, element: Element, *, contents: bool = False) -> Iterator[Item]:
        """The paragraphs and tables in an element, in order."""
        if element.role in _LEFT_OUT:
            return
        contents = contents or element.role in _CONTENTS
        if element.role == "Table":
            yield from self._table(element)
            return
        inline: list[Element | Marked] = []
        for kid in self._open(element):
            if isinstance(kid, Element) and _is_block(kid):
                yield from self._text(inline, element, contents=contents)
                inline = []
                yield from self._blocks(kid, contents=contents)
            else:
                inline.append(kid)
        yield from self._text(inline, element, contents=contents)

    def _open(self, element: Element) -> Iterator[Element | Marked]:
        """What is in an element; of an item of a list its label and its text together."""
        for kid in element.kids:
            listed = isinstance(kid, Element) and element.role == "LI"
            if listed and isinstance(kid, Element) and kid.role in {"Lbl", "LBody"}:
                yield from self._first_inline(kid)
            else:
                yield kid

    def _first_inline(self, element: Element) -> Iterator[Element | Marked]:
        """What is in a label or a text; of a paragraph that begins it, what is in that."""
        for index, kid in enumerate(element.kids):
            if index == 0 and isinstance(kid, Element) and kid.role == "P":
                yield from kid.kids
            else:
                yield kid

    def _text(
        self, inline: Sequence[Element | Marked], element: Element, *, contents: bool
    ) -> Iterator[TextItem]:
        pieces, text = self._read(inline, element.said)
        if not text.strip():
            return
        heading = _HEADING.match(element.role)
        level = int(heading[1] or 1) if heading else int(element.role == "Title")
        for line in text.split("\n"):
            yield TextItem(self._page, line.strip(), _box(pieces), level, contents=contents)

    def _read(
        self, inline: Sequence[Element | Marked], said: str | None = None
    ) -> tuple[list[Piece], str]:
        """The pieces of what stands in a line, and its text."""
        found: list[tuple[int, Piece, str]] = []
        for kid in inline:
            self._collect(kid, found)
        first = next(iter(found), None)
        if first is not None:
            self._page = first[0]
        text = said if said is not None else _in_order([(piece, text) for _, piece, text in found])
        return [piece for page, piece, _ in found if page == self._page], text

    def _collect(self, kid: Element | Marked, found: list[tuple[int, Piece, str]]) -> None:
        if isinstance(kid, Marked):
            key = kid.page, kid.mcid
            self._used.add(key)
            found += [(kid.page, piece, piece.text) for piece in self._pieces.get(key, ())]
            return
        if kid.role in _LEFT_OUT:
            return
        start = len(found)
        for one in kid.kids:
            self._collect(one, found)
        if kid.said is not None and len(found) > start:
            page, piece, _ = found[start]
            rest = [(at, one, "") for at, one, _ in found[start + 1 :]]
            found[start:] = [(page, piece, kid.said), *rest]

    def _table(self, table: Element) -> Iterator[Item]:
        rows: list[RowItem] = []
        above: dict[int, int] = {}  # columns in which a cell of the rows above goes on
        width = 0
        for row in _rows(table):
            cells = [kid for kid in row.kids if isinstance(kid, Element) and kid.role in _CELLS]
            columns = _columns(cells, above)
            first = _first_part(cells, columns, width)
            page: int | None = None
            found: list[CellItem] = []
            for index, one in enumerate(cells):
                cell, at = self._cell(one, columns[index])
                page = at if page is None else page
                if index < len(first):
                    found.append(cell)
                elif cell.text:
                    where = _columns_again(first, len(cells))[index - len(first)]
                    found[where] = goes_on_with(found[where], cell.text)
            for one, column in zip(first, columns, strict=False):
                width = max(width, column + one.wide)
                above |= dict.fromkeys(range(column, column + one.wide), one.high)
            reach = {at for at, left in above.items() if left > 0}
            self.ragged = self.ragged or len(reach) < width
            above = {at: left - 1 for at, left in above.items() if left > 1}
            if cells:
                rows.append(RowItem(page or self._page, tuple(found)))
        for kid in table.kids:
            if isinstance(kid, Element) and kid.role == "Caption":
                yield from self._blocks(kid)
        if rows:
            yield TableItem(width, tuple(rows))

    def _cell(self, cell: Element, column: int) -> tuple[CellItem, int | None]:
        """A cell, and the page that its text begins on."""
        before, texts, boxes, page = self._page, [], [], None
        for item in self._blocks(Element("Div", cell.said, 1, 1, cell.kids)):
            if isinstance(item, TextItem):
                page = item.page if page is None else page
                texts.append(item.text)
                boxes += [item.box] if item.box and item.page == page else []
            else:
                lines = (" ".join(one.text for one in row.cells if one.text) for row in item.rows)
                texts += [line for line in lines if line]
        if page is None:
            self._page = before
        box = bounds(boxes) if boxes else None
        return CellItem(column, "\n".join(texts), box, cell.wide, cell.high), page


def _columns(cells: Sequence[Element], above: Mapping[int, int]) -> list[int]:
    """The column of each cell of a row, from 0: those that are covered from above are none's."""
    found: list[int] = []
    column = 0
    for one in cells:
        while above.get(column, 0):
            column += 1
        found.append(column)
        column += one.wide
    return found


def _first_part(cells: Sequence[Element], columns: Sequence[int], width: int) -> list[Element]:
    """The cells of a row that stand in the table's columns.

    LibreOffice gives what is left of a row on the next page as further cells of that row.
    """
    inside = [one for one, at in zip(cells, columns, strict=True) if not width or at < width]
    rest = [page for one in cells[len(inside) :] if (page := _page_of(one))]
    pages = [page for one in inside if (page := _page_of(one))]
    behind = not rest or (pages and min(rest) > min(pages))
    return inside if behind and _columns_again(inside, len(cells)) else list(cells)


def _page_of(element: Element) -> int | None:
    """The page on which the content of an element begins."""
    for kid in element.kids:
        page = kid.page if isinstance(kid, Marked) else _page_of(kid)
        if page is not None:
            return page
    return None


def _columns_again(first: Sequence[Element], count: int) -> list[int]:
    """Which of the first cells the further ones of a row go on with; none where that is unsure.

    A cell that goes on in the rows below is not given again.
    """
    every = list(range(len(first)))
    low = [at for at in every if first[at].high == 1]
    rest = count - len(first)
    return every if rest == len(every) else low if rest == len(low) else []


def _is_block(element: Element) -> bool:
    role = element.role
    return role in _GROUPS or role in _LINES or role == "Table" or bool(_HEADING.match(role))


def _rows(table: Element) -> Iterator[Element]:
    for kid in table.kids:
        if isinstance(kid, Element):
            if kid.role == "TR":
                yield kid
            elif kid.role in {"THead", "TBody", "TFoot", "Div", "NonStruct", "Sect"}:
                yield from _rows(kid)


def _box(pieces: Sequence[Piece]) -> Box | None:
    return bounds(one.box for one in pieces) if pieces else None


def _in_order(pieces: Sequence[tuple[Piece, str]]) -> str:
    """Texts one behind the other: with a space where one is printed, or a line ends between."""
    text = ""
    last: Piece | None = None
    for piece, said in _as_printed(pieces):
        if last is not None and text and said and not text[-1].isspace() and not said[0].isspace():
            text += _between(last, piece, text[-1], said)
        text += said
        if said:
            last = piece
    return text


def _as_printed(pieces: Sequence[tuple[Piece, str]]) -> Iterator[tuple[Piece, str]]:
    """The pieces of each line as they stand there: signs of other fonts may be printed first."""
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and same_line(pieces[at][0], pieces[end][0]):
            end += 1
        said = {id(piece): text for piece, text in pieces[at:end]}
        for piece in in_order([one for one, _ in pieces[at:end]]):
            yield piece, said[id(piece)]
        at = end


def _between(last: Piece, piece: Piece, end: str, said: str) -> str:
    if not same_line(last, piece):
        if starts_item(said) and piece.left <= last.left + piece.size:
            return "\n"
        # A space that ends a line is in the text; a number may be broken between any two figures.
        return "" if _FIGURE.match(end) and _FIGURE.match(said) else between(end, said)
    return " " if piece.left - last.right > _SPACE * piece.size else ""
