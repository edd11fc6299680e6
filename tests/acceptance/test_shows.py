"""The main job on a real plan, end to end: figures read off the plan by hand."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import itacheck
from itacheck.base.location import TextLocation
from itacheck.plan.form import plan_to_yaml
from itacheck.report import Finding, Report
from itacheck.thai.digits import arabic
from tests.engine.support_engine import need_durable


@pytest.fixture(scope="module")
def report(real_plan_path: Path) -> Report:
    """The report on the real plan."""
    return itacheck.check(real_plan_path)


def keys(report: Report) -> list[tuple[object, ...]]:
    """What two reports on one plan must share, whatever form the plan was in."""
    return [
        (one.rule, one.subject, one.year, json.dumps(dict(one.data), sort_keys=True, default=str))
        for one in report.findings
    ]


def with_fingerprints(report: Report) -> set[tuple[object, ...]]:
    """The same with fingerprints, in no order: places differ between the forms of a plan."""
    return {(*key, one.fingerprint) for key, one in zip(keys(report), report.findings, strict=True)}


def about(findings: tuple[Finding, ...]) -> list[tuple[str, int | None]]:
    """Subject and year of findings."""
    return [(one.subject, one.year) for one in findings]


def test_exactly_one_dimension_subtotal_is_wrong(report: Report) -> None:
    """Dimension 1 states 105,000 baht for 2567 where its projects add up to 95,000."""
    (found,) = report.by_rule("BUD001")
    assert (found.subject, found.year) == ("dimension:1", 2567)
    assert found.data["stated"] == "105000.00"
    assert found.data["computed"] == "95000.00"
    assert found.data["difference"] == "10000.00"


def test_the_grand_total_differs_from_the_subtotals_in_one_year(report: Report) -> None:
    """In 2566 alone the grand total is not the sum of the subtotals: 110,000 against 120,000."""
    (found,) = report.by_rule("BUD002")
    assert (found.subject, found.year) == ("total", 2566)
    assert (found.data["stated"], found.data["computed"]) == ("110000.00", "120000.00")


def test_the_grand_total_differs_from_the_cells_in_two_years(report: Report) -> None:
    """In 2566 and 2567 the grand total is not the sum of the projects' cells."""
    found = report.by_rule("BUD003")
    assert about(found) == [("total", 2566), ("total", 2567)]
    assert [(one.data["stated"], one.data["computed"]) for one in found] == [
        ("110000.00", "120000.00"),
        ("125000.00", "115000.00"),
    ]


def test_the_preface_counts_another_plan(report: Report) -> None:
    """The preface counts 62 projects, 18, 29, 8 and 7 by dimension; the table has 25."""
    found = report.by_rule("CNT001")
    assert [(one.subject, one.data["stated"], one.data["counted"]) for one in found] == [
        ("plan", 62, 25),
        ("dimension:1", 18, 9),
        ("dimension:2", 29, 12),
        ("dimension:3", 8, 2),
        ("dimension:4", 7, 2),
    ]
    assert {one.data["place"] for one in found} == {"preface"}


def test_money_stands_against_remarks_sheets_and_units(report: Report) -> None:
    """Remarks, sheets and units: what is wrong with single amounts is found, and nothing else."""
    assert about(report.by_rule("BUD004")) == [("project:5", 2566), ("project:6", 2567)]
    assert about(report.by_rule("BUD005")) == [
        ("project:15", None),
        ("project:17", None),
        ("project:25", None),
    ]
    assert about(report.by_rule("BUD006")) == [("project:3", 2569)]
    assert about(report.by_rule("BUD007")) == []  # the unit stands in the columns' headings
    assert about(report.by_rule("BUD008")) == [("plan", None)]
    assert report.by_rule("BUD009") == ()


