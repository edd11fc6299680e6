from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from itacheck.base.errors import PlanError
from itacheck.plan import Plan
from itacheck.plan.form import plan_from_mapping, plan_to_mapping, plan_to_yaml
from itacheck.plan.form.schema import plan_schema, schema_text
from tests.strategies import plans
from tests.support import examples


@lru_cache(maxsize=1)
def validator() -> Any:
    """A validator of the schema."""
    return jsonschema.Draft202012Validator(json.loads(schema_text()))


def test_the_schema_is_a_schema() -> None:
    """It is valid in the draft that it names."""
    assert jsonschema.validators.validator_for(plan_schema()) is jsonschema.Draft202012Validator
    jsonschema.Draft202012Validator.check_schema(plan_schema())


@settings(max_examples=examples(20))
@given(plans())
def test_whatever_the_library_writes_fits(plan: Plan) -> None:
    """Any plan as a dict fits, and so does its YAML as other tools load it."""
    assert validator().is_valid(plan_to_mapping(plan))
    loaded = yaml.load(plan_to_yaml(plan), yaml.CSafeLoader)
    assert validator().is_valid(json.loads(json.dumps(loaded)))


@pytest.mark.parametrize(
    "plan",
    [
        {"titel": "x"},
        {"title": []},
        {"period": {"first": 66, "last": 2570}},
        {"period": {"first": 2566}},
        {"signs_explained": "maybe"},
        {"dimensions": {"number": 1}},
        {"announcement": {"date": "30-2-65"}},
        {"counts": [{"place": "nowhere", "number": 1}]},
        {"grand_total": {"budget": {"2566": "20.000,00"}}},
    ],
)
def test_the_schema_rejects_what_the_reader_rejects(plan: dict[str, Any]) -> None:
    """Unknown keys, missing keys, wrong types and amounts that are none."""
    with pytest.raises(PlanError):
        plan_from_mapping(plan)
    assert not validator().is_valid(plan)
