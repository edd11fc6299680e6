"""``itacheck evidence``: which of a plan's measures are evidence for which item of the OIT."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterator, Sequence

from ..base.errors import OptionError, unknown_name
from ..base.language import Message, say
from ..checking import plan_of
from ..evidence import EvidenceMap, EvidenceRow, evidence_map
from ..facts import unread_parts
from ..packs import DEFAULT_PACKS, load_pack
from ..packs.certainty import CERTAINTIES
from ..plan import PartId
from ..rendering.pen import Pen, Tone
from ..report.options import fiscal_year_of, language_of
from ..report.reading import partly_read
from .running import OK
from .streams import emit, page_for, show, source_of

NOWHERE, NOWHERE_READ = say("no measure in the plan"), say("no measure in what could be read")
_FORMATS = ("terminal", "json")


def run(options: Namespace) -> int:
    """The map to standard output."""
    language = language_of(options.lang)
    if options.format not in _FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, _FORMATS), place="format")
    year = fiscal_year_of(options.fiscal_year)
    if year is None:
        raise OptionError(
            say("The numbers of items change with the year: a fiscal year is needed."),
            remedy=say("Write a year such as 2569 (October 2568 to September 2569)."),
            place="fiscal_year",
        )
    plan = plan_of(source_of(options.file))
    found = evidence_map(plan, load_pack(options.pack or DEFAULT_PACKS[0]).criteria, year)
    if options.format == "json":
        emit(json.dumps(found.to_dict(language), ensure_ascii=False, indent=2) + "\n")
        return OK
    parts = {PartId.SUMMARY_TABLE.value, PartId.SHEETS.value}
    unread = [PartId(one.part) for one in unread_parts(plan) if one.part in parts]
    pen = Pen(page_for(None, os.environ, options.digits), language)
    show("".join(f"{line}\n" for line in _lines(found, unread, pen)))
    return OK


def _lines(evidence: EvidenceMap, unread: Sequence[PartId], pen: Pen) -> Iterator[str]:
    title = say("Evidence in the plan for the OIT of {year}", year=evidence.fiscal_year)
    yield from pen.lines(title, tone=Tone.STRONG)
    for part in unread:
        yield from pen.lines(partly_read(part), tone=Tone.YELLOW)
    for row in evidence.rows:
        yield ""
        yield from _row(row, pen, nowhere=NOWHERE_READ if unread else NOWHERE)


def _row(row: EvidenceRow, pen: Pen, nowhere: Message) -> Iterator[str]:
    topic = row.topic.title
    if row.item is None:
        yield from pen.lines(say("{topic}: no item in this year", topic=topic), tone=Tone.FAINT)
        return
    yield from pen.lines(
        say(
            "{item}  {topic} ({certainty})",
            item=row.item.number,
            topic=topic,
            certainty=CERTAINTIES[row.item.certainty].of_basis,
        )
    )
    for one in row.measures:
        number = "" if one.number is None else f"{one.number}. "
        yield from pen.lines(f"{number}{one.title}", depth=1, bullet="- ")
    if not row.measures:
        yield from pen.lines(nowhere, depth=1, bullet="- ", tone=Tone.YELLOW)
