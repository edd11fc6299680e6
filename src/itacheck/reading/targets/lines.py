"""Target values that stand in lines of text, instead of in a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

from attrs import field

from ...base.figures import decimal_of
from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Paragraph, Run
from ...plan import Period, Problem, SeriesKind, TargetSeries, TargetValue
from ...thai.text import tidy
from ...thai.years import FiscalYear
from ..text.figures_apart import Parted, parted
from ..text.lists import leading_number
from .bases import base_in, without_bases
from .listed import pairs_in_lists
from .table import baseline_in
from .tokens import (
    COMPLAINTS,
    FALLS,
    PERCENT,
    Pair,
    Sort,
    Token,
    begins_with_year,
    is_change,
    pairs_of,
    pairs_under,
    tokens_of,
)

_INTRODUCES = expression(r"เป้าหมาย|ตัวชี้วัด|[:：]\Z|ดังนี้")
_LONGEST_INTRODUCTION = 80
_ENDS = expression(r"(?:[\s:：)\-–—]|(?:ค่า)?เป้าหมาย|ดังนี้|คือ)*\Z")
_POINTS = expression(r"\d คะแนน|\dคะแนน")
_OTHERS = expression(
    "พึงพอใจ|เชื่อมั่น|ร้องเรียน|การรับรู้|ประสิทธิภาพ|คุณภาพการให้บริการ|ความรู้|โครงการ|กิจกรรม|ประชาชน|ผู้|บุคลากร|เจ้าหน้าที่|พนักงาน"
)
"""What else than the two series a percentage may be of."""
_BASE = expression(r"(?:ข้อมูล|ค่า)?(?:ปี)?ฐาน\D{0,20}\Z")
_JOINS = expression(r"(?:[\s:：=,;/|→()\-–—]|และ)*")


@record
class Line:
    """A line of text with what it says about targets."""

    run: Run
    view: Parted = field(repr=False)
    tokens: tuple[Token, ...]
    pairs: tuple[Pair, ...]
    leads: bool
    """Whether it begins with its year, or stands under it."""
    heads: bool = False
    """Whether it holds a year alone, for the lines below it."""
    bases: tuple[str, ...] = ()
    """What stands in brackets about where its series start from."""

    @property
    def uneven(self) -> bool:
        """Whether it lists values of a series that it names, and they are not as many as years."""
        values = sum(one.sort is Sort.VALUE for one in self.tokens)
        return values > 1 and bool(self.kinds) and not self.pairs

    @property
    def kinds(self) -> tuple[SeriesKind, ...]:
        """The series that it names."""
        return tuple(dict.fromkeys(one.kind for one in self.tokens if one.kind is not None))

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The years of the period that it names, each time that it does."""
        return tuple(one.year for one in self.tokens if one.sort is Sort.YEAR and one.year)

    @property
    def compares(self) -> bool:
        """Whether a year that it compares with stands in it: the value is no baseline."""
        return bool(self.pairs) and any(one.sort is Sort.COMPARED for one in self.tokens)

    @property
    def mixes_bases(self) -> bool:
        """Whether it names several series, and bases of theirs: which is whose, is not said."""
        return bool(self.bases) and len(self.kinds) > 1

    @property
    def base(self) -> Paragraph | None:
        """What it says of the base year before its first target: จากปีฐาน 2565 ที่มี 3 คดี."""
        year = next((one for one in self.tokens if one.sort is Sort.COMPARED), None)
        words = _BASE.search(self.view.text, 0, year.start) if year and self.pairs else None
        end = min((one.value.start for one in self.pairs), default=0)
        if year is None or words is None or end < year.start:
            return None
        return Paragraph(self.view.part(words.start(), end))


@record
class Told:
    """A target that a line states; ``label`` are the words that name its series."""

    kind: SeriesKind
    value: TargetValue
    label: Run
    line: Line = field(repr=False)


@record
class Stated:
    """What a line states under the names above it; ``lost``: it seems a target and is not read."""

    line: Line
    told: tuple[Told, ...]
    lost: bool = False
    label: tuple[tuple[SeriesKind, Run], ...] = ()
    """The series that it names, each with the words that do."""


