"""The rows of the risk table: steps, risks, ratings and controls."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import evolve

from ...base.language import say
from ...base.patterns import expression
from ...documents import Run, joined
from ...plan import Control, Problem, Risk, RiskRow, is_no_control
from ...thai.text import same, tidy
from ..tables.columns import Role
from ..tables.row_cells import is_item
from ..tables.rows import TableRow
from ..text.cell_items import cell_items
from ..text.joined_names import as_titles, named_apart
from .columns import settled
from .legend import Legend
from .ratings import as_ticked, ratings_of, united_ratings
from .values import CODE, Form, form_of

_RATED = (Role.LIKELIHOOD, Role.IMPACT, Role.SCORE)
_AROUND_NUMBER = "0123456789().:,/-–—"
_SHORT = 3
_RATINGS = {*_RATED, Role.LEVEL}
_VALUES = {Form.FIGURES, Form.LEVELS, Form.PRODUCTS}
_NUMBER = expression(rf"\(?(?:{CODE})?(\d+)")
_LONGEST_NUMBER = 4
_NO_LEGEND = Legend()


def read_risks(
    rows: Sequence[TableRow], titles: Collection[str] = (), legend: Legend = _NO_LEGEND
) -> tuple[tuple[RiskRow, ...], tuple[Problem, ...]]:
    """The rows of the risk table, and what of them could not be read.

    What continues on another page or line is one row. Of a row whose cells do not fit its header
    nothing is read. ``titles`` are those of the plan's projects and sheets, which tell controls in
    one line apart; ``legend`` says what the plan calls its levels.
    """
    named = as_titles(titles)
    filled = [as_ticked(row) for row in rows if not row.misfit]
    fitting, problems = settled([row for row, _ in filled])
    problems += [one for _, told in filled for one in told]
    groups: list[list[TableRow]] = []
    steps: list[Run | None] = []
    label: Run | None = None
    numbered = any(_is_number(row.at(Role.NUMBER)) for row in fitting)
    for row in fitting:
        if _is_label(row):
            label = row.first
        elif _is_moved(row):
            problems.append(_moved(row))
        elif groups and _alike(row, groups[-1][0]) and not _begins(row, numbered=numbered):
            groups[-1].append(row)
        else:
            groups.append([row])
            steps.append(label)
    found: list[RiskRow] = []
    rated: set[int] = set()
    for group, step in zip(groups, steps, strict=True):
        read, told = _risk_row(group, step, named, legend)
        problems += [one for row in group for one in _beside_number(row)]
        if all(role is not Role.CONTROL for role, _ in group[0].header.columns):
            rated.add(len(found))
        found.append(read)
        problems += told
    if found and len(rated) == len(found):
        problems.append(_without_controls(fitting[0]))
    united, apart = _united(found, rated)
    return united, (*problems, *apart)


def _without_controls(row: TableRow) -> Problem:
    note = say("The risk table has no column of controls, or none that can be told from others.")
    return Problem(note, row.first.location)


def _united(
    rows: Sequence[RiskRow], rated: Collection[int]
) -> tuple[tuple[RiskRow, ...], tuple[Problem, ...]]:
    """The rows, with a table of ratings and one of controls for the same risks as one.

    The latter names its risks, or has their numbers or steps alone. It may have the level of what
    the former gives the score of.
    """
    united = dict(enumerate(rows))
    problems = []
    for index, row in enumerate(rows):
        if index in rated:
            continue
        of = [at for at in rated if at in united and _is_of(row, united[at])]
        if len(of) == 1:
            one = united.pop(of[0])
            number = one.number if row.number is None else row.number
            whole = united_ratings(one.ratings, row.ratings)
            if whole is None:
                problems.append(_rated_twice(row))
            ratings = one.ratings if whole is None else whole
            named = evolve(one, number=number, step=row.step or one.step, ratings=ratings)
            controls = row.controls
            united[index if row.risks else of[0]] = evolve(
                named, controls=controls, control_location=row.control_location
            )
            if not row.risks:
                del united[index]
        elif not row.risks:
            del united[index]
            problems.append(_of_no_risk(row))
    return tuple(united[at] for at in sorted(united)), tuple(problems)


def _is_of(row: RiskRow, rated: RiskRow) -> bool:
    """Whether a row of controls is that of a rated row: by its risks, else by number or step."""
    if row.risks:
        return _risks_of(row) == _risks_of(rated)
    if row.number is not None and rated.number is not None:
        return row.number == rated.number
    return bool(row.step) and same(row.step) == same(rated.step)


def _of_no_risk(row: RiskRow) -> Problem:
    note = say(
        "The controls of this row belong to no row of the table of risks, or to several of them, so"
        " they were not read. Give both the same number or the same step.",
    )
    return Problem(note, row.location)


def _rated_twice(row: RiskRow) -> Problem:
    note = say(
        "The tables of risks rate this risk differently. The rating in the one without controls was"
        " read.",
    )
    return Problem(note, row.location)


def _risks_of(row: RiskRow) -> tuple[str, ...]:
    return tuple(same(risk.text) for risk in row.risks)


def _is_label(row: TableRow) -> bool:
    """Whether a row has nothing but the name of a group: ด้านที่ 1 … over all columns."""
    filled = [index for index, cell in enumerate(row.cells) if cell]
    if len(filled) != 1 or filled[0] > 1 or len(row.cells) < 3:
        return False
    role = row.header.columns[filled[0]][0]
    text = row.cells[filled[0]].bare
    return role in {Role.NUMBER, Role.OTHER} and not text.strip("().").isdecimal()


def _is_moved(row: TableRow) -> bool:
    """Whether cells stand under other headings than their own, as where one was left out."""
    values = sum(
        form_of(cell) in _VALUES for role in (Role.RISK, Role.CONTROL) for cell in row.all(role)
    )
    texts = sum(
        form_of(cell) is Form.TEXT and len(cell.text) > 30
        for role in _RATED
        for cell in row.all(role)
    )
    short = len(row.cells) < len(row.header.columns)
    return bool(values and texts) or (short and bool(values or texts))


def _moved(row: TableRow) -> Problem:
    note = say(
        "The row of the risk table was not read: its cells do not stand under their headings,"
        " so nobody can say which is the risk, its rating and its control."
    )
    return Problem(note, row.first.location)


def _is_number(cell: Run | None) -> bool:
    return cell is not None and bool(_NUMBER.match(cell.bare))


def _alike(row: TableRow, other: TableRow) -> bool:
    """Whether two rows are of tables that both name their risks, or both only have controls."""
    named = [(Role.RISK, None) in one.header.columns for one in (row, other)]
    return named[0] == named[1]


def _begins(row: TableRow, *, numbered: bool) -> bool:
    """Whether a row is about a new step of work: it has a number, or a step, or else a risk.

    ``numbered``: some row of the table has a number, so that one without goes on with another.
    """
    if row.said or _is_number(row.at(Role.NUMBER)):
        return True
    step = row.at(Role.STEP)
    if row.opens_page:
        return not numbered and (step is None or bool(step)) and _is_whole(row)
    return bool(step) or (step is None and not numbered and bool(row.at(Role.RISK)))


def _is_whole(row: TableRow) -> bool:
    """Whether a page's first row is no rest of the last page's: it has a risk and its rating.

    In a table without ratings it has a control that begins as one.
    """
    roles = {role for role, _ in row.header.columns} & _RATINGS
    rated = any(cell for role in roles for cell in row.all(role))
    return bool(row.at(Role.RISK)) and (
        rated if roles else any(map(is_item, row.all(Role.CONTROL)))
    )


def _risk_row(
    group: Sequence[TableRow], label: Run | None, titles: Collection[str], legend: Legend
) -> tuple[RiskRow, list[Problem]]:
    first = group[0]
    number = first.at(Role.NUMBER)
    first_line = next(iter(number.lines), None) if number else None
    digits = _NUMBER.match(first_line.bare) if first_line else None
    ratings, problems = ratings_of(group, legend)
    steps = [run for row in group for run in row.all(Role.STEP) if run]
    if not steps and label is not None and first.at(Role.STEP) is None:
        steps = [label]
    risks = [item for text in _texts(group, Role.RISK) for item in cell_items(text, {len(ratings)})]
    controls = [
        one
        for text in _texts(group, Role.CONTROL)
        for item in cell_items(text, {len(ratings), len(risks)})
        for one in named_apart(item, titles)
        if not is_no_control(one.run.text)
    ]
    cell = first.at(Role.CONTROL)
    row = RiskRow(
        int(digits[1]) if digits and len(digits[1]) <= _LONGEST_NUMBER else None,
        tidy(" ".join(run.text for run in steps)),
        tuple(Risk(tidy(one.run.text), one.number, location=one.run.location) for one in risks),
        ratings,
        tuple(
            Control(tidy(one.run.text), one.number, location=one.run.location) for one in controls
        ),
        location=first.first.location,
        control_location=(cell or first.first).location,
    )
    return row, problems


def _beside_number(row: TableRow) -> Iterator[Problem]:
    """The words in the column of numbers, but for those of its heading: nothing holds them."""
    columns = zip(row.cells, row.header.columns, row.header.headings, strict=False)
    for cell, (role, _), heading in columns:
        words = cell.bare.strip(_AROUND_NUMBER)
        if role is Role.NUMBER and len(words) > _SHORT and words not in heading:
            note = say(
                "“{text}” stands in the column of numbers, and its words were not read.",
                text=tidy(cell.text)[:60],
            )
            yield Problem(note, cell.location)


def _texts(group: Iterable[TableRow], role: Role) -> tuple[Run, ...]:
    """The texts of a role's columns: what continues on the next page joined, other rows apart."""
    columns: dict[int, list[Run]] = {}
    for row in group:
        for index, (cell, (one, _)) in enumerate(zip(row.cells, row.header.columns, strict=False)):
            if one is not role or not cell:
                continue
            texts = columns.setdefault(index, [])
            if texts and row.opens_page:
                texts[-1] = joined([texts[-1], cell])
            else:
                texts.append(cell)
    return tuple(text for texts in columns.values() for text in texts)
