"""What styles do to a text: they hide it, strike it out, or say that it is no plain text at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field

from ...base.patterns import expression
from ...base.record import record
from .names import DOUBLE_STRIKE, RPR, STRIKE, VANISH, switched, value, w
from .styles import inherited, with_those_above

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = w("rStyle")
_CONTENTS = expression(
    r"(?:toc|contents|สารบัญ) ?(?:\d+|heading)|สารบัญ|table of (?:figures|authorities)"
    r"|(?:figure|illustration|table|object|user|bibliography) index (?:\d+|heading)"
)
_CONTENTS_ID = expression(r"toc ?(?:\d+|heading)", re.IGNORECASE)
_ASKING = expression(r"placeholder text|ข้อความตัวแทน|ข้อความตัวยึด|ตัวแทนข้อความ")
_DEFAULTS = f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}"


@record
class Looks:
    """What each style says: ``hides``, ``strikes`` and ``strikes_twice`` by its id.

    ``contents`` are styles of a list of contents, ``asking`` those of what a form asks for.
    ``hidden`` and ``struck`` say what the whole document is like.
    """

    hides: Mapping[str, bool] = field(factory=dict)
    strikes: Mapping[str, bool] = field(factory=dict)
    strikes_twice: Mapping[str, bool] = field(factory=dict)
    contents: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    hidden: bool = False
    struck: bool = False

    @property
    def plain(self) -> bool:
        """Whether no style changes anything of what is read."""
        dull = not any((*self.hides.values(), *self.strikes.values(), *self.strikes_twice.values()))
        return dull and not (self.asking or self.hidden or self.struck)

    def hide(self, properties: _Element | None, style: str) -> bool:
        """Whether a run with these properties, in a paragraph of this style, is not printed."""
        return self.hidden or _toggled(properties, style, VANISH, self.hides)

    def strike(self, properties: _Element | None, style: str) -> bool:
        """Whether such a run is struck out, with one line or with two."""
        if self.struck or _toggled(properties, style, STRIKE, self.strikes):
            return True
        if properties is None:
            return self.strikes_twice.get(style, False)
        if properties.find(DOUBLE_STRIKE) is not None:
            return switched(properties, DOUBLE_STRIKE)
        own = value(properties, _STYLE) or ""
        return self.strikes_twice.get(own, self.strikes_twice.get(style, False))

    def asks(self, properties: _Element | None) -> bool:
        """Whether such a run looks like what a form asks for."""
        return bool(self.asking) and value(properties, _STYLE) in self.asking

    def lists(self, style: str) -> bool:
        """Whether a paragraph of this style belongs to a list of contents."""
        return style in self.contents or bool(_CONTENTS_ID.fullmatch(style))


def _toggled(
    properties: _Element | None, style: str, name: str, by_style: Mapping[str, bool]
) -> bool:
    """Whether a property is on that a style within another style turns off again."""
    if properties is not None and properties.find(name) is not None:
        return switched(properties, name)
    own = by_style.get(value(properties, _STYLE) or "", False)
    return by_style.get(style, False) is not own


def looks_of(root: _Element | None) -> Looks:
    """The looks of the styles in ``styles.xml``."""
    if root is None:
        return Looks()
    defaults = root.find(_DEFAULTS)
    return Looks(
        dict(_switches(root, VANISH)),
        dict(_switches(root, STRIKE)),
        dict(_switches(root, DOUBLE_STRIKE)),
        with_those_above(root, _CONTENTS),
        with_those_above(root, _ASKING),
        switched(defaults, VANISH),
        switched(defaults, STRIKE),
    )


def _switches(root: _Element, name: str) -> Iterator[tuple[str, bool]]:
    if next(root.iter(name), None) is None:
        return
    for key, one in inherited(root, f"{RPR}/{name}").items():
        parent = one.getparent()
        yield key, switched(parent, name)
