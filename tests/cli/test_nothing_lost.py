"""No command writes over a file unasked, but a report over an earlier one of the same format."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from itacheck.cli import main
from itacheck.rendering import FORMATS, renderer

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = str(EXAMPLES / "tharnsucharit.txt")
DRAFT = str(EXAMPLES / "tharnsucharit-draft.txt")
Output = pytest.CaptureFixture[str]


WRITING = (
    ["check", DRAFT, "-o", "{out}"],
    ["check", DRAFT, DRAFT, "-o", "{out}"],
    ["diff", DRAFT, WHOLE, "-o", "{out}"],
    ["convert", DRAFT, "{out}"],
    ["new", "--name", "เทศบาลตำบลธารสุจริต", "{out}"],
)
OTHERS = (b'{"projects": []}', b"- code: BUD001\n", b"[tool.itacheck]\n", b"PK\x03\x04", b"mine")


@pytest.mark.parametrize("command", WRITING, ids=lambda one: " ".join(one[:1]))
def test_a_file_that_is_no_report_stays(command: list[str], tmp_path: Path, capsys: Output) -> None:
    """Another plan, waivers, a configuration: the answer names the file and --force."""
    out = tmp_path / "out.json"
    arguments = [one.format(out=out) for one in command]
    for content in OTHERS:
        out.write_bytes(content)
        assert main(arguments) == 2
        assert out.read_bytes() == content
        said = capsys.readouterr().err
        assert said.startswith("itacheck: out.json: ")
        assert "--force" in said
    assert main([*arguments, "--force"]) in {0, 1}
    assert out.read_bytes() not in OTHERS
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_written_over_an_earlier_one(
    name: str, own_pack: list[str], tmp_path: Path, capsys: Output
) -> None:
    """Of the same format, whatever plan it was on; one of another format stays."""
    file = tmp_path / f"report{renderer(name).suffix}"
    for plan, code in ((DRAFT, 1), (WHOLE, 0), (DRAFT, 1)):
        assert main(["check", plan, "--format", name, "-o", str(file), *own_pack]) == code
    other = tmp_path / "report"
    file.rename(other)
    before = other.read_bytes()
    another = "csv" if name == "json" else "json"
    assert main(["check", DRAFT, "--format", another, "-o", str(other), *own_pack]) == 2
    assert other.read_bytes() == before
    assert "--force" in capsys.readouterr().err


def test_a_comparison_is_written_over_an_earlier_one(own_pack: list[str], tmp_path: Path) -> None:
    """And not over a report in JSON."""
    file = tmp_path / "new.json"
    for _ in range(2):
        assert main(["diff", DRAFT, WHOLE, "-o", str(file), *own_pack]) == 0
    assert main(["check", WHOLE, "-o", str(file), *own_pack]) == 2


def test_an_existing_file_is_told_before_any_plan_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a report that has no place."""
    out = tmp_path / "out.json"
    out.write_bytes(b"mine")

    def fail(*_: object, **__: object) -> None:
        pytest.fail("read")

    monkeypatch.setattr("itacheck.cli.batch.report_on", fail)
    assert main(["check", DRAFT, "-o", str(out)]) == 2


def test_the_plan_itself_is_never_a_report(tmp_path: Path, capsys: Output) -> None:
    """Not even with --force, nor by way of a link."""
    plan, link = tmp_path / "plan.txt", tmp_path / "link.txt"
    plan.write_bytes(Path(DRAFT).read_bytes())
    link.symlink_to(plan)
    for out in (plan, link):
        assert main(["check", str(plan), "-o", str(out), "--force"]) == 2
        assert main(["convert", str(plan), str(out), "--force"]) == 2
    assert plan.read_bytes() == Path(DRAFT).read_bytes()
    assert "Traceback" not in capsys.readouterr().err


