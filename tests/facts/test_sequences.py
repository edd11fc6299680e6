"""Numbers that run through a plan or start afresh in its groups: rule CNT002."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.facts.matching.sequences import Group, Level, Numbered, level_of, walk
from itacheck.plan import Dimension, Mission, Plan, Project, Sheet
from tests.facts.small import facts, failed, plan, project, sheet
from tests.support import examples

Numbers = Sequence[int | str | None]

KINDS = ("โครงการ", "มาตรการ", "กิจกรรม")
WORDS = ("ปลูกป่าชายเลน", "อบรมคุณธรรม", "เปิดเผยข้อมูล", "รับเรื่องร้องเรียน", "ตรวจสอบภายใน", "ลดดุลพินิจ")
MANY = [f"{kind}{word}ของ{where}" for where in ("ชุมชน", "สภา") for word in WORDS for kind in KINDS]


def named(number: int | str | None, title: str) -> Project:
    """A project under a number or a label."""
    if isinstance(number, str):
        return evolve(project(None, title), label=number)
    return project(number, title)


def table(*missions: tuple[str, Numbers], sheets: Sequence[Sheet] = ()) -> Plan:
    """A plan of missions with their projects' numbers; the titles all differ."""
    titles = iter(MANY)
    dimensions: dict[str, list[Mission]] = {}
    for code, numbers in missions:
        own = tuple(named(number, next(titles)) for number in numbers)
        dimensions.setdefault(code[0], []).append(Mission(code, "", own))
    made = (Dimension(int(number), f"มิติ{number}", tuple(own)) for number, own in dimensions.items())
    return plan(*made, sheets=sheets)


def sheets(*numbers: int | str, order: Sequence[int] = ()) -> list[Sheet]:
    """Sheets with the titles of the table's projects under these numbers."""
    found = []
    for at, number in enumerate(numbers):
        title = MANY[order[at] if order else at]
        label = isinstance(number, str)
        own = sheet(None if label else int(number), title)
        found.append(evolve(own, label=str(number)) if label else own)
    return found


def wrong(of: Plan) -> list[str]:
    """What CNT002 finds fault with."""
    return [subject for subject, _ in failed(of, "CNT002")]


def test_numbers_may_start_afresh_in_every_dimension() -> None:
    """That is no fault; one that repeats within a dimension is."""
    assert wrong(table(("1.1", [1, 2]), ("1.2", [3]), ("2.1", [1, 2]), ("3.1", [1]))) == []
    made = table(("1.1", [1, 2]), ("1.2", [3]), ("2.1", [1, 2, 2]), ("3.1", [1, 2]))
    assert wrong(made) == ["project:2#3"]


def test_numbers_may_start_afresh_in_every_mission_or_below() -> None:
    """Sub-missions, too, may number their projects each from one."""
    assert wrong(table(("1.1", [1, 2]), ("1.2", [1]), ("2.1", [1, 2, 3]), ("2.2", [1]))) == []
    made = table(("1.1", [1, 2, 1, 2]), ("1.2", [1, 1]))
    assert wrong(made) != []
    codes = iter(("1.1.1", "1.1.1", "1.1.2", "1.1.2", "1.2.1", "1.2.2"))
    missions = tuple(
        evolve(one, projects=tuple(evolve(each, sub_mission=next(codes)) for each in one.projects))
        for one in made.missions
    )
    assert wrong(plan(Dimension(1, "มิติ1", missions))) == []


def test_a_mission_in_two_pieces_is_one_group() -> None:
    """Where a mission goes on further down, so do its numbers."""
    made = table(("1.1", [1, 2]), ("1.2", [1]), ("1.1", [3]), ("2.1", [1, 2]), ("2.2", [1]))
    assert wrong(made) == []


def test_a_single_restart_among_many_groups_is_a_fault() -> None:
    """Where the other groups run on, one that starts from one again is told."""
    made = table(("1.1", [1, 2, 3]), ("2.1", [4, 5]), ("3.1", [1, 2]), ("4.1", [8]))
    assert wrong(made) == ["project:1#2"]


