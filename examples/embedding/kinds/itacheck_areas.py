"""Facts for itacheck's rules: whether a detail sheet says where its project is carried out."""

# No ``annotations`` of ``__future__``: a property's type is read when its class is made.

from collections.abc import Iterator

from itacheck.packs.model import Criteria
from itacheck.plan import PartState, Plan, Sheet
from itacheck.vocabulary.declare import Maybe, TypedFact, kind, prop, shown
from itacheck.vocabulary.model import Evidence, Unread


@kind(
    "sheet_area",
    subject="sheet:n",
    th="พื้นที่ดำเนินการที่รายละเอียดโครงการระบุ",
    parts=("sheets",),
)
class SheetAreaFact(TypedFact):
    """The area (พื้นที่ดำเนินการ) that a detail sheet names."""

    named: Maybe[bool] = prop("ระบุพื้นที่ดำเนินการ", "the sheet names an area")
    title: str = shown("ชื่อโครงการ", "the project's title")


def facts(plan: Plan, _criteria: Criteria) -> Iterator[SheetAreaFact]:
    """A fact for each sheet; what may stand in a part that was not wholly read is not known."""
    part = plan.state("sheets")
    unread = Unread("sheets", part.value) if part is PartState.PARTLY else None
    for subject, sheet in plan.by_subject.items():
        if isinstance(sheet, Sheet):
            area = sheet.section("area")
            yield SheetAreaFact(
                subject=subject,
                names=("sheet_area", sheet.title),
                location=sheet.location,
                evidence=[Evidence(sheet.title, sheet.location)],
                named=bool(area and area.text.strip()) or unread or False,
                title=sheet.title,
            )
