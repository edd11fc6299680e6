"""Whether a plan that a program built holds what the model says: types are hints, and no more.

A plan that was read is sound by itself, but for a figure of more digits than its own form holds;
one built in code may hold anything.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from ..base.errors import PlanError, short
from ..base.figures import LARGEST_INTEGER
from ..base.language import say
from ..base.location import Location
from ..records.faults import shown
from ..records.tree import Path
from .account import Entry
from .budget import LARGEST_BAHT, SATANG, Money
from .form.pointers import pointer_to
from .ordinals import LARGEST_NUMBER
from .plan import Plan

_Check = Callable[[Any], bool]
_MOST_TOLD = 200
_MOST_DIGITS = 80
"""As many as the plan's own form can hold of a decimal number, before and behind the point."""
_LARGEST = LARGEST_BAHT * SATANG
_COUNTING = (*get_args(Location), Entry)
"""Classes whose numbers count lines, rows or cells of a file, and are no numbers of a list."""


def require_sound(plan: Plan) -> None:
    """Refuse a plan with a value that is none of its field's type, or beyond all bounds.

    Raises PlanError, whose ``problems`` name each such value by its path through the model, and as
    a pointer where the plan's form would have it.
    """
    if _check_of(Plan)(plan):
        return
    faults = []
    for path, value in _faults(plan, Plan, ()):
        kind = type(value).__name__
        what = say("“{value}” ({type}) cannot stand here.", type=kind, value=_seen(value))
        faults.append(PlanError(what, place=shown(path), pointer=pointer_to(plan, path)))
        if len(faults) == _MOST_TOLD:
            break
    raise PlanError(
        say("Values that no plan can hold: {count}.", count=len(faults)),
        remedy=say("Build the plan of its own classes, within their bounds."),
        problems=tuple(faults),
    )


def _seen(value: object) -> str:
    """A value as a sentence quotes it, which may be of a class that cannot show itself."""
    try:
        return short(ascii(value)[:200])
    except Exception:  # noqa: BLE001 - whatever a foreign class raises, or an endless number
        return "?"


@lru_cache(maxsize=256)
def _check_of(hint: Any) -> _Check:
    """What tells whether a value is of a type, and within bounds."""
    if hint in _SINGLE:
        return _SINGLE[hint]
    inner = get_args(hint)
    if get_origin(hint) in {types.UnionType, Union}:
        checks = tuple(map(_check_of, sorted(inner, key=lambda one: one is not types.NoneType)))
        return lambda value: any(check(value) for check in checks)
    if get_origin(hint) is tuple:
        return _tuple_of(inner)
    if _is_record(hint):
        return _record_of(hint)
    assert isinstance(hint, type), hint  # noqa: S101 - the model has no others
    return lambda value: isinstance(value, hint)


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and attrs.has(hint)


def _tuple_of(inner: tuple[Any, ...]) -> _Check:
    if inner[1:] == (Ellipsis,):
        each = _check_of(inner[0])
        return lambda value: type(value) is tuple and all(map(each, value))
    checks = tuple(map(_check_of, inner))
    return lambda value: (
        type(value) is tuple
        and len(value) == len(checks)
        and all(check(one) for check, one in zip(checks, value, strict=True))
    )


def _record_of(cls: Any) -> _Check:
    counting = cls in _COUNTING
    checks = tuple(
        (name, _is_count if counting and hint is int else _check_of(hint))
        for name, hint in _fields_of(cls)
    )
    return lambda value: (
        type(value) is cls and all(check(getattr(value, name)) for name, check in checks)
    )


def _fields_of(cls: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(cls)
    return tuple((one.name, hints[one.name]) for one in attrs.fields(cls))


def _faults(value: Any, hint: Any, path: Path) -> Iterator[tuple[Path, object]]:
    """The innermost values that are not what they should be, by their paths."""
    if _check_of(hint)(value):
        return
    inner = [one for one in get_args(hint) if one is not types.NoneType]
    if get_origin(hint) in {types.UnionType, Union} and len(inner) == 1:
        yield from _faults(value, inner[0], path)
    elif get_origin(hint) is tuple and type(value) is tuple and inner[1:] == [Ellipsis]:
        for at, one in enumerate(value):
            yield from _faults(one, inner[0], (*path, at))
    elif _is_record(hint) and type(value) is hint and hint is not Money:
        for name, each in _fields_of(hint):
            yield from _faults(getattr(value, name), each, (*path, name))
    else:
        yield path, value


def _is_number(value: object) -> bool:
    return type(value) is int and -LARGEST_NUMBER <= value <= LARGEST_NUMBER


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value <= LARGEST_INTEGER


def _is_position(value: object) -> bool:
    return type(value) is tuple and len(value) == 3 and all(map(_is_count, value))


def _is_decimal(value: object) -> bool:
    if not isinstance(value, Decimal) or not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    return len(digits) <= _MOST_DIGITS and -_MOST_DIGITS <= int(exponent) <= _MOST_DIGITS


def _is_money(value: object) -> bool:
    return type(value) is Money and type(value.satang) is int and abs(value.satang) <= _LARGEST


_SINGLE: Mapping[Any, _Check] = types.MappingProxyType(
    {
        int: _is_number,
        bool: lambda value: type(value) is bool,
        tuple[int, int, int]: _is_position,
        types.NoneType: lambda value: value is None,
        Decimal: _is_decimal,
        Money: _is_money,
    }
)
