"""Files as blocks: paragraphs and tables in document order, each with its place."""

from .blocks import Block, Document, Paragraph, Row, Run, Table, joined
from .excel import cell_of, read_excel_document
from .limits import Limits
from .text import TextLimits, read_text_document

__all__ = [
    "Block",
    "Document",
    "Limits",
    "Paragraph",
    "Row",
    "Run",
    "Table",
    "TextLimits",
    "cell_of",
    "joined",
    "read_excel_document",
    "read_text_document",
]
