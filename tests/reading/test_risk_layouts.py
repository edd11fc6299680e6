from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import TableLocation
from itacheck.documents import Row, Run, Table
from itacheck.documents.blocks import Anchor
from itacheck.plan import Plan, RiskLevel, RiskRow
from itacheck.reading.risks.header import risk_header
from itacheck.reading.risks.table import read_risks
from itacheck.reading.tables.rows import tables_of
from tests.reading.texts import FIRST, plan, problems, table
from tests.support import examples

RISKS = ("เอื้อประโยชน์แก่ผู้ค้าราย", "เลื่อนเงินเดือนไม่เป็นธรรม", "เรียกรับของขวัญจากผู้มาติดต่อ")
CONTROLS = ("มาตรการ NO Gift Policy", "โครงการอบรมจริยธรรม", "กิจกรรมตรวจสอบพัสดุ")


def risk_plan(*lines: str, below: str = "") -> Plan:
    """A plan with this risk table, what stands below it, and one project."""
    front = ["ส่วนที่ 1", "บทนำ", "1. การประเมินความเสี่ยงการทุจริต", "", *lines, "", below]
    return plan("\n".join(front), table(FIRST))


def cells(*texts: str) -> Row:
    """A row of a Word table; a text may have several lines."""
    place = TableLocation("x.docx", 1, 1, 1)
    return Row(tuple(Run(text, (Anchor(0, place),)) for text in texts))


def word_rows(*rows: Sequence[str]) -> tuple[RiskRow, ...]:
    """The risk rows of a Word table."""
    found = tables_of((Table(tuple(cells(*row) for row in rows)),))
    return read_risks(found.rows)[0]


def rated(found: Plan) -> list[tuple[int | None, int | None, int | None, str]]:
    """Likelihood, impact, score and level of every rating."""
    return [
        (one.likelihood, one.impact, one.score, one.stated)
        for row in found.risk_rows
        for one in row.ratings
    ]


GROUPED = "ที่\tประเด็นความเสี่ยงการทุจริต\tการประเมินความเสี่ยง\t\t\t\tมาตรการจัดการความเสี่ยง"


@pytest.mark.parametrize(
    "below",
    [
        "\t\tP\tI\tP x I\tระดับ\t",
        "\t\tโอกาส\tความรุนแรง\tคะแนน\tระดับความเสี่ยง\t",
        "\t\tความถี่\tผลกระทบ\tRS\tLevel",
        "\t\tL\tI\tL×I\tระดับ\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)",
        "\t\tLikelihood\tImpact\tRisk Score\tRisk Level\t",
    ],
)
def test_a_header_of_several_rows(below: str) -> None:
    """A heading over four columns and their own below it, whatever the words."""
    found = risk_plan(GROUPED, *below.split("\n"), f"1\t{RISKS[0]}\t4\t3\t12\tสูง\t{CONTROLS[0]}")
    assert rated(found) == [(4, 3, 12, "สูง")]
    assert [one.text for one in found.risk_rows[0].controls] == [CONTROLS[0]]
    assert not found.problems


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ที่\tประเด็นความเสี่ยง\tการประเมินความเสี่ยง\tมาตรการ", "\t\tโอกาส\tผลกระทบ\tคะแนน\tระดับ\t"),
        ("ที่\tประเด็นความเสี่ยง\tการประเมินความเสี่ยง\tมาตรการ", "โอกาส\tผลกระทบ\tคะแนน\tระดับ"),
        ("ที่\tประเด็นความเสี่ยง\tการประเมินความเสี่ยง\t\t\t\tมาตรการ", "โอกาส\tผลกระทบ\tคะแนน\tระดับ"),
    ],
)
def test_a_heading_over_columns_that_a_text_left_out(first: str, second: str) -> None:
    """A text without the cells that a heading covers says the same."""
    found = risk_plan(first, second, f"1\t{RISKS[0]}\t4\t3\t12\tสูง\t{CONTROLS[0]}")
    assert rated(found) == [(4, 3, 12, "สูง")]
    assert [one.text for one in found.risk_rows[0].controls] == [CONTROLS[0]]


def test_levels_ticked_in_columns_of_their_own() -> None:
    """A tick under สูง is that level; two ticks are nobody's."""
    head = "ที่\tประเด็นความเสี่ยง\tระดับความเสี่ยง\t\t\t\tมาตรการ"
    levels = "\t\tต่ำ\tปานกลาง\tสูง\tสูงมาก\t"
    found = risk_plan(head, levels, f"1\t{RISKS[0]}\t\t\t✓\t\tก", f"2\t{RISKS[1]}\t/\t\t\t\tข")
    assert [row.ratings[0].level for row in found.risk_rows] == [RiskLevel.HIGH, RiskLevel.LOW]
    twice = risk_plan(head, levels, f"1\t{RISKS[0]}\t\t✓\t✓\t\tก")
    assert not twice.risk_rows[0].ratings
    assert any("Several levels are ticked" in one for one in problems(twice))


