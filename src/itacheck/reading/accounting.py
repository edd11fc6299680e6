"""The account of a document: what was read of it, and what of that makes a part uncertain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import evolve

from ..base.language import Message, say
from ..base.location import Location, PdfLocation
from ..base.severity import Severity
from ..documents import Inset, Run
from ..plan import Account, CellState, Entry, PartId, PartState, Plan, Problem, Taken
from ..thai.text import tidy
from .outline.parts import TABLE_PARTS, Outline, UnreadBlock
from .tables.columns import Role, TableKind
from .tables.rows import TableRow

_TAKEN = {
    TableKind.SUMMARY: Taken.SUMMARY,
    TableKind.RISK: Taken.RISKS,
    TableKind.TARGETS: Taken.TARGETS,
}
_NAMES: Mapping[PartId, Message] = MappingProxyType(
    {
        PartId.RISK_ASSESSMENT: say("the risk assessment"),
        PartId.TARGETS: say("the target values"),
        PartId.SUMMARY_TABLE: say("the summary table"),
        PartId.SHEETS: say("the detail sheets"),
    }
)
"""The parts that a plan cannot be judged without."""
_DUE_IN: Mapping[PartId, frozenset[PartId]] = MappingProxyType(
    {
        PartId.RISK_ASSESSMENT: frozenset({PartId.RISK_ASSESSMENT}),
        PartId.TARGETS: frozenset({PartId.TARGETS, PartId.GOALS}),
        PartId.SUMMARY_TABLE: frozenset({PartId.SUMMARY_TABLE}),
        PartId.SHEETS: frozenset({PartId.SHEETS}),
    }
)
"""Where a part's table or text is due, and a picture may stand in its place."""
_SECTIONS = (PartId.RATIONALE, PartId.OBJECTIVES, PartId.GOALS, PartId.BENEFITS)
"""The sections of part 1 that are text, and known by their headings alone."""
_SEVERAL = 4
"""Fewer amounts that cannot be read are slips of the pen, each told at its cell."""
_FIGURES = frozenset({CellState.AMOUNT, CellState.UNREADABLE})
_HELP = say(
    "Give each column the heading of what it holds: dimension, mission, project, and one fiscal"
    " year for each column of money."
)


def accounted(
    plan: Plan,
    outline: Outline,
    further: Iterable[Entry],
    doubted: Iterable[PartId] = (),
    in_order: Container[Location] = (),
    told: Collection[PartId] = (),
    pages: Sequence[Location] = (),
) -> tuple[Account, tuple[Problem, ...]]:
    """The account of a plan's document, and the problems that follow from it.

    ``further`` are the entries of what was read elsewhere, such as the sheets; ``doubted`` the
    parts of which something is known to be unread; ``in_order`` are the places of rows whose cells
    are not in their columns, and which were read nevertheless; ``told`` the parts of which it is
    told elsewhere that their tables were not read; ``pages`` are those of which nothing was read.
    """
    due = {part: tuple(_insets_for(part, outline)) for part in _NAMES if not holds(plan, part)}
    unread_insets = {id(inset) for insets in due.values() for inset in insets}
    misfits = {
        id(row): row for row in outline.rows if row.misfit and row.first.location not in in_order
    }
    entries = [
        *outline.entries,
        *(entry for row in outline.rows for entry in _of_row(row, lost=id(row) in misfits)),
        *further,
        *(_of_inset(inset, part, unread_insets) for inset, part in outline.insets),
    ]
    partly = {*doubted, *(one.part for one in outline.unread)}
    partly |= {TABLE_PARTS[row.header.kind] for row in misfits.values()}
    beside = set(_beside(pages, entries))
    partly |= beside
    states = tuple(
        (part, state)
        for part in _NAMES
        if (state := _state(plan, part, outline, partly, due)) is not None
    )
    states = (*states, *_perhaps_there(plan, states, pages, beside))
    unsaid = tuple(_unsaid(plan, states)) if outline.strange else ()
    states = (*states, *((part, PartState.UNREAD) for part in unsaid))
    entries += [Entry(Taken.UNREAD, None, 1, words="[page]", location=one) for one in pages]
    problems = (
        *_unread(plan, outline),
        *_missing_tables(dict(states), outline, due, told),
        *(_own_words(run) for run in outline.strange if unsaid),
        *_mostly_lost(outline, misfits.values()),
        *_amounts_lost(plan),
        *_ornaments([inset for inset, _ in outline.insets if id(inset) not in unread_insets]),
        *(_stray(cell.text, cell.location) for row in outline.rows for cell in row.stray),
        *(_no_year(one.text, one.location) for one in outline.year_cells if one.year is None),
    )
    ordered = _with_scale(sorted(entries, key=_order), plan)
    return Account(ordered, states, outline.chapters), problems


