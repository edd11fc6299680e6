"""Headings of part 3: rule STR013."""

from __future__ import annotations

from attrs import evolve

from itacheck.facts import frame
from itacheck.facts.common.context import context_of
from itacheck.plan import Mission, Plan, SheetGroup
from tests.facts.small import dimension, facts, failed, outcomes, pack, plan, project, sheet
from tests.support import steps


def grouped(*groups: SheetGroup) -> Plan:
    """A plan of three dimensions, the first with two missions, all with sheets."""
    first = dimension(1, project(1))
    second = Mission("1.2", "ภารกิจที่สอง", (project(2),))
    made = plan(
        evolve(first, missions=(*first.missions, second)),
        dimension(2, project(3)),
        dimension(3, project(4)),
        sheets=[sheet(number) for number in (1, 2, 3, 4)],
    )
    return evolve(made, sheet_groups=groups)


def test_dimensions_without_a_heading_are_told_together() -> None:
    """One finding for all, each as evidence; a dimension without sheets needs none."""
    made = grouped(SheetGroup(1))
    assert failed(made, "STR013") == [("part:sheets", None)]
    found = facts(made, "sheet_heading")["part:sheets/dimensions"]
    assert len(found.origin.evidence) == 2
    assert failed(evolve(made, sheets=made.sheets[:2]), "STR013") == []


def test_a_part_without_headings_or_with_all_is_in_order() -> None:
    """No heading at all is a habit."""
    assert outcomes(grouped(), "STR013") == {("", None): "not_applicable"}
    every = (SheetGroup(1), SheetGroup(2), SheetGroup(3))
    assert failed(grouped(*every), "STR013") == []
    missions = tuple(SheetGroup(int(one[0]), one) for one in ("1.1", "1.2", "2.1", "3.1"))
    assert failed(grouped(*missions), "STR013") == []


def test_a_mission_is_told_only_in_a_dimension_that_has_a_heading() -> None:
    """Of 1.2, 2.1 and 3.1 without a heading, the last two belong to what is told already."""
    made = grouped(SheetGroup(1), SheetGroup(1, "1.1"))
    assert set(failed(made, "STR013")) == {("part:sheets", None), ("mission:1.2", None)}


def test_a_heading_that_the_table_lacks_is_told() -> None:
    """A fourth dimension, a mission of none; a sub-mission is of a mission that the table has."""
    every = (SheetGroup(1), SheetGroup(2), SheetGroup(3))
    assert failed(grouped(*every, SheetGroup(4)), "STR013") == [("part:sheets", None)]
    missions = tuple(SheetGroup(None, one) for one in ("1.1", "1.2.1", "2.1", "3.1"))
    assert failed(grouped(*every, *missions), "STR013") == []
    wrong = SheetGroup(None, "4.1.1", "ภารกิจย่อย")
    assert failed(grouped(*every, *missions, wrong), "STR013") == [("part:sheets", None)]


def test_twice_the_missions_cost_twice_the_steps() -> None:
    """The missions of a plan are listed once, and not for each project."""

    def cost(size: int) -> int:
        missions = tuple(
            Mission(f"1.{one}", f"ภารกิจที่ {one}", (project(one),)) for one in range(1, size + 1)
        )
        sheets = [sheet(one) for one in range(1, size + 1)]
        made = plan(evolve(dimension(1), missions=missions), sheets=sheets)
        made = evolve(made, sheet_groups=(SheetGroup(1), SheetGroup(1, "1.1")))
        context = context_of(made, pack().criteria, None, None)
        return steps(lambda: list(frame.facts(context)))

    cost(2)  # what is made once is made
    assert cost(100) < 2.4 * cost(50)
