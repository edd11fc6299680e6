"""What became of a document's blocks, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ..base.language import Message, say
from ..plan import PartState, Taken
from ..report.reading import ReadingSums, partly_read, unread_part

TAKEN: Mapping[Taken, Message] = MappingProxyType(
    {
        Taken.HEADING: say("heading"),
        Taken.PASSAGE: say("text"),
        Taken.CONTENTS: say("table of contents"),
        Taken.FURNITURE: say("page number or repeated header"),
        Taken.SUMMARY: say("summary table"),
        Taken.RISKS: say("risk table"),
        Taken.BANDS: say("scale of risk levels"),
        Taken.TARGETS: say("table of targets"),
        Taken.SHEET: say("detail sheet"),
        Taken.OTHER: say("further column, kept"),
        Taken.ORNAMENT: say("seal, signature or picture"),
        Taken.UNREAD: say("not read"),
    }
)
"""The word for each thing that a block may be taken for."""


def sum_messages(sums: ReadingSums) -> Iterator[Message]:
    """How much of the document was read, and which parts of it were not, or not wholly."""
    yield say(
        "Read: {read} of {total} paragraphs and cells. Places not read: {unread}.",
        read=sums.read,
        total=sums.total,
        unread=sums.unread,
    )
    for part, state in sums.not_whole:
        yield unread_part(part) if state is PartState.UNREAD else partly_read(part)
