from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.language import Text, say
from itacheck.report.data import plain_number
from itacheck.report.figures import data_of, data_of_text, shown, shown_text
from itacheck.thai.years import FiscalYear
from itacheck.vocabulary.model import Property, Type, Unit, Value

NOTHING = Text("", "")


def integer(unit: Unit) -> Property:
    """An integer property of a unit."""
    return Property("p", Type.INTEGER, NOTHING, unit)


BOOLEAN = Property("p", Type.BOOLEAN, NOTHING)
SYMBOL = Property("p", Type.SYMBOL, NOTHING)


@pytest.mark.parametrize(
    ("value", "of", "text", "data"),
    [
        (10500000, integer(Unit.BAHT), "105,000.00", "105000.00"),
        (5, integer(Unit.BAHT), "0.05", "0.05"),
        (-150, integer(Unit.BAHT), "-1.50", "-1.50"),
        (0, integer(Unit.BAHT), "0.00", "0.00"),
        (8500, integer(Unit.SCORE), "85", 85),
        (8550, integer(Unit.SCORE), "85.5", 85.5),
        (9305, integer(Unit.PERCENT), "93.05", 93.05),
        (2566, integer(Unit.YEAR), "2566", 2566),
        (1250, integer(Unit.NUMBER), "1,250", 1250),
        (25651001, integer(Unit.DATE), "1 October 2565", 25651001),
        (True, BOOLEAN, "yes", True),
        (False, BOOLEAN, "no", False),
        ("preface", SYMBOL, "preface", "preface"),
        (None, integer(Unit.BAHT), "unknown", None),
    ],
)
def test_a_value_is_shown_and_given_by_its_unit(
    value: Value | None, of: Property, text: str, data: object
) -> None:
    """Money has two decimals, a ratio what it needs, a year no separators; a day is in words."""
    assert shown(value, of, "en") == text
    assert data_of(value, of) == data
    assert type(data_of(value, of)) is type(data)


_COUNTING = [one for one in Unit if one is not Unit.DATE]


@given(st.integers(-(2**53), 2**53), st.sampled_from(_COUNTING), st.sampled_from(["th", "en"]))
def test_thai_and_english_figures_are_those_of_babel(value: int, unit: Unit, language: str) -> None:
    """What is written without Babel, to start fast, is what Babel would write."""
    patterns = {Unit.BAHT: "#,##0.00", Unit.NUMBER: "#,##0", Unit.YEAR: "0"}
    pattern = patterns.get(unit, "#,##0.##")
    expected = format_decimal(Decimal(value) / unit.scale, pattern, locale=language)
    assert shown(value, integer(unit), language) == expected


@pytest.mark.parametrize(
    ("language", "money", "score"),
    [
        ("de", "-1.234.567,80", "85,5"),
        ("xx", "-1,234,567.80", "85.5"),
        ("x y", "-1,234,567.80", "85.5"),
    ],
)
def test_other_languages_have_their_own_figures(language: str, money: str, score: str) -> None:
    """Babel knows them; a language that it does not know gets the English ones."""
    assert shown(-123456780, integer(Unit.BAHT), language) == money
    assert shown(8550, integer(Unit.SCORE), language) == score
    assert shown(8500, integer(Unit.SCORE), language) == "85"
    assert shown(5, integer(Unit.NUMBER), language) == "5"


@given(st.integers(-(2**53), 2**53))
def test_money_is_never_rounded(satang: int) -> None:
    """The data and the sentence both give every satang back."""
    of = integer(Unit.BAHT)
    assert Decimal(str(data_of(satang, of))) * 100 == satang
    assert Decimal(shown(satang, of, "th").replace(",", "")) * 100 == satang


@given(st.integers(0, 10_000))
def test_a_ratio_is_the_number_that_a_person_writes(hundredths: int) -> None:
    """A score of 82.35 is 82.35 in JSON, whatever binary fractions there are."""
    assert Decimal(repr(plain_number(Decimal(hundredths) / 100))) * 100 == hundredths


@pytest.mark.parametrize(
    ("value", "text", "data"),
    [
        ("โครงการ", "โครงการ", "โครงการ"),
        ("จำนวน ๗๐,๐๐๐", "จำนวน ๗๐,๐๐๐", "จำนวน 70,000"),
        (2566, "2566", 2566),
        ([2566, 2568], "2566, 2568", (2566, 2568)),
        (("ก", "ข"), "ก, ข", ("ก", "ข")),
        (None, "unknown", None),
        (FiscalYear(2566), "2566", "2566"),
        (Text("ไทย", "English"), "English", "ไทย"),
        (say("Line {line}", line=3), "Line 3", "Line 3"),
        (Decimal("82.50"), "82.50", 82.5),
        ([Text("ไทย", "English")], "English", ("ไทย",)),
    ],
)
def test_a_text_beside_the_values_is_shown_and_given(
    value: object, text: str, data: object
) -> None:
    """Texts, years and lists that a fact carries for people keep their meaning as data."""
    assert shown_text(value, "en") == text
    assert data_of_text(value) == data
