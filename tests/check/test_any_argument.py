"""No public function raises anything but itacheck's own errors, whatever it is given."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.base.language import say

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = itacheck.read(EXAMPLES / "tharnsucharit-draft.json")
REPORT = itacheck.check(PLAN)
WORD = (EXAMPLES / "tharnsucharit-empty.docx").read_bytes()
ON_WORD = itacheck.check(EXAMPLES / "tharnsucharit-empty.docx")
ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 2**70, 1.5, float("nan"), Decimal("NaN"), Decimal("sNaN")),
    *("", "x", "\ud800", "\0", "a" * 5000, b"x", bytearray(b"x"), memoryview(b"x")),
    *([], [None], [5], ["x"], [[]], {}, {"x": 1}, {1: 2}, (), set(), range(3)),
    *(object(), int, len, sys, dt.date(2023, 1, 1), PLAN, REPORT, [PLAN], itacheck.Plan()),
    *(itacheck.Limits(), "/", "/dev/null", "."),
)
FUNCTIONS: dict[str, tuple[Callable[..., object], tuple[str, ...]]] = {
    "check": (
        partial(itacheck.check, source=PLAN),
        (
            *("source", "fiscal_year", "baseline_ita", "packs", "language", "engine", "fail_on"),
            *("profile", "select", "ignore", "severities", "parameters", "waivers", "baseline"),
            *("as_of", "config", "limits", "label"),
        ),
    ),
    "check_many": (
        lambda sources=(), executor=ThreadPoolExecutor, **given: list(
            itacheck.check_many(sources, executor=executor, **given)
        ),
        ("sources", "executor", "jobs", "language"),
    ),
    "report": (partial(itacheck.prepare().report, source=PLAN), ("source", "waivers", "label")),
    "unread": (
        partial(itacheck.prepare().unread, error=itacheck.PlanError(say("x"))),
        ("error", "label"),
    ),
    "read": (
        partial(itacheck.read, source=EXAMPLES / "tharnsucharit-empty.yaml"),
        ("source", "name", "limits"),
    ),
    "write": (
        partial(itacheck.write, plan=PLAN, path="p.yaml", force=True),
        ("plan", "path", "form"),
    ),
    "new_plan": (
        partial(itacheck.new_plan, name="เทศบาลตำบลก"),
        ("name", "kind", "district", "province", "pack"),
    ),
    "render": (
        partial(itacheck.render, report=REPORT),
        ("report", "format", "width", "digits", "show", "by", "language"),
    ),
    "annotate": (
        partial(itacheck.annotate, data=WORD, report=ON_WORD),
        ("data", "report", "limits"),
    ),
    "proposals": (
        partial(itacheck.proposals, plan=PLAN, report=REPORT),
        ("plan", "report", "checker"),
    ),
    "fix": (
        partial(itacheck.fix, data=WORD, report=ON_WORD, proposals=()),
        ("data", "report", "proposals", "limits"),
    ),
    "load_pack": (partial(itacheck.load_pack, path_or_id="x"), ("path_or_id", "kinds")),
    "from_dict": (itacheck.Report.from_dict, ("given",)),
    "Limits": (itacheck.Limits, ("rows", "cells")),
    "weighs": (REPORT.weighs, ("finding",)),
    "repair_of": (REPORT.repair_of, ("finding",)),
}


@pytest.mark.parametrize(
    ("function", "name"), [(one, name) for one, (_, names) in FUNCTIONS.items() for name in names]
)
def test_whatever_an_argument_is_the_error_is_ours(
    function: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it can be printed in both languages."""
    monkeypatch.chdir(tmp_path)
    answered = refused = 0
    told: list[bytes] = []
    for value in ODD:
        given: dict[str, Any] = {name: value}
        try:
            FUNCTIONS[function][0](**given)
            answered += 1
        except itacheck.EngineError:
            raise
        except itacheck.ItacheckError as error:
            refused += 1
            told += [error.text("th").encode(), error.text("en").encode()]
    assert answered + refused == len(ODD)
    assert all(told)
    assert refused or name in {"baseline", "name", "waivers", "severities", "parameters", "width"}
