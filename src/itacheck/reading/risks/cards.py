"""Risks told in cards: for each a small table, or lines, of headings with their texts beside them.

The headings are those of the risk table's columns, turned: what one card says is a row under them.
A table whose first column holds the headings and each further one a risk is several cards.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ..outline.chapters import part_title, within_sheets
from ..outline.headings import PAGE_NUMBER, part_heading, starts_sheet
from ..sheets.beside import cells_in
from ..sheets.lines import is_sheet
from ..tables.columns import Role, TableKind
from ..tables.headers import HEADER_WINDOW, header_of
from ..tables.row_cells import is_item
from ..text.lists import has_bullet, leading_number
from .column_roles import RATED, VALUES
from .headings import heading_of
from .prose import names_controls, rates, risks_in_prose
from .values import form_of

_SIGN = expression(r"(?:(?<!\s)\s+)?[:：=]\s*")
_NTH = expression(
    r"(?P<label>[^\d๐-๙:：]{2,60}?(?P<ordinal>ที่))\s*(?P<number>[\d๐-๙]{1,3})[.)]?(?=\s|\Z)"
)
_NUMBER = expression(r"\(?[\d๐-๙]{1,3}[.)]*\Z")
_DIGITS = expression(r"\d+[.)]?")
_SCALE = expression(r"\([^()ก-๙a-zA-Z]*\)")
_LONGEST_LABEL = 60
_CAPTION = 25
_FEWEST = 3
_MOST = 40
"""A card has so many headings."""
_Placed: TypeAlias = tuple[int, Run]
"""A filled cell with its column."""


@record
class CardRow(Row):
    """What one card says, as a row, or its headings: neither goes on in another.

    ``said`` are for each cell the pieces of the document that it and its heading were taken from.
    """

    said: tuple[tuple[Run, ...], ...] = ()


@record
class _Field:
    """A heading and what is said under it, and the pieces of the document that both are in."""

    label: Run
    value: Run
    said: tuple[Run, ...] = ()

    @property
    def key(self) -> str:
        """The heading as it stands in the next card, too."""
        return _DIGITS.sub("", leading_number(self.label).run.bare)

    @property
    def role(self) -> Role | None:
        """What the heading likeliest says that its text is."""
        return next(iter(heading_of(self.key).roles), None)

    @property
    def known(self) -> bool:
        """Whether the heading is one of a risk table for sure; a scale behind it is set aside."""
        heading = heading_of(_SCALE.sub("", self.key))
        return heading.certain or heading.roles == (Role.NUMBER,)

    def more(self, *runs: Run) -> _Field:
        """The field with further lines of its text."""
        lines = [self.value, *runs] if self.value else runs
        return evolve(self, value=joined(lines, "\n"), said=(*self.said, *runs))


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
        first, *rest = (_Field(label, value) for label, value in told)
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


def _card(fields: Sequence[_Field]) -> tuple[Row, ...]:
    """The headings and the row of a card; nothing where the headings are not those of risks."""
    known = sum(one.known for one in fields)
    if not _FEWEST <= len(fields) <= _MOST or 2 * known < len(fields):
        return ()
    if not any(one.value for one in fields):
        return ()
    own = {one.role for one in fields if one.value}
    parts = [part for field in fields for part in _columns(field, own)]
    heads = CardRow(tuple(one.label for one in parts))
    row = CardRow(tuple(one.value for one in parts), said=tuple(one.said for one in parts))
    return (heads, row) if _is_risk_table((heads, row)) else ()


def _columns(field: _Field, own: Collection[Role | None]) -> Iterator[_Field]:
    """The columns of a field: ความเสี่ยงที่ 1 has one for the number.

    It has no other where nothing stands behind it, and the risk has a heading of its ``own``.
    """
    label = leading_number(field.label).run
    nth = _NTH.match(label.text)
    if nth is not None:
        number = label.part(nth.start("number"), nth.end("number"))
        alone = not field.value and field.role in own
        said = field.said if alone else ()
        yield _Field(label.part(nth.start("ordinal"), nth.end("ordinal")), number, said)
        if alone:
            return
        label = label.part(0, nth.start("ordinal"))
    yield evolve(field, label=label)


def _two_columns(fields: Sequence[_Field]) -> tuple[Row, ...]:
    """The rows of a risk table of two columns, which a worksheet has as texts beside headings."""
    rows = tuple(Row((one.label, one.value)) for one in fields)
    return rows if len(rows) > 1 and _names_columns(fields[0]) and _is_risk_table(rows) else ()


def _is_risk_table(rows: Sequence[Row]) -> bool:
    found = header_of(rows[:HEADER_WINDOW])
    return isinstance(found, tuple) and found[0].kind is TableKind.RISK and found[1] == 1


def _names_columns(field: _Field) -> bool:
    """Whether what stands beside a heading is one, too."""
    return field.known and _Field(field.value, field.label).known


# -- lines


def _lines_at(blocks: Sequence[Block], index: int) -> tuple[list[_Field], int]:
    """The fields in the paragraphs from here on, up to those of the next card; where they end."""
    fields: list[_Field] = []
    more: list[list[Run]] = []
    keys: set[str] = set()
    at = index
    while at < len(blocks) and len(fields) <= _MOST:
        block = blocks[at]
        if not isinstance(block, Paragraph) or block.contents:
            break
        found = _fields_of(block.run)
        if found and (fields or found[0].role):
            across = bool(fields) and _names_columns(fields[0])
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


def _fields_of(run: Run) -> list[_Field]:
    """The headings and their texts in a line, or in the cells of a worksheet's row."""
    cells = [cell for _, cell in cells_in(run)]
    if len(cells) > 2 and _NUMBER.match(cells[0].text):
        cells = cells[1:]
    if len(cells) > 1:
        if not _may_head(cells[0]):
            return []
        return _named_apart(cells[0], cells[1:]) or [_Field(cells[0], joined(cells[1:]), (run,))]
    signs = list(_SIGN.finditer(run.text))
    if not signs or not _may_head(run.part(0, signs[0].start())):
        return _nth(run)
    fields: list[_Field] = []
    label, start = run.part(0, signs[0].start()), signs[0].end()
    for sign in signs[1:]:
        cut = _label_from(run, start, sign.start())
        if cut is not None:
            fields.append(_Field(label, run.part(start, cut)))
            label, start = run.part(cut, sign.start()), sign.end()
    fields.append(_Field(label, run.part(start)))
    return [evolve(fields[0], said=(run,)), *fields[1:]]