def test_labels_are_numbers_within_their_mission() -> None:
    """2.1.1 begins a sequence of its own; a gap or repeat in it is told by its label."""
    clean = table(("1.1", ["1.1.1", "1.1.2"]), ("1.2", ["1.2.1"]), ("2.1", ["2.1.1", "2.1.2"]))
    assert wrong(clean) == []
    made = table(("1.1", ["1.1.1", "1.1.3"]), ("1.2", ["1.2.1", "1.2.1"]))
    assert wrong(made) == ["project:1.1.3", "project:1.2.1#2"]
    (fact,) = [one for key, one in facts(made, "numbered").items() if key == "project:1.1.3"]
    assert fact.origin.texts["printed"] == "1.1.3"
    assert (fact.values["number"], fact.values["expected"]) == (3, 2)


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["1.1.1", "1.1.2", "1.2.3", "1.1.4"], ["1.2.3"]),
        (["1.1.1", "1.1.3", "1.1.3"], ["1.1.3"]),
        (["๑.๑.๑", "๑.๑.๒)"], []),
        (["1.1.1", None, "1.1.3"], []),
    ],
)
def test_one_wrong_label_is_one_fault(labels: Numbers, told: list[str]) -> None:
    """The labels after a misprint may go on from it, or from what it should have been."""
    assert wrong(table(("1.1", labels))) == [f"project:{one}" for one in told]


def test_sheets_may_run_through_where_the_table_starts_afresh() -> None:
    """In the same order that is no fault, whichever of the two does which."""
    groups = (("1.1", [1, 2]), ("1.2", [1]), ("2.1", [1, 2, 3]))
    assert wrong(table(*groups, sheets=sheets(1, 2, 3, 4, 5, 6))) == []
    assert failed(table(*groups, sheets=sheets(1, 2, 3, 4, 5, 6)), "CNT003") == []
    through = (("1.1", [1, 2]), ("1.2", [3]), ("2.1", [4, 5, 6]))
    assert wrong(table(*through, sheets=sheets(1, 2, 1, 1, 2, 3))) == []
    labels = (("1.1", ["1.1.1", "1.1.2"]), ("1.2", ["1.2.1"]))
    assert wrong(table(*labels, sheets=sheets(1, 2, 3))) == []
    assert wrong(table(*labels, sheets=sheets("1.1.1", "1.1.2", "1.2.1"))) == []


def test_another_order_is_told_once() -> None:
    """Where the numbers do not compare, the first sheet that stands too late is told."""
    groups = (("1.1", [1, 2]), ("1.2", [1]), ("2.1", [1, 2, 3]))
    made = table(*groups, sheets=sheets(1, 2, 3, 4, 5, 6, order=(0, 1, 4, 2, 3, 5)))
    assert wrong(made) == ["sheet:4"]
    assert failed(made, "CNT003") == []


def test_shifted_sheets_are_told_once() -> None:
    """From the first sheet under another number than its project, with the difference."""
    made = table(("1.1", [1, 2, 3, 4, 5]), sheets=sheets(1, 2, 4, 5, 6))
    assert wrong(made) == ["sheet:4"]
    assert failed(made, "CNT003") == failed(made, "PRJ003") == []
    first = facts(made, "numbered")["sheet:4"].values
    assert (first["shift"], first["run"]) == (1, 3)
    made = table(("1.1", [1, 2, 3, 4, 5]), sheets=sheets(1, 2, 3, 4, order=(0, 2, 3, 4)))
    assert wrong(made) == ["sheet:2"]
    assert failed(made, "CNT003") == [("project:2", None)]
    assert facts(made, "numbered")["sheet:2"].values["shift"] == -1
    made = table(("1.1", [1, 2, 3]), ("1.2", [1, 2]), sheets=sheets(1, 3, 4, 1, 2))
    assert wrong(made) == ["sheet:3"]


def test_it_is_told_how_many_sheets_are_shifted() -> None:
    """One sheet under another number says nothing of those behind it."""
    made = table(("1.1", [1, 2, 3, 4, 5]), sheets=sheets(1, 2, 2, 4, 5))
    (second,) = (one for one in facts(made, "numbered").values() if one.values["shifted"])
    assert (second.values["shift"], second.values["run"]) == (-1, 1)
    swapped = table(("1.1", [1, 2, 3]), sheets=sheets(2, 1, 3))
    (first,) = (one for one in facts(swapped, "numbered").values() if one.values["shifted"])
    assert (first.values["shift"], first.values["run"]) == (1, 1)


def test_sheets_that_changed_places_are_one_run() -> None:
    """Two sheets with each other's numbers are one fault, and so are three."""
    assert wrong(table(("1.1", [1, 2, 3, 4]), sheets=sheets(1, 2, 3, 4, order=(0, 2, 1, 3)))) == [
        "sheet:2"
    ]
    assert wrong(table(("1.1", [1, 2, 3, 4]), sheets=sheets(1, 2, 3, 4, order=(1, 2, 0, 3)))) == [
        "sheet:1"
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 3, 2, 4], {3: 2, 2: 3}),
        ([1, 2, 4, 3], {4: 3, 3: 4}),
        ([2, 1, 3], {2: 1, 1: 2}),
        ([1, 4, 2, 3], {4: 2, 2: 3}),
        ([1, 3, 2, 4, 6, 5], {3: 2, 2: 3, 6: 5, 5: 6}),
    ],
)
def test_numbers_that_changed_places_are_told_each_others(
    numbers: Sequence[int], expected: dict[int, int]
) -> None:
    """A number behind one that skipped it should be that of its place, not one beyond."""
    steps = walk([Numbered(one) for one in numbers], Level.WHOLE)
    assert {one.number: one.expected for one in steps if one and one.wrong} == expected


