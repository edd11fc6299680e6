"""Money by fiscal year, exactly as a plan states it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum

from attrs import field

from ..base.figures import in_baht
from ..base.language import Message, say
from ..base.location import Location
from ..base.model import model, within
from ..base.patterns import expression
from ..thai.digits import arabic
from ..thai.years import FiscalYear
from .text import place, printed, wording

SATANG = 100
LARGEST_BAHT = 90_000_000_000_000
"""Above this an amount is taken for a misprint (rule BUD009): the rules' integers stay exact."""
_LARGEST = LARGEST_BAHT * SATANG
_MONEY = expression(r"(-?)(\d{1,40}|\d{1,3}(?:,\d{3}){1,12})(?:\.(\d{1,2}))?")


@model(order=True)
class Money:
    """An exact amount in satang (สตางค์); 100 satang are one baht."""

    satang: int = field(metadata=within(-_LARGEST, _LARGEST))

    belongs = say(
        "an amount in baht, such as 20000.00, of at most {limit}", limit=f"{LARGEST_BAHT:,}"
    )

    @classmethod
    def made_of(cls, given: object) -> Money | None:
        """The amount of so many baht: an int, a Decimal, or a text as plans write it; no float."""
        match given:
            case bool():
                return None
            case int():
                satang: int | None = given * SATANG
            case Decimal() if given.is_finite() and given.adjusted() < 20:
                satang = _satang(format(given, "f")) if given.as_tuple().exponent >= -2 else None  # type: ignore[operator]
            case str():
                satang = _satang(given)
            case _:
                return None
        return None if satang is None or abs(satang) > _LARGEST else cls(satang)

    @property
    def baht(self) -> Decimal:
        """The amount in baht with two decimals."""
        return in_baht(self.satang)

    def __str__(self) -> str:
        return f"{self.baht:,.2f}"


def _satang(text: str) -> int | None:
    """Integers only, since the precision of a Decimal's arithmetic is bounded."""
    match = _MONEY.fullmatch(arabic(text.strip()))
    if match is None:
        return None
    sign, baht, satang = match.groups()
    amount = int(baht.replace(",", "")) * SATANG + int((satang or "").ljust(2, "0"))
    return -amount if sign else amount


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


_SIGNS = {
    "-": CellState.DASH,
    "–": CellState.DASH,
    "": CellState.BLANK,
    CellState.DECLARED.value: CellState.DECLARED,
}


@model()
class Cell:
    """One cell for money. ``amount`` is given for AMOUNT alone; a printed zero is ZERO.

    ``note`` is what stands behind the amount without being of it: (งบกองทุน), a star.
    """

    state: CellState
    amount: Money | None = None
    note: str = wording("")
    printed: str = printed()
    location: Location | None = place()

    belongs = say(
        "an amount of at most {limit}, such as 20000.00, 0.00, or “-”, “”, {declared} or {form}",
        limit=f"{LARGEST_BAHT:,}",
        declared=CellState.DECLARED.value,
        form="{unreadable: …}",
    )

    @classmethod
    def made_of(cls, given: object) -> Cell | None:
        """The cell of an amount in baht, or of a text such as “-” that may stand in one."""
        text = given.strip() if isinstance(given, str) else ""
        if isinstance(given, str) and (sign := _SIGNS.get(text)):
            return cls(sign, printed=text)
        amount = given if isinstance(given, Money) else Money.made_of(given)
        if amount is None:
            return None
        if not amount.satang:
            return cls(CellState.ZERO, printed=text)
        return cls(CellState.AMOUNT, amount, printed=text)

    def _impossible(self) -> tuple[str, Message] | None:
        """An amount in a cell that holds none, and one that lacks it."""
        if (self.state is CellState.AMOUNT) is (self.amount is not None):
            return None
        if self.amount is None:
            return "amount", Money.belongs
        return "state", say("the state {state}, or no amount", state=CellState.AMOUNT.value)

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


@model()
class Budget:
    """Cells for money by fiscal year, in the order of the columns; ``total`` is a รวม column."""

    cells: tuple[tuple[FiscalYear, Cell], ...] = ()
    total: Cell | None = None

    belongs = say("a mapping of years")

    @classmethod
    def made_of(cls, given: object) -> Budget | None:
        """The budget of cells by year, such as ``{2566: 20000, 2567: "-"}``."""
        return cls(given) if isinstance(given, Mapping) else None  # type: ignore[arg-type]

    def at(self, year: FiscalYear) -> Cell | None:
        """The cell of a fiscal year, or None where there is no such column."""
        return next((cell for one, cell in self.cells if one == year), None)

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The fiscal years that have a cell."""
        return tuple(year for year, _ in self.cells)


@model()
class StatedTotal:
    """A total that the plan states: a dimension's รวม row, or the รวมทั้งสิ้น row (dimension None).

    ``unitless`` are the years whose amount is written without บาท.
    """

    dimension: int | None
    budget: Budget
    unitless: tuple[FiscalYear, ...] = ()
    location: Location | None = place()
