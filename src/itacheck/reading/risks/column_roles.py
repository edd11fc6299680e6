"""What each column of a risk table holds: by its heading, and by what the cells below it are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...base.patterns import expression
from ...documents import Run
from ..tables.columns import FACTORS, RATED, Role
from .headings import Heading, is_activity, is_existing, is_named_level, issue_rank
from .values import Form, form_of, numbers_in

ITEM = expression(r"[-–•\d.()“\"]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ|แนวทาง)")
"""How a project, an activity or a measure begins."""
VALUES = {Form.FIGURES, Form.LEVELS, Form.PRODUCTS, Form.TICK}
"""What cells hold that are no words."""
WORDED = {Role.RISK, Role.CONTROL, Role.STEP}
"""The columns of words."""


def settled(
    columns: Sequence[tuple[Heading, ...]], below: Sequence[Sequence[Run]]
) -> tuple[Role, ...]:
    """The role of each column: the likeliest that its cells do not speak against."""
    cells = [[row[index] for row in below if index < len(row)] for index in range(len(columns))]
    forms = [Counter(map(form_of, column)) for column in cells]
    levels = [index for index, column in enumerate(columns) if column and _is_level(column[-1])]
    roles = []
    for index, column in enumerate(columns):
        if index in levels and len(levels) > 1:
            roles.append(Role.LEVEL)
        else:
            roles.append(_fitting(column, forms[index]))
    _counted(roles, columns, cells)
    _unnamed_factor(roles, columns, forms)
    _told_by_cells(roles, columns, cells)
    _one_issue(roles, columns)
    _unnamed_issue(roles, columns, forms)
    _unnamed_level(roles, columns, forms)
    _which_controls(roles, columns, cells)
    return tuple(roles)


def _counted(
    roles: list[Role], columns: Sequence[tuple[Heading, ...]], cells: Sequence[Sequence[Run]]
) -> None:
    """Take the first column for numbers where it is headed by words and counts the rows below.

    A risk is named by its number there, as in a table that has the controls of another one's risks.
    """
    worded = bool(columns[0]) and {*columns[0][-1].roles[:1]} <= WORDED
    numbers = [numbers_in(cell) for cell in cells[0] if cell]
    if roles[0] in WORDED | {Role.NUMBER} or not worded or len(numbers) < 2:
        return
    if all(len(one) == 1 for one in numbers):
        counted = [one for (one,) in numbers]
        steps = {after - before for before, after in pairwise(counted)}
        if counted[0] == 1 and steps <= {0, 1} and 1 in steps:
            roles[0] = Role.NUMBER


def _unnamed_factor(
    roles: list[Role], columns: Sequence[tuple[Heading, ...]], forms: Sequence[Counter[Form]]
) -> None:
    """Leave open which part of the rating figures are that stand beside the only factor named."""
    factors = [at for at, role in enumerate(roles) if role in FACTORS]
    if len(factors) != 1:
        return
    beside = [at for at in (factors[0] - 1, factors[0] + 1) if 0 <= at < len(roles)]
    for index in beside:
        named = any(one.roles for one in columns[index]) or not columns[index]
        if set(forms[index]) == {Form.FIGURES} and not named:
            roles[index] = Role.RATING


def _told_by_cells(
    roles: list[Role], columns: Sequence[tuple[Heading, ...]], cells: Sequence[Sequence[Run]]
) -> None:
    """Name the controls and the issue of a rated table by what their cells hold.

    Controls are projects all of them; the issue is the only other column of texts. Of two columns
    of controls by their headings, one may be the issue: วิธีที่อาจทุจริต.
    """
    if Role.RISK in roles or not set(roles) >= FACTORS:
        return
    filled = [[cell for cell in column if cell] for column in cells]
    items = {at for at, one in enumerate(filled) if 2 * sum(map(_names_item, one)) > len(one)}
    free = {
        at
        for at, role in enumerate(roles)
        if role is Role.OTHER and columns[at] and not columns[at][-1].roles and filled[at]
    }
    named = {at for at, role in enumerate(roles) if role is Role.CONTROL}
    controls = (named or free) & items
    texts = {at for at in free | named if set(map(form_of, filled[at])) <= {Form.TEXT, Form.WORD}}
    steps = {at for at, role in enumerate(roles) if role is Role.STEP}
    issues = texts - controls or steps
    if len(controls) == len(issues) == 1:
        roles[controls.pop()] = Role.CONTROL
        roles[issues.pop()] = Role.RISK


def _names_item(cell: Run) -> bool:
    return ITEM.match(cell.bare) is not None


def _is_level(heading: Heading) -> bool:
    return is_named_level(heading.text)


def _fitting(column: Sequence[Heading], forms: Counter[Form]) -> Role:
    if not column:
        return Role.OTHER
    wanted = column[-1].roles
    over = next((one.roles for one in reversed(column[:-1]) if one.roles), ())
    if not wanted:
        wanted = (Role.RATING,) if {*over[:1]} & RATED else over[:1]
    elif over[:1] == (Role.CONTROL,) and wanted[0] in WORDED:
        wanted = over[:1]  # ด้านการตรวจสอบ, under the controls, is no step of work
    if wanted and forms[Form.CODE] * 2 > forms.total():
        return Role.NUMBER
    if wanted[:1] and wanted[0] in RATED and any(one.after for one in column):
        return Role.OTHER
    return next((role for role in wanted if _fits(role, forms)), Role.OTHER)


def _fits(role: Role, forms: Counter[Form]) -> bool:
    values = sum(forms[form] for form in VALUES)
    if role in WORDED:
        return not values or bool(forms[Form.TEXT] + forms[Form.WORD])
    return role not in RATED or forms[Form.TEXT] <= values + forms[Form.WORD]


def _one_issue(roles: list[Role], columns: Sequence[tuple[Heading, ...]]) -> None:
    """Of several columns about the risk, keep the one whose heading names it best.

    Those that only divide one heading are all about it.
    """
    issues = [index for index, role in enumerate(roles) if role is Role.RISK]
    if not issues:
        # งานที่มีความเสี่ยง alone says what the risk is.
        named = [at for at, one in enumerate(columns) if one and Role.RISK in one[-1].roles]
        if named and roles[named[-1]] is Role.STEP:
            roles[named[-1]] = Role.RISK
        return
    best = min(issues, key=lambda index: issue_rank(columns[index][-1].text))
    for index in issues:
        divides = not columns[index][-1].roles and columns[index][:-1] == columns[best][:-1]
        if index != best and not divides:
            roles[index] = Role.OTHER


def _unnamed_issue(
    roles: list[Role], columns: Sequence[tuple[Heading, ...]], forms: Sequence[Counter[Form]]
) -> None:
    """Where no heading names the risk, take the words right before its rating for it.

    Words are in that column, and what is rated and what is done about it stand beside it.
    """
    rated = [at for at, role in enumerate(roles) if role in RATED]
    values = any(forms[at][form] for at in rated for form in VALUES)
    if Role.RISK in roles or Role.CONTROL not in roles or not values or not rated[0]:
        return
    before = rated[0] - 1
    of_words = forms[before][Form.TEXT] + forms[before][Form.WORD]
    unnamed = not any(one.roles for one in columns[before])
    if (unnamed or roles[before] is Role.STEP) and 2 * of_words > forms[before].total():
        roles[before] = Role.RISK


def _unnamed_level(
    roles: list[Role], columns: Sequence[tuple[Heading, ...]], forms: Sequence[Counter[Form]]
) -> None:
    """Take nothing but levels beside the score's figures for what the score means."""
    for at, role in enumerate(roles[1:], start=1):
        known = any(one.roles for one in columns[at])
        beside = roles[at - 1] is Role.SCORE and set(forms[at - 1]) == {Form.FIGURES}
        if role is Role.OTHER and not known and beside and set(forms[at]) == {Form.LEVELS}:
            roles[at] = Role.SCORE


