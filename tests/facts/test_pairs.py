"""Which sheet belongs to which project."""

from __future__ import annotations

from collections.abc import Hashable

from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.facts.matching.pairs import Marked, between, pairs
from itacheck.thai.names import name_of, own_words
from tests.support import examples

OWN = own_words()
TITLES = st.sampled_from(
    ["", "โครงการปลูกป่า", "มาตรการปลูกป่า", "โครงการปลูกป่าชุมชน", "กิจกรรมอบรม", "ไม่ปลูกป่า"]
)
ITEMS = st.lists(st.tuples(st.none() | st.integers(1, 4), TITLES), max_size=6)
APART = [
    "โครงการอบรมคุณธรรมสำหรับพนักงาน",
    "โครงการอบรมคุณธรรมสำหรับพนักงานจ้าง",
    "มาตรการเปิดเผยข้อมูลข่าวสาร",
    "มาตรการเปิดเผยข้อมูลข่าวสารทางเว็บไซต์",
    "กิจกรรมรับฟังความคิดเห็นของประชาชน",
    "กิจกรรมประเมินการควบคุมภายใน",
    "โครงการพัฒนาศักยภาพสมาชิกสภา",
]
"""Names that differ; some of them by little."""


def items(*given: tuple[Hashable | None, str]) -> list[Marked]:
    """Numbers and names."""
    return [Marked(number, name_of(title, OWN)) for number, title in given]


def paired(
    projects: list[Marked], sheets: list[Marked], threshold: int | None = 9000
) -> tuple[tuple[int, int], ...]:
    """Positions of projects and of their sheets."""
    return tuple(pairs(projects, sheets, threshold).items())


def test_the_name_comes_before_the_number() -> None:
    """A sheet is its name's project's, also where its number is another's."""
    projects = items((1, "โครงการปลูกป่า"), (2, "กิจกรรมอบรม"))
    sheets = items((2, "โครงการปลูกป่า"), (1, "กิจกรรมอบรม"))
    assert paired(projects, sheets) == ((0, 0), (1, 1))


def test_one_number_with_two_names_is_one_project() -> None:
    """Where neither name is another's, the number says what belongs together."""
    projects = items((1, "โครงการปลูกป่า"), (2, "กิจกรรมอบรม"))
    sheets = items((1, "โครงการปลูกป่า"), (2, "มาตรการตรวจสอบ"))
    assert paired(projects, sheets) == ((0, 0), (1, 1))


def test_a_number_gives_way_where_the_name_is_another_projects() -> None:
    """A sheet whose name is nearly that of the project before it is not that of its number."""
    projects = items((1, "โครงการเสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต"), (2, "กิจกรรมอบรม"))
    sheets = items((2, "โครงการเสริมสร้างองค์ความรู้ต่อต้านการทุจริต"))
    assert paired(projects, sheets) == ((0, 0),)


def test_a_number_keeps_two_names_that_are_alike() -> None:
    """Of two similar projects, a sheet with a slip goes to that of its number."""
    one, two = "โครงการอบรมคุณธรรมและจริยธรรมรุ่นที่หนึ่ง", "โครงการอบรมคุณธรรมและจริยธรรมรุ่นที่สอง"
    projects = items((1, one), (2, two))
    sheets = items((2, "โครงการอบรมคุณธรรม จริยธรรมรุ่นที่สอง"), (1, "โครงการอบรมคุณธรรม จริยธรรมรุ่นหนึ่ง"))
    assert paired(projects, sheets) == ((0, 1), (1, 0))


def test_of_several_with_one_number_the_names_decide() -> None:
    """Two projects with one number each get the sheet of their name."""
    projects = items((5, "โครงการปลูกป่า"), (5, "กิจกรรมอบรม"))
    sheets = items((5, "กิจกรรมอบรม"), (5, "โครงการปลูกป่า"))
    assert paired(projects, sheets) == ((0, 1), (1, 0))


def test_of_several_with_one_name_the_numbers_decide() -> None:
    """Projects that are named alike each get the sheet of their number."""
    projects = items((1, "โครงการปลูกป่า"), (2, "โครงการปลูกป่า"))
    sheets = items((2, "โครงการปลูกป่า"), (1, "โครงการปลูกป่า"))
    assert paired(projects, sheets) == ((0, 1), (1, 0))


def test_of_equal_cores_the_kind_decides() -> None:
    """A measure's sheet goes to the measure, not to the project of the same core."""
    projects = items((1, "โครงการปลูกป่า"), (2, "มาตรการปลูกป่า"))
    assert paired(projects, items((None, "มาตรการปลูกป่า"))) == ((1, 0),)


def test_similar_names_are_paired_last() -> None:
    """What no number and no equal name pairs, a similar name may, but never an opposite."""
    projects = items((1, "โครงการเสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต"))
    near = items((None, "โครงการเสริมสร้างองค์ความรู้ต่อต้านการทุจริต"))
    assert paired(projects, near) == ((0, 0),)
    assert paired(projects, near, None) == ()
    opposite = items((None, "โครงการไม่เสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต"))
    assert paired(projects, opposite) == ()


def test_the_most_similar_come_first() -> None:
    """A project is not given away to a sheet that is less like it than another."""
    name = "โครงการเสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต"
    sheets = items((None, name + "ในองค์กร"), (None, name + "ๆ"))
    assert paired(items((None, name)), sheets) == ((0, 1),)


def test_neighbours_leave_one_place() -> None:
    """What stands alone between two pairs belongs together, if its numbers allow it."""
    found = {0: 0, 2: 2}
    assert between(found, 4, 4, lambda _project, _sheet: True) == {1: 1, 3: 3}
    assert between(found, 4, 4, lambda _project, _sheet: False) == {}
    assert between(found, 5, 4, lambda _project, _sheet: True) == {1: 1}


@given(ITEMS, ITEMS)
def test_nothing_is_given_away_twice(
    projects: list[tuple[int | None, str]], sheets: list[tuple[int | None, str]]
) -> None:
    """Each project has one sheet at most and each sheet one project; equal numbers are paired."""
    found = pairs(items(*projects), items(*sheets), 9000)
    assert len(set(found.values())) == len(found)
    free = [sheets[at][0] for at in range(len(sheets)) if at not in found.values()]
    alone = [projects[at][0] for at in range(len(projects)) if at not in found]
    assert not {number for number in free if number} & {number for number in alone if number}


@settings(max_examples=examples(100))
@given(st.permutations(APART), st.permutations(APART), st.integers(0, 7), st.data())
def test_the_order_of_the_sheets_says_nothing(
    projects: list[str], sheets: list[str], lost: int, data: st.DataObject
) -> None:
    """Names and numbers decide alone: in any order the same sheets go to the same projects."""
    here = items(*enumerate(projects, start=1))
    there = list(enumerate(sheets, start=1))[lost:]
    shuffled = data.draw(st.permutations(there))
    first = {left: there[right] for left, right in pairs(here, items(*there), 9000).items()}
    second = {left: shuffled[right] for left, right in pairs(here, items(*shuffled), 9000).items()}
    assert first == second
