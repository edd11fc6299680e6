"""Where a text stands as it was read, and what of it differs from another."""

from __future__ import annotations

import pytest

from itacheck.fixing.matching import Difference, Seen, difference


@pytest.mark.parametrize(
    ("printed", "visible", "found"),
    [
        ("105,000", "รวม 105,000 บาท", ["105,000"]),
        ("5 บาท", "5\u00a0\u200b  บาท", ["5\u00a0\u200b  บาท"]),
        ("5\nบาท", "5 บาท", ["5 บาท"]),
        ("5", "15 5 51 0.5 5.1 5,000 5.", ["5", "5"]),
        ("๕", "๑๕ ๕", ["๕"]),
        ("2566100", "2566 100", []),
        ("2566 100", "2566  100", ["2566  100"]),
        ("ที", "ที่", []),
        ("ทั้งสิ้น", "ท้ังสิ้น", ["ท้ังสิ้น"]),
        ("แห่ง", "เเห่ง", ["เเห่ง"]),
        ("น้ำ", "น\u0e4d้า", ["น\u0e4d้า"]),
        ("กกก", "กกกก", ["กกก", "กกก"]),
        ("", "ก", []),
        (" \u200b", "ก", []),
    ],
)
def test_a_text_is_found_as_it_was_read(printed: str, visible: str, found: list[str]) -> None:
    """White space, invisible signs and what is repaired in spelling make no difference."""
    stretches = Seen(visible).occurrences(printed)
    assert [visible[start:end] for start, end in stretches] == found


@pytest.mark.parametrize(
    ("old", "new", "gone", "text"),
    [
        ("จำนวน 105,000 บาท", "จำนวน 106,000 บาท", "105,000", "106,000"),
        ("จำนวน๑๘โครงการ", "จำนวน๑๙โครงการ", "๑๘", "๑๙"),
        ("5  บาท", "5 บาท", "", ""),
        ("5 บาท", "5 บาทถ้วน", "บาท", "บาทถ้วน"),
        ("5", "", "5", ""),
        ("5 5", "5", " 5", ""),
        ("ก", "5 ก", "", "5 "),
        ("ก-ข", "ก/ข", "-", "/"),
    ],
)
def test_whole_figures_and_words_give_way(old: str, new: str, gone: str, text: str) -> None:
    """What both texts begin and end with stays."""
    found = difference(old, new)
    assert (old[found.start : found.end], found.text) == (gone, text)
    assert isinstance(found, Difference)
