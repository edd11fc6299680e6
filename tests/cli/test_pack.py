"""``itacheck pack check``: a pack of one's own is tried before it is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import itacheck
from itacheck.cli import main

ROOT = Path(__file__).parents[2]
AUDITOR = ROOT / "examples" / "packs" / "auditor.yaml"
DRAFT = ROOT / "examples" / "tharnsucharit-draft.txt"
EQUIVALENT = ROOT / "tests" / "rules" / "equivalent_mutants.yaml"
OTHERS = "others: [{kind: control, row: 1, %s}]"
EXAMPLES = f"     examples: {{fails: [{{row: 1}}], passes: [{{row: 1, {OTHERS}}}]}},\n"


def command(*arguments: str | Path) -> int:
    """The exit code of ``itacheck pack check`` in English."""
    return main(["pack", "check", *map(str, arguments), "--lang", "en"])


def with_examples(folder: Path, backing: str) -> Path:
    """The auditor's pack with examples for its last rule."""
    text = AUDITOR.read_text(encoding="utf-8")
    place = "     without:"
    path = folder / "auditor.yaml"
    path.write_text(text.replace(place, EXAMPLES % backing + place), encoding="utf-8")
    return path


def test_the_auditors_pack_is_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    """Twenty lines: a measure made mandatory, a rule with a join, one with an absence."""
    assert len(AUDITOR.read_text(encoding="utf-8").splitlines()) == 20
    assert command(AUDITOR) == 0
    said = capsys.readouterr().out
    assert said.startswith("Without examples, so that nobody has tried them: MSR002, AUD001, AUD0")
    assert "auditor 1.0: " in said


def test_a_misspelt_property_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """File, line, column and what was meant; exit code 2."""
    path = tmp_path / "auditor.yaml"
    text = AUDITOR.read_text(encoding="utf-8")
    path.write_text(text.replace("{in_mission: 0", "{in_misson: 0"), encoding="utf-8")
    assert command(path) == 2
    assert capsys.readouterr().err.splitlines()[1] == (
        "auditor.yaml:11:56: Unknown expected_measure property “in_misson”. "
        "Did you mean “in_mission”?"
    )


@pytest.mark.parametrize("names", ["own", "default own", "own default"])
def test_what_the_auditors_pack_finds(names: str) -> None:
    """It holds the default's rules, and its own speak of the plan; alone or with the default."""
    given = {"own": str(AUDITOR), "default": "nacc-2566-2570"}
    report = itacheck.check(DRAFT, packs=[given[one] for one in names.split()], language="en")
    usual = itacheck.check(DRAFT, language="en")
    assert [one.id for one in report.packs] == ["nacc-2566-2570", "auditor"]
    own = [one for one in report.findings if one.rule.startswith("AUD")]
    assert {one.rule for one in own} == {"AUD002"}
    assert len(report.findings) == len(usual.findings) + len(own)
    assert itacheck.render(report, "terminal")


def test_a_mandatory_measure_that_is_missing_is_an_error(tmp_path: Path) -> None:
    """The plan without its No Gift project fails by the auditor's rule, and only by that."""
    plan = itacheck.read(DRAFT)
    (gift,) = (one for one in plan.projects if "gift" in one.title.casefold())
    text = DRAFT.read_text(encoding="utf-8").replace(gift.title, "มาตรการอื่น")
    path = tmp_path / "plan.txt"
    path.write_text(text, encoding="utf-8")
    report = itacheck.check(path, packs=[AUDITOR])
    (found,) = report.by_rule("AUD001")
    assert (found.severity.value, found.subject) == ("error", "mission:2.2")
    assert found.subject not in [one.subject for one in report.by_rule("MSR002")]


