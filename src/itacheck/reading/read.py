"""From a document's blocks to a Plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from ..base.errors import ReadError
from ..base.language import say
from ..base.limits import Limits
from ..base.location import Location
from ..base.severity import Severity
from ..documents import Block, Document, Paragraph, read_text_document
from ..plan import (
    CountPlace,
    Entry,
    Part,
    PartId,
    PartState,
    Passage,
    Period,
    Plan,
    Problem,
    Source,
    Taken,
    TargetSeries,
)
from ..thai.text import tidy
from .accounting import accounted, holds
from .outline.cover import (
    read_amendment,
    read_announcement,
    read_organisation,
    read_period,
    read_title,
)
from .outline.parts import Outline
from .outline.unfilled import unfilled_of
from .outline.walk import outline_of
from .risks.bands import read_bands
from .risks.legend import legend_of
from .risks.table import read_risks
from .sheets.reading import SheetsRead, read_sheets, untold_sheets
from .spelling import damaged_plan, is_damaged, repaired_document
from .summary.legend import explains_no_amount
from .summary.table import read_summary
from .tables.aligned_targets import with_aligned_targets
from .tables.columns import TableKind, year_of
from .tables.earlier_plan import earlier_note
from .tables.space_aligned import SpacedTable, spaced_tables
from .tables.table_row import misfit
from .targets.goals import read_goals
from .targets.table import read_targets
from .text.stated_counts import read_counts

if TYPE_CHECKING:
    from .tables.cells_in_lines import LostTable

_FIRST_BLOCKS = 200


def read_text(data: bytes, name: str, limits: Limits | None = None) -> Plan:
    """The plan in the bytes of a text file called ``name``. Raises ReadError."""
    return read_document(read_text_document(data, name, limits))


def read_document(document: Document, *, whole: bool = True) -> Plan:
    """The plan in a document's blocks. Raises ReadError where nothing of a plan is in it.

    Of a plan that is not ``whole`` yet, the cover or a heading is enough.
    """
    document, _ = repaired_document(document)
    if is_damaged(document):
        return damaged_plan(document)
    blocks, lost = _with_cells_in_lines(document.blocks)
    blocks, left = with_aligned_targets(blocks)
    spaced = spaced_tables(blocks)
    if spaced:
        from .tables.aligned_rows import with_aligned

        blocks, spaced = with_aligned(blocks, spaced)
    begun = {one.location for one in spaced}
    lines = {one.run.location for one in blocks if isinstance(one, Paragraph)}
    spaced += tuple(one for one in left if one.location in lines - begun)
    document = evolve(document, blocks=blocks)
    untabled: tuple[SpacedTable | LostTable, ...] = (*spaced, *lost)
    unread_lines = {place: one.part for one in untabled for place in one.lines}
    outline = outline_of(document, _period_of(document), unread_lines)
    announcement = outline.passages.get(PartId.ANNOUNCEMENT, ())
    period = read_period([*outline.cover, *announcement, *outline.introduction])
    announced, announcement_problems, open_day = read_announcement(
        announcement, outline.places.get(PartId.ANNOUNCEMENT)
    )
    summary = read_summary(outline)
    part1 = [
        paragraph
        for part in (PartId.TARGETS, PartId.GOALS, PartId.RATIONALE)
        for paragraph in outline.passages.get(part, ())
    ]
    targets, target_problems = read_targets(outline.table(TableKind.TARGETS), period, part1)
    goals: Sequence[Paragraph] = outline.passages.get(PartId.GOALS, ())
    if not targets and not target_problems:
        from .targets.passages import targets_in_text

        told = targets_in_text(outline.part_1, period, part1)
        targets, target_problems, goals = told.series, told.problems, told.goals
    detailed = read_sheets(outline.sheets, period, summary.dimensions)
    risk_part = (*outline.before_risks, *outline.passages.get(PartId.RISK_ASSESSMENT, ()))
    near_risks = [paragraph.run for paragraph in risk_part]
    bands, band_problems = read_bands(near_risks)
    titles = [
        *(one.title for dimension in summary.dimensions for one in dimension.projects),
        *(one.title for one in detailed.sheets),
    ]
    risk_rows, risk_problems = read_risks(
        outline.table(TableKind.RISK), titles, legend_of(near_risks)
    )
    plan = Plan(
        organisation=read_organisation(
            outline.cover,
            [*announcement, *outline.introduction],
            outline.passages.get(PartId.PREFACE, ()),
        ),
        title=read_title(outline.cover) or read_title(outline.introduction),
        period=period,
        amendment=read_amendment(outline.cover),
        announcement=announced,
        parts=_parts(outline),
        risk_rows=risk_rows,
        risk_bands=bands,
        goals=read_goals(goals, period),
        targets=targets,
        dimensions=summary.dimensions,
        grand_total=summary.grand_total,
        counts=(
            *read_counts(outline.passages.get(PartId.PREFACE, ()), CountPlace.PREFACE),
            *read_counts(
                (one for one in outline.introduction if one.run.location not in summary.of_pieces),
                CountPlace.INTRODUCTION,
            ),
            *summary.counts,
        ),
        signs_explained=explains_no_amount(outline.introduction),
        cover=tuple(
            Passage(paragraph.text, location=paragraph.run.location) for paragraph in outline.cover
        ),
        sheets=detailed.sheets,
        sheet_groups=detailed.groups,
        unit=summary.unit,
        common_era=summary.common_era,
        columns_location=outline.odd_year(period),
        source=Source(document.name, document.sha256),
    )
    if not outline.unread and (whole or not (plan.parts or plan.period)):
        _require_something(plan, document)
    left_over = (*open_day, *document.unfilled, *detailed.examples)
    plan = evolve(plan, unfilled=unfilled_of(plan, left_over))
    untold = () if detailed.sheets else untold_sheets(document.blocks)
    account, unread = accounted(
        plan,
        outline,
        _of_sheets(detailed),
        (
            *_doubted(detailed, targets, target_problems),
            *(one.part for one in untabled),
            *([PartId.SHEETS] if untold else []),
        ),
        summary.in_order,
        {one.part for one in untabled},
        document.unread,
    )
    plan = evolve(plan, account=account)
    problems = [
        *(Problem(one.message, one.location, one.severity) for one in document.notes),
        *unread,
        *_missing(plan, document, outline),
        *_misplaced(outline),
        *map(earlier_note, outline.earlier),
        *(one.problem(grave=not holds(plan, one.part)) for one in untabled),
        *untold,
        *announcement_problems,
        *risk_problems,
        *band_problems,
        *target_problems,
        *summary.problems,
        *detailed.problems,
    ]
    return _with_problems(plan, problems)


def _with_cells_in_lines(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], list[LostTable]]:
    """The blocks, with cells that stand in lines of their own as tables: few documents have any."""
    lines = (one.run.bare for one in blocks if isinstance(one, Paragraph))
    if not any(line.strip("().") == "1" or year_of(line) for line in lines):
        return blocks, []
    from .tables.cells_in_lines import with_cells_in_lines

    return with_cells_in_lines(blocks)


def _period_of(document: Document) -> Period | None:
    """The plan's fiscal years as its first lines say them, for the reading of its tables."""
    first = document.blocks[:_FIRST_BLOCKS]
    return read_period(one for one in first if isinstance(one, Paragraph))


