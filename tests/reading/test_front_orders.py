"""The parts in front of a plan, in whatever order they stand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

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
