"""What the plan's own legend calls its levels of risk: a colour, a letter, a word of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import RiskLevel
from ...thai.text import squeeze
from .values import LEVEL, LEVELS, level_named

_PARTED = expression(r"[/,;|\n]|\s{2,}")
_WORDS = "สี|ระดับ|ความเสี่ยง|คือ|หมายถึง|หมายความว่า|แทนด้วย|แทน|เท่ากับ|[()=:：–—-]"
_SCORES = rf"(?:{_WORDS}|\d|คะแนน|ถึง|ขึ้นไป|ตั้งแต่)*"
_SHADE = "(?!เข้ม|อ่อน|แก่)"


@record
class Legend:
    """The lines around the risk table, in pieces without white space."""

    pieces: tuple[str, ...] = ()

    def level_of(self, word: str) -> RiskLevel | None:
        """The level that the legend calls by this word; None where it does not, or two are."""
        bare = squeeze(word).strip("()").removeprefix("สี")
        if not bare:
            return None
        edge = "(?![A-Za-z])" if bare.isascii() else _SHADE
        start = "(?<![A-Za-z])" if bare.isascii() else ""
        pattern = f"{start}{re.escape(bare)}{edge}"
        found = {level for piece in self.pieces for level in _levels(piece, pattern)}
        return found.pop() if len(found) == 1 else None


def legend_of(lines: Iterable[Run]) -> Legend:
    """The legend in some lines; rows of a table are lines, too."""
    parts = (part for line in lines for part in _PARTED.split(line.text))
    bare = (squeeze(part) for part in parts)
    return Legend(tuple(part for part in bare if LEVELS.search(part)))


def _levels(piece: str, pattern: str) -> Iterator[RiskLevel]:
    """The level that a word stands beside in a piece, its scores between them or not.

    A word in brackets is of the level before it. Else, of several levels, all have their words in
    front or all behind, as the piece's first and last words show; where they do not, nobody can
    say which level the word is of.
    """
    if not re.search(pattern, piece):
        return
    before = re.search(rf"({LEVEL}){_SCORES}{pattern}", piece, re.IGNORECASE)
    behind = re.search(rf"{pattern}{_SCORES}({LEVEL})", piece, re.IGNORECASE)
    if re.search(rf"\((?:สี)?{pattern}\)", piece):
        behind = None
    elif len({*LEVELS.findall(piece)}) > 1:
        opens = re.match(rf"{_SCORES}{LEVEL}", piece, re.IGNORECASE)
        closes = re.search(rf"{LEVEL}{_SCORES}\Z", piece, re.IGNORECASE)
        before = None if closes or not opens else before
        behind = None if opens or not closes else behind
    beside = before or behind
    level = level_named(beside[1]) if beside and not (before and behind) else None
    if level is not None:
        yield level
