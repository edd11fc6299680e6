from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.rendering.columns import columns, padded, table, wrapped

THAI = st.text(st.sampled_from("กขคงจนมยรวสหอะาิีึืุูเแโใไๆ่้๊๋์ํำ็ั 0123456789.,"), max_size=200)
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("กขค", 3),
        ("ที่", 1),
        ("น้ำ", 2),
        ("โครงการ", 7),
        ("ผู้รับผิดชอบ", 8),
        ("ป้องกันการทุจริต", 12),
        ("๑,๐๐๐.๐๐", 8),
        ("中", 2),
        ("e\u0301", 1),
        ("\u200b", 0),
    ],
)
def test_marks_take_no_column(text: str, width: int) -> None:
    """A vowel or tone mark above or below stands on its consonant; ำ has a column of its own."""
    assert columns(text) == width


def test_every_thai_mark_takes_no_column() -> None:
    """None of the marks that Thai writes above or below is left out."""
    assert [columns(f"ก{mark}") for mark in MARKS] == [1] * len(MARKS)


def test_padding_is_to_columns_and_not_to_characters() -> None:
    """Thai and Latin cells end in the same column."""
    assert padded("ที่", 4) == "ที่   "
    assert padded("ที่", 4, right=True) == "   ที่"
    assert padded("โครงการ", 3) == "โครงการ"


def test_a_table_is_aligned() -> None:
    """Figures stand under each other, whatever marks the labels have."""
    assert table([("", "โครงการ"), ("มิติที่ 1", "9"), ("รวม", "25")], " ") == [
        "        โครงการ",
        " มิติที่ 1        9",
        " รวม         25",
    ]


@given(THAI, st.integers(20, 60))
def test_wrapped_lines_fit(text: str, width: int) -> None:
    """No line is wider than it may be, its indent included."""
    lines = wrapped(text, width, "  ")
    assert all(columns(line) <= max(width, 22) for line in lines)
    assert all(line.startswith("  ") for line in lines)


@given(THAI, st.integers(20, 60))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    """All that is not a space is still there, in its order."""
    joined = "".join(wrapped(text, width, "  "))
    assert joined.replace(" ", "") == "".join(text.split())


@given(THAI, st.integers(20, 60))
def test_no_line_begins_with_a_mark(text: str, width: int) -> None:
    """A mark never parts from the consonant it stands on, as far as it stood on one."""
    for word in text.split():
        if unicodedata.category(word[0]) == "Mn":
            return
    for line in wrapped(text, width)[1:]:
        assert unicodedata.category(line[0]) != "Mn"


def test_text_is_broken_at_spaces() -> None:
    """A line ends where a space was, and what follows is indented alike."""
    assert wrapped("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด", 22, "  ", "- ") == [
        "- หนึ่ง สอง สาม สี่ ห้า หก",
        "  เจ็ด",
    ]


def test_some_spaces_are_no_place_to_break() -> None:
    """A sign of repetition stays with its word, and a sum with its unit."""
    assert wrapped("กกกกกกกกกก ขขขขขขขข ๆ คค 1,000.00 บาท", 20) == [
        "กกกกกกกกกก",
        "ขขขขขขขข ๆ คค",
        "1,000.00 บาท",
    ]


def test_without_a_width_a_paragraph_is_one_line() -> None:
    """A pipe or a file gets whole paragraphs, easy to search."""
    assert wrapped("ก " * 200, None) == [" ".join("ก" * 200)]


def test_control_characters_do_not_reach_the_terminal() -> None:
    """A plan cannot move the cursor or colour the report of it."""
    assert wrapped("a\x1b[31mb\x07\tc\nd\x9be", None) == ["a [31mb c d e"]


def test_nothing_is_one_empty_line() -> None:
    """An empty paragraph keeps its place."""
    assert wrapped("", 80, "  ") == ["  "]
