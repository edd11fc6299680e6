"""The values of a YAML or JSON text with the characters that each of them takes up.

The layer of records knows where a value begins, which is enough to tell of it. To put another in
its stead, where it ends is needed too, and how it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import yaml

from ...base.patterns import expression
from ...base.record import record
from ...thai.digits import arabic

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SURROGATES = expression(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)")
_ONE = 10
"""So long is the one escape that YAML knows for the two that JSON has."""


class Kind(Enum):
    """What stands there."""

    SCALAR = "scalar"
    LIST = "list"
    MAPPING = "mapping"


@record
class Span:
    """A value from ``start`` to ``end``.

    ``inner`` are the items of a list, or by turns the keys and values of a mapping. Of a scalar,
    ``text`` is its value and ``style`` its quotation mark or ``|`` or ``>``, "" for none.
    ``marked`` is what begins with an anchor or a tag.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    style: str = ""
    flow: bool = False
    marked: bool = False
    inner: tuple[Span, ...] = ()

    @property
    def pairs(self) -> tuple[tuple[Span, Span], ...]:
        """The keys and values of a mapping."""
        return tuple(zip(self.inner[::2], self.inner[1::2], strict=True))

    def at(self, key: str) -> int | None:
        """The index of the pair with a key; a year may be written in either digits."""
        found = (
            index for index, (one, _) in enumerate(self.pairs) if arabic(one.text.strip()) == key
        )
        return next(found, None)


def spans_or_none(text: str) -> Span | None:
    """The whole of a text without a byte order mark.

    None where it is neither YAML nor JSON, holds nothing, or has an alias.
    """
    pairs = [match.end() for match in _SURROGATES.finditer(text)]
    joined = _SURROGATES.sub(lambda found: f"{found[1]}\\U{'0' * (_ONE - 2)}", text)
    try:
        return _Spans(pairs).read(_events(joined))
    except yaml.YAMLError:
        return None


def _events(text: str) -> Iterator[Any]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Spans:
    """Makes spans of the parser's events."""

    def __init__(self, pairs: list[int]) -> None:
        self._pairs = pairs

    def read(self, events: Iterator[Any]) -> Span | None:
        open_: list[tuple[Any, list[Span]]] = [(None, [])]
        for event in events:
            match event:
                case yaml.AliasEvent():
                    return None
                case yaml.CollectionStartEvent():
                    open_.append((event, []))
                case yaml.ScalarEvent():
                    open_[-1][1].append(self._scalar(event))
                case yaml.CollectionEndEvent():
                    begun, inner = open_.pop()
                    open_[-1][1].append(self._collection(begun, event, inner))
        return next(iter(open_[0][1]), None)

    def _scalar(self, event: Any) -> Span:
        start, end = self._at(event.start_mark), self._at(event.end_mark)
        marked = bool(event.anchor or event.tag)
        return Span(Kind.SCALAR, start, end, event.value, event.style or "", marked=marked)

    def _collection(self, begun: Any, ended: Any, inner: list[Span]) -> Span:
        mapping = isinstance(begun, yaml.MappingStartEvent)
        flow = bool(begun.flow_style)
        return Span(
            Kind.MAPPING if mapping else Kind.LIST,
            self._at(begun.start_mark),
            # The mark of a block's end is that of what follows it.
            self._at(ended.end_mark) if flow or not inner else inner[-1].end,
            flow=flow,
            marked=bool(begun.anchor or begun.tag),
            inner=tuple(inner),
        )

    def _at(self, mark: Any) -> int:
        """The offset of a mark in the text as it is, with two escapes where YAML saw one."""
        index: int = mark.index
        for end in self._pairs:
            if index + 2 < end:
                break
            index += 2
        return index
