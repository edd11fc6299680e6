"""One kind of class for everything that is handed on: frozen, compared by value, readable."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

from attrs import Factory, field, fields, frozen

_Class = TypeVar("_Class", bound=type)


@overload
def record(kind: _Class, /) -> _Class: ...


@overload
def record(
    *, order: bool = ..., eq: bool = ..., slots: bool = ..., init: bool = ...
) -> Callable[[_Class], _Class]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field, Factory))
def record(
    kind: _Class | None = None,
    /,
    *,
    order: bool = False,
    eq: bool = True,
    slots: bool = True,
    init: bool = True,
) -> _Class | Callable[[_Class], _Class]:
    """An attrs class that never changes, that is compared by its fields and shows them.

    It does what attrs would, but, but for ``__init__`` no function is compiled for each class: with
    some hundred classes that is a tenth of the time in which a check starts. ``slots=False`` is for
    cached properties, ``init=False`` for a class with a constructor of its own.
    """

    def made(kind: _Class) -> _Class:
        if "__repr__" not in vars(kind):
            kind.__repr__ = _shown  # type: ignore[assignment]
        done = frozen(kind, repr=False, order=order, eq=order, slots=slots, init=init)
        return _compared(done) if eq and not order else done

    return made if kind is None else made(kind)


def _compared(kind: _Class) -> _Class:
    """The class with its comparison by value, and with the hash that belongs to it."""
    every = fields(kind)
    by = _values([one for one in every if one.eq])
    hashed = _values([one for one in every if (one.eq if one.hash is None else one.hash)])

    def equal(self: object, other: object) -> bool:
        return by(self) == by(other) if other.__class__ is self.__class__ else NotImplemented

    def key(self: object) -> int:
        return hash(hashed(self))

    kind.__eq__, kind.__hash__ = equal, key  # type: ignore[assignment,method-assign]
    return kind


def _values(compared: list[Any]) -> Callable[[object], object]:
    """What gives the values of some fields, each as it is compared."""
    if not compared:
        return lambda _: ()
    get = attrgetter(*(one.name for one in compared))
    keys = [one.eq_key for one in compared]
    if not any(keys):
        return get
    single = len(compared) == 1

    def values(one: object) -> object:
        found = (get(one),) if single else get(one)
        return tuple(key(each) if key else each for key, each in zip(keys, found, strict=True))

    return values


def _shown(one: Any) -> str:
    kind = type(one)
    shown = (f"{each.name}={getattr(one, each.name)!r}" for each in fields(kind) if each.repr)
    return f"{kind.__qualname__}({', '.join(shown)})"
