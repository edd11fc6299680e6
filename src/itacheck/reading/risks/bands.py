"""The plan's own scale of risks: which scores are which level."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Row, Run, joined
from ...plan import Problem, RiskBand
from ...thai.digits import arabic
from ..text.compact import Compact, compact
from .values import LEVEL, LEVELS, level_named

_TO = r"(?:[-–—−‐‑~]|ถึง|to)"
_RANGE = rf"(?:คะแนน)?(?P<low>\d{{1,2}})(?:คะแนน)?{_TO}(?P<high>\d{{1,2}})"
_UP = (
    r"(?:(?:ตั้งแต่|มากกว่าหรือเท่ากับ|≥|>=)(?P<from>\d{1,2})(?:คะแนน)?(?:ขึ้นไป)?"
    r"|(?P<up>\d{1,2})(?:คะแนน)?ขึ้นไป)"
)
_DOWN = r"(?:(?:ไม่เกิน|≤|<=)(?P<to>\d{1,2})|(?:ต่ำกว่า|น้อยกว่า|<)(?P<below>\d{1,2}))"
_OVER = r"(?:(?:มากกว่า|สูงกว่า|เกิน(?:กว่า)?|>)(?P<over>\d{1,2}))"
_UNIT = r"(?!\d|\.\d|(?:คะแนน)?(?:ครั้ง|ปี|วัน|เดือน|บาท|คน|ราย|%|เปอร์เซ็นต์|ชั่วโมง|เรื่อง|ข้อ|ล้าน|พัน|แสน|\d))"
_SPAN = expression(
    rf"(?<![\d.])(?<!\d/)(?:{_RANGE}|{_UP}|{_DOWN}|{_OVER}){_UNIT}"
    rf"|(?P<word>{LEVEL})",
    re.IGNORECASE,
)
_MARK = "\x1f"
_HIGHEST = 25
_FAR = 40
_GAP = 20
_FEWEST = 2
_LONGEST_WORD = 16
_LEAD = expression(r"ระดับ|ความเสี่ยง|คะแนน|ช่วง|ค่า|เกณฑ์|การ|ทุจริต|\d{1,2}[.)]?|[-–—•:=()\x1f]")
_BAND = expression(
    rf"(?:\d{{1,2}}[.)]?)?(?:ระดับ|ความเสี่ยง|คะแนน|[:=()])*(?:{LEVEL}|\d{{1,2}}(?:คะแนน)?{_TO}\d{{1,2}}(?:คะแนน)?)",
    re.IGNORECASE,
)
_HEADER = expression(
    "(?:ที่|ลำดับ|ระดับ|ความเสี่ยง|ค่า|ช่วง|คะแนน|ความหมาย|เกณฑ์|คำอธิบาย|ของ|แทนด้วย|แถบ|สี|การ|/|[()]|[a-z])+\\Z",
    re.IGNORECASE,
)
_ANY_RANGE = expression(rf"\d{{1,2}}(?:คะแนน)?{_TO}\d{{1,2}}|\d{{1,2}}(?:คะแนน)?ขึ้นไป")


@record
class _Line:
    """A line without white space, but for a mark between two figures."""

    view: Compact
    text: str
    marks: tuple[int, ...]

    def at(self, index: int) -> Location:
        """Where the character at ``index`` stands."""
        return self.view.at(index - bisect_left(self.marks, index))


@record
class _Token:
    """A word for a level, or a range of scores, where it stands."""

    word: str
    lowest: int
    highest: int
    line: _Line
    start: int
    end: int


def is_band(row: Row) -> bool:
    """Whether a row under the risk table is of its scale: ต่ำ, ๑ – ๔, or that table's header."""
    texts = [cell.bare for cell in row.cells if cell]
    if len(texts) > 1 and all(_HEADER.match(text) for text in texts):
        return True
    across = texts[1:] if len(texts) > _FEWEST and _HEADER.match(texts[0]) else texts
    if len(across) > 1 and (all(map(_is_level, across)) or all(map(_is_range, across))):
        return True
    if not texts or max(map(len, texts)) > 4 * _FAR:
        return False
    if any(_is_level(text) for text in texts) and any(map(_is_range, texts)):
        return True
    if len(texts) == 1 and tells_scale(texts[0]):
        return True
    first = texts[1] if len(texts) > 2 and texts[0].strip("().").isdecimal() else texts[0]
    text = " ".join(texts)
    return bool(_BAND.match(first) and LEVELS.search(text) and _ANY_RANGE.search(text))


def tells_scale(text: str) -> bool:
    """Whether a text names several levels, each with its scores: เกณฑ์: ต่ำ 1-3 | สูง 4-8."""
    levels = {one.lower() for one in LEVELS.findall(text)}
    return len(levels) >= _FEWEST and len(_ANY_RANGE.findall(text)) >= len(levels)


def _is_level(text: str) -> bool:
    return bool(LEVELS.fullmatch(_LEAD.sub("", text)))


