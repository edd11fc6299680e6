"""Plans as PDF: as Word tags them, or with nothing but lines and places."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import pytest

import itacheck
from itacheck.base.location import PdfLocation
from itacheck.cli import main
from itacheck.plan import PartId, PartState
from itacheck.reading import read_bytes
from tests.documents.pdf_files import PdfFile
from tests.layouts.document import document
from tests.layouts.habit import Habit
from tests.layouts.harness import PLAIN, answer, printed
from tests.layouts.matrix import HABITS
from tests.layouts.pdf import pdf_of
from tests.layouts.test_matrix import PLANS, plain_answer, plan_of

FORMS = ("tagged.pdf", "drawn.pdf")


def pdf(name: str = "town", *, tagged: bool = False) -> PdfFile:
    """A fixed plan's plain print as PDF."""
    return pdf_of(document(plan_of(name), PLAIN), PLAIN, tagged=tagged)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PLANS)
def test_a_fixed_plan_is_the_same_as_pdf(name: str, form: str) -> None:
    """With tags and without."""
    found = answer(printed(plan_of(name), PLAIN, form), form)
    assert list(plain_answer(name).differences(found)) == []
    assert not found.problems


def some_habits() -> list[Habit]:
    """Every thirtieth habit that Word's files can have, by its name alone."""
    found = [one for one in HABITS if "docx" in one.forms and one.on(PLAIN).word is None]
    return [one for one in found if crc32(one.name.encode()) % 30 == 0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("habit", some_habits(), ids=lambda one: str(one.name))
def test_a_habit_reads_as_in_word(habit: Habit, form: str) -> None:
    """The same plan and the same findings as from the Word file."""
    plan = plan_of(("town", "subdistrict")[crc32(habit.name.encode()) % 2])
    layout = habit.on(PLAIN)
    expected = answer(printed(plan, layout, "docx"), "docx")
    found = answer(printed(plan, layout, form), form)
    assert list(expected.differences(found)) == []
    assert found.problems == expected.problems


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "drawn"])
def test_what_word_is_known_to_write_is_read_in_its_right_spelling(*, tagged: bool) -> None:
    """A ำ in two signs, marks of the private area, each piece of a line by itself."""
    file = pdf(tagged=tagged)
    file.maps["F1"] = {"ำ": "\u0e4d\u0e32", "่": "\uf70a", "้": "\uf70b", "ี": "\uf702"}
    found = answer(file.written(), "pdf")
    assert found.findings == plain_answer("town").findings
    assert found.parts["cells"] == plain_answer("town").parts["cells"]


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "drawn"])
def test_a_plan_whose_text_is_not_what_is_printed_is_refused(*, tagged: bool) -> None:
    """A ู that the font says is a ้, as in what Chromium and cairo may write."""
    file = pdf(tagged=tagged)
    file.maps["F1"] = {"ู": "้"}
    with pytest.raises(itacheck.ReadError, match="damaged"):
        itacheck.read(file.written())


def scanned(file: PdfFile, *pages: int) -> PdfFile:
    """The PDF with pictures for some of its pages."""
    for number in pages:
        page = file.pages[number - 1]
        page.operators.clear()
        page.picture(0, 0, page.width, page.height)
    return file


def test_a_scanned_plan_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With exit code 2, and what helps."""
    file = pdf()
    path = tmp_path / "plan.pdf"
    path.write_bytes(scanned(file, *range(1, len(file.pages) + 1)).written())
    assert main(["check", str(path), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "pictures, such as scans" in told
    assert "Save the plan as PDF from Word" in told


def test_of_a_plan_that_is_scanned_by_half_the_other_half_is_checked(tmp_path: Path) -> None:
    """What depends on the rest is undecided, and the exit code is 1."""
    file = pdf("subdistrict")
    half = len(file.pages) // 2
    whole = read_bytes(file.written(), "plan.pdf")
    data = scanned(file, *range(half, len(file.pages) + 1)).written()
    plan = itacheck.read(data, "plan.pdf")
    report = itacheck.check(plan, language="en")
    assert plan.projects == whole.projects
    assert plan.state(PartId.SHEETS) in {PartState.PARTLY, PartState.UNREAD}
    assert sum(one.location == PdfLocation("plan.pdf", half) for one in plan.problems) == 1
    assert not any(one.rule == "STR002" for one in report.findings)
    undecided = {one.rule for one in report.ledger if str(one.status) == "undecided"}
    assert undecided
    assert not [one for one in report.findings if one.severity is itacheck.Severity.ERROR]
    path = tmp_path / "plan.pdf"
    path.write_bytes(data)
    assert main(["check", str(path), "--lang", "en"]) == 1


def test_a_page_in_the_midst_of_the_table_makes_its_sums_undecided() -> None:
    """Nothing is said of totals whose rows may stand on the page that was not read."""
    file = pdf("subdistrict")
    whole = read_bytes(file.written(), "plan.pdf")
    places = [one.location for one in whole.projects]
    page = next(one.page for one in reversed(places) if isinstance(one, PdfLocation))
    plan = itacheck.read(scanned(file, page).written(), "plan.pdf")
    report = itacheck.check(plan)
    assert plan.state(PartId.SUMMARY_TABLE) is PartState.PARTLY
    assert not [one.rule for one in report.findings if one.severity is not itacheck.Severity.INFO]


def test_places_on_pages_are_told_in_words_and_read_back() -> None:
    """In the JSON with the page, the table, the row and the column."""
    report = itacheck.check(itacheck.read(pdf("town").written(), "plan.pdf"), language="en")
    (place, *_) = (one.location for one in report.findings)
    assert isinstance(place, PdfLocation)
    written = report.to_dict()["findings"][0]["location"]
    assert list(written)[:2] == ["file", "page"]
    again = itacheck.Report.from_dict(report.to_dict())
    assert again.findings[0].location == place
    assert f"page {place.page}" in itacheck.render(again, "terminal")
    assert f"page {place.page}" in itacheck.render(report, "html")
