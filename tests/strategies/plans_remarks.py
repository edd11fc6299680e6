"""Random remarks of the summary table, and what they declare.

The remarks of a dimension belong together: a cell may hold the declaration of the project below.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen
from hypothesis import strategies as st

from itacheck.plan import Declaration, Dimension, Project
from itacheck.thai.years import FiscalYear
from tests.strategies import plans_words as words

_CENTURY = 2500


@frozen
class _Remark:
    """A remark's text, what it declares of its own project, and of the next blank one."""

    text: str = ""
    own: Declaration | None = None
    next: Declaration | None = None


@st.composite
def year_phrases(
    draw: st.DrawFn, years: Sequence[FiscalYear]
) -> tuple[str, tuple[FiscalYear, ...]]:
    """A phrase that names some of the years, such as ปี 67 - 70, and these years."""
    start = draw(st.integers(0, len(years) - 1))
    end = draw(st.integers(start, len(years) - 1))
    chosen = tuple(years[start : end + 1])
    short = draw(st.booleans())
    shown = [str(one.year - _CENTURY if short else one.year) for one in chosen]
    word = "ปี " if short else draw(st.sampled_from(("ปี ", "ปีงบประมาณ พ.ศ. ", "ในปี ")))
    if len(shown) > 1 and draw(st.booleans()):
        dash = draw(st.sampled_from((" - ", "-", " – ", " -")))
        return f"{word}{shown[0]}{dash}{shown[-1]}", chosen
    return word + ", ".join(shown), chosen


@st.composite
def _remarks(draw: st.DrawFn, years: Sequence[FiscalYear], another_follows: bool) -> _Remark:
    no_money = draw(st.sampled_from(words.NO_MONEY))
    forms = ["none", "none", "plain", "years after", "years before", "other"]
    form = draw(st.sampled_from([*forms, "two", "two with years"] if another_follows else forms))
    phrase, named = draw(year_phrases(years))
    if form == "none":
        return _Remark()
    if form == "other":
        return _Remark(draw(st.sampled_from(words.OTHER_REMARKS)))
    if form == "plain":
        return _Remark(no_money, Declaration())
    if form == "two":
        return _Remark(f"{no_money} {no_money}", Declaration(), Declaration())
    if form == "two with years":
        return _Remark(f"{no_money} {phrase} {no_money}", Declaration(named), Declaration())
    text = f"{no_money} {phrase}" if form == "years after" else f"{phrase} {no_money}"
    return _Remark(text, Declaration(named))


@st.composite
def with_remarks(draw: st.DrawFn, dimension: Dimension) -> Dimension:
    """The dimension with remarks in its projects' rows.

    A second declaration in a cell is the next project's whose own remark is blank; so the projects
    are walked from the last to the first, and a cell has two where such a project is free.
    """
    projects = list(dimension.projects)
    free: list[int] = []
    for index in range(len(projects) - 1, -1, -1):
        project = projects[index]
        remark = draw(_remarks(project.budget.years, bool(free)))
        if remark.next is not None:
            taker = free.pop()
            projects[taker] = evolve(projects[taker], declarations=(remark.next,))
        if not remark.text:
            free.append(index)
        own = () if remark.own is None else (remark.own,)
        projects[index] = evolve(project, remark=remark.text, declarations=own)
    return _with_projects(dimension, projects)


def _with_projects(dimension: Dimension, projects: Sequence[Project]) -> Dimension:
    rest = iter(projects)
    missions = tuple(
        evolve(mission, projects=tuple(next(rest) for _ in mission.projects))
        for mission in dimension.missions
    )
    return evolve(dimension, missions=missions)
