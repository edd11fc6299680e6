"""What facts know of what they belong to: sheets of their projects, rows of their controls."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from itacheck.base.language import Text
from itacheck.facts import build_facts
from itacheck.packs.model import Certainty, WordList
from itacheck.plan import (
    Account,
    Control,
    Indicator,
    IndicatorKind,
    ItemKind,
    PartId,
    PartState,
    Plan,
    Rating,
    Risk,
    RiskLevel,
    RiskRow,
    SeriesKind,
    TargetSeries,
    TargetValue,
    Threshold,
)
from itacheck.vocabulary import Fact
from itacheck.vocabulary.model import Unread
from tests.facts.small import at, dimension, facts, pack, plan, project, sheet, years

T, S, R = PartId.SUMMARY_TABLE, PartId.SHEETS, PartId.RISK_ASSESSMENT


def partly(of: Plan, *parts: PartId) -> Plan:
    """The same plan, of which some of those parts was not read."""
    states = tuple((one, PartState.PARTLY) for one in parts)
    return evolve(of, account=Account((), states=states))


def test_a_sheet_knows_its_project() -> None:
    """Its place in the table, its dimension, mission and money; a sheet without one knows none."""
    one = plan(
        dimension(1, project(1)),
        dimension(3, project(2, money="5|6|0|0|0")),
        sheets=(sheet(2), sheet(9, "มาตรการที่ไม่มีในตาราง")),
    )
    own = facts(one, "sheet")
    found = own["sheet:2"].values
    assert (found["number"], found["position"], found["dimension"]) == (2, 2, 3)
    assert (found["mission"], found["project_money"]) == ("3.1", 1100)
    alone = own["sheet:9"].values
    assert alone["number"] == 9
    assert alone.keys() & {"position", "dimension", "mission", "project_money"} == set()


def test_the_project_of_a_sheet_may_stand_unread() -> None:
    """Of a sheet whose project is not among those that were read nothing is said."""
    left = partly(plan(dimension(1, project(1)), sheets=(sheet(9, "มาตรการที่ไม่มีในตาราง"),)), T)
    fact = facts(left, "sheet")["sheet:9"]
    assert fact.origin.unread["position"] == Unread("summary_table", "partly")


def test_a_duration_may_leave_the_plans_years() -> None:
    """Its first and last year, how many they are, and how many are none of the plan's."""
    one = plan(dimension(1, project(1)), sheets=(sheet(1, runs=years(65, 66, 71)),))
    fact = facts(one, "sheet")["sheet:1"]
    held = [fact.values[name] for name in ("first_year", "last_year", "years", "years_outside")]
    assert held == [2565, 2571, 3, 2]
    assert fact.origin.texts["outside"] == (2565, 2571)
    none = facts(evolve(one, sheets=(sheet(1, runs=()),)), "sheet")["sheet:1"].values
    assert none.keys() & {"first_year", "last_year", "years", "years_outside"} == set()
    assert "years_outside" not in facts(evolve(one, period=None), "sheet")["sheet:1"].values


def test_outcomes_with_a_percentage_are_counted() -> None:
    """Of the sheet, and of its project; outputs and other units do not count."""
    share, people = Threshold(Decimal(80), "ร้อยละ"), Threshold(Decimal(5), "คน")
    said = (
        Indicator(IndicatorKind.OUTCOME, "ก", (share, share)),
        Indicator(IndicatorKind.OUTCOME, "ข", (people,)),
        Indicator(IndicatorKind.OUTPUT, "ค", (share,)),
    )
    full = evolve(sheet(1), indicators=said)
    one = plan(dimension(1, project(1), project(2)), sheets=(full,))
    assert facts(one, "results")["sheet:1"].values["percent_outcomes"] == 1
    projects = facts(one, "project")
    assert projects["project:1"].values["percent_outcomes"] == 1
    assert "percent_outcomes" not in projects["project:2"].values
    open_ = facts(partly(one, S), "project")
    assert {name: fact.origin.unread["percent_outcomes"] for name, fact in open_.items()} == {
        "project:1": Unread("sheets", "partly"),
        "project:2": Unread("sheets", "partly"),
    }


