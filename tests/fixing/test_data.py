from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.limits import Limits
from itacheck.fixing.change import Change, Fixed, Swap
from itacheck.fixing.data.writing import fixed_data
from itacheck.fixing.swapping import swapped
from itacheck.plan import Cell, CellState, Money, Plan
from itacheck.plan.form import plan_to_mapping, plan_to_yaml, read_yaml
from tests.fixing.changes import cells_of, changes_of, to_amount, to_count, undone
from tests.strategies import plans
from tests.support import examples

NAME = "plan.yaml"
PROJECT = "dimensions:\n- number: 1\n  missions:\n  - code: '1.1'\n    projects:\n    - number: 1\n"


def with_budget(budget: str) -> str:
    """A plan of one project."""
    return f"# a plan\n{PROJECT}      title: โครงการอบรม # the first\n{budget}\n"


def fixed(text: str | bytes, *changes: Change | None, language: str = "en") -> Fixed:
    """A file with changes of the plan in it."""
    data = text.encode() if isinstance(text, str) else text
    known = [one for one in changes if one is not None]
    assert len(known) == len(changes)
    return fixed_data(data, NAME, read(text), known, language, Limits())


@cache
def read(text: str | bytes) -> Plan:
    """The plan in a file, always the same one: a change is of a part of it and of no other."""
    return read_yaml(text.encode() if isinstance(text, str) else text, NAME)


def becomes(text: str, index: int, satang: int, like: str = "20000.00") -> Fixed:
    """A file in which one of the cells for money has another amount."""
    plan = read(text)
    return fixed(text, to_amount(plan, list(cells_of(plan))[index], satang, like))


def changed(old: object, new: object) -> Change:
    """A change of the model alone."""
    return Change("a part", None, "", "", swap=Swap(old, new))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("budget: {2566: 20000.00, 2567: '-'}", "budget: {2566: 95000.50, 2567: '-'}"),
        ("budget: {2566: 20000 , 2567: 5}", "budget: {2566: 95000.50 , 2567: 5}"),
        ('budget: {2566: "20,000"}', 'budget: {2566: "95,000.50"}'),
        ("budget: { 2566: '๒๐๐๐๐.๐๐' }  # yes", "budget: { 2566: '๙๕๐๐๐.๕๐' }  # yes"),
        ("budget:\n        ๒๕๖๖: 20,000 # all", "budget:\n        ๒๕๖๖: 95,000.50 # all"),
        ("budget: [{2566: 500}, {2567: 5}]", "budget: [{2566: 95000.50}, {2567: 5}]"),
        ("budget: {2566: {amount: 5, note: x}}", "budget: {2566: {amount: 95000.50, note: x}}"),
        ("budget: {2566: '-'}", "budget: {2566: 95000.50}"),
        ('budget: {2566: ""}', "budget: {2566: 95000.50}"),
        ("budget: {2566: }", "budget: {2566: 95000.50}"),
        ("budget:\n        2566: # x", "budget:\n        2566: 95000.50 # x"),
        ("budget: {2566: 0.00}", "budget: {2566: 95000.50}"),
    ],
)
def test_only_the_value_changes_in_its_own_manner(before: str, after: str) -> None:
    """Quotation marks, digits, commas, comments and white space of a YAML file stay."""
    text = with_budget(f"      {before}")
    found = becomes(text, 0, 9_500_050)
    assert found.data.decode() == with_budget(f"      {after}")
    assert not found.left


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"2566": "20000.00"}', '{"2566": "95000.50"}'),
        ('{"2566":20000}', '{"2566":95000.50}'),
        ('{\n "2566":\t"-"\n}', '{\n "2566":\t"95000.50"\n}'),
        ('{"2566": null}', '{"2566": "95000.50"}'),
        ('{"2566": 0.00}', '{"2566": 95000.50}'),
        ('{"\\u0032566": "๕"}', '{"\\u0032566": "๙๕๐๐๐.๕๐"}'),
    ],
)
def test_json_stays_json(before: str, after: str) -> None:
    """A value of a JSON file changes, and it is read by every JSON parser as before."""
    text = (
        '{"title": "\\ud83d\\ude00", "dimensions": [{"number": 1, "missions": [{"code": "1.1",'
        ' "projects": [{"number": 1, "title": "โครงการ", "budget": %s}]}]}]}'
    )
    found = becomes(text % before, 0, 9_500_050)
    assert found.data.decode() == text % after
    assert json.loads(found.data)["title"] == "😀"


