"""A real plan, read: every figure here was taken from its text by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from itacheck.base.errors import ReadError
from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    CountPlace,
    GoalCase,
    OrganisationKind,
    PartId,
    Plan,
    RiskLevel,
    SeriesKind,
    SheetHeading,
)
from itacheck.reading import read, read_text
from itacheck.thai.digits import arabic

YEARS = (2566, 2567, 2568, 2569, 2570)
Z, D, B = "zero", "dash", "blank"
CELLS: dict[int, tuple[str | int, ...]] = {
    1: (Z,) * 5,
    2: (20_000,) * 5,
    3: (35_000, 35_000, 35_000, Z, 35_000),
    4: (Z,) * 5,
    5: (20_000, Z, Z, Z, Z),
    6: (Z, 10_000, Z, Z, Z),
    7: (Z,) * 5,
    8: (D, D, D, D, 15_000),
    9: (D, 30_000, D, D, D),
    10: (10_000, Z, Z, Z, Z),
    11: (Z,) * 5,
    12: (Z,) * 5,
    13: (Z, D, Z, Z, D),
    14: (Z, D, D, D, D),
    15: (D, Z, D, D, D),
    16: (Z, D, D, D, D),
    17: (Z, D, D, D, Z),
    18: (Z, B, B, B, B),
    19: (D, D, D, Z, D),
    20: (D, D, Z, D, D),
    21: (D, Z, D, D, D),
    22: (35_000, 20_000, 20_000, 20_000, 35_000),
    23: (Z,) * 5,
    24: (Z,) * 5,
    25: (D,) * 5,
}
PROJECT_LINES = {
    **dict(zip(range(1, 5), range(143, 147), strict=True)),
    **dict(zip(range(5, 8), range(152, 155), strict=True)),
    8: 157,
    9: 158,
    **dict(zip(range(10, 18), range(167, 175), strict=True)),
    18: 180,
    19: 181,
    20: 181,
    21: 181,
    22: 183,
    23: 184,
    24: 192,
    25: 194,
}
SHEET_LINES = (
    *(209, 272, 327, 393, 453, 519, 578, 635, 697, 757, 834, 924, 987),
    *(1053, 1121, 1176, 1229, 1292, 1346, 1422, 1486, 1552, 1622, 1720, 1796),
)
STATED = {
    1: (75_000, 105_000, 55_000, 20_000, 70_000),
    2: (10_000, 0, 0, 0, 0),
    3: (35_000, 20_000, 20_000, 20_000, 35_000),
    4: (0, 0, 0, 0, 0),
    None: (110_000, 125_000, 75_000, 40_000, 105_000),
}
COMPUTED = {
    1: (75_000, 95_000, 55_000, 20_000, 70_000),
    2: (10_000, 0, 0, 0, 0),
    3: (35_000, 20_000, 20_000, 20_000, 35_000),
    4: (0, 0, 0, 0, 0),
}
ONE_YEAR = {5: 2566, 6: 2567, 8: 2570, 9: 2567, 10: 2566, 11: 2566}
SHEET_AMOUNTS = {2: 20_000, 3: 35_000, 5: 20_000, 6: 10_000, 8: 15_000, 9: 30_000, 10: 10_000}
DECLARED = {1, 4, 5, 6, 7, 10, 11, 12, 13, 14, 16, 18, 19, 20, 21, 23, 24}


@pytest.fixture(scope="module")
def text(real_plan_path: Path) -> str:
    """The plan's text."""
    return real_plan_path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plan(real_plan_path: Path) -> Plan:
    """The plan, read."""
    return read(real_plan_path)


def again(text: str) -> Plan:
    """The plan in a changed text."""
    return read_text(text.encode(), "x.txt")


def test_every_cell_of_every_project(plan: Plan) -> None:
    """All 25 projects with their amounts, zeros, dashes and blanks in all five years."""
    found = {
        project.number: tuple(
            int(cell.amount.baht) if cell.amount else cell.state.value
            for _, cell in project.budget.cells
        )
        for project in plan.projects
    }
    assert found == CELLS
    assert all(tuple(map(int, one.budget.years)) == YEARS for one in plan.projects)


def test_every_project_has_its_line(plan: Plan) -> None:
    """Each project points to the row in which its name stands, three to the same one."""
    lines = {one.number: one.location.order[0] for one in plan.projects if one.location}
    assert lines == PROJECT_LINES