def test_an_example_that_does_not_hold_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once, though both engines were asked; exit code 1."""
    assert command(with_examples(tmp_path, "backing: none")) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "comes out as" in line] == [
        (
            "auditor.yaml:19:45: An example of “AUD003” comes out as failed, not passed. "
            "Correct the example or the rule's condition, or put it under “fails”."
        )
    ]


def test_a_change_that_no_example_notices_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change of the rule that passes unnoticed wants an example; exit code 1 until it has one."""
    path = with_examples(tmp_path, "backing: backed")
    assert command(path) == 1
    said = capsys.readouterr().out.splitlines()
    dropped = r"auditor.yaml:(\d+):(\d+): .*: AUD003 without.where: dropped"
    (place,) = re.findall(dropped, "\n".join(said))
    line = path.read_text(encoding="utf-8").splitlines()[int(place[0]) - 1]
    assert line[int(place[1]) - 1 :].startswith("backing: {in: [backed, loosely]}")
    assert (
        f"auditor.yaml:{place[0]}:{place[1]}: No example notices this change: "
        "AUD003 without.where: backing in [backed, loosely] -> backing in [backed]." in said
    )
    assert len([one for one in said if "Add an example" in one]) == 1
    assert "  AUD003 fails: - {row: 1, others: [{kind: control, row: 1, backing: none}]}" in said
    names = [line.split("change: ")[1][:-1] for line in said if "No example" in line]
    listed = tmp_path / "list.yaml"
    entries = "\n".join(f'    - "{name}"' for name in names)
    listed.write_text(f"- reason: Tried by hand.\n  mutants:\n{entries}\n", encoding="utf-8")
    assert command(path, "--equivalent", listed) == 0
    listed.write_text(f"- reason: A.\n  mutants:\n{entries}\n    - gone\n", encoding="utf-8")
    assert command(path, "--equivalent", listed) == 1
    told = f"list.yaml:{len(names) + 3}:7: Listed as equivalent, but does not survive: gone."
    assert told in capsys.readouterr().out
    listed.write_text(f'- reason: A.\n  mutants: ["{names[0]}x"]\n', encoding="utf-8")
    assert command(path, "--equivalent", listed) == 1
    told = f"list.yaml:2:13: Listed as equivalent, but does not survive: {names[0]}x. Did you mean"
    assert told in capsys.readouterr().out


def test_a_severity_changed_without_reason_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no fault, and none where the severity stays or the reason is there."""
    path = tmp_path / "own.yaml"
    head = 'id: own\nversion: "1"\ntitle: x\nextends: [nacc-2566-2570]\nstrict: false\n'
    path.write_text(f"{head}overrides:\n  - {{code: TGT003, severity: info}}\n", encoding="utf-8")
    assert command(path) == 0
    told = "own.yaml:7:30: Nothing says why the severity of “TGT003” is another."
    assert told in capsys.readouterr().out
    text = f"{head}overrides:\n  - {{code: TGT003, severity: info, reason: x}}\n"
    path.write_text(text, encoding="utf-8")
    assert command(path) == 0
    assert "Nothing says" not in capsys.readouterr().out


def test_the_default_pack_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    """By its id, with the list of what makes no difference."""
    assert command("nacc-2566-2570", "--equivalent", EQUIVALENT) == 0
    assert "0 do not hold" in capsys.readouterr().out


def test_what_is_no_pack_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and what can be given."""
    assert command(tmp_path / "none.yaml") == 2
    assert command("no-such-pack") == 2
    assert "Unknown rule pack “no-such-pack”" in capsys.readouterr().err


def test_a_rule_out_of_use_stands_in_the_ledger(tmp_path: Path) -> None:
    """It found nothing because it was not asked, and the report says so."""
    path = tmp_path / "own.yaml"
    head = 'id: own\nversion: "1"\ntitle: x\nextends: [nacc-2566-2570]\nstrict: false\n'
    path.write_text(f"{head}overrides: [{{code: BUD001, enabled: false}}]\n", encoding="utf-8")
    report = itacheck.check(DRAFT, packs=[path])
    assert report.by_rule("BUD001") == ()
    assert [one.status for one in report.ledger if one.rule == "BUD001"] == ["not_selected"]
    assert report.rule("BUD001").title
    assert [one.rule for one in report.ledger] == sorted(one.rule for one in report.ledger)
    assert "BUD001" in str(itacheck.render(report, "json"))
