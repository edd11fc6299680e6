"""A PDF with what was found in it: highlights and notes, added behind what was there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.annotating import Annotated, annotate, is_annotated
from itacheck.annotating.pdf.opening import Opened, opened
from itacheck.base.errors import ReadError
from itacheck.cli import main
from itacheck.report import Report
from tests.annotating.pdf_plans import printed, with_stream
from tests.annotating.support import annotated, checked, facts, first_of_causes

DRAFT = Path("examples/tharnsucharit-draft.txt").read_text(encoding="utf-8")
PLAN = printed(DRAFT)


def notes(data: bytes) -> Iterator[tuple[int, Any]]:
    """The annotations of a PDF, each with the number of its page."""
    for number, page in enumerate(pypdf.PdfReader(BytesIO(data), strict=True).pages, start=1):
        for one in page.get("/Annots", ()):
            yield number, one.get_object()


def boxes(data: bytes) -> list[list[float]]:
    """Where the highlights are, in the coordinates of their pages."""
    highlights = (one for _, one in notes(data) if one["/Subtype"] == "/Highlight")
    return sorted([round(float(at)) for at in one["/Rect"]] for one in highlights)


@pytest.fixture(scope="module")
def made() -> tuple[Annotated, Report]:
    """The example with its comments, and the report that they are from."""
    return annotated(PLAN, "plan.pdf")


def test_each_finding_is_a_note_at_its_place(made: tuple[Annotated, Report]) -> None:
    """On the page that it names, by the author of all comments, with the text that they have."""
    file, report = made
    found = list(notes(file.data))
    own = first_of_causes(report)
    assert file.written == len(found) == len(own)
    for page, one in found:
        text = str(one["/Contents"])
        finding = own[text.rpartition("[itacheck:")[2].rstrip("]")]
        assert (page, str(one["/T"])) == (finding.location.page, "itacheck")  # type: ignore[union-attr]
        assert text.startswith(f"{finding.rule} ")
        assert finding.message in text
    assert {str(one["/Subtype"]) for _, one in found} == {"/Highlight"}


def test_all_that_was_there_keeps_its_bytes(made: tuple[Annotated, Report]) -> None:
    """So a signature still covers what it covered, and the file reads as it did."""
    file, report = made
    assert file.data.startswith(PLAN)
    again = checked(file.data, "plan.pdf")
    assert facts(again) == facts(report)
    assert again.problems == report.problems
    assert annotated(PLAN, "plan.pdf")[0] == file


@pytest.mark.parametrize("streams", [False, True])
def test_what_is_added_has_the_cross_reference_that_the_file_has(streams: bool) -> None:
    """A table after a table, a stream after a stream, with all that the trailer says."""
    plan = with_stream(PLAN) if streams else PLAN
    file, _ = annotated(plan, "plan.pdf")
    added = file.data[len(plan) :]
    assert (b"/XRef" in added) is streams
    assert (b"trailer" in added) is not streams
    reader = pypdf.PdfReader(BytesIO(file.data), strict=True)
    identity: Any = reader.trailer["/ID"]
    assert identity[0] == b"\0"
    assert len(reader.pages) == len(pypdf.PdfReader(BytesIO(plan), strict=True).pages)


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_has_its_highlights_where_its_text_is(
    rotate: int, made: tuple[Annotated, Report]
) -> None:
    """The text has the same place in the file, however the page is shown."""
    turned, _ = annotated(printed(DRAFT, rotate=rotate), "plan.pdf")
    assert boxes(turned.data) == boxes(made[0].data)


def test_comments_are_renewed_in_the_file_itself(made: tuple[Annotated, Report]) -> None:
    """They replace the earlier ones, without a trace of these; what is mended is told."""
    file, _ = made
    again, _ = annotated(file.data, "plan.pdf")
    assert again.data == file.data
    unusual, _ = annotated(PLAN.rstrip() + b"\r", "plan.pdf")
    assert annotated(unusual.data, "plan.pdf")[0].data == unusual.data
    fewer, _ = annotated(file.data, "plan.pdf", ignore=["RSK"])
    assert fewer.written == file.written - 1
    assert fewer.resolved == ()
    assert is_annotated(file.data, "plan.pdf")
    assert not is_annotated(PLAN, "plan.pdf")


def test_what_others_have_written_since_stays(made: tuple[Annotated, Report]) -> None:
    """Where somebody has saved the file after us, only our own comments are exchanged."""
    from pypdf.annotations import Text

    writer = pypdf.PdfWriter(BytesIO(made[0].data), incremental=True)
    writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text="mine", title_bar="somebody"))
    theirs = BytesIO()
    writer.write(theirs)
    again, _ = annotated(theirs.getvalue(), "plan.pdf")
    texts = [str(one["/Contents"]) for _, one in notes(again.data)]
    assert again.data.startswith(theirs.getvalue())
    assert texts.count("mine") == 1
    assert len(texts) == again.written + 1


def signed(permission: int | None) -> bytes:
    """The example as if it were signed; ``permission`` is what its author's signature lets do."""
    how = "<</TransformMethod/DocMDP/TransformParams<</P {}>>>>"
    reference = f"/Reference[{how.format(permission)}]" if permission else ""
    value = f"<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>{reference}>>"
    return printed(DRAFT, catalog=f"/AcroForm<</Fields[<</FT/Sig/T(s)/V {value}>>]/SigFlags 3>>")


