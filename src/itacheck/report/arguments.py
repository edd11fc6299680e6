"""What a caller gives beside a report is what it should be, or the argument is named."""

from __future__ import annotations

import hashlib

from ..base.errors import OptionError, ReadError
from ..base.language import say
from .model import Report


def require_report(report: object) -> None:
    """Raises OptionError for what is no report."""
    if not isinstance(report, Report):
        raise OptionError(
            say("A value of the type {type} is no report.", type=type(report).__name__),
            remedy=say("Give the report on this file, as itacheck.check gives it."),
            place="report",
        )


def own_file(data: object, report: Report) -> tuple[bytes, str]:
    """The bytes of the file that a report is about, and its name.

    Raises OptionError for what is no bytes or no report, ReadError for another file.
    """
    held = _bytes_of(data)
    require_report(report)
    source = report.plan.source
    name = source.name if source else "-"
    if source is not None and source.files:
        raise ReadError(
            say("The report is about several files together, and not about this one alone."),
            remedy=say("Check the file alone, and give that report."),
            place=name,
        )
    if source is None or source.sha256 != hashlib.sha256(held).hexdigest():
        raise ReadError(
            say("This is not the file that the report is about."),
            remedy=say("Check the file again, and do not change it meanwhile."),
            place=name,
        )
    return held, name


def _bytes_of(data: object) -> bytes:
    """What a file holds, from any kind of bytes. Raises OptionError for anything else."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise OptionError(
            say("A value of the type {type} is not what a file holds.", type=type(data).__name__),
            remedy=say("Give the file's bytes, as Path(…).read_bytes() has them."),
            place="data",
        )
    return bytes(data)
