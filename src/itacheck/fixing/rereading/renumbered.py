"""Whether the numbers of a mended file are read as they are meant: asked of the reader itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...base.errors import ItacheckError
from ...documents import Document
from ...plan import Plan, Project, Section, Sheet
from ...plan.ordinals import Mark, mark_of
from ...reading import read_document
from ...thai.text import same
from ..change import Change
from ..swapping import swapped
from .model import Parts

_Item = Project | Sheet | Section


def misnumbered(
    before: Document, after: Document, changes: Iterable[tuple[int, Change]]
) -> frozenset[int]:
    """Which of the changes of numbers are not read as they should be, by their indices.

    Where other things than numbers are read in other places, it is those of headings, by which the
    reader knows a sheet, else all of them.
    """
    numbered = {number: one for number, one in changes if one.leading and one.swap}
    if not numbered:
        return frozenset()
    plan = read_document(before)
    parts = Parts(plan)
    own = {number: parts.own(one) for number, one in numbered.items()}
    known = {number: one for number, one in own.items() if one is not None}
    unknown = numbered.keys() - known.keys()
    of_headings = (number for number, one in numbered.items() if _is_of_heading(one))
    suspect = frozenset(of_headings) or frozenset(numbered)
    try:
        again = list(_items(read_document(after)))
    except ItacheckError:
        return suspect
    items, expected = list(_items(plan)), list(_items(swapped(plan, known.values())))
    if [_what(one) for one in again] != [_what(one) for one in expected]:
        return suspect
    wrong = {
        id(item)
        for item, one, other in zip(items, expected, again, strict=True)
        if _number(one) != _number(other)
    }
    astray = {number for number, one in known.items() if one.swap and id(one.swap.old) in wrong}
    return frozenset(numbered if wrong and not astray else astray | unknown)


def _is_of_heading(change: Change) -> bool:
    return change.swap is not None and isinstance(change.swap.old, Section)


def _items(plan: Plan) -> Iterator[_Item]:
    yield from plan.projects
    for sheet in plan.sheets:
        yield sheet
        yield from sheet.sections


def _number(item: _Item) -> Mark | None:
    return item.number if isinstance(item, Section) else mark_of(item)


def _what(item: _Item) -> object:
    return item.heading if isinstance(item, Section) else (type(item), same(item.title))
