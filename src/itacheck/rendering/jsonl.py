"""One finding a line, for streams: the finding as in the JSON report, its state and its file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..report import Report
from ..report.finding import finding_form
from ..report.form import INPUT
from ..view import entries, troubles
from .interface import Page, Renderer, Reports, as_tuple

_LINE_ENDS = str.maketrans({one: f"\\u{ord(one):04x}" for one in "\x85\u2028\u2029"})
"""Characters that end a line for some readers, though JSON may hold them as they are."""


def write(reports: Reports, _page: Page) -> str:
    """Nothing where there is neither a finding nor a problem."""
    return "".join(
        json.dumps(line, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS) + "\n"
        for report in as_tuple(reports)
        for line in _lines(report)
    )


def _lines(report: Report) -> Iterator[dict[str, Any]]:
    """A line about anything else than a finding has all keys of one, too."""
    file = INPUT.write(report)
    for one in entries(report):
        yield {"input": file, "state": one.standing.value, **one.finding.to_dict()}
    for trouble in troubles(report):
        told = {
            "rule": trouble.rule or None,
            "severity": trouble.severity.value if trouble.state == "problem" else None,
            "message": trouble.message,
            "location": None if trouble.location is None else trouble.location.as_dict(),
        }
        yield {
            "input": file,
            "state": trouble.state,
            **{key: told.get(key) for key in finding_form().names},
        }


RENDERER = Renderer("jsonl", "application/x-ndjson", write, suffix=".jsonl")
