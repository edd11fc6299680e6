"""Every paragraph and cell of a document is accounted for, whatever it was taken for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from itacheck.base.errors import ReadError
from itacheck.base.severity import Severity
from itacheck.documents import (
    Document,
    Inset,
    InsetKind,
    Paragraph,
    Row,
    Table,
    read_text_document,
)
from itacheck.plan import PartId, PartState, Plan, Taken
from itacheck.reading import read_document, read_text
from itacheck.thai.text import tidy
from tests.reading.texts import FIRST, FRONT, HEADER, plan, problems, row, run, sheet, table
from tests.strategies import Style, plans, render_text, styles
from tests.support import examples

EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit.txt"
_LINES = [
    "ส่วนที่ 1", "ส่วนที่ 2", "ส่วนที่ 3", "สารบัญ", "คำนำ", "หลักการและเหตุผล", "หน้า 4", "- 5 -", "มิติที่ 1 ก",
    "1.1 ภารกิจ", "ลำดับที่ 1", "1. ชื่อโครงการ : โครงการหนึ่ง", "2. วัตถุประสงค์", "การประเมินความเสี่ยง",
    "เป้าประสงค์", "ค่าเป้าหมาย", "ทางราชการ", "(นายสมมติ ใจดี)", "นายกเทศมนตรี", "งบประมาณ 5,000 บาท",
    "ความเสี่ยงที่ 1 รับเงิน", "- ประเด็นความเสี่ยง : รับเงิน", "โอกาส: 3 ผลกระทบ: 4", "ระดับความเสี่ยง = สูง",
    "2. มาตรการควบคุม:", "- มาตรการหนึ่ง", "1) มาตรการสอง",
]  # fmt: skip
_CELLS = [
    "", "มิติ", "ภารกิจ", "โครงการ", "ปี 2566", "ปี 2567", "หมายเหตุ", "1. การสร้าง", "1.1 ภารกิจ",
    "1) โครงการหนึ่ง", "2) มาตรการสอง", "5,000", "-", "0.00", "รวม", "จำนวน 2 โครงการ", "โอกาส", "4",
    "ผลกระทบ", "สูง", "ระดับความเสี่ยง", "ITA", "ร้อยละ 80", "82.40", "พ.ศ.", "alpha", "ก\nข",
    "ไม่ใช้งบประมาณ", "ประเด็นความเสี่ยง", "ความเสี่ยงที่ 1", "มาตรการควบคุม", "1", "ขั้นตอน",
]  # fmt: skip
_PARAGRAPHS = st.one_of(st.sampled_from(_LINES), st.text("กขค12 .)-", min_size=1, max_size=12))
_ROWS = st.lists(st.sampled_from(_CELLS), min_size=1, max_size=8)
_RISKS = [
    "ความเสี่ยงที่ 1",
    "โอกาส",
    "ผลกระทบ",
    "ระดับความเสี่ยง",
    "มาตรการควบคุม",
    "สถานะ",
    "2. ขั้นตอน",
    "1",
]
_CARDS = st.lists(
    st.tuples(st.sampled_from(_RISKS), st.sampled_from(_CELLS)).map(list), min_size=3, max_size=8
)
_TABLES = st.one_of(st.lists(_ROWS, min_size=1, max_size=8), _CARDS)
_BLOCKS = st.lists(st.one_of(_PARAGRAPHS, _TABLES), max_size=14)


def document(blocks: list[str | list[list[str]]]) -> Document:
    """A document of these paragraphs and tables."""
    return Document(
        "x",
        "",
        tuple(
            Paragraph(run(one))
            if isinstance(one, str)
            else Table(tuple(Row(tuple(run(cell) for cell in cells)) for cells in one))
            for one in blocks
        ),
    )


def words_of(given_document: Document) -> list[str]:
    """The text of every paragraph and cell, without white space."""
    texts = []
    for block in given_document.blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        else:
            texts += [cell.text for one in block.rows for cell in one.cells]
    return [re.sub(r"\s", "", tidy(text)) for text in texts if tidy(text)]


def lost(found: Plan, given_document: Document) -> list[str]:
    """The texts of a document that no line of the account has."""
    assert found.account is not None
    kept = "".join(re.sub(r"\s", "", one.words) for one in found.account.entries)
    return [text for text in words_of(given_document) if text not in kept]


@settings(max_examples=examples(300))
@given(_BLOCKS)
@example([[[""], [""], [""]]])
@example([[["", ""], ["", ""]]])
@example([[["โครงการ", "5,000", "5,000"]] * 2, [["1. การสร้าง", "มิติ"]], "หลักการและเหตุผล"])
def test_nothing_of_any_document_is_dropped(blocks: list[str | list[list[str]]]) -> None:
    """Whatever lines and tables stand in whatever order: each is taken for something, or unread."""
    given_document = document(blocks)
    try:
        found = read_document(given_document)
    except ReadError:
        return  # nothing of a plan: said as an error
    assert lost(found, given_document) == []
    assert found.account is not None
    assert sum(found.account.cells.values()) >= len(words_of(given_document))


_CARD_LINES = [
    "การประเมินความเสี่ยง", "ความเสี่ยงที่ 1 รับเงิน", "- ประเด็นความเสี่ยง : รับเงิน", "โอกาส: 3 ผลกระทบ: 4",
    "ระดับความเสี่ยง = สูง", "2. มาตรการควบคุม:", "- มาตรการหนึ่ง", "1) มาตรการสอง",
    "สถานะ : เสร็จ", "- 5 -",
]  # fmt: skip
_HEADS = [
    "ความเสี่ยงที่ 1", "2. ขั้นตอน", "โอกาส", "ผลกระทบ", "ระดับความเสี่ยง", "มาตรการควบคุม", "สถานะ", "1", "",
]  # fmt: skip
_VALUES = ["", "3", "4", "สูง", "รับเงิน", "มาตรการหนึ่ง", "ก\nข", "ระดับความเสี่ยง", "มาตรการควบคุม"]
_CARDS = st.lists(
    st.tuples(st.sampled_from(_HEADS), st.lists(st.sampled_from(_VALUES), min_size=1, max_size=3)),
    min_size=1,
    max_size=9,
).map(lambda rows: [[head, *values] for head, values in rows])


@settings(max_examples=examples(300))
@given(st.lists(st.one_of(st.sampled_from(_CARD_LINES), _CARDS), max_size=9))
def test_nothing_of_a_card_is_dropped(blocks: list[str | list[list[str]]]) -> None:
    """Headings and texts beside each other are all accounted for, be they a card's or not."""
    given_document = document(["ส่วนที่ 1", *blocks])
    try:
        found = read_document(given_document)
    except ReadError:
        return
    assert lost(found, given_document) == []


