from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from itacheck.base.location import ParagraphLocation, SheetLocation, TableLocation
from itacheck.rendering import render
from itacheck.report import EngineUsed, Report
from tests.rendering.reports import every_state, findings, not_complete, saying
from tests.report.sample import FACTS, report, subtotal

PUBLISHED = os.environ.get("ITACHECK_SARIF_SCHEMA")


def run_of(found: Report, *, passes: bool = False) -> dict[str, Any]:
    """The only run of a report's log."""
    log = json.loads(render(found, "sarif", passes=passes))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def rules_of(run: dict[str, Any]) -> list[dict[str, Any]]:
    """The rules that a run describes."""
    rules = run["tool"]["driver"]["rules"]
    assert isinstance(rules, list)
    return rules


@pytest.fixture(scope="module")
def published() -> dict[str, Any]:
    """The schema that OASIS publishes, from a package that has it: see .ci/run."""
    if PUBLISHED is None:
        pytest.skip("ITACHECK_SARIF_SCHEMA names no file with the schema of SARIF 2.1.0")
    found = json.loads(Path(PUBLISHED).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


SAMPLES = {
    "found": report(FACTS),
    "states": every_state(),
    "not complete": not_complete(),
    "no language of SARIF's": evolve(
        report(FACTS), options=evolve(report().options, language="khmer")
    ),
    "hostile": saying('<a> [b](c) {0} "\x00\ud800\n'),
    "word table": saying("x", TableLocation("แผน 1.docx", 1, 2, 3)),
    "word paragraph": saying("x", ParagraphLocation("a.docx", 4)),
    "excel": saying("x", SheetLocation("a:b.xlsx", "ก", "B7")),
    "no file": report(FACTS, plan=evolve(report().plan, source=None)),
    "read back": Report.from_dict(every_state().to_dict()),
}


@pytest.mark.parametrize("passes", [False, True])
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_log_is_valid(sample: str, passes: bool, published: dict[str, Any]) -> None:
    """By the published schema, whatever a report holds."""
    log = json.loads(render(SAMPLES[sample], "sarif", passes=passes))
    faults = [one.message for one in jsonschema.Draft4Validator(published).iter_errors(log)]
    assert faults == []


@pytest.mark.parametrize("passes", [False, True])
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_log_holds_together(sample: str, passes: bool) -> None:
    """What the specification asks for and no schema can say: indexes, levels, kinds, regions."""
    run = run_of(SAMPLES[sample], passes=passes)
    rules = rules_of(run)
    assert [one["id"] for one in rules] == sorted({one["id"] for one in rules})
    for one in run["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        assert one["message"]["text"]
        assert (one["kind"] == "fail") == (one["level"] in {"error", "warning", "note"})
        assert isinstance(one["suppressions"], list)
        for place in one["locations"]:
            region = place["physicalLocation"].get("region", {"startLine": 1, "startColumn": 1})
            assert region["startLine"] >= 1
            assert region["startColumn"] >= 1
    for one in run["invocations"][0]["toolExecutionNotifications"]:
        assert one["message"]["text"]


def test_a_finding_is_a_result() -> None:
    """With what a program needs to show it, to find it again and to compare it."""
    one = run_of(every_state())["results"][0]
    assert (one["ruleId"], one["kind"], one["level"]) == ("BUD001", "fail", "error")
    assert one["message"]["text"].endswith("\nEnglish remedy")
    place = one["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "plan.txt"}
    assert place["region"] == {"startLine": 1010, "startColumn": 1}
    assert one["relatedLocations"][0]["message"] == {"text": "the cell"}
    mark = findings(101, 1)[0].fingerprint
    assert one["partialFingerprints"] == {"itacheck/v1": mark}
    assert one["properties"]["subject"] == "dimension:101"
    assert one["properties"]["data"]["stated"] == "100.00"


def test_a_rule_is_described_whether_it_found_something_or_not() -> None:
    """Title, reason, level, and how sure it is."""
    one = rules_of(run_of(report([])))[0]
    assert one["shortDescription"] == {"text": "English title BUD001"}
    assert one["fullDescription"] == {"text": "English rationale"}
    assert "English handbook" in one["help"]["text"]
    assert one["defaultConfiguration"] == {"level": "error"}
    assert one["properties"]["tags"] == ["BUD", "internal"]
    assert one["properties"]["precision"] == "very-high"


def test_only_faults_are_results_unless_more_is_asked_for() -> None:
    """Then each rule has one for every way in which it came to no finding."""
    found = report([subtotal(1, 2567, 100, 100, 1), subtotal(2, 2567, None, 100, 2)])
    assert run_of(found)["results"] == []
    kinds = {(one["ruleId"], one["kind"]) for one in run_of(found, passes=True)["results"]}
    assert {("BUD001", "pass"), ("BUD001", "open"), ("RSK001", "open")} <= kinds
    assert {kind for _, kind in kinds} == {"pass", "open", "notApplicable"}


def test_an_undecided_rule_says_why() -> None:
    """The reasons are those of the ledger."""
    found = report([subtotal(2, 2567, None, 100, 2)])
    (one,) = (one for one in run_of(found, passes=True)["results"] if one["ruleId"] == "BUD001")
    assert one["message"]["text"] == "undecided (1): Not known: English stated."


def test_a_waived_finding_is_suppressed() -> None:
    """By whom and why; that any other is not suppressed is said, too."""
    run = run_of(every_state())
    waived = [one for one in run["results"] if one["properties"]["state"] == "waived"]
    assert len(waived) == 2
    (one,) = waived[0]["suppressions"]
    assert (one["kind"], one["status"], one["justification"]) == ("external", "accepted", "มีเหตุ")
    assert one["properties"] == {"approver": "ปลัด", "from": "2568-10-01", "until": "2569-09-30"}
    assert one["location"]["physicalLocation"]["artifactLocation"]["uri"] == "plan.waivers.yaml"
    assert sum(bool(one["suppressions"]) for one in run["results"]) == 2


def test_a_baseline_gives_results_a_state() -> None:
    """What could not be checked again is open, and not gone; what is waived may be old or new."""
    states = {
        one["properties"]["state"]: (one["kind"], one.get("baselineState"))
        for one in run_of(every_state())["results"]
    }
    assert states == {
        "found": ("fail", "new"),
        "waived": ("fail", None),
        "known": ("fail", "unchanged"),
        "not_checked": ("open", "unchanged"),
        "gone": ("fail", "absent"),
    }
    assert not any("baselineState" in one for one in run_of(report(FACTS))["results"])


def test_what_is_missing_is_a_notification() -> None:
    """A rule that did not run makes the run unsuccessful; the engine's notice is told."""
    found = evolve(not_complete(), engine=EngineUsed("plain", "The other one is missing."))
    (invocation,) = run_of(found)["invocations"]
    assert invocation["executionSuccessful"] is False
    unread, broken, notice = invocation["toolExecutionNotifications"]
    assert unread["level"] == "warning"
    assert unread["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert (broken["level"], broken["associatedRule"]["id"]) == ("error", "TGT004")
    assert notice == {"level": "note", "message": {"text": "The other one is missing."}}
    assert run_of(report(FACTS))["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("place", "name", "kind"),
    [
        (TableLocation("a.docx", 1, 2, 3), "table 1/row 2/column 3", "cell"),
        (ParagraphLocation("a.docx", 4), "paragraph 4", "paragraph"),
        (SheetLocation("a.docx", "ก", "B7"), "ก!B7", "cell"),
    ],
)
def test_a_place_without_lines_is_logical(
    place: TableLocation | ParagraphLocation | SheetLocation, name: str, kind: str
) -> None:
    """Word and Excel files have none that a reader could go to."""
    (found,) = run_of(saying("x", place))["results"][0]["locations"]
    assert found["logicalLocations"] == [{"fullyQualifiedName": name, "kind": kind}]
    assert found["physicalLocation"] == {"artifactLocation": {"uri": "a.docx"}}


def test_a_finding_about_nothing_in_particular_is_in_the_file() -> None:
    """Programs that show results want a place for each."""
    found = report()
    one = evolve(found.findings[0], location=None)
    (place,) = run_of(evolve(found, findings=(one,)))["results"][0]["locations"]
    assert place == {"physicalLocation": {"artifactLocation": {"uri": "plan.txt"}}}


def test_the_file_is_known_by_its_hash() -> None:
    """Its name is written as SARIF wants URIs, and columns count characters."""
    plan = report().plan
    assert plan.source is not None
    run = run_of(report(plan=evolve(plan, source=evolve(plan.source, name="แผน 1:ก.txt"))))
    (one,) = run["artifacts"]
    assert one["hashes"] == {"sha-256": "ab" * 32}
    assert one["location"]["uri"].startswith("%E0%B9%81")
    assert " " not in one["location"]["uri"]
    assert ":" not in one["location"]["uri"]
    assert run["columnKind"] == "unicodeCodePoints"


def test_text_is_no_message_language() -> None:
    """In a message of SARIF braces are places, and brackets before parentheses are links."""
    one = run_of(saying("[x](y) {0} [z] \x00"))["results"][0]
    assert one["message"]["text"].startswith("[x\\](y) {{0}} [z] ␀\n")


def test_a_batch_has_a_run_for_each_plan() -> None:
    """Told apart by the file's name; an empty batch has none."""
    log = json.loads(render([report(), report()], "sarif"))
    assert [one["automationDetails"]["id"] for one in log["runs"]] == ["itacheck/plan.txt/"] * 2
    assert json.loads(render([], "sarif"))["runs"] == []
