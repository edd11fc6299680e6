"""What every format for programs lists: each finding of a report with what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..readable import Readable
from ..report import Finding, Report

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
"""What XML forbids, and what steers a terminal or turns the direction of the text around it."""


@frozen(repr=False)
class Listed(Readable):
    """A finding and its state: ``found``, ``waived``; ``known``, ``gone``, ``not_checked``."""

    finding: Finding
    state: str


def listed(report: Report) -> Iterator[Listed]:
    """The findings in document order, then those of the earlier report."""
    for one in report.findings:
        yield Listed(one, "found" if one.waiver is None else "waived")
    if report.baseline is not None:
        for state in ("known", "gone", "not_checked"):
            found: tuple[Finding, ...] = getattr(report.baseline, state)
            yield from (Listed(one, state) for one in found)


def visible(text: str) -> str:
    """The text with every character that cannot be seen, or not be written, as its escape."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def title_of(report: Report, code: str) -> str:
    """The title of a rule; "" where a report that was read back does not hold it."""
    return next((one.title for one in report.rules if one.code == code), "")
