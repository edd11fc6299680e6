"""The zip of an Office file with nothing in it that depends on when it was made."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of parts by their names, each with the earliest time that a zip can tell."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name, data in parts:
            member = ZipInfo(name, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, data)
    return out.getvalue()


def same_times(data: bytes) -> bytes:
    """The zip in ``data`` with the earliest time on all of its members."""
    with ZipFile(BytesIO(data)) as source:
        return packed((one.filename, source.read(one)) for one in source.infolist())
