"""Declaring kinds of facts: a kind is a class, and its fields are its properties and texts.

A field made by ``prop`` is a property, which rules can ask about; one made by ``shown`` is shown
in messages alone. The type of a property is its annotation: ``int``, ``bool``, ``Literal["a"]`` for
a symbol that is one of a few words, ``str`` for any short ASCII word; with ``| None`` it may be
absent, and ``Maybe[…]`` may besides be unknown because a part of the plan was not read. So that
annotations are types and no strings, modules of kinds do without ``annotations`` of ``__future__``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import NoneType
from typing import Any, ClassVar, Literal, TypeAlias, TypeVar, dataclass_transform
from typing import get_args as arguments_of
from typing import get_origin as origin_of

import attrs

from ..base.location import Location
from .model import Evidence, Fact, Kind, Origin, Property, Text, Type, Unit, Unread

T = TypeVar("T")
Maybe: TypeAlias = T | Unread | None
"""A value, or that nobody knows it before a part is read, or that it is absent."""

_TYPES: Mapping[object, Type] = {int: Type.INTEGER, bool: Type.BOOLEAN, str: Type.SYMBOL}
_VALUE, _TEXT = "value", "text"


def prop(
    th: str, en: str, *, unit: Unit = Unit.NUMBER, by: Text | None = None, of_fact: bool = False
) -> Any:
    """A property: its meaning in Thai and English, its unit, and what would supply it if absent.

    ``of_fact`` marks the fiscal year that the fact as a whole is about.
    """
    return attrs.field(metadata={_VALUE: (Text(th, en), unit, by, of_fact)})


def in_year() -> Any:
    """The property ``year``: the fiscal year that a fact is about."""
    return prop("ปีงบประมาณ (พ.ศ.)", "the Buddhist fiscal year", unit=Unit.YEAR, of_fact=True)


def at_position() -> Any:
    """The property ``position``: what facts about one project are joined by."""
    return prop(
        "ลำดับที่ของโครงการในตารางสรุป นับจากบนลงล่าง",
        "the project's position in the table, counted from its top",
    )


def has_sheet() -> Any:
    """The property ``has_sheet`` of facts about a project."""
    return prop(
        "มีรายละเอียดโครงการในส่วนที่ 3",
        "it has a sheet in part 3",
        by=Text("รายละเอียดโครงการในส่วนที่ 3", "the sheets of part 3"),
    )


def shown(th: str, en: str) -> Any:
    """Something that messages show: its meaning in Thai and English."""
    return attrs.field(metadata={_TEXT: Text(th, en)})


F = TypeVar("F", bound="TypedFact")


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    field_specifiers=(prop, in_year, at_position, has_sheet, shown),
)
def shared(cls: type[F]) -> type[F]:
    """A class that is no kind itself: fields that several kinds have."""
    # Without slots, so that a fact's fields are a dict at hand when it is flattened.
    return attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)(cls)


@shared
class TypedFact:
    """A fact as an instance of its kind; here is what it has beside properties and texts.

    ``subject`` is what a finding is about (``project:5``); ``names`` identify the fault in the next
    draft of the plan (see ``Origin``); ``told_apart`` tells facts of one kind, subject and year
    from each other; ``location`` is where a person looks first.
    """

    __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
    kind: ClassVar[Kind]
    property_names: ClassVar[tuple[str, ...]]
    text_names: ClassVar[tuple[str, ...]]
    year_name: ClassVar[str | None]

    subject: str
    names: tuple[str, ...]
    told_apart: str = ""
    location: Location | None = None
    evidence: Sequence[Evidence] = ()

    def flat(self) -> Fact:
        """The record that engines examine: integers, booleans and symbols, and nothing absent."""
        held = vars(self)
        values, unread = {}, {}
        for name in self.property_names:
            found = held[name]
            if type(found) is Unread:
                unread[name] = found
            elif found is not None:
                values[name] = found
        year = values.get(self.year_name) if self.year_name else None
        kind = self.kind.name
        own = (kind, self.subject, str(year) if year is not None else "", self.told_apart)
        origin = Origin(
            self.subject,
            year,
            self.location,
            tuple(self.evidence),
            {name: held[name] for name in self.text_names},
            self.names,
            unread,
        )
        return Fact(kind, "/".join(filter(None, own)), values, origin)

    def without(self, names: frozenset[str]) -> TypedFact:
        """The fact with some of its properties absent, if they are known."""
        held = vars(self)
        gone = {one: None for one in names if one in held and type(held[one]) is not Unread}
        return type(self)(**{**held, **gone})


_RESERVED = {*dir(TypedFact), *TypedFact.__annotations__}


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    field_specifiers=(prop, in_year, at_position, has_sheet, shown),
)
def kind(
    name: str,
    *,
    subject: str,
    th: str,
    none_is: Literal["undecided", "not_applicable"] = "not_applicable",
    none: Text | None = None,
    parts: tuple[str, ...] = (),
) -> Callable[[type[F]], type[F]]:
    """Declare a class as the kind of facts of that name.

    Its docstring is the kind's meaning in English, ``th`` that in Thai; see ``Kind`` for the rest.
    Raises TypeError for a declaration that engines could not use.
    """

    def declare(cls: type[F]) -> type[F]:
        made = shared(cls)
        fields = [one for one in made.__attrs_attrs__ if one.metadata]
        for one in fields:
            if one.name in _RESERVED:
                raise TypeError(f"{name}.{one.name} is a name that every fact has")
        properties = tuple(_property(one) for one in fields if _VALUE in one.metadata)
        texts = tuple((one.name, one.metadata[_TEXT]) for one in fields if _TEXT in one.metadata)
        meaning = Text(th, " ".join((cls.__doc__ or "").split()))
        whole = Kind(name, subject, meaning, properties, texts, none_is, parts=parts)
        made.kind = attrs.evolve(whole, none=none) if none else whole
        made.property_names = tuple(one.name for one in properties)
        made.text_names = tuple(name for name, _ in texts)
        years = (one.name for one in fields if _VALUE in one.metadata and one.metadata[_VALUE][3])
        made.year_name = next(years, None)
        return made

    return declare


def _property(field: attrs.Attribute[Any]) -> Property:
    """The property that a field declares by its annotation and its metadata."""
    meaning, unit, by, _ = field.metadata[_VALUE]
    members = set(arguments_of(field.type)) if _is_union(field.type) else {field.type}
    optional = NoneType in members
    left = members - {NoneType, Unread}
    if len(left) != 1 or (by is not None and not optional):
        raise TypeError(f"{field.name}: {field.type} is no type of a property")
    (own,) = left
    symbols = arguments_of(own) if origin_of(own) is Literal else ()
    found = Type.SYMBOL if symbols else _TYPES.get(own)
    if found is None:
        raise TypeError(f"{field.name}: {field.type} is no type of a property")
    return Property(field.name, found, meaning, unit, optional, symbols, by)


def _is_union(annotation: object) -> bool:
    return NoneType in arguments_of(annotation) or Unread in arguments_of(annotation)
