"""Layouts of the table of target values."""

from __future__ import annotations

from collections.abc import Callable

from itacheck.plan import Plan, SeriesKind, TargetSeries, TargetValue
from itacheck.thai.years import FiscalYear
from tests.layouts.blocks import Block, Cell, Grid, Line, grid, merged_down

_UNITS = {SeriesKind.CASES: "ร้อยละ {}", SeriesKind.ITA_SCORE: "{} คะแนน"}
_BASES = {SeriesKind.CASES: "{} คดี", SeriesKind.ITA_SCORE: "{}"}
_BARE = {SeriesKind.CASES: "{}", SeriesKind.ITA_SCORE: "{}"}
_PERCENT = {SeriesKind.CASES: "{}%", SeriesKind.ITA_SCORE: "{}"}
_AT_LEAST = {SeriesKind.CASES: "ไม่น้อยกว่าร้อยละ {}", SeriesKind.ITA_SCORE: "ไม่น้อยกว่า {} คะแนน"}


def _shown(series: TargetSeries, value: TargetValue, units: dict[SeriesKind, str]) -> str:
    return "" if value.value is None else units[series.kind].format(value.value)


def _years(plan: Plan) -> tuple[FiscalYear, ...]:
    return tuple(dict.fromkeys(one.year for series in plan.targets for one in series.values))


def rows(plan: Plan) -> list[Block]:
    """A row for each series, a column for each year."""
    return by_rows()(plan)


def by_rows(
    first: str = "ค่าเป้าหมาย",
    year: str = "ปี {}",
    units: dict[SeriesKind, str] = _UNITS,
    unit_in_label: bool = False,
    over: str = "",
    unit_column: bool = False,
    ordinal: str = "",
    base: str = "",
    *,
    short: bool = False,
) -> Callable[[Plan], list[Block]]:
    """A row for each series, in other words; ``base`` heads a column of where they start from.

    ``short``: the years are their last two digits alone.
    """

    def blocks(plan: Plan) -> list[Block]:
        if not plan.targets:
            return []
        lead = [ordinal] if ordinal else []
        header = [*lead, first, *(["หน่วยนับ"] if unit_column else [])]
        header += [base] if base else []
        header += [str(one)[2:] if short else year.format(one) for one in _years(plan)]
        made = [header]
        if over:
            blank = len(header) - len(_years(plan))
            made.insert(0, [*header[:blank], over, *[""] * (len(_years(plan)) - 1)])
            made[1] = ["" for _ in range(blank)] + header[blank:]
        for at, series in enumerate(plan.targets, start=1):
            unit = " (ร้อยละ)" if series.kind is SeriesKind.CASES else " (คะแนน)"
            label = series.label + (unit if unit_in_label else "")
            named = [unit.strip(" ()")] if unit_column else []
            values = [_BASES[series.kind].format(series.baseline)] if base else []
            values += [_shown(series, one, units) for one in series.values]
            made.append([*([f"{at}."] if ordinal else []), label, *named, *values])
        return [grid(made, "targets", 2 if over else 1)]

    return blocks


def by_columns(
    first: str = "ปีงบประมาณ",
    year: str = "{}",
    units: dict[SeriesKind, str] = _UNITS,
    unit_in_header: bool = False,
    base: str = "",
    *,
    short: bool = False,
) -> Callable[[Plan], list[Block]]:
    """A row for each year, a column for each series; ``base`` heads a row of where they start."""

    def blocks(plan: Plan) -> list[Block]:
        if not plan.targets:
            return []
        ends = {SeriesKind.CASES: " (ร้อยละ)", SeriesKind.ITA_SCORE: " (คะแนน)"}
        labels = [one.label + (ends[one.kind] if unit_in_header else "") for one in plan.targets]
        made = [[first, *labels]]
        if base:
            made.append([base, *(_BASES[one.kind].format(one.baseline) for one in plan.targets)])
        for nth, one in enumerate(_years(plan), start=1):
            values = [_shown(s, v, units) for s in plan.targets for v in s.values if v.year == one]
            shown = str(one)[2:] if short else year.format(one, nth=nth)
            made.append([shown, *values])
        return [grid(made, "targets")]

    return blocks


