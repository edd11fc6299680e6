"""A YAML or JSON text with some of its values changed, and all the rest as it was.

Two models as data are compared, value by value, and what differs is changed at the place where the
text has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...base.alike import alike_from_start
from ...base.language import say
from ...records.tree import Data
from ..change import Change
from ..text.finding import Edit, edited
from .entries import Entries, NotPatchableError, by_hand
from .scalars import Manner, number_of
from .spans import Kind, Span, spans_or_none


class Patching:
    """A text that one change after the other is made in.

    It is only taken apart again where a change moves more than characters.
    """

    def __init__(self, text: str, *, json: bool) -> None:
        self._text = text
        self._json = json
        self._whole = spans_or_none(text)
        self._edits: list[Edit] = []

    @property
    def text(self) -> str:
        """The text with all changes that were made."""
        return edited(self._text, self._edits)

    def patch(self, before: Data, after: Data, change: Change) -> None:
        """Make it say ``after`` where it says ``before``; ``change`` has the words for it.

        Raises NotPatchableError where that would not be certain; the text is as it was, then.
        """
        found = self._found(before, after, change)
        if found.moves or _meet([*self._edits, *found.edits]):
            self._settle(self.text)  # with what was made before, places are certain again
            found = self._found(before, after, change)
        if _meet(found.edits):
            raise by_hand()
        if found.moves:
            self._settle(edited(self._text, found.edits))
        else:
            self._edits += found.edits

    def _settle(self, text: str) -> None:
        """Take the text apart anew."""
        whole = spans_or_none(text)
        if whole is None:
            raise by_hand()
        self._text, self._whole, self._edits = text, whole, []

    def _found(self, before: Data, after: Data, change: Change) -> _Patch:
        if self._whole is None:
            raise by_hand()
        found = _Patch(self._text, Manner(self._json, change))
        found.edits = list(found.compared(self._whole, before, after))
        return found


def _meet(edits: Sequence[Edit]) -> bool:
    """Whether two edits have a character in common."""
    places = sorted((one.start, one.end) for one in edits)
    return any(end > start for (_, end), (start, _) in pairwise(places))


def _unlike() -> NotPatchableError:
    return NotPatchableError(say("The file does not have this value at the place where it is due."))


class _Patch:
    """Compares data and finds what differs in a text.

    It ``moves`` what stands in the text where a key or an item goes or comes.
    """

    def __init__(self, text: str, manner: Manner) -> None:
        self._text = text
        self._manner = manner
        self.edits: list[Edit] = []
        self.moves = False

    def compared(self, at: Span, old: Data, new: Data, *, flow: bool = False) -> Iterator[Edit]:
        """The edits that make of a value another; ``flow``: it stands in brackets."""
        if old == new:
            return
        if at.marked:
            raise by_hand()
        flow = flow or at.flow
        if isinstance(old, dict) and isinstance(new, dict) and at.kind is not Kind.SCALAR:
            yield from self._mapping(at, old, new, flow=flow)
        elif isinstance(old, list) and isinstance(new, list) and at.kind is Kind.LIST:
            yield from self._list(at, old, new, flow=flow)
        else:
            yield self._instead(at, new, flow=flow)

    def _instead(self, at: Span, new: Data, *, flow: bool) -> Edit:
        """Another value in the stead of one that is written in one line or in brackets."""
        written = self._text[at.start : at.end]
        in_one = at.style not in {"|", ">"} and len(written.splitlines()) <= 1
        if not in_one or "#" in written.strip("'\"") or not (at.flow or at.kind is Kind.SCALAR):
            raise by_hand()
        self.moves |= isinstance(new, (dict, list)) or at.kind is not Kind.SCALAR
        single = at.kind is Kind.SCALAR and not isinstance(new, (dict, list))
        text = self._manner.scalar(new, at, flow=flow) if single else self._manner.fresh(new)
        blank = at.start == at.end and not self._text[: at.start].endswith((" ", "\t"))
        return Edit(at.start, at.end, f" {text}" if blank else text)

    def _entries(self, of: Span) -> Entries:
        self.moves = True
        return Entries(self._text, of)

    def _mapping(
        self, at: Span, old: dict[str, Data], new: dict[str, Data], *, flow: bool
    ) -> Iterator[Edit]:
        """Keys of which the value differs, and keys that go or come.

        Values by year may stand in a list of mappings.
        """
        parts = at.inner if at.kind is Kind.LIST else (at,)
        if any(part.kind is not Kind.MAPPING for part in parts):
            raise _unlike()
        found = {
            key: (part, index)
            for key in (*old, *new)
            for part in parts
            if (index := part.at(key)) is not None
        }
        for key, value in old.items():
            if key not in found:
                raise _unlike()
            part, index = found[key]
            if key not in new:
                yield self._entries(part).take(index)
            else:
                yield from self.compared(part.pairs[index][1], value, new[key], flow=flow)
        for key, value in new.items():
            if key in old:
                continue
            if key in found:  # as null, or as what is meant without it
                part, index = found[key]
                yield self._instead(part.pairs[index][1], value, flow=flow)
            else:
                yield self._put(parts, found, key, new)

    def _put(
        self,
        parts: Sequence[Span],
        found: dict[str, tuple[Span, int]],
        key: str,
        new: dict[str, Data],
    ) -> Edit:
        """A new key, behind the one that it follows where the model is written."""
        keys = list(new)
        before = [found[one] for one in keys[: keys.index(key)] if one in found]
        part, index = before[-1] if before else (parts[0], None)
        like = part.pairs[index][1] if index is not None else None
        written = f"{self._manner.key(key)}: {self._manner.fresh(new[key], like)}"
        return self._entries(part).put(written, index)

    def _list(self, at: Span, old: list[Data], new: list[Data], *, flow: bool) -> Iterator[Edit]:
        """Items that differ, go or come; numbers and years may stand there in another order."""
        if not all(isinstance(one, (int, Decimal)) for one in (*old, *new)):
            yield from self._items(at, old, new, flow=flow)
            return
        there = [number_of(one.text) if one.kind is Kind.SCALAR else None for one in at.inner]
        gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
        if sorted(there, key=str) != sorted(map(Decimal, old), key=str):
            raise _unlike()
        if not at.inner:
            yield self._instead(at, new, flow=flow)
            return
        both = min(len(gone), len(come))
        for one, other in zip(gone, come, strict=False):
            yield self._instead(at.inner[there.index(Decimal(one))], other, flow=flow)
        entries = self._entries(at) if len(gone) != len(come) else None
        if entries is not None:
            yield from entries.take_all([there.index(Decimal(one)) for one in gone[both:]])
            for one in come[both:]:
                lower = [index for index, other in enumerate(there) if other and other < one]
                written = self._manner.fresh(one, at.inner[0])
                yield entries.put(written, lower[-1] if lower else None)

    def _items(self, at: Span, old: list[Data], new: list[Data], *, flow: bool) -> Iterator[Edit]:
        """Items of a list in its order: the same number of them, or one that goes or comes."""
        if len(at.inner) != len(old):
            raise _unlike()
        if len(old) == len(new):
            for span, one, other in zip(at.inner, old, new, strict=True):
                yield from self.compared(span, one, other, flow=flow)
            return
        index = alike_from_start(old, new)
        if old == [*new[:index], *old[index : index + 1], *new[index:]]:
            yield self._entries(at).take(index)
        elif new == [*old[:index], *new[index : index + 1], *old[index:]]:
            after = index - 1 if index else None
            yield self._entries(at).put(self._manner.fresh(new[index]), after)
        else:
            raise by_hand()
