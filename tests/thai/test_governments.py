"""Names of local governments in running text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.thai.governments import announces_itself, mentions_in, names_in
from tests.support import examples


def named(*texts: str) -> list[str]:
    """The names that some texts give, in their order."""
    names = names_in(texts)
    return [names.of(one) for one in names.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("เทศบาลตำบลสวนดอก", "สวนดอก"),
        ("เทศบาลตำบล สวนดอก", "สวนดอก"),
        ("ประกาศเทศบาลตำบลสวนดอก", "สวนดอก"),
        ("นายกเทศมนตรีเมืองสวนดอก", "สวนดอก"),
        ("นายกองค์การบริหารส่วนตำบลสวนดอก", "สวนดอก"),
        ("อบต.สวนดอก", "สวนดอก"),
        ("อบจ. สวนดอก", "สวนดอก"),
        ("ทต.สวนดอก", "สวนดอก"),
        ("เทศ บาลตำบลสวนดอก", "สวนดอก"),
        ("เทศบาลตำบลสวนดอก อำเภอสวนใหญ่ จังหวัดสวนสุข", "สวนดอก"),
        ("เทศบาลตำบลสวนดอกอำเภอสวนใหญ่", "สวนดอก"),
        ("เทศบาลตำบลสวนดอกได้จัดทำแผนนี้", "สวนดอก"),
        ("เทศบาลตำบลในเมือง", "ในเมือง"),
        ("เทศบาลนครขอนแก่นได้จัดทำแผนนี้", "ขอนแก่น"),
        ("ของเทศบาลตำบลสวนดอก (พ.ศ. ๒๕๖๖ - ๒๕๗๐)", "สวนดอก"),
    ],
)
def test_a_name_ends_where_a_person_sees_its_end(text: str, name: str) -> None:
    """At the end of the line, at the address, at a word that is of no name."""
    assert named(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลตำบลและเทศบาลเมืองทุกแห่ง",
        "องค์การบริหารส่วนตำบลที่มีรายได้น้อย",
        "ต้นไม้รอบตัว",
        "เทศบาลฯ",
        "อดทน. เพื่อ",
        "บุคลากรองค์การบริหารส่วนตำบล ประชาชนทั่วไป",
        "สมาชิกสภาองค์การบริหารส่วนตำบล กองคลัง",
        "องค์การบริหารส่วนตำบลมีหน้าที่",
        "บุคลากร อบต. จำนวน ๓๐ คน",
    ],
)
def test_a_kind_without_a_name_is_no_name(text: str) -> None:
    """Kinds are spoken of in general, and their abbreviations are parts of other words."""
    assert [one for one in named(text) if one] == []


def test_a_name_that_recurs_is_read_alike_wherever_it_stands() -> None:
    """What runs on in one place, or is broken by a line, is known from the others."""
    found = named(
        "เทศบาลตำบลสวนดอกบาน",
        "งานที่เทศบาลตำบลสวนดอกบานอำนวยการเอง",
        "เทศบาลตำบลสวนดอกบาน",
        "โครงการของเทศบาลตำบลสวน ดอกบาน ประจำปี",
    )
    assert set(found) == {"สวนดอกบาน"}


def test_a_sentence_that_stands_twice_makes_no_longer_name() -> None:
    """What recurs with the name is no part of it, if it is as long as a sentence."""
    twice = "เทศบาลตำบลหนองบัวเห็นความสำคัญของการป้องกันการทุจริต"
    assert set(named(twice, twice)) == {"หนองบัว"}


def test_a_longer_name_is_another_one_where_both_stand_alone() -> None:
    """Else the longer may only have been read too far."""
    names = names_in(["เทศบาลตำบลสวน", "อบต.สวนดอกบาน"])
    assert names.likeness("สวน", "สวนดอกบาน") < 8500
    unsure = names_in(["เทศบาลตำบลสวน", "งานของเทศบาลตำบลสวนดอกบานอำนวยการ"])
    assert unsure.likeness("สวน", "สวนดอกบาน") == 10000


def test_a_name_with_such_a_word_in_it_is_known_from_where_it_stands_alone() -> None:
    """ของ and ใน are words, and parts of names."""
    found = named("เทศบาลตำบลเชียงของ", "เทศบาลตำบลเชียงของได้จัดทำแผน", "เทศบาลตำบล เชียง ของ ทุกกอง")
    assert set(found) == {"เชียงของ"}
    found = named("เทศบาลตำบลในเมือง", "เทศบาลตำบลในเมืองได้จัดทำแผน", "งานของเทศบาลตำบลในเมืองและอื่น ๆ")
    assert set(found) == {"ในเมือง"}


@settings(max_examples=examples(80))
@given(
    st.sampled_from(("เทศบาลตำบล", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "อบต.", "ทม.")),
    st.text("กขคงจชซดตถทนบปผพฟมยรลวสหอาเแ", min_size=2, max_size=15),
    st.sampled_from((" ", "\n", " อำเภอ", " (")),
)
def test_what_a_space_ends_is_the_name(kind: str, name: str, after: str) -> None:
    """Whatever the kind and the letters, as long as no word of no name is among them."""
    (mention,) = mentions_in(f" {kind}{name}{after}")
    assert mention.tail.startswith(name)
    assert mention.first == len(name)
    assert mention.end(name) == 1 + len(kind) + len(name)


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        ("ประกาศเทศบาลตำบลสวนดอก", True),
        ("ประกาศ กรุงเทพมหานคร", True),
        ("เมืองพัทยา", True),
        ("ประกาศใช้แผนต่อสำนักงาน ป.ป.ช. กรุงเทพมหานคร", False),
        ("ประกาศให้ทราบโดยทั่วกัน", False),
    ],
)
def test_who_announces_is_a_local_government(text: str, announces: bool) -> None:
    """One without a kind in its name stands right behind the word; elsewhere it is an address."""
    assert announces_itself(text) is announces
