"""Numbers of projects, sheets and headings that become others, in every form of a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from attrs import evolve

from itacheck.base.limits import Limits
from itacheck.documents import read_text_document
from itacheck.fixing import Fixed, fix
from itacheck.fixing.change import Change, Swap
from itacheck.fixing.excel.writing import fixed_excel
from itacheck.fixing.leading import Numbers
from itacheck.fixing.swapping import swapped
from itacheck.fixing.word.writing import fixed_word
from itacheck.office import write_bytes
from itacheck.plan import Plan, Project, Sheet
from itacheck.plan.ordinals import Mark, mark_of
from itacheck.reading import read_bytes
from tests.documents.word_markup import p, tc
from tests.fixing import excel_cells, word_marks
from tests.fixing.round_trips import FORMS, asked, changed, example, mended

HEAD = "ที่\tโครงการ\tงบประมาณ (บาท)\t\n\t\tปี 2566\tปี 2567\n"
MISSION = "มิติที่ 1 การสร้างวัฒนธรรมสุจริต\n1.1 การปรับฐานความคิด\n"
ROWS = "{}\tโครงการอบรม\t20,000\t-\n{}\tโครงการค่าย 5 วัน\t20,000\t500\n{}\tโครงการเวที\t-\t5\n"


def numbered(items: Iterable[Project | Sheet], numbers: Iterable[int]) -> list[Change]:
    """The things with other numbers."""
    return [
        Change("", None, "", "", swap=Swap(one, evolve(one, number=number)))
        for one, number in zip(items, numbers, strict=False)
        if one.number != number
    ]


def in_table(*numbers: int) -> bytes:
    """A text whose table has projects of these numbers, each in a cell of its own."""
    return (MISSION + HEAD + ROWS.format(*numbers)).encode()


def marks(items: Sequence[Project | Sheet]) -> list[Mark | None]:
    """The numbers of things."""
    return [mark_of(one) for one in items]


SLIPS = {
    "a number of the table repeats": (lambda n: 5 if n == 6 else n, lambda n: n),
    "the table skips a number": (lambda n: n + (n > 5), lambda n: n),
    "both skip a number": (lambda n: n + (n > 5), lambda n: n + (n > 5)),
    "a sheet has another number": (lambda n: n, lambda n: 9 if n == 6 else n),
    "the sheets are shifted": (lambda n: n, lambda n: n + (n > 5)),
    "two sheets have each other's": (lambda n: n, lambda n: {6: 7, 7: 6}.get(n, n)),
}


IN_ALL_FORMS = ("both skip a number", "two sheets have each other's")


@pytest.mark.parametrize(
    ("slip", "form"),
    [(slip, form) for slip in SLIPS for form in FORMS if slip in IN_ALL_FORMS or form == "txt"],
)
def test_a_file_with_its_numbers_mended_has_them_when_it_is_read_again(
    slip: str, form: str
) -> None:
    """The finding is gone, nothing is new, and all else says what it said."""
    plan = example()
    of_project, of_sheet = SLIPS[slip]
    whole = range(1, len(plan.projects) + 1)
    wrong = swapped(
        plan,
        [
            *numbered(plan.projects, map(of_project, whole)),
            *numbered(plan.sheets, map(of_sheet, whole)),
        ],
    )
    again, report = mended(write_bytes(wrong, FORMS[form]), f"plan.{form}")
    assert marks(again.projects) == marks(again.sheets) == list(whole)
    assert not report.findings


def test_one_number_or_all_from_it_on_are_two_answers() -> None:
    """Of 1, 1, 2 either the second project is the second, or all go on from it."""
    _, found = asked(in_table(1, 1, 3), "plan.txt")
    assert [changed(one) for one in found] == [[("1", "2")]]
    _, found = asked(in_table(1, 3, 4), "plan.txt")
    assert [changed(one) for one in found] == [[("3", "2"), ("4", "3")]]


def test_a_number_that_only_its_own_list_demands_is_to_choose() -> None:
    """A project may have been lost."""
    _, found = asked(in_table(1, 1, 3), "plan.txt")
    assert [one.safe for one in found] == [False]


def test_a_number_that_list_and_counterpart_demand_is_certain() -> None:
    """The project of the sheet's name has the number that comes next among the sheets."""
    plan = example()
    wrong = swapped(plan, numbered(plan.sheets[5:6], [9]))
    _, found = asked(write_bytes(wrong, "yaml"), "plan.yaml")
    assert [(changed(one), one.safe) for one in found] == [([("9", "6")], True)]