@settings(max_examples=examples(60))
@given(plans(), styles())
def test_of_a_plan_everything_is_read(plan: Plan, style: Style) -> None:
    """A plan printed in any style has nothing unread, and no line of it is lost."""
    data = render_text(plan, style).encode()
    found = read_text(data, "x.txt")
    assert found.account is not None
    assert found.account.unread == ()
    assert lost(found, read_text_document(data, "x.txt")) == []


@pytest.mark.parametrize(
    ("heading", "part", "words"),
    [
        ("ส่วนที่ 2", PartId.SUMMARY_TABLE, "the summary table"),
        ("ส่วนที่ 3 รายละเอียดโครงการ", PartId.SHEETS, "the detail sheets"),
    ],
)
def test_a_heading_without_what_is_due_under_it_is_told(
    heading: str, part: PartId, words: str
) -> None:
    """A part that is announced and not found is unread, not absent."""
    rest = sheet(1) if part is PartId.SUMMARY_TABLE else table(FIRST)
    found = plan(rest, heading)
    assert found.state(part) is PartState.UNREAD
    assert [one.severity for one in found.problems] == [Severity.ERROR]
    assert f"The heading of {words} stands here" in problems(found)[0]


def with_picture(*lines: str | list[list[str]], at: int) -> Plan:
    """A plan in which a picture stands before block ``at``."""
    blocks = document(list(lines))
    inset = Inset(InsetKind.PICTURE, run("").location, at)
    return read_document(Document("x", "", blocks.blocks, insets=(inset,)))


def test_a_picture_in_place_of_a_table_is_an_error() -> None:
    """Where the target values are due and a picture stands, their rules cannot be decided."""
    rows = [line.split("\t") for line in (HEADER, FIRST)]
    found = with_picture("ส่วนที่ 1", "หลักการและเหตุผล", "ค่าเป้าหมาย", "ส่วนที่ 2", rows, at=3)
    assert found.state(PartId.TARGETS) is PartState.UNREAD
    assert "A picture stands here where the target values" in "".join(problems(found))
    assert found.account is not None
    assert [one.taken for one in found.account.unread] == [Taken.UNREAD]


def test_a_picture_beside_what_was_read_is_an_ornament() -> None:
    """A seal above a read table is told in one remark, and nothing depends on it."""
    rows = [line.split("\t") for line in (HEADER, FIRST, row("2) โครงการสอง"))]
    found = with_picture("ส่วนที่ 2", rows, at=1)
    assert found.state(PartId.SUMMARY_TABLE) is PartState.READ
    assert [one.severity for one in found.problems] == [Severity.INFO]
    assert found.account is not None
    assert found.account.cells[Taken.ORNAMENT] == 1


