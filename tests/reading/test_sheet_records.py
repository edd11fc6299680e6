"""Detail sheets beside each other, or as the rows of one table, in a document without part 3."""

from __future__ import annotations

import pytest

from itacheck.base.severity import Severity
from itacheck.plan import PartId, PartState, Plan
from itacheck.reading import read_text

_HEADINGS = (
    "ชื่อโครงการ",
    "หลักการและเหตุผล",
    "วัตถุประสงค์",
    "กลุ่มเป้าหมาย",
    "วิธีดำเนินการ",
    "ระยะเวลา",
    "งบประมาณ",
    "ผู้รับผิดชอบ",
    "ผลผลิต",
)
_SUMMARY = (
    "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\t2566\t2567\t2568\t2569\t2570\tหมายเหตุ\n"
    "มิติที่ 1 สร้างสังคมที่ไม่ทนต่อการทุจริต\t1.1 จิตสำนึก\t1) โครงการ ก\t1,000\t-\t-\t-\t-\t\n"
    "\t\t2) โครงการ ข\t2,000\t-\t-\t-\t-\t\n"
)


def _texts(name: str, baht: str) -> tuple[str, ...]:
    return name, "เหตุผล", "เพื่อ", "10 คน", "ทำ", "ปี 2566", f"จำนวน {baht} บาท", "กอง", "1 ครั้ง"


def test_a_table_with_a_row_for_each_project_is_part_3() -> None:
    """Its header names the headings; the summary table keeps its own rows."""
    rows = [("ลำดับ", *_HEADINGS), ("1", *_texts("โครงการ ก", "1,000"))]
    rows.append(("2", *_texts("โครงการ ข", "2,000")))
    text = _SUMMARY + "\nรายละเอียด\n\n" + "\n".join("\t".join(row) for row in rows) + "\n"
    plan = read_text(text.encode(), "x.txt")
    assert [one.title for one in plan.sheets] == ["โครงการ ก", "โครงการ ข"]
    assert [one.number for one in plan.sheets] == [1, 2]
    assert len(plan.projects) == 2
    assert not [one for one in plan.problems if "outside" in str(one.message)]


def test_two_sheets_beside_each_other_are_two() -> None:
    """The left one first, each with its own texts."""
    pairs = zip(_HEADINGS, _texts("โครงการ ก", "1,000"), _texts("โครงการ ข", "2,000"), strict=True)
    rows = [("ลำดับที่ 1", "", "", "ลำดับที่ 2", "")]
    rows += [(head, left, "", head, right) for head, left, right in pairs]
    text = _SUMMARY + "\nรายละเอียด\n\n" + "\n".join("\t".join(row) for row in rows) + "\n"
    plan = read_text(text.encode(), "x.txt")
    assert [(one.number, one.title) for one in plan.sheets] == [(1, "โครงการ ก"), (2, "โครงการ ข")]
    assert all(len(one.sections) == len(_HEADINGS) for one in plan.sheets)


def _with_part_3(rows: list[tuple[str, ...]]) -> Plan:
    text = _SUMMARY + "\nรายละเอียด\n\n" + "\n".join("\t".join(row) for row in rows) + "\n"
    return read_text(text.encode(), "x.txt")


def test_each_project_may_have_a_column() -> None:
    """The headings are rows; numbers stand over the names, and some rows are no heading's."""
    texts = zip(_HEADINGS, _texts("โครงการ ก", "1,000"), _texts("โครงการ ข", "2,000"), strict=True)
    plan = _with_part_3([("ลำดับที่", "1", "2"), *texts, ("", "ผลลัพธ์ ก", "ผลลัพธ์ ข")])
    assert [(one.number, one.title) for one in plan.sheets] == [(1, "โครงการ ก"), (2, "โครงการ ข")]
    assert all(len(one.sections) == len(_HEADINGS) for one in plan.sheets)
    assert [one.sections[-1].text for one in plan.sheets] == [
        "1 ครั้ง\nผลลัพธ์ ก",
        "1 ครั้ง\nผลลัพธ์ ข",
    ]


def test_a_column_of_remarks_is_no_project() -> None:
    """A sheet with remarks beside its texts is one sheet, whatever they say."""
    texts = zip(_HEADINGS, _texts("โครงการ ก", "1,000"), ("ตามแผนเดิม",) * 9, strict=True)
    plan = _with_part_3([*texts])
    assert [one.number for one in plan.sheets] == [None]
    assert len(plan.sheets[0].sections) == len(_HEADINGS)