@pytest.mark.parametrize(
    ("cell", "stated"),
    [
        ("☐ต่ำ ☑สูง ☐สูงมาก", ["สูง"]),
        ("( ) ต่ำ (✓) สูง", ["สูง"]),
        ("○ ต่ำ ● สูง", ["สูง"]),
        ("☑ สูง", ["สูง"]),
        ("☐ต่ำ ☐สูง", []),
        ("☑ต่ำ ☑สูง", []),
    ],
)
def test_a_level_ticked_in_a_form_is_that_level(cell: str, stated: list[str]) -> None:
    """Nothing where no box is ticked, or two are, which is told."""
    head = "ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tระดับความเสี่ยง\tมาตรการ"
    found = risk_plan(head, f"1\t{RISKS[0]}\t4\t3\t12\t{cell}\tก")
    assert [one[3] for one in rated(found) if one[3]] == stated
    told = any("Several levels are ticked" in one for one in problems(found))
    assert told is (cell.count("☑") > 1)
    assert rated(found)[0][:3] == (4, 3, 12)


@pytest.mark.parametrize(
    "heading",
    ["สถานะ", "ผู้รับผิดชอบ", "OIT", "Known Factor", "ระยะเวลา", "ข้อสังเกต", "ลำดับความสำคัญ", "อื่น ๆ"],
)
def test_a_further_column_changes_nothing(heading: str) -> None:
    """Known or unknown, wherever it stands, with texts, ticks or figures."""
    head = ["ที่", "ประเด็นความเสี่ยงการทุจริต", "L", "I", "L x I", "ระดับ", "มาตรการควบคุม"]
    line = ["1", RISKS[0], "3", "4", "12", "สูง", CONTROLS[0]]
    plain = risk_plan("\t".join(head), "\t".join(line))
    for place in (2, 4, 6, 7):
        for value in ("✓", "2", "อยู่ระหว่างดำเนินการ", ""):
            wider = [*head[:place], heading, *head[place:]]
            row = [*line[:place], value, *line[place:]]
            found = risk_plan("\t".join(wider), "\t".join(row))
            assert found.risk_rows == plain.risk_rows, (place, value)


def test_columns_without_headings_are_told_apart_by_their_figures() -> None:
    """Likelihood times impact is the score in every row; what is open is not read, and told."""
    head = "ที่\tประเด็นความเสี่ยง\tการประเมินความเสี่ยง\t\t\tมาตรการ"
    rows = [f"1\t{RISKS[0]}\t12\t3\t4\tก", f"2\t{RISKS[1]}\t10\t2\t5\tข"]
    blank = "\t\t(ก)\t(ข)\t(ค)\t"
    found = risk_plan(head, blank, *rows)
    assert [one[:3] for one in rated(found)] == [(3, 4, 12), (2, 5, 10)]
    crossed = "ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tมาตรการ"
    wrong = risk_plan(crossed, *rows)
    assert not rated(wrong)
    assert any("Neither headings nor cells" in one for one in problems(wrong))


def test_a_description_of_the_impact_is_no_rating() -> None:
    """Words under ผลกระทบ are a description; figures of the risk left over are another rating."""
    head = "ที่\tประเด็นความเสี่ยง\tผลกระทบ\tระดับความเสี่ยง\tมาตรการ\tคะแนนหลังควบคุม"
    found = risk_plan(head, f"1\t{RISKS[0]}\tหน่วยงานเสียหายและประชาชนขาดความเชื่อมั่น\tสูง\tก\t4")
    assert rated(found) == [(None, None, None, "สูง")]
    assert not found.problems


def test_a_row_whose_cells_have_moved_is_not_read() -> None:
    """Where a cell was left out, nothing of the row is guessed."""
    head = "ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tระดับ\tมาตรการ"
    good = f"1\t{RISKS[0]}\t3\t4\t12\tสูง\tก"
    bad = "2\t3\t4\t12\tสูง\tมาตรการตรวจสอบการจัดซื้อจัดจ้างทุกไตรมาส"
    found = risk_plan(head, good, bad)
    assert [row.number for row in found.risk_rows] == [1]
    assert any("do not stand under their headings" in one for one in problems(found))


def test_a_name_of_a_group_in_a_row_of_its_own() -> None:
    """ด้านที่ 1 … over all columns names the work of the rows below it."""
    head = "ที่\tประเด็นความเสี่ยง\tระดับ\tมาตรการ"
    rows = ["ด้านการจัดซื้อจัดจ้าง\t\t\t", f"1\t{RISKS[0]}\tสูง\tก", f"2\t{RISKS[1]}\tต่ำ\tข"]
    found = risk_plan(head, *rows)
    assert [(row.number, row.step) for row in found.risk_rows] == [
        (1, "ด้านการจัดซื้อจัดจ้าง"),
        (2, "ด้านการจัดซื้อจัดจ้าง"),
    ]


