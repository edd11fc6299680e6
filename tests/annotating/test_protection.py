"""Who annotates a signed or protected plan is told what becomes of that."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.annotating import is_annotated
from itacheck.annotating.package import Package
from itacheck.annotating.protection import notices
from itacheck.base.limits import Limits
from itacheck.cli import main
from itacheck.documents.file_forms import Form
from itacheck.office.packing import packed
from tests.annotating.support import annotated, file, parts

SIGNED = ("_xmlsignatures/origin.sigs", b"")
ON = b' w:edit="readOnly" w:enforcement="1"/>'


def with_part(form: str, name: str, content: bytes) -> bytes:
    """The example with a further part."""
    return packed([*parts(file(form)).items(), (name, content)])


def with_text(form: str, name: str, before: bytes, added: bytes) -> bytes:
    """The example with something written before another in a part."""
    held = parts(file(form))
    assert before in held[name]
    return packed({**held, name: held[name].replace(before, added + before, 1)}.items())


WORD = ("docx", "word/settings.xml", b"</w:settings>")
SHEET = next(one for one in parts(file("xlsx")) if "worksheets/" in one)


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_signed_plan_is_said_to_be_signed(form: str) -> None:
    """The signature does not hold for what is annotated; its parts stay."""
    made, _ = annotated(with_part(form, *SIGNED), f"plan.{form}")
    assert len(made.notices) == 1
    assert "signed" in made.notices[0]
    assert SIGNED[0] in parts(made.data)


@pytest.mark.parametrize(
    ("form", "part", "before", "added"),
    [
        (*WORD, b"<w:documentProtection" + ON),
        (*WORD, b'<w:writeProtection w:recommended="1"/>'),
        ("xlsx", "xl/workbook.xml", b"<sheets", b'<workbookProtection lockStructure="1"/>'),
        ("xlsx", SHEET, b"<sheetData", b'<sheetProtection password="83AF" sheet="true"/>'),
    ],
)
def test_a_protected_plan_is_said_to_be_protected(
    form: str, part: str, before: bytes, added: bytes
) -> None:
    """The protection stays in the copy."""
    made, _ = annotated(with_text(form, part, before, added), f"plan.{form}")
    assert len(made.notices) == 1
    assert "protected against changes" in made.notices[0]
    assert added in parts(made.data)[part]


@pytest.mark.parametrize(
    ("form", "part", "before", "added"),
    [
        (*WORD, b'<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'),
        ("xlsx", SHEET, b"<sheetData", b'<sheetProtection sheet="0"/>'),
    ],
)
def test_a_protection_that_is_off_is_none(
    form: str, part: str, before: bytes, added: bytes
) -> None:
    """Nothing is said of it."""
    made, _ = annotated(with_text(form, part, before, added), f"plan.{form}")
    assert made.notices == ()


def test_the_command_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the number of comments, in the language of the report."""
    plan = tmp_path / "plan.docx"
    plan.write_bytes(with_part("docx", *SIGNED))
    assert main(["annotate", str(plan)]) == 1
    assert "ลายมือชื่อดิจิทัล" in capsys.readouterr().out


def test_a_signed_copy_is_not_written_into(tmp_path: Path) -> None:
    """Whoever signed the annotated copy meant it as it is."""
    plan = tmp_path / "plan.reviewed.docx"
    held = parts(annotated(file("docx"), "plan.docx")[0].data)
    signed = packed([*held.items(), SIGNED])
    plan.write_bytes(signed)
    assert main(["annotate", str(plan)]) == 2
    assert plan.read_bytes() == signed


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_file_with_our_comments_is_known(form: str) -> None:
    """And one without is not."""
    assert is_annotated(annotated(file(form), f"plan.{form}")[0].data, "x")
    assert not is_annotated(file(form), "x")
    assert not is_annotated(b"text", "x")


def test_a_part_that_cannot_be_unpacked_says_nothing() -> None:
    """Whether a plan is protected is worth a line, and no reason not to annotate it."""
    data = file("docx")
    at = data.index(b"word/settings.xml") + len(b"word/settings.xml")
    broken = data[:at] + b"\xff" * 8 + data[at + 8 :]
    package = Package(broken, "plan.docx", Limits())
    assert list(notices(package, Form.WORD)) == []
    assert not is_annotated(broken, "plan.docx")