def test_a_turned_table_is_accounted_for() -> None:
    """Every filled cell is counted once, the numbers before the headings, too."""
    heads = [(str(at), one) for at, one in enumerate(_HEADINGS, 1)]
    both = (_texts("โครงการ ก", "1,000"), _texts("โครงการ ข", "2,000"))
    plan = _with_part_3([(*head, *said) for head, *said in zip(heads, *both, strict=True)])
    assert [one.title for one in plan.sheets] == ["โครงการ ก", "โครงการ ข"]
    assert plan.account is not None
    counted = sum(one.cells for one in plan.account.entries if one.part is PartId.SHEETS)
    assert counted == 4 * len(_HEADINGS)


def _cut(*seconds: tuple[str, ...], header: tuple[str, ...] = ("ที่", *_HEADINGS[:1])) -> Plan:
    """A plan whose sheets stand in two tables, the second with these rows."""
    one, other = _texts("โครงการ ก", "1,000"), _texts("โครงการ ข", "2,000")
    first = [("ที่", *_HEADINGS[:4]), ("1", *one[:4]), ("2", *other[:4])]
    rest = [(*header, *_HEADINGS[4:])]
    rest += [(*row, *said[4:]) for row, said in zip(seconds, (one, other, one), strict=False)]
    lines = ["\t".join(row) for row in first] + ["", "ตาราง ข", ""] + ["\t".join(r) for r in rest]
    return read_text((_SUMMARY + "\nรายละเอียด\n\n" + "\n".join(lines) + "\n").encode(), "x.txt")


def _budgets(plan: Plan) -> list[tuple[str, int, str]]:
    return [
        (one.title, len(one.sections), next((s.text for s in one.sections if "บาท" in s.text), ""))
        for one in plan.sheets
    ]


_WHOLE = [("โครงการ ก", 9, "จำนวน 1,000 บาท"), ("โครงการ ข", 9, "จำนวน 2,000 บาท")]


def test_a_register_in_two_tables_is_one() -> None:
    """The second has each project's name again and the further headings; its order may differ."""
    assert _budgets(_cut(("1", "โครงการ ก"), ("2", "โครงการ ข"))) == _WHOLE
    swapped = _budgets(_cut(("2", "โครงการ ข"), ("1", "โครงการ ก")))
    assert [one[:2] for one in swapped] == [("โครงการ ก", 9), ("โครงการ ข", 9)]


def test_a_register_goes_on_by_its_numbers_alone() -> None:
    """A table of the further headings needs no names where its numbers are those of the first."""
    assert _budgets(_cut(("1",), ("2",), header=("ที่",))) == _WHOLE


@pytest.mark.parametrize(
    ("rows", "header", "kept"),
    [
        ([("1", "โครงการ ก"), ("2", "โครงการอื่นโดยสิ้นเชิง")], ("ที่", "ชื่อโครงการ"), 1),
        ([("1",), ("3",)], ("ที่",), 0),
        ([("1",), ("2",), ("3",)], ("ที่",), 0),
    ],
)
def test_tables_that_do_not_fit_are_told(
    rows: list[tuple[str, ...]], header: tuple[str, ...], kept: int
) -> None:
    """Rows of unknown projects, and those that lack theirs, are unread: nobody guesses."""
    plan = _cut(*rows, header=header)
    assert [one[:2] for one in _budgets(plan)] == [("โครงการ ก", 9)][:kept]
    (told,) = [one for one in plan.problems if "not all the same" in one.text("en")]
    assert told.severity is Severity.ERROR
    assert plan.state(PartId.SHEETS) is not PartState.READ


def test_the_first_column_numbers_the_rows_whatever_its_heading() -> None:
    """A label such as 1.1.1 is its row's, and no text of the sheet above."""
    rows = [("ข้อ", *_HEADINGS), ("1.1.1", *_texts("โครงการ ก", "1,000"))]
    rows.append(("1.1.2", *_texts("โครงการ ข", "2,000")))
    found = _with_part_3(rows)
    assert [(one.number, one.label, one.title) for one in found.sheets] == [
        (1, "1.1.1", "โครงการ ก"),
        (2, "1.1.2", "โครงการ ข"),
    ]
    assert [one.sections[-1].passages[-1].text for one in found.sheets] == ["1 ครั้ง", "1 ครั้ง"]
    assert not [one for one in found.problems if "outside" in str(one.message)]
