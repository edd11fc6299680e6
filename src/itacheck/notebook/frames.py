"""The findings of a report as a data frame of pandas or polars, one row each.

Both have the same columns. Texts are texts, a year is an integer or missing, ``severity`` is
ordered from info to error, and figures stay exact: ``data`` is the JSON text of what was compared.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.errors import OptionError
from ..base.language import say
from ..packs.model import Severity
from ..report import Finding, Report
from ..report.data import as_json
from ..view import place_words, visible

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

_TEXT, _YEAR, _SEVERITY, _FLAG = "text", "year", "severity", "flag"
COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "file": _TEXT,
        "organisation": _TEXT,
        "rule": _TEXT,
        "title": _TEXT,
        "severity": _SEVERITY,
        "certainty": _TEXT,
        "subject": _TEXT,
        "year": _YEAR,
        "message": _TEXT,
        "remedy": _TEXT,
        "place": _TEXT,
        "data": _TEXT,
        "waived": _FLAG,
        "fingerprint": _TEXT,
    }
)
"""The columns in their order, and what each holds."""

_ORDER = [one.value for one in sorted(Severity, key=lambda one: one.rank, reverse=True)]


def pandas_frame(report: Report) -> pd.DataFrame:
    """The findings for pandas. Raises OptionError where it is not installed."""
    pd = _library("pandas")
    types = {
        _TEXT: "string",
        _YEAR: "Int64",
        _SEVERITY: pd.CategoricalDtype(_ORDER, ordered=True),
        _FLAG: "boolean",
    }
    values = _values(report)
    return pd.DataFrame(
        {name: pd.Series(values[name], dtype=types[kind]) for name, kind in COLUMNS.items()}
    )


def polars_frame(report: Report) -> pl.DataFrame:
    """The findings for polars. Raises OptionError where it is not installed."""
    pl = _library("polars")
    types = {_TEXT: pl.String, _YEAR: pl.Int64, _SEVERITY: pl.Enum(_ORDER), _FLAG: pl.Boolean}
    return pl.DataFrame(
        _values(report), schema={name: types[kind] for name, kind in COLUMNS.items()}
    )


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise OptionError(
            say("This needs {library}, which is not installed.", library=name),
            remedy=say("Install it: {command}", command=f"pip install 'itacheck[{name}]'"),
        ) from error


def _values(report: Report) -> dict[str, list[Any]]:
    titles = {one.code: one.title for one in report.rules}
    rows = [_row(one, report, titles) for one in report.findings]
    return {name: [_storable(row[name]) for row in rows] for name in COLUMNS}


def _storable(value: Any) -> Any:
    """A value that each library can hold: it may be no whole text, as names of files are."""
    return visible(value) if isinstance(value, str) else value


def _row(finding: Finding, report: Report, titles: Mapping[str, str]) -> dict[str, Any]:
    plan = report.plan
    return {
        "file": report.input_name,
        "organisation": plan.organisation.name if plan.organisation else None,
        "rule": finding.rule,
        "title": titles.get(finding.rule),
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "subject": finding.subject,
        "year": finding.year,
        "message": finding.message,
        "remedy": finding.remedy,
        "place": place_words(finding.location, report.language) or None,
        "data": json.dumps(as_json(finding.data), ensure_ascii=False),
        "waived": finding.waiver is not None,
        "fingerprint": finding.fingerprint,
    }
