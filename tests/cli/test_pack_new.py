"""``itacheck pack new`` and ``itacheck pack docs``: a pack begun, and its rules in pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import itacheck
from itacheck.cli import main

AUDITOR = Path(__file__).parents[2] / "examples" / "packs" / "auditor.yaml"
DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_pack_passes_its_check_as_it_is(capsys: Output) -> None:
    """It has a rule with examples that notice every change, and says what each line is for."""
    assert main(["pack", "new", "my-office", "--lang", "en"]) == 0
    written = Path("my-office/pack.yaml").read_text(encoding="utf-8")
    assert capsys.readouterr().out == (
        f"Written: {Path('my-office/pack.yaml')}. Change it, and try it each time: "
        "itacheck pack check my-office\n"
    )
    assert main(["pack", "check", "my-office", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "1 of them added or changed" in said
    assert "of which no example notices 0." in said
    assert "itacheck vocabulary" in written
    pack = itacheck.load_pack("my-office")
    assert not pack.strict
    Path("strict.yaml").write_text(written.replace("strict: false", "strict: true"), "utf-8")
    assert itacheck.load_pack("strict.yaml").strict
    assert itacheck.check(DRAFT, packs=["my-office"]).rule("OWN001").title


def test_what_a_new_pack_shows_besides_can_be_used(capsys: Output) -> None:
    """Each line without the sign before it: a second fact, words, years, a changed severity."""
    assert main(["pack", "new", "mine"]) == 0
    path = Path("mine/pack.yaml")
    text = re.sub(r"(?m)^#(?=[a-z]+:|  )", "", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    pack = itacheck.load_pack("mine")
    own = [one for one in pack.rules if one.code.startswith("OWN")]
    assert len(own) == 5
    assert [one.id for one in pack.words] == ["study_tour"]
    assert {one.about for one in own} == {"mission", "cell", "risk", "risk_row", "word_list"}
    assert any(one.reweighed for one in pack.rules)
    capsys.readouterr()
    main(["pack", "check", "mine", "--lang", "en"])
    assert " 0 do not hold" in capsys.readouterr().out


def test_a_new_pack_may_build_on_one_of_ones_own(capsys: Output) -> None:
    """Its path is written as the new folder sees it, and no code or name is given twice."""
    assert main(["pack", "new", "one"]) == 0
    assert main(["pack", "new", "two", "--extends", "one", "-o", "packs/it's two"]) == 0
    capsys.readouterr()
    assert main(["pack", "check", "packs/it's two"]) == 0
    pack = itacheck.load_pack(Path("packs/it's two"))
    assert [one.id for one in pack.bases] == ["one"]
    assert {"OWN001", "OWN002"} <= {one.code for one in pack.rules}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Büro"], "ID: “Büro” cannot be the id of a pack. Write small letters, digits and"),
        (["nacc-2566-2570"], "ID: There is a pack “nacc-2566-2570” already."),
        (["new", "--extends", "nacc-2566"], "Did you mean “nacc-2566-2570”?"),
        (["new", "-o", "file/in"], "The folder cannot be made"),
    ],
)
def test_what_cannot_be_begun_is_told(arguments: list[str], said: str, capsys: Output) -> None:
    """Exit code 2, and nothing is written."""
    Path("file").write_text("", encoding="utf-8")
    assert main(["pack", "new", *arguments, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err
    assert [one.name for one in Path().iterdir()] == ["file"]


def test_a_pack_that_is_there_is_not_written_over(capsys: Output) -> None:
    """Unless that is asked for."""
    assert main(["pack", "new", "mine"]) == 0
    Path("mine/pack.yaml").write_text("mine", encoding="utf-8")
    assert main(["pack", "new", "mine", "--lang", "en"]) == 2
    assert "The file exists and is not overwritten." in capsys.readouterr().err
    assert Path("mine/pack.yaml").read_text(encoding="utf-8") == "mine"
    assert main(["pack", "new", "mine", "--force"]) == 0


def test_the_pages_of_a_pack_explain_its_own_rules(capsys: Output) -> None:
    """Those that it adds or changes, in the languages that they have, with their list."""
    assert main(["pack", "docs", str(AUDITOR), "--lang", "en"]) == 0
    assert "Pages of rules: 4. Begin with " in capsys.readouterr().out
    pages = sorted(one.name for one in Path("auditor-rules").iterdir())
    assert pages == ["AUD001.md", "AUD002.md", "AUD003.md", "MSR002.md", "index.md"]
    index = Path("auditor-rules/index.md").read_text(encoding="utf-8")
    assert index.count("[AUD002](AUD002.md)") == 2
    assert "# กฎของผู้ตรวจสอบ\n\nauditor 1.0\n" in index
    page = Path("auditor-rules/AUD001.md").read_text(encoding="utf-8")
    assert "[กฎทั้งหมด / all rules](index.md)" in page
    assert "คำสั่งตรวจสอบที่ 1/2569" in page
    assert "### สิ่งที่ตรวจ" in page
    assert "### What it checks" not in page, "it has no English to show"
    page = Path("auditor-rules/MSR002.md").read_text(encoding="utf-8")
    assert "### What it checks" in page
    assert "### สิ่งที่ตรวจ" in page


def test_pages_are_written_over_and_what_a_person_wrote_is_not(capsys: Output) -> None:
    """Only a page that the command wrote is replaced unasked, and otherwise nothing is."""
    arguments = ["pack", "docs", str(AUDITOR), "-o", "pages", "--lang", "en"]
    assert main(arguments) == 0
    assert main(arguments) == 0
    Path("pages/AUD001.md").write_text("old\n", encoding="utf-8")
    Path("pages/AUD002.md").write_text("<!-- Generated: itacheck pack docs -->\n", encoding="utf-8")
    assert main(arguments) == 2
    assert "AUD001.md: The file exists and is not overwritten." in capsys.readouterr().err
    assert len(Path("pages/AUD002.md").read_text(encoding="utf-8").splitlines()) == 1
    assert main([*arguments, "--force"]) == 0


def test_a_pack_without_rules_of_its_own_has_no_pages(capsys: Output) -> None:
    """Exit code 2."""
    head = 'id: own\nversion: "1"\ntitle: t\nextends: [nacc-2566-2570]\nstrict: false\n'
    Path("own.yaml").write_text(head, encoding="utf-8")
    assert main(["pack", "docs", "own.yaml", "--lang", "en"]) == 2
    assert "The pack “own” adds and changes no rule." in capsys.readouterr().err
