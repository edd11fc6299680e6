"""Kinds of facts about the plan's frame: its dimensions and missions (rules STR)."""

from __future__ import annotations

from .declare import NO_TABLE, boolean, integer
from .model import Kind, Text


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_dimension(), _frame_mission())


def _dimension() -> Kind:
    return Kind(
        "dimension",
        "dimension:n",
        Text(
            "มิติของกรอบแผน หรือมิติที่ปรากฏในแผน (จับคู่ด้วยเลขก่อน แล้วจึงชื่อ)",
            "A dimension of the frame or of the plan; they are matched by number, else by name.",
        ),
        (
            integer("number", "เลขมิติ", "the dimension's number", optional=True),
            boolean("in_plan", "มีในแผน", "the plan has it"),
            boolean("in_frame", "เป็นมิติตามกรอบ", "the frame has it"),
            boolean(
                "old_name",
                "ใช้ชื่อมิติของแผนรอบก่อน (พ.ศ. 2561-2564)",
                "it bears its name of the cycle before (2561-2564)",
            ),
        ),
        (
            ("name", Text("ชื่อมิติในแผน", "the dimension's name in the plan")),
            ("frame_name", Text("ชื่อมิติตามกรอบ", "the dimension's name in the frame")),
        ),
        none_is="undecided",
        none=NO_TABLE,
    )


def _frame_mission() -> Kind:
    return Kind(
        "frame_mission",
        "mission:n",
        Text("ภารกิจตามกรอบของแผน", "A mission of the plan's frame."),
        (
            boolean(
                "has_row",
                "มีแถวของภารกิจนี้ในตารางสรุป",
                "the summary table has a row for it",
            ),
        ),
        (
            ("mission", Text("เลขและชื่อภารกิจตามกรอบ", "the mission's code and name")),
            ("dimension", Text("เลขและชื่อมิติตามกรอบ", "its dimension's number and name")),
        ),
        none_is="undecided",
        none=NO_TABLE,
    )