def test_missions_targets_and_risks(report: Report) -> None:
    """Two missions are empty, no measure is missing; targets and levels lack what they rest on."""
    assert about(report.by_rule("MSR001")) == [("mission:3.3", None), ("mission:4.2", None)]
    assert report.by_rule("MSR002") == ()
    assert about(report.by_rule("TGT006")) == [("target:cases", None), ("target:ita_score", None)]
    assert about(report.by_rule("TGT008")) == [("target:ita_score", 2570)]
    assert about(report.by_rule("RSK005")) == [("risk_row:1", None), ("risk_row:4", None)]
    assert about(report.by_rule("RSK006")) == [("plan", None)]
    assert report.by_rule("RSK001") == report.by_rule("RSK004") == report.by_rule("RSK007") == ()
    assert [one.subject for one in report.by_rule("RSK002")] == [
        "control:1.1",
        "control:1.7",
        "control:2.1",
        "control:3.1",
        "control:3.2",
        "control:3.4",
        "control:3.5",
        "control:4.2",
        "control:4.3",
        "control:4.4",
        "control:4.5",
    ]
    assert [one.subject for one in report.by_rule("RSK003")] == [
        "control:1.2",
        "control:1.6",
        "control:2.4",
    ]


def test_every_place_leads_to_its_line(report: Report, real_plan_path: Path) -> None:
    """Each stated figure stands in the line, from the column on, that its finding names."""
    lines = real_plan_path.read_text(encoding="utf-8").split("\n")
    for rule in ("BUD001", "BUD002", "BUD003", "CNT001"):
        for one in report.by_rule(rule):
            place = one.location
            assert isinstance(place, TextLocation)
            text = arabic(lines[place.line - 1][place.column - 1 :])
            figure = re.search(r"[\d,]+", text)
            assert figure is not None
            assert Decimal(figure[0].replace(",", "")) == Decimal(str(one.data["stated"])), one


def test_the_engines_give_the_same_report(real_plan_path: Path) -> None:
    """The plain engine's report differs from the default's in the engine's name alone."""
    need_durable(module=False)
    durable = itacheck.check(real_plan_path).to_dict()
    plain = itacheck.check(real_plan_path, engine="plain").to_dict()
    assert durable.pop("engine") == {"name": "durable", "notice": None}
    assert plain.pop("engine") == {"name": "plain", "notice": None}
    assert durable == plain


def test_the_bytes_do_not_depend_on_the_hash_seed(real_plan_path: Path) -> None:
    """Two processes with different hash seeds write the same JSON, byte for byte."""
    command = [sys.executable, "-m", "itacheck", "check", "--format", "json", str(real_plan_path)]
    written = [
        subprocess.run(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "42")
    ]
    assert len(written[0]) > 1000
    assert written[0] == written[1]


def test_the_plan_as_yaml_is_the_same_plan(
    report: Report, real_plan_path: Path, tmp_path: Path
) -> None:
    """Written as YAML and read again, the plan is equal and gives the same findings."""
    plan = itacheck.read(real_plan_path)
    path = tmp_path / "plan.yaml"
    path.write_text(plan_to_yaml(plan), encoding="utf-8")
    assert itacheck.read(path) == plan
    assert with_fingerprints(itacheck.check(path)) == with_fingerprints(report)


@pytest.mark.parametrize("form", ["Arabic digits", "Windows-874", "UTF-16", "CRLF"])
def test_how_the_text_is_written_does_not_matter(
    form: str, report: Report, real_plan_path: Path, tmp_path: Path
) -> None:
    """Other digits, another encoding or other line ends give the same findings."""
    text = real_plan_path.read_text(encoding="utf-8")
    data = {
        "Arabic digits": arabic(text).encode("utf-8"),
        "Windows-874": text.encode("cp874"),
        "UTF-16": text.encode("utf-16"),
        "CRLF": text.replace("\n", "\r\n").encode("utf-8"),
    }[form]
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    again = itacheck.check(path)
    assert keys(again) == keys(report)
    assert with_fingerprints(again) == with_fingerprints(report)
