"""The cells of one row of the summary table: budgets of its projects, or a total."""

from __future__ import annotations

import re

from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...documents import Run, joined
from ...plan import (
    Budget,
    Cell,
    CellState,
    CountPlace,
    Declaration,
    MoneyUnit,
    OtherCell,
    Problem,
    Project,
    StatedCount,
)
from ...thai.text import squeeze, tidy
from ...thai.years import FiscalYear
from ..tables.columns import WORDS, Header, Role
from ..text.amounts import NO_MONEY, CellReading, read_cell, values_in
from ..text.declared_behind import declared_behind
from ..text.figures_apart import Parted, parted
from .items import Item, kind_of
from .row_kinds import SummaryRow
from .stated_years import YEARLY
from .words import COUNT_HEADING

_COUNT = expression(r"(?<!\d)(\d{1,4})(?:โครงการ|กิจกรรม|มาตรการ|รายการ)")
_COUNT_OF_ANY = expression(
    r"(?:จำนวน|[:：])(\d{1,4})(?!บาท|บ\.|ปี|มิติ|ด้าน|ภารกิจ|คน|ครั้ง|ราย|วัน|เดือน|คะแนน|ร้อยละ)[ก-ฮเแโใไ]"
)
"""How many a total counts of what a plan calls its projects: จำนวน 4 เรื่อง."""
_COUNTED = expression(r"(?:โครงการ|กิจกรรม|มาตรการ|รายการ)(?:/|\Z)")
_BARE_COUNT = expression(r"(\d{1,4})\Z")
_NUMBERED_TOTAL = expression(r"(?:\D*รวม[^\d,]*)\d{1,2}(?:\.\d{1,2}){0,2}[.)]*\Z")
_COMPLETE = expression(r"บาท\Z|\.\d\d\Z|,\d{3}\Z|[-–—−]\Z|[ก-๙]\Z")
_SEVERAL = 2


def budgets_of(
    row: SummaryRow, *, cut_off: bool
) -> tuple[tuple[Budget, ...], tuple[tuple[Declaration, ...], ...], tuple[Problem, ...]]:
    """For each project of a row its budget and what its cells declare, and the problems met.

    ``cut_off``: the row is the last of the document, so that a missing cell may be a lost one.
    """
    size = len(row.items)
    over = _over_years(row)
    cells: list[list[tuple[FiscalYear, Cell]]] = [[] for _ in range(size)]
    declared: list[list[Declaration]] = [[] for _ in range(size)]
    problems: list[Problem] = []
    for year, run in row.years:
        readings = (
            (over[year],) * size
            if year in over
            else _year_readings(row, run, size, cut_off=cut_off)
        )
        for index, reading in enumerate(readings):
            cells[index].append((year, reading.cell))
            if reading.declares_none:
                declared[index].append(Declaration((year,), location=reading.cell.location))
        notes = dict.fromkeys((one.note, one.cell.location) for one in readings if one.note)
        problems += [Problem(note, place) for note, place in notes]
    totals: tuple[Cell | None, ...] = (None,) * size
    if row.total is not None:
        readings = _split(row.total, size, _unit(row))
        totals = tuple(reading.cell for reading in readings)
        problems += [Problem(one.note, one.cell.location) for one in readings if one.note]
    budgets = tuple(Budget(tuple(one), total) for one, total in zip(cells, totals, strict=True))
    return budgets, tuple(tuple(one) for one in declared), tuple(problems)


def _over_years(row: SummaryRow) -> dict[FiscalYear, CellReading]:
    """The years that one cell of the row goes over, and what it says for each of them.

    An amount over several years may be that of each or of all, so it is not read unless it says
    which: ปีละ 20,000 is that of each. Words or a sign that no money is used hold for each.
    """
    columns = row.row.header.columns
    found: dict[FiscalYear, CellReading] = {}
    for start, size in row.row.spans:
        years = [year for _, year in columns[start : start + size] if year is not None]
        if len(years) < _SEVERAL or start >= len(row.row.cells) or not row.row.cells[start]:
            continue
        run = row.row.cells[start]
        reading = read_cell(run, _unit(row))
        each = reading.cell.state is CellState.AMOUNT and YEARLY.search(run.bare)
        if reading.cell.state in {CellState.AMOUNT, CellState.UNREADABLE} and not each:
            note = say(
                "One cell goes over the years {years}, so nobody can say which of them “{text}” is"
                " for. Give each year its own cell.",
                years=", ".join(map(str, years)),
                text=tidy(run.text),
            )
            cell = Cell(CellState.UNREADABLE, printed=run.text, location=run.location)
            reading = CellReading(cell, note=note)
        found.update(dict.fromkeys(years, reading))
    return found


