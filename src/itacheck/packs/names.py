"""The names that a rule may use, and the values that go with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from ..base.errors import unknown_name
from ..base.language import say
from ..base.record import record
from ..records.cursor import Cursor
from ..vocabulary.model import Kind, Property, Type, Value
from .model import ExpectedMeasure, Parameter, Profile, Topic, WordList
from .quantities import is_parted, read_quantity
from .texts import TEXT, TRUTH

_T = TypeVar("_T")
_Known = TypeVar("_Known", ExpectedMeasure, Topic, WordList, Profile)


@record
class Names:
    """Every kind and every parameter that a pack's rules may name.

    A parameter that is itself faulty is None: its name is known, and nothing more is said of it.
    ``strict`` is whether nothing may be left out that readers and tests want. ``language`` is the
    version of the rule language.
    """

    kinds: Mapping[str, Kind]
    parameters: Mapping[str, Parameter | None]
    strict: bool = True
    language: int = 1

    def kind(self, at: Cursor) -> Kind | None:
        """The kind that is named."""
        name = TEXT.read(at)
        found = self.kinds.get(name)
        if found is None and name:
            at.fault(unknown_name(say("kind"), name, tuple(self.kinds)))
        return found


def read_property(at: Cursor, kind: Kind) -> Property | None:
    """The property of a kind that is named."""
    name = TEXT.read(at)
    found = kind.property(name)
    if found is None and name and not is_parted(at):
        known = tuple(one.name for one in kind.properties)
        at.fault(unknown_name(say("{kind} property", kind=kind.name), name, known))
    return found


def read_value(at: Cursor, of: Property, language: int = 1) -> Value:
    """A constant of a property's type and unit, in a version of the rule language."""
    if of.type is Type.INTEGER:
        return read_quantity(at, of, language)
    if of.type is Type.BOOLEAN:
        value: bool = TRUTH.read(at)
        return value
    symbol: str = TEXT.read(at)
    if symbol and of.symbols and symbol not in of.symbols:
        at.fault(unknown_name(say("{name} value", name=of.name), symbol, of.symbols))
    return symbol


def comparable(at: Cursor, left: Property, right: Property) -> bool:
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
    at.fault(message)
    return False


def members(
    sections: list[Cursor], read: Callable[[Cursor], _T | None], name_of: Callable[[_T], str]
) -> list[_T]:
    """The members of a section from all files, each with a name of its own."""
    found: list[_T] = []
    seen: set[str] = set()
    for at in (one for section in sections for one in section.items()):
        member = read(at)
        if member is None:
            continue
        name = name_of(member)
        if name and name in seen:
            at.fault(say("“{name}” stands twice in the pack.", name=name))
        seen.add(name)
        found.append(member)
    return found


def renewed(
    sections: list[Cursor],
    inherited: Iterable[_Known],
    read: Callable[[Cursor, Mapping[str, _Known]], _Known | None],
) -> tuple[_Known, ...]:
    """The members of a section and the inherited ones, whose place those of the same id take."""
    before = {one.id: one for one in inherited}
    found = members(sections, lambda at: read(at, before), lambda one: one.id)
    return tuple({**before, **{one.id: one for one in found}}.values())
