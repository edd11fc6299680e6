"""Left-overs of a template: blanks to be filled, instructions, a name where a number belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...base.patterns import expression
from ...plan import Goal
from ...thai.digits import arabic
from ...thai.names import OwnWords, plain
from ...thai.text import normalise, squeeze, tidy

_DOTS = expression(r"[.…](?:[ \t]?[.…])+|…")
_UNDERSCORES = expression(r"_{3,}")
_LEAST_DOTS = 5
"""Fewer than these end a sentence (...) or stand for what is left out; … counts as three."""
_PAGE_NUMBER = expression(r"\s*(?:หน้า\s*)?(?:\d{1,3}(?:\s*[-–]\s*\d{1,3})?|[ก-ฮ])\s*\Z")
"""What is behind the dots of a table of contents."""
_SIGNATURE = expression(r"(?:ลงชื่อ|ลงนาม)\s*[()]?\s*\Z")
_FIELDS = (
    r"จำนวน|ชื่อ|วันที่|เดือน|ปี|หน่วยงาน|องค์กร|อปท|อบต|อบจ|เทศบาล|งบประมาณ|ตัวเลข|ตำบล|อำเภอ|จังหวัด|ผู้รับผิดชอบ"
    r"|โครงการ|กิจกรรม|มาตรการ|ข้อความ"
)
INSTRUCTION = expression(
    rf"[(\[{{<]\s*(?:โปรด|ให้|กรุณา)?\s*(?:ระบุ|กรอก|ใส่|เติม)\s*(?:(?:{_FIELDS})[^()\[\]{{}}<>]{{0,40}}|[.…\s]*)[)\]}}>]"
    rf"|[\[{{<]\s*(?:{_FIELDS})[^()\[\]{{}}<>]{{0,40}}[\]}}>]"
)
_HANDBOOK = expression(
    # The handbook's own words, which stand without brackets.
    r"ระบุงบประมาณที่ใช้(?:ใน(?:การ)?)?ดำเนินการ|ระบุหน่วยงานที่รับผิดชอบ(?:ใน(?:การ)?)?(?:ดำเนินการ)?"
    rf"|\A[-–•\s:]*(?P<asks>โปรด|ให้|กรุณา)?ระบุ(?:{_FIELDS})(?P<rest>[^\n]{{0,40}})\Z"
    r"|\Aตัวอย่าง(?:โครงการ)?ที่\s*\d{1,3}(?!\d)"
)
_CROSSES = expression(r"(?<![A-Za-z])(?:[xX]{2,}|[○◯]{2,})(?![A-Za-z])")
_UNITS = (
    "คน|ราย|ท่าน|แห่ง|บาท|ครั้ง|ฉบับ|ชุด|เรื่อง|เล่ม|ชุมชน|หมู่บ้าน|ครัวเรือน|หน่วยงาน|กอง|กลุ่ม|โครงการ|ช่องทาง"
    "|รุ่น|วัน|คะแนน"
)
UNIT = expression(rf"(?:{_UNITS})(?![\u0e30-\u0e3a\u0e47-\u0e4e])")
_NUMBER_OF = "จำนวน"
_MAY_HAVE_SOME = expression(
    # One class first and what it was after that: the engine then skips all other letters.
    r"[.…_(\[{<xX○◯](?:(?<=…)|(?<=\.)\s?\.|(?<=_)__|(?<=[(\[{<])\s*[\u0e00-\u0e7f]"
    r"|(?<=[xX])[xX]|(?<=[○◯])[○◯])"
)
"""What the patterns above begin with: most texts have none of it."""
_CASES = (
    expression("กรณี(?:(?!ผ่าน|กรณี|[;/]).){0,40}(?:ยัง)?ไม่(?:ได้)?ผ่าน"),
    expression("กรณี(?:(?!ไม่|กรณี|[;/]).){0,40}ผ่าน"),
)


_RULED = expression(r"[\s.…_\-–—−=*~]{3,}\Z")
ASKS = expression("(?:[:：]|ของ|เรื่อง|ชื่อ|โดย|คือ|ได้แก่|ดังนี้|เป็น|จำนวน)\\Z")


def is_ruled(text: str) -> bool:
    """Whether a paragraph is a line that is drawn, of dots or strokes alone, and says nothing."""
    return bool(_RULED.match(text))


def ornaments(texts: Sequence[str]) -> frozenset[int]:
    """Which of the paragraphs of a running text are ruled lines that divide it.

    Several in a row are lines to write on, and one stands for what a word before it asks for; so
    does one in a text without any words.
    """
    ruled = [is_ruled(one) for one in texts]
    if all(ruled):
        return frozenset()
    return frozenset(
        index
        for index, one in enumerate(ruled)
        if one
        and not any(ruled[max(0, index - 1) : index] + ruled[index + 1 : index + 2])
        and not (index and ASKS.search(squeeze(texts[index - 1])))
    )


def leftovers(text: str, own: OwnWords, *, of_risk: bool = False) -> Iterator[str]:
    """The left-overs in a text, each with the words around it.

    ``of_risk``: it says what may go wrong, as by naming someone: ระบุชื่อผู้ที่ไม่มีสิทธิ.
    """
    if _MAY_HAVE_SOME.search(text):
        text = arabic(normalise(text))
        for match in _DOTS.finditer(text):
            if _is_blank(text, match):
                yield _around(text, match)
        for pattern in (_UNDERSCORES, INSTRUCTION, _CROSSES):
            for match in pattern.finditer(text):
                yield _around(text, match)
    if "ระบุ" in text or "ตัวอย่าง" in text:
        yield from _of_handbook(tidy(arabic(normalise(text))), of_risk=of_risk)
    if _NUMBER_OF in squeeze(text):
        yield from _names_for_numbers(text, own)


def _of_handbook(line: str, *, of_risk: bool) -> Iterator[str]:
    """The handbook's own words in a line that has no instruction in brackets."""
    for match in () if INSTRUCTION.search(line) else _HANDBOOK.finditer(line):
        if not (of_risk and match["rest"] and not match["asks"]):
            yield _around(line, match)


def _is_blank(text: str, dots: re.Match[str]) -> bool:
    """Whether dots stand for something to be filled in: no ellipsis, leader or line to sign on."""
    weight = dots[0].count(".") + 3 * dots[0].count("…")
    return (
        weight >= _LEAST_DOTS
        and not _PAGE_NUMBER.match(text, dots.end())
        and not _SIGNATURE.search(text, 0, dots.start())
    )


def _around(text: str, match: re.Match[str]) -> str:
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:10]
    return tidy(before.split("\n")[-1] + match[0] + after.split("\n")[0])


def _names_for_numbers(text: str, own: OwnWords) -> Iterator[str]:
    """The organisation's own name between จำนวน and a unit, as no sentence has it."""
    bare = plain(text)
    for match in re.finditer(_NUMBER_OF, bare):
        name = own.pattern.match(bare, match.end())
        unit = UNIT.match(bare, name.end()) if name else None
        if unit is not None:
            yield bare[match.start() : unit.end()]


def both_alternatives(goal: Goal) -> Iterator[str]:
    """That a goal keeps both of the template's alternatives, of which an agency keeps one."""
    bare = squeeze(goal.text)
    if len({end.case for end in goal.ends if end.case is not None}) > 1 or all(
        case.search(bare) for case in _CASES
    ):
        yield "กรณีที่ยังไม่ผ่านเกณฑ์ / กรณีที่ผ่านเกณฑ์แล้ว"
