"""The texts of a report that are in a language, and how its JSON keeps them in several.

Every text that a rule or this program wrote knows itself in itacheck's own languages; what the plan
says, and figures, are the same in all. The JSON has the texts of the report's language where they
belong, and at its end how they read in the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from attrs import evolve, field

from ..base.language import Literal, Told, in_language, told
from ..base.location import Location
from ..base.record import record
from ..plan import Plan, Problem
from ..vocabulary.model import Evidence
from .data import Data, DataValue, figures_of
from .finding import Basis, Finding
from .ledger import LedgerLine, ranked
from .provenance import Baseline, EngineUsed, RuleUsed
from .repairs import Figure, Repair
from .where import BETWEEN

TOLD = ("engine", "plan", "notices", "findings", "ledger", "baseline", "repairs", "rules")
"""The fields of a report that hold texts."""

IN_TURN: Mapping[str, str] = MappingProxyType(
    {"texts": "texts_in_turn", "places": "places_in_turn"}
)
"""Texts that may be alike in one language and not in another, and where all readings stand."""

Pairs = tuple[tuple[str, str], ...]
Turns = tuple[tuple[str, tuple[str, ...]], ...]


@record
class Translations:
    """How the texts of a report's JSON read in one more language.

    ``messages`` are those of findings by their fingerprints; the others stand by the text itself:
    any text, a step of the words of a place, a text among the figures of a finding. Of a text that
    reads in several ways, all of them stand in turn, as often as the text stands in the report.
    """

    messages: Pairs = ()
    texts: Pairs = ()
    places: Pairs = ()
    data: Pairs = ()
    texts_in_turn: Turns = ()
    places_in_turn: Turns = ()


class Hand(Protocol):
    """What is done with each text, and gives the one that stands in its place."""

    def message(self, fingerprint: str, text: str) -> str:
        """The message of a finding."""

    def text(self, text: str) -> str:
        """Any text that has no method of its own here."""

    def place(self, place: Location) -> Location:
        """A place, with its words."""

    def figure(self, text: str) -> str:
        """A text among the figures of a finding."""


def translations(report: Any) -> tuple[tuple[str, Translations], ...]:
    """By language, how the texts of the report's JSON read in it.

    Its own language is among them where figures hold texts, which are Thai ones in all.
    """
    hand = _Collecting()
    parts = {name: getattr(report, name) for name in TOLD}
    parts["plan"] = evolve(report.plan, problems=as_literals(report.plan.problems, report.language))
    parts["notices"] = as_literals(report.notices, report.language)
    rewritten(parts, hand)
    wanted = (one for one in report.languages if one != report.language)
    found = ((one, hand.found(one)) for one in (*wanted, report.language))
    return tuple(one for one in found if one[0] != report.language or one[1] != Translations())


def as_literals(problems: tuple[Problem, ...], language: str) -> tuple[Problem, ...]:
    """Problems whose sentences are texts of a language."""
    return tuple(evolve(one, message=Literal(told(one.message, language))) for one in problems)


def with_translations(
    parts: Mapping[str, Any], known: tuple[tuple[str, Translations], ...]
) -> dict[str, Any]:
    """What a report is made of, its texts knowing themselves in the languages of its JSON."""
    given = {"baseline": None, "repairs": (), **parts, "rules": parts["rules"] or ()}
    if not known:
        return dict(parts)
    found = {**parts, **rewritten(given, _Knowing(known))}
    return found if parts["rules"] is not None else {**found, "rules": None}


@record
class _Collecting:
    """Keeps how each text reads in other languages, as often as it stands in the report."""

    _held: dict[str, dict[str, list[str]]] = field(factory=dict)

    def message(self, fingerprint: str, text: str) -> str:
        return self._keep("messages", text, fingerprint)

    def text(self, text: str) -> str:
        return self._keep("texts", text, text)

    def place(self, place: Location) -> Location:
        """Step by step: what the plan calls a thing is the same in every language."""
        words = place.words
        others = words.others if isinstance(words, Told) else ()
        ways = [(language, other.split(BETWEEN)) for language, other in others]
        for at, step in enumerate(words.split(BETWEEN) if words else ()):
            turned = ((language, way[at]) for language, way in ways if at < len(way))
            self._keep("places", Told(step, tuple(turned)), step)
        return place

    def figure(self, text: str) -> str:
        return self._keep("data", text, text)

    def _keep(self, kind: str, text: str, name: str) -> str:
        self._held.setdefault(kind, {}).setdefault(str(name), []).append(text)
        return text

    def found(self, language: str) -> Translations:
        """What was found of a language."""
        pairs: dict[str, Any] = {}
        for kind, held in self._held.items():
            read = {name: [in_language(one, language) for one in own] for name, own in held.items()}
            other = {name: read[name] for name, own in held.items() if read[name] != own}
            firsts = {
                name: next(new for new, own in zip(one, held[name], strict=True) if new != own)
                for name, one in other.items()
            }
            pairs[kind] = tuple(firsts.items())
            if kind in IN_TURN:
                several = ((name, tuple(one)) for name, one in other.items() if len(set(one)) > 1)
                pairs[IN_TURN[kind]] = tuple(several)
        return Translations(**pairs)


class _Knowing:
    """Gives each text what the JSON keeps of it."""

    def __init__(self, known: tuple[tuple[str, Translations], ...]) -> None:
        kinds = ("messages", "texts", "places", "data")
        self._known = {
            kind: [(language, dict(getattr(one, kind))) for language, one in known]
            for kind in kinds
        }
        self._in_turn = {
            (kind, language, name): iter(turns)
            for kind, several in IN_TURN.items()
            for language, one in known
            for name, turns in getattr(one, several)
        }

    def message(self, fingerprint: str, text: str) -> str:
        return self._of("messages", text, fingerprint)

    def text(self, text: str) -> str:
        return self._of("texts", text, text)

    def place(self, place: Location) -> Location:
        return worded(place, self._way)

    def _way(self, words: str) -> str:
        steps = [self._of("places", step, step) for step in words.split(BETWEEN)]
        ways = (
            (language, BETWEEN.join(in_language(one, language) for one in steps))
            for language, _ in self._known["places"]
        )
        others = tuple((language, other) for language, other in ways if other != words)
        return Told(words, others) if others else words

    def figure(self, text: str) -> str:
        return self._of("data", text, text)

    def _of(self, kind: str, text: str, name: str) -> str:
        found = (
            (language, next(self._in_turn.get((kind, language, name), iter(())), kept.get(name)))
            for language, kept in self._known[kind]
        )
        others = tuple((language, other) for language, other in found if other is not None)
        return Told(text, others) if others else text


def rewritten(parts: Mapping[str, Any], hand: Hand) -> dict[str, Any]:
    """The fields of a report that hold texts, each text as a hand gives it."""
    engine: EngineUsed = parts["engine"]
    plan: Plan = parts["plan"]
    baseline: Baseline | None = parts["baseline"]
    if engine.notice:
        engine = evolve(engine, notice=hand.text(engine.notice))
    if baseline is not None:
        baseline = evolve(
            baseline,
            known=_findings(baseline.known, hand),
            gone=_findings(baseline.gone, hand),
            not_checked=_findings(baseline.not_checked, hand),
        )
    return {
        "engine": engine,
        "findings": _findings(parts["findings"], hand),
        "ledger": tuple(_line(one, hand) for one in parts["ledger"]),
        "plan": evolve(plan, problems=tuple(_problem(one, hand) for one in plan.problems)),
        "notices": tuple(_problem(one, hand) for one in parts["notices"]),
        "baseline": baseline,
        "repairs": tuple(_repair(one, hand) for one in parts["repairs"]),
        "rules": tuple(_rule(one, hand) for one in parts["rules"]),
    }


def _rule(rule: RuleUsed, hand: Hand) -> RuleUsed:
    changed = rule.severity_changed
    return evolve(
        rule,
        title=hand.text(rule.title),
        rationale=hand.text(rule.rationale),
        basis=_basis(rule.basis, hand),
        severity_changed=changed and evolve(changed, reason=_text_of(changed.reason, hand)),
    )


def _findings(findings: tuple[Finding, ...], hand: Hand) -> tuple[Finding, ...]:
    return tuple(_finding(one, hand) for one in findings)


def _finding(finding: Finding, hand: Hand) -> Finding:
    return evolve(
        finding,
        message=hand.message(finding.fingerprint, finding.message),
        data=_data(finding.data, hand),
        evidence=tuple(_evidence(each, hand) for each in finding.evidence),
        location=_location(finding.location, hand),
        basis=_basis(finding.basis, hand),
        remedy=hand.text(finding.remedy),
        title=hand.text(finding.title),
    )


def _repair(repair: Repair, hand: Hand) -> Repair:
    ways = (
        tuple(tuple(_due(figure, hand) for figure in choice) for choice in way)
        for way in repair.ways
    )
    return evolve(repair, ways=tuple(ways))


def _due(figure: Figure, hand: Hand) -> Figure:
    return evolve(figure, what=hand.text(figure.what), location=_location(figure.location, hand))


def _data(data: Data, hand: Hand) -> Data:
    """Of what the message alone shows, the data themselves say how it reads."""
    listed = figures_of(data)
    return Data(
        (name, _figure(value, hand) if name in listed else value) for name, value in data.items()
    )


def _figure(value: DataValue, hand: Hand) -> DataValue:
    if isinstance(value, tuple):
        return tuple(_figure(one, hand) for one in value)
    return hand.figure(value) if isinstance(value, str) else value


def _evidence(evidence: Evidence, hand: Hand) -> Evidence:
    what = hand.text(evidence.what) if isinstance(evidence.what, str) else evidence.what
    return Evidence(what, _location(evidence.location, hand))


def _basis(basis: tuple[Basis, ...], hand: Hand) -> tuple[Basis, ...]:
    """The citations of a rule, their texts as a hand gives them."""
    return tuple(
        evolve(
            one,
            document=_text_of(one.document, hand),
            meaning=_text_of(one.meaning, hand),
            value=_text_of(one.value, hand),
        )
        for one in basis
    )


def _text_of(text: str | None, hand: Hand) -> str | None:
    return hand.text(text) if text else text


def _location(place: Location | None, hand: Hand) -> Location | None:
    return None if place is None else hand.place(place)


def worded(place: Location, way: Callable[[str], str]) -> Location:
    """A place whose words, if it has any, are made others."""
    return evolve(place, words=way(place.words)) if place.words else place


def _line(line: LedgerLine, hand: Hand) -> LedgerLine:
    """Reasons as common as each other stand by their words."""
    reasons = (evolve(one, reason=hand.text(one.reason)) for one in line.reasons)
    return evolve(line, reasons=ranked(reasons), title=hand.text(line.title))


def _problem(problem: Problem, hand: Hand) -> Problem:
    """One of a check has its sentence in no language yet."""
    message = problem.message
    if isinstance(message, Literal):
        message = Literal(hand.text(message.msgid))
    return evolve(problem, message=message, location=_location(problem.location, hand))
