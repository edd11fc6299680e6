"""The codec of the model's classes, worked out from their fields and type hints."""

from __future__ import annotations

import types
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from ...errors import unknown_name
from ...language import Message, say
from ...location import Location, ParagraphLocation, SheetLocation, TableLocation, TextLocation
from ...readable import Readable
from ...thai.years import BuddhistDate, FiscalYear
from ..budget import Budget, Cell, Money
from ..targets import TargetValue
from ..text import Passage
from .codec import FAILED, Codec, EnumCodec, Faults, OptionalCodec, Path, TupleCodec, unexpected
from .compounds import BudgetCodec, CellCodec, MessageCodec, PassageCodec, TargetValuesCodec
from .tree import Mapping, Node, Scalar
from .values import (
    DateCodec,
    DecimalCodec,
    FiscalYearCodec,
    IntegerCodec,
    MoneyCodec,
    TextCodec,
    TruthCodec,
)

_LOCATIONS = (TextLocation, TableLocation, ParagraphLocation, SheetLocation)
_LONGEST_KEY = 80
_BESIDES = {"problems", "cover", "unit"}
"""What is written although it takes no part in equality."""
_SINGLE: dict[Any, Callable[[], Codec]] = {
    str: TextCodec,
    int: IntegerCodec,
    bool: TruthCodec,
    Decimal: DecimalCodec,
    FiscalYear: FiscalYearCodec,
    BuddhistDate: DateCodec,
    Money: MoneyCodec,
    Cell: CellCodec,
    Budget: BudgetCodec,
    Passage: PassageCodec,
    Message: MessageCodec,
    tuple[TargetValue, ...]: TargetValuesCodec,
}


@lru_cache(maxsize=128)
def codec_of(hint: Any) -> Codec:
    """The codec of a type of the model. Raises TypeError for a type that has none."""
    if hint in _SINGLE:
        return _SINGLE[hint]()
    if hint == Location:
        return LocationCodec()
    if get_origin(hint) is tuple and get_args(hint)[1:] == (Ellipsis,):
        return TupleCodec(codec_of(get_args(hint)[0]))
    if get_origin(hint) in {types.UnionType, Union}:
        present = tuple(one for one in get_args(hint) if one is not type(None))
        return OptionalCodec(codec_of(Union[present]))  # noqa: UP007 - built at run time
    if isinstance(hint, type) and issubclass(hint, Enum):
        return EnumCodec(hint)
    if attrs.has(hint):
        return ElementCodec(hint)
    raise TypeError(f"no codec for {hint!r}")


@frozen(repr=False)
class Part(Readable):
    """A field of a class that is written: its key, codec and default."""

    key: str
    codec: Codec
    default: object
    required: bool


def parts_of(cls: type) -> tuple[Part, ...]:
    """What is written of a class, in the model's order.

    Left out is what takes no part in equality, problems and cover aside: places (the file at hand
    has its own), the source, and the text as printed, which a cell's codec keeps where it is all
    there is.
    """
    hints = get_type_hints(cls)
    return tuple(
        Part(one.name, codec_of(hints[one.name]), _default(one), one.default is attrs.NOTHING)
        for one in attrs.fields(cls)
        if one.eq or one.name in _BESIDES
    )


def _is_place(one: Any) -> bool:
    return one.name.endswith("location") and not one.eq


def _default(one: Any) -> object:
    return None if one.default is attrs.NOTHING else one.default


class ElementCodec(Codec):
    """A class of the model as a mapping of its fields; what is empty is left out."""

    def __init__(self, cls: type) -> None:
        self.cls = cls
        self.parts = {part.key: part for part in parts_of(cls)}
        self.places = tuple(one.name for one in attrs.fields(cls) if _is_place(one))

    def write(self, value: Any) -> Node:
        """The fields that say something."""
        pairs: list[tuple[Scalar, Node]] = []
        for part in self.parts.values():
            one = getattr(value, part.key)
            if one is None or (not part.required and one == part.default):
                continue
            pairs.append((Scalar(part.key), part.codec.write(one)))
        return Mapping(tuple(pairs))

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The element with its place, if every field can be read."""
        if not isinstance(node, Mapping):
            return faults.add(unexpected(node, say("a mapping")), path, node.place)
        given = self._given(node, path, faults)
        values = {key: self._value(key, one, path, faults) for key, one in given.items()}
        missing = [
            part.key
            for part in self.parts.values()
            if part.required and part.key not in given and not _may_be_none(part)
        ]
        for key in missing:
            faults.add(say("The key “{key}” is missing.", key=key), path, node.place)
        if missing or FAILED in values.values():
            return FAILED
        nothing = {part.key: None for part in self.parts.values() if part.required}
        places = {name: _place(name, node, given) for name in self.places}
        return self.cls(**{**nothing, **values, **places})

    def _given(self, node: Mapping, path: Path, faults: Faults) -> dict[str, Node]:
        given: dict[str, Node] = {}
        seen: set[str] = set()
        for key, value in node.pairs:
            if key.text in seen:
                faults.add(say("The key “{key}” stands twice.", key=key.text), path, key.place)
            elif key.text not in self.parts:
                name = key.text[:_LONGEST_KEY]
                fault = unknown_name(say("key"), name, tuple(self.parts))
                faults.add(fault, path, key.place)
            elif not _is_nothing(value):
                given[key.text] = value
            seen.add(key.text)
        return given

    def _value(self, key: str, node: Node, path: Path, faults: Faults) -> Any:
        return self.parts[key].codec.read(node, (*path, key), faults)


def _may_be_none(part: Part) -> bool:
    return isinstance(part.codec, OptionalCodec)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_nothing


def _place(name: str, node: Mapping, given: dict[str, Node]) -> Location | None:
    """The place of an element, or of the field that ``remark_location`` and the like speak of."""
    field_name = name.removesuffix("_location")
    if field_name == name:
        return node.place
    at = given.get(field_name) or given.get(f"{field_name}s")
    return at.place if at is not None else None


class LocationCodec(Codec):
    """A place in a file, of whichever kind its keys say."""

    def __init__(self) -> None:
        self.kinds = tuple(ElementCodec(cls) for cls in _LOCATIONS)

    def write(self, value: Any) -> Node:
        """The place as a report writes it."""
        return self.kinds[_LOCATIONS.index(type(value))].write(value)

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The place."""
        keys = {key.text for key, _ in node.pairs} if isinstance(node, Mapping) else set()
        fitting = [kind for kind in self.kinds if keys <= set(kind.parts)]
        return (fitting or self.kinds)[0].read(node, path, faults)
