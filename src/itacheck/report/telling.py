"""The same report told in another language: each of its texts knows how it reads there."""

from __future__ import annotations

from attrs import evolve

from ..base.language import Told, say
from ..base.location import Location
from ..base.record import record
from ..packs.model import Severity
from ..plan import Problem
from .model import Report
from .texts import TOLD, rewritten, worded

NOTE = Problem(
    say("Part of this report is told in another language: its texts are not at hand in this one."),
    severity=Severity.INFO,
)
"""What is said once where a report cannot be told in one language whole."""


def told_in(report: Report, language: str) -> Report:
    """The report as a check in ``language`` would have told it.

    A text that is not at hand in it stays as it is, and the report says so once.
    """
    if language == report.language:
        return report
    hand = _Turning(language, report.language)
    rest = (one for one in (report.language, *report.languages) if one != language)
    told = evolve(
        report,
        options=evolve(report.options, language=language),
        languages=(language, *sorted(set(rest))) if language in report.languages else (),
        **rewritten({name: getattr(report, name) for name in TOLD}, hand),
    )
    return noted(told, whole=language in report.languages)


def noted(report: Report, *, whole: bool) -> Report:
    """The report with the note that it is not told in one language ``whole``, or without it."""
    language = report.language
    said = NOTE.text(language)
    plain = tuple(one for one in report.plan.problems if one.text(language) != said)
    problems = plain if whole else (*plain, NOTE)
    if problems == report.plan.problems:
        return report
    return evolve(report, plan=evolve(report.plan, problems=problems))


def is_noted(report: Report) -> bool:
    """Whether a report says that it is not told in one language whole."""
    said = NOTE.text(report.language)
    return any(one.text(report.language) == said for one in report.plan.problems)


@record
class _Turning:
    """Turns each text into a language; figures have none."""

    language: str
    own: str

    def text(self, text: str) -> str:
        return text.into(self.language, self.own) if isinstance(text, Told) else text

    def message(self, fingerprint: str, text: str) -> str:  # noqa: ARG002 - as any other
        return self.text(text)

    def place(self, place: Location) -> Location:
        return worded(place, self.text)

    def figure(self, text: str) -> str:
        return text
