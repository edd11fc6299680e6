"""Whole prints of the detail sheets, as officers lay them out who begin with an empty page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from itacheck.plan import CellState, Plan, Section, Sheet, SheetAmount, SheetHeading
from tests.layouts.blocks import Block, Cell, Grid, Line, cells, grid, merged_down
from tests.layouts.sheets import NAMES

Print: TypeAlias = Callable[[Plan], Iterator[Block]]
OneSheet: TypeAlias = Callable[[Sheet], Iterable[Block]]

_H = SheetHeading
_CHANGED = (
    _H.TITLE,
    _H.RESPONSIBLE,
    _H.RATIONALE,
    _H.OBJECTIVES,
    _H.BUDGET,
    _H.DURATION,
    _H.TARGET_GROUP,
    _H.STEPS,
    _H.RESULTS,
)


def each(one: OneSheet) -> Print:
    """Sheet by sheet."""

    def made(plan: Plan) -> Iterator[Block]:
        for sheet in plan.sheets:
            yield from one(sheet)

    return made


def starred(one: OneSheet) -> Print:
    """Each sheet, with a line of stars behind it."""

    def made(plan: Plan) -> Iterator[Block]:
        for sheet in plan.sheets:
            yield from one(sheet)
            yield Line("*" * 20)

    return made


def _texts(section: Section) -> list[str]:
    return [one.text for one in section.passages]


def _rest(sheet: Sheet) -> tuple[Section, ...]:
    return tuple(one for one in sheet.sections if one.heading is not _H.TITLE)


def _under(sheet: Sheet, heading: SheetHeading) -> list[str]:
    """The texts under a heading; none where the sheet lacks it."""
    return [text for one in sheet.sections if one.heading is heading for text in _texts(one)]


def _inline(section: Section, name: str) -> Iterator[Line]:
    """A section in one line; outputs and outcomes have one each."""
    texts = _texts(section)
    if section.heading is not _H.RESULTS:
        yield Line(f"{name}: {' '.join(texts)}")
        return
    yield Line(f"ตัวชี้วัดผลผลิต: {texts[1]}")
    yield Line(f"ตัวชี้วัดผลลัพธ์: {texts[3]}")


def one_line(start: str, rationale: str) -> Print:
    """Number and name in a line, and a line for each heading: โครงการลำดับที่ 1 มาตรการ…."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield Line(start.format(number=sheet.number, title=sheet.title))
        for section in _rest(sheet):
            name = rationale if section.heading is _H.RATIONALE else NAMES[section.heading]
            yield from _inline(section, name)

    return each(made)


def _lines(sections: Iterable[Section], heading: str = "{name}") -> Iterator[Line]:
    for number, section in enumerate(sections, start=1):
        yield Line(heading.format(name=NAMES[section.heading], number=number))
        yield from map(Line, _texts(section))


def code_row(code: str) -> Print:
    """A small table of code and name over lines: รหัส 1 | โครงการ…."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield grid([(code.format(sheet.number), sheet.title)], "sheet", 0)
        yield from _lines(_rest(sheet))

    return each(made)


def _pairs(sheet: Sheet) -> list[tuple[str, str]]:
    return [
        (f"{one.number}. {NAMES[one.heading]}", "\n".join(_texts(one))) for one in sheet.sections
    ]


def captioned(start: str, *captions: str) -> Print:
    """A table under a row of the sheet's number and one of what the columns hold."""

    def made(sheet: Sheet) -> Iterator[Block]:
        width = len(captions)
        rows = [(start.format(sheet.number), *[""] * (width - 1)), captions]
        for number, one in enumerate(sheet.sections, start=1):
            rows.append((str(number), NAMES[one.heading], "\n".join(_texts(one)))[-width:])
        yield grid(rows, "sheet", 0)

    return each(made)


def two_in_a_row(names: dict[SheetHeading, str]) -> Print:
    """A form under the project's name: two headings in a row, each with its text."""

    def made(sheet: Sheet) -> Iterator[Block]:
        first = (f"ใบที่ {sheet.number}  ชื่อโครงการ: {sheet.title}", "", "", "")
        found = _rest(sheet)
        pairs = [
            (names.get(one.heading, NAMES[one.heading]), "\n".join(_texts(one))) for one in found
        ]
        left, right = pairs[::2], pairs[1::2]
        rows = [(*one, *two) for one, two in zip_longest(left, right, fillvalue=("", ""))]
        yield grid([first, *rows], "sheet", 0)

    return each(made)


