"""Figures in brackets beside a target that say where the series starts from.

ลดลงร้อยละ 20 (ฐานปี 2565 = 5 เรื่อง), 85 (82.5): what stands outside of the brackets is the target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...base.figures import decimal_of
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import Period, SeriesKind
from ..text.figures_apart import Parted
from ..text.years import FULL_YEAR
from .tokens import PERCENT

_BRACKET = expression(r"[(\[（][^()\[\]（）]*[)\]）]")
_BASE = expression("ฐาน")
_FORMER = expression("ฐาน|เดิม")
_ALONE = expression(r"[(\[（](?P<number>\d{1,3}(?:\.\d+)?)(?:คะแนน|คดี|เรื่อง|ราย|ครั้ง|%)?[)\]）]\Z")
_BEHIND_VALUE = expression(r"(?<![\d.])\d{1,3}(?:\.\d+)?(?:คะแนน|%|เปอร์เซ็นต์)?\Z")
_FIGURE = expression(r"\d")
_OF = {
    SeriesKind.CASES: expression(r"(\d{1,4})(?:คดี|เรื่อง|ราย|ครั้ง)"),
    SeriesKind.ITA_SCORE: expression(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)(?:คะแนน|%)"),
}


@record
class Beside:
    """A cell of a target without what stands in brackets: ``text`` in compact form.

    ``notes`` are the brackets with figures.
    """

    text: str
    notes: tuple[str, ...] = ()

    @property
    def alone(self) -> Decimal | None:
        """The figure of the only note, where that is nothing but a figure."""
        match = _ALONE.match(self.notes[0]) if len(self.notes) == 1 else None
        return decimal_of(match["number"]) if match else None


def without_brackets(cell: Run, kind: SeriesKind) -> Beside:
    """A cell's text without brackets beside its figure.

    One with a share in it, beside a figure that is none, may be the target itself: it is kept.
    """
    text = cell.bare
    notes = tuple(one for one in _BRACKET.findall(text) if _FIGURE.search(one))
    rest = _BRACKET.sub("", text)
    if not notes or not _FIGURE.search(rest):
        return Beside(text)
    share = any(PERCENT.search(one) and not _BASE.search(one) for one in notes)
    if kind is SeriesKind.CASES and share and not PERCENT.search(rest):
        return Beside(text)
    return Beside(rest, notes)


def base_of_cells(
    kind: SeriesKind,
    cells: Sequence[tuple[Beside, Decimal | None]],
    period: Period | None,
    *,
    said: bool,
) -> Decimal | None:
    """The base of a series that its cells, each with its target, give in brackets.

    A bracket says so by the base year, or all of them have the same figure, or each that of the
    year before it; ``said``: a heading says that bases stand there.
    """
    for beside, _ in cells:
        for note in beside.notes:
            figure = base_in(note, kind, period, alone=True)
            if figure is not None:
                return figure
    alone = [beside.alone for beside, _ in cells]
    first = alone[0] if alone else None
    if first is None:
        return None
    before = [None, *(target for _, target in cells)]
    rest = [(one, target) for one, target in zip(alone[1:], before[1:], strict=False)]
    same = all(one == first for one, _ in rest)
    former = all(one is not None and one == target for one, target in rest)
    return first if (rest and (same or former)) or said else None


def base_in(note: str, kind: SeriesKind, period: Period | None, *, alone: bool) -> Decimal | None:
    """The figure of the base year in a bracket; None where it is of another year, or of none.

    ``alone``: it stands beside no other series, so that its figure needs no unit.
    """
    years = {int(one) for one in FULL_YEAR.findall(note)}
    base = period.first.year - 1 if period is not None else None
    if not (years == {base} or (not years and _BASE.search(note))):
        return None
    text = FULL_YEAR.sub("|", note)
    own = _OF[kind].search(text)
    numbers = re.findall(r"(?<![\d.])\d{1,4}(?:\.\d+)?(?![\d.])", text)
    if own is not None:
        return decimal_of(own[1])
    other = next(pattern for one, pattern in _OF.items() if one is not kind)
    sure = alone and len(numbers) == 1 and not other.search(text)
    return decimal_of(numbers[0]) if sure else None


def without_bases(view: Parted, period: Period | None) -> tuple[Parted, tuple[str, ...]]:
    """A line without the brackets that say where its series start from; and these.

    They name the base, or years before the period alone, or hold a figure right behind a target.
    """
    gone = [*_bases(view, period)]
    if not gone:
        return view, ()
    kept = [at for at in range(len(view.text)) if not any(start <= at < end for start, end in gone)]
    text = "".join(view.text[at] for at in kept)
    notes = tuple(view.text[start:end] for start, end in gone)
    return Parted(view.run, text, [view.offsets[at] for at in kept]), notes


def _bases(view: Parted, period: Period | None) -> Iterator[tuple[int, int]]:
    for match in _BRACKET.finditer(view.text):
        note = match[0]
        years = {int(one) for one in FULL_YEAR.findall(note)}
        former = period is not None and bool(years) and max(years) < period.first.year
        of_base = _FORMER.search(note) and (not years or former)
        behind = _ALONE.match(note) and _BEHIND_VALUE.search(view.text, 0, match.start())
        if _FIGURE.search(FULL_YEAR.sub("", note)) and (former or of_base or behind):
            yield match.span()
