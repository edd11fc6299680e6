"""What made a report, made ready again: with it the plan is checked anew, changes made."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import evolve

from ..base.errors import OptionError, PackError
from ..base.language import say
from ..report import Report

if TYPE_CHECKING:
    from ..checking import Checker


def checker_of(report: Report) -> Checker:
    """The checker that made a report, from what the report says of it.

    Raises OptionError where that does not suffice: packs and values of one's own are not in it.
    """
    from ..checking import prepare

    options, chosen = report.options, report.options.chosen
    used = {(one.id, one.sha256) for one in report.packs}
    with suppress(PackError):
        checker = prepare(
            packs=[one.id for one in report.packs],
            language=options.language,
            fiscal_year=options.fiscal_year,
            baseline_ita=options.baseline_ita,
            engine=report.engine.name,
            profile=chosen.profile,
            select=chosen.select or None,
            ignore=chosen.ignore or None,
            severities={code: one.value for code, one in chosen.severities} or None,
        )
        known = {(one.id, one.sha256) for one in checker.compiled.packs}
        if used == known and not chosen.parameters:
            return evolve(checker, options=options)
    raise OptionError(
        say("The report was made with packs or values that do not come with itacheck."),
        remedy=say("Give the checker that made it, as prepare() made it."),
        place="checker",
    )
