"""A plan built in code: what its classes take, and how they refuse the rest."""

from __future__ import annotations

import datetime as dt
import inspect
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck import plan as model
from itacheck.base.location import TextLocation
from itacheck.plan import (
    Announcement,
    Budget,
    Cell,
    CellState,
    Declaration,
    Dimension,
    Duration,
    Entry,
    Goal,
    GoalEnd,
    Mission,
    Money,
    MoneyUnit,
    Organisation,
    OrganisationKind,
    Part,
    PartId,
    Passage,
    Period,
    Plan,
    Project,
    Rating,
    RiskLevel,
    Section,
    SeriesKind,
    Sheet,
    SheetHeading,
    TargetValue,
    Threshold,
)
from itacheck.plan.form import plan_from_mapping
from itacheck.thai.years import BuddhistDate, FiscalYear

any_: Any = None
CLASSES = [
    one
    for one in (*vars(model).values(), FiscalYear, BuddhistDate)
    if isinstance(one, type) and attrs.has(one)
]


def built(make: Callable[..., object], *given: Any, **named: Any) -> Any:
    """What a constructor makes of values of whatever types."""
    return make(*given, **named)


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        (built(Period, 2566, "2570"), Period(FiscalYear(2566), FiscalYear(2570))),
        (built(Plan, period=(2566, 2570)).period, Period(FiscalYear(2566), FiscalYear(2570))),
        (built(Plan, period="๒๕๖๖ - ๒๕๗๐").period, Period(FiscalYear(2566), FiscalYear(2570))),
        (built(Plan, period=[2566, 2570]).period, Period(FiscalYear(2566), FiscalYear(2570))),
        (
            built(Plan, organisation="เทศบาลตำบลธารสุจริต").organisation,
            Organisation("เทศบาลตำบลธารสุจริต", OrganisationKind.SUBDISTRICT_MUNICIPALITY),
        ),
        (built(Plan, organisation="ธารสุจริต").organisation, Organisation("ธารสุจริต")),
        (built(Plan, unit="thousand").unit, MoneyUnit.THOUSAND),
        (built(Plan, unit=1000).unit, MoneyUnit.THOUSAND),
        (built(Cell, "amount", 20000), Cell(CellState.AMOUNT, Money(2_000_000))),
        (built(Cell, "amount", "20,000.5"), Cell(CellState.AMOUNT, Money(2_000_050))),
        (built(Cell, "amount", Decimal("0.25")), Cell(CellState.AMOUNT, Money(25))),
        (
            built(Project, 1, "ก", "measure", {2566: 20000, "2567": "-", 2568: 0}).budget,
            Budget(
                (
                    (FiscalYear(2566), Cell(CellState.AMOUNT, Money(2_000_000))),
                    (FiscalYear(2567), Cell(CellState.DASH)),
                    (FiscalYear(2568), Cell(CellState.ZERO)),
                )
            ),
        ),
        (built(Project, 1, "ก", "มาตรการ"), built(Project, 1, "ก", "measure")),
        (built(Duration, range(2566, 2568)), Duration((FiscalYear(2566), FiscalYear(2567)))),
        (built(Declaration, {2567, 2566}).years, (FiscalYear(2566), FiscalYear(2567))),
        (built(Part, "preface", ["ก", Passage("ข")]).passages, (Passage("ก"), Passage("ข"))),
        (built(Mission, "1.1", projects=[Project(1, "ก")]).projects, (Project(1, "ก"),)),
        (built(TargetValue, 2566, 82.3).value, Decimal("82.3")),
        (built(TargetValue, 2566, "82.30").value, Decimal("82.30")),
        (built(GoalEnd, "cases", 50), GoalEnd(SeriesKind.CASES, Decimal(50))),
        (built(Rating, "สูง").level, RiskLevel.HIGH),
        (built(Announcement, dt.date(2022, 9, 24)).date, BuddhistDate(2565, 9, 24)),
        (
            built(Announcement, dt.datetime(2022, 9, 24, 12, tzinfo=dt.UTC)).date,
            BuddhistDate(2565, 9, 24),
        ),
        (built(Announcement, dt.date(2565, 9, 24)).date, BuddhistDate(2565, 9, 24)),
        (built(Announcement, "2565-09-24").date, BuddhistDate(2565, 9, 24)),
    ],
)
def test_what_can_mean_one_thing_only_is_taken(short: object, whole: object) -> None:
    """Years, money, periods, organisations, dates, lists and names of kinds in plain values."""
    assert short == whole
    assert type(short) is type(whole)


