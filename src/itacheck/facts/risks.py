"""Facts about risks, their ratings and their controls (rules RSK)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..plan import Control, PartId, RiskLevel, RiskRow, is_no_control
from ..readable import Readable
from ..thai.text import tidy
from ..vocabulary.model import Evidence, Fact, Unread
from .backing import BACKED, LOOSELY, NONE, Backing, backers_of
from .context import Context, SheetEntry
from .making import first_place, key, make, quoted_title, shortened, subjects
from .ratings import doubts, is_open, level_of, rating_of

_LEVELS = {
    RiskLevel.VERY_LOW: "very_low",
    RiskLevel.LOW: "low",
    RiskLevel.MEDIUM: "medium",
    RiskLevel.HIGH: "high",
    RiskLevel.VERY_HIGH: "very_high",
}


@frozen(repr=False)
class _Row(Readable):
    """A row with its number among the subjects, and its controls with their backing."""

    number: str
    position: int
    row: RiskRow
    controls: tuple[tuple[int, Control, Backing], ...]


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    rows = tuple(_rows(context))
    for one in rows:
        yield _row(context, one)
        yield from _risks(context, one)
        yield from _controls(context, one)
    if rows:
        yield _table(context)


def _rows(context: Context) -> Iterator[_Row]:
    backers = backers_of(context)
    rows = context.plan.risk_rows
    named = subjects("risk_row", (row.number for row in rows))
    for position, (subject, row) in enumerate(zip(named, rows, strict=True), start=1):
        controls = tuple(
            (ordinal, control, backers.of(control.text))
            for ordinal, control in enumerate(row.controls, start=1)
            if not is_no_control(control.text)
        )
        yield _Row(subject.removeprefix("risk_row:"), position, row, controls)


def _row(context: Context, one: _Row) -> Fact:
    row = one.row
    found = doubts(row, context.plan.risk_bands)
    faults = (
        {
            "unknown_levels": len(found.levels),
            "wrong_scores": len(found.scores),
            "misfits": len(found.bands),
        }
        if row.ratings
        else {}
    )
    if is_open(row, context.plan.risk_bands) and not (found.levels or found.scores):
        # What the scale says is not known; a fault that needs no scale is one nevertheless.
        del faults["misfits"]
    places = (first_place(rating.location, row.location) for rating in row.ratings)
    return make(
        "risk_row",
        f"risk_row:{one.number}",
        {
            "row": one.position,
            "risks": len(row.risks),
            "ratings": context.counted(len(row.ratings), PartId.RISK_ASSESSMENT),
            **faults,
        },
        location=next(places, row.location),
        evidence=[
            Evidence(rating.stated or str(rating.score or ""), rating.location or row.location)
            for rating in row.ratings
        ],
        texts={
            "step": quoted_title(shortened(row.step)),
            "levels": found.levels,
            "scores": found.scores,
            "bands": found.bands,
        },
        names=("risk_row", key(row.step)),
    )


def _risks(context: Context, one: _Row) -> Iterator[Fact]:
    backings = [backing.how for _, _, backing in one.controls]
    controls, backed = _controls_of(context, one), backings.count(BACKED)
    open_ = controls if isinstance(controls, Unread) else context.unread(PartId.SUMMARY_TABLE)
    for ordinal, risk in enumerate(one.row.risks, start=1):
        level = level_of(rating_of(one.row, ordinal - 1), context.plan.risk_bands)
        place = first_place(risk.location, one.row.location)
        yield make(
            "risk",
            f"risk:{one.number}.{ordinal}",
            {
                "row": one.position,
                "level": _LEVELS[level] if level else None,
                "controls": controls,
                "backed": None if None in backings else backed or open_ or 0,
            },
            location=place,
            evidence=(
                Evidence(shortened(risk.text), place),
                *(
                    Evidence(shortened(control.text), control.location)
                    for _, control, _ in one.controls
                ),
            ),
            texts={
                "risk": tidy(risk.text),
                "risk_short": quoted_title(shortened(risk.text)),
                "step": quoted_title(shortened(one.row.step)),
                "stated_level": level.value if level else None,
            },
            names=("risk", key(risk.text)),
        )


def _controls_of(context: Context, one: _Row) -> int | Unread:
    """How many controls a row has; a cell for them that stands empty shows that it has none."""
    if one.row.control_location not in {None, one.row.location}:
        return len(one.controls)
    return context.counted(len(one.controls), PartId.RISK_ASSESSMENT)


def _backing(context: Context, backing: Backing) -> str | Unread | None:
    """How a control is backed; a project that was not read may back it better."""
    better = {LOOSELY: (PartId.SUMMARY_TABLE,), NONE: (PartId.SUMMARY_TABLE, PartId.SHEETS)}
    return context.unread(*better.get(backing.how or "", ())) or backing.how


def _controls(context: Context, one: _Row) -> Iterator[Fact]:
    for ordinal, control, backing in one.controls:
        nearest = backing.nearest
        place = first_place(control.location, one.row.control_location, one.row.location)
        evidence = [Evidence(shortened(control.text), place)]
        if nearest is not None:
            evidence.append(Evidence(nearest.label, nearest.project.location))
        if isinstance(backing.by, SheetEntry):
            evidence.append(Evidence(backing.by.label, backing.by.sheet.location))
        elif backing.by is not None and backing.by is not nearest:
            evidence.append(Evidence(backing.by.label, backing.by.project.location))
        yield make(
            "control",
            f"control:{one.number}.{ordinal}",
            {
                "row": one.position,
                "backing": _backing(context, backing),
                "similarity": backing.similarity,
            },
            location=place,
            evidence=evidence,
            texts={
                "control": tidy(control.text),
                "control_short": quoted_title(shortened(control.text)),
                "step": quoted_title(shortened(one.row.step)),
                "nearest": nearest.title if nearest else None,
                "nearest_label": nearest.label if nearest else None,
                "nearest_project": nearest.subject if nearest else None,
                "backer": backing.backer,
                "backer_subject": backing.by.subject if backing.by else None,
            },
            names=("control", key(control.text)),
        )


def _table(context: Context) -> Fact:
    ratings = [rating for row in context.plan.risk_rows for rating in row.ratings]
    levels = [one for one in ratings if one.level is not None or one.stated.strip(" -–—")]
    scored = [
        one
        for one in ratings
        if one.score is not None or one.likelihood is not None or one.impact is not None
    ]
    places = [one.location for one in ratings]
    rows = [row.location for row in context.plan.risk_rows]
    return make(
        "risk_table",
        "plan",
        {
            "levels": context.counted(len(levels), PartId.RISK_ASSESSMENT),
            "scored": context.counted(len(scored), PartId.RISK_ASSESSMENT),
            "has_bands": bool(context.plan.risk_bands),
        },
        location=first_place(*places, *rows, context.part(PartId.RISK_ASSESSMENT)),
        evidence=[Evidence(one.stated, one.location) for one in levels],
        names=("risk_table",),
    )
