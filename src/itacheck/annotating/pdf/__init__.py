"""Findings as annotations in a PDF."""
