"""What could not be read."""

from __future__ import annotations

from attrs import frozen

from ..language import DEFAULT_LANGUAGE, Message
from ..location import Location
from ..readable import Readable
from ..severity import Severity


@frozen(repr=False)
class Problem(Readable):
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
