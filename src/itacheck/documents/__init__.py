"""Files as blocks: paragraphs and tables in document order, each with its place.

What reads Word and Excel files stands in modules of its own, imported where such a file is read.
"""

from .blocks import Block, Document, Paragraph, Row, Run, Table, joined
from .limits import Limits
from .text import TextLimits, read_text_document
from .word import read_word_document

__all__ = [
    "Block",
    "Document",
    "Limits",
    "Paragraph",
    "Row",
    "Run",
    "Table",
    "TextLimits",
    "joined",
    "read_text_document",
    "read_word_document",
]
