from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.thai.digits import arabic, thai
from itacheck.thai.text import beginning, invisible, normalise, same, squeeze, tidy, unquoted


@given(st.text(alphabet="0123456789๐๑๒๓๔๕๖๗๘๙ก.,"))
def test_digits_change_script_and_nothing_else(text: str) -> None:
    """Arabic and Thai digits stand for each other one by one."""
    assert arabic(thai(text)) == arabic(text)
    assert thai(arabic(text)) == thai(text)
    assert len(thai(text)) == len(text)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("น\u0e4dา", "นำ"),
        ("น\u0e4d้า", "น้ำ"),
        ("ก\u200bข\ufeff", "กข"),
        ("ก\u00a0ข", "ก ข"),
        ("ก\x00ข", "ก ข"),
        ("ก\tข\nค", "ก\tข\nค"),
        ("e\u0301", "é"),
        ("นำ", "นำ"),
    ],
)
def test_one_spelling_for_one_text(written: str, normal: str) -> None:
    """Composed marks, ำ as one character, no invisible characters, no control characters."""
    assert normalise(written) == normal


@given(st.text(alphabet="กนำ\u0e4dา\u0e48ิ\u200b e\u0301"))
def test_what_is_normal_stays(text: str) -> None:
    """Normalising twice is normalising once, but for what a removed character joins."""
    once = normalise(text)
    assert not any(invisible(character) for character in once)
    assert normalise(once) == once


def test_white_space() -> None:
    """Tidy leaves single spaces, squeeze none."""
    assert tidy("  ก \n ข\t") == "ก ข"
    assert squeeze(" ก \n ข\t") == "กข"


def test_the_same_wording() -> None:
    """Spaces, the shape of quotation marks and the script of digits make no difference."""
    assert same("“โครงการ  ๑” น\u0e4dา") == same('"โครงการ1"นำ')
    assert same("โครงการ ก") != same("โครงการ ข")


def test_quotation_marks_are_taken_off() -> None:
    """Of every shape."""
    assert unquoted("“ก” 'ข' «ค»") == "ก ข ค"


@given(st.text(st.sampled_from("กำแพงที่นี่ ้ัอABC\n"), max_size=40), st.integers(1, 30), st.booleans())
def test_a_beginning_is_short_and_says_that_more_follows(
    text: str, longest: int, whole: bool
) -> None:
    """What fits stays as it is, in one line."""
    short = beginning(text, longest, whole=whole)
    line = tidy(text)
    assert short == line or (short.endswith("…") and line.startswith(short[:-1]))
    assert len(short) <= longest + 1
    assert short == line or len(line) > longest


def test_a_beginning_may_keep_its_written_clusters_whole() -> None:
    """A letter without its vowel or tone mark is another word."""
    assert beginning("ที่นี่", 4, whole=True) == "ที่…"
    assert beginning("ที่นี่", 4) == "ที่น…"
    assert beginning("กำแพง", 1, whole=True) == "ก…"
