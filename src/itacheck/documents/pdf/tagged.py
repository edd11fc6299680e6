"""The paragraphs and tables of a tagged PDF, as its structure tree has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from .content import Box, PageContent, Piece
from .furniture import furniture
from .items import CellItem, Item, RowItem, TableItem, TextItem
from .joining import goes_on_with
from .lines import bounds, lines_of
from .nested import aligned, split
from .rooms import Frame, Part, Rooms, Said
from .structure import Element, Marked

_HEADING = expression(r"H([1-6])?\Z")
_LINES = frozenset({"P", "LI", "Lbl", "LBody", "TOCI", "Caption", "BlockQuote", "Note", "Title"})
_GROUPS = frozenset(
    {"", "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "L", "TOC", "Index",
     "NonStruct", "Private", "Aside", "StructTreeRoot", "Form", "THead", "TBody", "TFoot"}
)  # fmt: skip
_CONTENTS = frozenset({"TOC", "TOCI"})
_CELLS = frozenset({"TH", "TD"})
_LEFT_OUT = frozenset({"Artifact", "Annot"})
_FORM = 3
"""A form has no more columns: what lies in a cell of its stands below the row."""
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
        inside = frozenset((one.page, one.mcid) for one in _inside(root))
        self._rooms = Rooms(pages, inside)
        self._frame: Frame | None = None
        self.ragged = False
        """Whether a row has fewer cells than its table: some programs leave out empty ones."""
        self.items = list(aligned(self._blocks(root)))

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
        """All items, and behind them what is no content by what the file says."""
        aside = (
            furniture(page.number, lines_of(one for one in page.pieces if one.artifact))
            for page in pages
        )
        return [*self.items, *(one for own in aside for one in own)]

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
                yield from self._within(kid, contents, framed=_is_frame(kid, element))
            else:
                inline.append(kid)
        yield from self._text(inline, element, contents=contents)

    def _within(self, kid: Element, contents: bool, *, framed: bool) -> Iterator[Item]:
        """The paragraphs and tables in a part of an element, which may be a frame of its own."""
        around = self._frame
        if framed:
            self._frame = partial(self._bounds, kid)
        yield from self._blocks(kid, contents=contents)
        self._frame = around

    def _open(self, element: Element) -> Iterator[Element | Marked]:
        """What is in an element; of an item of a list its label and its text together."""
        for kid in element.kids:
            if element.role == "LI" and isinstance(kid, Element) and kid.role in {"Lbl", "LBody"}:
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
        heading = _HEADING.match(element.role)
        level = int(heading[1] or 1) if heading else int(element.role == "Title")
        # Lines of a list of contents end before its page numbers.
        narrow = contents or element.narrow
        around = self._frame
        if narrow and around is None:
            self._frame = partial(self._bounds, element)
        parts = self._read(inline, element.said)
        self._frame = around
        for part in parts:
            yield TextItem(part.page, part.text.strip(" "), part.box, level, contents=contents)

    def _read(self, inline: Sequence[Element | Marked], said: str | None = None) -> list[Part]:
        """The lines of what stands in a paragraph."""
        found: list[Said] = []
        for kid in inline:
            self._collect(kid, found)
        if not found:
            return []
        page = self._page = found[0].page
        if said is None:
            return self._rooms.parts(found, self._frame)
        box = bounds(one.piece.box for one in found if one.page == page)
        return [Part(page, line, box) for line in said.split("\n") if line.strip()]

    def _collect(self, kid: Element | Marked, found: list[Said]) -> None:
        if isinstance(kid, Marked):
            key = kid.page, kid.mcid
            self._used.add(key)
            found += [Said(kid.page, piece, piece.text) for piece in self._pieces.get(key, ())]
            return
        if kid.role in _LEFT_OUT:
            return
        start = len(found)
        for one in kid.kids:
            self._collect(one, found)
        if kid.said is not None and len(found) > start:
            found[start:] = [
                Said(one.page, one.piece, "" if at else kid.said)
                for at, one in enumerate(found[start:])
            ]

    def _table(self, table: Element) -> Iterator[Item]:
        rows: list[RowItem] = []
        read: list[list[_Cell]] = []
        above: dict[int, int] = {}  # columns in which a cell of the rows above goes on
        width = 0
        for row in _rows(table):
            cells = [kid for kid in row.kids if isinstance(kid, Element) and kid.role in _CELLS]
            columns = _columns(cells, above)
            first = _first_part(cells, columns, width)
            own = self._cells(cells)
            for one, column in zip(first, columns, strict=False):
                width = max(width, column + one.wide)
                above |= dict.fromkeys(range(column, column + one.wide), one.high)
            reach = {at for at, left in above.items() if left > 0}
            self.ragged = self.ragged or len(reach) < width
            above = {at: left - 1 for at, left in above.items() if left > 1}
            if cells:
                rows.append(_row(own, columns, len(first)) or RowItem(self._page, ()))
                read.append(own)
        for kid in table.kids:
            if isinstance(kid, Element) and kid.role == "Caption":
                yield from self._blocks(kid)
        yield from _with_inner(rows, read, width)

    def _cells(self, cells: Sequence[Element]) -> list[_Cell]:
        """What is in the cells of a row."""
        found: list[tuple[Element, list[Item]]] = []
        for cell in cells:
            before, around = self._page, self._frame
            self._frame = partial(self._bounds, cell)
            inside = list(self._blocks(evolve(cell, role="Div")))
            self._frame = around
            self._page = self._page if inside else before
            found.append((cell, inside))
        filled = sum(bool(inside) for _, inside in found)
        return [_Cell(cell, inside, *split(inside, beside=filled > 1)) for cell, inside in found]

    def _bounds(self, element: Element) -> Mapping[int, Box]:
        """Where the text in an element stands on each page."""
        boxes: dict[int, list[Box]] = {}
        for one in _marked(element):
            own = self._pieces.get((one.page, one.mcid), ())
            boxes.setdefault(one.page, []).extend(piece.box for piece in own if piece.text.strip())
        return {page: bounds(own) for page, own in boxes.items() if own}


@record
class _Cell:
    """A cell, all that is in it in order, and that as its lines, and as what stands behind."""

    element: Element
    inside: list[Item]
    lines: list[TextItem]
    later: list[Item]

    @property
    def page(self) -> int | None:
        """The page that its text begins on."""
        return self.lines[0].page if self.lines else None

    def item(self, column: int) -> CellItem:
        """The cell in its column."""
        boxes = [one.box for one in self.lines if one.box and one.page == self.page]
        text = "\n".join(one.text for one in self.lines)
        box = bounds(boxes) if boxes else None
        return CellItem(column, text, box, self.element.wide, self.element.high)


def _row(cells: Sequence[_Cell], columns: Sequence[int], first: int) -> RowItem | None:
    """A row of its first cells, in which the further ones go on; None where no page is known."""
    found = [one.item(at) for one, at in zip(cells[:first], columns, strict=False)]
    elements = [one.element for one in cells[:first]]
    for index, one in enumerate(cells[first:]):
        if one.lines:
            where = _columns_again(elements, len(cells))[index]
            found[where] = goes_on_with(found[where], one.item(0).text)
    page = next((one.page for one in cells if one.page is not None), None)
    return None if page is None else RowItem(page, tuple(found))


def _with_inner(
    rows: Sequence[RowItem], read: Sequence[Sequence[_Cell]], width: int
) -> Iterator[Item]:
    """A table and those that lie in its cells: below the row in a form, else below the table.

    A table that only sets out the page, with tables in it, is none.
    """
    inner = [[item for cell in own for item in cell.later] for own in read]
    if any(inner) and all(sum(bool(cell.inside) for cell in own) <= 1 for own in read):
        for own in read:
            for cell in own:
                yield from cell.inside
        return
    begin = 0
    for at, later in enumerate(inner):
        if later and width <= _FORM:
            yield TableItem(width, tuple(rows[begin : at + 1]))
            yield from later
            begin = at + 1
    if rows[begin:]:
        yield TableItem(width, tuple(rows[begin:]))
    if width > _FORM:
        for later in inner:
            yield from later


def _is_frame(kid: Element, element: Element) -> bool:
    """Whether a part of an element is a text box: it stands in a paragraph."""
    return kid.role in _GROUPS and kid.role != "L" and element.role in _LINES


def _inside(element: Element) -> Iterator[Marked]:
    """The content that stands in tables and text boxes."""
    for kid in element.kids:
        if isinstance(kid, Element):
            aside = kid.role == "Table" or _is_frame(kid, element)
            yield from _marked(kid) if aside else _inside(kid)


def _marked(element: Element) -> Iterator[Marked]:
    """The content in an element."""
    for kid in element.kids:
        if isinstance(kid, Marked):
            yield kid
        else:
            yield from _marked(kid)


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
