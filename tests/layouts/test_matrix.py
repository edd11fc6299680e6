"""Every habit of the matrix, on its own: the same plan and the same findings as plainly printed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from zlib import crc32

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


def turn(habit: Habit) -> tuple[str, Habit, str]:
    """The plan and the form that a habit is always tried in; the random layouts try the rest.

    Both hang on its name alone, so that a new line of the matrix moves no other one.
    """
    turns = _TURNS if habit.forms == ALL else habit.forms
    at, half = divmod(crc32(habit.name.encode()), 2)
    return ("town", "subdistrict")[half], habit, turns[at % len(turns)]


def cases(text: str | None) -> Iterator[tuple[str, Habit, str]]:
    """Each habit once; or those whose names contain a text, with every plan and in every form."""
    if text is None:
        yield from map(turn, HABITS)
        return
    for habit in HABITS:
        if text in habit.name:
            yield from ((name, habit, form) for form in habit.forms for name in PLANS)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The cases, as ``--habit`` asks for them."""
    if "habit" not in metafunc.fixturenames:
        return
    text = metafunc.config.getoption("--habit")
    found = [pytest.param(*one, id=f"{one[1].name}-{one[2]}-{one[0]}") for one in cases(text)]
    if not found:
        raise pytest.UsageError(f"--habit: no habit's name contains “{text}”")
    metafunc.parametrize(("name", "habit", "form"), found)


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


def test_a_habit_changes_neither_plan_nor_findings(name: str, habit: Habit, form: str) -> None:
    """A plan written with one habit is the plainly printed one, and so are its findings."""
    found = answer(printed(plan_of(name), habit.on(PLAIN), form), form)
    assert not list(plain_answer(name).differences(found, habit.but))


def test_every_habit_has_a_name_of_its_own() -> None:
    """No two lines of the matrix are called the same, so that a failure names its line."""
    names = [habit.name for habit in HABITS]
    assert len(names) == len(set(names))