@pytest.mark.parametrize(
    "cell",
    ["ไม่มี", "ยังไม่มี", "ไม่มีมาตรการ", "n/a", "N/A", "-", "ยังไม่ได้กำหนดมาตรการ", "ไม่มีมาตรการควบคุม"],
)
def test_a_word_for_none_is_no_control(cell: str) -> None:
    """What says that there is no control is none."""
    found = risk_plan("ที่\tประเด็นความเสี่ยง\tระดับ\tมาตรการ", f"1\t{RISKS[0]}\tสูง\t{cell}")
    assert not found.risk_rows[0].controls
    kept = risk_plan("ที่\tประเด็นความเสี่ยง\tระดับ\tมาตรการ", f"1\t{RISKS[0]}\tสูง\tไม่มีของขวัญในสำนักงาน")
    assert kept.risk_rows[0].controls


HEAD = ("ที่", "ประเด็นความเสี่ยง", "ระดับ", "มาตรการ")


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("มาตรการป้องกันผลประโยชน์ทับซ้อน\nมาตรการ NO Gift Policy", 2),
        ("- ตรวจสอบพัสดุ\n- หมุนเวียนเจ้าหน้าที่", 2),
        ("1. ตรวจสอบพัสดุ\n2. หมุนเวียนเจ้าหน้าที่", 2),
        ("มาตรการตรวจสอบการจัดซื้อจัดจ้าง\nและการบริหารพัสดุ", 1),
        ("มาตรการตรวจสอบการจัดซื้อจัดจ้างของ\nโครงการขนาดใหญ่", 1),
        ("ตรวจสอบการจัดซื้อจัดจ้างของหน่วยงานทุก\nไตรมาส", 1),
        ("ตรวจพัสดุ\nหมุนเวียนเจ้าหน้าที่ผู้ปฏิบัติงานทุกปี\nอบรม", 3),
    ],
)
def test_lines_of_a_control_cell(cell: str, number: int) -> None:
    """Lines that are items are as many controls; a wrapped sentence is one."""
    (row,) = word_rows(HEAD, ("1", RISKS[0], "สูง", cell))
    assert len(row.controls) == number


def test_as_many_lines_as_ratings_are_as_many_risks() -> None:
    """Two levels one below the other belong to two risks one below the other."""
    (row,) = word_rows(HEAD, ("1", f"{RISKS[0]}\n{RISKS[1]}", "สูง\nต่ำ", "มาตรการ ก"))
    assert [one.text for one in row.risks] == list(RISKS[:2])
    assert [one.level for one in row.ratings] == [RiskLevel.HIGH, RiskLevel.LOW]


@pytest.mark.parametrize(
    ("below", "bands"),
    [
        ("น้อยมาก 1-2 น้อย 3-4 ปานกลาง 5-9 สูง 10-14 สูงมาก 15-25", [1, 2, 3, 4, 5]),
        ("น้อย 1 - 4 ปานกลาง 5 - 9 สูง 10 - 14 สูงมาก 15 - 25", [2, 3, 4, 5]),
        (
            "ระดับ\tคะแนน\tความหมาย\nต่ำ\t1-4\tยอมรับได้ ไม่ต้องมีมาตรการ\nสูง\t5-25\tต้องลดให้ต่ำกว่าเดิม",
            [2, 4],
        ),
        ("ต่ำ\tปานกลาง\tสูง\n1-4\t5-9\t10-25", [2, 3, 4]),
        ("1. ต่ำ 1-4 2. ปานกลาง 5-9 3. สูง 10-25", [2, 3, 4]),
        ("สูง  10 ถึง ๒๕ คะแนน ปาน กลาง  5 ถึง 9 คะแนน ต่ำ 1 ถึง 4 คะแนน", [4, 3, 2]),
        ("ต่ำ ไม่เกิน 4 คะแนน, ปานกลาง 5-9 คะแนน, สูง ตั้งแต่ 10 คะแนนขึ้นไป", [2, 3, 4]),
        ("1) ความเสี่ยงต่ำ (Low) 1-4 คะแนน\n2) ความเสี่ยงสูง (High) 5-25 คะแนน", [2, 4]),
    ],
)
def test_bands_in_all_words_and_forms(below: str, bands: list[int]) -> None:
    """Each word with its own range; น้อย is the lowest of four and the second of five."""
    found = risk_plan("\t".join(HEAD), f"1\t{RISKS[0]}\tสูง\tก", below=below)
    assert [one.level.rank for one in found.risk_bands if one.level] == bands
    assert min(one.lowest or 0 for one in found.risk_bands) == 1
    assert max(one.highest or 0 for one in found.risk_bands) == 25
    assert not found.problems


