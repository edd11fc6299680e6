"""How much a rule weighs, how sure it is, and on whose authority it speaks."""

from __future__ import annotations

from enum import Enum

from ..base.language import Text
from ..base.record import record
from ..base.severity import Severity


class Certainty(Enum):
    """How sure a criterion is; docs/criteria.md says what each level rests on."""

    INTERNAL = "internal"
    VERIFIED = "verified"
    OBSERVED = "observed"
    ASSUMED = "assumed"

    @property
    def strongest(self) -> Severity:
        """The strongest severity that a rule resting on this certainty may have."""
        return {"observed": Severity.WARNING, "assumed": Severity.INFO}.get(
            self.value, Severity.ERROR
        )


@record
class Reweighed:
    """That a rule was of another severity ``before``, who changed that, and why if they said so.

    ``by`` is the id of a pack, the base name of a file, or what a program gave it as.
    """

    before: Severity
    by: str
    reason: Text | None = None


@record
class Citation:
    """On whose authority: ``authority`` "plan" is the plan itself, which needs no document."""

    authority: str
    document: Text | None = None
    section: str | None = None
    url: str | None = None
