"""What the keys of a configuration may be: codes, packs, paths, waivers, and checked values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..errors import ItacheckError
from ..language import say
from ..packs import shipped_packs
from ..packs.files import pack_path
from ..packs.texts import TEXT
from ..records.codec import Codec, ListOf, Text
from ..records.cursor import Cursor
from ..records.schema import Schema
from ..records.tree import Scalar, Sequence
from .model import Wish
from .waivers import WAIVER, read_file


class WishText(Text):
    """A code, the beginning of one, or a profile's name, with the place where it stands."""

    def __init__(self) -> None:
        super().__init__(empty=False)

    def read(self, at: Cursor) -> Any:
        """The wish."""
        return Wish(super().read(at), at.place or at.name)


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

    def schema(self, definitions: Schema) -> Schema:
        """A list or a single code."""
        return {"anyOf": [self._list.schema(definitions), self._list.item.schema(definitions)]}


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
            return pack_path(name, self.folder)
        except ItacheckError as error:
            at.fault(error.message, error.remedy)
            return name


class PathFrom(Text):
    """The path of a file from a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(empty=False)
        self.folder = folder

    def read(self, at: Cursor) -> Any:
        """The whole path."""
        name = super().read(at)
        return self.folder / name if name else None


class Checked(Text):
    """A value as the option of its name takes it from a program."""

    def __init__(self, check: Callable[[object], Any]) -> None:
        super().__init__()
        self.check = check

    def read(self, at: Cursor) -> Any:
        """The value."""
        if at.word is None:
            at.unfit(self.expected)
            return None
        try:
            return self.check(at.word)
        except ItacheckError as error:
            at.fault(error.message, error.remedy)
            return None


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

    def schema(self, definitions: Schema) -> Schema:
        """A list of both."""
        one = {"anyOf": [WAIVER.schema(definitions), TEXT.schema(definitions)]}
        return {"type": "array", "items": one}
