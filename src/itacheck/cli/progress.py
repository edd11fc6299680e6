"""How far a batch is, for a person who waits at a terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping

from ..base.language import say
from .streams import in_encoding


class Progress:
    """A line on standard error that is written over and over, and is gone in the end.

    There is none for a single file, nor where standard error is no terminal that goes back to the
    beginning of a line.
    """

    def __init__(self, total: int, options: Namespace, environment: Mapping[str, str]) -> None:
        terminal = sys.stderr is not None and sys.stderr.isatty()
        self._shown = total > 1 and terminal and environment.get("TERM") != "dumb"
        self._total = total
        self._language = options.lang
        self._width = 0

    def tell(self, done: int) -> None:
        """Say how many plans are answered."""
        told = say("Checked: {done} of {total}", done=done, total=self._total)
        self._write(told.text(self._language))

    def clear(self) -> None:
        """Make room for what is written next."""
        if self._width:
            self._write("")

    def _write(self, text: str) -> None:
        if self._shown:
            shown = in_encoding(text, sys.stderr.encoding or "utf-8")
            sys.stderr.write(f"\r{' ' * self._width}\r{shown}")
            sys.stderr.flush()
            self._width = len(shown)
