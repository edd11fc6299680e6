"""Random plans as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from itacheck.plan import CountPlace, Part, PartId, Passage, Plan, StatedCount
from tests.strategies import plans_words as words
from tests.strategies.plans_front import (
    Aims,
    aims,
    amendments,
    announcements,
    counts,
    organisations,
    periods,
    prefaces,
)
from tests.strategies.plans_risks import Risks, risks
from tests.strategies.plans_sheets import groups, sheets
from tests.strategies.plans_table import Table, mostly, seldom, tables


@st.composite
def plans(
    draw: st.DrawFn,
    *,
    with_front: bool = True,
    with_part_one: bool = True,
    with_sheets: bool = True,
) -> Plan:
    """A plan as people write them: whole or with parts missing, consistent or not.

    What it says, its text says too, so that a document of it can be read back. The switches leave
    out announcement and preface, part 1, and the sheets.
    """
    period = draw(periods())
    years = period.years if draw(mostly()) else period.years[:-1]
    table = draw(tables(years))
    title = draw(st.sampled_from(words.TITLES))
    organisation = draw(organisations())
    parts: list[Part] = []
    stated: list[StatedCount] = []
    announcement = None
    if with_front and draw(mostly()):
        announcement, part = draw(announcements(title))
        parts.append(part)
    if with_front and draw(mostly()):
        preface = draw(prefaces(table.dimensions))
        parts.append(preface.part)
        stated += preface.counts
    stated += draw(counts(CountPlace.INTRODUCTION, table.dimensions))
    projects = tuple(project for one in table.dimensions for project in one.projects)
    found = draw(risks(projects)) if with_part_one else Risks()
    aimed = draw(aims(period)) if with_part_one else Aims()
    if with_part_one:
        parts += draw(_part_one(found, aimed))
    detailed = draw(sheets(table.dimensions, years)) if with_sheets else ()
    parts.append(Part(PartId.SUMMARY_TABLE))
    if detailed:
        parts.append(Part(PartId.SHEETS))
    return Plan(
        organisation=organisation,
        title=title,
        period=period,
        amendment=draw(amendments()) if draw(seldom()) else None,
        announcement=announcement,
        parts=tuple(parts),
        risk_rows=found.rows,
        risk_bands=found.bands,
        goals=aimed.goals,
        targets=aimed.targets,
        dimensions=table.dimensions,
        grand_total=table.grand_total,
        counts=(*stated, *draw(_table_counts(table))),
        signs_explained=draw(st.booleans()),
        sheets=detailed,
        sheet_groups=groups(detailed, table.dimensions),
    )


@st.composite
def _part_one(draw: st.DrawFn, found: Risks, aimed: Aims) -> list[Part]:
    """The parts of part 1; the rationale is there, and long: without it nobody sees the part."""
    parts = []
    if found.rows or found.passages:
        parts.append(Part(PartId.RISK_ASSESSMENT, found.passages))
    extra = draw(st.sampled_from(words.PARAGRAPHS))
    parts.append(_part(PartId.RATIONALE, (words.LONG_PARAGRAPH, extra)))
    if draw(mostly()):
        parts.append(_part(PartId.OBJECTIVES, _listed(words.AIMS)))
    if aimed.passages:
        parts.append(Part(PartId.GOALS, aimed.passages))
    if aimed.targets:
        parts.append(Part(PartId.TARGETS))
    if draw(mostly()):
        parts.append(_part(PartId.BENEFITS, _listed(words.PARAGRAPHS)))
    return parts


@st.composite
def _table_counts(draw: st.DrawFn, table: Table) -> tuple[StatedCount, ...]:
    """The numbers of projects in the rows of totals, right or wrong."""
    wrong = draw(st.sampled_from((0, 0, 0, 1)))
    found = [
        StatedCount(CountPlace.SUBTOTAL, one.number, len(one.projects) + wrong)
        for one in table.dimensions
        if one.subtotal is not None and draw(mostly())
    ]
    if table.grand_total is not None and draw(mostly()):
        total = sum(len(one.projects) for one in table.dimensions)
        found.append(StatedCount(CountPlace.GRAND_TOTAL, None, total + wrong))
    return tuple(found)


def _part(part: PartId, texts: Sequence[str]) -> Part:
    return Part(part, tuple(Passage(text) for text in texts))


def _listed(texts: Sequence[str]) -> list[str]:
    return [f"- ({number}) {text}" for number, text in enumerate(texts, start=1)]
