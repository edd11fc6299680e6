"""``itacheck --version``."""

from __future__ import annotations

from argparse import Namespace

from ..report.version import installed_version
from .running import OK
from .streams import show


def run(_: Namespace) -> int:
    """The name and the version."""
    show(f"itacheck {installed_version()}\n")
    return OK
