"""Writing a file whole or not at all."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex

_LONGEST = 40
"""Characters of the name that the temporary file's takes over: longer names may be too long."""


def write_whole(place: Path, data: bytes) -> None:
    """Put ``data`` into a file, which keeps its permissions if it is there already.

    Where anything fails the file stays as it was. What is no plain file (a device, a pipe, a link)
    cannot be replaced, and is written to. Raises OSError.
    """
    if place.is_symlink() or (place.exists() and not place.is_file()):
        place.write_bytes(data)
        return
    temporary = place.with_name(f".{place.name[:_LONGEST]}.{token_hex(4)}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        if place.exists():
            temporary.chmod(place.stat().st_mode & 0o777)
        temporary.replace(place)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
