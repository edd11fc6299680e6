"""Kinds of facts about what the year's ITA asks for (rules ITA)."""

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, in_year, kind, prop, shown
from .model import Unit
from .shared import NO_TABLE, PLAN_YEARS, WHOLE_TABLE, OfProject


@kind(
    "plan_elements",
    subject="project:n",
    th="องค์ประกอบของแต่ละโครงการที่แบบวัด OIT ข้อ “แผนปฏิบัติการป้องกันการทุจริต” ให้แสดง "
    "(ในตารางสรุปหรือรายละเอียดโครงการ)",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class PlanElementsFact(OfProject):
    """What the action-plan item of ITA asks of each project, in the table or its sheet."""

    has_name: bool = prop("มีชื่อโครงการ", "the project has a name")
    has_budget: Maybe[bool] = prop(
        "มีงบประมาณ หรือระบุว่าไม่ใช้งบประมาณ",
        "it has a budget, or says that it uses none",
        by=Text(
            "ช่องงบประมาณและหมายเหตุที่อ่านได้ทางเดียว",
            "cells and remarks that can be read in one way only",
        ),
    )
    has_period: Maybe[bool] = prop(
        "มีระยะเวลาดำเนินการ หรือปีที่ดำเนินการในตาราง",
        "it has a duration, or years in the table in which it runs",
        by=Text("ช่องของทุกปีในตารางสรุปที่อ่านได้", "cells that can be read"),
    )
    missing: tuple[Phrase, ...] = shown("องค์ประกอบที่ขาด", "what it lacks")


@kind(
    "ita_topic",
    subject="plan",
    th="เรื่องหนึ่งที่แบบวัด OIT ของปีที่เลือกให้เปิดเผยข้อมูล และโครงการในแผนที่ใช้เป็นหลักฐานได้",
    none_is="undecided",
    none=Text(
        "ไม่ได้ระบุปีงบประมาณ (--fiscal-year) หรือชุดกฎไม่มีเลขข้อของ OIT ปีนั้น (เพิ่มที่ numbers ของ topics) "
        "หรือแผนไม่มีตารางสรุป",
        "No fiscal year was given (--fiscal-year), or the pack has no numbers of that year's OIT "
        "(they are added under “numbers” of its topics), or the plan has no summary table.",
    ),
    parts=("summary_table",),
)
class ItaTopicFact(TypedFact):
    """A topic that the OIT of the chosen year asks evidence for, and the plan's measures."""

    year: int = in_year()
    topic: str = prop("รหัสเรื่องในชุดกฎ", "the topic's id in the pack", drawn_from="topics")
    measures: Maybe[int] = prop(
        "จำนวนโครงการในแผนที่ใช้เป็นหลักฐานได้",
        "how many projects of the plan are evidence for it",
        by=WHOLE_TABLE,
    )
    topic_name: Phrase = shown("ชื่อเรื่อง", "the topic")
    items: str = shown("เลขข้อของ OIT ในปีนั้น", "the numbers of its items in that year")
    sureness: Phrase = shown("ความแน่ชัดของเลขข้อ", "how sure these numbers are")


@kind(
    "chosen_year",
    subject="plan",
    th="ปีงบประมาณที่เลือกตรวจ เทียบกับช่วงปีของแผน",
    parts=("summary_table", "sheets"),
)
class ChosenYearFact(TypedFact):
    """The fiscal year asked for, and the plan's."""

    fiscal_year: Maybe[int] = prop(
        "ปีงบประมาณที่เลือกตรวจ",
        "the fiscal year that was asked for",
        unit=Unit.YEAR,
        by=Text("ปีที่ระบุด้วยตัวเลือก --fiscal-year", "the option --fiscal-year"),
        of_fact=True,
    )
    first: Maybe[int] = prop("ปีแรกของแผน", "the plan's first year", unit=Unit.YEAR, by=PLAN_YEARS)
    last: Maybe[int] = prop("ปีสุดท้ายของแผน", "the plan's last year", unit=Unit.YEAR, by=PLAN_YEARS)
