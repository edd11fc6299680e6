"""A plan that is still to be written: its frame filled in for one organisation, all else open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..base.arguments import TEXT, public, require
from ..base.errors import OptionError
from ..base.language import say
from ..packs import DEFAULT_PACKS, load_pack
from ..packs.model import Frame, Pack
from ..plan import (
    Announcement,
    Budget,
    Cell,
    CellState,
    Dimension,
    Mission,
    Organisation,
    OrganisationKind,
    Part,
    PartId,
    Passage,
    Period,
    Plan,
    Section,
    SeriesKind,
    Sheet,
    SheetGroup,
    StatedTotal,
    TargetSeries,
    TargetValue,
)
from ..plan.sheets import NINE
from ..thai.years import FiscalYear
from .organisations import head_of, kind_named, kind_of, ordinance_of, organisation_named

TITLE = "แผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส"
_LABELS = {
    SeriesKind.CASES: "จำนวนคดีทุจริตลดลง (ร้อยละ)",
    SeriesKind.ITA_SCORE: "คะแนน ITA",
}
_PARTS = (
    PartId.PREFACE,
    PartId.RISK_ASSESSMENT,
    PartId.RATIONALE,
    PartId.OBJECTIVES,
    PartId.GOALS,
    PartId.TARGETS,
    PartId.BENEFITS,
)


@public
def new_plan(
    name: str,
    kind: OrganisationKind | str | None = None,
    *,
    district: str = "",
    province: str = "",
    pack: str | Pack = DEFAULT_PACKS[0],
) -> Plan:
    """The plan that an organisation has still to write, on the frame of a pack's cycle.

    ``name`` is the organisation's, with or without the word for its kind; ``kind`` is one of
    ``OrganisationKind``, its value or its Thai name, also short (``อบต.``), and may be left out
    where the name has it. ``itacheck.write`` makes a file of the plan, with room for all that is
    open.

    Raises OptionError for a name, a kind or a place that cannot be used and for a pack without a
    frame, PackError for a pack with faults.
    """
    if isinstance(kind, OrganisationKind):
        kind = kind.value
    texts = {
        "name": name,
        "kind": "" if kind is None else kind,
        "district": district,
        "province": province,
    }
    for place, text in texts.items():
        require(text, str, TEXT, place)
    chosen = kind_named(kind) if kind is not None else kind_of(name)
    organisation = organisation_named(name, chosen, district, province)
    loaded = pack if isinstance(pack, Pack) else load_pack(pack)
    if loaded.frame is None:
        raise OptionError(
            say("The rule pack “{pack}” has no frame of a cycle.", pack=loaded.id),
            remedy=say("Give a pack that has one."),
            place="pack",
        )
    return blank_plan(loaded.frame, organisation)


def blank_plan(frame: Frame, organisation: Organisation) -> Plan:
    """The plan of a cycle with nothing in it yet: no project, no figure, one open detail sheet."""
    years = tuple(FiscalYear(year) for year in range(frame.first_year, frame.last_year + 1))
    empty = Budget(tuple((year, Cell(CellState.BLANK)) for year in years))
    dimensions = tuple(
        Dimension(
            one.number,
            one.name,
            tuple(Mission(mission.code, mission.name) for mission in one.missions),
            StatedTotal(one.number, empty),
        )
        for one in frame.dimensions
    )
    notes = (_passage(f"งบประมาณของแต่ละปีเป็นไปตาม{ordinance_of(organisation)}งบประมาณรายจ่ายของปีนั้น"),)
    return Plan(
        organisation,
        TITLE,
        Period(years[0], years[-1]),
        announcement=Announcement(),
        parts=(
            Part(PartId.ANNOUNCEMENT, tuple(map(_passage, _announcement(organisation, years)))),
            *(Part(one) for one in _PARTS),
            Part(PartId.SUMMARY_TABLE, notes),
            Part(PartId.SHEETS),
        ),
        targets=tuple(_series(kind, years) for kind in SeriesKind),
        dimensions=dimensions,
        grand_total=StatedTotal(None, empty),
        signs_explained=True,
        sheets=(_sheet(frame),),
        sheet_groups=tuple(_groups(dimensions)),
    )


def _passage(text: str) -> Passage:
    return Passage(text)


def _announcement(organisation: Organisation, years: tuple[FiscalYear, ...]) -> tuple[str, ...]:
    name, whole = organisation.name, f"{TITLE} (พ.ศ. {years[0]} - {years[-1]})"
    return (
        f"เรื่อง {whole}",
        f"{name}ได้จัดทำ{whole} แล้ว จึงประกาศให้ทุกหน่วยในสังกัดถือปฏิบัติและให้ประชาชนทราบโดยทั่วกัน",
        "ประกาศ ณ วันที่",
        head_of(organisation),
    )


def _series(kind: SeriesKind, years: tuple[FiscalYear, ...]) -> TargetSeries:
    return TargetSeries(kind, _LABELS[kind], tuple(TargetValue(year, None) for year in years))


def _groups(dimensions: Sequence[Dimension]) -> Iterator[SheetGroup]:
    """The headings over the first sheet."""
    for dimension in dimensions[:1]:
        yield SheetGroup(dimension.number, "", dimension.name)
        for mission in dimension.missions[:1]:
            yield SheetGroup(None, mission.code, mission.name)


def _sheet(frame: Frame) -> Sheet:
    """The first sheet, under the first mission, to be copied for every other project."""
    missions = [mission.code for one in frame.dimensions for mission in one.missions]
    sections = (Section(heading, number) for number, heading in enumerate(NINE, start=1))
    return Sheet(1, mission=missions[0] if missions else "", sections=tuple(sections))