def test_an_amount_becomes_a_sign_in_quotation_marks() -> None:
    """A dash without them would be a list's."""
    text = with_budget("      budget: {2566: 20000.00}")
    cell = next(cells_of(read(text)))
    new = Cell(CellState.DASH, printed="-")
    found = fixed(text, changed(cell, new))
    assert found.data.decode() == text.replace("20000.00", '"-"')


TOTALS = "grand_total:\n  dimension: null\n  budget: {2566: 5.00, 2567: 6.00, 2568: 7.00}\n"


def unitless(text: str, *years: int) -> Fixed:
    """A file in which the grand total is written without its unit in other years."""
    plan = read(text)
    total = plan.grand_total
    assert total is not None
    chosen = tuple(one for one in total.budget.years if one.year in years)
    return fixed(text, changed(total, evolve(total, unitless=chosen)))


@pytest.mark.parametrize(
    ("before", "years", "after"),
    [
        ("[2566, 2567]", (2566,), "[2566]"),
        ("[2566, 2567]", (2567,), "[2567]"),
        ("[2566]", (2566, 2567), "[2566, 2567]"),
        ("[2567]", (2566, 2567), "[2566, 2567]"),
        ("[๒๕๖๗ ]", (2566,), "[๒๕๖๖ ]"),
        ("\n  - 2566\n  - 2567 ", (2567,), "\n  - 2567 "),
        ("\n  - 2566\n  - 2567", (2566,), "\n  - 2566"),
        ("\n  - 2567 # x", (2566, 2567), "\n  - 2566\n  - 2567 # x"),
        ("[2566, 2567, 2568]", (2568,), "[2568]"),
        ("[2566, 2567, 2568]", (2566,), "[2566]"),
        ("[2566, 2567, 2568]", (2567,), "[2567]"),
        ("[2567]", (2566, 2567, 2568), "[2566, 2567, 2568]"),
        ("[ 2566, 2567 ]", (2568,), "[ 2568 ]"),
        ("\n  - 2566\n  - 2567\n  - 2568", (2567,), "\n  - 2567"),
        ("[]", (2566, 2568), "[2566, 2568]"),
        ("null", (2566,), "[2566]"),
    ],
)
def test_an_item_goes_or_comes_with_its_comma_or_line(
    before: str, years: tuple[int, ...], after: str
) -> None:
    """A list of years in brackets or in lines keeps the rest as it is."""
    found = unitless(f"{TOTALS}  unitless: {before}\ntitle: x\n", *years)
    assert [one.reason for one in found.left] == []
    assert found.data.decode() == f"{TOTALS}  unitless: {after}\ntitle: x\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_key_goes_and_comes_with_its_line(line_end: str) -> None:
    """Where the form leaves out what is empty, a whole key does."""
    without = f"{TOTALS}title: x\n".replace("\n", line_end)
    found = unitless(without, 2567)
    mended = f"{TOTALS}  unitless: [2567]\ntitle: x\n".replace("\n", line_end)
    assert found.data.decode() == mended
    assert unitless(mended).data.decode() == without


def test_a_key_of_a_mapping_in_brackets_goes_and_comes() -> None:
    """So does one between others in one line."""
    without = "grand_total: {budget: {2566: 5.00}, dimension: 1}\n"
    mended = "grand_total: {budget: {2566: 5.00}, dimension: 1, unitless: [2566]}\n"
    assert unitless(without, 2566).data.decode() == mended.replace(
        ", dimension: 1, unitless: [2566]", ", unitless: [2566], dimension: 1"
    )
    assert unitless(mended).data.decode() == without


def test_a_key_comes_into_json_as_its_neighbours_stand_there() -> None:
    """On a line of its own where they are on lines of their own, or close to them."""
    spread = '{\n  "grand_total": {\n    "budget": {"2566": "5.00"}\n  }\n}\n'
    assert unitless(spread, 2566).data.decode() == spread.replace(
        '"5.00"}\n', '"5.00"},\n    "unitless": [2566]\n'
    )
    close = '{"grand_total":{"dimension":1,"budget":{"2566":"5.00"}}}'
    found = unitless(close, 2566).data.decode()
    assert found == close.replace('"5.00"}', '"5.00"},"unitless": [2566]')


