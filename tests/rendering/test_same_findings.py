from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from lxml import etree

from itacheck.rendering import FORMATS, render
from itacheck.report import Finding, Report
from itacheck.view import entries, place_words
from tests.rendering.reports import every_state, not_complete, word_text
from tests.report.sample import report, subtotal

LISTS = tuple(one for one in FORMATS if one != "memo")
"""The formats that list what was found; a memo names what is to be decided first."""
STATES = frozenset({"found", "waived", "known", "gone", "not_checked"})
SHOWN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "terminal": STATES - {"known"},  # which it counts
        "docx": STATES - {"known"},
        "markdown": STATES - {"known"},
        "junit": STATES - {"gone"},
        "github": frozenset({"found"}),
    }
)
"""Which findings a format names; any other names them all. docs/formats.md says why."""


def text_of(found: Report | list[Report], name: str) -> str:
    """Reports as text, whatever the format; without the escapes of GitHub's commands."""
    written = render(found, name)
    text = written if isinstance(written, str) else word_text(written)
    return text.replace("%3A", ":") if name == "github" else text


def named(found: Finding, text: str) -> bool:
    """Whether a text has the finding's place or subject, and its code."""
    subject = re.search(rf"{re.escape(found.subject)}\b", text)
    place = place_words(found.location, "en")
    return found.rule in text and bool(subject or place in text)


@pytest.mark.parametrize("name", LISTS)
def test_every_format_names_the_same_findings(name: str) -> None:
    """Each finding of a report is there with its code and place or subject, and no other."""
    facts = [subtotal(one, 2567, 100, 200, 10 * one) for one in range(101, 109)]
    whole, half = report(facts), report(facts[::2])
    text = text_of(half, name)
    there = {one.subject for one in whole.findings if named(one, text)}
    assert there == {one.subject for one in half.findings}
    assert len(there) == 4


@pytest.mark.parametrize("name", LISTS)
def test_a_format_names_the_states_that_it_promises(name: str) -> None:
    """What is waived, known, gone or not checked is named, or left out by design."""
    found = every_state()
    text = text_of(found, name)
    there = {one.standing.value for one in entries(found) if named(one.finding, text)}
    assert there == SHOWN.get(name, STATES)


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_is_silent_about_what_is_missing(name: str) -> None:
    """What could not be read and what did not run are told even where nothing was found."""
    text = text_of(not_complete(), name)
    assert "Line 3 is empty." in text
    assert "It broke." in text


@pytest.mark.parametrize("name", LISTS)
def test_a_batch_holds_every_report(name: str) -> None:
    """The findings of all of them, one after another."""
    two = [report([subtotal(one, 2567, 100, 200, 10 * one)]) for one in (101, 202)]
    text = text_of(two, name)
    assert all(named(one, text) for each in two for one in each.findings)


def csv_states(text: str) -> set[tuple[str, str, str]]:
    """Code, subject and state of each row."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return {(one["rule"], one["subject"], one["state"]) for one in rows if one["state"] in STATES}


def jsonl_states(text: str) -> set[tuple[str, str, str]]:
    """The same of each line."""
    rows = [json.loads(line) for line in text.splitlines()]
    return {(one["rule"], one["subject"], one["state"]) for one in rows if one["state"] in STATES}


@pytest.mark.parametrize(("name", "states"), [("csv", csv_states), ("jsonl", jsonl_states)])
def test_lists_say_what_became_of_each_finding(
    name: str, states: Callable[[str], set[tuple[str, str, str]]]
) -> None:
    """Each has its state, and none is there twice."""
    found = every_state()
    expected = {
        (one.finding.rule, one.finding.subject, one.standing.value) for one in entries(found)
    }
    assert states(text_of(found, name)) == expected
    assert text_of(found, name).count("dimension:") == 2 * 5


def test_lines_have_the_keys_of_a_finding_whatever_they_tell() -> None:
    """A reader need not ask whether a key is there."""
    lines = [*text_of(every_state(), "jsonl").splitlines()]
    lines += text_of(not_complete(), "jsonl").splitlines()
    keys = ["input", "state", *every_state().findings[0].to_dict()]
    assert {tuple(json.loads(line)) for line in lines} == {tuple(keys)}


def junit_cases(found: Report) -> Mapping[str, str]:
    """The children of JUnit's cases by the case's name; "" for one that passed."""
    root = etree.fromstring(render(found, "junit").encode())
    return {str(one.get("name")): str(one[0].tag) if len(one) else "" for one in root[0]}


def test_junit_fails_what_counts() -> None:
    """Also the rest is there, as skipped: it must not look like a pass."""
    cases = junit_cases(every_state())
    place = "plan.txt:{}0:1"
    wanted = {101: "failure", 102: "failure", 201: "skipped", 301: "skipped", 501: "skipped"}
    for number, kind in wanted.items():
        assert cases[f"BUD001 dimension:{number} 2567 {place.format(number)}"] == kind
    assert "BUD001 English title BUD001" not in cases
    assert cases["TGT004 English title TGT004"] == "skipped"  # no fact of its kind
    assert set(junit_cases(every_state("never")).values()) == {"skipped"}


def test_junit_counts_its_cases() -> None:
    """The numbers of a suite are those of its cases; a rule that did not run is an error."""
    root = etree.fromstring(render([not_complete(), every_state("warning")], "junit").encode())
    for suite in root:
        for name, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(str(suite.get(name))) == len(suite.findall(f"testcase/{kind}"))
        assert int(str(suite.get("tests"))) == len(suite)
    assert root[0].get("errors") == "1"
    assert root[1].find("testcase[@classname='itacheck']/failure") is not None


def test_junit_shows_rules_that_passed_and_those_that_are_undecided() -> None:
    """A pass is a case without children, and an undecided part stands beside what was found."""
    facts = [subtotal(101, 2567, 100, 200, 1010), subtotal(102, 2567, None, 200, 1020)]
    cases = junit_cases(report(facts))
    assert cases["BUD001 English title BUD001"] == "skipped"
    assert (
        junit_cases(report([subtotal(1, 2567, 200, 200, 1)]))["BUD001 English title BUD001"] == ""
    )
