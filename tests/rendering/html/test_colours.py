from __future__ import annotations

import re
from importlib.resources import files
from itertools import product

import pytest

from itacheck.rendering.charts.svg import GREEN, GREY, ON_COLOUR, ORANGE, RED, SERIES

CSS = (files("itacheck.rendering.html") / "templates" / "page.css").read_text("utf-8")
PAPERS = ("paper", "ground", "error-soft", "warning-soft", "info-soft", "good-soft", "waived-soft")
ON_ALL = ("ink", "quiet", "link")
ON_THEIR_OWN = ("error", "warning", "info", "good")
BELOW_A_FIGURE = (("good", "error-soft"), ("good", "warning-soft"), ("good", "info-soft"))


def schemes() -> dict[str, dict[str, str]]:
    """The colours by name, in the light and in the dark: those of the first and the last block."""
    blocks = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", one)) for one in CSS.split("}")]
    found = [one for one in blocks if one]
    assert found[1] == found[2]  # the system's dark is the button's
    return {"light": found[0], "dark": found[1]}


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(one * weight for one, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_its_ground(scheme: str) -> None:
    """WCAG AA asks for a contrast of 4.5 for text."""
    colours = schemes()[scheme]
    pairs = [
        *product(ON_ALL, PAPERS),
        *((one, f"{one}-soft") for one in ON_THEIR_OWN),
        *((one, "paper") for one in ON_THEIR_OWN),
        *BELOW_A_FIGURE,
    ]
    low = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: one for pair, one in low.items() if one < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_part_of_a_chart_stands_out(scheme: str) -> None:
    """WCAG AA asks for a contrast of 3 for graphics, and text in a bar needs 4.5."""
    paper = schemes()[scheme]["paper"]
    drawn = {*SERIES, GREEN, GREY, ORANGE, RED}
    assert {one for one in drawn if contrast(one, paper) < 3} == set()
    assert {one for one in SERIES if contrast(one, ON_COLOUR) < 4.5} == set()
