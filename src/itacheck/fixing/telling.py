"""What became of each change, in words for the file's author."""

from __future__ import annotations

from collections.abc import Sequence

from ..base.language import Message, say
from .change import Change, Fixed, Left


def told(
    data: bytes,
    changes: Sequence[Change],
    outcomes: Sequence[object],
    kept: Sequence[object],
    language: str,
) -> Fixed:
    """What became of each change: an outcome is the reason why it is none, or is kept, or not."""
    done, left = [], []
    for change, outcome in zip(changes, outcomes, strict=True):
        if any(outcome is one for one in kept):
            done.append(change)
            continue
        reason = (
            outcome
            if isinstance(outcome, Message)
            else say("With this change the file would not say exactly what is meant.")
        )
        left.append(Left(change, reason.text(language)))
    return Fixed(data, tuple(done), tuple(left))
