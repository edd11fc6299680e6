"""Over random plans as workbooks: each change is read anew, and all else as before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import SheetLocation
from itacheck.documents.excel.parts import unescaped
from itacheck.fixing.rereading.office import figures
from itacheck.office import write_bytes
from itacheck.plan import Plan
from tests.fixing.excel_cells import book, change, fixed, parts_of, places, shown
from tests.strategies import plans

FIGURE = re.compile(r"[\d๐-๙]+(?:,[\d๐-๙]+)*")


def spaced(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


@settings(max_examples=15, deadline=None)
@given(st.data(), plans())
def test_random_changes_of_random_plans_are_made_or_told(data: st.DataObject, plan: Plan) -> None:
    """What is left says why, and no other cell and no other part is touched."""
    before = write_bytes(plan, "xlsx")
    texts = places(before)
    filled = [(place, text) for place, text in texts.items() if FIGURE.search(text)]
    chosen: Sequence[tuple[SheetLocation, str]] = data.draw(
        st.lists(st.sampled_from(filled), min_size=1, max_size=4, unique_by=lambda one: one[0])
    )
    changes = [
        evolve(
            change("A1", text, FIGURE.sub(str(data.draw(st.integers(1, 10**7))), text, count=1)),
            location=place,
        )
        for place, text in chosen
    ]
    made = fixed(before, *changes)
    assert len(made.done) + len(made.left) == len(changes)
    assert all("formula" in one.reason for one in made.left)
    after = places(made.data)
    mended = {one.location: one for one in made.done}
    for place in texts.keys() | after.keys():
        if place in mended:
            assert figures(after[place]) == figures(mended[place].text)
        else:
            assert after.get(place, "") == texts.get(place, "")
    held, new = parts_of(before), parts_of(made.data)
    sheets = [one for one in held if "worksheets/sheet" in one and held[one] != new[one]]
    assert len(sheets) == len({one.sheet for one in mended if isinstance(one, SheetLocation)})


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["จำนวน", " ", "105,000", "บาท", "x", "๑๘", "_x0041_"]), min_size=1),
    st.data(),
    st.text("จำนวน 105,๑๘_x0041_\n", max_size=8),
)
def test_any_stretch_of_a_text_is_changed_alone_or_left(
    words: list[str], data: st.DataObject, new: str
) -> None:
    """Whatever looks like a sign written by its number."""
    text = unescaped("".join(words))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before = book({"A1": "".join(words), "B2": "จบ"})
    made = fixed(before, change("A1", text[start:end], new))
    if not made.done:
        assert made.data == before
        return
    said = shown(made.data)
    assert said["B2"] == "จบ"
    stretches = ((i, j) for i in range(len(text)) for j in range(i + 1, len(text) + 1))
    printed = spaced(text[start:end])
    assert spaced(said.get("A1", "")) in {
        spaced(text[:i] + new + text[j:]) for i, j in stretches if spaced(text[i:j]) == printed
    }