def side_by_side(between: int) -> Print:
    """Two sheets beside each other, with so many empty columns between."""

    def made(plan: Plan) -> Iterator[Block]:
        for at in range(0, len(plan.sheets), 2):
            pair = plan.sheets[at : at + 2]
            starts = [(f"ลำดับที่ {one.number}", "") for one in pair]
            tables = [[start, *_pairs(one)] for start, one in zip(starts, pair, strict=True)]
            gap = ("",) * between
            if len(tables) == 1:
                yield grid(tables[0], "sheet", 0)
                continue
            beside = zip_longest(*tables, fillvalue=("", ""))
            rows = [(*one, *gap, *two) for one, two in beside]
            yield grid(rows, "sheet", 0)

    return made


def records(number: str = "ลำดับ", *, grouped: bool = False) -> Print:
    """One table for all: a row for each project, the headings as columns.

    ``grouped``: a row over each dimension's projects names it.
    """

    def made(plan: Plan) -> Iterator[Block]:
        rows = [[number, *list(NAMES.values())[:-1], "ผลผลิต", "ผลลัพธ์"]]
        over = {dimension.projects[0].number: dimension for dimension in plan.dimensions}
        for sheet in plan.sheets:
            if grouped and (first := over.get(sheet.number)) is not None:
                rows.append([f"มิติที่ {first.number} {first.name}"])
            texts = ["\n".join(_under(sheet, one)) for one in NAMES]
            results = _under(sheet, _H.RESULTS)
            rows.append([str(sheet.number), *texts[:-1], results[1], results[3]])
        yield grid(rows, "sheet", 1)

    return made


def cut_records(*cuts: int, named: bool = True, each_table: int = 99) -> Print:
    """Tables with a row for each project that divide the headings; cut behind so many of these.

    ``named``: the further tables have the names again, not the numbers alone.
    """

    def made(plan: Plan) -> Iterator[Block]:
        names = [*NAMES.items()]
        ends = [*zip((1, *cuts), (*cuts, len(names)), strict=True)]
        for at in range(0, len(plan.sheets), each_table):
            for part, (start, end) in enumerate(ends):
                again = 1 if named or not part else 0
                some = [*names[:again], *names[start:end]]
                rows = [["ที่", *(words for _, words in some)]]
                for sheet in plan.sheets[at : at + each_table]:
                    texts = ["\n".join(_under(sheet, heading)) for heading, _ in some]
                    rows.append([str(sheet.number), *texts])
                yield Line(f"ตาราง {'กขค'[part]}")
                yield grid(rows, "sheet", 1)

    return made


def turned(first: str, number: str = "", *, apart: bool = False, most: int = 5) -> Print:
    """A column for each project, the headings as rows; at most so many projects in a table.

    ``first`` heads a row of their numbers; ``apart``: the headings' numbers have a column.
    """

    def made(plan: Plan) -> Iterator[Block]:
        for at in range(0, len(plan.sheets), most):
            some = plan.sheets[at : at + most]
            columns: list[list[str]] = []
            for sheet in some:
                texts = ["\n".join(_under(sheet, one)) for one in NAMES]
                columns.append([number.format(sheet.number), *texts] if first else texts)
            heads = [f"{'' if apart else f'{n}. '}{one}" for n, one in enumerate(NAMES.values(), 1)]
            rows = [*zip([first, *heads] if first else heads, *columns, strict=True)]
            if apart:
                marks = ["", *map(str, range(1, 10))] if first else [*map(str, range(1, 10))]
                rows = [(mark, *row) for mark, row in zip(marks, rows, strict=True)]
            yield grid(rows, "sheet", 0)
            yield Line("")

    return made


def _amounts(sheet: Sheet) -> list[tuple[str, str]]:
    """Each year with its amount; empty where no money is used."""
    budget = sheet.budget
    if budget is None or budget.none_declared or sheet.duration is None:
        return []
    if len(budget.amounts) == 1 and not budget.amounts[0].years:
        return [(str(year), _figure(budget.amounts[0])) for year in sheet.duration.years]
    return [(str(one.years[0]), _figure(one)) for one in budget.amounts]


