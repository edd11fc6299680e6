"""What was found stands in the Word file at its place, and nothing else is changed."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from attrs import evolve
from lxml import etree

import itacheck
from itacheck.annotating import annotate
from itacheck.base.errors import ReadError
from itacheck.base.language import say
from itacheck.base.location import TableLocation
from itacheck.base.severity import Severity
from itacheck.documents.word import elements_by_place
from itacheck.documents.word.names import w
from itacheck.office import write_bytes
from itacheck.plan import Problem
from tests.annotating.support import (
    PLAN,
    Named,
    annotated,
    checked,
    facts,
    file,
    first_of_causes,
    parts,
)

NAME = "plan.docx"
MARKS = [w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")]


def comments(data: bytes) -> list[tuple[str, str]]:
    """The author and the text of every comment, as another program reads them."""
    return [(one.author, one.text) for one in docx.Document(BytesIO(data)).comments]


def without_marks(document: bytes) -> bytes:
    """The text's XML without what refers to comments."""
    root = etree.fromstring(document)
    for mark in list(root.iter(*MARKS)):
        holder = mark.getparent()
        assert holder is not None
        holder.remove(mark)
        if holder.tag == w("r") and not len(holder):
            above = holder.getparent()
            assert above is not None
            above.remove(holder)
    return etree.tostring(root, method="c14n")


def test_every_finding_is_a_comment_at_its_cell_or_paragraph() -> None:
    """Code, what is wrong, what to do and the basis stand at the element that the place names."""
    made, report = annotated(file("docx"), NAME)
    root = etree.fromstring(parts(made.data)["word/document.xml"])
    places = elements_by_place(root, NAME)
    texts = comments(made.data)
    told = first_of_causes(report)
    assert made.written == len(texts) == len(told) < len(report.findings)
    cells = 0
    for number, (author, text) in enumerate(texts):
        assert author == "itacheck"
        finding = told.pop(text[-9:-1])
        assert text.startswith(finding.rule)
        assert finding.message in text
        assert finding.remedy in text
        if finding.location is not None:
            marks = places[finding.location].iter(w("commentRangeStart"))
            assert str(number) in [one.get(w("id")) for one in marks]
            cells += isinstance(finding.location, TableLocation)
    assert cells > 4
    assert not told


def test_the_comment_of_a_cause_says_where_its_other_findings_are() -> None:
    """They get no comment of their own: what is mended here is mended there."""
    made, report = annotated(file("docx"), NAME)
    texts = {text[-9:-1]: text for _, text in comments(made.data)}
    assert report.causes
    for cause in report.causes:
        assert f"Mended with it: {len(cause.findings) - 1} (" in texts[cause.id]
        assert not {one[:8] for one in cause.findings[1:]} & texts.keys()


@pytest.mark.parametrize(("language", "spoken"), [("th", "th-TH"), ("en", "en-US")])
def test_comments_are_set_in_thai_letters(language: str, spoken: str) -> None:
    """Word takes another font and another dictionary otherwise."""
    data = file("docx")
    made = annotate(data, itacheck.check(Named(data, NAME), language=language))
    (name,) = (one for one in parts(made.data) if one.startswith("word/comments"))
    runs = list(etree.fromstring(parts(made.data)[name]).iter(w("rPr")))
    assert runs
    for one in runs:
        fonts, said = one.find(w("rFonts")), one.find(w("lang"))
        assert fonts is not None
        assert said is not None
        assert fonts.get(w("cs")) == fonts.get(w("ascii")) == "TH SarabunPSK"
        assert (said.get(w("val")), said.get(w("bidi"))) == (spoken, "th-TH")


def test_what_was_not_read_is_a_comment_where_it_stands() -> None:
    """A problem in a cell is told in that cell."""
    data = file("docx")
    report = checked(data, NAME)
    place = next(one.location for one in report.findings if isinstance(one.location, TableLocation))
    problem = Problem(say("“{text}” is odd.", text="x"), place, Severity.WARNING)
    made = annotate(data, evolve(report, plan=evolve(report.plan, problems=(problem,))))
    places = elements_by_place(etree.fromstring(parts(made.data)["word/document.xml"]), NAME)
    marks = [one.get(w("id")) for one in places[place].iter(w("commentRangeStart"))]
    assert "“x” is odd." in comments(made.data)[0][1]
    assert "0" in marks


