"""One finding a line, for streams: the finding as in the JSON report, its state and its file."""

from __future__ import annotations

import json

from .interface import Page, Renderer, Reports, as_tuple
from .listed import listed

_LINE_ENDS = str.maketrans({one: f"\\u{ord(one):04x}" for one in "\x85\u2028\u2029"})
"""Characters that end a line for some readers, though JSON may hold them as they are."""


def write(reports: Reports, _page: Page) -> str:
    """Nothing where there is no finding."""
    return "".join(
        json.dumps(
            {"input": report.to_dict()["input"], "state": one.state, **one.finding.to_dict()},
            ensure_ascii=False,
            allow_nan=False,
        ).translate(_LINE_ENDS)
        + "\n"
        for report in as_tuple(reports)
        for one in listed(report)
    )


RENDERER = Renderer("jsonl", "application/x-ndjson", write, suffix=".jsonl")
