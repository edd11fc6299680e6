"""A real plan written in every form says the same."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

import itacheck
from itacheck.office import FORMS, unexpressed, write_bytes
from itacheck.report import Finding


def found(one: Finding) -> tuple[object, ...]:
    """A finding but for where it stands in the file and for what it quotes as printed there."""
    return one.rule, one.subject, one.year, repr(one.data), one.fingerprint


@pytest.mark.parametrize("form", FORMS)
def test_a_real_plan_says_the_same_in_every_form(real_plan_path: Path, form: str) -> None:
    """Nothing of it is lost: the same plan, as many problems, the same findings."""
    plan = itacheck.read(real_plan_path)
    data = write_bytes(plan, form)
    assert unexpressed(plan, data) == ()
    again = itacheck.read(BytesIO(data))
    assert again == plan
    if form in {"docx", "xlsx", "text"}:
        assert len(again.problems) == len(plan.problems)
    expected, got = itacheck.check(plan).findings, itacheck.check(again).findings
    assert Counter(map(found, got)) == Counter(map(found, expected))
    assert None not in [one.location for one in got]
