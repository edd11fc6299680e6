"""``itacheck repair``: what would mend a plan, and what would come of it. Nothing is written."""

from __future__ import annotations

import os
from argparse import Namespace

from ..base.language import say
from ..checking import Checker
from ..fixing.lines import proposal_lines, untried_lines
from ..fixing.proposals import Offers, Proposal, offers
from ..rendering.pen import Pen
from ..report import Report
from .choosing import STDIN, checkers, report_on
from .running import INTERNAL, OK
from .streams import as_word, page_for, show

SAFE, CHOOSE = "--safe", "--choose"


def run(options: Namespace) -> int:
    """Tell what may be mended; the exit code says only whether it could be worked out."""
    report, found, _ = worked_out(options)
    pen = Pen(page_for(None, os.environ, options.digits), report.language)
    told = proposal_lines(report, found.proposals, pen)
    how = _how(options, found.proposals, pen)
    show("\n".join((*told, *untried_lines(found, pen), *how, "")))
    return INTERNAL if report.errored else OK


def worked_out(options: Namespace) -> tuple[Report, Offers, Checker]:
    """The report on the plan, and what would mend it."""
    checker = checkers(options, [options.file])[options.file]
    report = report_on(options.file, checker, options)
    return report, offers(report, checker), checker


def _how(options: Namespace, offered: tuple[Proposal, ...], pen: Pen) -> list[str]:
    """How to have it done; a plan from standard input is no file to make a copy of.

    An answer is named where there is something to choose.
    """
    if not offered or options.file == STDIN:
        return []
    certain = {one.choice for one in offered if one.safe}
    other = next((one.id for one in offered if one.choice not in certain), None)
    given = [SAFE] * bool(certain) + ([f"{CHOOSE} {other} …"] if other else [])
    told = say("To have it done in a copy of the file:")
    return ["", *pen.lines(told), f"  itacheck fix {as_word(options.file)} {' '.join(given)}"]
