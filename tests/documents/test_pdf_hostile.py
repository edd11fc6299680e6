"""What public files of PDF libraries have shown to be awkward in a PDF."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import pytest

import itacheck
from itacheck.base.errors import ReadError
from itacheck.documents.pdf import read_pdf_document
from tests.annotating.pdf_plans import printed
from tests.documents.pdf_files import PdfFile, Tag

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
