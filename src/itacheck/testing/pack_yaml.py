"""A pack written as the YAML file that it can be loaded from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import yaml

from ..packs.model import (
    AllOf,
    AnyOf,
    Citation,
    Comparison,
    Condition,
    DatedValue,
    Example,
    Joined,
    Not,
    Pack,
    Parameter,
    ParameterName,
    Rule,
    Than,
)
from ..vocabulary.model import Text, Unit

_OUTCOMES = {
    "failed": "fails",
    "passed": "passes",
    "not_applicable": "not_applicable",
    "undecided": "undecided",
}


class _Dumper(yaml.SafeDumper):
    """Writes decimal numbers in plain digits, and everything out in full."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - a pack uses no aliases
        return True


def _decimal(dumper: _Dumper, value: Decimal) -> yaml.ScalarNode:
    written = f"{value:f}"
    kind = "float" if "." in written else "int"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", written)


_Dumper.add_representer(Decimal, _decimal)


def pack_yaml(pack: Pack) -> str:
    """A pack (without frame and measures) as one YAML file."""
    content: dict[str, Any] = {"id": pack.id, "version": pack.version, "title": _text(pack.title)}
    if pack.parameters:
        content["parameters"] = [_parameter(one) for one in pack.parameters]
    if pack.rules:
        content["rules"] = [_rule(one) for one in pack.rules]
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def condition_as_data(condition: Condition) -> dict[str, Any]:
    """A condition as the mapping that a rule's author writes."""
    if isinstance(condition, Comparison):
        return _comparison(condition)
    if isinstance(condition, Not):
        return {"not": condition_as_data(condition.condition)}
    members = [condition_as_data(one) for one in condition.conditions]
    if isinstance(condition, AnyOf):
        return {"any": members}
    keys = [key for member in members for key in member]
    if len(members) > 1 and len(set(keys)) == len(members) == len(keys):
        return {key: value for member in members for key, value in member.items()}
    return {"all": members}


def _comparison(one: Comparison) -> dict[str, Any]:
    operand = one.operand
    if one.operator in {"present", "absent"}:
        return {one.name: {one.operator: True}}
    if isinstance(operand, tuple):
        return {one.name: {"in": list(operand)}}
    if isinstance(operand, Than):
        return {one.name: {one.operator: {"than": operand.name}}}
    written = f"${operand.name}" if isinstance(operand, ParameterName) else operand
    return {one.name: written if one.operator == "eq" else {one.operator: written}}


def _rule(rule: Rule) -> dict[str, Any]:
    nothing = AllOf(())
    optional = {
        "where": condition_as_data(rule.where) if rule.where != nothing else None,
        "fails_when": condition_as_data(rule.fails_when) if rule.fails_when != nothing else None,
        "needs": list(rule.needs),
        "with": rule.with_ and _joined(rule.with_),
        "without": rule.without and _joined(rule.without),
        "data": list(rule.data),
        "notes": [
            {"when": condition_as_data(note.when), "text": _text(note.text)} for note in rule.notes
        ],
        "fiscal_years": rule.fiscal_years and list(rule.fiscal_years),
        "effort_minutes": rule.effort_minutes,
    }
    return {
        "code": rule.code,
        "about": rule.about,
        **{key: value for key, value in optional.items() if value not in (None, [])},
        "severity": rule.severity.value,
        "certainty": rule.certainty.value,
        "executability": rule.executability,
        "basis": [_citation(one) for one in rule.basis],
        "title": _text(rule.title),
        "message": _text(rule.message),
        "rationale": _text(rule.rationale),
        "remedy": _text(rule.remedy),
        "examples": {
            word: [_example(one) for one in rule.examples if one.outcome == outcome]
            for outcome, word in _OUTCOMES.items()
            if any(one.outcome == outcome for one in rule.examples)
        },
    }


def _joined(one: Joined) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": one.kind, "on": dict(one.on)}
    if one.where != AllOf(()):
        data["where"] = condition_as_data(one.where)
    return data


def _example(one: Example) -> dict[str, Any]:
    data: dict[str, Any] = dict(one.values)
    if one.fiscal_year is not None:
        data["in_year"] = one.fiscal_year
    if one.others:
        data["others"] = [{"kind": kind, **values} for kind, values in one.others]
    return data


def _parameter(one: Parameter) -> dict[str, Any]:
    return {
        "name": one.name,
        "unit": one.unit.word,
        "meaning": _text(one.meaning),
        "values": [_dated(value, one.unit) for value in one.values],
    }


def _dated(one: DatedValue, unit: Unit) -> dict[str, Any]:
    years = {"from": one.first, "to": one.last}
    return {
        **{key: year for key, year in years.items() if year is not None},
        "value": Decimal(int(one.value)) / unit.scale,
        "certainty": one.certainty.value,
        "basis": [_citation(citation) for citation in one.basis],
    }


def _citation(one: Citation) -> dict[str, Any]:
    data = {
        "authority": one.authority,
        "document": one.document and _text(one.document),
        "section": one.section,
        "url": one.url,
    }
    return {key: value for key, value in data.items() if value is not None}


def _text(text: Text) -> dict[str, str]:
    return {"th": text.th, "en": text.en}
