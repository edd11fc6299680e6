"""Kinds of facts about what the year's ITA asks for (rules ITA)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_TABLE, boolean, integer, symbol, year
from .model import Kind, Text, Unit


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_plan_elements(), _ita_topic(), _chosen_year())


def _plan_elements() -> Kind:
    return Kind(
        "plan_elements",
        "project:n",
        Text(
            "องค์ประกอบของแต่ละโครงการที่แบบวัด OIT ข้อ “แผนปฏิบัติการป้องกันการทุจริต” ขอให้มี "
            "(ในตารางสรุปหรือรายละเอียดโครงการ)",
            "What the action-plan item of ITA asks of each project, in the table or its sheet.",
        ),
        (
            boolean("has_name", "มีชื่อโครงการ", "the project has a name"),
            boolean(
                "has_budget",
                "มีงบประมาณ หรือแจ้งว่าไม่ใช้งบประมาณ",
                "it has a budget, or says that it uses none",
                by=Text(
                    "ช่องงบประมาณและหมายเหตุที่อ่านได้ทางเดียว",
                    "cells and remarks that can be read in one way only",
                ),
            ),
            boolean(
                "has_period",
                "มีระยะเวลาดำเนินการ หรือปีที่ดำเนินการในตาราง",
                "it has a duration, or years in the table in which it runs",
                by=Text("ช่องของทุกปีในตารางสรุปที่อ่านได้", "cells that can be read"),
            ),
        ),
        (
            ("project", Text("เลขลำดับและชื่อโครงการ", "the project's number and title")),
            ("missing", Text("องค์ประกอบที่ขาด", "what it lacks")),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )


def _ita_topic() -> Kind:
    return Kind(
        "ita_topic",
        "plan",
        Text(
            "เรื่องหนึ่งที่แบบวัด OIT ของปีที่เลือกขอหลักฐาน และโครงการในแผนที่ใช้เป็นหลักฐานได้",
            "A topic that the OIT of the chosen year asks evidence for, and the plan's measures.",
        ),
        (
            year(),
            symbol("topic", "รหัสเรื่องในชุดกฎ", "the topic's id in the pack"),
            integer(
                "measures",
                "จำนวนโครงการในแผนที่ใช้เป็นหลักฐานได้",
                "how many projects of the plan are evidence for it",
                by=WHOLE_TABLE,
            ),
        ),
        (
            ("topic_name", Text("ชื่อเรื่อง", "the topic")),
            ("items", Text("เลขข้อของ OIT ในปีนั้น", "the numbers of its items in that year")),
            ("sureness", Text("ความแน่นอนของเลขข้อ", "how sure these numbers are")),
        ),
        none_is="undecided",
        none=Text(
            "ไม่ได้ระบุปีงบประมาณ (--fiscal-year) หรือชุดกฎไม่มีข้อมูล OIT ของปีนั้น หรือแผนไม่มีตารางสรุป",
            "No fiscal year was given (--fiscal-year), or the pack has no OIT of that year, or the "
            "plan has no summary table.",
        ),
        parts=("summary_table",),
    )


def _chosen_year() -> Kind:
    return Kind(
        "chosen_year",
        "plan",
        Text("ปีงบประมาณที่เลือกตรวจ เทียบกับช่วงปีของแผน", "The fiscal year asked for, and the plan's."),
        (
            integer(
                "fiscal_year",
                "ปีงบประมาณที่เลือกตรวจ",
                "the fiscal year that was asked for",
                unit=Unit.YEAR,
                by=Text("ปีที่ระบุด้วยตัวเลือก --fiscal-year", "the option --fiscal-year"),
            ),
            *(
                integer(
                    name,
                    th,
                    en,
                    unit=Unit.YEAR,
                    by=Text("ช่วงปีของแผนที่ระบุไว้ในชื่อแผน", "the plan's years, in its title"),
                )
                for name, th, en in (
                    ("first", "ปีแรกของแผน", "the plan's first year"),
                    ("last", "ปีสุดท้ายของแผน", "the plan's last year"),
                )
            ),
        ),
        parts=("summary_table", "sheets"),
    )