def test_every_cell_points_to_its_text(plan: Plan, text: str) -> None:
    """What was printed stands at the place that the cell names."""
    lines = text.split("\n")
    for project in plan.projects:
        for _, cell in project.budget.cells:
            if cell.printed:
                assert cell.location is not None
                line, column = cell.location.order
                assert lines[line - 1][column - 1 :].startswith(cell.printed)


def test_dimensions_and_missions(plan: Plan) -> None:
    """Four dimensions, twelve missions, and the number of projects of each."""
    sizes = {one.code: len(one.projects) for one in plan.missions}
    assert sizes == {
        "1.1": 7,
        "1.2": 1,
        "1.3": 1,
        "2.1": 2,
        "2.2": 7,
        "2.3": 3,
        "3.1": 1,
        "3.2": 1,
        "3.3": 0,
        "4.1": 1,
        "4.2": 0,
        "4.3": 1,
    }
    assert [one.number for one in plan.dimensions] == [1, 2, 3, 4]
    assert not any(one.unnamed for one in plan.dimensions)


def test_stated_totals(plan: Plan) -> None:
    """Every subtotal and the grand total by year, and the one amount that lacks its unit."""
    totals = [one.subtotal for one in plan.dimensions] + [plan.grand_total]
    found = {
        one.dimension: tuple(
            int(cell.money.baht) for _, cell in one.budget.cells if cell.money is not None
        )
        for one in totals
        if one is not None
    }
    assert found == STATED
    unitless = {one.dimension: [int(year) for year in one.unitless] for one in totals if one}
    # One amount lacks its unit, which stands in the heading of its column.
    assert unitless == {1: [], 2: [], 3: [], 4: [], None: []}


def test_sums_by_dimension(plan: Plan) -> None:
    """What the projects' cells add up to by year, which is not what the plan states."""
    for dimension in plan.dimensions:
        sums = [0] * 5
        for project in dimension.projects:
            for index, (_, cell) in enumerate(project.budget.cells):
                assert cell.money is not None
                sums[index] += int(cell.money.baht)
        assert dimension.number is not None
        assert tuple(sums) == COMPUTED[dimension.number]


def test_declarations(plan: Plan) -> None:
    """Which projects a remark says to use no money, and the one that it says so of by years."""
    assert {one.number for one in plan.projects if one.declarations} == DECLARED
    years = {one.number: one.declarations[0].years for one in plan.projects if one.declarations}
    assert [int(year) for year in years.pop(10)] == [2567, 2568, 2569, 2570]
    assert not any(years.values())
    assert not any(one.remark_unclear for one in plan.projects)


def test_stated_counts(plan: Plan) -> None:
    """The numbers of projects that five places state."""
    counts = [(one.place, one.dimension, one.number) for one in plan.counts]
    assert counts == [
        (CountPlace.PREFACE, None, 62),
        (CountPlace.PREFACE, 1, 18),
        (CountPlace.PREFACE, 2, 29),
        (CountPlace.PREFACE, 3, 8),
        (CountPlace.PREFACE, 4, 7),
        (CountPlace.INTRODUCTION, None, 25),
        (CountPlace.SUBTOTAL, 1, 9),
        (CountPlace.SUBTOTAL, 2, 12),
        (CountPlace.SUBTOTAL, 3, 2),
        (CountPlace.SUBTOTAL, 4, 2),
        (CountPlace.GRAND_TOTAL, None, 25),
    ]
    lines = [one.location.order[0] for one in plan.counts if one.location]
    assert lines == [42, 44, 46, 48, 52, 139, 159, 182, 186, 195, 196]


def test_front_matter(plan: Plan) -> None:
    """Organisation, period, announcement and the parts with their lines."""
    assert plan.organisation is not None
    assert plan.organisation.kind is OrganisationKind.SUBDISTRICT_MUNICIPALITY
    assert str(plan.period) == "2566-2570"
    assert plan.announcement is not None
    assert str(plan.announcement.date) == "2565-09-24"
    assert plan.amendment is None
    lines = {one.id: one.location.order[0] for one in plan.parts if one.location}
    assert lines == {
        PartId.ANNOUNCEMENT: 14,
        PartId.PREFACE: 30,
        PartId.RISK_ASSESSMENT: 80,
        PartId.RATIONALE: 92,
        PartId.OBJECTIVES: 106,
        PartId.GOALS: 114,
        PartId.TARGETS: 119,
        PartId.BENEFITS: 123,
        PartId.SUMMARY_TABLE: 141,
        PartId.SHEETS: 200,
    }