@pytest.mark.parametrize(
    "scale",
    ["เกณฑ์ : ต่ำ 1 - 4 | ปานกลาง 5 - 9 | สูง 10 - 25", "ระดับ: สูง (10-25), ปานกลาง (5-9), ต่ำ (1-4)"],
)
def test_a_scale_in_one_cell_under_the_risks_is_no_row_of_theirs(scale: str) -> None:
    """It stands over all columns of the last row, and its scores are the plan's."""
    found = risk_plan("\t".join(HEAD), f"1\t{RISKS[0]}\tสูง\tก", f"{scale}\t\t\t")
    assert sorted((one.lowest, one.highest) for one in found.risk_bands) == [
        (1, 4),
        (5, 9),
        (10, 25),
    ]
    assert len(found.risk_rows) == 1
    assert not found.problems


@pytest.mark.parametrize(
    "below",
    [
        "จิ๊บจ๊อย 1 - 4 ปานกลาง 5 - 9 สูง 10 - 14 สูงมาก 15 - 25",
        "ต่ำ ปานกลาง 1-4 สูง 5-9 สูงมาก 10-25",
        "สูงมาก 1-4 สูง 5-9 ปานกลาง 10-14 ต่ำ 15-25",
        "ต่ำ 1-4 สูง 5-25\nต่ำ 1-9 สูง 10-25",
    ],
)
def test_bands_that_cannot_be_matched_are_told(below: str) -> None:
    """No range is shifted to another word: nothing is compared, and a problem says so."""
    found = risk_plan("\t".join(HEAD), f"1\t{RISKS[0]}\tสูง\tก", below=below)
    assert found.risk_bands
    assert all(one.lowest is None for one in found.risk_bands)
    assert any("do not match" in one for one in problems(found))


def test_a_sentence_about_levels_is_no_scale() -> None:
    """Days, cases and years beside a level are no scores."""
    text = "ความเสี่ยงระดับสูงและสูงมากต้องแก้ไขภายใน 10-15 วัน ส่วนระดับต่ำพบ 1-2 เรื่อง"
    found = risk_plan("\t".join(HEAD), f"1\t{RISKS[0]}\tสูง\tก", below=text)
    assert not found.risk_bands
    assert not found.problems


COLUMNS = {
    "number": ("ที่", "ลำดับ", "ลำดับที่"),
    "step": ("ขั้นตอนการดำเนินงาน", "กระบวนงาน", "ภารกิจ/งาน"),
    "risk": (
        "ประเด็นความเสี่ยงการทุจริต",
        "เหตุการณ์ความเสี่ยง",
        "รูปแบบพฤติการณ์การทุจริต",
        "ปัจจัยเสี่ยง",
        "พฤติการณ์ความเสี่ยง",
    ),
    "likelihood": ("L", "P", "โอกาส", "ความถี่", "Likelihood", "โอกาสที่จะเกิด (L)"),
    "impact": ("I", "ผลกระทบ", "ความรุนแรง", "Impact", "ระดับความรุนแรง", "ผลกระทบ (I)"),
    "score": (
        "LxI",
        "P x I",
        "L×I",
        "RS",
        "Risk Score",
        "คะแนน",
        "ค่าคะแนน",
        "คะแนนความเสี่ยง (L x I)",
    ),
    "level": ("ระดับ", "ระดับความเสี่ยง", "Risk Level"),
    "control": ("มาตรการควบคุมความเสี่ยงการทุจริต", "แนวทางการจัดการ", "วิธีการจัดการความเสี่ยง", "มาตรการ"),
}
FURTHER = (
    "สถานะ",
    "ผู้รับผิดชอบ",
    "หมายเหตุ",
    "ระยะเวลา",
    "ตัวชี้วัด",
    "Known Factor",
    "ข้อเสนอ",
    "งบประมาณ",
)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[list[str]], list[tuple[str, int, int, str]]]:
    """The rows of a risk table in any order of columns, and what they say."""
    rated_by = [one for one in ("likelihood", "impact") if draw(st.booleans())]
    keys = ["number", "risk", "control", "score", "level", *rated_by]
    keys += ["step"] if draw(st.booleans()) else []
    keys += [f"further{n}" for n in range(draw(st.integers(0, 2)))]
    keys = draw(st.permutations(keys))
    heads = [draw(st.sampled_from(COLUMNS.get(key, FURTHER))) for key in keys]
    rows = [heads]
    grouped = [i for i, key in enumerate(keys) if key in {"likelihood", "impact", "score", "level"}]
    if draw(st.booleans()) and grouped == list(range(grouped[0], grouped[-1] + 1)):
        over = [head if i not in grouped else "" for i, head in enumerate(heads)]
        over[grouped[0]] = draw(st.sampled_from(("การประเมินความเสี่ยง", "ผลการประเมินความเสี่ยง")))
        rows = [over, [head if i in grouped else "" for i, head in enumerate(heads)]]
    said = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        one, two = draw(st.integers(1, 5)), draw(st.integers(1, 5))
        level = draw(st.sampled_from([one.value for one in RiskLevel]))
        values = {
            "number": str(number),
            "risk": RISKS[number - 1],
            "step": "งานพัสดุและทรัพย์สิน",
            "likelihood": str(one),
            "impact": str(two),
            "score": str(one * two),
            "level": level,
            "control": CONTROLS[number - 1],
        }
        rows.append([values.get(key, draw(st.sampled_from(("", "✓", "กองคลัง")))) for key in keys])
        said.append((RISKS[number - 1], one * two, number, level))
    return rows, said


