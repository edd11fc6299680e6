"""Tabs and line ends in any text of a plan: the same plan and the same findings in every form."""

from __future__ import annotations

from random import Random
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck.office.files import FORMS, write_bytes
from itacheck.plan import Plan
from tests.support import examples

PLAN = itacheck.read("examples/tharnsucharit-draft.txt")
ENDS = ("\t", "\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\n\n", " \n ")


def with_ends(value: Any, random: Random) -> Any:
    """A part of a plan, in whose texts some of the spaces became tabs and line ends."""
    if isinstance(value, str):
        first, *words = value.split(" ")
        ends = (random.choice(ENDS) if random.random() < 0.3 else " " for _ in words)
        return first + "".join(f"{end}{word}" for end, word in zip(ends, words, strict=True))
    if isinstance(value, tuple):
        return tuple(with_ends(one, random) for one in value)
    if attrs.has(type(value)) and type(value).__module__.startswith("itacheck.plan"):
        fields = [one.name for one in attrs.fields(type(value)) if one.eq]
        return evolve(value, **{name: with_ends(getattr(value, name), random) for name in fields})
    return value


def found(plan: Plan) -> set[tuple[str, str, int | None, str]]:
    """What is found in a plan, but for the words and the places."""
    findings = itacheck.check(plan).findings
    return {(one.rule, one.subject, one.year, repr(one.data)) for one in findings}


def again(plan: Plan, form: str) -> Plan:
    """The plan that a file of it in a form holds."""
    return evolve(itacheck.read(write_bytes(plan, form), f"plan.{form}"), unfilled=())


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=examples(8), deadline=None)
@given(seed=st.integers(0, 2**32))
def test_tabs_and_line_ends_survive_in_every_form(form: str, seed: int) -> None:
    """Wherever a text has a space, there may be one instead."""
    plan = with_ends(PLAN, Random(seed))  # noqa: S311 - no secret
    assert plan == PLAN
    assert again(plan, form) == PLAN


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("end", ["\n", "\t", "\v"])
def test_a_line_end_in_a_title_changes_no_finding(form: str, end: str) -> None:
    """Behind the word for its kind, where a cell of a table breaks the line."""
    (first, *others) = PLAN.projects
    broken = evolve(first, title=f"โครงการ{end}ก")
    mission = evolve(
        PLAN.missions[0], projects=(broken, *others[: len(PLAN.missions[0].projects) - 1])
    )
    dimension = evolve(PLAN.dimensions[0], missions=(mission, *PLAN.dimensions[0].missions[1:]))
    plan = evolve(PLAN, dimensions=(dimension, *PLAN.dimensions[1:]))
    assert found(again(plan, form)) == found(plan)
