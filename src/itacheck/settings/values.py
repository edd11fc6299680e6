"""What the keys of a configuration may be: codes, packs, paths, waivers, and checked values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..base.errors import ItacheckError
from ..base.language import say
from ..packs import shipped_packs
from ..packs.files import pack_path
from ..packs.texts import TEXT
from ..records.codec import Codec, ListOf, Text
from ..records.cursor import Cursor
from ..records.tree import Scalar, Sequence
from .model import Wish
from .waivers import WAIVER, read_file


class WishText(Text):
    """A code, the beginning of one, or a profile's name, with the place where it stands."""

    blank: Any = None

    def __init__(self) -> None:
        super().__init__(empty=False)

    def read(self, at: Cursor) -> Any:
        """The wish."""
        return Wish(super().read(at) or "", at.place or at.name)


class Codes(Codec):
    """A list of codes, or one alone; one that is ``needed`` names one at least."""

    blank = ()
    _list = ListOf(WishText())

    def __init__(self, *, needed: bool = False) -> None:
        self.needed = needed

    def read(self, at: Cursor) -> Any:
        """The codes as wishes."""
        if at.node == Sequence():
            if self.needed:
                at.fault(
                    say("An empty list selects no rule."),
                    say("Leave “select” out to select all rules."),
                )
            return ()
        if isinstance(at.node, Scalar) and not at.node.plain:
            return (self._list.item.read(at),)
        return self._list.read(at)


class PackName(Text):
    """The id of a pack, or its path from a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(empty=False)
        self.folder = folder

    def read(self, at: Cursor) -> Any:
        """The id of a shipped pack, or the path of another."""
        name = super().read(at)
        if not name or name in shipped_packs():
            return name
        try:
            found = pack_path(name, self.folder)
            return found if isinstance(found, Path) else name  # a package's, in an archive
        except ItacheckError as error:
            at.fault(error.message, error.remedy)
            return name


class PathFrom(Text):
    """The path of a file from a folder."""

    blank: Any = None

    def __init__(self, folder: Path) -> None:
        super().__init__(empty=False)
        self.folder = folder

    def read(self, at: Cursor) -> Any:
        """The whole path."""
        name = super().read(at)
        return self.folder / name if name else None


class Checked(Text):
    """A value that the option of its name takes, as it is written."""

    def __init__(self, check: Callable[[object], Any] | None) -> None:
        super().__init__()
        self.check = check

    def read(self, at: Cursor) -> Any:
        """The value, looked at."""
        if at.word is None:
            at.unfit(self.expected)
            return None
        try:
            if self.check is not None:
                self.check(at.word)
        except ItacheckError as error:
            at.fault(error.message, error.remedy)
        return at.word


class Several(Checked):
    """Values of an option that takes several: a list of them, or a text with commas."""

    def read(self, at: Cursor) -> Any:
        """The values, looked at one by one, so that each fault has its place."""
        if isinstance(at.node, Scalar) or at.node == Sequence():
            return super().read(at)
        return tuple(super(Several, self).read(one) for one in at.items())


class Waivers(Codec):
    """Waivers, and the names of files of them from a folder."""

    blank = ()

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, at: Cursor) -> Any:
        """All waivers in one tuple."""
        found: list[Any] = []
        for one in () if at.node == Sequence() else at.items():
            if isinstance(one.node, Scalar):
                found += read_file(self.folder / TEXT.read(one))
            else:
                found.append(WAIVER.read(one))
        return tuple(one for one in found if one is not None)