def _is_range(text: str) -> bool:
    return bool(_ANY_RANGE.fullmatch(text.removesuffix("คะแนน")))


def read_bands(lines: Iterable[Run]) -> tuple[tuple[RiskBand, ...], tuple[Problem, ...]]:
    """The plan's own scale (ต่ำ ๑ – ๔ ปานกลาง ๕ – ๙ …) from the text around the risk table.

    Where words and ranges cannot be matched one to one, no range is shifted to another word: the
    bands have no scores then, and a problem says so.
    """
    found: list[RiskBand] = []
    other: list[RiskBand] = []
    words: list[_Token] = []
    unsure: list[_Token] = []
    for line in _unbroken([*lines]):
        view = _line(line)
        tokens = _tokens(view)
        named = [one for one in tokens if one.word]
        ranges = [one for one in tokens if not one.word]
        above, words = words, []
        if not ranges:
            # Words alone are a scale's first row where the ranges are the next.
            words = named if len({one.word for one in named}) > 1 else []
        elif not named:
            other += _other_word(view, ranges)
            found += [_band(*pair) for pair in _in_order(above, ranges)]
        else:
            leads = _leads(view, tokens[0].start)
            pairs = _pairs(_beginning(tokens) if leads else tokens)
            if pairs and (leads or len(pairs) > 1):
                found += [_band(*pair) for pair in pairs]
            elif leads or (len(named) > 1 and len(ranges) > 1):
                unsure += tokens
    return _whole([*found, *(other if found else [])], unsure)


def _unbroken(lines: Sequence[Run]) -> list[Run]:
    """The lines, with one that breaks between a range and its word joined to the next.

    Both have words and ranges, and the second has one of those too many that it begins with.
    """
    found: list[Run] = []
    last: _Token | None = None
    for line in lines:
        tokens = _tokens(_line(line))
        words = [bool(one.word) for one in tokens]
        mixed = len(set(words)) > 1
        surplus = words.count(words[0]) - words.count(not words[0]) if mixed else 0
        if last is not None and surplus == 1 and bool(last.word) is not words[0]:
            found[-1], last = joined([found[-1], line]), None
        else:
            found.append(line)
            last = tokens[-1] if mixed else None
    return found


def _leads(line: _Line, start: int) -> bool:
    """Whether nothing stands before a level or a range but words for it, or what it is called.

    สีแดง หมายถึง, or a cell of its own: แดง.
    """
    before = _LEAD.sub("", line.text[:start])
    if re.fullmatch(rf".{{1,{_LONGEST_WORD}}}(?:หมายถึง|คือ|แทน)", before):
        return True
    at = line.view.offset(start - bisect_left(line.marks, start))
    begins = any(one.start == at > 0 for one in line.view.run.anchors)
    return not before or (begins and len(before) <= _LONGEST_WORD)


def _line(run: Run) -> _Line:
    # Figures of two ranges must not run together: 1-4 5-9.
    marked = re.sub(r"(?<=\d)\s+(?=\d)", _MARK, arabic(run.text))
    text = re.sub(rf"[^\S{_MARK}]+", "", marked)
    return _Line(compact(run), text, tuple(mark.start() for mark in re.finditer(_MARK, text)))


def _beginning(tokens: Sequence[_Token]) -> Sequence[_Token]:
    """The tokens up to a gap: what stands behind explains the level."""
    ranges = 0
    for index, (one, two) in enumerate(pairwise(tokens), start=1):
        ranges += not one.word
        if ranges and two.start - one.end > _GAP and index > 1:
            return tokens[:index]
    return tokens


def _other_word(line: _Line, ranges: Sequence[_Token]) -> list[RiskBand]:
    """A level that only this plan names, alone before its range."""
    first = ranges[0]
    word = _LEAD.sub("", line.text[: first.start])
    if len(ranges) > 1 or not 1 < len(word) <= _LONGEST_WORD or len(line.text) > 2 * _FAR:
        return []
    return [RiskBand(None, first.lowest, first.highest, word, location=line.at(0))]


def _whole(
    found: Sequence[RiskBand], unsure: Sequence[_Token]
) -> tuple[tuple[RiskBand, ...], tuple[Problem, ...]]:
    bands: dict[str, RiskBand] = {}
    at_odds = False
    for band in found:
        held = bands.setdefault(band.name, band)
        at_odds = at_odds or (held.lowest, held.highest) != (band.lowest, band.highest)
    known = [band for band in bands.values() if band.level is not None]
    ordered = sorted(known, key=lambda band: band.lowest or 0)
    ranks = [band.level.rank for band in ordered if band.level is not None]
    at_odds = at_odds or any(one > two for one, two in pairwise(ranks))
    named = {one.word for one in unsure if one.word}
    lost = len(named) >= _FEWEST or (bool(named) and bool(bands))
    if not at_odds and not lost:
        return (tuple(bands.values()) if len(bands) >= _FEWEST else ()), ()
    place = unsure[0].line.at(unsure[0].start) if unsure else found[0].location
    note = say(
        "The plan's scale of risks cannot be read: its words and its ranges of scores do not match"
        " one to one, so no level is compared with it."
    )
    blank = [RiskBand(one.level, None, None, one.stated, location=one.location) for one in found]
    blank += [_band(one, None) for one in unsure if one.word]
    return tuple({one.name: one for one in blank}.values()), (Problem(note, place),)


