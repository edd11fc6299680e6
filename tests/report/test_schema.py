"""The JSON Schema of a report fits every report, and nothing that lacks or adds a key."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given, settings

import itacheck
from itacheck.base.errors import ItacheckError
from itacheck.base.location import Location, ParagraphLocation, SheetLocation, TableLocation
from itacheck.plan import Plan, Problem
from itacheck.records.record import Record
from itacheck.report import Report, Waived
from itacheck.report.baseline import against
from itacheck.report.finding import finding_form
from itacheck.report.form import report_schema, schema_text
from itacheck.report.options import settings_form
from tests.report.sample import FACTS, PLAN, report, subtotal
from tests.strategies import plans
from tests.support import examples

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGE = EXAMPLES.parent / "docs" / "report.md"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
TABLES = ("translations", "messages", "texts", "places", "texts_in_turn", "places_in_turn")
"""Objects by language, and by the texts that stand in the report."""


def documented(heading: str) -> list[str]:
    """The keys in the table below a heading of docs/report.md, in their order."""
    page = PAGE.read_text(encoding="utf-8")
    section = re.split(r"^#+ ", page.split(f"\n### {heading}\n")[1], flags=re.MULTILINE)[0]
    cells = re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)
    return [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]


@pytest.mark.parametrize(
    ("heading", "form"), [("A finding", finding_form()), ("Settings", settings_form())]
)
def test_every_key_is_on_the_page_of_the_report(heading: str, form: Record) -> None:
    """As the JSON has them, in the same order, and no other."""
    assert documented(heading) == list(form.names)


@lru_cache(maxsize=1)
def validator() -> Any:
    """A validator of the schema."""
    return jsonschema.Draft202012Validator(json.loads(schema_text()))


def faults(value: object) -> list[str]:
    """What the schema finds wrong."""
    return [
        one.message for error in validator().iter_errors(value) for one in [error, *error.context]
    ]


def written(found: Report | tuple[Report, ...]) -> Any:
    """What a program reads of the JSON."""
    return json.loads(itacheck.render(found, "json"))


def test_the_schema_is_a_schema() -> None:
    """It is valid in the draft that it names."""
    assert jsonschema.validators.validator_for(report_schema()) is jsonschema.Draft202012Validator
    jsonschema.Draft202012Validator.check_schema(report_schema())


@settings(max_examples=examples(10))
@given(plans())
def test_reports_of_random_plans_fit(plan: Plan) -> None:
    """Whatever is in the plan; one that is empty has no report."""
    try:
        found = itacheck.check(plan, engine="plain", language="en")
    except ItacheckError:
        return
    assert faults(written(found)) == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_reports_of_the_examples_fit(language: str) -> None:
    """One, several, with settings, with waivers, and with a baseline."""
    old = itacheck.check(DRAFT, language=language)
    first = old.findings[0]
    waiver = {
        "code": first.rule,
        "fingerprint": first.fingerprint,
        "reason": "เหตุผล",
        "approver": "ปลัดเทศบาล",
        "from": "2568-10-01",
        "until": "2569-09-30",
    }
    new = itacheck.check(
        EXAMPLES / "tharnsucharit.txt",
        language=language,
        fiscal_year=2569,
        baseline_ita="82.5",
        profile="strict",
        ignore="PRJ",
        severities={"BUD001": "info"},
        baseline=[old],
        fail_on="never",
    )
    assert new.baseline is not None
    waived = itacheck.check(DRAFT, language=language, waivers=[waiver], as_of="2569-01-01")
    assert waived.waived
    assert faults(written(old)) == []
    assert faults(written(new)) == []
    assert faults(written((old, new, waived))) == []


@pytest.mark.parametrize(
    "place",
    [
        TableLocation("plan.docx", 2, 3, 1, 40),
        ParagraphLocation("plan.docx", 7, 7),
        SheetLocation("plan.xlsx", "สรุป", "C12", (0, 12, 3)),
        None,
    ],
)
def test_places_of_every_form_of_file_fit(place: Location | None) -> None:
    """Cells and paragraphs of Word, cells of Excel, and what stands nowhere."""
    found = report()
    moved = evolve(
        found,
        plan=evolve(PLAN, source=None, problems=(Problem(PLAN.problems[0].message, place),)),
        findings=tuple(evolve(one, location=place) for one in found.findings),
    )
    assert faults(written(moved)) == []


def full() -> Report:
    """A report with something in every list."""
    old = report([subtotal(1, 2566, 100, 200, 20), subtotal(2, 2567, 300, 200, 30)])
    found = against(report(FACTS, fiscal_year=2569, baseline_ita="82.5"), [old])
    first, *rest = found.findings
    return evolve(found, findings=(evolve(first, waiver=Waived("เหตุ", "ปลัด")), *rest))


def objects(value: Any, inside: str = "") -> Iterator[tuple[dict[str, Any], str]]:
    """Every object of a JSON with fixed keys, and the key that it stands at."""
    if isinstance(value, list):
        for one in value:
            yield from objects(one, inside)
    elif isinstance(value, dict):
        if inside not in {"severities", *TABLES}:
            yield value, inside
        for key, one in value.items():
            if key != "data":  # which has keys of its own for each rule
                yield from objects(one, key)


def test_no_key_may_be_missing_and_none_may_be_added() -> None:
    """At any depth."""
    whole = written(full())
    assert faults(whole) == []
    tried = set()
    for one, inside in objects(whole):
        for key in tuple(one):
            kept = dict(one)
            del one[key]
            assert faults(whole) != [], (inside, key)
            one.clear()
            one.update(kept)
            tried.add((inside, key))
        one["unknown"] = 1
        assert faults(whole) != [], inside
        del one["unknown"]
    assert ("waiver", "approver") in tried
    assert ("known", "rule") in tried
    assert ("location", "line") in tried


def test_the_schema_gives_the_keys_in_their_order() -> None:
    """A report that is read key by key is as the schema lists them."""
    whole = written(full())
    definitions = report_schema()["$defs"]
    for given_, name in (
        (whole, "report"),
        (whole["findings"][0], "finding"),
        (whole["findings"][0]["waiver"], "waiver"),
        (whole["ledger"][0], "line"),
        (whole["settings"], "settings"),
        (whole["baseline"], "baseline"),
    ):
        assert list(given_) == list(definitions[name]["properties"]), name
