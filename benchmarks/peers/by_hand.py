"""The rules as a programmer writes them who writes nothing else: an ``if`` for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from itacheck.vocabulary.model import Fact

from .model import Check, Findings, pass_mark


def ready() -> Check:
    """Nothing is to be made ready but the pass mark."""
    mark = pass_mark()

    def check(facts: Sequence[Fact]) -> Findings:
        return {(code, one.id) for one in facts for code in _failed(one.kind, one.values, mark)}

    return check


def _failed(kind: str, fact: Mapping[str, Any], mark: int) -> Iterator[str]:
    value = fact.get
    match kind:
        case "subtotal":
            if (
                value("stated") is not None
                and value("computed") is not None
                and value("difference")
            ):
                yield "BUD001"
        case "cell":
            if fact["place"] == "project" and value("has_money") and value("declared"):
                yield "BUD004"
            stated = fact["place"] in {"subtotal", "grand_total"}
            if stated and fact["state"] in {"amount", "zero"} and value("has_unit") is False:
                yield "BUD007"
            if fact["state"] == "unreadable" or fact["too_large"]:
                yield "BUD009"
        case "count":
            if value("counted") is not None and fact["stated"] != fact["counted"]:
                yield "CNT001"
        case "indicator":
            if fact["percentages"] > 0 and fact["has_method"] is False:
                yield "IND003"
        case "sheet":
            if value("missing_headings"):
                yield "PRJ001"
        case "control":
            if value("backing") == "none":
                yield "RSK002"
        case "target":
            now, before = value("value"), value("previous")
            if now is not None and before is not None and now < before:
                yield "TGT002"
        case "final_target":
            now = value("value")
            if fact["series"] == "ita_score" and now is not None and now < mark:
                yield "TGT003"
