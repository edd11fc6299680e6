"""What each row of the summary table is: projects, a total, an unnamed row, or more of a row.

Rows that continue over a page break are put together before anything is read from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run, joined
from ...thai.digits import arabic
from ...thai.text import squeeze, tidy
from ..outline.headings import DIMENSION, MISSION
from ..tables.columns import WORDS, Role
from ..tables.rows import TableRow
from ..text.amounts import FIGURE
from ..text.compact import compact
from ..text.lists import leading_number
from .continued import begins_mission, continued, is_named, name_themselves, stack_height
from .counted_totals import with_counts_apart
from .group_cells import group_cells, groups_in
from .headed_totals import with_closing_totals, with_headed_totals
from .items import (
    KIND_WORD,
    items_in,
    mission_in,
    names_project,
    sub_mission_in,
    unnumbered,
    with_kinds,
)
from .named_above import with_names_above
from .row_kinds import SURE, RowKind, SummaryRow, stands_under
from .stated_years import own_amount
from .words import CARRIED, MONEY, SUM_OF_GROUP, SUMS_UP, is_money

_LETTER = expression("[\u0e01-\u0e2eA-Za-z]")
_SUBITEM = expression(r"\A\d+(?:\.\d+)+\)?[“\"'‘]*(?:โครงการ|กิจกรรม|แนวปฏิบัติ)")
_TOTAL = expression(
    r"(?:ยอด|ผล|จำนวน|เงิน|งบประมาณ|วงเงิน)*รวม(?:ทั้ง|ทุก|มิติ|ด้าน|เป็น|เงิน|งบ|จำนวน|โครงการ|กิจกรรม|มาตรการ"
    r"|ภารกิจ|ปี|ย่อย|สุทธิ|ยอด|ค่าใช้จ่าย|ของ|ตาม|แต่ละ|ประจำ|สะสม|\(|\d|:|-|\||/|$)"
    r"|ยอด(?:ของ)?(?:ภารกิจ|ทั้ง|ทุก)|(?:ทุก|ทั้ง\d{0,2})(?:มิติ|ด้าน|แผน|โครงการ|รายการ)(?:รวม|เป็นเงิน|ใช้เงิน)"
    rf"|{SUM_OF_GROUP}|(?:sub|grand)?-?total|(?:ทั้งสิ้น|ทั้งหมด)\Z",
    re.IGNORECASE,
)
_GRAND = expression(
    r"ทั้งสิ้น|ทั้งหมด|ทั้งแผน|ทุกมิติ|ทุกโครงการ|ทั้ง(?:สอง|สาม|สี่|ห้า)มิติ|(?<!\d)\d{1,2}มิติ|มิติ(?:ที่)?\d{1,2}(?:-|–|ถึง)\d|grand"
    r"|รวม(?:งบประมาณ|เงิน|ทั้ง)*ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d",
    re.IGNORECASE,
)
_YEAR_NAMED = expression(r"(?:ประจำ|ปี|งบประมาณ|งปม\.?|พ\.?ศ\.?)+(?:25)?\d\d(?:\(บาท\))?\Z")
_UNCOUNTED = r"(?<!\d)(?<!\d )(?<!สอง)(?<!สาม)(?<!สี่)(?<!ห้า)"
"""Before a word that no number counts, as in ทั้ง 4 มิติ 21 โครงการ."""
_DIMENSION_IN_TOTAL = expression(
    rf"(?<!ทุก)(?<!ทั้ง)(?:(?:มิติ|ด้าน)\s*ที่|{_UNCOUNTED}(?:มิติ|ด้าน))\s*(\d{{1,2}})"
    r"(?!\d|\s*(?:-|–|ถึง)\s*\d|\.\d)"
)
_LONE = expression(r"\(?(\d{1,2})[.):]*\D{4}")
"""A number and a name that may be a dimension's."""
_DASHED = expression(r"[1-9]-[1-9](?=[ก-๙]{4})")
"""The number of a mission with a dash, in a row of its own: 1-1 การเสริมสร้าง…."""
_MISSION_CODE = expression(r"\d{1,2}\.\d{1,2}")
_AMOUNT_SAID = expression(rf"(?<![\d.,]){FIGURE}บาท(?!/)")
_MISSION_IN_TOTAL = expression(
    r"(?:รวม|ยอด)(?:ของ)?\|?(?:ภารกิจ|(?:ตาม)?(?:มิติ|ด้าน)?(?:ที่)?\d{1,2}\.\d)"
)


