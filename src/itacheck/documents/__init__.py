"""Files as blocks: paragraphs and tables in document order, each with its place."""

from .blocks import Block, Document, Paragraph, Row, Run, Table, joined
from .text import TextLimits, read_text_document

__all__ = [
    "Block",
    "Document",
    "Paragraph",
    "Row",
    "Run",
    "Table",
    "TextLimits",
    "joined",
    "read_text_document",
]
