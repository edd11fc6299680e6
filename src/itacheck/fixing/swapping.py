"""Changes in the model of a plan: parts of it exchanged for others, found by identity."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from ..plan import Plan
from .change import Change


def swapped(plan: Plan, changes: Iterable[Change]) -> Plan:
    """The plan with all changes made; what none of them touches is the same object as before."""
    new: dict[int, object] = {}
    swaps = (each.swap for each in changes if each.swap is not None)
    for one in (each for swap in swaps for each in (swap, *swap.also)):
        new[id(one.old)] = _both(one.old, new.get(id(one.old), one.old), one.new)
    found: Plan = _with(plan, new)
    return found


def _both(old: Any, one: Any, other: Any) -> Any:
    """What two changes make of one part: of its fields, each those that it makes others."""
    if one is old or not (attrs.has(type(old)) and type(one) is type(old) is type(other)):
        return other
    names = (each.name for each in attrs.fields(type(old)))
    differing = {
        name: value for name in names if (value := getattr(other, name)) is not getattr(old, name)
    }
    return attrs.evolve(one, **differing)


def _with(part: Any, new: Mapping[int, object]) -> Any:
    """A part of the model with the parts of it exchanged that ``new`` has by their identity.

    What is exchanged may hold others that are, too.
    """
    part = new.get(id(part), part)
    if isinstance(part, tuple):
        items = tuple(_with(one, new) for one in part)
        return part if all(map(operator.is_, items, part)) else items
    if not attrs.has(type(part)):
        return part
    held = {one.name: getattr(part, one.name) for one in attrs.fields(type(part))}
    changed = {name: _with(value, new) for name, value in held.items()}
    differing = {name: value for name, value in changed.items() if value is not held[name]}
    return attrs.evolve(part, **differing) if differing else part
