"""An impact told to people: by rule, and then plan by plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import evolve

from ..base.language import Message, say
from ..rendering.page import Article, Line, Section
from ..report import Finding
from ..report.provenance import PackUsed
from ..view import SEVERITY, place_words
from .impacts import Impact, PlanImpact, RuleImpact

_WAYS: Mapping[str, Message] = MappingProxyType(
    {
        "appeared": say("appears: {count}", count=None),
        "vanished": say("vanishes: {count}", count=None),
        "undecided": say("undecided now: {count}", count=None),
        "changed": say("with another severity or other figures: {count}", count=None),
    }
)
_STATES: Mapping[str, Message] = MappingProxyType(
    {"added": say("a rule of the new pack alone"), "removed": say("not in use in the new pack")}
)


def impact_article(impact: Impact) -> Article:
    """The whole impact in its language; plans of which nothing is other are a number."""

    def words(message: Message) -> str:
        return message.text(impact.language)

    same = sum(one.same for one in impact.plans)
    numbers = say(
        "Plans: {plans}, of which {same} stay as they are and {unread} could not be read.",
        plans=len(impact.plans),
        same=same,
        unread=len(impact.unread),
    )
    lead = f"{words(numbers)} {_sums(impact.counts.items(), impact.language)}"
    sections = [Section(words(say("By rule")), tuple(_rules(impact)))] if impact.rules else []
    sections += [
        Section(plan.label, tuple(_plan(plan, impact.language)))
        for plan in impact.plans
        if not plan.same
    ]
    title = f"{_names(impact.old)} → {_names(impact.new)}"
    return Article("", title, lead.strip(), tuple(sections))


def _names(packs: Iterable[PackUsed]) -> str:
    """The pack that was asked for: the last one, behind those that it builds on."""
    return " ".join(f"{one.id} {one.version}" for one in tuple(packs)[-1:])


def _sums(counts: Iterable[tuple[str, int]], language: str) -> str:
    told = (evolve(_WAYS[way], values=(("count", count),)) for way, count in counts if count)
    return ", ".join(one.text(language) for one in told)


def _rules(impact: Impact) -> Iterator[Line]:
    for one in impact.rules:
        yield Line(_rule(one, impact.language), bullet=True)


def _rule(one: RuleImpact, language: str) -> str:
    plans = say("plans: {count}", count=one.plans).text(language)
    state = _STATES.get(one.state)
    parts = (_sums(one.counts, language), plans, state.text(language) if state else "")
    return f"{one.code} {one.title} – {', '.join(filter(None, parts))}"


def _plan(plan: PlanImpact, language: str) -> Iterator[Line]:
    if plan.error is not None:
        yield Line(plan.error.text(language))
    for way in ("appeared", "vanished", "undecided"):
        yield from _findings(way, getattr(plan, way), language)
    if plan.changed:
        yield Line(_sums([("changed", len(plan.changed))], language))
    for one in plan.changed:
        told = [_finding(one.new, language)]
        if one.old.severity is not one.new.severity:
            old, new = (SEVERITY[each.severity].text(language) for each in (one.old, one.new))
            told.append(f"{old} → {new}")
        yield Line(" – ".join(told), 1, bullet=True)


def _findings(way: str, findings: tuple[Finding, ...], language: str) -> Iterator[Line]:
    if findings:
        yield Line(_sums([(way, len(findings))], language))
    for one in findings:
        yield Line(_finding(one, language), 1, bullet=True)


def _finding(one: Finding, language: str) -> str:
    place = place_words(one.location, language) or one.subject
    return f"{one.rule} · {place}: {one.message}"
