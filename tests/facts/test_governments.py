"""Whose plan it is, and whose name stands in it: rules STR009 and STR010."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import (
    Announcement,
    Organisation,
    Part,
    PartId,
    Passage,
    Plan,
    Section,
    SheetHeading,
)
from itacheck.reading import read_text
from tests.facts.small import dimension, facts, failed, outcomes, plan, project, sheet

OWN = "เทศบาลตำบลสวนดอก"
COVER, ANNOUNCEMENT, PREFACE = "part:cover", "part:announcement", "part:preface"


def part(which: PartId, *texts: str) -> Part:
    """A part with its passages."""
    return Part(which, tuple(map(Passage, texts)))


def owned(
    cover: str = f"ของ{OWN}",
    announced: str = f"{OWN} จึงประกาศใช้แผนนี้",
    post: str = "นายกเทศมนตรีตำบลสวนดอก",
    preface: str = OWN,
) -> Plan:
    """A plan that says four times whose it is; an empty text leaves the place without a name."""
    return evolve(
        plan(dimension(1, project(1))),
        announcement=Announcement(position=post),
        parts=(
            part(PartId.COVER, "แผนปฏิบัติการป้องกันการทุจริต", cover),
            part(PartId.ANNOUNCEMENT, announced, post),
            part(PartId.PREFACE, "เนื้อหาแบ่งเป็น ๓ ส่วน", preface, "กันยายน ๒๕๖๕"),
        ),
    )


def test_a_plan_that_is_one_owners_throughout_is_in_order() -> None:
    """Whatever the word for the kind: the post has another than the cover."""
    found = outcomes(owned(), "STR009")
    assert found == {
        (COVER, None): "passed",
        (ANNOUNCEMENT, None): "passed",
        (PREFACE, None): "passed",
    }


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"cover": "ของเทศบาลตำบลหนองบัว"}, COVER),
        ({"announced": "องค์การบริหารส่วนตำบลหนองบัว จึงประกาศใช้แผนนี้"}, ANNOUNCEMENT),
        ({"post": "นายกเทศมนตรีตำบลหนองบัว"}, ANNOUNCEMENT),
        ({"post": "ปลัดเทศบาล ปฏิบัติหน้าที่นายกเทศมนตรีตำบลหนองบัว"}, ANNOUNCEMENT),
        ({"preface": "อบต.หนองบัว"}, PREFACE),
    ],
)
def test_another_name_is_told_where_it_stands(changed: dict[str, str], place: str) -> None:
    """The name that most places give is the plan's own."""
    assert failed(owned(**changed), "STR009") == [(place, None)]


@pytest.mark.parametrize(
    "changed",
    [
        {"cover": "ของ ทต.สวนดอก"},
        {"cover": "องค์การบริหารส่วนตำบลสวนดอก"},
        {"cover": "เทศบาลตำบลสวนฯ"},
        {"preface": "เทศบาลตำบล สวน ดอก"},
        {"preface": "เทศบาลตำบลสวนดอ๊ก"},
        {"post": "รองนายก รักษาราชการแทนนายกเทศมนตรีตำบลสวนดอก"},
        {"announced": f"{OWN} ร่วมกับเทศบาลตำบลหนองบัว จัดทำแผนนี้"},
        {"preface": "อำเภอเมือง จังหวัดสวนสุข"},
    ],
)
def test_one_name_in_another_spelling_is_no_other(changed: dict[str, str]) -> None:
    """Another kind or abbreviation, a slip, a broken line, a neighbour that takes part."""
    assert failed(owned(**changed), "STR009") == []


def test_where_two_names_stand_equally_often_nobody_can_tell() -> None:
    """Two places against two: undecided, at each of them."""
    other = "เทศบาลตำบลหนองบัว"
    made = owned(cover=f"ของ{other}", preface=other)
    assert set(outcomes(made, "STR009").values()) == {"undecided"}


def test_without_a_cover_the_organisation_stands_for_it() -> None:
    """A plan in YAML says whose it is by its organisation."""
    made = evolve(owned(), parts=owned().parts[1:], organisation=Organisation("อบต.หนองบัว"))
    assert failed(made, "STR009") == [(COVER, None)]
    assert outcomes(Plan(), "STR009") == {("", None): "not_applicable"}


