"""The rules as JSON Schema: a fact that fails a rule is not valid against its schema.

The standard compares no two properties of an object, so ``than`` is a keyword of our own, as the
library provides for.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from itacheck.vocabulary.model import Fact

from .model import Check, Findings, pass_mark


def _without(*names: str, **properties: object) -> dict[str, object]:
    """Valid is what has not all of these properties with such values."""
    return {"not": {"required": [*names, *properties], "properties": properties}}


ABOVE_NONE = {"exclusiveMinimum": 0}
NUMBER = {"type": "integer"}
RULES: Mapping[str, Mapping[str, Mapping[str, object]]] = {
    "subtotal": {"BUD001": _without("stated", "computed", difference={"not": {"const": 0}})},
    "cell": {
        "BUD004": _without(
            place={"const": "project"}, has_money={"const": True}, declared={"const": True}
        ),
        "BUD007": _without(
            place={"enum": ["subtotal", "grand_total"]},
            state={"enum": ["amount", "zero"]},
            has_unit={"const": False},
        ),
        "BUD009": {
            "allOf": [_without(state={"const": "unreadable"}), _without(too_large={"const": True})]
        },
    },
    "count": {"CNT001": {"than": ["stated", "eq", "counted"]}},
    "indicator": {"IND003": _without(percentages=ABOVE_NONE, has_method={"const": False})},
    "sheet": {"PRJ001": _without(missing_headings=ABOVE_NONE)},
    "control": {"RSK002": _without(backing={"const": "none"})},
    "target": {"TGT002": {"than": ["value", "ge", "previous"]}},
    "final_target": {
        "TGT003": _without(series={"const": "ita_score"}, value={"exclusiveMaximum": pass_mark()})
    },
}


def ready() -> Check:
    """A validator for each rule."""
    from jsonschema import Draft202012Validator, ValidationError
    from jsonschema.validators import extend

    def than(_: object, told: Sequence[str], fact: Any, __: object) -> Iterator[Any]:
        first, comparison, second = told
        both = first in fact and second in fact
        if both and not getattr(operator, comparison)(fact[first], fact[second]):
            yield ValidationError(f"{first} {comparison} {second} is not so")

    made = extend(Draft202012Validator, {"than": than})
    rules = {
        kind: [(code, made(schema)) for code, schema in schemas.items()]
        for kind, schemas in RULES.items()
    }

    def check(facts: Sequence[Fact]) -> Findings:
        return {
            (code, fact.id)
            for fact in facts
            for code, rule in rules[fact.kind]
            if not rule.is_valid(dict(fact.values))
        }

    return check
