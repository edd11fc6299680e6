"""Facts about risks, their ratings and their controls (rules RSK)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ..base.record import record
from ..plan import Control, PartId, Rating, Risk, RiskLevel, RiskRow, is_no_control
from ..thai.text import tidy
from ..vocabulary.declare import TypedFact
from ..vocabulary.model import Evidence, Unread, few
from ..vocabulary.risks import ControlFact, Level, RiskFact, RiskRowFact, RiskTableFact
from .common.amounts import total_of_known
from .common.backing import Backing, How, backers_of
from .common.context import Context
from .common.entries import RiskRowEntry
from .common.evidence import first_place, place_of
from .common.labels import key, quoted_title, shortened
from .common.ratings import doubts, is_open, level_of, rating_of

_SHOWN = 10
"""Of a row's controls so many are evidence for each of its risks."""
_LEVELS: Mapping[RiskLevel, Level] = MappingProxyType(
    {
        RiskLevel.VERY_LOW: "very_low",
        RiskLevel.LOW: "low",
        RiskLevel.MEDIUM: "medium",
        RiskLevel.HIGH: "high",
        RiskLevel.VERY_HIGH: "very_high",
    }
)


@record
class _Backed:
    """A control of a row, its number among the row's, and how it is backed."""

    ordinal: int
    control: Control
    backing: Backing


@record
class _Controls:
    """What every risk of a row has of its controls: how many, how many backed, and the first.

    ``number`` and ``backed`` are of what was read, and unknown where they are 0 and more may stand
    unread; ``in_all`` and what is in ``hows`` (how each is backed) is unknown wherever some may.
    """

    number: int | Unread
    backed: int | Unread | None
    shown: tuple[Evidence, ...]
    in_all: int | Unread
    hows: tuple[How | None, ...] | Unread

    def all_of(self, how: How) -> int | Unread | None:
        """How many are backed in a way; None where the pack does not say what is enough."""
        if isinstance(self.hows, Unread):
            return self.hows
        return None if None in self.hows else self.hows.count(how)


def facts(context: Context) -> Iterator[TypedFact]:
    """The facts of this family."""
    backers = backers_of(context)
    unbacked: list[int | Unread | None] = []
    for entry in context.risk_rows:
        controls = tuple(
            _Backed(ordinal, control, backers.of(control.text))
            for ordinal, control in enumerate(entry.row.controls, start=1)
            if not is_no_control(control.text)
        )
        of_row = _controls(context, entry, controls)
        yield _row(context, entry, of_row)
        unbacked.append(_unbacked_risks(context, entry, of_row))
        for ordinal, risk in enumerate(entry.row.risks, start=1):
            yield _risk(context, entry, risk, ordinal, of_row)
        for one in controls:
            yield _control(context, entry, one)
    if context.risk_rows:
        yield _table(context, unbacked)


def _row(context: Context, entry: RiskRowEntry, controls: _Controls) -> RiskRowFact:
    row = entry.row
    found = doubts(row, context.plan.risk_bands)
    # What the scale says may not be known; a fault that needs no scale is one nevertheless.
    open_ = is_open(row, context.plan.risk_bands) and not (found.levels or found.scores)
    return RiskRowFact(
        subject=entry.subject,
        names=entry.names,
        location=place_of(row.ratings[0], row.location) if row.ratings else row.location,
        evidence=[
            Evidence(one.stated or str(one.score or ""), place_of(one, row.location))
            for one in row.ratings
        ],
        row=entry.position,
        risks=len(row.risks),
        ratings=context.known(len(row.ratings), PartId.RISK_ASSESSMENT),
        unknown_levels=len(found.levels) if row.ratings else None,
        wrong_scores=len(found.scores) if row.ratings else None,
        misfits=len(found.bands) if row.ratings and not open_ else None,
        controls=controls.in_all,
        backed=controls.all_of("backed"),
        loosely=controls.all_of("loosely"),
        unbacked=controls.all_of("none"),
        step=_step(row),
        levels=found.levels,
        scores=found.scores,
        bands=found.bands,
    )


def _risk(
    context: Context,
    entry: RiskRowEntry,
    risk: Risk,
    ordinal: int,
    controls: _Controls,
) -> RiskFact:
    level = level_of(rating_of(entry.row, ordinal - 1), context.plan.risk_bands)
    place = place_of(risk, entry.row.location)
    return RiskFact(
        subject=f"risk:{entry.number}.{ordinal}",
        names=("risk", key(risk.text)),
        location=place,
        evidence=(Evidence(shortened(risk.text), place), *controls.shown),
        row=entry.position,
        level=_LEVELS[level] if level else None,
        controls=controls.number,
        backed=controls.backed,
        risk=tidy(risk.text),
        risk_short=quoted_title(shortened(risk.text)),
        step=_step(entry.row),
        stated_level=level.value if level else None,
    )


