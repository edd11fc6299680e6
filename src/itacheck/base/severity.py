"""How much something weighs: a finding of a rule, or something that could not be read."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """How much a finding or a problem weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)
