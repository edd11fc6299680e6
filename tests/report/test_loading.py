from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.errors import ItacheckError, OptionError
from itacheck.base.location import ParagraphLocation, SheetLocation, TableLocation
from itacheck.packs.model import Certainty, Severity
from itacheck.rendering import FORMATS, render
from itacheck.report import Report, Waived
from itacheck.report.baseline import against
from itacheck.report.choice import Chosen, Replaced
from itacheck.report.repairs import Figure, Repair
from itacheck.thai.years import BuddhistDate
from tests.report.sample import FACTS, report


def full() -> Report:
    """A report in which every part that may be there is there."""
    found = report(fiscal_year=2569, baseline_ita="82.50", fail_on="info")
    first, *rest = found.findings
    waived = evolve(first, waiver=Waived("เหตุ", "ปลัด", "2569-01-01", None, "w.yaml"))
    chosen = Chosen(
        "itacheck.toml",
        "strict",
        ("BUD",),
        ("BUD009",),
        (("BUD001", Severity.WARNING),),
        (Replaced("mark", 2569, None, 82.5, Certainty.ASSUMED),),
        (Certainty.ASSUMED,),
        True,
    )
    options = evolve(found.options, as_of=BuddhistDate(2569, 9, 30), chosen=chosen)
    money = Figure("มิติที่ 1 ปี 2566", "20000.00", "30000.00", first.location)
    count = Figure("คำนำ", 10, 12, None)
    mended = Repair(
        first.fingerprint[:8], (first.fingerprint,), (((money, count), (count,)),), complete=False
    )
    findings = (waived, *rest)
    found = evolve(found, options=options, findings=findings, repairs=(mended,))
    return against(found, [report(FACTS[:2], language="th")])


def test_a_report_comes_back_whole() -> None:
    """What to_dict gives, from_dict takes, also through the text of a file."""
    for found in (report(), full(), report(()), report(language="th")):
        written = found.to_dict()
        assert Report.from_dict(json.loads(json.dumps(written))).to_dict() == written
        assert Report.from_dict(written).ok == found.ok


@pytest.mark.parametrize(
    "place",
    [
        TableLocation("plan.docx", 1, 2, 3),
        ParagraphLocation("plan.docx", 7),
        SheetLocation("plan.xlsx", "แผน", "B7"),
        None,
    ],
)
def test_every_form_of_a_place_comes_back(place: Any) -> None:
    """Word and Excel have places of their own."""
    found = report()
    moved = evolve(found, findings=(evolve(found.findings[0], location=place),))
    assert Report.from_dict(moved.to_dict()).findings[0].location == place


def test_a_report_without_the_newer_keys_is_read() -> None:
    """Those were added within the schema's version."""
    written = report().to_dict()
    del written["settings"], written["baseline"]
    assert Report.from_dict(written).findings == report().findings


def test_a_report_of_another_schema_is_refused() -> None:
    """The error says which version it is."""
    with pytest.raises(OptionError, match="schema version 2"):
        Report.from_dict({**report().to_dict(), "schema_version": 2})


def every_place(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all values in a JSON value, but for the figures of a finding."""
    found = [path] if path else []
    if path and path[-1] == "data":
        return found
    if isinstance(value, dict):
        items: Any = value.items()
    else:
        items = enumerate(value) if isinstance(value, list) else ()
    for key, one in items:
        found += every_place(one, (*path, key))
    return found


WRITTEN = full().to_dict()
PLACES = every_place(WRITTEN)


@given(
    st.sampled_from(PLACES),
    st.sampled_from([None, 3, "x", [], {}, [1], {"a": 1}, True, 1e300]),
    st.sampled_from(sorted(FORMATS)),
)
def test_a_damaged_report_is_refused_or_read(
    path: tuple[Any, ...], value: Any, format_: str
) -> None:
    """Whatever is changed in it, it can be shown, or there is an error that names the place."""
    damaged = copy.deepcopy(WRITTEN)
    inner = damaged
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    try:
        assert render(Report.from_dict(damaged), format_)
        place: object = "$"
    except ItacheckError as error:
        place = error.place
    assert str(place).startswith("$")


@pytest.mark.parametrize("given_value", [None, [], "report", {1: 2}, {}])
def test_what_is_no_report_is_refused(given_value: Any) -> None:
    """Anything may be handed in."""
    with pytest.raises(OptionError, match="damaged"):
        Report.from_dict(given_value)


@pytest.mark.parametrize("year", [None, -3, 9999, "x", [], True])
def test_a_year_that_is_none_is_told_at_its_place(year: Any) -> None:
    """As the report's own fault, and with all others that it has."""
    damaged = copy.deepcopy(WRITTEN)
    projects = [
        (f"$.outline.dimensions[{one}].missions[{other}].projects[{at}]", project)
        for one, dimension in enumerate(damaged["outline"]["dimensions"])
        for other, mission in enumerate(dimension["missions"])
        for at, project in enumerate(mission["projects"])
    ]
    where, project = projects[0]
    project["budget"][0]["year"] = year
    damaged["plan"]["period"] = "1-2"
    with pytest.raises(OptionError) as caught:
        Report.from_dict(damaged)
    assert {str(one.place) for one in (caught.value, *caught.value.problems)} == {
        f"{where}.budget[0].year",
        "$.plan.period",
    }
