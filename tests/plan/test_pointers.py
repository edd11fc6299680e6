from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.errors import PlanError
from itacheck.base.location import PointerLocation, TextLocation
from itacheck.plan import Dimension, Plan
from itacheck.plan.form import plan_from_mapping, plan_to_mapping, plan_to_yaml, read_yaml
from itacheck.plan.form.pointers import with_pointers
from tests.strategies import plans
from tests.support import examples


def there(pointer: str, whole: Any) -> Any:
    """What a JSON pointer leads to. Raises LookupError where that is nothing."""
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        whole = whole[int(name)] if isinstance(whole, list) else whole[name]
    return whole


def every_place(value: Any) -> Iterator[Any]:
    """The places in a plan, in its order, also those that are None."""
    if isinstance(value, tuple):
        for one in value:
            yield from every_place(one)
    elif attrs.has(type(value)):
        for one in attrs.fields(type(value)):
            held = getattr(value, one.name)
            if one.name.endswith("location"):
                yield held
            elif one.name not in {"problems", "account", "source"}:
                yield from every_place(held)


@settings(max_examples=examples(30))
@given(plans())
def test_every_pointer_leads_into_the_form(plan: Plan) -> None:
    """What a plan in code says stands in its form at the pointer, in the order of the form."""
    whole = plan_to_mapping(plan)
    placed = [one for one in every_place(with_pointers(plan)) if one is not None]
    for one in placed:
        there(one.pointer, whole)
    read = [one for one in every_place(plan_from_mapping(whole)) if one is not None]
    assert [one.pointer for one in placed] == [one.pointer for one in read]
    assert [one.order for one in placed] == [one.order for one in read]


@settings(max_examples=examples(20))
@given(plans())
def test_a_dict_and_a_file_know_the_same_things(plan: Plan) -> None:
    """What has a line in the YAML file has a pointer in the dict, in the same order."""
    in_file = list(every_place(read_yaml(plan_to_yaml(plan).encode(), "plan.yaml")))
    in_dict = list(every_place(plan_from_mapping(plan_to_mapping(plan))))
    assert [one is None for one in in_file] == [one is None for one in in_dict]
    assert in_order(in_file) == in_order(in_dict)


def in_order(places: list[Any]) -> list[int]:
    """Which place comes first, which second, and so on."""
    return sorted(
        (at for at, one in enumerate(places) if one), key=lambda at: (places[at].order, at)
    )


