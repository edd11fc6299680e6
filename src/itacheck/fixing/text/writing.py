"""A mended text file: what is printed at a place becomes another text, every other byte stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...base.errors import ItacheckError
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.record import record
from ...documents import read_text_document
from ...plan import Plan
from ...reading import read_bytes
from ..change import Change, Fixed, Left
from ..characters import characters_of
from ..leading import with_places
from ..rereading.model import Parts, agrees, that_hold
from ..swapping import swapped
from ..telling import told
from .finding import Found, Places, edited


@record
class _Made:
    """A change as found in the file, and the same change in the plan as it is read here."""

    found: Found
    own: Change


def fixed_text(
    data: bytes, name: str, changes: Sequence[Change], language: str, limits: Limits
) -> Fixed:
    """The text file with the changes in it, as far as they can be made without a doubt.

    Each is looked for at its line and column; white space and invisible signs make no difference.
    The result is read again: a change that the reader does not find in it as it is meant, or with
    which it finds anything else, is not made.
    """
    file = characters_of(data)
    if file is None:
        reason = say("The file has characters that could not be written back as they are.")
        return Fixed(data, (), tuple(Left(one, reason.text(language)) for one in changes))
    text, bytes_of = file.text, file.bytes_of
    plan = read_bytes(data, name, limits)
    placed, unplaced = with_places(changes, read_text_document(data, name, limits))
    outcomes = _outcomes(placed, unplaced, Places(file), plan)

    def written(made: Sequence[_Made]) -> bytes:
        return bytes_of(edited(text, [edit for one in made for edit in one.found.edits]))

    def holds(made: Sequence[_Made]) -> bool:
        own = [one.own for one in made]
        try:
            again = read_bytes(written(made), name, limits)
        except ItacheckError:
            return False
        return agrees(swapped(plan, own), again, own)

    kept = that_hold([one for one in outcomes if isinstance(one, _Made)], holds)
    return told(data if not kept else written(kept), changes, outcomes, kept, language)


def _outcomes(
    changes: Sequence[Change], unplaced: Mapping[int, Message], places: Places, plan: Plan
) -> list[_Made | Message]:
    """Each change as edits, or why it cannot be one."""
    outcomes: list[_Made | Message] = []
    parts = Parts(plan)
    for number, one in enumerate(changes):
        found = unplaced.get(number) or places.find(one)
        own = parts.own(one)
        made = [each.found for each in outcomes if isinstance(each, _Made)]
        if isinstance(found, Message):
            outcomes.append(found)
        elif own is None:
            outcomes.append(say("The file does not say, or says twice, what this change is of."))
        elif any(map(found.meets, made)):
            outcomes.append(say("Another change is made at the same place."))
        else:
            outcomes.append(_Made(found, own))
    return outcomes
