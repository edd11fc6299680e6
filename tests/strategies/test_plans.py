from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.plan import CellState, Plan
from tests.strategies import PLAIN, Style, plans, styles
from tests.support import examples


@settings(max_examples=examples(30))
@given(plans())
def test_a_plan_is_whole(plan: Plan) -> None:
    """Every project has a cell for each column, and none that cannot be read."""
    columns = {project.budget.years for project in plan.projects}
    assert len(columns) <= 1
    states = {cell.state for project in plan for _, cell in project.budget.cells}
    assert CellState.UNREADABLE not in states


@settings(max_examples=examples(30))
@given(plans(with_front=False, with_part_one=False, with_sheets=False))
def test_parts_can_be_left_out(plan: Plan) -> None:
    """A plan can be made of the summary table alone, so that a failure can be narrowed down."""
    assert (plan.announcement, plan.risk_rows, plan.goals, plan.targets) == (None, (), (), ())
    assert plan.sheets == ()
    assert plan.dimensions


@given(st.data())
def test_the_simplest_style_is_plain(data: st.DataObject) -> None:
    """Any style is a Style, and PLAIN is its default."""
    assert isinstance(data.draw(styles()), Style)
    assert Style() == PLAIN
