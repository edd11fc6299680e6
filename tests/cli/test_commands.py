from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import itacheck
from itacheck import OptionError
from itacheck.base.file_names import told_apart
from itacheck.base.language import Message
from itacheck.cli import main
from itacheck.engine.model import Evaluation, Outcome, Reason, State
from itacheck.packs.model import Pack
from itacheck.plan.form import read_yaml
from itacheck.settings.resolve import resolve
from tests.check.sample_pack import PACK, write_pack

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = str(EXAMPLES / "tharnsucharit.txt")
DRAFT = str(EXAMPLES / "tharnsucharit-draft.txt")


@pytest.fixture(autouse=True)
def own_rule(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One known rule in place of the shipped ones: a draft has one error, a whole plan none."""
    folder = tmp_path / "pack"
    folder.mkdir()
    usual = [write_pack(folder, PACK)]
    monkeypatch.setattr(
        "itacheck.checking.resolve", lambda given, config, _: resolve(given, config, usual)
    )


Output = pytest.CaptureFixture[str]


def test_a_plan_without_faults_gives_0(capsys: Output) -> None:
    """The report is still there: it says what was examined."""
    assert main(["check", WHOLE]) == 0
    assert "ไม่พบประเด็นใด" in capsys.readouterr().out


def test_a_plan_with_faults_gives_1(capsys: Output) -> None:
    """The finding is on standard output, and nothing on standard error."""
    assert main(["check", DRAFT]) == 1
    said = capsys.readouterr()
    assert "OWN001 ยอดรวมไม่ตรง" in said.out
    assert "tharnsucharit-draft.txt" in said.out
    assert said.err == ""


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("info", 1), ("never", 0)])
def test_fail_on_chooses_what_gives_1(fail_on: str, code: int) -> None:
    """Findings below the limit are reported and let the command pass."""
    assert main(["check", DRAFT, "--fail-on", fail_on]) == code


def test_a_plan_may_be_checked_in_english(capsys: Output) -> None:
    """--lang chooses the language of all sentences."""
    main(["check", DRAFT, "--lang", "en"])
    assert "20,000.00, not 15,000.00" in capsys.readouterr().out


def test_json_is_the_report(capsys: Output) -> None:
    """It is what check gives from Python, with the options as given."""
    arguments = ["--format", "json", "--fiscal-year", "2569", "--baseline-ita", "82.5"]
    assert main(["check", DRAFT, "--engine", "plain", *arguments]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["summary"] == {"error": 1, "warning": 0, "info": 0}
    assert (found["fiscal_year"], found["baseline_ita"]) == (2569, 82.5)
    assert found["engine"] == {"name": "plain", "notice": None}


def test_several_files_give_the_worst_code_and_an_array(capsys: Output) -> None:
    """One report for each, in the order given."""
    assert main(["check", WHOLE, DRAFT, "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["ok"] for one in found] == [True, False]


def test_a_bad_file_does_not_end_a_batch(capsys: Output, tmp_path: Path) -> None:
    """It is complained about and keeps its place, and the code is that of unusable input."""
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02")
    assert main(["check", str(bad), DRAFT, "--format", "json"]) == 2
    said = capsys.readouterr()
    failed, draft = json.loads(said.out)
    assert failed["input"] == {"name": None, "sha256": None, "label": "bad.txt"}
    assert [one["severity"] for one in failed["problems"]] == ["error"]
    assert not failed["ok"]
    assert draft["findings"]
    assert said.err.startswith("itacheck: bad.txt: ")
    assert said.err.count("\n") == 1


def test_a_batch_of_bad_files_is_an_array(capsys: Output, tmp_path: Path) -> None:
    """JSON of a batch is an array of as many as there are files, whatever became of them."""
    missing = str(tmp_path / "missing.txt")
    assert main(["check", missing, missing, "--format", "json"]) == 2
    assert [one["ok"] for one in json.loads(capsys.readouterr().out)] == [False, False]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"{}",
        b"title: x\n",
        "เรื่องอื่น ไม่ใช่แผน\n".encode(),
        b"%PDF-1.7\n",
        b"PK\x03\x04",
    ],
)
def test_what_is_no_plan_gives_2_and_never_a_clean_report(
    content: bytes, capsys: Output, tmp_path: Path
) -> None:
    """Unusable input must not look like a plan without faults."""
    file = tmp_path / "file.txt"
    file.write_bytes(content)
    assert main(["check", str(file)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("itacheck: file.txt")


def test_an_empty_folder_is_no_plan(capsys: Output, tmp_path: Path) -> None:
    """One without plans gives a sentence."""
    (tmp_path / "empty").mkdir()
    assert main(["check", str(tmp_path / "empty"), "--lang", "en"]) == 2
    assert "No plan is in this folder." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--fiscal-year", "2026"], "--fiscal-year: “2026”"),
        (["--baseline-ita", "ดี"], "--baseline-ita: “ดี”"),
        (["--fail-on", "eror"], "“error”"),
        (["--format", "jsno"], "“json”"),
        (["--engine", "plane"], "“plain”"),
        (["--lang", "tha"], "“th”"),
    ],
)
def test_a_wrong_option_gives_2_and_what_was_meant(
    arguments: list[str], named: str, capsys: Output
) -> None:
    """The option is named as it was written, once, whatever number of files there is."""
    assert main(["check", DRAFT, WHOLE, *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"itacheck: {arguments[0]}: ")
    assert named in said.err
    assert said.err.count("\n") == 1


def test_standard_input_is_a_file(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for it."""
    stdin = io.TextIOWrapper(io.BytesIO(Path(DRAFT).read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["check", "-", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["summary"]["error"] == 1


def test_a_report_can_be_written_to_a_file(capsys: Output, tmp_path: Path) -> None:
    """Nothing goes to standard output then, and the file is UTF-8."""
    output = tmp_path / "report.json"
    assert main(["check", DRAFT, "--format", "json", "-o", str(output)]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads(output.read_text(encoding="utf-8"))["plan"]["organisation"]


def test_a_report_that_cannot_be_written_gives_2(capsys: Output, tmp_path: Path) -> None:
    """A report that nobody can read is not a success."""
    assert main(["check", WHOLE, "-o", str(tmp_path / "no" / "report.txt")]) == 2
    assert "report.txt" in capsys.readouterr().err


def test_a_report_is_not_written_over_a_plan(capsys: Output, tmp_path: Path) -> None:
    """A slip of the hand does not cost anyone the plan."""
    plan = tmp_path / "plan.txt"
    plan.write_bytes(Path(DRAFT).read_bytes())
    assert main(["check", str(plan), "-o", str(plan)]) == 2
    assert plan.read_bytes() == Path(DRAFT).read_bytes()
    assert "--output" in capsys.readouterr().err


def test_a_rule_that_cannot_run_gives_3(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is shown and says that it is not complete."""
    outcomes = (Outcome("OWN001", State.ERRORED, None, Reason("error", "ValueError")),)
    checking = sys.modules["itacheck.checking"]
    monkeypatch.setattr(checking, "evaluate", lambda *_, **__: Evaluation(outcomes))
    assert main(["check", WHOLE, "--fail-on", "never"]) == 3
    assert "กฎที่ทำงานไม่ได้" in capsys.readouterr().out


@pytest.mark.parametrize("traceback", [True, False])
def test_an_unexpected_error_is_a_polite_line(
    traceback: bool, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gives 3, names the file and the error's type, and shows a traceback only when asked."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(sys.modules["itacheck.checking"], "build_facts", fail)
    arguments = ["--traceback"] if traceback else []
    assert main(["check", WHOLE, DRAFT, *arguments]) == 3
    said = capsys.readouterr()
    assert said.err.count("itacheck: tharnsucharit") == 2
    assert "ZeroDivisionError" in said.err
    assert ("Traceback" in said.err) is traceback


def test_an_error_of_the_engine_gives_3(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """A defect of the engine is never the plan's."""

    def fail(*_: object, **__: object) -> None:
        raise itacheck.EngineError(Message("Check the plan in parts."))

    monkeypatch.setattr(sys.modules["itacheck.checking"], "evaluate", fail)
    assert main(["check", WHOLE]) == 3
    assert "Traceback" not in capsys.readouterr().err


def test_ctrl_c_ends_the_command_quietly(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """A batch stops, with the shell's code for it."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["itacheck.checking"], "build_facts", interrupt)
    assert main(["check", WHOLE, DRAFT]) == 130
    assert capsys.readouterr().err == ""


def test_read_shows_the_plan_as_yaml(capsys: Output) -> None:
    """What it prints is the plan that was read."""
    assert main(["read", DRAFT]) == 0
    said = capsys.readouterr()
    assert read_yaml(said.out.encode(), "x.yaml") == itacheck.read(DRAFT)


def test_read_complains_of_what_it_could_not_read(capsys: Output, tmp_path: Path) -> None:
    """Problems go to standard error with their place, and do not spoil the YAML."""
    plan = tmp_path / "plan.txt"
    text = Path(WHOLE).read_text(encoding="utf-8")
    assert "\t๔๐,๐๐๐" in text
    plan.write_text(text.replace("\t๔๐,๐๐๐", "\t๔๐,๐๐x", 1), encoding="utf-8")
    assert main(["read", str(plan), "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.err.startswith("plan.txt:")
    assert read_yaml(said.out.encode(), "x.yaml").projects


def test_read_of_no_plan_gives_2(capsys: Output, tmp_path: Path) -> None:
    """The same error as that of check."""
    assert main(["read", str(tmp_path / "missing.txt")]) == 2
    assert capsys.readouterr().out == ""


def test_rules_lists_every_shipped_rule(capsys: Output) -> None:
    """Each with its code, severity, certainty and title in the language, one to a line."""
    pack: Pack = itacheck.load_pack("nacc-2566-2570")
    assert main(["rules", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(rule.code for rule in pack.rules)
    for line in lines:
        rule = pack.rule(line.split()[0])
        assert rule is not None
        assert line.split()[1:3] == [rule.severity.value, rule.certainty.value]
        assert line.endswith(rule.title.en)


def test_version_is_printed(capsys: Output) -> None:
    """It is the package's own."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"itacheck {itacheck.__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["read", "--help"], ["rules", "--help"]]
)
def test_help_is_in_both_languages(arguments: list[str], capsys: Output) -> None:
    """Thai comes first, and English after it."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    said = capsys.readouterr().out
    assert caught.value.code == 0
    assert "ภาษา" in said or "ตรวจแผน" in said
    assert "usage: itacheck" in said


@pytest.mark.parametrize("arguments", [[], ["check"], ["chekc"], ["check", "x", "--form", "json"]])
def test_a_command_that_is_not_one_gives_2(arguments: list[str], capsys: Output) -> None:
    """Nothing was checked, so the code is not 0."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: itacheck" in "".join(capsys.readouterr())


def test_an_option_error_from_elsewhere_keeps_its_name() -> None:
    """Only arguments that the command has are renamed."""
    from itacheck.base.language import say
    from itacheck.cli.running import _as_option

    error = OptionError(say("“{given}” is no pack.", given=1), place="source")
    assert str(_as_option(error)).startswith("source: ")


def test_plans_of_one_name_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By as much of their folders as is needed, in every format."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "plan.txt").write_bytes(Path(DRAFT).read_bytes())
    files = [str(tmp_path / folder / "plan.txt") for folder in ("a", "b")]
    for name in (
        "terminal",
        "json",
        "jsonl",
        "csv",
        "html",
        "sarif",
        "markdown",
        "github",
        "junit",
    ):
        main(["check", *files, "--format", name, "--no-config"])
        told = capsys.readouterr().out
        assert "a/plan.txt" in told
        assert "b/plan.txt" in told
    assert told_apart(["x.txt", "y/x.txt", "z.txt"]) == {
        "x.txt": "x.txt",
        "y/x.txt": "y/x.txt",
        "z.txt": "z.txt",
    }
