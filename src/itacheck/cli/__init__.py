"""The command ``itacheck``: 0 nothing found, 1 findings, 2 unusable input, 3 internal error."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments`` (None: those of the process) and return its exit code."""
    import gc

    from .signals import Ended, ended_by_signals

    # A check makes many small objects that all live to its end: to look for dead ones after each
    # few hundred is a third of the time on a plan of 2,500 projects.
    gc.set_threshold(500_000, 50, 50)
    try:
        with ended_by_signals():
            return _run(arguments)
    except Ended as end:
        return end.code
    finally:
        if arguments is None:
            gc.freeze()  # the process ends: Python need not look through all that it made


def _run(arguments: Sequence[str] | None) -> int:
    from .arguments import parse
    from .running import run
    from .streams import end_streams, prepare_streams

    prepare_streams()
    try:
        return run(parse(arguments))
    finally:
        end_streams()