def test_risks(plan: Plan) -> None:
    """Four rows over two pages: risks, levels and controls, with the numbers as printed."""
    shape = [
        (one.number, len(one.risks), len(one.ratings), [control.number for control in one.controls])
        for one in plan.risk_rows
    ]
    assert shape == [
        (1, 3, 1, [1, 2, 3, 4, 5, 6, 7]),
        (2, 1, 1, [1, 2, 3, 4]),
        (3, 2, 2, [1, 2, 3, 4, 6, 7]),
        (4, 3, 1, [1, 2, 3, 4, 5, 6]),
    ]
    levels = {rating.level for row in plan.risk_rows for rating in row.ratings}
    assert levels == {RiskLevel.MEDIUM}
    assert [one.location.order[0] for one in plan.risk_rows if one.location] == [83, 84, 87, 88]


def test_targets_and_goals(plan: Plan) -> None:
    """Both series of targets without a baseline, and both alternatives of the second goal."""
    values = {
        series.kind: [int(one.value) for one in series.values if one.value is not None]
        for series in plan.targets
    }
    assert values == {
        SeriesKind.CASES: [10, 20, 30, 40, 50],
        SeriesKind.ITA_SCORE: [65, 70, 75, 80, 85],
    }
    assert [series.baseline for series in plan.targets] == [None, None]
    ends = [[(end.case, end.value, end.at_least) for end in goal.ends] for goal in plan.goals]
    assert ends == [
        [(None, Decimal(50), False)],
        [
            (GoalCase.NOT_PASSING, Decimal(85), True),
            (GoalCase.PASSING, Decimal(85), True),
            (GoalCase.PASSING, Decimal(90), True),
        ],
    ]


def test_every_sheet_has_its_line_and_headings(plan: Plan) -> None:
    """25 sheets with nine headings each; one has 10 before the ninth."""
    assert tuple(one.number for one in plan.sheets) == tuple(range(1, 26))
    assert tuple(one.location.order[0] for one in plan.sheets if one.location) == SHEET_LINES
    for one in plan.sheets:
        assert [section.heading for section in one.sections] == list(SheetHeading)[:9]
        numbers = [section.number for section in one.sections]
        assert numbers == [*range(1, 9), 10 if one.number == 3 else 9]


def test_durations_of_the_sheets(plan: Plan) -> None:
    """Five years in most sheets, one in six."""
    for one in plan.sheets:
        assert one.duration is not None
        years = tuple(int(year) for year in one.duration.years)
        assert years == ((ONE_YEAR[one.number],) if one.number in ONE_YEAR else YEARS)


def test_budgets_of_the_sheets(plan: Plan) -> None:
    """One amount, three by years over a page break, or the declaration that there is none."""
    for one in plan.sheets:
        assert one.budget is not None
        amounts = [
            (int(item.cell.amount.baht), tuple(int(year) for year in item.years))
            for item in one.budget.amounts
            if item.cell.amount is not None
        ]
        if one.number == 22:
            assert amounts == [
                (35_000, (2566,)),
                (20_000, (2567, 2568, 2569)),
                (35_000, (2570,)),
            ]
        elif one.number in SHEET_AMOUNTS:
            assert amounts == [(SHEET_AMOUNTS[one.number], ())]
        else:
            assert one.budget.none_declared
            assert not amounts


def test_the_only_problem(plan: Plan) -> None:
    """One damaged declaration, read and said."""
    (problem,) = plan.problems
    assert problem.location is not None
    assert problem.location.order == (1696, 1)
    assert "is damaged" in problem.text("en")


def test_the_script_of_digits_changes_nothing(plan: Plan, text: str) -> None:
    """With every Thai digit as an Arabic one it is the same plan."""
    assert again(arabic(text)) == plan


@pytest.mark.parametrize("encoding", ["cp874", "utf-16", "utf-8-sig"])
def test_the_encoding_changes_nothing(plan: Plan, text: str, encoding: str) -> None:
    """Windows-874 and the others give the same plan."""
    assert read_text(text.encode(encoding, "ignore"), "x.txt") == plan


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing(plan: Plan, text: str, end: str) -> None:
    """Line ends of other systems give the same plan at the same places."""
    found = again(text.replace("\n", end))
    assert found == plan
    lines = [one.location.order for one in found.projects if one.location]
    assert lines == [one.location.order for one in plan.projects if one.location]


def test_lines_above_move_places_alone(plan: Plan, text: str) -> None:
    """Ten lines more at the top: the same plan, every place ten lines further down."""
    found = again("\n" * 10 + text)
    assert found == plan
    for one, two in zip(plan.projects, found.projects, strict=True):
        assert one.location is not None
        assert two.location is not None
        assert two.location.order == (one.location.order[0] + 10, one.location.order[1])


