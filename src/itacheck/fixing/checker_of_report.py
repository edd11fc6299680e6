"""What made a report, made ready again: with it the plan is checked anew, changes made."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..base.errors import OptionError, PackError
from ..base.language import say
from ..report import Report
from ..settings.options import OPTIONS

if TYPE_CHECKING:
    from ..checking import Checker


def checker_of(report: Report) -> Checker:
    """The checker that made a report, from what the report says of it.

    Raises OptionError where that does not suffice: packs and values of one's own are not in it.
    """
    from ..checking import prepare

    used = {(one.id, one.sha256) for one in report.packs}
    with suppress(PackError):
        checker = prepare(**_told(report))
        known = {(one.id, one.sha256) for one in checker.compiled.packs}
        if used == known and not report.options.chosen.parameters:
            return evolve(checker, options=report.options)
    raise OptionError(
        say("The report was made with packs or values that do not come with itacheck."),
        remedy=say("Give the checker that made it, as prepare() made it."),
        place="checker",
    )


def _told(report: Report) -> dict[str, Any]:
    """Every option of a check that a report tells, as a caller gives it; None for one not set."""
    found: dict[str, Any] = {}
    for one in OPTIONS:
        if not one.left:
            value = one.told(report)
            found[one.name] = None if value in ((), {}) else value
    return found
