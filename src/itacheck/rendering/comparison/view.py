"""A comparison as it is told: its parts in their order, and figures in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from ...base.language import Message, Text, in_language, say
from ...base.patterns import expression
from ...base.record import record
from ...report import Finding, Report
from ...report.at_hand import rules_at_hand
from ...report.baseline import Change, Comparison
from ...report.data import DataValue
from ...report.figures import short
from ...report.telling import NOTE, is_noted
from ...view import Entry, ReportView, Standing
from ...vocabulary import kinds_of
from ...vocabulary.model import Property
from ..explain.words import symbol_words

_MONEY = expression(r"-?\d+\.\d\d")
_Meaning = Property | Text


@record
class Share:
    """Faults of which the same became: ``kind`` is what, ``title`` says it with their number."""

    kind: str
    title: Message
    report: Report
    entries: tuple[Entry, ...]


@record
class Figure:
    """A figure that is another now: what it is called, and both values."""

    name: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.name}: {self.old} → {self.new}"


@record(slots=False)
class ComparisonView:
    """A comparison as it is told, in the language of the new report."""

    found: Comparison

    @property
    def language(self) -> str:
        """The language of every text."""
        return self.found.report.language

    @property
    def names(self) -> tuple[str, str]:
        """What the old and the new draft are called: by their files."""
        old = _name(self.found.old) or say("the old draft").text(self.language)
        return old, _name(self.found.report) or say("the new").text(self.language)

    @property
    def shares(self) -> tuple[Share, ...]:
        """What is new, gone, not checked and changed, as far as there is any of it."""
        found = self.found
        changed = tuple(one.new for one in found.changed)
        told = (
            ("new", say("New: {count}", count=len(found.new)), found.report, found.new),
            ("gone", say("Gone: {count}", count=len(found.gone)), found.old, found.gone),
            (
                "not_checked",
                say("Not checked this time: {count}", count=len(found.not_checked)),
                found.old,
                found.not_checked,
            ),
            (
                "changed",
                say("The same fault with other figures: {count}", count=len(changed)),
                found.report,
                changed,
            ),
        )
        return tuple(
            Share(kind, title, report, tuple(_entry(one, kind, report) for one in findings))
            for kind, title, report, findings in told
            if findings
        )

    @property
    def sums(self) -> tuple[Message, ...]:
        """How many faults there are of each sort."""
        found = self.found
        return (
            say("New: {count}", count=len(found.new)),
            say("Gone: {count}", count=len(found.gone)),
            say("Not checked this time: {count}", count=len(found.not_checked)),
            say("With other figures: {count}", count=len(found.changed)),
            say("Unchanged: {count}", count=len(found.kept) - len(found.changed)),
        )

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """The same as names and numbers, in words."""
        found, changed = self.found, len(self.found.changed)
        told = (
            (say("New"), len(found.new)),
            (say("Gone"), len(found.gone)),
            (say("Not checked this time"), len(found.not_checked)),
            (say("With other figures"), changed),
            (say("Unchanged"), len(found.kept) - changed),
        )
        return tuple((name.text(self.language), number) for name, number in told)

    @property
    def verdict(self) -> str:
        """What follows from the comparison."""
        report = self.found.report
        if report.errored or not report.complete:
            return ReportView(report).verdict
        if self.found.new:
            return say("Correct what is new, then check the plan again.").text(self.language)
        return say("Nothing new was found.").text(self.language)

    @property
    def note(self) -> str:
        """That it is not of the whole plan, or cannot be told in one language; or ""."""
        noted = is_noted(self.found.old) or is_noted(self.found.report)
        told = (ReportView(self.found.report).submitted, NOTE.text(self.language) if noted else "")
        return " ".join(filter(None, told))

    def figures(self, finding: Finding) -> tuple[Figure, ...]:
        """The figures of a fault that are others now."""
        change = self._changes.get(id(finding))
        return tuple(self._figures(change)) if change else ()

    @cached_property
    def _changes(self) -> Mapping[int, Change]:
        return {id(one.new): one for one in self.found.changed}

    def _figures(self, change: Change) -> Iterator[Figure]:
        known = self._meanings.get(change.new.rule, {})
        for name, old, new in change.figures:
            of = known.get(name)
            meaning = of.meaning if isinstance(of, Property) else of
            said = name if meaning is None else short(meaning.text(self.language))
            yield Figure(said, _shown(old, of, self.language), _shown(new, of, self.language))

    @cached_property
    def _meanings(self) -> Mapping[str, Mapping[str, _Meaning]]:
        """What the figures of each rule's findings mean: by the facts that it is about.

        Nothing is known of a rule of a person's own pack.
        """
        rules = rules_at_hand(self.found.report.packs)
        known: dict[str, dict[str, _Meaning]] = {
            kind.name: {**{one.name: one for one in kind.properties}, **dict(kind.texts)}
            for kind in kinds_of(rule.about for rule in rules.values())
        }
        return {code: known[rule.about] for code, rule in rules.items()}


def _name(report: Report) -> str:
    return report.input_name or ""


def _entry(finding: Finding, kind: str, report: Report) -> Entry:
    return Entry(finding, Standing.KNOWN if kind == "changed" else Standing.FOUND, report)


def _shown(value: DataValue, of: _Meaning | None, language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(one, of, language) for one in value) or "-"
    if value is None:
        return "-"
    if isinstance(value, bool):
        return (say("yes") if value else say("no")).text(language)
    if not isinstance(value, str):
        return str(value)
    if _MONEY.fullmatch(value):
        return f"{Decimal(value):,.2f}"
    if isinstance(of, Property):
        return symbol_words(value, of, language)
    return in_language(value, language)
