"""The JSON Schema of a pack's files, by which an editor completes and checks them while they grow.

It is made from the forms that the loader itself reads by. It is a little wider than the loader,
which alone knows what a pack inherits, and whether it is strict.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..records.codec import Integer, ListOf, Truth
from ..records.record import Key, Record
from ..records.schema import Schema, document
from ..vocabulary.model import Kind
from .frame import FRAME, measure_form, words_form
from .items import topic_form
from .loading import HEAD, HEAD_OPTIONAL, SECTIONS
from .names import Names
from .overrides import override_form
from .parameters import parameter_form
from .profiles import profile_form
from .quantities import NEWEST
from .rules import rule_form
from .schema_kinds import about_kind, joining_kind, kind_definitions
from .texts import TEXT, Words


def pack_schema(kinds: Iterable[Kind] | None = None) -> Schema:
    """The schema of a pack's file, over some kinds of facts (without them, itacheck's own)."""
    if kinds is None:
        from ..vocabulary import kinds as own_kinds

        kinds = own_kinds()
    every = tuple(kinds)
    definitions: Schema = {}
    whole = _file(Names({one.name: one for one in every}, {})).mapping_schema(definitions)
    rule = definitions["rule"]
    rule["required"] = [one for one in rule["required"] if one not in _SPARED]
    rule["anyOf"] = [{"required": [one]} for one in ("fails_when", "with", "without")]
    rule["allOf"] = [about_kind(kind) for kind in every]
    definitions["joined"]["allOf"] = [joining_kind(kind) for kind in every]
    head = {one: [other for other in HEAD if other != one] for one in HEAD}
    return document(
        "itacheck rule pack",
        "A file of a rule pack: docs/rule-language.md",
        {**whole, "dependentRequired": head},
        {**definitions, **kind_definitions(every)},
    )


_SPARED = ("message", "rationale", "remedy", "examples")
"""What a rule of a pack that is not strict may leave out."""


def _file(names: Names) -> Record:
    """Everything that a file of a pack may hold."""
    of = {
        "id": TEXT,
        "version": TEXT,
        "title": Words(),
        "extends": ListOf(TEXT, 1, description="ids or relative paths of packs"),
        "language": Integer(least=1, most=NEWEST, enum=[1, NEWEST], description="of the rules"),
        "strict": Truth(description="false: texts and examples may be left out"),
        "parameters": ListOf(parameter_form(), 1),
        "frame": FRAME,
        "measures": ListOf(measure_form(), 1),
        "topics": ListOf(topic_form(), 1),
        "words": ListOf(words_form(), 1),
        "rules": ListOf(rule_form(names), 1),
        "overrides": ListOf(override_form(names), 1),
        "profiles": ListOf(profile_form(), 1),
    }
    return Record(
        dict,
        *(Key(name, of[name], required=False) for name in (*HEAD, *HEAD_OPTIONAL, *SECTIONS)),
        sparing=True,
    )


def schema_text() -> str:
    """The schema as its file holds it: a line for each definition."""
    schema = pack_schema()
    definitions = schema.pop("$defs")
    lines = [f"{json.dumps(name)}: {_line(one)}" for name, one in definitions.items()]
    head = "".join(f"{json.dumps(key)}: {_line(value)},\n" for key, value in schema.items())
    return f'{{\n{head}"$defs": {{\n' + ",\n".join(lines) + "\n}\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
