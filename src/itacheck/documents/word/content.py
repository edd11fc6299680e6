"""The paragraphs and tables within a part of a Word document, whatever is wrapped around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...base.record import record
from .controls import control_of
from .names import ALTERNATIVES, FOREIGN, GONE, SDT, TBL, P, chosen

if TYPE_CHECKING:
    from lxml.etree import _Element

_FOUND = FOREIGN | {P, TBL}


@record
class Within:
    """What lies around: a content control that asks for text, or the list of contents."""

    asks: bool = False
    contents: bool = False


PLAIN = Within()


def content_of(container: _Element, within: Within = PLAIN) -> Iterator[tuple[_Element, Within]]:
    """Each paragraph, table and file of its own in a body, a cell or a text box, in order.

    Whatever lies around them is looked through, unless a tracked change takes it away.
    """
    for child in container:
        tag = child.tag
        if tag in _FOUND:
            yield child, within
        elif tag == SDT:
            control = control_of(child)
            inner = Within(within.asks or control.asks, within.contents or control.contents)
            yield from content_of(child, within if inner == within else inner)
        elif tag == ALTERNATIVES:
            yield from content_of(chosen(child), within)
        elif tag not in GONE:  # an element that nobody knows is looked into as those that are
            yield from content_of(child, within)
