"""The risk assessment (การประเมินความเสี่ยงการทุจริต) of part 1."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from ..location import Location
from ..readable import Readable
from .text import place, wording


class RiskLevel(Enum):
    """The levels of risk (ระดับความเสี่ยง), lowest first."""

    LOW = "ต่ำ"
    MEDIUM = "ปานกลาง"
    HIGH = "สูง"
    VERY_HIGH = "สูงมาก"

    @property
    def rank(self) -> int:
        """1 for the lowest."""
        return list(RiskLevel).index(self) + 1


@frozen(repr=False)
class Risk(Readable):
    """One corruption risk (ประเด็นความเสี่ยงการทุจริต) of a row; ``number`` as printed, if any."""

    text: str = wording()
    number: int | None = None
    location: Location | None = place()


@frozen(repr=False)
class Control(Readable):
    """One control (มาตรการควบคุมความเสี่ยง) of a row; ``number`` as printed, if any."""

    text: str = wording()
    number: int | None = None
    location: Location | None = place()


@frozen(repr=False)
class Rating(Readable):
    """How a risk is rated: likelihood (โอกาส) and impact (ผลกระทบ) 1-5, score and level.

    ``stated`` is the level's word as the plan writes it, also where it is none of the scale's
    (``level`` is None then).
    """

    level: RiskLevel | None = None
    stated: str = wording("")
    likelihood: int | None = None
    impact: int | None = None
    score: int | None = None
    location: Location | None = place()


@frozen(repr=False)
class RiskRow(Readable):
    """A row of the risk table: a step of work, its risks, their ratings and the controls.

    One rating in a row holds for all its risks.
    """

    number: int | None
    step: str = wording("")
    risks: tuple[Risk, ...] = ()
    ratings: tuple[Rating, ...] = ()
    controls: tuple[Control, ...] = ()
    location: Location | None = place()
    control_location: Location | None = place()


@frozen(repr=False)
class RiskBand(Readable):
    """A band of the plan's own scale: a level and the scores that it stands for."""

    level: RiskLevel
    lowest: int
    highest: int
    location: Location | None = place()
