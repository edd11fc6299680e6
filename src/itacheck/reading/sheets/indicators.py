"""Outputs and outcomes: the indicators under ผลผลิต and ผลลัพธ์, with their thresholds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import Indicator, IndicatorKind
from ...thai.digits import arabic
from ...thai.text import tidy
from ..text.lists import has_bullet, items_in_line, leading_number
from .draft import DraftSection
from .result_words import INDICATOR, LEVEL, is_benefit, kind_in
from .thresholds import is_comparison, thresholds_in

_SUBHEADING = expression(
    r"(?:(?<=\s)|\A)(?:[-–•●▪]\s*)?(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]{0,2}\s*|[ก-ฮ][.)]\s*|(?:ใน)?ส่วน(?:ของ)?)?"
    rf"(?:{INDICATOR}\s*\(?\s*)?[\[“\"*<]{{0,2}}{LEVEL}"
    r"(?P<kind>ผลผลิต|ผลลัพธ์|ปริมาณ|คุณภาพ|outputs?|outcomes?)"
    r"(?:ของโครงการ|ที่คาดว่าจะได้รับ)?[\])”\"*>]{0,2}"
    r"\s*(?:\(?(?:outputs?|outcomes?)\)?|\(?(?:เชิงปริมาณ|เชิงคุณภาพ)\)?|\((?:ผลผลิต|ผลลัพธ์)\))?\s*"
    r"(?:(?P<colon>[:：]|[-–—](?=[^\s\d])(?!ผลลัพธ์|ผลผลิต)|คือ\s*[:：]?|ได้แก่\s*[:：]?|\.{2,}|…+|_{2,})|(?<=\s)|\Z)\s*",
    re.IGNORECASE,
)
"""ผลผลิต or ผลลัพธ์ as a word of its own, with its mark, and with a colon or white space behind.

A sentence says as much as a colon does, and so do a dash before the text and the dots of a form:
ผลผลิตคือ …, ผลลัพธ์-…, ผลลัพธ์.... ….
"""
_KINDS_ALONE = expression(
    rf"(?:{INDICATOR}|ผลผลิต|ผลลัพธ์|outputs?|outcomes?|ของโครงการ|และ|หรือ|/|,|[():：\s])+\Z",
    re.IGNORECASE,
)
"""What goes on with a heading and names no kind by itself: ผลผลิต/ผลลัพธ์ behind ตัวชี้วัด."""
_KINDS = {
    "ผลผลิต": IndicatorKind.OUTPUT,
    "output": IndicatorKind.OUTPUT,
    "ผลลัพธ์": IndicatorKind.OUTCOME,
    "outcome": IndicatorKind.OUTCOME,
}
_MEASURED = {"ปริมาณ": IndicatorKind.OUTPUT, "คุณภาพ": IndicatorKind.OUTCOME}
_SPOKEN_OF = (*_KINDS, *_MEASURED)
_METHOD = expression(
    r"\((?P<method>[^()]*(?:แบบ|สำรวจ|ประเมิน|ทดสอบ|วัด|พิจารณา|สอบถาม|รายงาน|นับ)[^()]*)\)"
)


@record
class _Line:
    kind: IndicatorKind
    number: int | None
    marked: bool
    text: str
    location: Location
    method: Run | None = None


def read_indicators(sections: Sequence[DraftSection]) -> tuple[Indicator, ...]:
    """The indicators of a sheet's results.

    A line in brackets, and a dash under a numbered line, go on with the line before. Lines before
    any ผลผลิต or ผลลัพธ์ are outputs, unless the heading itself says outcome. Benefits
    (ประโยชน์ที่คาดว่าจะได้รับ) are outcomes only where the sheet has no other results.
    """
    own = [one for one in sections if not is_benefit(one.label)] or sections
    told = {kind_in(one.label) for one in own} >= set(IndicatorKind)
    lines: list[_Line] = []
    for section in own:
        _read_section(lines, section.without(frozenset()), told=told)
    return tuple(_indicator(line) for line in lines)


def _read_section(lines: list[_Line], section: DraftSection, *, told: bool) -> None:
    kind = _kind_of_heading(section)
    methods = dict(section.methods)
    for index, run in enumerate(section.lines):
        heads = not index and kind_in(run.bare) is None and _KINDS_ALONE.match(run.text)
        if heads or not any(map(str.isalnum, run.bare)):  # *** between two sheets
            continue
        for word, piece in _pieces(run):
            named = _kind_of_word(word, told=told)
            kind = named or kind
            told = told or word in _KINDS
            if piece and index in section.tabled:
                item = leading_number(piece)
                text, place = tidy(item.run.text), item.run.location
                lines.append(_Line(kind, item.number, True, text, place, methods.get(index)))
            elif piece:
                for one in items_in_line(piece):
                    _add(lines, kind, one)


def _kind_of_word(word: str, *, told: bool) -> IndicatorKind | None:
    """What a subheading says; by quantity and quality only where none speaks of outcomes."""
    if word in _KINDS:
        return _KINDS[word]
    return None if told else _MEASURED.get(word)


def _kind_of_heading(section: DraftSection) -> IndicatorKind:
    if is_benefit(section.label):
        return IndicatorKind.OUTCOME
    return kind_in(section.label) or IndicatorKind.OUTPUT


def _pieces(run: Run) -> list[tuple[str, Run]]:
    """A line, parted where it speaks of output and then of outcome; each with its word for that.

    Only where the line begins with such a word, or has a colon behind it, is it a subheading.
    """
    text = arabic(run.text)
    lower = text.lower()
    if not any(word in lower for word in _SPOKEN_OF):
        return [("", run)]
    marks: list[tuple[re.Match[str], str]] = []
    for match in _SUBHEADING.finditer(text):
        word = match["kind"].lower().rstrip("s")
        first = not match.start() if not marks else word != marks[-1][1]
        if match["colon"] or first:
            marks.append((match, word))
    if not marks:
        return [("", run)]
    pieces = [("", run.part(0, marks[0][0].start()))] if marks[0][0].start() else []
    ends = [match.start() for match, _ in marks[1:]] + [len(text)]
    pieces += [
        (word, run.part(match.end(), end)) for (match, word), end in zip(marks, ends, strict=True)
    ]
    return pieces


def _add(lines: list[_Line], kind: IndicatorKind, run: Run) -> None:
    item = leading_number(run)
    bullet = has_bullet(run)
    text = tidy(item.run.text)
    above = lines[-1] if lines and lines[-1].kind is kind else None
    in_brackets = item.number is None and not bullet and run.text.lstrip().startswith("(")
    under = item.number is None and bullet and above is not None and above.number is not None
    wrapped = item.number is None and not bullet and above is not None and above.marked
    if above is not None and (in_brackets or under or wrapped or _is_rest(above, text)):
        lines[-1] = evolve(above, text=f"{above.text} {text}")
        return
    marked = item.number is not None or bullet
    lines.append(_Line(kind, item.number, marked, text, item.run.location))


def _is_rest(above: _Line, text: str) -> bool:
    """Whether a line says only how much of what the line before it names, as where a cell ends."""
    return is_comparison(text) and not thresholds_in(above.text)


def _indicator(line: _Line) -> Indicator:
    match = _METHOD.search(line.text)
    method = line.method.text if line.method is not None else match["method"] if match else ""
    return Indicator(
        line.kind,
        line.text,
        thresholds_in(line.text),
        tidy(method),
        line.number,
        location=line.location,
    )
