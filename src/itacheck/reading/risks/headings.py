"""What a heading of a risk table says that its column holds."""

from __future__ import annotations

import re

from attrs import field

from ...base.patterns import expression
from ...base.record import record
from ..tables.columns import Role
from .values import LEVELS

_LIKELIHOOD = expression(
    r"โอกาส|ความถี่|ความน่าจะเป็น|likelihood|probability|frequency|\A[lpo]\Z|\([lpo]\)", re.IGNORECASE
)
_IMPACT = expression(
    r"ผลกระทบ|ความรุนแรง|impact|severity|consequence|\A[is]\Z|\([is]\)", re.IGNORECASE
)
_PRODUCT = expression(r"(?<![a-z])[lpofs][x×*✕คูณ·.]+[iscl](?![a-z])", re.IGNORECASE)
_TIMES = expression(r"[x×*✕·+]|คูณ", re.IGNORECASE)
_FURTHER = expression(
    "รับผิดชอบ|หมายเหตุ|ระยะเวลา|ตัวชี้วัด|สถานะ|งบประมาณ|ไตรมาส|ก้าวหน้า|ผลการดำเนิน|วันที่|กำหนด(?:เสร็จ|เวลา)"
    "|เป้าหมาย|รายงาน|known|ลำดับความ|จัดลำดับ|อันดับ|ผู้เกี่ยวข้อง|ผู้เสี่ยง|สาเหตุ|kri|ประเภทความเสี่ยง|ประเภทของ|ด้านความเสี่ยง"
    r"|\Aประเภท\Z|\Aปี|แหล่ง|oit",
    re.IGNORECASE,
)
_AFTER = expression("หลัง|คงเหลือ|ที่เหลือ|ที่ยอมรับ|residual|after", re.IGNORECASE)
_ASSESSMENT = expression(
    r"(?:ผล)?(?:การ)?(?:ประเมิน|วิเคราะห์|วัด)(?:ผล)?(?:ค่า|ระดับ|คะแนน|ของ)*(?:ความ)?(?:เสี่ยง)?(?:การ)?(?:ทุจริต)?"
    r"(?:\(.*\))?\Z|risk(?:assessment|rating|analysis)\Z",
    re.IGNORECASE,
)
_ISSUE_FIRST = expression(
    "(?:ชื่อ|รายการ|ลักษณะ)?(?:ประเด็น|เหตุการณ์|รูปแบบ|พฤติการณ์|พฤติกรรม|ปัจจัย|ความเสี่ยง|โอกาสทุจริต|risk(?!.?(?:score|level|rating)))",
    re.IGNORECASE,
)
_CONTROL_FIRST = expression("(?:แผน|มาตรการ|แนวทาง|วิธีการ|วิธี|การควบคุม|การจัดการ|การป้องกัน)")
_RATED_CONTROL = expression("(?:ระดับ|ค่า|ผล|คุณภาพ|ประสิทธิ)(?!.*ก่อน)(?:.*)(?:ควบคุม|จัดการ|มาตรการ)")
_SCORE = expression(
    r"score|คะแนน|(?<!ยก)ระดับ|ค่าความเสี่ยง|ค่าเสี่ยง|\Ars?\Z|level|rating|ผลคูณ|\Aคูณ(?:กัน)?\Z|ผลรวม|\Aรวม",
    re.IGNORECASE,
)
_ISSUE = expression("ประเด็น|เสี่ยง|เหตุการณ์|รูปแบบ|พฤติการณ์|พฤติกรรม|ปัญหา|จุดอ่อน|risk", re.IGNORECASE)
_CONTROL = expression(
    "มาตรการ|ควบคุม|การจัดการ|แนวทาง|ป้องกัน|วิธีการ|วิธีดำเนิน|ตอบสนอง|การแก้ไข|แผนบริหาร|แผนจัดการ"
    "|control|mitigation|treatment|measure",
    re.IGNORECASE,
)
_ACTIVITY = expression("โครงการ|กิจกรรม|แนวปฏิบัติ")
_STEP = expression("ขั้นตอน|กระบวน|ภารกิจ|งาน|หัวข้อ|เรื่อง|ด้าน|process|step", re.IGNORECASE)
_WORK_AT_RISK = expression("(?:ชื่อ)?(?:ขั้นตอน|กระบวน|ภารกิจ|งาน|โครงการ|กิจกรรม).*เสี่ยง")
_STEP_AND_ISSUE = expression("(?:และ|หรือ|[/,])(?:ประเด็น|เหตุการณ์|ความเสี่ยง|รูปแบบ|พฤติ)")
_ORDINAL = expression(
    r"(?:ที่|ลำดับ|ลำดับที่|ข้อ|ข้อที่|no\.?|#|(?:ลำดับที่|ข้อที่|ที่|รหัส|หมายเลข)(?:ของ)?(?:ประเด็น)?ความเสี่ยง"
    r"|(?:ประเด็น)?ความเสี่ยง(?:ลำดับที่|ลำดับ|ข้อที่|ข้อ|หมายเลข|รหัส))"
    r"(?:\([a-z.]{1,12}\))?\Z",
    re.IGNORECASE,
)
_WORDS = expression(
    "ประเด็น|ความ|เสี่ยง|การ|ทุจริต|ประพฤติมิชอบ|เหตุการณ์|รูปแบบ|พฤติการณ์|พฤติกรรม|ปัจจัย|ชื่อ|รายการ|ลักษณะ|ที่|อาจ|จะ|เกิด|ขึ้น"
    "|มาตรการ|แนวทาง|วิธี|จัดการ|ควบคุม|ป้องกัน|ลด|บริหาร|แก้ไข|ตอบสนอง|แผน|โครงการ|กิจกรรม|แนวปฏิบัติ|ขั้นตอน|กระบวน|ภารกิจ|ดำเนิน"
    "|ปฏิบัติ|งาน|หัวข้อ|เรื่อง|ด้าน|โอกาส|ถี่|น่าจะเป็น|ผลกระทบ|รุนแรง|คะแนน|ระดับ|ค่า|ประเมิน|วิเคราะห์|ผล|รวม|คูณ|ของ|ต่อ|และ|หรือ|ใน"
    "|องค์กร|หน่วย|ปัญหา|จุดอ่อน|ระบุ|เพื่อ|ภายใน|ที่ใช้|ใช้|เดิม|มีอยู่|ปัจจุบัน|[a-z]+|[()/,.:\\-–×*+·&]",
    re.IGNORECASE,
)
"""The words that headings of such tables are made of: a cell of nothing else is one for sure."""


