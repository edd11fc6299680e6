"""The figures behind a finding, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import frozen

DataValue: TypeAlias = "str | int | float | bool | tuple[DataValue, ...] | None"


@frozen(eq=False)
class Data(Mapping[str, DataValue]):
    """Values by name that never change; equal to any mapping with the same content.

    A mapping proxy would do, but cannot be handed to another process.
    """

    pairs: tuple[tuple[str, DataValue], ...] = ()

    def __getitem__(self, name: str) -> DataValue:
        for key, value in self.pairs:
            if key == name:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)


def as_json(value: DataValue) -> Any:
    """A value with tuples as lists, and plain texts."""
    if isinstance(value, tuple):
        return [as_json(one) for one in value]
    return str(value) if isinstance(value, str) else value


def plain_number(number: Decimal) -> int | float:
    """The number that JSON writes the shortest: 85, 82.5."""
    return int(number) if number == number.to_integral_value() else float(number)
