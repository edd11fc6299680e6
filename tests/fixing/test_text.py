from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from itacheck.base.limits import Limits
from itacheck.base.location import TextLocation
from itacheck.fixing.change import Change, Fixed, Swap
from itacheck.fixing.rereading.model import agrees
from itacheck.fixing.swapping import swapped
from itacheck.fixing.text.writing import fixed_text
from itacheck.plan import CellState, Money, Plan
from itacheck.reading import read_bytes
from itacheck.thai.digits import thai
from tests.fixing.changes import cells_of, changes_of, to_amount, to_count, undone
from tests.strategies import ENCODINGS, Style, encodings_of, plans, render_text, styles
from tests.support import examples

NAME = "plan.txt"
HEAD = "ที่\tโครงการ\tงบประมาณ (บาท)\t\n\t\tปี 2566\tปี 2567\n"
MISSION = "มิติที่ 1 การสร้างวัฒนธรรมสุจริต\n1.1 การปรับฐานความคิด\n"
ROWS = "1\tโครงการอบรม\t20,000\t-\n2\tโครงการค่าย\t20,000\t500\nรวม\t\t40,000\t500\n"
PLAIN = MISSION + HEAD + ROWS


def fixed(data: bytes | str, *changes: Change | None, language: str = "en") -> Fixed:
    """A text with changes, of which each is certain."""
    raw = data.encode() if isinstance(data, str) else data
    known = [one for one in changes if one is not None]
    assert len(known) == len(changes)
    return fixed_text(raw, NAME, known, language, Limits())


def read(data: bytes | str) -> Plan:
    """The plan in a text."""
    return read_bytes(data.encode() if isinstance(data, str) else data, NAME)


def amount(plan: Plan, number: int, year: int, baht: int, like: str = "20,000") -> Change | None:
    """A project's amount of a year as another one."""
    cell = dict(plan.project(number).budget.cells)[
        next(one for one in plan.project(number).budget.years if one.year == year)
    ]
    return to_amount(plan, cell, baht * 100, like)


def reasons(found: Fixed) -> list[str]:
    """Why changes were not made."""
    return [one.reason for one in found.left]


def test_only_the_figure_at_the_place_changes() -> None:
    """Of two cells that look alike, the one at the place of the change becomes the new one."""
    found = fixed(PLAIN, amount(read(PLAIN), 2, 2566, 95_000))
    assert found.data.decode() == PLAIN.replace("ค่าย\t20,000", "ค่าย\t95,000")
    assert not found.left


def test_several_changes_of_one_line_are_made() -> None:
    """A longer figure on the left moves nothing that is still to be changed on its right."""
    plan = read(PLAIN)
    changes = (amount(plan, 2, 2566, 1_500_000), amount(plan, 2, 2567, 7_000))
    found = fixed(PLAIN, *changes)
    assert found.done == changes
    assert "ค่าย\t1,500,000\t7,000\n" in found.data.decode()


def test_a_dash_becomes_an_amount() -> None:
    """The sign at the place gives way to the amount."""
    found = fixed(PLAIN, amount(read(PLAIN), 1, 2567, 9_000))
    assert "อบรม\t20,000\t9,000\n" in found.data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\t\t500", "\t9,000\t500"),
        ("\t  \t500", "\t  9,000\t500"),
    ],
)
def test_an_empty_cell_between_tabs_is_filled(before: str, after: str) -> None:
    """Where nothing stands between two tabs, the amount is put in."""
    text = PLAIN.replace("\t20,000\t500\nรวม", f"{before}\nรวม")
    found = fixed(text, amount(read(text), 2, 2566, 9_000))
    assert found.data.decode() == text.replace(f"ค่าย{before}", f"ค่าย{after}")


MARKDOWN = (
    f"{MISSION}\n| ที่ | โครงการ | ปี 2566 | ปี 2567 |\n|---|---|---|---|\n"
    "| 1 | โครงการอบรม | **20,000** | - |\n| 2 | โครงการค่าย |          | 500 |\n"
)


def test_a_cell_of_a_table_between_bars_changes() -> None:
    """Marks of Markdown round the figure stay."""
    found = fixed(MARKDOWN, amount(read(MARKDOWN), 1, 2566, 95_000))
    assert found.data.decode() == MARKDOWN.replace("20,000", "95,000")


def test_an_empty_cell_between_bars_is_filled_in_its_width() -> None:
    """The white space of an empty cell gives way, so that the bars stay where they are."""
    found = fixed(MARKDOWN, amount(read(MARKDOWN), 2, 2566, 9_000))
    assert found.data.decode() == MARKDOWN.replace("|          |", "| 9,000    |")


def test_a_cell_of_a_table_drawn_with_lines_is_filled_in_its_width() -> None:
    """Box characters are bars."""
    drawn = MARKDOWN.replace("|---|---|---|---|", "├──┼──┼──┼──┤").replace("|", "│")
    found = fixed(drawn, amount(read(drawn), 2, 2566, 9_000))
    assert found.data.decode() == drawn.replace("│          │", "│ 9,000    │")


