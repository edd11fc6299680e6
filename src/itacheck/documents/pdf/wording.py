"""What the words of a line tell of where paragraphs begin and end."""

from __future__ import annotations

from collections.abc import Iterable

from ...base.patterns import expression
from ...thai.digits import arabic
from ...thai.text import squeeze

_LISTED = expression(
    r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[-–—•●▪✓☐☑\uf0b7])(?:\s|(?=[ก-๙]))"
    r"|\(?[ก-ฮa-z][.)]\s"
)
"""How a line begins that is an item of a list."""
_NUMBERED = expression(r"\(?(\d{1,3})[.)]")
_COUNTED = expression(r"(?<=\S)\s+\(?([1-9]\d?)[.)](?=\s)")
_COMPLETE = expression(r"(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|0(?:\.00)?|[-–—])\Z")
"""An amount that a line of a cell holds, which goes on in no other."""
_MARK_ALONE = expression(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[-–—•●▪\uf0b7])\Z")
_MARK_BEFORE = expression(rf"{_MARK_ALONE.pattern}|\d{{1,2}}(?:\.\d{{1,2}})+\Z")
_NAMED = (
    r"(?:\d{1,2}[.)])?(?:ตัวชี้วัด|หลักการและเหตุผล|วัตถุประสงค์|เป้าหมาย|กลุ่มเป้าหมาย|วิธี(?:การ)?ดำเนิน(?:การ|งาน)"
    r"|ขั้นตอน(?:การ)?ดำเนิน(?:การ|งาน)|ระยะเวลา(?:ใน(?:การ)?)?(?:ดำเนิน(?:การ|งาน))?|(?:วงเงิน)?งบประมาณ(?:ดำเนินการ)?"
    r"|(?:หน่วยงาน)?(?:ที่)?ผู้รับผิดชอบ|ผลผลิต(?:/ผลลัพธ์)?|ผลลัพธ์|ผลที่คาดว่าจะได้รับ|ประโยชน์ที่คาดว่าจะได้รับ|ชื่อโครงการ)"
    r"(?:\([^)]{1,12}\))?"
)
_HEADED, _HEADS = expression(f"{_NAMED}:?\\Z"), expression(f"{_NAMED}:")
"""A line that is a heading of a sheet and nothing else: it goes on in none, and none in it. And one
that begins with a heading and a colon: none goes on in it.
"""
_LABEL = expression(r"[^\d:]{2,40}:|[ก-๎]{4,20}(?=\d{1,2}[x×*=])")
_RESULT = expression(r"(?:\d{1,2}(?:\.\d)?[.)]?\s*)?(?:ผลผลิต|ผลลัพธ์)(?:\s|[(:：])")
"""Output and outcome, which stand one below the other in a cell."""
_A_YEAR = r"(?:ปี[ก-๙]{0,9}\s*)?(?:พ\.ศ\.\s*)?25\d\d"
_YEAR_BEGINS = expression(rf"{_A_YEAR}(?!\d)")
_AMOUNT_ENDS = expression(r"(?:บาท|\d,\d{3}(?:\.\d\d)?|(?:ไม่|มิได้)ใช้(?:งบ[ก-๙]*)?)\Z")
"""What is said of one year in a cell, and how the next begins."""
_COUNTING = expression(r"(?:[ก-๙]ละ|จำนวน|กว่า|รวม|อย่างน้อย|ทุก)\s*\d{1,4}\Z")
_UNIT_BEGINS = expression(r"[ก-๙]{2,12}(?:\s|\Z)")
"""A number that asks what it counts, and a word that may say it."""
_CLOSES = expression(r"(?!\d{1,2}\))[^()]{1,80}\)")
_GOES_ON = expression(r"(?:[/(,]|และ|หรือ|ของ|ตาม|เป็น|ใน)\Z")
_YEAR, _TO_YEAR = expression(r"\b25\d\d\Z"), expression(r"[-–—]\s*25\d\d\b")
"""A span of years, broken before its dash."""
_NO_ORDINAL = ("หน้าที่", "พื้นที่", "สถานที่", "ท้องที่", "เต็มที่")
"""Words that end as those that ask for a number do."""
_JOINS = expression("และ(?!หรือ)")
"""How a line begins that goes on with a sentence, or with a name."""
_PARTED = expression(r"(?:มิติ|ภารกิจ)ที่\s*\d")
_NAME = expression(r"(?:เทศบาล|องค์การบริหารส่วน)(?:ตำบล|เมือง|นคร)[ก-๎]{2,40}")
_LONGEST_NAME = 80
_DIGIT = expression(r"\d")
_OF_YEAR = expression(rf"{_A_YEAR}\s*:")
_DIGITS = expression(r"[\d,.-]+")
_FEW_ALIKE, _ALIKE = 6, 8
_OPENS = expression(r"(?:โครงการ)?(?:ส่วน|บท|ตอน|มิติ|ภารกิจ|ลำดับ)ที่\d|ภาคผนวก|คำนำ\Z|สารบัญ|ประกาศ(?!ณ)")
"""How parts of a plan begin."""
LEADER = expression(r"[.…_]{5}")
"""The dots of a list of contents, or those that a form is written on."""
_LED = expression(r"[.…_]{5}\s*[\d๐-๙]{0,4}\s*\Z")
TO_PAGE = expression(r"[.…_]{5}\s*\(?(?:[\d๐-๙]{1,4}|[ก-ฮ])\)?\s*\Z")
"""Dots that lead to a page's number."""