WRONG: tuple[tuple[Callable[[], object], str, str], ...] = (
    (lambda: built(Project), "Project.number", "whole number from -99999"),
    (lambda: built(Project, 1), "Project.title", "text"),
    (lambda: built(Project, 1, 5), "Project.title", "text"),
    (lambda: built(Project, 1, None), "Project.title", "text"),
    (lambda: built(Project, "1", "ก"), "Project.number", "whole number"),
    (lambda: built(Project, True, "ก"), "Project.number", "whole number"),
    (lambda: built(Project, 100_000, "ก"), "Project.number", "99999"),
    (lambda: built(Project, 1, "ก", "โครงกา"), "Project.kind", "project, activity"),
    (lambda: built(Project, 1, "ก", location="บรรทัด 5"), "Project.location", "Location"),
    (
        lambda: built(Project, 1, "ก", location=built(TextLocation, "f", "5")),
        "Project.location",
        "Location",
    ),
    (lambda: built(Project, number=1, name="ก"), "Project.name", "“title”"),
    (lambda: built(Organisation, title="ก"), "Organisation.title", "“name”"),
    (lambda: built(Plan, titel="ก"), "Plan.titel", "“title”"),
    (lambda: built(Passage, "ก", "ข"), "Passage", "text, location"),
    (lambda: built(Mission, "1.1", projects=Mission("1.2")), "Mission.projects", "list"),
    (lambda: built(Mission, "1.1", projects={Project(1, "ก")}), "Mission.projects", "list"),
    (lambda: built(Mission, "1.1", projects=["ก"]), "Mission.projects[0]", "Project"),
    (lambda: built(Dimension, 1, missions="ก"), "Dimension.missions", "Mission"),
    (lambda: built(Part, "prefce"), "Part.id", "preface"),
    (lambda: built(Cell, "amount"), "Cell.amount", "baht"),
    (lambda: built(Cell, "dash", 5), "Cell.state", "amount"),
    (lambda: built(Cell, "amount", 20000.0), "Cell.amount", "baht"),
    (lambda: built(Cell, "amount", "สองหมื่น"), "Cell.amount", "baht"),
    (lambda: built(Cell, "amount", Decimal("1.005")), "Cell.amount", "baht"),
    (lambda: built(Cell, "amount", Decimal("1e999")), "Cell.amount", "baht"),
    (lambda: built(Cell, "amount", 10**20), "Cell.amount", "90,000,000,000,000"),
    (lambda: built(Money, 5.0), "Money.satang", "whole number"),
    (lambda: built(Money, "5"), "Money.satang", "whole number"),
    (lambda: built(Budget, {2566: 5.5}), "Budget.cells[0][1]", "amount"),
    (lambda: built(Budget, {66: 5}), "Budget.cells[0][0]", "2566"),
    (lambda: built(Budget, ((2566, 5, 6),)), "Budget.cells[0]", "pair"),
    (lambda: built(Budget, 5), "Budget.cells", "list"),
    (lambda: built(Period, 2023, 2570), "Period.first", "2566"),
    (lambda: built(Period, 2566), "Period.last", "fiscal year"),
    (lambda: built(Plan, period=2566), "Plan.period", "(2566, 2570)"),
    (lambda: built(Plan, organisation=5), "Plan.organisation", "name"),
    (lambda: built(Plan, signs_explained=1), "Plan.signs_explained", "true or false"),
    (lambda: built(Plan, unit=True), "Plan.unit", "baht, thousand, million"),
    (lambda: built(FiscalYear, 66), "FiscalYear.year", "2400 to 2699"),
    (lambda: built(BuddhistDate, 2565, 2, 30), "BuddhistDate.day", "2565-09-24"),
    (lambda: built(Announcement, "24/9/2565"), "Announcement.date", "2565-09-24"),
    (lambda: built(TargetValue, 2566, "๙๐ คะแนน"), "TargetValue.value", "number"),
    (lambda: built(Threshold, float("nan"), "คน"), "Threshold.number", "number"),
    (lambda: built(Threshold, Decimal("1e99"), "คน"), "Threshold.number", "number"),
    (lambda: built(Entry, "heading", None, -1), "Entry.cells", "from 0"),
    (lambda: built(Goal, 1, "ก", ends=(5,)), "Goal.ends[0]", "GoalEnd"),
    (lambda: built(Duration, [2566, "x"]), "Duration.years[1]", "fiscal year"),
    (lambda: built(Section, None), "Section.heading", "title, rationale"),
)


@pytest.mark.parametrize(("make", "place", "remedy"), WRONG)
def test_what_cannot_stand_in_a_field_is_refused_by_its_name(
    make: Callable[[], object], place: str, remedy: str
) -> None:
    """In one line, in both languages, with what belongs there."""
    with pytest.raises(itacheck.PlanError) as caught:
        make()
    error = caught.value
    assert error.place == place
    english, thai = error.text("en"), error.text("th")
    assert remedy in english.removeprefix(f"{place}: ")
    assert "\n" not in english + thai
    assert len(english) < 500
    assert thai != english
    assert pickle.loads(pickle.dumps(error)).text("en") == english  # noqa: S301 - our own bytes


