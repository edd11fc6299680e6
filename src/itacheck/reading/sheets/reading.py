"""From the blocks of part 3 to its detail sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...base.severity import Severity
from ...documents import Block, Run, joined
from ...plan import (
    Dimension,
    Passage,
    Period,
    Problem,
    Section,
    Sheet,
    SheetGroup,
    SheetHeading,
)
from ...plan.account import Taken
from ...thai.text import tidy
from ..summary.items import kind_of
from ..text.declared_behind import declared_behind
from ..text.lists import leading_number
from .collect import Collector
from .cut_registers import join_registers
from .draft import Draft, DraftSection
from .drafting import drafts_of
from .durations import read_duration
from .explanations import without_explanations
from .frame_headings import Frame, leads_in
from .headings import OF_RESULTS
from .indicators import read_indicators
from .line import Line, Role
from .lines import lines_of
from .naming import Name, Numbered, Titles, name_in
from .numbers import begun_at, code_behind, left_examples, with_numbers
from .yearly_budget import budget_of

_QUOTED_NUMBER = expression(r"\A[“\"'‘]*\(?(\d{1,4})\)")
_FEWEST_SHEETS = 2


@record
class SheetsRead:
    """The sheets in document order, the headings over groups of them, and problems.

    ``taken`` says of every line that was given, in order, what it was taken for, and how many
    paragraphs or filled cells begin with it: lines of a cell that were taken for the same are one.
    ``examples`` are the lines over sheets that the handbook has over its own, and were left there.
    """

    sheets: tuple[Sheet, ...] = ()
    groups: tuple[SheetGroup, ...] = ()
    problems: tuple[Problem, ...] = ()
    taken: tuple[tuple[Run, Taken, int], ...] = ()
    examples: tuple[tuple[Location, str], ...] = ()


def read_sheets(
    blocks: Sequence[Block], period: Period | None, dimensions: Sequence[Dimension] = ()
) -> SheetsRead:
    """Every sheet in document order, and what of them could not be read.

    ``dimensions`` are the summary table's: their missions' names tell a heading from an item of a
    list, and their projects' titles where a sheet begins that nothing else announces.
    """
    lines = with_numbers(tuple(lines_of(blocks)))
    examples = left_examples(lines)
    lines = begun_at(lines, examples)
    titles = Titles(dimensions)
    frame = Frame(dimensions, leads_in(one.run.bare for one in lines))
    collector = Collector(lines, frame, titles)
    segments = collector.collected()
    drafts, unknown = drafts_of(segments, lines, collector.taken)
    met = [*unknown]
    sheets: list[Sheet] = []
    joint = join_registers([*_numbered(without_explanations(drafts), titles)])
    for index in (one for at in joint.left for one in segments[at].entries):
        collector.taken[index] = Taken.UNREAD
    for index in (at for one in examples for at in (one, one + 1) if lines[at].furniture):
        collector.taken[index] = Taken.HEADING
    for draft in joint.drafts:
        sheet, problems = _sheet(draft, period)
        sheets.append(sheet)
        met += problems
    return SheetsRead(
        tuple(sheets),
        tuple(collector.groups),
        (*collector.problems, *joint.problems, *met),
        tuple(_taken(lines, collector.taken)),
        tuple((one.location, tidy(one.text)) for at in sorted(examples) if (one := lines[at].run)),
    )


def untold_sheets(blocks: Sequence[Block]) -> tuple[Problem, ...]:
    """The problem of sections of detail sheets in a document where none of these begins."""
    durations = [
        line.run
        for line in lines_of(blocks)
        if "ระยะเวลา" in line.run.bare[:16]
        and line.found is not None
        and line.found.heading is SheetHeading.DURATION
    ]
    if len(durations) < _FEWEST_SHEETS:
        return ()
    note = say(
        "Sections of detail sheets stand here, but no line says which project each is about, so no"
        " sheet was read. Begin each with ลำดับที่ and its number, or with ชื่อโครงการ and its name."
    )
    return (Problem(note, durations[0].location, Severity.ERROR),)


def _taken(lines: Sequence[Line], taken: Sequence[Taken]) -> list[tuple[Run, Taken, int]]:
    found: list[tuple[Run, Taken, int]] = []
    for line, what in zip(lines, taken, strict=True):
        if line.cells:
            run = line.run if line.content_cells else line.whole
            found.append((run, what, line.cells))
        elif line.role is not Role.HEAD:  # one more line of the cell before
            run, before, cells = found[-1]
            if before is what:
                found[-1] = joined((run, line.run), "\n"), what, cells
            else:
                found.append((line.run, what, 0))
        if line.content_cells:
            beside = Taken.SHEET if what is Taken.HEADING else what
            found.append((joined(line.content, "\n"), beside, line.content_cells))
    return found


def _numbered(drafts: Sequence[Draft], titles: Titles) -> Iterator[Draft]:
    """The drafts, with the number that stands by a project's name under the title's heading.

    It is the sheet's number where that has none. One that contradicts the sheet's own stays where
    it is; one that is the same in all of several sheets is the mark of a list.
    """
    found = [_number_in_title(draft, titles) for draft in drafts]
    counted = [one.numbered for one in found if one is not None]
    marks = len(counted) >= _FEWEST_SHEETS and len(set(counted)) == 1
    for draft, name in zip(drafts, found, strict=True):
        own = Numbered(draft.number, draft.label)
        if name is None or not (marks or draft.number is None or own == name.numbered):
            yield draft
            continue
        number = own if marks else name.numbered
        sections = (
            evolve(one, lines=(name.run,)) if one is draft.first(SheetHeading.TITLE) else one
            for one in draft.sections
        )
        yield evolve(draft, number=number.number, label=number.label, sections=tuple(sections))


def _number_in_title(draft: Draft, titles: Titles) -> Name | None:
    """The number and the name under the title's heading, in whichever order both stand there."""
    section = draft.first(SheetHeading.TITLE)
    if section is None or not section.lines or section.lines != section.values:
        return None
    run = joined(section.lines)
    if titles.has(run):
        return None
    behind = code_behind(run)
    coded = behind is not None and (titles.has(behind.run) or titles.name(behind.run))
    name = behind if coded else titles.name(run)
    return name if name is not None and name.numbered.number is not None else None


