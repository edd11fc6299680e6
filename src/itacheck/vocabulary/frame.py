"""Kinds of facts about the plan's frame: its parts, years, dimensions and missions (rules STR)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_PART, WHOLE_TABLE, boolean, integer, symbol
from .model import Kind, Text, Unit


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_part(), _period(), _announcement(), _dimension(), _frame_mission())


def _part() -> Kind:
    return Kind(
        "part",
        "part:ID",
        Text("ส่วนหนึ่งของเล่มแผน ว่ามีในแผนหรือไม่", "A part of the document, and whether it is there."),
        (
            symbol(
                "part",
                "ส่วนของแผน",
                "the part",
                (
                    "announcement",
                    "preface",
                    "risk_assessment",
                    "rationale",
                    "objectives",
                    "goals",
                    "targets",
                    "benefits",
                    "summary_table",
                    "sheets",
                ),
            ),
            boolean("present", "มีในแผน", "the plan has it", by=WHOLE_PART),
        ),
        (("part_name", Text("ชื่อส่วนของแผน", "the name of the part")),),
    )


def _period() -> Kind:
    by = Text("ช่วงปีของแผนที่ระบุไว้ในชื่อแผน", "the plan's years, in its title")
    return Kind(
        "period",
        "plan",
        Text(
            "ช่วงปีของแผน เทียบกับปีของกรอบแผนและปีในตารางสรุป",
            "The plan's fiscal years, beside those of the cycle and the columns of the table.",
        ),
        (
            integer("first", "ปีแรกของแผน", "the plan's first year", unit=Unit.YEAR, by=by),
            integer("last", "ปีสุดท้ายของแผน", "the plan's last year", unit=Unit.YEAR, by=by),
            integer(
                "cycle_first",
                "ปีแรกตามกรอบของแผน",
                "the first year of the cycle",
                unit=Unit.YEAR,
                optional=True,
            ),
            integer(
                "cycle_last",
                "ปีสุดท้ายตามกรอบของแผน",
                "the last year of the cycle",
                unit=Unit.YEAR,
                optional=True,
            ),
            boolean(
                "columns_match",
                "ปีของคอลัมน์ในตารางสรุปตรงกับช่วงปีของแผน",
                "the table's year columns are the plan's years",
                by=Text(
                    "ตารางสรุปที่มีคอลัมน์รายปี และช่วงปีของแผน",
                    "a summary table with columns for years, and the plan's years",
                ),
            ),
            boolean(
                "common_era",
                "คอลัมน์ของตารางสรุปเป็นปีคริสต์ศักราช",
                "the table's columns are headed by years of the common era",
            ),
        ),
        (
            ("column_years", Text("ปีของคอลัมน์ในตารางสรุป", "the years of the table's columns")),
            ("odd_years", Text("ปีของคอลัมน์ที่ไม่ใช่ปีของแผน", "the columns of other years")),
            ("missing_years", Text("ปีของแผนที่ไม่มีคอลัมน์", "the plan's years without a column")),
        ),
    )


def _announcement() -> Kind:
    return Kind(
        "announcement",
        "part:announcement",
        Text(
            "วันที่ประกาศใช้แผน เทียบกับวันเริ่มต้นของช่วงปีของแผน",
            "The announcement, and when the plan begins.",
        ),
        (
            integer(
                "announced",
                "วันที่ประกาศ (พ.ศ.)",
                "the day of the announcement (Buddhist year)",
                unit=Unit.DATE,
                by=Text("วันที่ของประกาศที่อ่านได้", "a date of the announcement that can be read"),
            ),
            integer(
                "begins",
                "วันเริ่มต้นของช่วงปีของแผน (1 ตุลาคม)",
                "the day on which the plan's first year begins (1 October)",
                unit=Unit.DATE,
                by=Text("ช่วงปีของแผน", "the plan's years"),
            ),
            boolean(
                "amended",
                "เป็นแผนฉบับทบทวนหรือแก้ไข",
                "the plan is an amended one",
            ),
            boolean(
                "first_edition",
                "วันที่นี้เป็นวันประกาศใช้แผนฉบับแรกก่อนการทบทวนหรือแก้ไข",
                "the day is that of the first edition of an amended plan",
            ),
        ),
        (
            ("date", Text("วันที่ประกาศ (พ.ศ.)", "the day of the announcement")),
            ("start", Text("วันเริ่มต้นของช่วงปีของแผน (พ.ศ.)", "the day on which the plan begins")),
        ),
        none=Text("แผนไม่มีประกาศ", "The plan has no announcement."),
        parts=("announcement",),
    )


def _dimension() -> Kind:
    return Kind(
        "dimension",
        "dimension:n",
        Text(
            "มิติของกรอบแผน หรือมิติที่ปรากฏในแผน (จับคู่ด้วยเลขก่อน แล้วจึงใช้ชื่อ)",
            "A dimension of the frame or of the plan; they are matched by number, else by name.",
        ),
        (
            integer("number", "เลขมิติ", "the dimension's number", optional=True),
            boolean("in_plan", "มีในแผน", "the plan has it", by=WHOLE_TABLE),
            boolean("in_frame", "เป็นมิติตามกรอบ", "the frame has it"),
            boolean(
                "old_name",
                "ใช้ชื่อมิติของแผนรอบก่อน (พ.ศ. 2561-2564)",
                "it bears its name from the cycle before (2561-2564)",
            ),
            boolean(
                "renamed",
                "ชื่อมิตินี้เปลี่ยนไปจากแผนรอบก่อน",
                "its name in the frame is not that of the cycle before",
            ),
        ),
        (
            ("name", Text("ชื่อมิติในแผน", "the dimension's name in the plan")),
            ("frame_name", Text("ชื่อมิติตามกรอบ", "the dimension's name in the frame")),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
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
                by=WHOLE_TABLE,
            ),
        ),
        (
            ("mission", Text("เลขและชื่อภารกิจตามกรอบ", "the mission's code and name")),
            ("dimension", Text("เลขและชื่อมิติตามกรอบ", "its dimension's number and name")),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )
