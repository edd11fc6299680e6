"""Kinds of facts about the risk table and its controls (rules RSK)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, of_document, of_organisation, prop, shown
from .model import Unit
from .shared import WHOLE_RISKS, Organisation

_NO_RISKS = Text("ไม่พบตารางความเสี่ยงที่อ่านได้ในแผน", "The plan has no risk table that could be read.")
_RATING = Text("ระดับความเสี่ยงในตาราง", "a level for it in the risk table")
_THRESHOLDS = Text("เกณฑ์ความคล้ายของชื่อในชุดกฎ", "the likeness of names that the pack asks for")
_WHOLE_BACKING = Text(
    "เกณฑ์ความคล้ายของชื่อในชุดกฎ และตารางความเสี่ยง ตารางสรุป และรายละเอียดโครงการที่อ่านได้ครบถ้วน",
    "the likeness of names that the pack asks for, and risk table, summary table and sheets that "
    "were read as a whole",
)
_ROW_RATING = Text("ระดับความเสี่ยงในแถวนี้", "a rating in this row")


Level = Literal["very_low", "low", "medium", "high", "very_high"]
"""The levels of risk: น้อยมาก, ต่ำ, ปานกลาง, สูง, สูงมาก."""


class _OfRow(TypedFact):
    row: int = prop(
        "ลำดับที่ของแถวในตารางความเสี่ยง นับจากบนลงล่าง",
        "the row's position in the risk table, counted from its top",
    )
    step: str = shown("ขั้นตอนการดำเนินงานของแถว", "the row's step of work")


@kind(
    "risk",
    subject="risk:r.i",
    th="ประเด็นความเสี่ยงหนึ่งประเด็น",
    none_is="undecided",
    none=_NO_RISKS,
    parts=("risk_assessment",),
)
class RiskFact(_OfRow):
    """One corruption risk of the risk table."""

    level: Maybe[Level] = prop("ระดับความเสี่ยง", "its level", by=_RATING)
    controls: Maybe[int] = prop("จำนวนมาตรการควบคุมในแถว", "the controls of its row", by=WHOLE_RISKS)
    backed: Maybe[int] = prop(
        "จำนวนมาตรการควบคุมในแถวที่มีโครงการรองรับ",
        "the controls of its row that are backed by a project",
        by=_THRESHOLDS,
    )
    risk: str = shown("ข้อความประเด็นความเสี่ยง", "the risk")
    risk_short: str = shown("ตอนต้นของประเด็นความเสี่ยง", "the beginning of the risk")
    stated_level: str | None = shown("ระดับความเสี่ยงเป็นคำ", "the level in the plan's word")


@kind(
    "control",
    subject="control:r.k",
    th="มาตรการควบคุมความเสี่ยง และโครงการที่รองรับ (เทียบจากชื่อ)",
    none_is="undecided",
    none=Text("ไม่พบมาตรการควบคุมความเสี่ยงในแผน", "No control of a risk was found in the plan."),
    parts=("risk_assessment",),
)
class ControlFact(_OfRow):
    """A control of the risk table, and whether a project backs it, by their names."""

    backing: Maybe[Literal["backed", "loosely", "none"]] = prop(
        "การรองรับด้วยโครงการ: รองรับ ใกล้เคียง หรือไม่มี", "how a project backs it", by=_THRESHOLDS
    )
    similarity: int | None = prop(
        "ความคล้ายกับชื่อโครงการที่ใกล้เคียงที่สุด (ร้อยละ)",
        "how alike it is to the nearest project's title",
        unit=Unit.PERCENT,
    )
    control: str = shown("ข้อความมาตรการควบคุม", "the control")
    control_short: str = shown("ตอนต้นของมาตรการควบคุม", "the beginning of the control")
    nearest: str | None = shown("ชื่อโครงการที่ใกล้เคียงที่สุด", "the nearest project's title")
    nearest_label: Phrase | None = shown(
        "เลขลำดับและชื่อโครงการที่ใกล้เคียงที่สุด", "the nearest project's number and title"
    )
    nearest_project: str | None = shown("ลำดับของโครงการนั้น", "the nearest project's subject")
    backer: Phrase | None = shown(
        "โครงการหรือรายละเอียดโครงการที่ใกล้เคียง", "the project or sheet that backs it loosely"
    )
    backer_subject: str | None = shown("รหัสของสิ่งที่รองรับ", "the subject of what backs it")


@kind(
    "risk_row",
    subject="risk_row:r",
    th="แถวหนึ่งของตารางความเสี่ยง",
    none_is="undecided",
    none=_NO_RISKS,
    parts=("risk_assessment",),
)
class RiskRowFact(_OfRow):
    """A row of the risk table."""

    risks: int = prop("จำนวนประเด็นความเสี่ยง", "how many risks it has")
    ratings: Maybe[int] = prop("จำนวนระดับที่ระบุ", "how many levels it gives", by=WHOLE_RISKS)
    unknown_levels: Maybe[int] = prop(
        "จำนวนระดับที่ไม่อยู่ในเกณฑ์ระดับความเสี่ยง", "levels that are not on the scale", by=_ROW_RATING
    )
    wrong_scores: Maybe[int] = prop(
        "จำนวนคะแนนที่ไม่เท่ากับโอกาสคูณผลกระทบ",
        "scores that are not likelihood × impact",
        by=_ROW_RATING,
    )
    misfits: Maybe[int] = prop(
        "จำนวนระดับที่ไม่ตรงกับช่วงคะแนนของแผน", "levels outside the plan's own bands", by=_ROW_RATING
    )
    controls: Maybe[int] = prop("จำนวนมาตรการควบคุม", "how many controls it has", by=WHOLE_RISKS)
    backed: Maybe[int] = prop(
        "จำนวนมาตรการควบคุมที่มีโครงการรองรับ",
        "how many of them a project backs",
        by=_WHOLE_BACKING,
    )
    loosely: Maybe[int] = prop(
        "จำนวนมาตรการควบคุมที่มีโครงการใกล้เคียง",
        "how many of them a project backs loosely",
        by=_WHOLE_BACKING,
    )
    unbacked: Maybe[int] = prop(
        "จำนวนมาตรการควบคุมที่ไม่มีโครงการรองรับหรือใกล้เคียง",
        "how many of them no project backs, nor loosely",
        by=_WHOLE_BACKING,
    )
    levels: tuple[str, ...] = shown(
        "ระดับที่ไม่อยู่ในเกณฑ์ระดับความเสี่ยง", "the levels that are not on the scale"
    )
    scores: tuple[str, ...] = shown("คะแนนที่คูณไม่ตรง", "the products that differ from their scores")
    bands: tuple[str, ...] = shown(
        "ระดับที่ไม่ตรงกับช่วงคะแนน", "the levels with scores outside their bands"
    )


@kind(
    "risk_table",
    subject="plan",
    th="ตารางความเสี่ยงทั้งตาราง",
    none_is="undecided",
    none=_NO_RISKS,
    parts=("risk_assessment",),
)
class RiskTableFact(TypedFact):
    """The risk table as a whole."""

    levels: Maybe[int] = prop("จำนวนระดับที่ระบุ", "how many levels it gives", by=WHOLE_RISKS)
    scored: Maybe[int] = prop(
        "จำนวนระดับที่มีคะแนน โอกาส หรือผลกระทบกำกับ",
        "how many ratings have a score, a likelihood or an impact",
        by=WHOLE_RISKS,
    )
    rows: Maybe[int] = prop("จำนวนแถวของตารางความเสี่ยง", "how many rows it has", by=WHOLE_RISKS)
    risks: Maybe[int] = prop("จำนวนประเด็นความเสี่ยง", "how many risks it has", by=WHOLE_RISKS)
    unbacked_risks: Maybe[int] = prop(
        "จำนวนประเด็นความเสี่ยงที่ไม่มีมาตรการควบคุมใดในแถวมีโครงการรองรับ (ใกล้เคียงไม่นับว่ารองรับ)",
        "how many risks have no control in their row that a project backs (loosely is not enough)",
        by=_WHOLE_BACKING,
    )
    document: Literal["plan"] = of_document()
    organisation: Maybe[Organisation] = of_organisation()
    has_bands: bool = prop("แผนระบุช่วงคะแนนของระดับ", "the plan states the bands of its scale")
