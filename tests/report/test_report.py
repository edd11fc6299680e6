from __future__ import annotations

import json
import pickle
from collections.abc import Callable

import pytest
from attrs import evolve

from itacheck.base.errors import ItacheckError
from itacheck.base.location import Location, ParagraphLocation, TableLocation, TextLocation
from itacheck.packs.model import Severity
from itacheck.plan import Plan
from itacheck.report import Finding, Report
from itacheck.vocabulary.model import Fact
from tests.report.sample import FACTS, PLAN, at, report, subtotal
from tests.support import apart_from_engine

KEYS = [
    "schema_version",
    "itacheck_version",
    "language",
    "fiscal_year",
    "baseline_ita",
    "engine",
    "packs",
    "input",
    "plan",
    "ok",
    "summary",
    "findings",
    "ledger",
    "problems",
    "settings",
    "baseline",
    "account",
    "causes",
    "repairs",
    "translations",
    "rules",
    "outline",
    "headings",
    "parts",
]
BASIS_KEYS = ["authority", "document", "section", "url", "of", "name", "meaning", "value"]
FINDING_KEYS = [
    "rule",
    "severity",
    "subject",
    "year",
    "message",
    "data",
    "evidence",
    "location",
    "basis",
    "certainty",
    "remedy",
    "fingerprint",
    "waiver",
    "cause",
    "title",
]
LEDGER_KEYS = [
    "rule",
    "status",
    "examined",
    "passed",
    "failed",
    "not_applicable",
    "undecided",
    "errored",
    "reasons",
    "title",
]
CLEAN = evolve(PLAN, problems=())


def first(code: str, found: Report | None = None) -> Finding:
    """The first finding of a rule."""
    return (found or report()).by_rule(code)[0]


def test_the_message_shows_the_facts_figures_and_the_notes_that_hold() -> None:
    """Figures are formatted by their unit, and a note stands after the message it belongs to."""
    assert [one.message for one in report().by_rule("BUD001")] == [
        "English มิติที่ 1: 100.00 is not 200.00, 2566 English too little",
        "English มิติที่ 1: 100.00 is not 200.00, 2567 English too little",
        "English มิติที่ 2: 105,000.00 is not 95,000.00, 2567 English too much",
    ]


def test_an_absent_figure_is_called_unknown() -> None:
    """A sentence with nothing to show in a place still reads."""
    assert first("TGT001").message == "English 82.5 of 1,250: no, unknown"
    assert first("TGT001", report(language="th")).message.endswith("ไม่ทราบ")


def test_data_holds_the_names_that_the_rule_lists() -> None:
    """Money is a decimal string, a list is kept, what is absent is None."""
    assert first("BUD001").data == {
        "stated": "100.00",
        "computed": "200.00",
        "dimension": "มิติที่ 1",
        "names": ("ก", "ข"),
        "year": 2566,
        "message": {"names": ("year",), "notes": (1,), "en": {}},
    }
    assert first("TGT001").data == {
        "value": 82.5,
        "count": 1250,
        "final": False,
        "baseline": None,
        "message": {"names": (), "notes": (), "en": {}},
    }


def test_evidence_of_joined_facts_is_the_findings_too() -> None:
    """A rule over two facts shows where both of them stand, each place once."""
    from itacheck.packs.condition import AllOf, Comparison
    from itacheck.packs.model import Joined
    from tests.report.sample import rule

    pair = rule("BUD009", "subtotal", Comparison("difference", "lt", 0), "pair")
    pair = evolve(pair, with_=Joined("score", (), AllOf(())))
    found = report([FACTS[1], FACTS[5]], rules=[pair]).findings
    assert [one.location for one in found[0].evidence] == [at(20), at(10)]


def test_findings_come_in_document_order() -> None:
    """By place, then code, year and subject; what is nowhere comes last."""
    nowhere = evolve(FACTS[0], id="nowhere", origin=evolve(FACTS[0].origin, location=None))
    found = report([nowhere, *reversed(FACTS)]).findings
    assert [(one.rule, one.year, one.location) for one in found] == [
        ("TGT001", None, at(10)),
        ("BUD001", 2566, at(20)),
        ("BUD001", 2567, at(20)),
        ("BUD001", 2567, at(30)),
        ("BUD001", 2567, None),
    ]


def test_order_is_that_of_the_file_also_among_tables_and_paragraphs() -> None:
    """A Word file's places are ordered by block, then by row and cell."""
    places: list[Location] = [
        TableLocation("p.docx", 1, 2, 1, block=5),
        ParagraphLocation("p.docx", 9, block=9),
        TableLocation("p.docx", 1, 1, 3, block=5),
        ParagraphLocation("p.docx", 3, block=2),
    ]
    facts = [
        evolve(FACTS[1], id=str(n), origin=evolve(FACTS[1].origin, location=place))
        for n, place in enumerate(places)
    ]
    found = [one.location for one in report(facts).findings]
    assert found == [places[3], places[2], places[0], places[1]]


def test_findings_are_found_by_rule_and_by_subject() -> None:
    """Both give tuples in document order, empty where there is nothing."""
    found = report()
    assert [one.year for one in found.by_subject("dimension:1")] == [2566, 2567]
    assert found.by_rule("XXX999") == found.by_subject("project:77") == ()


def test_a_rule_can_be_looked_up() -> None:
    """Title, rationale and source are there for whoever shows a finding."""
    used = report().rule("BUD001")
    assert (used.title, used.basis[1].document) == ("English title BUD001", "English handbook")
    with pytest.raises(KeyError):
        report().rule("XXX999")


