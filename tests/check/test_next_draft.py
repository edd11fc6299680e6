"""The same faults are found again in the next draft of a plan, wherever they stand there."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable

from attrs import evolve, field, frozen
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import itacheck
from itacheck.checking import prepare
from itacheck.plan import Dimension, Mission, Plan, Project
from itacheck.report import Report
from itacheck.thai.text import same
from tests.strategies import plans, render_text
from tests.support import examples

CHECKER = prepare(engine="plain", language="en", fiscal_year=2568)
OF_ORDER = {"CNT002", "CNT004", "PRJ002"}
"""Rules about numbers and their order, which renumbering and reordering are made to change."""

few = settings(
    max_examples=examples(15),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a whole plan takes minutes to shrink
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@frozen
class Draft:
    """A plan that a failed example tells in a few words: its findings say the rest."""

    plan: Plan = field(repr=False)


def distinct(plan: Plan) -> Plan:
    """The plan with one project, and one sheet, of each number and name.

    Of two that are alike, the order decides which is the second: then it is part of the fault.
    """
    seen: set[object] = set()

    def fresh(kind: str, number: int | None, title: str) -> bool:
        marks = {(kind, number), (kind, same(title))}
        if number is None or seen & marks:
            return False
        seen.update(marks)
        return True

    def projects(mission: Mission) -> tuple[Project, ...]:
        return tuple(one for one in mission.projects if fresh("project", one.number, one.title))

    sheets = tuple(one for one in plan.sheets if fresh("sheet", one.number, one.title))
    return evolve(with_projects(plan, projects), sheets=sheets)


def with_projects(plan: Plan, of: Callable[[Mission], tuple[Project, ...]]) -> Plan:
    """The plan with other projects in each mission."""
    return evolve(
        plan,
        dimensions=tuple(
            evolve(
                dimension,
                missions=tuple(evolve(one, projects=of(one)) for one in dimension.missions),
            )
            for dimension in plan.dimensions
        ),
    )


def renumbered(plan: Plan, by: int) -> Plan:
    """The plan with every project and sheet numbered higher."""

    def projects(mission: Mission) -> tuple[Project, ...]:
        return tuple(evolve(one, number=higher(one.number)) for one in mission.projects)

    def higher(number: int | None) -> int | None:
        return None if number is None else number + by

    sheets = tuple(evolve(one, number=higher(one.number)) for one in plan.sheets)
    return evolve(with_projects(plan, projects), sheets=sheets)


def reordered(plan: Plan) -> Plan:
    """The plan with the projects of each mission in the opposite order."""
    return with_projects(plan, lambda mission: mission.projects[::-1])


def marks(plan: Plan) -> Counter[tuple[str, int | None, str]]:
    """Rules, years and fingerprints of a plan's findings, but for those about order itself."""
    return Counter(
        (one.rule, one.year, one.fingerprint)
        for one in CHECKER.report(plan).findings
        if one.rule not in OF_ORDER
    )


def read(text: str) -> Report:
    """The report on a plan's text."""
    return CHECKER.report(itacheck.read(io.BytesIO(text.encode())))


def checkable(plan: Plan) -> bool:
    """Whether a check takes the plan."""
    return bool(plan.missions or plan.projects or plan.sheets or plan.risk_rows or plan.targets)


DRAFTS = plans().filter(checkable).map(Draft)


@few
@given(DRAFTS, st.integers(1, 40))
def test_lines_added_at_the_top_leave_every_fingerprint(draft: Draft, lines: int) -> None:
    """Places are no part of what a fault is."""
    text = render_text(draft.plan)
    before, after = read(text), read("\n" * lines + text)
    assert [one.fingerprint for one in before.findings] == [
        one.fingerprint for one in after.findings
    ]


@few
@given(plans().map(distinct).filter(checkable).map(Draft), st.integers(1, 30))
def test_renumbered_projects_have_the_same_faults(draft: Draft, by: int) -> None:
    """A number is no part of what a fault is, where each row has a number of its own.

    Numbers that start afresh in each mission say which sheet is meant; higher ones say it no more.
    """
    assert marks(draft.plan) == marks(renumbered(draft.plan, by))


@few
@given(plans().map(distinct).filter(checkable).map(Draft))
def test_a_table_in_another_order_has_the_same_faults(draft: Draft) -> None:
    """The order of the rows is no part of what a fault is, where each row has a name of its own."""
    assert marks(draft.plan) == marks(reordered(draft.plan))


def test_two_of_one_name_are_one_fault_in_either_order() -> None:
    """It is told at the first of the two, whichever that is, and known again by their name."""
    names = ("โครงการธนาคารความดี", "กิจกรรมธนาคารความดี")
    projects = tuple(Project(number, name) for number, name in enumerate(names, start=1))
    plan = Plan(dimensions=(Dimension(1, "ก", missions=(Mission("1.1", "ข", projects=projects),)),))
    found = [CHECKER.report(one).by_rule("PRJ006") for one in (plan, reordered(plan))]
    assert [[one.subject for one in findings] for findings in found] == [
        ["project:1"],
        ["project:2"],
    ]
    assert found[0][0].fingerprint == found[1][0].fingerprint
