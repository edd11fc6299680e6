"""Words and spelling of layouts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import TYPE_CHECKING

from itacheck.plan import Plan
from itacheck.thai.digits import thai
from itacheck.thai.years import FiscalYear
from tests.layouts.blocks import Block, Line, grid

if TYPE_CHECKING:
    from tests.layouts.layout import Numbered

_BREAK = re.compile("(?<=[ก-์])(?=การ|ความ|และ|ของ|ใน|แก่|ให้|ด้วย|ตาม|เพื่อ|ท้องถิ่น|ทุจริต|ประชา|ป้องกัน)")


def dimension(number: int | None, name: str) -> str:
    """1. ชื่อ."""
    return f"{number}. {name}"


def dimension_apart(sign: str) -> Callable[[int | None, str], str]:
    """มิติที่ 1 - การสร้าง…: a sign between a dimension's number and its name."""
    return lambda number, text: f"มิติที่ {number} {sign} {text}"


def dimension_named(number: int | None, name: str) -> str:
    """มิติที่ 1 ชื่อ."""
    return f"มิติที่ {number} {name}"


def years_plain(year: FiscalYear, _: int) -> tuple[str, ...]:
    """ปี 2566."""
    return (f"ปี {year}",)


def numbered(at: Numbered) -> str:
    """1)."""
    return f"{at.plan}) "


def total(number: int | None) -> str:
    """รวม, รวมทั้งสิ้น."""
    return "รวม" if number else "รวมทั้งสิ้น"


def counted(number: int) -> str:
    """จำนวน 3 โครงการ."""
    return f"จำนวน {number} โครงการ"


def goal(number: int) -> str:
    """The marker before a goal."""
    return f"- ({number}) "


def part(number: int) -> tuple[str, ...]:
    """The heading of a part of the document."""
    names = {
        1: ("ส่วนที่ 1", "บทนำ"),
        2: ("ส่วนที่ 2",),
        3: ("ส่วนที่ 3", "รายละเอียดโครงการ/กิจกรรม/มาตรการ"),
    }
    return names[number]


def section(number: int, name: str) -> str:
    """The heading of a section of part 1."""
    return f"{number}. {name}"


def _contents(plan: Plan) -> list[tuple[str, str]]:
    entries = [("คำนำ", "ก"), ("ส่วนที่ 1 บทนำ", "1"), ("1. การประเมินความเสี่ยงการทุจริต", "1")]
    entries += [("4. เป้าหมาย", "3"), ("ส่วนที่ 2 แผนปฏิบัติการป้องกันการทุจริต", "4")]
    entries += [("ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ", "9")]
    entries += [(one.title, str(9 + at)) for at, one in enumerate(plan.sheets, start=1)]
    return entries


def no_contents(_: Plan) -> list[Block]:
    """No table of contents."""
    return []


def contents_dotted(plan: Plan) -> list[Block]:
    """Entries with dots before the page numbers."""
    lines = [Line(f"{text}{'.' * 40}{page}") for text, page in _contents(plan)]
    return [Line("สารบัญ", page=True), *lines]


def contents_spaced(plan: Plan) -> list[Block]:
    """Entries with spaced dots before the page numbers."""
    lines = [Line(f"{text} {'. ' * 20}{page}") for text, page in _contents(plan)]
    return [Line("สารบัญ", page=True), *lines]


def contents_tabbed(plan: Plan) -> list[Block]:
    """Entries with a tab before the page, which may be a letter."""
    return [Line("สารบัญ", page=True), *(Line(f"{one}\t{page}") for one, page in _contents(plan))]


def contents_bare(_: Plan) -> list[Block]:
    """The parts alone, without pages."""
    names = ("ประกาศ", "ส่วนที่ 1", "ส่วนที่ 2 ตารางแผน", "ส่วนที่ 3 รายละเอียดโครงการ")
    return [Line("สารบัญ", page=True), *map(Line, names)]