@settings(max_examples=examples(150))
@given(layouts())
def test_columns_in_any_order_under_any_heading(
    drawn: tuple[list[list[str]], list[tuple[str, int, int, str]]],
) -> None:
    """Whatever the order, the words and the further columns, the same risks are read."""
    rows, said = drawn
    found = word_rows(*rows)
    assert [
        (row.risks[0].text, row.ratings[0].score, row.number, row.ratings[0].stated)
        for row in found
    ] == said
    assert [row.controls[0].text for row in found] == list(CONTROLS[: len(said)])


@pytest.mark.parametrize(
    "row",
    [
        ("1", "เอื้อประโยชน์แก่ผู้ค้า", "สูง", "มาตรการป้องกัน"),
        ("", "ความเสี่ยงจากการเรียกรับเงิน", "", "มาตรการห้ามรับของขวัญ"),
        ("ระดับความเสี่ยง", "ช่วงคะแนน", "แนวทางจัดการ", ""),
        ("ระดับ", "โอกาสเกิด", "คำอธิบาย", ""),
    ],
)
def test_a_row_of_data_or_of_a_scale_is_no_header(row: tuple[str, ...]) -> None:
    """A header has headings; a scale is about no risk."""
    assert risk_header([cells(*row), cells("5", "สูงมาก", "ทุกเดือน", "")]) is None


def test_a_table_of_ratings_and_one_of_controls_are_one() -> None:
    """The same risks, rated in one table and controlled in the next, are the same rows."""
    first = ["ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tระดับ"]
    first += [f"{n}\t{risk}\t3\t4\t12\tสูง" for n, risk in enumerate(RISKS, start=1)]
    second = ["ที่\tประเด็นความเสี่ยง\tมาตรการ"]
    second += [f"{n}\t{risk}\t{CONTROLS[n - 1]}" for n, risk in enumerate(RISKS, start=1)]
    found = risk_plan(*first, "", "แผนบริหารความเสี่ยง", "", *second)
    assert [len(row.controls) for row in found.risk_rows] == [1, 1, 1]
    assert rated(found) == [(3, 4, 12, "สูง")] * 3
    assert not found.problems
    alone = risk_plan(*first)
    assert any("no column of controls" in one for one in problems(alone))


def test_the_number_of_a_level_is_no_score() -> None:
    """ระดับ 4 (สูง) beside likelihood and impact, or a column of such numbers, is no product."""
    head = "ที่\tประเด็นความเสี่ยง\tระดับความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tมาตรการ"
    found = risk_plan(head, f"1\t{RISKS[0]}\t3 (สูง)\t3\t4\t12\tก")
    assert rated(found) == [(3, 4, 12, "สูง")]
    head = "ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tระดับความเสี่ยง\tมาตรการ"
    found = risk_plan(head, f"1\t{RISKS[0]}\t3\t4\t3\tก", f"2\t{RISKS[1]}\t2\t2\t1\tข")
    assert [one[2] for one in rated(found)] == [None, None]
    assert any("Neither headings nor cells" in one for one in problems(found))
    found = risk_plan(head, f"1\t{RISKS[0]}\t3\t4\tระดับ 3 (สูง)\tก")
    assert rated(found) == [(3, 4, None, "สูง")]


def test_a_long_heading_is_a_heading() -> None:
    """What explains a heading in brackets does not unmake the table."""
    long = "ประเด็นความเสี่ยงการทุจริต (ระบุเหตุการณ์ที่อาจก่อให้เกิดการทุจริตในขั้นตอนการปฏิบัติงานของหน่วยงาน)"
    found = risk_plan(f"ที่\t{long}\tระดับ\tมาตรการ", f"1\t{RISKS[0]}\tสูง\tก")
    assert [row.risks[0].text for row in found.risk_rows] == [RISKS[0]]