@pytest.mark.parametrize("kind", ItemKind)
def test_a_project_knows_what_it_is(kind: ItemKind) -> None:
    """Its number, its place and the word before its name."""
    one = plan(dimension(1, evolve(project(7), kind=kind)))
    found = facts(one, "project")["project:7"].values
    assert (found["number"], found["position"]) == (7, 1)
    assert found["item_kind"] == kind.name.lower()


def test_a_dimension_knows_how_many_projects_it_has() -> None:
    """None where the plan lacks it, and nobody knows where a row was not read."""
    one = plan(dimension(1, project(1), project(2)))
    found = facts(one, "dimension")
    assert [found[f"dimension:{n}"].values["projects"] for n in (1, 2)] == [2, 0]
    for fact in facts(partly(one, T), "dimension").values():
        assert fact.origin.unread["projects"] == Unread("summary_table", "partly")


def test_a_subtotal_knows_the_grand_total_of_its_year() -> None:
    """Where one is stated; a blank cell states none."""
    found = facts(plan(dimension(1, project(1), total="1|2|3|4|5"), total="9||7|?|0"), "subtotal")
    totals = {one.origin.year: one.values.get("grand_total") for one in found.values()}
    assert totals == {2566: 900, 2567: None, 2568: 700, 2569: None, 2570: 0}


def test_a_rise_is_from_the_last_year_with_a_target() -> None:
    """In hundredths of the scores as they stand; the first year rises from nothing."""
    scores = ((66, "65"), (67, "65.005"), (69, "64"))
    values = tuple(TargetValue(years(one)[0], Decimal(score)) for one, score in scores)
    one = evolve(plan(), targets=(TargetSeries(SeriesKind.ITA_SCORE, "", values),))
    found = {
        fact.origin.year: fact.values.get("rise")
        for fact in facts(one, "target").values()
        if fact.values["series"] == "ita_score"
    }
    assert found == {2566: None, 2567: 0, 2568: None, 2569: -101, 2570: None}


def risky(*rows: tuple[Control, ...]) -> Plan:
    """A plan whose table of risks has those controls; a project backs เปิดบ้าน."""
    made = tuple(
        RiskRow(n, "ก", (Risk("ข"), Risk("ค")), (Rating(RiskLevel.HIGH, "สูง"),), controls)
        for n, controls in enumerate(rows, start=1)
    )
    return evolve(plan(dimension(1, project(1, "โครงการเปิดบ้านรับฟัง"))), risk_rows=made)


BACKED, NOT = Control("เปิดบ้านรับฟัง"), Control("ปลูกต้นไม้ริมคลองทุกสาย")


def test_a_row_counts_how_its_controls_are_backed() -> None:
    """And the table its rows, its risks, and the risks that no project backs."""
    one = risky((BACKED, NOT, NOT), (NOT,))
    names = ("controls", "backed", "loosely", "unbacked")
    rows = [[fact.values[name] for name in names] for fact in facts(one, "risk_row").values()]
    assert rows == [[3, 1, 0, 2], [1, 0, 0, 1]]
    table = facts(one, "risk_table")["plan"].values
    assert [table[name] for name in ("rows", "risks", "unbacked_risks")] == [2, 4, 2]


@pytest.mark.parametrize(
    ("part", "name"), [(T, "summary_table"), (S, "sheets"), (R, "risk_assessment")]
)
def test_what_was_not_read_may_back_a_control_or_be_one(part: PartId, name: str) -> None:
    """No count of them is known then."""
    left = partly(risky((BACKED, NOT)), part)
    unread = Unread(name, "partly")
    row = facts(left, "risk_row")["risk_row:1"]
    table = facts(left, "risk_table")["plan"]
    assert row.origin.unread["unbacked"] == row.origin.unread["backed"] == unread
    assert table.origin.unread["unbacked_risks"] == unread
    assert ("rows" in table.origin.unread) is ("controls" in row.origin.unread) is (part is R)


