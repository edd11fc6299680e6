"""The plan as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import field

from ..base.language import say
from ..base.location import Location
from ..base.model import chosen, model
from ..base.offers import shown_by
from .account import Account, PartState
from .budget import MoneyUnit, StatedTotal
from .document import Amendment, Announcement, Organisation, Part, PartId, Period, Unfilled
from .ordinals import mark_of, told_apart
from .problem import Problem
from .projects import Dimension, Mission, Project, StatedCount
from .risks import RiskBand, RiskRow
from .sheets import Sheet, SheetGroup
from .targets import Goal, SeriesKind, TargetSeries
from .text import Passage, place, wording

_Item = TypeVar("_Item")


@model()
class SourceFile:
    """One of several files that are a plan together: its base name and the SHA-256 of its bytes."""

    name: str
    sha256: str


@model()
class Source:
    """The file that a plan was read from: its base name and the SHA-256 of its bytes.

    Of several files that are one plan these are the names of all and the SHA-256 of their digests;
    ``files`` are each of them, in the order of the plan.
    """

    name: str
    sha256: str
    files: tuple[SourceFile, ...] = ()


@model(slots=False)  # for the cached property
class Plan:
    """An anti-corruption action plan (แผนปฏิบัติการป้องกันการทุจริต) of a local government.

    What the document does not have is None or empty. ``unit`` is that in which the summary table
    prints its money; amounts here are in baht. ``common_era``: its columns are headed by years of
    the common era, which are read as the Buddhist years that they are. ``columns_location`` is the
    table's first odd heading of a year. ``unfilled`` are the fields of a form that nobody filled.
    ``cover`` is what stands before the first heading: organisation, title, period and amendment are
    what it says. ``problems`` lists what could not be read, ``account`` what every block of the
    document was taken for (None for a plan from YAML, JSON or code).
    """

    organisation: Organisation | None = None
    title: str = wording("")
    period: Period | None = None
    amendment: Amendment | None = None
    announcement: Announcement | None = None
    parts: tuple[Part, ...] = ()
    risk_rows: tuple[RiskRow, ...] = ()
    risk_bands: tuple[RiskBand, ...] = ()
    goals: tuple[Goal, ...] = ()
    targets: tuple[TargetSeries, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    grand_total: StatedTotal | None = None
    counts: tuple[StatedCount, ...] = ()
    signs_explained: bool = False
    sheets: tuple[Sheet, ...] = ()
    sheet_groups: tuple[SheetGroup, ...] = ()
    unit: MoneyUnit = field(default=MoneyUnit.BAHT, eq=False)
    common_era: bool = False
    unfilled: tuple[Unfilled, ...] = ()
    columns_location: Location | None = place()
    cover: tuple[Passage, ...] = field(default=(), eq=False, repr=False)
    problems: tuple[Problem, ...] = field(default=(), eq=False, repr=False)
    source: Source | None = field(default=None, eq=False, repr=False)
    account: Account | None = field(default=None, eq=False, repr=False)

    def __repr__(self) -> str:
        whose = self.organisation.name if self.organisation else "without organisation"
        years = f" {self.period}" if self.period else ""
        return f"<Plan {whose}{years}: {len(self.projects)} projects, {len(self.sheets)} sheets>"

    @property
    def missions(self) -> tuple[Mission, ...]:
        """Every mission of the summary table, in its order."""
        return tuple(mission for dimension in self.dimensions for mission in dimension.missions)

    @property
    def projects(self) -> tuple[Project, ...]:
        """Every project of the summary table, in its order."""
        return tuple(project for mission in self.missions for project in mission.projects)

    @cached_property
    def by_subject(self) -> Mapping[str, Dimension | Mission | Project | Sheet]:
        """What has a name, by the subject that findings know it by: ``project:5``, ``project:5#2``.

        Of missions with the same code it is the first.
        """
        dimensions = told_apart([one.number for one in self.dimensions])
        projects = self.projects
        found: dict[str, Dimension | Mission | Project | Sheet] = {
            f"mission:{one.code}": one for one in reversed(self.missions)
        }
        found |= _named("dimension", dimensions, self.dimensions)
        found |= _named("project", told_apart([mark_of(one) for one in projects]), projects)
        found |= _named("sheet", told_apart([mark_of(one) for one in self.sheets]), self.sheets)
        return found

    def _repr_html_(self) -> str:
        return str(shown_by("plan_table")(self))

    def __iter__(self) -> Iterator[Project]:
        return iter(self.projects)

    def project(self, number: int) -> Project:
        """The first project with that number. Raises KeyError where there is none."""
        return _first(self.projects, number, lambda project: project.number, "project")

    def mission(self, code: str) -> Mission:
        """The first mission with that code, such as ``"3.3"``. Raises KeyError."""
        return _first(self.missions, code, lambda mission: mission.code, "mission")

    def dimension(self, number: int) -> Dimension:
        """The first dimension with that number. Raises KeyError."""
        return _first(self.dimensions, number, lambda dimension: dimension.number, "dimension")

    def sheet(self, number: int) -> Sheet:
        """The first detail sheet with that number. Raises KeyError."""
        return _first(self.sheets, number, lambda sheet: sheet.number, "sheet")

    def part(self, id: PartId | str) -> Part | None:  # noqa: A002 - the model's own word
        """A part of the document, or None where it lacks it. Raises OptionError for no part."""
        id = chosen(id, PartId, say("part"), "id")  # noqa: A001
        if id is PartId.COVER and self.cover:
            return Part(id, self.cover, location=self.cover[0].location)
        return next((part for part in self.parts if part.id is id), None)

    def state(self, part: PartId | str) -> PartState:
        """How much of a part was read; a plan without an account is read as far as it goes.

        Raises OptionError for what is no part.
        """
        part = chosen(part, PartId, say("part"), "part")
        stated = dict(self.account.states).get(part) if self.account else None
        if stated is not None:
            return stated
        there = {
            PartId.ANNOUNCEMENT: self.announcement,
            PartId.RISK_ASSESSMENT: self.risk_rows,
            PartId.GOALS: self.goals,
            PartId.TARGETS: self.targets,
            PartId.SUMMARY_TABLE: self.dimensions,
            PartId.SHEETS: self.sheets,
        }
        return PartState.READ if self.part(part) or there.get(part) else PartState.ABSENT

    def target(self, kind: SeriesKind | str) -> TargetSeries | None:
        """A series of targets, or None where the plan lacks it. Raises OptionError for no kind."""
        kind = chosen(kind, SeriesKind, say("series of targets"), "kind")
        return next((series for series in self.targets if series.kind is kind), None)


def _named(
    kind: str, names: tuple[str, ...], items: tuple[_Item, ...]
) -> Iterator[tuple[str, _Item]]:
    return ((f"{kind}:{name}", item) for name, item in zip(names, items, strict=True))


def _first(
    items: tuple[_Item, ...], wanted: object, key: Callable[[_Item], object], what: str
) -> _Item:
    for item in items:
        if key(item) == wanted:
            return item
    raise KeyError(f"no {what} {wanted!r}")
