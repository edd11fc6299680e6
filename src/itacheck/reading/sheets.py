"""The detail sheets of part 3: where each begins, and the sections that it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from ..documents import Block, Paragraph, Run, joined
from ..language import say
from ..location import Location
from ..plan import Mission, Passage, Period, Problem, Section, Sheet, SheetHeading
from ..thai.text import same, tidy
from .compact import compact, squeezed
from .drafts import Draft, DraftSection
from .durations import read_duration
from .frame_headings import Frame
from .headings import DIMENSION, MISSION, PAGE_NUMBER, SHEET_START, sheet_heading
from .indicators import read_indicators
from .lists import Item, leading_number
from .sheet_budget import read_sheet_budget
from .summary_cells import kind_of
from .summary_items import KIND_WORD
from .years import years_in

_QUOTED_NUMBER = re.compile(r"\A[“\"'‘]*\(?(\d{1,4})\)")
_MANY_SECTIONS = 4
_FEWEST_SHEETS = 2
_RESULTS = {SheetHeading.RESULTS, SheetHeading.INDICATORS}


def read_sheets(
    blocks: Sequence[Block], period: Period | None, missions: Sequence[Mission] = ()
) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    """Every sheet in document order, and what of them could not be read.

    ``missions`` are the summary table's: their names tell a heading from an item of a list.
    """
    collector = _Collector(missions)
    for block in blocks:
        for run in _lines(block):
            collector.line(run)
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for draft in collector.finished():
        sheet, met = _sheet(draft, period)
        sheets.append(sheet)
        problems += met
    return tuple(sheets), tuple(problems)


def untold_sheets(blocks: Sequence[Block]) -> tuple[Problem, ...]:
    """The problem of sections of detail sheets in a document where none of these begins."""
    durations = [
        run
        for block in blocks
        for run in _lines(block)
        if "ระยะเวลา" in squeezed(run)[:16]
        and (found := sheet_heading(compact(run))) is not None
        and found[0] is SheetHeading.DURATION
    ]
    if len(durations) < _FEWEST_SHEETS:
        return ()
    note = say(
        "Sections of detail sheets stand here, but no line says which project each is about, so no"
        " sheet was read. Begin each with ลำดับที่ and its number, or with ชื่อโครงการ and its name."
    )
    return (Problem(note, durations[0].location),)


def _lines(block: Block) -> Iterable[Run]:
    if isinstance(block, Paragraph):
        return (block.run,)
    rows = ([cell for cell in row.cells if cell] for row in block.rows)
    return tuple(joined(cells) for cells in rows if cells)


class _Collector:
    """Collects the lines of each sheet under its headings."""

    def __init__(self, missions: Sequence[Mission]) -> None:
        self._frame = Frame(missions)
        self._done: list[Draft] = []
        self._draft: Draft | None = None
        self._sections: list[tuple[DraftSection, list[Run]]] = []
        self._mission = ""
        self._above: Run | None = None

    def line(self, run: Run) -> None:
        view = compact(run)
        if PAGE_NUMBER.match(view.text):
            self._page_number(run, view.text)
            return
        start = SHEET_START.match(view.text)
        if start:
            self._begin(int(start["number"]), run.location)
            return
        found = sheet_heading(view)
        if found is not None:
            heading, number, rest = found
            content = view.part(rest)
            names_project = heading is SheetHeading.TITLE and (
                number is not None or not self._titled() or (bool(content) and self._full())
            )
            if names_project and (self._draft is None or self._titled()):
                self._begin(None, run.location, content)
            if self._draft is not None and (names_project or self._opens(heading, number)):
                label = view.text[:rest].rstrip(":：")
                section = DraftSection(heading, number, label, run.location)
                self._sections.append((section, [content] if content else []))
                return
        if self._draft is None or not self._sections:
            self._note_mission(view.text)
            self._above = run
            if self._draft is not None and KIND_WORD.match(run.text):
                self._draft = evolve(self._draft, name=self._draft.name or run)
        else:
            self._sections[-1][1].append(run)

    def _page_number(self, run: Run, text: str) -> None:
        """A bare number that may be more than a page's is kept.

        It may be the amount where it is all there is under the budget; under the duration a year is
        one.
        """
        if self._sections and text.isdigit():
            section, lines = self._sections[-1]
            if section.heading is SheetHeading.DURATION and years_in(text):
                lines.append(run)
            if section.heading is SheetHeading.BUDGET and not lines:
                self._sections[-1] = (section, [run])

    def _titled(self) -> bool:
        return any(section.heading is SheetHeading.TITLE for section, _ in self._sections)

    def _full(self) -> bool:
        """Whether the open sheet has so many sections that a project's name begins another."""
        return len({section.heading for section, _ in self._sections}) >= _MANY_SECTIONS

    def _opens(self, heading: SheetHeading, number: int | None) -> bool:
        """Whether a heading opens a section here, or is a line of the section before.

        A heading's words may stand again as a list item or as a subheading (ผลผลิต, ผลลัพธ์).
        """
        if heading is SheetHeading.RESULTS:
            return number is not None or not any(
                one.heading in _RESULTS for one, _ in self._sections
            )
        known = any(one.heading is heading for one, _ in self._sections)
        return not known or number is not None

    def _begin(self, number: int | None, location: Location, title: Run | None = None) -> None:
        above = self._above
        trailing = self._close(title)
        for line in trailing:
            self._note_mission(squeezed(line))
        above = trailing[-1] if trailing else above
        if title and above and (item := _same_title(above, title)) is not None:
            number, location = item.number, above.location
        self._draft = Draft(number, location, self._mission)

    def _note_mission(self, text: str) -> None:
        match = MISSION.match(text)
        if match:
            self._mission = match["code"]
        elif DIMENSION.match(text):
            self._mission = ""

    def _close(self, title: Run | None = None) -> list[Run]:
        """End the open sheet; returns the lines behind it that are headings of what follows.

        ``title``: what the sheet that follows is about, where its first heading says so.
        """
        trailing: list[Run] = []
        if self._draft is not None:
            if self._sections:
                lines = self._sections[-1][1]
                named = bool(title and lines and _same_title(lines[-1], title))
                first = self._frame.first_of(lines[:-1] if named else lines)
                lines, trailing = lines[:first], lines[first:]
                self._sections[-1] = (self._sections[-1][0], lines)
            sections = tuple(
                evolve(section, lines=tuple(lines)) for section, lines in self._sections
            )
            self._done.append(evolve(self._draft, sections=sections))
        self._draft, self._sections, self._above = None, [], None
        return trailing

    def finished(self) -> tuple[Draft, ...]:
        self._close()
        return tuple(self._done)