def _year_readings(
    row: SummaryRow, run: Run | None, size: int, *, cut_off: bool
) -> tuple[CellReading, ...]:
    location = (run or row.row.cells[-1]).location
    if row.row.misfit:
        printed = tidy(run.text) if run else ""
        return (CellReading(Cell(CellState.UNREADABLE, printed=printed, location=location)),) * size
    if run is not None and not (cut_off and _ends_early(row, run)):
        return _split(run, size, _unit(row))
    if not cut_off:
        return (CellReading(Cell(CellState.BLANK, location=location)),) * size
    return (_cut(run, location),) * size


def _ends_early(row: SummaryRow, run: Run) -> bool:
    """Whether a cell is the last of a row that lacks more, and its figure may lack digits."""
    cells = row.row.cells
    short = run is cells[-1] and len(cells) < len(row.row.header.columns)
    return short and bool(run) and not _COMPLETE.search(run.bare)


def _cut(run: Run | None, location: Location) -> CellReading:
    note = say("The table ends in the middle of this row; its last cells are missing.")
    printed = tidy(run.text) if run else ""
    return CellReading(Cell(CellState.UNREADABLE, printed=printed, location=location), note=note)


def _unit(row: SummaryRow) -> MoneyUnit:
    """The unit in which the row's table prints its money."""
    return row.row.header.unit or MoneyUnit.BAHT


def _split(run: Run, size: int, unit: MoneyUnit) -> tuple[CellReading, ...]:
    """The values of the projects stacked in a row; a blank cell is blank for each of them."""
    if size == 1 or not run:
        return (read_cell(run, unit),) * size
    values = run.lines if len(run.lines) == size else values_in(run)
    if len(values) == size:
        return tuple(read_cell(value, unit) for value in values)
    note = say(
        "The cell has {found} values for the {wanted} projects of its row: “{text}”."
        " Give each project its own row.",
        found=len(values),
        wanted=size,
        text=tidy(run.text),
    )
    cell = Cell(CellState.UNREADABLE, printed=tidy(run.text), location=run.location)
    return (CellReading(cell, note=note),) * size


def total_cells(
    row: SummaryRow, *, cut_off: bool = False
) -> tuple[Budget, tuple[FiscalYear, ...], tuple[Problem, ...]]:
    """The amounts of a total row, the years whose amount lacks its unit, and the problems met."""
    placed, total, problems = _placed(row)
    cells: list[tuple[FiscalYear, Cell]] = []
    unitless: list[FiscalYear] = []
    for year, run in placed:
        if run is None and not cut_off:
            continue
        if run is None or (cut_off and _ends_early(row, run)):
            reading = _cut(run, (run or row.row.cells[-1]).location)
        else:
            reading = read_cell(run, _unit(row))
        cells.append((year, reading.cell))
        figure = reading.cell.state in {CellState.AMOUNT, CellState.ZERO}
        if figure and not reading.unit and row.row.header.unit is None:
            unitless.append(year)
        if reading.note:
            problems.append(Problem(reading.note, reading.cell.location))
    problems = list(dict.fromkeys(problems))
    last = read_cell(total, _unit(row)) if total else None
    if last and last.note:
        problems.append(Problem(last.note, last.cell.location))
    return Budget(tuple(cells), last.cell if last else None), tuple(unitless), tuple(problems)


def _placed(
    row: SummaryRow,
) -> tuple[tuple[tuple[FiscalYear, Run | None], ...], Run | None, list[Problem]]:
    """The cells of a total by year: by their columns, or in order in a table of its own."""
    cells, columns = row.row.cells, row.row.header.columns
    words = [
        cell
        for cell, (role, _) in zip(cells, columns, strict=False)
        if role in WORDS and cell and not _is_bare_count(row, cell, role)
    ]
    if not row.row.misfit and not any(_is_figure(cell) for cell in words):
        return row.years, row.total, []
    figures = [
        cell for cell in cells if cell and read_cell(cell).cell.state is not CellState.UNREADABLE
    ]
    years = row.row.header.years
    if len(figures) == len(years):
        return tuple(zip(years, figures, strict=True)), None, []
    if len(figures) == len(years) + 1 and any(role is Role.TOTAL for role, _ in columns):
        return tuple(zip(years, figures[:-1], strict=True)), figures[-1], []
    problem = Problem(
        say(
            "The total row has {found} amounts for {wanted} fiscal years, so none of them is read.",
            found=len(figures),
            wanted=len(years),
        ),
        row.row.first.location,
    )
    return (), None, [problem]