def _with_scale(entries: Sequence[Entry], plan: Plan) -> tuple[Entry, ...]:
    """The entries in their order; running text in which levels of the scale stand is the scale."""
    orders = [_order(one) for one in entries]
    places = (band.location.order for band in plan.risk_bands if band.location is not None)
    scale = {bisect_right(orders, place) - 1 for place in places}
    return tuple(
        evolve(one, taken=Taken.BANDS) if at in scale and one.taken is Taken.PASSAGE else one
        for at, one in enumerate(entries)
    )


def _order(entry: Entry) -> tuple[int, ...]:
    return entry.location.order if entry.location is not None else ()


def holds(plan: Plan, part: PartId) -> bool:
    """Whether anything of a core part was read."""
    return bool(
        {
            PartId.RISK_ASSESSMENT: plan.risk_rows,
            PartId.TARGETS: plan.targets,
            PartId.SUMMARY_TABLE: plan.missions,
            PartId.SHEETS: plan.sheets,
        }[part]
    )


def _state(
    plan: Plan,
    part: PartId,
    outline: Outline,
    partly: set[PartId],
    due: Mapping[PartId, Sequence[Inset]],
) -> PartState | None:
    """The state of a core part where it is not simply read or absent."""
    if holds(plan, part):
        return PartState.PARTLY if part in partly else None
    rows = any(TABLE_PARTS[row.header.kind] is part for row in outline.rows)
    if part in outline.headed and part not in partly and not rows:
        return None  # its table stands there, with nothing in it
    named = part in outline.places or part in partly or bool(due.get(part))
    return PartState.UNREAD if named else None


def _beside(pages: Iterable[Location], entries: Iterable[Entry]) -> Iterator[PartId]:
    """The parts that stand on the nearest pages that were read before and behind those unread."""
    unread = {(one.document, one.page) for one in pages if isinstance(one, PdfLocation)}
    near = set()
    for document, page in unread:
        before, behind = page - 1, page + 1
        while (document, before) in unread:
            before -= 1
        while (document, behind) in unread:
            behind += 1
        near |= {(document, before), (document, behind)}
    for one in entries:
        place = one.location
        if one.part and isinstance(place, PdfLocation) and (place.document, place.page) in near:
            yield one.part


def _perhaps_there(
    plan: Plan,
    states: Iterable[tuple[PartId, PartState]],
    pages: Collection[Location],
    beside: Collection[PartId],
) -> Iterator[tuple[PartId, PartState]]:
    """The further parts that may stand on a page that was not read, wholly or with their end."""
    known = {part for part, _ in states}
    for part in PartId if pages else ():
        if part in known:
            continue
        if plan.state(part) is PartState.ABSENT:
            yield part, PartState.UNREAD
        elif part in beside:
            yield part, PartState.PARTLY


def _unsaid(plan: Plan, states: Iterable[tuple[PartId, PartState]]) -> Iterator[PartId]:
    """The sections of part 1 that were not found, and may stand under a heading in own words."""
    known = {part for part, _ in states}
    for part in _SECTIONS:
        if part not in known and plan.state(part) is PartState.ABSENT:
            yield part


def _of_row(row: TableRow, *, lost: bool) -> Iterator[Entry]:
    """A row of a known table: its own columns, the further ones, and what is left over."""
    part = TABLE_PARTS[row.header.kind]
    taken = Taken.UNREAD if lost else _TAKEN[row.header.kind]
    own: list[Run] = []
    others: list[Run] = []
    for index, cell in enumerate(row.cells):
        role = row.header.columns[index][0] if index < len(row.header.columns) else None
        said = row.said[index] if row.said else (cell,)
        (others if role is Role.OTHER and not row.misfit else own).extend(filter(None, said))
    for kind, cells in ((taken, own), (Taken.OTHER, others), (Taken.UNREAD, row.stray)):
        if cells:
            words = tidy(" ".join(cell.text for cell in cells))
            yield Entry(kind, part, len(cells), words=words, location=cells[0].location)


def _of_inset(inset: Inset, part: PartId | None, unread: set[int]) -> Entry:
    taken = Taken.UNREAD if id(inset) in unread else Taken.ORNAMENT
    return Entry(taken, part, 1, words=f"[{inset.kind.value}]", location=inset.location)


def _insets_for(part: PartId, outline: Outline) -> Iterator[Inset]:
    return (inset for inset, at in outline.insets if at in _DUE_IN[part])


# -- problems


