"""A detail sheet while it is being read."""

from __future__ import annotations

from attrs import field, frozen

from ..documents import Run
from ..location import Location
from ..plan import SheetHeading
from ..readable import Readable


@frozen(repr=False)
class DraftSection(Readable):
    """A section as it is collected; ``label`` is the heading's own text in compact form."""

    heading: SheetHeading
    number: int | None
    label: str
    location: Location
    lines: tuple[Run, ...] = field(default=())


@frozen(repr=False)
class Draft(Readable):
    """A sheet as it is collected; ``name`` is a title in the line of its number."""

    number: int | None
    location: Location
    mission: str = ""
    sections: tuple[DraftSection, ...] = ()
    name: Run | None = None

    def first(self, heading: SheetHeading) -> DraftSection | None:
        """The first section under a heading, if any."""
        return next((one for one in self.sections if one.heading is heading), None)
