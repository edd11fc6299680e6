"""Money, scores and percentages say their unit, and nothing else is taken for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.errors import PackError
from itacheck.base.language import Text
from itacheck.base.location import TextLocation
from itacheck.packs import load_pack
from itacheck.packs.figures_meant import figure_meant
from itacheck.packs.model import Comparison, Pack
from itacheck.packs.names import Names, read_value
from itacheck.packs.quantities import written
from itacheck.packs.texts import MANNER
from itacheck.records.cursor import Cursor
from itacheck.records.faults import Faults
from itacheck.records.tree import Scalar
from itacheck.vocabulary.model import Property, Type, Unit

PACK = """\
id: demo
version: "1.0"
title: ตัวอย่าง
strict: false
language: {language}
rules:
  - code: TST001
    about: {about}
    needs: [{name}]
    fails_when: {{{name}: {operand}}}
    severity: info
    certainty: internal
    basis: [{{authority: plan}}]
    title: ชื่อ
"""
MONEY = ("cell", "amount")
SCORE = ("final_target", "value")
PERCENT = ("control", "similarity")


def loaded(folder: Path, of: tuple[str, str], operand: str, language: int = 2) -> Pack:
    """A pack with one comparison."""
    path = folder / "demo.yaml"
    text = PACK.format(about=of[0], name=of[1], operand=operand, language=language)
    path.write_text(text, encoding="utf-8")
    return load_pack(path)


def steps(pack: Pack) -> object:
    """What its rule compares with."""
    condition = pack.rules[0].fails_when
    assert isinstance(condition, Comparison)
    return condition.operand


def told(folder: Path, of: tuple[str, str], operand: str, language: int = 2) -> list[str]:
    """The faults of a pack with one comparison, without their file and line."""
    with pytest.raises(PackError) as error:
        loaded(folder, of, operand, language)
    return [str(one).split(": ", 1)[1] for one in error.value.problems]


@pytest.mark.parametrize("language", [1, 2])
@pytest.mark.parametrize(
    ("of", "operand", "value"),
    [
        (MONEY, "{gt: 100000 baht}", 10_000_000),
        (MONEY, "{gt: 100000บาท}", 10_000_000),
        (MONEY, '"0.50 baht"', 50),
        (MONEY, "{lt: -1.25 Baht}", -125),
        (MONEY, "{gt: 0}", 0),
        (MONEY, "{gt: 0.00}", 0),
        (MONEY, "{in: [1 baht, 2.50 บาท]}", (100, 250)),
        (SCORE, "{lt: 85 points}", 8500),
        (SCORE, "{lt: 84.99 คะแนน}", 8499),
        (SCORE, "1 point", 100),
        (PERCENT, "{ge: 20 percent}", 2000),
        (PERCENT, "{ge: 20%}", 2000),
        (PERCENT, "{ge: ร้อยละ 20}", 2000),
        (PERCENT, "{ge: 20 ร้อยละ}", 2000),
    ],
)
def test_a_number_with_its_unit_is_exact(
    tmp_path: Path, of: tuple[str, str], operand: str, value: object, language: int
) -> None:
    """Down to satang and hundredths, in English or in Thai words, in every rule language."""
    pack = loaded(tmp_path, of, operand, language)
    assert (steps(pack), pack.warnings) == (value, ())


@pytest.mark.parametrize(
    ("of", "operand", "says"),
    [
        (
            MONEY,
            "{gt: 100000}",
            "“100000” says no unit, and “amount” has one. Write “100000 baht”.",
        ),
        (SCORE, "{lt: 85}", "“85” says no unit, and “value” has one. Write “85 points”."),
        (SCORE, "{lt: 85.5}", "“85.5” says no unit, and “value” has one. Write “85.5 points”."),
        (
            SCORE,
            "{lt: 85 baht}",
            "“85 baht” is in another unit than “value”. Write “85 points”.",
        ),
        (
            MONEY,
            "{gt: 5 apples}",
            "“5 apples” is in another unit than “amount”. Write “5 baht”.",
        ),
        (
            MONEY,
            '{gt: "100,000 บาท"}',
            "“100,000 บาท” is no number in plain digits without commas. Write “100000 บาท”.",
        ),
        (MONEY, "{gt: 100,000 baht}", "A comma parts the number in two here. Write “100000 baht”."),
        (
            MONEY,
            "{gt: '10,5 baht'}",
            "“10,5 baht” is no number in plain digits without commas. Write “10.5 baht”.",
        ),
        (MONEY, "{gt: 1,000,500}", "A comma parts the number in two here. Write “1000500”."),
        (
            SCORE,
            "{lt: ๘๕ คะแนน}",
            "“๘๕ คะแนน” is no number in plain digits without commas. Write “85 คะแนน”.",
        ),
        (
            MONEY,
            "{gt: 0.505 baht}",
            (
                "0.505 cannot be kept exactly in baht. "
                "The finest step is 1/100: write “0.50 baht” or “0.51 baht”."
            ),
        ),
        (
            MONEY,
            "{gt: 5 satang}",
            "“5 satang” is no number in plain digits without commas. Write “0.05 baht”.",
        ),
        (
            SCORE,
            "{gt: 5 satang}",
            "Here belongs a number with its unit, such as “85 points”, not “5 satang”.",
        ),
        (
            MONEY,
            "'> 2 หมื่นบาท'",
            (
                "Here belongs a number with its unit, such as “20 baht”, not “> 2 หมื่นบาท”. "
                "Write {gt: 20000 บาท}."
            ),
        ),
        (
            MONEY,
            "{gt: much}",
            "Here belongs a number with its unit, such as “20 baht”, not “much”.",
        ),
    ],
)
def test_anything_else_is_refused_with_the_right_form(
    tmp_path: Path, of: tuple[str, str], operand: str, says: str
) -> None:
    """A number without unit, of another unit, with commas, or finer than is kept."""
    assert told(tmp_path, of, operand) == [says]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2 หมื่นบาท", "20000 บาท"),
        ("2หมื่น", "20000 baht"),
        ("1.5 ล้านบาท", "1500000 บาท"),
        ("๑.๕ ล้าน บาท", "1500000 บาท"),
        ("3 แสนล้านบาท", "300000000000 บาท"),
        ("1 ล้าน 5 แสนบาท", "1500000 บาท"),
        ("2 ล้าน 500 บาท", "2000500 บาท"),
        ("1.25 million baht", "1250000 baht"),
        ("20000 สตางค์", "200 บาท"),
        ("50 satang", "0.50 baht"),
        ("20000 บาท 50 สตางค์", "20000.50 บาท"),
        ("-2 พันบาท", "-2000 บาท"),
        ("1 ล้านครึ่ง", None),
        ("1 ล้านกว่าบาท", None),
        ("20000 ถึง 30000 บาท", None),
        ("5 แสน 1 ล้านบาท", None),
        ("2 หมื่นบาท (2567)", None),
    ],
)
def test_words_for_numbers_are_worked_out_or_left_alone(
    tmp_path: Path, text: str, right: str | None
) -> None:
    """An advice never changes the amount: what is not beyond doubt gets none."""
    (says,) = told(tmp_path, MONEY, f"{{gt: {text}}}")
    if right is None:
        assert says.startswith("Here belongs a number with its unit, such as “20 baht”, not")
    else:
        assert says.endswith(f"Write “{right}”.")
        assert steps(loaded(tmp_path, MONEY, f"{{gt: {right}}}"))


@given(st.integers(1, 999), st.lists(st.sampled_from(["พัน", "หมื่น", "ล้าน"]), max_size=2))
def test_each_word_for_a_number_multiplies(number: int, words: list[str]) -> None:
    """As many noughts as it has."""
    found = figure_meant(f"{number} {''.join(words)}บาท")
    noughts = sum({"พัน": 3, "หมื่น": 4, "ล้าน": 6}[one] for one in words)
    assert found is not None
    assert (found.digits, found.unit) == (f"{number}{'0' * noughts}", "บาท")


def test_in_the_first_language_a_bare_number_counts_steps_and_is_told(tmp_path: Path) -> None:
    """It means what it meant, and its author learns what that is."""
    pack = loaded(tmp_path, MONEY, "{gt: 100000}", language=1)
    assert steps(pack) == 100_000
    (warning,) = pack.warnings
    assert str(warning) == (
        "demo.yaml:10:31: “100000” says no unit: it counts satang, so “1000 baht” is meant. "
        "Write “1000 baht”, or “100000 baht”."
    )
    assert isinstance(pack.warnings[0].place, TextLocation)


def test_a_rule_language_that_is_not_known_is_told(tmp_path: Path) -> None:
    """Nobody guesses what a later one means."""
    assert told(tmp_path, MONEY, "{gt: 1 baht}", language=3) == [
        "Unknown rule language “3”. Known: 1, 2."
    ]


@given(st.integers(-(2**53) + 1, 2**53 - 1), st.sampled_from((Unit.BAHT, Unit.SCORE, Unit.PERCENT)))
def test_what_is_written_is_read_as_it_was(value: int, unit: Unit) -> None:
    """For every value and unit."""
    of = Property("amount", Type.INTEGER, Text("ค่า", "value"), unit)
    faults = Faults(MANNER)
    node = Scalar(str(written(value, unit)), plain=True)
    assert read_value(Cursor(node, faults), of, Names({}, {}, language=2)) == value
    assert (faults.found, faults.warned) == ([], [])
