"""The JSON Schema of a plan, made from the codecs that write and read it.

It accepts whatever the library writes, and is a little wider than the reader, which alone knows
which days a month has and what a message may show.
"""

from __future__ import annotations

import json

from ...records.schema import Schema, document
from .model import plan_codec


def plan_schema() -> Schema:
    """The schema (draft 2020-12) of a plan in YAML or JSON."""
    definitions: Schema = {}
    plan_codec().schema(definitions)
    return document(
        "itacheck plan",
        "An anti-corruption action plan in itacheck's own form",
        definitions.pop("Plan"),
        dict(sorted(definitions.items())),
    )


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=1) + "\n"
