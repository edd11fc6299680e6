"""The summary table in a layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from attrs import evolve, field, frozen

from itacheck.plan import (
    Budget,
    CellState,
    CountPlace,
    Dimension,
    Mission,
    Plan,
    Project,
    StatedTotal,
)
from itacheck.thai.years import FiscalYear
from tests.layouts import words
from tests.layouts.blocks import Block, Cell, Grid, Line, grid, merged_down
from tests.layouts.layout import Group, Layout, Long, Place, Stack, Sub
from tests.layouts.listed import Listing
from tests.layouts.summary_parts import (
    Column,
    header_cells,
    places_of,
    sum_of,
    summed,
    with_sum,
    years_of,
)

_SUBS = {1: "การสร้างความเข้าใจร่วมกัน", 2: "การลงมือทำอย่างต่อเนื่อง"}
_MOST_STACKED = 3


@frozen
class Row:
    """A row before it is cut into columns: texts by role, or one text over all columns."""

    kind: str
    texts: dict[str, str] = field(factory=dict)
    over_all: str = ""
    over_years: str = ""
    dimension: int | None = None
    mission: str = ""
    money: Budget | None = None
    over_words: str = ""
    """One text over the columns before the years."""


def summary(plan: Plan, layout: Layout) -> list[Block]:
    """The table, or the tables, with their headings and captions."""
    return list(_Printer(plan, layout).blocks())


def further_rows(rows: Sequence[Row], layout: Layout) -> list[Row]:
    """The rows of the table behind the cut: what columns it lacks, its totals say in the next."""
    made = []
    for row in rows:
        label = next((row.texts[one] for one in layout.cut_without if row.texts.get(one)), "")
        named = row.kind == "total" and label
        made.append(evolve(row, texts={**row.texts, "title": label}) if named else row)
    return made


class _Printer:
    def __init__(self, plan: Plan, layout: Layout) -> None:
        self.plan = plan
        self.layout = layout
        self.years = years_of(plan)
        self.place = places_of(plan)

    def blocks(self) -> Iterator[Block]:
        rows = [row for one in self.plan.dimensions for row in self._dimension(one)]
        grand = list(self._grand())
        if self.layout.overview:
            yield from self._overview()
            grand = []
        if not self.layout.own_grand_total:
            rows = [*grand, *rows] if self.layout.total_in == "heading" else [*rows, *grand]
        if self.layout.caption:
            yield Line(self.layout.caption)
        if self.layout.per_year is not None:
            for year in self.years:
                yield Line(self.layout.per_year(year))
                yield from self._tables(rows, (year,), totals=False)
        elif self.layout.cut:
            further = self.years[self.layout.cut :]
            yield from self._tables(rows, self.years[: self.layout.cut], totals=False)
            yield from self._tables(further_rows(rows, self.layout), further, totals=True)
        else:
            yield from self._tables(rows, self.years, totals=True)
        if self.layout.own_grand_total and grand:
            yield Line("")
            columns = self._columns(self.years, totals=True)
            cut = [self._with_years(one) or self._cut(one, columns) for one in grand]
            yield Grid(tuple(map(tuple, cut)), 0, "summary")
        if self.layout.note:
            yield Line(self.layout.note)
        yield from self._totals_apart()

    def _totals_apart(self) -> Iterator[Block]:
        """Totals that stand neither in the tables nor in rows like theirs."""
        if self.layout.apart_total and self.plan.grand_total is not None:
            money = self.plan.grand_total.budget.cells
            shown = ((year, self.layout.total_money(cell)) for year, cell in money)
            cells = (self.layout.apart_total.format(*one) for one in shown)
            yield grid([("รวมงบประมาณทั้งสิ้น (บาท)", *cells)], "total", 0)
        if self.layout.told_totals is not None:
            yield from self._told_totals(*self.layout.told_totals)

    def _told_totals(self, of_dimension: str, of_plan: str) -> Iterator[Block]:
        """รวมมิติที่ 1 งบประมาณ ปี 2566 จำนวน 75,000 บาท …."""
        stated = [(one.subtotal, one.number, one.name) for one in self.plan.dimensions]
        for total, number, name in (*stated, (self.plan.grand_total, None, "")):
            words = of_plan if number is None else of_dimension
            cells = total.budget.cells if total else ()
            money = " ".join(f"ปี {year} {self.layout.total_money(cell)}" for year, cell in cells)
            yield Line(f"{words.format(number=number, name=name)} งบประมาณ {money}")

    def _with_years(self, total: Row) -> list[Cell]:
        """The cells of a total that have each amount with its year; none where none have."""
        shown = self.layout.years_with_amounts
        years = self._money()
        name = " ".join(one for role, one in total.texts.items() if role not in {*years, "sum"})
        amounts = [shown.format(year, total.texts.get(year, "")) for year in years if shown]
        return [Cell(name), *map(Cell, amounts)] if amounts else []

    def _overview(self) -> Iterator[Block]:
        """A table of sums: how many projects each dimension has, and how much in each year."""
        layout = self.layout
        rows = [["มิติ", "จำนวนโครงการ", *(f"ปี {one}" for one in self.years)]]
        stated = [(one.subtotal, one.number, one.name) for one in self.plan.dimensions]
        for total, number, name in (*stated, (self.plan.grand_total, None, "")):
            place = CountPlace.GRAND_TOTAL if number is None else CountPlace.SUBTOTAL
            counts = [one for one in self.plan.counts if one.place is place]
            count = next((one.number for one in counts if one.dimension == number), "")
            text = layout.dimension_text(number, name) if number else layout.total(None)
            money = [layout.total_money(cell) for _, cell in total.budget.cells] if total else []
            rows.append([text, str(count), *money])
        yield Line(layout.overview)
        if layout.overview_turned:
            rows = [[row[0], *row[2:]] for row in rows]
            yield grid(
                [
                    ("ปีงบประมาณ", *one[1:]) if not at else one
                    for at, one in enumerate(zip(*rows, strict=True))
                ],
                "sums",
            )
        else:
            yield grid(rows, "sums")

    # rows

    def _dimension(self, dimension: Dimension) -> Iterator[Row]:
        text = self.layout.dimension_text(dimension.number, dimension.name)
        number = dimension.number
        above = self.layout.total_in == "heading" and dimension.subtotal is not None
        if above and dimension.subtotal is not None:
            total = self._total(dimension.subtotal, CountPlace.SUBTOTAL, number)
            named = f"{text} {self._count(CountPlace.SUBTOTAL, number)}".strip()
            yield self._headed(self.layout.dimensions, total, named)
        elif self.layout.dimensions not in {Group.COLUMN, Group.IN_MISSION}:
            yield self._group(self.layout.dimensions, "dimension", text, number, "")
        first = not above
        for mission in dimension.missions:
            for row in self._mission(mission, number):
                shown = row
                if row.kind == "item" and self.layout.dimensions is Group.COLUMN:
                    repeated = first or self.layout.repeats_groups
                    shown = evolve(row, texts={**row.texts, "dimension": text if repeated else ""})
                    first = False
                elif row.kind == "item" and self.layout.dimensions is Group.IN_MISSION and first:
                    both = f"{text}\n{row.texts['mission']}"
                    shown = evolve(row, texts={**row.texts, "mission": both})
                    first = False
                yield shown
        if dimension.subtotal is not None and self.layout.subtotals and not above:
            yield self._total(dimension.subtotal, CountPlace.SUBTOTAL, number)

    def _group(self, how: Group, role: str, text: str, number: int | None, code: str) -> Row:
        if how is Group.CELL_ROW:
            return Row("group", {"first": text}, dimension=number, mission=code)
        if how is Group.ROW:
            return Row("group", over_all=text, dimension=number, mission=code)
        return Row(f"heading {role}", over_all=text, dimension=number, mission=code)

    def _headed(self, how: Group, total: Row, text: str) -> Row:
        """The row of a total as the heading of what it adds up."""
        bare = {role: one for role, one in total.texts.items() if role in {*self._money(), "sum"}}
        if how is Group.ROW:
            return evolve(total, texts=bare, over_words=text)
        first = {"first" if how is Group.CELL_ROW else "dimension": text}
        return evolve(total, texts={**bare, **first})

    def _money(self) -> list[str]:
        return [str(year) for year in self.years]

    def _mission(self, mission: Mission, number: int | None) -> Iterator[Row]:
        layout = self.layout
        heading = self.layout.mission_text.format(mission.code, mission.name)
        above = layout.total_in == "heading" and bool(layout.mission_totals)
        if above:
            own = StatedTotal(None, summed(mission.projects, self.years))
            yield self._headed(layout.missions, self._total(own, None, None), heading)
        elif layout.missions is not Group.COLUMN:
            yield from self._headings(mission, heading, number)
        before, behind = ((), ()) if above else self._mission_totals(mission)
        yield from before
        shown = heading
        sub = f"{mission.code}.1 {_SUBS[1]}"
        if layout.sub_missions is Sub.ROW:
            yield Row("group", over_all=sub, dimension=number, mission=mission.code)
        elif layout.sub_missions is Sub.TITLE_ROW:
            yield Row("item", {"title": sub, "mission": heading}, mission=mission.code)
            shown = heading if layout.repeats_groups else ""
        elif layout.sub_missions is Sub.MISSION_CELL:
            shown = f"{heading}\n{sub}"
        for at, group in enumerate(self._stacks(mission)):
            texts = self._item(group)
            if layout.sub_missions is Sub.TITLE_CELL and not at:
                texts["title"] = f"{sub}\n{texts['title']}"
            if layout.missions is Group.COLUMN:
                texts["mission"] = shown if not at or layout.repeats_groups else ""
            over = layout.declared_over_years if group[0].declarations else ""
            yield Row("item", texts, "", over, number, mission.code, group[0].budget)
        yield from behind

    def _mission_totals(self, mission: Mission) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """The total of a mission, if it has one, before its projects or behind them."""
        if not self.layout.mission_totals:
            return (), ()
        label = self.layout.mission_totals.format(mission.code)
        total = StatedTotal(None, summed(mission.projects, self.years))
        row = self._total(total, None, None, label)
        return ((row,), ()) if self.layout.mission_totals_first else ((), (row,))

    def _headings(self, mission: Mission, text: str, number: int | None) -> Iterator[Row]:
        """The row that is a mission's heading, or the two that its name is broken over."""
        if self.layout.missions is not Group.TITLE_ROWS:
            yield self._group(self.layout.missions, "mission", text, number, mission.code)
            return
        middle = len(mission.name) // 2
        for code, part in ((mission.code, mission.name[:middle]), ("", mission.name[middle:])):
            yield Row("group", {"number": code, "title": part}, mission=mission.code)

    def _stacks(self, mission: Mission) -> list[list[Project]]:
        groups: list[list[Project]] = []
        for project in mission.projects:
            last = groups[-1] if groups else []
            fits = bool(last) and bool(last[0].remark) == bool(project.remark)
            stacks = self.layout.stack is not Stack.NONE
            if stacks and fits and len(last) < _MOST_STACKED:
                last.append(project)
            else:
                groups.append([project])
        return groups

    def _item(self, group: Sequence[Project]) -> dict[str, str]:
        layout = self.layout
        labels = [layout.label(self.place[id(one)]) for one in group]
        texts = {"number": "\n".join(one.strip() for one in labels)}
        if layout.number_heading:
            labels = [""] * len(group)
        behind = [layout.declared_behind if one.declarations else "" for one in group]
        texts["title"] = "\n".join(
            label + one.title + said for label, one, said in zip(labels, group, behind, strict=True)
        )
        for year in self.years:
            texts[str(year)] = "\n".join(
                layout.money(cell, one) for one in group if (cell := one.budget.at(year))
            )
        remarks = [
            layout.declared if one.declarations and layout.declared else one.remark for one in group
        ]
        texts["remark"] = "\n".join(filter(None, remarks))
        sums = [summed([one], self.years).total for one in group]
        shown = [layout.money(one, two) for one, two in zip(sums, group, strict=True) if one]
        texts["sum"] = "\n".join(shown)
        for at, one in enumerate(layout.further):
            cells = [one.cell(project, self.place[id(project)].plan) for project in group]
            texts[f"further {at}"] = "\n".join(cells)
        return texts

    def _total(
        self, stated: StatedTotal, place: CountPlace | None, number: int | None, label: str = ""
    ) -> Row:
        layout = self.layout
        column = self._total_column()
        texts = {column: label or layout.total(number)}
        shown = self._count(place, number)
        if column == "title":
            texts["title"] = f"{texts['title']} {shown}".strip()
        else:
            texts["title"] = shown
        for year, cell in stated.budget.cells:
            texts[str(year)] = layout.total_money(cell)
        texts["sum"] = layout.total_money(with_sum(stated.budget))
        kind = "own total" if layout.own_totals and place is not None else "total"
        return Row(kind, texts, dimension=number, money=stated.budget)

    def _count(self, place: CountPlace | None, number: int | None) -> str:
        found = (one for one in self.plan.counts if one.place is place)
        count = next((one for one in found if one.dimension == number), None)
        return self.layout.count(count.number) if count else ""

    def _total_column(self) -> str:
        """The column of a total's label: the first of those before the years that there is."""
        layout = self.layout
        wanted = "mission" if layout.total_in == "heading" else layout.total_in
        there = {
            "dimension": layout.dimensions is Group.COLUMN,
            "mission": layout.missions is Group.COLUMN,
        }
        if there.get(wanted, True):
            return wanted
        if there["mission"]:
            return "mission"
        return "number" if layout.number_heading else "title"

    def _grand(self) -> Iterator[Row]:
        if self.plan.grand_total is not None and self.layout.grand_total:
            yield self._total(self.plan.grand_total, CountPlace.GRAND_TOTAL, None)

    # tables

    def _tables(
        self, rows: Sequence[Row], years: Sequence[FiscalYear], *, totals: bool
    ) -> Iterator[Block]:
        if self.layout.listed is not None:
            yield from self._list(rows, self.layout.listed)
            return
        left_out = self.layout.cut_without if totals else ()
        columns = [one for one in self._columns(years, totals=totals) if one.role not in left_out]
        kept: list[Row] = []
        for row in (shown for one in rows for shown in self._rows_of(one)):
            if row.kind.startswith("heading") or row.kind == "own total":
                if kept:
                    yield from self._paged(kept, columns)
                    kept = []
                yield Line(row.over_all)
                if row.kind == "own total":
                    yield self._own_total(row)
            else:
                kept.append(row)
        if kept:
            yield from self._paged(kept, columns)

    def _rows_of(self, row: Row) -> Iterator[Row]:
        """A row, or the two that it takes: a name and money, or how many projects and money."""
        if self.layout.name_rows is not None and row.kind == "item":
            yield Row("name", over_all=row.texts["title"])
            yield evolve(row, texts={**row.texts, "title": self.layout.name_rows})
            return
        if self.layout.total_rows is None or row.kind != "total":
            yield row
            return
        label = self._total_column()
        counts, money = self.layout.total_rows
        name = " ".join(one for role, one in row.texts.items() if role in {label, "title"})
        texts = {label: name, "title": f"{name} {counts}" if label == "title" else counts}
        for year in self.years:
            held = [
                cell.printed
                for one in self.plan.dimensions
                if row.dimension in {None, one.number}
                for mission in one.missions
                for project in mission.projects
                if (cell := project.budget.at(year)) and cell.state is not CellState.DASH
            ]
            texts[str(year)] = str(len(held))
        yield Row("counts", texts, dimension=row.dimension)
        yield evolve(row, texts={**row.texts, label: "", "title": money})

    def _own_total(self, row: Row) -> Grid:
        """รวมมิติที่ 1 | ปี 2566 | … | จำนวนโครงการ over งบประมาณ (บาท) | 75,000 | … | 4 โครงการ."""
        column = self._total_column()
        heads = [row.texts[column], *(f"ปี {one}" for one in self._money())]
        values = [self.layout.own_totals, *(row.texts.get(one, "") for one in self._money())]
        if self.layout.sum_heading:
            heads.append(self.layout.sum_heading)
            values.append(row.texts["sum"])
        if column != "title":
            heads.append("จำนวนโครงการ")
            values.append(row.texts["title"])
        return grid([heads, values], "sums")

    def _list(self, rows: Sequence[Row], listed: Listing) -> Iterator[Block]:
        for row in rows:
            if row.over_all:
                yield Line(row.over_all)
            else:
                yield from map(Line, listed(row.texts, self._money()))

    def _columns(self, years: Sequence[FiscalYear], *, totals: bool) -> list[Column]:
        layout = self.layout
        made = self._further(Place.FIRST)
        if layout.dimensions is Group.COLUMN:
            made.append(Column("dimension", (layout.dimension_heading,)))
        if layout.missions is Group.COLUMN:
            made.append(Column("mission", (layout.mission_heading,)))
        made += self._further(Place.BEFORE_TITLE)
        if layout.number_heading:
            made.append(Column("number", (layout.number_heading,)))
        made += [Column("title", (layout.title_heading,)), *self._further(Place.BEHIND_TITLE)]
        sums = (
            [Column("sum", tuple(layout.sum_heading.split("|")))]
            if layout.sum_heading and totals
            else []
        )
        names, made = (made, []) if layout.money_first else ([], made)
        if layout.sum_first:
            made += sums
        if layout.long is not Long.NO:
            made += [Column("year", ("ปีงบประมาณ",)), Column("amount", ("งบประมาณ",))]
        elif layout.years_in_cell is not None:
            made += [Column("amounts", ("งบประมาณ (บาท)",))]
            years = ()
        for year in years if layout.long is Long.NO else ():
            at = self.years.index(year)
            made.append(Column(str(year), layout.years(year, at + 1)))
        if not layout.sum_first:
            made += sums
        made += [*names, *self._further(Place.BEHIND_YEARS)]
        if layout.remark_heading and totals:
            made.append(Column("remark", (layout.remark_heading,)))
        return made + self._further(Place.LAST)

    def _further(self, place: Place) -> list[Column]:
        return [
            Column(f"further {at}", tuple(one.heading.split("|")))
            for at, one in enumerate(self.layout.further)
            if one.place is place
        ]

    def _paged(self, rows: Sequence[Row], columns: Sequence[Column]) -> Iterator[Block]:
        size = self.layout.page_rows or len(rows)
        pages = [list(rows[at : at + size]) for at in range(0, len(rows), size)]
        carried = ""
        for number, whole in enumerate(pages, start=1):
            page = list(whole)
            if number > 1:
                yield Line(self.layout.page_line.format(number), page=True)
                page = self._continued(page)
            if carried:
                page = [self._carry("ยอดยกมา", rows, number, size), *page]
            carried = "yes" if self.layout.carries else ""
            if carried and number < len(pages):
                page = [*page, self._carry("ยอดยกไป", rows, number + 1, size)]
            yield self._grid(page, columns)

    def _continued(self, page: list[Row]) -> list[Row]:
        first = page[0]
        if not self.layout.continued or first.kind != "item":
            return page
        texts = dict(first.texts)
        for role, text in self._groups(first).items():
            if not texts.get(role):
                texts[role] = text + self.layout.continued
        return [evolve(first, texts=texts), *page[1:]]

    def _groups(self, row: Row) -> dict[str, str]:
        dimension = next(one for one in self.plan.dimensions if one.number == row.dimension)
        mission = next(one for one in dimension.missions if one.code == row.mission)
        return {
            "dimension": self.layout.dimension_text(dimension.number, dimension.name),
            "mission": self.layout.mission_text.format(mission.code, mission.name),
        }

    def _carry(self, label: str, rows: Sequence[Row], page: int, size: int) -> Row:
        before = [one for one in rows[: (page - 1) * size] if one.kind == "item" and one.money]
        budgets = [one.money for one in before if one.money]
        sums = sum_of(budgets, self.years)
        texts = {self._total_column(): label}
        for year, cell in sums.cells:
            texts[str(year)] = self.layout.total_money(cell)
        return Row("total", texts)

    def _by_year(self, row: Row) -> Iterator[Row]:
        """A row for each year of a row with money, in a table of such rows."""
        if row.kind not in {"item", "total"} or not any(
            row.texts.get(one) for one in self._money()
        ):
            yield row
            return
        for at, year in enumerate(self._money()):
            named = not at or self.layout.long is not Long.FIRST
            texts = dict(row.texts) if named else {}
            yield evolve(
                row, texts={**texts, "year": f"ปี {year}", "amount": row.texts.get(year, "")}
            )

    def _grid(self, rows: Sequence[Row], columns: Sequence[Column]) -> Grid:
        if self.layout.long is not Long.NO:
            dated = [[*self._by_year(row)] for row in rows]
            if self.layout.long is Long.BY_YEAR:
                dated = [[one] for turn in zip_longest(*dated) for one in turn if one is not None]
            rows = [one for row in dated for one in row]
        made = header_cells(columns, self.layout)
        top = len(made)
        made += [self._cut(row, columns) for row in rows]
        if self.layout.empty_row:
            made.append([Cell() for _ in columns])
        for role in ("dimension", "mission"):
            self._merge(made, rows, columns, role, top)
        roles = [one.role for one in columns]
        for at, row in enumerate(rows):
            if row.kind == "counts" and self._total_column() != "title":
                merged_down(made, roles.index(self._total_column()), top + at, top + at + 1)
        return Grid(tuple(tuple(one) for one in made), top, "summary")

    def _in_cell(self, row: Row) -> str:
        """ปี 2566 = 30,000; ปี 2567 = 30,000."""
        so, between = self.layout.years_in_cell or ("", "")
        texts = ((one, row.texts.get(one)) for one in self._money())
        return between.join(so.format(*one) for one in texts if one[1])

    def _merge(
        self,
        made: list[list[Cell]],
        rows: Sequence[Row],
        columns: Sequence[Column],
        role: str,
        top: int,
    ) -> None:
        at = next((index for index, one in enumerate(columns) if one.role == role), None)
        if at is None:
            return
        first: int | None = None
        for index, row in enumerate([*rows, Row("end")]):
            if row.kind != "item" or row.texts.get(role):
                if first is not None and index - first > 1:
                    merged_down(made, at, top + first, top + index - 1)
                first = index if row.kind == "item" else None

    def _cut(self, row: Row, columns: Sequence[Column]) -> list[Cell]:
        if row.over_all:
            return [Cell(row.over_all, len(columns))]
        if row.over_words:
            amounts = {*self._money(), "sum"}
            lead = next(at for at, one in enumerate(columns) if one.role in amounts)
            rest = self._cut(evolve(row, over_words=""), columns[lead:])
            return [Cell(row.over_words, lead), *rest]
        broken = words.broken if self.layout.broken else words.right
        made: list[Cell] = []
        money = [index for index, one in enumerate(columns) if one.role.isdigit()]
        equal = self._equal_years(row, columns)
        for index, column in enumerate(columns):
            text = row.texts.get(column.role, "")
            if column.role == "amounts":
                text = self._in_cell(row)
            if index == 0 and "first" in row.texts:
                text = row.texts["first"]
            if row.over_years and index in money:
                if index == money[0]:
                    made.append(Cell(row.over_years, len(money)))
                continue
            if index in equal:
                made += [Cell(self.layout.equal_years.format(text), size) for size in equal[index]]
                continue
            made.append(Cell(text if column.role.isdigit() else broken(text)))
        return made

    def _equal_years(self, row: Row, columns: Sequence[Column]) -> dict[int, list[int]]:
        """The columns of equal amounts side by side, with their number at the first of them."""
        if not self.layout.equal_years or row.kind != "item":
            return {}
        texts = [row.texts.get(one.role, "") if one.role.isdigit() else "" for one in columns]
        found: dict[int, list[int]] = {}
        at = 0
        for text, same in groupby(texts):
            size = len(list(same))
            if size > 1 and text.replace(",", "").isdigit():
                found |= {at: [size], **{covered: [] for covered in range(at + 1, at + size)}}
            at += size
        return found
