"""The measurable values in the sentence of an output or outcome.

A number counts with its unit: a percentage, a classifier that is known, or any word that stands
alone behind a number which says how many. Numbers that name something (a law, a year, an item of a
list, the second of several) measure nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal

from ...base.figures import decimal_of
from ...base.patterns import expression
from ...base.record import record
from ...plan import Comparator, Threshold
from ...thai.digits import ONES, arabic
from ...thai.text import tidy
from ...thai.years import MONTHS

PERCENT = "ร้อยละ"
_AT_LEAST = r"ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|อย่างต่ำ|มากกว่าหรือเท่ากับ|ตั้งแต่|≥|>="
_AT_MOST = r"ไม่เกินกว่า|ไม่เกิน|ไม่มากกว่า|≤|<="
_WITHIN = r"ภายใน(?:ระยะเวลา|เวลา)?"
_COMPARED = rf"{_AT_LEAST}|{_AT_MOST}|{_WITHIN}"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d+)?"
_PERCENT_SIGN = r"%|เปอร์เซ็นต์|เปอร์เซนต์|เปอร์เซ็น|[Pp]ercent|PERCENT"
_TIMES = "วันทำการ|วัน|เดือน|ชั่วโมง|นาที|สัปดาห์"
_UNITS = (
    "คะแนน|ครั้ง|คน|ราย|ช่องทาง|ฉบับ|ชุด|มาตรการ|เล่ม|แห่ง|เรื่อง|กิจกรรม|โครงการ|ประเด็น|หมู่บ้าน|ชุมชน|รุ่น|แผ่น|ระบบ"
    f"|หน่วยงาน|กลุ่ม|คู่มือ|รายการ|ด้าน|ตำบล|ครัวเรือน|คำสั่ง|ประกาศ|{_TIMES}|ตัวชี้วัด|ข้อ(?!มูล)|อัน|ชิ้น|ป้าย|เครือข่าย|คดี"
)
_TENS = {**{f"{one}สิบ": 10 * number for one, number in ONES.items()}, "ยี่สิบ": 20, "สิบ": 10}
_HUNDRED = ("หนึ่งร้อย", "ร้อย")
_WRITTEN = rf"(?:{'|'.join(_TENS)})(?:{'|'.join(ONES)})?|{'|'.join(_HUNDRED)}|{'|'.join(ONES)}"
_SHARE = rf"ร้อยละ(?P<more>{_COMPARED})?(?:(?P<share>{_NUMBER})|(?P<written>{_WRITTEN}))"
_THRESHOLD = expression(
    r"(?=[ไอมต≥>≤<ภจร\d])"  # what it may begin with: all else is passed by at once
    rf"(?P<before>{_COMPARED})?(?P<count>จำนวน)?(?P<before2>{_COMPARED})?"
    rf"(?:{_SHARE}|(?<![\d.,/])(?P<number>{_NUMBER})(?:(?P<percent>{_PERCENT_SIGN})|(?P<unit>{_UNITS})"
    r"|(?=(?P<word>[ก-ฮเ-ไ][ก-๛]+))))(?P<after>ขึ้นไป)?"
)
_UNIT_ALONE = expression(rf"(?:{PERCENT}|{_PERCENT_SIGN}|{_UNITS}|[ก-ฮเ-ไ][ก-๛]{{1,15}})\Z")
_MAY_HAVE = expression(r"[\d%]|ร้อยละ")
_MANY_WORDS = expression(r"(?P<tens>.*?สิบ)?(?P<ones>.*)\Z")
# A number behind one of these names something. Words that end in ที่ without numbering do not.
_NAMED = expression(
    r"(?:พ\.?ศ\.?|มาตรา|(?<![ก-๙])ม\.|ฉบับ|เลข|หมวด|(?<!หน้า)(?<!พื้น)(?<!สถาน)(?<!ท้อง)(?<!เต็ม)(?<!คง)ที่)\Z"
)
_NAMED_APART = expression(r"(?P<word>ข้อ|ว\.?)\Z")
_NO_UNIT = expression(
    r"(?:และ|หรือ|ถึง|ใน|ของ|ที่|ว่า|โดย|จาก|ตาม|ปี|พ\.?ศ|เป็น|มี|ให้|ได้|เพื่อ|ขึ้นไป|การ|ความ|ต่อ|บาท|ไม่|จัด|"
    + "|".join(MONTHS)
    + ")"
)
_LATIN = expression("[A-Za-z]")
_LONGEST_UNIT = 16


@record
class _Line:
    """A sentence without spaces, but for one between figures; ``gaps``: where others stood."""

    text: str
    gaps: tuple[int, ...]

    def stops_before(self, index: int) -> bool:
        """Whether white space stood before a character."""
        return self.next_gap(index - 1) == index

    def next_gap(self, index: int) -> int:
        """The first place behind ``index`` that had white space before it, or the end."""
        at = bisect_right(self.gaps, index)
        return self.gaps[at] if at < len(self.gaps) else len(self.text)


def thresholds_in(text: str) -> tuple[Threshold, ...]:
    """The measurable values of a sentence; list numbers, years and numbers of laws are none."""
    if not _MAY_HAVE.search(text):
        return ()
    line = _line(text)
    read = (_threshold(line, match) for match in _THRESHOLD.finditer(line.text))
    return tuple(one for one in read if one is not None)


def is_comparison(text: str) -> bool:
    """Whether a line says no more than how much, such as ไม่น้อยกว่าร้อยละ ๘๐ (แบบทดสอบ)."""
    line = _line(text).text
    match = _THRESHOLD.match(line)
    if match is None or not (match["before"] or match["before2"] or match["more"]):
        return False
    behind = line[match.end() :].partition("(")[0].strip(".")
    return not behind or is_unit(behind)


def is_unit(text: str) -> bool:
    """Whether a text without white space is a unit, and nothing else."""
    return _UNIT_ALONE.match(text) is not None


def _line(text: str) -> _Line:
    words = arabic(tidy(text)).split(" ")
    pieces: list[str] = []
    gaps: list[int] = []
    length = 0
    for word in words:
        if pieces and pieces[-1][-1:].isdecimal() and word[:1].isdecimal():
            word = f" {word}"  # noqa: PLW2901 - two figures stay apart
        else:
            gaps.append(length)
        pieces.append(word)
        length += len(word)
    return _Line("".join(pieces), tuple(gaps))


def _threshold(line: _Line, match: re.Match[str]) -> Threshold | None:
    if match["written"] or match["share"]:
        share = (
            decimal_of(match["share"]) if match["share"] else Decimal(_number_of(match["written"]))
        )
        return None if share is None else Threshold(share, PERCENT, _comparator(match, PERCENT))
    counts = bool(match["before"] or match["count"] or match["before2"])
    if not counts and _names_something(line, match.start("number"), match["number"]):
        return None
    unit = PERCENT if match["percent"] else match["unit"] or _unit_in(line, match, counts=counts)
    number = decimal_of(match["number"])
    if unit is None or number is None:
        return None
    return Threshold(number, unit, _comparator(match, unit))


def _number_of(written: str) -> int:
    """A number up to a hundred in Thai words."""
    if written in _HUNDRED:
        return 100
    match = _MANY_WORDS.match(written)
    tens, ones = (match["tens"], match["ones"]) if match else (None, written)
    return _TENS.get(tens or "", 0) + ONES.get(ones, 0)


def _names_something(line: _Line, start: int, number: str) -> bool:
    """Whether a number without a word for how many is that of a law, a year or an item."""
    if _LATIN.match(line.text, max(0, start - 1), start) and not line.stops_before(start):
        return True  # of a code, such as O25
    end = start - line.text.startswith(" ", start - 1) if start else 0
    if _NAMED.search(line.text, max(0, end - 12), end):
        return True
    year = len(number) == 4 or (len(number) == 2 and number >= "50")
    if year and line.text.endswith("ปี", 0, end):
        return True
    apart = _NAMED_APART.search(line.text, max(0, end - 4), end)
    if apart is None:
        return False
    first = apart.start()
    return line.stops_before(first) or not "ก" <= line.text[first - 1] <= "๙"


def _unit_in(line: _Line, match: re.Match[str], *, counts: bool) -> str | None:
    """The word behind a number that can only be its unit: it stands alone there."""
    start = match.start("word")
    word = line.text[start : min(line.next_gap(start), match.end("word"))]
    if word.endswith("ขึ้นไป"):
        word = word.removesuffix("ขึ้นไป")
    word, _, _ = word.partition("ต่อ")
    if not 1 < len(word) <= _LONGEST_UNIT or _NO_UNIT.match(word):
        return None
    if counts:
        return word
    at = match.start("number")
    named = not at or not "ก" <= line.text[at - 1] <= "๛" or match["number"].startswith("25")
    return None if named else word


def _comparator(match: re.Match[str], unit: str) -> Comparator:
    words = [word for word in match.group("before", "before2", "more") if word]
    if match["after"] or any(re.fullmatch(_AT_LEAST, word) for word in words):
        return Comparator.AT_LEAST
    if (match["word"] or "").endswith("ขึ้นไป"):
        return Comparator.AT_LEAST
    if any(re.fullmatch(_AT_MOST, word) for word in words):
        return Comparator.AT_MOST
    within = any(re.fullmatch(_WITHIN, word) for word in words)
    return Comparator.AT_MOST if within and re.fullmatch(_TIMES, unit) else Comparator.EXACTLY
