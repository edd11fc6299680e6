"""Which column of a risk table holds which part of the rating, told by all its cells.

Headings often leave it open. Likelihood times impact is the score, figures above five can only be
scores, and levels are words; what none of these tells is not read at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import permutations

from attrs import evolve

from ...base.language import say
from ...base.patterns import expression
from ...documents import Run
from ...plan import Problem
from ...thai.digits import arabic
from ...thai.text import squeeze
from ..tables.columns import FACTORS, Header, Role
from ..tables.rows import TableRow
from .headings import heading_of
from .values import NUMBER, Form, form_of, numbers_in

LARGEST = 5
_MOST_OPEN = 4
_SURE = 0.75
_SIGNS = ":=,;()/-–|"
PARTS = (Role.LIKELIHOOD, Role.IMPACT, Role.SCORE)
"""The parts of a rating."""
SCORE_WORD = expression(r"คะแนน|ค่า|score|ผลคูณ|รวม|[x×*✕]", re.IGNORECASE)
_Figures = Mapping[int, Sequence[Sequence[int]]]


def settled(rows: Sequence[TableRow]) -> tuple[list[TableRow], list[Problem]]:
    """The rows with the roles that the cells of all of them confirm, and the columns left open."""
    tables: dict[Header, list[TableRow]] = {}
    for row in rows:
        tables.setdefault(row.header, []).append(row)
    headers: dict[Header, Header] = {}
    problems: list[Problem] = []
    for header, own in tables.items():
        roles, lost = _roles(header, own)
        headers[header] = evolve(header, columns=tuple((role, None) for role in roles))
        if lost:
            problems.append(_open(header, lost, own))
    return [evolve(row, header=headers[row.header]) for row in rows], problems


def labelled_figures(cell: Run) -> list[dict[Role, int]]:
    """The figures of a cell that says of each what it is: L = 3 I = 5, โอกาส 3 ผลกระทบ 4 คะแนน 12.

    Those of each rating by their parts, likelihood and impact among them; else nothing. A sign
    alone stands before the product: โอกาส 3 x ผลกระทบ 4 = 12.
    """
    text = arabic(cell.text)
    end = 0
    found: list[dict[Role, int]] = []
    for match in NUMBER.finditer(text):
        before = squeeze(text[end : match.start()])
        heading = heading_of(before.strip(_SIGNS))
        role = next((one for one in heading.roles if one in PARTS), None)
        if before == "=" and found and {*found[-1]} == {*PARTS[:2]}:
            role = Role.SCORE
        if role is None:
            return []
        if not found or role in found[-1]:
            found.append({})
        found[-1][role] = int(match[1])
        end = match.end()
    return found if all({*PARTS[:2]} <= {*one} for one in found) else []


def _open(header: Header, lost: Sequence[int], rows: Sequence[TableRow]) -> Problem:
    names = " | ".join(header.headings[index] or "?" for index in lost)
    cells = (row.cells[index] for row in rows for index in lost if index < len(row.cells))
    place = next((cell for cell in cells if cell), rows[0].first)
    note = say(
        "Neither headings nor cells tell which of these columns are likelihood, impact and score,"
        " so they were not read: {columns}.",
        columns=names,
    )
    return Problem(note, place.location)


def _roles(header: Header, rows: Sequence[TableRow]) -> tuple[list[Role], list[int]]:
    roles = [role for role, _ in header.columns]
    cells = {
        index: [row.cells[index] if index < len(row.cells) else None for row in rows]
        for index, role in enumerate(roles)
        if role in {*PARTS, Role.RATING}
    }
    forms = {index: _form(column) for index, column in cells.items()}
    for index, column in cells.items():
        if roles[index] in PARTS[:2] and forms[index] is Form.LEVELS and _numbered(column):
            forms[index] = Form.FIGURES  # 4 (สูง): the factor's figure and its word
        filled = [cell for cell in column if cell]
        if roles[index] is Role.RATING and filled and all(map(labelled_figures, filled)):
            forms[index] = Form.PRODUCTS  # each says what it is: L = 3, I = 5
    figures = {
        index: [numbers_in(cell) for cell in cells[index]]
        for index, form in forms.items()
        if form is Form.FIGURES
    }
    lost = _by_form(roles, forms)
    lost += _repeated(roles, figures) or _too_large(roles, figures)
    lost += _scores(roles, figures, header)
    lost += _opened(roles, figures)
    lost += _crossed(roles, figures)
    for index in lost:
        roles[index] = Role.OTHER
    return roles, sorted(set(lost))


def _form(column: Sequence[Run | None]) -> Form:
    """What most cells of a column look like."""
    counts = Counter(form_of(cell) for cell in column if cell)
    counts.pop(Form.BLANK, None)
    return counts.most_common(1)[0][0] if counts else Form.BLANK


def _by_form(roles: list[Role], forms: Mapping[int, Form]) -> list[int]:
    """Give columns of words and products their roles, and list those of ticks."""
    lost = []
    for index, form in forms.items():
        if form is Form.TICK:
            lost.append(index)
        elif roles[index] is Role.RATING and form is not Form.FIGURES:
            worded = form in {Form.LEVELS, Form.PRODUCTS, Form.WORD, Form.BLANK}
            roles[index] = Role.SCORE if worded else Role.OTHER
        elif roles[index] in FACTORS and form not in {
            Form.FIGURES,
            Form.BLANK,
        }:
            roles[index] = Role.OTHER
    return lost


def _repeated(roles: list[Role], figures: _Figures) -> list[int]:
    """Two columns for one factor: nobody can say which is meant."""
    lost = []
    for part in (Role.LIKELIHOOD, Role.IMPACT):
        found = [index for index in figures if roles[index] is part]
        lost += found if len(found) > 1 else []
    return lost


def _numbered(column: Sequence[Run | None]) -> bool:
    """Whether every cell of a column has one figure."""
    return all(len(numbers_in(cell)) == 1 for cell in column if cell)


def _too_large(roles: list[Role], figures: _Figures) -> list[int]:
    """All columns of figures where a factor's are those of scores: none can be trusted then."""
    for index, rows in figures.items():
        numbers = [number for row in rows for number in row]
        large = sum(number > LARGEST for number in numbers)
        if roles[index] in PARTS[:2] and large * 2 > len(numbers):
            lost = [one for one in figures if roles[one] in PARTS]
            for one in lost:
                roles[one] = Role.OTHER
            return lost
    return []