LONGEST_HEADING = 120
"""A heading has no more characters than these, its explanation in brackets included."""
_BESIDE = 20
"""So many characters may stand beside a level's word in the heading of its column."""


@record
class Heading:
    """The roles that a heading allows, the likeliest first; ``certain``: no text reads like it."""

    text: str
    roles: tuple[Role, ...] = ()
    certain: bool = False
    after: bool = field(default=False)
    """It is about the risk that is left behind the controls."""


def heading_of(text: str) -> Heading:
    """What a heading in compact text says."""
    roles = _roles(text)
    whole = len(text) <= LONGEST_HEADING and not _WORDS.sub("", text)
    certain = bool(roles) and (whole or roles == (Role.OTHER,))
    return Heading(text, roles, certain, bool(_AFTER.search(text)))


def is_named_level(text: str) -> bool:
    """Whether a heading is the name of one level: ต่ำ, สูงมาก (แดง)."""
    found = LEVELS.findall(text)
    if len(found) != 1 or len(text) > len(found[0]) + _BESIDE:
        return False
    return Role.RISK not in _roles(text)[:1]


def _roles(text: str) -> tuple[Role, ...]:
    """The roles of a heading: what its first words say goes before what stands in it anywhere."""
    if not text:
        return ()
    if _ORDINAL.match(text):
        return (Role.NUMBER,)
    likelihood, impact = bool(_LIKELIHOOD.search(text)), bool(_IMPACT.search(text))
    if _PRODUCT.search(text) or (likelihood and impact and _TIMES.search(text)):
        return (Role.SCORE,)
    if _ASSESSMENT.match(text):
        return (Role.RATING,)
    if _RATED_CONTROL.match(text):
        return (Role.OTHER,)
    if _CONTROL_FIRST.match(text) and not _FURTHER.match(text):
        return (Role.CONTROL,)
    if _FURTHER.search(text):
        return (Role.OTHER,)
    return _rated(text, likelihood=likelihood, impact=impact) or _worded(text)


def _rated(text: str, *, likelihood: bool, impact: bool) -> tuple[Role, ...]:
    if _ISSUE_FIRST.match(text) and not re.fullmatch(
        r"ความเสี่ยง\(.\)|risk\(.\)", text, re.IGNORECASE
    ):
        return (Role.RISK, Role.SCORE)
    if likelihood and impact:
        return (Role.RATING, Role.OTHER)
    if likelihood:
        return (Role.LIKELIHOOD, Role.RISK)
    if impact:
        return (Role.IMPACT, Role.OTHER)
    return (Role.SCORE, Role.OTHER) if _SCORE.search(text) else ()


def _worded(text: str) -> tuple[Role, ...]:
    if _CONTROL.search(text):
        return (Role.CONTROL,)
    if _WORK_AT_RISK.match(text):
        both = _STEP_AND_ISSUE.search(text)
        return (Role.RISK, Role.STEP) if both else (Role.STEP, Role.RISK)
    if _ISSUE.search(text):
        return (Role.RISK, Role.SCORE)
    if re.search("ขั้นตอน|กระบวน|ภารกิจ", text):
        return (Role.STEP,)
    if _ACTIVITY.search(text):
        return (Role.CONTROL, Role.STEP)
    return (Role.STEP,) if _STEP.search(text) else ()


_ISSUES = ("ประเด็น", "เหตุการณ์", "รูปแบบ", "พฤติ", "ความเสี่ยง", "ปัจจัย")


def issue_rank(text: str) -> int:
    """How well a heading names the risk itself: 0 is best. Causes and forms say more about it."""
    return next((rank for rank, word in enumerate(_ISSUES) if word in text), len(_ISSUES))


def is_existing(text: str) -> bool:
    """Whether a heading names what is done already: controls that the plan does not propose."""
    return bool(re.search("มีอยู่|เดิม|ปัจจุบัน|existing|current", text, re.IGNORECASE))


def is_activity(text: str) -> bool:
    """Whether a heading names projects or activities, which may be work or control."""
    return _roles(text) == (Role.CONTROL, Role.STEP)
