"""``itacheck explain`` and ``itacheck rules``: the catalogue from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import itacheck
from itacheck.cli import main
from itacheck.packs.model import Pack
from tests.check.sample_pack import write_pack

PACK: Pack = itacheck.load_pack("nacc-2566-2570")
DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
CODES = sorted(rule.code for rule in PACK.rules)

Output = pytest.CaptureFixture[str]


def test_explain_speaks_thai(capsys: Output) -> None:
    """Unless told otherwise."""
    assert main(["explain", "BUD001"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("BUD001 ยอดรวมของมิติไม่ตรงกับผลรวมของโครงการ\n")
    assert "วิธีแก้ไข" in said


def test_explain_takes_several_codes_in_any_letters(capsys: Output) -> None:
    """They come in the order given."""
    assert main(["explain", "tgt001", "BUD001", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert re.findall(r"^([A-Z]{3}\d{3}) ", said, re.MULTILINE) == ["TGT001", "BUD001"]
    assert not said.endswith("\n\n")


def test_explain_all_is_every_rule(capsys: Output) -> None:
    """In the order of the codes."""
    assert main(["explain", "all", "--format", "markdown", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert re.findall(r"^# ([A-Z]{3}\d{3}) ", said, re.MULTILINE) == CODES


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["explain", "BDU001"], "“BUD001”"),
        (["explain", "BUD001", "--format", "markdwn"], "--format: .*“markdown”"),
        (["explain", "BUD001", "--digits", "roman"], "--digits: .*arabic, thai"),
        (["explain", "BUD001", "--lang", "ht"], "--lang: .*“th”"),
        (["rules", "--family", "BUT"], "--family: .*“BUD”"),
        (["rules", "--format", "jsn"], "--format: .*“json”"),
    ],
)
def test_what_is_misspelt_is_answered_with_the_nearest(
    arguments: list[str], said: str, capsys: Output
) -> None:
    """With the code of unusable input, and nothing on standard output."""
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert re.search(said, shown.err)


def test_rules_of_a_pack_of_ones_own_are_known(tmp_path: Path, capsys: Output) -> None:
    """With the parameters of that pack, and what it inherits where it does."""
    path = str(write_pack(tmp_path))
    assert main(["rules", "--pack", path, "--lang", "en"]) == 0
    assert main(["explain", "all", "--pack", path, "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("OWN001  error  internal  A subtotal is wrong\nOWN001 A subtotal is")
    assert main(["explain", "OWN001", "--pack", "nacc-2566"]) == 2
    assert "“nacc-2566-2570”" in capsys.readouterr().err


def test_explain_writes_thai_digits(capsys: Output) -> None:
    """For those who want them."""
    assert main(["explain", "BUD001", "--digits", "thai"]) == 0
    assert "๑๐๕,๐๐๐.๐๐ บาท" in capsys.readouterr().out


def test_rules_may_be_those_of_one_family(capsys: Output) -> None:
    """By the letters of their codes."""
    assert main(["rules", "--family", "bud", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:6] for line in lines] == [code for code in CODES if code.startswith("BUD")]
    assert lines[0].split()[1:3] == ["error", "internal"]


def test_rules_are_words_in_thai(capsys: Output) -> None:
    """The words of severities and certainties are translated as well."""
    assert main(["rules", "--family", "TGT"]) == 0
    said = capsys.readouterr().out
    assert "error" not in said
    assert "ข้อผิดพลาด" in said


def test_rules_in_json_hold_everything(capsys: Output) -> None:
    """Every rule as its author wrote it, in all its languages."""
    assert main(["rules", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in found] == CODES
    bud001 = next(one for one in found if one["code"] == "BUD001")
    assert bud001["family"] == "BUD"
    assert bud001["fails_when"] == {"difference": {"ne": 0}}
    assert set(bud001["title"]) == {"th", "en"}
    assert bud001["basis"] == [{"authority": "plan"}]
    assert {"fails", "passes", "undecided"} <= set(bud001["examples"])


def test_rules_in_markdown_are_a_table(capsys: Output) -> None:
    """With a head in the reader's language."""
    assert main(["rules", "--format", "markdown", "--lang", "en", "--family", "CNT"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["| code | severity | certainty | title |", "| --- | --- | --- | --- |"]
    assert lines[2].startswith("| CNT001 | error | internal | ")


def test_a_finding_is_explained_by_the_id_that_a_report_shows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Its place, what it rests on and what follows from it; then its rule."""
    report = itacheck.check(DRAFT, language="en")
    cause = report.causes[0]
    first, second = (
        next(one for one in report.findings if one.fingerprint == name)
        for name in cause.findings[:2]
    )
    assert main(["explain", f"[{cause.id}]", "--plan", str(DRAFT), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert first.message in said
    assert all(str(one.what) in said for one in first.evidence)
    assert f"Mended with it: {len(cause.findings) - 1}" in said
    assert f"{first.rule} {report.rule(first.rule).title}" in said
    assert main(["explain", second.fingerprint[:8], "--plan", str(DRAFT), "--lang", "en"]) == 0
    assert f"[{cause.id}]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["0123abcd"], "no plan is named"),
        (["0123abcd", "--plan", str(DRAFT)], "There is no finding “0123abcd” in this plan."),
    ],
)
def test_an_id_that_cannot_be_explained_is_told(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its plan, and where the plan has no such finding."""
    assert main(["explain", *arguments, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err
