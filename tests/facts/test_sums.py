"""Facts about stated totals, and the rules BUD001 to BUD003."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.language import in_language
from itacheck.plan import Budget, Dimension, Plan, UnnamedRow
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
    year,
)
from tests.support import examples

TWO_YEARS = st.lists(
    st.sampled_from(["", "-", "0", "5000", "20000", "12.50"]), min_size=2, max_size=2
).map("|".join)


def worth(written: str) -> int:
    """What the cell adds to a sum, in satang."""
    return 0 if written in {"", "-", "0"} else round(float(written) * 100)


def test_a_subtotal_is_put_beside_the_sum_of_its_projects() -> None:
    """Amounts are exact, and zero, dash and blank add nothing."""
    made = plan(dimension(1, project(1, money="0.25|-"), project(2, money="0.50|"), total="1|0"))
    first, second = facts(made, "subtotal").values()
    assert first.values == {"year": 2566, "stated": 100, "computed": 75, "difference": 25}
    assert second.values == {"year": 2567, "stated": 0, "computed": 0, "difference": 0}
    assert failed(made, "BUD001") == [("dimension:1", 2566)]


@pytest.mark.parametrize(
    ("total", "thai", "english"),
    [
        ("15000", "สูงกว่าผลรวม 5,000.00 บาท", "5,000.00 baht too high"),
        ("9999.50", "ต่ำกว่าผลรวม 0.50 บาท", "0.50 baht too low"),
        ("10000", "เท่ากัน", "the same"),
    ],
)
def test_how_far_a_total_is_off_is_said_without_a_sign(total: str, thai: str, english: str) -> None:
    """Only the figure for programs has one."""
    made = plan(dimension(1, project(1, money="10000"), total=total))
    (fact,) = facts(made, "subtotal").values()
    gap = fact.origin.texts["gap"]
    assert (in_language(gap, "th"), in_language(gap, "en")) == (thai, english)


def test_nothing_is_said_of_how_far_a_total_is_off_that_is_not_known() -> None:
    """As where its cell is blank."""
    made = plan(dimension(1, project(1, money="5|5"), total="|5"))
    first, _ = facts(made, "subtotal").values()
    assert first.origin.texts["gap"] is None


def test_evidence_is_the_total_and_each_projects_cell() -> None:
    """A reader is led to the stated amount first, then to every amount that it should sum."""
    one = evolve(project(1), budget=Budget(((year(66), cell("30", 7)),)))
    total = Budget(((year(66), cell("40", 9)),))
    base = dimension(1, one, total="0")
    assert base.subtotal is not None
    made = plan(evolve(base, subtotal=evolve(base.subtotal, budget=total)))
    fact = facts(made, "subtotal")["dimension:1/2566"]
    assert fact.origin.location == at(9)
    assert [one.location for one in fact.origin.evidence] == [at(9), at(7)]
    assert "40.00" in in_language(fact.origin.evidence[0].what, "en")


def test_a_blank_or_unreadable_total_states_nothing() -> None:
    """Without a stated amount nothing is decided; a dash states that there is none."""
    made = plan(dimension(1, project(1, money="5|5|5"), total="|?|-"))
    assert list(outcomes(made, "BUD001").values()) == ["undecided", "undecided", "failed"]


def test_an_unreadable_or_missing_cell_leaves_its_year_open() -> None:
    """A sum with an unknown part is unknown in that year, and in no other."""
    made = plan(dimension(1, project(1, money="?|5|5"), project(2, money="5|5"), total="5|10|5"))
    assert list(outcomes(made, "BUD001").values()) == ["undecided", "passed", "undecided"]


def test_a_sum_above_all_bounds_is_undecided() -> None:
    """Two amounts that come to more than any, as a misprint of many digits does, are not wrong."""
    most = "90000000000000"
    made = plan(dimension(1, project(1, money=most), project(2, money=most), total="5"))
    assert outcomes(made, "BUD001") == {("dimension:1", 2566): "undecided"}


def test_money_without_a_name_leaves_its_years_open() -> None:
    """A row with money and no name makes the sums of its years undecided, of its own dimension."""
    base = dimension(1, project(1, money="5|5"), total="9|5")
    made = plan(
        evolve(base, unnamed=(UnnamedRow(budget("4|-")),)),
        dimension(2, project(2, money="5|5"), total="5|5"),
        total="14|10",
    )
    assert outcomes(made, "BUD001")[("dimension:1", 2566)] == "undecided"
    assert outcomes(made, "BUD001")[("dimension:1", 2567)] == "passed"
    assert outcomes(made, "BUD001")[("dimension:2", 2566)] == "passed"
    assert list(outcomes(made, "BUD003").values()) == ["undecided", "passed"]
    assert list(outcomes(made, "BUD002").values()) == ["passed", "passed"]


def test_the_grand_total_needs_every_subtotal() -> None:
    """A dimension with projects and no subtotal leaves BUD002 open; an empty one does not."""
    first = dimension(1, project(1, money="5"), total="5")
    made = plan(first, dimension(2, project(2, money="5")), total="10")
    assert outcomes(made, "BUD002") == {("total", 2566): "undecided"}
    assert outcomes(made, "BUD003") == {("total", 2566): "passed"}
    made = plan(first, Dimension(2), total="6")
    assert failed(made, "BUD002") == [("total", 2566)]


def test_without_totals_the_rules_are_undecided() -> None:
    """A plan that states no totals is not one whose totals are right."""
    assert outcomes(plan(dimension(1, project(1))), "BUD001") == {("", None): "undecided"}
    assert outcomes(Plan(), "BUD003") == {("", None): "undecided"}


def test_a_grand_total_without_a_table_is_not_compared_with_nothing() -> None:
    """Where no row of the table could be read, its total is not wrong but undecided."""
    for code in ("BUD002", "BUD003"):
        assert outcomes(plan(total="5"), code) == {("total", 2566): "undecided"}


@settings(max_examples=examples(100))
@given(st.lists(st.lists(TWO_YEARS, max_size=3), min_size=1, max_size=3), st.data())
def test_the_rules_fire_exactly_where_the_sums_differ(
    rows: list[list[str]], data: st.DataObject
) -> None:
    """BUD001, BUD002 and BUD003 fail for a year if and only if its sums differ."""
    money = st.sampled_from(["-", "0", "5000", "10000", "20000", "25000"])
    stated = [f"{data.draw(money)}|{data.draw(money)}" for _ in rows]
    grand = f"{data.draw(money)}|{data.draw(money)}"
    numbers = iter(range(1, 100))
    made = plan(
        *(
            dimension(n, *(project(next(numbers), money=one) for one in row), total=total)
            for n, (row, total) in enumerate(zip(rows, stated, strict=True), start=1)
        ),
        total=grand,
    )

    found = {code: failed(made, code) for code in ("BUD001", "BUD002", "BUD003")}

    def of(written: str, position: int) -> int:
        return worth(written.split("|")[position])

    for position, fiscal_year in enumerate((2566, 2567)):
        sums = [sum(of(one, position) for one in row) for row in rows]
        for n, (total, row) in enumerate(zip(stated, sums, strict=True), start=1):
            wrong = of(total, position) != row
            assert ((f"dimension:{n}", fiscal_year) in found["BUD001"]) == wrong
        wrong = of(grand, position) != sum(of(one, position) for one in stated)
        assert (("total", fiscal_year) in found["BUD002"]) == wrong
        wrong = of(grand, position) != sum(sums)
        assert (("total", fiscal_year) in found["BUD003"]) == wrong
