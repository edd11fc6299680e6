"""Risks named in one table and rated in another, which has nothing but their numbers of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...base.record import record
from ...documents import Block, Row, Run, Table
from ...documents.blocks import Anchor
from ...thai.digits import arabic
from ..tables.columns import FACTORS, RATED, Role
from .cards import CardRow
from .header import headed
from .scales import is_scale

_FEWEST = 2


@record
class _Half:
    """A table that counts its rows: the columns' roles and headings, and the rows by number."""

    at: int
    roles: tuple[Role, ...]
    heads: tuple[Run, ...]
    said: tuple[Run, ...]
    rows: Mapping[int, Row]

    @property
    def names(self) -> bool:
        """Whether it names risks and does not rate them."""
        return Role.RISK in self.roles and not RATED & set(self.roles)

    @property
    def rates(self) -> bool:
        """Whether it rates what another table names, and is no scale of what ratings mean."""
        roles = set(self.roles)
        told = roles >= FACTORS or (RATED & roles and not is_scale([*self.rows.values()]))
        return bool(told) and not {Role.RISK, Role.STEP} & roles

    @property
    def numbers(self) -> int:
        """The column of the numbers."""
        return self.roles.index(Role.NUMBER)


def rated(blocks: Iterable[tuple[Block, bool]]) -> tuple[Block, ...]:
    """The blocks, of which some are of the detail sheets, with both halves of a risk table as one.

    Each must be the only one of its kind, both must count the same risks, and no table may have
    the risks with their ratings already: else nobody knows which belongs to which.
    """
    found = tuple(blocks)
    halves = []
    for at, (block, in_sheets) in enumerate(found):
        told = headed(block.rows) if isinstance(block, Table) and not in_sheets else None
        if told is None or not isinstance(block, Table):
            continue
        if Role.RISK in told[0] and RATED & set(told[0]):
            return tuple(block for block, _ in found)
        half = _half(at, block, *told)
        halves += [half] if half is not None else []
    named = [one for one in halves if one.names]
    rating = [one for one in halves if one.rates]
    if len(named) != 1 or len(rating) != 1 or {*named[0].rows} != {*rating[0].rows}:
        return tuple(block for block, _ in found)
    made = _joined(named[0], rating[0])
    kept = ((at, block) for at, (block, _) in enumerate(found) if at != rating[0].at)
    return tuple(made if at == named[0].at else block for at, block in kept)


def _half(
    at: int, table: Table, roles: tuple[Role, ...], headings: Sequence[str], taken: int
) -> _Half | None:
    """The table with its rows by their numbers; None where some row has none of its own."""
    below = table.rows[taken:]
    whole = all(len(row.cells) == len(roles) and not (row.covered or row.spans) for row in below)
    if roles.count(Role.NUMBER) != 1 or not whole or len(below) < _FEWEST:
        return None
    told = [arabic(row.cells[roles.index(Role.NUMBER)].bare).strip("().") for row in below]
    numbers = [int(one) for one in told if one.isdecimal()]
    if len({*numbers}) != len(below):
        return None
    said = tuple(cell for row in table.rows[:taken] for cell in row.cells if cell)
    heads = tuple(Run(one, (Anchor(0, said[0].location),)) for one in headings)
    return _Half(at, roles, heads, said, dict(zip(numbers, below, strict=True)))


def _joined(named: _Half, rating: _Half) -> Table:
    """The table of both: the columns of the ratings stand behind those of the risks."""
    rows = [CardRow((*named.heads, *_rest(rating.heads, rating)))]
    said = (*named.said, *rating.said)
    for number, row in named.rows.items():
        other = rating.rows[number].cells
        cells = (*row.cells, *_rest(other, rating))
        first = (*said, cells[0], other[rating.numbers])
        rows.append(CardRow(cells, said=(first, *((cell,) for cell in cells[1:]))))
        said = ()
    return Table(tuple(rows))


def _rest(cells: Sequence[Run], half: _Half) -> tuple[Run, ...]:
    """The cells of a row but for its number."""
    return (*cells[: half.numbers], *cells[half.numbers + 1 :])