def test_figures_with_their_words() -> None:
    """4 (สูง) under a factor is 4; a figure above five under ระดับ is the score."""
    head = "ที่\tเหตุการณ์ความเสี่ยง\tโอกาส\tผลกระทบ\tระดับความเสี่ยง\tวิธีการ"
    found = risk_plan(head, f"1\t{RISKS[0]}\t4 (สูง)\t3 (ปานกลาง)\t12 (สูง)\tก")
    assert rated(found) == [(4, 3, 12, "สูง")]
    words = risk_plan(head, f"1\t{RISKS[0]}\tสูง\tปานกลาง\tสูง\tก")
    assert rated(words) == [(None, None, None, "สูง")]


def test_a_factor_above_five_is_in_the_wrong_column() -> None:
    """Figures of 12 and 15 under โอกาส make no rating, and a problem says so."""
    head = "ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tมาตรการ"
    found = risk_plan(head, f"1\t{RISKS[0]}\t12\t3\t4\tก", f"2\t{RISKS[1]}\t15\t3\t5\tข")
    assert not rated(found)
    assert any("Neither headings nor cells" in one for one in problems(found))


def test_rows_without_numbers_are_rows_of_their_own() -> None:
    """An empty column of numbers joins nothing; a row without a risk goes on with the one above."""
    head = "ที่\tประเด็นความเสี่ยง\tระดับ\tมาตรการ"
    found = risk_plan(head, f"\t{RISKS[0]}\tสูง\tก", "\t\t\tข", f"\t{RISKS[1]}\tต่ำ\tค")
    assert [[one.text for one in row.controls] for row in found.risk_rows] == [["ก", "ข"], ["ค"]]


def test_many_scores_in_a_cell_do_not_run_together() -> None:
    """Stacked figures are as many scores, however many they are."""
    head = "ที่\tขั้นตอน\tประเด็นความเสี่ยง\tRisk Score\tมาตรการ"
    found = risk_plan(head, "1\tงาน\t1. ก 2. ข 3. ค 4. ง\t10 12 15 20\tค")
    assert [one[2] for one in rated(found)] == [10, 12, 15, 20]


SCORED = ("ที่", "ขั้นตอน", "ความเสี่ยงการทุจริต", "คะแนนความเสี่ยง", "ระดับความเสี่ยง", "มาตรการ")


@pytest.mark.parametrize(
    ("score", "level", "wanted"),
    [
        ("๓ x ๔ = ๑๒\n๒ x ๓ = ๖", "สูง\nปานกลาง", [(3, 4, 12, "สูง"), (2, 3, 6, "ปานกลาง")]),
        ("3x4=12\n\n2x3=6", "สูง\nปานกลาง", [(3, 4, 12, "สูง"), (2, 3, 6, "ปานกลาง")]),
        ("1 x 1 = 1\n5 x 5 = 25", "น้อย\nมาก", [(1, 1, 1, "น้อย"), (5, 5, 25, "มาก")]),
        ("1 x 1 = 1 (น้อย)\n5 x 5 = 25 (มาก)", "", [(1, 1, 1, "น้อย"), (5, 5, 25, "มาก")]),
        ("12\n6", "แดงจัด\nเฝ้าระวัง", [(None, None, 12, "จัด"), (None, None, 6, "เฝ้าระวัง")]),
        ("5 x 5 = 25", "สูง\nมาก", [(5, 5, 25, "สูงมาก")]),
        ("5 x 5\n= 25", "สูงมาก", [(5, 5, 25, "สูงมาก")]),
    ],
)
def test_lines_of_a_score_are_lines(
    score: str, level: str, wanted: list[tuple[int | None, int | None, int | None, str]]
) -> None:
    """A figure ends with its line; a word goes on in the next one where one rating is wanted."""
    row = ("1", "รับคำขอ", f"{RISKS[0]}\n{RISKS[1]}", score, level, CONTROLS[0])
    found = Plan(risk_rows=word_rows(SCORED, row))
    assert rated(found) == wanted


def test_of_stacked_numbers_the_first_is_the_rows() -> None:
    """1 above 2 is not 12."""
    row = ("1\n2", "รับคำขอ", f"{RISKS[0]}\n{RISKS[1]}", "12\n6", "สูง\nปานกลาง", CONTROLS[0])
    assert word_rows(SCORED, row)[0].number == 1


