"""A finding: one fault in a plan, by which rule, on whose authority, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen

from ..location import Location
from ..packs.model import Certainty, Severity
from ..readable import Readable
from ..vocabulary.model import Evidence

DataValue: TypeAlias = "str | int | float | bool | tuple[DataValue, ...] | None"


@frozen(eq=False)
class Data(Mapping[str, DataValue]):
    """Values by name that never change; equal to any mapping with the same content.

    A mapping proxy would do, but cannot be handed to another process.
    """

    pairs: tuple[tuple[str, DataValue], ...] = ()

    def __getitem__(self, name: str) -> DataValue:
        for key, value in self.pairs:
            if key == name:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)


@frozen(repr=False)
class Basis(Readable):
    """On whose authority a rule speaks, in the report's language; "plan" is the plan itself."""

    authority: str
    document: str | None = None
    section: str | None = None
    url: str | None = None

    def to_dict(self) -> dict[str, str | None]:
        """The citation as the report's JSON writes it."""
        return {
            "authority": self.authority,
            "document": self.document,
            "section": self.section,
            "url": self.url,
        }


@frozen(repr=False)
class Waived(Readable):
    """Why a finding does not count, who approved that, and for how long.

    ``first`` and ``last`` are days of the Buddhist calendar (``2569-09-30``); ``file`` is the base
    name of the file that says so, None where a caller did.
    """

    reason: str
    approver: str
    first: str | None = None
    last: str | None = None
    file: str | None = None

    def to_dict(self) -> dict[str, str | None]:
        """The waiver as the report's JSON writes it."""
        return {
            "reason": self.reason,
            "approver": self.approver,
            "from": self.first,
            "until": self.last,
            "file": self.file,
        }


@frozen(repr=False)
class Finding(Readable):
    """One fault. ``message`` and ``remedy`` are in the report's language.

    ``subject`` is what it is about (``project:5``), ``year`` a Buddhist fiscal year or None.
    ``data`` holds the figures behind the message: money in baht as a decimal string
    (``"105000.00"``), counts as integers, ratios as numbers, lists as tuples, None for what the
    plan does not say. ``fingerprint`` is the same for the same fault in the next draft of the plan.
    ``waiver`` is there where somebody approved that it does not count.
    """

    rule: str
    severity: Severity
    subject: str
    year: int | None
    message: str
    data: Data = field(hash=False)
    evidence: tuple[Evidence, ...]
    location: Location | None
    basis: tuple[Basis, ...]
    certainty: Certainty
    remedy: str
    fingerprint: str
    waiver: Waived | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """The position among a report's findings: place, code, year, subject; no place is last."""
        return (
            self.location is None,
            self.location.order if self.location else (),
            self.rule,
            self.year or 0,
            self.subject,
        )

    def to_dict(self) -> dict[str, Any]:
        """The finding as the report's JSON writes it."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "subject": self.subject,
            "year": self.year,
            "message": self.message,
            "data": {name: as_json(value) for name, value in self.data.items()},
            "evidence": [
                {"what": one.what, "location": place_as_dict(one.location)} for one in self.evidence
            ],
            "location": place_as_dict(self.location),
            "basis": [one.to_dict() for one in self.basis],
            "certainty": self.certainty.value,
            "remedy": self.remedy,
            "fingerprint": self.fingerprint,
            "waiver": self.waiver.to_dict() if self.waiver else None,
        }


def as_json(value: DataValue) -> Any:
    """A value with tuples as lists."""
    return [as_json(one) for one in value] if isinstance(value, tuple) else value


def as_value(given: Any) -> DataValue:
    """A value of a JSON text, lists as tuples. What is no such value is shown as text."""
    if isinstance(given, list):
        return tuple(as_value(one) for one in given)
    if given is None or isinstance(given, (str, int, float)):
        return given
    return str(given)


def place_as_dict(location: Location | None) -> dict[str, str | int] | None:
    """A place as the report's JSON writes it; None for what is nowhere."""
    return None if location is None else location.as_dict()