def _same_title(line: Run, title: Run | None) -> Item | None:
    """The number and the name in a line that names a project as the heading below it does."""
    item = leading_number(line)
    return item if title and same(item.run.text) == same(title.text) else None


def _sheet(draft: Draft, period: Period | None) -> tuple[Sheet, tuple[Problem, ...]]:
    title_section = draft.first(SheetHeading.TITLE)
    title, number = "", draft.number
    lines = title_section.lines if title_section else ()
    run = joined(lines) if lines else draft.name
    if run is not None:
        marked = _QUOTED_NUMBER.match(squeezed(run))
        item = leading_number(run) if marked else None
        if item is not None and number is None:
            number = item.number
        title = tidy((item.run if item else run).text)
    problems: list[Problem] = []
    duration, met = read_duration(draft.first(SheetHeading.DURATION), period)
    problems += met
    years = duration.years if duration else ()
    budget, met = read_sheet_budget(draft.first(SheetHeading.BUDGET), years)
    problems += met
    if not draft.sections:
        problems.append(
            Problem(say("A detail sheet begins here but nothing of it follows."), draft.location)
        )
    sheet = Sheet(
        number,
        title,
        kind_of(title),
        draft.mission,
        tuple(_section(section) for section in draft.sections),
        duration,
        budget,
        read_indicators(tuple(one for one in draft.sections if one.heading in _RESULTS)),
        location=draft.location,
    )
    return sheet, tuple(problems)


def _section(section: DraftSection) -> Section:
    passages = tuple(Passage(tidy(run.text), location=run.location) for run in section.lines)
    return Section(section.heading, section.number, passages, location=section.location)
