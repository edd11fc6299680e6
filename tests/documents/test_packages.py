"""An Office file is known, and its parts are found, whatever these are called."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from itacheck.base.errors import ReadError
from itacheck.documents import Paragraph
from itacheck.documents.excel import read_excel_document
from itacheck.documents.file_forms import Form, form_of
from itacheck.documents.word import read_word_document
from tests.annotating.support import annotated, checked, file, first_of_causes
from tests.documents import workbooks
from tests.documents.word_files import saved

Renamed = Callable[[str], str]
OTHER = "inhalt.xml"


def rewritten(data: bytes, rename: Renamed, change: Callable[[str], str] = str) -> bytes:
    """The same package with other names of parts, and a change in its lists of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith((".rels", "_Types].xml")):
                content = change(content.decode()).encode()
            new.writestr(rename(name), content)
    return buffer.getvalue()


def other_main(data: bytes, main: str) -> bytes:
    """The same package with another name of its main part."""
    name = main.rpartition("/")[2]
    return rewritten(
        data,
        lambda one: one.replace(name, OTHER),
        lambda text: text.replace(f"/{name}", f"/{OTHER}"),
    )


def word() -> bytes:
    """A Word file of one paragraph."""
    made = docx.Document()
    made.add_paragraph("หนึ่ง")
    return saved(made)


def texts(data: bytes) -> list[str]:
    """The paragraphs of a Word file."""
    blocks = read_word_document(data, "plan.docx").blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("data", [b"", b"plan", b'{"title": "x"}', b"title: x\n"])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    """Text, YAML and JSON under the name of a Word file are told as such."""
    with pytest.raises(ReadError):
        read_word_document(data, "plan.docx")


@pytest.mark.parametrize(
    "rename",
    [
        lambda name: name,
        lambda name: name.replace("/", "\\"),
        lambda name: "/" + name,
        str.upper,
        lambda name: name.replace("word/", "Word/"),
    ],
)
def test_a_word_file_is_read_whatever_the_spelling_of_its_names(rename: Renamed) -> None:
    """Backslashes, a slash in front, and another case are met in files of other programs."""
    data = rewritten(word(), rename)
    assert form_of(data) is Form.WORD
    assert texts(data) == ["หนึ่ง"]


def test_a_main_part_of_another_name_is_found() -> None:
    """The types of the parts say what a package is, its references where its text is."""
    data = other_main(word(), "word/document.xml")
    assert form_of(data) is Form.WORD
    assert texts(data) == ["หนึ่ง"]
    made = Workbook()
    made.worksheets[0].append(["ก", 1])
    book = other_main(workbooks.saved(made), "xl/workbook.xml")
    assert form_of(book) is Form.EXCEL
    assert read_excel_document(book, "plan.xlsx").blocks


def test_a_main_part_is_found_by_its_type_where_no_reference_leads_to_it() -> None:
    """A reference to nothing is not the last word."""
    data = rewritten(
        word(), lambda name: name, lambda text: text.replace('Target="word/', 'Target="gone/')
    )
    assert texts(data) == ["หนึ่ง"]


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Form.WORD),
        ("vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", Form.WORD),
        ("vnd.ms-word.document.macroEnabled.main+xml", Form.WORD),
        ("vnd.ms-word.template.macroEnabledTemplate.main+xml", Form.WORD),
        ("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", Form.EXCEL),
        ("vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", Form.EXCEL),
        ("vnd.ms-excel.sheet.macroEnabled.main+xml", Form.EXCEL),
        ("vnd.ms-excel.template.macroEnabled.main+xml", Form.EXCEL),
        ("vnd.ms-excel.sheet.binary.macroEnabled.main", Form.BINARY_EXCEL),
        (
            "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            Form.OTHER_OFFICE,
        ),
        ("vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", Form.PACKED),
    ],
)
@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("before", [0, 3])
def test_the_types_of_its_parts_say_what_a_package_is(
    said: str, form: Form, how: int, before: int
) -> None:
    """Documents, templates and those with macros, however the list is packed and wherever."""
    types = f'<Types><Override PartName="/a.xml" ContentType="application/{said}"/></Types>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", how) as file:
        for at in range(before):
            file.writestr(f"{at}.xml", "<x/>" * 99)
        file.writestr("[Content_Types].xml", types)
    assert form_of(buffer.getvalue()) is form


def test_names_that_differ_by_case_alone_are_refused() -> None:
    """Nobody can say which of two is meant."""
    buffer = io.BytesIO(word())
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("WORD\\Document.xml", "<x/>")
    with pytest.raises(ReadError, match="twice"):
        texts(buffer.getvalue())


def test_a_list_of_types_that_unpacks_without_end_is_cut_short() -> None:
    """So much is looked at as a list may have, and no more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "[Content_Types].xml", " " * 20_000_000 + "wordprocessingml.document.main+xml"
        )
    assert form_of(buffer.getvalue()) is Form.PACKED


@given(st.data())
def test_a_package_cut_off_or_damaged_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    """Never is there another answer than the text, or an error that says what is wrong."""
    whole = word()
    end = data.draw(st.integers(0, len(whole)))
    damaged = bytearray(whole[:end])
    for _ in range(data.draw(st.integers(0, 3)) if end else 0):
        damaged[data.draw(st.integers(0, end - 1))] ^= data.draw(st.integers(1, 255))
    assert isinstance(form_of(bytes(damaged)), Form)
    try:
        found = texts(bytes(damaged))
    except ReadError as error:
        found = [] if error.text("th") else ["no words"]
    assert found in (["หนึ่ง"], [])


def test_a_file_with_backslashes_is_annotated() -> None:
    """The comments lie in parts that the file's own lists refer to, and none stands twice."""
    data = rewritten(file("docx"), lambda name: name.replace("/", "\\"))
    made, report = annotated(data, "plan.docx")
    assert made.written == len(first_of_causes(report)) > 0
    again = checked(made.data, "plan.docx")
    assert [one.rule for one in again.findings] == [one.rule for one in report.findings]
