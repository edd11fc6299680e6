from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.location import TextLocation
from itacheck.documents import Run, joined
from itacheck.documents.blocks import Anchor
from itacheck.reading.text.compact import compact


def run(text: str, line: int = 1) -> Run:
    """A run that begins at column 1 of a line."""
    return Run(text, (Anchor(0, TextLocation("x.txt", line, 1)),))


def test_joined_runs_keep_their_places() -> None:
    """Each character of a joined run stands where it stood; empty runs are left out."""
    whole = joined([run("กข", 1), run("", 2), run("คง", 3)])
    assert whole.text == "กข คง"
    assert [whole.at(index).order for index in (0, 1, 3, 4)] == [(1, 1), (1, 2), (3, 1), (3, 2)]


def test_parts_of_joined_runs_keep_their_places() -> None:
    """A piece over the seam of two runs points into both."""
    piece = joined([run("กขค", 1), run("งจฉ", 5)]).part(2, 6)
    assert piece.text == "ค งจ"
    assert [piece.at(index).order for index in (0, 2, 3)] == [(1, 3), (5, 1), (5, 2)]


def test_a_part_is_without_white_space_around_it() -> None:
    """White space at its ends is cut off, and the place moves along."""
    piece = run("ก   ข   ค").part(1, 8)
    assert (piece.text, piece.location.order) == ("ข", (1, 5))


@given(st.text(alphabet="กข 1๒\t", min_size=1, max_size=30), st.data())
def test_compact_text_maps_back_to_the_run(text: str, data: st.DataObject) -> None:
    """Every character of the compact text is the one at its offset, digits' script aside."""
    view = compact(run(text))
    if not view.text:
        assert not text.strip()
        return
    index = data.draw(st.integers(0, len(view.text) - 1))
    offset = view.offset(index)
    assert text[offset].translate(str.maketrans("๒", "2")) == view.text[index]
    assert view.at(index).order == (1, offset + 1)
    assert view.offset(len(view.text)) == len(text)