def _of_sheets(read: SheetsRead) -> Iterator[Entry]:
    """The account of the detail sheets' blocks."""
    for run, taken, cells in read.taken:
        words = tidy(run.text)
        yield Entry(taken, PartId.SHEETS, cells, words=words, location=run.location)


def _doubted(
    sheets: SheetsRead, targets: Sequence[TargetSeries], problems: Sequence[Problem]
) -> Iterator[PartId]:
    """The parts of which something is known to be unread; a value that is not is no part's rest."""
    if any(taken is Taken.UNREAD for _, taken, _ in sheets.taken):
        yield PartId.SHEETS
    values = {value.location for series in targets for value in series.values}
    if any(one.severity is not Severity.INFO and one.location not in values for one in problems):
        yield PartId.TARGETS


def _parts(outline: Outline) -> tuple[Part, ...]:
    return tuple(
        Part(
            part,
            tuple(
                Passage(paragraph.text, location=paragraph.run.location)
                for paragraph in outline.passages.get(part, ())
            ),
            location=outline.places[part],
        )
        for part in PartId
        if part in outline.places
    )


def _require_something(plan: Plan, document: Document) -> None:
    if not (plan.projects or plan.sheets or plan.risk_rows or plan.targets or plan.missions):
        raise ReadError(
            say(
                "Nothing of an anti-corruption action plan was found: no table of projects, no"
                " detail sheet, no risk table, no targets."
            ),
            remedy=say("Give the whole plan as text, with a tab between the cells of its tables."),
            place=document.name,
        )


def _missing(plan: Plan, document: Document, outline: Outline) -> list[Problem]:
    """What a plan must have to be checked, and this text has not."""
    if plan.missions or plan.state(PartId.SUMMARY_TABLE) is PartState.UNREAD:
        return []
    place = plan.parts[0].location if plan.parts else None
    if PartId.SUMMARY_TABLE in outline.headed:
        place = outline.places.get(PartId.SUMMARY_TABLE, place)
        text = say(
            "The summary table has a header, and no project below it; its rules are undecided."
        )
        return [Problem(text, place, part=PartId.SUMMARY_TABLE)]
    return [
        Problem(
            say(
                "No summary table of projects (part 2) was found in {file}; its rules are"
                " undecided. Its header must name the projects and the fiscal years.",
                file=document.name,
            ),
            place,
            part=PartId.SUMMARY_TABLE,
        )
    ]


def _misplaced(outline: Outline) -> list[Problem]:
    """Rows that are part of a table but cannot be read with it."""
    others = {TableKind.RISK, TableKind.TARGETS}
    return [misfit(row) for row in outline.rows if row.misfit and row.header.kind in others]


def _with_problems(plan: Plan, problems: list[Problem]) -> Plan:
    def order(problem: Problem) -> tuple[int, ...]:
        place: Location | None = problem.location
        return place.order if place is not None else ()

    return evolve(plan, problems=tuple(sorted(problems, key=order)))
