"""Which sheet belongs to which project."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from itacheck.facts.pairing import pairs
from itacheck.thai.names import Name, name_of, own_words

OWN = own_words()
TITLES = st.sampled_from(
    ["", "โครงการปลูกป่า", "มาตรการปลูกป่า", "โครงการปลูกป่าชุมชน", "กิจกรรมอบรม", "ไม่ปลูกป่า"]
)
ITEMS = st.lists(st.tuples(st.none() | st.integers(1, 4), TITLES), max_size=6)


def items(*given: tuple[int | None, str]) -> list[tuple[int | None, Name]]:
    """Numbers and names."""
    return [(number, name_of(title, OWN)) for number, title in given]


def test_the_number_comes_before_the_name() -> None:
    """A sheet is its number's project's, also where its title is another's."""
    projects = items((1, "โครงการปลูกป่า"), (2, "กิจกรรมอบรม"))
    sheets = items((2, "โครงการปลูกป่า"), (1, "กิจกรรมอบรม"))
    assert pairs(projects, sheets, 9000) == ((0, 1), (1, 0))


def test_of_several_with_one_number_the_names_decide() -> None:
    """Two projects with one number each get the sheet of their name."""
    projects = items((5, "โครงการปลูกป่า"), (5, "กิจกรรมอบรม"))
    sheets = items((5, "กิจกรรมอบรม"), (5, "โครงการปลูกป่า"))
    assert pairs(projects, sheets, 9000) == ((0, 1), (1, 0))


def test_of_equal_cores_the_kind_decides() -> None:
    """A measure's sheet goes to the measure, not to the project of the same core."""
    projects = items((1, "โครงการปลูกป่า"), (2, "มาตรการปลูกป่า"))
    assert pairs(projects, items((None, "มาตรการปลูกป่า")), 9000) == ((1, 0),)


def test_similar_names_are_paired_last() -> None:
    """What no number and no equal name pairs, a similar name may, but never an opposite."""
    projects = items((1, "โครงการเสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต"))
    near = items((None, "โครงการเสริมสร้างองค์ความรู้ต่อต้านการทุจริต"))
    assert pairs(projects, near, 9000) == ((0, 0),)
    assert pairs(projects, near, None) == ()
    opposite = items((None, "โครงการไม่เสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต"))
    assert pairs(projects, opposite, 9000) == ()


@given(ITEMS, ITEMS)
def test_nothing_is_given_away_twice(
    projects: list[tuple[int | None, str]], sheets: list[tuple[int | None, str]]
) -> None:
    """Each project has one sheet at most and each sheet one project; equal numbers are paired."""
    found = pairs(items(*projects), items(*sheets), 9000)
    left, right = [one for one, _ in found], [one for _, one in found]
    assert len(set(left)) == len(left)
    assert len(set(right)) == len(right)
    free = [sheets[at][0] for at in range(len(sheets)) if at not in right]
    alone = [projects[at][0] for at in range(len(projects)) if at not in left]
    assert not {number for number in free if number} & {number for number in alone if number}
