"""The parts of a Word file: found through its references, and nothing outside of it touched."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from itacheck.base.errors import ReadError
from itacheck.documents import Paragraph
from itacheck.documents.word import read_word_document
from tests.documents.word_files import saved

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LISTED = (
    f'<w:document xmlns:w="{W}"><w:body><w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>'
    "<w:r><w:t>หัวข้อ</w:t></w:r></w:p></w:body></w:document>"
)
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style></w:styles>"
)
NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def relations(*targets: tuple[str, str], mode: str = "") -> str:
    """A part of references, each of a kind to a target."""
    each = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        for at, (kind, target) in enumerate(targets)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{each}</Relationships>'


def zipped(**parts: str) -> bytes:
    """A zip of parts; a name has __ for a slash."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def texts(data: bytes) -> list[str]:
    """The paragraphs of the file."""
    blocks = read_word_document(data, "plan.docx").blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_parts_are_found_by_what_refers_to_them() -> None:
    """The text, its styles and its lists are those referred to, whatever their names."""
    data = zipped(
        **{
            "_rels/.rels": relations(("officeDocument", "word/document2.xml")),
            "word/document.xml": LISTED.replace("หัวข้อ", "เก่า"),
            "word/document2.xml": LISTED,
            "word/_rels/document2.xml.rels": relations(
                ("styles", "styles2.xml"), ("numbering", "/word/numbering2.xml")
            ),
            "word/styles2.xml": STYLES,
            "word/numbering2.xml": NUMBERING,
            "word/styles.xml": "broken",
        }
    )
    assert texts(data) == ["๑) หัวข้อ"]


def test_parts_without_references_are_found_by_their_usual_names() -> None:
    """A file without any list of references is read all the same."""
    data = zipped(**{"word/document.xml": LISTED, "word/styles.xml": STYLES})
    assert texts(data) == ["หัวข้อ"]


def test_references_out_of_the_file_are_left_alone() -> None:
    """A template, picture or list that lies elsewhere is neither opened nor asked for."""
    away = relations(
        ("numbering", "http://example.invalid/numbering.xml"),
        ("attachedTemplate", "file:///etc/passwd"),
        ("styles", "../../../etc/passwd"),
        mode=' TargetMode="External"',
    )
    inside = relations(("styles", "../../../../etc/passwd"))
    for listed in (away, inside):
        data = zipped(**{"word/document.xml": LISTED, "word/_rels/document.xml.rels": listed})
        assert texts(data) == ["หัวข้อ"]


def test_a_document_with_macros_is_read_without_them() -> None:
    """Of a .docm the text is read, and the macros are never unpacked."""
    made = docx.Document()
    made.add_paragraph("หนึ่ง")
    buffer = io.BytesIO(saved(made))
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 no macro of any kind")
    data = bytearray(buffer.getvalue())
    data[data.index(b"no macro")] ^= 1  # its checksum is wrong: unpacking it would be an error
    assert texts(bytes(data)) == ["หนึ่ง"]


def test_strict_open_xml_is_read_like_the_usual_form() -> None:
    """The names of “Strict Open XML” mean the same."""
    strict = "http://purl.oclc.org/ooxml"
    data = zipped(
        **{
            "_rels/.rels": relations(("officeDocument", "word/document.xml")).replace(
                OFFICE, f"{strict}/officeDocument/relationships"
            ),
            "word/document.xml": LISTED.replace(W, f"{strict}/wordprocessingml/main"),
            "word/styles.xml": STYLES.replace(W, f"{strict}/wordprocessingml/main"),
            "word/numbering.xml": NUMBERING.replace(W, f"{strict}/wordprocessingml/main"),
        }
    )
    assert texts(data) == ["๑) หัวข้อ"]


def test_a_file_whose_text_is_missing_says_so() -> None:
    """A Word file without a body is refused with what to do."""
    for content in (f'<w:document xmlns:w="{W}"/>', "<html/>"):
        with pytest.raises(ReadError, match="no text of a Word document"):
            texts(zipped(**{"word/document.xml": content}))
