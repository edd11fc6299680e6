"""A plan as YAML or JSON: for people who write one by hand, and for other systems.

The keys are the model's own field names. Left out is what is empty, where things stand (a file that
is read gives its own places) and the text as printed, except where that is all there is.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from contextlib import suppress
from typing import Any

from ...base.errors import ItacheckError, PlanError
from ...base.language import say
from ...base.limits import Limits
from ...records.cursor import Cursor
from ...records.faults import Faults, TooManyFaultsError, UnreadableError
from ...records.python_values import from_python
from ...records.tree import Node, Scalar, Sequence, plain_data
from ...records.yaml_json import read_text, write_text
from ..plan import Plan
from .model import MANNER, plan_codec

__all__ = [
    "plan_from_mapping",
    "plan_to_mapping",
    "plan_to_yaml",
    "read_yaml",
]


def plan_to_mapping(plan: Plan) -> dict[str, Any]:
    """The plan as plain JSON types; amounts and other decimals are strings."""
    mapping: dict[str, Any] = plain_data(plan_codec().write(plan))
    return mapping


def plan_to_yaml(plan: Plan) -> str:
    """The plan as YAML that a person can read and go on writing."""
    return write_text(plan_codec().write(plan))


def plan_from_mapping(
    mapping: AnyMapping[str, object], name: str | None = None, limits: Limits | None = None
) -> Plan:
    """The plan that a dict describes, as ``plan_to_mapping`` makes it.

    Raises PlanError, whose ``problems`` are all faults found; more than ``limits.nodes``
    values, keys, lists and mappings are refused.
    """
    nodes = (limits or Limits()).nodes
    return _plan(lambda _: from_python(mapping, name, nodes), name)


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
    nodes = limits.nodes
    return _plan(lambda faults: read_text(data, name, faults, nodes), name)


def _order(fault: ItacheckError) -> tuple[int, ...]:
    return () if fault.place is None or isinstance(fault.place, str) else fault.place.order


def _plan(parse: Callable[[Faults], Node | None], name: str | None) -> Plan:
    faults = Faults(MANNER, name)
    plan = None
    with suppress(TooManyFaultsError):
        try:
            tree = parse(faults)
        except UnreadableError as error:
            raise error.error(PlanError) from error
        if tree is None:
            raise PlanError(say("The file is empty."), place=name)
        if isinstance(tree, (Scalar, Sequence)):
            fault = MANNER.unfit(tree, say("a plan"))
            raise PlanError(fault, place=tree.place or name, pointer="")
        plan = plan_codec().read(Cursor(tree, faults))
    if faults.found:
        raise PlanError(
            say("Faults in the plan: {count}.", count=len(faults.found)),
            place=name,
            problems=tuple(sorted(faults.found, key=_order)),
        )
    assert isinstance(plan, Plan)  # noqa: S101 - for the type checker: no fault, so a plan
    return plan
