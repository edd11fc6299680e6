"""Reading ``extends``: the packs that a pack builds on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..base.errors import PackError
from ..base.language import say
from ..base.record import record
from ..records.cursor import Cursor
from .files import pack_path, settled
from .merging import FRAME, Merged, merge
from .model import Pack
from .names import twice
from .texts import TEXT

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MAX_DEPTH = 20


@record
class Loads:
    """What is being loaded: the paths of packs, each extended by the one before, and ``done``.

    ``read`` reads the pack at a path that extends none of them.
    """

    read: Callable[[Traversable, Loads], Pack]
    open: tuple[Traversable, ...]
    done: dict[Traversable, Pack]

    def base(self, path: Traversable) -> Pack:
        """The pack at a path, read once. Raises PackError where it is faulty or extends itself."""
        path = settled(path)
        if path in self.open:
            circle = (*self.open[self.open.index(path) :], path)
            raise PackError(
                say(
                    "The rule pack extends itself: {circle}.",
                    circle=" → ".join(one.name for one in circle),
                ),
                remedy=say("Take one of them out of “extends”."),
            )
        if len(self.open) > MAX_DEPTH:
            raise PackError(
                say("Packs that extend packs are more than {limit} deep.", limit=MAX_DEPTH),
                remedy=say("Extend a pack that is nearer to the first."),
            )
        if path not in self.done:
            self.done[path] = self.read(path, self)
        return self.done[path]


def read_bases(at: Cursor, folder: Path, loads: Loads) -> tuple[Pack, ...]:
    """The packs that a list names, by id or by path from a folder.

    One that cannot be found is a fault at its name; one with faults of its own raises PackError.
    """
    found: list[Pack] = []
    places: list[Cursor] = []
    for one in at.items():
        name = TEXT.read(one)
        if not name:
            continue
        try:
            base = loads.base(pack_path(name, folder))
        except PackError as error:
            if error.problems:
                raise
            one.fault(error.message, error.remedy)
            continue
        if base in found:
            twice(one, name, places[found.index(base)])
        found.append(base)
        places.append(one)
    return tuple(found)


def inherited(at: Cursor, bases: tuple[Pack, ...], *, own_frame: bool) -> Merged:
    """What the bases say together; what two of them say differently is a fault at the list."""
    merged = merge(bases) if bases else Merged()
    for clash in merged.clashes:
        if not (own_frame and clash.name == FRAME):
            error = clash.error()
            at.fault(error.message, say("Extend one of the two."))
    return merged
