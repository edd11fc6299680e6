"""Cores of names, their likeness and the guard against negations."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itacheck.thai.digits import thai
from itacheck.thai.names import (
    EXACT,
    Likeness,
    Name,
    index_of,
    name_of,
    negations,
    own_words,
    plain,
    similarity,
    stands_at,
)

OWN = own_words("เทศบาลตำบลเมืองจันทร์")
NEGATIONS = ("ไม่", "งด", "ห้าม", "มิให้", "มิได้", "มิใช่", "มิควร", "มิพึง")
WORDS = ("ส่งเสริม", "คุณธรรม", "การรับสินบน", "ความโปร่งใส", "ประชาชน", "ทางด้าน", "2567", "E-Service")

words = st.sampled_from(WORDS)
titles = st.lists(words, min_size=1, max_size=6).map("".join)
spiced = st.lists(st.sampled_from((*WORDS, *NEGATIONS)), min_size=1, max_size=6).map("".join)


def named(text: str) -> Name:
    """A name of the organisation of these tests."""
    return name_of(text, OWN)


def alike(one: str, other: str) -> int:
    """How alike two names are."""
    return similarity(named(one), named(other))


@pytest.mark.parametrize(
    ("printed", "core"),
    [
        ("โครงการจัดเวทีประชาคม", "จัดเวทีประชาคม"),
        ("๑๙) มาตรการ“จัดทำข้อตกลง”", "จัดทำข้อตกลง"),
        ("1.2 กิจกรรม จัดทำ ข้อตกลง", "จัดทำข้อตกลง"),
        ("(3) แนวปฏิบัติ จัดทำข้อตกลง", "จัดทำข้อตกลง"),
        ("โครงการ/กิจกรรมจัดทำข้อตกลง", "จัดทำข้อตกลง"),
        ("มาตรการการสร้างความโปร่งใส", "การสร้างความโปร่งใส"),
        ("กิจกรรม 5 ส.", "5ส."),
        ("มาตรการ NO Gift Policy", "nogiftpolicy"),
        ("จัดทํานโยบาย", "จัดทำนโยบาย"),
        ("มาตรการออกคำสั่งของเทศบาลตำบล เมืองจันทร์", "ออกคำสั่ง"),
        ("มาตรการออกคำสั่งของ ทต.เมืองจันทร์", "ออกคำสั่ง"),
        ("มาตรการออกคำสั่งของเมืองจันทร์", "ออกคำสั่งของเมืองจันทร์"),
        ("มาตรการออกคำสั่งของหน่วยงาน", "ออกคำสั่ง"),
        ("อบรมบุคลากรองค์กรปกครองส่วนท้องถิ่นและผู้บริหาร", "อบรมบุคลากรและผู้บริหาร"),
    ],
)
def test_a_core_is_what_is_left_of_a_name(printed: str, core: str) -> None:
    """Kind, list number, quotes, white space and the organisation's words are left out."""
    assert named(printed).core == core


@pytest.mark.parametrize("place", ["ดี", "สุจริต"])
def test_a_bare_place_name_stays_inside_other_words(place: str) -> None:
    """A place's name without its kind is not cut out of other words; with its kind it is."""
    own = own_words(f"องค์การบริหารส่วนตำบล{place}")
    assert name_of(f"โครงการยกย่องคน{place}ของ อบต.{place}", own).core == f"ยกย่องคน{place}"


def test_the_kind_is_kept() -> None:
    """A name knows the word for its kind, if it begins with one."""
    assert named("๑) มาตรการจัดทำแผน").kind == "มาตรการ"
    assert named("จัดทำแผนโครงการ").kind is None


def test_a_name_of_nothing_is_like_nothing() -> None:
    """Two names of which nothing is left are not alike."""
    assert named("โครงการ").core == ""
    assert alike("โครงการ", "โครงการ") == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ไม่รับของขวัญ", ("ไม่",)),
        ("งดรับของขวัญ", ("งด",)),
        ("งดเว้นการเรียกรับ", ("งด",)),
        ("พัฒนาความรู้ทางด้านกฎหมาย", ()),
        ("ส่งเสริมของดีประจำตำบล", ()),
        ("ความงดงามของวัฒนธรรม", ()),
        ("ห้าม มิ ให้เรียกรับ", ("ห้าม", "มิให้")),
        ("มิได้ มิใช่ มิควร มิพึง", ("มิได้", "มิใช่", "มิควร", "มิพึง")),
        ("สามัคคีมิตรภาพ", ()),
    ],
)
def test_negations_are_words_and_not_letters(text: str, found: tuple[str, ...]) -> None:
    """A negation is found across white space, and not where its letters belong to other words."""
    assert negations(text) == found


def test_a_negation_keeps_opposites_apart() -> None:
    """Two names with all words in common but a negation are not alike."""
    assert alike("มาตรการมีการรับสินบน", "มาตรการไม่มีการรับสินบน") == 0
    assert alike("มาตรการไม่มีการรับสินบน", "มาตรการไม่มีการรับสินบน") == EXACT


