"""Several habits at once, drawn at random; and the random plans of the tests."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from itacheck.plan import Plan
from tests.layouts.habit import ALL, Habit
from tests.layouts.habits_columns import COLUMNS
from tests.layouts.habits_files import WORDS
from tests.layouts.habits_years import YEARS
from tests.layouts.harness import PLAIN, answer, printed
from tests.layouts.layout import Layout
from tests.layouts.matrix import GROUPS
from tests.layouts.test_matrix import PLANS, plain_answer, plan_of
from tests.strategies import plans
from tests.support import examples


@st.composite
def combinations(draw: st.DrawFn, form: str) -> tuple[Habit, ...]:
    """Habits about different things that a document of a form can have together."""
    groups = st.sampled_from(range(len(GROUPS)))
    chosen = draw(st.lists(groups, min_size=2, max_size=5, unique=True))
    able = [[habit for habit in GROUPS[at] if form in habit.forms] for at in chosen]
    habits = tuple(draw(st.sampled_from(group)) for group in able if group)
    choices = [name for habit in habits for name in habit.choices]
    assume(len(choices) == len(set(choices)))
    # Numbers stacked in a column of their own do not say where the next title begins.
    assume(not {"stack", "number_heading"} <= set(choices))
    # In a text, which has no lines in a cell, a dash behind a sub-mission's name may go on with it.
    dashed = any(habit.name == "numbers -" for habit in habits)
    assume(form != "txt" or not (dashed and "sub_missions" in choices))
    return habits


def _together(habits: tuple[Habit, ...]) -> tuple[Layout, frozenset[str]]:
    layout = PLAIN
    for habit in habits:
        layout = habit.on(layout)
    return layout, frozenset(name for habit in habits for name in habit.but)


@settings(max_examples=examples(30))
@given(st.data(), st.sampled_from(ALL), st.sampled_from(sorted(PLANS)))
def test_habits_together_change_neither_plan_nor_findings(
    data: st.DataObject, form: str, name: str
) -> None:
    """Whatever habits come together, the plan is the plainly printed one."""
    layout, but = _together(data.draw(combinations(form)))
    found = answer(printed(plan_of(name), layout, form), form)
    assert not list(plain_answer(name).differences(found, but))


_EVERYWHERE = tuple(
    habit
    for habit in (*COLUMNS, *YEARS, *WORDS)
    if habit.forms == ALL
    and not habit.but
    and not {"sum_heading", "section_run_in"} & set(habit.choices)
)
"""Habits that any plan can be written with, an inconsistent one, too.

A column of sums is none: it lets one more rule look, which a blank total leaves undecided. Nor are
headings in the line of their text, which several of them tell: a random plan may have one section.
"""


@settings(max_examples=examples(20))
@given(plans(), st.sampled_from(_EVERYWHERE), st.sampled_from(ALL))
def test_a_random_plan_is_the_same_with_a_habit(plan: Plan, habit: Habit, form: str) -> None:
    """The random plans of the tests, whole or not, right or wrong, in further layouts."""
    plain = answer(printed(plan, PLAIN, "txt"), "txt")
    found = answer(printed(plan, habit.on(PLAIN), form), form)
    assert not list(plain.differences(found))
