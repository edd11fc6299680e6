"""The ratings of a row of the risk table, from the cells of its columns."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import accumulate, pairwise

from attrs import evolve

from ...base.language import say
from ...base.patterns import expression
from ...documents import Run
from ...plan import Problem, Rating
from ...thai.digits import arabic
from ...thai.text import squeeze, tidy
from ..tables.columns import Role
from ..tables.rows import TableRow
from ..text.compact import compact
from .columns import LARGEST, PARTS, SCORE_WORD, labelled_figures
from .legend import Legend
from .values import LEVELS, NOISE, PRODUCT, Form, form_of, level_named, numbers_in, picked

_WORD = expression(r"[\u0e01-\u0e4e]+(?:\s*มาก)?")


def as_ticked(row: TableRow) -> tuple[TableRow, list[Problem]]:
    """A row with what is ticked in its cells for the rating, and the cells that tick too much."""
    cells: list[Run] = []
    problems: list[Problem] = []
    roles = [role for role, _ in row.header.columns]
    for index, cell in enumerate(row.cells):
        rated = index < len(roles) and roles[index] in {*PARTS, Role.RATING}
        taken, several = picked(cell) if rated else (cell, False)
        cells.append(taken)
        problems += [_several_ticked(cell)] * several
    return (row if cells == [*row.cells] else evolve(row, cells=tuple(cells))), problems


def _several_ticked(cell: Run) -> Problem:
    note = say("Several levels are ticked for this risk; none of them was read.")
    return Problem(note, cell.location)


def ratings_of(
    rows: Sequence[TableRow], legend: Legend
) -> tuple[tuple[Rating, ...], list[Problem]]:
    """The ratings of the lines of one row, and the cells for them that could not be read."""
    found: list[Rating] = []
    problems: list[Problem] = []
    for row in rows:
        problems += [
            _unread(cell)
            for role in (Role.LIKELIHOOD, Role.IMPACT, Role.SCORE)
            for cell in row.all(role)
            if cell and _is_unread(cell, role, legend)
        ]
        found += _ratings(row, problems, legend)
    return tuple(found), problems


def _is_unread(cell: Run, role: Role, legend: Legend) -> bool:
    form = form_of(cell)
    if form is Form.TICK or (form is Form.FIGURES and not numbers_in(cell)):
        return True
    if form is Form.TEXT:
        return not (PRODUCT.search(arabic(cell.text)) or _is_short(cell))
    if form is not Form.WORD or role is not Role.SCORE:
        return form is Form.WORD
    return not (_by_legend(cell, legend) or _words_in(cell, 0))


def _by_legend(cell: Run, legend: Legend) -> list[Rating]:
    """The ratings of a cell that names its levels as the plan's legend does, a line each."""
    if form_of(cell) is not Form.WORD:
        return []
    levels = [(line, legend.level_of(line.text)) for line in cell.lines]
    known = all(level is not None for _, level in levels)
    return [Rating(one, tidy(line.text), location=line.location) for line, one in levels if known]


def _is_short(cell: Run) -> bool:
    return len(cell.bare) <= 60 and bool(LEVELS.search(cell.bare) or numbers_in(cell))


def _unread(cell: Run) -> Problem:
    note = say("“{text}” cannot be read as the rating of a risk.", text=tidy(cell.text)[:60])
    return Problem(note, cell.location)


def _ratings(row: TableRow, problems: list[Problem], legend: Legend) -> tuple[Rating, ...]:
    """The ratings of one row: as many as the fullest of its cells for them has values."""
    likelihoods = _figures(row, Role.LIKELIHOOD, legend)
    impacts = _figures(row, Role.IMPACT, legend)
    ratings: list[Rating] = []
    factors = bool(likelihoods and impacts)
    wanted = max(len(likelihoods), len(impacts))
    for cell, numbered in _score_cells(row, legend, factors=factors):
        more = _by_legend(cell, legend)
        more = more or _scores(cell, numbered=numbered, wanted=max(wanted, len(ratings)))
        ratings = _combined(ratings, more)
    ratings = _combined(ratings, _ticked(row, problems))
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


def _score_cells(row: TableRow, legend: Legend, *, factors: bool) -> list[tuple[Run, bool]]:
    """The cells of scores before those of levels, and whether a figure beside a level counts.

    Beside a score, or likelihood and impact, ระดับ 4 (สูง) numbers the level and is no score.
    """
    scores: list[Run] = []
    levels: list[tuple[Run, bool]] = []
    for index, (cell, (role, _)) in enumerate(zip(row.cells, row.header.columns, strict=False)):
        if role is not Role.SCORE or not cell or _is_unread(cell, role, legend):
            continue
        if form_of(cell) is Form.LEVELS or _by_legend(cell, legend):
            heading = row.header.headings[index] if row.header.headings else ""
            levels.append((cell, bool(SCORE_WORD.search(heading))))
        else:
            scores.append(cell)
    alone = not scores and not factors
    return [*((cell, True) for cell in scores), *((cell, alone or it) for cell, it in levels)]


def _figures(row: TableRow, role: Role, legend: Legend) -> list[int]:
    cell = row.at(role)
    return [] if not cell or _is_unread(cell, role, legend) else numbers_in(cell)


