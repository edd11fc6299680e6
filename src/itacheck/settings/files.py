"""Finding a configuration, and reading small files."""

from __future__ import annotations

from os.path import abspath
from pathlib import Path

from ..base.errors import OptionError, reason_of
from ..base.language import say

NAME = "itacheck.toml"
PROJECT = "pyproject.toml"
_TABLE = b"itacheck"
MAX_BYTES = 5_000_000


def find_configuration(folder: Path) -> Path | None:
    """The nearest configuration: in the folder, else in the nearest one above it that has one.

    ``itacheck.toml`` comes before ``pyproject.toml``, which counts only if it names itacheck. The
    search ends at a folder with ``.git``, or at the top.
    """
    folder = Path(abspath(folder))  # noqa: PTH100 - Path keeps the “..”, which leads astray upwards
    for one in (folder, *folder.parents):
        own, project = one / NAME, one / PROJECT
        if own.is_file():
            return own
        if project.is_file() and _has_table(project):
            return project
        if (one / ".git").exists():
            return None
    return None


def _has_table(project: Path) -> bool:
    """Whether a project's file has a table of ours: faults in any other are not our business.

    One that cannot be read is none of ours, either. One that is no TOML is, if it names the table:
    then its reader tells what is wrong.
    """
    try:
        content = project.read_bytes() if project.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return False
    if _TABLE not in content:
        return False
    try:
        import tomllib

        tool = tomllib.loads(content.decode("utf-8-sig")).get("tool")
    except (RecursionError, ValueError):
        lines = (line.replace(b" ", b"") for line in content.splitlines())
        return any(line.startswith((b"[tool.itacheck", b"[[tool.itacheck")) for line in lines)
    return isinstance(tool, dict) and "itacheck" in tool


def content_of(path: Path, limit: int = MAX_BYTES) -> str:
    """The text of a file. Raises OptionError where it cannot be read, or is too large."""
    try:
        if not path.is_file() and path.exists():
            raise _unreadable(path, say("it is no file"))
        if path.stat().st_size > limit:
            raise OptionError(
                say("The file has more than {limit} MB.", limit=limit // 1_000_000),
                place=path.name,
            )
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise _unreadable(path, reason_of(error)) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OptionError(say("The file is not UTF-8 text."), place=path.name) from error


def _unreadable(path: Path, reason: object) -> OptionError:
    return OptionError(
        say("The file cannot be read: {reason}.", reason=reason), place=path.name or str(path)
    )