def test_without_the_comments_the_document_is_the_one_that_went_in() -> None:
    """The text's XML is the same but for the marks, and the other parts have the bytes they had."""
    before = parts(file("docx"))
    after = parts(annotated(file("docx"), NAME)[0].data)
    assert without_marks(after["word/document.xml"]) == without_marks(before["word/document.xml"])
    changed = {one for one in before if before[one] != after[one]}
    assert changed == {
        "word/document.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        *(one for one in before if one.startswith("word/comments")),
    }


def test_an_annotated_file_is_checked_as_before_and_annotated_anew() -> None:
    """Comments are no part of the plan; ours are replaced, so that the bytes stay the same."""
    first, report = annotated(file("docx"), NAME)
    second, again = annotated(first.data, NAME)
    assert facts(again) == facts(report)
    assert again.plan == report.plan
    assert second.data == first.data
    assert second.resolved == ()


def test_what_is_mended_is_told_as_resolved() -> None:
    """Earlier comments whose finding is gone are named; a rule not asked for resolves nothing."""
    made, report = annotated(file("docx"), NAME)
    mended = checked(made.data, NAME)
    left = evolve(mended, findings=tuple(one for one in mended.findings if one.rule != "BUD001"))
    told = annotate(made.data, left).resolved
    assert len(told) == len(report.by_rule("BUD001")) > 0
    assert all(one.startswith("BUD001 ") for one in told)
    unasked, _ = annotated(made.data, NAME, ignore="BUD001")
    assert unasked.resolved == ()


def test_other_peoples_comments_stay() -> None:
    """A comment of a colleague is there before and after, whatever becomes of ours."""
    document = docx.Document(BytesIO(file("docx")))
    run = next(run for one in document.paragraphs for run in one.runs if run.text)
    document.add_comment(run, text="Look here", author="Somchai")
    out = BytesIO()
    document.save(out)
    first, _ = annotated(out.getvalue(), NAME)
    second, _ = annotated(first.data, NAME, select="BUD")
    for data in (first.data, second.data):
        assert comments(data).count(("Somchai", "Look here")) == 1
    assert len(comments(second.data)) == second.written + 1


def test_markup_and_control_characters_stay_text() -> None:
    """What stands in a plan is shown as it stands; what XML forbids is shown as no character."""
    data = file("docx")
    report = checked(data, NAME)
    hostile = evolve(report.findings[0], message="<script>&alert(1)</script>]]>\x00\ud800")
    made = annotate(data, evolve(report, findings=(hostile,)))
    ((_, text),) = comments(made.data)
    assert "<script>&alert(1)</script>]]>\ufffd\ufffd" in text


def test_a_report_on_another_file_is_refused() -> None:
    """The places of one file mean nothing in another."""
    report = checked(file("docx"), NAME)
    other = write_bytes(evolve(PLAN, title="อีกฉบับหนึ่ง"), "docx")
    with pytest.raises(ReadError, match="not the file"):
        annotate(other, report)


def test_a_text_cannot_be_annotated() -> None:
    """Comments need a file that can hold them."""
    data = file("text")
    with pytest.raises(ReadError, match="Word, Excel and PDF"):
        annotate(data, checked(data, "plan.txt"))


def test_what_was_not_read_is_a_comment_of_its_own() -> None:
    """The gravest stands first; what was repaired is no fault of the plan."""
    data = file("docx")
    report = checked(data, NAME)
    weights = (Severity.INFO, Severity.WARNING, Severity.ERROR)
    problems = tuple(Problem(say("“{text}” is odd.", text=one.value), None, one) for one in weights)
    unread = evolve(report, plan=evolve(report.plan, problems=problems), findings=())
    made = annotate(data, unread)
    texts = [text for _, text in comments(made.data)]
    assert made.written == len(texts) == 2
    assert texts[0].startswith("Error\n“error” is odd.")
    assert "not complete" in texts[0]
    assert texts[1].startswith("Warning\n“warning” is odd.")
    again = checked(made.data, NAME)
    assert facts(again) == facts(report)
    anew = annotate(made.data, again)
    assert len(comments(anew.data)) == len(first_of_causes(again))
    assert anew.resolved == ()
