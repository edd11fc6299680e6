"""Writing a file whole or not at all, and only where nothing is lost by it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from .errors import OptionError, reason_of, short
from .language import Message, say
from .patterns import expression

_LONGEST = 40
"""Characters of the name that the temporary file's takes over: longer names may be too long."""
_SHORT = 6
"""Characters of a name that Word's lock has in full."""
_STREAMS = expression("/dev(/fd)?|/proc/[^/]+/(task/[^/]+/)?fd")
"""Folders whose entries are what somebody has open: written to, whatever that is."""
_NOT_SYNCED = frozenset({errno.EINVAL, errno.ENOTSUP})
"""What a file system says that cannot be asked whether the bytes are on the disk."""
_LARGEST = 200_000_000
"""Bytes of a file that is looked into to see whether it may be replaced."""

_ELSEWHERE = say("Give a name in another folder, or ask for the right to write there.")
_REMEDIES: Mapping[int, Message] = MappingProxyType(
    {
        errno.EACCES: say("Close the file where it is open, or give a name where you may write."),
        errno.EPERM: _ELSEWHERE,
        errno.EROFS: _ELSEWHERE,
        errno.EDQUOT: say("Make room on the disk, or give a name on another one."),
        errno.ENOSPC: say("Make room on the disk, or give a name on another one."),
        errno.ENAMETOOLONG: say("Give a shorter name."),
        errno.ENOENT: say("Make the folder first, or give a name in another one."),
        errno.ENOTDIR: say("Make the folder first, or give a name in another one."),
    }
)

Known = Callable[[bytes], bool]
"""Whether the content of a file is one that may be replaced without asking."""


def require_free(place: Path, *, force: bool, known: Known | None = None) -> None:
    """Raises OptionError unless a file can be written there without anything being lost.

    A file that exists is lost, unless ``force`` says that it may be, or it is ``known``.
    """
    with _told(place):
        if _is_stream(place):
            return
        status = _status(place)
        target = _target(place)
        if status is None:
            _require_folder(target.parent)
        elif stat.S_ISDIR(status.st_mode):
            raise OptionError(
                say("This is a folder, not a file."),
                remedy=say("Give the name of a file in it."),
                place=_name(place),
            )
        elif stat.S_ISREG(status.st_mode):
            if not force and not _is_known(target, known):
                raise OptionError(
                    say("The file exists and is not overwritten."),
                    remedy=say("Give another name, or --force."),
                    place=_name(place),
                )
            _require_closed(target)
            _require_right(target)


def store(data: bytes, place: Path, *, force: bool, known: Known | None = None) -> None:
    """Write a file, whole or not at all. Raises OptionError as ``require_free`` does, and where
    it cannot be written. A reader who has gone away has seen enough.
    """
    require_free(place, force=force, known=known)
    with _told(place), suppress(BrokenPipeError):
        write_whole(place, data)


def write_whole(place: Path, data: bytes) -> None:
    """Put ``data`` into a file, which keeps its permissions if it is there already.

    Where anything fails, a signal among it, the file stays as it was, and nothing lies beside it. A
    link stays one: the file that it leads to is written. What is no plain file (a device, a pipe)
    cannot be replaced, and is written to. Raises OSError.
    """
    status = None if _is_stream(place) else _status(place)
    if _is_stream(place) or (status is not None and not stat.S_ISREG(status.st_mode)):
        _write_to(place, data)
        return
    from secrets import token_hex

    target = _target(place)
    temporary = target.with_name(f".{target.name[:_LONGEST]}.{token_hex(4)}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            _synced(file.fileno())
        if status is not None:
            temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _folder_synced(target.parent)


@contextmanager
def _told(place: Path) -> Iterator[None]:
    """What the system says against a file, in a sentence."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        number = (error.errno or 0) if isinstance(error, OSError) else 0
        raise OptionError(
            say("The output cannot be written: {reason}.", reason=reason_of(error)),
            remedy=_REMEDIES.get(number),
            place=_name(place),
        ) from error


def _name(place: Path) -> str:
    return short(place.name or str(place))


def _status(place: Path) -> os.stat_result | None:
    """What is there, or what a link leads to; None where there is nothing."""
    try:
        return place.stat()
    except FileNotFoundError:
        return None


def _target(place: Path) -> Path:
    """The file itself, where the name is a link."""
    return Path(os.path.realpath(place)) if place.is_symlink() else place


def _is_stream(place: Path) -> bool:
    parent = os.path.abspath(place.parent)  # noqa: PTH100 - a link is not followed
    return _STREAMS.fullmatch(parent) is not None and not place.is_dir()


def _is_known(target: Path, known: Known | None) -> bool:
    if known is None or target.stat().st_size > _LARGEST:
        return False
    return known(target.read_bytes())


def _require_folder(folder: Path) -> None:
    if not folder.is_dir():
        missing = errno.ENOTDIR if folder.exists() else errno.ENOENT
        raise OSError(missing, os.strerror(missing))
    _require_right(folder)


def _require_right(target: Path) -> None:
    """A file that is protected against writing could be replaced all the same."""
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _require_closed(target: Path) -> None:
    """Raises OptionError where an Office program has the file open, and would write over it."""
    lock = next((one for one in _locks(target) if one.exists()), None)
    if lock is not None:
        raise OptionError(
            say("The file is open in another program."),
            remedy=say(
                "Close it there and try again. If it is open nowhere, delete “{lock}”.",
                lock=lock.name,
            ),
            place=_name(target),
        )


def _locks(target: Path) -> Iterator[Path]:
    """What Word, Excel and LibreOffice put beside a file that they have open.

    Word's begins with two characters, in the place of the first ones of a name of more than six.
    """
    if not target.suffix:
        return
    yield target.with_name(f".~lock.{target.name}#")
    for passed in {0, min(2, max(0, len(target.stem) - _SHORT))}:
        yield target.with_name(f"~${target.name[passed:]}")


def _write_to(place: Path, data: bytes) -> None:
    """Add to what is open elsewhere: a file that standard output leads to keeps what it has."""
    flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(place, flags), "wb") as file:
        file.write(data)


def _synced(descriptor: int) -> None:
    """Wait until the bytes are on the disk: one that is full may say so only then."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NOT_SYNCED:
            raise


def _folder_synced(folder: Path) -> None:
    """Wait until the name is on the disk, too, where a folder can be asked for that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
