"""The numbers of lists and headings, which Word makes and no text holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import field

from ...base.patterns import expression
from ...base.record import record
from .counters import written
from .names import PPR, RPR, VAL, VANISH, child_of, number, switched, value, w
from .styles import inherited

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_STYLE, _NUMBERED = w("pStyle"), w("numPr")
_PLACE = expression(r"%([1-9])")
_BULLETS = "-–•●▪"


@record
class Level:
    """One level of a list: the form of its number, the text around it, where it starts."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False


@record
class List:
    """A list: the family whose numbers it goes on with, its levels, and where it starts anew."""

    family: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@record
class Numbering:
    """What a document says of numbers: its lists, and the list and level of each style."""

    lists: Mapping[str, List] = field(factory=dict)
    styles: Mapping[str, tuple[str, int]] = field(factory=dict)

    def of(self, properties: _Element | None, default: str | None) -> tuple[str, int] | None:
        """The list and level of a paragraph with these properties, or None."""
        style = value(properties, _STYLE) or default
        from_style = self.styles.get(style or "")
        own = child_of(properties, _NUMBERED)
        if own is None:
            return from_style
        listed = value(own, w("numId")) or (from_style[0] if from_style else None)
        level = value(own, w("ilvl"))
        if listed is None or listed == "0":
            return None
        deep = number(level) if level is not None else (from_style[1] if from_style else 0)
        return listed, min(max(deep, 0), _LEVELS - 1)


class Counters:
    """The counts of all lists while a document is read from its beginning."""

    def __init__(self, numbering: Numbering) -> None:
        self._lists = numbering.lists
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, listed: str, deep: int) -> tuple[str, bool]:
        """The text of the next number at a level of a list, and whether it is a mere bullet."""
        one = self._lists.get(listed)
        if one is None or deep not in one.levels:
            return "", False
        level = one.levels[deep]
        counts = self._counts.setdefault(one.family, {})
        if deep in one.starts and (listed, deep) not in self._started:
            self._started.add((listed, deep))
            counts[deep] = one.starts[deep]
        else:
            counts[deep] = counts[deep] + 1 if deep in counts else level.start
        self._forget(one, counts, deep)
        if level.form == "bullet":
            return (level.text if level.text and level.text in _BULLETS else "•"), True
        return _PLACE.sub(
            lambda place: self._part(one, counts, int(place[1]) - 1, level), level.text
        ), False

    def _forget(self, one: List, counts: dict[int, int], deep: int) -> None:
        for lower in [key for key in counts if key > deep]:
            level = one.levels.get(lower)
            restart = None if level is None else level.restart
            if restart is None or 0 <= deep < restart:
                del counts[lower]

    def _part(self, one: List, counts: dict[int, int], deep: int, level: Level) -> str:
        of = one.levels.get(deep, Level())
        count = counts.setdefault(deep, of.start)
        return written(count, "decimal" if level.legal else of.form)


def numbering_of(lists: _Element | None, styles: _Element | None) -> Numbering:
    """The numbering of a document from its parts ``numbering.xml`` and ``styles.xml``."""
    found = {} if lists is None else _lists(lists)
    return Numbering(found, _styles(styles, found, lists))


def _lists(root: _Element) -> dict[str, List]:
    families: dict[str, dict[int, Level]] = {}
    links: dict[str, str] = {}
    named: dict[str, str] = {}
    for one in root.iterfind(w("abstractNum")):
        key = one.get(w("abstractNumId"), "")
        families[key] = _levels(one)
        link, name = value(one, w("numStyleLink")), value(one, w("styleLink"))
        if link:
            links[key] = link
        if name:
            named[name] = key
    found = {}
    for one in root.iterfind(w("num")):
        key = value(one, w("abstractNumId")) or ""
        key = named.get(links.get(key, ""), key)
        levels, starts = dict(families.get(key, {})), {}
        for change in one.iterfind(w("lvlOverride")):
            deep = number(change.get(w("ilvl")))
            levels |= {k: v for k, v in _levels(change).items() if k == deep}
            start = value(change, w("startOverride"))
            if start is not None:
                starts[deep] = number(start, 1)
        found[one.get(w("numId"), "")] = List(key, levels, starts)
    return found


def _levels(element: _Element) -> dict[int, Level]:
    levels = {}
    for one in element.iterfind(w("lvl")):
        restart = value(one, w("lvlRestart"))
        levels[number(one.get(w("ilvl")))] = Level(
            _form(one),
            "" if switched(one.find(RPR), VANISH) else value(one, w("lvlText")) or "",
            number(value(one, w("start")), 1),
            None if restart is None else number(restart),
            switched(one, w("isLgl")),
        )
    return levels


def _form(level: _Element) -> str:
    """The form of a level's number; one of Word's newer ones names its first numbers instead."""
    for one in level.iter(w("numFmt")):
        form = one.get(VAL, "decimal")
        if form != "custom":
            return form
        if "๑" in one.get(w("format"), ""):
            return "thaiNumbers"
    return "decimal"


def _styles(
    root: _Element | None, lists: Mapping[str, List], numbering: _Element | None
) -> dict[str, tuple[str, int]]:
    """The list and level of each paragraph style, its own or inherited."""
    linked = _linked_levels(numbering)
    found = {}
    for key, one in inherited(root, f"{PPR}/{w('numPr')}/{w('numId')}").items():
        listed = one.get(VAL, "")
        if listed in lists:
            own = number(value(one.getparent(), w("ilvl")))
            deep = linked.get((lists[listed].family, key), own)
            found[key] = (listed, min(max(deep, 0), _LEVELS - 1))
    return found


def _linked_levels(root: _Element | None) -> dict[tuple[str, str], int]:
    """The levels that name the style which they belong to."""
    return {
        (one.get(w("abstractNumId"), ""), value(level, w("pStyle")) or ""): number(
            level.get(w("ilvl"))
        )
        for one in (() if root is None else root.iterfind(w("abstractNum")))
        for level in one.iterfind(w("lvl"))
    }
