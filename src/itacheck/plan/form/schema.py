"""The JSON Schema of a plan, made from the codecs that write and read it.

It accepts whatever the library writes, and is a little wider than the reader, which alone knows
which days a month has and what a message may show.
"""

from __future__ import annotations

import json
from functools import singledispatch
from typing import Any, TypeAlias

from ...thai.years import EARLIEST, LATEST
from ..plan import Plan
from .codec import Codec, EnumCodec, OptionalCodec, ScalarCodec, TupleCodec
from .compounds import BudgetCodec, CellCodec, MessageCodec, TargetValuesCodec
from .element import ElementCodec, LocationCodec, codec_of
from .values import (
    LARGEST_NUMBER,
    DateCodec,
    DecimalCodec,
    FiscalYearCodec,
    IntegerCodec,
    MoneyCodec,
    TruthCodec,
)

Schema: TypeAlias = dict[str, Any]

_DIGIT = "[0-9๐-๙]"
_YEAR = r"^\s*[0-9๐-๙]{4}\s*$"
_INTEGER = rf"^\s*-?{_DIGIT}{{1,18}}\s*$"
_DECIMAL = rf"^\s*-?{_DIGIT}{{1,40}}(\.{_DIGIT}{{1,40}})?\s*$"
_MONEY = (
    rf"^\s*-?({_DIGIT}{{1,40}}|{_DIGIT}{{1,3}}(,{_DIGIT}{{3}}){{1,12}})(\.{_DIGIT}{{1,2}})?\s*$"
)
_NOTHING = {"type": "null"}


def plan_schema() -> Schema:
    """The schema (draft 2020-12) of a plan in YAML or JSON."""
    definitions: Schema = {}
    _define(codec_of(Plan), definitions)
    whole = definitions.pop("Plan")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "itacheck plan",
        "description": "An anti-corruption action plan in itacheck's own form",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=1) + "\n"


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


@singledispatch
def _define(codec: Codec, _definitions: Schema) -> Schema:
    """The schema of what a codec reads; that of a class goes to the definitions."""
    raise TypeError(f"no schema for {codec!r}")


@_define.register
def _text(_codec: ScalarCodec, _definitions: Schema) -> Schema:
    return {"type": ["string", "number", "boolean"]}  # YAML leaves the quotes of 1.1 out


@_define.register
def _truth(_codec: TruthCodec, _definitions: Schema) -> Schema:
    return {"type": "boolean"}


@_define.register
def _integer(_codec: IntegerCodec, _definitions: Schema) -> Schema:
    bounds = {"minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER}
    return {"anyOf": [{"type": "integer", **bounds}, {"type": "string", "pattern": _INTEGER}]}


@_define.register
def _decimal(_codec: DecimalCodec, _definitions: Schema) -> Schema:
    return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _DECIMAL}]}


@_define.register
def _year(_codec: FiscalYearCodec, _definitions: Schema) -> Schema:
    number = {"type": "integer", "minimum": EARLIEST, "maximum": LATEST}
    return {
        "description": "Buddhist fiscal year",
        "anyOf": [number, {"type": "string", "pattern": _YEAR}],
    }


@_define.register
def _date(_codec: DateCodec, _definitions: Schema) -> Schema:
    pattern = rf"^\s*{_DIGIT}{{4}}-{_DIGIT}{{2}}-{_DIGIT}{{2}}\s*$"
    return {
        "description": "day of the Buddhist calendar, such as 2565-09-24",
        "type": "string",
        "pattern": pattern,
    }


@_define.register
def _money(_codec: MoneyCodec, _definitions: Schema) -> Schema:
    written = {"type": "string", "pattern": _MONEY}
    return {"description": "baht", "anyOf": [{"type": "number"}, written]}


@_define.register
def _one_of(codec: EnumCodec, _definitions: Schema) -> Schema:
    return {"enum": list(codec.by_name)}


@_define.register
def _list(codec: TupleCodec, definitions: Schema) -> Schema:
    return {"type": "array", "items": _define(codec.item, definitions)}


@_define.register
def _optional(codec: OptionalCodec, definitions: Schema) -> Schema:
    return {"anyOf": [_define(codec.present, definitions), _NOTHING]}


def _unreadable() -> Schema:
    return _mapping({"unreadable": {"type": ["string", "number", "boolean"]}}, ["unreadable"])


def _mapping(properties: Schema, required: list[str]) -> Schema:
    found = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": required} if required else found


@_define.register
def _cell(codec: CellCodec, definitions: Schema) -> Schema:
    sign = {"type": "string", "pattern": r"^\s*[-–]?\s*$"}
    amount = _define(MoneyCodec(), definitions)["anyOf"]
    definitions["Cell"] = {
        "description": codec.expected.text("en"),
        "anyOf": [*amount, sign, _NOTHING, {"const": "declared"}, _noted(amount), _unreadable()],
    }
    return _ref("Cell")


def _noted(amount: list[Schema]) -> Schema:
    """An amount with the note behind it."""
    parts = {"amount": {"anyOf": amount}, "note": {"type": "string"}}
    return _mapping(parts, ["amount", "note"])


def _by_year(value: Schema, further: Schema) -> Schema:
    years = {
        "type": "object",
        "properties": further,
        "patternProperties": {_YEAR: value},
        "additionalProperties": False,
    }
    return {"anyOf": [years, {"type": "array", "items": years}]}


@_define.register
def _budget(codec: BudgetCodec, definitions: Schema) -> Schema:
    cell = _define(codec.cell, definitions)
    definitions["Budget"] = _by_year(cell, {"total": cell})
    return _ref("Budget")


@_define.register
def _targets(codec: TargetValuesCodec, definitions: Schema) -> Schema:
    number = _define(DecimalCodec(), definitions)["anyOf"]
    missing = {"type": "string", "pattern": r"^\s*$"}
    value = {
        "description": codec.expected.text("en"),
        "anyOf": [*number, missing, _NOTHING, _unreadable()],
    }
    definitions["TargetValues"] = _by_year(value, {})
    return _ref("TargetValues")


@_define.register
def _message(_codec: MessageCodec, definitions: Schema) -> Schema:
    value = {"anyOf": [_ref("Message"), {"type": ["string", "number", "boolean", "null"]}]}
    values = {"type": "object", "additionalProperties": value}
    text = {"type": "string", "minLength": 1}
    definitions["Message"] = _mapping({"msgid": text, "values": values}, ["msgid"])
    return _ref("Message")


@_define.register
def _place(codec: LocationCodec, definitions: Schema) -> Schema:
    return {"anyOf": [_define(kind, definitions) for kind in codec.kinds]}


@_define.register
def _element(codec: ElementCodec, definitions: Schema) -> Schema:
    name = codec.cls.__name__
    if name not in definitions:
        definitions[name] = {}  # or a class that holds itself would never end
        properties: Schema = {}
        required: list[str] = []
        for part in codec.parts.values():
            of = _define(part.codec, definitions)
            if part.required and not isinstance(part.codec, OptionalCodec):
                required.append(part.key)
            elif not isinstance(part.codec, OptionalCodec):
                of = {"anyOf": [of, _NOTHING]}  # the same as left out
            properties[part.key] = of
        definitions[name] = _mapping(properties, required)
    return _ref(name)
