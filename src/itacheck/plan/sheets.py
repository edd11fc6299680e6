"""The detail sheets of part 3 (รายละเอียดโครงการ), one for each project."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from ..base.language import Text, say
from ..base.location import Location
from ..base.model import chosen, model
from ..thai.years import FiscalYear
from .budget import Cell
from .projects import ItemKind
from .text import Passage, place, printed, wording, years


class SheetHeading(Enum):
    """The nine headings of a sheet in their order, and two that other templates add."""

    TITLE = "title"
    RATIONALE = "rationale"
    OBJECTIVES = "objectives"
    TARGET_GROUP = "target_group"
    STEPS = "steps"
    DURATION = "duration"
    BUDGET = "budget"
    RESPONSIBLE = "responsible"
    RESULTS = "results"
    AREA = "area"
    INDICATORS = "indicators"


HEADINGS: Mapping[SheetHeading, Text] = MappingProxyType(
    {
        SheetHeading.TITLE: Text("ชื่อโครงการ", "title"),
        SheetHeading.RATIONALE: Text("หลักการและเหตุผล", "rationale"),
        SheetHeading.OBJECTIVES: Text("วัตถุประสงค์", "objectives"),
        SheetHeading.TARGET_GROUP: Text("กลุ่มเป้าหมาย", "target group"),
        SheetHeading.STEPS: Text("วิธีดำเนินการ", "steps"),
        SheetHeading.DURATION: Text("ระยะเวลาดำเนินการ", "duration"),
        SheetHeading.BUDGET: Text("งบประมาณดำเนินการ", "budget"),
        SheetHeading.RESPONSIBLE: Text("ผู้รับผิดชอบ", "who is responsible"),
        SheetHeading.RESULTS: Text("ผลผลิต/ผลลัพธ์", "outputs and outcomes"),
        SheetHeading.AREA: Text("พื้นที่ดำเนินการ", "area"),
        SheetHeading.INDICATORS: Text("ตัวชี้วัด", "indicators"),
    }
)
"""The usual words of every heading, and what it is called in English."""
HEADING_WORDS: Mapping[SheetHeading, str] = MappingProxyType(
    {heading: words.th for heading, words in HEADINGS.items()}
)
"""The usual words alone, as they stand in a plan."""

NINE = tuple(SheetHeading)[:9]
"""The headings that a sheet must have, in their order."""


@model()
class Section:
    """A heading of a sheet, the number printed before it, and the text under it."""

    heading: SheetHeading
    number: int | None = None
    passages: tuple[Passage, ...] = ()
    location: Location | None = place()

    @property
    def text(self) -> str:
        """The text under the heading, a line for each paragraph."""
        return "\n".join(passage.text for passage in self.passages)


@model()
class Duration:
    """The fiscal years in which the project runs (ระยะเวลาดำเนินการ)."""

    years: tuple[FiscalYear, ...] = years(optional=False)
    printed: str = printed()
    location: Location | None = place()


@model()
class SheetAmount:
    """An amount in ``years``; without years it is the amount of each year of the duration.

    ``in_all``: the text calls it the sum over these years (รวม n ปี, ตลอดโครงการ), no yearly amount.
    """

    cell: Cell
    years: tuple[FiscalYear, ...] = years()
    in_all: bool = False


@model()
class SheetBudget:
    """The sheet's budget: amounts, or ``none_declared`` where it says that no money is used."""

    amounts: tuple[SheetAmount, ...] = ()
    none_declared: bool = False
    printed: str = printed()
    location: Location | None = place()


class IndicatorKind(Enum):
    """Whether an indicator is about what is done or about what comes of it."""

    OUTPUT = "output"
    """ผลผลิต"""
    OUTCOME = "outcome"
    """ผลลัพธ์"""


class Comparator(Enum):
    """How a threshold compares."""

    AT_LEAST = "at_least"
    """ไม่น้อยกว่า, ไม่ต่ำกว่า, อย่างน้อย, ขึ้นไป"""
    AT_MOST = "at_most"
    """ไม่เกิน"""
    EXACTLY = "exactly"


@model()
class Threshold:
    """A measurable value: comparator, number and unit (``ร้อยละ`` for a percentage)."""

    number: Decimal
    unit: str = wording()
    comparator: Comparator = Comparator.EXACTLY


@model()
class Indicator:
    """An output or outcome, its thresholds, and how it is measured (in brackets), if stated."""

    kind: IndicatorKind
    text: str = wording()
    thresholds: tuple[Threshold, ...] = ()
    method: str = wording("")
    number: int | None = None
    location: Location | None = place()


@model()
class SheetGroup:
    """A heading of part 3 over the sheets of a dimension, or of a mission by its code."""

    dimension: int | None = None
    mission: str = ""
    name: str = wording("")
    location: Location | None = place()


@model()
class Sheet:
    """A detail sheet: its number (ลำดับที่), title, sections, and what they say.

    ``mission`` is the code of the mission heading that it stands under, else of its project's.
    ``label`` is its number as printed where it is more than one (2.1.1).
    """

    number: int | None
    title: str = wording("")
    kind: ItemKind | None = None
    mission: str = ""
    sections: tuple[Section, ...] = ()
    duration: Duration | None = None
    budget: SheetBudget | None = None
    indicators: tuple[Indicator, ...] = ()
    label: str = wording("")
    location: Location | None = place()

    def section(self, heading: SheetHeading | str) -> Section | None:
        """The section under a heading, or None where the sheet lacks it.

        Raises OptionError for what is no heading.
        """
        heading = chosen(heading, SheetHeading, say("heading"), "heading")
        return next((one for one in self.sections if one.heading is heading), None)

    @property
    def target_group(self) -> str:
        """The text under กลุ่มเป้าหมาย; empty where there is none."""
        return self._text(SheetHeading.TARGET_GROUP)

    @property
    def responsible(self) -> str:
        """The text under ผู้รับผิดชอบ; empty where there is none."""
        return self._text(SheetHeading.RESPONSIBLE)

    def _text(self, heading: SheetHeading) -> str:
        section = self.section(heading)
        return section.text if section else ""
