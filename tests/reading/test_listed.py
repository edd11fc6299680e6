"""Summaries that are lists of projects, without a table."""

from __future__ import annotations

from itacheck.documents import Paragraph, Row, Table
from itacheck.reading.summary.listed import listed
from tests.reading.test_account import document

PROJECTS = [
    line
    for number in (1, 2, 3)
    for line in (
        f"{number}) โครงการที่มีเลข {number}",
        "- ปี 2566 : 1,000 บาท",
        "- ปี 2567 : 2,000 บาท",
    )
]


def said(row: Row) -> list[str]:
    """The lines of the document that a row of a list stands for."""
    return [line.text for lines in getattr(row, "said", ()) for line in lines]


def test_what_may_be_of_what_follows_the_list_stands_behind_it_alone() -> None:
    """However many lines a paragraph behind the last project has, none of them is the project's."""
    after = "บันทึกของกอง\nฝ่ายหนึ่ง\nฝ่ายสอง"
    table, behind = listed(document([*PROJECTS, after]).blocks)
    assert isinstance(table, Table)
    assert isinstance(behind, Paragraph)
    assert behind.run.text == after
    assert said(table.rows[-1]) == PROJECTS[-3:]
