"""Which titles carry which expected measure."""

from __future__ import annotations

import pytest

from itacheck.packs import load_pack
from itacheck.thai.text import same

MEASURES = load_pack("nacc-2566-2570").measures


def carried(title: str) -> set[str]:
    """The measures that a title carries."""
    key = same(title).casefold()
    return {
        one.id
        for one in MEASURES
        if all(any(same(word).casefold() in key for word in group) for group in one.groups)
    }


@pytest.mark.parametrize(
    ("title", "measures"),
    [
        ("มาตรการ “ส่งเสริมการปฏิบัติงานตามประมวลจริยธรรมของเทศบาล”", {"ethics"}),
        ("มาตรการเปิดเผยข้อมูลสาธารณะของ อบต.", {"public_disclosure"}),
        ("มาตรการปรับปรุงและพัฒนาศูนย์ ข้อมูลข่าวสาร", {"information_centre"}),
        ("มาตรการ NO Gift Policy", {"no_gift_policy"}),
        ("ประกาศนโยบายไม่รับของขวัญ", {"no_gift_policy"}),
        ("โครงการป้องกันผลประโยชน์ทับซ้อน", {"conflict_of_interest"}),
        ("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", {"integrity"}),
        ("โครงการยกระดับผลการประเมิน ITA", {"integrity"}),
        ("มาตรการการสร้างความโปร่งใสในการบริหารงานบุคคล", {"human_resources"}),
        (
            "มาตรการจัดทำแผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส",
            {"action_plan"},
        ),
        ("โครงการจัดทำคู่มือหรือมาตรฐานการปฏิบัติงาน", {"work_manuals"}),
        ("มาตรการออกคำสั่งมอบหมายงาน", {"work_manuals"}),
        ("มาตรการจัดการเรื่องราวร้องทุกข์/ร้องเรียน", {"complaints"}),
        ("กิจกรรมติดตามประเมินผลการควบคุมภายใน", {"internal_control"}),
        (
            "มาตรการจัดให้มีระบบและช่องทางการรับเรื่องร้องเรียนเกี่ยวกับการทุจริต",
            {"complaints", "corruption_complaints"},
        ),
        ("โครงการเสริมสร้างความรู้ digital ด้านคุณธรรม", set()),
        ("กิจกรรมสร้างความโปร่งใสในการพิจารณาเลื่อนขั้นเงินเดือน", set()),
        ("โครงการจัดเวทีประชาคม", set()),
        ("โครงการเผยแพร่ข้อมูลทางเว็บไซต์", {"public_disclosure"}),
        ("มาตรการพัฒนาระบบข้อมูลสาธารณะ", {"public_disclosure"}),
        ("มาตรการจัดให้มีช่องทางให้ค้นข้อมูลสาธารณะ", {"public_disclosure"}),
        ("โครงการเผยแพร่ศิลปวัฒนธรรม", set()),
        ("มาตรการงดให้และรับของขวัญทุกเทศกาล", {"no_gift_policy"}),
        ("มาตรการป้องกันการรับของขวัญหรือของกำนัล", {"no_gift_policy"}),
        ("โครงการมอบของขวัญวันเด็ก", set()),
        ("มาตรการจัดการการขัดกันของประโยชน์ส่วนตนและส่วนรวม", {"conflict_of_interest"}),
        ("มาตรการเสริมสร้างคุณธรรมและความโปร่งใสของกอง", {"integrity"}),
        ("โครงการพัฒนาคุณธรรมและความโปร่งใส", {"integrity"}),
        ("กิจกรรมวิเคราะห์ผลการประเมิน ITA", {"integrity"}),
        ("มาตรการเพิ่มคะแนน ITA", {"integrity"}),
    ],
)
def test_a_title_carries_the_measures_that_it_names(title: str, measures: set[str]) -> None:
    """Words of every group, and no measure by a word that only looks like it."""
    assert carried(title) == measures
