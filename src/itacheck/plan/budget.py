"""Money by fiscal year, exactly as a plan states it."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from attrs import field, validators

from ..base.figures import in_baht
from ..base.location import Location
from ..base.record import record
from ..thai.years import FiscalYear
from .text import place, printed, wording

SATANG = 100
LARGEST_BAHT = 90_000_000_000_000
"""Above this an amount is taken for a misprint (rule BUD009): the rules' integers stay exact."""


@record(order=True)
class Money:
    """An exact amount in satang (สตางค์); 100 satang are one baht."""

    satang: int = field(validator=validators.instance_of(int))

    @property
    def baht(self) -> Decimal:
        """The amount in baht with two decimals."""
        return in_baht(self.satang)

    def __str__(self) -> str:
        return f"{self.baht:,.2f}"


class MoneyUnit(Enum):
    """The unit in which a table prints its money; amounts of the model are in baht all the same."""

    BAHT = 1
    """บาท"""
    THOUSAND = 1_000
    """พันบาท"""
    MILLION = 1_000_000
    """ล้านบาท"""


class CellState(Enum):
    """What a cell for money holds: six different things, of which only one is unreadable.

    ``declared`` is a cell that says in words that no budget is used: a state of its own, not zero.
    """

    AMOUNT = "amount"
    ZERO = "zero"
    DASH = "dash"
    BLANK = "blank"
    DECLARED = "declared"
    UNREADABLE = "unreadable"


@record
class Cell:
    """One cell for money. ``amount`` is given for AMOUNT alone; a printed zero is ZERO.

    ``note`` is what stands behind the amount without being of it: (งบกองทุน), a star.
    """

    state: CellState
    amount: Money | None = None
    note: str = wording("")
    printed: str = printed()
    location: Location | None = place()

    @property
    def money(self) -> Money | None:
        """What the cell adds to a sum: nothing for all but amounts; None if unreadable."""
        if self.state is CellState.UNREADABLE:
            return None
        return self.amount or Money(0)

    @property
    def has_money(self) -> bool:
        """Whether the cell holds an amount other than zero."""
        return self.state is CellState.AMOUNT


@record
class Budget:
    """Cells for money by fiscal year, in the order of the columns; ``total`` is a รวม column."""

    cells: tuple[tuple[FiscalYear, Cell], ...] = ()
    total: Cell | None = None

    def at(self, year: FiscalYear) -> Cell | None:
        """The cell of a fiscal year, or None where there is no such column."""
        return next((cell for one, cell in self.cells if one == year), None)

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The fiscal years that have a cell."""
        return tuple(year for year, _ in self.cells)


@record
class StatedTotal:
    """A total that the plan states: a dimension's รวม row, or the รวมทั้งสิ้น row (dimension None).

    ``unitless`` are the years whose amount is written without บาท.
    """

    dimension: int | None
    budget: Budget
    unitless: tuple[FiscalYear, ...] = ()
    location: Location | None = place()
