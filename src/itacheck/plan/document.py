"""Who the plan is of, for which years, since when, and which parts its document has."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from ..base.language import Text, say
from ..base.location import Location
from ..base.model import model
from ..base.record import record
from ..thai.years import BuddhistDate, FiscalYear
from .text import Passage, place, wording


class OrganisationKind(Enum):
    """The kinds of local government (องค์กรปกครองส่วนท้องถิ่น)."""

    PROVINCIAL = "provincial"
    """องค์การบริหารส่วนจังหวัด (อบจ.)"""
    CITY = "city"
    """เทศบาลนคร"""
    TOWN = "town"
    """เทศบาลเมือง"""
    SUBDISTRICT_MUNICIPALITY = "subdistrict_municipality"
    """เทศบาลตำบล"""
    SUBDISTRICT = "subdistrict"
    """องค์การบริหารส่วนตำบล (อบต.)"""
    BANGKOK = "bangkok"
    """กรุงเทพมหานคร"""
    PATTAYA = "pattaya"
    """เมืองพัทยา"""

    @property
    def is_municipality(self) -> bool:
        """Whether it is a เทศบาล, whose ordinance is called เทศบัญญัติ."""
        return self in {self.CITY, self.TOWN, self.SUBDISTRICT_MUNICIPALITY}


KIND_WORDS: Mapping[OrganisationKind, tuple[str, str]] = MappingProxyType(
    {
        OrganisationKind.PROVINCIAL: ("องค์การบริหารส่วนจังหวัด", "อบจ."),
        OrganisationKind.CITY: ("เทศบาลนคร", "ทน."),
        OrganisationKind.TOWN: ("เทศบาลเมือง", "ทม."),
        OrganisationKind.SUBDISTRICT_MUNICIPALITY: ("เทศบาลตำบล", "ทต."),
        OrganisationKind.SUBDISTRICT: ("องค์การบริหารส่วนตำบล", "อบต."),
        OrganisationKind.BANGKOK: ("กรุงเทพมหานคร", "กทม."),
        OrganisationKind.PATTAYA: ("เมืองพัทยา", "เมืองพัทยา"),
    }
)
"""Each kind in full and short."""


def kind_in(name: str) -> OrganisationKind | None:
    """The kind that a name begins with."""
    bare = "".join(name.split())
    return next((kind for kind, words in KIND_WORDS.items() if bare.startswith(words)), None)


@model()
class Organisation:
    """The local government; ``name`` is its full name with the kind (เทศบาลตำบล…)."""

    name: str = wording()
    kind: OrganisationKind | None = None
    district: str = wording("")
    province: str = wording("")
    location: Location | None = place()

    belongs = say("the name of the organisation, or an Organisation")

    @classmethod
    def made_of(cls, given: object) -> Organisation | None:
        """The organisation of a full name, of the kind that the name begins with."""
        return cls(given, kind_in(given)) if isinstance(given, str) else None


@model()
class Period:
    """The fiscal years that the plan is for (ระยะเวลาของแผน), first and last included."""

    first: FiscalYear
    last: FiscalYear
    location: Location | None = place()

    belongs = say("the first and the last fiscal year, such as (2566, 2570)")

    @classmethod
    def made_of(cls, given: object) -> Period | None:
        """The period of its first and its last year, or of a text such as ``2566-2570``."""
        if isinstance(given, str):
            given = given.split("-")
        return cls(*given) if isinstance(given, (list, tuple)) and len(given) == 2 else None

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """Every fiscal year of the period."""
        return tuple(FiscalYear(year) for year in range(self.first.year, self.last.year + 1))

    def __contains__(self, year: FiscalYear) -> bool:
        return self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


@model()
class Announcement:
    """The announcement (ประกาศ) that puts the plan into force."""

    date: BuddhistDate | None = None
    signatory: str = wording("")
    position: str = wording("")
    location: Location | None = place()


@model()
class Amendment:
    """That this is an amended plan (ฉบับทบทวน, ฉบับแก้ไขเพิ่มเติม): its label, number and date."""

    label: str = wording()
    number: int | None = None
    date: BuddhistDate | None = None
    location: Location | None = place()


class PartId(Enum):
    """The parts of a plan's document."""

    COVER = "cover"
    ANNOUNCEMENT = "announcement"
    PREFACE = "preface"
    RISK_ASSESSMENT = "risk_assessment"
    RATIONALE = "rationale"
    OBJECTIVES = "objectives"
    GOALS = "goals"
    TARGETS = "targets"
    BENEFITS = "benefits"
    SUMMARY_TABLE = "summary_table"
    SHEETS = "sheets"


@record
class PartWords:
    """How messages name a part; ``heading`` is what stands over it, if anything does."""

    name: Text
    heading: str = ""


PARTS: Mapping[PartId, PartWords] = MappingProxyType(
    {
        PartId.COVER: PartWords(Text("ปก", "the cover")),
        PartId.ANNOUNCEMENT: PartWords(Text("ประกาศ", "the announcement")),
        PartId.PREFACE: PartWords(Text("คำนำ", "the preface")),
        PartId.RISK_ASSESSMENT: PartWords(
            Text("การประเมินความเสี่ยงการทุจริต", "the risk assessment"), "การประเมินความเสี่ยงการทุจริต"
        ),
        PartId.RATIONALE: PartWords(Text("หลักการและเหตุผล", "the rationale"), "หลักการและเหตุผล"),
        PartId.OBJECTIVES: PartWords(Text("วัตถุประสงค์", "the objectives"), "วัตถุประสงค์ของการจัดทำแผน"),
        PartId.GOALS: PartWords(Text("เป้าหมาย", "the goals"), "เป้าหมาย"),
        PartId.TARGETS: PartWords(Text("ค่าเป้าหมาย", "the target values"), "ค่าเป้าหมาย"),
        PartId.BENEFITS: PartWords(
            Text("ประโยชน์ของการจัดทำแผน", "the expected benefits"), "ประโยชน์ของการจัดทำแผน"
        ),
        PartId.SUMMARY_TABLE: PartWords(Text("ตารางสรุป (ส่วนที่ 2)", "the summary table (part 2)")),
        PartId.SHEETS: PartWords(Text("รายละเอียดโครงการ (ส่วนที่ 3)", "the detail sheets (part 3)")),
    }
)
"""The words for every part of the document, in its order."""


@model()
class Unfilled:
    """A field of a form that nobody filled: what it asks for, and what it is a field of.

    ``subject`` is that of a finding about the place: ``part:preface``, ``sheet:8``, else ``plan``.
    """

    text: str = wording()
    subject: str = "plan"
    location: Location | None = place()


@model()
class Part:
    """A part of the document with its running text; tables and sheets have their own type."""

    id: PartId
    passages: tuple[Passage, ...] = ()
    location: Location | None = place()
