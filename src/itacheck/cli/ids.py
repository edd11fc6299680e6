"""The ids by which people name findings: the first digits of a fingerprint, as reports show."""

from __future__ import annotations

import re
from pathlib import Path

from ..base.errors import OptionError
from ..base.language import Message, say

WRITE_ID: Message = say("Write the id that the report shows with a finding, such as 8e2e3806.")
"""What to do where no finding, or none that there is, was named."""


def id_in(given: str, digits: int) -> str | None:
    """The id in what a person wrote, with its brackets or without; None where it is none.

    It has so many ``digits`` at the least, and no more than a fingerprint.
    """
    name = given.strip("[]").lower()
    return name if re.fullmatch(f"[0-9a-f]{{{digits},32}}", name) else None


def unknown(given: str, file: str) -> OptionError:
    """That a plan has no finding of that name."""
    return OptionError(
        say("There is no finding “{given}” in this plan.", given=given),
        remedy=WRITE_ID,
        place=Path(file).name,
    )
