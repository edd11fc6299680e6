"""``itacheck evidence``: from the items of a year's OIT to the plan's measures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import itacheck
from itacheck.base.errors import OptionError
from itacheck.cli import main
from itacheck.evidence import EvidenceRow, evidence_map
from itacheck.packs import load_pack
from itacheck.plan import Plan
from tests.facts.small import dimension, plan, project

PACK = load_pack("nacc-2566-2570")
WHOLE = str(Path(__file__).parents[2] / "examples" / "tharnsucharit.txt")
Output = pytest.CaptureFixture[str]


def rows(made: Plan, year: int) -> dict[str, EvidenceRow]:
    """The rows of a map by topic."""
    return {row.topic.id: row for row in evidence_map(made, PACK.criteria, year).rows}


def test_a_number_is_that_of_the_year_with_its_certainty() -> None:
    """The same topic has another item in another year, and some years are not confirmed."""
    made = plan(dimension(1, project(3, "มาตรการส่งเสริมการปฏิบัติตามประมวลจริยธรรม")))
    found = {year: rows(made, year)["action_plan"].item for year in (2566, 2567, 2568, 2569)}
    assert [(one.number, one.certainty.value) for one in found.values() if one] == [
        ("O36", "verified"),
        ("O32", "assumed"),
        ("O25", "verified"),
        ("O23", "observed"),
    ]
    (measure,) = rows(made, 2568)["ethics"].measures
    assert (measure.subject, measure.number) == ("project:3", 3)
    assert rows(made, 2568)["action_plan"].measures == ()


def test_topics_stand_in_the_order_of_their_items() -> None:
    """One without an item in the year stands last."""
    found = evidence_map(plan(dimension(1)), PACK.criteria, 2568).rows
    numbers = [int(row.item.number[1:3]) for row in found if row.item]
    assert numbers == sorted(numbers)
    assert [row.topic.id for row in found if row.item is None] == ["six_month_monitoring"]
    assert found[-1].item is None


def test_a_year_that_is_not_known_is_an_error() -> None:
    """The error names the years that are."""
    with pytest.raises(OptionError, match="2566, 2567, 2568, 2569"):
        evidence_map(plan(dimension(1)), PACK.criteria, 2575)


def test_the_command_prints_the_map(capsys: Output) -> None:
    """Item, topic, how sure the number is, and the plan's measures."""
    assert main(["evidence", WHOLE, "--fiscal-year", "2568", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "O25 Anti-corruption action plan (read in the source)" in said
    assert "  - 10. มาตรการจัดทำแผนปฏิบัติการป้องกันการทุจริตของเทศบาลตำบลธารสุจริต" in said
    assert "Monitoring of the plan after 6 months: no item in this year" in said
    assert "no measure in the plan" not in said


def test_json_is_the_same_map(capsys: Output) -> None:
    """Every topic is there, in the chosen language."""
    arguments = ["--fiscal-year", "2566", "--format", "json"]
    assert main(["evidence", WHOLE, *arguments]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == evidence_map(itacheck.read(WHOLE), PACK.criteria, 2566).to_dict("th")
    assert {one["topic"] for one in found["topics"]} == {one.id for one in PACK.topics}
    assert all(one["measures"] for one in found["topics"])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "--fiscal-year"),
        (["--fiscal-year", "2575"], "2569"),
        (["--fiscal-year", "2568", "--format", "pdf"], "--format"),
    ],
)
def test_what_cannot_be_used_is_said(arguments: list[str], complaint: str, capsys: Output) -> None:
    """No year, a year that is not known, a format that is not there: exit code 2."""
    assert main(["evidence", WHOLE, *arguments]) == 2
    said = capsys.readouterr()
    assert complaint in said.err
    assert said.out == ""
