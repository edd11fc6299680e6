"""``itacheck waive``: adds a waiver of a finding to the list beside the plan."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..base.errors import OptionError
from ..base.file_names import require_ending
from ..base.file_writing import require_free, store
from ..base.language import say
from ..base.patterns import expression
from ..plan import Plan
from ..rendering import Page
from ..rendering.entry_lines import place_lines
from ..rendering.pen import Pen
from ..report import Finding, Report
from ..report.options import fiscal_year_of
from ..report.waivers import Waiver, out_of_force
from ..settings.files import content_of
from ..settings.waivers import ENDING, read_text
from ..thai.text import same
from ..thai.years import day_of
from ..view import place_words
from ..view.entries import Entry, Standing
from .choosing import STDIN, checkers, report_on, today
from .ids import WRITE_ID, id_in, unknown
from .running import OK
from .streams import complain, show

_CODE = expression("[A-Z]{3}[0-9]{3}")
_FEWEST_DIGITS = 6
"""So many digits of an id tell the findings of one plan apart."""
_PAIR = 2


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
    if options.file == STDIN and options.to is None:
        raise OptionError(
            say("A list of waivers stands beside the plan's file."),
            remedy=say("Give the name of the plan's file, or that of the list: --to FILE."),
            place="FILE",
        )
    plan = Path(options.file)
    beside = plan.parent / f"{plan.stem}{ENDING}"
    target = beside if options.to is None else Path(options.to)
    require_ending(target.name, ".yaml", ".yml")
    require_free(target, force=True)
    report = report_on(options.file, checkers(options, [options.file])[options.file], options)
    found = _meant(report, options)
    before = content_of(target) if target.exists() else ""
    added = "".join(_entry(one, report.plan, options) for one in found)
    text, entries = _joined(before, added, target, len(found))
    store(text.encode(), target, force=True)  # what stands in it stays
    _tell(report, found, target)
    late = out_of_force(entries[0], today()) if entries else None
    if late is not None:
        complain(f"{target.name}: {late.text(report.language)}")
    return OK


def _tell(report: Report, findings: Sequence[Finding], target: Path) -> None:
    """Each finding that is waived now, as reports show it."""
    pen = Pen(Page(), report.language)
    told = say("{name}: findings waived: {count}", name=target, count=len(findings))
    entries = (Entry(one, Standing.WAIVED, report) for one in findings)
    lines = (line for one in entries for line in place_lines(one, pen))
    show("\n".join((*pen.lines(told), *lines, "")))


def _meant(report: Report, options: Namespace) -> tuple[Finding, ...]:
    """The findings that are meant, each once, in document order.

    Raises OptionError where something that is named is none.
    """
    year = fiscal_year_of(options.year)
    which, rules = list(options.which), [one.upper() for one in options.rule]
    if not which and not rules:
        raise OptionError(
            say("Nothing says which findings are waived."),
            remedy=WRITE_ID,
            place="waive",
        )
    groups = [_of_rule(report, code, options) for code in rules]
    if len(which) == _PAIR and _CODE.fullmatch(which[0].upper()):
        groups.append(_about(report, which[0].upper(), which[1], options))
    else:
        groups += [_named(report, one, options) for one in which]
    meant = {one.fingerprint for group in groups for one in group}
    return tuple(
        one
        for one in report.findings
        if one.fingerprint in meant and (year is None or one.year == year)
    )


def _of_rule(report: Report, code: str, options: Namespace) -> Sequence[Finding]:
    found = report.by_rule(code)
    if not found:
        raise OptionError(
            say("The rule {code} has found nothing here.", code=code),
            place=Path(options.file).name,
        )
    return found


def _about(report: Report, code: str, subject: str, options: Namespace) -> Sequence[Finding]:
    of_rule = report.by_rule(code)
    found = [one for one in of_rule if one.subject == subject]
    if found:
        return found
    others = ", ".join(dict.fromkeys(one.subject for one in of_rule))
    raise OptionError(
        say("There is no finding of {code} about {subject}.", code=code, subject=subject),
        remedy=say("The rule found something about: {others}.", others=others) if others else None,
        place=Path(options.file).name,
    )


def _named(report: Report, given: str, options: Namespace) -> Sequence[Finding]:
    """By an id, which may be that of a cause and all its findings; or by words of the place."""
    name = id_in(given, _FEWEST_DIGITS)
    if name is not None:
        of_cause = next((one.findings for one in report.causes if one.id == name), ())
        found = [
            one
            for one in report.findings
            if one.fingerprint.startswith(name) or one.fingerprint in of_cause
        ]
    else:
        words = same(given)
        found = [one for one in report.findings if one.location and words in _place(one, report)]
    if not found:
        raise unknown(given, options.file)
    return found


def _place(finding: Finding, report: Report) -> str:
    return same(place_words(finding.location, report.language))


def _entry(finding: Finding, plan: Plan, options: Namespace) -> str:
    """A member of a YAML list; texts are quoted as JSON quotes them, which YAML reads.

    It names whose plan it is of and for which years, so that it is found when the file is renamed.
    """
    pairs: dict[str, object] = {
        "code": finding.rule,
        "subject": finding.subject,
        "year": finding.year,
        "fingerprint": finding.fingerprint,
        "reason": options.reason,
        "approver": options.approver,
        "from": options.first,
        "until": options.last,
        "organisation": plan.organisation.name if plan.organisation else None,
        "period": str(plan.period) if plan.period else None,
    }
    lines = _lines((name, value) for name, value in pairs.items() if value is not None)
    return "- " + "\n  ".join(lines) + "\n"


def _lines(pairs: Iterable[tuple[str, object]]) -> list[str]:
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in pairs]


def _joined(before: str, added: str, target: Path, count: int) -> tuple[str, Sequence[Waiver]]:
    """The list with the entries at its end, looked at before anything is written; and these."""
    held = len(read_text(before, target.name))
    text = before if not before or before.endswith("\n") else f"{before}\n"
    whole = text + added
    try:
        listed = read_text(whole, target.name)
    except OptionError:
        read_text(added, target.name)  # what is wrong with the entry itself is told as such
        listed = ()
    if len(listed) != held + count:
        raise OptionError(
            say("The file's list cannot be continued at its end."),
            remedy=say("Add this to it by hand:\n{entry}", entry=added),
            place=target.name,
        )
    return whole, listed[held:]
