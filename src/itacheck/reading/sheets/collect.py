"""Where the sheets of part 3 begin and end among its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...documents import Run, joined
from ...plan import Problem, SheetGroup, SheetHeading
from ...plan.account import Taken
from ...thai.digits import arabic
from ...thai.text import tidy
from ..outline.headings import MISSION, PAGE_NUMBER
from ..text.compact import Compact
from .cells import GOES_ON
from .frame_headings import Frame
from .headings import OF_RESULTS, SHEET_START, Found, first_heading, tells
from .labels import Labels
from .line import Line, Role
from .naming import Name, Numbered, Titles
from .numbers import is_styled, number_in, said_below, title_follows
from .openings import Captions, Openings
from .result_words import is_benefit
from .segment import Segment
from .signatures import signatures

_NEAR = 3
"""So many lines above its first heading may a sheet be named."""
_BELOW = 12
"""So many lines has a rationale at most."""
_NEAR_END = 14
_YEAR = expression(r"[-–—]*2[45]\d\d[-–—]*\Z")


class Collector:
    """Divides the lines among the sheets, and says what each was taken for."""

    def __init__(self, lines: Sequence[Line], frame: Frame, titles: Titles) -> None:
        self.lines = lines
        self.taken: list[Taken] = [Taken.UNREAD] * len(lines)
        self.segments: list[Segment] = []
        self.groups: list[SheetGroup] = []
        self.problems: list[Problem] = []
        self._frame = frame
        self._titles = titles
        self._openings = Openings(lines, titles)
        self._labels = Labels(lines)
        self._open: Segment | None = None
        self._mission = ""
        self._above: list[int] = []
        self._captions = Captions()

    def collected(self) -> list[Segment]:
        """All sheets in order."""
        for index in range(len(self.lines)):
            self._line(index)
        self._close()
        self._leave(self._above)
        return self.segments

    def _line(self, index: int) -> None:
        line = self.lines[index]
        if line.contents or line.furniture:
            self.taken[index] = Taken.CONTENTS if line.contents else Taken.FURNITURE
            return
        if line.begins:
            self._begin(Numbered.of(arabic(line.begins)), line.run.location)
            self.taken[index] = Taken.HEADING
            return
        if self._opens_by_name(index):
            return
        if line.role is Role.KEPT:
            self._kept(index)
            return
        view = line.view
        if line.role is Role.TEXT and self._is_page(line, view.text):
            self.taken[index] = Taken.FURNITURE
            return
        start = SHEET_START.match(view.text)
        if start:
            self._begin(Numbered.of(start["number"]), line.run.location)
            self.taken[index] = Taken.HEADING
            return
        if self._counts(index):
            return
        found = line.found or self._first(index, view) or self._labels.at(index)
        if self._goes_on(index, view, found):
            self.taken[index] = Taken.HEADING if line.content else Taken.FURNITURE
        elif found is None or not self._heads(index, view, found):
            self._content(index)

    def _opens_by_name(self, index: int) -> bool:
        """Whether a line's number and name open a sheet; none does within another's sections."""
        sheet = self._open
        named = self._openings.at(index)
        if named is None or not (sheet is None or sheet.full or not sheet.heads):
            return False
        self._begin(named.numbered, self.lines[index].run.location)
        if self._open is not None:
            self._open.name = named.run
        self.taken[index] = Taken.HEADING
        return True

    def _kept(self, index: int) -> None:
        """A row of a table: content; one of indicators opens a section where none of them is."""
        line, sheet = self.lines[index], self._open
        last = sheet.last if sheet is not None else None
        under = last is not None and last.heading in OF_RESULTS and not is_benefit(last.label)
        if line.indicators and last is not None and not under:
            self._head(index, Found(SheetHeading.RESULTS, (), len(line.run.bare), ""))
        else:
            self._content(index)

    def _counts(self, index: int) -> bool:
        """Whether a line holds but a word and a number that is the next sheet's, or the open one's.

        รหัสโครงการ ๑.๒.๑ stands over a sheet, or in it under the project's name.
        """
        found = number_in(self.lines, index, self._frame)
        if found is None:
            return False
        sheet, (numbered, code) = self._open, found
        if sheet is not None and not (
            sheet.full or sheet.gives_way(self.lines[index + 1 : index + 2], self._titles)
        ):
            within = sheet.last is not None and sheet.last.heading is SheetHeading.TITLE
            if not within or sheet.numbered.number is not None or not code:
                return False
            sheet.numbered = numbered
        elif title_follows(self.lines, index):
            self._begin(numbered, self.lines[index].run.location)
        else:
            return False
        self.taken[index] = Taken.HEADING
        return True

    def _first(self, index: int, view: Compact) -> Found | None:
        """A sheet's title, or right under its name the rationale's heading, in whatever words."""
        sheet = self._open
        titled = self._openings.titled(index, sheet)
        if titled or sheet is None or sheet.heads or not (sheet.name or sheet.loose):
            return titled
        below = self.lines[index + 1 : index + 1 + _BELOW]
        return first_heading(view, [one.run for one in below])

    def _goes_on(self, index: int, view: Compact, found: Found | None) -> bool:
        """Whether a line says again what is open: a heading on the next page, (ต่อ), or row."""
        line, sheet = self.lines[index], self._open
        if sheet is None or sheet.last is None:
            return False
        match = GOES_ON.search(view.text[-_NEAR_END:])
        if match and SHEET_START.match(view.text[: -len(match[0])]):
            return True
        last = sheet.last
        if found is None or found.heading is not last.heading or found.numbers != last.numbers:
            return False
        alone = bool(match and found.rest >= len(view.text) - len(match[0]))
        again = line.role is Role.HEAD and bool(line.content)
        again = again and not sheet.gives_way([line], self._titles)
        if again and (alone or found.label == last.label):
            sheet.entries.append(index)
            sheet.repeated[index] = found
            return True
        return alone

    def _is_page(self, line: Line, text: str) -> bool:
        """Whether a line holds a page number; a year is none, nor a number that opens a section."""
        if not PAGE_NUMBER.match(text) or _YEAR.match(text):
            return False
        opens = self._open is not None and self._open.empty
        return not (opens and text.isdigit()) and not (line.in_table and text.isdigit())

    def _heads(self, index: int, view: Compact, found: Found) -> bool:
        """Whether a heading's words open a sheet or a section here."""
        line, sheet = self.lines[index], self._open
        inside = view.part(found.rest) if found.rest < len(view.text) else None
        if line.role is Role.HEAD:
            inside = line.content[0] if line.content else None
        if sheet is not None and sheet.divides(found):
            return False
        place = line.run.location
        if found.heading is SheetHeading.TITLE:
            opens = self._names_project(found, inside)
            if opens and (sheet is None or sheet.has(SheetHeading.TITLE) or sheet.full):
                self._begin(Numbered(None), place, inside or said_below(self.lines, index))
        elif sheet is None:
            opens = self._begin_at_name()
        elif sheet.restarts_at(found):
            opens = self._begin_at_name() or self._begin(Numbered(None), place)
        else:
            opens = self._opens(index, found)
        if opens:
            self._head(index, found, inside)
        return opens

    def _head(self, index: int, found: Found, inside: Run | None = None) -> None:
        if self._open is not None:
            self._open.open(index, found, inside)
            self.taken[index] = Taken.HEADING

    def _names_project(self, found: Found, inside: Run | None) -> bool:
        sheet = self._open
        if found.numbers or sheet is None or not sheet.has(SheetHeading.TITLE):
            return True
        return bool(inside) and (sheet.full or self._titles.is_another(inside, sheet.title))

    def _opens(self, index: int, found: Found) -> bool:
        """Whether a heading opens a section here, or is a line of the section before.

        A heading's words may stand again as a list item or as a subheading (ผลผลิต, ผลลัพธ์).
        """
        sheet = self._open
        if sheet is None:
            return False
        if found.heading is SheetHeading.RESULTS:
            if is_benefit(found.label):
                return not sheet.named(found.label)
            return bool(found.numbers) or not any(map(sheet.has, OF_RESULTS))
        known = sheet.has(found.heading)
        if self.lines[index].role is Role.HEAD and known:
            return sheet.last is not None and sheet.last.heading is not found.heading
        return not known or bool(found.numbers)

    def _content(self, index: int) -> None:
        """A line that is no heading: content, or what stands above a sheet's first heading."""
        line, sheet = self.lines[index], self._open
        if sheet is not None and sheet.heads:
            sheet.entries.append(index)
            self.taken[index] = Taken.SHEET
        elif line.role is Role.TEXT and self._group(index):
            self.taken[index] = Taken.HEADING
        elif sheet is not None:
            if line.role is Role.TEXT:
                sheet.loose.append(index)
            else:
                self._leave([index])
        else:
            self._above.append(index)

    def _group(self, index: int) -> bool:
        """Whether a line is the heading of a dimension or a mission; it is noted then."""
        run = self.lines[index].run
        met = self._frame.group_of(run)
        if met is None or (not self._frame.knows(run) and (self._titles.name(run) or tells(run))):
            return False
        group, deep = met
        self._mission = group.mission
        if not deep:
            self.groups.append(group)
        return True

    def _begin(self, numbered: Numbered, location: Location, title: Run | None = None) -> bool:
        above = self._above
        if above and not self.segments and self._open is None:
            self._captions = Captions.over(self.lines, above, self._frame)
        trailing = self._close(title)
        near = trailing or above
        if (named := self._named_above(near, title)) is not None:
            index, name = named
            location = self.lines[index].run.location
            numbered = numbered if name.numbered.number is None else name.numbered
            self.taken[index] = Taken.HEADING
            above = [one for one in above if one != index]
        self._leave(above)
        self._above = []
        self._open = Segment(numbered, location, self._mission)
        return True

    def _named_above(self, above: Sequence[int], title: Run | None) -> tuple[int, Name] | None:
        """The line above a title that names or numbers the same project, or begins every sheet."""
        if not above:
            return None
        name = self._captions.named_by(self.lines[above[-1]], title, self._frame)
        return (above[-1], name) if name is not None else None

    def _begin_at_name(self) -> bool:
        """Begin a sheet at the line above that names a project; False where there is none."""
        sheet = self._open
        near = sheet.tail if sheet is not None else [*self._below_headings()]
        near = near[-_NEAR:]
        for index in reversed(near):
            run = self.lines[index].run
            name = self._titles.name(run) if self.lines[index].role is Role.TEXT else None
            if name is None:
                continue
            lines = [one for one in near if one >= index]
            if sheet is not None:
                sheet.drop(lines)
            self._above = [one for one in self._above if one < index]
            self._begin(name.numbered, run.location)
            rest = [one for one in lines[1:] if not self._row(one)]
            if self._open is not None:
                self._open.name = joined([name.run, *(self.lines[one].run for one in rest)])
            for one in (index, *rest):
                self.taken[one] = Taken.HEADING
            self._leave([one for one in lines if self._row(one)])
            return True
        return False

    def _below_headings(self) -> Iterator[int]:
        """The last lines above without a heading: what stands under one names no sheet."""
        free = takewhile(
            lambda one: self._row(one) or self.lines[one].found is None,
            reversed(self._above),
        )
        return reversed([*free])

    def _close(self, title: Run | None = None) -> list[int]:
        """End the open sheet; returns the lines behind it that are headings of what follows.

        ``title``: what the sheet that follows is about, where its first heading says so.
        """
        sheet, self._open = self._open, None
        if sheet is None:
            return []
        trailing: list[int] = []
        if sheet.heads:
            text = self._text_behind(sheet)
            named = self._named_above(text, title) is not None
            styled = [self._ends(self.lines[max(sheet.heads)], one) for one in text]
            runs = [self.lines[one].run for one in text]
            first = self._frame.first_of(runs[:-1] if named else runs, styled)
            first = min(first, self._frame.above_captions(runs, self._captions.block))
            first = min(first, self._captions.first_of(runs))
            trailing = text[first:]
            for one in trailing:
                self._group(one)
                self.taken[one] = Taken.HEADING
            sheet.drop(trailing)
            self._sign_off(sheet)
        self._name(sheet)
        self.segments.append(sheet)
        return trailing

    def _text_behind(self, sheet: Segment) -> list[int]:
        """A sheet's last lines that are neither rows nor tell what they are about."""
        free = takewhile(
            lambda one: not (self._row(one) or tells(self.lines[one].run)),
            reversed(sheet.tail),
        )
        return [*free][::-1]

    def _row(self, index: int) -> bool:
        return self.lines[index].role is not Role.TEXT

    def _ends(self, head: Line, index: int) -> bool:
        """Whether a line behind a sheet is Word's heading, or outside its table a mission's."""
        outside = head.in_table and not self.lines[index].in_table
        mission = MISSION.match(self.lines[index].run.bare) is not None
        return is_styled(self.lines, index) or (outside and mission)

    def _sign_off(self, sheet: Segment) -> None:
        """Take the signatures under a sheet off its last section."""
        tail = sheet.tail
        signed = tail[signatures([self.lines[one].whole for one in tail])]
        for index in signed:
            self.taken[index] = Taken.ORNAMENT
        sheet.drop(signed)

    def _name(self, sheet: Segment) -> None:
        """The name that stands between a sheet's number and its first heading; else it is told."""
        loose = sheet.loose
        if sheet.name is None and loose:
            named = [one for one in loose if self._titles.name(self.lines[one].run)]
            if not named and not sheet.has(SheetHeading.TITLE) and sheet.heads:
                named = loose[:1]
            if named:
                sheet.name = self.lines[named[0]].run
                self.taken[named[0]] = Taken.HEADING
                loose = [one for one in loose if one != named[0]]
        for index in loose:
            self.taken[index] = Taken.PASSAGE
        if not (sheet.heads or sheet.name):
            note = say("A detail sheet begins here but nothing of it follows.")
            self.problems.append(Problem(note, sheet.location))
        elif not (sheet.name or sheet.has(SheetHeading.TITLE) or sheet.numbered.number is not None):
            note = say("No line says which project this detail sheet is about.")
            self.problems.append(Problem(note, sheet.location))

    def _leave(self, indices: Sequence[int]) -> None:
        """Lines of part 3 that belong to no sheet: running text, or what could not be read."""
        told = -2
        for index in indices:
            line = self.lines[index]
            data = line.in_table or line.found is not None
            if not data:
                self.taken[index] = Taken.PASSAGE
                continue
            self.taken[index] = Taken.UNREAD
            if told != index - 1:
                note = say(
                    "“{text}” stands outside every detail sheet and was not read. Begin each sheet"
                    " with ลำดับที่ and its number, or with ชื่อโครงการ and its name.",
                    text=tidy(line.first.text)[:60],
                )
                self.problems.append(Problem(note, line.first.location))
            told = index
