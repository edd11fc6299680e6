"""Excel workbooks: every visible sheet's cells as paragraphs and tables, in order."""

from .reading import cell_of, read_excel_document

__all__ = ["cell_of", "read_excel_document"]