def _figure(amount: SheetAmount) -> str:
    assert amount.cell.state is CellState.AMOUNT
    assert amount.cell.amount is not None
    return f"{amount.cell.amount.satang // 100:,}"


def yearly_rows(year: str, unit: str) -> Print:
    """Headings beside texts; the budget in rows of a year and its amount, in cells of their own."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        rows: list[tuple[str, ...]] = []
        for section in sheet.sections:
            heading = f"{section.number}. {NAMES[section.heading]}"
            amounts = _amounts(sheet) if section.heading is _H.BUDGET else []
            for at, (one, figure) in enumerate(amounts):
                rows.append(("" if at else heading, year.format(one), figure + unit))
            if not amounts:
                texts = _texts(section)
                rows += [("" if at else heading, text, "") for at, text in enumerate(texts)]
        yield grid(rows, "sheet", 0)

    return each(made)


def form(title: str, code: str) -> Print:
    """A form: each cell holds a heading and its text, the title's a code beside it.

    The budget's heading stands beside the years, which stand over their amounts.
    """

    def made(sheet: Sheet) -> Iterator[Block]:
        rows: list[tuple[Cell, ...]] = [(Cell(title, 6),)] if title else []
        for section in sheet.sections:
            heading = f"{section.number}. {NAMES[section.heading]}"
            amounts = _amounts(sheet) if section.heading is _H.BUDGET else []
            text = "\n".join([heading, *_texts(section)])
            if section.heading is _H.TITLE:
                rows.append((Cell(text, 4), Cell(code.format(sheet.number), 2)))
            elif amounts:
                rest = 5 - len(amounts)
                for at, texts in enumerate(zip(*amounts, strict=True)):
                    blank = (Cell("", rest),) if rest else ()
                    rows.append((Cell("" if at else heading), *map(Cell, texts), *blank))
            else:
                rows.append((Cell(text, 6),))
        yield Grid(tuple(rows), 0, "sheet")

    return each(made)


def year_table(heading: str) -> Print:
    """Lines; one heading for duration and budget, with a table of years over amounts under it."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        for section in sheet.sections:
            if section.heading is _H.DURATION:
                amounts = _amounts(sheet)
                none = "" if amounts else " โดยไม่ใช้งบประมาณ"
                yield Line(f"{heading} : {' '.join(_texts(section))}{none}")
                if amounts:
                    years, figures = zip(*amounts, strict=True)
                    rows = [("ปีงบประมาณ", *years), ("งบประมาณ (บาท)", *figures)]
                    yield grid(rows, "sheet", 0)
            elif section.heading is not _H.BUDGET:
                yield from _lines([section])

    return each(made)


def changed_order(heading: str) -> Print:
    """The headings in another order."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        found = sorted(sheet.sections, key=lambda one: _CHANGED.index(one.heading))
        yield from _lines(found, heading)

    return each(made)


def merged_headings(sheet: Sheet) -> Iterator[Block]:
    """Each text in a row of its own, beside a heading that covers all of its rows."""
    yield Line(f"ลำดับที่ {sheet.number}")
    rows: list[list[Cell]] = []
    for section in sheet.sections:
        start = len(rows)
        heading = f"{section.number}. {NAMES[section.heading]}"
        rows += [[Cell(heading if not at else ""), Cell(t)] for at, t in enumerate(_texts(section))]
        if len(rows) - start > 1:
            merged_down(rows, 0, start, len(rows) - 1)
    yield Grid(tuple(map(tuple, rows)), 0, "sheet")


def titled_table(title: str) -> Print:
    """Number and name in a cell over both columns of headings and texts."""

    def made(sheet: Sheet) -> Iterator[Block]:
        name = Cell(title.format(number=sheet.number, title=sheet.title), 2)
        rows: list[tuple[Cell, ...]] = [(name,)]
        rows += [cells((NAMES[one.heading], "\n".join(_texts(one)))) for one in _rest(sheet)]
        yield Grid(tuple(rows), 0, "sheet")

    return each(made)


def in_one_cell(sheet: Sheet) -> Iterator[Block]:
    """A table of one column: a heading with its text in each row, a colon between."""
    yield Line(f"ลำดับที่ {sheet.number}")
    rows = []
    for section in sheet.sections:
        text = "\n".join(_texts(section))
        if section.heading is _H.RESULTS:
            rows.append((f"{NAMES[section.heading]}:\n{text}",))
        else:
            rows.append((f"{NAMES[section.heading]}: {text}",))
    yield grid(rows, "sheet", 0)


def marked(marks: Sequence[str], colon: str = "") -> Print:
    """Headings under marks of any kind: ก. ข. ค."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        for mark, section in zip(marks, sheet.sections, strict=False):
            texts = _texts(section)
            if section.heading is _H.TITLE:
                yield Line(f"{mark} {NAMES[section.heading]} {texts[0]}")
                continue
            yield Line(f"{mark} {NAMES[section.heading]}{colon}")
            yield from map(Line, texts)

    return each(made)