def test_a_row_with_a_cell_for_its_controls_has_no_others() -> None:
    """Its controls are known though another row was not read; how they are backed is, too."""
    row = evolve(risky((BACKED, NOT)).risk_rows[0], location=at(3), control_location=at(4))
    left = partly(evolve(risky(), risk_rows=(row,)), R)
    found = facts(left, "risk_row")["risk_row:1"].values
    assert (found["controls"], found["backed"], found["unbacked"]) == (2, 1, 1)


def test_a_measure_is_somewhere_in_the_plan_or_nowhere() -> None:
    """In whatever mission; where a row was not read, one that was found is still there."""
    one = plan(dimension(4, project(1, "มาตรการ NO Gift Policy")))
    found = facts(one, "expected_measure")
    anywhere = {fact.values["measure_id"]: fact.values["anywhere"] for fact in found.values()}
    assert anywhere["no_gift_policy"] is True
    assert anywhere["complaints"] is False
    left = {
        fact.values["measure_id"]: fact
        for fact in facts(partly(one, T), "expected_measure").values()
    }
    assert left["no_gift_policy"].values["anywhere"] is True
    assert left["complaints"].origin.unread["anywhere"] == Unread("summary_table", "partly")


def test_facts_about_the_whole_plan_share_what_joins_them() -> None:
    """Always the same, so that a rule can ask of two of them."""
    one = risky((BACKED,))
    for kind in ("part", "period", "risk_table", "expected_measure", "group"):
        found = facts(one, kind).values()
        assert {fact.values["document"] for fact in found} == {"plan"}, kind


def words(of: Plan, *groups: tuple[str, ...]) -> dict[str, Fact]:
    """The facts of one list of words, by project."""
    given = WordList("tour", Text("ดูงาน", "tours"), groups, Certainty.INTERNAL, ())
    criteria = evolve(pack().criteria, words=(given,))
    built = build_facts(of, criteria, fiscal_year=None, baseline_ita=None)
    return {one.origin.subject: one for one in built if one.kind == "word_list"}


def test_words_of_a_pack_are_found_in_titles_and_sheets() -> None:
    """A word of every group must stand there; white space, case and digits' script do not count."""
    one = plan(
        dimension(1, project(1, "โครงการศึกษา ดูงาน อบต. ๕ แห่ง"), project(2, "โครงการอบรม")),
        sheets=(sheet(2, "โครงการอบรม", text="พาไปดูงาน 5 แห่ง"),),
    )
    found = words(one, ("ทัศนศึกษา", "ดูงาน"), ("5 แห่ง",))
    first, second = found["project:1"], found["project:2"]
    assert (first.values["list"], first.values["position"]) == ("tour", 1)
    assert (first.values["in_title"], "in_sheet" in first.values) == (True, False)
    assert first.origin.texts["found"] == ("ดูงาน", "5 แห่ง")
    assert (second.values["in_title"], second.values["in_sheet"]) == (False, True)
    assert words(one, ("ดูงาน",), ("7 แห่ง",))["project:1"].values["in_title"] is False


def test_words_may_stand_in_a_sheet_that_was_not_read() -> None:
    """They are not known not to; those that were read are there."""
    one = plan(
        dimension(1, project(1, "โครงการอบรม"), project(2, "โครงการเปิดบ้าน")),
        sheets=(sheet(1, "โครงการอบรม", text="พาไปดูงาน"), sheet(2, "โครงการเปิดบ้าน")),
    )
    found = words(partly(one, S), ("ดูงาน",))
    assert found["project:1"].values["in_sheet"] is True
    assert found["project:2"].origin.unread["in_sheet"] == Unread("sheets", "partly")


def test_without_words_there_is_no_fact_of_them() -> None:
    """The shipped pack gives none."""
    assert facts(plan(dimension(1, project(1))), "word_list") == {}
