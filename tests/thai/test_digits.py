"""Figures in the script that a reader wants."""

from __future__ import annotations

import pytest

from itacheck.thai.digits import Digits


@pytest.mark.parametrize(
    ("text", "thai"),
    [
        ("ปี 2568: 20,000.00 บาท (ผลต่าง -5,000.00)", "ปี ๒๕๖๘: ๒๐,๐๐๐.๐๐ บาท (ผลต่าง -๕,๐๐๐.๐๐)"),
        ("years 2566-2570.", "years ๒๕๖๖-๒๕๗๐."),
        ("BUD001 ข้อ 5", "BUD001 ข้อ ๕"),
        ("plan.txt:12:5 แผน.docx", "plan.txt:12:5 แผน.docx"),
        ("http://example.org/2568/1?a=2 ปี 2", "http://example.org/2568/1?a=2 ปี ๒"),
        ("เขียนว่า “โครงการ 5 ส.” ปี 2566 และ “7,000”", "เขียนว่า “โครงการ 5 ส.” ปี ๒๕๖๖ และ “7,000”"),
        ("“ไม่ปิด 5", "“ไม่ปิด ๕"),
        ("ข้อ o14, --fiscal-year 2569", "ข้อ o14, --fiscal-year ๒๕๖๙"),
        ("๒๕๖๖ 85%", "๒๕๖๖ ๘๕%"),
    ],
)
def test_figures_change_and_names_do_not(text: str, thai: str) -> None:
    """Quotations, codes, places and addresses stay as they are printed."""
    assert Digits.THAI.written(text) == thai
    assert Digits.ARABIC.written(text) == text
