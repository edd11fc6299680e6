"""The risk assessment (การประเมินความเสี่ยงการทุจริต) of part 1."""

from __future__ import annotations

import re
from enum import Enum

from ..base.location import Location
from ..base.model import model
from ..base.patterns import expression
from ..thai.text import squeeze
from .text import place, wording


class RiskLevel(Enum):
    """The levels of risk (ระดับความเสี่ยง), lowest first.

    A plan's own word for one (น้อย for ต่ำ) is kept beside it where it is stated.
    """

    VERY_LOW = "น้อยมาก"
    LOW = "ต่ำ"
    MEDIUM = "ปานกลาง"
    HIGH = "สูง"
    VERY_HIGH = "สูงมาก"

    @property
    def rank(self) -> int:
        """1 for the lowest."""
        return list(RiskLevel).index(self) + 1


_NO_CONTROL = expression(
    r"(?:(?:ยัง)?(?:ไม่มี|ไม่ได้กำหนด|ไม่กำหนด|ไม่พบ)"
    r"(?:การ|ควบคุม|กำหนด|มาตรการ|แนวทาง|แผน|วิธีการ|ป้องกัน|จัดการ|ความเสี่ยง|ใด|ๆ|รองรับ|เพิ่มเติม)*"
    r"|n\.?/?a\.?|none|nil|ไม่ระบุ|ว่าง)\Z",
    re.IGNORECASE,
)


def is_no_control(text: str) -> bool:
    """Whether the text of a control says that there is none: a dash, ไม่มี, n/a."""
    bare = squeeze(text).strip("-–—.ฯ()")
    return not bare or bool(_NO_CONTROL.match(bare))


@model()
class Risk:
    """One corruption risk (ประเด็นความเสี่ยงการทุจริต) of a row; ``number`` as printed, if any."""

    text: str = wording()
    number: int | None = None
    location: Location | None = place()


@model()
class Control:
    """One control (มาตรการควบคุมความเสี่ยง) of a row; ``number`` as printed, if any."""

    text: str = wording()
    number: int | None = None
    location: Location | None = place()


@model()
class Rating:
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


@model()
class RiskRow:
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


@model()
class RiskBand:
    """A band of the plan's own scale: a level and the scores that it stands for.

    ``stated`` is the level's word as the plan writes it, empty where that is the level's own; of a
    word that is none of the five levels ``level`` is None. ``lowest`` and ``highest`` are None
    where the plan names the level, but its scores cannot be told.
    """

    level: RiskLevel | None
    lowest: int | None
    highest: int | None
    stated: str = wording("")
    location: Location | None = place()

    @property
    def name(self) -> str:
        """The level's word in this plan."""
        return self.stated or (self.level.value if self.level else "")

    def holds(self, score: int) -> bool:
        """Whether a score lies in the band."""
        known = self.lowest is not None and self.highest is not None
        return known and self.lowest <= score <= self.highest  # type: ignore[operator]
