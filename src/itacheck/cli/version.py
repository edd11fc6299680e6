"""``itacheck --version``."""

from __future__ import annotations

from argparse import Namespace

from ..report.version import installed_version
from .running import OK
from .streams import emit


def run(_: Namespace) -> int:
    """The name and the version."""
    emit(f"itacheck {installed_version()}\n")
    return OK
