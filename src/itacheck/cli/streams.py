"""Where the command reads and writes: and never a traceback for a reader who went away."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING

from ..base.errors import OptionError, ReadError, reason_of
from ..base.file_writing import Known, store
from ..base.language import say
from ..base.patterns import expression

if TYPE_CHECKING:
    from ..rendering import Page

STDIN = "-"
"""What a person writes for standard input."""
_CONTROL = expression("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_LONE_SURROGATES = "backslashreplace"
"""File names may hold bytes that are no text; in JSON this writes them as an escape of its own."""
_NEAR: Mapping[str, str] = MappingProxyType(
    {"·": "-", "→": "->", "×": "x", "−": "-", "≤": "<=", "≥": ">=", "☐": "[ ]", "☑": "[x]"}
)
"""What stands for a character that an old code page lacks."""


def prepare_streams() -> None:
    """Write UTF-8 whatever the locale says, unless it says a code page that has Thai letters.

    What such a page lacks is shown in other signs. Standard output and error are what they are in
    that place: a window of Windows shows its own code page alone.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if _has_thai(stream.encoding) else "utf-8"
            stream.reconfigure(encoding=encoding, errors=_LONE_SURROGATES)


def source_of(file: str) -> str | IO[bytes]:
    """A file by its name, or standard input. Raises ReadError where that is closed."""
    return file if file != STDIN else standard_input()


def standard_input() -> IO[bytes]:
    """Standard input. Raises ReadError where that is closed."""
    if sys.stdin is None:
        raise ReadError(
            say("Standard input is closed."),
            remedy=say("Give the name of the plan's file."),
            place=STDIN,
        )
    return sys.stdin.buffer


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


def as_word(file: str) -> str:
    """A file's name as one word of a command line that a person may type."""
    name = f".{os.sep}{file}" if file.startswith("-") else file
    return f'"{name}"' if any(one in " \t&;()'<>|" for one in name) else name


def emit(content: str | bytes) -> None:
    """Write to standard output what programs read: in UTF-8, and with no other ends of lines.

    Raises OptionError where that is not possible, and for bytes that a terminal would have to show.
    """
    if isinstance(content, bytes) and sys.stdout and sys.stdout.isatty():
        raise OptionError(
            say("This format is a file, and no text for a terminal."),
            remedy=say("Say where to write it: -o FILE."),
            place="--format",
        )
    with _told():
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            _written(content if isinstance(content, str) else content.decode())
        else:
            sys.stdout.flush()
            buffer.write(_encoded(content))
            _flush()


def show(text: str) -> None:
    """Write to standard output what people read, in its own encoding. Raises OptionError."""
    with _told():
        _written(in_encoding(text, getattr(sys.stdout, "encoding", None) or "utf-8"))


def deliver(
    content: str | bytes, options: Namespace, *, known: Known, for_people: bool = False
) -> None:
    """Write to the file that ``--output`` names, whole or not at all, or to standard output.

    Raises OptionError where that is not possible, or a file stands there that is not ``known``.
    """
    if options.output is not None:
        store(_encoded(content), Path(options.output), force=options.force, known=known)
    elif for_people and isinstance(content, str):
        show(content)
    else:
        emit(content)


def in_encoding(text: str, encoding: str) -> str:
    """The text with near characters for those that an encoding lacks, where there are such."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_NEAR.get(one, one) if _lacks(encoding, one) else one for one in text)
    return text


def complain(text: str) -> None:
    """A line on standard error, if there is one; the name of a file cannot steer the terminal."""
    if sys.stderr is not None:
        shown = in_encoding(_CONTROL.sub("?", text), sys.stderr.encoding or "utf-8")
        with suppress(OSError, ValueError):
            print(shown, file=sys.stderr, flush=True)


def _has_thai(encoding: str) -> bool:
    return not _lacks(encoding, "กำ")


def _lacks(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return True
    return False


def _encoded(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", _LONE_SURROGATES)


@contextmanager
def _told() -> Iterator[None]:
    """What the system says against standard output, in a sentence; a reader may go away."""
    try:
        if sys.stdout is None:
            raise OptionError(
                say("Standard output is closed."),
                remedy=say("Say where to write it: -o FILE."),
                place="stdout",
            )
        yield
    except BrokenPipeError:
        return  # the reader has seen enough
    except OSError as error:
        raise OptionError(
            say("The output cannot be written: {reason}.", reason=reason_of(error)),
            place="stdout",
        ) from error


def _written(text: str) -> None:
    try:
        sys.stdout.write(text)
    except OSError:
        forget_stdout()
        raise
    _flush()


def _flush() -> None:
    try:
        sys.stdout.flush()
    except OSError:
        forget_stdout()
        raise


def end_streams() -> None:
    """Write what argparse has left in standard output, or the interpreter complains at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        forget_stdout()


def forget_stdout() -> None:
    """Lead what Python still holds for standard output nowhere, or it fails once more at exit."""
    with suppress(OSError, ValueError):  # no file, but something that a program put in its place
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
