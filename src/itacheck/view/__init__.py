"""The report as it is told: order, groups, places in words. Every format takes it from here."""

from .entries import Entry, Standing, Trouble, entries, title_of, troubles, unread
from .report_view import Aside, ReportView
from .topics import By, Topic, by_cause, by_rule, reach
from .visible import visible
from .words import SEVERITIES, SEVERITY, basis_words, file_as_called, place_words, severity_words

__all__ = [
    "SEVERITIES",
    "SEVERITY",
    "Aside",
    "By",
    "Entry",
    "ReportView",
    "Standing",
    "Topic",
    "Trouble",
    "basis_words",
    "by_cause",
    "by_rule",
    "entries",
    "file_as_called",
    "place_words",
    "reach",
    "severity_words",
    "title_of",
    "troubles",
    "unread",
    "visible",
]
