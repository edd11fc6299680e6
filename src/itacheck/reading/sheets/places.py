"""Which lines of one sheet are headings: by their usual words, and else by their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run
from ...plan import SheetHeading
from ...plan.sheets import HEADING_WORDS, NINE
from ..text.amounts import NO_MONEY, declares_no_money
from ..text.compact import Compact, compact
from ..text.lists import leading_number
from ..text.years import years_in
from .headings import (
    OF_RESULTS,
    ORDER,
    Found,
    Likely,
    begins_likely,
    first_heading,
    likely_apart,
    likely_heading,
    number_mark,
)
from .line import Line, Role
from .result_words import is_benefit, kind_in

_ALIKE = 0.8
_SHORT = 40
_AHEAD = 5
_NEAR = 2
"""So many places apart are headings at the most that one line names behind a slash or และ."""
_HIGHEST = 20
"""No sheet has headings of a higher number."""
_TIME = expression(r"เดือน|ไตรมาส|ตลอด|ทุกปี|ต่อเนื่อง|\dปี")
_MONEY = expression(r"บาท|\d,\d{3}|[-–—0.]+\Z|ไม่มี\Z|ไม่ใช้\Z")
_UNIT = expression("กอง|สำนัก|ฝ่าย|งาน|ส่วน|หน่วย|ปลัด|คณะ|นาย|นาง|ศูนย์|เทศบาล|อบต|สภา|ทุก")
_PEOPLE = expression("คน|ราย|ครัวเรือน|ประชาชน|พนักงาน|บุคลากร|ผู้|เด็ก|เยาวชน|ชุมชน|นักเรียน|สมาชิก")
_OUTCOME = expression(r"ผลผลิต|ผลลัพธ์|ร้อยละ|%|\d")
_FITS = {
    SheetHeading.DURATION: lambda text: bool(years_in(text) or _TIME.search(text)),
    SheetHeading.BUDGET: lambda text: bool(
        _MONEY.search(text) or NO_MONEY.search(text) or declares_no_money(text)[0]
    ),
    SheetHeading.RESPONSIBLE: lambda text: bool(_UNIT.search(text)),
    SheetHeading.TARGET_GROUP: lambda text: bool(_PEOPLE.search(text)),
    SheetHeading.RESULTS: lambda text: bool(_OUTCOME.search(text)),
}
"""What the text under a heading must hold, where only its place tells which heading it is."""
_TOGETHER = expression(r"และ|/|,|กับ")
_LABELLED = expression(r"(?P<label>[^\d:：(“\"•●▪–-]{2,30})[:：](?=.)")
"""A few words with a colon before their text, as headings stand."""
_LIST_NUMBER = expression(r"[-–•]?\(?(\d{1,2})[.)]")


class Places:
    """The headings of one sheet, at the places that they have among its lines.

    ``heads`` are those found by their words; ``settled`` adds what the places show. ``usual`` says
    which heading a label is in the other sheets.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        heads: Mapping[int, Found],
        usual: Mapping[str, SheetHeading] = MappingProxyType({}),
    ) -> None:
        self.lines = lines
        self._usual = usual
        self.heads = dict(heads)
        self.asides: set[int] = set()
        self._demote()
        numbered = [one for one in self.heads.values() if one.numbers]
        self._numbers = len(numbered) >= 2 and 2 * len(numbered) >= len(self.heads)
        marks = Counter(one.mark for one in numbered)
        self._mark = marks.most_common(1)[0][0] if marks else ""
        if self._numbers:
            self._undivide()
        self._present = {one.heading for one in self.heads.values()}
        self._by_words = True

    def settled(self) -> None:
        """Find the headings that only their place shows, and those that are none of the sheet's.

        First those whose words speak for them as well, then those between them.
        """
        candidates = {
            index: likely
            for index, line in enumerate(self.lines)
            if index not in self.heads and (likely := self._candidate(line)) is not None
        }
        for by_words in (True, False) if candidates else ():
            self._by_words = by_words
            self._settle(candidates)
        self._set_labels_apart()
        if self.missing:
            for index, found in list(self.heads.items()):
                self.heads[index] = self._together(found)

    def _set_labels_apart(self) -> None:
        """Labels that nobody knows are no more of a project's name, nor benefits of its results."""
        order = [*sorted(self.heads), len(self.lines)]
        for index, end in pairwise(order):
            found, line = self.heads[index], self.lines[index]
            title = found.heading is SheetHeading.TITLE
            named = title and (line.content or found.rest < len(line.run.bare))
            if not named and found.heading not in OF_RESULTS:
                continue
            for below in range(index + 1, end):
                text = self.lines[below]
                label = _LABELLED.match(text.run.bare) if text.role is Role.TEXT else None
                if label and (title or is_benefit(label["label"])):
                    self.asides.add(below)

    def _settle(self, candidates: Mapping[int, Likely]) -> None:
        order = sorted(self.heads)
        following = iter([*order, None])
        after = next(following)
        before: Found | None = None
        listed = 0
        for index, line in enumerate(self.lines):
            if index == after:
                before, after, listed = self.heads[index], next(following), 0
                continue
            likely = candidates.get(index)
            if likely is not None and before is not None:
                ahead = self.heads[after] if after is not None else None
                found = self._decided(index, likely, before, ahead, listed)
                if found is not None:
                    self.heads[index] = before = found
                    self._present.add(found.heading)
                    listed = 0
                    continue
            number = _LIST_NUMBER.match(line.run.bare)
            listed = int(number[1]) if number else listed

    @property
    def missing(self) -> bool:
        """Whether one of the nine headings is not there."""
        return not self._present.issuperset(NINE)

    def _demote(self) -> None:
        """Words without a number are no heading where the same one stands with its number.

        The first heading stays one: no section stands before it that its words could go to.
        """
        numbered = {one.heading for one in self.heads.values() if one.numbers}
        for index, one in sorted(self.heads.items())[1:]:
            plain = not one.numbers and self.lines[index].role is Role.TEXT
            if plain and one.heading in numbered - OF_RESULTS and "ก" not in one.mark:
                del self.heads[index]

    def _undivide(self) -> None:
        """ผลผลิต without a number, right under a line with the number that is due, divides it."""
        last, due = -1, 0
        for index, one in sorted(self.heads.items()):
            plain = one.heading is SheetHeading.RESULTS and not one.numbers
            if plain and due and self._counts_up(last, index, due):
                del self.heads[index]
            else:
                last, due = index, (one.number or -1) + 1

    def _counts_up(self, last: int, end: int, due: int) -> bool:
        """Whether lines behind a heading go on with its number, one by one, up to the last."""
        counted = False
        for line in self.lines[last + 1 : end]:
            likely = likely_heading(line.view) if line.role is Role.TEXT else None
            counted = bool(likely and likely.mark == self._mark and likely.numbers[-1:] == (due,))
            due += counted
        return counted

    def _candidate(self, line: Line) -> Likely | None:
        """What a line would be as a heading, if it can be one at all."""
        if line.role is Role.KEPT or any(leading_number(one).number for one in line.run.lines[1:]):
            return None
        long = len(line.run.bare) > 2 * _SHORT and ":" not in line.run.bare
        if line.role is Role.TEXT and self._numbers and number_mark(line.run.bare) != self._mark:
            return None
        if line.role is Role.TEXT and (long or not self._numbers) and not self.missing:
            return None
        if line.role is Role.TEXT and self._numbers and self.missing:
            likely = _with_its_text(line.view)
        else:
            likely = None if long and line.role is Role.TEXT else likely_heading(line.view)
        if likely is None or line.role is Role.HEAD:
            return likely
        return likely if bool(likely.numbers) is self._numbers else None

    def _decided(
        self, index: int, likely: Likely, before: Found, after: Found | None, listed: int
    ) -> Found | None:
        line = self.lines[index]
        usual = self._usual.get(likely.label)
        if usual and usual not in self._present and self._between(usual, before, after):
            return Found(usual, likely.numbers, likely.rest, likely.label, likely.mark)
        if line.role is Role.HEAD:
            heading = self._at_head(index, likely, before, after)
            if heading is None and not self._is_part(likely, before):
                self._set_aside(index)
        elif self._numbers:
            if not self._in_sequence(likely, before, after, listed):
                return None
            heading = self._numbered(index, likely, before, after)
            if heading is None and _next_to(likely, before, after):
                self._set_aside(index)
        else:
            heading = self._plain(index, likely, before, after)
        if heading is None:
            return None
        rest, label = likely.rest, likely.label
        if likely.apart and not self._holds(index, likely, heading):
            rest, label = len(line.run.bare), line.run.bare
        return Found(heading, likely.numbers, rest, label, likely.mark)

    def _holds(self, index: int, likely: Likely, heading: SheetHeading) -> bool:
        """Whether the words behind white space are a heading's text, and not more of its words."""
        test = _FITS.get(heading)
        fits = test is not None and test(self.lines[index].run.bare[likely.rest :])
        return fits or not self._content_follows(index)

    def _set_aside(self, index: int) -> None:
        if not self._by_words:
            self.asides.add(index)

    def _in_sequence(self, likely: Likely, before: Found, after: Found | None, listed: int) -> bool:
        """Whether a line's number stands between those of its neighbours, and not in a list."""
        number, last = likely.numbers[-1], before.number
        if last is None or likely.numbers[:-1] != before.numbers[:-1]:
            return False
        upper = after.number if after is not None and after.number is not None else last + 2
        return last < number < upper and number <= _HIGHEST and listed != number - 1

    def _numbered(
        self, index: int, likely: Likely, before: Found, after: Found | None
    ) -> SheetHeading | None:
        expected = self._slot(likely.numbers[-1] - (before.number or 0), before, after)
        if expected in likely.headings or (expected and _spelt_like(likely.name, expected)):
            return expected
        first = likely.headings[0] if likely.first == 0 else None
        if first is not None and first not in self._present:
            return first if self._between(first, before, after) else None
        return expected if expected and self._fits(index, likely, expected) else None

    def _at_head(
        self, index: int, likely: Likely, before: Found, after: Found | None
    ) -> SheetHeading | None:
        """The heading that a cell of the heading column is."""
        known = [one for one in likely.headings if one not in self._present]
        if known and (likely.headings[0] is known[0] or self._between(known[0], before, after)):
            return known[0]
        expected = self._slot(1, before, after)
        if expected and _spelt_like(likely.name, expected):
            return expected
        alone = expected and self._slot(2, before, after) is None
        return expected if expected and alone and self._fits(index, likely, expected) else None

    def _plain(
        self, index: int, likely: Likely, before: Found, after: Found | None
    ) -> SheetHeading | None:
        """The heading that a short line without number is, among others without number."""
        whole = likely.rest >= len(self.lines[index].run.bare)
        if len(likely.name) > _SHORT or any(one.isdigit() for one in likely.name):
            return None
        if not (likely.colon or (whole and self._content_follows(index))):
            return None
        absent = [one for one in NINE if one not in self._present]
        for heading in absent:
            if self._between(heading, before, after) and _spelt_like(likely.name, heading):
                return heading
        if SheetHeading.RATIONALE in absent and before.heading is SheetHeading.TITLE:
            below = [one.run for one in self.lines[index + 1 :]]
            first = first_heading(self.lines[index].view, below)
            if first is not None:
                return first.heading
        named = _first_of_nine(likely)
        if named is None or named not in absent:
            return None
        if likely.first and not (len(likely.headings) == 1 and self._fits(index, likely, named)):
            return None
        return named if self._between(named, before, after) else None

    def _content_follows(self, index: int) -> bool:
        return index + 1 < len(self.lines) and index + 1 not in self.heads

    def _slot(self, distance: int, before: Found, after: Found | None) -> SheetHeading | None:
        """The heading so many places behind one of the nine, absent and before the next."""
        order = ORDER.get(before.heading)
        if order is None and after is not None and distance == 1:
            order = (
                ORDER.get(after.heading, 1) - 2
            )  # behind the area, which has no place of its own
        if order is None or order + distance >= len(NINE) or distance < 1:
            return None
        heading = NINE[order + distance]
        free = heading not in self._present
        return heading if free and self._between(heading, before, after) else None

    def _between(self, heading: SheetHeading, before: Found, after: Found | None) -> bool:
        if heading not in ORDER:
            return True
        order = ORDER[heading]
        lower = ORDER.get(before.heading, -1)
        upper = ORDER.get(after.heading, len(NINE)) if after is not None else len(NINE)
        return lower < order < upper

    def _fits(self, index: int, likely: Likely, heading: SheetHeading) -> bool:
        line = self.lines[index]
        runs: list[Run] = [*line.content]
        if likely.rest < len(line.run.bare):
            runs.append(line.view.part(likely.rest))
        for later in range(index + 1, min(index + _AHEAD, len(self.lines))):
            if later in self.heads:
                break
            runs.append(self.lines[later].run)
        test = _FITS.get(heading)
        if self._by_words:
            return False
        return bool(runs) and (test is None or any(test(run.bare) for run in runs))

    def _is_part(self, likely: Likely, before: Found) -> bool:
        """Whether a cell divides the section before: ผลผลิต and ผลลัพธ์ under the results."""
        if likely.numbers[:-1] == before.numbers and before.numbers:
            return True
        if before.heading not in OF_RESULTS:
            return before.heading in likely.headings[:1]
        parts = kind_in(likely.name) is not None or bool(
            OF_RESULTS.intersection(likely.headings[:1])
        )
        return parts and not is_benefit(likely.name)

    def _together(self, found: Found) -> Found:
        """A heading with the others that its words name: วัตถุประสงค์และเป้าหมาย, สถานที่/ระยะเวลา."""
        also = tuple(self._named_too(found))
        self._present.update(also)
        if also and found.heading not in ORDER:  # the place is none of the nine
            return evolve(found, heading=also[0], also=also[1:])
        return evolve(found, also=also)

    def _named_too(self, found: Found) -> Iterator[SheetHeading]:
        """The absent ones of the nine in its words: those near, and what a joint sets apart."""
        others = _TOGETHER.split(found.label)[1:]
        likely = likely_heading(compact(_bare(found.label))) if others else None
        order = ORDER.get(found.heading)
        for one in likely.headings if likely else ():
            if one not in ORDER or one in self._present:
                continue
            apart = any(begins_likely(other) is one for other in others)
            distance = _NEAR if order is None else abs(ORDER[one] - order)
            if distance == 1 or (apart and distance == _NEAR):
                yield one