def _which_controls(
    roles: list[Role], columns: Sequence[tuple[Heading, ...]], cells: Sequence[Sequence[Run]]
) -> None:
    """Tell controls from the work that bears the risk, and from controls that are there already."""
    issue = next((index for index, role in enumerate(roles) if role is Role.RISK), 0)
    found = [index for index, role in enumerate(roles) if role is Role.CONTROL]
    open_ones = [index for index in found if is_activity(columns[index][-1].text)]
    sure = [index for index in found if index not in open_ones]
    proposed = [index for index in sure if not _exists(columns[index])] or sure
    itemised = [index for index in proposed if _names_items(cells[index])]
    for index in sure:
        shared = sum(columns[other] == columns[index] for other in found) > 1  # (1), (2) below it
        divides = len(columns[index]) > 1 or shared
        # How the risk is met (ลด, ยอมรับ), beside what is done.
        manner = not divides and index not in itemised and _is_of_words(cells[index])
        if index not in proposed or (itemised and manner):
            roles[index] = Role.OTHER
    for index in open_ones:
        named = _names_items(cells[index])
        if not (named if sure else named or index > issue):
            roles[index] = Role.STEP if index < issue else Role.OTHER
    if Role.CONTROL not in roles:
        for index, column in enumerate(columns):
            unknown = not any(heading.roles for heading in column)
            if unknown and roles[index] is Role.OTHER and _names_items(cells[index]):
                roles[index] = Role.CONTROL


def _exists(column: Sequence[Heading]) -> bool:
    return any(is_existing(heading.text) for heading in column)


def _is_of_words(cells: Sequence[Run]) -> bool:
    """Whether all cells hold a short word, or nothing."""
    return all(form_of(cell) in {Form.WORD, Form.BLANK, Form.TICK} for cell in cells if cell)


def _names_items(cells: Sequence[Run]) -> bool:
    """Whether most cells begin with a project, an activity or a measure."""
    texts = [cell.bare for cell in cells if cell]
    return bool(texts) and sum(bool(ITEM.match(text)) for text in texts) * 2 > len(texts)
