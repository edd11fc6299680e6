"""Detail sheets whose numbered headings have an office's own words: ๔. ใครได้รับ for ๔. กลุ่มเป้าหมาย.

The form has its headings in an order that offices keep though they name them otherwise. Where the
same words stand behind the same number in sheet after sheet, and the usual ones among them at their
place, the number says what each of the others heads.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Run, joined
from ...documents.blocks import Anchor, with_runs
from ...plan import SheetHeading
from ...thai.digits import arabic
from ..sheets.beside import cells_in
from ..sheets.headings import begins_likely, found_heading
from ..text.compact import compact

_NUMBERED = expression(r"\s*\(?(?P<number>\d{1,2})[.)]+\s*(?P<name>[^\d\s].*)\Z", re.DOTALL)
_COLON = expression(r"\s*[:：]")
_LONGEST = 40
_FEWEST_SHEETS, _FEWEST_NAMES, _FEWEST_USUAL = 3, 8, 3
_USUAL: Mapping[int, tuple[SheetHeading, str]] = MappingProxyType(
    {
        1: (SheetHeading.TITLE, "ชื่อโครงการ"),
        2: (SheetHeading.RATIONALE, "หลักการและเหตุผล"),
        3: (SheetHeading.OBJECTIVES, "วัตถุประสงค์"),
        4: (SheetHeading.TARGET_GROUP, "กลุ่มเป้าหมาย"),
        5: (SheetHeading.AREA, "พื้นที่ดำเนินการ"),
        6: (SheetHeading.STEPS, "วิธีดำเนินการ"),
        7: (SheetHeading.DURATION, "ระยะเวลาดำเนินการ"),
        8: (SheetHeading.BUDGET, "งบประมาณดำเนินการ"),
        9: (SheetHeading.RESPONSIBLE, "ผู้รับผิดชอบ"),
        10: (SheetHeading.RESULTS, "ผลผลิต/ผลลัพธ์"),
    }
)
"""The headings of the form by their number."""


@record
class _Heading:
    """A number with a name behind it, and what stands behind that; ``cell``: in the next cell."""

    number: int
    name: Run
    rest: Run
    cell: bool

    @property
    def key(self) -> tuple[int, str]:
        """What the same heading has in every sheet."""
        return self.number, self.name.bare


def usually_named(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the usual words for such headings."""
    names = _names([one for block in blocks for run in _firsts(block) if (one := _heading(run))])
    if not names:
        return tuple(blocks)
    return tuple(_renamed(block, names) for block in blocks)


def _firsts(block: Block) -> Iterator[Run]:
    """What may be a heading: a paragraph, or the first filled cell of a row."""
    if isinstance(block, Paragraph):
        if not block.contents:
            yield block.run
        return
    for row in block.rows:
        filled = [cell for cell in row.cells if cell]
        if len(filled) > 1:
            yield filled[0]


def _heading(run: Run) -> _Heading | None:
    found = _NUMBERED.match(arabic(run.text)) if run.text[:6].strip(" (")[:1].isdigit() else None
    number = int(found["number"]) if found else 0
    if found is None or number not in _USUAL:
        return None
    start, cell = found.start("name"), len(cells_in(run)) > 1
    if cell:
        end = behind = next(one.start for one in run.anchors if one.start > 0)
    else:
        colon = _COLON.search(run.text, start)
        end, behind = colon.span() if colon else (len(run.text), len(run.text))
    name = run.part(start, end)
    if not 2 < len(name.bare) <= _LONGEST or any(map(str.isdigit, name.bare)):
        return None
    return _Heading(number, name, run.part(behind), cell)


def _names(found: Sequence[_Heading]) -> frozenset[tuple[int, str]]:
    """The numbers and names that are headings in other words; none where they are no form's."""
    counts = Counter(one.key for one in found)
    samples = {one.key: one.name for one in found}
    most: dict[int, tuple[int, str]] = {}
    for key, count in counts.most_common():
        if count >= _FEWEST_SHEETS:
            most.setdefault(key[0], key)
    known = {number: _known(samples[key]) for number, key in most.items()}
    right = {number for number, one in known.items() if one is _USUAL[number][0]}
    wrong = any(one is not None and number not in right for number, one in known.items())
    if len(most) < _FEWEST_NAMES or len(right) < _FEWEST_USUAL or wrong:
        return frozenset()
    return frozenset(one for one in most.values() if found_heading(compact(samples[one])) is None)


def _known(name: Run) -> SheetHeading | None:
    """What a name heads by its usual words, or begins as."""
    found = found_heading(compact(name))
    heading = found.heading if found else begins_likely(name.bare)
    return SheetHeading.RESULTS if heading is SheetHeading.INDICATORS else heading


def _renamed(block: Block, names: frozenset[tuple[int, str]]) -> Block:
    paragraph = isinstance(block, Paragraph)
    firsts = {id(one) for one in _firsts(block)}
    return with_runs(
        block, lambda run: _usual(run, names) if paragraph or id(run) in firsts else run
    )


def _usual(run: Run, names: frozenset[tuple[int, str]]) -> Run:
    found = _heading(run)
    if found is None or found.key not in names:
        return run
    words = f"{found.number}. {_USUAL[found.number][1]}"
    label = Run(words, (Anchor(0, run.location),))
    return joined([label, found.rest], " " if found.cell else " : ") if found.rest else label
