"""What findings have in common: one slip that several of them tell of, or a habit of the author.

A wrong sum shows again in every sum above it; a preface that counts the projects of an earlier
draft is wrong in each of its figures. Who mends a plan has one thing to do there, not five.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from ..base.record import record
from .finding import SHORT, Finding
from .ledger import LedgerLine

if TYPE_CHECKING:
    from ..records.record import Record
    from .repairs import Repair

_FEWEST = 4
"""So many findings of a rule are a habit, where they are more than half of what it examined."""
_SCOPES = ("indicator", "sheet", "project", "mission", "dimension", "total", "plan")
"""What a finding may be about, from the smallest to what is made up of all of them."""
_WHOLE = _SCOPES.index("total")


Field: TypeAlias = tuple[str, str]
"""A field of a form: the subject that it belongs to, and its place in words."""


class CauseKind(Enum):
    """What the findings of a cause have in common."""

    SUM = "sum"
    """The same amount is missing, or too much, in sums that rest on each other."""
    ITEM = "item"
    """One thing that several rules, or one rule in several years, speak of."""
    PASSAGE = "passage"
    """One passage that states several figures."""
    HABIT = "habit"
    """What the author does nearly everywhere."""


@record
class Cause:
    """Findings that one correction, or one habit given up, would mend.

    ``findings`` are their fingerprints: first the one that the others follow from, then the rest in
    document order. ``id`` is the beginning of the first, by which a person can name the cause.
    """

    id: str
    kind: CauseKind
    findings: tuple[str, ...]


def cause_form() -> Record:
    """A cause as the report's JSON has it."""
    from ..records.codec import ListOf, OneOf, by_value
    from ..records.record import Key, Record
    from . import form_values as f

    return Record(
        Cause,
        Key("id", f.SHORT_ID),
        Key("kind", OneOf(by_value(CauseKind), quoted=True)),
        Key("findings", ListOf(f.FINGERPRINT)),
        name="cause",
    )


def causes(
    findings: Sequence[Finding],
    ledger: Iterable[LedgerLine],
    repairs: Iterable[Repair] = (),
    fields: Collection[Field] = (),
    *,
    shipped: Collection[str],
) -> tuple[Cause, ...]:
    """The causes of more than one finding, in the order of the first of each in ``findings``.

    What one of the ``repairs`` mends has a cause in common, and so has what is said of one of the
    ``fields`` of a form that nobody filled in. A finding has one cause at the most.
    Slips come before habits: what is part of a slip is mended with it. What else is said of an
    indicator joins the cause that one of its findings has.

    That findings alike in their place are one slip is known of the rules with the codes ``shipped``
    alone: what another asks may be at fault in each year for a reason of its own.
    """
    known = [one for one in findings if one.rule in shipped]
    groups: list[tuple[CauseKind, list[Finding]]] = []
    group_of: dict[int, list[Finding]] = {}
    for kind, members in chain(
        _mended(findings, repairs, shipped),
        _passages(known),
        _fields(known, fields),
        _years(known),
        _habits(findings, ledger),
    ):
        left = [one for one in members if id(one) not in group_of]
        if len(left) > 1:
            group_of |= dict.fromkeys(map(id, left), left)
            groups.append((kind, left))
    for kind, members in _indicators(known):
        left = [one for one in members if id(one) not in group_of]
        joined = [group_of[id(one)] for one in members if id(one) in group_of]
        if joined:
            joined[0].extend(left)
        else:
            groups.append((kind, left))
    places = {id(one): place for place, one in enumerate(findings)}
    found = [(kind, _from_first(kind, members)) for kind, members in groups]
    found.sort(key=lambda one: places[id(one[1][0])])
    return tuple(
        Cause(members[0].fingerprint[:SHORT], kind, tuple(one.fingerprint for one in members))
        for kind, members in found
    )


def _mended(
    findings: Sequence[Finding], repairs: Iterable[Repair], shipped: Collection[str]
) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """What is mended together; of one passage's figures that is said in the next step."""
    repair_of = {fingerprint: one.id for one in repairs for fingerprint in one.findings}
    return _alike(
        CauseKind.SUM,
        [one for one in findings if one.passage is None or one.rule not in shipped],
        lambda one: repair_of.get(one.fingerprint),
    )


def _passages(findings: Sequence[Finding]) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """Figures of one rule that the same passage of the plan states."""
    return _alike(CauseKind.PASSAGE, findings, lambda one: one.passage)


def _fields(
    findings: Sequence[Finding], fields: Collection[Field]
) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """That a field of a form is still to be filled in, and that what belongs there is missing."""
    return _alike(
        CauseKind.ITEM, findings, lambda one: at if (at := _place(one)) in fields else None
    )


def _place(finding: Finding) -> Field:
    return finding.subject, finding.location.words if finding.location else ""


def _years(findings: Sequence[Finding]) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """One rule in several years of one thing: a line of text that contradicts a whole row.

    A sum of each year is a figure of its own.
    """
    return _alike(
        CauseKind.ITEM,
        findings,
        lambda one: (one.rule, one.subject) if one.year and "computed" not in one.data else None,
    )


def _indicators(findings: Sequence[Finding]) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """Several rules about one indicator, which is one sentence."""
    found = _alike(
        CauseKind.ITEM,
        findings,
        lambda one: one.subject if one.subject.startswith("indicator:") else None,
    )
    return ((kind, members) for kind, members in found if len(members) > 1)


def _habits(
    findings: Sequence[Finding], ledger: Iterable[LedgerLine]
) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """Rules that most of what they examined fails."""
    usual = {
        line.rule
        for line in ledger
        if line.failed >= _FEWEST and 2 * line.failed > line.failed + line.passed
    }
    return _alike(CauseKind.HABIT, findings, lambda one: one.rule if one.rule in usual else None)


def _alike(
    kind: CauseKind, findings: Sequence[Finding], key: Callable[[Finding], Hashable | None]
) -> Iterator[tuple[CauseKind, list[Finding]]]:
    """Findings with the same key; those without one are left out."""
    groups: dict[Hashable, list[Finding]] = {}
    for one in findings:
        common = key(one)
        if common is not None:
            groups.setdefault(common, []).append(one)
    return ((kind, group) for group in groups.values())


def _from_first(kind: CauseKind, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The gravest finding, of sums that about the smallest thing; the rest in document order."""
    by_scope = kind is CauseKind.SUM
    first = min(findings, key=lambda one: (one.severity.rank, _scope(one) if by_scope else 0))
    return (first, *(one for one in findings if one is not first))


def _scope(finding: Finding) -> int:
    kind = finding.subject.partition(":")[0]
    return _SCOPES.index(kind) if kind in _SCOPES else 0
