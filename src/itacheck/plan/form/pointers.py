"""Where the parts of a plan that was read from no file stand in its form, as JSON pointers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from ...base.location import PointerLocation
from ...records.codec import Codec, ListOf, OrNone
from ...records.record import Record
from ..plan import Plan
from .model import plan_codec
from .short_forms import AMOUNT, BudgetCodec, CellCodec, PassageCodec, TargetValuesCodec


def with_pointers(plan: Plan) -> Plan:
    """The plan, of which everything is at its pointer; a place in a file stays.

    A plan that was read from a file knows its places, and is given back.
    """
    if plan.source is not None:
        return plan
    placed: Plan = _placed(plan_codec(), plan, PointerLocation(""))
    return placed


def _placed(codec: Codec, value: Any, here: PointerLocation) -> Any:
    match codec:
        case OrNone():
            return None if value is None else _placed(codec.present, value, here)
        case ListOf():
            each = enumerate(value)
            return tuple([_placed(codec.item, one, here.inner(n, n)) for n, one in each])
        case Record():
            return _record(codec, value, here)
        case CellCodec():
            at = here.inner(AMOUNT, 0) if value.note else here
            return evolve(value, location=_place(value.location, at))
        case PassageCodec():
            return evolve(value, location=_place(value.location, here))
        case BudgetCodec():
            ways = list(_inner(codec.ways(value), here))
            cells = [
                (year, _placed(codec.cell, cell, way))
                for (year, cell), way in zip(value.cells, ways, strict=False)
            ]
            total = value.total and _placed(codec.cell, value.total, ways[-1])
            return evolve(value, cells=tuple(cells), total=total)
        case TargetValuesCodec():
            targets = zip(value, _inner(codec.ways(value), here), strict=True)
            return tuple([evolve(one, location=_place(one.location, at)) for one, at in targets])
    return value


def _inner(ways: list[tuple[str | int, ...]], here: PointerLocation) -> Iterator[PointerLocation]:
    for rank, way in enumerate(ways):
        at = here
        for step in way:
            at = at.inner(step, rank)
        yield at


def _record(codec: Record, value: Any, here: PointerLocation) -> Any:
    changed, at = {}, {}
    for rank, key in enumerate(codec.keys.values()):
        held = getattr(value, key.name)
        if key.required or held != key.default:  # what is left out of the form is nowhere in it
            at[key.name] = here.inner(key.name, rank)
            changed[key.name] = _placed(key.codec, held, at[key.name])
    for name, about in codec.places:
        own = next((at[one] for one in about if one in at), None) if about else here
        changed[name] = _place(getattr(value, name), own)
    return evolve(value, **changed)


def _place(before: Any, here: PointerLocation | None) -> Any:
    return here if before is None or isinstance(before, PointerLocation) else before
