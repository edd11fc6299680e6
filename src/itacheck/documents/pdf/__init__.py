"""PDF files: their text and tables as blocks, by their tags or by where things are printed."""

from .reading import read_pdf_document

__all__ = ["read_pdf_document"]
