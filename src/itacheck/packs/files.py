"""Finding a pack and reading its files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from os import PathLike
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ..base.arguments import require
from ..base.errors import PackError, reason_of, short, unknown_name
from ..base.language import say
from ..base.patterns import expression
from ..base.record import record
from ..base.resources import own_folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PACK_ID = expression(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
MAIN_FILE = "pack.yaml"
DEFAULT_PACKS = ("nacc-2566-2570",)
"""What a plan is checked against, and built on, where nobody chooses."""
MAX_BYTES = 20_000_000


@record
class PackFiles:
    """The files of a pack: for each its path within the pack and its bytes, in a fixed order.

    ``path`` is that of the pack.
    """

    name: str
    files: tuple[tuple[str, bytes], ...]
    path: Traversable

    @property
    def folder(self) -> Path:
        """The folder that the pack is, or that its single file is in."""
        path = Path(str(self.path))
        return path if self.path.is_dir() else path.parent

    @property
    def sha256(self) -> str:
        """The digest of the files' paths and bytes."""
        digest = hashlib.sha256()
        for path, content in self.files:
            digest.update(f"{path}\0{len(content)}\0".encode())
            digest.update(content)
        return digest.hexdigest()


def shipped_packs() -> tuple[str, ...]:
    """The ids of the packs that come with itacheck."""
    folder = _shipped()
    if not folder.is_dir():
        return ()
    return tuple(sorted(one.name for one in folder.iterdir() if (one / MAIN_FILE).is_file()))


def pack_path(path_or_id: str | PathLike[str], beside: Path | None = None) -> Traversable:
    """Where a pack is: that of a shipped or installed pack's id, a folder, or a single file.

    ``beside`` is the folder that a relative path starts from, if not the current one.
    """
    require(path_or_id, (str, PathLike), say("the id or the path of a pack"), "pack")
    path = Path(path_or_id) if beside is None else beside / path_or_id
    try:
        path.resolve().stat()
    except FileNotFoundError:
        pass  # it may be an id, and reading it says so otherwise
    except (OSError, ValueError, RuntimeError) as error:
        raise _unreadable(path, short(str(error))) from error
    if isinstance(path_or_id, str) and PACK_ID.match(path_or_id):
        found = _by_id(path_or_id)
        if found is not None:
            return found
        if not path.exists():
            from .installed import installed_packs

            known = tuple(dict.fromkeys((*shipped_packs(), *installed_packs())))
            raise PackError(
                unknown_name(say("rule pack"), short(path_or_id), known),
                remedy=say("A pack of your own is given by its path."),
                place=short(path_or_id),
            )
    return path


def settled(place: Traversable) -> Traversable:
    """One place for one pack, however its path is written."""
    return place.resolve() if isinstance(place, Path) else place


def pack_files(path: Traversable) -> PackFiles:
    """The files of the pack at a path: a folder, or a single file."""
    try:
        if path.is_dir():
            found = sorted(_yaml_files(path))
        elif path.is_file() or not (isinstance(path, Path) and path.exists()):
            found = [(path.name, path)]
        else:
            raise _unreadable(path, say("it is no file"))
        return PackFiles(path.name, tuple(_contents(path, found)), path)
    except OSError as error:
        raise _unreadable(path, reason_of(error)) from error


def _unreadable(path: Traversable, reason: object) -> PackError:
    return PackError(
        say("The rule pack cannot be read: {reason}.", reason=reason),
        remedy=say("Give the id of a shipped pack, or the path of a pack's folder or file."),
        place=short(path.name),
    )


def _contents(
    path: Traversable, files: list[tuple[str, Traversable]]
) -> Iterator[tuple[str, bytes]]:
    """What is in the files. Raises PackError where it is more than a pack may hold."""
    left = MAX_BYTES
    for name, one in files:
        with one.open("rb") as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise PackError(
                say("The rule pack has more than {limit} MB.", limit=MAX_BYTES // 1_000_000),
                remedy=say("Spread its rules over several packs."),
                place=path.name,
            )
        yield name, content


def _yaml_files(folder: Traversable) -> list[tuple[str, Traversable]]:
    if not (folder / MAIN_FILE).is_file():
        raise PackError(
            say("The file “{file}” is missing.", file=MAIN_FILE),
            remedy=say("A folder is a pack if it has that file."),
            place=folder.name,
        )
    found = [one for one in _below(folder) if PurePath(one[0]).suffix in {".yaml", ".yml"}]
    for name, one in found:
        if name.endswith(".yml"):
            raise PackError(
                say("The files of a pack end in “.yaml”."),
                remedy=say("Rename this one."),
                place=one.name,
            )
    return found


def _below(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    """The files in a folder and in the folders in it, each with its path; no link is followed."""
    for one in folder.iterdir():
        name = f"{path}{one.name}"
        if one.is_file():
            yield name, one
        elif one.is_dir() and not (isinstance(one, Path) and one.is_symlink()):
            yield from _below(one, f"{name}/")


def _shipped() -> Traversable:
    """Where shipped packs are: in the installed package, or beside the sources."""
    own = own_folder()
    if isinstance(own, Path) and not (own / "_rules").is_dir():
        return own.resolve().parents[1] / "rules"
    return own / "_rules"


def _by_id(name: str) -> Traversable | None:
    """Where the pack of an id is; installed packages are asked only where none is shipped."""
    shipped = _shipped() / name
    if (shipped / MAIN_FILE).is_file():
        return shipped
    from .installed import installed_pack

    return installed_pack(name)
