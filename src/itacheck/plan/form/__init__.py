"""A plan as YAML or JSON: for people who write one by hand, and for other systems.

The keys are the model's own field names. Left out is what is empty, where things stand (a file that
is read gives its own places) and the text as printed, except where that is all there is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from typing import Any

from ...errors import ItacheckError, PlanError
from ...language import say
from ..plan import Plan
from .codec import EnoughFaultsError, Faults, unexpected
from .element import codec_of
from .notation import read_text, write_text
from .tree import DEEPEST, Mapping, Node, TooDeepError, from_python, to_python

__all__ = [
    "LARGEST",
    "looks_like_yaml_plan",
    "plan_from_mapping",
    "plan_to_mapping",
    "plan_to_yaml",
    "read_yaml",
]

LARGEST = 20_000_000
"""The bytes of a file that is read unless a caller allows more."""

_HEAD = 65536


def plan_to_mapping(plan: Plan) -> dict[str, Any]:
    """The plan as plain JSON types; amounts and other decimals are strings."""
    mapping = to_python(codec_of(Plan).write(plan))
    assert isinstance(mapping, dict)  # noqa: S101 - for the type checker: a Plan is a mapping
    return mapping


def plan_to_yaml(plan: Plan) -> str:
    """The plan as YAML that a person can read and go on writing."""
    return write_text(codec_of(Plan).write(plan))


def plan_from_mapping(mapping: AnyMapping[str, object], name: str | None = None) -> Plan:
    """The plan that a dict describes, as ``plan_to_mapping`` makes it. Raises PlanError."""
    try:
        tree = from_python(mapping)
    except TooDeepError:
        fault = say("More than {count} lists and mappings stand in one another.", count=DEEPEST)
        raise PlanError(fault, place=name) from None
    except TypeError as error:
        fault = say("This is no part of a plan: {what}.", what=str(error))
        raise PlanError(fault, place=name) from error
    return _plan(tree, name)


def read_yaml(data: bytes, name: str, *, limit: int = LARGEST) -> Plan:
    """The plan in a YAML or JSON file; every element knows its line and column in it.

    ``name`` is the file's base name. Raises PlanError, whose ``problems`` are all faults found.
    """
    if len(data) > limit:
        fault = say("The file has {size} bytes; {limit} are read.", size=len(data), limit=limit)
        raise PlanError(fault, place=name)
    tree = read_text(data, name)
    if tree is None:
        raise PlanError(say("The file is empty."), place=name)
    return _plan(tree, name)


def looks_like_yaml_plan(data: bytes) -> bool:
    """Whether the beginning of a file looks like a plan in YAML or JSON, not like running text."""
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    head = data[:_HEAD].decode(encoding, errors="replace").lstrip()
    keys = "|".join(part for part in codec_of(Plan).parts)  # type: ignore[attr-defined]
    top = re.search(rf"^(?:\{{\s*)?[\"']?(?:{keys})[\"']?\s*:(?:\s|$)", head, re.MULTILINE)
    return top is not None or head.startswith("{")


def _order(fault: ItacheckError) -> tuple[int, ...]:
    return () if fault.place is None or isinstance(fault.place, str) else fault.place.order


def _plan(tree: Node, name: str | None) -> Plan:
    if not isinstance(tree, Mapping):
        raise PlanError(unexpected(tree, say("a plan")), place=tree.place or name)
    faults = Faults(name)
    try:
        plan = codec_of(Plan).read(tree, (), faults)
    except EnoughFaultsError:
        plan = None
    if faults.found:
        raise PlanError(
            say("Faults in the plan: {count}.", count=len(faults.found)),
            place=name,
            problems=tuple(sorted(faults.found, key=_order)),
        )
    assert isinstance(plan, Plan)  # noqa: S101 - for the type checker: no fault, so a plan
    return plan