def _tokens(line: _Line) -> list[_Token]:
    """The words and ranges of a line, in order."""
    tokens = []
    for match in _SPAN.finditer(line.text):
        low, high = _ends(match)
        if match["word"] or low <= high <= 4 * _HIGHEST:
            word = match["word"] or ""
            tokens.append(_Token(word, low, high, line, match.start(), match.end()))
    return _without_echoes(tokens)


def _ends(match: re.Match[str]) -> tuple[int, int]:
    part = match.groupdict()
    if part["low"]:
        return int(part["low"]), int(part["high"])
    if part["from"] or part["up"]:
        return int(part["from"] or part["up"]), _HIGHEST
    if part["over"]:
        return int(part["over"]) + 1, _HIGHEST
    return 1, int(part["to"] or 0) or int(part["below"] or 1) - 1


def _without_echoes(tokens: Sequence[_Token]) -> list[_Token]:
    """The tokens without a level's word repeated beside it: สูงมาก (Extreme), ระดับต่ำ : Low."""
    kept: list[_Token] = []
    for token in tokens:
        last = kept[-1] if kept else None
        if last is not None and last.word and token.word:
            same = level_named(last.word) is level_named(token.word)
            if same and level_named(token.word) is not None and token.start - last.end < _FAR:
                continue
            if token.word.isascii() and not last.word.isascii():
                continue
        kept.append(token)
    return kept


def _pairs(tokens: Sequence[_Token]) -> list[tuple[_Token, _Token]] | None:
    """Each word with its range: all words first, or all ranges first; None for anything else."""
    return _alternating(tokens) or _without_scale(tokens)


def _without_scale(tokens: Sequence[_Token]) -> list[tuple[_Token, _Token]] | None:
    """Each word with the range beside it, where further ranges only give the scale of a factor.

    Such a one (โอกาส 1-5) has scores of the levels' own ranges; one beside those is a level's that
    has lost its word.
    """
    ranges = [one for one in tokens if not one.word]
    words = len(tokens) - len(ranges)
    if words < _FEWEST or len(ranges) <= words:
        return None
    ways = [_beside(tokens, word_first=first) for first in (True, False)]
    fitting = [pairs for pairs in ways if len(pairs) == words and _is_scale(pairs, ranges)]
    return fitting[0] if len(fitting) == 1 else None


def _beside(tokens: Sequence[_Token], *, word_first: bool) -> list[tuple[_Token, _Token]]:
    return [
        (one, two) if word_first else (two, one)
        for one, two in pairwise(tokens)
        if bool(one.word) is word_first
        and bool(two.word) is not word_first
        and two.start - one.end <= _FAR
    ]


def _is_scale(pairs: Sequence[tuple[_Token, _Token]], ranges: Sequence[_Token]) -> bool:
    """Whether the paired ranges follow each other without gap, and hold the scores of the rest."""
    own = sorted((span.lowest, span.highest) for _, span in pairs)
    if any(two[0] != one[1] + 1 for one, two in pairwise(own)):
        return False
    paired = [span for _, span in pairs]
    rest = [one for one in ranges if one not in paired]
    return all(own[0][0] <= one.lowest and one.highest <= own[-1][1] for one in rest)


def _alternating(tokens: Sequence[_Token]) -> list[tuple[_Token, _Token]] | None:
    first = bool(tokens[0].word)
    if len(tokens) % 2 or any(bool(one.word) is bool(two.word) for one, two in pairwise(tokens)):
        return None
    found = []
    for one, two in zip(tokens[::2], tokens[1::2], strict=True):
        if two.start - one.end > _FAR:
            return None
        found.append((one, two) if first else (two, one))
    return found


def _in_order(words: Sequence[_Token], ranges: Sequence[_Token]) -> list[tuple[_Token, _Token]]:
    """A line of words and the next line's ranges, where there are as many of both."""
    if len(words) != len(ranges) or len(words) < _FEWEST:
        return []
    return list(zip(words, ranges, strict=True))


def _band(word: _Token, span: _Token | None) -> RiskBand:
    level = level_named(word.word)
    stated = "" if level is not None and level.value == word.word else word.word
    place = word.line.at(
        min(word.start, span.start) if span and span.line is word.line else word.start
    )
    if span is None:
        return RiskBand(level, None, None, stated, location=place)
    return RiskBand(level, span.lowest, span.highest, stated, location=place)
