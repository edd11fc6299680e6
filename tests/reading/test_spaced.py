"""Tables that only spaces divide, and whole plans with tables between bars."""

from __future__ import annotations

from itacheck.plan import PartId, PartState, Taken
from tests.reading.texts import FIRST, HEADER, plan, problems, row, sheet, table

RISKS = "ลำดับที่\tขั้นตอน\tประเด็นความเสี่ยงการทุจริต\tRisk Score\tมาตรการควบคุมความเสี่ยง"


def test_a_table_divided_by_spaces_is_a_problem() -> None:
    """Each header is told where it stands, also where the sheets can be read."""
    spaced = HEADER.replace("\t", "   ")
    found = plan(f"ส่วนที่ 2\n{spaced}\n1. มิติแรก   1.1 ก   1) โครงการหนึ่ง   -   -   -", sheet())
    assert not found.projects
    assert len(found.sheets) == 1
    told = [one for one in found.problems if "divided by spaces" in str(one.message)]
    assert [str(one.location) for one in told] == ["x.txt:8:1"]


def test_a_risk_table_divided_by_spaces_is_a_problem() -> None:
    """It is told beside a summary table that can be read."""
    found = plan(RISKS.replace("\t", "  "), table(FIRST))
    assert len(found.projects) == 1
    assert sum("divided by spaces" in one for one in problems(found)) == 1


def test_spaces_in_running_text_are_no_table() -> None:
    """Wide gaps between words say nothing of columns."""
    found = plan("โครงการ   ปีนี้   ดี", table(FIRST))
    assert not found.problems


def test_wide_gaps_here_and_there_in_sheets_are_no_table() -> None:
    """Lines apart from each other are not the rows of one table, whatever they hold together."""
    sheets = [sheet(1), sheet(2, title="มาตรการสอง"), sheet(3, title="มาตรการสาม")]
    wide = [text.replace(" ", "  ") for text in sheets]
    found = plan(table(FIRST), "ส่วนที่ 3\nรายละเอียดโครงการ", *wide)
    assert len(found.sheets) == 3
    assert not any("divided by spaces" in one for one in problems(found))


def test_a_table_between_bars_reads_as_with_tabs() -> None:
    """Markdown and tabs say the same."""
    rows = (FIRST, row("2) โครงการสอง", ("1,000", "", "-", "0.00", "2,000")), row("รวม"))
    tabs = table(*rows)
    lines = [
        "| " + " | ".join(line.split("\t")) + " |" if "\t" in line else line
        for line in tabs.split("\n")
    ]
    bars = "\n".join([*lines[:2], "|" + "---|" * len(HEADER.split("\t")), *lines[2:]])
    assert plan(bars) == plan(tabs)
    assert len(plan(bars).projects) == 2


def spaced(*rows: str) -> str:
    """Rows as a printer of pages sets them: columns as wide as their longest text."""
    cells = [one.split("\t") for one in rows]
    width = [max(len(one[at]) for one in cells) + 3 for at in range(len(cells[0]))]
    return "\n".join(
        "".join(cell.ljust(wide) for cell, wide in zip(one, width, strict=True)).rstrip()
        for one in cells
    )


def test_every_line_of_a_table_divided_by_spaces_is_unread() -> None:
    """The account counts them over the pages, up to the next heading; its part is unread."""
    goals = "ส่วนที่ 1 บทนำ\n1. การประเมินความเสี่ยงการทุจริต\n"
    pages = spaced(
        RISKS,
        "1\tจัดซื้อ\tเอื้อผู้ค้า\tสูง\tโครงการหนึ่ง",
        "\tพัสดุ\t\t(3 x 4)\tประโยชน์ของทุกฝ่าย",
        "2\tอนุญาต\tเรียกรับเงิน\tต่ำ\tมาตรการสอง",
    ).split("\n")
    middle = ["", "", "- 4 -", "แผนปฏิบัติการป้องกันการทุจริต เทศบาลตำบลทุ่งสมมติ", "", ""]
    text = "\n".join(
        [goals, *pages[:3], *middle, *pages[3:], "", "2. หลักการและเหตุผล", "ชุมชนต้องการ   ความโปร่งใส"]
    )
    found = plan(text, table(FIRST), sheet())
    assert found.account is not None
    unread = [one for one in found.account.entries if one.taken is Taken.UNREAD]
    assert len(unread) == len(pages)
    assert {one.part for one in unread} == {PartId.RISK_ASSESSMENT}
    assert found.state(PartId.RISK_ASSESSMENT) is PartState.UNREAD
    assert found.part(PartId.BENEFITS) is None
    assert found.part(PartId.RATIONALE) is not None
