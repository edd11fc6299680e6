"""Risks told in cards: for each a small table, or lines, of headings with their texts beside them.

The headings are those of the risk table's columns, turned: what one card says is a row under them.
A table whose first column holds the headings and each further one a risk is several cards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.record import record
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ..outline.chapters import part_title, within_sheets
from ..outline.headings import PAGE_NUMBER, part_heading, starts_sheet
from ..sheets.lines import is_sheet
from ..tables.columns import Role, TableKind
from ..tables.headers import HEADER_WINDOW, header_of
from ..tables.row_cells import is_item
from ..text.lists import has_bullet, leading_number
from .card_fields import (
    NTH,
    Field,
    Placed,
    apart,
    columns_of,
    field_of,
    fields_of,
    names_columns,
    pairs,
    several,
)
from .prose import names_controls, rates, risks_in_prose

_CAPTION = 25
_FEWEST = 3
_MOST = 40
"""A card has so many headings."""


@record
class CardRow(Row):
    """What one card says, as a row, or its headings: neither goes on in another.

    ``said`` are for each cell the pieces of the document that it and its heading were taken from.
    """

    said: tuple[tuple[Run, ...], ...] = ()


def carded(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with each card of a risk as a table of its headings and one row.

    What stands in a detail sheet is the sheet's own.
    """
    index, in_sheets = 0, False
    while index < len(blocks):
        block = blocks[index]
        size, made = (1, []) if in_sheets else _cards_at(blocks, index)
        if isinstance(block, Table):
            in_sheets = in_sheets or (not made and is_sheet(block))
        elif not made:
            opens = not in_sheets and starts_sheet(block.run)
            in_sheets = within_sheets(block.run.bare, opens=opens, before=in_sheets)
        yield from made or [block]
        index += size


def _cards_at(blocks: Sequence[Block], index: int) -> tuple[int, list[Block]]:
    """How many blocks the cards take that begin here, and the tables that they become."""
    told = _told_at(blocks, index)
    if told[1]:
        return told
    fields, end = _lines_at(blocks, index)
    below = blocks[end] if end < len(blocks) else None
    if isinstance(below, Table) and (made := _cards_in(below, fields)):
        return end + 1 - index, made
    rows = _card(fields) or _two_columns(fields)
    return (end - index, [Table(rows)]) if rows else (1, [])


