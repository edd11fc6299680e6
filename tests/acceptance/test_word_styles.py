"""Random plans in any habit of print, as Word files with real tables."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itacheck.documents.word import read_word_document
from itacheck.plan import Plan
from itacheck.reading import read_document
from tests.documents.word_files import word_from_text
from tests.strategies import Style, plans, render_text, styles
from tests.support import examples


@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans(), style=styles(), merge=st.booleans())
def test_any_plan_in_any_style_reads_back_from_word(plan: Plan, style: Style, merge: bool) -> None:
    """Tables on several pages, stacked rows, merged cells or not: the same plan comes back."""
    data = word_from_text(render_text(plan, style), merge=merge)
    assert read_document(read_word_document(data, "plan.docx")) == plan