def summary_rows(rows: Iterable[TableRow]) -> Iterator[SummaryRow]:
    """The rows of the summary table, continued ones put together."""
    held: SummaryRow | None = None
    whole = tuple(with_names_above([_classified(row) for row in rows]))
    counted = tuple(with_counts_apart(whole))
    headed = tuple(with_headed_totals([*with_closing_totals(counted)]))
    apart = tuple(_with_mission_rows(headed))
    classified = tuple(_with_numbered_groups(apart))
    named = name_themselves(classified)
    for current in _labelled(classified):
        if held is not None:
            together = continued(held, current, named=named)
            if together is not None:
                held = together
                continue
            yield held
        held = current
    if held is not None:
        yield held


def _with_numbered_groups(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows; a lone number and name over a mission of that number is a dimension's heading.

    So is 1. การสร้างวัฒนธรรมสุจริต over 1.1 …, without the word มิติ. One whose number goes on with
    the projects' is the next of them, and where dimensions have a column it is none of its.
    """
    last: int | None = None
    for row, below in zip_longest(rows, rows[1:]):
        follows = len(row.items) == 1 and last is not None and row.items[0].number == last + 1
        columned = any(role is Role.DIMENSION for role, _ in row.row.header.columns)
        cell = None if follows or columned else _lone_cell(row)
        last = row.items[-1].number if row.items else last
        number = _LONE.match(cell.bare) if cell else None
        mission = below.mission.bare if below is not None and below.mission else ""
        code = MISSION.match(mission) if number else None
        if cell and number and code and code["code"].split(".")[0] == number[1]:
            yield evolve(row, kind=RowKind.EMPTY, items=(), dimension=cell, mission=None)
        else:
            yield row


def _with_mission_rows(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows; one of a mission above its projects in their column is a heading.

    It has a mission's number, no kind and no money, and below it are numbers of another form.
    """
    for row, below in zip_longest(rows, rows[1:]):
        label = row.items[0].label if len(row.items) == 1 else ""
        heads = (
            _MISSION_CODE.fullmatch(label)
            and not is_named(row.mission)
            and not names_project(row.items[0].title.text)
            and not _has_figures(row)
            and below is not None
            and stands_under(below, label)
        )
        if not heads:
            yield row
            continue
        cells = [one for one in (row.row.at(Role.NUMBER), row.row.at(Role.TITLE)) if one]
        yield evolve(row, kind=RowKind.EMPTY, items=(), mission=joined(cells))


def _lone_cell(row: SummaryRow) -> Run | None:
    """The only filled cell of a row that is no total and names no kind of project."""
    if row.kind not in {RowKind.PROJECTS, RowKind.EMPTY} or row.dimension or row.sub_mission:
        return None
    filled = [cell for cell in row.row.cells if cell]
    if len(filled) != 1 or KIND_WORD.match(unnumbered(filled[0])):
        return None
    return filled[0]


def _labelled(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows, with the labels of a group at its first row, in whichever of its rows they stand.

    A group begins behind a subtotal. Where its first rows name no dimension, the first that does
    names that of all of them.
    """
    fresh = False
    for at, row in enumerate(rows):
        if row.kind in {RowKind.SUBTOTAL, RowKind.GRAND_TOTAL}:
            fresh = True
        elif fresh and row.kind is RowKind.PROJECTS:
            fresh = False
            if not is_named(row.dimension) and not begins_mission(row):
                yield _with_labels_of(row, (rows[one] for one in range(at + 1, len(rows))))
                continue
        elif row.kind is not RowKind.EMPTY or begins_mission(row):
            fresh = False
        yield row


def _with_labels_of(row: SummaryRow, below: Iterable[SummaryRow]) -> SummaryRow:
    for other in below:
        if other.kind is not RowKind.PROJECTS:
            break
        if is_named(other.dimension):
            return evolve(row, dimension=other.dimension, mission=other.mission)
        if begins_mission(other):
            break
    return row


def _classified(row: TableRow) -> SummaryRow:
    title, number = row.at(Role.TITLE), row.at(Role.NUMBER)
    dimension, mission = group_cells(row)
    base = SummaryRow(
        RowKind.EMPTY,
        row,
        years=tuple((year, own_amount(cell, year)) for year, cell in row.by_year()),
        total=row.at(Role.TOTAL),
        remark=_remark(row),
        dimension=dimension,
        mission=mission,
    )
    words = _leading_words(row)
    if any(CARRIED.match(text) for text in words[:1]):
        return evolve(base, kind=RowKind.CARRIED)
    total = next((text for text in words if _TOTAL.match(text) or _refers_back(text, base)), None)
    if total is not None and _names_years(base):
        return evolve(base, kind=RowKind.NOTE)
    if total is not None:
        apart = " ".join(tidy(arabic(one.text)) for one in row.cells)
        return _total(_with_money_said(base), "|".join(words), apart)
    if words and words[0].startswith("หมายเหตุ") and not _has_figures(base):
        return evolve(base, kind=RowKind.NOTE)
    group = _group(base)
    if group is not None:
        return group
    if row.misfit:
        base = _with_sure_groups(base)
        title = next((cell for cell in row.cells if KIND_WORD.match(unnumbered(cell))), title)
    if title is not None and _LETTER.search(title.text):
        return _projects(base, title, number)
    if _has_figures(base):
        return evolve(base, kind=RowKind.UNNAMED)
    return base


def _remark(row: TableRow) -> Run | None:
    """The remark, with the text behind it that stands beyond the last column."""
    remark = row.at(Role.REMARK)
    beyond = beyond_columns(row)
    return joined([remark, *beyond]) if remark and beyond else remark


def beyond_columns(row: TableRow) -> tuple[Run, ...]:
    """The cells beyond the last column of a row that else fits: they go on with its remark."""
    return () if row.misfit else row.cells[len(row.header.columns) :]


def projects_in(row: SummaryRow) -> tuple[Run, ...]:
    """The cells of a row that begin with a project's number and kind."""
    items = ((cell, leading_number(cell)) for cell in row.row.cells)
    return tuple(
        cell for cell, item in items if item.number is not None and names_project(item.run.text)
    )


def _with_sure_groups(row: SummaryRow) -> SummaryRow:
    """A row whose columns are unsure with what of its groups their own numbers make sure."""
    dimension = row.dimension if row.dimension and SURE.match(row.dimension.bare) else None
    mission = row.mission if row.mission and MISSION.match(row.mission.bare) else None
    return evolve(row, dimension=dimension, mission=mission, remark=None)


def _projects(base: SummaryRow, title: Run, number: Run | None) -> SummaryRow:
    """A row with projects, or with nothing but the heading of a sub-mission, or with both."""
    found = sub_mission_in(title)
    if found is not None and (found[1] is not None or base.cells_blank):
        sub_mission, rest = found
        base = evolve(base, sub_mission=sub_mission)
        if rest is None:
            return base
        title = rest
    most = stack_height(base) if not base.cells_blank else None
    items = items_in(title, number, most=most)
    within = None if is_named(base.mission) else mission_in(title)
    if within is not None:
        under = items_in(within[1], number, most=most)
        if most is None or len(under) in {1, most}:
            items, base = under, evolve(base, mission=within[0])
    return evolve(base, kind=RowKind.PROJECTS, items=with_kinds(items, base.row.at(Role.KIND)))


def _group(base: SummaryRow) -> SummaryRow | None:
    """A row that holds nothing but a dimension or a mission, as a heading over all columns."""
    row = base.row
    if not base.cells_blank or base.remark or base.total:
        return None
    pairs = zip(row.cells, row.header.columns, strict=False)
    filled = [(cell, role) for cell, (role, _) in pairs if cell]
    roles = [role for _, role in filled]
    whole = joined([cell for cell, _ in filled]) if filled else None
    if whole is None or not (len(filled) == 1 or roles == [Role.NUMBER, Role.TITLE]):
        return None
    text = whole.bare
    if roles[0] is not Role.DIMENSION and DIMENSION.match(text):
        dimension, mission = groups_in(whole)
        return evolve(base, dimension=dimension, mission=mission)
    sub_mission = sub_mission_in(whole)
    if sub_mission is not None and sub_mission[1] is None:
        return evolve(base, sub_mission=sub_mission[0], mission=None, dimension=None)
    if roles[0] is not Role.MISSION and MISSION.match(text) and not _SUBITEM.search(text):
        return evolve(base, mission=whole, dimension=None)
    if len(filled) == 1 and _DASHED.match(text) and not names_project(text[len("1-1") :]):
        pointed = evolve(whole, text=whole.text.replace("-", ".", 1))
        return evolve(base, mission=pointed, dimension=None)
    return None


def _names_years(row: SummaryRow) -> bool:
    """Whether a row's cells behind the first name years: a header over totals, and no total."""
    _, *cells = [cell.bare for cell in row.row.cells if cell] or [""]
    years = [one for one in cells if _YEAR_NAMED.match(one)]
    rest = [one for one in cells if one not in years]
    return len(years) > 1 and not any(map(MONEY.match, rest))


def _refers_back(text: str, row: SummaryRow) -> bool:
    """Whether a row with money speaks of a dimension that is told before, or of all of them.

    It is a total in whatever words: เบ็ดเสร็จมิติที่ 1, ยอดเงินทุกมิติ. A project has its kind first.
    """
    return bool(SUMS_UP.match(text)) and not KIND_WORD.match(text) and _has_amounts(row)


def _has_amounts(row: SummaryRow) -> bool:
    """Whether most of a row's years have an amount, be it 0."""
    cells = [cell for _, cell in row.years if cell is not None]
    return 2 * sum(is_money(cell) or cell.bare.strip("-–") == "0" for cell in cells) > len(cells)


def _has_figures(row: SummaryRow) -> bool:
    """Whether a cell for money holds anything but dashes and zeros."""
    cells = [cell for _, cell in row.years if cell is not None]
    return any(not re.fullmatch(r"[-–—−0๐.,]*", squeeze(cell.text)) for cell in cells)


def _leading_words(row: TableRow) -> list[str]:
    """The texts of the columns before the years, without spaces; empty ones left out."""
    pairs = list(zip(row.cells, row.header.columns, strict=False))
    words = [cell.bare for cell, (role, _) in pairs if role in WORDS and cell]
    others = [
        cell.bare
        for cell, (role, _) in pairs
        if role is Role.OTHER or (role is Role.COUNT and _TOTAL.match(cell.bare))
        if cell
    ]
    return words if words and not _TOTAL.match(others[0] if others else "") else [*others, *words]


def _with_money_said(row: SummaryRow) -> SummaryRow:
    """A total of one year with the money in its words: รวมมิติที่ 1 เป็นเงิน 63,000 บาท.

    Where they say several amounts nobody knows which is the total.
    """
    if len(row.years) != 1 or not row.cells_blank:
        return row
    views = [compact(cell) for cell in row.row.cells]
    said = [(view, match) for view in views for match in _AMOUNT_SAID.finditer(view.text)]
    if len(said) != 1:
        return row
    ((view, match),) = said
    return evolve(row, years=((row.years[0][0], view.part(*match.span())),))


def _total(base: SummaryRow, words: str, apart: str) -> SummaryRow:
    """A total by its words, cells apart: a number in the next cell is no dimension's.

    ``apart``: the row's text with its spaces; a count may follow a number: ภารกิจที่ 1.1  2 โครงการ.
    """
    if _MISSION_IN_TOTAL.search(words):
        code = _MISSION_CODE.search(apart) or _MISSION_CODE.search(words)
        return evolve(base, kind=RowKind.MISSION_TOTAL, mission_of_total=code[0] if code else "")
    named = _DIMENSION_IN_TOTAL.search(words)
    if named:
        spaced = _DIMENSION_IN_TOTAL.search(apart) or named
        return evolve(base, kind=RowKind.SUBTOTAL, total_of=int(spaced[1]))
    kind = RowKind.GRAND_TOTAL if _GRAND.search(words) else RowKind.SUBTOTAL
    return evolve(base, kind=kind)
