"""A summary told as a list: projects in lines, and what each year costs behind or below them.

What a list says of a year becomes a cell, and so it is read as the table that it could have been.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, field

from ...base.record import record
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ...documents.blocks import Anchor
from ...thai.years import FiscalYear
from ..outline.chapters import part_title, within_sheets
from ..outline.headings import PAGE_NUMBER, part_heading, starts_sheet
from ..outline.parts import heads_group
from ..risks.cards import CardRow
from ..sheets.lines import is_sheet
from ..tables.columns import TableKind
from ..tables.headers import HEADER_WINDOW, header_of
from .items import KIND_WORD, unnumbered
from .stated_years import Stated, stated_in, without_years
from .words import TOTAL_HEADING

_FEWEST = 3
_LABELLED = re.compile(r"[-–•●▪\s]*(?P<label>[^\d:：]{2,40}?)\s*[:：]\s*(?=\S)")
_RULE = re.compile(r"[-–—=_*.\s]+\Z")
_LONGEST_HEAD = 40
_MOST_BELOW = 15
"""So many lines may stand below a project."""


@record
class _Item:
    """A project, or a sum, as a list tells it: its name, its years, and what else is said of it.

    ``lines`` are all of it as it stands in the document.
    """

    name: Run
    lines: tuple[Run, ...] = field(repr=False)
    stated: tuple[Stated, ...] = ()
    others: tuple[tuple[str, Run], ...] = ()
    total: bool = False

    @property
    def dated(self) -> bool:
        """Whether it says something of some year."""
        return any(one.years or one.every for one in self.stated)


def listed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with each list of projects and their years as a table.

    Only where no table has the projects: then a list may be of anything else. What stands in a
    detail sheet is the sheet's own.
    """
    found = dict(_lists(blocks))
    if any(isinstance(one, Table) and _is_summary(one.rows) for one in blocks) or not found:
        yield from blocks
        return
    index = 0
    while index < len(blocks):
        end, made = found.get(index, (index + 1, [blocks[index]]))
        yield from made
        index = end


def _is_summary(rows: Sequence[Row]) -> bool:
    known = header_of(rows[:HEADER_WINDOW])
    return isinstance(known, tuple) and known[0].kind is TableKind.SUMMARY


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[int, list[Block]]]]:
    """Where each list begins, where it ends, and what it becomes."""
    index, in_sheets = 0, False
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Table):
            in_sheets = in_sheets or is_sheet(block)
        else:
            opens = not in_sheets and starts_sheet(block.run)
            in_sheets = within_sheets(part_title(block.run.bare), opens=opens, before=in_sheets)
        made = [] if in_sheets else list(_rows_from(blocks, index))
        items = [one for _, one in made if isinstance(one, _Item) and not one.total]
        if len(items) < _FEWEST or not all(one.dated for one in items):
            index += 1
            continue
        while made and not isinstance(made[-1][1], _Item):
            made.pop()  # a heading behind the last project is not the list's
        end = made[-1][0]
        aside = [one for one in blocks[index:end] if isinstance(one, Paragraph) and _is_rule(one)]
        yield index, (end, [*aside, _table([row for _, row in made])])
        index = end


def _is_rule(block: Paragraph) -> bool:
    return _RULE.match(block.run.text) is not None or PAGE_NUMBER.match(block.run.bare) is not None


def _rows_from(blocks: Sequence[Block], first: int) -> Iterator[tuple[int, _Item | Run]]:
    """The groups, projects and sums that a list has from here on, each with where it ends."""
    index = first
    while index < len(blocks):
        block = blocks[index]
        if not isinstance(block, Paragraph) or block.contents or block.kept:
            return
        if index > first and _is_rule(block):
            index += 1
            continue
        if heads_group(block.run) and not _states_next(blocks, index):
            index += 1
            yield index, block.run
            continue
        item, index = _item_at(block.run, blocks, index)
        if item is None:
            return
        yield index, item