def _label_from(run: Run, start: int, end: int) -> int | None:
    """Where the heading before a sign begins behind the text of the one before it, if one does."""
    start = max(start, end - 2 * _LONGEST_LABEL)  # a line may be endless, a heading is short
    words = [start + one.start() for one in re.finditer(r"\S+", run.text[start:end])]
    return next((at for at in words[1:] if heading_of(run.part(at, end).bare).certain), None)


def _nth(run: Run) -> list[_Field]:
    """ความเสี่ยงที่ 1 and its name behind it."""
    found = _NTH.match(run.text)
    field = _Field(run.part(0, found.end()), run.part(found.end()), (run,)) if found else None
    return [field] if field and field.role else []


def _may_head(run: Run) -> bool:
    return 0 < len(run.text) <= _LONGEST_LABEL


# -- tables


def _cards_in(table: Table, before: Sequence[_Field]) -> list[Block]:
    """The table of the cards that a table is, behind its caption; none where it is no card.

    ``before`` are fields of lines above it, such as ความเสี่ยงที่ 1.
    """
    filled = [[(at, cell) for at, cell in enumerate(row.cells) if cell] for row in table.rows]
    filled = [row for row in filled if row]
    rows = filled[1:] if filled and _is_caption(filled) else filled
    found = ([] if before else _across(rows)) or (_below(rows, before) if rows else [])
    # What tells most other tables, their shape, is asked first, and for a header of theirs last.
    if not found or sum(_field_of(row).role is not None for row in filled) + len(before) < _FEWEST:
        return []
    cards = [_card(one) for one in found]
    if not all(cards) or header_of(table.rows[:HEADER_WINDOW]) is not None:
        return []
    caption = filled[0] if len(rows) < len(filled) else []
    above = [Paragraph(joined([cell for _, cell in caption]))] if caption else []
    return [*above, Table(tuple(row for card in cards for row in card))]


