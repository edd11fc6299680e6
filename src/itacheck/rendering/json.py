"""The report for other programs: see docs/report.md for its keys and what stays stable."""

from __future__ import annotations

import json

from .interface import Page, Renderer, Reports


def write(reports: Reports, _page: Page) -> str:
    """An object for one report, an array for a batch: the same bytes for the same reports."""
    shown = [one.to_dict() for one in reports] if isinstance(reports, tuple) else reports.to_dict()
    return json.dumps(shown, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


RENDERER = Renderer("json", "application/json", write, suffix=".json")