def test_a_blank_line_between_all_lines_changes_nothing(plan: Plan, text: str) -> None:
    """Every row and every paragraph apart: the same plan."""
    assert again(text.replace("\n", "\n\n")) == plan


def test_a_page_break_between_any_two_rows_changes_nothing(plan: Plan, text: str) -> None:
    """A page number and the header again, wherever the table goes on: the same plan."""
    lines = text.split("\n")
    header = lines[140:142]
    for place in [*range(143, 147), *range(152, 160), *range(167, 175), *range(180, 187)]:
        broken = [*lines[:place], "", "-๗-", "", *header, *lines[place:]]
        assert again("\n".join(broken)) == plan


def test_a_page_break_without_header_changes_nothing(plan: Plan, text: str) -> None:
    """A page number alone, wherever the table goes on: the same plan."""
    lines = text.split("\n")
    for place in [*range(143, 147), *range(152, 160), *range(167, 175), *range(180, 187)]:
        broken = [*lines[:place], "", "๗", "", "", *lines[place:]]
        assert again("\n".join(broken)) == plan


def test_the_order_of_projects_is_the_tables(text: str, plan: Plan) -> None:
    """Two rows of a mission changed about: the same projects in the other order."""
    lines = text.split("\n")
    lines[143], lines[144] = lines[144], lines[143]
    found = again("\n".join(lines))
    assert [one.number for one in found.projects][:4] == [1, 3, 2, 4]
    assert sorted(one.title for one in found.projects) == sorted(one.title for one in plan.projects)


def test_cut_off_at_any_line_it_is_read_or_refused(text: str, plan: Plan) -> None:
    """Whatever is left gives no figure that the whole does not have."""
    lines = text.split("\n")
    whole = {one.number: one.budget for one in plan.projects}
    for length in [*range(0, 140, 10), *range(140, 200), *range(200, len(lines), 90)]:
        try:
            found = again("\n".join(lines[:length]))
        except ReadError:
            assert length < 90
            continue
        for one in found.projects:
            assert one.budget == whole[one.number]
        if length < 143:
            assert found.problems


def test_cut_off_within_the_table_it_never_invents(text: str, plan: Plan) -> None:
    """Cut off at any character of a row: an amount is the whole's, or unreadable."""
    whole = {one.number: one.budget for one in plan.projects}
    lines = text.split("\n")
    for line in (144, 158, 167, 181, 183):
        before = "\n".join(lines[: line - 1])
        for length in range(0, len(lines[line - 1]), 3):
            found = again(before + "\n" + lines[line - 1][:length])
            for one in found.projects:
                for year, cell in one.budget.cells:
                    if cell.state is CellState.AMOUNT:
                        assert cell == whole[one.number].at(year)


def figures(plan: Plan) -> dict[tuple[object, int], Cell]:
    """Every cell of a project or total that could be read, by its number or dimension, and year."""
    totals = [one.subtotal for one in plan.dimensions] + [plan.grand_total]
    budgets: list[tuple[object, Budget]] = [(one.number, one.budget) for one in plan.projects]
    budgets += [(f"total {one.dimension}", one.budget) for one in totals if one]
    return {
        (name, year.year): cell
        for name, budget in budgets
        for year, cell in budget.cells
        if cell.state is not CellState.UNREADABLE
    }


def test_a_cell_lost_or_added_is_never_passed_over(text: str) -> None:
    """Take any cell out of any row of the table, or put one in: no wrong figure without a word."""
    lines = text.split("\n")[:199]  # without the sheets, which have no part in it
    plan = again("\n".join(lines))
    whole = figures(plan)
    rows = [
        *range(143, 147),
        *range(152, 160),
        *range(167, 175),
        *range(180, 187),
        *range(192, 197),
    ]
    for number in rows:
        cells = lines[number - 1].split("\t")
        for place in range(len(cells)):
            for changed in (
                [*cells[:place], *cells[place + 1 :]],
                [*cells[:place], "", *cells[place:]],
            ):
                above, below = lines[: number - 1], lines[number:]
                found = again("\n".join([*above, "\t".join(changed), *below]))
                same = {key: cell for key, cell in figures(found).items() if whole.get(key) == cell}
                lost = len(found.projects) < len(plan.projects)
                if lost or len(same) < len(figures(found)):
                    assert len(found.problems) > len(plan.problems), (number, place)
