"""The headings of a detail sheet in compact text: by their usual words, and by likely ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, field

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import SheetHeading
from ...plan.sheets import NINE
from ...thai.digits import arabic
from ..text.amounts import NO_MONEY
from ..text.compact import Compact, compact, stands_apart
from .result_words import INDICATORS, MEASURE, RESULTS

_NUMBER = (
    r"(?:(?:ข้อ(?:ที่)?)?[-–]?\(?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\)?[.)]?"
    r"|\((?P<bracketed>\d{1,2})\)|\(?(?P<roman>[IVXivx]{1,4})[.)]"
    r"|(?P<lettered>\(?[ก-ฮ][.)]|[-–•●▪]))?"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
KINDS = "โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ"
_THINGS = "แผนงาน|เรื่อง|รายการ|งาน"
_LABEL = r"\d{1,5}(?:\.\d{1,4}){0,3}"

SHEET_START = expression(
    r"(?:ลำดับที่|ลำดับ"
    rf"|(?:แบบ(?:ฟอร์ม)?(?:เสนอ|รายละเอียด)|รายละเอียด)(?:ของ)?(?:{KINDS}|รายการ)?(?:ลำดับ)?(?:ที่)?"
    rf"|(?:{KINDS}|แผนงาน|รายการ)(?:ลำดับ)?ที่)[:.]?(?P<number>{_LABEL})[.):：]*\Z"
)
"""The line above a detail sheet: ลำดับที่ ๕, โครงการที่ ๒.๑.๑, แบบรายละเอียด 1.2.1."""

_START_AND_TITLE = expression(
    rf"\s*(?:ลำดับ\s*ที่|โครงการที่)\s*[:.]?\s*{_LABEL}[.):]?\s+(?=(?:1\s*[.)]\s*)?ชื่อ)"
    rf"|\s*(?:ลำดับ\s*ที่|(?:{KINDS}|แผนงาน)\s*ที่)\s*[:.]?\s*{_LABEL}[.):]?\s+(?:[:：]\s*)?(?=[“\"'‘]?(?:{KINDS}))"
)
_LEADER = expression(r"(?:\.{4,}|…{2,}|_{4,})\s*[\d๐-๙]{0,4}\s*\Z")
_LONGEST_START, _PAGE = 300, 40
_OF_THE_PROJECT = f"(?:ของ)?(?:{KINDS})"
_GLOSS = (
    r"(?:[(/][A-Za-z][A-Za-z&/]*\)?"
    r"|\((?:ผลผลิต|ผลลัพธ์|เชิงปริมาณ|เชิงคุณภาพ|ปีงบประมาณ|และ|[/,])+\))?"
)
"""The heading once more behind it, in English or in brackets: (Output), (ผลผลิต), (ปีงบประมาณ)."""

_NAMES: tuple[tuple[SheetHeading, str], ...] = (
    (
        SheetHeading.TITLE,
        rf"ชื่อ(?:{KINDS}|{_THINGS})(?:/(?:{KINDS}|{_THINGS}))*|(?:project|activity)(?:name|title)|nameofproject",
    ),
    (
        SheetHeading.RATIONALE,
        (
            rf"หลักการ(?:และ|,|/)?เหตุผล(?:/(?:ที่มา|ความเป็นมา)(?:{_OF_THE_PROJECT})?)?"
            rf"|(?:ที่มา|ความเป็นมา)(?:{_OF_THE_PROJECT})?|rationale|background(?:andrationale)?"
        ),
    ),
    (SheetHeading.OBJECTIVES, rf"วัตถุประสงค์(?:{_OF_THE_PROJECT})?|objectives?"),
    (
        SheetHeading.TARGET_GROUP,
        rf"(?:กลุ่ม)?เป้าหมาย(?:/ผลผลิต)?(?:{_OF_THE_PROJECT})?|กลุ่มเป้าหมาย/พื้นที่|targetgroups?|targets?",
    ),
    (
        SheetHeading.AREA,
        r"(?:พื้นที่|สถานที่)(?:ใน)?(?:การ)?ดำเนิน(?:การ|งาน|โครงการ)|(?:place|location|venue|area)",
    ),
    (
        SheetHeading.STEPS,
        (
            r"(?:วิธี|ขั้นตอน|แนวทาง|กิจกรรม|/|และ)+(?:การ)?ดำเนิน(?:การ|งาน|โครงการ)+"
            r"|procedures?|methods?|activities|implementation"
        ),
    ),
    (
        SheetHeading.DURATION,
        r"ระยะเวลา(?:ใน)?(?:การ)?(?:ดำเนิน(?:การ|งาน|โครงการ)+)?|duration|period|timeframe",
    ),
    (
        SheetHeading.BUDGET,
        (
            r"(?:วงเงิน)?งบประมาณ(?:ที่ใช้)?(?:ใน)?(?:การ)?(?:ดำเนิน(?:การ|งาน|โครงการ)*)?(?:รายจ่าย)?"
            r"(?:(?:/|และ)(?:แหล่ง)?(?:ที่มา|งบประมาณ|เงิน)(?:ของงบประมาณ)?)?|budget"
        ),
    ),
    (
        SheetHeading.RESPONSIBLE,
        (
            r"(?:หน่วยงาน|ผู้|ที่|/)+รับผิดชอบ(?:หลัก)?(?:/|โครงการ|กิจกรรม|มาตรการ)*"
            r"|responsible(?:unit|agency|person)?"
        ),
    ),
    (SheetHeading.INDICATORS, INDICATORS),
    (SheetHeading.RESULTS, RESULTS),
)


OF_RESULTS = frozenset({SheetHeading.RESULTS, SheetHeading.INDICATORS})
"""The headings over outputs, outcomes and their indicators."""


def _once_more(names: str) -> str:
    """The heading in other words, in brackets behind it: ผลที่คาดว่าจะได้รับ (ผลผลิต/ผลลัพธ์)."""
    return rf"(?:\((?:{names})(?:/(?:{names}))?\))?"


def _together(heading: SheetHeading, names: str) -> str:
    """The heading in two words, or with another of the results: ตัวชี้วัดและผลที่คาดว่าจะได้รับ."""
    if heading in OF_RESULTS:
        return rf"(?:(?:/|,|และ)(?:{INDICATORS}|{RESULTS}))?"
    return rf"(?:/(?:{names}))?"


_HEADINGS = tuple(
    (
        heading,
        expression(
            rf"\A{_NUMBER}(?P<name>(?:{names}){_together(heading, names)}{_GLOSS}"
            rf"{_once_more(names)})(?P<colon>[:：]?)(?P<rest>.*)\Z",
            re.DOTALL | re.IGNORECASE,
        ),
    )
    for heading, names in _NAMES
)
_ALL_NAMES = "|".join(names for _, names in _NAMES)
BY_NAME = "|".join(f"(?P<{heading.name}>{names})" for heading, names in _NAMES)
"""The headings by their usual words, each a group of its name."""
_WHICH_NAME = expression(BY_NAME, re.IGNORECASE)
_PLACES = {heading.name: place for place, (heading, _) in enumerate(_NAMES)}
GLUED_SHEET_HEADING = expression(rf"(?<=[^\d(.])(?P<mark>\d{{1,2}}[.)])(?:{_ALL_NAMES})[:：]?\Z")
"""A numbered heading at the end of the paragraph before it."""

_LIKELY = expression(
    r"(?P<TITLE>(?<!ลง)ชื่อ|projectname|title)"
    r"|(?P<RATIONALE>หลักการ|เหตุผล|ที่มา(?!ของงบ|ของเงิน)|ความเป็นมา|ความสำคัญ|ความจำเป็น|สภาพปัญหา|ทำไม|เหตุที่|(?<![a-z])why(?![a-z])|rationale|background)"
    r"|(?P<OBJECTIVES>วัตถุประสงค|จุดประสงค์|จุดมุ่งหมาย|ความมุ่งหมาย|objective)"
    rf"|(?P<INDICATORS>{MEASURE}|indicator|kpi)"
    r"|(?P<RESULTS>ผลผลิต|ผลลัพธ์|ผลที่|ประโยชน์|ผลสัมฤทธิ์|ผลสำเร็จ|output|outcome|result)"
    r"|(?P<BUDGET>งบประมาณ|แหล่งเงิน|แหล่งงบ|วงเงิน|ค่าใช้จ่าย|งบดำเนิน|งบที่ใช้|ใช้เงิน|เงินเท่า|budget|cost)"
    r"|(?P<RESPONSIBLE>(?:ผู้|คณะ)?รับผิดชอบ|หน่วยงาน|ส่วนราชการ|เจ้าของโครงการ|ผู้ดำเนิน|ผู้เสนอ|responsib"
    r"|เจ้าภาพ|เจ้าของ(?:เรื่อง|งาน)|ใคร(?:ทำ|ดูแล|เป็นเจ้า)|(?<![a-z])owner)"
    r"|(?P<DURATION>(?:ระยะ|ห้วง|ช่วง|วัน)*เวลา|กำหนดการ|ปีที่(?:ดำเนิน|ทำ|จัด)|ปี(?:ใด|ไหน)|เมื่อ(?:ใด|ไร)|ปีงบประมาณ|duration|period|timeline)"
    r"|(?P<AREA>พื้นที่|สถานที่|ที่ไหน|ที่ใด|venue|location|place)"
    r"|(?P<TARGET_GROUP>(?:กลุ่ม|ค่า)?เป้าหมาย|ผู้(?:เข้าร่วม|เข้ารับ|มีส่วน|ได้รับ)|ใครได้|(?:เพื่อ|ให้|กับ)ใคร|target)"
    r"|(?P<STEPS>วิธี|ขั้นตอน|แนวทาง|ทำอย่างไร|ลำดับ(?:การ|งาน)|การดำเนิน|กิจกรรม|method|step|activit|procedure)",
    re.IGNORECASE,
)
_LINE = expression(
    rf"\A{_NUMBER}(?P<name>[^:：]*?)(?P<colon>[:：]?)(?P<rest>(?<=[:：]).*)?\Z", re.DOTALL
)
_ANY_NUMBER = expression(rf"\A{_NUMBER}")
_SHAPE = expression(r"\d{1,2}(?:\.\d{1,2})*")
_KIND = expression(f"[“\"'‘]*(?:{KINDS})")
_LONGEST_FURTHER = 30
_LONGEST_APART = 40
LONGEST_NAME = 60
"""So many characters has a heading at the most, without spaces."""
ORDER = {heading: order for order, heading in enumerate(NINE)}
"""The place of each of the nine headings among them."""
_OF_SHEETS_ALONE = {SheetHeading.STEPS, SheetHeading.DURATION, SheetHeading.RESPONSIBLE}


@record
class Found:
    """A heading at the start of a line; ``rest`` is where its text begins in the compact text.

    ``numbers`` is the number as printed, part by part; ``mark`` its form without the digits.
    """

    heading: SheetHeading
    numbers: tuple[int, ...]
    rest: int
    label: str
    mark: str = ""
    also: tuple[SheetHeading, ...] = field(default=())
    """Further headings that the words name: วัตถุประสงค์และเป้าหมาย."""

    @property
    def number(self) -> int | None:
        """The last part of the number."""
        return self.numbers[-1] if self.numbers else None


def found_heading(text: Compact, *, apart: bool = False) -> Found | None:
    """A sheet's heading at the start of a line by its usual words.

    Without a number in front or a colon behind, the heading must be the whole line; ``apart``: or
    have white space behind it.
    """
    first = _name_at_start(text.text)
    if first is None:
        return None
    for heading, pattern in _HEADINGS[_PLACES[str(first.lastgroup)] :]:
        match = pattern.match(text.text)
        if match is None:
            continue
        numbers = _numbers(match)
        lettered = match["lettered"] and match["lettered"] not in "-–•●▪"
        start, rest = match.start("rest"), match["rest"]
        named = heading is SheetHeading.TITLE and _KIND.match(rest)
        marked = bool(numbers or lettered)
        if marked and (rest.startswith("/") or (rest and match["name"].endswith("/"))):
            start = _behind_names(text, start)
        several = start > match.start("rest")
        opens = bool(rest) and marked and (several or _opens(heading, text, match))
        opens = opens or (apart and bool(rest) and stands_apart(text, start))
        if not rest or match["colon"] or named or opens:
            label = text.text[:start].rstrip(":：")
            return Found(heading, numbers, start, label, _mark(match))
    return None


def _name_at_start(text: str) -> re.Match[str] | None:
    """Which heading's words a line begins with, behind its number.

    One look instead of eleven, for most lines are no heading. The number is passed over before: no
    name begins with what a number ends with, so that no shorter one need be tried.
    """
    number = _ANY_NUMBER.match(text)
    return _WHICH_NAME.match(text, number.end() if number else 0)


def begins_as_heading(run: Run) -> bool:
    """Whether a line begins with the usual words of a heading, whatever follows them."""
    return _name_at_start(run.bare) is not None


def begins_likely(text: str) -> SheetHeading | None:
    """The heading that a compact line may be by its first word, without a number."""
    match = _LIKELY.match(text.lstrip("-•●▪"))
    return SheetHeading[str(match.lastgroup)] if match else None


def tells(run: Run) -> bool:
    """Whether a line is a heading with a colon and its text behind."""
    found = found_heading(view := compact(run))
    return found is not None and view.text[found.rest - 1 : -1].startswith((":", "："))


@record
class Likely:
    """A short line that may be a heading: its number, and the headings that its words speak of."""

    numbers: tuple[int, ...]
    headings: tuple[SheetHeading, ...]
    rest: int
    label: str
    name: str
    mark: str
    colon: bool
    first: int = -1
    """Where in the name the first of these words stands."""
    apart: bool = False
    """White space stands behind the name, and then perhaps its text."""


def likely_heading(text: Compact) -> Likely | None:
    """What a line would be as a heading; None where it is too long, or no words are in it."""
    match = _LINE.match(text.text)
    if match is None or not 1 < len(match["name"]) <= LONGEST_NAME:
        return None
    headings: list[SheetHeading] = []
    first = -1
    for one in _LIKELY.finditer(match["name"]):
        heading = SheetHeading[str(one.lastgroup)]
        first = one.start() if first < 0 else first
        if heading not in headings:
            headings.append(heading)
    rest = match.start("rest") if match["rest"] else len(text.text)
    return Likely(
        _numbers(match),
        tuple(headings),
        rest,
        text.text[:rest].rstrip(":："),
        match["name"],
        _mark(match),
        bool(match["colon"]),
        first,
    )


def likely_apart(text: Compact) -> Likely | None:
    """What the words before a line's first white space would be as a heading of the rest."""
    number = _ANY_NUMBER.match(text.text)
    ahead = range(number.end() if number else 0, len(text.text))[2 : 2 + _LONGEST_APART]
    index = next((one for one in ahead if stands_apart(text, one)), None)
    if index is None or text.text[index] in ":：":
        return None
    likely = likely_heading(compact(text.part(0, index)))
    return evolve(likely, rest=index, apart=True) if likely else None


