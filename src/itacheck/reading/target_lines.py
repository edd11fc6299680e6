"""Target values that stand in lines of text under their heading, instead of in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..documents import Paragraph, Run
from ..language import say
from ..location import Location
from ..plan import Period, Problem, SeriesKind, TargetSeries, TargetValue
from ..thai.text import tidy
from ..thai.years import FiscalYear
from .compact import Compact, compact
from .targets import baseline_in

_UNIT = "%|คะแนน|เปอร์เซ็นต์"
_TOKEN = re.compile(
    # Without white space a year and its value may stand side by side: 2566 65 คะแนน.
    rf"(?<!\d)(?P<year>25\d\d)(?!\d(?!\d{{0,2}}(?:\.\d+)?(?:{_UNIT})))"
    r"|ร้อยละ(?P<percent>\d{1,3}(?:\.\d+)?)(?![\d.]*\d)"
    rf"|(?:(?<![\d.])|(?<=(?<!\d)25\d\d))(?P<value>\d{{1,3}}(?:\.\d+)?)(?:{_UNIT})"
)
_SPAN = re.compile(r"25\d\d(?:[-–—]|ถึง|จนถึง)(?:ปี)?(?:พ\.?ศ\.?)?(?:25)?\d\d(?!\d)")
_FAR = 40
"""So many characters between a year and a value are more than the words that join them."""


def target_lines(
    paragraphs: Sequence[Paragraph], period: Period | None
) -> tuple[tuple[TargetSeries, ...], tuple[Problem, ...]]:
    """The series in lines that name one year and its value after the other.

    A line that names a series holds for the lines without a name below it. Where years stand but no
    series can be read whole, or a year has two values, nothing is guessed and a problem says so.
    """
    found: dict[SeriesKind, dict[FiscalYear, TargetValue]] = {}
    labels: dict[SeriesKind, Run] = {}
    kind: SeriesKind | None = None
    unsure: set[SeriesKind] = set()
    unread: Location | None = None
    unpaired: list[Location] = []
    for paragraph in paragraphs:
        view = compact(paragraph.run)
        kinds = _kinds(view.text)
        kind = kinds[0] if len(kinds) == 1 else None if kinds else kind
        values = _values(view, period)
        if kinds and kind is not None:
            labels.setdefault(kind, paragraph.run)
        if not values:
            named = sum(bool(token["year"]) for token in _tokens(view.text, period))
            unpaired += [paragraph.run.location] * named
        if kind is None or not values:
            unread = unread or (paragraph.run.location if values or len(kinds) > 1 else None)
            continue
        held = found.setdefault(kind, {})
        for value in values:
            if held.setdefault(value.year, value).value != value.value:
                unsure.add(kind)
                unread = unread or value.location
    complete = period is not None and all(
        set(period.years) <= set(found.get(one, {})) for one in SeriesKind
    )
    if len(unpaired) > 1 and not complete:
        unread = unread or unpaired[0]
    lines = tuple(paragraphs)
    series = tuple(
        TargetSeries(
            one,
            tidy(labels[one].text),
            tuple(held.values()),
            baseline_in(one, labels[one], period, lines),
            location=labels[one].location,
        )
        for one, held in found.items()
        if one not in unsure
    )
    note = say(
        "Target values stand here that cannot be told apart by year and series."
        " Write them as a table with one column for each fiscal year."
    )
    return series, (Problem(note, unread),) if unread else ()


def targets_among_goals(
    paragraphs: Sequence[Paragraph], period: Period | None
) -> tuple[TargetSeries, ...]:
    """The series in those lines of the goals that give values of several years, one series each."""
    several = [
        one
        for one in paragraphs
        if len({value.year for value in _values(compact(one.run), period)}) > 1
    ]
    return target_lines(several, period)[0]


def _kinds(text: str) -> list[SeriesKind]:
    kinds = [SeriesKind.CASES] if "คดี" in text else []
    return kinds + ([SeriesKind.ITA_SCORE] if re.search("ITA", text, re.IGNORECASE) else [])


def _values(view: Compact, period: Period | None) -> list[TargetValue]:
    """The values of a line, each with its year: all behind their years, or all before them."""
    tokens = _tokens(view.text, period)
    pairs = [tokens[index : index + 2] for index in range(0, len(tokens), 2)]
    first = bool(tokens) and bool(tokens[0]["year"])
    values = []
    for pair in pairs:
        if len(pair) < 2 or bool(pair[0]["year"]) != first or bool(pair[1]["year"]) == first:
            return []
        year, value = pair if first else reversed(pair)
        if pair[1].start() - pair[0].end() > _FAR:
            return []
        printed = view.part(value.start(), value.end())
        number = Decimal(value["percent"] or value["value"])
        values.append(
            TargetValue(
                FiscalYear(int(year["year"])),
                number,
                printed=tidy(printed.text),
                location=printed.location,
            )
        )
    return values


def _tokens(text: str, period: Period | None) -> list[re.Match[str]]:
    """The years of the period and the values in a text; a year outside it goes with its value."""
    text = _SPAN.sub(lambda match: " " * len(match[0]), text)
    tokens: list[re.Match[str]] = []
    outside = False
    for token in _TOKEN.finditer(text):
        beside, outside = outside, False
        if token["year"]:
            year = FiscalYear(int(token["year"]))
            outside = period is not None and year not in period.years
            if not outside:
                tokens.append(token)
        elif not beside:
            tokens.append(token)
    return tokens
