"""The header row of a table: which of a plan's tables it is, and what each column holds."""

from __future__ import annotations

from collections.abc import Sequence

from ...documents import Row
from ...thai.years import FiscalYear
from ..risks.header import risk_header
from ..summary.header import HEADER_ROWS, SAMPLE, Undecided, may_begin, summary_header
from ..summary.long_form_header import long_header
from ..targets.header import are_targets, targets_by_row, targets_header
from .columns import Header

HEADER_WINDOW = 2 * HEADER_ROWS + SAMPLE
"""How many rows are looked at to recognise a header."""


def header_of(
    rows: Sequence[Row],
    caption: FiscalYear | None = None,
    period: Sequence[FiscalYear] = (),
    *,
    aims: bool = False,
) -> tuple[Header, int] | Undecided | None:
    """The header that some rows begin with, and how many of them it takes; None without one.

    ``rows`` are those of a header and those below, which show what the columns hold. ``caption``
    and ``period``: see `summary_header`; ``aims``: they stand under the heading of the goals or of
    the targets. Titles of projects and series of targets both stand beside years: what a table that
    may be of either is, its rows say.
    """
    if not may_begin(rows[0]):
        return None
    summary = long_header(rows) or summary_header(rows, caption, period)
    if summary is not None and not isinstance(summary, Undecided):
        targets = targets_header(rows)
        rather = targets is not None and are_targets(rows, targets, summary[0], due=aims)
        return targets if rather else summary
    others = (reader(rows) for reader in _OTHERS)
    return next((found for found in others if found), summary)


_OTHERS = (risk_header, targets_header, targets_by_row)
