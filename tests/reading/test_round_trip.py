from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings

from itacheck.plan import Plan
from itacheck.reading import read_text
from tests.strategies import ENCODINGS, PLAIN, Style, encodings_of, plans, render_text, styles
from tests.support import examples


@settings(max_examples=examples(60))
@given(plans())
def test_a_plainly_printed_plan_is_read_back(plan: Plan) -> None:
    """Print a plan and read it: the same plan."""
    assert read_text(render_text(plan, PLAIN).encode(), "x.txt") == plan


@settings(max_examples=examples(120))
@given(plans(), styles())
def test_a_plan_printed_in_any_style_is_read_back(plan: Plan, style: Style) -> None:
    """Digits, page breaks, tables, stacked rows, headings: whatever the habits, the same plan."""
    assert read_text(render_text(plan, style).encode(), "x.txt") == plan


@settings(max_examples=examples(60))
@given(plans(), styles())
def test_a_printed_plan_has_a_place_for_everything(plan: Plan, style: Style) -> None:
    """Whatever is read points to a line of the text, and its first word stands there."""
    text = render_text(plan, style)
    lines = text.splitlines()
    found = read_text(text.encode(), "x.txt")
    places = [one.location for one in found.projects] + [one.location for one in found.missions]
    places += [one.location for one in found.sheets] + [one.location for one in found.parts]
    for place in places:
        assert place is not None
        line, column = place.order
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    orders = [one.location.order for one in found.projects if one.location]
    assert orders == sorted(orders)


@pytest.mark.parametrize("encoding", ENCODINGS)
@settings(
    max_examples=examples(15),
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(plan=plans(), style=styles())
def test_a_plan_is_read_back_from_every_encoding(encoding: str, plan: Plan, style: Style) -> None:
    """The encoding of the file makes no difference."""
    # TIS-620 has no typographic quotation marks; their shape is no part of what a plan says.
    text = render_text(plan, style).translate(str.maketrans("“”‘’", "\"\"''"))
    assume(encoding in encodings_of(text))
    assert read_text(text.encode(encoding), "x.txt") == plan