@pytest.mark.parametrize("printed", ["๒๐, ๐๐๐", "2\u200b0,000", " 20,000\u00a0"])
def test_white_space_and_invisible_signs_make_no_difference(printed: str) -> None:
    """What the reader tidied is found all the same."""
    text = PLAIN.replace("อบรม\t20,000", f"อบรม\t{printed}")
    found = fixed(text, amount(read(text), 1, 2566, 30_000))
    assert not found.left
    assert dict(read(found.data).project(1).budget.cells).popitem()
    assert next(cells_of(read(found.data))).amount == Money(3_000_000)


def test_am_in_two_characters_is_the_same_word() -> None:
    """A figure is changed beside a word that is written with a nikhahit and a sara aa."""
    text = PLAIN.replace("รวม\t\t40,000", "รวม\t\tจ\u0e4d\u0e32นวน 40,000 บาท")
    plan = read(text)
    subtotal = plan.dimensions[0].subtotal
    assert subtotal is not None
    found = fixed(text, to_amount(plan, subtotal.budget.cells[0][1], 4_500_000))
    assert found.data.decode() == text.replace("40,000", "45,000")


def test_a_count_in_running_text_changes_with_its_sentence() -> None:
    """The place of a count is its figure; the sentence round it stays, and is read with it."""
    preface = "คำนำ\nแผนนี้มีมิติที่ 3 และรวมทั้งสิ้นจำนวน ๓ โครงการ ใน 3 มิติ\n"
    text = f"{preface}ส่วนที่ 2 แผนปฏิบัติการ\n{PLAIN}"
    plan = read(text)
    found = fixed(text, to_count(plan.counts[0], 2))
    assert found.data.decode() == text.replace("๓ โครงการ", "๒ โครงการ")


def test_what_is_not_there_is_left() -> None:
    """A file that has changed since is not changed, and the reason is told in both languages."""
    cell = next(cells_of(read(PLAIN)))
    gone = Change("x", TextLocation(NAME, 4, 3), "33,000", "44,000", swap=Swap(cell, cell))
    for language in ("th", "en"):
        found = fixed(PLAIN, gone, language=language)
        assert found.data == PLAIN.encode()
        assert "33,000" in reasons(found)[0]
    assert found.left[0].change is gone


def test_a_change_without_a_place_in_a_text_is_left() -> None:
    """A line that the file does not have, or no place at all, is none."""
    for place in (None, TextLocation(NAME, 99)):
        assert len(fixed(PLAIN, Change("x", place, "a", "b")).left) == 1


def test_of_two_changes_of_one_cell_the_second_is_left() -> None:
    """They cannot both be made."""
    plan = read(PLAIN)
    first, second = amount(plan, 1, 2566, 30_000), amount(plan, 1, 2566, 20_500)
    found = fixed(PLAIN, first, second)
    assert found.done == (first,)
    assert [one.change for one in found.left] == [second]


def test_what_stands_several_times_behind_the_place_is_left() -> None:
    """Which of them is meant is not guessed."""
    change = Change("x", TextLocation(NAME, 6, 1), "0", "7")
    assert "more than once" in reasons(fixed(PLAIN.replace("500", "0 0 0"), change))[0]


def test_a_figure_that_is_only_a_part_of_another_is_not_taken() -> None:
    """500 does not stand in 1,500."""
    change = Change("x", TextLocation(NAME, 5, 1), "000", "700")
    assert "not found" in reasons(fixed(PLAIN, change))[0]


def test_text_that_the_encoding_lacks_is_left() -> None:
    """A file in TIS-620 has no check mark, and says so."""
    data = PLAIN.encode("tis-620")
    change = amount(read(data), 1, 2566, 30_000)
    assert change is not None
    assert "UTF-8" in reasons(fixed(data, evolve(change, text="30,000 ✓")))[0]


def test_a_change_that_would_be_read_otherwise_is_left() -> None:
    """The model of a change and its text must be the same; the others are made."""
    plan = read(PLAIN)
    wrong, right = amount(plan, 1, 2566, 30_000), amount(plan, 2, 2566, 30_000)
    assert wrong is not None
    found = fixed(PLAIN, evolve(wrong, text="31,000"), right)
    assert found.done == (right,)
    assert found.data.decode() == PLAIN.replace("ค่าย\t20,000", "ค่าย\t30,000")


def test_a_change_of_something_that_the_file_does_not_say_is_left() -> None:
    """A part of another plan is not looked for among what stands here."""
    cell = evolve(next(cells_of(read(PLAIN))), state=CellState.ZERO, amount=None)
    change = Change("x", TextLocation(NAME, 4, 15), "20,000", "5", swap=Swap(cell, cell))
    assert len(fixed(PLAIN, change).left) == 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", [*ENCODINGS, "utf-16-le", "utf-16-be"])
def test_encoding_and_line_ends_stay(encoding: str, line_end: str) -> None:
    """All bytes but those of the figure are as they were."""
    data = thai(PLAIN).replace("\n", line_end).encode(encoding)
    found = fixed(data, amount(read(data), 2, 2566, 95_000))
    assert found.data == (
        thai(PLAIN).replace("ค่าย\t๒", "ค่าย\t๙").replace("\t๙๐,๐๐๐\t๕๐๐", "\t๙๕,๐๐๐\t๕๐๐")
    ).replace("\n", line_end).encode(encoding)


