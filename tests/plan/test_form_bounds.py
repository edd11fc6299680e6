"""What a program or a file may give too much of, or what is no value of a plan."""

from __future__ import annotations

import datetime as dt
import enum
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from itacheck.base.errors import PlanError
from itacheck.base.limits import Limits
from itacheck.plan.form import plan_from_mapping, plan_to_yaml, read_yaml
from tests.support import examples


class Year(enum.IntEnum):
    """A year that a program has a name for."""

    FIRST = 2566


def refused(mapping: dict[Any, Any], **options: Any) -> PlanError:
    """The error for a dict."""
    with pytest.raises(PlanError) as caught:
        plan_from_mapping(mapping, **options)
    return caught.value


@pytest.mark.parametrize(
    "data",
    [
        b'{"dimensions": [' + b'{"number": 1}, ' * 100 + b'{"number": 1}]}',
        b'{"title": [' + b"1, " * 300 + b"1]}",
        b"{" + b'"a": 1, ' * 150 + b'"a": 1}',
        b"dimensions:\n" + b"- number: 1\n" * 101,
    ],
)
def test_a_file_of_many_nodes_is_refused(data: bytes) -> None:
    """The error names the limit, the place and what to do, however the nodes are arranged."""
    with pytest.raises(PlanError) as caught:
        read_yaml(data, "plan.json", limits=Limits(nodes=300))
    said = str(caught.value)
    assert "300 values" in said
    assert said.startswith("plan.json:")
    assert "raise the limit" in said
    assert "300" in caught.value.text("th")
    assert caught.value.text("th") != said


def test_there_is_a_limit_unless_a_caller_sets_another() -> None:
    """A file of millions of nodes is given up early, as a dict is."""
    with pytest.raises(PlanError, match="300,000"):
        read_yaml(b'{"dimensions": [' + b"0, " * 1_000_000 + b"0]}", "plan.json")
    assert "300,000" in str(refused({"title": [0] * 1_000_000}))


def test_a_caller_may_move_the_number_of_nodes() -> None:
    """Every value, key, list and mapping counts as one."""
    data = b"{title: a, goals: [{text: b}]}"  # 8 nodes
    assert read_yaml(data, "a.yaml", limits=Limits(nodes=8)).title == "a"
    with pytest.raises(PlanError, match=r"a.yaml:1:27.*limit"):
        read_yaml(data, "a.yaml", limits=Limits(nodes=7))
    mapping = {"title": "a", "goals": [{"text": "b"}]}
    assert plan_from_mapping(mapping, limits=Limits(nodes=8)).title == "a"
    assert "$.goals[0].text" in str(refused(mapping, limits=Limits(nodes=7)))


def test_a_wide_dict_is_refused() -> None:
    """So is one of countless keys."""
    assert "api: $.149: More than 300" in str(
        refused(dict.fromkeys(range(150), 0), name="api", limits=Limits(nodes=300))
    )


def test_a_dict_that_contains_itself_is_refused() -> None:
    """It is too deep; one that holds the same things twice, level by level, is too large."""
    once: dict[str, Any] = {}
    once["title"] = once
    assert "More than 40" in str(refused(once))
    doubled: list[Any] = []
    for _ in range(30):
        doubled = [doubled, doubled]
    assert "nodes" in str(refused({"goals": doubled}, limits=Limits(nodes=3000)))


def test_what_is_no_value_is_told_by_its_path_all_at_once() -> None:
    """A foreign type, half a character and an endless number: each once, in both languages."""
    error = refused(
        {
            "title": "ก\ud800",
            "period": {"first": object(), "last": 10**9_999},
            "goals": [dt.date(2023, 1, 1), {"text": b"a"}],
            "grand_total": {"budget": {2566: {1, 2}}},
            "signs_explained": 1,
        },
        name="api",
    )
    assert [one.text("en").partition(": $")[2] for one in error.problems] == [
        ".title: The text holds half a character (a lone surrogate).",
        ".period.first: A value of the type object means nothing here.",
        ".period.last: The number has too many digits.",
        ".goals[0]: “2023-01-01” is not a mapping.",
        ".goals[1].text: A value of the type bytes means nothing here.",
        ".grand_total.budget.2566: A value of the type set means nothing here.",
        ".signs_explained: “1” is not true or false.",
    ]
    for one in error.problems:
        assert one.text("th") != one.text("en")
    error.text("th").encode()


