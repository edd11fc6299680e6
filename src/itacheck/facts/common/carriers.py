"""Which projects of a plan carry a measure, by the words of their titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...plan import PartId
from ...thai.text import same
from .context import Context
from .entries import ProjectEntry


class Carriers:
    """The projects of a plan, ready to be asked which of them carry a measure."""

    def __init__(self, context: Context) -> None:
        self._titles = tuple((entry, tuple(_titles(context, entry))) for entry in context.projects)

    def of(self, groups: Iterable[Iterable[str]]) -> list[ProjectEntry]:
        """The projects whose title, or sheet's title, has a word of every group."""
        words = [[comparable(word) for word in group] for group in groups]
        return [
            entry for entry, titles in self._titles if any(_carries(one, words) for one in titles)
        ]


def carrying_parts(context: Context) -> tuple[PartId, ...]:
    """The parts without which nobody knows that no project carries a measure."""
    if all(entry.subject in context.sheet_of for entry in context.projects):
        return (PartId.SUMMARY_TABLE,)
    return (PartId.SUMMARY_TABLE, PartId.SHEETS)


def _titles(context: Context, entry: ProjectEntry) -> Iterator[str]:
    yield comparable(entry.project.title)
    sheet = context.sheet_of.get(entry.subject)
    if sheet is not None:
        yield comparable(sheet.sheet.title)


def words_found(
    held: Sequence[str], groups: Iterable[Iterable[tuple[str, str]]]
) -> tuple[str, ...]:
    """The first word of every group that stands in some text; none where a group has none there.

    The texts are ``comparable``; each word comes with itself as ``comparable`` makes it.
    """
    found = [
        next((word for word, plain in group if any(plain in text for text in held)), None)
        for group in groups
    ]
    return tuple(word for word in found if word is not None) if None not in found else ()


def comparable(text: str) -> str:
    """A text as words are looked for in it: white space, case and digits' script aside."""
    return same(text).casefold()


def _carries(title: str, groups: Iterable[Iterable[str]]) -> bool:
    """Whether a title has a word of every group."""
    return all(any(word in title for word in group) for group in groups)