def test_waivers_are_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """A full disk leaves the list that was there, and nothing beside it."""
    plan = tmp_path / "plan.txt"
    plan.write_bytes(Path(DRAFT).read_bytes())
    waive = ["waive", str(plan), "CNT001", "plan", "--reason", "r", "--approver", "a"]
    assert main([*waive, "--no-config"]) == 0
    listed = tmp_path / "plan.waivers.yaml"
    before = listed.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    assert main([*waive, "--no-config"]) == 2
    monkeypatch.undo()
    assert listed.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [plan, listed]
    assert "plan.waivers.yaml" in capsys.readouterr().err
    assert main([*waive, "--no-config"]) == 0
    assert listed.read_bytes().startswith(before)


@pytest.mark.parametrize("name", ["plan.txt", "other.docx", "itacheck.toml"])
def test_a_waiver_is_added_to_nothing_but_waivers(
    name: str, tmp_path: Path, capsys: Output
) -> None:
    """A slip in --to costs nobody a file."""
    plan = tmp_path / "plan.txt"
    plan.write_bytes(Path(DRAFT).read_bytes())
    target = tmp_path / name
    content = target.read_bytes() if target.exists() else b"mine: 1\n"
    target.write_bytes(content)
    waive = ["waive", str(plan), "CNT001", "plan", "--reason", "r", "--approver", "a"]
    assert main([*waive, "--to", str(target), "--no-config"]) == 2
    assert target.read_bytes() == content
    assert name in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "to"), [("plan.docx", "xlsx"), ("plan.json", "yaml"), ("plan.txt", "docx")]
)
@pytest.mark.parametrize("verb", [["convert", DRAFT], ["new", "--name", "อบต.ธารสุจริต"]])
def test_a_plan_is_not_written_under_a_name_of_another_form(
    verb: list[str], name: str, to: str, tmp_path: Path, capsys: Output
) -> None:
    """Word opens no workbook, whatever it is called."""
    assert main([*verb, str(tmp_path / name), "--to", to, "--lang", "en"]) == 2
    assert f"Give a name that ends in .{to}." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("verb", [["convert", DRAFT], ["new", "--name", "อบต.ธารสุจริต"]])
def test_nothing_is_written_where_the_language_is_none_of_ours(
    verb: list[str], tmp_path: Path, capsys: Output
) -> None:
    """Else the file would stand there beside the complaint."""
    assert main([*verb, str(tmp_path / "plan.docx"), "--lang", "xx"]) == 2
    assert "xx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["plan", "plan.2569", "แผน.ฉบับร่าง"])
def test_an_ending_that_says_nothing_may_be_chosen(name: str, tmp_path: Path) -> None:
    """--to says the form then."""
    assert main(["convert", DRAFT, str(tmp_path / name), "--to", "json"]) == 0
    assert (tmp_path / name).read_bytes().startswith(b"{")


@pytest.mark.parametrize("folder", [".", "..", "/"])
@pytest.mark.parametrize(
    "command",
    [
        ["annotate"],
        ["read"],
        ["evidence", "--fiscal-year", "2568"],
        ["waive", "--reason", "r", "--approver", "a"],
        ["convert"],
    ],
    ids=lambda one: one[0],
)
def test_a_folder_in_the_place_of_a_plan_is_told(
    command: list[str], folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Also beside waivers: a sentence, and no error of itacheck's own."""
    (tmp_path / "in").mkdir()
    for one in (tmp_path, tmp_path / "in"):
        (one / "plan.waivers.yaml").write_text("[]\n")
    monkeypatch.chdir(tmp_path / "in")
    more = {"waive": ["CNT001", "plan"], "convert": ["out.json"]}
    arguments = [command[0], folder, *more.get(command[0], ()), *command[1:], "--lang", "en"]
    assert main(arguments) == 2
    assert "This is a folder, not a file." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["~$plan.docx", ".~lock.plan.docx#"])
def test_the_lock_of_an_office_program_is_no_plan(
    name: str, tmp_path: Path, capsys: Output
) -> None:
    """The answer says what the file is."""
    (tmp_path / name).write_bytes(b"\x05clerk" + b"\0" * 156)
    for verb in ("check", "annotate", "read"):
        assert main([verb, str(tmp_path / name), "--lang", "en"]) == 2
        assert "the lock of a file that is open" in capsys.readouterr().err