def _field_of(row: Sequence[_Placed]) -> _Field:
    """A row's first heading, behind its list number, and all that stands beside it."""
    label, *values = _apart(row)
    text = joined(values) if values else label.part(0, 0)
    return _Field(label, text, tuple(cell for _, cell in row))


def _apart(row: Sequence[_Placed]) -> list[Run]:
    """The cells of a row without the list number before its heading."""
    cells = [cell for _, cell in row]
    numbered = len(cells) > 2 and _NUMBER.match(cells[0].text)
    return cells[1:] if numbered and heading_of(cells[1].bare).roles else cells


def _is_caption(rows: Sequence[Sequence[_Placed]]) -> bool:
    """Whether the first row names the columns (ประเด็น, รายละเอียด), or the whole table."""
    first, *rest = rows
    if len(first) == 1:
        return not _fields_of(first[0][1]) and len(rest) >= _FEWEST and len(rest[0]) > 1
    role = _field_of(first).role
    texts = [cell.bare for _, cell in first]
    short = all(len(text) <= _CAPTION and not re.search(r"\d", text) for text in texts)
    return short and (role is None or any(_field_of(row).role is role for row in rest))


def _across(rows: Sequence[Sequence[_Placed]]) -> list[list[_Field]]:
    """The cards of a table that has a column for each; none of any other table."""
    several = sum(len(row) > 2 and not _pairs(row) for row in rows)
    if several * 2 <= len(rows) or len({row[0][0] for row in rows}) > 1:
        return []
    columns = sorted({at for row in rows for at, _ in row[1:]})
    cards: list[list[_Field]] = []
    by_column = [(row[0][1], dict(row[1:])) for row in rows]
    for at in columns:
        card = []
        for label, values in by_column:
            value = values.get(at, label.part(0, 0))
            said = (label, value) if at == columns[0] else (value,)
            card.append(_Field(label, value, said))
        cards.append(card)
    return cards


def _below(rows: Sequence[Sequence[_Placed]], before: Sequence[_Field]) -> list[list[_Field]]:
    """The cards of a table, one below the other: the first heading that stands again begins one."""
    cards: list[list[_Field]] = [[*before]]
    first = rows[0][0][0]
    if any(len(_apart(row)) > 2 and not _several(row) for row in rows):
        return []
    for row in rows:
        at, cell = row[0]
        alone = len(row) == 1
        if alone and cards[-1] and at > first:
            cards[-1][-1] = cards[-1][-1].more(cell)  # beside a heading over several rows
            continue
        found = _several(row) or (alone and _fields_of(cell)) or [_field_of(row)]
        if {one.key for one in found} & {one.key for one in cards[-1]}:
            cards.append([])
        cards[-1] += found
    return cards


def _several(row: Sequence[_Placed]) -> list[_Field]:
    """The fields of a row that has more than one; none of any other."""
    heading, *values = _apart(row)
    return _pairs(row) or _named_apart(heading, values)


def _pairs(row: Sequence[_Placed]) -> list[_Field]:
    """The fields of a row of several headings, each before its text; none of any other."""
    cells = [cell for _, cell in row]
    if len(cells) < 4 or len(cells) % 2:
        return []
    pairs = list(zip(cells[::2], cells[1::2], strict=True))
    fields = [_Field(label, value, (label, value)) for label, value in pairs]
    return fields if all(one.known for one in fields) else []


def _named_apart(heading: Run, values: Sequence[Run]) -> list[_Field]:
    """The fields of cells beside a heading of the rating that each say what they are.

    การให้คะแนน | โอกาส = 4 | ผลกระทบ = 3 | คะแนน = 12
    """
    if len(values) < 2 or not RATED & {*heading_of(heading.bare).roles}:
        return []
    named = [_fields_of(cell) or _rated(cell) for cell in values]
    if not all(one and all(it.known and it.role in RATED for it in one) for one in named):
        return []
    first, *rest = (it for one in named for it in one)
    return [evolve(first, said=(heading, *first.said)), *rest]


def _rated(cell: Run) -> list[_Field]:
    """A part of the rating with its value behind it, and no sign between: โอกาส 4."""
    words = [one.start() for one in re.finditer(r"\S+", cell.text)] if _may_head(cell) else []
    cuts = [_Field(cell.part(0, at), cell.part(at), (cell,)) for at in words[1:]]
    return [one for one in cuts if one.known and form_of(one.value) in VALUES][:1]
