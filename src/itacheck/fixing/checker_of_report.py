"""What made a report, made ready again: with it the plan is checked anew, changes made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..base.errors import OptionError, PackError
from ..base.language import say
from ..base.severity import Severity
from ..report import Report
from ..settings.options import OPTIONS

if TYPE_CHECKING:
    from ..checking import Checker

TELLS: Mapping[str, Callable[[Report], Any]] = MappingProxyType(
    {
        "engine": lambda report: report.engine.name,
        "fail_on": lambda report: _severity(report.options.fail_on),
        "packs": lambda report: [one.id for one in report.packs],
        "profile": lambda report: report.options.chosen.profile,
        "select": lambda report: report.options.chosen.select,
        "ignore": lambda report: report.options.chosen.ignore,
        "severities": lambda report: {
            code: one.value for code, one in report.options.chosen.severities
        },
    }
)
"""How a report tells an option of a check, as a caller gives it, by the option's name.

Any other one stands in ``report.options`` under its very name.
"""
LEFT: Mapping[str, str] = MappingProxyType(
    {
        "parameters": "a report names them without their sources: with them it is refused",
        "waivers": "what is waived is a fault still, and is looked for without them",
        "baseline": "what an earlier report knew is a fault still",
    }
)
"""The options that a checker is made without, and why."""


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
        if one.name not in LEFT:
            tells = TELLS.get(one.name)
            value = tells(report) if tells else getattr(report.options, one.name)
            found[one.name] = None if value in ((), {}) else value
    return found


def _severity(least: Severity | None) -> str:
    return "never" if least is None else least.value