@pytest.mark.parametrize(
    ("issue", "control"),
    [("วิธีรั่ว", "เครื่องกันรั่ว (มาตรการควบคุม)"), ("อาจรั่วอย่างไร", "ใช้รายการใดคุม")],
)
def test_issue_and_controls_of_a_rated_table_by_their_cells(issue: str, control: str) -> None:
    """The controls are projects, and the issue is the other column of texts, whatever their heads.

    Where no column holds projects, nothing says which is which, and the table is not read.
    """
    header = ("ข้อ", issue, "โอกาส", "ผลกระทบ", "คะแนนความเสี่ยง", "ระดับ", control)
    rows = [
        (f"{n}", text, "3", "4", "12", "สูง", by)
        for n, (text, by) in enumerate(zip(RISKS, CONTROLS, strict=True), start=1)
    ]
    found = word_rows(header, *rows)
    assert [one.risks[0].text for one in found] == [*RISKS]
    assert [one.controls[0].text for one in found] == [*CONTROLS]
    other = [(*one[:-1], "สุ่มตรวจทุกเดือน") for one in rows]
    assert not word_rows(header, *other)


_SCORED = ("ข้อ\tความเสี่ยงการทุจริต\tโอกาส\tผลกระทบ\tคะแนน", f"1\t{RISKS[0]}\t3\t5\t15")
_CONTROLLED = "ข้อ\tความเสี่ยงการทุจริต\tคะแนน\tระดับ\tมาตรการควบคุม"


@pytest.mark.parametrize(("score", "agree"), [("15", True), ("12", False)])
def test_a_risk_rated_in_two_tables_is_one(score: str, agree: bool) -> None:
    """The level joins the score that it means; where they do not agree, that is told."""
    second = f"1\t{RISKS[0]}\t{score}\tสูงมาก\t{CONTROLS[0]}"
    found = risk_plan(*_SCORED, "", "ระดับและมาตรการควบคุม", "", _CONTROLLED, second)
    (row,) = found.risk_rows
    assert [one.text for one in row.controls] == [CONTROLS[0]]
    assert rated(found) == [(3, 5, 15, "สูงมาก" if agree else "")]
    assert any("rate this risk differently" in one for one in problems(found)) is not agree


def test_headings_with_their_figures_are_no_header() -> None:
    """A rating whose parts say their names is none under which nothing stands."""
    stated = cells("การให้คะแนน", "โอกาส = 4", "ผลกระทบ = 4", "คะแนน = 16 ระดับสูงมาก")
    scaled = cells("ความเสี่ยงการทุจริต", "โอกาส: 1-5", "ผลกระทบ: 1-5", "มาตรการควบคุม")
    below = cells(CONTROLS[0], "4", "4", CONTROLS[1])
    control = cells("มาตรการควบคุม", "มาตรการป้องกันและแก้ไขปัญหาผลประโยชน์ทับซ้อน", "", "")
    assert risk_header((stated, control)) is None
    assert risk_header((scaled, below)) is not None


@pytest.mark.parametrize("heading", ["ความเสี่ยงลำดับที่", "ความเสี่ยง", "ประเด็นความเสี่ยง"])
def test_controls_may_name_their_risks_by_number_under_any_heading(heading: str) -> None:
    """A first column that counts is one of numbers; a further control stands under the first."""
    rated = (
        "ที่\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน",
        "1\tเรียกรับเงิน\t3\t4\t12",
        "2\tใช้รถส่วนตัว\t2\t3\t6",
    )
    controls = (
        f"{heading}\tมาตรการควบคุมความเสี่ยง\tผู้รับผิดชอบ",
        "1\tโครงการหนึ่ง\tกองคลัง",
        "\tมาตรการสอง\tกองช่าง",
    )
    more = ("2\tมาตรการสาม\tสำนักปลัด",)
    found = risk_plan(*rated, "ตารางที่ 2 การควบคุม", *controls, *more)
    assert [[one.text for one in row.controls] for row in found.risk_rows] == [
        ["โครงการหนึ่ง", "มาตรการสอง"],
        ["มาตรการสาม"],
    ]
    assert not problems(found)


_CARD = (
    "ความเสี่ยงที่ {n}",
    "ประเด็นความเสี่ยง: เรียกรับเงินครั้งที่ {n}",
    "{rating}",
    "มาตรการควบคุม: โครงการที่ {n}",
)


@pytest.mark.parametrize(
    "rating",
    [
        "ค่าความเสี่ยง: โอกาส 3 คะแนน x ผลกระทบ 4 คะแนน = 12 คะแนน",
        "โอกาส 3 ผลกระทบ 4 คะแนนความเสี่ยง 12 ระดับสูง",
        "โอกาส: 3 ผลกระทบ: 4 คะแนน: 12",
        "โอกาส 3 x ผลกระทบ 4 = 12",
    ],
)
def test_the_rating_of_a_card_may_stand_in_one_line(rating: str) -> None:
    """Each of its parts is the risk's whose card it is in; a scale above is of no card."""
    lines = [line.format(n=n, rating=rating) for n in (1, 2, 3) for line in _CARD]
    found = risk_plan("ระดับความเสี่ยง : ต่ำ 1-4, ปานกลาง 5-9, สูง 10-16 (โอกาส x ผลกระทบ)", *lines)
    for n, row in enumerate(found.risk_rows, start=1):
        (one,) = row.ratings
        assert (one.likelihood, one.impact, one.score) == (3, 4, 12)
        assert [control.text for control in row.controls] == [f"โครงการที่ {n}"]
    assert len(found.risk_rows) == 3


