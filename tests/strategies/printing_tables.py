"""The tables of a plan as lines with tabs, in any style, over one page or many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from itacheck.office.blocks import Cell, Grid, Number
from itacheck.plan import CellState, Plan, Project
from itacheck.thai.text import tidy
from tests.strategies.style import Header, PageNumbers, Style, Tables, Totals

_FIRST_PAGE = 5
_RISK_PAGE = 1
_MOST_STACKED = 3
_TITLE = 2
_BREAK = re.compile("(?<=[ก-์])(?=การ|ความ|และ|ของ|ใน|แก่|ให้|ด้วย|ตาม|เพื่อ|ท้องถิ่น|ทุจริต|ประชา|ป้องกัน)")
_WORD_LENGTH = 17
_RISK_SCORE = "Risk Score"


@frozen
class _Row:
    """A row as texts; ``total`` where it adds up others, ``project`` if it is that one's."""

    cells: tuple[str, ...]
    total: bool = False
    project: Project | None = None


def printed(grid: Grid, plan: Plan, style: Style) -> Iterator[str]:
    """The lines of one of a plan's tables."""
    first = grid.rows[0][0].text
    if first == "มิติ":
        yield from _Summary(grid, plan, style).lines()
    elif first == "ลำดับที่":
        yield from _risks(grid, plan, style)
    else:
        yield from (_line(_texts(row, style)) for row in grid.rows)


def page_break(number: int, style: Style) -> list[str]:
    """What stands between two pages."""
    if style.page_numbers is PageNumbers.NONE:
        return ["", "", ""]
    shown = f"-{number}-" if style.page_numbers is PageNumbers.DASHED else str(number)
    return ["", shown, "", "", ""]


def _line(cells: Sequence[str]) -> str:
    return "\t".join(cells)


def _texts(row: Sequence[Cell], style: Style) -> tuple[str, ...]:
    return tuple(_text(cell, style) for cell in row)


def _text(cell: Cell, style: Style) -> str:
    value = cell.value
    if not isinstance(value, Number):
        text = "–" if value == "-" and style.long_dash else tidy(value)
        return _broken(text, style)
    if "โครงการ" in value.after or "ปี" in value.before or value.before == "ร้อยละ ":
        return str(value)
    if "คะแนน" in value.after or "คดี" in value.after:
        return str(value)
    if not value.value and style.plain_zero:
        value = evolve(value, decimals=0)
    elif value.value and style.satang:
        value = evolve(value, decimals=2)
    value = evolve(value, grouped=value.grouped and style.separators)
    if not cell.strong:  # an amount of a project, and none of a row of totals
        return str(value)
    before = "" if style.totals is Totals.BARE else "จำนวน "
    after = value.after.strip() if style.totals is Totals.TIGHT else value.after
    return f"{before}{value.figure}{after}"


def _broken(text: str, style: Style) -> str:
    """A text with the spaces that line breaks leave inside words if the style has them."""
    if not style.broken_words:
        return text
    pieces, last = [], 0
    for match in _BREAK.finditer(text):
        if match.start() - last >= _WORD_LENGTH:
            pieces.append(text[last : match.start()])
            last = match.start()
    return " ".join([*pieces, text[last:]])


