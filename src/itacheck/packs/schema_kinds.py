"""The part of the JSON Schema that is about kinds of facts: conditions and examples."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..records.schema import Schema, array, mapping, ref
from ..vocabulary.model import Kind, Property, Type, Unit
from .condition_reader import OPERATORS
from .examples import OUTCOMES
from .quantities import PATTERN
from .reads import shown_names

_SOME = MappingProxyType(
    {
        unit: {"anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer"}]}
        for unit, pattern in PATTERN.items()
    }
)
"""A number with its unit; a bare one where nothing is meant, or in the first language."""


def _listed(item: Mapping[str, Any]) -> Schema:
    """A list that is not empty, as all lists of a pack are."""
    return array(item, 1)


def about_kind(kind: Kind) -> Schema:
    """What holds of a rule that is about a kind."""
    properties = {"enum": [one.name for one in kind.properties]}
    example = _listed(ref(f"example_{kind.name}"))
    condition = ref(f"where_{kind.name}")
    return {
        "if": {"properties": {"about": {"const": kind.name}}, "required": ["about"]},
        "then": {
            "properties": {
                "needs": _listed(properties),
                "where": condition,
                "fails_when": condition,
                "data": _listed({"enum": list(dict.fromkeys(shown_names(kind)))}),
                "notes": _listed({"type": "object", "properties": {"when": condition}}),
                "examples": {"type": "object", "properties": dict.fromkeys(OUTCOMES, example)},
            }
        },
    }


def joining_kind(kind: Kind) -> Schema:
    """What holds of a join with a kind."""
    return {
        "if": {"properties": {"kind": {"const": kind.name}}, "required": ["kind"]},
        "then": {"properties": {"where": ref(f"where_{kind.name}")}},
    }


def kind_definitions(kinds: tuple[Kind, ...]) -> Schema:
    """For each kind, conditions on its facts, and examples of them."""
    found: Schema = {
        "integer": _compared({"type": "integer"}, Type.INTEGER),
        **{unit.word: _compared(_quantity(unit), Type.INTEGER) for unit in PATTERN},
        **{f"some_{unit.word}": _SOME[unit] for unit in PATTERN},
        "boolean": _compared({"type": "boolean"}, Type.BOOLEAN),
        "symbol": _compared({"type": "string"}, Type.SYMBOL),
    }
    for kind in kinds:
        found[f"where_{kind.name}"] = _condition(kind)
        found[f"example_{kind.name}"] = _example(kind)
    return found


def _condition(kind: Kind) -> Schema:
    inner = ref(f"where_{kind.name}")
    compared = {one.name: _comparison(one) for one in kind.properties}
    keys = {**compared, "all": _listed(inner), "any": _listed(inner), "not": inner}
    return {
        "type": "object",
        "description": kind.meaning.en,
        "minProperties": 1,
        "properties": keys,
        "additionalProperties": False,
    }


def _comparison(prop: Property) -> Schema:
    """What may be said of a property: all of a type and unit alike, but for listed symbols."""
    of = prop.unit.word if prop.unit in PATTERN else prop.type.value
    compared = _compared(_value(prop), prop.type) if prop.symbols else ref(of)
    return {"description": prop.meaning.en, **compared}


def _compared(value: Schema, of: Type) -> Schema:
    plain = [value]
    if of is Type.INTEGER:
        plain.append({"type": "string", "pattern": "^\\$", "description": "a parameter"})
    than = mapping({"than": {"type": "string"}}, ("than",))
    dated = mapping({"parameter": {"type": "string"}, "by": {"type": "string"}}, ("parameter",))
    operand = {"anyOf": [*plain, than, *([dated] if of is Type.INTEGER else [])]}
    others = {"in": _listed(value), "present": {"const": True}, "absent": {"const": True}}
    keys = {word: others.get(word, operand) for word in OPERATORS[of]}
    comparators = {**mapping(keys), "minProperties": 1}
    return {"anyOf": [*plain, comparators]}


def _value(prop: Property) -> Schema:
    if prop.type is Type.INTEGER:
        return _quantity(prop.unit) if prop.unit in PATTERN else {"type": "integer"}
    if prop.type is Type.BOOLEAN:
        return {"type": "boolean"}
    return {"enum": list(prop.symbols)} if prop.symbols else {"type": "string"}


def _quantity(unit: Unit) -> Schema:
    return ref(f"some_{unit.word}")


def _example(kind: Kind) -> Schema:
    values = {one.name: {**_value(one), "description": one.meaning.en} for one in kind.properties}
    keys = {**values, "others": _listed({"type": "object"}), "in_year": {"type": "integer"}}
    return {"type": "object", "properties": keys, "additionalProperties": False}
