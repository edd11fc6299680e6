from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.errors import ReadError
from itacheck.plan import CellState, Plan
from itacheck.reading import read_text
from tests.reading.texts import FIRST, FRONT, HEADER, plan, problems, row, sheet, table, table_plan
from tests.strategies import Style, plans, render_text, styles
from tests.support import examples

WHOLE = "\n\n".join(
    [
        FRONT,
        "ส่วนที่ 1\nบทนำ\n1. การประเมินความเสี่ยงการทุจริต",
        "ลำดับที่\tขั้นตอน\tประเด็นความเสี่ยง\tRisk Score\tมาตรการควบคุม\n1\tงาน\t1. ก 2. ข\tสูง\t1. ค",
        "4. เป้าหมาย\n(๑) คดีทุจริตลดลง ร้อยละ 50 ในปี 2570",
        "ค่าเป้าหมาย\tปี 2566\tปี 2567\nคะแนน ITA\t80 คะแนน\t85 คะแนน",
        table(
            FIRST,
            row("2) กิจกรรมสอง 3) มาตรการสาม", ("1,000 -",) * 5, "ไม่ใช้งบประมาณ ปี 67"),
            row("จำนวน 3 โครงการ", ("จำนวน 1,000 บาท",) * 5, mission="รวม"),
            row("จำนวน 3 โครงการ", ("จำนวน 1,000 บาท",) * 5, mission="รวมทั้งสิ้น"),
        ),
        "ส่วนที่ 3\nรายละเอียดโครงการ",
        sheet(1),
        sheet(2, budget="ปี 66 จำนวน 1,000 บาท\nปี 67 - 70 จำนวน 1,000 บาท"),
    ]
)


def read_or_refuse(text: str) -> Plan | None:
    """The plan in a text, or None where it is refused with a ReadError; nothing else happens."""
    try:
        return read_text(text.encode("utf-8", "surrogatepass"), "x.txt")
    except ReadError:
        return None


@pytest.mark.parametrize("text", ["ก", "ข้อความธรรมดา\nที่ไม่ใช่แผน", "ก\tข\nค\tง", FRONT, "ลำดับ"])
def test_a_text_that_is_no_plan_is_refused(text: str) -> None:
    """Thai text without any of a plan's tables or sheets is no plan."""
    with pytest.raises(ReadError, match="Nothing of an anti-corruption action plan"):
        read_text(text.encode(), "x.txt")


def test_a_plan_without_its_table_says_so() -> None:
    """Sheets without a summary table are read, and the missing table is a problem."""
    found = plan("ส่วนที่ 3", sheet())
    assert len(found.sheets) == 1
    assert any("No summary table" in one for one in problems(found))


def test_a_text_cut_off_anywhere_never_invents() -> None:
    """Cut off at any character, a plan loses what is gone and never says anything else."""
    whole = read_text(WHOLE.encode(), "x.txt")
    amounts = {
        (project.number, year): cell
        for project in whole.projects
        for year, cell in project.budget.cells
    }
    for length in range(len(WHOLE)):
        found = read_or_refuse(WHOLE[:length])
        if found is None:
            continue
        for project in found.projects:
            for year, cell in project.budget.cells:
                known = amounts.get((project.number, year))
                if cell.state is CellState.AMOUNT:
                    assert known is not None
                    assert cell.amount == known.amount, WHOLE[:length][-80:]
        if length < WHOLE.index("ส่วนที่ 2"):
            assert found.problems


@settings(max_examples=examples(60))
@given(plans(), styles(), st.data())
def test_a_printed_plan_cut_off_anywhere_is_read_or_refused(
    whole: Plan, style: Style, data: st.DataObject
) -> None:
    """No cut through a plan's text ends in anything but a plan or a ReadError."""
    text = render_text(whole, style)
    found = read_or_refuse(text[: data.draw(st.integers(0, len(text)))])
    assert found is None or len(found.projects) <= len(whole.projects)


def mutated(text: str, draw: random.Random) -> str:
    """The text with lines and cells deleted, repeated, swapped, moved and damaged."""
    lines = text.split("\n")
    for _ in range(draw.randint(1, 12)):
        at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        cells = lines[at].split("\t")
        change = draw.randrange(7)
        if change == 0 and len(lines) > 1:
            del lines[at]
        elif change == 1:
            lines.insert(at, lines[other])
        elif change == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif change == 3:
            cells.pop(draw.randrange(len(cells)))
            lines[at] = "\t".join(cells)
        elif change == 4:
            cells.insert(draw.randrange(len(cells) + 1), draw.choice(JUNK))
            lines[at] = "\t".join(cells)
        elif change == 5:
            draw.shuffle(cells)
            lines[at] = "\t".join(cells)
        else:
            place = draw.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + draw.choice(JUNK) + lines[at][place:]
    return "\n".join(lines)


