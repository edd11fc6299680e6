"""What a report says of the reading: what was read, what was not, and each of it once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from ..base.language import Message, say
from ..base.location import Location
from ..base.record import record
from ..base.severity import Severity
from ..engine.model import Outcome, State
from ..plan import CORE_PARTS, PARTS, PartId, PartState, Plan, Problem, Taken
from ..thai.text import same
from ..vocabulary.model import PENDING

if TYPE_CHECKING:
    from ..records.record import Record

_SPOILT = "unreadable"


@record
class ReadingSums:
    """The sums of a plan's account: what its paragraphs and filled cells were taken for.

    ``cells`` holds every thing that they may be taken for with their number, ``unread`` is the
    number of places that were not read, ``parts`` the state of every part.
    """

    cells: tuple[tuple[Taken, int], ...]
    unread: int
    parts: tuple[tuple[PartId, PartState], ...]

    @property
    def total(self) -> int:
        """All paragraphs and filled cells of the document."""
        return sum(number for _, number in self.cells)

    @property
    def read(self) -> int:
        """Those of them that were read."""
        return self.total - dict(self.cells).get(Taken.UNREAD, 0)

    @property
    def not_whole(self) -> tuple[tuple[PartId, PartState], ...]:
        """The parts that were read in part or not at all."""
        states = {PartState.PARTLY, PartState.UNREAD}
        return tuple((part, state) for part, state in self.parts if state in states)


def account_form() -> Record:
    """The sums as the report's JSON has them."""
    from ..records.codec import OneOf
    from ..records.record import Key, Record
    from . import form_values as f

    states = OneOf({one.value: one for one in PartState}, quoted=True)
    return Record(
        ReadingSums,
        Key("cells", f.ByMember(Taken, f.COUNT)),
        Key("unread", f.COUNT),
        Key("parts", f.ByMember(PartId, states)),
        name="account",
    )


def sums_of(plan: Plan) -> ReadingSums | None:
    """The sums of the plan's account; None for a plan that was not read from a document."""
    if plan.account is None:
        return None
    return ReadingSums(
        tuple(plan.account.cells.items()),
        len(plan.account.unread),
        tuple((one, plan.state(one)) for one in PartId),
    )


def with_each_told_once(plan: Plan, outcomes: Iterable[Outcome]) -> Plan:
    """The plan with the problems that a report tells.

    A cell that a finding shows to be no amount of money is no problem as well. A core part that was
    not read is one, whoever made the plan.
    """
    found = {
        fact.origin.location: same(str(fact.origin.texts.get("printed", "")))
        for outcome in outcomes
        if outcome.state is State.FAILED and (fact := outcome.fact) and fact.kind == "cell"
        if fact.values.get("state") == _SPOILT or fact.values.get("too_large")
    }
    problems = tuple(one for one in plan.problems if not _is_told(one, found))
    unread = tuple(_unread_parts(plan, problems))
    if not unread and len(problems) == len(plan.problems):
        return plan
    return evolve(plan, problems=(*problems, *unread))


def _is_told(problem: Problem, found: dict[Location | None, str]) -> bool:
    """Whether a finding at the same place quotes what the problem quotes, or its beginning."""
    printed = found.get(problem.location) if problem.location else None
    if not printed or problem.severity is Severity.ERROR:
        return False
    quoted = [same(value) for _, value in problem.message.values if isinstance(value, str)]
    return len(quoted) == 1 and bool(quoted[0]) and printed.startswith(quoted[0])


def _unread_parts(plan: Plan, problems: tuple[Problem, ...]) -> Iterator[Problem]:
    if any(one.severity is Severity.ERROR for one in problems):
        return
    for part in CORE_PARTS:
        if plan.state(part) is PartState.UNREAD:
            own = plan.part(part)
            place = own.location if own else None
            yield Problem(unread_part(part), place, Severity.ERROR, part)


def not_known(part: PartId, state: str) -> Message:
    """Why nobody knows what rests on a part: ``state`` is partly, unread or pending."""
    if state == PENDING:
        return say("Not among the parts that were submitted: {part}.", part=PARTS[part].name)
    return partly_read(part) if state == PartState.PARTLY.value else unread_part(part)


def partly_read(part: PartId) -> Message:
    """That not all of a part could be read."""
    return say("Not all of {part} could be read.", part=PARTS[part].name)


def unread_part(part: PartId) -> Message:
    """That a part is there and could not be read."""
    return say("What stands in {part} could not be read.", part=PARTS[part].name)
