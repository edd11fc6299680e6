"""Who the plan is of, for which years, since when, and which parts its document has."""

from __future__ import annotations

from enum import Enum

from ..base.location import Location
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


@record
class Organisation:
    """The local government; ``name`` is its full name with the kind (เทศบาลตำบล…)."""

    name: str = wording()
    kind: OrganisationKind | None = None
    district: str = wording("")
    province: str = wording("")
    location: Location | None = place()


@record
class Period:
    """The fiscal years that the plan is for (ระยะเวลาของแผน), first and last included."""

    first: FiscalYear
    last: FiscalYear
    location: Location | None = place()

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """Every fiscal year of the period."""
        return tuple(FiscalYear(year) for year in range(self.first.year, self.last.year + 1))

    def __contains__(self, year: FiscalYear) -> bool:
        return self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


@record
class Announcement:
    """The announcement (ประกาศ) that puts the plan into force."""

    date: BuddhistDate | None = None
    signatory: str = wording("")
    position: str = wording("")
    location: Location | None = place()


@record
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
class Unfilled:
    """A field of a form that nobody filled: what it asks for, and what it is a field of.

    ``subject`` is that of a finding about the place: ``part:preface``, ``sheet:8``, else ``plan``.
    """

    text: str = wording()
    subject: str = "plan"
    location: Location | None = place()


@record
class Part:
    """A part of the document with its running text; tables and sheets have their own type."""

    id: PartId
    passages: tuple[Passage, ...] = ()
    location: Location | None = place()
