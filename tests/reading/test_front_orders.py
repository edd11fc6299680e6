"""The parts in front of a plan, in whatever order they stand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

import itacheck
from itacheck.plan import PartId

EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit.txt"


def test_an_announcement_may_stand_behind_the_preface() -> None:
    """It is read as it is before it, and the preface ends there."""
    text = EXAMPLE.read_text(encoding="utf-8")
    before = itacheck.read(EXAMPLE)
    start, preface = text.index("ประกาศเทศบาล"), text.index("คำนำ")
    contents = text.index("สารบัญ")
    turned = text[:start] + text[preface:contents] + text[start:preface] + text[contents:]
    after = itacheck.read(BytesIO(turned.encode()))
    assert after.announcement == before.announcement
    assert after.part(PartId.PREFACE) == before.part(PartId.PREFACE)
    assert after == before


@pytest.mark.parametrize("owner", ["เทศบาลตำบลธารสุจริต", "กรุงเทพมหานคร", "เมืองพัทยา"])
@pytest.mark.parametrize("heading", ["ประกาศ{}", "ประกาศ\n{}"])
def test_an_announcement_may_stand_behind_the_contents(owner: str, heading: str) -> None:
    """Whoever announces, the two local governments without a kind in their names, too."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("เทศบาลตำบลธารสุจริต", owner)
    start, preface = text.index(f"ประกาศ{owner}"), text.index("คำนำ")
    contents, part_1 = text.index("สารบัญ"), text.index("\nส่วนที่ ๑\n")
    announced = text[start:preface].replace(f"ประกาศ{owner}", heading.format(owner), 1)
    turned = text[:start] + text[contents:part_1] + "\n" + announced + text[preface:contents]
    read = itacheck.read(BytesIO((turned + text[part_1:]).encode()))
    assert read.organisation is not None
    assert read.organisation.name == owner
    assert read.announcement == itacheck.read(BytesIO(text.encode())).announcement
