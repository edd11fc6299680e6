"""Rules as data, in the form in which their authors write them."""

from __future__ import annotations

from typing import Any

from ..vocabulary.model import Text
from .model import (
    AllOf,
    AnyOf,
    Citation,
    Comparison,
    Condition,
    Example,
    Joined,
    Not,
    ParameterName,
    Rule,
    Than,
)

_OUTCOMES = {
    "failed": "fails",
    "passed": "passes",
    "not_applicable": "not_applicable",
    "undecided": "undecided",
}


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


def rule_as_data(rule: Rule) -> dict[str, Any]:
    """A rule as the mapping that its author writes, without what it does not say."""
    nothing = AllOf(())
    optional = {
        "where": condition_as_data(rule.where) if rule.where != nothing else None,
        "fails_when": condition_as_data(rule.fails_when) if rule.fails_when != nothing else None,
        "needs": list(rule.needs),
        "with": rule.with_ and _joined(rule.with_),
        "without": rule.without and _joined(rule.without),
        "data": list(rule.data),
        "notes": [
            {"when": condition_as_data(note.when), "text": text_as_data(note.text)}
            for note in rule.notes
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
        "basis": [citation_as_data(one) for one in rule.basis],
        "title": text_as_data(rule.title),
        "message": text_as_data(rule.message),
        "rationale": text_as_data(rule.rationale),
        "remedy": text_as_data(rule.remedy),
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


def citation_as_data(one: Citation) -> dict[str, Any]:
    """A citation as the mapping that an author writes."""
    data = {
        "authority": one.authority,
        "document": one.document and text_as_data(one.document),
        "section": one.section,
        "url": one.url,
    }
    return {key: value for key, value in data.items() if value is not None}


def text_as_data(text: Text) -> dict[str, str]:
    """A text by language."""
    return {"th": text.th, "en": text.en, **dict(text.others)}
