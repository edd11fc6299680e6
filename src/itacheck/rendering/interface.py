"""What a format is: a name, and a function from reports to text or bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..base.record import record
from ..base.severity import Severity
from ..report import Report
from ..thai.digits import Digits
from ..view import By

Reports: TypeAlias = Report | tuple[Report, ...]
"""One report, or those of a batch of files: a format may show the two differently."""


@record
class Page:
    """What the reader's place can show: columns of text (None: no limit), colours; and digits.

    ``passes``: whether formats that show faults alone (``sarif``) show what was passed, too.
    ``show`` is the least severity that is told whole, ``by`` how findings stand together; None is
    what a format does of itself.
    """

    width: int | None = None
    colour: bool = False
    digits: Digits = Digits.ARABIC
    passes: bool = False
    show: Severity | None = None
    by: By | None = None


@record
class Renderer:
    """A format. Its module holds one as ``RENDERER``.

    ``write`` gives text where ``is_text``, else bytes. ``always`` is whether a report in which
    nothing is wrong is written at all: formats that only mark faults have nothing to say then.
    ``suffix`` is that of its files (``.json``), "" where it has none of its own. ``needs`` are the
    modules that must be installed for it, and ``install`` what pip installs them by. ``also`` are
    endings that its files may have besides.
    """

    name: str
    media_type: str
    write: Callable[[Reports, Page], str | bytes]
    is_text: bool = True
    always: bool = True
    suffix: str = ""
    needs: tuple[str, ...] = ()
    install: str = ""
    also: tuple[str, ...] = ()


def as_tuple(reports: Reports) -> tuple[Report, ...]:
    """The reports as a tuple, also where there is one alone."""
    return reports if isinstance(reports, tuple) else (reports,)
