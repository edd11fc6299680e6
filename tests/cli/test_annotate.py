"""``itacheck annotate``: a reviewed copy beside the plan, and never over it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

import itacheck
from itacheck.cli import main
from tests.annotating.support import file


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The example with its faults as a Word file."""
    path = tmp_path / "plan.docx"
    path.write_bytes(file("docx"))
    return path


def test_the_copy_stands_beside_the_plan(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan keeps its bytes; the exit code is that of the check."""
    assert main(["annotate", str(plan), "--lang", "en"]) == 1
    copy = plan.with_name("plan.reviewed.docx")
    assert plan.read_bytes() == file("docx")
    assert copy.read_bytes() != plan.read_bytes()
    assert "plan.reviewed.docx: " in capsys.readouterr().out


def test_nothing_is_overwritten_without_force(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither an earlier copy nor the plan itself."""
    copy = plan.with_name("plan.reviewed.docx")
    copy.write_bytes(b"mine")
    assert main(["annotate", str(plan)]) == 2
    assert main(["annotate", str(plan), "-o", str(plan)]) == 2
    assert copy.read_bytes() == b"mine"
    assert plan.read_bytes() == file("docx")
    assert "--force" in capsys.readouterr().err
    assert main(["annotate", str(plan), "--force"]) == 1
    assert copy.read_bytes() != b"mine"


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_copy_that_is_annotated_again_keeps_its_name(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its comments are renewed in it: no reviewed.reviewed beside it."""
    plan, copy = (tmp_path / f"{name}.{suffix}" for name in ("plan", "plan.reviewed"))
    plan.write_bytes(file(suffix))
    assert main(["annotate", str(plan)]) == 1
    first = copy.read_bytes()
    for _ in range(2):
        assert main(["annotate", str(copy), "--lang", "th"]) == 1
    assert copy.read_bytes() == first
    assert set(tmp_path.iterdir()) == {plan, copy}
    assert f"plan.reviewed.{suffix}: " in capsys.readouterr().out
    assert main(["annotate", str(plan)]) == 2
    assert copy.read_bytes() == first


def test_a_file_without_our_comments_is_not_written_into(tmp_path: Path) -> None:
    """However it is called; --force says that it may be."""
    named = tmp_path / "plan.reviewed.docx"
    named.write_bytes(file("docx"))
    assert main(["annotate", str(named)]) == 2
    assert named.read_bytes() == file("docx")
    assert main(["annotate", str(named), "--force"]) == 1
    assert named.read_bytes() != file("docx")
    assert list(tmp_path.iterdir()) == [named]


@pytest.mark.parametrize(("form", "suffix"), [("docx", ".xlsx"), ("xlsx", ".docx")])
def test_a_copy_is_not_called_what_it_is_not(
    form: str, suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Excel opens no Word document; without -o the copy has the ending of what it is."""
    path = tmp_path / f"plan{suffix}"
    path.write_bytes(file(form))
    out = tmp_path / f"out{suffix}"
    assert main(["annotate", str(path), "-o", str(out), "--lang", "en"]) == 2
    assert f"Give a name that ends in .{form}." in capsys.readouterr().err
    assert main(["annotate", str(path)]) == 1
    assert {one.name for one in tmp_path.iterdir()} == {path.name, f"plan.reviewed.{form}"}


def test_an_earlier_report_in_word_is_written_over(tmp_path: Path) -> None:
    """As any report is, but for one that a person has gone on writing in."""
    path, out = tmp_path / "plan.txt", tmp_path / "plan.reviewed.docx"
    path.write_bytes(file("text"))
    for _ in range(2):
        assert main(["annotate", str(path)]) == 1
    document = docx.Document(str(out))
    document.add_paragraph("ปลัดรับทราบแล้ว")
    document.save(str(out))
    before = out.read_bytes()
    assert main(["annotate", str(path)]) == 2
    assert out.read_bytes() == before


@pytest.mark.parametrize(("form", "suffix"), [("text", "txt"), ("yaml", "yaml"), ("json", "json")])
def test_other_plans_get_a_report_in_word(form: str, suffix: str, tmp_path: Path) -> None:
    """It names every rule that found something, and needs a name that Word knows."""
    path = tmp_path / f"plan.{suffix}"
    path.write_bytes(file(form))
    assert main(["annotate", str(path), "-o", str(tmp_path / "out.txt")]) == 2
    assert main(["annotate", str(path)]) == 1
    report = itacheck.check(path)
    document = docx.Document(str(tmp_path / "plan.reviewed.docx"))
    text = "\n".join(one.text for one in document.paragraphs)
    assert report.findings
    follow = {one for cause in report.causes for one in cause.findings[1:]}
    assert all(one.rule in text for one in report.findings)
    assert all((one.message in text) is (one.fingerprint not in follow) for one in report.findings)
    assert not (tmp_path / "out.txt").exists()


def test_a_missing_or_strange_file_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence with what to do, and nothing is written."""
    assert main(["annotate", str(tmp_path / "none.docx"), "--lang", "en"]) == 2
    pdf = tmp_path / "plan.pdf"
    pdf.write_bytes(b"%PDF-1.7 nothing")
    assert main(["annotate", str(pdf), "--lang", "en"]) == 2
    assert main(["annotate", "-"]) == 2
    assert "plan.pdf" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]
