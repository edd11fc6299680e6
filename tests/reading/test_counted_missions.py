"""Missions that are counted afresh in each dimension."""

from __future__ import annotations

import pytest

from tests.reading.texts import plan, sheet

HEADER = "ที่\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567"


@pytest.mark.parametrize("word", ["ภารกิจที่ {}", "ภารกิจ ({})", "ภารกิจ {}.", "ภารกิจที่ {} :"])
@pytest.mark.parametrize("inside", [True, False])
def test_a_number_under_a_dimension_is_the_last_part_of_a_code(word: str, *, inside: bool) -> None:
    """In rows of the table as well as in lines above tables of their own."""
    parts = ["ส่วนที่ 2", *([HEADER] if inside else [])]
    for dimension in (1, 2):
        parts.append(f"มิติที่ {dimension} มิติ{dimension}" + "\t\t\t" * inside)
        for mission in (1, 2):
            name = word.format(mission) + f" การงาน{dimension}{mission}"
            parts += [name + "\t\t\t"] if inside else [name, HEADER]
            parts.append(f"{mission}\tโครงการ{dimension}{mission}\t5,000\t-")
    found = plan("\n".join(parts), sheet())
    assert [(one.code, one.name) for one in found.missions] == [
        ("1.1", "การงาน11"),
        ("1.2", "การงาน12"),
        ("2.1", "การงาน21"),
        ("2.2", "การงาน22"),
    ]
    assert [len(one.projects) for one in found.missions] == [1, 1, 1, 1]


def test_a_sentence_about_missions_keeps_its_number() -> None:
    """And so does a mission over which no dimension stands."""
    found = plan("ส่วนที่ 1", "หลักการและเหตุผล", "ภารกิจที่ 1 ของเทศบาลคือการบริการ", sheet())
    texts = [one.text for part in found.parts for one in part.passages]
    assert "ภารกิจที่ 1 ของเทศบาลคือการบริการ" in texts