def test_a_projects_own_wrong_number_is_told_there_alone() -> None:
    """The sheets are right where the table misprints a number, or skips one."""
    made = table(("1.1", [1, 2, 2, 4]), sheets=sheets(1, 2, 3, 4))
    assert wrong(made) == ["project:2#2"]
    made = table(("1.1", [1, 2, 4, 5]), sheets=sheets(1, 2, 3, 4))
    assert wrong(made) == ["project:4"]


def test_a_sheet_lacking_where_numbers_start_afresh_is_told_once() -> None:
    """The number that the sheets skip is that of a project without one, within its group."""
    groups = (("1.1", [1, 2, 3]), ("1.2", [1, 2]), ("2.1", [1, 2]))
    made = table(*groups, sheets=sheets(1, 3, 1, 2, 1, 2, order=(0, 2, 3, 4, 5, 6)))
    assert (wrong(made), failed(made, "CNT003")) == ([], [("project:2", None)])
    made = table(*groups, sheets=sheets(1, 3, 4, 5, 6, 7, order=(0, 2, 3, 4, 5, 6)))
    assert (wrong(made), failed(made, "CNT003")) == ([], [("project:2", None)])


def test_a_renamed_sheet_is_still_its_projects() -> None:
    """Among sheets under other numbers, one with another name is that between its neighbours."""
    own = sheets(1, 3, 4, 5)
    own[2] = evolve(own[2], title="แนวปฏิบัติเรื่องอื่น")
    made = table(("1.1", [1, 2, 3, 4]), sheets=own)
    assert (wrong(made), failed(made, "CNT003")) == (["sheet:3"], [])
    assert failed(made, "PRJ003") == [("sheet:4", None)]


@frozen
class Grouped:
    """Sizes of missions by dimension, and where the numbers start afresh."""

    sizes: tuple[tuple[int, ...], ...]
    level: Level

    def items(self) -> list[Numbered]:
        """The things of a list numbered without fault."""
        found: list[Numbered] = []
        mission, last = 0, 0
        for dimension, sizes in enumerate(self.sizes):
            last = 0 if self.level is Level.DIMENSION else last
            for size in sizes:
                last = 0 if self.level is Level.MISSION else last
                group = Group(dimension, mission)
                found += [Numbered(last + number, group) for number in range(1, size + 1)]
                last += size
                mission += 1
        return found


GROUPS = st.lists(
    st.lists(st.integers(2, 4), min_size=2, max_size=3).map(tuple), min_size=4, max_size=5
).map(tuple)
LEVELS = st.sampled_from((Level.WHOLE, Level.DIMENSION, Level.MISSION))


def faults(of: list[Numbered]) -> list[int]:
    """Positions of the numbers that are out of sequence."""
    return [at for at, one in enumerate(walk(of, level_of(of))) if one is not None and one.wrong]


@settings(max_examples=examples(100))
@given(GROUPS, LEVELS)
def test_faultless_numbers_have_no_fault(sizes: tuple[tuple[int, ...], ...], level: Level) -> None:
    """Wherever they start afresh."""
    assert faults(Grouped(sizes, level).items()) == []


@settings(max_examples=examples(200))
@given(GROUPS, LEVELS, st.data())
def test_one_planted_fault_is_found_once(
    sizes: tuple[tuple[int, ...], ...], level: Level, data: st.DataObject
) -> None:
    """A number that is misprinted, repeated or left out is one fault, and where it stands."""
    items = Grouped(sizes, level).items()
    at = data.draw(st.integers(1, len(items) - 2))
    one = items[at]
    assert isinstance(one.mark, int)
    how = data.draw(st.sampled_from(("misprint", "repeat", "gap")))
    if how == "misprint":
        items[at] = evolve(one, mark=one.mark + data.draw(st.integers(40, 60)))
        assert faults(items) == [at]
    elif how == "repeat":
        items.insert(at + 1, one)
        assert faults(items) == [at + 1]
    else:
        after = items[at + 1]
        del items[at]
        last = after.group.within(level) != one.group.within(level)
        assert faults(items) == ([] if last else [at])
