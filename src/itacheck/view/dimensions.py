"""Which dimension a finding is about; asked for each of them, and so looked up."""

from __future__ import annotations

from collections.abc import Mapping

from ..plan import Dimension, Mission, Plan, Project, Sheet
from ..plan.ordinals import Mark, mark_of
from ..report import Finding
from ..report.subjects import item_of
from ..thai.text import same
from .entries import carrier

NOWHERE = "none"
"""What filters call findings that are about no one dimension."""


class Dimensions:
    """The dimensions of a plan's items. A sheet is of the dimension where its project stands."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._of: Mapping[int, int] = {  # by identity: things of the same words stand apart
            id(item): one.number
            for one in reversed(plan.dimensions)
            if one.number is not None
            for item in (one, *one.missions, *one.projects)
        }
        projects = plan.projects[::-1]  # of several the first is meant
        self._titled: Mapping[str, Project] = {same(one.title): one for one in projects}
        self._marked: Mapping[Mark | None, Project] = {mark_of(one): one for one in projects}
        self._coded: Mapping[str, Mission] = {one.code: one for one in plan.missions[::-1]}

    def of(self, finding: Finding) -> str:
        """The number of the dimension that a finding is about, or ``NOWHERE``."""
        item = item_of(carrier(finding.subject), self._plan)
        if isinstance(item, Sheet):
            item = self._project_of(item)
        return str(self._of.get(id(item), NOWHERE))

    def _project_of(self, sheet: Sheet) -> Dimension | Mission | Project | None:
        """What stands in the table where a sheet belongs.

        A project of its title, else its mission, else a project of its number.
        """
        title = same(sheet.title)
        named = self._titled.get(title) if title else None
        mission = self._coded.get(sheet.mission) if sheet.mission else None
        return named or mission or self._marked.get(mark_of(sheet))
