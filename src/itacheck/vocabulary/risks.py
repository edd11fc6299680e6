"""Kinds of facts about the risk table and its controls (rules RSK)."""

from __future__ import annotations

from .declare import WHOLE_RISKS, boolean, integer, row, symbol
from .model import Kind, Text, Unit

_NO_RISKS = Text(
    "ไม่พบตารางประเมินความเสี่ยงที่อ่านได้ในแผน", "The plan has no risk table that could be read."
)
_RATING = Text("ระดับความเสี่ยงในตาราง", "a level for it in the risk table")
_THRESHOLDS = Text("เกณฑ์ความคล้ายของชื่อในชุดกฎ", "the likeness of names that the pack asks for")
_STEP = ("step", Text("ขั้นตอนการดำเนินงานของแถว", "the row's step of work"))
LEVELS = ("very_low", "low", "medium", "high", "very_high")
"""The symbols of the levels น้อยมาก, ต่ำ, ปานกลาง, สูง, สูงมาก."""


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_risk(), _control(), _risk_row(), _risk_table())


def _risk() -> Kind:
    return Kind(
        "risk",
        "risk:r.i",
        Text("ประเด็นความเสี่ยงหนึ่งประเด็น", "One corruption risk of the risk table."),
        (
            row(),
            symbol("level", "ระดับความเสี่ยง", "its level", LEVELS, by=_RATING),
            integer(
                "controls", "จำนวนมาตรการควบคุมในแถว", "the controls of its row", by=WHOLE_RISKS
            ),
            integer(
                "backed",
                "จำนวนมาตรการควบคุมในแถวที่มีโครงการรองรับ",
                "the controls of its row that are backed by a project",
                by=_THRESHOLDS,
            ),
        ),
        (
            ("risk", Text("ข้อความประเด็นความเสี่ยง", "the risk")),
            ("risk_short", Text("ตอนต้นของประเด็นความเสี่ยง", "the beginning of the risk")),
            _STEP,
            ("stated_level", Text("ระดับความเสี่ยงเป็นคำ", "the level in the plan's word")),
        ),
        none_is="undecided",
        none=_NO_RISKS,
        parts=("risk_assessment",),
    )


def _control() -> Kind:
    return Kind(
        "control",
        "control:r.k",
        Text(
            "มาตรการควบคุมความเสี่ยง และโครงการที่รองรับ (เทียบจากชื่อ)",
            "A control of the risk table, and whether a project backs it, by their names.",
        ),
        (
            row(),
            symbol(
                "backing",
                "การรองรับด้วยโครงการ: รองรับ ใกล้เคียง หรือไม่มี",
                "how a project backs it",
                ("backed", "loosely", "none"),
                by=_THRESHOLDS,
            ),
            integer(
                "similarity",
                "ความคล้ายกับชื่อโครงการที่ใกล้เคียงที่สุด (ร้อยละ)",
                "how alike it is to the nearest project's title",
                unit=Unit.PERCENT,
                optional=True,
            ),
        ),
        (
            ("control", Text("ข้อความมาตรการควบคุม", "the control")),
            ("control_short", Text("ตอนต้นของมาตรการควบคุม", "the beginning of the control")),
            _STEP,
            ("nearest", Text("ชื่อโครงการที่ใกล้เคียงที่สุด", "the nearest project's title")),
            (
                "nearest_label",
                Text("เลขลำดับและชื่อโครงการที่ใกล้เคียงที่สุด", "the nearest project's number and title"),
            ),
            ("nearest_project", Text("ลำดับของโครงการนั้น", "the nearest project's subject")),
            (
                "backer",
                Text(
                    "โครงการหรือรายละเอียดโครงการที่ใกล้เคียง",
                    "the project or sheet that backs it loosely",
                ),
            ),
            ("backer_subject", Text("รหัสของสิ่งที่รองรับ", "the subject of what backs it")),
        ),
        none_is="undecided",
        none=Text("ไม่พบมาตรการควบคุมความเสี่ยงในแผน", "No control of a risk was found in the plan."),
        parts=("risk_assessment",),
    )


def _risk_row() -> Kind:
    rating = Text("ระดับความเสี่ยงในแถวนี้", "a rating in this row")
    return Kind(
        "risk_row",
        "risk_row:r",
        Text("แถวหนึ่งของตารางประเมินความเสี่ยง", "A row of the risk table."),
        (
            row(),
            integer("risks", "จำนวนประเด็นความเสี่ยง", "how many risks it has"),
            integer("ratings", "จำนวนระดับที่ระบุ", "how many levels it gives", by=WHOLE_RISKS),
            integer(
                "unknown_levels",
                "จำนวนระดับที่ไม่อยู่ในเกณฑ์ความเสี่ยง",
                "levels that are not on the scale",
                by=rating,
            ),
            integer(
                "wrong_scores",
                "จำนวนคะแนนที่ไม่เท่ากับโอกาสคูณผลกระทบ",
                "scores that are not likelihood × impact",
                by=rating,
            ),
            integer(
                "misfits",
                "จำนวนระดับที่ไม่ตรงกับช่วงคะแนนของแผน",
                "levels outside the plan's own bands",
                by=rating,
            ),
        ),
        (
            _STEP,
            (
                "levels",
                Text("ระดับที่ไม่อยู่ในเกณฑ์ความเสี่ยง", "the levels that are not on the scale"),
            ),
            ("scores", Text("คะแนนที่คูณไม่ตรง", "the products that differ from their scores")),
            ("bands", Text("ระดับที่ไม่ตรงกับช่วงคะแนน", "the levels with scores outside their bands")),
        ),
        none_is="undecided",
        none=_NO_RISKS,
        parts=("risk_assessment",),
    )


def _risk_table() -> Kind:
    return Kind(
        "risk_table",
        "plan",
        Text("ตารางประเมินความเสี่ยงทั้งตาราง", "The risk table as a whole."),
        (
            integer("levels", "จำนวนระดับที่ระบุ", "how many levels it gives", by=WHOLE_RISKS),
            integer(
                "scored",
                "จำนวนระดับที่มีคะแนน โอกาส หรือผลกระทบกำกับ",
                "how many ratings have a score, a likelihood or an impact",
                by=WHOLE_RISKS,
            ),
            boolean("has_bands", "แผนระบุช่วงคะแนนของระดับ", "the plan states the bands of its scale"),
        ),
        none_is="undecided",
        none=_NO_RISKS,
        parts=("risk_assessment",),
    )
