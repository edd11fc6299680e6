"""What goes into an engine and what comes out of it."""

from __future__ import annotations

from enum import Enum

from attrs import field

from ..base.language import Message
from ..base.record import record
from ..vocabulary.model import Fact


class State(Enum):
    """What became of one examination of a fact by a rule, gravest first."""

    ERRORED = "errored"
    FAILED = "failed"
    UNDECIDED = "undecided"
    PASSED = "passed"
    NOT_APPLICABLE = "not_applicable"


@record
class Match:
    """A rule's condition is true of a fact: certainly, or possibly for want of a value.

    ``rule`` is the rule's position in the compiled pack; ``fact`` and ``other`` (the joined fact,
    if there is one) are positions among the facts of the check. ``error`` says instead why the
    engine could not decide.
    """

    rule: int
    fact: int
    other: int | None = None
    certain: bool = True
    error: str | None = None


@record
class Reason:
    """Why an outcome is undecided, not applicable or errored.

    ``kind`` is ``missing`` (``name`` is the absent property, ``kind.property`` for one of a joined
    fact, or the parameter without a value), ``dated`` (``name`` is a parameter and the year of a
    fact for which it has no value), ``where`` (the rule's own limits leave the fact out),
    ``years`` (the rule does not hold for the fiscal year), ``none`` (no fact of the kind ``name``),
    ``partly`` or ``unread`` (``name`` is the part of the document that was not wholly read),
    ``pending`` (``name`` is the part that was not submitted yet) or
    ``error`` (``name`` is the error's text).
    """

    kind: str
    name: str = ""


@record
class Outcome:
    """What one rule says of one fact; ``fact`` is None where there was none to examine."""

    rule: str
    state: State
    fact: Fact | None = None
    reason: Reason | None = None
    others: tuple[Fact, ...] = ()


@record
class Evaluation:
    """All outcomes of a check, in the order of rules and facts, and the engine that decided.

    ``notice`` says why another engine than the one asked for decided.
    """

    outcomes: tuple[Outcome, ...] = field(repr=False)
    engine: str = "durable"
    notice: Message | None = None