def test_a_value_that_cannot_show_itself_is_refused_all_the_same() -> None:
    """Whatever its class does when it is asked for its text, and half a character too."""

    class Mute:
        def __repr__(self) -> str:
            raise RuntimeError

    for value, seen in ((Mute(), "“?”"), (["\ud800"], "ud800"), ([10**5000], "“?”")):
        with pytest.raises(itacheck.PlanError, match=seen):
            built(Passage, value)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: str(kind.__name__))
def test_every_class_of_the_model_refuses_what_it_does_not_have(kind: type) -> None:
    """One built with an unknown field, and of none of its fields an object of no type fits."""
    if kind.__name__ == "PartWords":
        return
    with pytest.raises(itacheck.PlanError, match="nothing_like_it"):
        built(kind, nothing_like_it=5)
    for one in attrs.fields(kind):
        with pytest.raises(itacheck.PlanError) as caught:
            built(kind, **{one.name: object()})
        assert str(caught.value.place).startswith(kind.__name__)


def test_a_constructor_shows_its_fields() -> None:
    """To whoever asks a notebook for help, and as attributes in their order."""
    names = list(inspect.signature(Project).parameters)
    assert names[:4] == ["number", "title", "kind", "budget"]
    assert {"location", "remark_location"} <= set(names)


def test_a_sound_plan_is_the_same_object_through_and_through() -> None:
    """What fits is kept as it is: nothing is copied."""
    sheet = Sheet(1, "ก", sections=(Section(SheetHeading.TITLE, 1, (Passage("ก"),)),))
    plan = Plan(sheets=(sheet,))
    assert plan.sheets[0] is sheet
    assert evolve(plan, title="ข").sheets is plan.sheets


@given(st.sampled_from(CLASSES), st.data())
def test_whatever_is_given_the_constructor_takes_it_or_refuses_it(
    kind: type, data: st.DataObject
) -> None:
    """No other error leaves it."""
    odd = st.sampled_from(
        [None, True, 5, -1, 2**70, 1.5, "ก", "2566", b"x", [], {}, (), [None], {1: 2}, (1, 2),
         Money(1), FiscalYear(2566), Plan(), int, dt.date(2022, 1, 1), Decimal("NaN"), {"x"}]
    )  # fmt: skip
    fields = attrs.fields(kind)
    given = {one.name: data.draw(odd) for one in fields if data.draw(st.booleans())}
    try:
        answer = repr(built(kind, **given))
    except itacheck.PlanError as error:
        answer = error.text("th")
    assert answer


def test_an_enum_and_its_name_ask_for_the_same() -> None:
    """Of a part, a series and a heading; of what there is none, the nearest is told."""
    plan = built(Plan, parts=[Part(PartId.PREFACE, (Passage("ก"),))])
    assert plan.part("preface") is plan.part(PartId.PREFACE) is plan.parts[0]
    assert plan.state("preface") is plan.state(PartId.PREFACE)
    assert plan.target("cases") is None
    sheet = Sheet(1, "ก", sections=(Section(SheetHeading.STEPS),))
    assert sheet.section("steps") is sheet.sections[0]
    with pytest.raises(itacheck.OptionError, match="“preface”"):
        plan.part("prefce")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"dimensions": [{"missions": [{"code": "1.1", "projects": [{"name": "ก"}]}]}]}, "title"),
        ({"organisation": {"title": "ก"}}, "name"),
        ({"sheets": [{"number": 1, "name": "ก"}]}, "title"),
    ],
)
def test_name_and_title_in_each_others_place_are_told(given: dict[str, Any], told: str) -> None:
    """In a dict, as in a constructor."""
    with pytest.raises(itacheck.PlanError, match=f"Did you mean “{told}”"):
        plan_from_mapping(given)


@pytest.mark.parametrize(
    "date",
    [
        dt.date(2022, 9, 24),
        dt.datetime(2022, 9, 24, 8, tzinfo=dt.UTC),
        dt.date(2565, 9, 24),
        "2565-09-24",
    ],
)
def test_a_date_of_a_program_may_stand_in_a_dict(date: object) -> None:
    """As YAML's own reader gives it, of either era; never the text of a day of the common era."""
    plan = plan_from_mapping({"announcement": {"date": date}})
    assert plan.announcement == Announcement(BuddhistDate(2565, 9, 24))
    with pytest.raises(itacheck.PlanError, match="2022-09-24"):
        plan_from_mapping({"announcement": {"date": "2022-09-24"}})


def test_an_enum_may_stand_in_a_dict() -> None:
    """By its member, as by its name."""
    given = {"organisation": {"name": "ก", "kind": OrganisationKind.CITY}}
    assert plan_from_mapping(given).organisation == Organisation("ก", OrganisationKind.CITY)