JUNK = (
    "",
    "-",
    "๑๐",
    "x",
    "รวม",
    "ปี ๖๗",
    "0.00 1",
    "1) โครงการ",
    "()",
    "\x00",
    "\n",
    "\t",
    "๙" * 50,
)


@settings(max_examples=examples(300))
@given(st.integers(0, 2**32))
def test_a_damaged_plan_is_read_or_refused(seed: int) -> None:
    """Whatever happens to lines and cells, there is a plan or a ReadError, and places in order."""
    found = read_or_refuse(mutated(WHOLE, random.Random(seed)))  # noqa: S311 - no secret
    if found is not None:
        orders = [one.location.order for one in found.problems if one.location is not None]
        assert orders == sorted(orders)


@given(st.text(max_size=200))
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    """Any characters whatever behind a plan's beginning."""
    found = read_or_refuse(f"{FRONT}\n{HEADER}\n{FIRST}\n{text}")
    assert found is not None


RUNS = (
    "9|๙| |-|(|()|และ|โครงการ/|1) |1.1.|ปี2566-|2566,|ต.ค.66-|o,|ไม่ใช้งบประมาณ|ร้อยละ80"
    "|สูง3x3=9 |รวมทั้งสิ้น|มิติที่ 1 |20,000 |เทศบาลตำบล|ประกาศ ณ |ผลผลิต/|กรณีที่ผ่านเกณฑ์90คะแนน"
    "|น\u0e4dา|\u200b|\u0e48|“|สูง 1-4 |(นาย|.|/|\t|อำเภอ ก "
)


@pytest.mark.parametrize("junk", RUNS.split("|"))
def test_long_runs_of_anything_are_read(junk: str) -> None:
    """No pattern of the grammar goes back and forth for ever over long runs."""
    long = junk * (40_000 // len(junk))
    places = ["งบประมาณดำเนินการ\n", "1) คดี", "โครงการหนึ่ง", "ผลลัพธ์\n1) ", "สูง", "คะแนน ITA", "(พ.ศ."]
    text = WHOLE
    for place in places:
        text = text.replace(place, place + long, 1)
    found = read_or_refuse(text)
    assert found is None or found.source is not None


def test_a_number_of_any_length_is_no_number() -> None:
    """Thousands of digits in every place that has a number."""
    digits = "9" * 5_000
    found = read_or_refuse(
        WHOLE.replace("1\tงาน", f"{digits}\tงาน")
        .replace("2) กิจกรรม", f"{digits}) กิจกรรม")
        .replace("1,000 -", f"{digits} -")
        .replace("ลำดับที่ 2", f"ลำดับที่ {digits}")
        .replace("ร้อยละ 80", f"ร้อยละ {digits}")
        .replace("2566", digits)
    )
    assert found is None or found.problems


def test_deep_numbers_and_repeated_headings() -> None:
    """Headings again and again, and numbers of many levels, are all somewhere in the plan."""
    text = sheet().replace("1) ประชุม", "1.1.1.1.1.1 ประชุม\n" + "3. วัตถุประสงค์\n" * 500)
    found = plan(table(FIRST), "ส่วนที่ 3", text)
    assert len(found.sheets) == 1
    assert len(found.sheets[0].sections) == 509


def many(count: int) -> str:
    """A plan of so many projects on many pages, each with its sheet."""
    rows: list[str] = []
    for number in range(1, count + 1):
        remark = "ไม่ใช้งบประมาณ ไม่ใช้งบประมาณ" if number % 3 == 1 else ""
        rows.append(row(f"{number}) โครงการที่ {number}", remark=remark))
        if number % 8 == 0:
            rows += ["", str(number // 8 % 1000), "", HEADER]
    sheets = [sheet(number) for number in range(1, count + 1)]
    return "\n".join([FRONT, table(*rows), "", "ส่วนที่ 3", *sheets])


def test_thousands_of_projects() -> None:
    """Three thousand projects with their sheets are read, every one of them."""
    found = read_text(many(3_000).encode(), "x.txt")
    assert [one.number for one in found.projects] == list(range(1, 3_001))
    assert len(found.sheets) == 3_000
    assert not found.problems


@pytest.mark.parametrize("lines", [["ก"] * 3, [FIRST]])
def test_more_than_the_limits_is_refused(lines: Sequence[str]) -> None:
    """A file of fifty megabytes is refused with the limit, whatever is in it."""
    data = ("\n".join(lines) + "\n").encode()
    with pytest.raises(ReadError, match="more than the limit"):
        read_text(data * (50_000_000 // len(data)), "x.txt")


def test_a_line_of_a_million_characters_is_cut_and_said() -> None:
    """The rest of such a line is not read, which is a problem of the plan."""
    found = table_plan(FIRST, "ก" * 1_000_000)
    assert any("only the first" in one for one in problems(found))
