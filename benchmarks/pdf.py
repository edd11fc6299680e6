"""Reading a PDF of sixty pages, against the bare text that the library gives of it."""

from __future__ import annotations

from tests.documents.pdf_files import PdfFile, Tag

from .clock import medians
from .page import Part, table, text_of, times

RUNS, PAGES = 7, 60
_TITLE = "โครงการเสริมสร้างคุณธรรมและความโปร่งใสของผู้บริหารและเจ้าหน้าที่"


def part(pages: int = PAGES, runs: int = RUNS) -> Part:
    """The ratios for a PDF with tags, and for one without."""
    found = [(name, _ratio(_file(pages, tagged=tagged), runs)) for name, tagged in _KINDS]
    rows = [(name, times(ratio)) for name, ratio in found]
    text = text_of("pdf", pages=pages, runs=runs, table=table(("", "reading"), rows))
    told = " · ".join(ratio for _, ratio in rows)
    return Part(text, ((f"reading a PDF of {pages} pages, tagged · not, to its bare text", told),))


_KINDS = (("with tags", True), ("without", False))


def _ratio(data: bytes, runs: int) -> float:
    import playa

    from itacheck.documents.pdf import read_pdf_document

    def bare() -> object:
        opened = playa.parse(data)  # its pages last as long as it does
        return [page.extract_text() for page in opened.pages]

    found = medians({"bare": bare, "read": lambda: read_pdf_document(data, "plan.pdf")}, runs)
    return found["read"] / found["bare"]


def _file(pages: int, *, tagged: bool) -> bytes:
    """Pages of text, each with a table of eighteen rows and four columns."""
    file = PdfFile()
    tags: list[Tag] = []
    for number in range(pages):
        page = file.page()
        tag = "P" if tagged else None
        tags.append(Tag("P", [(number, page.text(50, 60, f"ส่วนที่ {number + 1}", tag=tag))]))
        rows = []
        for row in range(18):
            cells = []
            for column, text in enumerate((f"{row + 1}.", _TITLE[:24], _TITLE[24:44], "20,000")):
                left, top = 40 + column * 130, 90 + row * 36
                page.box(left, top, left + 130, top + 36)
                shown = page.text(left + 4, top + 22, text, 10, tag=tag)
                cells.append(Tag("TD", [(number, shown)]))
            rows.append(Tag("TR", cells))
        tags.append(Tag("Table", rows))
    file.structure = Tag("Document", tags) if tagged else None
    return file.written()