def marks_in_a_column(marks: Sequence[str]) -> Print:
    """One table for all sheets: marks of any kind, headings and texts in three columns."""

    def made(plan: Plan) -> Iterator[Block]:
        rows: list[tuple[Cell, ...]] = []
        for sheet in plan.sheets:
            rows.append((Cell(f"ลำดับที่ {sheet.number}", 3),))
            for mark, section in zip(marks, sheet.sections, strict=False):
                rows.append(cells((mark, NAMES[section.heading], "\n".join(_texts(section)))))
        yield Grid(tuple(rows), 0, "sheet")

    return made


def sub_headings(sheet: Sheet) -> Iterator[Block]:
    """Steps and results divided: 5.1 ขั้นเตรียมการ."""
    yield Line(f"ลำดับที่ {sheet.number}")
    for section in sheet.sections:
        heading = f"{section.number}. {NAMES[section.heading]}"
        texts = _texts(section)
        yield Line(heading)
        if section.heading is _H.STEPS:
            yield from map(Line, ("5.1 ขั้นเตรียมการ", texts[0], "5.2 ขั้นดำเนินการ", *texts[1:]))
        elif section.heading is _H.RESULTS:
            yield from map(Line, ("9.1 ผลผลิต", texts[1], "9.2 ผลลัพธ์", texts[3]))
        else:
            yield from map(Line, texts)


def two_pages(sheet: Sheet) -> Iterator[Block]:
    """The number and the name again on the sheet's second page."""
    yield Line(f"ลำดับที่ {sheet.number}")
    yield from _lines(sheet.sections[:5], "{number}. {name}")
    yield Line(f"ลำดับที่ {sheet.number} (ต่อ)", page=True)
    yield Line(f"ชื่อโครงการ {sheet.title} (ต่อ)")
    for section in sheet.sections[5:]:
        yield Line(f"{section.number}. {NAMES[section.heading]}")
        yield from map(Line, _texts(section))


def two_pages_of_names(sheet: Sheet) -> Iterator[Block]:
    """The name alone again on the sheet's second page."""
    yield Line(f"ลำดับที่ {sheet.number}")
    yield from _lines(sheet.sections[:5], "{number}. {name}")
    yield Line(sheet.title, page=True)
    for section in sheet.sections[5:]:
        yield Line(f"{section.number}. {NAMES[section.heading]}")
        yield from map(Line, _texts(section))


def dotted(sheet: Sheet) -> Iterator[Block]:
    """A form that was filled in: dots round the short texts."""
    yield Line(f"ลำดับที่ {sheet.number}")
    short = {_H.TITLE, _H.TARGET_GROUP, _H.DURATION, _H.RESPONSIBLE}
    for section in sheet.sections:
        texts, heading = _texts(section), f"{section.number}. {NAMES[section.heading]}"
        if section.heading in short:
            yield Line(f"{heading}.........{texts[0]}.........")
        else:
            yield Line(heading)
            yield from map(Line, texts)


def in_one_paragraph(heading: str, between: str = "  ") -> Print:
    """A whole sheet in one paragraph, its headings run in."""

    def made(sheet: Sheet) -> Iterator[Block]:
        yield Line(f"ลำดับที่ {sheet.number}")
        texts = []
        for number, section in enumerate(sheet.sections, start=1):
            name = heading.format(number=number, name=NAMES[section.heading])
            texts.append(f"{name} {' '.join(_texts(section))}")
        yield Line(between.join(texts))

    return each(made)


