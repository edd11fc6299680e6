"""The command ``itacheck``: 0 nothing found, 1 findings, 2 unusable input, 3 internal error."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (None: those of the process) and return its exit code."""
    from .arguments import parse
    from .running import run

    return run(parse(arguments))