def test_what_is_in_brackets_may_be_left_out() -> None:
    """A part in brackets is compared with and without, the negations in it likewise."""
    title = "โครงการสร้างภูมิคุ้มกันให้เด็กและเยาวชน (โตไปไม่โกง)"
    assert alike(title, "โครงการสร้างภูมิคุ้มกันให้เด็กและเยาวชน") == EXACT
    assert alike(title, "โครงการสร้างภูมิคุ้มกันให้เด็กและเยาวชน โตไปไม่โกง") == EXACT
    assert alike("ให้บริการ (E-Service)", "ให้บริการ E-Service") == EXACT


def test_likeness_is_rounded_down() -> None:
    """A likeness just under a threshold is not lifted over it."""
    assert alike("กขค", "กขง") == 66_66
    assert alike("กกกกกกกกกข", "กกกกกกกกกค") == 90_00


@given(titles, titles, st.sampled_from(NEGATIONS))
def test_a_name_with_a_negation_never_backs_one_without(
    one: str, other: str, negation: str
) -> None:
    """Whatever else the names say, one with a negation is not like one without."""
    assume(not negations(one) and not negations(other))
    assert alike(negation + one, other) == 0
    assert index_of([named(other)]).match(named(negation + one)) is None


@given(spiced, spiced)
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    """A name is as much like another as the other is like it."""
    assert alike(one, other) == alike(other, one)


@given(spiced, st.data())
def test_print_does_not_matter(title: str, data: st.DataObject) -> None:
    """White space, quotes, the script of digits, kind and list number change nothing."""
    cut = data.draw(st.integers(0, len(title)))
    printed = thai(f"(12) มาตรการ “{title[:cut]}\n {title[cut:]}”")
    assert named(printed).variants == named(title).variants


@given(st.lists(spiced, max_size=8), spiced)
def test_an_index_finds_what_comparing_one_by_one_finds(names: list[str], wanted: str) -> None:
    """The index gives the highest likeness, with the guard and without."""
    index = index_of(map(named, names))
    found = index.match(named(wanted))
    assert (found.similarity if found else 0) == max(
        (alike(wanted, one) for one in names), default=0
    )
    nearest = index.nearest(named(wanted))
    assert (nearest is None) == (not names)
    assert nearest is None or nearest.similarity >= (found.similarity if found else 0)


def test_of_two_equal_cores_the_kind_decides() -> None:
    """Where a project and a measure share their core, the one of the same kind is nearest."""
    index = index_of([named("โครงการป้องกันผลประโยชน์"), named("มาตรการป้องกันผลประโยชน์")])
    assert index.match(named("มาตรการป้องกันผลประโยชน์")) == Likeness(1, EXACT)
    assert index.nearest(named("โครงการป้องกันผลประโยชน์")) == Likeness(0, EXACT)
    assert index.nearest(named("ป้องกันผลประโยชน์")) == Likeness(0, EXACT)


def test_the_nearest_is_found_without_the_guard() -> None:
    """The nearest name may have other negations; a match may not."""
    index = index_of([named("จัดเวทีประชาคม"), named("ไม่รับของขวัญ")])
    nearest = index.nearest(named("รับของขวัญ"))
    assert nearest is not None
    assert nearest.position == 1
    match = index.match(named("รับของขวัญ"))
    assert match is not None
    assert match.position == 0


@pytest.mark.parametrize("word", ["ไม่", "งด", "ห้าม", "มิให้", "มิได้", "มิใช่", "มิควร", "มิพึง"])
def test_every_negation_keeps_a_core_from_standing_in_a_text(word: str) -> None:
    """Short or long, a negation right before a core says the opposite."""
    assert stands_at("รับของขวัญ", plain(f"ข้าราชการ {word} รับของขวัญ")) is None


def test_a_core_stands_in_a_text_unless_a_negation_is_before_it() -> None:
    """An occurrence right after a negation says the opposite; another one still counts."""
    assert stands_at("รับของขวัญ", plain("จะรับของขวัญ")) == len("จะ")
    assert stands_at("รับของขวัญ", plain("จะไม่ รับของขวัญ")) is None
    assert stands_at("รับของขวัญ", plain("ไม่รับของขวัญ และรับของขวัญ")) == len("ไม่รับของขวัญและ")


@given(st.lists(st.one_of(titles, spiced), max_size=4), st.one_of(titles, spiced))
def test_the_nearest_is_the_match_where_all_names_agree(others: list[str], one: str) -> None:
    """So that no name is looked for twice among names with the same negations."""
    index, name = index_of(map(named, others)), named(one)
    assert not index.agrees(name) or index.nearest(name) == index.match(name)
    assert index_of([name]).agrees(name) == (len({each.negations for each in name.variants}) == 1)
