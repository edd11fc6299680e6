"""Registers of detail sheets that were cut by columns: the sheets of all their tables together.

The second table says again which project a row is about, and has the further headings.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from attrs import evolve, field

from ...base.language import say
from ...base.record import record
from ...base.severity import Severity
from ...documents import joined
from ...plan import Problem, SheetHeading
from ...thai.text import same
from .draft import Draft

_Key = TypeVar("_Key", bound=Hashable)
_ALIKE = 0.9
_MOST_ALIKE = 20
"""Of so many projects of one number the names are compared."""


@record
class Joined:
    """The sheets of tables that go together; ``left`` are the places of those that do not fit."""

    drafts: tuple[Draft, ...]
    left: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


@record
class _Part:
    """What one of the tables, or several with the same headings, say of their projects."""

    rows: tuple[tuple[int, Draft], ...]
    headings: frozenset[SheetHeading]

    def goes_on_with(self, following: _Part) -> bool:
        """Whether the other one has further headings alone."""
        both = bool(self.headings and following.headings)
        return both and self.headings.isdisjoint(following.headings)


def join_registers(drafts: Sequence[Draft]) -> Joined:
    """One sheet for each project of tables that have its headings among them."""
    found: list[Draft] = []
    left: list[int] = []
    problems: list[Problem] = []
    parts = [*_parts(drafts)]
    while parts:
        part = parts.pop(0)
        while parts and part.goes_on_with(parts[0]):
            further = parts.pop(0)
            part, astray = _together(part, further)
            left += (at for at, _ in astray)
            if astray:
                problems.append(_problem(astray[0][1], len(astray)))
        found += (draft for _, draft in part.rows)
    return Joined(tuple(found), tuple(left), tuple(problems))


def _parts(drafts: Sequence[Draft]) -> Iterator[_Part]:
    """The drafts of one table, with those of the next ones that share some of its headings."""
    part: _Part | None = None
    for at, draft in enumerate(drafts):
        kinds = frozenset(one.heading for one in draft.sections) - {SheetHeading.TITLE}
        last = part.rows[-1][1].register if part else None
        near = draft.register is not None and last is not None
        of_table = draft.register == last or (part and not part.headings.isdisjoint(kinds))
        if part is not None and near and of_table:
            part = _Part((*part.rows, (at, draft)), part.headings | kinds)
            continue
        if part is not None:
            yield part
        part = _Part(((at, draft),), kinds if draft.register is not None else frozenset())
    if part is not None:
        yield part


def _together(part: _Part, further: _Part) -> tuple[_Part, list[tuple[int, Draft]]]:
    """The rows of two tables that are of the same projects; and those that are of none's.

    Where a row of the second belongs to none, nobody knows whose it is among those that lack one.
    """
    owners = _owners([one for _, one in part.rows], [one for _, one in further.rows])
    taken = dict(zip(owners, (one for _, one in further.rows), strict=True))
    astray = [row for owner, row in zip(owners, further.rows, strict=True) if owner is None]
    rows: list[tuple[int, Draft]] = []
    lacking: list[tuple[int, Draft]] = []
    for place, (at, draft) in enumerate(part.rows):
        if place in taken:
            rows.append((at, _joined(draft, taken[place])))
        else:
            (lacking if astray else rows).append((at, draft))
    whole = _Part(tuple(rows), part.headings | further.headings)
    return whole, [*astray, *lacking]


def _owners(first: Sequence[Draft], second: Sequence[Draft]) -> list[int | None]:
    """Of each row of the second table the place of its project's in the first."""
    if len(first) == len(second) and all(map(_fits, first, second)):
        return [*range(len(first))]
    by_name = _places(_name(one) for one in first)
    by_number = _places((one.number, one.label) for one in first)
    owners: list[int | None] = []
    taken: set[int | None] = set()
    for draft in second:
        name = _name(draft)
        places = by_name.get(name, []) if name else []
        if len(places) != 1:
            numbered = by_number.get((draft.number, draft.label), []) if name else []
            near = [at for at in numbered if not places or at in places][:_MOST_ALIKE]
            places = [at for at in near if _fits(first[at], draft)]
        owner = places[0] if len(places) == 1 else None
        owners.append(None if owner in taken else owner)
        taken.add(owner)
    return owners


def _places(keys: Iterable[_Key]) -> dict[_Key, list[int]]:
    """Where each key stands among all."""
    found: dict[_Key, list[int]] = {}
    for at, key in enumerate(keys):
        found.setdefault(key, []).append(at)
    return found


def _fits(one: Draft, other: Draft) -> bool:
    """Whether two rows are of one project: by name, or by number and nearly by name."""
    name, other_name = _name(one), _name(other)
    if name and name == other_name:
        return True
    numbered = one.number is not None and (one.number, one.label) == (other.number, other.label)
    alike = SequenceMatcher(None, name, other_name).ratio() >= _ALIKE
    return numbered and (not other_name or alike)


def _name(draft: Draft) -> str:
    title = draft.first(SheetHeading.TITLE)
    return same(joined(title.values).text) if title and title.values else ""


def _joined(draft: Draft, further: Draft) -> Draft:
    sections = (one for one in further.sections if one.heading is not SheetHeading.TITLE)
    number = draft if draft.number is not None else further
    return evolve(
        draft,
        number=number.number,
        label=number.label,
        sections=(*draft.sections, *sections),
    )


def _problem(draft: Draft, count: int) -> Problem:
    note = say(
        "This table goes on with the headings of the detail sheets in the table before it, but its"
        " projects are not all the same, so the rows of {count} projects were not read. Give each"
        " project the same number and name in both tables.",
        count=count,
    )
    return Problem(note, draft.location, Severity.ERROR)
