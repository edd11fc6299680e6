"""What a report rests on: packs, rules, the engine, an earlier report."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from ..packs.model import Certainty, Severity
from ..readable import Readable
from .finding import Basis, Finding

SCHEMA_VERSION = 1
"""That of the report's JSON."""


@frozen(repr=False)
class PackUsed(Readable):
    """A pack that was checked against: enough to tell whether two reports used the same rules."""

    id: str
    version: str
    sha256: str

    def to_dict(self) -> dict[str, str]:
        """The pack as the report's JSON writes it."""
        return {"id": self.id, "version": self.version, "sha256": self.sha256}


@frozen(repr=False)
class RuleUsed(Readable):
    """What a reader is told about a rule, in the report's language."""

    code: str
    title: str
    rationale: str
    severity: Severity
    certainty: Certainty
    basis: tuple[Basis, ...]


@frozen(repr=False)
class EngineUsed(Readable):
    """The engine that decided, and a sentence where that was not the one asked for."""

    name: str
    notice: str | None = None

    def to_dict(self) -> dict[str, str | None]:
        """The engine as the report's JSON writes it."""
        return {"name": self.name, "notice": self.notice}


@frozen(repr=False)
class Baseline(Readable):
    """What an earlier report says of the same plan.

    ``known`` are the findings that it has, too, as they are now; ``gone`` are its findings that are
    no more; ``not_checked`` are those whose rule gave no answer this time. ``name`` and ``sha256``
    are of the file that it was on.
    """

    name: str | None
    sha256: str | None
    known: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    not_checked: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The baseline as the report's JSON writes it."""
        return {
            "input": {"name": self.name, "sha256": self.sha256},
            "known": [one.to_dict() for one in self.known],
            "gone": [one.to_dict() for one in self.gone],
            "not_checked": [one.to_dict() for one in self.not_checked],
        }
