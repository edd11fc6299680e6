"""Laws that a plan cites: rule STR011."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import Part, PartId, Passage, Plan
from tests.facts.small import dimension, facts, failed, plan, project

ACT = "พระราชบัญญัติว่าด้วยการรักษาสวนสาธารณะ พ.ศ. ๒๕๔๖"


def citing(*texts: str) -> Plan:
    """A plan whose rationale has these passages."""
    passages = tuple(map(Passage, texts))
    return evolve(plan(dimension(1, project(1))), parts=(Part(PartId.RATIONALE, passages),))


@pytest.mark.parametrize(
    "other",
    [
        "พระราชบัญญัติว่าด้วยการรักษาสวนสาธารณะ พ.ศ. ๒๕๕๖",
        "พระราชกฤษฎีกาว่าด้วยการรักษาสวนสาธารณะ พ.ศ. 2546",
        "พ.ร.บ.รักษาสวน สาธารณะ พุทธศักราช ๒๕๔๗",
        "ตามกฎกระทรวงการรักษาสวนสาธารณะ พ.ศ. ๒๕๔๖ ข้อ ๓",
    ],
)
def test_one_law_with_two_kinds_or_years_is_told_once(other: str) -> None:
    """ว่าด้วย, การ, spaces and abbreviations make no other law."""
    made = citing(f"ตาม{ACT} มาตรา ๓", f"และตาม{other}")
    assert failed(made, "STR011") == [("plan", None)]
    (found,) = facts(made, "law").values()
    assert found.values["citations"] == 2
    assert len(found.origin.evidence) == 2


@pytest.mark.parametrize(
    "other",
    [
        ACT,
        "พรบ.การรักษาสวนสาธารณะ พ.ศ. 2546",
        "พระราชบัญญัติว่าด้วยการรักษาสวนสาธารณะ (ฉบับที่ ๒) พ.ศ. ๒๕๕๐",
        "พระราชบัญญัติว่าด้วยการรักษาสวนสาธารณะ พ.ศ. ๒๕๕๐ ซึ่งแก้ไขเพิ่มเติม",
        "พระราชบัญญัติว่าด้วยการรักษาสวนสาธารณะ พ.ศ. ๒๕๒๐ ซึ่งถูกยกเลิกแล้ว",
        "รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช ๒๕๕๐ และ พุทธศักราช ๒๕๖๐",
        "พระราชบัญญัติว่าด้วยการดูแลแม่น้ำ พ.ศ. ๒๕๕๐",
        "แผนแม่บท (พ.ศ. ๒๕๖๑ - ๒๕๘๐)",
        "ประกาศ ณ วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๕",
        "ปฏิบัติตามระเบียบในปีงบประมาณ พ.ศ. ๒๕๖๗",
    ],
)
def test_what_is_no_second_law_is_left_alone(other: str) -> None:
    """The same citation, an amendment, one that was replaced, constitutions, other laws, years."""
    assert failed(citing(f"ตาม{ACT} มาตรา ๓", f"และ{other}"), "STR011") == []


def test_the_law_of_a_notice_is_the_act_that_it_rests_on() -> None:
    """Of several kinds before a year, the nearest has it; a kind inside of a name is none."""
    made = citing("ประกาศคณะกรรมการสวนสาธารณะ ตามมาตรา ๙ แห่งพระราชบัญญัติระเบียบบริหารสวน พ.ศ. ๒๕๓๔")
    (found,) = facts(made, "law").values()
    assert found.origin.texts["law"] == "“พระราชบัญญัติระเบียบบริหารสวน พ.ศ. ๒๕๓๔”"
