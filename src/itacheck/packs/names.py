"""The names that a rule may use, and the values that go with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from ..base.errors import nearest, unknown_name
from ..base.language import Message, say
from ..base.record import record
from ..records.cursor import Cursor
from ..vocabulary.model import Kind, Property, Type, Unit, Value
from .model import Criteria, ExpectedMeasure, Parameter, Profile, Topic, WordList
from .quantities import read_quantity
from .texts import TEXT, TRUTH

_T = TypeVar("_T")
_FEW = 3
_Known = TypeVar("_Known", ExpectedMeasure, Topic, WordList, Profile)


@record
class Names:
    """Every kind and every parameter that a pack's rules may name.

    A parameter that is itself faulty is None: its name is known, and nothing more is said of it.
    ``strict`` is whether nothing may be left out that readers and tests want. ``language`` is the
    version of the rule language. ``ids`` are those that properties draw their values from
    (``Property.drawn_from``), by the section of the pack.
    """

    kinds: Mapping[str, Kind]
    parameters: Mapping[str, Parameter | None]
    strict: bool = True
    language: int = 1
    ids: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def drawn(self, of: Property) -> tuple[str, ...]:
        """The symbols that a property may have, where the pack says what there is of them."""
        return self.ids.get(of.drawn_from, ())

    def parameters_in(self, unit: Unit) -> Message | None:
        """What to write where a parameter of that unit belongs."""
        known = [f"${name}" for name, one in self.parameters.items() if one and one.unit is unit]
        return say("Write one of {known}.", known=", ".join(known)) if known else None

    def kind(self, at: Cursor) -> Kind | None:
        """The kind that is named."""
        name = TEXT.read(at)
        found = self.kinds.get(name)
        if found is None and name:
            meanings = {one.name: one.meaning.th for one in self.kinds.values()}
            at.fault(_unknown(say("kind"), name, meanings))
        return found


def drawn_ids(criteria: Criteria) -> dict[str, tuple[str, ...]]:
    """By section, the symbols that properties are drawn from (``Property.drawn_from``)."""
    dimensions = criteria.frame.dimensions if criteria.frame else ()
    return {
        "measures": tuple(one.id for one in criteria.measures),
        "topics": tuple(one.id for one in criteria.topics),
        "words": tuple(one.id for one in criteria.words),
        "dimensions": tuple(str(one.number) for one in dimensions),
        "missions": tuple(mission.code for one in dimensions for mission in one.missions),
    }


def read_property(at: Cursor, kind: Kind) -> Property | None:
    """The property of a kind that is named."""
    name = TEXT.read(at)
    found = kind.property(name)
    if found is None and name:
        known = tuple(one.name for one in kind.properties)
        if name in (text for text, _ in kind.texts):
            at.fault(
                say("“{name}” is a text that messages show, and nothing to compare.", name=name),
                say("Write one of {known}.", known=", ".join(known)),
            )
        else:
            meanings = {one.name: one.meaning.th for one in kind.properties}
            at.fault(_unknown(say("{kind} property", kind=kind.name), name, meanings))
    return found


def _unknown(what: Message, name: str, meanings: Mapping[str, str]) -> Message:
    """The sentence for an unknown name; one in Thai is looked for in what the known ones mean."""
    holding = [] if name.isascii() else [one for one in meanings if name in meanings[one]]
    if not holding:
        return unknown_name(what, name, tuple(meanings))
    holding.sort(key=lambda one: (not meanings[one].startswith(name), len(meanings[one])))
    near = "”, “".join(holding[:_FEW])
    return say("Unknown {what} “{name}”. Did you mean “{near}”?", what=what, name=name, near=near)


def read_value(at: Cursor, of: Property, names: Names, *, exact: bool = True) -> Value:
    """A constant of a property's type and unit, in a version of the rule language.

    What has to be one of the pack's ids, and is ``exact``, is looked for among those of ``names``.
    """
    value: Value
    if of.type is Type.INTEGER:
        value = read_quantity(at, of, names.language)
    else:
        value = (TRUTH if of.type is Type.BOOLEAN else TEXT).read(at)
    known = of.symbols or (names.drawn(of) if exact else ())
    none = of.drawn_from == "words" and names.ids.get("words") == ()
    if none and exact and value:  # no fact speaks of it, so that the rule would never fire
        told = say("“{value}” is no list of words: the pack has none.", value=value)
        at.fault(told, say("Add it under “{key}”.", key="words"))
    if known and value and str(value) not in known and not at.missing:
        at.fault(unknown_name(say("{name} value", name=of.name), str(value), known))
    return value


def comparable(
    at: Cursor, left: Property, right: Property, remedy: Callable[[], Message | None]
) -> bool:
    """Whether two properties may be compared; the place that compares them gets the fault."""
    if left.type is not right.type:
        message = say(
            "“{left}” ({left_type}) and “{right}” ({right_type}) differ in type.",
            left=left.name,
            left_type=left.type.value,
            right=right.name,
            right_type=right.type.value,
        )
    elif left.type is Type.INTEGER and left.unit is not right.unit:
        message = say(
            "“{left}” ({left_unit}) and “{right}” ({right_unit}) differ in unit.",
            left=left.name,
            left_unit=left.unit.word,
            right=right.name,
            right_unit=right.unit.word,
        )
    else:
        return True
    at.fault(message, remedy())
    return False


def alike(of: Property, kind: Kind) -> Message | None:
    """The properties of a kind that one may be compared with."""
    alike = [
        one.name
        for one in kind.properties
        if (one.type, one.unit) == (of.type, of.unit) and one is not of
    ]
    return say("Write one of {known}.", known=", ".join(alike)) if alike else None


def members(
    sections: list[Cursor], read: Callable[[Cursor], _T | None], name_of: Callable[[_T], str]
) -> list[_T]:
    """The members of a section from all files, each with a name of its own."""
    found: list[_T] = []
    seen: dict[str, Cursor] = {}
    for at in (one for section in sections for one in section.items()):
        member = read(at)
        if member is None:
            continue
        name = name_of(member)
        if name and name in seen:
            twice(at, name, seen[name])
        seen.setdefault(name, at)
        found.append(member)
    return found


def misspelt(at: Cursor, key: str, what: Message, known: Iterable[str], sign: str) -> bool:
    """Whether what changes an inherited one has its name misspelt, which is told.

    A new one would have the key ``sign``; and its name may be like an inherited one's.
    """
    named = at.get(key)
    name, names = named.word or "", tuple(known)
    if not name or name in names or at.get(sign).node is not None or not nearest(name, names):
        return False
    named.fault(unknown_name(what, name, names))
    return True


def twice(at: Cursor, name: str, first: Cursor) -> None:
    """The fault that a name is given a second time: it is told where the first stands."""
    at.fault(
        say("“{name}” stands twice in the pack, first at {place}.", name=name, place=first.place)
    )


def renewed(
    sections: list[Cursor],
    inherited: Iterable[_Known],
    read: Callable[[Cursor, Mapping[str, _Known]], _Known | None],
) -> tuple[_Known, ...]:
    """The members of a section and the inherited ones, whose place those of the same id take."""
    before = {one.id: one for one in inherited}
    found = members(sections, lambda at: read(at, before), lambda one: one.id)
    return tuple({**before, **{one.id: one for one in found}}.values())
