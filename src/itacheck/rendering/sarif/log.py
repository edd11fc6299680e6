"""SARIF 2.1.0, the exchange format of programs that look for faults."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ...base.patterns import expression
from ...packs.model import Certainty, family_of
from ...report import Report, RuleUsed
from ...view import basis_words, entries, severity_words, troubles, visible
from ..interface import Page, Renderer, Reports, as_tuple
from .parts import artifact, location, message
from .results import LEVELS, results

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LANGUAGE = expression(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?")
"""The languages that SARIF has names for."""

_PRECISION: Mapping[Certainty, str] = MappingProxyType(
    {
        Certainty.INTERNAL: "very-high",
        Certainty.VERIFIED: "high",
        Certainty.OBSERVED: "medium",
        Certainty.ASSUMED: "low",
    }
)
"""The words by which GitHub sorts rules."""


def write(reports: Reports, page: Page) -> str:
    """A log with a run for each report: its faults, and with ``page.passes`` the rest, too."""
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [_run(one, page) for one in as_tuple(reports)],
    }
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _run(report: Report, page: Page) -> dict[str, Any]:
    rules = tuple(_rules(report))
    places = {one["id"]: place for place, one in enumerate(rules)}
    driver = {"name": "itacheck", "version": report.version, "rules": list(rules)}
    if _LANGUAGE.fullmatch(report.language):
        driver["language"] = report.language
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.errored,
                "toolExecutionNotifications": list(_notifications(report, places)),
            }
        ],
        "results": results(report, places, passes=page.passes),
        "properties": _rests_on(report),
    }
    name, source = report.input_name, report.plan.source
    if name is not None:
        # Runs of one tool in one log are told apart by this.
        run["automationDetails"] = {"id": f"itacheck/{visible(name)}/"}
        files = source.files if source else ()
        run["artifacts"] = [_artifact(one.name, one.sha256) for one in files] or [
            _artifact(name, source.sha256 if source else None)
        ]
    return run


def _artifact(name: str, sha256: str | None) -> dict[str, Any]:
    found = {"location": artifact(name), "roles": ["analysisTarget"]}
    return found if sha256 is None else {**found, "hashes": {"sha-256": sha256}}


def _rules(report: Report) -> Iterator[dict[str, Any]]:
    """All rules of the packs; of a report that was read back, those that it names."""
    described = {one.code: one for one in report.rules}
    named = (
        *(one.rule for one in report.ledger),
        *(one.finding.rule for one in entries(report)),
    )
    for code in sorted({*described, *named}):
        rule = described.get(code)
        yield {"id": code} if rule is None else _rule(rule, report.language)


def _rule(rule: RuleUsed, language: str) -> dict[str, Any]:
    basis = basis_words(rule.basis, language)
    return {
        "id": rule.code,
        "shortDescription": message(rule.title),
        "fullDescription": message(rule.rationale),
        "help": message(f"{rule.rationale}\n{basis}"),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [family_of(rule.code), rule.certainty.value],
            "certainty": rule.certainty.value,
            "precision": _PRECISION[rule.certainty],
            **_changed(rule, language),
        },
    }


def _changed(rule: RuleUsed, language: str) -> dict[str, str]:
    """Who gave a rule another severity, in words."""
    changed = rule.severity_changed
    if changed is None:
        return {}
    return {
        "severityChanged": visible(severity_words(rule.severity, changed, language).text(language))
    }


def _notifications(report: Report, places: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for one in troubles(report):
        told: dict[str, Any] = {
            "level": LEVELS[one.severity],
            "message": message(one.message),
            "locations": [] if one.location is None else [location(one.location, report)],
        }
        if one.rule:
            told["associatedRule"] = {"id": one.rule, "index": places[one.rule]}
        yield told
    if report.engine.notice:
        yield {"level": "note", "message": message(report.engine.notice)}


def _rests_on(report: Report) -> dict[str, Any]:
    """What decided which faults there are, with the names that the JSON report has for it."""
    whole = report.to_dict()
    return {name: whole[name] for name in ("ok", "fiscal_year", "baseline_ita", "engine", "packs")}


RENDERER = Renderer("sarif", "application/sarif+json", write, suffix=".sarif", also=(".json",))