def _states_next(blocks: Sequence[Block], index: int) -> bool:
    """Whether the next line tells of years: then this one is no group's, but a project's."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return isinstance(below, Paragraph) and bool(_statement(below.run))


def _item_at(run: Run, blocks: Sequence[Block], index: int) -> tuple[_Item | None, int]:
    """The project or the sum that a paragraph begins, if it does, and where it ends."""
    first, *rest = run.lines or (run,)
    total = TOTAL_HEADING.match(first.bare) is not None
    if not total and not _names(first):
        return None, index
    name, stated = stated_in(first)
    item = _Item(name, (run,), stated, total=total)
    for line in rest:
        item = _with(item, line) or item
    end = index + 1
    while end < len(blocks) and end - index <= _MOST_BELOW:
        below = blocks[end]
        if not isinstance(below, Paragraph) or below.contents or _ends(below.run):
            break
        if _is_rule(below):
            break
        more: _Item | None = item
        for line in below.run.lines:
            more = _with(more, line) if more else None
        if more is None:
            break
        item = evolve(more, lines=(*item.lines, below.run))
        end += 1
    return (item if item.dated else None), end


def _names(run: Run) -> bool:
    """Whether a line may be that of a project: it names a kind, behind a number or a dash."""
    return KIND_WORD.match(unnumbered(run).lstrip("-–•●▪ ")) is not None


def _ends(run: Run) -> bool:
    text = run.bare
    if part_title(text) or part_heading(text) or starts_sheet(run) or heads_group(run):
        return True
    return _names(run) or (TOTAL_HEADING.match(text) is not None and bool(stated_in(run)[1]))


def _with(item: _Item, line: Run) -> _Item | None:
    """The item with a further line of it; None where the line is not the item's."""
    stated = _statement(line)
    if stated:
        return evolve(item, stated=(*item.stated, *stated))
    labelled = _LABELLED.match(line.text)
    if labelled is not None:
        value = line.part(labelled.end())
        return evolve(item, others=(*item.others, (labelled["label"].strip(), value)))
    if not item.stated and not item.others and not item.total:
        return evolve(item, name=joined([item.name, line]))  # a long name goes on
    return None


def _statement(run: Run) -> tuple[Stated, ...]:
    """What a line says of years, if it says nothing else."""
    head, stated = stated_in(run)
    if stated:
        short = len(head.bare) <= _LONGEST_HEAD and KIND_WORD.match(unnumbered(head)) is None
        return stated if short else ()
    return without_years(run)


# -- as a table


def _table(rows: Sequence[_Item | Run]) -> Table:
    items = [row for row in rows if isinstance(row, _Item)]
    years = sorted({year for one in items for each in one.stated for year in each.years})
    sums = any(each.total for one in items for each in one.stated)
    labels = tuple(dict.fromkeys(label for one in items for label, _ in one.others))
    place = (items[0].name if isinstance(items[0], _Item) else items[0]).location
    words = ["โครงการ/กิจกรรม/มาตรการ", *(f"ปี {one}" for one in years), *["รวม"] * sums, *labels]
    head = CardRow(tuple(Run(word, (Anchor(0, place),)) for word in words))
    return Table((head, *(_row(row, years, labels, sums=sums) for row in rows)))


def _row(
    row: _Item | Run, years: Sequence[FiscalYear], labels: Sequence[str], *, sums: bool
) -> Row:
    width = 1 + len(years) + sums + len(labels)
    if isinstance(row, Run):
        return Row((row, *[row.part(0, 0)] * (width - 1)))
    blank = row.name.part(0, 0)
    cells = [row.name, *[blank] * (width - 1)]
    spans: list[tuple[int, int]] = []
    for one in row.stated:
        if one.total:
            cells[1 + len(years)] = one.value
            continue
        at = [1 + years.index(year) for year in one.years] or list(range(1, 1 + len(years)))
        if one.together and len(at) > 1:
            spans.append((at[0], len(at)))
            at = at[:1]
        for column in at:
            cells[column] = joined([cells[column], one.value]) if cells[column] else one.value
    for label, value in row.others:
        column = width - len(labels) + labels.index(label)
        cells[column] = joined([cells[column], value], "\n") if cells[column] else value
    said = (row.lines, *[()] * (width - 1))
    return CardRow(tuple(cells), spans=tuple(spans), said=said)
