from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import itacheck
from itacheck.base.language import say
from itacheck.base.location import PointerLocation
from itacheck.plan import Plan, Problem
from itacheck.plan.form import plan_to_mapping, plan_to_yaml
from tests.plan.test_pointers import there
from tests.strategies import plans
from tests.support import examples

EXAMPLE = "examples/tharnsucharit-draft.txt"


def example() -> dict[str, Any]:
    """A plan with faults, as a dict."""
    return plan_to_mapping(itacheck.read(EXAMPLE))


@settings(max_examples=examples(10))
@given(plans())
def test_a_plan_in_code_is_told_as_its_file_is(plan: Plan) -> None:
    """The same findings in the same order, at pointers where the file has lines, with words."""
    name = "plan.yaml"
    data = io.BytesIO(plan_to_yaml(plan).encode())
    data.name = name
    in_file = itacheck.check(data).findings
    for source in (plan, plan_to_mapping(plan)):
        found = itacheck.check(source).findings
        assert [one.fingerprint for one in found] == [one.fingerprint for one in in_file]
        assert [one.location is None for one in found] == [one.location is None for one in in_file]
        for one in found:
            places = [one.location, *(each.location for each in one.evidence)]
            for place in filter(None, places):
                assert isinstance(place, PointerLocation)
                assert place.words
                there(place.pointer, plan_to_mapping(plan))


def test_a_problem_is_where_the_plan_says_it() -> None:
    """One with a place of its own, in the document that was read first, keeps it."""
    told = Problem(say("A line was not read."))
    plan = evolve(itacheck.read(EXAMPLE), source=None, account=None)
    plan = evolve(plan, problems=(told, *plan.problems))
    written = itacheck.check(plan, language="en").to_dict()["problems"][0]
    assert written["location"] == {"pointer": "/problems/0", "words": "Problems in reading"}


def test_the_json_has_pointers_and_gives_them_back() -> None:
    """A place is ``{pointer, words}``, and a report that is read back has the same."""
    report = itacheck.check(example())
    written = json.loads(json.dumps(report.to_dict()))
    places = [one["location"] for one in written["findings"]]
    assert {tuple(one) for one in places if one} == {("pointer", "words")}
    assert [one.location for one in itacheck.Report.from_dict(written).findings] == [
        one.location for one in report.findings
    ]


@pytest.mark.parametrize("name", [one for one in itacheck.formats() if one != "memo"])
def test_every_format_shows_the_pointer(name: str) -> None:
    """With the way there in words; a memo names things alone."""
    report = itacheck.check(example())
    written = itacheck.render(report, name, show="info")
    if isinstance(written, bytes):
        with zipfile.ZipFile(io.BytesIO(written)) as file:
            written = file.read("word/document.xml").decode()
    place = next(one.location for one in report.findings if one.severity.value == "error")
    assert isinstance(place, PointerLocation)
    assert place.pointer in written.replace("\\_", "_")
    assert "None" not in written


def test_sarif_has_a_logical_location_and_no_file() -> None:
    """What is in no file has no artifact; its name is the pointer."""
    log = json.loads(itacheck.render(itacheck.check(example()), "sarif"))
    found = [one for each in log["runs"][0]["results"] for one in each["locations"]]
    assert {tuple(one) for one in found} == {("logicalLocations", "message")}
    assert all(one["logicalLocations"][0]["fullyQualifiedName"].startswith("/") for one in found)


def test_an_empty_plan_is_a_fault_of_the_whole() -> None:
    """Its pointer is the empty one; of a file the place says it."""
    with pytest.raises(itacheck.PlanError) as caught:
        itacheck.check({"title": "แผน"})
    assert caught.value.pointer == ""