def test_the_controls_of_a_card_are_not_taken_for_the_next_risks() -> None:
    """Where a line within the cards is not understood, no card begins in the midst of one."""
    lines = [line.format(n=n, rating="ดูภาคผนวก") for n in (1, 2, 3) for line in _CARD]
    for row in risk_plan(*lines).risk_rows:
        for risk, control in zip(row.risks, row.controls, strict=False):
            assert risk.text[-1] == control.text[-1]


@pytest.mark.parametrize("filled", [True, False], ids=["merged cells repeat", "merged cells blank"])
def test_factors_ticked_on_their_scales(*, filled: bool) -> None:
    """The number over the tick is the factor's; two ticks leave it open, which is told."""
    names = ["ที่", "ประเด็นความเสี่ยง", *["โอกาส"] * 3, *["ผลกระทบ"] * 3, "คะแนน", "มาตรการควบคุม"]
    blank = ["ที่", "ประเด็นความเสี่ยง", "โอกาส", "", "", "ผลกระทบ", "", "", "คะแนน", "มาตรการควบคุม"]
    numbers = ["", "", *"123", *"123", "", ""]
    over = [one or two for one, two in zip(numbers, names, strict=True)]
    head = (names, over) if filled else (blank, numbers)
    ticked = ["1", "เรียกรับเงิน", "", "✓", "", "", "", "✓", "6", "โครงการหนึ่ง"]
    twice = ["2", "ใช้รถส่วนตัว", "✓", "", "✓", "", "✓", "", "4", "มาตรการสอง"]
    found = risk_plan(*("\t".join(row) for row in (*head, ticked, twice)))
    assert [(one.likelihood, one.impact) for row in found.risk_rows for one in row.ratings] == [
        (2, 3),
        (None, 2),
    ]
    assert len(found.problems) == 1


def test_a_product_may_have_a_sign_alone_before_it() -> None:
    """Its factors say what they are, and it is their score."""
    found = risk_plan(
        "ที่\tประเด็นความเสี่ยง\tโอกาส x ผลกระทบ\tระดับ\tมาตรการควบคุม",
        "1\tเรียกรับเงิน\tโอกาส 3 x ผลกระทบ 4 = 12 คะแนน\tสูง\tโครงการหนึ่ง",
        "2\tใช้รถส่วนตัว\tโอกาส 2 x ผลกระทบ 2 = 4 คะแนน\tต่ำ\tมาตรการสอง",
    )
    assert rated(found) == [(3, 4, 12, "สูง"), (2, 2, 4, "ต่ำ")]


def test_cells_of_a_card_may_each_name_a_part_of_the_rating() -> None:
    """In one row, beside rows with a heading and its text; the table before is another's."""
    cards = [
        "\n".join(
            [
                f"ความเสี่ยงที่ {n}\tงานพัสดุ",
                f"ประเด็นความเสี่ยง\tเรียกรับเงินครั้งที่ {n}",
                "โอกาส : 4\tผลกระทบ : 3\tคะแนน : 12\tระดับ : สูง",
                f"มาตรการควบคุม\tโครงการที่ {n}",
            ]
        )
        for n in (1, 2)
    ]
    found = risk_plan("\n\n".join(cards))
    assert rated(found) == [(4, 3, 12, "สูง")] * 2
    assert [[one.text for one in row.controls] for row in found.risk_rows] == [
        ["โครงการที่ 1"],
        ["โครงการที่ 2"],
    ]


@pytest.mark.parametrize("marks", [("(ก)", "(ข)"), ("ก)", "ข)"), ("ก.", "ข.")])
def test_letters_count_the_controls_of_a_cell(marks: tuple[str, str]) -> None:
    """They are no part of a name; one alone is left out, too."""
    one, two = marks
    found = risk_plan(
        "ที่\tประเด็นความเสี่ยง\tระดับ\tมาตรการควบคุม",
        f"1\tเรียกรับเงิน\tสูง\t{one} โครงการหนึ่ง {two} มาตรการสอง",
        f"2\tใช้รถส่วนตัว\tต่ำ\t{one} มาตรการสาม",
    )
    assert [[control.text for control in row.controls] for row in found.risk_rows] == [
        ["โครงการหนึ่ง", "มาตรการสอง"],
        ["มาตรการสาม"],
    ]
