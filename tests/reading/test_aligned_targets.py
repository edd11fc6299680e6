"""Targets in tables whose columns are aligned by spaces: read as with tabs, or told as unread."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.plan import PartId, PartState, Plan
from tests.layouts.aligned import Aligning, aligned, aligned_rows
from tests.reading.texts import FIRST, plan, problems, table
from tests.support import examples

YEARS = [f"{one}" for one in range(2566, 2571)]
CASES = ["จำนวนคดีทุจริตลดลงจากปี 2565 (ร้อยละ)", "10", "20", "30", "40", "50"]
SCORES = ["คะแนนการประเมินคุณธรรมและความโปร่งใส ITA", "82", "85", "88", "91", "94"]
BY_SERIES = [["ค่าเป้าหมาย", *(f"ปี {one}" for one in YEARS)], CASES, SCORES]
BY_YEAR = [
    ["ปีงบประมาณ พ.ศ.", CASES[0], SCORES[0]],
    *(list(row) for row in zip(YEARS, CASES[1:], SCORES[1:], strict=True)),
]
BELOW = [
    ["ตัวชี้วัด", "ข้อมูลฐาน ปี 2565", "ค่าเป้าหมาย", "", "", "", ""],
    ["", "", *YEARS],
    [CASES[0], "10 คดี", *CASES[1:]],
    [SCORES[0], "79.35 คะแนน", *SCORES[1:]],
]
TABLES = {"by series": BY_SERIES, "by year": BY_YEAR, "years below": BELOW}


def read(lines: str) -> Plan:
    """A plan with these lines under the heading of the targets."""
    return plan(f"ส่วนที่ 1\n4. เป้าหมาย\n{lines}\n\n5. ประโยชน์ของแผน\nชาวบ้านมั่นใจ", table(FIRST))


def said(of: Plan) -> list[tuple[object, list[tuple[int, object]]]]:
    """The series and their values."""
    return [
        (one.kind, [(int(v.year), v.value) for v in one.values if int(v.year) > 2565])
        for one in of.targets
    ]


def spaced(rows: Sequence[Sequence[str]], how: Aligning, between: str) -> str:
    """The rows with spaces, and these lines between them."""
    body = f"\n{between}".join("\n".join(lines) for lines in aligned_rows(rows, how))
    rule = "-" * 60
    return f"{rule}\n{body}\n{rule}" if "-" in between else body


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("between", ["", "\n", f"{'-' * 60}\n"])
@pytest.mark.parametrize("figures", ["left", "right", "middle"])
@pytest.mark.parametrize("marks", [False, True])
def test_aligned_targets_read_as_with_tabs(
    *, name: str, between: str, figures: str, marks: bool
) -> None:
    """With blank lines or rules between the rows, and cells of several lines, too."""
    rows = TABLES[name]
    found = read(spaced(rows, Aligning(figures, "top", marks, 24), between))
    assert said(found) == said(read("\n".join("\t".join(row) for row in rows)))
    assert [len(values) for _, values in said(found)] == [5, 5]
    assert not problems(found)


def test_a_table_with_a_missing_figure_is_told() -> None:
    """Where a cell is blank nobody guesses whose the others are: it is unread, not absent."""
    rows = [BY_SERIES[0], [*CASES[:3], "", *CASES[4:]], SCORES]
    found = read(spaced(rows, Aligning(widest=24), "\n"))
    assert found.state(PartId.TARGETS) is PartState.UNREAD
    assert any("divided by spaces" in one for one in problems(found))


@settings(max_examples=examples(40))
@given(
    st.sampled_from(sorted(TABLES)),
    st.builds(
        Aligning,
        st.sampled_from(["left", "right", "middle"]),
        st.sampled_from(["top", "middle"]),
        st.booleans(),
        st.integers(12, 60),
        st.integers(2, 4),
    ),
    st.sampled_from(["", "\n", f"{'-' * 60}\n"]),
)
def test_aligned_targets_are_never_read_wrongly(name: str, how: Aligning, between: str) -> None:
    """However a table is set, its targets are those of the table with tabs, or none and told."""
    rows = TABLES[name]
    found = read(spaced(rows, how, between))
    if found.targets:
        assert said(found) == said(read("\n".join("\t".join(row) for row in rows)))
    else:
        assert problems(found)


def test_goals_over_a_table_are_no_header_of_it() -> None:
    """Two goals in a line with a gap; what falls by some percent and has no name is the cases."""
    goals = "3.1 คดีทุจริตลดลงร้อยละ 50 ในปี 2570     3.2 คะแนน ITA ในปี 2570 ไม่น้อยกว่า 94"
    rows = [["ปี", "ลดลง%", "ITA"], *BY_YEAR[1:]]
    found = read(f"{goals}\n" + "\n".join(aligned(rows, Aligning(widest=24))))
    assert said(found) == said(read("\n".join("\t".join(row) for row in BY_YEAR)))
    assert len(found.goals) == 2
    assert not problems(found)
