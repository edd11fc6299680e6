"""What pictures of a plan are drawn against, and no finding tells."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..base.record import record
from ..packs.model import Parameter
from ..plan import Plan
from ..vocabulary.model import Fact

_PASS_MARK = "ita_pass_mark"  # noqa: S105 - a parameter's name
_NATIONAL_MEAN = "national_mean_ita"

BACKINGS = ("backed", "loosely", "none")
"""How a control may be backed, as facts say it."""


@record
class ControlBacked:
    """How a control of the risk table is backed.

    ``row`` is the position of its row from 1; ``how`` is ``backed``, ``loosely``, ``none``, or None
    where the packs do not say what is enough; ``by`` is the subject of a project or sheet.
    """

    subject: str
    row: int
    text: str
    how: str | None
    by: str | None


@record
class NationalMean:
    """The national mean of a Buddhist fiscal year; without ``own``, the newest known before it."""

    year: int
    score: Decimal
    own: bool


@record
class Background:
    """The pass mark, the national mean by Buddhist fiscal year, and what backs each control."""

    pass_mark: Decimal | None = None
    national: tuple[NationalMean, ...] = ()
    controls: tuple[ControlBacked, ...] = ()


def background_of(
    plan: Plan, facts: Iterable[Fact], parameters: Iterable[Parameter], fiscal_year: int | None
) -> Background:
    """The background of a plan, as its facts and the packs' criteria have it."""
    known = {one.name: one for one in parameters}
    years = () if plan.period is None else tuple(year.year for year in plan.period.years)
    means = (_mean(known.get(_NATIONAL_MEAN), year) for year in years)
    return Background(
        _value(known.get(_PASS_MARK), fiscal_year),
        tuple(mean for mean in means if mean is not None),
        tuple(_control(one) for one in facts if one.kind == "control"),
    )


def _mean(parameter: Parameter | None, year: int) -> NationalMean | None:
    held, score = parameter.at(year) if parameter else None, _value(parameter, year)
    if held is None or score is None:
        return None
    return NationalMean(year, score, own=held.last is not None or held.first in (None, year))


def _value(parameter: Parameter | None, year: int | None) -> Decimal | None:
    held = parameter.at(year) if parameter else None
    if parameter is None or held is None:
        return None
    return Decimal(held.value) / parameter.unit.scale


def _control(fact: Fact) -> ControlBacked:
    row, how = fact.values.get("row"), fact.values.get("backing")
    by = fact.origin.texts.get("backer_subject")
    return ControlBacked(
        fact.origin.subject,
        row if isinstance(row, int) else 0,
        str(fact.origin.texts.get("control", "")),
        how if how in BACKINGS else None,
        by if isinstance(by, str) else None,
    )