@pytest.mark.parametrize("permission", [None, 3])
def test_a_signed_plan_keeps_its_signature(permission: int | None) -> None:
    """Comments are added behind it, which is said."""
    plan = signed(permission)
    file, _ = annotated(plan, "plan.pdf")
    assert file.data.startswith(plan)
    assert "signed digitally" in file.notices[0]


UNSAFE = {
    "its signature forbids": signed(1),
    "signature forbids comments": signed(2),
    "is encrypted": PLAN.replace(b"/ID [", b"/Encrypt <</Filter/Standard>> /ID ["),
    "could break it": PLAN.replace(b"startxref\n", b"startxref\n1"),
    "written in an unusual way": b"\n" + PLAN,
}


@pytest.mark.parametrize("why", UNSAFE)
def test_a_pdf_that_nothing_can_safely_be_added_to_says_why(why: str) -> None:
    """In a sentence, and before anything is written."""
    found = opened(UNSAFE[why], "plan.pdf")
    assert not isinstance(found, Opened)
    assert why in found.text("en")


def test_it_gets_a_report_in_word_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which the command says, with the reason; in Python it is an error."""
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(signed(1))
    assert main(["annotate", str(plan), "--lang", "en"]) == 1
    assert (tmp_path / "plan.reviewed.docx").read_bytes().startswith(b"PK")
    said = capsys.readouterr().out
    assert "its signature forbids comments" in said
    assert "plan.reviewed.docx: a report in Word was written" in said
    with pytest.raises(ReadError, match="forbids comments"):
        annotated(signed(1), "plan.pdf")
    assert main(["annotate", str(plan), "-o", str(tmp_path / "x.pdf")]) == 2


def test_without_pypdf_a_sentence_says_how_it_is_installed(
    made: tuple[Annotated, Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an extra, and loaded where comments are written alone."""
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(ReadError, match=r'pip install "itacheck\[pdf\]"'):
        annotate(PLAN, made[1])


def test_the_copy_stands_beside_the_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under a name of its own, in which it is renewed."""
    plan, copy = tmp_path / "plan.pdf", tmp_path / "plan.reviewed.pdf"
    plan.write_bytes(PLAN)
    assert main(["annotate", str(plan), "--lang", "en"]) == 1
    first = copy.read_bytes()
    assert main(["annotate", str(copy), "--lang", "en"]) == 1
    assert copy.read_bytes() == first
    assert plan.read_bytes() == PLAN
    assert "plan.reviewed.pdf: 7 comments were written." in capsys.readouterr().out


@settings(max_examples=30)
@given(st.data())
def test_whatever_the_bytes_there_is_an_answer(data: st.DataObject) -> None:
    """No damage of a file is an error of ours."""
    at = data.draw(st.integers(0, len(PLAN) - 1))
    cut = data.draw(st.integers(0, 60))
    broken = PLAN[:at] + data.draw(st.binary(max_size=20)) + PLAN[at + cut :]
    found = opened(broken, "plan.pdf")
    assert isinstance(found, Opened) or found.text("th")
