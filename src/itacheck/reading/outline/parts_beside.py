"""Headings of the first parts with their text beside them: in the next cell, or in one line."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve

from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Run, Table
from ...plan import PartId
from ..sheets.beside import cells_in
from ..sheets.lines import is_sheet
from .chapters import Chapter, named_chapter, part_title
from .contents import lists_contents
from .headings import is_preface, part_heading, starts_sheet

_IN_FRONT = ("คำนำ", "สารบัญ", "ประกาศ")
_PAIR = 2
_FEWEST = 3
_SHORTEST_TEXT = 12
_LONGEST = 100
_BETWEEN = expression(r"\s*(?P<colon>[:：])\s*|\s+")
_PREFACE_IN_LINE = expression(r"\s*(?P<name>คำนำ)(?:\s*[:：]\s*|\s{2,}|\t)(?=\S)")
_ITEM = expression(r"[-–•]\s|[-–•]?\s*\(?(?:[\d๐-๙]{1,2}|[ก-ฮ])[.)]")
_LONGEST_NAME = 60
_RUN_IN = {PartId.RATIONALE, PartId.OBJECTIVES, PartId.GOALS, PartId.BENEFITS}
"""The sections of text; targets and risks in a line are figures with their label."""
_FEWEST_KNOWN, _FEWEST_BY_WORDS = 2, 3


@record
class _RunIn:
    """A section's heading at the start of a line: where it ends, and its text begins.

    ``apart``: a colon or a gap stands between, and not a space alone. ``told``: the colon, or the
    mark of a list, says that what follows is text, whatever else a heading may end in.
    """

    section: PartId
    end: int
    text: int
    apart: bool
    told: bool


def set_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with heading and text of each such row as paragraphs of their own.

    Detail sheets may be set so, too. One of the rows has what none of them has, preface, contents
    or announcement; or the table stands under the heading of the first part.
    """
    rows = [_rows(block) for block in blocks]
    named = [one for found in rows for cells in found if (one := _label(cells))]
    if len(named) < _FEWEST:
        yield from blocks
        return
    end = next((at for at, one in enumerate(blocks) if _opens_sheets(one, rows[at])), len(blocks))
    labels = [one for found in rows[:end] for cells in found if (one := _label(cells))]
    in_front = len(labels) >= _FEWEST and any(one in _IN_FRONT for one in labels)
    in_first = False
    for at, (block, found) in enumerate(zip(blocks, rows, strict=True)):
        if isinstance(block, Paragraph):
            in_first = _in_first(block, before=in_first)
        own = {_label(cells) for cells in found} - {""}
        if own and ((in_front and at < end) or (in_first and len(own) >= _FEWEST)):
            yield from _divided(block, found)
        else:
            yield block


def run_in(blocks: Sequence[Block], unread: Container[Location]) -> tuple[Block, ...]:
    """The blocks, with headings of part 1 that begin the line of their text in lines of their own.

    A section that has its heading elsewhere is none of them. They stand in the row of those that
    are known, as one of them does; where a space alone is between, the words of several must say
    it. ``unread`` are the lines of tables that nobody can read.
    """
    first: dict[PartId, tuple[int, _RunIn]] = {}
    known: set[PartId] = set()
    within = False
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or lists_contents(block) or block.furniture:
            continue
        within = _in_first(block, before=within)
        if not within or block.kept or block.run.location in unread:
            continue
        own, found = part_heading(block.run.bare), _run_in(block.run)
        if own and not (found and found.told):
            known.add(own)
        elif found:
            first.setdefault(found.section, (at, found))
    divided = {**dict(_preface(blocks)), **dict(_confirmed(first, known))}
    return tuple(_told_apart(blocks, divided)) if divided else tuple(blocks)