def test_a_further_year_comes_behind_the_others() -> None:
    """The new cell of a budget stands in the order of its years."""
    text = with_budget("      budget: {2566: 20000.00, 2568: 5}")
    project = read(text).projects[0]
    years = read(f"{TOTALS}").grand_total
    assert years is not None
    cells = list(project.budget.cells)
    cells.insert(1, (years.budget.years[1], Cell(CellState.AMOUNT, Money(700))))
    new = evolve(project, budget=evolve(project.budget, cells=tuple(cells)))
    found = fixed(text, changed(project, new))
    assert found.data.decode() == text.replace("2568", "2567: 7.00, 2568")


@pytest.mark.parametrize(
    "budget",
    [
        "{2566: ! 20000.00}",
        "\n        2566: >-\n          20000.00",
    ],
)
def test_what_is_written_in_an_uncommon_way_is_left(budget: str) -> None:
    """Tags and texts over several lines are their author's, and the reason is told."""
    text = with_budget(f"      budget: {budget}")
    found = becomes(text, 0, 9_500_000)
    assert found.data == text.encode()
    assert "not changed by a program" in found.left[0].reason


def test_what_would_take_a_comment_along_is_left() -> None:
    """A line with its author's words is not taken out."""
    text = f"{TOTALS}  unitless: [2567] # asked the treasurer\n"
    assert len(unitless(text).left) == 1
    assert unitless(text).data == text.encode()


def test_a_change_of_nothing_in_the_model_is_left() -> None:
    """Words alone are no part of such a file."""
    text = with_budget("      budget: {2566: 5.00}")
    for language in ("th", "en"):
        found = fixed(text, Change("x", None, "a", "b"), language=language)
        assert found.left[0].reason


def test_a_file_that_says_something_else_is_left() -> None:
    """The plan that is mended must be the one in the file."""
    text = with_budget("      budget: {2566: 5.00}")
    plan = read(text)
    change = to_amount(plan, next(cells_of(plan)), 700)
    assert change is not None
    other = text.replace("อบรม", "ค่าย").encode()
    found = fixed_data(other, NAME, plan, [change], "en", Limits())
    assert (found.data, len(found.left)) == (other, 1)


def test_of_several_changes_a_bad_one_alone_is_left() -> None:
    """What cannot be changed keeps no other from it."""
    text = with_budget("      budget: {2566: ! 5.00, 2567: 6.00, 2568: 7.00}")
    plan = read(text)
    changes = [to_amount(plan, cell, 900) for cell in cells_of(plan)]
    found = fixed(text, *changes)
    assert list(found.done) == changes[1:]
    assert found.data.decode() == text.replace("6.00", "9.00").replace("7.00", "9.00")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_stays(encoding: str) -> None:
    """A mark at the beginning, and two bytes for each character, are kept."""
    text = with_budget("      budget: {2566: 5.00}").replace("\n", "\r\n")
    plan = read(text.encode(encoding))
    found = fixed(text.encode(encoding), to_amount(plan, next(cells_of(plan)), 700))
    assert found.data == text.replace("5.00", "7.00").encode(encoding)


def test_a_count_changes_as_a_number() -> None:
    """Numbers of projects stay without quotation marks, in JSON as in YAML."""
    for text in (
        "counts:\n- {place: preface, number: 18}\n",
        '{"counts": [{"place": "preface", "number": 18}]}',
    ):
        plan = read(text)
        count = evolve(plan.counts[0], printed="18")
        change = to_count(count, 16)
        assert change is not None
        assert change.swap is not None
        own = evolve(change, swap=Swap(plan.counts[0], change.swap.new))
        assert fixed(text, own).data.decode() == text.replace("18", "16")


def as_json(indent: int | None) -> Callable[[Plan], str]:
    """A plan as JSON, in lines or not."""
    return lambda plan: json.dumps(plan_to_mapping(plan), ensure_ascii=False, indent=indent)


FORMS = st.sampled_from((plan_to_yaml, as_json(None), as_json(2)))


@settings(max_examples=examples(25))
@given(plans(), FORMS, st.data())
def test_the_mended_file_says_exactly_the_mended_plan(
    plan: Plan, form: Callable[[Plan], str], draw: st.DataObject
) -> None:
    """Random amounts and counts are changed, all of them, and the reverse leaves no trace."""
    data = form(plan).encode()
    before = read_yaml(data, NAME)
    changes = draw.draw(changes_of(before))
    found = fixed_data(data, NAME, before, changes, "en", Limits())
    after = read_yaml(found.data, NAME)
    assert not found.left
    assert after == swapped(before, changes)
    back = undone(before, after, found.done)
    assert fixed_data(found.data, NAME, after, back, "en", Limits()).data == data
