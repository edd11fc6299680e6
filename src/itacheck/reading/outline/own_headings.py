"""Headings of the sections of part 1 in the author's own words: by their place, and what is below.

Such a heading stands in the row of those that are known, as one of them does: it goes on with their
numbers, or is a short line over text as they are. What stands below it says which section it opens,
or nobody can say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import PartId
from ...thai.digits import arabic
from ..text.years import FULL_YEAR

_MARK = expression(
    r"\s*\(?(?P<letter>[ก-ฮ]\.)?(?:\d\.)?(?P<number>\d{1,2})[.)]{0,2}(?=[\s)]|[^\d\s.)])"
)
_FIGURE = expression(r"\d")
_LONGEST = 60
_LONGEST_UNNUMBERED = 30
_FEWEST_UNNUMBERED = 2
_AIM = expression(r"(?:ร้อยละ|ITA|คะแนน|%).*\d|\d.*(?:ร้อยละ|คะแนน|%)")


@record
class Line:
    """A line of part 1 with its place among the blocks, and the section that it is known to open.

    ``tabled``: a table stands right below it.
    """

    index: int
    run: Run
    section: PartId | None
    tabled: bool = False


@record
class OwnHeadings:
    """The sections that such headings open, by their blocks, and those of which nobody can say."""

    sections: Mapping[int, PartId]
    strange: tuple[Run, ...] = ()


def own_headings(lines: Sequence[Line]) -> OwnHeadings:
    """The headings of part 1 in words of their own, from its lines and the headings known."""
    known = [one for one in lines if one.section]
    forms = {form for one in known if (form := _counted(one.run)[0])}
    if forms:
        found = _next_in_numbers(lines, forms)
    elif len(known) >= _FEWEST_UNNUMBERED:
        found = _over_text(lines)
    else:
        return OwnHeadings({})
    sections: dict[int, PartId] = {}
    strange: list[Run] = []
    goals_open = any(one.section is PartId.GOALS for one in known)
    for at in found:
        below = _below(lines, at, found)
        if lines[at].tabled and not below:
            continue  # the table says which section it is
        if not goals_open and any(map(_is_aim, below)):
            sections[lines[at].index], goals_open = PartId.GOALS, True
        elif not any(one.tabled for one in (lines[at], *below)):
            strange.append(lines[at].run)
    return OwnHeadings(sections, tuple(strange))


def _counted(run: Run) -> tuple[str, int]:
    """The form of the number that a line begins with, its digits as 0, and the number itself.

    Empty and 0 without one.
    """
    mark = _MARK.match(arabic(run.text))
    return (_FIGURE.sub("0", mark[0].strip()), int(mark["number"])) if mark else ("", 0)


def _next_in_numbers(lines: Sequence[Line], forms: set[str]) -> list[int]:
    """The lines that go on with the numbers of the known headings, or stand before the first.

    Behind a list that counts in the same form nobody can tell its items from headings.
    """
    found: list[int] = []
    counted = [_counted(one.run) for one in lines]
    last, counting = 0, False
    for at, (one, (form, number)) in enumerate(zip(lines, counted, strict=True)):
        if form not in forms:
            continue
        if one.section:
            last, counting = number, False
        elif number != last + 1 or counting or len(one.run.bare) > _LONGEST:
            counting = True
        elif at + 1 < len(lines) and counted[at + 1][0] in forms and not one.tabled:
            counting = True  # the first of several items
        else:
            found.append(at)
            last = number
    return found


def _over_text(lines: Sequence[Line]) -> list[int]:
    """The short lines without a figure that stand behind a text, over a longer one or a table."""
    found: list[int] = []
    text = False
    for at, one in enumerate(lines):
        bare = one.run.bare
        short = len(bare) <= _LONGEST_UNNUMBERED and not _FIGURE.search(bare) and "  " not in bare
        longer = one.tabled or (
            at + 1 < len(lines)
            and len(lines[at + 1].run.bare) > max(len(bare), _LONGEST_UNNUMBERED)
        )
        heads = short and longer and not bare.endswith((":", "ดังนี้", "คือ"))
        if one.section is None and text and heads:
            found.append(at)
        text = one.section is None and not heads
    return found


def _below(lines: Sequence[Line], at: int, found: Sequence[int]) -> Sequence[Line]:
    """The lines under a heading, up to the next one."""
    end = at + 1
    while end < len(lines) and lines[end].section is None and end not in found:
        end += 1
    return lines[at + 1 : end]


def _is_aim(line: Line) -> bool:
    """Whether a line says what is to be reached in which year."""
    text = line.run.bare
    return FULL_YEAR.search(text) is not None and _AIM.search(text) is not None
