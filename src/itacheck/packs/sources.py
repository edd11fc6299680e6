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
class Citation:
    """On whose authority: ``authority`` "plan" is the plan itself, which needs no document."""

    authority: str
    document: Text | None = None
    section: str | None = None
    url: str | None = None
