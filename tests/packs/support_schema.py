"""A pack's file against a JSON Schema, read as editors read YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import yaml

ROOT = Path(__file__).parents[2]


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


def faults(value: Any, schema: Mapping[str, Any]) -> list[str]:
    """What a schema says against a value."""
    found = jsonschema.Draft202012Validator(schema).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in found]
