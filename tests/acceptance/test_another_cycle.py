"""The plans of another cycle are checked by the same rules: a pack says all that is different.

The pack is the recipe of docs/rule-language.md, the plan the example's on the recipe's frame.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.cli import main
from itacheck.office import new_plan, write_bytes
from itacheck.packs.merging import own_rules
from itacheck.packs.model import Pack
from itacheck.plan import Period
from itacheck.thai.years import FiscalYear
from tests.acceptance.support_cycle import plan_of, recipe

Found = tuple[str, str, int | None]
_Plan = dict[str, Any]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recipe in a file of its own."""
    file = tmp_path_factory.mktemp("cycle") / "cycle.yaml"
    file.write_text(recipe(), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def pack(path: Path) -> Pack:
    """The recipe as a pack."""
    return itacheck.load_pack(path)


def _read(plan: _Plan, form: str) -> itacheck.Plan:
    """A plan that was written in a form and read from it."""
    data = json.dumps(plan, ensure_ascii=False).encode()
    whole = itacheck.read(data, name="plan.json")
    suffix = {"text": "txt"}.get(form, form)
    return itacheck.read(write_bytes(whole, form), name=f"plan.{suffix}")


def _found(report: itacheck.Report) -> list[Found]:
    return [(one.rule, one.subject, one.year) for one in report.findings]


def test_the_recipe_is_a_sound_pack(path: Path, pack: Pack) -> None:
    """Nothing is told of it; its cycle follows the last; its measures are in its own missions."""
    assert main(["pack", "check", str(path)]) == 0
    assert pack.frame is not None
    assert pack.frame.years_before == (2566, 2570)
    missions = {one.code for each in pack.frame.dimensions for one in each.missions}
    assert {one.mission for one in pack.measures} <= {*missions, ""}
    assert [one.code for one in own_rules(pack)] == ["STR002", "STR004"]


@pytest.mark.parametrize("form", ["json", "text", "docx", "xlsx"])
def test_a_faultless_plan_of_the_cycle_has_no_finding(pack: Pack, form: str) -> None:
    """Nothing but what an option would supply is left undecided."""
    assert pack.frame is not None
    report = itacheck.check(_read(plan_of(pack.frame), form), packs=[pack], fiscal_year=2571)
    assert _found(report) == []
    assert report.problems == ()
    undecided = [line.rule for line in report.ledger if line.undecided]
    assert undecided == ["TGT009"]  # it wants the score of the year before


def _old_name(plan: _Plan) -> None:
    plan["dimensions"][0]["name"] = "การสร้างวัฒนธรรมสุจริต"
    plan["sheet_groups"][0]["name"] = "การสร้างวัฒนธรรมสุจริต"


def _old_years(plan: _Plan) -> None:
    plan["period"]["last"] = 2574


def _wrong_sum(plan: _Plan) -> None:
    plan["dimensions"][1]["subtotal"]["budget"]["2573"] = "99.00"


def _low_target(plan: _Plan) -> None:
    plan["targets"][0]["values"]["2575"] = 50


def _no_mission(plan: _Plan) -> None:
    plan["dimensions"][1]["missions"][3]["name"] = "งานอื่น"
    plan["dimensions"][1]["missions"][3]["code"] = "2.5"


def _no_gift(plan: _Plan) -> None:
    """No title speaks of gifts any more, in the table or over its sheet."""
    text = json.dumps(plan, ensure_ascii=False)
    assert "NO Gift Policy" in text
    plan.update(json.loads(text.replace("NO Gift Policy", "งดรับสินบน")))


@pytest.mark.parametrize(
    ("fault", "due"),
    [
        (_old_name, ("STR002", "dimension:1", None)),
        (_old_years, ("STR004", "plan", None)),
        (_wrong_sum, ("BUD001", "dimension:2", 2573)),
        (_low_target, ("TGT005", "target:cases", 2575)),
        (_no_mission, ("STR003", "mission:2.4", None)),
        (_no_gift, ("MSR002", "mission:2.2", None)),
    ],
    ids=lambda one: one[0] if isinstance(one, tuple) else one.__name__.strip("_"),
)
def test_a_planted_fault_is_found_in_word(
    pack: Pack, fault: Callable[[_Plan], None], due: Found
) -> None:
    """Names, years, sums, targets, missions and measures are measured by the new frame."""
    assert pack.frame is not None
    plan = plan_of(pack.frame)
    fault(plan)
    report = itacheck.check(_read(plan, "docx"), packs=[pack])
    assert due in _found(report)


def test_a_repair_takes_the_name_of_the_packs_frame(pack: Pack) -> None:
    """A dimension with the name of the cycle before gets that of this one in the author's file."""
    assert pack.frame is not None
    plan = plan_of(pack.frame)
    plan["dimensions"][0]["name"] = "การสร้างวัฒนธรรมสุจริต"
    data = json.dumps(plan, ensure_ascii=False).encode()
    file = write_bytes(itacheck.read(data, name="plan.json"), "docx")
    checker = itacheck.prepare(packs=[pack])
    report = checker.report(file)
    offered = itacheck.proposals(report.plan, report, checker)
    wanted = [one for one in offered if "STR002" in {each.rule for each in one.mends}]
    fixed = itacheck.fix(file, report, wanted[:1])
    assert itacheck.read(fixed.data).dimensions[0].name == "การปลูกฝังวิถีสุจริตในท้องถิ่น"


def test_messages_name_the_cycle_of_the_pack(pack: Pack) -> None:
    """No sentence of a finding speaks of the years of another cycle."""
    assert pack.frame is not None
    plan = plan_of(pack.frame)
    _old_name(plan)
    plan["targets"][0].pop("baseline")
    plan["targets"][0]["label"] = "จำนวนคดีทุจริตลดลง"
    for language in ("th", "en"):
        report = itacheck.check(_read(plan, "docx"), packs=[pack], language=language)
        told = {one.rule: f"{one.title} {one.message} {one.remedy}" for one in report.findings}
        assert "2566-2570" in told["STR002"]  # whose name it is
        assert "2570" in told["TGT006"]
        assert not [one for one in told.values() if "2561" in one or "2565" in one]


@pytest.mark.parametrize("form", ["docx", "xlsx", "text"])
def test_an_empty_plan_of_the_cycle_lacks_only_what_is_to_be_written(
    path: Path, tmp_path: Path, form: str
) -> None:
    """``itacheck new --pack`` makes it, the readers read it whole, and its author has one list."""
    file = tmp_path / f"plan.{'txt' if form == 'text' else form}"
    assert main(["new", "--name", "เทศบาลตำบลธารสุจริต", "--pack", str(path), str(file)]) == 0
    plan = itacheck.read(file)
    assert plan.period == Period(FiscalYear(2571), FiscalYear(2575))
    assert [len(one.missions) for one in plan.dimensions] == [2, 4, 3]
    report = itacheck.check(plan, packs=[path], profile="author")
    assert [report.counts[one] for one in ("error", "warning", "info")] == [0, 0, 0]
    assert report.ok
    assert len([one for one in report.unfilled if one.rule == "MSR001"]) == 9
    assert {one.rule for one in report.unfilled} >= {"MSR002", "TGT001", "STR006"}


def test_an_empty_plan_can_be_made_of_a_loaded_pack(pack: Pack) -> None:
    """As a program would."""
    plan = new_plan("องค์การบริหารส่วนตำบลธารสุจริต", pack=pack)
    assert plan.dimensions[1].missions[3].name == "การใช้ดุลพินิจอย่างมีมาตรฐาน"
    assert "2571 - 2575" in write_bytes(plan, "text").decode()


@pytest.mark.parametrize(
    ("fiscal_year", "rule", "added"),
    [(2565, "TGT005", "“case_reduction_end”"), (2573, "ITA002", "“numbers”")],
)
def test_a_year_that_the_pack_does_not_know_is_undecided(
    pack: Pack, fiscal_year: int, rule: str, added: str
) -> None:
    """No value of a parameter, no number of a topic: the ledger says what to add."""
    assert pack.frame is not None
    plan = _read(plan_of(pack.frame), "json")
    report = itacheck.check(plan, packs=[pack], fiscal_year=fiscal_year, language="en")
    (line,) = (one for one in report.ledger if one.rule == rule)
    assert line.undecided
    assert not line.failed
    assert any(added in one.reason for one in line.reasons)
