"""The table of risks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...plan import Control, Plan, Rating, Risk, RiskRow
from .figures import words
from .style import Style
from .tables import line, page_break

_PAGE = 1
_ROOM = 3


class RiskPrinter:
    """Prints the risk table of one plan in one style."""

    def __init__(self, plan: Plan, style: Style) -> None:
        self.rows = plan.risk_rows
        self.style = style
        ratings = [one for row in plan.risk_rows for one in row.ratings]
        full = bool(ratings) and all(_has_factors(one) for one in ratings)
        self.room = style.room and not plan.risk_rows
        self.levelled = self.room or any(one.stated for one in ratings)
        # Products need a word between them: 1 x 1 = 1 1 x 1 = 1 cannot be told apart.
        apart = self.levelled or all(len(row.ratings) <= 1 for row in plan.risk_rows)
        self.products = full and style.risk_products and apart
        self.factors = self.room or (full and not self.products)

    def lines(self) -> Iterator[str]:
        """The table, on as many pages as the style has."""
        header = line(self._header())
        yield header
        for index, row in enumerate(self.rows):
            size = self.style.rows_per_page
            if size and index and not index % size and row.number is not None:
                yield from page_break(_PAGE + index // size, self.style)
                if self.style.repeats_header:
                    yield header
            yield line(self._row(row))
        if self.room:
            yield from [line([""] * len(self._header()))] * _ROOM

    def _header(self) -> list[str]:
        names = ["ลำดับที่", "ขั้นตอนการดำเนินงาน", "ประเด็นความเสี่ยงการทุจริต"]
        if self.factors:
            names += ["โอกาส (L)", "ผลกระทบ (I)"]
        names.append("Risk Score")
        if self.factors and self.levelled:
            names.append("ระดับความเสี่ยง")
        return [*names, "มาตรการควบคุมความเสี่ยงการทุจริต"]

    def _row(self, row: RiskRow) -> list[str]:
        number = "" if row.number is None else f"{row.number}."
        cells = [number, words(row.step, self.style), self._items(row.risks)]
        if self.factors:
            cells.append(_stacked(one.likelihood for one in row.ratings))
            cells.append(_stacked(one.impact for one in row.ratings))
            cells.append(_stacked(one.score for one in row.ratings))
            if self.levelled:
                cells.append(_stacked(one.stated for one in row.ratings))
        else:
            cells.append(" ".join(self._rating(one) for one in row.ratings))
        return [*cells, self._items(row.controls) or "-"]

    def _rating(self, rating: Rating) -> str:
        parts = []
        if self.products:
            parts.append(f"{rating.likelihood} x {rating.impact} = {rating.score}")
        elif rating.score is not None:
            parts.append(str(rating.score))
        return " ".join([*parts, rating.stated]).strip()

    def _items(self, items: Sequence[Risk | Control]) -> str:
        between = "" if self.style.tight_numbers else " "
        numbered = (
            words(one.text, self.style)
            if one.number is None
            else f"{one.number}.{between}{words(one.text, self.style)}"
            for one in items
        )
        return " ".join(numbered)


def _has_factors(rating: Rating) -> bool:
    return None not in (rating.likelihood, rating.impact, rating.score)


def _stacked(values: Iterable[object]) -> str:
    return " ".join(str(value) for value in values if value is not None)
