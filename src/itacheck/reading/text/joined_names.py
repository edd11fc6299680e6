"""Several controls in one line of a cell: มาตรการ ก; โครงการ ข.

Every piece must begin like an item of the plan. A semicolon stands in no name; a comma, a slash or
และ may, so that the plan's own titles say which of them divide one from the next.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ...base.patterns import expression
from ...documents import Run
from ...thai.names import KINDS
from ...thai.text import same
from .compact import Compact, compact
from .lists import Item

_KIND = rf"(?:{'|'.join((*KINDS, 'แนวทาง'))})"
_OPEN = "[“\"'‘]?"
_BEGINS = expression(rf"{_OPEN}(?:{_KIND}/?)+(?=[^\s/,;])")
_BETWEEN = expression(rf"(?P<sign>[;；]|[,/]|,?และ|)(?P<next>{_OPEN}{_KIND})")
_END = expression(r"(?:[;；,]|(?<=\s)และ)\s*\Z")
_SHORTEST = 12
"""A title that is named by its beginning is named by so many characters of it."""


def named_apart(item: Item, titles: Collection[str]) -> Iterator[Item]:
    """The controls that stand in one item; ``titles`` are the plan's own, as `same` gives them."""
    run = _ended(item.run)
    view = compact(run)
    start, number = 0, item.number
    for match in _BETWEEN.finditer(view.text):
        if _divides(match, view, start, titles):
            yield Item(number, view.part(start, match.start()))
            start, number = match.start("next"), None
    yield Item(number, view.part(start))


def as_titles(names: Collection[str]) -> frozenset[str]:
    """Names of projects and sheets as `named_apart` compares them."""
    return frozenset(one for name in names if len(one := same(name)) >= _SHORTEST)


def _ended(run: Run) -> Run:
    """A run without what would join it with another behind it."""
    end = _END.search(run.text)
    return run.part(0, end.start()) if end else run


def _divides(match: re.Match[str], view: Compact, start: int, titles: Collection[str]) -> bool:
    """Whether a kind word begins another control than the one that began at ``start``."""
    text, at = view.text, match.start("next")
    left, sign = text[start : match.start()], match["sign"]
    if not _BEGINS.match(left) or not _BEGINS.match(text, at) or match.start() == 0:
        return False
    if sign in {";", "；"}:
        return True
    if any(_covers(title, text, match.start(), at) for title in titles):
        return False
    if sign in {",", "/"}:
        return True
    named = (_is_titled(left, titles), _is_titled(text[at:], titles))
    if sign:
        return any(named)
    whole = same(left) in titles
    if _parted(view, at):
        return whole or all(named)
    return whole and _begins_with_one(same(text[at:]), titles)


def _covers(title: str, text: str, before: int, behind: int) -> bool:
    """Whether a title stands in the text so that it begins before a sign and ends behind it."""
    at = text.find(title)
    while at >= 0:
        if at < before and at + len(title) > behind:
            return True
        at = text.find(title, at + 1)
    return False


def _is_titled(text: str, titles: Collection[str]) -> bool:
    """Whether a text begins with a title, or is how one begins."""
    key = same(text)
    return _begins_with_one(key, titles) or any(
        len(key) >= _SHORTEST and title.startswith(key) for title in titles
    )


def _begins_with_one(key: str, titles: Collection[str]) -> bool:
    """Whether a text begins with a whole title: lines of a cell may be joined without a space."""
    return any(key.startswith(title) for title in titles)


def _parted(view: Compact, index: int) -> bool:
    """Whether white space stands before a character."""
    offset = view.offset(index)
    return view.run.text[offset - 1 : offset].isspace()
