"""Where the command writes: always UTF-8, and never a traceback for a reader who went away."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..base.errors import OptionError, reason_of
from ..base.file_writing import write_whole
from ..base.language import say

if TYPE_CHECKING:
    from ..rendering import Page

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_LONE_SURROGATES = "backslashreplace"
"""File names may hold bytes that are no text; in JSON this writes them as an escape of its own."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says: Thai does not fit into ASCII."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=_LONE_SURROGATES)


def page_for(output: str | None, environment: Mapping[str, str], digits: str = "arabic") -> Page:
    """What the reader's place shows: the terminal's width and colours; a file or pipe has none.

    Raises OptionError for ``digits`` that there are none of.
    """
    from ..rendering import Page, digits_of

    script = digits_of(digits)
    if output is not None or sys.stdout is None or not sys.stdout.isatty():
        return Page(digits=script)
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        width = 0
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return Page(width or None, colour=not plain, digits=script)


def emit(content: str | bytes, output: str | None = None) -> None:
    """Write to a file, whole or not at all, or to standard output.

    Raises OptionError where that is not possible, and for bytes that a terminal would have to show.
    """
    if output is None and isinstance(content, bytes) and sys.stdout and sys.stdout.isatty():
        raise OptionError(
            say("This format is a file, and no text for a terminal."),
            remedy=say("Say where to write it: -o FILE."),
            place="--format",
        )
    try:
        if output is not None:
            write_whole(Path(output), _encoded(content))
        else:
            _to_stdout(content)
    except BrokenPipeError:
        return  # the reader has seen enough
    except OSError as error:
        raise OptionError(
            say("The output cannot be written: {reason}.", reason=reason_of(error)),
            place="stdout" if output is None else Path(output).name,
        ) from error


def complain(text: str) -> None:
    """A line on standard error, if there is one; the name of a file cannot steer the terminal."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(_CONTROL.sub("?", text), file=sys.stderr, flush=True)


def _encoded(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", _LONE_SURROGATES)


def _to_stdout(content: str | bytes) -> None:
    if sys.stdout is None:
        raise OSError("standard output is closed")
    try:
        if isinstance(content, str):
            sys.stdout.write(content)
        else:
            sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except OSError:
        _forget_stdout()
        raise


def _forget_stdout() -> None:
    """Lead what Python still holds for standard output nowhere, or it fails once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