def test_damaged_bytes_elsewhere_stay() -> None:
    """Bytes that are no characters are written back, and nothing is changed in their own line."""
    data = (PLAIN + "ข้อความ" * 50).encode() + b"\xff\n"
    found = fixed(data, amount(read(data), 1, 2566, 30_000))
    assert found.data == data.replace(b"20,000", b"30,000", 1)
    data = PLAIN.encode().replace(b"\t20,000\t-", b"\xff\t20,000\t-")
    assert "damaged" in reasons(fixed(data, amount(read(data), 1, 2566, 30_000)))[0]


def test_a_part_that_is_said_twice_is_not_taken_for_either() -> None:
    """A change of no model is only one of words, and must leave the model as it is."""
    change = Change("x", TextLocation(NAME, 4, 15), "20,000", "30,000")
    assert len(fixed(PLAIN, change).left) == 1
    words = Change("x", TextLocation(NAME, 2, 1), "การปรับฐานความคิด", "การปรับฐานความคิดใหม่")
    assert len(fixed(PLAIN, words).done) == 1


ALIGNED = f"""{MISSION}ที่    โครงการ           ปี 2566      ปี 2567      ปี 2568
1    โครงการอบรมสี        20,000       15,000        5,000
2    โครงการค่ายธรรม       20,000            -        5,000
3    โครงการวันดี           9,000            -            -
"""


@pytest.mark.parametrize(
    ("number", "year", "baht", "line"),
    [
        (1, 2566, 1_500_000, "1    โครงการอบรมสี     1,500,000       15,000        5,000\n"),
        (1, 2567, 500, "1    โครงการอบรมสี        20,000          500        5,000\n"),
        (2, 2567, 12_000, "2    โครงการค่ายธรรม       20,000       12,000        5,000\n"),
        (3, 2568, 700_000, "3    โครงการวันดี           9,000            -      700,000\n"),
    ],
)
def test_columns_that_spaces_divide_stay_where_they_are(
    number: int, year: int, baht: int, line: str
) -> None:
    """A cell of another width takes from the gap on the side on which its column is not aligned."""
    found = fixed(ALIGNED, amount(read(ALIGNED), number, year, baht))
    assert line in found.data.decode()
    assert [one for one in ALIGNED.splitlines() if one[:5].strip() != str(number)] == [
        one for one in found.data.decode().splitlines() if one[:5].strip() != str(number)
    ]


def test_neighbours_in_such_a_table_change_together() -> None:
    """Each takes from its own gap."""
    plan = read(ALIGNED)
    changes = [amount(plan, 1, year, 100_000) for year in (2566, 2567, 2568)]
    found = fixed(ALIGNED, *changes)
    assert not found.left
    assert "โครงการอบรมสี       100,000      100,000      100,000\n" in found.data.decode()


def test_a_total_that_gets_its_first_amount_changes_with_what_is_said_of_it() -> None:
    """A part of the model that holds the cell may be exchanged as a whole."""
    mended = PLAIN.replace(" (บาท)", "")  # which says the unit of all cells
    text = mended.replace("40,000\t500\n", "40,000\t-\n")
    plan = read(text)
    total = plan.dimensions[0].subtotal
    assert total is not None
    (first, (year, dash)) = total.budget.cells
    amended = evolve(dash, state=CellState.AMOUNT, amount=Money(50_000), printed="500")
    budget = evolve(total.budget, cells=(first, (year, amended)))
    new = evolve(total, budget=budget, unitless=(*total.unitless, year))
    found = fixed(text, Change("x", dash.location, "-", "500", swap=Swap(total, new)))
    assert found.data.decode() == mended
    # Without what is said of the unit it would not be what the reader finds.
    half = evolve(total, budget=budget)
    assert fixed(text, Change("x", dash.location, "-", "500", swap=Swap(total, half))).left


@settings(max_examples=examples(12))
@given(plans(), styles(), st.data())
def test_the_mended_text_says_the_mended_plan(
    plan: Plan, style: Style, draw: st.DataObject
) -> None:
    """In whatever style a plan is printed, the changes that are done are what it then says."""
    data = render_text(plan, style).encode()
    before = read(data)
    changes = draw.draw(changes_of(before))
    found = fixed(data, *changes)
    assert not found.left
    assert agrees(swapped(before, found.done), read(found.data), found.done)


@settings(
    max_examples=examples(12),
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(plans(), styles(), st.sampled_from(ENCODINGS), st.data())
def test_the_reverse_changes_give_the_bytes_that_went_in(
    plan: Plan, style: Style, encoding: str, draw: st.DataObject
) -> None:
    """Undone, the changes leave no trace."""
    text = render_text(plan, style)
    assume(encoding in encodings_of(text))
    data = text.encode(encoding)
    before = read(data)
    found = fixed(data, *draw.draw(changes_of(before)))
    assert fixed(found.data, *undone(before, read(found.data), found.done)).data == data
