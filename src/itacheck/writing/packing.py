"""The zip of an Office file with nothing in it that depends on when it was made."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def same_times(data: bytes) -> bytes:
    """The zip in ``data`` with the earliest time that a zip can tell on all of its members."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for one in source.infolist():
            member = ZipInfo(one.filename, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(one))
    return out.getvalue()
