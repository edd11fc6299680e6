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
        words = _words(found.report)
    for one in changed:
        yield from entry_lines(Entry(one.new, Standing.KNOWN, found.report), pen, code=True)
        told = _figures(one, words.get(one.new.rule, {}), pen.language)
        yield from pen.lines(", ".join(told), depth=2)
    yield ""
    sums = (
        say("New: {count}", count=len(found.new)),
        say("Gone: {count}", count=len(found.gone)),
        say("Not checked this time: {count}", count=len(found.not_checked)),
        say("With other figures: {count}", count=len(changed)),
        say("Unchanged: {count}", count=len(found.kept) - len(changed)),
    )
    yield from pen.lines(" · ".join(map(pen.words, sums)), tone=Tone.STRONG)
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


def _figures(change: Change, words: Mapping[str, Text], language: str) -> Iterator[str]:
    for name, old, new in change.figures:
        said = short(words[name].text(language)) if name in words else name
        yield f"{said}: {_shown(old)} → {_shown(new)}"


def _words(report: Report) -> Mapping[str, Mapping[str, Text]]:
    """What the figures of each rule's findings are called: by the facts that it is about.

    Nothing is known of a rule of a person's own pack.
    """
    shipped = (load_pack(one.id) for one in report.packs if one.id in shipped_packs())
    names = {
        kind.name: {**{one.name: one.meaning for one in kind.properties}, **dict(kind.texts)}
        for kind in kinds()
    }
    return {rule.code: names[rule.about] for pack in shipped for rule in pack.rules}


def _shown(value: DataValue) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value)) or "-"
    if isinstance(value, str) and _MONEY.fullmatch(value):
        return f"{Decimal(value):,.2f}"
    return "-" if value is None else str(value)
