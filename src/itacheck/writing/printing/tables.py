"""Tables as lines with tabs, over one page or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .style import PageNumbers, Style

FIRST_PAGE = 5


def line(cells: Iterable[str]) -> str:
    """A row of a table."""
    return "\t".join(cells)


def page_break(number: int, style: Style) -> list[str]:
    """What stands between two pages."""
    if style.page_numbers is PageNumbers.NONE:
        return ["", "", ""]
    shown = f"-{number}-" if style.page_numbers is PageNumbers.DASHED else str(number)
    return ["", shown, "", "", ""]


def paged(
    header: Sequence[str], rows: Sequence[Sequence[str]], style: Style, *, splits: int | None
) -> Iterator[str]:
    """The lines of a table. ``splits`` is the column whose text a page break may fall into."""
    yield from header
    size, page = style.rows_per_page, FIRST_PAGE
    for index, row in enumerate(rows):
        if not size or (index + 1) % size or index + 1 == len(rows):
            yield line(row)
            continue
        page += 1
        rest = None
        if style.splits_rows and splits is not None:
            first, rest = _split(row, splits)
            yield line(first)
        else:
            yield line(row)
        yield from page_break(page, style)
        if style.repeats_header:
            yield from header
        if rest is not None:
            yield line(rest)


def _split(row: Sequence[str], column: int) -> tuple[list[str], list[str] | None]:
    """A row and the row that its name goes on in, if the name can be divided."""
    name = row[column]
    at = name.find(" ", len(name) // 2)
    if at < 0 or not _is_a_name(row, column) or not _goes_on(name[at:]):
        return list(row), None
    rest = [""] * len(row)
    rest[column] = name[at:].strip()
    first = list(row)
    first[column] = name[:at]
    return first, rest


def _is_a_name(row: Sequence[str], column: int) -> bool:
    """Whether the row is a numbered project's and no total."""
    return row[column][:1].isdigit() and any(cell for cell in row[column + 1 :])


def _goes_on(rest: str) -> bool:
    """Whether a text cannot be taken for the beginning of another project."""
    beginnings = ("โครงการ", "กิจกรรม", "มาตรการ", "แนวปฏิบัติ", "รวม", "-", "–", "(", "หมายเหตุ", "ตัว")
    text = rest.strip(" “\"'")
    return bool(text) and not text[0].isdigit() and not text.startswith(beginnings)
