"""Facts about dimensions and missions of the frame: rules STR003, STR008 and MSR."""

from __future__ import annotations

from attrs import evolve

from itacheck.facts import build_facts
from itacheck.plan import Dimension, Mission, Plan
from tests.facts.small import dimension, facts, failed, outcomes, pack, plan, project, sheet

FRAME = pack().frame
assert FRAME is not None


def whole() -> Plan:
    """A plan with every dimension and mission of the frame, and a project in each mission."""
    assert FRAME is not None
    number = iter(range(1, 100))
    return plan(
        *(
            Dimension(
                one.number,
                one.name,
                tuple(
                    Mission(mission.code, mission.name, (project(next(number)),))
                    for mission in one.missions
                ),
            )
            for one in FRAME.dimensions
        )
    )


def replaced(made: Plan, at: int, *others: Dimension) -> Plan:
    """The plan with other dimensions in the place of one."""
    rest = list(made.dimensions)
    rest[at : at + 1] = others
    return evolve(made, dimensions=tuple(rest))


def mission_replaced(made: Plan, at: int, *others: Mission) -> Plan:
    """The plan with other missions in the place of one of its first dimension."""
    first = made.dimensions[0]
    rest = list(first.missions)
    rest[at : at + 1] = others
    return replaced(made, 0, evolve(first, missions=tuple(rest)))


def test_a_plan_on_the_frame_is_in_order() -> None:
    """Every dimension and every mission is found."""
    assert failed(whole(), "STR003") == failed(whole(), "STR008") == []
    assert len(facts(whole(), "dimension")) == 4
    assert len(facts(whole(), "frame_mission")) == 12


def test_a_dimension_that_lacks_is_told_with_its_missions() -> None:
    """The dimension is missing, and so is the row of each of its missions."""
    made = replaced(whole(), 2)
    assert failed(made, "STR008") == [("dimension:3", None)]
    assert [subject for subject, _ in failed(made, "STR003")] == [
        "mission:3.1",
        "mission:3.2",
        "mission:3.3",
    ]


def test_a_dimension_of_another_name_or_number_is_not_of_the_frame() -> None:
    """A fifth dimension, or something else in the place of the second."""
    made = replaced(whole(), 3, whole().dimensions[3], Dimension(5, "การพัฒนาเศรษฐกิจชุมชน"))
    assert failed(made, "STR008") == [("dimension:5", None)]
    made = replaced(whole(), 1, evolve(whole().dimensions[1], name="การพัฒนาเศรษฐกิจชุมชน"))
    assert failed(made, "STR008") == [("dimension:2", None)]


def test_names_may_differ_a_little() -> None:
    """White space and a missing word do not make another dimension; an empty name neither."""
    first, fourth = whole().dimensions[0], whole().dimensions[3]
    made = replaced(whole(), 0, evolve(first, name="สร้าง วัฒนธรรม สุจริต"))
    made = replaced(made, 3, evolve(fourth, name=""))
    assert failed(made, "STR008") == []


def test_a_wrong_number_is_no_missing_dimension() -> None:
    """A dimension that bears another's number is known by its name."""
    third = whole().dimensions[2]
    made = replaced(whole(), 2, evolve(third, number=2))
    assert failed(made, "STR008") == []
    made = evolve(made, dimensions=(*made.dimensions[:1], *made.dimensions[2:]))
    assert failed(made, "STR008") == [("dimension:2", None)]


def test_the_old_names_are_known() -> None:
    """A dimension with its name of the cycle before is of the frame, and marked."""
    made = replaced(whole(), 0, evolve(whole().dimensions[0], name="การสร้างสังคมที่ไม่ทนต่อการทุจริต"))
    assert failed(made, "STR008") == []
    found = [one.values["old_name"] for one in facts(made, "dimension").values()]
    assert found == [True, False, False, False]


def test_projects_outside_every_dimension_are_no_dimension() -> None:
    """What has no number is not told as a dimension that the frame lacks."""
    made = evolve(whole(), dimensions=(*whole().dimensions, dimension(None, project(50))))
    assert failed(made, "STR008") == []