def two_in_a_line(first: SheetHeading, second: SheetHeading) -> Print:
    """Two headings with their texts in one line."""

    def made(sheet: Sheet) -> Iterator[Block]:
        lines = {
            one.heading: f"{NAMES[one.heading]}: {' '.join(_texts(one))}" for one in sheet.sections
        }
        yield Line(f"ลำดับที่ {sheet.number}")
        for heading, text in lines.items():
            if heading is not second or first not in lines:
                both = heading is first and second in lines
                yield Line(f"{text}    {lines[second]}" if both else text)

    return each(made)


def inline(sheet: Sheet) -> Iterator[Block]:
    """No numbers at all: ชื่อโครงการ : …."""
    for section in sheet.sections:
        if section.heading is _H.RESULTS:
            yield from _inline(section, "")
        else:
            yield Line(f"{NAMES[section.heading]} : {' '.join(_texts(section))}")


def indicator_table(sheet: Sheet) -> Iterator[Block]:
    """The indicators as a table of three columns."""
    yield Line(f"ลำดับที่ {sheet.number}")
    yield from _lines(sheet.sections[:-1], "{number}. {name}")
    yield Line("9. ผลผลิต/ผลลัพธ์")
    rows = [("ประเภท", "ตัวชี้วัด", "หน่วยนับ")]
    texts = _texts(sheet.sections[-1])
    rows += [("ผลผลิต", texts[1], "ครั้ง"), ("ผลลัพธ์", texts[3], "ร้อยละ")]
    yield grid(rows, "sheet", 1)


def gantt(sheet: Sheet) -> Iterator[Block]:
    """The steps as a table with a column for each month."""
    yield Line(f"ลำดับที่ {sheet.number}")
    months = ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.")
    for section in sheet.sections:
        yield Line(f"{section.number}. {NAMES[section.heading]}")
        if section.heading is not _H.STEPS:
            yield from map(Line, _texts(section))
            continue
        rows: list[tuple[str, ...]] = [("กิจกรรม", *months)]
        for at, text in enumerate(_texts(section)):
            rows.append((text, *("/" if one // 3 == at else "" for one in range(9))))
        yield grid(rows, "sheet", 1)


def quarters(sheet: Sheet) -> Iterator[Block]:
    """The duration with a table of quarters under it."""
    yield Line(f"ลำดับที่ {sheet.number}")
    for section in sheet.sections:
        yield Line(f"{section.number}. {NAMES[section.heading]}")
        yield from map(Line, _texts(section))
        if section.heading is _H.DURATION:
            rows = [("ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"), ("✓", "✓", "-", "✓")]
            yield grid(rows, "sheet", 1)


def years_as_columns(*, rows_of_header: int) -> Print:
    """A row for each project, with a column for the budget of each year."""

    def made(plan: Plan) -> Iterator[Block]:
        years = [str(one) for one in plan.period.years] if plan.period else []
        told = (_H.TITLE, _H.RATIONALE, _H.OBJECTIVES, _H.TARGET_GROUP, _H.STEPS, _H.DURATION)
        before = ["ลำดับที่", *(NAMES[one] for one in told)]
        behind = ["ผู้รับผิดชอบ", "ผลผลิต", "ผลลัพธ์"]
        if rows_of_header == 1:
            rows = [cells([*before, *(f"งบประมาณ ปี {one}" for one in years), *behind])]
        else:
            rows = [(*cells(before), Cell("งบประมาณ (บาท)", len(years)), *cells(behind))]
            rows.append(cells([*[""] * len(before), *years, *[""] * len(behind)]))
        for sheet in plan.sheets:
            amounts = dict(_amounts(sheet))
            none = "-" if amounts else "ไม่ใช้งบประมาณ"
            texts = ["\n".join(_under(sheet, one)) for one in told]
            figures = [amounts.get(one, none) for one in years]
            unit = "\n".join(_under(sheet, _H.RESPONSIBLE))
            results = _under(sheet, _H.RESULTS)
            row = [str(sheet.number), *texts, *figures, unit, results[1], results[3]]
            rows.append(cells(row))
        yield Grid(tuple(rows), rows_of_header, "sheet")

    return made
