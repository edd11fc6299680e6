"""The words for every certainty, from the least sure to the surest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..base.language import Message, say
from ..base.record import record
from .model import Certainty


@record
class CertaintyWords:
    """How a certainty is told.

    ``name`` is what packs write, ``of_basis`` stands behind what a rule or criterion rests on,
    ``of_number`` behind the number of an item; ``meaning`` says it in whole sentences.
    """

    name: Message
    of_basis: Message
    of_number: Message
    meaning: Message


CERTAINTIES: Mapping[Certainty, CertaintyWords] = MappingProxyType(
    {
        Certainty.ASSUMED: CertaintyWords(
            say("assumed"),
            say("general knowledge, not confirmed by a source"),
            say("not confirmed by a source"),
            say(
                "This is general knowledge that no source confirms, so it weighs a remark at most."
            ),
        ),
        Certainty.OBSERVED: CertaintyWords(
            say("observed"),
            say("seen in a real plan, not yet confirmed by a source"),
            say("seen in a plan, not confirmed"),
            say(
                "This is how a plan in force is made. No source confirms that it is required, so "
                "it weighs a warning at most."
            ),
        ),
        Certainty.VERIFIED: CertaintyWords(
            say("verified"),
            say("read in the source"),
            say("read in a source"),
            say("This was read in a source that is named here."),
        ),
        Certainty.INTERNAL: CertaintyWords(
            say("internal"),
            say("needs no other source"),
            say("confirmed"),
            say(
                "This needs no other source: the plan contradicts itself, or leaves empty a place "
                "that it provides."
            ),
        ),
    }
)


def least_sure(certainties: Iterable[Certainty]) -> Certainty:
    """The least sure of some; there is one at least."""
    return min(certainties, key=tuple(CERTAINTIES).index)
