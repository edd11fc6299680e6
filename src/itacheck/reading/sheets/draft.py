"""A detail sheet while it is being read."""

from __future__ import annotations

from attrs import evolve, field

from ...base.location import Location
from ...base.record import record
from ...documents import Run
from ...plan import SheetHeading


@record
class DraftSection:
    """A section as it is collected; ``label`` is the heading's own text in compact form.

    Of its lines, ``tabled`` are rows of a table within the section, ``captions`` name that table's
    columns, and ``asides`` stand under a heading that is none of the sheet's. ``methods`` are the
    cells of rows that say how an indicator is measured.
    """

    heading: SheetHeading
    number: int | None
    label: str
    location: Location
    lines: tuple[Run, ...] = field(default=())
    tabled: frozenset[int] = frozenset()
    captions: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    methods: tuple[tuple[int, Run], ...] = ()

    @property
    def values(self) -> tuple[Run, ...]:
        """The lines that say what the heading asks for."""
        left_out = self.captions | self.asides
        return tuple(line for index, line in enumerate(self.lines) if index not in left_out)

    def without(self, left_out: frozenset[int]) -> DraftSection:
        """The section with its values alone, without these of them."""
        return self.but(left_out | self.captions | self.asides)

    def but(self, left_out: frozenset[int]) -> DraftSection:
        """The section without some of its lines."""
        if not left_out:
            return self
        kept = [index for index in range(len(self.lines)) if index not in left_out]
        methods = dict(self.methods)

        def moved(old: frozenset[int]) -> frozenset[int]:
            return frozenset(new for new, index in enumerate(kept) if index in old)

        return evolve(
            self,
            lines=tuple(self.lines[index] for index in kept),
            tabled=moved(self.tabled),
            captions=moved(self.captions),
            asides=moved(self.asides),
            methods=tuple((new, methods[old]) for new, old in enumerate(kept) if old in methods),
        )


@record
class Draft:
    """A sheet as it is collected; ``name`` is a title in a line of its own above the headings.

    ``register`` is where the table begins that has a row for it and for other projects.
    """

    number: int | None
    location: Location
    mission: str = ""
    sections: tuple[DraftSection, ...] = ()
    name: Run | None = None
    label: str = ""
    register: Location | None = None

    def first(self, heading: SheetHeading) -> DraftSection | None:
        """The first section under a heading, if any."""
        return next((one for one in self.sections if one.heading is heading), None)
