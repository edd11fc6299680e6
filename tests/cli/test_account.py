"""``itacheck read --account``, and exit codes where something could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import itacheck.cli.read
from itacheck.base.severity import Severity
from itacheck.checking import check
from itacheck.cli import main
from itacheck.report.baseline import compare
from tests.report.test_reading import ACCOUNT, with_problem

Output = pytest.CaptureFixture[str]
PLAN = evolve(with_problem(Severity.INFO, Severity.ERROR), account=ACCOUNT)


@pytest.fixture
def read_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is read is the plan with an account."""
    monkeypatch.setattr(itacheck.cli.read, "plan_of", lambda _: PLAN)


@pytest.mark.usefixtures("read_so")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("th", ["ตำแหน่ง", "ไม่ได้อ่าน", "อ่านย่อหน้าและช่องตารางได้ 13 จาก 18 รายการ"]),
        ("en", ["Place", "not read", "Read: 13 of 18 paragraphs and cells."]),
    ],
)
def test_the_account_is_printed_in_both_languages(
    language: str, words: list[str], capsys: Output
) -> None:
    """The table to standard output, the problems to standard error, the gravest first."""
    assert main(["read", "--account", "--lang", language, "plan.txt"]) == 0
    out, err = capsys.readouterr()
    assert all(one in out for one in words)
    assert out.count("\n!") == 2
    assert err.index("“error”") < err.index("“info”")


@pytest.mark.usefixtures("read_so")
def test_digits_may_be_thai(capsys: Output) -> None:
    """As everywhere that people read."""
    assert main(["read", "--account", "--digits", "thai", "plan.txt"]) == 0
    assert "อ่านย่อหน้าและช่องตารางได้ ๑๓ จาก ๑๘" in capsys.readouterr().out


def test_a_plan_in_its_own_form_has_no_account(tmp_path: Path, capsys: Output) -> None:
    """YAML says what it says; there is nothing to account for."""
    file = tmp_path / "plan.yaml"
    file.write_text("title: แผน\n", encoding="utf-8")
    assert main(["read", "--account", str(file)]) == 2
    assert "--account" in capsys.readouterr().err


def test_evidence_says_what_it_could_not_look_through(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """No measure was found is no certainty that there is none."""
    monkeypatch.setattr("itacheck.cli.evidence.plan_of", lambda _: PLAN)
    assert main(["evidence", "--fiscal-year", "2568", "--lang", "en", "plan.txt"]) == 0
    out = capsys.readouterr().out
    assert "Not all of the summary table (part 2) could be read." in out
    assert "no measure in what could be read" in out
    assert "no measure in the plan" not in out


def test_a_draft_that_could_not_be_read_is_no_better_one() -> None:
    """Nothing new was found in it, and that means nothing."""
    old = check(with_problem())
    new = check(with_problem(Severity.ERROR))
    assert compare(old, old).ok
    assert not compare(old, new).ok
    assert compare(old, check(with_problem(Severity.ERROR), fail_on="never")).ok