def test_a_number_in_a_cell_of_its_own_is_written_there() -> None:
    """And no figure of the title or of the budget changes."""
    data = in_table(1, 5, 3)
    again, _ = mended(data, "plan.txt")
    assert marks(again.projects) == [1, 2, 3]
    report, (whole, *_) = asked(data, "plan.txt")
    assert fix(data, report, [whole]).data == in_table(1, 2, 3)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("๑\tโครงการอบรม\n๓\tโครงการค่าย\n๓\tโครงการเวที", "๓\tโครงการค่าย → ๒\tโครงการค่าย"),
        ("(1) โครงการอบรม\n(03) โครงการค่าย\n(3) โครงการเวที", "(03) → (02)"),
        ("1.1.1 โครงการก\n1.1.3 โครงการข\n1.1.3 โครงการค", "1.1.3 โครงการข → 1.1.2 โครงการข"),
        ("๑) โครงการอบรม\n๓) โครงการค่าย\n๓) โครงการเวที", "๓) โครงการค่าย → ๒) โครงการค่าย"),
    ],
)
def test_a_number_keeps_its_digits_and_signs(before: str, after: str) -> None:
    """Thai or Arabic, in brackets, with zeros before it or of several parts."""
    apart = "\t" in before
    head = "ที่\tโครงการ\tปี 2566\tปี 2567\n" if apart else "โครงการ\tปี 2566\tปี 2567\n"
    text = MISSION + head + "".join(f"{one}\t5\t-\n" for one in before.split("\n"))
    report, found = asked(text.encode(), "plan.txt")
    alone = next(one for one in found if len(one.changes) == 1)
    old, _, new = after.partition(" → ")
    assert fix(text.encode(), report, [alone]).data.decode() == text.replace(old, new, 1)


def leading(place: object, printed: str, text: str) -> Change:
    """A number at a place as another one."""
    return Change("เลขลำดับ", place, printed, text, leading=True)  # type: ignore[arg-type]


def in_word(body: str, change: Change) -> Fixed:
    """A Word file with a number as another one."""
    return fixed_word(word_marks.word(body), word_marks.NAME, [change], "en", Limits())


def row(*cells: str) -> str:
    """A table of one row in Word."""
    return f"<w:tbl><w:tr>{''.join(map(tc, cells))}</w:tr></w:tbl><w:p/>"


def test_a_number_in_a_cell_of_word_is_a_tracked_change_of_that_cell() -> None:
    """The title stays as it is."""
    made = in_word(row("๕.", "โครงการอบรม"), leading(word_marks.cell(1, 2), "5", "6"))
    assert (word_marks.marked(made.data, "del"), word_marks.marked(made.data, "ins")) == (
        ["๕"],
        ["๖"],
    )
    assert word_marks.shown(made.data)[word_marks.cell(1, 1)] == "๖."


def test_a_number_that_word_counts_is_left() -> None:
    """It is nowhere in the text, and follows the list that it is of."""
    style = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="5"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = f"<w:p>{style}<w:r><w:t>โครงการอบรม</w:t></w:r></w:p>"
    data = word_marks.word(body, numbering=numbering)
    assert word_marks.shown(data)[word_marks.at()] == "5. โครงการอบรม"
    made = fixed_word(data, word_marks.NAME, [leading(word_marks.at(), "5", "6")], "en", Limits())
    assert made.data == data
    assert ["automatic numbering" in one.reason for one in made.left] == [True]


@pytest.mark.parametrize("held", [5, "๕)", "ลำดับที่ 5"])
def test_a_number_in_a_cell_of_excel_is_written_as_it_is_held(held: object) -> None:
    """A number stays one, a text keeps its signs."""
    data = excel_cells.book({"A1": held, "B1": "โครงการอบรม 5 วัน"})
    change = leading(excel_cells.at("B1"), "5", "6")
    made = fixed_excel(data, excel_cells.NAME, [change], "en", Limits())
    new = {5: 6, "๕)": "๖)", "ลำดับที่ 5": "ลำดับที่ 6"}[held]
    assert str(excel_cells.value(made.data, "A1")) == str(new)
    assert excel_cells.value(made.data, "B1") == "โครงการอบรม 5 วัน"


def test_a_number_that_a_formula_works_out_is_left() -> None:
    """It follows that of the row above."""
    data = excel_cells.book({"A1": 4, "A2": "=A1+1", "B2": "โครงการอบรม"})
    made = fixed_excel(
        data, excel_cells.NAME, [leading(excel_cells.at("B2"), "5", "6")], "en", Limits()
    )
    assert made.done == ()


def test_a_number_that_stands_there_twice_is_left() -> None:
    """Nobody knows which of the two cells numbers the project."""
    made = in_word(row("5", "5", "โครงการอบรม"), leading(word_marks.cell(1, 3), "5", "6"))
    assert ["several times" in one.reason for one in made.left] == [True]


def test_a_number_in_the_midst_of_a_text_is_none_before_it() -> None:
    """What is told of five days stays so."""
    made = in_word(p("โครงการอบรม 5 วัน"), leading(word_marks.at(), "5", "6"))
    assert ["not certain where" in one.reason for one in made.left] == [True]


def test_of_two_projects_in_one_cell_each_has_its_own_number() -> None:
    """By the title behind it."""
    text = MISSION + "โครงการ\tปี 2566\n1) โครงการอบรม 2) โครงการค่าย\t5\n"
    plan = read_bytes(text.encode(), "plan.txt")
    second = plan.projects[1]
    change = evolve(leading(second.location, "2", "3"), swap=Swap(second, evolve(second, number=3)))
    placed = Numbers(read_text_document(text.encode(), "plan.txt")).placed(change)
    assert isinstance(placed, Change)
    assert (placed.printed, str(placed.location)) == ("2", "plan.txt:4:16")


