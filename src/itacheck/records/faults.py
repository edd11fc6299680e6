"""The faults of a document, kept while it is read, so that its author sees all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from ..base.errors import OptionError, SeveralProblemsError, short
from ..base.language import Message, say
from ..base.location import TextLocation
from ..base.record import record
from .tree import DEEPEST, Foreign, Mapping, Node, Path, Scalar, is_nothing

MOST = 200
MISSING, UNKNOWN = "missing", "unknown"
"""What may be wrong with a key."""


class TooManyFaultsError(Exception):
    """So many faults are noted that one more would help nobody."""


class UnreadableError(Exception):
    """There is no tree: ``fault``, ``remedy``, ``place`` and ``pointer`` say why."""

    def __init__(
        self,
        fault: Message,
        place: TextLocation | str | None,
        remedy: Message | None = None,
        pointer: str | None = None,
    ) -> None:
        super().__init__(fault)
        self.fault, self.place, self.remedy, self.pointer = fault, place, remedy, pointer

    def error(self, kind: type[SeveralProblemsError]) -> SeveralProblemsError:
        """The same as an error for a caller."""
        return kind(self.fault, remedy=self.remedy, place=self.place, pointer=self.pointer)


def too_deep(place: TextLocation | str | None, pointer: str | None = None) -> UnreadableError:
    """The error for more lists and mappings in one another than are read."""
    return UnreadableError(
        say("More than {count} lists and mappings stand in one another.", count=DEEPEST),
        place,
        say("Write it in the form that `itacheck schema` describes."),
        pointer,
    )


def too_many(
    limit: int, place: TextLocation | str | None, pointer: str | None = None
) -> UnreadableError:
    """The error for more nodes than the limit allows."""
    return UnreadableError(
        say(
            "More than {limit} values, keys, lists and mappings, which is the limit (nodes).",
            limit=f"{limit:,}",
        ),
        place,
        say("Check that it is one plan; a program may raise the limit."),
        pointer,
    )


def shown(path: Path, root: str = "$") -> str:
    """A path as JSON tools write it: ``$.dimensions[0].missions[2].budget.2566``."""
    return root + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def belongs(node: Node, what: Message) -> Message:
    """The sentence for a value that cannot stand where it does."""
    if isinstance(node, Scalar) and node.text and not is_nothing(node):
        return say("Here belongs {what}, not “{value}”.", what=what, value=short(node.text))
    return say("Here belongs {what}.", what=what)


def no_remedy(at: Any, why: object) -> None:
    """Nothing is said on what to write instead."""


def is_not(node: Node, what: Message) -> Message:
    """The same in the words of a plan, which quote lists and mappings, too."""
    collection = "{…}" if isinstance(node, Mapping) else "[…]"
    found = short(node.text) if isinstance(node, Scalar) else collection
    return say("“{found}” is not {expected}.", found=found, expected=what)


def missing_key(name: str) -> Message:
    """The sentence for a key that has to be there."""
    return say("The key “{key}” is missing.", key=name)


@frozen(repr=False, eq=False)
class Manner:
    """How the faults of one kind of document are told, and what it is lenient about.

    ``mapping`` is what it calls one. ``with_path`` puts the path into the sentence; ``pointers``
    says whether what is in no file is at its JSON pointer. ``may_be_empty`` says whether a list or
    a mapping may be; ``null_is_absent`` takes a key whose value is null for one that is left out;
    ``open`` reads over unknown keys. ``remedy`` says what to write instead: for a cursor, and what
    belongs there, or ``MISSING`` or ``UNKNOWN`` for a key that is so.
    """

    error: type[SeveralProblemsError] = OptionError
    unfit: Callable[[Node, Message], Message] = belongs
    missing: Callable[[str], Message] = missing_key
    mapping: Message = say("a mapping (“key: value”)")
    with_path: bool = False
    pointers: bool = False
    may_be_empty: bool = False
    null_is_absent: bool = False
    open: bool = False
    remedy: Callable[[Any, object], Message | None] = no_remedy


@record
class Faults:
    """The faults found so far. ``root`` stands for the whole of what has no lines.

    ``warned`` are no faults, but what an author had better know.
    """

    manner: Manner = Manner()
    root: str | None = "$"
    found: list[SeveralProblemsError] = field(factory=list)
    warned: list[SeveralProblemsError] = field(factory=list)

    def __len__(self) -> int:
        return len(self.found)

    def add(
        self,
        message: Message,
        place: TextLocation | str | None,
        remedy: Message | None = None,
        pointer: str | None = None,
    ) -> None:
        """Keep a fault. Raises TooManyFaultsError once there are too many."""
        if len(self.found) == MOST:
            more = say("There are more faults, which are not told here.")
            self.found.append(self.manner.error(more))
            raise TooManyFaultsError
        self.found.append(self.manner.error(message, remedy=remedy, place=place, pointer=pointer))

    def unreadable(self, error: UnreadableError, start: TextLocation) -> None:
        """Keep why there is no tree; at the start of the file where no line is known."""
        place = error.place if isinstance(error.place, TextLocation) else start
        self.add(error.fault, place, error.remedy)

    def raise_any(self, name: str) -> None:
        """Raises the manner's error with all faults, if there are any; ``name`` is the whole's."""
        if self.found:
            raise self.manner.error(
                say("“{name}” has {count} fault(s).", name=name, count=len(self.found)),
                problems=tuple(self.found),
            )

    def at(
        self,
        path: Path,
        node: Node,
        message: Message,
        remedy: Message | None = None,
        pointer: str | None = None,
    ) -> None:
        """Keep a fault of a node: at its line, or else at the path that leads to it."""
        if isinstance(node, Foreign):
            if node.fault is None:
                return
            message, remedy = node.fault, None
        if not self.manner.with_path:
            self.add(message, node.place or shown(path, self.root or "$"), remedy, pointer)
            return
        told = say("{path}: {fault}", path=shown(path), fault=message)
        self.add(told, node.place or self.root, remedy, pointer)
