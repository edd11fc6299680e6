"""A report read back is mended by the very check that made it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import fields_dict

import itacheck
from itacheck.checking import prepare
from itacheck.fixing.checker_of_report import checker_of
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
    """A new option is in the options of a report, or says how it is told, or why not."""
    kept = fields_dict(Options).keys() - {"chosen"}
    ways = {one.name: [one.name in kept, one.tells is not None, one.left != ""] for one in OPTIONS}
    missing = [name for name, among in ways.items() if not any(among)]
    assert not missing, f"settings/options.py: say in tells how a report tells {missing}, or left"
    assert [one.name for one in OPTIONS if one.tells and one.left] == []
    assert {one.name for one in OPTIONS if not one.left} == CHOSEN.keys()


def test_the_checker_of_a_report_is_the_one_that_made_it() -> None:
    """With each of its options, and with none but the engine, which the machine may decide."""
    for given in (CHOSEN, {"engine": "plain"}):
        assert checker_of(itacheck.check(DRAFT, **given)) == prepare(**given)
