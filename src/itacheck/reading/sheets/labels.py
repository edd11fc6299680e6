"""Headings that only the sheets together show, with their text behind them.

Some have neither number nor colon: กลุ่มเป้าหมาย ประชาชน จำนวน ๕๐ คน. Some have the office's own
words: ใครรับผิดชอบ : กองคลัง. A sentence or an item of a list may begin with the same
words. That a line is a heading, the sheets say together: several have the same words, usual ones at
that place among their headings, and lack the heading otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...base.patterns import expression
from ...base.record import record
from ...plan import SheetHeading
from ...plan.sheets import NINE
from ..text.compact import Compact, stands_apart
from .headings import (
    KINDS,
    OF_RESULTS,
    ORDER,
    SHEET_START,
    Found,
    begins_as_heading,
    begins_likely,
    found_heading,
    likely_apart,
    likely_heading,
    number_mark,
)
from .line import Line, Role
from .result_words import is_benefit

_TIMES = 2
_FEWEST = 3
"""So many such headings in their order are a sheet's, if it is the only one."""
_LONGEST = 40
"""So many characters has a heading in own words at the most."""
_VALUE = expression("ปีงบประมาณ|งบ|กิจกรรม|ผู้|หน่วยงาน|ส่วนราชการ|ประโยชน์")
"""What begins the text under a heading as well as a heading in other words."""
_KIND_LABEL = expression(
    rf"\(?(?P<number>\d{{1,2}})\)?[.)]?(?P<name>(?:{KINDS})(?:/(?:{KINDS}))*)(?P<colon>[:：]?)(?P<rest>[“\"]?(?:{KINDS}))"
)
"""๑. โครงการ โครงการ…: the first word says what stands behind it."""


@record
class _Mark:
    """A heading, or what may be one (``apart``).

    ``usual``: by its usual words; ``own``: in the office's own.
    """

    index: int
    found: Found
    apart: bool = False
    usual: bool = True
    own: bool = False

    @property
    def kind(self) -> tuple[SheetHeading, bool]:
        """What it heads: outputs and indicators are one, benefits are another."""
        heading = SheetHeading.RESULTS if self.found.heading in OF_RESULTS else self.found.heading
        return heading, is_benefit(self.found.label)


