"""Tables of what each dimension comes to in all years together: no project stands in them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.checking import check
from itacheck.plan import Plan, Taken
from tests.reading.texts import FIRST, plan, problems, row, table, table_plan

AMOUNTS = ("1,000", "1,000", "1,000", "1,000", "1,000")
ROWS = (
    FIRST,
    row("รวมมิติที่ 1"),
    row("2) โครงการสอง", AMOUNTS, dimension="2. มิติสอง", mission="2.1 ภารกิจสอง"),
    row("รวมมิติที่ 2", AMOUNTS),
    row("รวมทั้งสิ้น", AMOUNTS),
)
HEADED = (
    "มิติ\tงบประมาณรวม (บาท)",
    "มิติที่ 1 มิติแรก\t-",
    "มิติที่ 2 มิติสอง\t5,000",
    "รวม\t5,000",
)
COUNTED = (
    "ที่\tมิติ\tจำนวนโครงการ\tงบประมาณ",
    "1\tมิติแรก\t1\t-",
    "2\tมิติสอง\t1\t5,000",
    "รวมทั้งสิ้น\t\t2\t5,000",
)
SHARES = ("มิติ\tรวมเงิน\tคิดเป็นร้อยละ", "มิติที่ 1\t1,000\t16.67%", "มิติที่ 2\t5,000\t83.33%")
PLAIN = plan(table(*ROWS))


def taken(found: Plan, words: str) -> list[Taken]:
    """What the rows with some words were taken for."""
    assert found.account is not None
    return [one.taken for one in found.account.entries if words in one.words]


@pytest.mark.parametrize("sums", [HEADED, HEADED[1:], COUNTED, SHARES])
@pytest.mark.parametrize("gap", [0, 1])
def test_sums_of_dimensions_below_the_table_are_no_rows_of_it(
    sums: Sequence[str], gap: int
) -> None:
    """With headings of their own or without, right below the last row or behind a blank line."""
    found = plan(table(*ROWS) + "\n" * (gap + 1) + "\n".join(sums))
    assert found.dimensions == PLAIN.dimensions
    assert found.grand_total == PLAIN.grand_total
    assert problems(found) == problems(PLAIN)
    assert taken(found, sums[-1].split("\t")[-1])[-1] is Taken.PASSAGE


def test_sums_of_dimensions_beside_the_table_are_no_columns_of_it() -> None:
    """An empty column stands between them, as on a worksheet."""
    width = len(ROWS[0].split("\t"))
    left = [*table(*ROWS).split("\n")[1:]]
    right = [*HEADED, *[""] * (len(left) - len(HEADED))]
    blank = "\t" * (width - 1)
    lines = [f"{one or blank}\t\t{two or chr(9)}" for one, two in zip(left, right, strict=True)]
    found = plan("\n".join(["ส่วนที่ 2", *lines]))
    assert [str(one.title) for one in found.projects] == [str(one.title) for one in PLAIN.projects]
    assert len(found.dimensions) == len(PLAIN.dimensions)
    assert problems(found) == problems(PLAIN)


def test_sums_of_dimensions_cause_no_finding() -> None:
    """The plan is told what it would be told without them."""
    found = check(plan(table(*ROWS) + "\n" + "\n".join(COUNTED)))
    plain = check(PLAIN)
    assert [one.fingerprint for one in found.findings] == [
        one.fingerprint for one in plain.findings
    ]


def test_headings_of_dimensions_with_their_sums_are_no_table_of_sums() -> None:
    """Projects stand below each of them."""
    heads = ("มิติที่ 1 มิติแรก", "มิติที่ 2 มิติสอง")
    items = (
        row("1) โครงการหนึ่ง", mission="1.1 ภารกิจแรก"),
        row("2) โครงการสอง", AMOUNTS, mission="2.1 ภารกิจสอง"),
    )
    rows = [
        line
        for head, item in zip(heads, items, strict=True)
        for line in (f"{head}\t\t\t" + "\t".join(AMOUNTS), item)
    ]
    found = plan(table(*rows))
    assert [len(one.projects) for one in found.dimensions] == [1, 1]
    assert [one.subtotal is not None for one in found.dimensions] == [True, True]


ONE_YEAR = ("1,000", "-", "-", "-", "-")


def test_a_total_may_have_the_years_over_it_once_more() -> None:
    """A header of nothing but years heads no projects: what stands below it is the total."""
    found = table_plan(
        row(
            "1) โครงการหนึ่ง",
            ("1,000", "-", "-", "-", "-"),
            dimension="มิติที่ 1 แรก",
            mission="1.1 ภารกิจ",
        ),
        "\t".join(["", *(f"ปี {year}" for year in range(2566, 2571))]),
        "รวมมิติที่ 1 จำนวน 1 โครงการ\t1,000\t-\t-\t-\t-",
    )
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert not problems(found)
    subtotal = found.dimensions[0].subtotal
    assert subtotal is not None
    assert subtotal.budget.cells[0][1].amount is not None