ANNOUNCED = """แผนปฏิบัติการป้องกันการทุจริต
ของเทศบาลตำบลสวนดอก
(พ.ศ. 2566 - 2570)
{heading}
เรื่อง ใช้แผนปฏิบัติการป้องกันการทุจริต
ด้วยการป้องกันการทุจริตเป็นหน้าที่ของทุกคน จึงประกาศให้ทราบโดยทั่วกัน
ประกาศ ณ วันที่ 1 ตุลาคม พ.ศ. 2565
(นายสมมติ ใจดี)
นายกเทศมนตรีตำบลสวนดอก
ส่วนที่ 2
มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570\tหมายเหตุ
1. มิติแรก\t1.1 ภารกิจแรก\t1) โครงการหนึ่ง\t-\t-\t-\t-\t-\t
"""


@pytest.mark.parametrize(
    "heading",
    [
        "ประกาศ{name}",
        "ประกาศ {name}",
        "ประกาศ\n{name}",
        "ประกาศ\n{name} อำเภอสวนใหญ่",
        "ประกาศ{name} อำเภอสวนใหญ่อันไกลโพ้น จังหวัดสวนสุขสบายใจ",
    ],
)
def test_the_announcements_heading_is_the_announcements(heading: str) -> None:
    """Who announces stands in its heading, in one line or in two; no name there is the cover's."""
    wrong = ANNOUNCED.format(heading=heading.format(name="องค์การบริหารส่วนตำบลหนองบัว"))
    assert failed(read_text(wrong.encode(), "plan.txt"), "STR009") == [(ANNOUNCEMENT, None)]
    right = ANNOUNCED.format(heading=heading.format(name=OWN))
    assert failed(read_text(right.encode(), "plan.txt"), "STR009") == []


def test_a_blank_in_the_announcements_heading_is_the_announcements() -> None:
    """So are all other faults of its words."""
    made = read_text(ANNOUNCED.format(heading="ประกาศเทศบาลตำบล......").encode(), "plan.txt")
    assert failed(made, "STR006") == [(ANNOUNCEMENT, None)]


def test_the_message_names_both() -> None:
    """What stands there, and whose plan it is."""
    made = owned(preface="เทศบาลตำบลหนองบัว")
    found = facts(made, "self_name")["part:preface/preface"]
    assert found.origin.texts["name"] == "“เทศบาลตำบลหนองบัว”"
    assert found.origin.texts["own"] == f"“{OWN}”"


def with_sheet(heading: SheetHeading, text: str) -> Plan:
    """The plan with a sheet that says something under a heading."""
    made = evolve(sheet(1), sections=(Section(heading, 4, (Passage(text),)),))
    return evolve(owned(), sheets=(made,))


@pytest.mark.parametrize(
    "heading", [SheetHeading.OBJECTIVES, SheetHeading.TARGET_GROUP, SheetHeading.RESPONSIBLE]
)
def test_another_name_in_a_sheet_is_told(heading: SheetHeading) -> None:
    """Left over from the plan that it was copied from."""
    made = with_sheet(heading, "สำนักปลัด เทศบาลตำบลหนองบัว")
    assert failed(made, "STR010") == [("sheet:1", None)]
    assert failed(with_sheet(heading, f"สำนักปลัด {OWN}"), "STR010") == []


def test_another_name_in_a_title_is_told_at_the_project() -> None:
    """A title is the project's; the rationale of a sheet may speak of others."""
    named = plan(dimension(1, project(1, "โครงการจัดเวทีประชาคมของเทศบาลตำบลหนองบัว")))
    assert failed(evolve(owned(), dimensions=named.dimensions), "STR010") == [("project:1", None)]
    quoted = with_sheet(SheetHeading.RATIONALE, "ตามที่เทศบาลตำบลหนองบัวได้ริเริ่มไว้")
    assert failed(quoted, "STR010") == []


@pytest.mark.parametrize(
    "text",
    [
        "ศึกษาดูงาน ณ เทศบาลตำบลหนองบัว",
        "ศึกษาดูงานที่เทศบาลตำบลหนองบัว",
        "ร่วมกับองค์การบริหารส่วนตำบลหนองบัว",
        "นักเรียนโรงเรียนเทศบาลตำบลหนองบัว",
        "ผู้แทนจากเทศบาลตำบลหนองบัว อบต.บึงกุ่ม และ อบต.โคกสูง",
        f"ประชาชนในเขต{OWN}และเทศบาลตำบลหนองบัว",
        "ประชาชนในเขตองค์การบริหารส่วนตำบล",
        "ผู้บริหารองค์การบริหารส่วนตำบล พนักงานส่วนตำบล",
        "คณะผู้บริหาร สมาชิกสภาเทศบาลตำบล ผู้นำชุมชน",
    ],
)
def test_a_neighbour_may_be_named(text: str) -> None:
    """One that is visited, that takes part, that has the school, or one of several."""
    assert failed(with_sheet(SheetHeading.TARGET_GROUP, text), "STR010") == []


