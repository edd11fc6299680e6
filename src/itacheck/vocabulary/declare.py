"""Declaring kinds of facts: a kind is a class, and its fields are its properties and texts.

A field made by ``prop`` is a property, which rules can ask about; one made by ``shown`` is shown
in messages alone. The type of a property is its annotation: ``int``, ``bool``, ``Literal["a"]`` for
a symbol that is one of a few words, ``str`` for any short ASCII word; with ``| None`` it may be
absent, and ``Maybe[…]`` may besides be unknown because a part of the plan was not read. So that
annotations are types and no strings, modules of kinds do without ``annotations`` of ``__future__``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType, NoneType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Literal,
    NamedTuple,
    NoReturn,
    TypeAlias,
    TypeVar,
    dataclass_transform,
)
from typing import get_args as arguments_of
from typing import get_origin as origin_of

import attrs

from ..base.language import Text
from ..base.location import Location
from .model import Equation, Evidence, Fact, Kind, Origin, Property, Type, Unit, Unread

T = TypeVar("T")
Maybe: TypeAlias = T | Unread | None
"""A value, or that nobody knows it before a part is read, or that it is absent."""

_TYPES: Mapping[object, Type] = {int: Type.INTEGER, bool: Type.BOOLEAN, str: Type.SYMBOL}


class _Declared(NamedTuple):
    """What ``prop`` says of a field."""

    meaning: Text
    unit: Unit
    by: Text | None
    of_fact: bool
    signed: bool
    drawn_from: str


def prop(
    th: str,
    en: str,
    *,
    unit: Unit = Unit.NUMBER,
    by: Text | None = None,
    of_fact: bool = False,
    signed: bool = False,
    drawn_from: str = "",
) -> Any:
    """A property: its meaning in Thai and English, its unit, and what would supply it if absent.

    ``of_fact`` marks the fiscal year that the fact as a whole is about, ``signed`` a number that
    may be below 0; ``drawn_from`` is the section of a pack that gives its values.
    """
    return _Declared(Text(th, en), unit, by, of_fact, signed, drawn_from)


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


def of_document() -> Any:
    """The property ``document``: what facts about the whole plan are joined by."""
    return prop(
        "แผนทั้งฉบับ (มีค่าเดียวเสมอ ใช้เชื่อมข้อเท็จจริงที่เป็นเรื่องของทั้งแผน)",
        "the whole plan (always the same: what facts about all of it are joined by)",
    )


def of_organisation() -> Any:
    """The property ``organisation``: the kind of local government that the plan is of."""
    return prop(
        "ประเภทขององค์กรปกครองส่วนท้องถิ่นเจ้าของแผน",
        "the kind of local government that the plan is of",
        by=Text("ชื่อหน่วยงานเจ้าของแผน", "the organisation's name"),
    )


def follows() -> Any:
    """The property ``follows`` of facts about money in a year."""
    return prop("ปีก่อนหน้าเป็นปีของแผนด้วย", "the year before is one of the plan's, too")


def previous() -> Any:
    """The property ``previous`` of facts about money in a year."""
    return prop(
        "ปีก่อนหน้ามีจำนวนเงินเท่าใด", "the amount of the year before", unit=Unit.BAHT, by=_BOTH_YEARS
    )


def growth() -> Any:
    """The property ``growth`` of facts about money in a year."""
    return prop(
        "ร้อยละที่เปลี่ยนแปลงจากปีก่อนหน้า (ติดลบเมื่อลดลง ปัดออกห่างจากศูนย์เหลือทศนิยมสองตำแหน่ง "
        "และไม่มีค่าเมื่อปีก่อนหน้าเป็น 0)",
        "how much it grew since the year before (negative where it shrank, rounded away from zero "
        "to hundredths of a percent, absent where there was nothing before)",
        unit=Unit.PERCENT,
        by=_BOTH_YEARS,
        signed=True,
    )


_BOTH_YEARS = Text(
    "จำนวนเงินของปีนั้นและปีก่อนหน้าที่อ่านได้", "readable amounts of that year and the year before"
)


def shown(th: str, en: str) -> Any:
    """Something that messages show: its meaning in Thai and English."""
    return Text(th, en)


F = TypeVar("F", bound="TypedFact")


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    field_specifiers=(
        prop,
        in_year,
        at_position,
        has_sheet,
        of_document,
        of_organisation,
        follows,
        previous,
        growth,
        shown,
    ),
)
class _Declaring:
    """A class whose fields made by ``prop`` and ``shown`` are gathered in ``fields_of_kind``.

    Kinds are no attrs classes: to compile the methods of some fifty was a tenth of the time in
    which a check starts. They are frozen all the same, and mypy knows their fields.
    """

    fields_of_kind: ClassVar[Mapping[str, tuple[object, _Declared | Text]]] = {}

    def __init_subclass__(cls) -> None:
        # What the classes above declare comes first, that of the topmost before all.
        fields: dict[str, tuple[object, _Declared | Text]] = {}
        for above in reversed(cls.__mro__[1:]):
            fields.update(vars(above).get("fields_of_kind", {}))
        for name, annotation in vars(cls).get("__annotations__", {}).items():
            if isinstance(vars(cls).get(name), (_Declared, Text)):
                fields[name] = annotation, vars(cls)[name]
                delattr(cls, name)
        cls.fields_of_kind = fields

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise attrs.exceptions.FrozenInstanceError


class TypedFact(_Declaring):
    """A fact as an instance of its kind; here is what it has beside properties and texts.

    ``subject`` is what a finding is about (``project:5``); ``names`` identify the fault in the next
    draft of the plan (see ``Origin``); ``told_apart`` tells facts of one kind, subject and year
    from each other; ``location`` is where a person looks first; ``equation`` is what must hold
    between figures. Raises TypeError if a field is missing or is none of the kind's.
    """

    kind: ClassVar[Kind]
    every_name: ClassVar[frozenset[str]]
    property_names: ClassVar[tuple[str, ...]]
    text_names: ClassVar[tuple[str, ...]]
    year_name: ClassVar[str | None]

    subject: str
    names: tuple[str, ...]
    told_apart: str = ""
    location: Location | None = None
    evidence: Sequence[Evidence] = ()
    equation: Equation | None = None

    if not TYPE_CHECKING:  # to mypy, each kind has the constructor of its own fields

        def __init__(self, **values: object) -> None:
            held = {**_USUAL, **values}
            if held.keys() != self.every_name:
                odd = held.keys() ^ self.every_name
                raise TypeError(f"{type(self).__name__}: missing or unknown: {sorted(odd)}")
            vars(self).update(held)

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
            self.equation,
        )
        return Fact(kind, "/".join(filter(None, own)), values, origin)

    def without(self, names: frozenset[str]) -> TypedFact:
        """The fact with some of its properties absent, if they are known."""
        held = vars(self)
        gone = {one: None for one in names if one in held and type(held[one]) is not Unread}
        return type(self)(**{**held, **gone})


_USUAL: Mapping[str, object] = MappingProxyType(
    {"told_apart": "", "location": None, "evidence": (), "equation": None}
)
_EVERY_FACT = frozenset(("subject", "names", *_USUAL))
_RESERVED = {*dir(TypedFact), *TypedFact.__annotations__}


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
        for one in cls.fields_of_kind:
            if one in _RESERVED:
                raise TypeError(f"{name}.{one} is a name that every fact has")
        properties, texts = [], []
        year = None
        for field, (annotation, declared) in cls.fields_of_kind.items():
            if isinstance(declared, Text):
                texts.append((field, declared))
            else:
                properties.append(_property(field, annotation, declared))
                year = field if declared.of_fact else year
        meaning = Text(th, " ".join((cls.__doc__ or "").split()))
        whole = Kind(name, subject, meaning, tuple(properties), tuple(texts), none_is, parts=parts)
        cls.kind = attrs.evolve(whole, none=none) if none else whole
        cls.every_name = _EVERY_FACT | cls.fields_of_kind.keys()
        cls.property_names = tuple(one.name for one in properties)
        cls.text_names = tuple(name for name, _ in texts)
        cls.year_name = year
        return cls

    return declare


def _property(name: str, annotation: object, declared: _Declared) -> Property:
    """The property that a field declares by its annotation and by ``prop``."""
    members = set(arguments_of(annotation)) if _is_union(annotation) else {annotation}
    optional = NoneType in members
    left = members - {NoneType, Unread}
    if len(left) != 1 or (declared.by is not None and not optional):
        raise TypeError(f"{name}: {annotation} is no type of a property")
    (own,) = left
    symbols = arguments_of(own) if origin_of(own) is Literal else ()
    found = Type.SYMBOL if symbols else _TYPES.get(own)
    if found is None:
        raise TypeError(f"{name}: {annotation} is no type of a property")
    return Property(
        name,
        found,
        declared.meaning,
        declared.unit,
        optional,
        symbols,
        declared.by,
        declared.signed,
        declared.drawn_from,
    )


def _is_union(annotation: object) -> bool:
    return NoneType in arguments_of(annotation) or Unread in arguments_of(annotation)
