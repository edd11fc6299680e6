"""A finding explained: what is wrong, where, what it rests on, and what is mended with it."""

from __future__ import annotations

from collections.abc import Iterator

from ...base.language import Message, say
from ...view import Entry, Topic
from ..page import Article, Line, Section


def explain_finding(entry: Entry, topic: Topic) -> Article:
    """Everything that a reader is told about a finding; ``topic`` is what it stands together with.

    What its rule checks and why is the rule's own article.
    """
    language = entry.report.language

    def section(title: Message, *lines: Line) -> Section:
        return Section(title.text(language), lines)

    def sections() -> Iterator[Section]:
        where = (entry.place, entry.about)
        yield section(say("Where it is"), *(Line(one) for one in where if one))
        if entry.evidence:
            found = (" – ".join(filter(None, (one.what, one.place))) for one in entry.evidence)
            yield section(say("What it rests on"), *(Line(one, 0, bullet=True) for one in found))
        if topic.cause and topic.first.finding is entry.finding:
            yield section(say("What is mended with it"), Line(topic.followers))
        elif topic.cause:
            first = topic.first
            told = f"{first.finding.rule} {first.about} [{first.id}]"
            yield section(say("What it follows from"), Line(told))
        if entry.mending:
            ways = (Line(one, 0, bullet=True) for one in entry.mending)
            yield section(say("How to mend its figures"), *ways)
        if entry.remedy:
            yield section(say("What to do"), Line(entry.finding.remedy))
        if entry.waiver:
            yield section(say("Waived"), Line(entry.waiver))

    title = f"{entry.finding.rule} {entry.title}"
    return Article(entry.id, title, entry.finding.message, tuple(sections()))
