"""A document's blocks as they are walked: each heading, contents line and table by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...base.location import Location
from ...documents import Block
from ...plan import PartId
from ..risks.cards import carded
from ..summary.listed import listed
from ..tables.side_by_side import apart
from ..tables.sums_alone import sums_apart
from ..tables.totals_apart import spelled_out
from ..tables.turned_sums import upright
from ..targets.captioned import labelled
from .contents import unlisted
from .headings import unglued
from .leaders import unled
from .page_lines import furnished
from .parts_beside import set_apart


def made_ready(blocks: Iterable[Block], unread: Mapping[Location, PartId]) -> tuple[Block, ...]:
    """The blocks, with what shares one divided, and what stands sideways or in lines as a table.

    ``unread`` are the lines of tables that nobody can read, each with the part that it seems to be
    of: no heading is looked for in them.
    """
    single = tuple(set_apart(tuple(sums_apart(upright(apart(tuple(blocks)))))))
    whole = tuple(unglued(tuple(unled(tuple(unlisted(single)))), unread))
    in_rows = tuple(listed(tuple(carded(tuple(furnished(whole))))))
    return tuple(labelled(tuple(spelled_out(in_rows))))
