"""Finding a pack and reading its files."""

from __future__ import annotations

import hashlib
import re
from os import PathLike
from pathlib import Path

from attrs import frozen

from ..errors import PackError, unknown_name
from ..language import say
from ..readable import Readable

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_PACKAGE = Path(__file__).resolve().parents[1]
MAIN_FILE = "pack.yaml"


@frozen(repr=False)
class PackFiles(Readable):
    """The files of a pack: for each its path within the pack and its bytes, in a fixed order."""

    name: str
    files: tuple[tuple[str, bytes], ...]

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


def pack_files(path_or_id: str | PathLike[str]) -> PackFiles:
    """The files of a pack: a shipped pack's id, a folder, or a single file."""
    path = _find(path_or_id)
    try:
        if path.is_dir():
            found = sorted((one.relative_to(path).as_posix(), one) for one in _yaml_files(path))
            return PackFiles(path.name, tuple((name, one.read_bytes()) for name, one in found))
        return PackFiles(path.name, ((path.name, path.read_bytes()),))
    except OSError as error:
        raise PackError(
            say("The rule pack cannot be read: {reason}.", reason=error.strerror or error),
            remedy=say("Give the id of a shipped pack, or the path of a pack's folder or file."),
            place=path.name,
        ) from error


def _yaml_files(folder: Path) -> list[Path]:
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


def _find(path_or_id: str | PathLike[str]) -> Path:
    if isinstance(path_or_id, str) and _ID.match(path_or_id):
        for folder in _shipped():
            if (folder / path_or_id / MAIN_FILE).is_file():
                return folder / path_or_id
        if not Path(path_or_id).exists():
            raise PackError(
                unknown_name(say("rule pack"), path_or_id, shipped_packs()),
                remedy=say("A pack of your own is given by its path."),
            )
    return Path(path_or_id)
