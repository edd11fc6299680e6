"""The JSON Schema of a pack's files, by which an editor completes and checks them while they grow.

It is made from the tables that the loader itself reads by. It is a little wider than the loader,
which alone knows what a pack inherits, and whether it is strict.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from ..vocabulary.model import Kind, Unit
from . import frame, items, joins, loading, overrides, parameters, profiles, rules, texts
from .examples import OUTCOMES
from .schema_kinds import CODE, about_kind, kind_definitions, listed, mapping, ref

Schema: TypeAlias = dict[str, Any]

_STRING: Mapping[str, Any] = {"type": "string", "minLength": 1}
_YEAR: Mapping[str, Any] = {"type": "integer", "description": "Buddhist fiscal year"}


def pack_schema(kinds: Iterable[Kind] | None = None) -> Schema:
    """The schema of a pack's file, over some kinds of facts (without them, itacheck's own)."""
    if kinds is None:
        from ..vocabulary import kinds as own_kinds

        kinds = own_kinds()
    every = tuple(kinds)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "itacheck rule pack",
        "description": "A file of a rule pack: docs/rule-language.md",
        **mapping((), (*loading.HEAD, *loading.HEAD_OPTIONAL, *loading.SECTIONS), _file()),
        "dependentRequired": {
            one: [other for other in loading.HEAD if other != one] for one in loading.HEAD
        },
        "$defs": {**_definitions(every), **kind_definitions(every)},
    }


def _file() -> Mapping[str, Any]:
    return {
        "id": _STRING,
        "version": _STRING,
        "title": ref("text"),
        "extends": {**listed(_STRING), "description": "ids or relative paths of packs"},
        "strict": {"type": "boolean", "description": "false: texts and examples may be left out"},
        "parameters": listed(ref("parameter")),
        "frame": ref("frame"),
        "measures": listed(ref("measure")),
        "topics": listed(ref("topic")),
        "rules": listed(ref("rule")),
        "overrides": listed(ref("override")),
        "profiles": listed(ref("profile")),
    }


def _definitions(kinds: tuple[Kind, ...]) -> Schema:
    spared = rules.SPARED
    rule = {
        **_rule_keys(),
        "code": {"type": "string", "pattern": CODE},
        "about": {"enum": [kind.name for kind in kinds]},
    }
    return {
        "text": {"anyOf": [_STRING, _in_languages()]},
        "certainty": {"enum": list(texts.CERTAINTIES)},
        "citation": mapping(
            texts.CITATION,
            texts.CITATION_OPTIONAL,
            {
                "authority": {**_STRING, "description": "“plan” is the plan itself"},
                "document": ref("text"),
                "section": _STRING,
                "url": _STRING,
            },
        ),
        "basis": listed(ref("citation")),
        "note": mapping(rules.NOTE, (), {"when": {"type": "object"}, "text": ref("text")}),
        "joined": _joined(kinds),
        "rule": {
            **mapping(
                tuple(one for one in rules.REQUIRED if one not in spared),
                (*rules.OPTIONAL, *spared),
                rule,
            ),
            "anyOf": [{"required": [one]} for one in ("fails_when", "with", "without")],
            "allOf": [about_kind(kind) for kind in kinds],
        },
        "override": mapping(overrides.REQUIRED, overrides.OPTIONAL, _override_keys()),
        "profile": mapping(profiles.REQUIRED, profiles.OPTIONAL, _profile_keys()),
        **_criteria(),
    }


def _in_languages() -> Schema:
    """A text in Thai, English and any further language."""
    both = mapping(texts.LANGUAGES, (), dict.fromkeys(texts.LANGUAGES, _STRING))
    return {**both, "patternProperties": {"^[a-z]{2,3}$": _STRING}}


def _rule_keys() -> Mapping[str, Any]:
    condition = {"type": "object", "minProperties": 1}
    return {
        "severity": {"enum": list(rules.SEVERITIES)},
        "certainty": ref("certainty"),
        "basis": ref("basis"),
        **{name: ref("text") for name in ("title", "message", "rationale", "remedy")},
        "examples": mapping((), tuple(OUTCOMES), dict.fromkeys(OUTCOMES, listed(condition))),
        "needs": listed(_STRING),
        "where": condition,
        "fails_when": condition,
        "with": ref("joined"),
        "without": ref("joined"),
        "data": listed(_STRING),
        "notes": listed(ref("note")),
        "fiscal_years": {**listed(_YEAR), "minItems": 2, "maxItems": 2},
        "executability": {"enum": list(rules.EXECUTABILITY)},
        "effort_minutes": {"type": "integer", "minimum": 0},
    }


def _override_keys() -> Mapping[str, Any]:
    keys = {name: of for name, of in _rule_keys().items() if name in overrides.OPTIONAL}
    exchanged = {
        "type": "object",
        "additionalProperties": _STRING,
        "description": "by the parameter that the rule reads, the one to read instead",
    }
    return {
        **keys,
        "code": {"type": "string", "pattern": CODE},
        "enabled": {"type": "boolean"},
        "parameters": exchanged,
    }


def _profile_keys() -> Mapping[str, Any]:
    codes = {**listed(_STRING), "description": "codes of rules, or their beginnings"}
    return {
        "id": _STRING,
        "title": ref("text"),
        "select": codes,
        "ignore": codes,
        "fail_on": {"enum": list(profiles.FAIL_ON)},
        "not_counted": listed(ref("certainty")),
        "explained": {"type": "boolean", "description": "a report says why each rule is there"},
    }


def _joined(kinds: tuple[Kind, ...]) -> Schema:
    names: Schema = {"type": "object", "minProperties": 1, "additionalProperties": _STRING}
    keys = {
        "kind": {"enum": [kind.name for kind in kinds]},
        "on": {**names, "description": "a property of this kind: one of the examined fact"},
        "where": {"type": "object", "minProperties": 1},
    }
    return {
        **mapping(joins.REQUIRED, joins.OPTIONAL, keys),
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind.name}}, "required": ["kind"]},
                "then": {"properties": {"where": ref(f"where_{kind.name}")}},
            }
            for kind in kinds
        ],
    }


def _criteria() -> Schema:
    """Parameters, measures, topics, frame; what takes the place of another may say less."""
    value = {
        "from": _YEAR,
        "to": _YEAR,
        "value": {"type": "number"},
        "certainty": ref("certainty"),
        "basis": ref("basis"),
    }
    parameter = {
        "name": {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"},
        "unit": {"enum": [unit.word for unit in Unit]},
        "meaning": ref("text"),
        "values": listed(mapping(parameters.VALUE_REQUIRED, parameters.VALUE_OPTIONAL, value)),
    }
    measure = {
        "id": _STRING,
        "mission": _STRING,
        "title": ref("text"),
        "groups": listed(listed(_STRING)),
        "certainty": ref("certainty"),
        "basis": ref("basis"),
    }
    number = {
        "year": _YEAR,
        "to": _YEAR,
        "number": _STRING,
        "certainty": ref("certainty"),
        "basis": ref("basis"),
    }
    topic = {
        "id": _STRING,
        "title": ref("text"),
        "measures": listed(_STRING),
        "groups": listed(listed(_STRING)),
        "numbers": listed(mapping(items.NUMBER, items.NUMBER_OPTIONAL, number)),
    }
    mission = mapping(frame.MISSION, (), dict.fromkeys(frame.MISSION, _STRING))
    dimension = {
        "number": {"type": "integer"},
        "name": _STRING,
        "old_name": _STRING,
        "missions": listed(mission),
    }
    cycle = {
        "first_year": _YEAR,
        "last_year": _YEAR,
        "dimensions": listed(mapping(frame.DIMENSION, frame.DIMENSION_OPTIONAL, dimension)),
    }
    always = tuple(one for one in parameters.REQUIRED if one not in parameters.SPARED)
    return {
        "parameter": mapping(always, parameters.SPARED, parameter),
        "measure": mapping(frame.MEASURE[:1], frame.MEASURE[1:], measure),
        "topic": mapping(items.TOPIC[:1], (*items.TOPIC[1:], *items.TOPIC_OPTIONAL), topic),
        "frame": mapping(frame.FRAME, (), cycle),
    }


def schema_text() -> str:
    """The schema as its file holds it: a line for each definition."""
    schema = pack_schema()
    definitions = schema.pop("$defs")
    lines = [f"{json.dumps(name)}: {_line(one)}" for name, one in definitions.items()]
    head = "".join(f"{json.dumps(key)}: {_line(value)},\n" for key, value in schema.items())
    return f'{{\n{head}"$defs": {{\n' + ",\n".join(lines) + "\n}\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
