from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from itacheck.thai.names import plain
from itacheck.thai.repair import in_right_spelling, repaired
from itacheck.thai.text import normalise, same


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("หลักการเเละเหตุผล", "หลักการและเหตุผล"),
        ("ท่ี", "ที่"),
        ("เพ่ือ", "เพื่อ"),
        ("ศักด์ิ", "ศักดิ์"),
        ("นำ้", "น้ำ"),
        ("ทํ างาน", "ทำงาน"),
        ("ทาํ", "ทำ"),
        ("นํำ", "นำ"),
        ("นำำ", "นำ"),
        ("วา่", "ว่า"),
        ("คะ่", "ค่ะ"),
        ("ปีี", "ปี"),
        ("เสีี่่ยง", "เสี่ยง"),
        ("ก ็", "ก็"),
        ("ผู ้รับ", "ผู้รับ"),
        ("ท\nี่", "ที่"),
        ("ป\uf70bองกัน", "ป้องกัน"),
        ("ปฏ\uf701บ\uf710ต\uf701", "ปฏิบัติ"),
        ("ก\uf88bน", "ก่น"),
        ("\uf70fาติ", "ญาติ"),
        ("ปี ๒๕๗o", "ปี ๒๕๗๐"),
        ("ปี 257O", "ปี 2570"),
    ],
)
def test_what_text_layers_do_is_undone(text: str, right: str) -> None:
    """Each kind of fault is repaired, and counted."""
    found = repaired(normalise(text))
    assert found.text == right
    assert found.repairs > 0
    assert same(text) == same(right)
    assert plain(text) == plain(right)


@pytest.mark.parametrize(
    "text",
    ["ที่ก็ทำน้ำค่ะ", "สิทธิ์พันธุ์", "มาก ๆ", "โครงการที่ ดี", "ฯลฯ", "O25", "๒๐,ooo", "ิ เริ่ม", "เ แ", "กี่้", ""],
)
def test_right_and_undecidable_texts_stay(text: str) -> None:
    """Nothing is changed in right spelling, nor where two readings are possible."""
    assert repaired(text).text == text
    assert repaired(text).repairs == 0


def test_a_thousand_marks_on_one_letter_are_each_mark_once() -> None:
    """Marks that alternate without end are sorted, and kept once."""
    assert in_right_spelling(normalise("ก" + "ุ่" * 5_000)) == "กุ่"


_LETTERS = "กนมทเแโาะำัิีึืุู็่้๊๋์ํฺ \uf70a\uf70b\uf710oO25๒๕"


@example("ก ะ่")
@example("ํิ า")
@given(st.text(alphabet=_LETTERS, max_size=40))
def test_repair_is_idempotent(text: str) -> None:
    """A repaired text needs no further repair, and stays in normal form."""
    right = in_right_spelling(normalise(text))
    assert repaired(right).text == right
    assert unicodedata.is_normalized("NFC", right)


@given(st.text(alphabet=_LETTERS, max_size=40))
def test_every_character_knows_where_it_was(text: str) -> None:
    """The origins run through the text in order, one for each character that is left."""
    text = normalise(text)
    found = repaired(text)
    origins = found.origins if found.origins is not None else tuple(range(len(text)))
    assert len(origins) == len(found.text)
    assert list(origins) == sorted(set(origins))
    assert all(0 <= one < len(text) for one in origins)
    if found.repairs == 0:
        assert found.text == text


@given(st.text(alphabet="กขคาิีุู่้์ \u0323\u0307\u0301", max_size=300))
def test_long_texts_are_normalised_like_short_ones(text: str) -> None:
    """Putting the marks of a long text in order first changes nothing of its normal form."""
    assert unicodedata.normalize("NFC", text * 3) == normalise(text * 3)
