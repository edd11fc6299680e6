"""Small Word files from the XML of their body, and what is read from them."""

from __future__ import annotations

import io
import zipfile

from itacheck.documents import Document, Paragraph, Table
from itacheck.documents.word import read_word_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(body: str, **parts: str) -> bytes:
    """A minimal Word file with this body, and other parts such as ``numbering``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        whole = {"document": f"<w:body>{body}</w:body>", **parts}
        for name, content in whole.items():
            mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
            xml = f'<w:{name} xmlns:w="{W}" xmlns:mc="{mc}">{content}</w:{name}>'
            file.writestr(f"word/{name}.xml", xml)
    return buffer.getvalue()


def read(body: str, **parts: str) -> Document:
    """The blocks of such a file."""
    return read_word_document(document(body, **parts), "plan.docx")


def texts(body: str, **parts: str) -> list[str]:
    """The texts of its paragraphs."""
    blocks = read(body, **parts).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def rows(body: str, **parts: str) -> list[list[str]]:
    """The cells' texts of its first table."""
    table = next(block for block in read(body, **parts).blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]


def p(text: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def numbered(level: int) -> str:
    """The properties of a paragraph of list 1."""
    return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
