"""Numbers that become others: of projects in the table, of detail sheets, of a sheet's headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from ...base.language import in_language
from ...facts.common.entries import ProjectEntry, SheetEntry
from ...facts.matching.sequences import Level, Numbered, Step, place_in
from ...plan import Project, Sheet
from ...plan.ordinals import Mark, split_mark
from ...report import Finding
from ...thai.text import same
from ...vocabulary.model import Fact
from ..change import Change, Swap
from .drafts import Draft, Scope

_Entry = ProjectEntry | SheetEntry
_Item = TypeVar("_Item", Project, Sheet)


def number(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """This number alone becomes the one of its place, or all from here on follow each other.

    A sheet takes the number of its project, and so may all from it on.
    """
    known = scope.context.belonging
    if fact.values.get("list") == "table":
        at = _position(scope.context.projects, finding)
        step = None if at is None else known.project_steps()[at]
        if at is not None and step is not None and step.wrong:
            yield from _in_table(scope, at, step)
        return
    at = _position(scope.context.sheets, finding)
    step = None if at is None else known.sheet_steps()[at]
    if at is not None and step is not None:
        yield from _in_sheets(scope, at, step, shifted=bool(fact.values.get("shifted")))


def _position(entries: Sequence[_Entry], finding: Finding) -> int | None:
    found = (at for at, one in enumerate(entries) if one.subject == finding.subject)
    return next(found, None)


def _in_table(scope: Scope, at: int, step: Step) -> Iterator[Draft]:
    known = scope.context.belonging
    alone = {at: _mark(step, step.expected)}
    yield Draft(_changes(scope, scope.context.projects, alone), _agreed_in_table(scope, at, step))
    following = _following(known.projects, known.project_level, at, step)
    changes = _changes(scope, scope.context.projects, following)
    yield Draft(changes)
    sheets = {
        sheet: mark
        for project, mark in following.items()
        if (sheet := known.sheet_of.get(project)) is not None
        and known.compares(project, sheet)
        and known.sheets[sheet].mark == known.projects[project].mark
    }
    yield Draft((*changes, *_changes(scope, scope.context.sheets, sheets)))


def _in_sheets(scope: Scope, at: int, step: Step, *, shifted: bool) -> Iterator[Draft]:
    known = scope.context.belonging
    owners = {
        sheet: mark
        for sheet, project in known.owners.items()
        if sheet >= at
        and known.compares(project, sheet)
        and (mark := known.projects[project].mark) is not None
    }
    if at in owners:
        alone = _changes(scope, scope.context.sheets, {at: owners[at]})
        yield Draft(alone, _agreed_in_sheets(scope, at, step, owners[at]))
    if step.wrong:
        yield Draft(_changes(scope, scope.context.sheets, {at: _mark(step, step.expected)}))
    if shifted or at in owners:
        yield Draft(_changes(scope, scope.context.sheets, owners))
    if step.wrong:
        following = _following(known.sheets, known.sheet_level, at, step)
        yield Draft(_changes(scope, scope.context.sheets, following))


def _agreed_in_table(scope: Scope, at: int, step: Step) -> bool:
    """Whether a project's sheet has the number that is next in the table."""
    known = scope.context.belonging
    sheet = known.sheet_of.get(at)
    if sheet is None or not _of_one_name(scope, at, sheet):
        return False
    own = known.sheet_steps()[sheet]
    return own is not None and not own.wrong and known.sheets[sheet].mark == _due(step)


def _agreed_in_sheets(scope: Scope, at: int, step: Step, mark: Mark) -> bool:
    """Whether a sheet's project has the number that is next among the sheets."""
    known = scope.context.belonging
    project = known.owners[at]
    own = known.project_steps()[project]
    agreed = own is not None and not own.wrong and mark == _due(step)
    return step.wrong and agreed and _of_one_name(scope, project, at)


def _of_one_name(scope: Scope, project: int, sheet: int) -> bool:
    titles = scope.plan.projects[project].title, scope.plan.sheets[sheet].title
    return same(titles[0]) == same(titles[1]) and scope.context.belonging.compares(project, sheet)


def _due(step: Step) -> Mark:
    return _mark(step, step.expected)


def _mark(step: Step, due: int) -> Mark:
    return step.printed(due) if step.within else due


def _following(items: Sequence[Numbered], level: Level, at: int, step: Step) -> Mapping[int, Mark]:
    """The numbers of a sequence from a position on, each next to the one before it."""
    found: dict[int, Mark] = {}
    first = place_in(items[at], level)
    for position, one in enumerate(items[at:], start=at):
        place = place_in(one, level)
        if place is not None and first is not None and place[0] == first[0]:
            found[position] = _mark(step, step.expected + len(found))
    return found


def _changes(
    scope: Scope, entries: Sequence[_Entry], marks: Mapping[int, Mark]
) -> tuple[Change, ...]:
    """The things at some positions under these numbers, those of them that have others."""
    language = scope.report.language
    return tuple(
        Change(
            in_language(entries[at].label, language),
            entries[at].location,
            str(entries[at].mark),
            str(mark),
            swap=_swap(entries[at], mark),
            leading=True,
        )
        for at, mark in marks.items()
        if entries[at].mark != mark
    )


def _swap(entry: _Entry, mark: Mark) -> Swap:
    if isinstance(entry, ProjectEntry):
        return Swap(entry.project, _renumbered(entry.project, mark))
    return Swap(entry.sheet, _renumbered(entry.sheet, mark))


def _renumbered(item: _Item, mark: Mark) -> _Item:
    return evolve(item, number=split_mark(mark)[1], label=mark if isinstance(mark, str) else "")