LONG_TEXT = 60
"""So many characters has a text at the least that is a rationale, whatever its heading says."""


def first_heading(text: Compact, below: Sequence[Run]) -> Found | None:
    """The rationale's heading as the first of a sheet, in whatever words.

    They speak of reasons; or a colon stands behind them, a long text follows, and then the
    objectives. ``below`` are the next lines.
    """
    likely = likely_heading(text)
    if likely is None:
        return None
    whole = likely.rest >= len(text.text)
    speaks = likely.headings[:1] == (SheetHeading.RATIONALE,) and not likely.first
    if not (speaks and (likely.colon or whole)) and not (
        likely.colon and _reasons(likely, text, below)
    ):
        return None
    return Found(SheetHeading.RATIONALE, likely.numbers, likely.rest, likely.label, likely.mark)


def _reasons(likely: Likely, text: Compact, below: Sequence[Run]) -> bool:
    size = len(text.text) - likely.rest
    for run in below:
        found = found_heading(compact(run))
        if found is not None:
            return found.heading is SheetHeading.OBJECTIVES and size >= LONG_TEXT
        size += len(run.bare)
    return False


def number_mark(text: str) -> str:
    """The form of the number that a line begins with, its digits as 0; empty where it has none."""
    match = _ANY_NUMBER.match(text)
    return _SHAPE.sub("0", match[0]) if match else ""


