"""Several files that are one plan: its front in one, its table in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve

from ..base.errors import ReadError
from ..base.language import Message, say
from ..base.location import Location, in_document
from ..base.record import record
from ..documents import Document
from ..documents.several import as_one
from ..plan import PARTS, Organisation, PartId, Period, Plan, Problem, SourceFile
from ..thai.text import same
from .outline.cover import read_organisation, read_period, says_whose
from .outline.parts import TABLE_PARTS, Outline
from .outline.walk import outline_of
from .read import read_document
from .sheets.reading import read_sheets
from .spelling import repaired_document
from .summary.table import read_summary


@record
class _File:
    """A file by itself, as far as its order among others and what it says of the plan go."""

    document: Document
    outline: Outline
    organisation: Organisation | None
    period: Period | None

    @property
    def rank(self) -> tuple[int, bool, int]:
        """Where it belongs: a plan's parts have their order, and its cover comes first.

        Of several files with the same part, that with the heading comes first, and the others by
        the numbers of their dimensions or sheets.
        """
        outline, order = self.outline, {part: at for at, part in enumerate(PartId)}
        if not outline.places:
            return (0 if self.organisation or self.period else len(order), False, 0)
        first = min(outline.places, key=lambda part: outline.places[part].order)
        return (order[first], not outline.chapters, self._number(first))

    def _number(self, part: PartId) -> int:
        """The number of the first dimension or sheet; 0 where there is none."""
        if part is PartId.SHEETS:
            sheets = read_sheets(self.outline.sheets, self.period, ()).sheets
            return next((one.number for one in sheets if one.number is not None), 0)
        if part is PartId.SUMMARY_TABLE:
            dimensions = read_summary(self.outline).dimensions
            return next((one.number for one in dimensions if one.number is not None), 0)
        return 0

    def place(self, part: PartId) -> Location | None:
        """Where a part begins that is there with more than its heading."""
        outline = self.outline
        tables = {TABLE_PARTS[row.header.kind] for row in outline.rows}
        there = part in tables or outline.passages.get(part)
        return outline.places.get(part) if there else None


def read_several(documents: Sequence[Document], *, whole: bool = True) -> Plan:
    """The plan that several documents are together, in whatever order they are given.

    Raises ReadError where two of them are the same, or nothing of a plan is in any.
    """
    for one, other in combinations(documents, 2):
        if one.sha256 == other.sha256:
            raise ReadError(
                say("This file is the same as {other}.", other=one.name),
                remedy=say("Give each file of the plan once."),
                place=other.name,
            )
    files = sorted(map(_file, documents), key=lambda one: one.rank)
    plan = read_document(as_one([one.document for one in files]), whole=whole)
    sources = tuple(SourceFile(one.document.name, one.document.sha256) for one in files)
    source = evolve(plan.source, files=sources) if plan.source else None
    return evolve(plan, source=source, problems=(*_conflicts(files), *plan.problems))


def _file(document: Document) -> _File:
    document, _ = repaired_document(document)
    outline = outline_of(document, further=True)
    announced = outline.passages.get(PartId.ANNOUNCEMENT, ())
    lines = [*outline.cover, *announced, *outline.introduction]
    return _File(
        document,
        outline,
        read_organisation([one for one in lines if says_whose(one)], ()),
        read_period(lines),
    )


def _conflicts(files: Sequence[_File]) -> Iterator[Problem]:
    """What the files say differently, and what more than one of them has."""
    named = [one for one in files if one.organisation is not None]
    for one in named[1:]:
        first, other = named[0].organisation, one.organisation
        if first and other and same(first.name) != same(other.name):
            message = say(
                "The files name different organisations: “{first}” in {file}, and “{other}” here.",
                first=first.name,
                file=named[0].document.name,
                other=other.name,
            )
            yield _problem(message, one, files, other.location)
    dated = [one for one in files if one.period is not None]
    for one in dated[1:]:
        before, now = dated[0].period, one.period
        if before and now and before != now:
            message = say(
                "The files are for different years: {first} in {file}, and {other} here.",
                first=before,
                file=dated[0].document.name,
                other=now,
            )
            yield _problem(message, one, files, now.location)
    for part in PartId:
        yield from _doubled(part, files)


def _doubled(part: PartId, files: Sequence[_File]) -> Iterator[Problem]:
    """That a part stands in several files; of sheets each may have its own."""
    having = [one for one in files if one.place(part)] if part is not PartId.SHEETS else []
    for one in having[1:]:
        message = say(
            "This part stands here and in {file}, and both were read as one: {part}. Leave out the"
            " file that is not meant.",
            part=PARTS[part].name,
            file=having[0].document.name,
        )
        yield _problem(message, one, files, one.place(part))


def _problem(
    message: Message, one: _File, files: Sequence[_File], place: Location | None
) -> Problem:
    number = files.index(one)
    return Problem(message, place and in_document(place, number))
