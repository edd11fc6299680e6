"""Which place of a plan an unfilled field of a form stands in."""

from __future__ import annotations

from itacheck.base.location import TextLocation
from itacheck.plan import Goal, Part, PartId, Plan, Sheet
from itacheck.reading.outline.unfilled import unfilled_of


def at(line: int) -> TextLocation:
    """A line of the plan's file."""
    return TextLocation("plan.docx", line)


MADE = Plan(
    parts=(Part(PartId.GOALS, location=at(10)), Part(PartId.SHEETS, location=at(30))),
    goals=(Goal(1, "ก", location=at(11)), Goal(2, "ข", location=at(12))),
    sheets=(Sheet(1, location=at(31)), Sheet(1, location=at(50))),
)


def test_a_field_belongs_to_what_began_last_before_it() -> None:
    """A part, a goal, a sheet (a second one of a number, too); before all of them, the cover."""
    lines = (3, 10, 12, 15, 30, 40, 60)
    found = unfilled_of(MADE, [(at(line), f"ช่อง {line}") for line in lines])
    assert [one.subject for one in found] == [
        "part:cover",
        "part:goals",
        "goal:2",
        "goal:2",
        "part:sheets",
        "sheet:1",
        "sheet:1#2",
    ]
    assert found[0].text == "ช่อง 3"
    assert unfilled_of(Plan(), [(at(1), "ช่อง")])[0].subject == "part:cover"
