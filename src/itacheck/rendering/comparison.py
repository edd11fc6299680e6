"""What became of a plan's faults from one draft to the next, for people and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ..base.language import Message, say
from ..packs import load_pack, shipped_packs
from ..report import Finding, Report
from ..report.baseline import Change, Comparison
from ..report.data import DataValue
from ..view import Entry, ReportView, Standing
from ..vocabulary import kinds
from ..vocabulary.model import Text
from .entry_lines import entry_lines
from .explain_words import short
from .interface import Page
from .pen import Pen, Tone

_MONEY = re.compile(r"-?\d+\.\d\d")


def write_terminal(found: Comparison, page: Page) -> str:
    """Each fault that is new, gone or has other figures; the rest in numbers."""
    pen = Pen(page, found.report.language)
    return "".join(f"{line}\n" for line in _lines(found, pen))


def write_json(found: Comparison) -> str:
    """The comparison as an object: docs/report.md has its keys."""
    return json.dumps(found.to_dict(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _lines(found: Comparison, pen: Pen) -> Iterator[str]:
    names = (_name(found.old, say("the old draft"), pen), _name(found.report, say("the new"), pen))
    yield from pen.lines("", printed=" → ".join(names), tone=Tone.STRONG)
    yield from _part(say("New: {count}", count=len(found.new)), found.new, found.report, pen)
    yield from _part(say("Gone: {count}", count=len(found.gone)), found.gone, found.old, pen)
    open_ = say("Not checked this time: {count}", count=len(found.not_checked))
    yield from _part(open_, found.not_checked, found.old, pen)
    changed = found.changed
    if changed:
        yield ""
        title = say("The same fault with other figures: {count}", count=len(changed))
        yield from pen.lines(title, tone=Tone.STRONG)
    for one in changed:
        yield from entry_lines(Entry(one.new, Standing.KNOWN, found.report), pen, code=True)
        yield from pen.lines(", ".join(_figures(one, found.report)), depth=2)
    yield ""
    told = (
        say("New: {count}", count=len(found.new)),
        say("Gone: {count}", count=len(found.gone)),
        say("Not checked this time: {count}", count=len(found.not_checked)),
        say("With other figures: {count}", count=len(changed)),
        say("Unchanged: {count}", count=len(found.kept) - len(changed)),
    )
    yield from pen.lines(" · ".join(map(pen.words, told)), tone=Tone.STRONG)
    if not found.report.complete:
        yield from pen.lines(ReportView(found.report).verdict, tone=Tone.STRONG)


def _name(report: Report, otherwise: Message, pen: Pen) -> str:
    source = report.plan.source
    return source.name if source else pen.words(otherwise)


def _part(title: Message, findings: Sequence[Finding], report: Report, pen: Pen) -> Iterator[str]:
    if findings:
        yield ""
        yield from pen.lines(title, tone=Tone.STRONG)
    for one in findings:
        yield from entry_lines(Entry(one, Standing.FOUND, report), pen, code=True)


def _figures(change: Change, report: Report) -> Iterator[str]:
    words = _words_of(change.new, report)
    for name, old, new in change.figures:
        said = short(words[name].text(report.language)) if name in words else name
        yield f"{said}: {_shown(old)} → {_shown(new)}"


def _words_of(finding: Finding, report: Report) -> Mapping[str, Text]:
    """What the figures of a finding are called: by the facts that its rule is about.

    Nothing is known of a rule of a person's own pack.
    """
    shipped = [load_pack(one.id) for one in report.packs if one.id in shipped_packs()]
    facts = {rule.code: rule.about for pack in shipped for rule in pack.rules}
    kind = next((one for one in kinds() if one.name == facts.get(finding.rule)), None)
    if kind is None:
        return {}
    return {**{one.name: one.meaning for one in kind.properties}, **dict(kind.texts)}


def _shown(value: DataValue) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value)) or "-"
    if isinstance(value, str) and _MONEY.fullmatch(value):
        return f"{Decimal(value):,.2f}"
    return "-" if value is None else str(value)
