"""Excel workbooks: every visible sheet's cells as paragraphs and tables, in order."""

from .places import cell_of
from .reading import read_excel_document

__all__ = ["cell_of", "read_excel_document"]