def shuffled(value: Any, turn: Any) -> Any:
    """The same with its keys in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], turn) for key in turn(list(value))}
    return [shuffled(one, turn) for one in value] if isinstance(value, list) else value


@settings(max_examples=examples(10))
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_keys_is_no_order(plan: Plan, random: Any) -> None:
    """A database may keep keys in an order of its own: places are sorted all the same."""

    def turn(keys: list[str]) -> list[str]:
        return list(random.sample(keys, len(keys)))

    whole = plan_to_mapping(evolve(plan, targets=()))
    years = {"budget"}  # the years of a budget are columns, which have an order
    mixed = {
        key: value if key in years else shuffled(value, lambda keys: keys)
        for key, value in ((one, whole[one]) for one in turn(list(whole)))
    }
    placed, same = plan_from_mapping(whole), plan_from_mapping(mixed)
    assert [(one.pointer, one.order) for one in every_place(placed) if one] == [
        (one.pointer, one.order) for one in every_place(same) if one
    ]


YEARS: list[Any] = [{"2566": "1.00"}, {"2566": "2.00"}, {"2567": {"amount": "3.00", "note": "*"}}]
GIVEN: dict[str, Any] = {
    "title": "แผน",
    "dimensions": [{"number": 1, "missions": [{"code": "1", "projects": [{"number": None}]}]}],
}


def test_a_pointer_is_into_what_was_given() -> None:
    """Years in a list, keys in Thai digits and notes: the pointer leads to them as they stand."""
    project = {"number": 1, "title": "ก/ข", "budget": YEARS}
    whole = {"dimensions": [{"number": 1, "missions": [{"code": "1.1", "projects": [project]}]}]}
    cells = plan_from_mapping(whole).projects[0].budget.cells
    found = [str(cell.location) for _, cell in cells]
    above = "/dimensions/0/missions/0/projects/0/budget"
    assert found == [f"{above}/0/2566", f"{above}/1/2566", f"{above}/2/2567/amount"]
    series = {"kind": "ita_score", "label": "ITA", "values": {"๒๕๖๖": 85}}
    target = plan_from_mapping({"targets": [series]}).targets[0].values[0].location
    assert target == PointerLocation("/targets/0/values/๒๕๖๖")


def test_what_stands_in_a_file_stays_there() -> None:
    """Only what is nowhere gets a pointer, and of a plan that was read nothing does."""
    place = TextLocation("plan.txt", 3)
    plan = Plan(title="แผน", dimensions=(Dimension(1, location=place),))
    assert with_pointers(plan).dimensions[0].location == place
    read = read_yaml(b"title: a\ndimensions: [{number: 1}]\n", "plan.yaml")
    known = evolve(read, source=None)
    assert list(every_place(with_pointers(known))) == list(every_place(known))


def test_a_moved_part_is_where_it_is_now() -> None:
    """A plan in code that is changed and checked again has the pointers of what it is now."""
    first = with_pointers(Plan(dimensions=(Dimension(1), Dimension(2))))
    moved = with_pointers(evolve(first, dimensions=first.dimensions[1:]))
    assert moved.dimensions[0].location == PointerLocation("/dimensions/0")


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"titel": "x"}, "/titel"),
    ({"dimensions": [{"number": 1, "missions": [{}]}]}, "/dimensions/0/missions/0"),
    ({"dimensions": [{"number": "x"}]}, "/dimensions/0/number"),
    ({"dimensions": [{"number": 1, "na/me~": 1}]}, "/dimensions/0/na~1me~0"),
    ({"targets": [{"kind": "itas", "label": "x"}]}, "/targets/0/kind"),
    ({"grand_total": {"dimension": None, "budget": [{"25": "1"}]}}, "/grand_total/budget/0/25"),
    ({"grand_total": {"dimension": None, "budget": {"2566": "x"}}}, "/grand_total/budget/2566"),
    ({"title": object()}, "/title"),
    ({"organisation": []}, "/organisation"),
]


@pytest.mark.parametrize(("given", "pointer"), FAULTS)
def test_every_fault_of_a_dict_knows_its_pointer(given: dict[str, Any], pointer: str) -> None:
    """Beside the path in its sentence; the fault of a missing key is its mapping's."""
    with pytest.raises(PlanError) as caught:
        plan_from_mapping(given)
    assert [one.pointer for one in faults(caught.value)] == [pointer]


def faults(error: PlanError) -> list[PlanError]:
    """The faults that an error lists."""
    return [one for one in error.problems if isinstance(one, PlanError)]


@pytest.mark.parametrize(("given", "pointer"), FAULTS[:-2])
def test_a_fault_of_a_file_has_the_same_pointer(given: dict[str, Any], pointer: str) -> None:
    """A form that sends JSON as bytes finds its field, too; the place stays the line."""
    with pytest.raises(PlanError) as caught:
        read_yaml(json.dumps(given).encode(), "plan.json")
    found = faults(caught.value)
    assert [one.pointer for one in found] == [pointer]
    assert all(isinstance(one.place, TextLocation) for one in found)


def test_a_value_that_is_no_mapping_is_at_the_whole() -> None:
    """The pointer to the whole is the empty one; what could not be parsed has none."""
    with pytest.raises(PlanError) as caught:
        read_yaml(b"[]", "plan.json")
    assert caught.value.pointer == ""
    with pytest.raises(PlanError) as caught:
        read_yaml(b"{", "plan.json")
    assert caught.value.pointer is None


def test_too_much_says_where_it_was_too_much() -> None:
    """The pointer leads to the first that was not read."""
    deep: Any = "x"
    for _ in range(60):
        deep = [deep]
    with pytest.raises(PlanError) as caught:
        plan_from_mapping({"title": deep})
    assert caught.value.pointer is not None
    assert caught.value.pointer.startswith("/title/0/0")