def test_counts_are_by_severity() -> None:
    """All three severities are there, also those without a finding."""
    assert report().counts == {"error": 3, "warning": 1, "info": 0}


@pytest.mark.parametrize(
    ("facts", "plan", "fail_on", "ok"),
    [
        (FACTS, PLAN, "error", False),
        (FACTS, PLAN, "never", True),
        (FACTS[5:], CLEAN, "error", True),
        (FACTS[5:], CLEAN, "warning", False),
        ((), PLAN, "error", True),
        ((), PLAN, "warning", False),
        ((), PLAN, "info", False),
        ((), PLAN, "never", True),
        ((), CLEAN, "info", True),
    ],
)
def test_ok_is_nothing_at_or_above_the_limit(
    facts: tuple[Fact, ...], plan: Plan, fail_on: str, ok: bool
) -> None:
    """What could not be read counts as a warning; "never" lets everything pass."""
    assert report(facts, plan=plan, fail_on=fail_on).ok is ok


def test_every_key_of_the_json_is_always_there() -> None:
    """The same keys in the same order, whether there is much to say or nothing."""
    for found in (report(), report((), plan=Plan(), rules=[])):
        as_dict = found.to_dict()
        assert list(as_dict) == KEYS
        assert list(as_dict["engine"]) == ["name", "notice"]
        assert list(as_dict["input"]) == ["name", "sha256"]
        assert list(as_dict["plan"]) == ["organisation", "title", "period"]
        assert list(as_dict["summary"]) == ["error", "warning", "info"]
    as_dict = report().to_dict()
    assert all(list(one) == FINDING_KEYS for one in as_dict["findings"])
    assert all(list(one) == LEDGER_KEYS for one in as_dict["ledger"])
    assert [list(one) for one in as_dict["problems"]] == [
        ["message", "location", "severity", "kind"]
    ]
    assert [list(one) for one in as_dict["packs"]] == [["id", "version", "sha256"]]
    finding = as_dict["findings"][0]
    assert [list(one) for one in finding["evidence"]] == [["what", "location"]]
    assert all(list(one) == BASIS_KEYS for one in finding["basis"])
    rules = as_dict["rules"]
    assert rules
    assert all(list(one)[-2:] == ["basis", "severity_changed"] for one in rules)
    reasons = [reason for line in as_dict["ledger"] for reason in line["reasons"]]
    assert all(list(one) == ["reason", "count"] for one in reasons)


def test_the_json_says_what_the_report_rests_on() -> None:
    """Version, packs, input and options are in it, each exactly as used."""
    found = report(fiscal_year=2569, baseline_ita="82.50").to_dict()
    assert found["schema_version"] == 1
    assert (found["itacheck_version"], found["language"]) == ("1.2.3", "en")
    assert (found["fiscal_year"], found["baseline_ita"]) == (2569, 82.5)
    assert found["engine"] == {"name": "plain", "notice": None}
    assert found["packs"] == [{"id": "sample", "version": "1.0", "sha256": "cd" * 32}]
    assert found["input"] == {"name": "plan.txt", "sha256": "ab" * 32}
    assert found["plan"] == {
        "organisation": "เทศบาลตำบลตัวอย่าง",
        "title": "แผนตัวอย่าง",
        "period": "2566-2570",
    }


def test_a_plan_that_says_nothing_gives_nulls() -> None:
    """Nothing is made up for a plan without file, name or period."""
    found = report((), plan=Plan()).to_dict()
    assert found["input"] == {"name": None, "sha256": None}
    assert found["plan"] == {"organisation": None, "title": None, "period": None}


def test_the_json_holds_plain_types_only() -> None:
    """Whatever reads JSON gets the same report back."""
    as_dict = report().to_dict()
    assert json.loads(json.dumps(as_dict)) == as_dict


@pytest.mark.parametrize("change", [lambda one: one.data.update(x=1), lambda one: one.data.clear()])
def test_data_never_changes(change: Callable[[Finding], None]) -> None:
    """What a report holds cannot be edited after the fact."""
    with pytest.raises(AttributeError):
        change(first("BUD001"))


def test_a_report_can_be_handed_to_another_process() -> None:
    """Checks in worker processes give their reports back whole."""
    found = report()
    copy = pickle.loads(pickle.dumps(found))  # noqa: S301 - made a moment ago
    assert copy.to_dict() == found.to_dict()
    assert copy == found


def test_both_engines_give_the_same_report() -> None:
    """Nothing but the engine's name differs."""
    plain, durable = report(engine="plain").to_dict(), report(engine="durable").to_dict()
    assert plain["engine"] == {"name": "plain", "notice": None}
    assert durable["engine"]["name"] in {"durable", "plain"}
    assert apart_from_engine(plain) == apart_from_engine(durable)


def test_problems_are_in_the_reports_language() -> None:
    """A problem is a sentence with its place."""
    assert report().to_dict()["problems"] == [
        {
            "message": "Line 3 is empty.",
            "location": TextLocation("plan.txt", 3).as_dict(),
            "severity": "warning",
            "kind": "reading",
        }
    ]


def test_only_findings_that_are_certain_are_findings() -> None:
    """A subtotal that is not stated is undecided, not wrong."""
    found = report([subtotal(1, 2566, None, 100, 5)])
    assert found.findings == ()
    assert found.ok
    assert not issubclass(Finding, ItacheckError)
    assert first("TGT001").severity is Severity.WARNING
