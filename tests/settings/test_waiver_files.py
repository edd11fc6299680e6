"""Files of waivers: read whole, or refused with the place of each fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.base.errors import OptionError
from itacheck.report.waivers import Waiver
from itacheck.settings.waivers import beside, read_text, waivers_from
from itacheck.thai.years import BuddhistDate

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
ENTRY = {"code": "RSK002", "subject": "control:1.3", "reason": "เหตุผล", "approver": "ปลัด"}
HEAD = "- code: RSK002\n  subject: control:1.3\n"
WHOLE = HEAD + "  reason: backed by an order\n  approver: Clerk\n"


def complaint(text: str) -> str:
    """What is said of a file that cannot be used."""
    with pytest.raises(OptionError) as caught:
        read_text(text, "plan.waivers.yaml")
    return caught.value.text("en")


def test_every_key_is_read() -> None:
    """Days are those of the Buddhist calendar."""
    mark = "0" * 32
    more = f"  fingerprint: '{mark}'\n  year: 2568\n  from: 2568-10-01\n  until: 2569-09-30\n"
    (found,) = read_text(WHOLE + more + "  plan: draft.txt\n", "plan.waivers.yaml")
    assert found == Waiver(
        "RSK002",
        "backed by an order",
        "Clerk",
        "control:1.3",
        mark,
        2568,
        BuddhistDate(2568, 10, 1),
        BuddhistDate(2569, 9, 30),
        "draft.txt",
    )
    assert str(found.location) == "plan.waivers.yaml:1:3"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
def test_a_file_without_waivers_waives_nothing(text: str) -> None:
    """It is no fault."""
    assert read_text(text, "x") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WHOLE + "  untill: 2569-09-30\n", ":5:3: Unknown key “untill”. Did you mean “until”?"),
        (HEAD + "  approver: Clerk\n", "The key “reason” is missing."),
        (HEAD + "  reason: x\n", "The key “approver” is missing."),
        (HEAD + "  reason: ''\n  approver: Clerk\n", ":3:11: "),
        (HEAD + "  reason: '  '\n  approver: Clerk\n", ":3:11: "),
        (HEAD + "  reason: null\n  approver: Clerk\n", ":3:11: "),
        (HEAD + "  reason: x\n  approver: ''\n", ":4:13: "),
        (WHOLE.replace("RSK002", "RSK2"), ":1:9: “RSK2” is no code of a rule, such as BUD001."),
        (WHOLE.replace("  subject: control:1.3\n", ""), "Neither “subject” nor “fingerprint”"),
        (WHOLE + "  fingerprint: abc\n", ":5:16: A fingerprint has 32 hexadecimal digits"),
        (WHOLE + "  until: 2569-02-30\n", ":5:10: “2569-02-30” is no day of the Buddhist"),
        (WHOLE + "  until: 2026-09-30\n", ":5:10: “2026-09-30” is no day of the Buddhist"),
        (WHOLE + "  from: 2569-10-01\n  until: 2569-09-30\n", "The days run backwards"),
        (WHOLE + "  year: soon\n", ":5:9: "),
        ("code: RSK002\n", "plan.waivers.yaml:1:1: "),
        ("- RSK002\n", "plan.waivers.yaml:1:3: "),
        ("- {code: [RSK002\n", "plan.waivers.yaml:"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, told: str) -> None:
    """Without a reason there is no waiver, and a typo waives nothing in silence."""
    assert told in complaint(text)


def test_a_waiver_of_no_rule_is_refused() -> None:
    """It would never fit: the nearest code is named."""
    with pytest.raises(OptionError, match="RSK") as caught:
        itacheck.check(DRAFT, waivers=[{**ENTRY, "code": "RSK999"}])
    assert "Unknown code “RSK999”" in caught.value.text("en")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (5, "A value of the type int is no waiver."),
        ({**ENTRY, "reson": "x"}, "Unknown key “reson”. Did you mean “reason”?"),
        ({**ENTRY, "reason": ""}, "Here belongs a text."),
        ("gone.yaml", "gone.yaml: The file cannot be read"),
    ],
)
def test_what_is_no_waiver_is_refused(given: Any, told: str) -> None:
    """From a program, too."""
    with pytest.raises(OptionError) as caught:
        tuple(waivers_from([given]))
    assert told in caught.value.text("en")


def test_waivers_come_in_any_form(tmp_path: Path) -> None:
    """A dict, a file, or one already read; one alone needs no list."""
    path = tmp_path / "mine.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    (read,) = waivers_from(path)  # type: ignore[arg-type]
    (told,) = waivers_from(ENTRY)
    assert (read.code, told.code) == ("RSK002", "RSK002")
    assert told.location is None
    assert tuple(waivers_from([read, ENTRY, str(path)])) == (read, told, read)


def test_those_beside_a_plan_are_its_own_and_the_folders(tmp_path: Path) -> None:
    """Those of another plan in the folder are not."""
    for name in ("draft", "plan", "other"):
        (tmp_path / f"{name}.waivers.yaml").write_text("[]", encoding="utf-8")
    found = [path.name for path in beside(tmp_path / "draft.txt")]
    assert found == ["draft.waivers.yaml", "plan.waivers.yaml"]
    assert [path.name for path in beside(tmp_path / "plan.txt")] == ["plan.waivers.yaml"]


def test_a_dated_waiver_needs_the_day_from_python() -> None:
    """No check reads the clock; a date of Python's is one of the common era."""
    from datetime import date

    dated = {**ENTRY, "until": "2569-09-30"}
    with pytest.raises(OptionError, match="as_of"):
        itacheck.check(DRAFT, waivers=[dated])
    for day in ("2569-09-30", date(2026, 9, 30)):
        report = itacheck.check(DRAFT, waivers=[dated], as_of=day, language="en")
        assert [one.subject for one in report.waived] == ["control:1.3"]
        assert report.problems == ()
    late = itacheck.check(DRAFT, waivers=[dated], as_of="2569-10-01", language="en")
    assert late.waived == ()
    assert "ran out on 30 September 2569" in late.problems[0].text("en")
