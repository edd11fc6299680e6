"""A finding as people read it."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import say
from ..report import Finding, Report, subject_and_name, subject_words
from ..thai.text import same, unquoted
from .pen import Pen
from .words import place_words


def finding_lines(
    finding: Finding, report: Report, pen: Pen, *, code: bool = False
) -> Iterator[str]:
    """Where it is, what it is about, and what it says."""
    yield from place_lines(finding, report, pen, code=code)
    yield from pen.lines(finding.message, depth=2)


def place_lines(finding: Finding, report: Report, pen: Pen, *, code: bool = False) -> Iterator[str]:
    """Where a finding is and what it is about, after its code where that is not told above."""
    subject = about(finding, report, pen)
    place = place_words(finding.location, pen.language)
    printed = f"{place} · " if place else ""
    if code:
        printed = f"{finding.rule} · {printed}"
    yield from pen.lines(subject, depth=1, bullet="- ", printed=printed)


def about(finding: Finding, report: Report, pen: Pen) -> str:
    """What a finding is about, and in which year."""
    subject = _subject(finding, report)
    if finding.year is None:
        return subject
    return pen.words(say("{subject}, year {year}", subject=subject, year=finding.year))


def _subject(finding: Finding, report: Report) -> str:
    """With its name, unless the message says the name already."""
    short, name = subject_and_name(finding.subject, report.plan, report.language)
    if same(unquoted(name)) in same(unquoted(finding.message)):
        return short
    return subject_words(finding.subject, report.plan, report.language)
