"""Every habit of the matrix, on its own: the same plan and the same findings as plainly printed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from itacheck.plan import Plan
from tests.layouts.habit import ALL, Habit
from tests.layouts.harness import PLAIN, Answer, answer, printed
from tests.layouts.matrix import HABITS
from tests.layouts.plans import subdistrict, town

_TURNS = ("txt", "docx", "txt", "xlsx")
"""Text is the quickest."""
PLANS = {"subdistrict": subdistrict, "town": town}


@cache
def plan_of(name: str) -> Plan:
    """A fixed plan."""
    return PLANS[name]()


@cache
def plain_answer(name: str) -> Answer:
    """What itacheck makes of a fixed plan's plain print."""
    return answer(printed(plan_of(name), PLAIN, "txt"), "txt")


def _cases() -> Iterator[tuple[str, Habit, str]]:
    """Each habit once: the forms and the plans take turns, as the random layouts try the rest."""
    for at, habit in enumerate(HABITS):
        plan = ("town", "subdistrict")[at // 2 % 2]
        turns = _TURNS if habit.forms == ALL else habit.forms
        yield plan, habit, turns[at % len(turns)]


@pytest.mark.parametrize("name", PLANS)
def test_the_plain_print_of_a_fixed_plan_is_read_whole(name: str) -> None:
    """Every part of the plan is there, nothing is told, and the faultless plan has no finding."""
    found = plain_answer(name)
    plan = plan_of(name)
    assert not found.problems
    assert len(found.parts["cells"]) == len(plan.projects)
    assert len(found.parts["sheets"]) == len(plan.sheets)
    assert len(found.parts["risks"]) == len(plan.risk_rows)
    assert bool(found.findings) is (name == "town")


@pytest.mark.parametrize("form", ALL)
@pytest.mark.parametrize("name", PLANS)
def test_a_fixed_plan_is_the_same_in_every_form(name: str, form: str) -> None:
    """Text, Word and Excel of one plan are read alike."""
    assert not list(
        plain_answer(name).differences(answer(printed(plan_of(name), PLAIN, form), form))
    )


@pytest.mark.parametrize(
    ("name", "habit", "form"),
    [pytest.param(*case, id=f"{case[1].name}-{case[2]}") for case in _cases()],
)
def test_a_habit_changes_neither_plan_nor_findings(name: str, habit: Habit, form: str) -> None:
    """A plan written with one habit is the plainly printed one, and so are its findings."""
    found = answer(printed(plan_of(name), habit.on(PLAIN), form), form)
    assert not list(plain_answer(name).differences(found, habit.but))


def test_every_habit_has_a_name_of_its_own() -> None:
    """No two lines of the matrix are called the same, so that a failure names its line."""
    names = [habit.name for habit in HABITS]
    assert len(names) == len(set(names))
