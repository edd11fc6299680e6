"""The results of a SARIF run: the findings, and on request what became of every rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ...base.language import Message, in_language, say
from ...engine.model import State
from ...packs.model import Severity
from ...report import Finding, LedgerLine, Report, Waived
from ...report.data import as_json
from ...view import Entry, Standing, entries, visible
from .parts import artifact, location, message, place_of

LEVELS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
)
_BASELINE: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.FOUND: "new",
        Standing.UNFILLED: "new",
        Standing.KNOWN: "unchanged",
        Standing.NOT_CHECKED: "unchanged",
        Standing.GONE: "absent",
    }
)
"""Whether the earlier report had what is waived now is not known."""

_KINDS: tuple[tuple[State, str, Message], ...] = (
    (State.PASSED, "pass", say("found nothing")),
    (State.UNDECIDED, "open", say("undecided")),
    (State.NOT_APPLICABLE, "notApplicable", say("not applicable")),
)


def results(report: Report, places: Mapping[str, int], *, passes: bool) -> list[dict[str, Any]]:
    """``places`` are those of the rules in the run; ``passes`` adds what is no fault."""
    found = [_finding(one, report, places) for one in entries(report)]
    if passes:
        found += [one for line in report.ledger for one in _answers(line, report, places)]
    return found


def _finding(entry: Entry, report: Report, places: Mapping[str, int]) -> dict[str, Any]:
    """A finding that nobody could check again may be there or not: it is open."""
    found = entry.finding
    is_open = entry.standing is Standing.NOT_CHECKED
    whole = {
        "ruleId": found.rule,
        "ruleIndex": places[found.rule],
        "kind": "open" if is_open else "fail",
        "level": "none" if is_open else LEVELS[found.severity],
        "message": message(f"{found.message}\n{found.remedy}"),
        "locations": place_of(found.location, report),
        "relatedLocations": _evidence(found, report),
        "partialFingerprints": {"itacheck/v1": found.fingerprint},
        "suppressions": [] if found.waiver is None else [_suppression(found.waiver)],
        "properties": {
            "subject": visible(found.subject),
            "year": found.year,
            "state": entry.standing.value,
            "certainty": found.certainty.value,
            "basis": visible(entry.basis),
            "data": _shown(as_json(found.data)),
        },
    }
    if report.baseline is not None and entry.standing in _BASELINE:
        whole["baselineState"] = _BASELINE[entry.standing]
    return whole


def _evidence(finding: Finding, report: Report) -> list[dict[str, Any]]:
    return [
        {
            **location(one.location, report),
            "message": message(in_language(one.what, report.language)),
        }
        for one in finding.evidence
        if one.location is not None
    ]


def _suppression(waiver: Waived) -> dict[str, Any]:
    told = {
        "kind": "external",
        "status": "accepted",
        "justification": visible(waiver.reason),
        "properties": {
            "approver": visible(waiver.approver),
            "from": waiver.first,
            "until": waiver.last,
        },
    }
    if waiver.file is not None:
        told["location"] = {"physicalLocation": {"artifactLocation": artifact(waiver.file)}}
    return told


def _answers(
    line: LedgerLine, report: Report, places: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    """One result for each way in which a rule came to no finding, and how often."""
    counts = (line.passed, line.undecided, line.not_applicable)
    for (state, kind, words), count in zip(_KINDS, counts, strict=True):
        if not count:
            continue
        reasons = [one.reason for one in line.reasons if one.state is state]
        text = f"{words.text(report.language)} ({count})"
        yield {
            "ruleId": line.rule,
            "ruleIndex": places[line.rule],
            "kind": kind,
            "level": "none",
            "message": message(": ".join((text, "; ".join(reasons))) if reasons else text),
            "locations": place_of(None, report),
            "suppressions": [],
            "properties": {"state": state.value, "count": count},
        }


def _shown(value: Any) -> Any:
    if isinstance(value, list):
        return [_shown(one) for one in value]
    if isinstance(value, dict):
        return {name: _shown(one) for name, one in value.items()}
    return visible(value) if isinstance(value, str) else value