def _sheet(draft: Draft, period: Period | None) -> tuple[Sheet, tuple[Problem, ...]]:
    title, number, label = _title(draft)
    section = draft.first(SheetHeading.DURATION)
    duration, problems = read_duration(section and section.without(frozenset()), period)
    years = duration.years if duration else ()
    budget, met = budget_of(draft.first(SheetHeading.BUDGET), years)
    sheet = Sheet(
        number,
        title,
        kind_of(title),
        draft.mission,
        tuple(_section(section) for section in draft.sections),
        duration,
        budget,
        read_indicators(tuple(one for one in draft.sections if one.heading in OF_RESULTS)),
        label,
        location=draft.location,
    )
    return sheet, (*problems, *met)


def _title(draft: Draft) -> tuple[str, int | None, str]:
    """A sheet's title, its number and its label; at need the number before the title."""
    section = draft.first(SheetHeading.TITLE)
    lines = section.values if section else ()
    run = joined(lines) if lines else draft.name
    if run is None:
        return "", draft.number, draft.label
    number, label = draft.number, draft.label
    if not lines:
        found = name_in(run)
        if found.numbered.number is not None and found.run:
            run = found.run
            if number is None:
                number, label = found.numbered.number, found.numbered.label
    elif _QUOTED_NUMBER.match(run.bare):
        item = leading_number(run)
        run, number = item.run, item.number if number is None else number
    return tidy(declared_behind(run)[0].text), number, label


def _section(section: DraftSection) -> Section:
    passages = tuple(Passage(tidy(run.text), location=run.location) for run in section.lines)
    return Section(section.heading, section.number, passages, location=section.location)
