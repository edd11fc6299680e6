"""Who is responsible for a project, and how many it is for: what a sheet's words say."""

from __future__ import annotations

import re

from ...base.patterns import expression
from ...thai.digits import arabic
from ...thai.names import OwnWords, plain
from ...thai.text import normalise, squeeze

_KINDS = (
    "องค์การบริหารส่วน(?:ตำบล|จังหวัด)|องค์กรปกครองส่วนท้องถิ่น|องค์การปกครองส่วนท้องถิ่น|เทศบาล(?:นคร|เมือง|ตำบล)?"
    r"|อบต\.?|อบจ\.?|อปท\.?|ทต\.|ทม\.|ทน\."
)
_OFFICE = expression(rf"(?:สำนักงาน|ที่ทำการ)(?={_KINDS}|\Z)")
_ADDRESS = expression(r"(?:ตำบล|อำเภอ|จังหวัด)[\u0e00-\u0e4e]+?(?=ตำบล|อำเภอ|จังหวัด|\s|\Z)")
_FILLERS = expression(
    r"ผู้รับผิดชอบ(?:โครงการ|กิจกรรม|มาตรการ)?|หน่วยงาน|พนักงาน|บุคลากร|ข้าราชการ|เจ้าหน้าที่|ลูกจ้าง|ทั้งหมด|ทุกคน|ทุกระดับ"
    r"|ภายใน|ของ|ใน|และ|โดย|คือ"
)
_LETTERS = expression(r"[ก-ฮA-Za-z]")
_UNIT = expression("สำนัก|กอง|ฝ่าย|ส่วน|งาน")

_COUNTED = (
    "คน|ราย|ท่าน|รูป|นาย|อัตรา|ตำแหน่ง|ครอบครัว|ครัวเรือน|หลังคาเรือน|แห่ง|หมู่บ้าน|หมู่|ชุมชน|ตำบล|กลุ่ม|เครือข่าย|ชมรม|องค์กร"
    "|หน่วยงาน|หน่วย|สำนัก|กอง|ส่วน|ฝ่าย|งาน|ศูนย์|โรงเรียน|สถานศึกษา|ห้อง|ทีม|คณะ|ร้าน|บริษัท|สาย|ระบบ|โครงการ|เรื่อง|รุ่น"
)
_NUMBER = expression(rf"(?P<before>หมู่ที่|หมู่|มาตรา|ข้อที่|ข้อ)?[\d,]*\d(?P<after>{_COUNTED})?")
_AMOUNT = expression(r"จำนวน[^\d]{0,25}?\d")


def names_unit(text: str, own: OwnWords, *, known: bool) -> bool | None:
    """Whether words name a unit, or somebody else than the organisation itself.

    Where the organisation's name is not ``known``, only a unit before it tells; else None.
    """
    bare = _OFFICE.sub("", plain(text))
    rest = re.sub(_KINDS, "\n", own.removed(bare))
    if not known:
        return True if _UNIT.search(rest.partition("\n")[0]) else None
    return bool(_LETTERS.search(_FILLERS.sub("", _ADDRESS.sub("", rest))))


def counts_somebody(text: str) -> bool:
    """Whether a target group has a number of people or units; years, shares and ages are none."""
    bare = squeeze(arabic(normalise(text)))
    bare = re.sub(r"ร้อยละ[\d.]+|[\d.]+(?:%|เปอร์เซ็นต์)", "", bare)
    if any(match["after"] and not match["before"] for match in _NUMBER.finditer(bare)):
        return True
    return bool(_AMOUNT.search(bare))