def lines_of(paragraphs: Iterable[Paragraph], period: Period | None) -> Iterator[Line]:
    """The lines of paragraphs; a row of a table that is none of the plan's has several."""
    year: Token | None = None
    runs = [run for paragraph in paragraphs for run in paragraph.run.lines]
    for run, below in zip_longest(runs, runs[1:]):
        view, bases = without_bases(parted(run), period)
        tokens = tokens_of(view.text, period)
        if not tokens and below is not None and FALLS in below.bare:
            tokens = tuple(_complaints(view.text))
        leads = begins_with_year(view.text, tokens)
        pairs = pairs_of(tokens, leads=leads) or pairs_in_lists(view.text, tokens, period)
        under = pairs_under(year, tokens) if year else ()
        heads = leads and len(tokens) == 1 and bool(_ENDS.match(view.text, tokens[0].end))
        year = tokens[0] if heads else year if under else None
        yield Line(run, view, tokens, pairs or under, leads or bool(under), heads, bases)


def _complaints(text: str) -> Iterator[Token]:
    """The name of the cases in a line over values that fall."""
    for match in COMPLAINTS.finditer(text):
        yield Token(Sort.SERIES, match.start(), match.end(), kind=SeriesKind.CASES)


def stated(lines: Iterable[Line], *, section: bool) -> Iterator[Stated]:
    """What each line states. A line that names a series holds for those without a name below it.

    ``section``: they stand under the heading of the targets. Elsewhere a line about something else
    ends what the name above it holds for, and values below it are not the plan's targets.
    """
    force: dict[SeriesKind, Run] = {}
    foreign = False
    for line in lines:
        if line.heads:
            yield Stated(line, ())
            continue
        names = {kind: _label(line, kind) for kind in line.kinds}
        if names:
            force, foreign = names, False
        elif not section and not line.years and not introduces(line):
            force, foreign = {}, True
        strange = foreign or (not names and bool(_OTHERS.search(line.view.text)))
        told = () if strange else tuple(_told(line, force, section=section))
        unread = len(told) < len(line.pairs) or (bool(line.years) and not line.pairs)
        unread = unread or (line.leads and _has_rest(line, told)) or line.uneven
        lost = unread and not strange and (section or _seems(line, force))
        yield Stated(line, told, lost, tuple(names.items()))


def introduces(line: Line) -> bool:
    """Whether a line only leads to what stands below it: ค่าเป้าหมายในแต่ละปี ดังนี้."""
    short = len(line.view.text) <= _LONGEST_INTRODUCTION
    return short and not line.pairs and bool(_INTRODUCES.search(line.view.text))


def is_marked(run: Run) -> bool:
    """Whether a line begins with the number or the dot of a list."""
    return leading_number(run).number is not None or leading_number(run).run.text != run.text


def _told(line: Line, force: dict[SeriesKind, Run], *, section: bool) -> Iterator[Told]:
    units = {(one.value.points, one.value.percent) for one in line.pairs}
    for pair in line.pairs:
        kind, value = pair.kind, pair.value
        if kind is None and len(force) == 1:
            kind = next(iter(force))
        elif kind is None and force and {(True, False), (False, True)} <= units:
            kind = SeriesKind.ITA_SCORE if value.points else SeriesKind.CASES
        if kind is None or kind not in force or not _fits(kind, value, line, force[kind]):
            continue
        if not section and not line.kinds and value.percent and _POINTS.search(force[kind].bare):
            continue  # a goal in points stands above a series in percent: whose it is, is not said
        printed = line.view.part(value.start, value.end)
        target = TargetValue(
            pair.year,
            decimal_of(value.number),
            printed=tidy(printed.text),
            location=printed.location,
        )
        yield Told(kind, target, force[kind], line)


def _fits(kind: SeriesKind, value: Token, line: Line, label: Run) -> bool:
    """Whether a value can be the series': no increase of a score, and no number of cases."""
    if kind is SeriesKind.ITA_SCORE:
        return not is_change(line.view.text, value)
    return not value.bare or bool(PERCENT.search(line.view.text + label.bare))


def _seems(line: Line, force: dict[SeriesKind, Run]) -> bool:
    """Whether a line with a year seems a target: it has a value, or a number under a series."""
    if not line.leads:
        return False
    rest = line.view.text[next(one.end for one in line.tokens if one.sort is Sort.YEAR) :]
    return bool(line.pairs or (force and re.search(r"\d", rest)))


