"""The figures behind a finding, as data."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NoReturn, TypeAlias

DataValue: TypeAlias = "str | int | float | bool | tuple[DataValue, ...] | Data | None"

MESSAGE = "message"
"""What the message makes of the data: the name under which the data say it."""


class Data(dict[str, DataValue]):
    """Values by name that never change; equal to any mapping with the same content.

    It is a dict, as ``json`` writes no other mapping.
    """

    __slots__ = ()

    def __init__(self, pairs: Iterable[tuple[str, DataValue]] = ()) -> None:
        super().__init__(pairs)

    @property
    def pairs(self) -> tuple[tuple[str, DataValue], ...]:
        """Names and values in their order."""
        return tuple(self.items())

    def __reduce__(self) -> tuple[type[Data], tuple[tuple[tuple[str, DataValue], ...]]]:
        return type(self), (self.pairs,)

    def _never(self, *_given: object, **_named: object) -> NoReturn:
        raise AttributeError("the data of a finding never change")

    __setitem__ = __delitem__ = __ior__ = _never
    clear = pop = popitem = setdefault = update = _never


def as_json(value: DataValue) -> Any:
    """A value with tuples as lists, and plain texts."""
    if isinstance(value, tuple):
        return [as_json(one) for one in value]
    if isinstance(value, Data):
        return {name: as_json(one) for name, one in value.items()}
    return str(value) if isinstance(value, str) else value


def figures_of(data: Data) -> tuple[str, ...]:
    """The names of what a rule lists as its figures: not what its message alone shows."""
    told = data.get(MESSAGE)
    besides = told.get("names") if isinstance(told, Data) else ()
    shown = besides if isinstance(besides, tuple) else ()
    return tuple(one for one, value in data.items() if one not in shown and value is not told)


def plain_number(number: Decimal) -> int | float:
    """The number that JSON writes the shortest: 85, 82.5."""
    return int(number) if number == number.to_integral_value() else float(number)
