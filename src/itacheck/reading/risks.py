"""The table of corruption risks: rows, risks, ratings and controls; and the plan's own bands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from ..documents import Run, joined
from ..plan import Control, Rating, Risk, RiskBand, RiskLevel, RiskRow
from ..thai.digits import arabic
from ..thai.text import tidy
from .columns import Role
from .compact import Compact, compact, squeezed
from .lists import split_items
from .tables import TableRow

_LEVEL = re.compile("สูงมาก|ปานกลาง|สูง|ต่ำ")
_PRODUCT = re.compile(r"([1-9])\s*[x×*X✕]\s*([1-9])\s*=\s*(\d{1,3})")
_NUMBER = re.compile(r"(?<![\d.])(\d{1,3})(?![\d.])")
_WORD = re.compile(r"[\u0e01-\u0e4e]+(?:\s*มาก)?")
_NOISE = re.compile("ระดับ|ความเสี่ยง|คะแนน|ค่า|เท่ากับ")
_RANGE = r"(\d{1,2})(?:คะแนน)?(?:[-–—]|ถึง)(\d{1,2})"
_BAND_WORD_FIRST = re.compile(rf"(สูงมาก|ปานกลาง|สูง|ต่ำ)[^\d]{{0,24}}?{_RANGE}")
_BAND_RANGE_FIRST = re.compile(
    rf"{_RANGE}(?:คะแนน)?[=:：()\s]*(?:ระดับ|หมายถึง|คือ)*(สูงมาก|ปานกลาง|สูง|ต่ำ)"
)
_FEWEST_BANDS = 2
_EMPTY = "-–—.ฯ"


def read_risks(rows: Sequence[TableRow]) -> tuple[RiskRow, ...]:
    """The rows of the risk table; what continues on another page or line is one row."""
    groups: list[list[TableRow]] = []
    for row in rows:
        if groups and not _begins(row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(_risk_row(group) for group in groups)


def _begins(row: TableRow) -> bool:
    """Whether a row is about a new step of work: it has a number, or a step and a risk."""
    number, step = row.at(Role.NUMBER), row.at(Role.STEP)
    if number and re.match(r"\(?\d", squeezed(number)):
        return True
    if number is None and step is None:
        return not row.opens_page
    return bool(step) and not row.opens_page


def _risk_row(group: Sequence[TableRow]) -> RiskRow:
    first = group[0]
    number = first.at(Role.NUMBER)
    digits = re.match(r"\(?(\d{1,4})(?!\d)", squeezed(number)) if number else None
    controls = _texts(group, Role.CONTROL)
    cell = first.at(Role.CONTROL)
    return RiskRow(
        int(digits[1]) if digits else None,
        tidy(" ".join(run.text for row in group for run in row.all(Role.STEP) if run)),
        tuple(
            Risk(tidy(item.run.text), item.number, location=item.run.location)
            for text in _texts(group, Role.RISK)
            for item in split_items(text)
        ),
        tuple(rating for row in group for rating in _ratings(row)),
        tuple(
            Control(tidy(item.run.text), item.number, location=item.run.location)
            for text in controls
            for item in split_items(text)
            if squeezed(item.run).strip(_EMPTY)
        ),
        location=first.first.location,
        control_location=(cell or first.first).location,
    )


def _texts(group: Iterable[TableRow], role: Role) -> tuple[Run, ...]:
    """The texts of a column: what continues on the next page joined, other rows apart."""
    texts: list[Run] = []
    for row in group:
        cell = row.at(role)
        if not cell:
            continue
        if texts and row.opens_page:
            texts[-1] = joined([texts[-1], cell])
        else:
            texts.append(cell)
    return tuple(texts)


def _ratings(row: TableRow) -> tuple[Rating, ...]:
    """The ratings of one row: as many as the fullest of its cells for them has values."""
    likelihoods = _numbers(row.at(Role.LIKELIHOOD))
    impacts = _numbers(row.at(Role.IMPACT))
    ratings: list[Rating] = []
    for cell in row.all(Role.SCORE):
        ratings = _combined(ratings, _scores(cell))
    size = max(len(ratings), len(likelihoods), len(impacts))
    ratings += [Rating()] * (size - len(ratings))
    place = next((cell for cell in (row.at(Role.SCORE), row.at(Role.LIKELIHOOD)) if cell), None)
    return tuple(
        evolve(
            rating,
            likelihood=likelihoods[index] if index < len(likelihoods) else rating.likelihood,
            impact=impacts[index] if index < len(impacts) else rating.impact,
            location=rating.location or (place.location if place else None),
        )
        for index, rating in enumerate(ratings)
    )


def _combined(held: list[Rating], more: list[Rating]) -> list[Rating]:
    """Ratings from two columns (a score and a level) as one rating for each risk."""
    if not held:
        return more
    both = []
    for index in range(max(len(held), len(more))):
        one = held[index] if index < len(held) else Rating()
        two = more[index] if index < len(more) else Rating()
        both.append(
            evolve(
                one,
                level=one.level or two.level,
                stated=one.stated or two.stated,
                score=two.score if one.score is None else one.score,
                likelihood=two.likelihood if one.likelihood is None else one.likelihood,
                impact=two.impact if one.impact is None else one.impact,
            )
        )
    return both


def _scores(cell: Run) -> list[Rating]:
    """The scores and levels in one cell, stacked or alone: ๓x๓=๙ ปานกลาง."""
    view = compact(cell)
    products = list(_PRODUCT.finditer(view.text))
    rest = _PRODUCT.sub(lambda match: " " * len(match[0]), view.text)
    levels = list(_LEVEL.finditer(rest))
    numbers = [] if products else _numbers(cell)
    if not levels:
        word = _NOISE.sub("", "".join(_WORD.findall(tidy(cell.text))))
        stated = [word] if word else []
    else:
        stated = [match[0] for match in levels]
    size = max(len(products), len(stated), len(numbers))
    ratings = []
    for index in range(size):
        name = stated[index] if index < len(stated) else ""
        product = products[index] if index < len(products) else None
        number = numbers[index] if index < len(numbers) else None
        ratings.append(
            Rating(
                _level(name),
                name,
                int(product[1]) if product else None,
                int(product[2]) if product else None,
                int(product[3]) if product else number,
                location=view.at(levels[index].start()) if index < len(levels) else cell.location,
            )
        )
    return ratings


def _level(name: str) -> RiskLevel | None:
    return next((level for level in RiskLevel if level.value == name), None)


def _numbers(cell: Run | None) -> list[int]:
    if cell is None:
        return []
    return [int(number) for number in _NUMBER.findall(arabic(cell.text))]


def read_bands(lines: Iterable[Run]) -> tuple[RiskBand, ...]:
    """The plan's own scale (ต่ำ ๑ – ๔ ปานกลาง ๕ – ๙ …) from the text around the risk table."""
    bands: list[RiskBand] = []
    for line in lines:
        view = compact(line)
        orders = [_bands_word_first(view), _bands_range_first(view)]
        level, span = _LEVEL.search(view.text), re.search(_RANGE, view.text)
        if level and span and span.start() < level.start():
            orders.reverse()
        found = orders[0] or orders[1]
        bands += [band for band in found if band.level not in {one.level for one in bands}]
    levels = {band.level for band in bands}
    return tuple(bands) if len(levels) >= _FEWEST_BANDS else ()


def _bands_word_first(view: Compact) -> list[RiskBand]:
    return [
        RiskBand(RiskLevel(match[1]), int(match[2]), int(match[3]), location=view.at(match.start()))
        for match in _BAND_WORD_FIRST.finditer(view.text)
        if int(match[2]) <= int(match[3])
    ]


def _bands_range_first(view: Compact) -> list[RiskBand]:
    return [
        RiskBand(RiskLevel(match[3]), int(match[1]), int(match[2]), location=view.at(match.start()))
        for match in _BAND_RANGE_FIRST.finditer(view.text)
        if int(match[1]) <= int(match[2])
    ]
