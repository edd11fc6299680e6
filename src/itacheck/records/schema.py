"""The words of JSON Schema (draft 2020-12) that codecs describe what they read with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

NULL: Mapping[str, Any] = {"type": "null"}


def document(title: str, description: str, whole: Schema, definitions: Schema) -> Schema:
    """The schema of a whole document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
        **whole,
        "$defs": definitions,
    }


def ref(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def array(item: Mapping[str, Any], least: int = 0) -> Schema:
    """A list of at least so many."""
    return {"type": "array", **({"minItems": least} if least else {}), "items": item}


def or_null(schema: Mapping[str, Any]) -> Schema:
    """What may be missing."""
    return {"anyOf": [schema, NULL]}


def mapping(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    """A mapping with known keys, of which some must be there."""
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found