def test_what_is_no_key_is_an_unknown_key() -> None:
    """Also half a character, a type that no key has, and an endless number."""
    error = refused({"\ud800": 1, (1, 2): 1, 10**9_999: 1, "title": "a"})
    assert len(error.problems) == 3
    assert "tuple" in str(error)
    assert "ud800" in str(error)
    str(error).encode()


def test_numbers_of_a_program_are_read_by_their_value() -> None:
    """A named number is the number."""
    plan = plan_from_mapping({"period": {"first": Year.FIRST, "last": 2570}})
    assert plan.period is not None
    assert plan.period.first.year == 2566


def keys_of_the_model() -> st.SearchStrategy[Any]:
    """Keys that a plan has, so that values get deep into it, and some that it has not."""
    known = ("title", "period", "first", "dimensions", "missions", "projects", "number", "budget")
    further = ("problems", "msgid", "values", "unreadable", "location", "goals", "text")
    return st.sampled_from((*known, *further)) | st.integers(2560, 2575) | st.text(max_size=3)


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(st.characters(exclude_categories=()), max_size=5),
    st.binary(max_size=2),
    st.dates(),
)

ODD_KEYS = st.none() | st.binary(max_size=1) | st.tuples(st.integers()) | st.just("\udfff")


@settings(max_examples=examples(200), deadline=None)
@given(
    st.dictionaries(
        keys_of_the_model(),
        st.recursive(
            VALUES,
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(keys_of_the_model() | ODD_KEYS, inner, max_size=4)
            ),
            max_leaves=12,
        ),
        max_size=4,
    )
)
def test_no_dict_breaks_the_reader(value: dict[Any, Any]) -> None:
    """It is a plan, or an error that can be printed in both languages."""
    try:
        told = [plan_to_yaml(plan_from_mapping(value))]
    except PlanError as error:
        told = [error.text("th"), error.text("en")]
    assert all(one.encode() for one in told)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=6))
@example("\x7f\x80\x85\x9f")
@example("\ufffe\uffff\u2028\u2029\ufeff")
def test_json_of_any_program_holds_any_character(text: str) -> None:
    """As it stands, or escaped; YAML, whose parser reads it, wants some of them escaped."""
    given_text = f"ก{text}ข"
    for ascii_only in (True, False):
        data = json.dumps({"cover": [given_text]}, ensure_ascii=ascii_only).encode()
        assert [one.text for one in read_yaml(data, "a.json").cover] == [given_text]


@pytest.mark.parametrize("number", ["5", "5.0", "'5'", "'๕'"])
def test_a_whole_number_may_be_written_as_other_programs_do(number: str) -> None:
    """A program whose numbers all have a fraction writes 5.0, and 2566.0 for a year."""
    year = number.replace("5", "2566").replace("๕", "๒๕๖๖")
    data = f"sheets: [{{number: {number}, title: ก}}]\nperiod: {{first: {year}, last: 2570}}"
    plan = read_yaml(data.encode(), "a.yaml")
    assert plan.sheets[0].number == 5
    assert plan.period is not None
    assert plan.period.first.year == 2566


@pytest.mark.parametrize("number", ["5.5", "5.", "'5.0'", "1e3", "100000"])
def test_what_is_no_whole_number_of_a_list_is_refused(number: str) -> None:
    """A fraction, an exponent, or more than any list has."""
    with pytest.raises(PlanError, match="whole number"):
        read_yaml(f"sheets: [{{number: {number}, title: ก}}]".encode(), "a.yaml")
