"""A zip with some of its members changed: the others are copied as they lie in it, sound or not."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LOCAL_HEADER = 30
_SIZES_BEHIND = 0x8
"""The flag of a member whose sizes stand behind it."""


def with_changes(data: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The zip in ``data`` with other bytes in the ``changed`` members, and the ``added`` ones last.

    What is packed in the others is not unpacked: a damaged picture is as damaged as before.
    """
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = changed.get(info.filename)
            if content is not None:
                target.writestr(info, content)
            else:
                _copy(data, info, out, target)
        for name in sorted(added):
            member = ZipInfo(name, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, added[name])
    return out.getvalue()


def _copy(data: bytes, info: ZipInfo, out: BytesIO, target: ZipFile) -> None:
    start = info.header_offset
    names = data[start + _LOCAL_HEADER - 4 : start + _LOCAL_HEADER]
    start += _LOCAL_HEADER + sum(int.from_bytes(names[at : at + 2], "little") for at in (0, 2))
    member = copy(info)
    member.flag_bits &= ~_SIZES_BEHIND  # the sizes are written in front
    member.header_offset = target.start_dir
    out.seek(target.start_dir)
    out.write(member.FileHeader())
    out.write(data[start : start + info.compress_size])
    target.start_dir = out.tell()
    target.filelist.append(member)
    target.NameToInfo[member.filename] = member
