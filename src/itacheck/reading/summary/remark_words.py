"""The words of one remark: declarations that no money is used, and the years of each."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.language import say
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import Declaration, Problem
from ...thai.text import tidy
from ...thai.years import FiscalYear
from ..text.amounts import NO_MONEY, declares_no_money
from ..text.figures_apart import Parted, parted
from ..text.years import PHRASE, years_in

_MONEY = expression(r"(?:ใช้|ตั้ง|จัดสรร|มี|เบิก)(?:จ่าย)?งบประมาณ|\d[\d,]*(?:\.\d{1,2})?บาท")
_ONWARD = expression(r"(?:เป็นต้นไป|ขึ้นไป|เป็นต้นมา)")


@record
class Statement:
    """A declaration with its years, and as the remark reads the other way round."""

    declaration: Declaration
    alternative: Declaration


@record
class _Mark:
    """A declaration, a word for money that is used, or a phrase of years."""

    start: int
    kind: str
    years: frozenset[FiscalYear] = frozenset()


def statements_in(
    remark: Run, columns: Sequence[FiscalYear]
) -> tuple[tuple[Statement, ...], Problem | None]:
    """The declarations of a remark, and the problem where they are damaged.

    ``columns`` are the table's fiscal years, for a phrase such as: from 2567 onward.
    """
    view = parted(remark)
    marks = _marks(view, columns)
    if not any(mark.kind == "declaration" for mark in marks):
        declared, garbled = declares_no_money(view.text)
        if not (declared and garbled):
            return (), None
        text = tidy(remark.text)
        note = say("“{text}” is damaged; it was read as: no budget is used.", text=text)
        whole = Declaration((), location=remark.location)
        return (Statement(whole, whole),), Problem(note, remark.location)
    if any(mark.kind == "money" for mark in marks):
        first = second = _beside_money(marks)
    else:
        first = _owned(marks, leads=False)
        second = _owned(marks, leads=True) if marks[0].kind == "years" else first
    anchors = [mark for mark in marks if mark.kind != "years"]
    return tuple(
        Statement(
            Declaration(tuple(sorted(one)), location=view.at(mark.start)),
            Declaration(tuple(sorted(two)), location=view.at(mark.start)),
        )
        for mark, one, two in zip(anchors, first, second, strict=True)
        if mark.kind == "declaration"
    ), None


def _marks(view: Parted, columns: Sequence[FiscalYear]) -> list[_Mark]:
    marks = [_Mark(match.start(), "declaration") for match in NO_MONEY.finditer(view.text)]
    undeclared = NO_MONEY.sub(lambda match: " " * len(match[0]), view.text)
    marks += [_Mark(match.start(), "money") for match in _MONEY.finditer(undeclared)]
    for match in PHRASE.finditer(view.text):
        years = set(years_in(match[0]))
        if years and _ONWARD.match(view.text, match.end()):
            years.update(year for year in columns if year > max(years))
        marks.append(_Mark(match.start(), "years", frozenset(years)))
    return sorted(marks, key=lambda mark: mark.start)


def _owned(marks: Sequence[_Mark], *, leads: bool) -> list[set[FiscalYear]]:
    """The years of each declaration: of the phrases behind it, or before it if they lead.

    Where there is none on that side, a phrase belongs to the one on the other.
    """
    last = sum(mark.kind != "years" for mark in marks) - 1
    owned: list[set[FiscalYear]] = [set() for _ in range(last + 1)]
    seen = 0
    for mark in marks:
        if mark.kind != "years":
            seen += 1
        else:
            owned[min(seen, last) if leads else max(seen - 1, 0)].update(mark.years)
    return owned


def _beside_money(marks: Sequence[_Mark]) -> list[set[FiscalYear]]:
    """The years of declarations that stand beside words for money used in other years.

    Such a remark is written one way throughout: years first, or years last. Of two phrases between
    the same two words, the first belongs to the one and the second to the other.
    """
    if marks[0].kind == "years":
        return _owned(marks, leads=True)
    owned = _owned(marks, leads=False)
    seen, gap = 0, 0
    for index, mark in enumerate(marks):
        if mark.kind != "years":
            seen, gap = seen + 1, 0
            continue
        gap += 1
        closes = index + 1 < len(marks) and marks[index + 1].kind != "years"
        if gap > 1 and closes:
            owned[seen - 1] -= mark.years
            owned[seen].update(mark.years)
    return owned
