"""Kinds of facts about what each mission holds (rules MSR)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_TABLE, integer, symbol
from .model import Kind, Text


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_mission(), _expected_measure())


def _mission() -> Kind:
    return Kind(
        "mission",
        "mission:n",
        Text("ภารกิจที่มีแถวในตารางสรุป", "A mission that has a row in the summary table."),
        (
            integer(
                "projects",
                "จำนวนโครงการ กิจกรรม หรือมาตรการในภารกิจ",
                "how many projects, activities and measures it has",
                by=WHOLE_TABLE,
            ),
        ),
        (("mission", Text("เลขและชื่อภารกิจ", "the mission's code and name")),),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )


def _expected_measure() -> Kind:
    return Kind(
        "expected_measure",
        "mission:n",
        Text(
            "มาตรการที่คาดหมายว่าจะมีในภารกิจ และโครงการที่ตรงกับมาตรการนั้น (ดูจากชื่อโครงการ)",
            "A measure expected in a mission, and the projects that carry it by their titles.",
        ),
        (
            symbol("measure_id", "รหัสมาตรการในชุดกฎ", "the measure's id in the pack"),
            integer(
                "in_mission",
                "จำนวนโครงการในภารกิจนี้ที่ตรงกับมาตรการ",
                "how many projects of this mission carry it",
                by=WHOLE_TABLE,
            ),
            integer(
                "elsewhere",
                "จำนวนโครงการในภารกิจอื่นที่ตรงกับมาตรการ",
                "how many projects of other missions carry it",
                by=WHOLE_TABLE,
            ),
        ),
        (
            ("measure", Text("ชื่อมาตรการ", "the measure")),
            ("mission", Text("เลขและชื่อภารกิจ", "the mission's code and name")),
            (
                "found",
                Text(
                    "โครงการในภารกิจอื่นที่ตรงกับมาตรการ", "the projects of other missions that carry it"
                ),
            ),
        ),
        none_is="undecided",
        none=Text(
            "ไม่พบตารางสรุปโครงการที่อ่านได้ในแผน หรือชุดกฎไม่ได้กำหนดมาตรการไว้",
            "The plan has no readable summary table, or the pack expects no measures.",
        ),
        parts=("summary_table",),
    )
