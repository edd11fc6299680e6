"""The least repairs of a plan's figures: what to change so that the plan agrees with itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from attrs import field

from ..base.language import told
from ..base.location import Location
from ..base.record import record
from ..engine.model import Outcome, State
from ..plan import Plan
from ..vocabulary.model import Equation, Fact
from .data import DataValue
from .figures import figure_of
from .finding import SHORT, Finding
from .least_repair import Repairs, Slip, least_repairs
from .where import Places

if TYPE_CHECKING:
    from ..records.record import Record

_HELD = frozenset({State.PASSED, State.FAILED})


@record
class Figure:
    """A figure that would change: what the plan says, where, what it states, and what is due.

    Money is in baht as a decimal string, a count an integer. ``holder`` is what states it in the
    plan's model, and ``sums`` how many sums ask for just this change; a report that was read back
    has neither.
    """

    what: str
    stated: DataValue
    due: DataValue
    location: Location | None
    holder: object = field(default=None, eq=False, repr=False)
    sums: int = field(default=0, eq=False, repr=False)


Choice: TypeAlias = tuple[Figure, ...]
"""Figures of which one is to change: nothing in the plan says which."""
Way: TypeAlias = tuple[Choice, ...]
"""What to change together."""


@record
class Repair:
    """The fewest changes that mend some findings on figures; ``findings`` are their fingerprints.

    ``ways`` are all that take as few changes, the likeliest first: figures for which fewer other
    places speak. ``complete``: within what was searched there is nothing smaller, and no other.
    """

    id: str
    findings: tuple[str, ...]
    ways: tuple[Way, ...]
    complete: bool

    @property
    def decided(self) -> Sequence[Figure]:
        """The changes, where the plan leaves no choice; none where it does."""
        single = (
            self.complete and len(self.ways) == 1 and all(len(one) == 1 for one in self.ways[0])
        )
        return [one[0] for one in self.ways[0]] if single else []


def repair_form() -> Record:
    """A repair as the report's JSON has it."""
    from ..records.codec import ListOf
    from ..records.record import Key, Record
    from . import form_values as f

    figure = Record(
        Figure,
        Key("what", f.TEXT),
        Key("stated", f.FIGURE),
        Key("due", f.FIGURE),
        Key("location", f.LOCATION_OR_NONE),
        name="figure",
    )
    return Record(
        Repair,
        Key("id", f.SHORT_ID),
        Key("findings", ListOf(f.FINGERPRINT)),
        Key("ways", ListOf(ListOf(ListOf(figure)))),
        Key("complete", f.TRUTH),
        name="repair",
    )


def repairs(
    findings: Sequence[Finding],
    facts: Mapping[str, Fact],
    outcomes: Iterable[Outcome],
    plan: Plan,
    language: str,
) -> tuple[Repair, ...]:
    """What mends the findings on figures; ``facts`` are what they rest on, by fingerprint.

    What was not examined need not hold, and what is not among the findings need not be mended.
    """
    wanted = {
        id(equation): one.fingerprint
        for one in findings
        if one.fingerprint in facts
        and (equation := facts[one.fingerprint].origin.equation) is not None
    }
    examined = {
        id(equation): equation
        for one in outcomes
        if one.state in _HELD and one.fact and (equation := one.fact.origin.equation) is not None
    }
    equations = [one for at, one in examined.items() if at in wanted or not one.gap]
    if not any(one.gap for one in equations):
        return ()
    figures = _Figures(equations, Places(plan, language), language)
    found = [
        _repair([wanted[id(equations[at])] for at in one.wrong], one, figures)
        for one in least_repairs(equations)
        if one.sets
    ]
    by_fingerprint = {one.fingerprint: (at, one) for at, one in enumerate(findings)}
    passages = {one.id: by_fingerprint[one.findings[0]][1].passage for one in found}
    joined = _of_passages(found, passages)
    return tuple(sorted(joined, key=lambda one: by_fingerprint[one.findings[0]][0]))


def _of_passages(
    repairs: Iterable[Repair], passages: Mapping[str, Hashable | None]
) -> Iterator[Repair]:
    """The repairs, those of figures of one passage in one: nobody corrects half a sentence."""
    groups: dict[Hashable, list[Repair]] = {}
    for one in repairs:
        alone = len(one.ways) != 1 or passages[one.id] is None
        groups.setdefault(one.id if alone else passages[one.id], []).append(one)
    for first, *others in groups.values():
        if not others:
            yield first
            continue
        whole = (first, *others)
        yield Repair(
            first.id,
            tuple(chain.from_iterable(one.findings for one in whole)),
            (tuple(chain.from_iterable(one.ways[0] for one in whole)),),
            all(one.complete for one in whole),
        )


def _repair(fingerprints: Sequence[str], repairs: Repairs, figures: _Figures) -> Repair:
    ways = map(figures.way, repairs.sets)
    return Repair(fingerprints[0][:SHORT], tuple(fingerprints), tuple(ways), repairs.complete)


class _Figures:
    """The figures of equations by the identity of what states them, as a report tells them."""

    def __init__(self, equations: Iterable[Equation], places: Places, language: str) -> None:
        self._places = places
        self._language = language
        self._of = {
            id(holder): (holder, amount, shown, one.unit)
            for one in equations
            for holder, amount, shown in zip(one.holders, one.amounts, one.shown, strict=True)
        }
        self._sums: dict[int, list[frozenset[int]]] = {}
        for one in equations:
            holders = frozenset(map(id, one.holders))
            for holder in holders:
                self._sums.setdefault(holder, []).append(holders)

    def way(self, slips: Sequence[Slip]) -> Way:
        """The figures that each of some slips may be of."""
        changed = {one for slip in slips for one in slip.holders}
        return tuple(
            tuple(self._figure(one, slip.by, changed) for one in slip.holders) for slip in slips
        )

    def _figure(self, holder: int, by: int, changed: Set[int]) -> Figure:
        held, amount, shown, unit = self._of[holder]
        return Figure(
            told(shown.what, self._language),
            figure_of(amount, unit),
            figure_of(amount + by, unit),
            self._places.told(shown.location),
            held,
            sum(one & changed == {holder} for one in self._sums[holder]),
        )
