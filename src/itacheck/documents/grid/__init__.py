"""Cells in rows and columns, as of a worksheet: paragraphs and tables of them."""
