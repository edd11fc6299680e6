"""What the cells of a risk table hold: figures, levels, products, ticks or words."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum

from ...base.patterns import expression
from ...documents import Run, joined
from ...plan import RiskLevel
from ...thai.digits import arabic
from ...thai.text import squeeze
from ..text.ticks import choices

LEVEL = (
    r"(?:(?:มาก|สูง|น้อย|ต่ำ)(?:ที่สุด|สุด)|(?:สูง|น้อย|ต่ำ)มาก|ปานกลาง|กลาง|สูง|น้อย|ต่ำ|มาก|วิกฤต[ิ]?"
    r"|(?<![A-Za-z])(?:very\s?(?:low|high)|low|medium|moderate|high|extreme|critical)(?![A-Za-z]))"
    r"(?!กว่า|ขึ้น|ลง)"
)
"""A word for a level, in compact text; สูงกว่า and the like compare and are none."""
LEVELS = expression(LEVEL, re.IGNORECASE)
PRODUCT = expression(
    r"(?<![\d.])([1-9])\s*[x×*X✕]\s*([1-9])(?:\s*=\s*(\d{1,3})|(?![\d.])(?=[\s),]*(?:[1-9]\s*[x×*X✕]|\Z)))"
)
"""Likelihood times impact, with the score behind it or in another column: 3 x 4 = 12, 3 x 4."""
NUMBER = expression(r"(?<![\d.])(\d{1,3})(?:\.0{1,2}(?!\d)|(?![\d.]\d|\d))")
_MARK = expression(r"\s*(?:\((?P<number>\d{1,2})\)|(?P<plain>\d{1,2})[.)])\s*(?=\S)")
"""The number of a list's line; unlike other lists' the line may go on with a figure: 1)5."""
_FRACTION = expression(r"\d\.\d")
NOISE = expression(
    r"ระดับ|ความเสี่ยง|คะแนน|ค่า|เท่ากับ|โอกาส|ผลกระทบ|สี(?=แดง|ส้ม|เหลือง|เขียว|ชมพู)|แดง|ส้ม|เหลือง|เขียว|ชมพู"
    r"|\([A-Za-z]{0,12}\)|(?<![A-Za-z])(?:[LPIS]|RS)(?![A-Za-z])|[()/,=:;.\-–—x×*✕\d]"
)
_TICK = expression(r"[/✓✔√☑☒✗✘●•xXüþ\uf0fc\uf0fe\u25cf]+\Z")
CODE = r"[A-Za-zก-ฮ]{1,4}[-.]?"
"""What may stand before the number of a risk: R1, ส.01, Risk-2."""
_CODE = expression(rf"\(?{CODE}\d{{1,3}}\)?")
_WORD = 24
"""A word for a level that no scale knows has no more characters than these."""
_FEWEST = 2
_NAMES = {
    RiskLevel.VERY_LOW: "น้อยมาก ต่ำมาก น้อยที่สุด ต่ำที่สุด น้อยสุด ต่ำสุด verylow",
    RiskLevel.LOW: "ต่ำ น้อย low",
    RiskLevel.MEDIUM: "ปานกลาง กลาง medium moderate",
    RiskLevel.HIGH: "สูง มาก high",
    RiskLevel.VERY_HIGH: "สูงมาก สูงที่สุด สูงสุด มากที่สุด มากสุด veryhigh extreme",
}
_BY_NAME = {name: level for level, names in _NAMES.items() for name in names.split()}


class Form(Enum):
    """What the text of a cell looks like."""

    BLANK = "blank"
    FIGURES = "figures"
    LEVELS = "levels"
    PRODUCTS = "products"
    TICK = "tick"
    CODE = "code"
    WORD = "word"
    TEXT = "text"


def level_named(word: str) -> RiskLevel | None:
    """The level that a word names, spaces aside; None for a word of another scale."""
    return _BY_NAME.get(squeeze(word).lower())


def picked(cell: Run) -> tuple[Run, bool]:
    """What is ticked in a form of ratings, ☐ต่ำ ☑สูง, and whether that is more than can be.

    Nothing where no box is ticked, or nobody can say which counts; any other cell as it is. A cell
    may rate several risks, each with the same boxes.
    """
    lines = [choices(line) for line in cell.lines]
    found = [one for _, boxes in lines for one in boxes]
    taken = sum(yes for _, yes in found)
    if len(found) + taken < _FEWEST or not all(_rates(piece) for piece, _ in found):
        return cell, False
    several = taken > max(Counter(piece.bare for piece, _ in found).values())
    kept = [
        joined([one for one in (outside, *yes) if one], " ")
        for outside, boxes in lines
        if (yes := [piece for piece, yes in boxes if yes and not several]) or outside
    ]
    return joined(kept, "\n") if kept else cell.part(0, 0), several


def _rates(choice: Run) -> bool:
    text = choice.bare
    return len(text) <= _WORD and bool(LEVELS.search(text) or NUMBER.search(text))


def form_of(cell: Run) -> Form:
    """What a cell's text looks like, or what is ticked in it."""
    text = picked(cell)[0].bare
    if not text.strip("-–—.ฯ"):
        return Form.BLANK
    if len(text) > 4 * _WORD:
        return Form.TEXT
    if _TICK.match(text):
        return Form.TICK
    if _CODE.fullmatch(text):
        return Form.CODE
    if PRODUCT.search(arabic(cell.text)):
        return Form.PRODUCTS
    rest = NOISE.sub("", LEVELS.sub("", text))
    if not rest:
        if LEVELS.search(text):
            return Form.LEVELS
        if NUMBER.search(arabic(cell.text)) or _FRACTION.search(text):
            return Form.FIGURES
    return Form.WORD if len(text) <= _WORD and not re.search(r"\d", text) else Form.TEXT


def numbers_in(cell: Run | None) -> list[int]:
    """The whole numbers of up to three digits in a cell, in order, without those of its list."""
    if cell is None:
        return []
    lines = [arabic(line.text) for line in cell.lines]
    marks = [_MARK.match(line) for line in lines]
    counted = [int(one["number"] or one["plain"]) for one in marks if one]
    if len(counted) > 1 and counted == [*range(1, len(lines) + 1)]:
        lines = [line[one.end() :] for line, one in zip(lines, marks, strict=True) if one]
    return [int(number) for line in lines for number in NUMBER.findall(line)]
