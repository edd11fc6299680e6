"""What could not be read."""

from __future__ import annotations

from ..base.language import DEFAULT_LANGUAGE, Message
from ..base.location import Location
from ..base.model import model
from ..base.severity import Severity


@model()
class Problem:
    """Something in a document that could not be read, or was read with a repair worth a look.

    ``severity`` is ``error`` where a core part seems to be there and was not read, ``warning``
    where single cells or rows were not, ``info`` where something was repaired.
    """

    message: Message
    location: Location | None = None
    severity: Severity = Severity.WARNING

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The problem as a sentence in ``language``."""
        return self.message.text(language)
