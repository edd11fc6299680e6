"""Sheets whose numbered headings have an office's own words."""

from __future__ import annotations

import pytest

from itacheck.plan import SheetHeading
from tests.reading.texts import plan, row, table

OWN = (
    ("ชื่องาน", "โครงการ{}"),
    ("เหตุที่ทำ", "ชุมชนต้องการความโปร่งใส"),
    ("จุดประสงค์", "ให้ตรวจสอบได้"),
    ("ใครได้รับ", "ประชาชน 50 คน"),
    ("ทำที่ไหน", "ศาลาประชาคม"),
    ("ลำดับการทำ", "ประชุมและลงมือ"),
    ("ทำปีใด", "ปีงบประมาณ พ.ศ. 2566 - 2570"),
    ("ใช้เงินเท่าใด", "ไม่ใช้งบประมาณ"),
    ("คนรับงาน", "สำนักปลัด"),
    ("ผลผลิต", "จัดอบรม 2 ครั้ง"),
)
HEADINGS = ["title", "rationale", "objectives", "target_group", "area", "steps"]
HEADINGS += ["duration", "budget", "responsible", "results"]
NAMES = ("หนึ่ง", "สอง", "สาม")


def sheets(form: str, words: dict[int, str] | None = None) -> str:
    """The sheets of three projects; ``words`` are other ones for some numbers."""
    lines = []
    for at, name in enumerate(NAMES, start=1):
        lines.append(f"ใบงานที่ {at}")
        for number, (own, text) in enumerate(OWN, start=1):
            label = (words or {}).get(number, own)
            lines.append(form.format(number=number, label=label, text=text.format(name)))
    return "\n".join(lines)


SUMMARY = table(
    *(
        row(
            f"{at}) โครงการ{name}",
            dimension="1. มิติแรก" * (at == 1),
            mission="1.1 ภารกิจ" * (at == 1),
        )
        for at, name in enumerate(NAMES, start=1)
    )
)


@pytest.mark.parametrize(
    "form",
    ["{number}. {label} : {text}", "({number}) {label}: {text}", "{number}. {label}\n{text}"],
)
def test_the_number_says_what_words_that_nobody_knows_head(form: str) -> None:
    """Where the sheets share them, and the usual words among them stand at their place."""
    found = plan(SUMMARY, "ส่วนที่ 3 รายละเอียดโครงการ", sheets(form))
    assert [one.title for one in found.sheets] == [f"โครงการ{name}" for name in NAMES]
    for one in found.sheets:
        assert [each.heading.value for each in one.sections] == HEADINGS
        assert one.duration is not None
        assert one.budget is not None
        assert one.budget.none_declared


def test_usual_words_at_another_place_say_that_the_form_is_another() -> None:
    """Then no number says anything, and what nobody knows is told."""
    words = {3: "งบประมาณ", 8: "วัตถุประสงค์"}
    found = plan(SUMMARY, "ส่วนที่ 3 รายละเอียดโครงการ", sheets("{number}. {label} : {text}", words))
    headings = {each.heading for one in found.sheets for each in one.sections}
    assert SheetHeading.TARGET_GROUP not in headings
    assert found.problems
