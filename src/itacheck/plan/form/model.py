"""The codec of the model's classes, worked out from their fields and type hints."""

from __future__ import annotations

import types
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from ...base.errors import PlanError
from ...base.language import Message, say
from ...base.location import Location
from ...records.codec import Codec, ListOf, OneOf, OrNone
from ...records.faults import Manner, is_not
from ...records.record import Key, Record, Variants
from ...thai.years import BuddhistDate, FiscalYear
from ..budget import Budget, Cell, Money
from ..plan import Plan
from ..targets import TargetValue
from ..text import Passage
from .short_forms import BudgetCodec, CellCodec, MessageCodec, PassageCodec, TargetValuesCodec
from .values import (
    AnyText,
    DateCodec,
    DecimalCodec,
    FiscalYearCodec,
    IntegerCodec,
    MoneyCodec,
    TruthCodec,
)

MANNER = Manner(
    PlanError,
    unfit=is_not,
    mapping=say("a mapping"),
    with_path=True,
    pointers=True,
    may_be_empty=True,
    null_is_absent=True,
)
_BESIDES = {"problems", "cover", "unit"}
"""What is written although it takes no part in equality."""
_SINGLE: dict[Any, Callable[[], Codec]] = {
    str: AnyText,
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


@lru_cache(maxsize=1)
def plan_codec() -> Record:
    """The codec of a whole plan."""
    return _record(Plan)


@lru_cache(maxsize=128)
def _codec_of(hint: Any) -> Codec:
    """The codec of a type of the model. Raises TypeError for a type that has none."""
    if hint in _SINGLE:
        return _SINGLE[hint]()
    if hint == Location:
        return Variants(*map(_record, get_args(Location)))
    if get_origin(hint) is tuple and get_args(hint)[1:] == (Ellipsis,):
        return ListOf(_codec_of(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return OneOf({member.name.lower(): member for member in hint})
    if attrs.has(hint):
        return _record(hint)
    raise TypeError(f"no codec for {hint!r}")


def _record(cls: type) -> Record:
    """A class of the model as a mapping of its fields; what is empty is left out.

    Left out is what takes no part in equality, problems and cover aside: places (the file at hand
    has its own), the source, and the text as printed, which a cell's codec keeps where it is all
    there is.
    """
    hints = get_type_hints(cls)
    fields = attrs.fields(cls)
    keys = [_key(one, hints[one.name]) for one in fields if one.eq or one.name in _BESIDES]
    places = tuple(
        (one.name, _speaks_of(one.name))
        for one in fields
        if one.name.endswith("location") and not one.eq
    )
    return Record(cls, *keys, name=cls.__name__, sparing=True, places=places)


def _key(one: Any, hint: Any) -> Key:
    if get_origin(hint) in {types.UnionType, Union} and type(None) in get_args(hint):
        present = tuple(each for each in get_args(hint) if each is not type(None))
        codec = _codec_of(Union[present])  # noqa: UP007 - built at run time
        return Key(one.name, OrNone(codec), required=False)
    if one.default is attrs.NOTHING:
        return Key(one.name, _codec_of(hint))
    return Key(one.name, OrNone(_codec_of(hint)), required=False, default=one.default)


def _speaks_of(name: str) -> tuple[str, ...]:
    """The fields that ``remark_location`` and the like speak of; none for the whole element."""
    field_name = name.removesuffix("_location")
    return () if field_name == name else (field_name, f"{field_name}s")