def _scores(roles: list[Role], figures: _Figures, header: Header) -> list[int]:
    """Of several columns of figures for the score, keep the product or what is called a score."""
    found = [index for index in figures if roles[index] is Role.SCORE]
    factors = _factors(roles, figures)
    if factors and found:
        fitting = [one for one in found if _holds((*factors, one), figures)]
        if len(fitting) == 1:
            return _levels_by_number(roles, found, fitting)
    if len(found) == 1 and factors:
        called_score = SCORE_WORD.search(header.headings[found[0]])
        small = all(number <= LARGEST for row in figures[found[0]] for number in row)
        return (
            found
            if small and not called_score and not _holds((*factors, found[0]), figures)
            else []
        )
    if len(found) < 2:
        return []
    called = [index for index in found if SCORE_WORD.search(header.headings[index])]
    if len(called) == 1:
        return _levels_by_number(roles, found, called)
    return found


def _levels_by_number(roles: list[Role], found: Sequence[int], kept: Sequence[int]) -> list[int]:
    """Figures beside the score number the level, which the plan's words do not name."""
    for index in found:
        if index not in kept:
            roles[index] = Role.OTHER
    return []


def _factors(roles: Sequence[Role], figures: _Figures) -> tuple[int, int] | None:
    pairs = [[index for index in figures if roles[index] is part] for part in PARTS[:2]]
    return (pairs[0][0], pairs[1][0]) if all(len(pair) == 1 for pair in pairs) else None


def _opened(roles: list[Role], figures: _Figures) -> list[int]:
    """Find the roles of columns of figures that no heading names; those left are listed."""
    open_ones = [index for index in figures if roles[index] is Role.RATING]
    if not open_ones:
        return []
    held = {role: [i for i in figures if roles[i] is role] for role in PARTS}
    missing = [role for role in PARTS if not held[role]]
    fitting = []
    if len(open_ones) <= _MOST_OPEN and all(len(one) <= 1 for one in held.values()):
        for order in permutations(open_ones, len(missing)):
            given = dict(zip(missing, order, strict=True))
            whole = [given[role] if role in given else held[role][0] for role in PARTS]
            swapped = _swapped(given)
            if not swapped and _holds((whole[0], whole[1], whole[2]), figures):
                fitting.append(given)
    if len(fitting) == 1:
        for role, index in fitting[0].items():
            roles[index] = role
        return [index for index in open_ones if roles[index] is Role.RATING]
    large = [i for i in open_ones if any(n > LARGEST for row in figures[i] for n in row)]
    if len(open_ones) == 1 and large and Role.SCORE in missing:
        roles[open_ones[0]] = Role.SCORE
        return []
    return open_ones


def _swapped(given: Mapping[Role, int]) -> bool:
    """Whether the left one of two open factors would be the impact: likelihood stands first."""
    if Role.LIKELIHOOD not in given or Role.IMPACT not in given:
        return False
    return given[Role.IMPACT] < given[Role.LIKELIHOOD]


def _holds(columns: tuple[int, int, int], figures: _Figures) -> bool:
    """Whether the third column is the product of the other two, but for a slip here and there."""
    right = wrong = 0
    for first, second, third in zip(*(figures[index] for index in columns), strict=True):
        if first and len(first) == len(second) == len(third):
            for one, two, three in zip(first, second, third, strict=True):
                right += one * two == three
                wrong += one * two != three
    return right > 0 and right >= _SURE * (right + wrong)


def _crossed(roles: Sequence[Role], figures: _Figures) -> list[int]:
    """The three columns where the product holds in another order than that of the headings."""
    factors = _factors(roles, figures)
    scores = [index for index in figures if roles[index] is Role.SCORE]
    if factors is None or len(scores) != 1:
        return []
    columns = (*factors, scores[0])
    if _holds(columns, figures):
        return []
    others = [(columns[0], columns[2], columns[1]), (columns[1], columns[2], columns[0])]
    several = sum(bool(row) for row in figures[scores[0]]) > 1
    crossed = several and any(_holds(one, figures) for one in others)
    return [*columns] if crossed else []