def _controls(context: Context, entry: RiskRowEntry, controls: Sequence[_Backed]) -> _Controls:
    """Worked out once for a row: a cell may hold a thousand risks beside a thousand controls."""
    number = _controls_of(context, entry, controls)
    unseen = None if _has_own_cell(entry) else context.unread(PartId.RISK_ASSESSMENT)
    in_all = unseen or len(controls)
    unread = context.unread(PartId.SUMMARY_TABLE, PartId.SHEETS)
    hows = tuple(one.backing.how for one in controls)
    return _Controls(
        number,
        _backed(context, number, controls),
        few(
            (Evidence(shortened(one.control.text), one.control.location) for one in controls),
            _SHOWN,
        ),
        in_all,
        in_all if isinstance(in_all, Unread) else unread or hows,
    )


def _controls_of(
    context: Context, entry: RiskRowEntry, controls: Sequence[_Backed]
) -> int | Unread:
    """How many controls a row has; a cell for them that stands empty shows that it has none."""
    if _has_own_cell(entry):
        return len(controls)
    return context.known(len(controls), PartId.RISK_ASSESSMENT)


def _has_own_cell(entry: RiskRowEntry) -> bool:
    """Whether a row has a cell for its controls, all of which were read with it."""
    return entry.row.control_location not in {None, entry.row.location}


def _unbacked_risks(
    context: Context, entry: RiskRowEntry, controls: _Controls
) -> int | Unread | None:
    """How many risks of a row have no control that a project backs."""
    backed = controls.all_of("backed")
    unread = context.unread(PartId.RISK_ASSESSMENT)
    if unread or backed is None or isinstance(backed, Unread):
        return unread or backed
    return 0 if backed else len(entry.row.risks)


def _backed(
    context: Context, number: int | Unread, controls: Sequence[_Backed]
) -> int | Unread | None:
    """How many controls of a row a project backs; None where the pack does not say what does."""
    backings = [one.backing.how for one in controls]
    if None in backings:
        return None
    unread = number if isinstance(number, Unread) else context.unread(PartId.SUMMARY_TABLE)
    return backings.count("backed") or unread or 0


def _how(context: Context, backing: Backing) -> How | Unread | None:
    """How a control is backed; a project that was not read may back it better."""
    if backing.how == "loosely":
        return context.unread(PartId.SUMMARY_TABLE) or backing.how
    if backing.how == "none":
        return context.unread(PartId.SUMMARY_TABLE, PartId.SHEETS) or backing.how
    return backing.how


def _control(context: Context, entry: RiskRowEntry, backed: _Backed) -> ControlFact:
    control, nearest, by = backed.control, backed.backing.nearest, backed.backing.by
    place = place_of(control, entry.row.control_location, entry.row.location)
    shown = [nearest] if nearest else []
    others = [by] if by and by is not nearest else []
    return ControlFact(
        subject=f"control:{entry.number}.{backed.ordinal}",
        names=("control", key(control.text)),
        location=place,
        evidence=(
            Evidence(shortened(control.text), place),
            *(Evidence(other.label, other.location) for other in (*shown, *others)),
        ),
        row=entry.position,
        backing=_how(context, backed.backing),
        similarity=backed.backing.similarity,
        control=tidy(control.text),
        control_short=quoted_title(shortened(control.text)),
        step=_step(entry.row),
        nearest=nearest.title if nearest else None,
        nearest_label=nearest.label if nearest else None,
        nearest_project=nearest.subject if nearest else None,
        backer=by.label if by else None,
        backer_subject=by.subject if by else None,
    )


def _table(context: Context, unbacked: Sequence[int | Unread | None]) -> RiskTableFact:
    ratings = [rating for row in context.plan.risk_rows for rating in row.ratings]
    levels = [one for one in ratings if one.level is not None or one.stated.strip(" -–—")]
    scored = [one for one in ratings if _has_figures(one)]
    rows = [row.location for row in context.plan.risk_rows]
    unread = context.unread(PartId.RISK_ASSESSMENT)
    return RiskTableFact(
        subject="plan",
        names=("risk_table",),
        location=first_place(
            *(one.location for one in ratings), *rows, context.part(PartId.RISK_ASSESSMENT)
        ),
        evidence=[Evidence(one.stated, one.location) for one in levels],
        levels=context.known(len(levels), PartId.RISK_ASSESSMENT),
        scored=context.known(len(scored), PartId.RISK_ASSESSMENT),
        rows=unread or len(context.risk_rows),
        risks=unread or sum(len(entry.row.risks) for entry in context.risk_rows),
        unbacked_risks=total_of_known(unbacked),
        document="plan",
        organisation=context.organisation,
        has_bands=bool(context.plan.risk_bands),
    )


def _has_figures(rating: Rating) -> bool:
    return any(one is not None for one in (rating.score, rating.likelihood, rating.impact))


def _step(row: RiskRow) -> str:
    """What a row is called by: its step of work, or in a table without steps its first risk."""
    first = row.risks[0].text if row.risks else ""
    return quoted_title(shortened(row.step or first))
