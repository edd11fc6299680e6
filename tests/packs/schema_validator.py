"""As much of JSON Schema as the schema of packs uses, and YAML as editors read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

TYPES: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}
NOTES = {"$schema", "$defs", "title", "description"}


def as_editors_read(text: str) -> Any:
    """YAML 1.2: ``on`` and ``yes`` are words, as they are to the loader of packs."""
    return _plain(yaml.compose(text, Loader=yaml.SafeLoader))


def _plain(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    text = "" if node is None else str(node.value)
    if isinstance(node, yaml.ScalarNode) and not node.style:
        if text in {"true", "false"}:
            return text == "true"
        if re.fullmatch(r"-?\d+(\.\d+)?", text):
            return float(text) if "." in text else int(text)
    return text


def faults(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[str]:
    """Which words of a schema a value goes against; a word that is not known here is an error."""
    for word, said in schema.items():
        if word in NOTES or word in {"then", "additionalProperties", "patternProperties"}:
            continue
        if not _RULES[word](value, said, schema, root):
            yield f"{word}: {value!r}"


def _holds(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any]) -> bool:
    return not any(faults(value, schema, root))


def _ref(value: Any, said: str, _: Any, root: Mapping[str, Any]) -> bool:
    return _holds(value, root["$defs"][said.removeprefix("#/$defs/")], root)


def _if(value: Any, said: Any, schema: Mapping[str, Any], root: Mapping[str, Any]) -> bool:
    return not _holds(value, said, root) or _holds(value, schema["then"], root)


def _properties(value: Any, said: Any, schema: Any, root: Mapping[str, Any]) -> bool:
    return not isinstance(value, dict) or all(
        _member(name, one, said, schema, root) for name, one in value.items()
    )


def _member(name: str, value: Any, said: Any, schema: Any, root: Mapping[str, Any]) -> bool:
    if name in said:
        return _holds(value, said[name], root)
    for pattern, of in schema.get("patternProperties", {}).items():
        if re.search(pattern, name):
            return _holds(value, of, root)
    return schema.get("additionalProperties", {}) is not False


def _dependent(value: Any, said: Any, *_: Any) -> bool:
    return not isinstance(value, dict) or all(
        other in value for name in said if name in value for other in said[name]
    )


_RULES: Mapping[str, Callable[[Any, Any, Any, Any], bool]] = {
    "$ref": _ref,
    "if": _if,
    "properties": _properties,
    "dependentRequired": _dependent,
    "type": lambda value, said, *_: TYPES[said](value),
    "enum": lambda value, said, *_: value in said,
    "const": lambda value, said, *_: value == said,
    "pattern": lambda value, said, *_: not isinstance(value, str) or bool(re.search(said, value)),
    "minLength": lambda value, said, *_: not isinstance(value, str) or len(value) >= said,
    "minimum": lambda value, said, *_: not isinstance(value, int) or value >= said,
    "minItems": lambda value, said, *_: not isinstance(value, list) or len(value) >= said,
    "maxItems": lambda value, said, *_: not isinstance(value, list) or len(value) <= said,
    "minProperties": lambda value, said, *_: not isinstance(value, dict) or len(value) >= said,
    "required": lambda value, said, *_: (
        not isinstance(value, dict) or all(one in value for one in said)
    ),
    "anyOf": lambda value, said, _, root: any(_holds(value, one, root) for one in said),
    "allOf": lambda value, said, _, root: all(_holds(value, one, root) for one in said),
    "items": lambda value, said, _, root: (
        not isinstance(value, list) or all(_holds(one, said, root) for one in value)
    ),
}

ROOT = Path(__file__).parents[2]
