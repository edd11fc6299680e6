"""Which itacheck made a report."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

from ..base.patterns import expression

UNKNOWN = "unknown"
_INSTALLED = expression(r"itacheck-(.+)\.dist-info\Z")


@lru_cache(maxsize=1)
def installed_version() -> str:
    """The version of the installed itacheck; "unknown" for a source tree that is not installed."""
    return _from_folders(tuple(sys.path)) or _from_metadata()


def _from_folders(path: tuple[str, ...]) -> str | None:
    """What the name of the installed metadata's folder says.

    importlib.metadata gives the same, but to load it takes twice as long as to start Python.
    """
    for folder in path:
        try:
            names = [one.name for one in Path(folder).iterdir()]
        except OSError:
            continue
        for found in map(_INSTALLED.match, names):
            if found:
                return found[1]
    return None


def _from_metadata() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("itacheck")
    except PackageNotFoundError:
        return UNKNOWN