def contents_table(plan: Plan) -> list[Block]:
    """A table of two columns."""
    return [Line("สารบัญ", page=True), grid([("เรื่อง", "หน้า"), *_contents(plan)])]


def contents_three(plan: Plan) -> list[Block]:
    """A table of three columns, the projects numbered."""
    rows = [(str(at), *one) for at, one in enumerate(_contents(plan), start=1)]
    return [Line("สารบัญ", page=True), grid([("ลำดับ", "เรื่อง", "หน้า"), *rows])]


def _parted(plan: Plan) -> list[tuple[str, str]]:
    """The entries, with pages of the sections alone, not of the parts over them."""
    return [(text, "" if text.startswith("ส่วนที่") else page) for text, page in _contents(plan)]


def contents_parted(plan: Plan) -> list[Block]:
    """A table in which the parts have no pages of their own."""
    return [Line("สารบัญ", page=True), grid([("เรื่อง", "หน้า"), *_parted(plan)])]


def contents_parted_lines(plan: Plan) -> list[Block]:
    """Lines with tabs before the pages, which the parts have none of."""
    lines = [Line(f"{one}\t{page}" if page else one) for one, page in _parted(plan)]
    return [Line("สารบัญ", page=True), *lines]


def contents_styled(plan: Plan) -> list[Block]:
    """Paragraphs in Word's styles for contents."""
    lines = [Line(f"{text}\t{page}", style="toc 1") for text, page in _contents(plan)]
    return [Line("สารบัญ", page=True), *lines]


def right(text: str) -> str:
    """The text as it is."""
    return text


def thai_digits(text: str) -> str:
    """Thai digits."""
    return thai(text)


def mixed_digits(text: str) -> str:
    """Both scripts of digits, also in one number."""
    scripts: Iterator[Callable[[str], str]] = cycle((thai, str, str))
    return re.sub(r"\d", lambda match: next(scripts)(match[0]), text)


def double_e(text: str) -> str:
    """เเ for แ."""
    return text.replace("แ", "เเ")


def split_am(text: str) -> str:
    """ํา for ำ."""
    return re.sub("([่-๋]?)ำ", "ํ\\1า", text)


def tone_before_vowel(text: str) -> str:
    """A tone mark before the vowel that belongs before it."""
    return re.sub("([ัิ-ู])([่-๋])", r"\2\1", text)


def am_before_tone(text: str) -> str:
    """ำ before its tone mark."""
    return re.sub("([่-๋])ำ", r"ำ\1", text)


def doubled_marks(text: str) -> str:
    """Tone marks twice."""
    return re.sub("([่้])", r"\1\1", text)


def doubled_vowels(text: str) -> str:
    """Vowels above and below twice."""
    return re.sub("([ิีุู])", r"\1\1", text)


_PRIVATE = str.maketrans({"่": "\uf70a", "้": "\uf70b", "๊": "\uf70c", "๋": "\uf70d", "์": "\uf70e"})


def private_marks(text: str) -> str:
    """Glyphs of the private use area for displaced marks."""
    return text.translate(_PRIVATE)


def zero_width(text: str) -> str:
    """Zero-width spaces between words, as web pages have them."""
    return _BREAK.sub("\u200b", text)


def hard_spaces(text: str) -> str:
    """No-break spaces for spaces."""
    return text.replace(" ", "\u00a0")


def double_spaces(text: str) -> str:
    """Two spaces for one."""
    return text.replace(" ", "  ")


def soft_hyphens(text: str) -> str:
    """Soft hyphens between words."""
    return _BREAK.sub("\u00ad", text)


def broken(text: str) -> str:
    """Breaks of lines inside words and phrases of long texts."""
    pieces, last = [], 0
    for match in _BREAK.finditer(text):
        if match.start() - last >= 17:
            pieces.append(text[last : match.start()])
            last = match.start()
    return "\v".join([*pieces, text[last:]])
