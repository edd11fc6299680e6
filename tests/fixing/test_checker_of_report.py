"""A report read back is mended by the very check that made it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import fields_dict

import itacheck
from itacheck.checking import prepare
from itacheck.fixing.checker_of_report import LEFT, TELLS, checker_of
from itacheck.report import Options
from itacheck.settings.options import OPTIONS

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
CHOSEN: dict[str, Any] = {
    "engine": "plain",
    "fiscal_year": 2569,
    "baseline_ita": "82.5",
    "fail_on": "warning",
    "packs": ["nacc-2566-2570"],
    "profile": "auditor",
    "select": ["BUD", "STR"],
    "ignore": ["BUD003"],
    "severities": {"BUD001": "info"},
    "as_of": "2569-09-30",
    "parts": ["cover", "summary_table"],
    "language": "en",
}
"""Something for each option of a check that a report tells, none of it the usual."""


def test_every_option_of_a_check_is_told_or_left() -> None:
    """A new option is in the report's options, in TELLS or, with a reason, in LEFT."""
    names = {one.name for one in OPTIONS}
    told = TELLS.keys() | (fields_dict(Options).keys() - {"chosen"})
    missing = sorted(names - told - LEFT.keys())
    assert not missing, f"fixing/checker_of_report.py: say in TELLS how a report tells {missing}"
    assert sorted((TELLS.keys() | LEFT.keys()) - names) == [], "these are no options of a check"
    assert names - LEFT.keys() == CHOSEN.keys()


def test_the_checker_of_a_report_is_the_one_that_made_it() -> None:
    """With each of its options, and with none but the engine, which the machine may decide."""
    for given in (CHOSEN, {"engine": "plain"}):
        assert checker_of(itacheck.check(DRAFT, **given)) == prepare(**given)
