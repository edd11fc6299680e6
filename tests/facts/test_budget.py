"""Facts about places for money: rules BUD004, BUD005 and BUD007 to BUD009."""

from __future__ import annotations

from attrs import evolve

from itacheck.plan import Declaration, Plan, Project
from tests.facts.small import (
    at,
    budget,
    cell,
    dimension,
    facts,
    failed,
    outcomes,
    plan,
    project,
    sheet,
    years,
)


def alone(one: Project, total: str | None = None) -> Plan:
    """A plan of one project."""
    return plan(dimension(1, one, total=total))


def declared(money: str, *covered: int) -> Project:
    """A project that declares no money, in some years or in all."""
    return project(5, money=money, declared=[Declaration(years(*covered), location=at(8))])


def test_a_declaration_and_an_amount_contradict_each_other() -> None:
    """In each year that the declaration covers, and in no other."""
    assert failed(alone(declared("5|0|-||7")), "BUD004") == [
        ("project:5", 2566),
        ("project:5", 2570),
    ]
    assert failed(alone(declared("5|0|5", 67)), "BUD004") == []
    assert failed(alone(declared("5|0|5", 68)), "BUD004") == [("project:5", 2568)]
    assert failed(alone(project(5, money="5|5")), "BUD004") == []


def test_the_remark_is_shown_as_evidence() -> None:
    """A reader sees the amount and the remark that contradict each other."""
    fact = facts(alone(declared("5")), "cell")["project:5/2566/cell"]
    assert [one.location for one in fact.origin.evidence] == [None, at(8)]
    assert fact.values["amount"] == 500


def test_an_unclear_remark_decides_nothing() -> None:
    """Where a remark can be read in two ways, a year with money is undecided, others pass."""
    unclear = evolve(declared("5|0"), remark_unclear=True)
    assert list(outcomes(alone(unclear), "BUD004").values()) == ["undecided", "passed"]
    assert outcomes(alone(evolve(unclear, budget=budget("0|0"))), "BUD005") == {
        ("project:5", None): "undecided"
    }
    assert failed(alone(unclear), "BUD005") == []


def test_no_money_has_to_be_declared() -> None:
    """A project without money declares it, be it for some years only."""
    assert failed(alone(project(5, money="0|-|")), "BUD005") == [("project:5", None)]
    assert failed(alone(project(5, money="0|-|1")), "BUD005") == []
    assert failed(alone(declared("0|-", 66)), "BUD005") == []
    assert outcomes(alone(project(5, money="0|?")), "BUD005") == {("project:5", None): "undecided"}
    assert outcomes(alone(Project(5, "ก")), "BUD005") == {("project:5", None): "undecided"}


def test_a_cell_may_declare_that_no_money_is_used() -> None:
    """In words in the row itself, also where the remark can be read in two ways."""
    assert failed(alone(project(5, money="none|-|none")), "BUD005") == []
    unclear = evolve(project(5, money="0|none"), remark_unclear=True)
    assert outcomes(alone(unclear), "BUD005") == {("project:5", None): "passed"}
    made = alone(project(5, money="none|5"), total="0|5")
    assert failed(made, "BUD001") == failed(made, "BUD004") == failed(made, "BUD009") == []
    assert failed(alone(project(5, money="none|none|0")), "BUD008") == []


def test_a_total_without_its_unit_is_told() -> None:
    """Only amounts and zeros have a unit; a dash or a blank needs none."""
    made = alone(project(1), total="5|0|-||?")
    assert failed(made, "BUD007") == []
    first = made.dimensions[0]
    assert first.subtotal is not None
    subtotal = evolve(first.subtotal, unitless=first.subtotal.budget.years)
    made = evolve(made, dimensions=(evolve(first, subtotal=subtotal),))
    assert failed(made, "BUD007") == [("dimension:1", 2566), ("dimension:1", 2567)]


def test_several_signs_for_no_money_are_told_unless_explained() -> None:
    """Zero, dash and blank of the projects' cells are counted; amounts and totals are not."""
    made = alone(project(1, money="0|0|-|5|?"), total="|0|0|0|0")
    fact = facts(made, "signs")["plan"]
    assert {name: fact.values[name] for name in ("kinds", "zeros", "dashes", "blanks")} == {
        "kinds": 2,
        "zeros": 2,
        "dashes": 1,
        "blanks": 0,
    }
    assert failed(made, "BUD008") == [("plan", None)]
    assert failed(evolve(made, signs_explained=True), "BUD008") == []
    assert failed(alone(project(1, money="-|-|5")), "BUD008") == []


def test_what_cannot_be_read_as_money_is_told_where_it_stands() -> None:
    """Of projects, subtotals, the grand total, columns of sums, and sheets."""
    total = evolve(budget("5"), total=cell("?"))
    one = evolve(project(1, money="?|5"), budget=evolve(budget("?|5"), total=cell("?")))
    base = dimension(1, one, total="?|5")
    assert base.subtotal is not None
    made = plan(base, total="5|?", sheets=[sheet(1, amounts=[("?", ()), ("?", years(67))])])
    assert made.grand_total is not None
    assert failed(made, "BUD009") == [
        ("project:1", 2566),
        ("project:1", None),
        ("dimension:1", 2566),
        ("total", 2567),
        ("sheet:1", None),
        ("sheet:1", 2567),
    ]
    made = evolve(made, grand_total=evolve(made.grand_total, budget=total))
    assert ("total", None) in failed(made, "BUD009")


def test_the_largest_amount_is_ninety_trillion_baht() -> None:
    """That much is money; more is no amount that a plan can hold, and is not read as one."""
    made = alone(project(1, money="90000000000000|?"))
    assert failed(made, "BUD009") == [("project:1", 2567)]
    values = [one.values for one in facts(made, "cell").values()]
    assert values[0]["amount"] == 9_000_000_000_000_000
    assert "amount" not in values[1]


def test_a_column_of_sums_is_no_year() -> None:
    """Its cell is neither declared nor compared by year."""
    one = declared("0")
    made = alone(evolve(one, budget=evolve(one.budget, total=cell("5"))))
    assert failed(made, "BUD004") == []
    assert failed(made, "BUD008") == []


def test_without_a_table_nothing_is_decided() -> None:
    """No table, no cells: the rules say so."""
    for code in ("BUD004", "BUD005", "BUD008", "BUD009"):
        assert outcomes(Plan(), code) == {("", None): "undecided"}
