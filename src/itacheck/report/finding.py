"""A finding: one fault in a plan, by which rule, on whose authority, and where."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..location import Location
from ..packs.model import Certainty, Severity
from ..readable import Readable
from ..vocabulary.model import Evidence
from .data import Data

if TYPE_CHECKING:
    from ..records.record import Record


@frozen(repr=False)
class Basis(Readable):
    """On whose authority a rule speaks, in the report's language; "plan" is the plan itself."""

    authority: str
    document: str | None = None
    section: str | None = None
    url: str | None = None


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
        written: dict[str, Any] = finding_form().write(self)
        return written


@lru_cache(maxsize=1)
def finding_form() -> Record:
    """A finding as the report's JSON has it: what is written, read and described."""
    from . import form_values as f

    place = f.Key("location", f.LOCATION_OR_NONE, required=False)
    return f.Record(
        Finding,
        f.Key("rule", f.CODE),
        f.Key("severity", f.SEVERITY),
        f.Key("subject", f.SUBJECT),
        f.Key("year", f.YEAR_OR_NONE),
        f.Key("message", f.SENTENCE),
        f.Key("data", f.Figures()),
        f.Key("evidence", f.ListOf(f.Record(Evidence, f.Key("what", f.TEXT), place))),
        place,
        f.Key("basis", f.ListOf(_basis_form())),
        f.Key("certainty", f.CERTAINTY),
        f.Key("remedy", f.TEXT),
        f.Key("fingerprint", f.FINGERPRINT),
        f.Key("waiver", f.OrNone(_waiver_form()), required=False),
        name="finding",
    )


def _basis_form() -> Record:
    from . import form_values as f

    return f.Record(
        Basis,
        f.Key("authority", f.SENTENCE),
        f.Key("document", f.TEXT_OR_NONE),
        f.Key("section", f.TEXT_OR_NONE),
        f.Key("url", f.TEXT_OR_NONE),
        name="basis",
    )


def _waiver_form() -> Record:
    from . import form_values as f

    return f.Record(
        Waived,
        f.Key("reason", f.SENTENCE),
        f.Key("approver", f.SENTENCE),
        f.Key("from", f.WRITTEN_DAY_OR_NONE, "first"),
        f.Key("until", f.WRITTEN_DAY_OR_NONE, "last"),
        f.Key("file", f.TEXT_OR_NONE),
        name="waiver",
    )
