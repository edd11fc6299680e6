"""A plan as YAML or JSON: for people who write one by hand, and for other systems.

The keys are the model's own field names. Left out is what is empty, where things stand (a file that
is read gives its own places) and the text as printed, except where that is all there is.
"""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from typing import Any

from ...errors import ItacheckError, PlanError
from ...language import say
from ...limits import Limits
from ..plan import Plan
from .codec import EnoughFaultsError, Faults, unexpected
from .element import codec_of
from .given import from_python
from .notation import read_text, write_text
from .tree import Mapping, Node, to_python

__all__ = [
    "plan_from_mapping",
    "plan_to_mapping",
    "plan_to_yaml",
    "read_yaml",
]


def plan_to_mapping(plan: Plan) -> dict[str, Any]:
    """The plan as plain JSON types; amounts and other decimals are strings."""
    mapping = to_python(codec_of(Plan).write(plan))
    assert isinstance(mapping, dict)  # noqa: S101 - for the type checker: a Plan is a mapping
    return mapping


def plan_to_yaml(plan: Plan) -> str:
    """The plan as YAML that a person can read and go on writing."""
    return write_text(codec_of(Plan).write(plan))


def plan_from_mapping(
    mapping: AnyMapping[str, object], name: str | None = None, limits: Limits | None = None
) -> Plan:
    """The plan that a dict describes, as ``plan_to_mapping`` makes it.

    Raises PlanError, whose ``problems`` are all faults found; more than ``limits.nodes``
    values, keys, lists and mappings are refused.
    """
    return _plan(from_python(mapping, name, (limits or Limits()).nodes), name)


def read_yaml(data: bytes, name: str, limits: Limits | None = None) -> Plan:
    """The plan in a YAML or JSON file; every element knows its line and column in it.

    ``name`` is the file's base name. Raises PlanError, whose ``problems`` are all faults found;
    more than ``limits.text_bytes`` or ``limits.nodes`` are refused.
    """
    limits = limits or Limits()
    if len(data) > limits.text_bytes:
        fault = say(
            "The file has {size} bytes; {limit} are read.", size=len(data), limit=limits.text_bytes
        )
        raise PlanError(fault, place=name)
    tree = read_text(data, name, limits.nodes)
    if tree is None:
        raise PlanError(say("The file is empty."), place=name)
    return _plan(tree, name)


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
