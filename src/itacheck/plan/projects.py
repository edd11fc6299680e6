"""The summary table of part 2: dimensions, missions and projects."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from ..base.location import Location
from ..base.model import model
from ..thai.years import FiscalYear
from .budget import Budget, StatedTotal
from .text import place, printed, wording, years

_at = place  # StatedCount has a field named place


class ItemKind(Enum):
    """The kinds of item that a plan lists; the value is the Thai word that begins its title."""

    PROJECT = "โครงการ"
    ACTIVITY = "กิจกรรม"
    MEASURE = "มาตรการ"
    GUIDELINE = "แนวปฏิบัติ"


@model()
class Declaration:
    """A remark (หมายเหตุ) that no money is used, in ``years`` only or, where empty, in all."""

    years: tuple[FiscalYear, ...] = years()
    location: Location | None = place()

    def covers(self, year: FiscalYear) -> bool:
        """Whether the declaration speaks of a fiscal year."""
        return not self.years or year in self.years


@model()
class OtherCell:
    """A cell of a column that the plan's own frame does not have, under its own heading."""

    heading: str = wording("")
    text: str = wording("")
    location: Location | None = place()


@model()
class Project:
    """A project, activity, measure or guideline (โครงการ/กิจกรรม/มาตรการ) of the summary table.

    ``title`` is its name with the word for its kind and without its number. ``label`` is the number
    as printed where it is more than one (2.1.1); ``sub_mission`` the code of the sub-mission that
    it stands under, such as 1.2.2. ``remark`` is the text of its own remark cell; ``declarations``
    are those that hold for it, also where they stand in a cell above. ``remark_unclear``: the
    remarks allow two readings that lead to different findings. ``others`` are its cells in further
    columns, such as the unit that is responsible.
    """

    number: int | None
    title: str = wording()
    kind: ItemKind | None = None
    budget: Budget = Budget()
    remark: str = wording("")
    declarations: tuple[Declaration, ...] = ()
    remark_unclear: bool = False
    label: str = wording("")
    sub_mission: str = ""
    others: tuple[OtherCell, ...] = ()
    location: Location | None = place()
    remark_location: Location | None = place()

    @property
    def has_money(self) -> bool:
        """Whether any year has an amount other than zero."""
        return any(cell.has_money for _, cell in self.budget.cells)


@model()
class UnnamedRow:
    """A row of the table that has money but no name: nobody can say what it belongs to."""

    budget: Budget
    location: Location | None = place()


@model()
class EmptyRow:
    """A row of the table that has neither a name nor money: all its cells are dashes or blank."""

    budget: Budget = Budget()
    location: Location | None = place()


@model()
class SubMission:
    """A sub-mission (ภารกิจย่อย) such as 1.2.2; its projects name it by its code."""

    code: str
    name: str = wording("")
    location: Location | None = place()


@model()
class Mission:
    """A mission of a dimension (ภารกิจตามมิติ), such as 3.3; ``code`` is empty where it has none.

    ``subtotal`` is the total that the plan states for it, if it does.
    """

    code: str
    name: str = wording("")
    projects: tuple[Project, ...] = ()
    sub_missions: tuple[SubMission, ...] = ()
    subtotal: StatedTotal | None = None
    location: Location | None = place()

    def __iter__(self) -> Iterator[Project]:
        return iter(self.projects)


@model()
class Dimension:
    """A dimension (มิติ) of the plan, its missions and the subtotal that it states.

    ``number`` is None where projects stand outside every dimension.
    """

    number: int | None
    name: str = wording("")
    missions: tuple[Mission, ...] = ()
    subtotal: StatedTotal | None = None
    unnamed: tuple[UnnamedRow, ...] = ()
    empty_rows: tuple[EmptyRow, ...] = ()
    location: Location | None = place()

    @property
    def projects(self) -> tuple[Project, ...]:
        """Its projects in the order of the table."""
        return tuple(project for mission in self.missions for project in mission.projects)

    def __iter__(self) -> Iterator[Mission]:
        return iter(self.missions)


class CountPlace(Enum):
    """The places of a plan that state a number of projects."""

    PREFACE = "preface"
    INTRODUCTION = "introduction"
    SUBTOTAL = "subtotal"
    GRAND_TOTAL = "grand_total"


@model()
class StatedCount:
    """A number of projects that the plan states, of a dimension or of the plan (None)."""

    place: CountPlace
    dimension: int | None
    number: int
    printed: str = printed()
    location: Location | None = _at()