def _preface(blocks: Sequence[Block]) -> Iterator[tuple[int, _RunIn]]:
    """The preface's heading in the line of its text, where no other one stands before part 1."""
    found: list[tuple[int, _RunIn]] = []
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or lists_contents(block) or block.furniture:
            continue
        if is_preface(block.run.bare):
            return
        match = _PREFACE_IN_LINE.match(block.run.text)
        if match is not None and len(block.run.part(match.end()).bare) >= _SHORTEST_TEXT:
            run_in = _RunIn(PartId.PREFACE, match.end("name"), match.end(), apart=True, told=True)
            found.append((at, run_in))
        if part_title(block.run.bare):
            break
    yield from found[:1]


def _confirmed(
    first: Mapping[PartId, tuple[int, _RunIn]], known: set[PartId]
) -> Iterator[tuple[int, _RunIn]]:
    found = [(at, one) for at, one in first.values() if one.section not in known]
    apart = sum(one.apart for _, one in found)
    for at, one in found:
        enough = (
            len(known) + apart >= _FEWEST_KNOWN if one.apart else len(found) >= _FEWEST_BY_WORDS
        )
        if enough:
            yield at, one


def _run_in(run: Run) -> _RunIn | None:
    """The heading that a line begins with before its text; a colon tells best where it ends."""
    if cells_in(run):
        return None
    found: _RunIn | None = None
    for match in _BETWEEN.finditer(run.text, 0, _LONGEST):
        name = run.part(0, match.start()).bare
        section = part_heading(name) if len(name) <= _LONGEST_NAME else None
        if section not in _RUN_IN or len(run.part(match.end()).bare) < _SHORTEST_TEXT:
            continue
        colon = match["colon"] is not None
        if found is None or colon:
            apart = colon or len(match[0]) > 1 or match[0] == "\t"
            told = colon or _ITEM.match(run.text, match.end()) is not None
            found = _RunIn(section, match.start(), match.end(), apart, told)
        if colon:
            break
    return found


def _told_apart(blocks: Sequence[Block], divided: Mapping[int, _RunIn]) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        if at in divided and isinstance(block, Paragraph):
            yield evolve(block, run=block.run.part(0, divided[at].end))
            yield evolve(block, run=block.run.part(divided[at].text))
        else:
            yield block


def _in_first(block: Paragraph, *, before: bool) -> bool:
    """Whether the first part goes on behind a paragraph, which may be the heading of one."""
    title = part_title(block.run.bare)
    if title is None:
        return before and not starts_sheet(block.run)
    return (named_chapter(title.name) or title.numbered) is Chapter.FIRST


def _divided(block: Block, rows: Sequence[Sequence[Run]]) -> Iterator[Block]:
    """The cells of a form as paragraphs; rows of more than a heading and its text stay a table."""
    if isinstance(block, Paragraph):
        yield from (Paragraph(line) for cells in rows for cell in cells for line in cell.lines)
        return
    pairs = zip(rows, block.rows, strict=True)
    for whole, group in groupby(pairs, lambda one: len(one[0]) > _PAIR):
        if whole:
            yield Table(tuple(row for _, row in group))
        else:
            yield from (
                Paragraph(line) for cells, _ in group for cell in cells for line in cell.lines
            )


def _rows(block: Block) -> list[Sequence[Run]]:
    """The filled cells of a table's rows, or of a row that came as a paragraph."""
    if isinstance(block, Paragraph):
        return [[cell for _, cell in cells_in(block.run)]]
    return [[cell for cell in row.cells if cell] for row in block.rows]


def _label(cells: Sequence[Run]) -> str:
    """The heading of a part that stands in the first of two cells; empty otherwise."""
    if len(cells) != _PAIR or len(cells[0].text) > _LONGEST or len(cells[1].bare) < _SHORTEST_TEXT:
        return ""  # beside a heading in a list of contents stands a page
    text = cells[0].bare.rstrip(":：")
    return text if text in _IN_FRONT or (text and part_heading(text)) else ""


def _opens_sheets(block: Block, rows: Sequence[Sequence[Run]]) -> bool:
    if isinstance(block, Paragraph):
        return starts_sheet(block.run)
    return not any(cells and cells[0].bare in _IN_FRONT for cells in rows) and is_sheet(block)
