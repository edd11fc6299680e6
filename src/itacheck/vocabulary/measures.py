"""Kinds of facts about what missions and titles hold (rules MSR, and a pack's own words)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import (
    Maybe,
    TypedFact,
    at_position,
    kind,
    of_document,
    of_organisation,
    prop,
    shown,
)
from .shared import NO_TABLE, WHOLE_SHEETS, WHOLE_TABLE, OfProject, Organisation


@kind(
    "mission",
    subject="mission:n",
    th="ภารกิจที่มีแถวในตารางสรุป",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class MissionFact(TypedFact):
    """A mission that has a row in the summary table."""

    projects: Maybe[int] = prop(
        "จำนวนโครงการ กิจกรรม หรือมาตรการในภารกิจ",
        "how many projects, activities and measures it has",
        by=WHOLE_TABLE,
    )
    code: str | None = prop("เลขภารกิจ", "the mission's code", drawn_from="missions")
    dimension: int | None = prop("เลขมิติ", "the number of its dimension", drawn_from="dimensions")
    organisation: Maybe[Organisation] = of_organisation()
    mission: Phrase = shown("เลขและชื่อภารกิจ", "the mission's code and name")


@kind(
    "expected_measure",
    subject="mission:n",
    th="มาตรการตามกรอบของแผนในแต่ละภารกิจ และโครงการที่ตรงกับมาตรการนั้น (ดูจากชื่อโครงการ)",
    none_is="undecided",
    none=Text(
        "ไม่พบตารางสรุปโครงการที่อ่านได้ในแผน หรือชุดกฎไม่ได้กำหนดมาตรการไว้",
        "The plan has no readable summary table, or the pack expects no measures.",
    ),
    parts=("summary_table",),
)
class ExpectedMeasureFact(TypedFact):
    """A measure expected in a mission, and the projects that carry it by their titles."""

    measure_id: str = prop(
        "รหัสมาตรการในชุดกฎ", "the measure's id in the pack", drawn_from="measures"
    )
    in_mission: Maybe[int] = prop(
        "จำนวนโครงการในภารกิจนี้ที่ตรงกับมาตรการ",
        "how many projects of this mission carry it",
        by=WHOLE_TABLE,
    )
    elsewhere: Maybe[int] = prop(
        "จำนวนโครงการในภารกิจอื่นที่ตรงกับมาตรการ",
        "how many projects of other missions carry it",
        by=WHOLE_TABLE,
    )
    anywhere: Maybe[bool] = prop(
        "มีโครงการที่ตรงกับมาตรการอยู่ในแผน ไม่ว่าในภารกิจใด",
        "some project of the plan carries it, in whatever mission",
        by=WHOLE_TABLE,
    )
    document: Literal["plan"] = of_document()
    organisation: Maybe[Organisation] = of_organisation()
    measure: Phrase = shown("ชื่อมาตรการ", "the measure")
    mission: Phrase = shown("เลขและชื่อภารกิจ", "the mission's code and name")
    found: tuple[Phrase, ...] = shown(
        "โครงการในภารกิจอื่นที่ตรงกับมาตรการ", "the projects of other missions that carry it"
    )


@kind(
    "word_list",
    subject="project:n",
    th="รายการคำที่ชุดกฎกำหนด และโครงการหนึ่งในตารางสรุป ว่ามีคำครบทุกกลุ่มของรายการหรือไม่",
    none=Text(
        "ชุดกฎไม่ได้กำหนดรายการคำ หรือแผนไม่มีตารางสรุปโครงการที่อ่านได้",
        "The pack gives no words, or the plan has no readable summary table.",
    ),
    parts=("summary_table",),
)
class WordListFact(OfProject):
    """A list of words that the pack gives, and a project of the table: whether it has a word of
    every group.
    """

    list: str = prop("รหัสรายการคำในชุดกฎ", "the list's id in the pack", drawn_from="words")
    position: int = at_position()
    in_title: bool = prop("พบในชื่อโครงการในตารางสรุป", "the project's title has them")
    in_sheet: Maybe[bool] = prop(
        "พบในรายละเอียดโครงการ (ชื่อหรือเนื้อหา)",
        "its sheet has them, in its title or its text",
        by=WHOLE_SHEETS,
    )
    document: Literal["plan"] = of_document()
    words: Phrase = shown("ชื่อรายการคำ", "the list's title")
    found: tuple[str, ...] = shown("คำที่พบ", "the words that were found")
