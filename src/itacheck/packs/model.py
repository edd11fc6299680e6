"""A pack: rules, the plan's frame, expected measures and dated criteria, all of it data."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field

from ..base.errors import ItacheckError
from ..base.language import Text
from ..base.location import Location
from ..base.record import record
from ..base.severity import Severity
from ..vocabulary.model import Unit, Value
from .condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    ParameterBy,
    ParameterName,
    Than,
)
from .profile import Profile
from .sources import Certainty, Citation, Reweighed
from .topics import Topic

__all__ = [
    "AllOf",
    "AnyOf",
    "Certainty",
    "Citation",
    "Comparison",
    "Condition",
    "DatedValue",
    "Example",
    "ExpectedMeasure",
    "Frame",
    "FrameDimension",
    "FrameMission",
    "Joined",
    "Not",
    "Note",
    "Pack",
    "Parameter",
    "ParameterBy",
    "ParameterName",
    "Profile",
    "Reweighed",
    "Rule",
    "Severity",
    "Than",
    "Topic",
    "WordList",
]


@record
class Joined:
    """A second fact: of ``kind``, with ``where`` true of it, and equal in every pair of ``on``.

    A pair names a property of the joined fact and one of the examined fact. A fact is never joined
    with itself.
    """

    kind: str
    on: tuple[tuple[str, str], ...]
    where: Condition


@record
class Note:
    """A sentence added to a rule's message where its condition holds for the examined fact."""

    when: Condition
    text: Text


@record
class Example:
    """A fact that a rule is tried on: ``values`` of the kind, and of a joined kind if any.

    ``outcome`` is failed, passed, not_applicable or undecided; ``fiscal_year`` is the one that the
    fact is examined for, None for none.
    """

    outcome: str
    values: Mapping[str, Value] = field(hash=False)
    others: tuple[tuple[str, Mapping[str, Value]], ...] = field(default=(), hash=False)
    fiscal_year: int | None = None
    location: Location | None = field(default=None, eq=False)


def family_of(code: str) -> str:
    """The letters of a rule's code: the family that the rule belongs to."""
    return code.rstrip("0123456789")


@record
class Rule:
    """One rule: which facts it examines, when one fails, and everything a reader is told.

    ``executability`` says how much of the matter a machine can decide: ``full``, ``over-reports``,
    ``under-reports`` or ``needs-person``. ``effort_minutes`` is how long a fault takes to mend;
    ``repairs`` name what may mend it (``vocabulary.repairs``). ``basis`` may be blank where the
    rule reads a parameter, whose value has a basis of its own. ``reweighed`` is there where a pack
    or a person gave it another severity.
    """

    code: str
    about: str
    severity: Severity
    certainty: Certainty
    basis: tuple[Citation, ...]
    title: Text
    message: Text
    rationale: Text
    remedy: Text
    fails_when: Condition
    where: Condition = AllOf(())
    needs: tuple[str, ...] = ()
    with_: Joined | None = None
    without: Joined | None = None
    data: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    fiscal_years: tuple[int, int] | None = None
    examples: tuple[Example, ...] = ()
    executability: str = "full"
    effort_minutes: int | None = None
    repairs: tuple[str, ...] = ()
    location: Location | None = field(default=None, eq=False)
    reweighed: Reweighed | None = None

    @property
    def joins(self) -> tuple[Joined, ...]:
        """The facts that it asks for beside the examined one, or that there be none."""
        return tuple(one for one in (self.with_, self.without) if one is not None)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of facts that it is about and that it joins."""
        return (self.about, *(one.kind for one in self.joins))

    @property
    def family(self) -> str:
        """The family that the rule belongs to."""
        return family_of(self.code)


@record
class DatedValue:
    """A parameter's value (in steps of its unit) for fiscal years ``first`` to ``last``."""

    first: int | None
    last: int | None
    value: Value
    certainty: Certainty
    basis: tuple[Citation, ...]


