"""A document's blocks as they are walked: each heading, contents line and table by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...base.location import Location
from ...documents import Block, Paragraph, Table
from ...plan import PartId
from ..risks.cards import carded
from ..risks.rated_apart import rated
from ..risks.ticked_scale import figured
from ..sheets.regrouped import regrouped
from ..tables.columns import TableKind
from ..tables.headers import HEADER_WINDOW, header_of
from ..tables.side_by_side import apart
from ..tables.sums_alone import sums_apart
from ..tables.totals_apart import by_sheets, spelled_out
from ..tables.turned_sums import upright
from ..targets.captioned import labelled
from ..targets.long_form import in_years
from .contents import unlisted
from .counted_missions import coded
from .group_names import plainly_named
from .headings import unglued
from .leaders import unled
from .numbered_forms import usually_named
from .page_lines import furnished
from .parts_beside import run_in, set_apart


def made_ready(blocks: Iterable[Block], unread: Mapping[Location, PartId]) -> tuple[Block, ...]:
    """The blocks, with what shares one divided, and what stands sideways or in lines as a table.

    ``unread`` are the lines of tables that nobody can read, each with the part that it seems to be
    of: no heading is looked for in them.
    """
    plain = tuple(regrouped(plainly_named(tuple(blocks))))
    single = tuple(set_apart(tuple(sums_apart(upright(apart(plain))))))
    named = usually_named(coded(tuple(unled(tuple(unlisted(single))))))
    whole = run_in(tuple(unglued(named, unread)), unread)
    in_rows = _with_lists(rated(by_sheets(carded(tuple(furnished(whole))))))
    return tuple(labelled(tuple(_as_usual(in_rows))))


def _as_usual(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with tables before the detail sheets that are told otherwise than most."""
    for block, in_sheets in by_sheets(blocks):
        if in_sheets or isinstance(block, Paragraph):
            yield block
        else:
            rows = block.rows
            yield from spelled_out(rows) or in_years(rows) or figured(rows) or (block,)


def _with_lists(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with projects told otherwise than in a table of years as such: few plans need it.

    Those are lists, and tables whose cells tell of all years.
    """
    for block in blocks:
        known = header_of(block.rows[:HEADER_WINDOW]) if isinstance(block, Table) else None
        if isinstance(known, tuple) and known[0].kind is TableKind.SUMMARY:
            return blocks
    from ..summary.amounts_in_cells import in_columns
    from ..summary.listed import listed

    return in_columns(blocks) or tuple(listed(blocks))
