"""A summary told as a list: projects in lines, and what each year costs behind or below them.

What a list says of a year becomes a cell, and so it is read as the table that it could have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field

from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ...documents.blocks import Anchor
from ...thai.years import FiscalYear
from ..outline.chapters import Chapter, PartTitle, part_title, within_sheets
from ..outline.group_headings import heads_group
from ..outline.headings import PAGE_NUMBER, part_heading, starts_sheet
from ..risks.cards import CardRow
from ..sheets.lines import is_sheet
from ..text.lists import leading_number
from .fielded import FIELD, card_head, heads_money, tells_of_sheet
from .items import KIND_WORD, unnumbered
from .stated_years import Stated, stated_in, without_years
from .words import SUMS_UP, TOTAL_HEADING

_FEWEST = 3
_RULE = expression(r"[-–—=_*.\s]+\Z")
_LONGEST_HEAD = 40
_MOST_BELOW = 15
"""So many lines may stand below a project."""


@record
class _Item:
    """A project, or a sum, as a list tells it: its name, its years, and what else is said of it.

    ``lines`` are all of it as it stands in the document, ``rest`` those of them that nobody
    understands; ``above`` are the fields of a card over its name; ``end`` is the block behind it,
    ``sure_end`` that behind what is surely its, and ``sure_lines`` how many of the lines that is.
    """

    name: Run
    lines: tuple[Run, ...] = field(repr=False)
    end: int
    sure_end: int
    stated: tuple[Stated, ...] = ()
    above: tuple[tuple[str, Run], ...] = ()
    others: tuple[tuple[str, Run], ...] = ()
    rest: tuple[Run, ...] = ()
    total: bool = False
    card: bool = False
    sure_lines: int = 1

    @property
    def dated(self) -> bool:
        """Whether it says something of some year."""
        return any(one.years or one.every for one in self.stated)


@record
class _Group:
    """The heading of a dimension or a mission in a list."""

    run: Run
    end: int


def listed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with each list of projects and their years as a table.

    What stands in a detail sheet is the sheet's own. Where a table has the projects, a list may be
    of anything else: that is for the caller to know. Where projects stand beside the lists in lines
    that nobody understands, none is read: a part of them would be judged as all.
    """
    found = dict(_lists(blocks))
    if found and _left_over(blocks, found) > _FEWEST:
        found = {}
    index = 0
    while index < len(blocks):
        end, made = found.get(index, (index + 1, [blocks[index]]))
        yield from made
        index = end


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[int, list[Block]]]]:
    """Where each list begins, where it ends, and what it becomes."""
    index, in_sheets, title = 0, False, None
    while index < len(blocks):
        block = blocks[index]
        if isinstance(block, Table):
            in_sheets = in_sheets or is_sheet(block)
        else:
            title = part_title(block.run.bare) or title
            opens = not in_sheets and starts_sheet(block.run) and card_head(blocks, index) is None
            in_sheets = within_sheets(block.run.bare, opens=opens, before=in_sheets)
        rows = [] if in_sheets else list(_rows_from(blocks, index))
        cards = [one for one in rows if isinstance(one, _Item) and one.card]
        if cards and (_is_of_sheets(title) or not _are_cards(rows, blocks)):
            in_sheets = any(starts_sheet(line) for one in cards for line in one.lines)
            index = rows[-1].end
            continue
        if not rows and not in_sheets and isinstance(block, Paragraph):
            in_sheets = starts_sheet(block.run)  # what looked like a card is none
        if not _is_list(rows):
            index = rows[-1].end if rows else index + 1
            continue
        while not isinstance(rows[-1], _Item):
            rows.pop()  # a heading behind the last project is not the list's
        rows[-1] = last = _surely(rows[-1])
        aside = [one for one in blocks[index : last.end] if _is_rule(one)]
        yield index, (last.end, [*aside, _table(rows)])
        index = last.end


def _left_over(blocks: Sequence[Block], found: Mapping[int, tuple[int, list[Block]]]) -> int:
    """How many projects tell of years behind the first list, before the sheets, and in none."""
    index, count = min(found), 0
    while index < len(blocks):
        block = blocks[index]
        if index in found:
            index = found[index][0]
            continue
        if isinstance(block, Table) or starts_sheet(block.run) or _opens_sheets(block.run):
            break
        item = None if block.contents else _item_at(block.run, blocks, index)
        count += item is not None and item.dated and not item.total
        index = item.end if item else index + 1
    return count


