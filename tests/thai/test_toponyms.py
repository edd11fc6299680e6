"""Names of places, told from words that begin with the same letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.thai.toponyms import is_place_name, speaks_of_work
from tests.support import examples

HEADS = ("หนอง", "บ้าน", "โนน", "ดอน", "โคก", "ห้วย", "บึง", "วัง", "เวียง")


@pytest.mark.parametrize(
    "name",
    ["หนองไผ่", "บ้านโนน", "ท่าข้าม", "นาน้อย", "สามพราน", "หัวหิน", "ปากช่อง", "ยโสธร", "เลย", "นางรอง"],
)
def test_a_place_is_called_by_what_it_was(name: str) -> None:
    """A pond, a village, a ford; provinces have names of every sort."""
    assert is_place_name(name)


OTHERS = [
    *("หัวใจสุจริต", "หัวหน้า", "นายก", "นางสาว", "สามัคคี", "แม่บ้าน", "ท่านถาม", "ต้นแบบ", "คำสั่ง"),
    *("คลองสวยน้ำใส", "น้ำใจงาม", "พระราชทาน", "พบ", "เคลื่อนที่", "บ้าน", "บ้านน่าอยู่", "เลยไป"),
    *("โคกหนองนา", "ลำดับ"),
]


@pytest.mark.parametrize("words", OTHERS)
def test_other_words_may_begin_alike(words: str) -> None:
    """A heart, a headman, unity and mothers are no places; nor is a village without a name."""
    assert not is_place_name(words)


@settings(max_examples=examples(80))
@given(st.sampled_from(HEADS), st.text("กขคงจชซดตถทบปผพฟลสห", min_size=2, max_size=8))
def test_whatever_follows_names_the_place(head: str, name: str) -> None:
    """The letters behind are the name's own; a long string is a sentence."""
    assert is_place_name(head + name) is not speaks_of_work(head + name)
    assert not is_place_name(head + name * 13)
