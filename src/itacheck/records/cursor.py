"""Where a reader is in a tree: what stands there, the way to it, and who keeps its faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias, TypeGuard

from ..base.errors import nearest, short, unknown_name
from ..base.language import Message, say
from ..base.location import PointerLocation, TextLocation, pointer_of
from ..base.patterns import expression
from .faults import MISSING, MOST, UNKNOWN, Faults
from .tree import Foreign, Mapping, Node, Path, Scalar, Sequence, is_nothing

Pairs: TypeAlias = tuple[tuple[Scalar, Node], ...]
_TOLD = Foreign(None)
"""A number that a comma has cut: what is wrong with it is told at the comma."""
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
"""Thai digits to Arabic ones, for ``str.translate``."""
_BEGUN = expression(r"(?:-|฿|ร้อยละ\s*)?\d{1,19}\Z")
"""What stands before a comma; a number with more digits is none that one has cut."""
_REST = expression(r"\d{3}(?:\.\d+)?(?:\s*[^\s\d].*)?\Z", re.DOTALL)
"""What stands behind it: the last has the unit, too."""


class Cursor:
    """A node that is being read; ``node`` is None for a key that is missing.

    What does not fit is kept as a fault and an empty value given, so that reading goes on. A
    missing node gives empty values and no fault: the missing key has been told already.
    """

    __slots__ = ("above", "faults", "meant", "node", "rank", "step", "token")

    def __init__(
        self,
        node: Node | None,
        faults: Faults,
        above: Cursor | None = None,
        step: str | int | None = None,
        token: str | int | None = None,
        rank: int = 0,
    ) -> None:
        self.node = node
        self.faults = faults
        self.above = above
        self.step = step
        self.token = step if token is None else token
        self.rank = rank
        self.meant: tuple[str | None, ...] = ()  # the keys that unknown ones are nearest to

    @property
    def path(self) -> Path:
        """The way from the whole to here, as sentences tell it."""
        return tuple(one.step for one in self._way if one.step is not None)

    @property
    def pointer(self) -> str:
        """The way from the whole to here, as a JSON pointer."""
        return pointer_of(one.token for one in self._way if one.token is not None)

    @property
    def _way(self) -> list[Cursor]:
        found = []
        here: Cursor | None = self
        while here is not None:
            found.append(here)
            here = here.above
        return found[::-1]

    @property
    def place(self) -> TextLocation | None:
        """Where the node begins; None for a value of a program."""
        return None if self.node is None else self.node.place

    @property
    def location(self) -> TextLocation | PointerLocation | None:
        """Where a document says that the node is: its place, else its pointer if it has those."""
        place = self.place
        if place is not None or self.node is None or not self.faults.manner.pointers:
            return place
        way = [one for one in self._way if one.token is not None]
        return PointerLocation(
            pointer_of(one.token for one in way if one.token is not None),
            tuple(one.rank for one in way),
        )

    @property
    def name(self) -> str:
        """What the errors of a document call it: its file, or what a program gives it as."""
        return str(self.place.file if self.place else self.faults.root)

    @property
    def missing(self) -> bool:
        """Whether this stands for a key that is not there."""
        return self.node is None

    @property
    def scalar(self) -> Scalar | None:
        """The single value that stands here, if it is one and not null."""
        return self.node if isinstance(self.node, Scalar) and not self.node.is_nothing else None

    @property
    def word(self) -> str | None:
        """What is written here, if it is a single value, null or not."""
        return self.node.text if isinstance(self.node, Scalar) else None

    def fault(self, message: Message, remedy: Message | None = None) -> None:
        """Keep a fault of this node; a missing one is at the mapping that lacks it."""
        here = self
        while here.node is None and here.above is not None:
            here = here.above
        if here.node is not None:
            self.faults.at(here.path, here.node, message, remedy, here.pointer)

    def warn(self, message: Message, remedy: Message | None = None) -> None:
        """Keep what an author had better know of this node; not more than help anybody."""
        if len(self.faults.warned) < MOST:
            error = self.faults.manner.error
            self.faults.warned.append(error(message, remedy=remedy, place=self.place))

    def unfit(self, what: Message) -> None:
        """Keep the fault that something else belongs here."""
        if self.node is not None:
            manner = self.faults.manner
            self.fault(manner.unfit(self.node, what), manner.remedy(self, what))

    def inner(
        self,
        node: Node | None,
        step: str | int | None = None,
        token: str | int | None = None,
        rank: int = 0,
    ) -> Cursor:
        """A node in this one; ``token`` is its step in a pointer, where sentences do not say it."""
        return Cursor(node, self.faults, self, step, token, rank)

    def items(self) -> list[Cursor]:
        """The members of a list."""
        if isinstance(self.node, Sequence) and self._may_be(self.node.items):
            items = enumerate(self.node.items)
            return [self.inner(one, number, rank=number) for number, one in items]
        self.unfit(say("a list"))
        return []

    def pairs(self) -> Iterator[tuple[Cursor, Cursor]]:
        """The keys and values of a mapping, each key once.

        A fault of a key is that of its mapping, where sentences say the path of what is told.
        """
        if not isinstance(self.node, Mapping) or not self._may_be(self.node.pairs):
            self.unfit(self.faults.manner.mapping)
            return
        seen: dict[str, Scalar] = {}
        for key, value in self._whole_pairs(self.node.pairs):
            step = None if self.faults.manner.with_path else key.text
            name = self.inner(key, step, key.text)
            if key.text in seen and self._begins_again(key):
                told = say("A member of the list begins here, and “- ” is missing.")
                name.fault(told, say("Write {form}.", form=f"- {key.text}: …"))
                return
            if key.text in seen:
                name.fault(_twice(key.text, seen[key.text]))
            else:
                yield name, self.inner(value, key.text)
            seen.setdefault(key.text, key)

    def _begins_again(self, key: Scalar) -> bool:
        """Whether a member of a list has the keys of another from a second first key on."""
        names = [one.text for one, _ in self.node.pairs] if isinstance(self.node, Mapping) else []
        if not isinstance(self.step, int) or names[:1] != [key.text]:
            return False
        again = names.index(key.text, 1)
        return len({*names[:again]} & {*names[again:]}) > 1

    def _whole_pairs(self, pairs: Pairs) -> Pairs:
        """The pairs, with numbers in one again that a comma for thousands has cut: a: 10,000."""
        if not any(_is_rest(*pair) for pair in pairs):
            return pairs
        found: list[tuple[Scalar, Node]] = []
        numbers: list[tuple[Scalar, str]] = []  # the first key behind a comma, and the number
        whole = ""
        for key, value in pairs:
            if whole and _is_rest(key, value):
                first = key if not found or found[-1][1] != _TOLD else numbers.pop()[0]
                whole += key.text.translate(THAI_DIGITS)
                numbers.append((first, whole))
                found[-1] = found[-1][0], _TOLD
                continue
            whole = value.text.translate(THAI_DIGITS) if _is_begun(value) else ""
            found.append((key, value))
        for key, number in numbers:
            self.inner(key, None, key.text).fault(
                say("A comma parts the number in two here."), say("Write “{right}”.", right=number)
            )
        return tuple(found)

    def members(self, known: tuple[str, ...]) -> dict[str, Cursor]:
        """The values of a mapping by its keys; a fault at each that is unknown or stands twice."""
        found: dict[str, Cursor] = {}
        manner = self.faults.manner
        for key, value in self.pairs():
            name = value.step
            if name in known:
                if not (manner.null_is_absent and value.node and is_nothing(value.node)):
                    value.rank = known.index(str(name))
                    found[str(name)] = value
            elif not manner.open:
                self._unknown(key, str(name), known)
        return found

    def _unknown(self, key: Cursor, name: str, known: tuple[str, ...]) -> None:
        remedy = self.faults.manner.remedy(key, UNKNOWN)
        if remedy is None:
            key.fault(unknown_name(say("key"), short(name), known))
        else:
            key.fault(say("The key “{key}” cannot stand here.", key=short(name)), remedy)
        self.meant += (nearest(name, known),)

    def require(self, names: tuple[str, ...], cursors: dict[str, Cursor]) -> None:
        """A fault for each name that is not found; a missing node stands for it from then on.

        Of a name for which an unknown key is told already, nothing more is said.
        """
        for name in names:
            if name not in cursors:
                cursors[name] = self.inner(None, name)
                written = isinstance(self.node, Mapping) and self._may_be(self.node.pairs)
                if written and name not in self.meant:
                    manner = self.faults.manner
                    self.fault(manner.missing(name), manner.remedy(cursors[name], MISSING))

    def fields(
        self, required: tuple[str, ...], optional: tuple[str, ...] = ()
    ) -> dict[str, Cursor]:
        """A mapping with known keys: what is required is always there, if only as missing."""
        found = self.members((*required, *optional))
        self.require(required, found)
        return found

    def _may_be(self, members: tuple[object, ...]) -> bool:
        return bool(members) or self.faults.manner.may_be_empty

    def get(self, name: str) -> Cursor:
        """What a mapping has under a key: a missing node where it has not, and no fault."""
        found = self.node.get(name) if isinstance(self.node, Mapping) else None
        return self.inner(found, name)

    def each(self) -> list[Cursor]:
        """The members of a list that has been read; nothing, and no fault, for anything else."""
        return self.items() if isinstance(self.node, Sequence) and self.node.items else []


def _is_rest(key: Scalar, value: Node) -> bool:
    """Whether a key without a value is the rest of a number: three digits, a fraction, a unit."""
    return key.plain and _REST.match(key.text) is not None and is_nothing(value)


def _is_begun(value: Node) -> TypeGuard[Scalar]:
    return isinstance(value, Scalar) and value.plain and _BEGUN.match(value.text) is not None


def _twice(key: str, first: Scalar) -> Message:
    if first.place is None:
        return say("The key “{key}” stands twice.", key=short(key))
    return say(
        "The key “{key}” stands twice, first in line {line}.", key=short(key), line=first.place.line
    )