def _has_rest(line: Line, told: Sequence[Told]) -> bool:
    """Whether a line names a series without a target, and has a number that is of no token."""
    if {one.kind for one in told} >= set(line.kinds):
        return False
    done = next(one.end for one in line.tokens if one.kind is None)
    for token in (*line.tokens, None):
        if token is None or token.start >= done:
            if re.search(r"\d", line.view.text[done : token.start if token else None]):
                return True
            done = token.end if token else done
    return False


def _label(line: Line, kind: SeriesKind) -> Run:
    """The words that name a series: the line, or what stands in it between a year and a value."""
    if not (line.leads or line.compares or len(line.kinds) > 1) or not line.pairs:
        return line.run
    at = next(one.start for one in line.tokens if one.kind is kind)
    start = max((one.end for one in line.tokens if one.kind is None and one.end <= at), default=0)
    borders = {Sort.YEAR, Sort.VALUE}
    end = min(
        (one.start for one in line.tokens if one.sort in borders and one.start > at), default=None
    )
    words = leading_number(line.view.part(start, end)).run
    lead = _JOINS.match(words.text)
    stop = len(words.text.rstrip(" :：=(-–—"))
    return words.part(lead.end() if lead else 0, stop) or line.run


def target_lines(
    paragraphs: Sequence[Paragraph], period: Period | None
) -> tuple[tuple[TargetSeries, ...], tuple[Problem, ...]]:
    """The series in lines under the heading of the targets.

    Where years stand but no series can be read whole, or a year has two values, nothing is guessed
    and a problem says so.
    """
    found: dict[SeriesKind, dict[FiscalYear, TargetValue]] = {}
    labels: dict[SeriesKind, Run] = {}
    unsure: set[SeriesKind] = set()
    unread: list[Location] = []
    unpaired: list[Location] = []
    both: Location | None = None
    lines = tuple(lines_of(paragraphs, period))
    for one in stated(lines, section=True):
        place = one.line.run.location
        for kind, run in one.label:
            labels.setdefault(kind, run)
        if len(one.label) > 1 and not one.told:
            both = both or place
        if one.told:
            both = None
        if one.lost and one.line.pairs:
            unread.append(place)
        elif one.lost:
            unpaired += [place] * max(len(one.line.years), 2 * one.line.uneven)
        for told in one.told:
            held = found.setdefault(told.kind, {})
            if held.setdefault(told.value.year, told.value).value != told.value.value:
                unsure.add(told.kind)
                unread.append(told.value.location or place)
    unread += [both] if both is not None else []
    complete = period is not None and all(
        set(period.years) <= set(found.get(one, {})) for one in SeriesKind
    )
    if len(unpaired) > 1 and not complete:
        unread.append(unpaired[0])
    near = [Paragraph(line.run) for line in lines if not (line.compares or line.mixes_bases)]
    near += [line.base for line in lines if line.base is not None]
    series = tuple(
        series_of_lines(kind, labels[kind], tuple(held.values()), period, near, lines)
        for kind, held in found.items()
        if kind not in unsure
    )
    return series, (cannot_be_told_apart(min(unread, key=_order)),) if unread else ()


def series_of_lines(
    kind: SeriesKind,
    label: Run,
    values: tuple[TargetValue, ...],
    period: Period | None,
    near: Iterable[Paragraph],
    lines: Iterable[Line] = (),
) -> TargetSeries:
    """A series with its baseline, from the ``lines`` that speak of it, or the text near it."""
    baseline = _base_of(kind, lines, period)
    if baseline is None:
        baseline = baseline_in(kind, label, period, near)
    return TargetSeries(kind, tidy(label.text), values, baseline, location=label.location)


def _base_of(kind: SeriesKind, lines: Iterable[Line], period: Period | None) -> Decimal | None:
    """The base that stands in brackets in the first line about a series that has one."""
    for line in lines:
        for note in line.bases if not line.kinds or kind in line.kinds else ():
            figure = base_in(note, kind, period, alone=line.kinds == (kind,))
            if figure is not None:
                return figure
    return None


def cannot_be_told_apart(place: Location) -> Problem:
    """That values stand somewhere which nobody can read for sure."""
    note = say(
        "Target values stand here that cannot be told apart by year and series."
        " Write them as a table with one column for each fiscal year."
    )
    return Problem(note, place)


def _order(place: Location) -> tuple[int, ...]:
    return place.order
