"""The report as it is told: order, groups, places in words. Every format takes it from here."""

from .entries import Entry, Standing, Trouble, entries, title_of, troubles, unread
from .report_view import Aside, Group, ReportView, grouped
from .visible import visible
from .words import CERTAINTIES, SEVERITIES, SEVERITY, basis_words, place_words

__all__ = [
    "CERTAINTIES",
    "SEVERITIES",
    "SEVERITY",
    "Aside",
    "Entry",
    "Group",
    "ReportView",
    "Standing",
    "Trouble",
    "basis_words",
    "entries",
    "grouped",
    "place_words",
    "title_of",
    "troubles",
    "unread",
    "visible",
]
