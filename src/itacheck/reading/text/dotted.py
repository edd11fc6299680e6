"""What was written on the dotted lines of a form: .....กองคลัง....."""

from __future__ import annotations

from ...base.patterns import expression
from ...documents import Run

_LINE = r"(?:\.{3,}|…+|_{3,}|\.(?:\s\.){2,})"
_WRITTEN = expression(rf"\s*{_LINE}\s*(?P<text>(?:(?!{_LINE})[^…_])*[^\s.…_])\s*{_LINE}\s*\Z")
_ASKS = expression(
    r"(?:(?<!\d)2[05](?!\d)|พ\.?\s?ศ\.?|วันที่|เดือน|ปี|จำนวน|เป็นเงิน|เงิน|ร้อยละ|ระบุ.{0,40}|โปรด.{0,40}|[():：/,–-]"
    r"|(?:บาท|คน|ราย|ท่าน|แห่ง|ครั้ง|ฉบับ|ชุด|เรื่อง|เล่ม|ชุมชน|หมู่บ้าน|โครงการ|กิจกรรม|รุ่น|วัน|คะแนน))*\Z"
)
"""Words of the form itself, which stand around what nobody has filled in."""
_OPEN = expression(
    r"(?:(?:ยน|คม|พันธ์|ปี|\.)\s*2[05]|พ\.?\s?ศ\.?|(?:\A|\s)(?:ประจำ)?(?:วันที่|เดือน|ปี|จำนวน|เป็นเงิน|ร้อยละ)|[:：/])\Z"
)
"""What the form asks something behind."""


def undotted(run: Run) -> Run:
    """A text without the dotted line that it is written on; one with blanks left as it is."""
    found = _WRITTEN.match(run.text)
    if found is None:
        return run
    written = run.part(found.start("text"), found.end("text"))
    return run if _ASKS.match(written.bare) or _OPEN.search(written.text) else written
