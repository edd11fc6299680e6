"""Prints of the detail sheets that differ in how outputs, outcomes and benefits stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from itacheck.plan import IndicatorKind, Section, Sheet, SheetHeading
from tests.layouts.blocks import Block, Line, grid
from tests.layouts.sheet_prints import Print, each
from tests.layouts.sheets import NAMES

Pair: TypeAlias = tuple[str, str]
Pairs: TypeAlias = Sequence[Pair]
KINDS: Pair = ("ผลผลิต", "ผลลัพธ์")
BENEFITS = "ประชาชนเชื่อมั่นและไว้วางใจหน่วยงาน"
"""A benefit, which is no outcome where the sheet has outcomes."""


def results_of(sheet: Sheet) -> tuple[str, str]:
    """The output and the outcome of a sheet."""
    output, outcome = (
        next(one.text for one in sheet.indicators if one.kind is kind)
        for kind in (IndicatorKind.OUTPUT, IndicatorKind.OUTCOME)
    )
    return output, outcome


def _texts(section: Section) -> list[str]:
    return [one.text for one in section.passages]


def pairs_of(sheet: Sheet, labels: Sequence[str], benefits: str) -> Iterator[tuple[str, str]]:
    """The headings without numbers, each with its text; the results under ``labels``."""
    for section in sheet.sections:
        if section.heading is not SheetHeading.RESULTS:
            yield NAMES[section.heading], "\n".join(_texts(section))
            continue
        yield from zip(labels, results_of(sheet), strict=True)
        if benefits:
            yield benefits, BENEFITS


def _as_table(pairs: Pairs) -> Iterable[Block]:
    yield grid(pairs, "sheet", 0)


def _as_numbered_table(pairs: Pairs) -> Iterable[Block]:
    yield grid([(str(at), *pair) for at, pair in enumerate(pairs, start=1)], "sheet", 0)


def _as_lines(pairs: Pairs) -> Iterable[Block]:
    for heading, text in pairs:
        yield Line(f"{heading}: {' '.join(text.split(chr(10)))}")


def _as_headed_lines(pairs: Pairs) -> Iterable[Block]:
    for heading, text in pairs:
        yield Line(heading)
        yield from map(Line, text.split("\n"))


def _as_numbered_lines(pairs: Pairs) -> Iterable[Block]:
    for number, (heading, text) in enumerate(pairs, start=1):
        yield Line(f"{number}. {heading}")
        yield from map(Line, text.split("\n"))


SETTINGS: dict[str, Callable[[Pairs], Iterable[Block]]] = {
    "in two columns": _as_table,
    "in three columns": _as_numbered_table,
    "in lines": _as_lines,
    "under lines": _as_headed_lines,
    "under numbered lines": _as_numbered_lines,
}
"""How headings and their texts are set."""


def labelled(setting: str, output: str, outcome: str, benefits: str = "") -> Print:
    """Outputs and outcomes under labels of their own, and benefits behind them."""

    def made(sheet: Sheet) -> Iterable[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        yield from SETTINGS[setting]([*pairs_of(sheet, (output, outcome), benefits)])

    return each(made)


def _parts_of(text: str) -> tuple[str, str]:
    """A result without its figure, and the figure with all behind it."""
    match = re.search(r"(?<=\s)(?:ไม่น้อยกว่า ?|จำนวน )?(?:ร้อยละ ?)?\d", text)
    assert match is not None
    return text[: match.start()].strip(), text[match.start() :]


def as_indicators(
    heading: str, *header: str, turned: bool = False, benefits: str = "", kinds: Pair = KINDS
) -> Print:
    """Outputs and outcomes in a small table under a heading; with three columns their targets too.

    ``turned``: a column for each kind.
    """

    def made(sheet: Sheet) -> Iterable[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        for name, text in pairs_of(sheet, kinds, ""):
            if name not in kinds:
                yield Line(f"{name}: {' '.join(text.split(chr(10)))}")
        yield from ([Line(heading)] if heading else [])
        rows: list[tuple[str, ...]] = [header] if header else []
        for kind, text in zip(kinds, results_of(sheet), strict=True):
            parts = _parts_of(text) if len(header) > 2 else (text,)
            rows.append((kind, *parts))
        if turned:
            rows = [*zip(*rows, strict=True)]
        yield grid(rows, "sheet", 1 if header else 0)
        if benefits:
            yield Line(f"{benefits}: {BENEFITS}")

    return each(made)
