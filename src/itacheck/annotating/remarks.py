"""What a comment in a plan says of a finding, and what an earlier one said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..language import say
from ..location import Location
from ..packs.model import Severity
from ..plan import Problem
from ..readable import Readable
from ..rendering.listed import by_weight, title_of
from ..rendering.words import CERTAINTIES, SEVERITY, basis_words
from ..report import Finding, Report

AUTHOR = "itacheck"
"""The author of our comments: by it they are known, and told from other people's."""
_SILENT = frozenset({"not_selected", "undecided", "errored"})
_MARK = re.compile(r"\[itacheck:([0-9a-f]+)\]")


@frozen(repr=False)
class Annotated(Readable):
    """An annotated file.

    ``data`` are its bytes, ``written`` is the number of comments in it, and ``resolved`` has the
    first line of each earlier comment of ours whose finding is no more.
    """

    data: bytes
    written: int
    resolved: tuple[str, ...]


def remark(finding: Finding, report: Report) -> tuple[str, ...]:
    """The paragraphs of a comment: the rule, what is wrong, what to do, the basis, a mark."""
    language = report.language
    title = title_of(report, finding.rule)
    lines = [f"{finding.rule} {title}".rstrip(), finding.message]
    if finding.remedy:
        lines.append(say("What to do: {remedy}", remedy=finding.remedy).text(language))
    basis = say(
        "Basis: {basis} ({certainty})",
        basis=basis_words(finding.basis, language),
        certainty=CERTAINTIES[finding.certainty],
    )
    return (*lines, basis.text(language), f"[{AUTHOR}:{finding.fingerprint}]")


Remark = tuple[Location | None, tuple[str, ...]]
"""Where a comment belongs, and its paragraphs."""


def remarks(report: Report) -> Iterator[Remark]:
    """What the comments say: what was not read, the gravest first, then what was found.

    What was repaired or left out is no fault of the plan, and no comment in it.
    """
    for problem in unread(report):
        yield problem.location, _unread(problem, report.language)
    for finding in report.standing:
        yield finding.location, remark(finding, report)


def unread(report: Report) -> tuple[Problem, ...]:
    """What was not read, the gravest first."""
    problems = by_weight(report.plan.problems)
    return tuple(one for one in problems if one.severity is not Severity.INFO)


def _unread(problem: Problem, language: str) -> tuple[str, ...]:
    lines = [SEVERITY[problem.severity].text(language), problem.text(language)]
    if problem.severity is Severity.ERROR:
        lines.append(say("The report on this plan is not complete without it.").text(language))
    return (*lines, f"[{AUTHOR}]")


def fingerprint_in(text: str) -> str | None:
    """The fingerprint of the finding that a comment of ours was about."""
    found = _MARK.findall(text)
    return found[-1] if found else None


def resolved(earlier: list[str], report: Report) -> tuple[str, ...]:
    """The first lines of the earlier comments whose finding is no more.

    A rule that was not asked or could not decide this time resolves nothing.
    """
    found = {one.fingerprint for one in report.findings}
    silent = {line.rule for line in report.ledger if line.status in _SILENT}
    titles = ((text, text.split("\n")[0]) for text in earlier)
    return tuple(
        title
        for text, title in titles
        if fingerprint_in(text) not in {None, *found} and title.split(" ")[0] not in silent
    )