def _risks(grid: Grid, plan: Plan, style: Style) -> Iterator[str]:
    rows = [list(_texts(row, style)) for row in grid.rows]
    # The headings of columns are not broken; numbers stand with their texts.
    rows[0] = [cell.text for cell in grid.rows[0]]
    if style.risk_products:
        rows = _with_products(rows, plan)
    if style.tight_numbers:
        rows = [[re.sub(r"(?<!\d)(\d{1,2}\.) (?=\D)", r"\1", cell) for cell in row] for row in rows]
    yield _line(rows[0])
    numbered = {at for at, held in enumerate(plan.risk_rows) if held.number is not None}
    for index, row in enumerate(rows[1:]):
        size = style.rows_per_page
        if size and index and not index % size and index in numbered:
            yield from page_break(_RISK_PAGE + index // size, style)
            if style.repeats_header:
                yield _line(rows[0])
        yield _line(row)


def _with_products(rows: list[list[str]], plan: Plan) -> list[list[str]]:
    """The table with 3 x 4 = 12 in one cell, where each product can be told from the next."""
    names = rows[0]
    ratings = [one for row in plan.risk_rows for one in row.ratings]
    full = bool(ratings) and all(None not in (r.likelihood, r.impact, r.score) for r in ratings)
    levelled = all(one.stated for one in ratings)
    apart = levelled or all(len(row.ratings) <= 1 for row in plan.risk_rows)
    if not (full and apart):
        return rows
    first, last = names.index("โอกาส (L)"), len(names) - 1
    made = [[*names[:first], _RISK_SCORE, names[last]]]
    for row, held in zip(rows[1:], plan.risk_rows, strict=True):
        products = (
            f"{one.likelihood} x {one.impact} = {one.score} {one.stated}".strip()
            for one in held.ratings
        )
        made.append([*row[:first], " ".join(products), row[last]])
    return made


class _Summary:
    """The summary table of a plan in a style."""

    def __init__(self, grid: Grid, plan: Plan, style: Style) -> None:
        self.style = style
        self.plan = plan
        self.grid = grid
        self.amounts = [
            at for at, cell in enumerate(grid.rows[1]) if cell.text
        ]  # the second row of the header has the years and their sum
        self.grouped = style.tables is Tables.ONE

    def lines(self) -> Iterator[str]:
        rows = list(self._rows())
        if self.style.repeats_groups:
            rows = self._repeated(rows)
        if self.style.stacks:
            rows = list(self._stacked(rows))
        grand = rows[-1:] if rows and self._is_grand(rows[-1]) else []
        rows = rows[: len(rows) - len(grand)]
        own = self.style.own_grand_total
        if self.grouped:
            yield from self._paged(rows if own else [*rows, *grand])
        else:
            several = self._by_dimension(rows)
            for index, (dimension, held) in enumerate(
                zip(self.plan.dimensions, several, strict=True)
            ):
                yield from (f"มิติที่ {dimension.number} {dimension.name}".strip(), "")
                last = index + 1 == len(several) and not own
                yield from self._paged([*held, *grand] if last else held)
                yield ""
        if own:
            yield ""
            yield from (_line(self._cut(row.cells)) for row in grand)

    def _is_grand(self, row: _Row) -> bool:
        return row.total and row.cells[1] == "รวมทั้งสิ้น"

    def _rows(self) -> Iterator[_Row]:
        left = list(self.plan.projects)
        dimensions = iter(self.plan.dimensions)
        dimension = None
        for cells in self.grid.rows[self.grid.header :]:
            total = cells[1].strong
            if cells[0].text:
                dimension = next(dimensions)
            texts = list(_texts(cells, self.style))
            if total and texts[1] == "รวม" and self.style.names_dimension_in_total and dimension:
                texts[1] = f"รวมมิติที่ {dimension.number}"
            own = bool(left) and cells[_TITLE].text == _title(left[0])
            yield _Row(tuple(texts), total, left.pop(0) if own else None)

    def _repeated(self, rows: list[_Row]) -> list[_Row]:
        """The rows with dimension and mission in each of a dimension's projects."""
        made, group, mission = [], "", ""
        for row in rows:
            group, mission = row.cells[0] or group, row.cells[1] or mission
            named = not row.total and row.cells[_TITLE]
            made.append(evolve(row, cells=(group, mission, *row.cells[2:])) if named else row)
        return made

    def _stacked(self, rows: list[_Row]) -> Iterator[_Row]:
        """The rows, with neighbouring projects of a mission in one where they can be told apart."""
        group: list[_Row] = []
        missions = {
            id(project): mission for mission in self.plan.missions for project in mission.projects
        }
        for row in [*rows, None]:
            joins = (
                row is not None
                and row.project is not None
                and 0 < len(group) < _MOST_STACKED
                and missions[id(row.project)] is missions[id(group[0].project)]
                and _stackable([*group, row])
            )
            if row is not None and joins:
                group.append(row)
                continue
            if group:
                yield self._together(group)
            group = []
            if row is not None and row.project is not None:
                group = [row]
            elif row is not None:
                yield row

    def _together(self, group: list[_Row]) -> _Row:
        first = group[0]
        behind = zip(*(row.cells[_TITLE:-1] for row in group), strict=True)
        stacked = [" ".join(filter(None, column)) for column in behind]
        return evolve(first, cells=(*first.cells[:_TITLE], *stacked, first.cells[-1]))

    def _by_dimension(self, rows: list[_Row]) -> list[list[_Row]]:
        """The rows of each dimension, by how many the grid has for it."""
        found: list[list[_Row]] = []
        for row in rows:
            opens = (
                row.cells[0]
                and not row.total
                and (not found or row.cells[0] != found[-1][0].cells[0])
            )
            if opens:
                found.append([])
            found[-1].append(row)
        return found

    def _cut(self, cells: Sequence[str]) -> Sequence[str]:
        return cells if self.grouped else cells[1:]

    def _header(self) -> list[Sequence[str]]:
        over, years = (tuple(cell.text for cell in row) for row in self.grid.rows[:2])
        money = over[self.amounts[0]]
        flat = tuple(years[at] or over[at] for at in range(len(over)))
        if self.style.header is Header.OVER:
            return [over, years]
        if self.style.header is Header.ONE:
            return [flat]
        return [flat, tuple(money if at in self.amounts else "" for at in range(len(over)))]

    def _paged(self, rows: Sequence[_Row]) -> Iterator[str]:
        """The lines of a table; a page break may fall into a project's name."""
        header = [_line(self._cut(one)) for one in self._header()]
        yield from header
        size, page = self.style.rows_per_page, _FIRST_PAGE
        for index, row in enumerate(rows):
            if not size or (index + 1) % size or index + 1 == len(rows):
                yield _line(self._cut(row.cells))
                continue
            page += 1
            rest = None
            first: Sequence[str] = row.cells
            if self.style.splits_rows:
                first, rest = _split(row.cells)
            yield _line(self._cut(first))
            yield from page_break(page, self.style)
            if self.style.repeats_header:
                yield from header
            if rest is not None:
                yield _line(self._cut(rest))


def _title(project: Project) -> str:
    label = project.label or (f"{project.number})" if project.number is not None else "")
    return f"{label} {project.title}".strip()


def _stackable(rows: Sequence[_Row]) -> bool:
    """Whether values stacked in one row can be told apart again."""
    projects = [row.project for row in rows if row.project is not None]
    if any(one.number is None or one.kind is None or one.label for one in projects):
        return False
    if any(one.remark or one.declarations or one.others for one in projects):
        return False
    budgets = [one.budget for one in projects]
    columns = [[cell.state for _, cell in one.cells] for one in budgets]
    columns = [list(column) for column in zip(*columns, strict=True)]
    columns.append([one.total.state if one.total else CellState.BLANK for one in budgets])
    return all(map(_told_apart, columns))


def _told_apart(states: list[CellState]) -> bool:
    """Whether every cell of a column is one sign, or all are blank."""
    blank = [state is CellState.BLANK for state in states]
    return all(blank) or (not any(blank) and CellState.UNREADABLE not in states)


def _split(row: Sequence[str]) -> tuple[Sequence[str], Sequence[str] | None]:
    """A row and the row that its name goes on in, if the name can be divided."""
    name = row[_TITLE]
    at = name.find(" ", len(name) // 2)
    named = name[:1].isdigit() and any(row[_TITLE + 1 :])
    if at < 0 or not named or not _goes_on(name[at:]):
        return row, None
    rest = ["" for _ in row]
    rest[_TITLE] = name[at:].strip()
    return [*row[:_TITLE], name[:at], *row[_TITLE + 1 :]], rest


def _goes_on(rest: str) -> bool:
    """Whether a text cannot be taken for the beginning of another project."""
    beginnings = ("โครงการ", "กิจกรรม", "มาตรการ", "แนวปฏิบัติ", "รวม", "-", "–", "(", "หมายเหตุ", "ตัว")
    text = rest.strip(" “\"'")
    return bool(text) and not text[0].isdigit() and not text.startswith(beginnings)
