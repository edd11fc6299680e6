"""Tables of what an earlier plan came to, and the plan's own whose years are misprinted."""

from __future__ import annotations

from itacheck.base.severity import Severity
from itacheck.plan import Plan
from itacheck.reading import read_bytes
from tests.layouts.harness import PLAIN, printed
from tests.layouts.matrix import HABITS
from tests.layouts.plans import subdistrict

_TOLD = "A table of fiscal years before the plan's. It was taken for no table of this plan."


def _text(habit: str) -> str:
    layout = next(one for one in HABITS if one.name == habit).on(PLAIN)
    return printed(subdistrict(), layout, "txt").decode()


def _read(text: str) -> Plan:
    return read_bytes(text.encode(), "plan.txt")


def _years(plan: Plan) -> set[int]:
    return {year.year for one in plan.projects for year in one.budget.years}


def test_a_table_of_an_earlier_plan_is_told() -> None:
    """At its first cell, as information: what it says is none of this plan's."""
    plan = _read(_text("a table of the plan before, over the projects"))
    told = [one for one in plan.problems if str(one.message) == _TOLD]
    assert [one.severity for one in told] == [Severity.INFO]
    assert _years(plan) == set(range(2566, 2571))


def test_a_plans_own_years_are_read_as_printed_where_all_of_them_are_earlier() -> None:
    """They may be left from the plan that this one was written over."""
    text = printed(subdistrict(), PLAIN, "txt").decode()
    header = next(line for line in text.splitlines() if line.startswith("มิติ\t"))
    earlier = header
    for year in range(2566, 2571):
        earlier = earlier.replace(str(year), str(year - 5))
    plan = _read(text.replace(header, earlier))
    assert len(plan.projects) == len(subdistrict().projects)
    assert _years(plan) == set(range(2561, 2566))
    assert _TOLD not in map(str, (one.message for one in plan.problems))


def test_a_table_is_the_plans_where_no_other_has_all_of_its_years() -> None:
    """One of two tables of the plan's years may have them misprinted."""
    text = _text("cut behind 2567")
    header = next(line for line in text.splitlines() if line.startswith("มิติ\t"))
    plan = _read(text.replace(header, header.replace("2566", "2556").replace("2567", "2557")))
    assert {2556, 2557} <= _years(plan)