def _opens_sheets(run: Run) -> bool:
    return _is_of_sheets(part_title(run.bare))


def _is_of_sheets(title: PartTitle | None) -> bool:
    return title is not None and title.numbered is Chapter.SHEETS


def _are_cards(rows: Sequence[_Item | _Group], blocks: Sequence[Block]) -> bool:
    """Whether cards are a summary's and no short detail sheets: these have no sums.

    Or the part with the sheets begins behind them, and none before it.
    """
    if any(isinstance(one, _Item) and one.total for one in rows):
        return True
    runs = [one.run for one in blocks[rows[-1].end :] if isinstance(one, Paragraph)]
    first = next((one for one in runs if _opens_sheets(one) or starts_sheet(one)), None)
    return first is not None and _opens_sheets(first)


def _is_list(rows: Sequence[_Item | _Group]) -> bool:
    """Whether rows are a list of projects over several years, of which most of them tell."""
    items = [one for one in rows if isinstance(one, _Item) and not one.total]
    dated = [one for one in items if one.dated]
    years = {year for one in dated for each in one.stated for year in each.years}
    return len(items) >= _FEWEST and 2 * len(dated) >= len(items) and len(years) > 1


def _surely(item: _Item) -> _Item:
    """The last item of a list, without lines that may be of what follows it."""
    return evolve(item, lines=item.lines[: item.sure_lines], rest=(), end=item.sure_end)


