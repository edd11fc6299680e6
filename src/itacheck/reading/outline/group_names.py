"""Names of dimensions and missions that are printed otherwise, as those that all others look for.

มิติที่หนึ่ง, ยุทธศาสตร์ย่อยที่ 1 (มิติที่ 1), แผนงานที่ 1.1, 1/1: what stands before and in the number is told by
all such lines together, which count as a frame does. ก. ภารกิจที่ 1.1 is told by the table below it.
Every character keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.patterns import expression
from ...documents import Block, Paragraph, Run, Table
from ...documents.blocks import with_runs
from ...thai.digits import ONES, arabic
from ..sheets.headings import KINDS
from .headings import DIMENSION

_IN_WORDS = expression(
    r"มิติที่\s*(?P<number>หนึ่ง|สอง|สาม(?!ารถ)|สี่|ห้า(?!ม)|หก|เจ็ด|แปด|เก้า)(?=[\s:：]|\Z|[ก-ฮเแโใไ])"
)
_BRACKETED = expression(
    r"\s*(?P<before>[ก-๎]{2,40}(?:ที่)?\s*[\d๐-๙]{1,2}\s*\()มิติ(?:ที่)?\s*[\d๐-๙]{1,2}\s*(?P<behind>\))\s*[ก-๎]"
)
_CODED = expression(
    rf"\s*(?P<before>(?!{KINDS}|ภารกิจ|ตัวชี้วัด|เป้าหมาย|ตาราง|ข้อ|ลำดับ|รหัส|รวม|ยอด|ปี)[ก-๎]{{2,20}}\s*)?"
    r"(?P<major>\d{1,2})(?P<sign>[./])(?P<minor>\d{1,2})(?![\d./])[.)]?\s*[ก-๎]"
)
_LISTED = expression(
    r"\s*(?P<label>\(?(?:[ก-ฮA-Za-z]|[\d๐-๙]{1,2})[.)]+|[-–•]|ตาราง(?:ที่)?\s*[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})?[.:)]?)\s*"
    r"(?=มิติที่\s*[\d๐-๙]|ภารกิจ(?:ที่|ตามมิติที่)?\s*[\d๐-๙]{1,2}\.[\d๐-๙])"
)
"""What counts the groups before their own words and numbers: ก. ภารกิจที่ 1.1, ตารางที่ 2 มิติที่ 1."""
_FEWEST = 4
_FEWEST_DIMENSIONS = 2
_LONGEST = 300


def plainly_named(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the names of groups as มิติที่ 1 … and 1.1 …."""
    strange = _strange(blocks)
    for block in _unlisted(blocks):
        as_it_is = isinstance(block, Paragraph) and (block.contents or block.kept)
        yield block if as_it_is else with_runs(block, lambda run: _plain(run, strange))


def _unlisted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, without what counts the headings right over a table, or those in its rows.

    Elsewhere such a line is an item of a list.
    """
    found: list[Block] = []
    over = False
    for block in reversed(blocks):
        if isinstance(block, Table):
            found.append(_unlisted_rows(block))
            over = True
            continue
        heads = over and not (block.contents or block.kept) and _heads(block.run)
        found.append(with_runs(block, _without_label) if heads else block)
        over = heads
    return found[::-1]


def _unlisted_rows(table: Table) -> Table:
    rows = tuple(
        evolve(row, cells=tuple(map(_without_label, row.cells)))
        if sum(map(bool, row.cells)) == 1
        else row
        for row in table.rows
    )
    return table if rows == table.rows else evolve(table, rows=rows)


def _heads(run: Run) -> bool:
    """Whether a line names a group, whatever stands before its words."""
    return DIMENSION.match(run.bare) is not None or _LISTED.match(run.text) is not None


def _without_label(run: Run) -> Run:
    match = _LISTED.match(run.text) if len(run.text) <= _LONGEST else None
    return evolve(run, text=_blanked(run.text, match, "label")).part(0) if match else run


def _strange(blocks: Sequence[Block]) -> frozenset[tuple[str, str]]:
    """The words before a mission's number, with the sign in it, that a frame is counted by.

    Several dimensions have missions of these, each from 1 on and one by one.
    """
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for run in _alone(blocks):
        match = _coded(run)
        if match is not None:
            code = (int(match["major"]), int(match["minor"]))
            codes = found.setdefault(_manner(match), [])
            if code not in codes:
                codes.append(code)
    return frozenset(one for one, codes in found.items() if any(one) and _is_frame(codes))


def _alone(blocks: Sequence[Block]) -> Iterator[Run]:
    """Lines, and the cells of rows that have nothing else."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if not block.contents:
                yield block.run
            continue
        for row in block.rows:
            filled = [cell for cell in row.cells if cell]
            if len(filled) == 1:
                yield filled[0]


def _coded(run: Run) -> re.Match[str] | None:
    return _CODED.match(arabic(run.text)) if len(run.text) <= _LONGEST else None


def _manner(match: re.Match[str]) -> tuple[str, str]:
    """The words before a number and the sign in it; empty as missions have it."""
    return (match["before"] or "").strip(), match["sign"].strip(".")


def _is_frame(codes: Sequence[tuple[int, int]]) -> bool:
    """Whether codes count the missions of several dimensions, of each of which one may be lost."""
    majors = {major for major, _ in codes}
    minors = [[minor for one, minor in codes if one == major] for major in majors]
    several = len(codes) >= _FEWEST and len(majors) >= _FEWEST_DIMENSIONS
    return several and all(0 < max(one) <= len(one) + 1 for one in ([*majors], *minors))


def _plain(run: Run, strange: frozenset[tuple[str, str]]) -> Run:
    text = run.text
    if "มิติ" in text:
        text = _IN_WORDS.sub(_in_figures, text)
        match = _BRACKETED.match(text)
        if match is not None:
            text = _blanked(text, match, "before", "behind")
    match = _coded(run) if strange else None
    if match is not None and _manner(match) in strange:
        text = _blanked(text, match, "before") if match["before"] else text
        at = match.start("sign")
        text = f"{text[:at]}.{text[at + 1 :]}"
    return run if text == run.text else evolve(run, text=text).part(0)


def _in_figures(match: re.Match[str]) -> str:
    """A number in words as a figure, and blanks in the place of its other letters."""
    number = str(ONES[match["number"]])
    return match[0].removesuffix(match["number"]) + number.ljust(len(match["number"]))


def _blanked(text: str, match: re.Match[str], *groups: str) -> str:
    for name in groups:
        start, end = match.span(name)
        text = text[:start] + " " * (end - start) + text[end:]
    return text