def _is_bare_count(row: SummaryRow, cell: Run, role: Role) -> bool:
    """Whether a cell before the years holds how many projects are added up, and no amount.

    It stands under the heading for numbers, or before years that all have their amounts. So does
    the number of the dimension or mission that is added up: รวม 1.1.
    """
    whole = all(one is not None and bool(one) for _, one in row.years)
    if role in WORDS and whole and _NUMBERED_TOTAL.match(cell.bare):
        return True
    if role not in WORDS or not _BARE_COUNT.match(cell.bare):
        return False
    return role is Role.NUMBER or whole


def _is_figure(cell: Run) -> bool:
    return read_cell(cell).cell.state in {CellState.AMOUNT, CellState.ZERO}


def stated_count(row: SummaryRow, dimension: int | None) -> StatedCount | None:
    """The number of projects that a total row states, if it does."""
    before: tuple[Run, Role] | None = None
    header = row.row.header
    for at, (cell, (role, _)) in enumerate(zip(row.row.cells, header.columns, strict=False)):
        view = parted(cell)
        if before and _is_bare_count(row, *before) and _COUNTED.match(view.text):
            view = parted(joined([before[0], cell]))
        before = cell, role
        # Alone, it counts what the heading of its column says.
        counts = role is Role.COUNT or (role is Role.OTHER and _heads_counts(header, at))
        bare = counts or (role is Role.TITLE and _is_bare_count(row, cell, role))
        if role in WORDS | {Role.COUNT, Role.OTHER, Role.YEAR}:
            found = _count(view, dimension, _BARE_COUNT.match(view.text) if bare else None)
            if found:
                return found
    return None


def _heads_counts(header: Header, at: int) -> bool:
    """Whether a column that is none of the table's own says that it counts projects."""
    return at < len(header.headings) and bool(COUNT_HEADING.match(squeeze(header.headings[at])))


def count_in(cell: Run, dimension: int | None) -> StatedCount | None:
    """The number of projects that a cell states, if it does."""
    return _count(parted(cell), dimension)


def _count(
    view: Parted, dimension: int | None, bare: re.Match[str] | None = None
) -> StatedCount | None:
    match = _COUNT.search(view.text) or _COUNT_OF_ANY.search(view.text) or bare
    if match is None:
        return None
    return StatedCount(
        CountPlace.SUBTOTAL,
        dimension,
        int(match[1]),
        printed=tidy(view.run.text),
        location=view.at(match.start()),
    )


def project_of(
    item: Item,
    budget: Budget,
    declared: tuple[Declaration, ...],
    row: SummaryRow,
    sub_mission: str = "",
) -> Project:
    """One project of a row; its remark's declarations are given to it later."""
    name, said = declared_behind(item.title)
    title = title_of(name)
    beside = (Declaration((), location=said.location),) if said else ()
    remark = row.remark or said
    return Project(
        item.number,
        title,
        kind_of(title),
        budget,
        tidy(remark.text) if remark else "",
        (*declared, *beside, *_declared_beside(row)),
        label=item.label,
        sub_mission=sub_mission,
        others=others_of(row) if len(row.items) == 1 else (),
        location=item.title.location,
        remark_location=remark.location if remark else None,
    )


def _declared_beside(row: SummaryRow) -> tuple[Declaration, ...]:
    """Declarations that no budget is used in other columns of a row, such as the money's source."""
    if len(row.items) > 1:
        return ()
    pairs = zip(row.row.cells, row.row.header.columns, strict=False)
    return tuple(
        Declaration((), location=cell.location)
        for cell, (role, _) in pairs
        if role is Role.OTHER and cell and NO_MONEY.fullmatch(cell.bare)
    )


def others_of(row: SummaryRow) -> tuple[OtherCell, ...]:
    """The cells of a row in columns that a plan's own frame does not have."""
    header = row.row.header
    return tuple(
        OtherCell(heading, tidy(cell.text), location=cell.location)
        for cell, (role, _), heading in zip(
            row.row.cells, header.columns, header.headings, strict=False
        )
        if role is Role.OTHER and cell
    )


def money_years(project: Project) -> frozenset[FiscalYear]:
    """The fiscal years in which a project has money."""
    return frozenset(year for year, cell in project.budget.cells if cell.has_money)


def title_of(run: Run) -> str:
    """A title in one line, without the white space and dashes before it."""
    return tidy(run.text).lstrip("-–• ")
