"""What public files of PDF libraries have shown to be awkward in a PDF."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import itacheck
from itacheck.base.errors import LimitError, ReadError
from itacheck.base.limits import Limits
from itacheck.cli import main
from itacheck.documents.form_hints import OF_SHEETS
from itacheck.documents.pdf import read_pdf_document
from tests.annotating.pdf_plans import printed, with_stream
from tests.documents.pdf_files import PdfFile, Tag

EXAMPLES = Path(__file__).parents[2] / "examples"
LINES = "\n".join(f"บรรทัดที่ {number}" for number in range(1, 100))


def test_a_long_stream_ends_where_it_ends() -> None:
    """What follows it in the file is not unpacked, though it was taken in with its end."""
    remark = b"\n%" + b"".join(b"%d" % (one * one) for one in range(130_000)) + b"\n"
    assert len(remark) > 1 << 20
    file = PdfFile(pack=lambda data: zlib.compress(data + remark if b"BT" in data else data))
    file.page().text(60, 60, "แผน")
    assert len(read_pdf_document(file.written(), "plan.pdf").blocks) == 1


def test_a_dictionary_is_no_stream_whatever_was_asked_before() -> None:
    """The compiled library takes any mapping for a stream once somebody asked for mappings."""
    assert isinstance({}, Mapping)
    assert not read_pdf_document(printed(LINES), "plan.pdf").unread


@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_page_that_is_a_picture_is_unread_wherever_it_stands(page: int) -> None:
    """The first and the last among them."""
    found = read_pdf_document(printed(LINES, pictures=[page]), "plan.pdf")
    assert [one.page for one in found.unread] == [page]  # type: ignore[union-attr]


def test_a_table_without_text_is_no_error() -> None:
    """Its rows have no cells that anybody could compare."""
    file = PdfFile()
    number = file.page().text(60, 60, "แผน", tag="P")
    row = Tag("TR", [Tag("TD"), Tag("TD")])
    file.structure = Tag("Document", [Tag("P", [(0, number)]), Tag("Table", [row, row])])
    with pytest.raises(ReadError, match="Nothing of"):
        itacheck.read(file.written())


def test_a_file_without_an_end_is_damaged() -> None:
    """The library finds no cross-reference in it, and says so in ways of its own."""
    with pytest.raises(ReadError, match="damaged"):
        itacheck.read(b"%PDF-1.7\nxref\n0 1\nstartxref\n9\n%%EOF\n")


# -- objects that are not where the tables say


def moved(data: bytes, number: int) -> bytes:
    """The file with another place for an object in its table."""
    entry = data.index(b"00000 n", data.index(b"\nxref\n")) - 11 + 20 * (number - 1)
    return data[:entry] + b"%010d" % 20 + data[entry + 10 :]


@pytest.mark.parametrize("number", [1, 2, 4])
def test_an_object_that_is_not_where_its_table_says_is_not_searched_for(number: int) -> None:
    """Searching all of a file for each object would take a time that grows with its square."""
    file = PdfFile()
    file.page().text(60, 60, "แผน")
    with pytest.raises(ReadError, match="not where its tables"):
        read_pdf_document(moved(file.written(), number), "plan.pdf")


@pytest.mark.parametrize(
    "broken",
    [
        lambda data: data.replace(b"startxref", b"startxxxx"),
        lambda data: data.replace(b"\nxref\n", b"\nxxxx\n"),
        lambda data: data.replace(b"trailer", b"xxxxxxx"),
        lambda data: data.replace(b"/Size", b"/Prev 9 /Size"),
        lambda data: data[:-60] + b"startxref(" * 9000,
    ],
    ids=["start", "table", "trailer", "one before", "many"],
)
def test_a_file_whose_tables_are_not_in_order_is_damaged(broken: Callable[[bytes], bytes]) -> None:
    """Nobody guesses then what its objects are."""
    file = PdfFile()
    file.page().text(60, 60, "แผน")
    with pytest.raises(ReadError, match="damaged"):
        read_pdf_document(broken(file.written()), "plan.pdf")


def test_an_object_that_no_table_names_is_nothing() -> None:
    """So the format has it: the page has no notes then."""
    file = PdfFile()
    page = file.page()
    page.text(60, 60, "แผน")
    page.further = "/Annots 999 0 R"
    assert len(read_pdf_document(file.written(), "plan.pdf").blocks) == 1


def test_tables_in_streams_are_read() -> None:
    """As programs write them since version 1.5 of the format."""
    plain = printed(LINES)
    blocks = read_pdf_document(plain, "plan.pdf").blocks
    assert read_pdf_document(with_stream(plain), "plan.pdf").blocks == blocks


def test_an_object_that_is_a_reference_to_itself_ends() -> None:
    """Nothing is followed for ever."""
    file = PdfFile(catalog="/Names 3 0 R")
    file.page().text(60, 60, "แผน")
    data = file.written()
    begin, end = data.index(b"3 0 obj\n") + 8, data.index(b"\nendobj", data.index(b"3 0 obj\n"))
    given = data[:begin] + b"3 0 R".ljust(end - begin) + data[end:]
    assert len(read_pdf_document(given, "plan.pdf").blocks) == 1


# -- what is short to write, and long to follow


@pytest.mark.parametrize(
    "ranges",
    ["<00000000> <ffffffff> <00000000>", "<000000> <ffffff> <000000>"],
)
def test_a_map_of_more_codes_than_there_are_signs_is_refused(ranges: str) -> None:
    """Before it is spread out."""
    spread = f"1 beginbfrange {ranges} endbfrange endcmap ".encode()
    file = PdfFile(pack=lambda data: zlib.compress(spread if b"begincmap" in data else data))
    file.page().text(60, 60, "แผน")
    with pytest.raises(ReadError, match="packed in a way"):
        read_pdf_document(file.written(), "plan.pdf")


def test_pages_that_are_long_but_show_nothing_are_counted() -> None:
    """Instructions take time whether they print or not."""
    file = PdfFile()
    for _ in range(40):
        page = file.page()
        page.text(60, 60, "แผน")
        page.operators.append(b"q Q\n" * 400)
    with pytest.raises(LimitError, match="markup"):
        read_pdf_document(file.written(), "plan.pdf", Limits(markup=1500))


def test_readings_leave_no_handlers_behind() -> None:
    """A service reads for months."""
    data = printed(LINES)
    read_pdf_document(data, "plan.pdf")
    before = list(logging.getLogger("playa").handlers)
    read_pdf_document(data, "plan.pdf")
    assert logging.getLogger("playa").handlers == before


# -- scans, and empty places of the form


def test_a_scan_ends_the_command_with_2(tmp_path: Path) -> None:
    """Nothing of it can be read."""
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed("แผน", pictures=[1]))
    with pytest.raises(ReadError, match="pictures"):
        itacheck.check(path)
    assert main(["check", str(path)]) == 2


def test_of_a_plan_that_is_half_a_scan_the_other_half_is_checked(tmp_path: Path) -> None:
    """What would stand on the pictures is undecided, and the command ends with 1."""
    text = (EXAMPLES / "tharnsucharit-draft.txt").read_text(encoding="utf-8")
    pages = len(read_pdf_document(printed(text), "plan.pdf").blocks) and 1 + text.count("\n") // 36
    path = tmp_path / "plan.pdf"
    path.write_bytes(printed(text, pictures=range(pages // 2, pages + 5)))
    report = itacheck.check(path)
    whole = {(one.rule, one.subject, one.year) for one in itacheck.check(printed(text)).findings}
    found = {(one.rule, one.subject, one.year) for one in report.findings}
    assert found
    assert found <= whole
    assert [one for one in report.ledger if one.status == "undecided"]
    assert any("picture" in one.text("en") for one in report.problems)
    assert main(["check", str(path)]) == 1


def test_hints_of_the_form_are_empty_places_in_print() -> None:
    """Word marks them as no text; the printed file is judged as Word's is."""
    file = PdfFile()
    page = file.page()
    page.text(60, 60, "หลักการและเหตุผล")
    page.text(60, 160, OF_SHEETS["RATIONALE"])
    page.text(60, 260, "วัตถุประสงค์")
    page.text(60, 360, "ลดความเสี่ยง")
    found = read_pdf_document(file.written(), "plan.pdf")
    assert OF_SHEETS["RATIONALE"] not in str(found.blocks)
    assert "1 fields of the form are not filled in" in str(found.notes[0].message)
