"""A pack written as the YAML file that it can be loaded from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import yaml

from itacheck.packs.model import Pack
from itacheck.packs.parameters import parameter_as_data
from itacheck.packs.quantities import NEWEST
from itacheck.packs.rules import rule_as_data
from itacheck.packs.texts import Words
from tests.strategies.kinds import KINDS


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
        "title": Words().write(pack.title),
        "language": NEWEST,
    }
    if pack.parameters:
        content["parameters"] = [parameter_as_data(one) for one in pack.parameters]
    if pack.rules:
        content["rules"] = [rule_as_data(one, KINDS) for one in pack.rules]
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
