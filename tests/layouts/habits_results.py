"""Habits: how the outputs, outcomes and benefits of a sheet stand."""

from __future__ import annotations

from tests.layouts.habit import Habit, habit
from tests.layouts.sheet_results import SETTINGS, Pair, as_indicators, labelled

_SETTINGS = tuple(SETTINGS)
_LABELS: tuple[Pair, ...] = (
    ("ตัวชี้วัดผลผลิต", "ตัวชี้วัดผลลัพธ์"),
    ("ตัวชี้วัดเชิงผลผลิต", "ตัวชี้วัดเชิงผลลัพธ์"),
    ("ตัวชี้วัด (ผลผลิต)", "ตัวชี้วัด (ผลลัพธ์)"),
    ("ตัวชี้วัดความสำเร็จ (ผลผลิต)", "ตัวชี้วัดความสำเร็จ (ผลลัพธ์)"),
    ("ผลผลิต (Output)", "ผลลัพธ์ (Outcome)"),
    ("ตัวชี้วัดเชิงปริมาณ", "ตัวชี้วัดเชิงคุณภาพ"),
    ("ผลผลิตของโครงการ", "ผลลัพธ์ของโครงการ"),
    ("ตัวชี้วัดระดับผลผลิต", "ตัวชี้วัดระดับผลลัพธ์"),
)
_BENEFITS = (
    "ประโยชน์ที่ได้รับ",
    "ประโยชน์ที่คาดว่าจะได้รับ",
    "ผลที่คาดว่าจะได้รับ",
    "ผลที่คาดว่าจะเกิดขึ้น",
    "ผลประโยชน์ที่จะได้รับ",
)
_HEADINGS = ("sheet headings",)
"""Outputs and outcomes are under headings of their own, and benefits under another."""


def _labelled(setting: str, labels: Pair, benefits: str = "") -> Habit:
    name = " | ".join(one for one in (*labels, benefits) if one)
    printed = labelled(setting, *labels, benefits)
    return habit(f"results {setting}: {name}", sheet_print=printed, but=_HEADINGS)


def _table(name: str, heading: str, *header: str, **more: str | bool | Pair) -> Habit:
    printed = as_indicators(heading, *header, **more)  # type: ignore[arg-type]
    return habit(f"indicators {name}", sheet_print=printed, but=_HEADINGS)


RESULTS = (
    *(_labelled(setting, labels) for setting in _SETTINGS for labels in _LABELS),
    *(
        _labelled(setting, ("ผลผลิต", "ผลลัพธ์"), benefits)
        for setting in _SETTINGS
        for benefits in _BENEFITS
    ),
    _table("of two columns", "ตัวชี้วัดความสำเร็จ", "ประเภท", "ตัวชี้วัดและค่าเป้าหมาย"),
    _table(
        "before benefits",
        "ตัวชี้วัดความสำเร็จ",
        "ประเภท",
        "ตัวชี้วัดและค่าเป้าหมาย",
        benefits="ประโยชน์ที่คาดว่าจะได้รับ",
    ),
    _table("without a heading", "", "ระดับ", "ตัวชี้วัด", benefits="ประโยชน์ที่คาดว่าจะได้รับ"),
    _table("without names of columns", "ตัวชี้วัด", benefits="ผลที่คาดว่าจะได้รับ"),
    _table("with targets", "ตัวชี้วัด", "ประเภท", "ตัวชี้วัด", "ค่าเป้าหมาย"),
    _table("with targets, other words", "ตัวชี้วัด", "ด้าน", "รายการ", "เกณฑ์"),
    _table(
        "by quantity and quality",
        "ตัวชี้วัดความสำเร็จ",
        "ด้าน",
        "ตัวชี้วัด",
        "เป้าหมาย",
        kinds=("เชิงปริมาณ", "เชิงคุณภาพ"),
    ),
    _table("turned", "ตัวชี้วัดความสำเร็จ", "ประเภท", "ตัวชี้วัด", turned=True),
    _table("turned, without names of rows", "ผลผลิต/ผลลัพธ์", turned=True),
    _table(
        "turned, ตัวชี้วัดผลผลิต (Output)",
        "ผลผลิต/ผลลัพธ์",
        turned=True,
        kinds=("ตัวชี้วัดผลผลิต (Output)", "ตัวชี้วัดผลลัพธ์ (Outcome)"),
    ),
    _table("turned, with targets", "ตัวชี้วัด", "ประเภท", "ตัวชี้วัด", "ค่าเป้าหมาย", turned=True),
)
