from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

import itacheck
from itacheck.base.language import Told, say
from itacheck.base.location import ParagraphLocation
from itacheck.plan import Plan, Problem
from tests.report.test_loading import every_place
from tests.strategies import plans
from tests.support import examples

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
OWN = itacheck.formats()
LANGUAGES = ("th", "en")


def read_back(report: itacheck.Report) -> itacheck.Report:
    """The report from the text of its JSON."""
    return itacheck.Report.from_dict(json.loads(json.dumps(report.to_dict())))


def assert_same(report: itacheck.Report, formats: tuple[str, ...] = OWN) -> None:
    """Every format of the report that is read back is that of the original, in each language."""
    for again in (itacheck.Report.from_dict(report.to_dict()), read_back(report)):
        assert json.dumps(again.to_dict()) == json.dumps(report.to_dict())
        for language in LANGUAGES:
            for name in formats:
                first, second = (
                    itacheck.render(one, name, language=language, passes=True, show="info")
                    for one in (report, again)
                )
                assert first == second, (name, language)
        assert again._repr_html_() == report._repr_html_()
        assert [one.text("en") for one in again.findings] == [
            one.text("en") for one in report.findings
        ]


def reports() -> Iterator[tuple[str, dict[str, Any]]]:
    """The example plans, and what a check of them may be told besides."""
    for path in sorted(EXAMPLES.glob("tharnsucharit*.*")):
        yield path.name, {}
    yield "tharnsucharit-draft.docx", {"fiscal_year": 2569, "baseline_ita": 82.5, "language": "en"}
    yield "tharnsucharit-draft.txt", {"profile": "author", "select": ["BUD", "CNT"]}


@pytest.mark.parametrize(("name", "options"), list(reports()))
def test_an_example_read_back_is_the_same(name: str, options: dict[str, Any]) -> None:
    """Titles, rationales, figures, table, charts, account, causes and ledger come back."""
    assert_same(itacheck.check(EXAMPLES / name, **options))


@pytest.mark.skipif("ITACHECK_REAL_PLAN" not in os.environ, reason="no real plan given")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_plan_read_back_is_the_same(language: str) -> None:
    """With many findings of every family."""
    plan = os.environ["ITACHECK_REAL_PLAN"]
    assert_same(itacheck.check(plan, language=language, fiscal_year=2569))


@settings(max_examples=examples(8))
@given(plans())
def test_any_plan_read_back_is_the_same(plan: Plan) -> None:
    """Whatever it says, in either language of the check."""
    for language in LANGUAGES:
        assert_same(itacheck.check(plan, language=language))


def test_notices_and_an_earlier_report_come_back() -> None:
    """Waivers that do not hold are told apart from problems in reading, as in the original."""
    old = itacheck.check(DRAFT, select=["BUD", "CNT", "STR"])
    idle = {"code": "BUD001", "subject": "dimension:9", "reason": "เหตุ", "approver": "ปลัด"}
    report = itacheck.check(DRAFT, waivers=[idle], as_of="2569-01-01", baseline=old)
    assert report.notices
    assert [one.text() for one in read_back(report).notices] == [
        one.text() for one in report.notices
    ]
    assert_same(report)


def test_headings_above_places_without_words_come_back() -> None:
    """Of a Word file whose text leads nowhere the headings say where a place is."""
    place = ParagraphLocation("plan.docx", 7, heading="บทที่ 1")
    report = itacheck.check(DRAFT)
    first, *rest = report.findings
    told = Problem(say("A line was not read."), place)
    report = evolve(
        report,
        plan=evolve(report.plan, problems=(told,)),
        findings=(evolve(first, location=place), *rest),
    )
    assert "บทที่ 1" in itacheck.render(report, "csv")
    assert_same(report)


def test_texts_that_read_alike_in_one_language_stay_apart() -> None:
    """Two texts may be one in Thai and two in English; each comes back as its own."""
    first, second = (Told("เหมือนกัน", (("en", text),)) for text in ("One", "Two"))
    report = itacheck.check(DRAFT)
    one, two, *rest = report.findings
    report = evolve(report, findings=(evolve(one, remedy=first), evolve(two, remedy=second), *rest))
    assert_same(report, ("json", "csv"))


def old_version(report: itacheck.Report) -> dict[str, Any]:
    """The JSON of the report as version 0.1 wrote it."""
    written: dict[str, Any] = json.loads(json.dumps(report.to_dict()))
    for key in ("rules", "outline", "headings"):
        del written[key]
    for one in (*written["findings"], *written["ledger"]):
        del one["title"]
    for one in written["problems"]:
        del one["kind"]
    for one in written["findings"]:
        told = one["data"].pop("message")
        for name in told["names"]:
            del one["data"][name]
    return written


def test_a_report_of_an_older_version_says_what_it_lacks() -> None:
    """The titles come from the pack at hand; the page says that it does not hold the plan."""
    report = itacheck.check(DRAFT)
    again = itacheck.Report.from_dict(old_version(report))
    assert [one.title for one in again.findings] == [one.title for one in report.findings]
    assert [one.title for one in again.ledger] == [one.title for one in report.ledger]
    page = itacheck.render(again, "html", language="en")
    assert "It does not hold the plan" in page
    for name in OWN:
        itacheck.render(again, name)
    with pytest.raises(itacheck.OptionError, match="does not hold the plan"):
        again.plot()
    kept = itacheck.Report.from_dict(read_back(again).to_dict())
    assert kept.to_dict() == again.to_dict()


@lru_cache(maxsize=1)
def draft() -> dict[str, Any]:
    """The JSON of a report that shows something of everything."""
    return itacheck.check(DRAFT).to_dict()


def paths() -> st.SearchStrategy[tuple[Any, ...]]:
    """The ways to every value of its outline."""
    return st.sampled_from(every_place(draft()["outline"], ("outline",)))


@example(
    path=("outline", "dimensions", 0, "missions", 0, "projects", 0, "budget", 0, "amount"),
    value="5",
)
@settings(max_examples=examples(60))
@given(
    st.deferred(paths),
    st.sampled_from([None, -3, "x", "9e999999", "-5", [], {}, [1], {"a": 1}, True, 1e300, 2600]),
)
def test_a_damaged_outline_is_refused_or_drawn(path: tuple[Any, ...], value: Any) -> None:
    """Whatever is changed in it, nothing but an ItacheckError comes of it."""
    damaged = copy.deepcopy(draft())
    inner = damaged
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    try:
        report = itacheck.Report.from_dict(damaged)
    except itacheck.ItacheckError as error:
        place = str(error.place)
    else:
        assert itacheck.render(report, "memo")
        place = f"$ {itacheck.render(report, 'html')[:1]}"
    assert place.startswith("$")