def _ticked(row: TableRow, problems: list[Problem]) -> list[Rating]:
    """The level whose column is ticked; with several ticks nobody can say which is whose."""
    ticks = [
        (row.header.headings[index], cell)
        for index, (cell, (role, _)) in enumerate(zip(row.cells, row.header.columns, strict=False))
        if role is Role.LEVEL and form_of(cell) is not Form.BLANK
    ]
    if not ticks:
        return []
    if len(ticks) > 1 or len(ticks[0][1].lines) > 1:
        problems.append(_several_ticked(ticks[0][1]))
        return []
    heading, cell = ticks[0]
    words = [one[0] for one in LEVELS.finditer(squeeze(heading))]
    word = next((one for one in reversed(words) if not one.isascii()), words[-1] if words else "")
    score = numbers_in(cell) if form_of(cell) is Form.FIGURES else []
    number = score[0] if len(score) == 1 and score[0] > 1 else None
    return [Rating(level_named(word), word, score=number, location=cell.location)]


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


def united_ratings(rated: Sequence[Rating], more: Sequence[Rating]) -> tuple[Rating, ...] | None:
    """The ratings of the same risks in two tables as one; None where they contradict each other.

    One table may have the scores, and the other the levels that these mean.
    """
    if not rated or not more:
        return tuple(rated or more)
    alike = len(rated) == len(more) and all(map(_agree, rated, more))
    return tuple(_combined([*rated], [*more])) if alike else None


def _agree(one: Rating, other: Rating) -> bool:
    """Whether two ratings say the same where both say something."""
    parts = (
        (one.level, other.level),
        (one.stated, other.stated),
        (one.likelihood, other.likelihood),
        (one.impact, other.impact),
        (one.score, other.score),
    )
    return all(not mine or not theirs or mine == theirs for mine, theirs in parts)


def _scores(cell: Run, *, numbered: bool = True, wanted: int = 0) -> list[Rating]:
    """The scores and levels in one cell, stacked or alone: ๓x๓=๙ ปานกลาง.

    A line of figures ends where it ends. A word may go on in the next line, unless the lines are
    as many as the ratings that are ``wanted``, by the row's other cells or by the cell's figures.
    """
    if labelled := _labelled(cell):
        return labelled
    view = compact(cell)
    products = list(PRODUCT.finditer(arabic(cell.text)))
    numbers = [] if products else numbers_in(cell)
    if not numbered and all(number <= LARGEST for number in numbers):
        numbers = []
    wanted = max(wanted, len(products), len(numbers))
    levels = _levels_in(cell, wanted)
    stated = [match[0] for match in levels] or _words_in(cell, wanted)
    size = max(len(products), len(stated), len(numbers))
    ratings = []
    for index in range(size):
        name = stated[index] if index < len(stated) else ""
        product = products[index] if index < len(products) else None
        number = numbers[index] if index < len(numbers) else None
        ratings.append(
            Rating(
                level_named(name),
                name,
                int(product[1]) if product else None,
                int(product[2]) if product else None,
                int(product[3]) if product and product[3] else number,
                location=view.at(levels[index].start()) if index < len(levels) else cell.location,
            )
        )
    return ratings


def _labelled(cell: Run) -> list[Rating]:
    """The ratings of a cell that says of each figure what it is: โอกาส 3 ผลกระทบ 4 คะแนน 12 สูง."""
    found = labelled_figures(cell)
    if not found:
        return []
    levels = _levels_in(cell, len(found))
    behind = levels[-1:] if len(found) == 1 else levels if len(levels) == len(found) else []
    words = [one[0] for one in behind] or [""] * len(found)
    return [
        Rating(
            level_named(word),
            word,
            one[Role.LIKELIHOOD],
            one[Role.IMPACT],
            one.get(Role.SCORE),
            location=cell.location,
        )
        for one, word in zip(found, words, strict=True)
    ]


def _without_spaces(text: str) -> str:
    """A text without white space, and with spaces where products stand in it."""
    marked = PRODUCT.sub(lambda match: re.sub(r"\S", "\0", match[0]), arabic(text))
    return squeeze(marked).replace("\0", " ")


def _levels_in(cell: Run, wanted: int) -> list[re.Match[str]]:
    """The words for levels in a cell, at their places in its compact text."""
    text = _without_spaces(cell.text)
    levels = _levels(text)
    if len(levels) == wanted or len(cell.lines) < 2:
        return levels
    ends = list(accumulate(len(line.bare) for line in cell.lines))
    pairs = pairwise([0, *ends])
    apart = [one for start, end in pairs for one in _levels(text, start, end)]
    return apart if len(apart) == wanted else levels


def _words_in(cell: Run, wanted: int) -> list[str]:
    """The words that no scale knows: of each line, where those are as many as is wanted."""
    lines = [word for line in cell.lines if (word := _unknown_word(line.text))]
    whole = _unknown_word(cell.text)
    return lines if len(lines) == wanted else [whole] if whole else []


def _unknown_word(text: str) -> str:
    return NOISE.sub("", "".join(_WORD.findall(tidy(text))))


def _levels(text: str, start: int = 0, end: int = sys.maxsize) -> list[re.Match[str]]:
    """The words for levels, without their English beside them: สูงมาก (Extreme)."""
    found = list(LEVELS.finditer(text, start, end))
    thai = [match for match in found if not match[0].isascii()]
    return thai or found
