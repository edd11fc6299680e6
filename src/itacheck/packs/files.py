"""Finding a pack and reading its files."""

from __future__ import annotations

import hashlib
import re
from os import PathLike
from pathlib import Path

from ..base.arguments import require
from ..base.errors import PackError, reason_of, short, unknown_name
from ..base.language import say
from ..base.record import record

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_PACKAGE = Path(__file__).resolve().parents[1]
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
    path: Path

    @property
    def folder(self) -> Path:
        """The folder that the pack is, or that its single file is in."""
        return self.path if self.path.is_dir() else self.path.parent

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
    return tuple(
        sorted(main.parent.name for folder in _shipped() for main in folder.glob(f"*/{MAIN_FILE}"))
    )


def pack_path(path_or_id: str | PathLike[str], beside: Path | None = None) -> Path:
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
    if isinstance(path_or_id, str) and _ID.match(path_or_id):
        found = _by_id(path_or_id)
        if found is not None:
            return found
        if not path.exists():
            from .installed import installed_packs

            known = tuple(dict.fromkeys((*shipped_packs(), *installed_packs())))
            raise PackError(
                unknown_name(say("rule pack"), short(path_or_id), known),
                remedy=say("A pack of your own is given by its path."),
            )
    return path


def pack_files(path: Path) -> PackFiles:
    """The files of the pack at a path: a folder, or a single file."""
    try:
        if path.is_dir():
            found = sorted((one.relative_to(path).as_posix(), one) for one in _yaml_files(path))
        elif path.is_file() or not path.exists():
            found = [(path.name, path)]
        else:
            raise _unreadable(path, say("it is no file"))
        _measured(path, [one for _, one in found])
        return PackFiles(path.name, tuple((name, one.read_bytes()) for name, one in found), path)
    except OSError as error:
        raise _unreadable(path, reason_of(error)) from error


def _unreadable(path: Path, reason: object) -> PackError:
    return PackError(
        say("The rule pack cannot be read: {reason}.", reason=reason),
        remedy=say("Give the id of a shipped pack, or the path of a pack's folder or file."),
        place=short(path.name),
    )


def _measured(path: Path, files: list[Path]) -> None:
    """Raises PackError where the files are more than a pack may hold."""
    if sum(one.stat().st_size for one in files) > MAX_BYTES:
        raise PackError(
            say("The rule pack has more than {limit} MB.", limit=MAX_BYTES // 1_000_000),
            remedy=say("Spread its rules over several packs."),
            place=path.name,
        )


def _yaml_files(folder: Path) -> list[Path]:
    if not (folder / MAIN_FILE).is_file():
        raise PackError(
            say("The file “{file}” is missing.", file=MAIN_FILE),
            remedy=say("A folder is a pack if it has that file."),
            place=folder.name,
        )
    found = [one for one in folder.rglob("*") if one.suffix in {".yaml", ".yml"} and one.is_file()]
    for one in found:
        if one.suffix == ".yml":
            raise PackError(
                say("The files of a pack end in “.yaml”."),
                remedy=say("Rename this one."),
                place=one.name,
            )
    return found


def _shipped() -> tuple[Path, ...]:
    """Where shipped packs are: in the installed package, or beside the sources."""
    installed = _PACKAGE / "_rules"
    return (installed,) if installed.is_dir() else (_PACKAGE.parents[1] / "rules",)


def _by_id(name: str) -> Path | None:
    """Where the pack of an id is; installed packages are asked only where none is shipped."""
    for folder in _shipped():
        if (folder / name / MAIN_FILE).is_file():
            return folder / name
    from .installed import installed_pack

    return installed_pack(name)
