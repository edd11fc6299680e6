"""The line that names the project of a sheet, with the number before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from difflib import SequenceMatcher

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import Dimension
from ...thai.digits import arabic
from ...thai.text import same
from ..summary.items import KIND_WORD
from ..text.lists import without_decimals

_NAMED = expression(
    r"\s*(?:[-–•]\s*)?(?:\(?(?P<label>\d{1,5}(?:\.\d{1,4}){0,3})\)?(?:[.):]+|(?=\s)|(?=\D))\s*)?"
    r"(?P<name>.*)",
    re.DOTALL,
)
_LONGEST = 300
_SHORTEST = 9
_ALIKE = 0.8


@record
class Numbered:
    """A number as printed: its last part, and the whole where it has several."""

    number: int | None
    label: str = ""

    @classmethod
    def of(cls, printed: str) -> Numbered:
        """The number in Arabic digits; none where there is none."""
        parts = [one for one in without_decimals(printed).split(".") if one]
        if not parts or not all(one.isdigit() for one in parts):
            return cls(None)
        return cls(int(parts[-1]), ".".join(parts) if len(parts) > 1 else "")


@record
class Name:
    """A line with a name: its number, and the name without it."""

    numbered: Numbered
    run: Run


def name_in(run: Run) -> Name:
    """A line's number and what stands behind it."""
    match = _NAMED.match(arabic(run.text))
    label = (match["label"] or "") if match else ""
    return Name(Numbered.of(label), run.part(match.start("name") if match else 0))


class Titles:
    """The projects' titles in the summary table."""

    def __init__(self, dimensions: Iterable[Dimension]) -> None:
        projects = [project for dimension in dimensions for project in dimension.projects]
        self._titles: Set[str] = {same(one.title) for one in projects if one.title}
        self._labels: Set[str] = {one.label for one in projects if one.label}

    def name(self, run: Run) -> Name | None:
        """The name in a line that may name a project: by its kind, or as the table has it."""
        if len(run.text) > _LONGEST:
            return None
        found = name_in(run)
        kind = KIND_WORD.match(found.run.text) and len(found.run.bare) >= _SHORTEST
        return found if kind or self.has(found.run) else None

    def is_named(self, run: Run) -> bool:
        """Whether a text is a project's name: by its kind, or nearly as the table has it."""
        if self.name(run) is not None:
            return True
        text = same(run.text)
        return any(SequenceMatcher(None, one, text).ratio() >= _ALIKE for one in self._titles)

    def labels(self, numbered: Numbered) -> bool:
        """Whether the table has a project of this number of several parts."""
        return bool(numbered.label) and numbered.label in self._labels

    def has(self, run: Run) -> bool:
        """Whether a text is a title of the table."""
        return same(run.text) in self._titles

    def is_another(self, run: Run | None, title: Run | None) -> bool:
        """Whether a text is a title of the table, and another than the one given."""
        if not run or not title:
            return False
        return self.has(run) and same(run.text) != same(title.text)
