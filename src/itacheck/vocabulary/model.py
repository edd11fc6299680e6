"""What a fact is, and how the kinds of facts are declared for the people who write rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from attrs import field

from ..base.language import Phrase, Text, say
from ..base.location import Location
from ..base.record import record

Value = int | bool | str
"""A property's value: an exact integer, a boolean, or a short ASCII symbol."""


class Unit(Enum):
    """What an integer property counts, and so how it is written in a report.

    ``scale`` is the number of integer steps in one unit that a person writes: money is kept in
    satang (100 to the baht), scores and percentages in hundredths. A date is one number of year
    (Buddhist), month and day: 25650924.
    """

    NUMBER = ("number", 1)
    YEAR = ("year", 1)
    DATE = ("date", 1)
    BAHT = ("baht", 100)
    SCORE = ("score", 100)
    PERCENT = ("percent", 100)

    def __init__(self, word: str, scale: int) -> None:
        self.word = word
        self.scale = scale


class Type(Enum):
    """The type of a property."""

    INTEGER = "integer"
    BOOLEAN = "boolean"
    SYMBOL = "symbol"


@record
class Property:
    """One property of a kind of fact.

    ``optional`` means that it may be absent, which makes a rule that needs it undecided; a number
    that is not ``signed`` is never below 0;
    ``symbols`` lists the values of a SYMBOL; ``supplied_by`` says what would supply an absent value
    (an option of the command, a part of the plan). ``drawn_from`` is the section of a pack that
    gives its values: ``measures``, ``missions``, ``dimensions``, ``topics`` or ``words``.
    """

    name: str
    type: Type
    meaning: Text
    unit: Unit = Unit.NUMBER
    optional: bool = False
    symbols: tuple[str, ...] = ()
    supplied_by: Text | None = None
    signed: bool = False
    drawn_from: str = ""

    @property
    def counts(self) -> bool:
        """Whether it is a number of things, which is never below 0."""
        return self.type is Type.INTEGER and self.unit is Unit.NUMBER and not self.signed


@record
class Kind:
    """A kind of fact: its name, its subject, its properties and the texts that messages may show.

    ``texts`` names strings for people (titles, names) that never enter the engine. ``none`` says
    why there may be no fact of this kind, and ``none_is`` whether that leaves a rule ``undecided``
    (an input is missing) or ``not_applicable``. ``parts`` are the ids of the parts of the document
    that its facts come from: where one of them was not read, there being no fact says nothing.
    """

    name: str
    subject: str
    meaning: Text
    properties: tuple[Property, ...]
    texts: tuple[tuple[str, Text], ...] = ()
    none_is: str = "not_applicable"
    none: Text = Text("แผนไม่มีสิ่งที่กฎนี้ตรวจ", "The plan has nothing that this rule examines.")
    parts: tuple[str, ...] = ()

    def property(self, name: str) -> Property | None:
        """The property of that name, if the kind has one."""
        return next((one for one in self.properties if one.name == name), None)


@record
class Evidence:
    """Something in the plan that a finding rests on: what it is, and where it stands.

    What it is, is in no language yet where a fact carries it, and a string in a report.
    """

    what: str | Phrase
    location: Location | None


MOST_EVIDENCE = 100
"""A finding names no more: what it rests on is looked at by people, and may be all of a plan."""


def few(evidence: Iterable[Evidence], most: int = MOST_EVIDENCE) -> tuple[Evidence, ...]:
    """The evidence; of more than ``most`` how many the others are, and where the first is."""
    found = tuple(evidence)
    if len(found) <= most:
        return found
    rest = say("and {count} more", count=len(found) - most)
    return (*found[:most], Evidence(rest, found[most].location))


@record
class Equation:
    """Figures of the plan of which the first must be the sum of the others and of ``constant``.

    ``holders`` are what states them in the plan's model: by its identity a figure is the same one
    in several equations. ``amounts`` are in the steps of ``unit``; ``shown`` is how each is told.
    ``sums``: the first is a total, which says nothing but what the others come to.
    """

    holders: tuple[object, ...] = field(eq=False, repr=False)
    amounts: tuple[int, ...]
    shown: tuple[Evidence, ...] = field(repr=False)
    constant: int = 0
    sums: bool = True
    unit: Unit = Unit.BAHT

    @property
    def gap(self) -> int:
        """How much too high the first figure is."""
        return self.amounts[0] - sum(self.amounts[1:]) - self.constant


PENDING = "pending"


@record
class Unread:
    """That a part of the document was not wholly read: its id, and ``partly`` or ``unread``.

    A part of a plan in the making that was not submitted is ``pending``.
    It stands in place of a value that nobody knows before all of the part is read.
    """

    part: str
    state: str


@record
class Origin:
    """Where a fact comes from in the plan: what the report says about it, and never the engine.

    ``subject`` is what a finding is about (``project:5``), ``year`` its Buddhist fiscal year or
    None, ``location`` where a person looks first. ``texts`` are the strings, numbers or lists that
    messages and ``data`` may show by name. ``names`` identify the fault in the next draft of the
    plan: normalised names and kinds of place, never numbers, figures or locations. ``unread`` says
    of an absent property which part was not wholly read, so that it is not known. ``equation`` is
    what must hold between figures, where the fact is that it does or does not.
    """

    subject: str
    year: int | None = None
    location: Location | None = None
    evidence: tuple[Evidence, ...] = ()
    texts: Mapping[str, object] = field(factory=dict)
    names: tuple[str, ...] = ()
    unread: Mapping[str, Unread] = field(factory=dict)
    equation: Equation | None = None


@record
class Fact:
    """A flat record about a plan.

    ``id`` is unique within a check. ``values`` holds every property that is present: an int (money
    in satang), a bool or a short ASCII symbol; an absent property has no key.
    """

    kind: str
    id: str
    values: Mapping[str, Value] = field(hash=False)
    origin: Origin = field(eq=False, repr=False)
