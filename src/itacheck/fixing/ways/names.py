"""Names: of a project in the table and in its sheet, of a dimension in the plan and its frame."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...base.location import Location
from ...plan import Dimension, Sheet
from ...plan.sheets import Section, SheetHeading
from ...report import Finding
from ...thai.text import tidy
from ...vocabulary.model import Fact
from ..change import Change, Swap
from .drafts import Draft, Scope, words_at
from .places import title_printed


def title(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """Two drafts: the sheet takes the table's words where they differ, or the table the sheet's."""
    sheet = scope.plan.by_subject.get(finding.subject)
    position = fact.values.get("position")
    if not isinstance(sheet, Sheet) or not isinstance(position, int):
        return
    project = scope.plan.projects[position - 1]
    in_table, in_sheet = str(fact.origin.texts["table_part"]), str(fact.origin.texts["sheet_part"])
    if tidy(sheet.title).count(in_sheet) != 1 or tidy(project.title).count(in_table) != 1:
        return
    sections = tuple(_retitled(one, in_sheet, in_table) for one in sheet.sections)
    title = tidy(sheet.title).replace(in_sheet, in_table)
    swap = Swap(sheet, evolve(sheet, title=title, sections=sections))
    told = words_at(finding.location)
    yield Draft((Change(told, title_printed(sheet), in_sheet, in_table, swap=swap),))
    title = tidy(project.title).replace(in_table, in_sheet)
    swap = Swap(project, evolve(project, title=title))
    told = _words_at(finding, project.location)
    yield Draft((Change(told, project.location, in_table, in_sheet, swap=swap),))


def _retitled(section: Section, old: str, new: str) -> Section:
    """A sheet's heading of the title with other words under it; any other heading as it is."""
    if section.heading is not SheetHeading.TITLE:
        return section
    passages = (evolve(one, text=tidy(one.text).replace(old, new)) for one in section.passages)
    return evolve(section, passages=tuple(passages))


def _words_at(finding: Finding, place: Location | None) -> str:
    told = (one.location for one in finding.evidence if one.location == place)
    return next((one.words for one in told if one and one.words), "")


def frame_name(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """The dimension gets its name of the frame."""
    dimension = scope.plan.by_subject.get(finding.subject)
    frame = scope.criteria.frame
    number = fact.values.get("number")
    names = [one.name for one in frame.dimensions if one.number == number] if frame else []
    if isinstance(dimension, Dimension) and dimension.name and names:
        new = evolve(dimension, name=names[0])
        told = words_at(finding.location)
        old = tidy(dimension.name)
        yield Draft((Change(told, dimension.location, old, names[0], swap=Swap(dimension, new)),))