def test_a_mission_is_found_by_its_code_or_else_its_name() -> None:
    """A row with another's code or none is known by its name."""
    second = whole().dimensions[0].missions[1]
    assert failed(mission_replaced(whole(), 1), "STR003") == [("mission:1.2", None)]
    assert failed(mission_replaced(whole(), 1, evolve(second, code="")), "STR003") == []
    assert failed(mission_replaced(whole(), 1, evolve(second, code="1.1")), "STR003") == []
    assert failed(mission_replaced(whole(), 1, evolve(second, name="")), "STR003") == []


def test_a_row_that_goes_on_is_not_another_mission() -> None:
    """A mission whose row comes twice does not stand for the next one, whose name is alike."""
    first, second, _ = whole().dimensions[0].missions
    made = mission_replaced(whole(), 2, evolve(second, projects=()))
    assert failed(made, "STR003") == [("mission:1.3", None)]
    assert failed(made, "MSR001") == []
    assert first.code == "1.1"


def test_an_empty_mission_is_told() -> None:
    """A row without any project is MSR001's, a missing row is not."""
    second = whole().dimensions[0].missions[1]
    made = mission_replaced(whole(), 1, evolve(second, projects=()))
    assert failed(made, "MSR001") == [("mission:1.2", None)]
    assert failed(made, "STR003") == []
    assert failed(mission_replaced(whole(), 1), "MSR001") == []


def test_a_place_without_code_and_name_is_no_mission() -> None:
    """Projects right under a dimension have no mission's row; one with a name only has."""
    assert facts(plan(Dimension(1, "ก", (Mission("", ""),))), "mission") == {}
    made = plan(Dimension(1, "ก", (Mission("", "การพัฒนาเศรษฐกิจชุมชน"),)))
    assert list(facts(made, "mission")) == ["mission:1.1"]


def expected(made: Plan, measure: str) -> tuple[object, object]:
    """How many projects carry a measure, in its mission and elsewhere."""
    found = next(
        one
        for one in facts(made, "expected_measure").values()
        if one.values["measure_id"] == measure
    )
    return found.values["in_mission"], found.values["elsewhere"]


def test_a_title_carries_a_measure_by_its_words() -> None:
    """White space, quotes and capitals set aside; in its mission or elsewhere."""
    made = plan(
        dimension(1, project(1, "มาตรการ “ป้องกันผลประโยชน์ ทับซ้อน”")),
        dimension(2, project(2, "มาตรการ NO GIFT Policy"), code="2.2"),
    )
    assert expected(made, "no_gift_policy") == (1, 0)
    assert expected(made, "conflict_of_interest") == (0, 1)
    assert expected(made, "ethics") == (0, 0)
    assert ("mission:1.1", None) in failed(made, "MSR002")
    assert failed(made, "MSR003") == [("mission:2.2", None)]


def test_a_sheets_title_carries_too_but_not_its_text() -> None:
    """The sheet's title counts where the table's does not have the words; steps do not count."""
    sheets = [
        sheet(1, "กิจกรรมส่งเสริมการปฏิบัติตามประมวลจริยธรรม", text="จัดทำคู่มือการปฏิบัติงาน"),
        sheet(9, "คู่มือ"),
    ]
    made = plan(dimension(1, project(1, "กิจกรรมอบรม")), sheets=sheets)
    assert expected(made, "ethics") == (1, 0)
    assert expected(made, "work_manuals") == (0, 0)


def test_without_table_or_frame_nothing_is_expected() -> None:
    """Neither a plan without table nor a pack without frame makes a finding."""
    for code in ("STR003", "STR008", "MSR001", "MSR002", "MSR003"):
        assert outcomes(Plan(), code) == {("", None): "undecided"}
    bare = evolve(pack().criteria, frame=None, measures=(), parameters=())
    found = {one.kind for one in build_facts(whole(), bare, fiscal_year=None, baseline_ita=None)}
    assert not found & {"dimension", "frame_mission", "expected_measure"}
    assert "mission" in found
