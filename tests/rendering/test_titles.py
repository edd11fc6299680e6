"""A rule's title that shows values of the fact is filled in wherever it is told."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import itacheck

PLAN = Path(__file__).parents[2] / "examples" / "tharnsucharit.txt"
PACK = """\
id: titles
version: "1"
title: {th: ชื่อกฎ, en: Titles}
extends: [nacc-2566-2570]
strict: false
rules:
  - code: TTT001
    title: {th: "{mission} มี {projects} โครงการ", en: "{mission} has {projects} projects"}
    about: mission
    fails_when: {projects: {ge: 5}}
    severity: info
    certainty: internal
    basis: [{authority: plan}]
"""
FORMATS = (
    "terminal",
    "json",
    "jsonl",
    "csv",
    "markdown",
    "sarif",
    "github",
    "html",
    "docx",
    "memo",
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> itacheck.Report:
    """The example's report, in which one mission has as many projects."""
    path = tmp_path_factory.mktemp("titles") / "titles.yaml"
    path.write_text(PACK, encoding="utf-8")
    return itacheck.check(PLAN, packs=[path])


def _text(written: str | bytes) -> str:
    if isinstance(written, str):
        return written
    if not zipfile.is_zipfile(io.BytesIO(written)):
        return written.decode()
    package = zipfile.ZipFile(io.BytesIO(written))
    return "".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_shows_the_braces(report: itacheck.Report, form: str, language: str) -> None:
    """Whatever is told of the rule is told of the mission, or of none."""
    told = _text(itacheck.render(report, form, language=language))
    assert "{mission}" not in told
    assert "{projects}" not in told


def test_a_finding_has_the_values_and_the_rule_leaves_them_open(report: itacheck.Report) -> None:
    """In the JSON: the finding's title is about its fact, that of the ledger about any."""
    (finding,) = report.by_rule("TTT001")
    assert finding.title == finding.message
    assert "2.2" in finding.title
    assert finding.text("en") != finding.text("th")
    (line,) = (one for one in report.ledger if one.rule == "TTT001")
    assert line.title.startswith("‹เลขและชื่อภารกิจ› มี ‹")


def test_a_report_that_was_read_back_has_the_same_titles(report: itacheck.Report) -> None:
    """In both languages."""
    again = itacheck.Report.from_dict(report.to_dict())
    for language in ("th", "en"):
        one, other = (itacheck.render(each, "json", language=language) for each in (report, again))
        assert one == other
