"""The parts of a Word or Excel file, which is a zip of XML. Everything in it may be hostile.

Only parts that a reader asks for are unpacked, into memory and within the limits. Nothing is
written, no macro and no picture is touched, and no reference out of the file is followed.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

from attrs import field

from ...base.errors import LimitError, ReadError
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.record import record
from .. import exceeding
from ..file_forms import Form, form_of
from ..refusals import refusal

_SAVE_ANEW = say(
    "Check that it is a plan, and save it anew in Word or Excel; a program may raise the limit."
)
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30
_SMALL = 1_000_000
"""Parts up to this size may be packed as tightly as they like."""
_READABLE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises on files that are no zip, or one by half."""


class Parts(Mapping[str, zipfile.ZipInfo]):
    """The entries of a zip by the names of their parts, of which none differ by case alone.

    Some programs write the names with backslashes, or with a slash in front.
    """

    def __init__(self, infos: Iterable[zipfile.ZipInfo]) -> None:
        self._found = {_key(info.filename): info for info in infos}

    def __getitem__(self, part: str) -> zipfile.ZipInfo:
        return self._found[_key(part)]

    def __iter__(self) -> Iterator[str]:
        return (part_name(info.filename) for info in self._found.values())

    def __len__(self) -> int:
        return len(self._found)


def part_name(written: str) -> str:
    """The name of a part as the standard has it: slashes, and none in front."""
    return written.replace("\\", "/").lstrip("/")


def _key(part: str) -> str:
    return part_name(part).lower()


@record
class Archive:
    """An Office file that is open for reading; ``name`` is the file's, for errors."""

    name: str
    limits: Limits
    entries: Mapping[str, zipfile.ZipInfo] = field(repr=False)
    _zip: zipfile.ZipFile = field(repr=False)

    def __contains__(self, part: str) -> bool:
        return part in self.entries

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises ReadError where it is missing, too large, or damaged."""
        entry = self.entries.get(part)
        if entry is None:
            raise damaged(self.name, say("“{part}” is missing in it", part=part))
        if entry.file_size > self.limits.part_bytes:
            raise over_limit(
                self.name,
                say("The part “{part}” has {size} bytes", part=part, size=f"{entry.file_size:,}"),
                "part_bytes",
                self.limits,
            )
        try:
            # Never more than the size that the directory states, whatever is packed.
            return self._zip.read(entry)
        except _BROKEN as error:
            raise damaged(self.name, say("“{part}” cannot be unpacked", part=part)) from error


def open_archive(data: bytes, name: str, limits: Limits) -> Archive:
    """The parts of the Office file in ``data``.

    Raises ReadError where it is protected by a password, damaged, cut off, or exceeds a limit.
    """
    if len(data) > limits.file_bytes:
        raise exceeding.too_large(len(data), limits.file_bytes, name)
    form = form_of(data)
    if not data.startswith(b"PK"):
        if form in {Form.TEXT, Form.STRUCTURED}:
            raise damaged(name, say("it is no zip"))
        raise refusal(form, name)
    entries = data.count(_ENTRY)  # before a list of them is made
    if entries > limits.entries:
        raise over_limit(
            name, say("The file has {size} parts", size=f"{entries:,}"), "entries", limits
        )
    try:
        opened = zipfile.ZipFile(BytesIO(data))
        infos = opened.infolist()
    except _BROKEN as error:
        raise damaged(name, say("its end is missing, or its list of parts")) from error
    _require_sound(infos, name)
    _require_small(infos, name, limits)
    return Archive(name, limits, Parts(infos), opened)


def over_limit(name: str, what: Message, limit: str, limits: Limits) -> LimitError:
    """The error for more in an Office file than a limit allows, its field in ``limits``."""
    return exceeding.over_limit(name, what, limit, limits, _SAVE_ANEW)


def damaged(name: str, why: Message) -> ReadError:
    """The error for an Office file that is not whole."""
    return ReadError(
        say("The file is damaged: {why}.", why=why),
        remedy=say("Copy it anew, or open it in Word or Excel and save it under a new name."),
        place=name,
    )


def _require_sound(infos: list[zipfile.ZipInfo], name: str) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise refusal(Form.PROTECTED, name)
    if len({_key(info.filename) for info in infos}) < len(infos):
        raise damaged(name, say("a part stands in it twice"))
    if any(info.compress_type not in _READABLE for info in infos):
        raise damaged(name, say("a part is packed in a way that Word and Excel do not use"))
    end = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end:
            raise damaged(name, say("parts of it overlap"))
        end = info.header_offset + _LOCAL_HEADER + info.compress_size


def _require_small(infos: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    total = sum(info.file_size for info in infos)
    if total > limits.unpacked_bytes:
        what = say("Unpacked, the file has {size} bytes", size=f"{total:,}")
        raise over_limit(name, what, "unpacked_bytes", limits)
    for info in infos:
        if info.file_size > _SMALL and info.file_size > info.compress_size * limits.ratio:
            times = info.file_size // max(info.compress_size, 1)
            what = say(
                "The part “{part}” is {times} times larger than it is packed",
                part=info.filename,
                times=f"{times:,}",
            )
            raise over_limit(name, what, "ratio", limits)
