"""``itacheck waive``: adds a waiver of a finding to the list beside the plan."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from ..base.errors import OptionError
from ..base.file_names import require_ending
from ..base.file_writing import require_free, store
from ..base.language import say
from ..report import Finding, Report
from ..report.options import fiscal_year_of
from ..settings.files import content_of
from ..settings.waivers import ENDING, read_text
from ..thai.years import day_of
from .choosing import checkers, report_on
from .running import OK
from .streams import show


def run(options: Namespace) -> int:
    """Check the plan, and append an entry for each finding that is meant, with its fingerprint."""
    options.no_waivers, options.as_of = True, None
    for given in (options.first, options.last):
        if given is not None and day_of(given) is None:
            raise OptionError(
                say("“{given}” is no day of the Buddhist calendar.", given=given),
                remedy=say("Write a day of the Buddhist calendar, such as 2569-09-30."),
                place="--from" if given is options.first else "--until",
            )
    plan = Path(options.file)
    beside = plan.parent / f"{plan.stem}{ENDING}"
    target = beside if options.to is None else Path(options.to)
    require_ending(target.name, ".yaml", ".yml")
    require_free(target, force=True)
    report = report_on(options.file, checkers(options, [options.file])[options.file], options)
    found = _meant(report, options)
    before = content_of(target) if target.exists() else ""
    added = "".join(_entry(one, options) for one in found)
    text = _joined(before, added, target, len(found))
    store(text.encode(), target, force=True)  # what stands in it stays
    show(f"{target}\n{added}")
    return OK


def _meant(report: Report, options: Namespace) -> tuple[Finding, ...]:
    year = fiscal_year_of(options.year)
    of_rule = report.by_rule(options.code)
    found = tuple(
        one
        for one in of_rule
        if one.subject == options.subject and (year is None or one.year == year)
    )
    if found:
        return found
    others = ", ".join(dict.fromkeys(one.subject for one in of_rule))
    raise OptionError(
        say(
            "There is no finding of {code} about {subject}.",
            code=options.code,
            subject=options.subject,
        ),
        remedy=say("The rule found something about: {others}.", others=others) if others else None,
        place=Path(options.file).name,
    )


def _entry(finding: Finding, options: Namespace) -> str:
    """A member of a YAML list; texts are quoted as JSON quotes them, which YAML reads."""
    pairs: dict[str, object] = {
        "code": finding.rule,
        "subject": finding.subject,
        "year": finding.year,
        "fingerprint": finding.fingerprint,
        "reason": options.reason,
        "approver": options.approver,
        "from": options.first,
        "until": options.last,
    }
    lines = _lines((name, value) for name, value in pairs.items() if value is not None)
    return "- " + "\n  ".join(lines) + "\n"


def _lines(pairs: Iterable[tuple[str, object]]) -> list[str]:
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in pairs]


def _joined(before: str, added: str, target: Path, count: int) -> str:
    """The list with the entries at its end, looked at before anything is written."""
    held = len(read_text(before, target.name))
    text = before if not before or before.endswith("\n") else f"{before}\n"
    whole = text + added
    try:
        fits = len(read_text(whole, target.name)) == held + count
    except OptionError:
        read_text(added, target.name)  # what is wrong with the entry itself is told as such
        fits = False
    if not fits:
        raise OptionError(
            say("The file's list cannot be continued at its end."),
            remedy=say("Add this to it by hand:\n{entry}", entry=added),
            place=target.name,
        )
    return whole
