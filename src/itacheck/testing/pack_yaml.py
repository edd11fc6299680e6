"""A pack written as the YAML file that it can be loaded from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import yaml

from ..packs.model import DatedValue, Pack, Parameter
from ..packs.written import citation_as_data, rule_as_data, text_as_data
from ..vocabulary.model import Unit


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
    content: dict[str, Any] = {
        "id": pack.id,
        "version": pack.version,
        "title": text_as_data(pack.title),
    }
    if pack.parameters:
        content["parameters"] = [_parameter(one) for one in pack.parameters]
    if pack.rules:
        content["rules"] = [rule_as_data(one) for one in pack.rules]
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def _parameter(one: Parameter) -> dict[str, Any]:
    return {
        "name": one.name,
        "unit": one.unit.word,
        "meaning": text_as_data(one.meaning),
        "values": [_dated(value, one.unit) for value in one.values],
    }


def _dated(one: DatedValue, unit: Unit) -> dict[str, Any]:
    years = {"from": one.first, "to": one.last}
    return {
        **{key: year for key, year in years.items() if year is not None},
        "value": Decimal(int(one.value)) / unit.scale,
        "certainty": one.certainty.value,
        "basis": [citation_as_data(citation) for citation in one.basis],
    }
