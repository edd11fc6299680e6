"""Random risk tables."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from itacheck.plan import Control, Passage, Project, Rating, Risk, RiskBand, RiskLevel, RiskRow
from tests.strategies import plans_words as words
from tests.strategies.plans_table import mostly, seldom

_EDGES = ((1, 4), (5, 9), (10, 14), (15, 25))
_FOUR = (RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.VERY_HIGH)
_RATED = ("level", "level", "score", "factors", "all")


@frozen
class Risks:
    """A risk table, the plan's bands, and the text that states them."""

    rows: tuple[RiskRow, ...] = ()
    bands: tuple[RiskBand, ...] = ()
    passages: tuple[Passage, ...] = ()


@st.composite
def risks(draw: st.DrawFn, projects: tuple[Project, ...]) -> Risks:
    """Some rows; controls name projects of the plan or others."""
    rated = draw(st.sampled_from(_RATED))
    count = draw(st.integers(0, 4))
    rows = tuple(draw(_row(number, rated, projects)) for number in range(1, count + 1))
    if not draw(st.booleans()):
        return Risks(rows)
    bands = tuple(
        RiskBand(level, lowest, highest)
        for level, (lowest, highest) in zip(_FOUR, _EDGES, strict=True)
    )
    dash = draw(st.sampled_from((" – ", "-", " - ")))
    shown = [f"{one.name} {one.lowest}{dash}{one.highest}" for one in bands]
    texts = shown if draw(st.booleans()) else [" ".join(shown)]
    return Risks(rows, bands, tuple(Passage(text) for text in texts))


@st.composite
def _row(draw: st.DrawFn, number: int, rated: str, projects: tuple[Project, ...]) -> RiskRow:
    found = draw(st.lists(st.sampled_from(words.RISKS), min_size=1, max_size=3))
    numbered = len(found) > 1 or draw(seldom())
    ratings = tuple(draw(_rating(rated)) for _ in range(draw(st.integers(0, len(found)))))
    if rated == "level" and len(ratings) == 1 and draw(seldom()):
        ratings = (Rating(None, "วิกฤต"),)
    return RiskRow(
        number if draw(mostly()) else None,
        draw(st.sampled_from(words.STEPS_OF_WORK)),
        tuple(Risk(text, index if numbered else None) for index, text in enumerate(found, 1)),
        ratings,
        draw(_controls(projects)),
    )


@st.composite
def _rating(draw: st.DrawFn, rated: str) -> Rating:
    likelihood, impact = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    score = likelihood * impact + draw(st.sampled_from((0, 0, 0, 1)))
    fitting = next(
        level
        for level, (_, highest) in zip(_FOUR, _EDGES, strict=True)
        if likelihood * impact <= highest
    )
    level = draw(st.sampled_from((fitting, fitting, *RiskLevel)))
    if rated == "level":
        return Rating(level, level.value)
    if rated == "score":
        return Rating(score=score)
    if rated == "factors":
        return Rating(None, "", likelihood, impact, score)
    return Rating(level, level.value, likelihood, impact, score)


@st.composite
def _controls(draw: st.DrawFn, projects: tuple[Project, ...]) -> tuple[Control, ...]:
    names = [f"มาตรการ{name.strip()}" for name in words.PROJECTS] + [one.title for one in projects]
    found = draw(st.lists(st.sampled_from(names), max_size=4))
    if len(found) == 1 and draw(st.booleans()):
        return (Control(found[0]),)
    step = draw(st.sampled_from((1, 1, 1, 2)))
    return tuple(Control(text, 1 + index * step) for index, text in enumerate(found))