def _told_at(blocks: Sequence[Block], index: int) -> tuple[int, list[Block]]:
    """The cards of the risks that a paragraph tells in sentences, with controls listed below."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or block.contents or not rates(block.run):
        return 1, []
    lines = [block.run, *_controls_below(blocks, index)]
    made = []
    for at, told in enumerate(risks_in_prose(joined(lines, "\n"))):
        first, *rest = (Field(label, value) for label, value in told)
        made.append(_card([first if at else evolve(first, said=tuple(lines)), *rest]))
    return len(lines), [Table(rows) for rows in made] if all(made) else []


def _controls_below(blocks: Sequence[Block], index: int) -> Iterator[Run]:
    """The lines below a sentence in which its controls stand: words that say so, and a list."""
    last: Run | None = None
    for block in blocks[index + 1 :]:
        if not isinstance(block, Paragraph) or block.contents or rates(block.run):
            return
        if not (names_controls(block.run) if last is None else _goes_on(last, block.run)):
            return
        last = block.run
        yield last


def _card(fields: Sequence[Field]) -> tuple[Row, ...]:
    """The headings and the row of a card; nothing where the headings are not those of risks."""
    known = sum(one.known for one in fields)
    if not _FEWEST <= len(fields) <= _MOST or 2 * known < len(fields):
        return ()
    if not any(one.value for one in fields) or _begins_within(fields):
        return ()
    own = {one.role for one in fields if one.value}
    parts = [part for field in fields for part in columns_of(field, own)]
    heads = CardRow(tuple(one.label for one in parts))
    row = CardRow(tuple(one.value for one in parts), said=tuple(one.said for one in parts))
    return (heads, row) if _is_risk_table((heads, row)) else ()


def _begins_within(fields: Sequence[Field]) -> bool:
    """Whether the first fields are another card's: a line counts the risk that follows them.

    What stands before them was not understood, and these controls would be taken for this risk's.
    """
    counted = (one.role is Role.RISK and NTH.match(one.label.text) for one in fields[1:])
    return fields[0].role is Role.CONTROL and any(counted)


def _two_columns(fields: Sequence[Field]) -> tuple[Row, ...]:
    """The rows of a risk table of two columns, which a worksheet has as texts beside headings."""
    rows = tuple(Row((one.label, one.value)) for one in fields)
    return rows if len(rows) > 1 and names_columns(fields[0]) and _is_risk_table(rows) else ()


def _is_risk_table(rows: Sequence[Row]) -> bool:
    found = header_of(rows[:HEADER_WINDOW])
    return isinstance(found, tuple) and found[0].kind is TableKind.RISK and found[1] == 1


# -- lines


def _lines_at(blocks: Sequence[Block], index: int) -> tuple[list[Field], int]:
    """The fields in the paragraphs from here on, up to those of the next card; where they end."""
    fields: list[Field] = []
    more: list[list[Run]] = []
    keys: set[str] = set()
    at = index
    while at < len(blocks) and len(fields) <= _MOST:
        block = blocks[at]
        if not isinstance(block, Paragraph) or block.contents:
            break
        found = fields_of(block.run)
        if found and (fields or found[0].role):
            across = bool(fields) and names_columns(fields[0])
            if not across and any(one.key in keys for one in found):
                break
            keys |= {one.key for one in found}
            fields += found
            more += [[] for _ in found]
        elif fields and _goes_on((more[-1] or [fields[-1].value])[-1], block.run):
            more[-1].append(block.run)
        else:
            break
        at += 1
    return [one.more(*runs) if runs else one for one, runs in zip(fields, more, strict=True)], at


def _goes_on(last: Run, run: Run) -> bool:
    """Whether a line goes on with the text that ends in another: in its list, or in its cell."""
    if last and run.location == last.location:
        return True
    text = run.bare
    if part_heading(text) or part_title(text) or PAGE_NUMBER.match(text):
        return False
    number = leading_number(run).number
    before = leading_number(last).number if last else 0
    next_in_line = number is not None and before is not None and number == before + 1
    return next_in_line or has_bullet(run) or is_item(run)


# -- tables


def _cards_in(table: Table, before: Sequence[Field]) -> list[Block]:
    """The table of the cards that a table is, behind its caption; none where it is no card.

    ``before`` are fields of lines above it, such as ความเสี่ยงที่ 1.
    """
    filled = [[(at, cell) for at, cell in enumerate(row.cells) if cell] for row in table.rows]
    filled = [row for row in filled if row]
    rows = filled[1:] if filled and _is_caption(filled) else filled
    found = ([] if before else _across(rows)) or (_below(rows, before) if rows else [])
    # What tells most other tables, their shape, is asked first, and for a header of theirs last.
    if not found or sum(field_of(row).role is not None for row in filled) + len(before) < _FEWEST:
        return []
    cards = [_card(one) for one in found]
    if not all(cards) or header_of(table.rows[:HEADER_WINDOW]) is not None:
        return []
    caption = filled[0] if len(rows) < len(filled) else []
    above = [Paragraph(joined([cell for _, cell in caption]))] if caption else []
    return [*above, Table(tuple(row for card in cards for row in card))]


def _is_caption(rows: Sequence[Sequence[Placed]]) -> bool:
    """Whether the first row names the columns (ประเด็น, รายละเอียด), or the whole table."""
    first, *rest = rows
    if len(first) == 1:
        return not fields_of(first[0][1]) and len(rest) >= _FEWEST and len(rest[0]) > 1
    role = field_of(first).role
    texts = [cell.bare for _, cell in first]
    short = all(len(text) <= _CAPTION and not re.search(r"\d", text) for text in texts)
    return short and (role is None or any(field_of(row).role is role for row in rest))


def _across(rows: Sequence[Sequence[Placed]]) -> list[list[Field]]:
    """The cards of a table that has a column for each; none of any other table."""
    wide = sum(len(row) > 2 and not pairs(row) for row in rows)
    if wide * 2 <= len(rows) or len({row[0][0] for row in rows}) > 1:
        return []
    columns = sorted({at for row in rows for at, _ in row[1:]})
    cards: list[list[Field]] = []
    by_column = [(row[0][1], dict(row[1:])) for row in rows]
    for at in columns:
        card = []
        for label, values in by_column:
            value = values.get(at, label.part(0, 0))
            said = (label, value) if at == columns[0] else (value,)
            card.append(Field(label, value, said))
        cards.append(card)
    return cards


def _below(rows: Sequence[Sequence[Placed]], before: Sequence[Field]) -> list[list[Field]]:
    """The cards of a table, one below the other: the first heading that stands again begins one."""
    cards: list[list[Field]] = [[*before]]
    first = rows[0][0][0]
    if any(len(apart(row)) > 2 and not several(row) for row in rows):
        return []
    for row in rows:
        at, cell = row[0]
        alone = len(row) == 1
        if alone and cards[-1] and at > first:
            cards[-1][-1] = cards[-1][-1].more(cell)  # beside a heading over several rows
            continue
        found = several(row) or (alone and fields_of(cell)) or [field_of(row)]
        if {one.key for one in found} & {one.key for one in cards[-1]}:
            cards.append([])
        cards[-1] += found
    return cards
