"""What a person has one thing to do about, and in which order these things are told."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import Enum
from typing import TypeVar

from ..base.language import say
from ..base.record import record
from ..packs.model import Severity
from ..report import Report, subject_and_name
from ..report.causes import Cause, CauseKind
from .entries import Entry, carrier, cited

_Key = TypeVar("_Key", bound=Hashable)
_MOST = 4
"""Where a list is abridged, more findings of one rule than these are told by their places."""


_NAMED = frozenset({"part", "target"})
"""Kinds of subjects whose places are words, and are told one by one."""


class By(Enum):
    """How findings stand together."""

    CAUSE = "cause"
    RULE = "rule"
    PLACE = "place"


@record
class Topic:
    """Findings that stand together, and the cause that they share, if that is why.

    ``title`` is a place, where that is what they have in common. ``abridged``: of many findings of
    one rule, too, only the first is told whole.
    """

    entries: tuple[Entry, ...]
    cause: Cause | None = None
    title: str = ""
    abridged: bool = False

    @property
    def whole(self) -> tuple[Entry, ...]:
        """The entries that are told whole; of the others it is told where they are."""
        alone = self.cause is not None or (self.abridged and len(self.entries) > _MOST)
        return self.entries[:1] if alone else self.entries

    @property
    def first(self) -> Entry:
        """The entry that says what all of them share."""
        return self.entries[0]

    @property
    def severity(self) -> Severity:
        """That of the gravest finding, which is the first."""
        return self.first.finding.severity

    @property
    def code(self) -> str:
        """The code of the first one's rule."""
        return self.first.finding.rule

    @property
    def headline(self) -> str:
        """The title that all of them share."""
        first = self.first
        alike = all(one.title == first.title for one in self.of_its_rule)
        return first.title if alike else first.rule_title

    @property
    def of_its_rule(self) -> tuple[Entry, ...]:
        """The entries of the first one's rule, which share a remedy and sources."""
        return tuple(one for one in self.entries if one.finding.rule == self.code)

    @property
    def remedies(self) -> tuple[str, ...]:
        """What to do, each sentence once."""
        return tuple(dict.fromkeys(one.remedy for one in self.of_its_rule if one.remedy))

    @property
    def grounds(self) -> str:
        """What its findings rest on, how sure it is, and who gave it another severity."""
        return cited(self.of_its_rule)

    @property
    def rationale(self) -> str:
        """Why the rule is there, or ""."""
        rule = self.first.rule
        return rule.rationale if rule else ""

    @property
    def followers(self) -> str:
        """Where the findings are that are not told whole, rule by rule; "" where there are none."""
        left = self.entries[len(self.whole) :]
        if not left:
            return ""
        told = "; ".join(
            reach(entries) if code == self.code else f"{code} {reach(entries)}"
            for code, entries in _divided(left, lambda one: one.finding.rule).items()
        )
        slip = self.cause is not None and self.cause.kind is not CauseKind.HABIT
        words = (
            say("Mended with it: {count} ({places})", count=len(left), places=told)
            if slip
            else say("Likewise: {count} ({places})", count=len(left), places=told)
        )
        return words.text(self.first.report.language)


def by_rule(entries: Iterable[Entry]) -> tuple[Topic, ...]:
    """Entries by rule, in the order in which the rules first come; all are told whole."""
    groups = _divided(entries, lambda one: one.finding.rule).values()
    return tuple(Topic(tuple(members)) for members in groups)


def by_cause(entries: Iterable[Entry], report: Report) -> tuple[Topic, ...]:
    """Entries of a cause together, those of a rule that have none, and first what causes others.

    A habit stands where its first finding does: nothing else is mended with it.
    """
    causes = {one.id: one for one in report.causes}
    groups = _divided(
        entries,
        lambda one: (one.finding.cause or "", "" if one.finding.cause else one.finding.rule),
    )
    topics = [_topic(members, causes.get(cause)) for (cause, _), members in groups.items()]
    return tuple(sorted(topics, key=lambda one: (one.severity.rank, -_follow(one))))


def _topic(members: Sequence[Entry], cause: Cause | None) -> Topic:
    if cause is None or len(members) == 1:
        return Topic(tuple(members))
    order = {fingerprint: at for at, fingerprint in enumerate(cause.findings)}
    ordered = sorted(members, key=lambda one: order.get(one.finding.fingerprint, len(order)))
    return Topic(tuple(ordered), cause)


def _follow(topic: Topic) -> int:
    """How many findings follow from the first of a topic."""
    slip = topic.cause is not None and topic.cause.kind is not CauseKind.HABIT
    return len(topic.entries) - 1 if slip else 0


def by_place(entries: Iterable[Entry]) -> tuple[Topic, ...]:
    """Entries by where they stand in the plan, in its order."""
    groups = _divided(entries, lambda one: one.within)
    return tuple(Topic(tuple(members), title=place) for place, members in groups.items())


def reach(entries: Sequence[Entry]) -> str:
    """What findings are about, in one list: รายละเอียดโครงการที่ 5, 6, 7; โครงการที่ 5 ปี 2568, 2569."""
    report = entries[0].report
    numbered = _divided(
        entries, lambda one: (carrier(one.finding.subject).partition(":")[0], one.finding.year)
    )
    years: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for (kind, year), members in numbered.items():
        carriers = (carrier(one.finding.subject) for one in members)
        places = dict.fromkeys(one.partition(":")[2].partition("#")[0] for one in carriers)
        years.setdefault((kind, tuple(places)), []).extend([] if year is None else [year])
    return "; ".join(
        _reached(kind, places, found, report) for (kind, places), found in years.items()
    )


def _reached(kind: str, places: Sequence[str], years: Sequence[int], report: Report) -> str:
    joined = [", ".join(places)] if kind not in _NAMED else places
    subjects = (f"{kind}:{place}" if place else kind for place in joined)
    words = ", ".join(subject_and_name(one, report.plan, report.language)[0] for one in subjects)
    if not years:
        return words
    told = say("{subject}, year {year}", subject=words, year=", ".join(map(str, years)))
    return told.text(report.language)


def _divided(entries: Iterable[Entry], key: Callable[[Entry], _Key]) -> dict[_Key, list[Entry]]:
    groups: dict[_Key, list[Entry]] = {}
    for one in entries:
        groups.setdefault(key(one), []).append(one)
    return groups
