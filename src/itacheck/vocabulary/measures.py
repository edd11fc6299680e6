"""Kinds of facts about what each mission holds (rules MSR)."""

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, prop, shown
from .shared import NO_TABLE, WHOLE_TABLE


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
    measure: Phrase = shown("ชื่อมาตรการ", "the measure")
    mission: Phrase = shown("เลขและชื่อภารกิจ", "the mission's code and name")
    found: tuple[Phrase, ...] = shown(
        "โครงการในภารกิจอื่นที่ตรงกับมาตรการ", "the projects of other missions that carry it"
    )
