"""The habits in which real documents of a plan differ, each one switch."""

from __future__ import annotations

from enum import Enum

from attrs import frozen


class Digits(Enum):
    """The script of the digits."""

    ARABIC = "arabic"
    THAI = "thai"
    MIXED = "mixed"
    """Both in one number, such as ๒๕66."""


class Tables(Enum):
    """How the summary table is divided."""

    ONE = "one"
    PER_DIMENSION = "per dimension"
    """A table without the dimension's column under each heading มิติที่ n."""


class Header(Enum):
    """How the header of the summary table says money and years."""

    OVER = "over"
    """The money over the years."""
    BELOW = "below"
    ONE = "one"
    """One row, with the years alone."""


class PageNumbers(Enum):
    """What stands between two pages."""

    NONE = "none"
    BARE = "bare"
    """๖"""
    DASHED = "dashed"
    """-๖-"""


class Totals(Enum):
    """How an amount in a row of totals is written; the unit follows the plan."""

    COUNTED = "counted"
    """จำนวน 75,000 บาท"""
    TIGHT = "tight"
    """จำนวน 75,000บาท"""
    BARE = "bare"
    """75,000 บาท"""


class LineEnd(Enum):
    """The line ends of the file."""

    UNIX = "\n"
    WINDOWS = "\r\n"
    OLD_MAC = "\r"


@frozen
class Style:
    """The habits of one document. The defaults are the plainest ones.

    Whatever a style prints can be read back: where a habit would make a plan ambiguous (a row that
    cannot be split, a cell that cannot be stacked), the printer keeps to the plain form.
    """

    digits: Digits = Digits.ARABIC
    tables: Tables = Tables.ONE
    rows_per_page: int = 0
    """After so many rows the summary table goes on on the next page; 0 for no page breaks."""
    repeats_header: bool = True
    """Whether a table's header is printed again on every page."""
    splits_rows: bool = False
    """Whether a page break falls into a project's name, which goes on in a row without cells."""
    header: Header = Header.OVER
    repeats_groups: bool = False
    """Whether dimension and mission stand in each of their rows and not in the first alone."""
    stacks: bool = False
    """Whether neighbouring projects of a mission share a row, with their values stacked."""
    page_numbers: PageNumbers = PageNumbers.NONE
    totals: Totals = Totals.COUNTED
    names_dimension_in_total: bool = False
    """รวมมิติที่ 1 in place of รวม."""
    own_grand_total: bool = False
    """Whether the grand total stands in a table of its own, without header."""
    satang: bool = False
    """20,000.00 in place of 20,000."""
    separators: bool = True
    """20,000 and not 20000."""
    plain_zero: bool = False
    """0 in place of 0.00."""
    long_dash: bool = False
    """– in place of -."""
    broken_words: bool = False
    """Whether words in cells have the spaces that line breaks leave in them."""
    split_am: bool = False
    """Whether ำ is written as two characters."""
    glued_headings: bool = False
    """Whether some headings stand at the end of the paragraph before them."""
    contents: bool = False
    """Whether there is a table of contents."""
    other_headings: bool = False
    """Whether the sheets' headings are worded in their rarer way."""
    titles_with_colon: bool = True
    """ชื่อโครงการ : … in place of ชื่อโครงการ …."""
    tight_numbers: bool = False
    """1.หัวข้อ in place of 1. หัวข้อ."""
    risk_products: bool = False
    """3 x 4 = 12 in one cell in place of columns for likelihood and impact."""
    sheet_pages: bool = False
    """Whether pages end inside sheets."""
    line_end: LineEnd = LineEnd.UNIX


PLAIN = Style()
"""The print of ``itacheck.office``: Arabic digits, one table, no page breaks."""