def by_row_each(
    first: str = "ตัวชี้วัด", year: str = "ปี", value: str = "ค่าเป้าหมาย", *, years_first: bool = False
) -> Callable[[Plan], list[Block]]:
    """A row for each series and year; the series, or else the year, in one cell over its rows."""

    def blocks(plan: Plan) -> list[Block]:
        if not plan.targets:
            return []
        told = [
            (f"ปี {v.year}", s.label, _shown(s, v, _UNITS)) for s in plan.targets for v in s.values
        ]
        if years_first:
            rows = sorted(told, key=lambda one: one[0])
        else:
            rows = [(label, when, shown) for when, label, shown in told]
        heads = (year, first, value) if years_first else (first, year, value)
        made = [[Cell(text) for text in one] for one in (heads, *rows)]
        start = 0
        for at, (name, *_) in enumerate(rows):
            last = at + 1 == len(rows) or rows[at + 1][0] != name
            if last and at > start:
                merged_down(made, 0, start + 1, at + 1)
            start = at + 1 if last else start
        return [Grid(tuple(map(tuple, made)), 1, "targets")]

    return blocks


def headed_rows(year: str = "ปีงบประมาณ", value: str = "ค่าเป้าหมาย") -> Callable[[Plan], list[Block]]:
    """A row for each year under a row with the name of its series over all columns."""

    def blocks(plan: Plan) -> list[Block]:
        if not plan.targets:
            return []
        made = [[Cell(year), Cell(value)]]
        for series in plan.targets:
            made.append([Cell(series.label, 2)])
            made += [
                [Cell(str(one.year)), Cell(_shown(series, one, _UNITS))] for one in series.values
            ]
        return [Grid(tuple(map(tuple, made)), 1, "targets")]

    return blocks


def captioned(first: str = "") -> Callable[[Plan], list[Block]]:
    """A table of years and values for each series, which its caption names.

    ``first`` stands before the years, and the unit under it.
    """

    def blocks(plan: Plan) -> list[Block]:
        made: list[Block] = []
        for series in plan.targets:
            unit = "ร้อยละ" if series.kind is SeriesKind.CASES else "คะแนน"
            years = [str(one.year) for one in series.values]
            values = [_shown(series, one, _BARE) for one in series.values]
            lead = ([first], [unit]) if first else ([], [])
            made += [
                Line(series.label),
                grid([[*lead[0], *years], [*lead[1], *values]], "targets"),
            ]
        return made

    return blocks


def in_lines(year: str = "ปี พ.ศ. {}") -> Callable[[Plan], list[Block]]:
    """A line for each series and year."""

    def blocks(plan: Plan) -> list[Block]:
        made: list[Block] = [Line("ค่าเป้าหมาย")]
        for series in plan.targets:
            made.append(Line(series.label))
            for one in series.values:
                when = year.format(one.year)
                made.append(Line(f"{when} {_shown(series, one, _UNITS)}"))
        return made

    return blocks


def in_one_line(year: str = "ปี {}") -> Callable[[Plan], list[Block]]:
    """A line for each series, with the years and values one behind the other."""

    def blocks(plan: Plan) -> list[Block]:
        made: list[Block] = [Line("ค่าเป้าหมาย")]
        for series in plan.targets:
            values = [f"{year.format(v.year)} {_shown(series, v, _UNITS)}" for v in series.values]
            made.append(Line(f"{series.label} {' '.join(values)}"))
        return made

    return blocks


def in_lists(template: str, *, each: bool = False) -> Callable[[Plan], list[Block]]:
    """A sentence for each series: its values listed, and the years named once; or one for both.

    ``{label}`` is the series, ``{values}`` the list, ``{years}`` and ``{span}`` the years.
    """

    def blocks(plan: Plan) -> list[Block]:
        made: list[str] = []
        for series in plan.targets:
            values = [str(one.value) for one in series.values]
            unit = "ร้อยละ " if series.kind is SeriesKind.CASES else ""
            points = "" if unit else " คะแนน"
            years = [str(one) for one in _years(plan)]
            made.append(
                template.format(
                    label=series.label,
                    values=f"{unit}{_listed(values)}{points}",
                    years=_listed(years),
                    span=f"{years[0]}-{years[-1]}",
                )
            )
        lines = made if each else [" และ".join(made)]
        return [Line("ค่าเป้าหมาย"), *map(Line, lines)] if made else []

    return blocks


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} และ {words[-1]}"


BARE, PERCENT, AT_LEAST = _BARE, _PERCENT, _AT_LEAST
