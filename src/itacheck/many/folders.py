"""The plans in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..base.errors import ReadError, reason_of
from ..base.file_names import REVIEWED, is_lock
from ..base.language import Message, say
from ..base.record import record
from ..rendering import renderer
from ..rendering.recognition import known_comparison, known_impact, known_report
from ..settings.files import NAME, PROJECT
from ..settings.waivers import ENDING

_WORD = (".docx", ".docm", ".dotx", ".dotm")
_EXCEL = (".xlsx", ".xlsm", ".xltx", ".xltm")
_PLANS = frozenset({".txt", ".csv", ".yaml", ".yml", ".json", *_WORD, *_EXCEL})
"""Endings of the forms that are read: without one, any file would be a text."""
_REPORTS = {".json": ("json",), ".csv": ("csv",), ".txt": ("terminal",), ".docx": ("docx", "memo")}
"""The formats of reports that have the ending of a plan, too."""
_LARGEST = 50_000_000
_LOCK, _WAIVERS, _CONFIGURATION, _REPORT, _COPY, _OTHER = (
    say("locks of open files"),
    say("waivers"),
    say("configurations"),
    say("reports"),
    say("copies with findings, beside their plans"),
    say("forms that are not read, or other endings"),
)


@record
class Folder:
    """What is in a folder and those below it: ``plans``, and by the reason what is none.

    Both are in the order of their names; the names of the latter are as seen from the folder.
    """

    plans: tuple[str, ...]
    left_out: tuple[tuple[Message, tuple[str, ...]], ...]


def plans_in(folder: Path) -> Folder:
    """The plans in a folder. What is hidden by its name is passed over, as are linked folders.

    Raises ReadError for a folder that cannot be opened.
    """
    found: dict[Message | None, list[Path]] = {}
    for path in sorted(_files(folder), key=lambda one: one.parts):
        found.setdefault(_no_plan(path), []).append(path)
    plans = tuple(map(str, found.pop(None, ())))
    return Folder(
        plans,
        tuple(
            (reason, tuple(one.relative_to(folder).as_posix() for one in found[reason]))
            for reason in (_LOCK, _WAIVERS, _CONFIGURATION, _REPORT, _COPY, _OTHER)
            if reason in found
        ),
    )


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder, onerror=_refused):
        folders[:] = [one for one in folders if not one.startswith(".")]
        yield from (Path(here, one) for one in names if not one.startswith("."))


def _refused(error: OSError) -> None:
    raise ReadError(
        say("The folder cannot be opened: {reason}.", reason=reason_of(error)),
        remedy=say("Check its name and that you may read it."),
        place=str(error.filename),
    ) from error


def _no_plan(path: Path) -> Message | None:
    """Why a file is no plan; None where it may be one."""
    ending = path.suffix.lower()
    if is_lock(path.name):
        return _LOCK
    if path.name.endswith(ENDING):
        return _WAIVERS
    if path.name in {NAME, PROJECT}:
        return _CONFIGURATION
    if ending not in _PLANS:
        return _OTHER
    if path.stem.endswith(REVIEWED) and _plan_of(path).exists():
        return _COPY
    return _REPORT if _is_report(path, _REPORTS.get(ending, ())) else None


def _plan_of(copy: Path) -> Path:
    """The plan that a copy has the findings of."""
    return copy.with_name(copy.stem.removesuffix(REVIEWED) + copy.suffix)


def _is_report(path: Path, formats: tuple[str, ...]) -> bool:
    """Whether a file is what itacheck wrote; of one that cannot be read, its check tells."""
    try:
        if not formats or not path.is_file() or path.stat().st_size > _LARGEST:
            return False
        data = path.read_bytes()
    except OSError:
        return False
    tells = (known_comparison(formats[0]), known_impact(formats[0]))
    return any(known(data) for known in tells) or any(
        known_report(renderer(one))(data) for one in formats
    )