def _first_of_nine(likely: Likely) -> SheetHeading | None:
    """The first heading in a line's words, or the next behind a place: สถานที่/ระยะเวลา."""
    if likely.headings[:1] != (SheetHeading.AREA,):
        return likely.headings[0] if likely.headings else None
    further = map(begins_likely, _TOGETHER.split(likely.name)[1:])
    return next((one for one in further if one in ORDER), None)


def _with_its_text(view: Compact) -> Likely | None:
    """What a numbered line would be as a heading; its text may stand behind white space."""
    whole, first = likely_heading(view), None
    if whole is None or not whole.colon:
        first = likely_apart(view)
    if whole is None or first is None:
        return whole or first
    further = tuple(one for one in whole.headings if one not in first.headings)
    at = first.first if first.headings else whole.first
    return evolve(first, headings=(*first.headings, *further), first=at)


def _bare(text: str) -> Run:
    return Run(text, ())


def _next_to(likely: Likely, before: Found, after: Found | None) -> bool:
    """Whether a number follows that of the heading before; behind the ninth nothing need follow."""
    number = likely.numbers[-1]
    if after is None:
        return before.number == number - 1 and number > len(NINE)
    return before.number == number - 1 and after.number == number + 1


def _spelt_like(name: str, heading: SheetHeading) -> bool:
    """Whether a name is the usual one but for a letter or two."""
    usual = HEADING_WORDS[heading]
    near = abs(len(name) - len(usual)) <= 3
    return near and SequenceMatcher(None, usual, name).ratio() >= _ALIKE