@record
class Parameter:
    """A criterion that may change with the fiscal year, each value with its source."""

    name: str
    unit: Unit
    meaning: Text
    values: tuple[DatedValue, ...]

    def at(self, fiscal_year: int | None) -> DatedValue | None:
        """The value in force in a fiscal year, if there is one; without a year, the newest."""
        held = [one for one in self.values if _holds(one, fiscal_year)]
        return held[-1] if held else None


def _holds(value: DatedValue, fiscal_year: int | None) -> bool:
    if fiscal_year is None:
        return True
    return (value.first or 0) <= fiscal_year <= (value.last or 9999)


@record
class FrameMission:
    """A mission (ภารกิจตามมิติ) of the cycle's frame."""

    code: str
    name: str


@record
class FrameDimension:
    """A dimension (มิติ) of the cycle's frame; ``old_name`` is its name in the cycle before."""

    number: int
    name: str
    missions: tuple[FrameMission, ...]
    old_name: str | None = None


@record
class Frame:
    """What every plan of a cycle is built on: its fiscal years and its dimensions.

    ``before`` are the first and the last year of the cycle before, where that was not as long.
    """

    first_year: int
    last_year: int
    dimensions: tuple[FrameDimension, ...]
    before: tuple[int, int] | None = None

    @property
    def years_before(self) -> tuple[int, int]:
        """The first and the last year of the cycle before, whose names are the old ones."""
        years = self.last_year - self.first_year + 1
        return self.before or (self.first_year - years, self.first_year - 1)


@record
class ExpectedMeasure:
    """A measure expected in a mission: a title carries it when it has a word of every group.

    ``mission`` is "" for an inherited one that the pack's own frame expects in no mission.
    """

    id: str
    mission: str
    title: Text
    groups: tuple[tuple[str, ...], ...]
    certainty: Certainty
    basis: tuple[Citation, ...]


@record
class WordList:
    """Words that rules ask about: a text has them when it has a word of every group."""

    id: str
    title: Text
    groups: tuple[tuple[str, ...], ...]
    certainty: Certainty
    basis: tuple[Citation, ...]


@record
class Criteria:
    """What a plan is measured by, apart from the rules: what facts are built with."""

    parameters: tuple[Parameter, ...] = ()
    frame: Frame | None = None
    measures: tuple[ExpectedMeasure, ...] = ()
    topics: tuple[Topic, ...] = ()
    words: tuple[WordList, ...] = ()

    def parameter(self, name: str, fiscal_year: int | None = None) -> Value | None:
        """A parameter's value in a fiscal year, or None where there is none."""
        found = next((one for one in self.parameters if one.name == name), None)
        dated = found.at(fiscal_year) if found else None
        return dated.value if dated else None


@record
class Pack:
    """A rule pack as loaded and checked, with all that it inherits.

    ``sha256`` is over its files and its ``bases``, which it extends; ``disabled`` are inherited
    rules that it takes out of use. If not ``strict``, it may leave out what only readers want.
    ``language`` is the version of the rule language that its own files are written in, and
    ``warnings`` are what their author had better know.
    """

    id: str
    version: str
    title: Text
    sha256: str
    rules: tuple[Rule, ...]
    parameters: tuple[Parameter, ...] = ()
    frame: Frame | None = None
    measures: tuple[ExpectedMeasure, ...] = ()
    topics: tuple[Topic, ...] = ()
    disabled: tuple[Rule, ...] = ()
    bases: tuple[Pack, ...] = field(default=(), repr=False)
    strict: bool = True
    profiles: tuple[Profile, ...] = ()
    language: int = 1
    warnings: tuple[ItacheckError, ...] = field(default=(), eq=False, repr=False)
    words: tuple[WordList, ...] = ()

    def rule(self, code: str) -> Rule | None:
        """The rule of that code, if the pack has it."""
        return next((one for one in self.rules if one.code == code), None)

    def parameter(self, name: str, fiscal_year: int | None = None) -> Value | None:
        """A parameter's value in a fiscal year, or None where the pack has none."""
        return self.criteria.parameter(name, fiscal_year)

    @property
    def criteria(self) -> Criteria:
        """What the pack measures a plan by, without its rules."""
        return Criteria(self.parameters, self.frame, self.measures, self.topics, self.words)
