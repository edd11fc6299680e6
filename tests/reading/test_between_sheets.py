"""The summary table in pieces between the sheets, and tables there that are none of them."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan
from itacheck.reading import read_bytes
from tests.layouts.harness import PLAIN, printed
from tests.layouts.matrix import HABITS
from tests.layouts.plans import subdistrict

_OWN = "มาตรการ NO Gift Policy"
_HEADER = "โครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570\tหมายเหตุ"
_MONEY = "\t".join(["5,000"] * 5)


def _text(*, between: bool) -> str:
    name = "a table for each mission" + (", its sheets behind it" if between else "")
    layout = next(one for one in HABITS if one.name == name).on(PLAIN)
    return printed(subdistrict(), layout, "txt").decode()


def _read(text: str) -> Plan:
    return read_bytes(text.encode(), "plan.txt")


def _with_table(text: str, heading: str, row: str) -> str:
    """The text with a table behind the steps of a project's sheet."""
    at = text.index("6. ", text.index(f"1. ชื่อโครงการ : {_OWN}"))
    return f"{text[:at]}{heading}\n\n{_HEADER}\n{row}\t{_MONEY}\t\n\n{text[at:]}"


@pytest.mark.parametrize("between", [False, True])
@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("5.1 งบประมาณรายปี", f"7) {_OWN}"),
        ("5.1 งบประมาณรายปี", _OWN),
        ("5.1 งบประมาณรายปี", "ค่าวิทยากร"),
        ("5.1 งบประมาณรายปี", "รวมทั้งสิ้น"),
        ("งบประมาณรายปี", "8) กิจกรรมย่อยของมาตรการนี้"),
    ],
)
def test_a_table_of_a_sheets_own_is_no_piece_of_the_summary(
    between: bool, heading: str, row: str
) -> None:
    """With the summary's very columns, it adds neither a project nor a total to it."""
    plain = _text(between=between)
    found = _read(_with_table(plain, heading, row))
    assert found.dimensions == _read(plain).dimensions
    assert found.grand_total == _read(plain).grand_total


def test_the_summary_once_more_between_the_sheets_doubles_nothing() -> None:
    """A mission's projects stand in part 2, and again over their sheets."""
    whole = _text(between=False)
    rows = _HEADER + whole.split(_HEADER)[2].split("\n\n")[0]
    heading = next(line for line in whole.splitlines() if line.startswith("1.2 "))
    at = whole.rindex(heading) + len(heading)
    again = f"{whole[:at]}\n\n{rows}\n{whole[at:]}"
    assert _read(again).dimensions == _read(whole).dimensions
