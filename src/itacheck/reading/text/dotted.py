"""What was written on the dotted lines of a form: .....กองคลัง....."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run

_LINE = r"(?:\.{3,}|…+|_{3,}|\.(?:\s\.){2,})"
_TEXT = rf"(?P<text>(?:(?!{_LINE})[^…_])*[^\s.…_](?:\.(?=\s))?)"
"""What stands before a line; only an abbreviation ends in a point of its own."""
_WRITTEN = expression(rf"\s*{_LINE}\s*{_TEXT}\s*{_LINE}\s*\Z")
_ASKS = expression(
    r"(?:(?<!\d)2[05](?!\d)|พ\.?\s?ศ\.?|วันที่|เดือน|ปี|จำนวน|เป็นเงิน|เงิน|ร้อยละ|ระบุ.{0,40}|โปรด.{0,40}|[():：/,–-]"
    r"|(?:บาท|คน|ราย|ท่าน|แห่ง|ครั้ง|ฉบับ|ชุด|เรื่อง|เล่ม|ชุมชน|หมู่บ้าน|โครงการ|กิจกรรม|รุ่น|วัน|คะแนน))*\Z"
)
"""Words of the form itself, which stand around what nobody has filled in."""
_OPEN = expression(
    r"(?:(?:ยน|คม|พันธ์|ปี|\.)\s*2[05]|พ\.?\s?ศ\.?|(?:\A|\s)(?:ประจำ)?(?:วันที่|เดือน|ปี|จำนวน|เป็นเงิน|ร้อยละ)|[:：/])\Z"
)
"""What the form asks something behind."""


_TO_THE_MARGIN = expression(rf"{_TEXT}\s*{_LINE}\s*\Z")
_ANSWERS = expression(r"(?<!วันที่)(?<!วันที่\d)(?:\d|ต่อ|ทุก)(?:เดือน|ปี)\Z")
_DOTS = r"(?:(?<!\.)\.{2,}|(?<!…)…+|(?<!_)_{2,})"
_HAS_DOTS = expression(_DOTS)
_NUMBER = r"[\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?"
_FIGURE = expression(rf"{_DOTS}\s*(?P<figure>{_NUMBER})\s*{_DOTS}(?=\s*(?:[ก-ฮเแโใไ%/(–—-]))")
"""A figure on a form's line within a sentence, which goes on with its unit or to another figure."""
_LAST_YEAR = expression(rf"{_DOTS}\s*(?P<figure>(?:25|๒๕)[\d๐-๙]{{2}})\s*{_DOTS}\s*\Z")
_NTH = expression(rf"(?<=ที่)\s*{_DOTS}\s*(?P<figure>[\d๐-๙]+(?:\.[\d๐-๙]+)*)\s*{_DOTS}\s*\Z")
"""The number of a thing that a line names: แบบเสนอโครงการ ลำดับที่......10......."""
_ALONE = expression(rf"\A\s*{_DOTS}\s*(?P<figure>{_NUMBER}|[–—-])\s*{_DOTS}\s*\Z")
_LISTED = expression(r"\s*[-–•]\s*\S")
_SHORTEST_LISTED = 3
"""Behind a dash stands what somebody wrote; a form's own words have a number or nothing."""
_FEWEST_LINES, _SENTENCE, _SHORTEST, _LONGEST_BLANK = 12, 20, 6, 40


def fills_lines(texts: Iterable[str]) -> bool:
    """Whether so many sentences have dots behind them that these are the lines of a form.

    They lead to the margin then, as a tab with leaders does, which a PDF has as dots. A form that
    nobody filled in has names before its dots, and no sentences.
    """
    found = (_TO_THE_MARGIN.match(one) for one in texts if one.endswith((".", "…", "_")))
    long = (one for one in found if one and sum(map(str.isalpha, one["text"])) >= _SENTENCE)
    return sum(1 for _ in islice(long, _FEWEST_LINES)) == _FEWEST_LINES


def off_margin(run: Run) -> Run:
    """A text without the dots that lead to the margin; what is asked for behind it stays open."""
    found = _TO_THE_MARGIN.match(run.text)
    if found is None:
        return run
    shortest = _SHORTEST_LISTED if _LISTED.match(found["text"]) else _SHORTEST
    if sum(map(str.isalpha, found["text"])) < shortest:
        return run
    written = run.part(0, found.end("text"))
    asks = _OPEN.search(written.bare) and not _ANSWERS.search(written.bare)
    short = len(run.text) - found.end("text") < _LONGEST_BLANK
    return run if _ASKS.match(written.bare) or (asks and short) else written


def figures_off_line(run: Run) -> Run:
    """A text with blanks for the dots round a figure before its unit: จำนวน..25,000..บาท.

    So round one that stands alone in a cell, round the years of a span, and round the number of
    what a line names. Every character keeps its place.
    """
    if not _HAS_DOTS.search(run.text):
        return run
    text = _FIGURE.sub(_blanked, run.text)
    for line in (_ALONE, _LAST_YEAR, _NTH):
        text = line.sub(_blanked, text)
    return run if text == run.text else evolve(run, text=text).part(0)


def _blanked(figure: re.Match[str]) -> str:
    end = figure.end("figure") - figure.start()
    return figure["figure"].rjust(end).ljust(len(figure[0]))


def undotted(run: Run) -> Run:
    """A text without the dotted line that it is written on; one with blanks left as it is."""
    found = _WRITTEN.match(run.text)
    if found is None:
        return run
    written = run.part(found.start("text"), found.end("text"))
    asks = _OPEN.search(written.text) and not _ANSWERS.search(written.bare)
    return run if _ASKS.match(written.bare) or asks else written