def _is_rule(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    return _RULE.match(block.run.text) is not None or PAGE_NUMBER.match(block.run.bare) is not None


def _rows_from(blocks: Sequence[Block], first: int) -> Iterator[_Item | _Group]:
    """The groups, projects and sums that a list has from here on."""
    index = first
    while index < len(blocks):
        block = blocks[index]
        if not isinstance(block, Paragraph) or block.contents or block.kept:
            return
        if index > first and _is_rule(block):
            index += 1
            continue
        if heads_group(block.run) and not _states_next(blocks, index):
            found: _Item | _Group | None = _Group(block.run, index + 1)
        else:
            found = _item_at(block.run, blocks, index)
        if found is None or (index == first and isinstance(found, _Item) and not found.dated):
            return
        yield found
        index = found.end


def _states_next(blocks: Sequence[Block], index: int) -> bool:
    """Whether the next line tells of years: then this one is no group's, but a project's."""
    below = _lines_of(blocks[index + 1]) if index + 1 < len(blocks) else ()
    return bool(below) and bool(_statement(below[0]))


def _lines_of(block: Block) -> tuple[Run, ...]:
    """The lines of a paragraph, or of a small table that tabs made of some lines."""
    if isinstance(block, Paragraph):
        return () if block.contents else block.run.lines
    filled = [[cell for cell in row.cells if cell] for row in block.rows]
    return tuple(joined(cells) for cells in filled if cells)


def _item_at(run: Run, blocks: Sequence[Block], index: int) -> _Item | None:
    """The project or the sum that a paragraph begins, if it does."""
    begun = _begun_at(run, blocks, index)
    if begun is None:
        return None
    item = _below(begun, blocks)
    if item.card and any(map(tells_of_sheet, item.lines)):
        return None
    return item if item.dated or not item.total else None


def _begun_at(run: Run, blocks: Sequence[Block], index: int) -> _Item | None:
    """What a paragraph, or the head of a card, says of a project or a sum."""
    card = card_head(blocks, index)
    if card is not None:
        runs = tuple(line for block in blocks[index : card.end] for line in _lines_of(block))
        size = len(runs)
        return _Item(
            card.name, runs, card.end, card.end, above=card.above, card=True, sure_lines=size
        )
    first, *rest = run.lines or (run,)
    total = (TOTAL_HEADING.match(first.bare) or SUMS_UP.match(first.bare)) is not None
    if not total and not _names(first) and not _numbered(blocks, index):
        return None
    name, stated = stated_in(first)
    item = _Item(name, (run,), index + 1, index + 1, stated, total=total)
    return _with_lines(item, rest) or item


def _below(item: _Item, blocks: Sequence[Block]) -> _Item:
    """The item with what stands below it."""
    for at in range(item.end, min(len(blocks), item.end + _MOST_BELOW)):
        lines = _lines_of(blocks[at])
        if not lines or any(map(_ends, lines)) or _is_rule(blocks[at]) or _begins(blocks, at):
            break
        more = _with_lines(item, lines)
        if more is None and (item.total or isinstance(blocks[at], Table)):
            break
        known = (*item.lines, *lines)
        if more is None:
            more = evolve(item, rest=(*item.rest, *lines))
        else:
            more = evolve(more, sure_end=at + 1, sure_lines=len(known))
        item = evolve(more, lines=known, end=at + 1)
    return item


def _with_lines(item: _Item, lines: Sequence[Run]) -> _Item | None:
    """The item with further lines; None where one of them is not understood."""
    found: _Item | None = item
    for line in lines:
        found = _with(found, line) if found else None
    return found


def _names(run: Run) -> bool:
    """Whether a line may be that of a project: it names a kind, behind a number or a dash."""
    return KIND_WORD.match(unnumbered(run).lstrip("-–•●▪ ")) is not None


def _numbered(blocks: Sequence[Block], index: int) -> bool:
    """Whether a numbered line names a project in whatever words: the next says what it costs."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or _statement(block.run):
        return False
    return leading_number(block.run).number is not None and _states_next(blocks, index)


def _begins(blocks: Sequence[Block], index: int) -> bool:
    """Whether a project begins at a block whose own words need not tell."""
    return _numbered(blocks, index) or card_head(blocks, index) is not None


def _ends(run: Run) -> bool:
    text = run.bare
    if part_title(text) or part_heading(text) or starts_sheet(run) or heads_group(run):
        return True
    sums = TOTAL_HEADING.match(text) or SUMS_UP.match(text)
    return _names(run) or (sums is not None and not without_years(run))


def _with(item: _Item, line: Run) -> _Item | None:
    """The item with a further line of it; None where the line is not the item's."""
    stated = _statement(line)
    if stated:
        return evolve(item, stated=(*item.stated, *stated))
    labelled = FIELD.match(line.text)
    if labelled is not None:
        value = line.part(labelled.end())
        return evolve(item, others=(*item.others, (labelled["label"].strip(), value)))
    if heads_money(line):
        return item
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


def _table(rows: Sequence[_Item | _Group]) -> Table:
    items = [row for row in rows if isinstance(row, _Item)]
    years = sorted({year for one in items for each in one.stated for year in each.years})
    sums = any(each.total for one in items for each in one.stated)
    labels = tuple(dict.fromkeys(label for one in items for label, _ in one.others))
    above = tuple(dict.fromkeys(label for one in items for label, _ in one.above))
    place = items[0].name.location
    title = "โครงการ/กิจกรรม/มาตรการ"
    words = [*above, title, *(f"ปี {one}" for one in years), *["รวม"] * sums, *labels]
    head = CardRow(tuple(Run(word, (Anchor(0, place),)) for word in words))
    made = [_with_above(_row(row, years, labels, sums=sums), row, above) for row in rows]
    return Table((head, *made))


def _with_above(made: Row, row: _Item | _Group, above: Sequence[str]) -> Row:
    """A row of the table with the fields over a card's name in columns of their own before it."""
    blank = made.cells[0].part(0, 0)
    if not isinstance(row, _Item):
        return evolve(made, cells=(*made.cells, *[blank] * len(above)))
    told = dict(row.above)
    return CardRow(
        (*(told.get(label, blank) for label in above), *made.cells),
        spans=tuple((first + len(above), size) for first, size in made.spans),
        said=(row.lines, *[()] * (len(above) + len(made.cells) - 1)),
    )


def _row(
    row: _Item | _Group, years: Sequence[FiscalYear], labels: Sequence[str], *, sums: bool
) -> Row:
    width = 1 + len(years) + sums + len(labels)
    if isinstance(row, _Group):
        return Row((row.run, *[row.run.part(0, 0)] * (width - 1)))
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
    if row.rest and not row.dated:  # something of all years, and nobody knows what
        spans, cells[1] = [(1, len(years))], joined(row.rest)
    for label, value in row.others:
        column = width - len(labels) + labels.index(label)
        cells[column] = joined([cells[column], value], "\n") if cells[column] else value
    return Row(tuple(cells), spans=tuple(spans))