def item_number(text: str) -> int | None:
    """The number with which a line begins as an item of a list, if it does."""
    found = _NUMBERED.match(arabic(text.strip()))
    return int(found[1]) if found else None


def counts_within(texts: Iterable[str], number: int) -> bool:
    """Whether the number before is within a line: the list runs on in one paragraph."""
    return any(str(number - 1) in _COUNTED.findall(arabic(one)) for one in texts)


def starts_item(text: str) -> bool:
    """Whether a line begins as an item of a list does."""
    return bool(_LISTED.match(arabic(text.strip())))


def is_mark(text: str) -> bool:
    """Whether a text is what an item of a list begins with, and nothing else."""
    return bool(_MARK_ALONE.match(arabic(text.strip())))


def starts_paragraph(text: str) -> bool:
    """Whether a line goes on in no paragraph: an item of a list, or a heading of a sheet."""
    bare = squeeze(arabic(text))
    return starts_item(text) or any(one.match(bare) for one in (_HEADED, _HEADS, _OPENS))


def is_label(text: str) -> bool:
    """Whether a text is a number or a label, behind which a tab stands."""
    told = arabic(text.strip())
    return told.endswith(":") or bool(_MARK_BEFORE.match(told))


def label_of(text: str) -> str:
    """The words before a colon that a line begins with; empty where it begins with none."""
    found = _LABEL.match(squeeze(arabic(text)))
    return found[0] if found else ""


def names_in(text: str) -> list[str]:
    """The names of local governments in a text, each as far as the next space."""
    return _NAME.findall(text) if "ตำบล" in text or "เทศบาล" in text else []


def cut_name(text: str, following: str) -> str:
    """The name at the end of a line, with a word that stands alone in the next; else nothing."""
    found = names_in(text[-_LONGEST_NAME:].rstrip())
    rest = following.strip()
    ends = bool(found) and text.rstrip().endswith(found[-1])
    return found[-1] + rest if ends and rest and " " not in rest else ""


def begin_alike(one: str, other: str) -> bool:
    """Whether two lines begin with the same words, as those of several years do."""
    both = [_DIGIT.sub("0", arabic(squeeze(text))) for text in (one, other)]
    length = min(_ALIKE, *map(len, both))
    begun, begins = (text[:length] for text in both)
    return length >= _FEW_ALIKE and begun == begins and not _DIGITS.fullmatch(begun)


def are_results(one: str, other: str) -> bool:
    """Whether two texts are output and outcome, each by its name."""
    return all(_RESULT.match(arabic(text.strip())) for text in (one, other))


def goes_on_after(first: str, last: str, text: str, *, in_cell: bool, full: bool) -> bool | None:
    """Whether a line goes on in a paragraph that begins and ends with others, by their words.

    None where they do not tell. ``full``: the last line leaves no room for the next word.
    """
    begun, told = arabic(last.strip()), arabic(text.strip())
    if in_cell and _YEAR_BEGINS.match(told) and _AMOUNT_ENDS.search(begun):
        return False
    if in_cell and (
        (_COMPLETE.match(told) and _COMPLETE.match(begun))
        or _OF_YEAR.match(told)
        or begin_alike(first, text)
        or (_RESULT.match(told) and not _GOES_ON.search(begun))
    ):
        return False
    if _PARTED.match(told) or _LED.search(last):
        return False
    if _JOINS.match(told):
        return True
    if begun.endswith("=") or (full and _is_open(begun) and _CLOSES.match(told)):
        return True
    if _LISTED.match(told) or _MARK_ALONE.match(told):
        return full and _is_counted(begun, told) and not _follows(first, told)
    if _COUNTING.search(begun) and _UNIT_BEGINS.match(told):
        return True
    if _MARK_ALONE.match(begun) or (begun.endswith(":") and told[:1].isdecimal()):
        return True
    bare, before = squeeze(told), squeeze(begun)
    ended = _HEADED.match(bare) or _HEADED.match(before) or _HEADS.match(bare)
    return False if ended else None


def _follows(first: str, text: str) -> bool:
    """Whether a line begins with the number after that of a paragraph."""
    number = item_number(first)
    return number is not None and item_number(text) == number + 1


def _is_open(text: str) -> bool:
    """Whether a bracket is open at the end of a text."""
    return text.rfind("(") > text.rfind(")")


def _is_counted(before: str, text: str) -> bool:
    """Whether the number that begins a line belongs to the word that ends the one before."""
    counted = before.endswith("ที่") and not before.endswith(_NO_ORDINAL)
    return counted or bool(_YEAR.search(before) and _TO_YEAR.match(text))
