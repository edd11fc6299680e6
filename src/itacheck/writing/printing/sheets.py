"""Part 3: the detail sheets."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan import Plan, Section, Sheet, SheetHeading
from .style import Style
from .tables import page_break

_USUAL = {
    SheetHeading.TITLE: "ชื่อโครงการ",
    SheetHeading.RATIONALE: "หลักการและเหตุผล",
    SheetHeading.OBJECTIVES: "วัตถุประสงค์",
    SheetHeading.TARGET_GROUP: "กลุ่มเป้าหมาย",
    SheetHeading.STEPS: "วิธีดำเนินการ",
    SheetHeading.DURATION: "ระยะเวลาดำเนินการ",
    SheetHeading.BUDGET: "งบประมาณดำเนินการ",
    SheetHeading.RESPONSIBLE: "ผู้รับผิดชอบ",
    SheetHeading.RESULTS: "ผลผลิต/ผลลัพธ์",
    SheetHeading.AREA: "พื้นที่ดำเนินการ",
    SheetHeading.INDICATORS: "ตัวชี้วัด",
}
_RARER = {
    SheetHeading.RATIONALE: "หลักการและเหตุผล/ที่มาของโครงการ",
    SheetHeading.STEPS: "วิธีการดำเนินการ",
    SheetHeading.DURATION: "ระยะเวลาการดำเนินการ",
    SheetHeading.BUDGET: "งบประมาณที่ใช้ในการดำเนินการ",
    SheetHeading.RESPONSIBLE: "ผู้รับผิดชอบโครงการ",
    SheetHeading.RESULTS: "ผลผลิต, ผลลัพธ์",
}
_FIRST_PAGE = 10
_SECTIONS_PER_PAGE = 4
_PASSAGES_PER_PAGE = 3


class SheetPrinter:
    """Prints the sheets of one plan in one style."""

    def __init__(self, plan: Plan, style: Style) -> None:
        self.plan = plan
        self.style = style
        self.page = _FIRST_PAGE

    def lines(self) -> Iterator[str]:
        """All sheets, under the headings of their dimensions and missions."""
        if not self.plan.sheets:
            return
        yield from ("ส่วนที่ 3", "รายละเอียดโครงการ/กิจกรรม/มาตรการ", "")
        mission = ""
        for sheet in self.plan.sheets:
            if sheet.mission != mission:
                yield from self._frame(mission, sheet.mission)
                mission = sheet.mission
            yield from self._sheet(sheet)
            yield from self._break()

    def _frame(self, before: str, mission: str) -> Iterator[str]:
        number = mission.partition(".")[0]
        dimension = next((one for one in self.plan.dimensions if str(one.number) == number), None)
        if dimension is not None and before.partition(".")[0] != number:
            yield from (f"มิติที่ {number} {dimension.name}".strip(), "")
        found = next((one for one in self.plan.missions if one.code == mission), None)
        yield from (f"{mission} {found.name if found and found.name else 'ภารกิจ'}", "")

    def _break(self) -> Iterator[str]:
        self.page += 1
        yield from page_break(self.page, self.style)

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        if sheet.number is not None:
            yield from (f"ลำดับที่ {sheet.number}", "")
        for index, section in enumerate(sheet.sections):
            if self.style.sheet_pages and index and not index % _SECTIONS_PER_PAGE:
                yield from self._break()
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[str]:
        heading = self._heading(section)
        if section.heading is SheetHeading.TITLE:
            colon = self.style.titles_with_colon or section.number is None
            title = section.passages[0].text if section.passages else ""
            yield from (f"{heading} {': ' * colon}{title}".rstrip(), "")
            return
        yield from (heading, "")
        each = 1 if section.heading is SheetHeading.BUDGET else _PASSAGES_PER_PAGE
        for index, passage in enumerate(section.passages):
            if self.style.sheet_pages and index and not index % each:
                yield from self._break()
            yield from (passage.text, "")

    def _heading(self, section: Section) -> str:
        name = _USUAL[section.heading]
        if self.style.other_headings:
            name = _RARER.get(section.heading, name)
        if section.number is None:
            return name
        return f"{section.number}.{'' if self.style.tight_numbers else ' '}{name}"