def test_numbers_of_one_answer_are_written_all_or_not_at_all() -> None:
    """Half of a sequence under new numbers would be worse than none."""
    data = excel_cells.book(
        {
            "A1": "มิติที่ 1 การสร้างวัฒนธรรมสุจริต",
            "A2": "1.1 การปรับฐานความคิด",
            "A3": "ที่",
            "B3": "โครงการ",
            "C3": "ปี 2566",
            "D3": "ปี 2567",
            "A4": 1,
            "B4": "โครงการอบรม",
            "C4": 5,
            "D4": 5,
            "A5": 3,
            "B5": "โครงการค่าย",
            "C5": 5,
            "D5": 5,
            "A6": 4,
            "B6": "โครงการเวที",
            "C6": 5,
            "D6": 5,
        }
    )
    data = excel_cells.with_part(
        data,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace('<c r="A6" t="n"><v>4</v>', '<c r="A6"><f>A5+1</f><v>4</v>'),
    )
    report, found = asked(data, "plan.xlsx")
    (whole,) = (one for one in found if len(one.changes) == 2)
    made = fix(data, report, [whole])
    assert made.data == data
    assert len(made.left) == 2


SHEETS = 4
"""The sheet whose headings are wrong, by its index."""


def headed(numbers: Sequence[int | None], *missing: int) -> Plan:
    """The example with other numbers of a sheet's headings, and without some of these."""
    sheet = example().sheets[SHEETS]
    sections = [
        evolve(one, number=number)
        for at, (one, number) in enumerate(zip(sheet.sections, numbers, strict=True))
        if at not in missing
    ]
    new = evolve(sheet, sections=tuple(sections))
    return swapped(example(), [Change("", None, "", "", swap=Swap(sheet, new))])


def headings(plan: Plan) -> list[int | None]:
    """The numbers of the headings of that sheet."""
    return [one.number for one in plan.sheets[SHEETS].sections]


@pytest.mark.parametrize("form", FORMS)
def test_headings_that_are_numbered_anew_have_their_numbers_when_read_again(form: str) -> None:
    """Also those behind a number that repeats, and nothing else is new."""
    data = write_bytes(headed([1, 2, 3, 4, 5, 5, 6, 7, 8]), FORMS[form])
    again, report = mended(data, f"plan.{form}", "PRJ002")
    assert headings(again) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert not report.findings


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3, 4, 5, 9, 7, 8, 9], [("9", "6")]),
        ([1, 2, 4, 3, 5, 6, 7, 8, 9], [("4", "3"), ("3", "4")]),
        ([1, 2, 2, 3, 4, 5, 6, 7, 8], [(str(one), str(one + 1)) for one in range(2, 9)]),
        (
            [None, 1, 2, 3, 3, 4, 5, 6, 7],
            [("3", "4"), ("4", "5"), ("5", "6"), ("6", "7"), ("7", "8")],
        ),
    ],
)
def test_headings_in_the_order_of_the_nine_decide_their_numbers(
    numbers: list[int | None], expected: list[tuple[str, str]]
) -> None:
    """As few as can be become others; with a heading that has none it is to choose."""
    _, found = asked(write_bytes(headed(numbers), "yaml"), "plan.yaml", "PRJ002")
    assert [changed(one) for one in found] == [expected]
    assert [one.safe for one in found] == [None not in numbers]


def test_headings_of_which_one_is_missing_follow_each_other_or_leave_it_its_number() -> None:
    """The author knows whether it is to come back."""
    plan = headed([1, 2, 3, 4, 5, 6, 6, 8, 9], 3)
    _, found = asked(write_bytes(plan, "yaml"), "plan.yaml", "PRJ002")
    assert [changed(one) for one in found] == [
        [("5", "4"), ("6", "5"), ("8", "7"), ("9", "8")],
        [("6", "7")],
    ]
    assert not any(one.safe for one in found)


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_number_with_which_a_heading_is_none_is_left_and_others_are_written(form: str) -> None:
    """The reader knows a sheet by its headings: nobody has a thousandth one."""
    data = write_bytes(example(), form)
    plan = read_bytes(data, f"plan.{form}")
    heading, project = plan.sheets[SHEETS].sections[3], plan.projects[5]
    changes = [
        evolve(leading(one.location, str(one.number), "77777"), swap=Swap(one, new))
        for one, new in (
            (heading, evolve(heading, number=77777)),
            (project, evolve(project, number=77777)),
        )
    ]
    write = {"docx": fixed_word, "xlsx": fixed_excel}[form]
    made = write(data, f"plan.{form}", changes, "en", Limits())
    assert made.done == (changes[1],)
    assert ["would not be read" in one.reason for one in made.left] == [True]
