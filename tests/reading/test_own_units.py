"""Counts of projects by the word that a plan has for them."""

from __future__ import annotations

import pytest

from itacheck.plan import CountPlace
from tests.reading.texts import plan, sheet

TABLE = (
    "ที่\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\n"
    "มิติที่ 1 วัฒนธรรมสุจริต\t\t\t\n1\tโครงการหนึ่ง\t5,000\t-\n"
    "\tยอดเงินมิติที่ 1 จำนวน 1 {unit}\t5,000\t0\n"
    "มิติที่ 2 ความโปร่งใส\t\t\t\n2\tโครงการสอง\t5,000\t-\n3\tโครงการสาม\t1,000\t-\n"
    "\tยอดเงินมิติที่ 2 จำนวน 2 {unit}\t6,000\t0"
)


@pytest.mark.parametrize("unit", ["งาน", "เรื่อง", "อย่าง"])
def test_the_word_behind_the_numbers_of_dimensions_is_that_of_projects(unit: str) -> None:
    """In the text over the table, and in its totals."""
    told = f"มี 3 {unit} ดังนี้\nมิติที่ 1  1 {unit}\nมิติที่ 2  2 {unit}"
    found = plan("ส่วนที่ 2", told, TABLE.format(unit=unit), sheet())
    assert {(one.place, one.dimension, one.number) for one in found.counts} == {
        (CountPlace.INTRODUCTION, 1, 1),
        (CountPlace.INTRODUCTION, 2, 2),
        (CountPlace.INTRODUCTION, None, 3),
        (CountPlace.SUBTOTAL, 1, 1),
        (CountPlace.SUBTOTAL, 2, 2),
    }


@pytest.mark.parametrize("unit", ["ปี", "ภารกิจ", "คน", "บาท"])
def test_what_else_is_counted_is_no_project(unit: str) -> None:
    """Missions of a dimension, years and people are counted, too."""
    told = f"มี 3 {unit} ดังนี้\nมิติที่ 1  1 {unit}\nมิติที่ 2  2 {unit}"
    found = plan("ส่วนที่ 2", told, TABLE.format(unit=unit), sheet())
    assert not found.counts
