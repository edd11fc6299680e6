"""Risks told in sentences: labels within running text divide it."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan, RiskLevel
from tests.reading.texts import FIRST, plan, problems, table

_HEAD = ("(พ.ศ. 2566 - 2570)", "ส่วนที่ 1", "บทนำ", "1. การประเมินความเสี่ยงการทุจริต")


def told(*lines: str) -> Plan:
    """A plan with these lines under the heading of the risk assessment."""
    return plan("\n".join([*_HEAD, *lines]), table(FIRST))


def test_a_paragraph_without_a_step_names_the_risk_first() -> None:
    """Where no label says what the risk is, it stands before the ratings."""
    line = (
        "1. การเรียกรับเงิน มีโอกาสเกิด ๓ และมีผลกระทบ ๔ ระดับความเสี่ยงเท่ากับ ๑๒ จัดอยู่ในระดับสูง"
        " มีมาตรการป้องกัน คือ โครงการหนึ่ง"
    )
    (row,) = told(line).risk_rows
    (rating,) = row.ratings
    assert [one.text for one in row.risks] == ["การเรียกรับเงิน"]
    assert (rating.likelihood, rating.impact, rating.score) == (3, 4, 12)
    assert rating.level is RiskLevel.HIGH
    assert [one.text for one in row.controls] == ["โครงการหนึ่ง"]


@pytest.mark.parametrize(
    "line",
    [
        "ความเสี่ยงที่ 1 การเรียกรับเงิน โอกาส 2 เพราะมี 3 เรื่อง ผลกระทบ 4 มาตรการควบคุม ได้แก่ โครงการหนึ่ง",
        "การทุจริตในการจัดซื้อเป็นเรื่องที่หน่วยงานต้องระวัง",
    ],
    ids=["a further figure", "no labels"],
)
def test_what_is_not_read_is_told_as_text(line: str) -> None:
    """Nothing is guessed, and nobody is told that nothing stands there."""
    found = told(line)
    assert not found.risk_rows
    assert any(one.startswith("Text stands under the heading") for one in problems(found))


def test_controls_may_be_listed_below_the_sentence() -> None:
    """Words that say so in a line of their own, and each control behind a dash."""
    lines = (
        "1. ขั้นตอนการจัดซื้อ มีประเด็นความเสี่ยง คือ กำหนดผู้ชนะไว้ก่อน โอกาส 3 คะแนน ผลกระทบ 4 อยู่ในระดับสูง",
        "มาตรการควบคุม :",
        "- โครงการหนึ่ง",
        "- มาตรการสอง",
        "2. ขั้นตอนการรับเงิน มีประเด็นความเสี่ยง คือ เก็บเงินไม่ครบ โอกาส 2 ผลกระทบ 2 อยู่ในระดับต่ำ",
        "มาตรการควบคุม : โครงการหนึ่ง",
    )
    first, second = told(*lines).risk_rows
    assert [one.text for one in first.controls] == ["โครงการหนึ่ง", "มาตรการสอง"]
    assert [one.text for one in second.controls] == ["โครงการหนึ่ง"]
