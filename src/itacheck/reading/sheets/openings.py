"""Lines that open a sheet by a number and a name: โครงการลำดับที่ ๑ มาตรการ…, รหัส ๑.๑.๑ | โครงการ…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...base.record import record
from ...documents import Run
from ...plan import SheetHeading
from ...thai.digits import arabic
from ...thai.text import same, squeeze
from ..summary.items import KIND_WORD
from ..text.compact import compact
from .frame_headings import Frame, without_figures
from .headings import Found, first_heading, found_heading, likely_heading
from .line import Line, Role
from .naming import Name, Numbered, Titles, name_in
from .numbers import COUNTED_NAME, counted_in
from .segment import Segment

_LONGEST = 300
_CAPTION = 80
_FIRST = {SheetHeading.RATIONALE, SheetHeading.OBJECTIVES}
_BELOW = 12
_TIMES = 2
_LONGEST_BLOCK = 5


def _name_over(run: Run, title: Run) -> Name | None:
    """What a line right over a title says of its project: its name again, its number, or both."""
    counted = counted_in(run.bare)
    found = name_in(run)
    if counted:
        return Name(counted, found.run)
    if same(found.run.text) == same(title.text):
        return found
    if not found.run.text and found.numbered.number is not None:
        return found
    match = COUNTED_NAME.match(run.text)
    name = run.part(match.start("name")) if match else None
    if match is None or name is None or _bare(name) != _bare(title):
        return None
    return Name(Numbered.of(arabic(match["number"])), name)


def _caption_of(line: Line, frame: Frame) -> str:
    """The words of a line that may stand over every sheet alike: แบบเสนอโครงการ, แผ่นที่ 0; else none.

    A number in it may be each sheet's own, so that it is no more than a place for one. One of the
    nine headings is no caption: what it says is a sheet's.
    """
    words = line.run.bare
    short = len(words) <= _CAPTION and line.found is None and frame.group_of(line.run) is None
    return without_figures(line.run) if short else ""


@record
class Captions:
    """What stands over the sheets again and again, as a memorandum's head does.

    ``last`` is the line right over the first sheet, if it is such a caption, ``block`` are all of
    them there.
    """

    last: str = ""
    block: frozenset[str] = frozenset()

    @classmethod
    def over(cls, lines: Sequence[Line], above: Sequence[int], frame: Frame) -> Captions:
        """The captions among the lines over the first sheet that stand again further on."""
        said = [_caption_of(lines[one], frame) for one in above[-_LONGEST_BLOCK:]]
        below = {without_figures(one.run) for one in lines[above[-1] + 1 :]}
        return cls(
            said[-1] if said[-1] in below else "", frozenset(filter(below.__contains__, said))
        )

    def named_by(self, line: Line, title: Run | None, frame: Frame) -> Name | None:
        """What the line right over a sheet's title says of its project, or begins every sheet."""
        if line.content:
            return None
        named = _name_over(line.run, title) if title else None
        again = _caption_of(line, frame) == self.last != ""
        return named or (Name(Numbered(None), line.run) if again else None)

    def first_of(self, runs: Sequence[Run]) -> int:
        """Where they begin among a sheet's last lines; behind these where none of them is there."""
        start = max(0, len(runs) - _LONGEST_BLOCK)
        near = range(start, len(runs))
        return next((one for one in near if without_figures(runs[one]) in self.block), len(runs))


def _bare(run: Run) -> str:
    """A project's name without the word for its kind, as it is compared."""
    name = same(run.text)
    match = KIND_WORD.match(name)
    return name[match.end() :] if match else name


def _behind_heading(name: Run) -> Run:
    """The name without the heading of a title and the colon before it."""
    found = found_heading(view := compact(name))
    titled = found is not None and found.heading is SheetHeading.TITLE
    return view.part(found.rest) if found and titled and found.rest < len(view.text) else name


class Openings:
    """Which lines open a sheet by its number and its name together.

    A heading of the sheet follows such a line. Its name is (nearly) one of the summary table's or
    begins as a project's does, or its number is a project's there, or the words before it come
    again with rising numbers.
    """

    def __init__(self, lines: Sequence[Line], titles: Titles) -> None:
        self._lines = lines
        self._titles = titles
        self._found = dict(self._likely())
        rising: dict[str, list[int]] = {}
        for words, name in self._found.values():
            if words and name.numbered.number is not None:
                rising.setdefault(words, []).append(name.numbered.number)
        self._recurring = {
            words
            for words, numbers in rising.items()
            if len(numbers) >= _TIMES and all(one < other for one, other in pairwise(numbers))
        }

    def at(self, index: int) -> Name | None:
        """The number and the name in a line that opens a sheet, if it does."""
        found = self._found.get(index)
        if found is None:
            return None
        words, name = found
        numbered = name.numbered
        known = self._titles.is_named(name.run) or self._titles.labels(numbered)
        return name if known or words in self._recurring else None

    def titled(self, index: int, sheet: Segment | None) -> Found | None:
        """The heading of a title in other words than the usual ones: ๑. ชื่อ | โครงการ….

        What it heads is a project's name. It is a sheet's first heading, in whatever words where
        the table has the very name; behind another sheet's headings it speaks of a name, and has
        the words of that sheet's own where only a few of these are known.
        """
        line, free = self._lines[index], sheet is None or not sheet.heads
        likely = likely_heading(line.view)
        if likely and not (free or (sheet and (sheet.full or sheet.titled_by(likely.label)))):
            likely = None
        if likely is None or (likely.numbers and likely.numbers[-1] != 1):
            return None
        if any(map(str.isdigit, likely.name)):
            return None
        inside = line.content[:1] if line.role is Role.HEAD else (line.view.part(likely.rest),)
        told = bool(inside) and (line.role is Role.HEAD or likely.colon)
        speaks = likely.headings == (SheetHeading.TITLE,) and not likely.first
        known = self._titles.is_named if speaks else self._titles.has
        if not (told and (speaks or free) and known(inside[0])):
            return None
        return Found(SheetHeading.TITLE, likely.numbers, likely.rest, likely.label, likely.mark)

    def _likely(self) -> Iterator[tuple[int, tuple[str, Name]]]:
        for index, line in enumerate(self._lines):
            run, row = line.run, line.tabled
            if line.contents or line.role is Role.HEAD or len(run.text) > _LONGEST:
                continue
            if row and index and self._lines[index - 1].tabled:
                continue  # no table has the name of its sheet in a further row
            match = COUNTED_NAME.match(run.text) if line.role is Role.TEXT or row else None
            if match is None or not (match["words"].strip() or row):
                continue
            words = squeeze(match["words"])
            if line.found is None and self._heading_follows(index):
                name = _behind_heading(run.part(match.start("name")))
                yield index, (words, Name(Numbered.of(arabic(match["number"])), name))

    def _heading_follows(self, index: int) -> bool:
        """Whether one of the first headings of a sheet comes next."""
        below = [one for one in self._lines[index + 1 : index + 1 + _BELOW] if not one.furniture]
        if not below:
            return False
        first, *rest = below
        found = first.found or first_heading(first.view, [one.run for one in rest])
        return found is not None and found.heading in _FIRST
