from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.errors import OptionError
from itacheck.packs.model import Severity
from itacheck.report import Options, parse_options
from itacheck.report.options import fiscal_year_of, score_of


def parse(**given_options: object) -> Options:
    """Options of which only some are given."""
    usual: dict[str, Any] = {
        "fiscal_year": None,
        "baseline_ita": None,
        "language": "th",
        "fail_on": "error",
    }
    return parse_options(**{**usual, **given_options})


def test_options_are_kept_exactly() -> None:
    """Each option is turned into its own type without loss."""
    chosen = parse(fiscal_year="2569", baseline_ita=82.3, language="en", fail_on="info")
    assert chosen == Options(2569, Decimal("82.3"), "en", Severity.INFO)
    assert parse(fail_on="never").fail_on is None


@pytest.mark.parametrize("given_year", [2569, "2569", "๒๕๖๙"])
def test_a_fiscal_year_is_read_from_an_int_or_digits(given_year: object) -> None:
    """Thai digits are digits."""
    assert fiscal_year_of(given_year) == 2569


@pytest.mark.parametrize(
    ("wrong", "right"),
    [(2026, "2569"), ("2026", "2569"), (69, "2569"), ("69", "2569")],
)
def test_a_year_of_another_calendar_is_answered_with_the_buddhist_one(
    wrong: object, right: str
) -> None:
    """What is probably meant is named."""
    with pytest.raises(OptionError) as caught:
        parse(fiscal_year=wrong)
    assert str(caught.value).startswith("fiscal_year: ")
    assert str(caught.value).endswith(f"Write {right}.")


@pytest.mark.parametrize("wrong", [0, -1, 123456, "", "ปีนี้", 2569.0, True, "2569.5", [2569], b"1"])
def test_what_is_no_year_at_all_is_answered_with_an_example(wrong: object) -> None:
    """The error names the option and shows how a year is written."""
    with pytest.raises(OptionError, match=r"^fiscal_year: .*2569"):
        parse(fiscal_year=wrong)


@pytest.mark.parametrize("score", ["82.5", 82.5, Decimal("82.5"), "๘๒.๕", " 82.5 "])
def test_a_score_is_read_through_its_written_form(score: object) -> None:
    """A float means what it is written as."""
    assert score_of(score) == Decimal("82.5")


@given(st.integers(0, 10_000))
def test_a_float_score_is_exact(hundredths: int) -> None:
    """No binary fraction gets into a comparison with a threshold."""
    assert score_of(hundredths / 100) == Decimal(hundredths) / 100


@pytest.mark.parametrize(
    "wrong", [-1, 100.5, "x", "", "nan", "inf", True, float("nan"), "82.555", [82], "1e-9"]
)
def test_what_is_no_score_is_refused(wrong: object) -> None:
    """The error names the option and says what to write."""
    with pytest.raises(OptionError, match=r"^baseline_ita: .*Write"):
        parse(baseline_ita=wrong)


@pytest.mark.parametrize(
    ("option", "wrong", "near"),
    [
        ("fail_on", "eror", "error"),
        ("fail_on", None, "never"),
        ("language", "thai", "th"),
        ("language", "EN", "en"),
    ],
)
def test_an_unknown_word_is_answered_with_the_nearest_one(
    option: str, wrong: object, near: str
) -> None:
    """The error names the option, and what may stand there."""
    with pytest.raises(OptionError) as caught:
        parse(**{option: wrong})
    assert str(caught.value).startswith(f"{option}: ")
    assert near in str(caught.value)
