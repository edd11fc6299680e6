"""Items that stand in two lists of part 1: rule STR012."""

from __future__ import annotations

from attrs import evolve

from itacheck.plan import Goal, Part, PartId, Passage, Plan
from tests.facts.small import dimension, facts, failed, plan, project

AIM = "เพื่อให้ประชาชนตรวจสอบการทำงานได้ตลอดเวลา"


def listing(**lists: tuple[str, ...]) -> Plan:
    """A plan with these lists, by the names of their parts."""
    parts = tuple(Part(PartId(name), tuple(map(Passage, texts))) for name, texts in lists.items())
    return evolve(plan(dimension(1, project(1))), parts=parts)


def test_an_item_that_stands_in_an_earlier_list_is_told() -> None:
    """Word for word, but for เพื่อ, numbers and spaces; at the later list, with both numbers."""
    made = listing(
        objectives=("- (๑) เพื่อแสดงเจตจำนงของผู้บริหาร", f"- (๒) {AIM}"),
        benefits=("- (๑) ทุกกองมีแนวทางเดียวกัน", "(๓) ให้ประชาชนตรวจสอบ การทำงานได้ตลอดเวลา"),
    )
    assert failed(made, "STR012") == [("part:benefits", None)]
    (found,) = (one for one in facts(made, "list_item").values() if one.values["repeats"])
    assert (found.values["number"], found.values["earlier_number"]) == (3, 2)


def test_items_that_only_resemble_each_other_are_not() -> None:
    """Another word makes another item; within one list nothing is compared; nor single words."""
    made = listing(
        objectives=(f"(๑) {AIM}", f"(๒) {AIM}", "(๓) อื่น ๆ"),
        benefits=("(๑) ประชาชนตรวจสอบการทำงานได้ตลอดเวลา", "(๒) อื่น ๆ"),
    )
    assert failed(made, "STR012") == []
    assert facts(listing(objectives=(AIM,)), "list_item") == {}


def test_goals_without_text_of_their_part_are_compared_too() -> None:
    """A plan in YAML has its goals as goals; without a number an item goes by its place."""
    made = evolve(listing(objectives=(AIM,)), goals=(Goal(None, AIM),))
    assert failed(made, "STR012") == [("part:goals", None)]
    assert facts(made, "list_item")["part:goals/1"].values["number"] == 1
