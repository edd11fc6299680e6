"""Files as blocks: paragraphs and tables in document order, each with its place.

What reads Word and Excel files stands in modules of its own, imported where such a file is read.
"""

from .blocks import (
    Block,
    Document,
    Inset,
    InsetKind,
    Note,
    Paragraph,
    Row,
    Run,
    Table,
    joined,
)
from .text.reading import read_text_document

__all__ = [
    "Block",
    "Document",
    "Inset",
    "InsetKind",
    "Note",
    "Paragraph",
    "Row",
    "Run",
    "Table",
    "joined",
    "read_text_document",
]
