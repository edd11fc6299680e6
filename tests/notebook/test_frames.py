from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

import itacheck
from itacheck.report import Report
from itacheck.view import place_words
from tests.rendering.reports import every_state, saying
from tests.report.sample import report as sample

DRAFT = Path("examples", "tharnsucharit-draft.txt")
TEXTS = ["file", "organisation", "rule", "title", "certainty", "subject", "message", "remedy"]
TEXTS += ["place", "data", "fingerprint"]


@pytest.fixture(scope="module")
def draft() -> Report:
    """The report on the faulty example."""
    return itacheck.check(DRAFT)


def rows(report: Report) -> list[dict[str, Any]]:
    """The rows of the data frames, which both libraries must agree on."""
    found: list[dict[str, Any]] = report.to_polars().to_dicts()
    frame = report.to_pandas().astype(object)
    assert frame.where(frame.notna(), None).to_dict("records") == found
    return found


def test_each_finding_is_a_row(draft: Report) -> None:
    """In document order, with what the finding says, in both libraries alike."""
    for row, one in zip(rows(draft), draft.findings, strict=True):
        given = one.to_dict()
        for name in ("rule", "severity", "certainty", "subject", "year", "message", "remedy"):
            assert row[name] == given[name]
        assert json.loads(row["data"]) == given["data"]
        assert row["place"] == place_words(one.location, "th")
        assert row["title"] == draft.rule(one.rule).title
        assert row["file"] == DRAFT.name


def test_waived_findings_are_marked() -> None:
    """They are rows like all others."""
    report = every_state()
    assert [row["waived"] for row in rows(report)] == [
        one.waiver is not None for one in report.findings
    ]


@pytest.mark.parametrize("findings", [True, False])
def test_the_columns_of_pandas_have_types(draft: Report, findings: bool) -> None:
    """Also where there is no finding: frames of many plans can be put together."""
    types = (draft if findings else sample([])).to_pandas().dtypes
    assert {name: str(types[name]) for name in TEXTS} == dict.fromkeys(TEXTS, "string")
    assert str(types["year"]) == "Int64"
    assert str(types["waived"]) == "boolean"
    assert list(types["severity"].categories) == ["info", "warning", "error"]
    assert types["severity"].ordered


@pytest.mark.parametrize("findings", [True, False])
def test_the_columns_of_polars_have_types(draft: Report, findings: bool) -> None:
    """The same ones."""
    schema = (draft if findings else sample([])).to_polars().schema
    severity = pl.Enum(["info", "warning", "error"])
    assert schema == {
        **dict.fromkeys(schema, pl.String),
        "severity": severity,
        "year": pl.Int64,
        "waived": pl.Boolean,
    }


def test_frames_of_many_plans_can_be_put_together(draft: Report) -> None:
    """The columns keep their types."""
    reports = [sample([]), draft, every_state()]
    number = sum(len(one.findings) for one in reports)
    together = pd.concat([one.to_pandas() for one in reports], ignore_index=True)
    assert together.dtypes.equals(draft.to_pandas().dtypes)
    assert len(together) == len(pl.concat([one.to_polars() for one in reports])) == number


def test_a_saved_report_gives_the_same_rows(draft: Report) -> None:
    """Only the titles of the rules are not in a report's JSON."""
    saved = rows(Report.from_dict(draft.to_dict()))
    assert [{**row, "title": None} for row in saved] == [
        {**row, "title": None} for row in rows(draft)
    ]


def test_a_text_that_is_none_can_be_held() -> None:
    """The name of a file may have bytes that are no text; both libraries take it, shown."""
    (row, _) = rows(saying("plan-\udcff\x00.txt"))
    assert row["file"] == "plan-⟨U+DCFF⟩␀.txt"


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_not_installed_is_named(
    draft: Report, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what to install, and how."""
    monkeypatch.setitem(sys.modules, library, None)  # what makes an import fail
    with pytest.raises(itacheck.OptionError) as caught:
        getattr(draft, f"to_{library}")()
    assert f"pip install 'itacheck[{library}]'" in caught.value.text("th")
    assert library in caught.value.text("en")