def _unread(plan: Plan, outline: Outline) -> Iterator[Problem]:
    """The tables and rows that seem to be of a part.

    A table is grave where nothing of its part was read, or where it has as many columns as what
    was.
    """
    tables = {(TABLE_PARTS[row.header.kind], len(row.header.columns)) for row in outline.rows}
    for one in outline.unread:
        if one.lost:
            message = say(
                "A row that looks like the table's stands apart from it and was not read."
                " Repeat the table's header above it."
            )
            yield Problem(message, one.cell.location)
        else:
            rest = holds(plan, one.part) and (one.part, one.width) not in tables
            yield _unread_table(one, Severity.WARNING if rest else Severity.ERROR)


def _unread_table(one: UnreadBlock, severity: Severity) -> Problem:
    message = say(
        "A table stands here that seems to be of {part}, and it was not read: nobody can say what"
        " “{words}” is. {help}",
        part=_NAMES[one.part],
        words=tidy(one.cell.text)[:60],
        help=_HELP if one.part is PartId.SUMMARY_TABLE else "",
    )
    return Problem(message, one.cell.location, severity, one.part)


def _missing_tables(
    states: Mapping[PartId, PartState],
    outline: Outline,
    due: Mapping[PartId, Sequence[Inset]],
    elsewhere: Collection[PartId],
) -> Iterator[Problem]:
    """What was read of no core part, though it seems to be there."""
    told = {*elsewhere, *(one.part for one in outline.unread)}
    for part, state in states.items():
        if state is not PartState.UNREAD:
            continue
        for inset in due.get(part, ())[:1]:
            message = say(
                "A picture stands here where {part} is due. Pictures are not read; give it as text"
                " or as a table.",
                part=_NAMES[part],
            )
            yield Problem(message, inset.location, Severity.ERROR, part)
        if not due.get(part) and part not in told and part in outline.places:
            yield _not_found(part, outline)


def _not_found(part: PartId, outline: Outline) -> Problem:
    """That nothing was read under a part's heading: nothing stands there, or none of the text."""
    below = outline.passages.get(part, ())
    if below:
        message = say(
            "Text stands under the heading of {part}, and it could not be read as what belongs"
            " there, so that what depends on it is left undecided. Write it as a table, or with a"
            " colon behind each heading.",
            part=_NAMES[part],
        )
        return Problem(message, below[0].run.location, Severity.ERROR, part)
    message = say(
        "The heading of {part} stands here, but what belongs under it was not found, so"
        " that what depends on it is left undecided.",
        part=_NAMES[part],
    )
    return Problem(message, outline.places.get(part), Severity.ERROR, part)


def _mostly_lost(outline: Outline, misfits: Collection[TableRow]) -> Iterator[Problem]:
    """Tables of which most rows could not be read."""
    for kind, part in TABLE_PARTS.items():
        lost = [row for row in misfits if row.header.kind is kind]
        count = sum(row.header.kind is kind for row in outline.rows)
        if lost and 2 * len(lost) > count:
            message = say(
                "Most rows of {part} could not be read: {lost} of {count}.",
                part=_NAMES[part],
                lost=len(lost),
                count=count,
            )
            yield Problem(message, lost[0].first.location, Severity.ERROR)


def _amounts_lost(plan: Plan) -> Iterator[Problem]:
    """That most of the summary table's amounts cannot be read, so that no sum is checked."""
    cells = [cell for project in plan.projects for _, cell in project.budget.cells]
    printed = [one for one in cells if one.state in _FIGURES]
    lost = [one for one in printed if one.state is CellState.UNREADABLE]
    if len(lost) >= _SEVERAL and 2 * len(lost) > len(printed):
        message = say(
            "Most amounts of {part} could not be read: {lost} of {count}.",
            part=_NAMES[PartId.SUMMARY_TABLE],
            lost=len(lost),
            count=len(printed),
        )
        yield Problem(message, plan.dimensions[0].location, Severity.ERROR)


def _ornaments(insets: Sequence[Inset]) -> Iterator[Problem]:
    if insets:
        message = say(
            "Pictures and objects were not read: {count}. Nothing seems to depend on them.",
            count=len(insets),
        )
        yield Problem(message, insets[0].location, Severity.INFO)


def _no_year(text: str, place: Location) -> Problem:
    message = say(
        "“{text}” stands among the years of the summary table and is not the year that is due"
        " there; the column below it was not read.",
        text=tidy(text)[:60],
    )
    return Problem(message, place)


def _own_words(run: Run) -> Problem:
    message = say(
        "“{words}” seems to be a heading of part 1 in words of its own, and nobody can say which"
        " section it opens, so that whether one is missing is left undecided.",
        words=tidy(run.text)[:60],
    )
    return Problem(message, run.location)


def _stray(text: str, place: Location) -> Problem:
    message = say(
        "“{text}” stands beyond the last column of the table and was not read.",
        text=tidy(text)[:60],
    )
    return Problem(message, place)
