"""Habits: the headings over the years of the summary table."""

from __future__ import annotations

from typing import Any

from tests.layouts.habit import Habit, habit

_UNIT_ANYWHERE = ("BUD007",)
"""A unit that stands over the years is that of the totals, too."""


def _years(name: str, *headings: str, **more: Any) -> Habit:
    return habit(
        f"years {name}",
        years=lambda year, at: tuple(
            one.format(
                y=year, yy=year.year % 100, at=at, before=year.year - 1, yy0=year.year % 100 - 1
            )
            for one in headings
        ),
        **more,
    )


YEARS = (
    _years("bare", "{y}"),
    _years("พ.ศ.", "พ.ศ. {y}"),
    _years("ปี พ.ศ.", "ปี พ.ศ. {y}"),
    _years("ปีงบประมาณ พ.ศ.", "ปีงบประมาณ พ.ศ. {y}"),
    _years("ปีงบ", "ปีงบ {y}"),
    _years("งบ 66", "งบ {yy}"),
    _years("ปี 66", "ปี {yy}"),
    _years("66", "{yy}"),
    _years("ปี'66", "ปี ’{yy}"),
    _years("งบปี 2566", "งบปี {y}"),
    _years("งบประมาณปี 2566 (บาท)", "งบประมาณปี {y} (บาท)", but=_UNIT_ANYWHERE),
    _years("2566 (บาท)", "{y} (บาท)", but=_UNIT_ANYWHERE),
    _years("FY2566", "FY {y}"),
    _years("FY66", "FY{yy}"),
    _years("งปม. 2566", "งปม. {y}"),
    _years("ปีงบฯ 66", "ปีงบฯ {yy}"),
    _years("งบประมาณ over", "งบประมาณ", "{y}"),
    _years("งบประมาณ (บาท) over", "งบประมาณ (บาท)", "ปี {y}", but=_UNIT_ANYWHERE),
    _years("ปีงบประมาณ พ.ศ. over", "ปีงบประมาณ พ.ศ.", "{y}"),
    _years("งบประมาณและปีที่ดำเนินการ over", "งบประมาณและปีที่ดำเนินการ (บาท)", "{y}"),
    _years("ระยะเวลาดำเนินการ/งบประมาณ over", "ระยะเวลาดำเนินการ/งบประมาณ", "ปี {y}"),
    _years("งบประมาณและที่มา over", "งบประมาณและที่มา", "{y} (บาท)"),
    _years("วงเงิน over", "วงเงิน (บาท)", "พ.ศ. {y}"),
    _years("ปีที่ดำเนินการ over", "ปีที่ดำเนินการ", "{yy}"),
    _years("ห้วงเวลา over", "ห้วงเวลาที่จะทำ", "{y}"),
    _years("แผนการใช้เงิน over", "แผนการใช้เงินรายปี", "ปี {y}"),
    _years("ระยะเวลา 5 ปี over", "ระยะเวลา 5 ปี (พ.ศ. 2566 - 2570)", "ปี {y}"),
    _years("เป้าหมาย over", "เป้าหมายและงบประมาณ", "{y}"),
    _years("three rows", "งบประมาณและระยะเวลา", "ปีงบประมาณ พ.ศ.", "{y}"),
    _years("three rows with the unit", "งบประมาณ", "ปี {y}", "(บาท)", but=_UNIT_ANYWHERE),
    _years("under", "ปี {y}", "งบประมาณ (บาท)"),
    _years("under บาท", "ปี {y}", "บาท"),
    _years("under (บาท)", "{y}", "(บาท)"),
    _years("under จำนวนเงิน", "ปี {y}", "จำนวนเงิน"),
    _years("under วงเงิน", "พ.ศ. {y}", "วงเงินงบประมาณ"),
    _years("ปีที่ 1", "ปีที่ {at}"),
    _years("งบประมาณ over ปีที่ 1", "งบประมาณ", "ปีที่ {at}"),
    _years("ปีที่ 1 (2566)", "ปีที่ {at} ({y})"),
    _years("ปีที่ 1 over 2566", "ปีที่ {at}", "{y}"),
    _years("ต.ค. 65 - ก.ย. 66", "ปี {y} (ต.ค. {yy0} - ก.ย. {yy})"),
    _years("1 ต.ค. 65 - 30 ก.ย. 66", "1 ต.ค. {yy0} - 30 ก.ย. {yy}"),
    _years("1 ตุลาคม 2565 ถึง 30 กันยายน 2566", "1 ตุลาคม {before} ถึง 30 กันยายน {y}"),
    _years("งบประมาณ over ต.ค. 2565 – ก.ย. 2566", "งบประมาณ", "ต.ค. {before} – ก.ย. {y}"),
    _years("งบประมาณ 1/10/2565-30/9/2566", "งบประมาณ 1/10/{before}-30/9/{y}"),
    _years("เงินที่ใช้ช่วง 1 ต.ค. 65 - 30 ก.ย. 66", "เงินที่ใช้ช่วง 1 ต.ค. {yy0} - 30 ก.ย. {yy}"),
    _years("ปี\n2566", "ปี\n{y}"),
    _years("ปีงบประมาณ\nพ.ศ.\n2566", "ปีงบประมาณ\nพ.ศ.\n{y}"),
    habit("columns numbered", counts_columns=True),
    habit(
        "columns numbered under two rows",
        counts_columns=True,
        years=lambda y, _: ("งบประมาณ (บาท)", f"{y}"),
    ),
)
