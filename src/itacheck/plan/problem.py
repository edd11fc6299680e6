"""What could not be read."""

from __future__ import annotations

from attrs import field

from ..base.language import DEFAULT_LANGUAGE, Message
from ..base.location import Location
from ..base.model import model
from ..base.severity import Severity
from .document import PartId


@model()
class Problem:
    """Something in a document that could not be read, or was read with a repair worth a look.

    ``severity`` is ``error`` where a core part seems to be there and was not read, ``warning``
    where single cells or rows were not, ``info`` where something was repaired. ``part`` is the
    part of the plan of which it says that it was not found or not read, None for anything else.
    """

    message: Message
    location: Location | None = None
    severity: Severity = Severity.WARNING
    part: PartId | None = field(default=None, eq=False, repr=False)

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The problem as a sentence in ``language``."""
        return self.message.text(language)
