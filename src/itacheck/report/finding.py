"""A finding: one fault in a plan, by which rule, on whose authority, and where."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import field

from ..base.language import DEFAULT_LANGUAGE, in_language
from ..base.location import Location
from ..base.record import record
from ..packs.model import Certainty, Severity
from ..vocabulary.model import Evidence
from .data import Data

if TYPE_CHECKING:
    from ..records.record import Record


OF_RULE, OF_PARAMETER = "rule", "parameter"
SHORT = 8
"""So many digits of a fingerprint name a finding, or a cause, for a person."""


@record
class Basis:
    """On whose authority a rule speaks, in the report's language; "plan" is the plan itself.

    ``of`` is whose basis it is: the ``rule``'s, or that of a ``parameter`` whose value the rule
    read. Then ``name`` is the parameter's, ``meaning`` what it is, ``value`` the value in words.
    """

    authority: str
    document: str | None = None
    section: str | None = None
    url: str | None = None
    of: str = OF_RULE
    name: str | None = None
    meaning: str | None = None
    value: str | None = None


@record
class Waived:
    """Why a finding does not count, who approved that, and for how long.

    ``first`` and ``last`` are days of the Buddhist calendar (``2569-09-30``); ``file`` is the base
    name of the file that says so, None where a caller did.
    """

    reason: str
    approver: str
    first: str | None = None
    last: str | None = None
    file: str | None = None


@record
class Finding:
    """One fault. ``message`` and ``remedy`` are in the report's language.

    ``subject`` is what it is about (``project:5``), ``year`` a Buddhist fiscal year or None.
    ``data`` holds the figures behind the message: money in baht as a decimal string
    (``"105000.00"``), counts as integers, ratios as numbers, lists as tuples, None for what the
    plan does not say; with what its ``message`` makes of them, they are enough to make it again in
    another language. ``basis`` is that of its rule, and then of every parameter's value that was
    read for it; ``certainty`` is that of the least sure of them. ``fingerprint`` is the same for
    the same fault in the next draft of the plan. ``waiver`` is there where somebody approved that
    it does not count. ``cause`` is the id of what it has in common with other findings of the
    report, if there is such a thing. ``title`` is that of its rule, with the finding's own figures
    in it; "" in a report of an earlier version.
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
    cause: str | None = None
    title: str = ""

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

    @property
    def passage(self) -> tuple[object, ...] | None:
        """What all findings on the figures of one passage share; None for one on no such figure."""
        place = self.data.get("place")
        return (self.rule, place) if place else None

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The message in a language; as it stands where it is not known in it."""
        return in_language(self.message, language)

    def to_dict(self) -> dict[str, Any]:
        """The finding as the report's JSON writes it."""
        written: dict[str, Any] = finding_form().write(self)
        return written


@lru_cache(maxsize=1)
def finding_form() -> Record:
    """A finding as the report's JSON has it: what is written, read and described."""
    from ..records.codec import ListOf, OrNone
    from ..records.record import Key, Record
    from . import form_values as f

    place = Key("location", f.LOCATION_OR_NONE, required=False)
    return Record(
        Finding,
        Key("rule", f.CODE),
        Key("severity", f.SEVERITY),
        Key("subject", f.SUBJECT),
        Key("year", f.YEAR_OR_NONE),
        Key("message", f.SENTENCE),
        Key("data", f.Figures()),
        Key("evidence", ListOf(Record(Evidence, Key("what", f.TEXT), place))),
        place,
        Key("basis", ListOf(basis_form())),
        Key("certainty", f.CERTAINTY),
        Key("remedy", f.TEXT),
        Key("fingerprint", f.FINGERPRINT),
        Key("waiver", OrNone(_waiver_form()), required=False),
        Key("cause", OrNone(f.SHORT_ID), required=False),
        Key("title", f.TEXT, required=False, default=""),
        name="finding",
    )


def basis_form() -> Record:
    """A citation as the report's JSON has it."""
    from ..records.codec import OneOf
    from ..records.record import Key, Record
    from . import form_values as f

    return Record(
        Basis,
        Key("authority", f.SENTENCE),
        Key("document", f.TEXT_OR_NONE),
        Key("section", f.TEXT_OR_NONE),
        Key("url", f.TEXT_OR_NONE),
        Key("of", OneOf((OF_RULE, OF_PARAMETER), quoted=True), required=False, default=OF_RULE),
        *(Key(one, f.TEXT_OR_NONE, required=False) for one in ("name", "meaning", "value")),
        name="basis",
    )


def _waiver_form() -> Record:
    from ..records.record import Key, Record
    from . import form_values as f

    return Record(
        Waived,
        Key("reason", f.SENTENCE),
        Key("approver", f.SENTENCE),
        Key("from", f.WRITTEN_DAY_OR_NONE, "first"),
        Key("until", f.WRITTEN_DAY_OR_NONE, "last"),
        Key("file", f.TEXT_OR_NONE),
        name="waiver",
    )
