"""Over random plans and random runs: accepted a change is read, rejected nothing has changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.location import Location
from tests.documents.word_files import word_from_text
from tests.fixing.word_marks import (
    TEXT,
    accepted,
    at,
    canonical,
    change,
    fixed,
    parts_of,
    rejected,
    shown,
    word,
)
from tests.strategies import plans, render_text, styles

FIGURE = re.compile(r"[\d๐-๙]+(?:,[\d๐-๙]+)*")
AROUND = (
    "{}",
    "<w:smartTag>{}</w:smartTag>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:bookmarkStart w:id="1" w:name="x"/>{}',
    '{}<w:del w:id="2" w:author="x"><w:r><w:delText>9</w:delText></w:r></w:del>',
    "{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>",
    '<w:ins w:id="3" w:author="x">{}</w:ins>',
    "<w:hyperlink>{}</w:hyperlink>",
)
LOOKS = ("", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>")


def spaced(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


@settings(max_examples=15, deadline=None)
@given(st.data(), plans(), styles())
def test_random_changes_of_random_plans_are_made_or_told(
    data: st.DataObject, plan: object, style: object
) -> None:
    """Each figure that is changed is read anew, and all else as before."""
    before = word_from_text(render_text(plan, style))  # type: ignore[arg-type]
    texts = shown(before)
    filled = [(place, text) for place, text in texts.items() if FIGURE.search(text)]
    chosen: Sequence[tuple[Location, str]] = data.draw(
        st.lists(st.sampled_from(filled), min_size=1, max_size=4, unique_by=lambda one: one[0])
    )
    changes = [
        change(place, text, FIGURE.sub(str(data.draw(st.integers(1, 10**7))), text, count=1))
        for place, text in chosen
    ]
    made = fixed(before, *changes)
    assert {one.change.location for one in made.left} | {one.location for one in made.done} == {
        one.location for one in changes
    }
    assert len(made.done) + len(made.left) == len(changes)
    wanted = {place: spaced(text) for place, text in texts.items()}
    wanted |= {one.location: spaced(one.text) for one in made.done if one.location}
    after = {place: spaced(text) for place, text in shown(accepted(made.data)).items()}
    assert after == wanted
    assert canonical(rejected(made.data)) == canonical(before)
    held = parts_of(before)
    mine = {"[Content_Types].xml", "word/_rels/document.xml.rels", TEXT}
    kept = {one: parts_of(made.data)[one] for one in held.keys() - mine}
    assert kept == {one: held[one] for one in kept}


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, str, tuple[int, int]]:
    """The runs of a paragraph, its text, and the stretch of it to be changed."""
    words = draw(st.lists(st.sampled_from(["จำนวน", " ", "105,000", "บาท", "x", "๑๘"]), min_size=1))
    text = "".join(words)
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=5))})
    runs = ""
    for start, end in pairwise(cuts):
        piece = f'<w:t xml:space="preserve">{text[start:end]}</w:t>'
        run = f"<w:r>{draw(st.sampled_from(LOOKS))}{piece}</w:r>"
        runs += draw(st.sampled_from(AROUND)).format(run)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return runs, text, (start, end)


@settings(deadline=None)
@given(paragraphs(), st.text("จำนวน 105,๑๘\t\n", max_size=8))
def test_any_stretch_of_any_runs_is_changed_alone_or_left(
    drawn: tuple[str, str, tuple[int, int]], new: str
) -> None:
    """What stands around it is untouched; where it is part of a figure, it is another such one."""
    runs, text, (start, end) = drawn
    before = word(f"<w:p>{runs}</w:p><w:p><w:r><w:t>จบ</w:t></w:r></w:p>")
    one = change(at(), text[start:end], new)
    made = fixed(before, one)
    assert canonical(rejected(made.data)) == canonical(before)
    if not made.done:
        assert made.data == before
        return
    said = shown(accepted(made.data))
    assert said[at(2)] == "จบ"
    printed = spaced(text[start:end])
    stretches = combinations(range(len(text) + 1), 2)
    assert spaced(said.get(at(), "")) in {
        spaced(text[:i] + new + text[j:]) for i, j in stretches if spaced(text[i:j]) == printed
    }
