"""What a caller gives beside a report is what it should be, or the argument is named."""

from __future__ import annotations

from ..base.errors import OptionError
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


def file_bytes(data: object) -> bytes:
    """What a file holds, from any kind of bytes. Raises OptionError for anything else."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise OptionError(
            say("A value of the type {type} is not what a file holds.", type=type(data).__name__),
            remedy=say("Give the file's bytes, as Path(…).read_bytes() has them."),
            place="data",
        )
    return bytes(data)
