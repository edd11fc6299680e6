"""One thing in a plan that becomes another, and what became of it in the author's file."""

from __future__ import annotations

from attrs import field

from ..base.location import Location
from ..base.record import record


@record
class Swap:
    """A part of the model and what stands in its stead: a cell, a stated count, a project.

    ``also`` are other parts that say the same thing.
    """

    old: object
    new: object
    also: tuple[Swap, ...] = ()


@record
class Change:
    """What is printed at a place becomes something else.

    ``what`` is whose figure or words it is, ``printed`` what stands there now, as it was read (""
    where nothing does), ``text`` what is to stand there. ``why`` are the paragraphs of a comment on
    it. ``swap`` is the same change in the model, found there by identity. ``leading``: it is of a
    number, printed somehow: with it the text at the place begins, or it is all that another cell of
    the row holds.
    """

    what: str
    location: Location | None
    printed: str
    text: str
    why: tuple[str, ...] = ()
    swap: Swap | None = field(default=None, eq=False, repr=False)
    leading: bool = False


@record
class Left:
    """A change that was not made in the file, and why, in words for its author."""

    change: Change
    reason: str


@record
class Fixed:
    """A mended file: ``data`` are its bytes, ``done`` the changes in it, ``left`` the others.

    ``notices`` say what the file's owner should know of it: that it is signed, or protected.
    """

    data: bytes
    done: tuple[Change, ...]
    left: tuple[Left, ...] = ()
    notices: tuple[str, ...] = ()