WORK = [
    "พบประชาชน",
    "เคลื่อนที่",
    "สัญจร",
    "รุ่นใหม่",
    "ด้านการเงิน",
    "ของเรา",
    "น่าอยู่",
    "โปร่งใส",
    "หัวใจสีขาว",
    "ยิ้มแย้ม",
]


@pytest.mark.parametrize(
    "kind", ["เทศบาลตำบล", "เทศบาลเมือง", "อบต.", "อบจ. ", "องค์การบริหารส่วนตำบล"]
)
@pytest.mark.parametrize("words", WORK)
def test_words_that_say_what_a_body_does_name_nobody(kind: str, words: str) -> None:
    """The plan's own kind with such words means the plan's own."""
    text = f"โครงการ{kind}{words}"
    named = plan(dimension(1, project(1, text)))
    assert failed(evolve(owned(), dimensions=named.dimensions), "STR010") == []
    for heading in (SheetHeading.OBJECTIVES, SheetHeading.RESPONSIBLE):
        assert failed(with_sheet(heading, f"{kind}{words}"), "STR010") == []
    assert failed(owned(announced=f"{OWN} มุ่งสู่{kind}{words}"), "STR009") == []


@pytest.mark.parametrize(
    "text",
    [
        "พนักงานเทศบาลตำบลหนองไผ่",
        "ประชาชนในเขต อบต.บ้านโนน",
        "เพื่อให้องค์การบริหารส่วนตำบลวังน้อยมีระบบ",
        "บุคลากรเทศบาลตำบลกระแชง อำเภอไกลโพ้น",
        "บุคลากรเทศบาลตำบลกระแชงอำเภอไกลโพ้น",
        "ข้าราชการ อบจ.ยโสธร",
    ],
)
def test_a_name_is_known_by_what_it_says_or_by_its_address(text: str) -> None:
    """Places are called by what they were, or stand with district and province."""
    assert failed(with_sheet(SheetHeading.TARGET_GROUP, text), "STR010") == [("sheet:1", None)]


def test_any_name_is_one_where_units_are_named_or_again() -> None:
    """A unit that is responsible, and a name that two sheets give; not one in the own district."""
    unit = with_sheet(SheetHeading.RESPONSIBLE, "สำนักปลัด เทศบาลตำบลกระแชง")
    assert failed(unit, "STR010") == [("sheet:1", None)]
    once = with_sheet(SheetHeading.TARGET_GROUP, "บุคลากรเทศบาลตำบลกระแชง")
    assert failed(once, "STR010") == []
    second = evolve(sheet(2), sections=once.sheets[0].sections)
    assert len(failed(evolve(once, sheets=(*once.sheets, second)), "STR010")) == 2
    near = with_sheet(SheetHeading.TARGET_GROUP, "ผู้รับบริการ อบต.กระแชง อำเภอไกลโพ้น")
    here = Organisation("เทศบาลตำบลสวนดอก", district="ไกลโพ้น")
    assert failed(evolve(near, organisation=here), "STR010") == []
    village = with_sheet(SheetHeading.TARGET_GROUP, "สมาชิกสภา อบต. บ้านโนน หมู่ที่ ๓")
    assert failed(village, "STR010") == []


def test_a_budget_is_no_place_to_be() -> None:
    """ณ is a word only where it stands alone."""
    made = with_sheet(SheetHeading.RESPONSIBLE, "ใช้งบประมาณเทศบาลตำบลหนองบัว")
    assert failed(made, "STR010") == [("sheet:1", None)]


@pytest.mark.parametrize(
    "said",
    ["อบจ.ดูแลงานขนาดใหญ่ที่ทุกคนใช้ร่วมกัน", "เทศบาลตำบลเผชิญปัญหานี้มานาน", "องค์การบริหารส่วนจังหวัดอยากเห็น"],
)
def test_what_a_sentence_says_of_a_body_is_no_other_name(said: str) -> None:
    """A name stands alone, again, with an address, or is called as places are."""
    assert failed(owned(preface=said), "STR009") == []
    assert failed(owned(preface=f"{said}\n{OWN}"), "STR009") == []


def test_another_name_under_a_text_is_told_beside_the_own_one() -> None:
    """A preface speaks of its own organisation, and is signed by another's name."""
    made = owned(preface=f"{OWN}ได้จัดทำแผนนี้")
    preface = made.parts[-1]
    signed = evolve(preface, passages=(*preface.passages, Passage("เทศบาลนครธาราสินธุ์")))
    parts = tuple(signed if one is preface else one for one in made.parts)
    assert failed(evolve(made, parts=parts), "STR009") == [(PREFACE, None)]