class Labels:
    """Which lines are such headings."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._found = {one.index: one.found for one in _agreed(lines)}

    def at(self, index: int) -> Found | None:
        """The heading in a line, if it is one."""
        return self._found.get(index)


def _agreed(lines: Sequence[Line]) -> Iterator[_Mark]:
    likely = {index: mark for index, line in enumerate(lines) if (mark := _mark(index, line))}
    counts = Counter(one.found.label for one in likely.values())
    kinds = {one.kind for one in likely.values() if one.usual}
    titled = any(one.found.numbers for one in likely.values())
    if not (titled or max(counts.values(), default=0) >= _TIMES or len(kinds) >= _FEWEST):
        return
    sheets = [*_sheets(lines, likely)]
    for one in sheets:
        yield from _titles(one)
    yield from (_told_together(sheets) if len(sheets) > 1 else _in_order(sheets[0]))


def _mark(index: int, line: Line) -> _Mark | None:
    """What a line may be a heading of, if its text stands behind white space."""
    if line.role is Role.KEPT or line.contents or line.furniture or line.found is not None:
        return None
    view, cell = line.view, line.role is Role.HEAD
    match = _KIND_LABEL.match(view.text)
    if match is None and (own := _own_words(view, cell=cell)) is not None:
        return _Mark(index, own, apart=True, usual=False, own=True)
    if cell or " " not in line.run.text:
        return None
    begins = begins_likely(view.text)
    if not (match or begins):
        return None
    if begins_as_heading(line.run):
        known = found_heading(view, apart=True)
        return _Mark(index, known, apart=True) if known else None
    if match and (match["colon"] or stands_apart(view, match.start("rest"))):
        start, numbers = match.start("rest"), (int(match["number"]),)
        label, mark = view.text[: match.end("name")], number_mark(view.text)
        found = Found(SheetHeading.TITLE, numbers, start, label, mark)
        return _Mark(index, found, apart=True)
    likely = likely_apart(view) if begins else None
    if likely is None or likely.numbers or likely.first or likely.colon:
        return None
    if _VALUE.match(likely.name):
        return None
    found = Found(likely.headings[0], (), likely.rest, likely.label, likely.mark)
    return _Mark(index, found, apart=True, usual=False)


def _own_words(view: Compact, *, cell: bool) -> Found | None:
    """The heading in an office's own words, if they speak of but one of them.

    They have a ``cell``, or a colon behind them, or are a line with a number, or with usual words
    at its end.
    ใครรับผิดชอบ : …; ๘. ใครรับผิดชอบ; ใช้เงินเท่าไร (งบประมาณ).
    """
    likely = likely_heading(view)
    if likely is None or len(likely.headings) != 1 or SheetHeading.TITLE in likely.headings:
        return None
    ends = likely.name.endswith(")") and likely.name[likely.first - 1] == "("
    alone = bool(likely.numbers) and likely_apart(view) is None
    if not (cell or likely.colon or alone or ends):
        return None
    if len(likely.name) > _LONGEST or any(one.isdigit() for one in likely.name):
        return None
    return Found(likely.headings[0], likely.numbers, likely.rest, likely.label, likely.mark)


def _sheets(lines: Sequence[Line], likely: dict[int, _Mark]) -> Iterator[list[_Mark]]:
    """The headings of one sheet after the other, with what may be more of them."""
    sheet: list[_Mark] = []
    for index, line in enumerate(lines):
        if line.contents or line.furniture or line.role is Role.KEPT:
            continue
        mark = likely.get(index)
        if mark is None and line.found is not None:
            mark = _Mark(index, line.found)
        starts = mark is None and SHEET_START.match(line.run.bare)
        if sheet and (starts or (mark and mark.found.heading is SheetHeading.TITLE)):
            yield sheet
            sheet = []
        if mark is not None:
            sheet.append(mark)
    yield sheet


def _titles(sheet: Sequence[_Mark]) -> Iterator[_Mark]:
    """The line of a title whose label is but the kind; the heading of the next number follows."""
    for one, after in pairwise(sheet):
        number = one.found.number
        title = one.apart and number is not None and one.found.heading is SheetHeading.TITLE
        if title and not after.apart and (after.found.number or 0) > (number or 0):
            yield one


def _in_order(sheet: Sequence[_Mark]) -> Iterator[_Mark]:
    """The headings of the only sheet, where they stand in their order, each once."""
    found = [one for one in _candidates(sheet) if one.usual and one.found.heading in ORDER]
    orders = [ORDER[one.found.heading] for one in found]
    if len(found) >= _FEWEST and orders == sorted(set(orders)):
        yield from (one for one in found if _fits(sheet, one))


def _told_together(sheets: Sequence[Sequence[_Mark]]) -> Iterator[_Mark]:
    """The headings that several sheets have at the same place, and most that lack them.

    What no other sheet has, such as an item of a list, is no place of the next one.
    """
    own = [[*_candidates(sheet)] for sheet in sheets]
    if not any(own):
        return
    labels = Counter(label for sheet in sheets for label in {one.found.label for one in sheet})
    heads = [
        [one for one in sheet if not one.apart or labels[one.found.label] >= _TIMES]
        for sheet in sheets
    ]
    places = [
        {one.index: _place(sheet, one) for one in marks}
        for sheet, marks in zip(heads, own, strict=True)
    ]
    votes: Counter[tuple[str, SheetHeading | None]] = Counter()
    having: Counter[str] = Counter()
    lacking: Counter[tuple[SheetHeading, bool]] = Counter()
    kinds = {one.kind for marks in own for one in marks}
    for sheet, marks, place in zip(sheets, own, places, strict=True):
        votes.update({(one.found.label, place[one.index]) for one in marks})
        having.update({one.found.label for one in marks})
        if len(sheet) >= _FEWEST:
            lacking.update(kinds - {one.kind for one in sheet if not one.apart})
    for sheet, marks, place in zip(sheets, own, places, strict=True):
        kept: dict[tuple[SheetHeading, bool], _Mark] = {}
        for one in marks:
            label = one.found.label
            often = (having[label] if one.own else votes[label, place[one.index]]) >= _TIMES
            told = often and 2 * having[label] >= lacking[one.kind]
            if told and (one.usual or (_fits(sheet, one) and _in_turn(sheet, one))):
                kept.setdefault(one.kind, one)
        yield from kept.values()


def _candidates(sheet: Sequence[_Mark]) -> Iterator[_Mark]:
    """What may be a heading that the sheet lacks otherwise.

    A number is not of their kind, but before an office's own words.
    """
    marks = (one for one in sheet if one.apart and (one.own or not one.found.numbers))
    return (one for one in marks if not _has(sheet, one))


def _has(sheet: Sequence[_Mark], mark: _Mark) -> bool:
    alike = (one for one in sheet if not one.apart and one.kind == mark.kind)
    return not all(_divides(one, mark) for one in alike)


def _divides(one: _Mark, mark: _Mark) -> bool:
    """Whether a heading is but a part of the section under another: ผลลัพธ์ under จะได้อะไร."""
    results = mark.own and mark.found.heading in OF_RESULTS
    return results and one.index > mark.index and not one.found.numbers


def _numbered(sheet: Sequence[_Mark]) -> bool:
    """Whether the sheet's headings have numbers, so that other words without one are none."""
    return any(one.found.numbers for one in sheet if not one.apart)


def _in_turn(sheet: Sequence[_Mark], mark: _Mark) -> bool:
    """Whether a heading has a number where the sheet's have, between those of its neighbours."""
    number = mark.found.number
    if number is None or not _numbered(sheet):
        return number is None and not _numbered(sheet)
    told = [one for one in sheet if not one.apart and one.found.mark == mark.found.mark]
    numbers = [(one.index, one.found.number or 0) for one in told]
    above = [one for index, one in numbers if index < mark.index]
    below = [one for index, one in numbers if index > mark.index]
    return bool(told) and (above[-1:] or [0])[0] < number < (below or [number + 1])[0]


def _place(sheet: Sequence[_Mark], mark: _Mark) -> SheetHeading | None:
    """The heading before one."""
    above = [one for one in sheet if one.index < mark.index]
    return above[-1].found.heading if above else None


def _fits(sheet: Sequence[_Mark], mark: _Mark) -> bool:
    """Whether a heading stands between its neighbours in the usual order, or before its part."""
    order = ORDER.get(mark.found.heading)
    if order is None:
        return True
    told = [one for one in sheet if not one.apart and one.found.heading in ORDER]
    above = [ORDER[one.found.heading] for one in told if one.index < mark.index]
    below = [ORDER[one.found.heading] for one in told if one.index > mark.index]
    return (above[-1:] or [-1])[0] < order <= (below or [len(NINE)])[0]
