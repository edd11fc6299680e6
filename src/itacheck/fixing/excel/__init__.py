"""Cells, notes and a sheet of changes in Excel."""