def counted(*parts: str) -> tuple[int, int]:
    """How many cells the account of a plan of these parts has, and how many the document has."""
    data = "\n\n".join([FRONT, *parts]).encode()
    found = read_text(data, "x.txt")
    assert found.account is not None
    cells = sum(found.account.cells.values())
    return cells, len(words_of(read_text_document(data, "x.txt")))


def test_headings_over_the_first_sheet_are_counted_once() -> None:
    """Where the heading of part 3 is missing, those of its first dimension are part 3's alone."""
    one, other = counted(table(FIRST), "มิติที่ 1 มิติแรก\n1.1 ภารกิจแรก", sheet(1), sheet(2))
    assert one == other


def test_cells_behind_a_remark_are_counted_each() -> None:
    """They are read as more of the remark, which is told, and stay cells of their own."""
    long = FIRST + "ไม่ใช้งบประมาณ\tเพราะทำเอง\tทุกปี"
    one, other = counted(table(long, row("2) โครงการสอง")))
    assert one == other
    found = plan(table(long))
    told = [one for one in found.problems if "more of the remark" in one.text("en")]
    assert [one.severity for one in told] == [Severity.INFO]
    assert "“เพราะทำเอง ทุกปี”" in told[0].text("en")
    assert found.state(PartId.SUMMARY_TABLE) is PartState.READ


def test_the_scale_of_the_risks_is_accounted_as_such() -> None:
    """A line with the levels is the scale; the running text beside it is not."""
    scale = "ต่ำ 1 – 4 ปานกลาง 5 – 9 สูง 10 – 14 สูงมาก 15 – 25"
    part_1 = f"ส่วนที่ 1\n1. การประเมินความเสี่ยง\nคณะทำงานให้คะแนน\n{scale}\n2. หลักการและเหตุผล\nก"
    found = plan(part_1, table(FIRST))
    assert len(found.risk_bands) == 4
    assert found.account is not None
    bands = [one.words for one in found.account.entries if one.taken is Taken.BANDS]
    assert bands == [scale]


STRANGE = "\n".join(
    ["รายการที่จะทำ\tเมื่อไร\tเท่าไร\tผู้ทำ\tผลที่จะได้จากงานนั้น"]
    + ["โครงการอบรมคุณธรรมจริยธรรมแก่บุคลากรทุกระดับ\tปีแรก\t5,000\tกองคลัง\tดี"] * 3
)
RISKS = """ที่\tขั้นตอน\tประเด็นความเสี่ยงการทุจริต\tRisk Score\tมาตรการควบคุมความเสี่ยง
1\tจัดซื้อ\tเอื้อผู้ค้า\tสูง\tโครงการหนึ่ง"""


@pytest.mark.parametrize("heading", ["ส่วนที่ 2", "บทที่ 2 โครงการและงบประมาณ", "2. หลักการและเหตุผล"])
def test_a_table_that_is_not_read_weighs_on_no_other_part(heading: str) -> None:
    """Behind the heading of another part, its rows are none that the risks have lost."""
    risks = f"ส่วนที่ 1 บทนำ\n1. การประเมินความเสี่ยงการทุจริต\n\n{RISKS}"
    found = plan(risks, heading, STRANGE, "ส่วนที่ 3", sheet())
    assert found.state(PartId.RISK_ASSESSMENT) is PartState.READ
    near = plan(risks, "ตารางต่อไปนี้เป็นของส่วนนี้", STRANGE, "ส่วนที่ 3", sheet())
    assert near.state(PartId.RISK_ASSESSMENT) is PartState.PARTLY


@pytest.mark.parametrize("heading", ["มาตรการควบคุม", "คะแนน ITA", "มิติ\tภารกิจ"])
def test_a_row_that_nobody_understands_below_a_table_is_told(heading: str) -> None:
    """It fills the columns of the table above it: it is no text between two paragraphs."""
    lines = EXAMPLE.read_text(encoding="utf-8").split("\n")
    at = next(index for index, one in enumerate(lines) if heading in one and "\t" in one)
    end = next(index for index in range(at, len(lines)) if "\t" not in lines[index])
    lines.insert(end, "\t".join(["ก ข ค"] * 11))
    plan = read_text("\n".join(lines).encode(), "x.txt")
    assert any(one.location and one.location.order[0] == end + 1 for one in plan.problems)
