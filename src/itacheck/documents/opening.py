"""The bytes of a file within a limit, whatever stands at its path or happens meanwhile."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import IO

from ..base.errors import ReadError, reason_of
from ..base.file_names import is_lock
from ..base.language import say
from .exceeding import too_large

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without blocking: opening a pipe that nobody writes to would never return."""
_PIECE = 1 << 20


def bytes_at(path: Path, limit: int) -> bytes:
    """What the file at ``path`` holds, at most ``limit`` bytes.

    Raises ReadError where there is no such file, it is none to read from, it exceeds the limit, or
    it changes while it is read.
    """
    if is_lock(path.name):
        raise ReadError(
            say("This is no plan, but the lock of a file that is open elsewhere."),
            remedy=say("Give the plan itself: a name without these signs."),
            place=path.name,
        )
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            before = os.fstat(descriptor)
            _require_file(before, path)
            if before.st_size > limit:
                raise too_large(before.st_size, limit, path.name)
            with os.fdopen(descriptor, "rb", buffering=0, closefd=False) as file:
                data = _all_of(file, limit, path.name)
            after = os.fstat(descriptor)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        if isinstance(error, PermissionError) and path.is_dir():  # Windows opens no folder
            raise _is_folder(path) from error
        raise ReadError(
            say("The file cannot be opened: {reason}.", reason=reason_of(error)),
            remedy=say("Check its name and that you may read it."),
            place=str(path),
        ) from error
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not same or len(data) < before.st_size:
        raise ReadError(
            say("The file changed while it was being read."),
            remedy=say("Save and close it in the program that writes it, and try again."),
            place=path.name,
        )
    return data


def bytes_from(source: IO[bytes] | IO[str], name: str, limit: int) -> bytes:
    """What an open file holds from where it stands, at most ``limit`` bytes; text as UTF-8.

    Raises ReadError where it cannot be read, or exceeds the limit.
    """
    try:
        return _all_of(source, limit, name)
    except (OSError, ValueError, AttributeError) as error:
        # ValueError: a closed file, or bytes that are no text in the encoding it was opened with.
        raise ReadError(
            say("The file cannot be read: {reason}.", reason=str(error)),
            remedy=say("Open it anew in binary mode (“rb”), or give its path."),
            place=name,
        ) from error


def _all_of(source: IO[bytes] | IO[str], limit: int, name: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := source.read(_PIECE):
        pieces.append(_encoded(piece))
        size += len(pieces[-1])
        if size > limit:
            raise too_large(size, limit, name)
    return b"".join(pieces)


def _encoded(piece: bytes | str) -> bytes:
    if isinstance(piece, bytes):
        return piece
    try:
        # A text opened with this handler gives the bytes back that were no text to it.
        return piece.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return piece.encode("utf-8", "surrogatepass")


def _require_file(status: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _is_folder(path)
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(
            say("This is no file but a pipe or a device."),
            remedy=say("Give “-” as the file's name to read what another program writes."),
            place=str(path),
        )


def _is_folder(path: Path) -> ReadError:
    return ReadError(
        say("This is a folder, not a file."),
        remedy=say("Give the file in it that is the plan."),
        place=str(path),
    )