def _numbers(match: re.Match[str]) -> tuple[int, ...]:
    if match["roman"]:
        return (_roman(match["roman"].lower()),)
    printed = match["number"] or match["bracketed"]
    return tuple(int(one) for one in printed.split(".")) if printed else ()


def _roman(text: str) -> int:
    values = [*(_ROMAN[one] for one in text), 0]
    return sum(-one if one < after else one for one, after in pairwise(values))


def _mark(match: re.Match[str]) -> str:
    return _SHAPE.sub("0", match.string[: match.start("name")])


def _opens(heading: SheetHeading, text: Compact, match: re.Match[str]) -> bool:
    """Whether the words after a heading without a colon are its content, not more of a sentence.

    White space or a bracket behind the heading shows it; a title needs none, nor does no money.
    """
    no_money = heading is SheetHeading.BUDGET and NO_MONEY.match(match["rest"])
    if heading is SheetHeading.TITLE or no_money or match["rest"][0] in '(“"':
        return True
    return stands_apart(text, match.start("rest"))


def _behind_names(text: Compact, start: int) -> int:
    """Where the text begins behind a heading of several names: เป้าหมาย/ผู้เข้าร่วม ประชาชน."""
    for index in range(start + 1, min(start + _LONGEST_FURTHER, len(text.text))):
        if text.text[index] in ":：":
            return index + 1
        if stands_apart(text, index):
            return index
    return start


def start_and_title(run: Run) -> tuple[Run, Run] | None:
    """The number of a sheet and the name of its project, where they share a line."""
    if len(run.text) > _LONGEST_START or "ที่" not in run.text[:_PAGE]:
        return None
    match = _START_AND_TITLE.match(arabic(run.text))
    if match and _LEADER.search(run.text[-_PAGE:]):
        return None  # a line of a table of contents
    return (run.part(0, match.end()), run.part(match.end())) if match else None


def speaks_of_a_sheet(run: Run) -> bool:
    """Whether a line is a heading that nothing but a detail sheet has: how long, by whom."""
    found = found_heading(compact(run))
    return found is not None and found.heading in _OF_SHEETS_ALONE


def starts_sheet(run: Run) -> bool:
    """Whether a line is the first of a detail sheet: its number, or the project's name.

    The words ชื่อโครงการ alone and without a number may be a column's heading.
    """
    text, head = run.bare, run.bare[:12].lower()
    if SHEET_START.match(text):
        return True
    heads = "ชื่อ" in head or "pro" in head or "name" in head
    found = found_heading(compact(run)) if heads else None
    if found is None or found.heading is not SheetHeading.TITLE:
        return False
    return bool(found.numbers) or found.rest < len(text)
