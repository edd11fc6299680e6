"""A layout: the choices that officers make when they write the same plan, each on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

from attrs import frozen

from itacheck.plan import Cell, Plan, Project, Section, Sheet
from itacheck.thai.years import FiscalYear
from tests.layouts import money as amounts
from tests.layouts import risks as risk_table
from tests.layouts import sheets as sheet_forms
from tests.layouts import targets as target_table
from tests.layouts import words
from tests.layouts.aligned import Aligning
from tests.layouts.blocks import Block
from tests.layouts.drawn import Drawing
from tests.layouts.listed import Listing


class Group(Enum):
    """How dimensions or missions stand in the summary table."""

    COLUMN = "a column of their own"
    ROW = "a row over all columns"
    HEADING = "a heading over a table of their own"
    CELL_ROW = "a row with the text in its first cell and nothing else"
    IN_MISSION = "in the cell of its first mission, before that"
    TITLE_ROWS = "two rows among the projects, the number in its column, the name in both"


class Sub(Enum):
    """Where sub-missions stand."""

    NONE = "nowhere"
    ROW = "a row over all columns"
    TITLE_ROW = "a row of their own, in the column of titles"
    MISSION_CELL = "in the mission's cell"
    TITLE_CELL = "before the first project, in its cell"


class Stack(Enum):
    """Whether projects of a mission share a row."""

    NONE = "no"
    NUMBERED = "with their numbers"
    PARAGRAPHS = "as paragraphs, without numbers"


class Place(Enum):
    """The place of a further column."""

    FIRST = "first"
    BEFORE_TITLE = "before the titles"
    BEHIND_TITLE = "behind the titles"
    BEHIND_YEARS = "behind the years"
    LAST = "last"


class Long(Enum):
    """Whether each project has a row for each year, below each other."""

    NO = "no"
    FIRST = "its names in the first of them"
    REPEATED = "its names in all of them"
    BY_YEAR = "below those of all projects for the year before, its names in all of them"


class SheetForm(Enum):
    """How a sheet is set."""

    LINES = "lines"
    TWO = "a table of headings and texts"
    THREE = "a table of numbers, headings and texts"
    ONE_TABLE = "all sheets in one table of headings and texts"
    ROWS = "a table of one column, a heading with its text in each row"
    COLON = "lines, with short texts behind their headings"


@frozen
class Numbered:
    """Where a project stands: counted from 1 in the plan, its dimension and its mission."""

    plan: int
    dimension: int
    mission: int
    dimension_number: int
    code: str


@frozen
class Further:
    """A further column: its headings top down, divided by bars; its place, and its cells."""

    heading: str
    place: Place
    cell: Callable[[Project, int], str]


@frozen
class Layout:
    """One document's habits. The defaults are the plainest ones."""

    # the summary table
    dimensions: Group = Group.COLUMN
    missions: Group = Group.COLUMN
    dimension_text: Callable[[int | None, str], str] = words.dimension
    dimension_heading: str = "มิติ"
    mission_text: str = "{} {}"
    mission_heading: str = "ภารกิจตามมิติ"
    title_heading: str = "โครงการ/กิจกรรม/มาตรการ"
    number_heading: str = ""
    """A column for the numbers, under this heading."""
    years: Callable[[FiscalYear, int], tuple[str, ...]] = words.years_plain
    years_in_cell: tuple[str, str] | None = None
    """One cell has the amounts of all years: each so, and what stands between them."""
    remark_heading: str = "หมายเหตุ"
    sum_heading: str = ""
    """A column of the sums of the years; its headings top down, divided by bars."""
    sum_first: bool = False
    money_first: bool = False
    """The years stand before the names."""
    over_header: str = ""
    """A row above the header with this over the years, and nothing else."""
    over_header_cut: bool = False
    """That row ends there."""
    name_rows: str | None = None
    """A project's name stands in a row of its own, over that with its money, which says this."""
    further: tuple[Further, ...] = ()
    counts_columns: bool = False
    per_year: Callable[[FiscalYear], str] | None = None
    """A table for each year, under this caption."""
    long: Long = Long.NO
    cut: int = 0
    """The table is cut behind so many years; the rest stands in a second one."""
    cut_without: tuple[str, ...] = ()
    """The columns that the second one does not repeat, by their roles."""
    page_rows: int = 0
    page_line: str = ""
    carries: bool = False
    continued: str = ""
    """What stands behind a group's name where it goes on on a page."""
    sub_missions: Sub = Sub.NONE
    label: Callable[[Numbered], str] = words.numbered
    stack: Stack = Stack.NONE
    repeats_groups: bool = False
    total: Callable[[int | None], str] = words.total
    total_in: str = "mission"
    total_rows: tuple[str, str] | None = None
    """Each total takes two rows, which say so that they count projects, and that they are money."""
    mission_totals: str = ""
    mission_totals_first: bool = False
    """They stand over the projects that they sum up."""
    own_totals: str = ""
    """Each other total is a table of its own: its name beside the years, over this."""
    count: Callable[[int], str] = words.counted
    own_grand_total: bool = False
    years_with_amounts: str = ""
    """In that table each amount stands in one cell with its year, so."""
    overview: str = ""
    """A table of sums under this caption, which alone has the grand total."""
    overview_turned: bool = False
    """It has a row for each year and a column for each dimension, and counts nothing."""
    grand_total: bool = True
    subtotals: bool = True
    apart_total: str = ""
    """The grand total is a table of one row, whose cells so tell a year and its amount."""
    told_totals: tuple[str, str] | None = None
    """Lines behind the tables that begin so state the totals, of a dimension and of the plan."""
    money: Callable[[Cell, Project], str] = amounts.plain
    total_money: Callable[[Cell], str] = amounts.counted
    declared_over_years: str = ""
    """Where no money is used, one cell over all years says this."""
    equal_years: str = ""
    """Equal amounts of years side by side stand so in one cell over these."""
    declared: str = ""
    """What the remark says there, in place of the plan's words."""
    declared_behind: str = ""
    """This stands behind the project's name there."""
    caption: str = ""
    note: str = ""
    empty_row: bool = False
    # part 1
    risks: tuple[risk_table.Column, ...] = risk_table.PLAIN
    risk_rows: risk_table.Rows = risk_table.Rows.STEPS
    risk_spans: bool = False
    risk_form: risk_table.Form | None = None
    """What the risks are set as, where they are in no table."""
    bands: Callable[[Plan], list[Block]] = risk_table.bands_line
    targets: Callable[[Plan], list[Block]] = target_table.rows
    goal: Callable[[int], str] = words.goal
    stated: str = "มิติที่ {at} {name} จำนวน {count} โครงการ"
    """How part 2 tells the number of a dimension's projects."""
    # part 3
    sheets: SheetForm = SheetForm.LINES
    sheet_start: Callable[[int], str] = sheet_forms.start
    sheet_heading: Callable[[Section], str] = sheet_forms.heading
    sheet_passages: Callable[[Sheet, Section], tuple[str, ...]] = sheet_forms.passages
    sheet_print: Callable[[Plan], Iterable[Block]] | None = None
    """All sheets, laid out otherwise than by the choices above."""
    sheets_between: bool = False
    """Each table of the summary has the sheets of its projects right behind it; part 3 is none."""
    sheet_groups: bool = True
    group_before: str = ""
    """What stands before a dimension's name in its heading over sheets."""
    sheet_pages: str = ""
    # the whole
    earlier: int = 0
    """The part in which a table tells what the plan before this one came to."""
    contents: Callable[[Plan], list[Block]] = words.no_contents
    appendix: str = ""
    """The announcement stands under this heading at the end."""
    contents_first: bool = False
    """The contents stand before the announcement and the preface."""
    part: Callable[[int], tuple[str, ...]] = words.part
    section: Callable[[int, str], str] = words.section
    section_run_in: str = ""
    """This stands between the heading of a section of text and its first line, in the same line."""
    spelling: Callable[[str], str] = words.right
    broken: bool = False
    """Whether words in cells are broken over lines."""
    listed: Listing | None = None
    """The summary as a list, without a table."""
    aligned: Aligning | None = None
    """The summary table of a text with its columns aligned by spaces."""
    in_lines: tuple[int, int] | None = None
    """Each cell of a text in a line of its own; so many blank lines behind a cell, and a row."""
    bars: bool = False
    """Tables of text between bars."""
    html: bool = False
    """Tables of text in HTML."""
    saved: str = ""
    """What a spreadsheet writes between the cells of a text; such with lines stand in quotes."""
    padded: bool = False
    """Whether it writes as many cells in every row, also beside paragraphs."""
    quotes_all: bool = False
    """Whether it writes quotes round every cell."""
    saved_tables: str = ""
    """What stands between the cells, all in quotes, of tables saved so within a text."""
    drawn: Drawing | None = None
    """Tables of text drawn with lines, their cells broken."""
    merges: bool = True
    merged_once: bool = False
    """Whether a text has cells over several columns once, without the tabs of the others."""
    word: Callable[[Any], None] | None = None
    excel: Callable[[Any], None] | None = None
    excel_sheets: bool = True
    """Each part on a worksheet of its own."""
    excel_at: tuple[int, int] = (1, 1)
    excel_numbers: str = ""
    """The number format of money, which then stands in the cells as numbers."""
    excel_formulas: bool = False
