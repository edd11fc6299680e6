"""``itacheck evidence``: which of a plan's measures are evidence for which item of the OIT."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterator

from ..checking import plan_of
from ..errors import OptionError, unknown_name
from ..evidence import EvidenceMap, EvidenceRow, evidence_map
from ..language import say
from ..packs import DEFAULT_PACKS, load_pack
from ..rendering.pen import Pen, Tone
from ..rendering.words import CERTAINTIES
from ..report.options import fiscal_year_of, language_of
from .running import OK
from .streams import emit, page_for

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
    plan = plan_of(sys.stdin.buffer if options.file == "-" else options.file)
    found = evidence_map(plan, load_pack(DEFAULT_PACKS[0]), year)
    if options.format == "json":
        emit(json.dumps(found.to_dict(language), ensure_ascii=False, indent=2) + "\n")
        return OK
    pen = Pen(page_for(None, os.environ, options.digits), language)
    emit("".join(f"{line}\n" for line in _lines(found, pen)))
    return OK


def _lines(found: EvidenceMap, pen: Pen) -> Iterator[str]:
    title = say("Evidence in the plan for the OIT of {year}", year=found.fiscal_year)
    yield from pen.lines(title, tone=Tone.STRONG)
    for row in found.rows:
        yield ""
        yield from _row(row, pen)


def _row(row: EvidenceRow, pen: Pen) -> Iterator[str]:
    topic = row.topic.title
    if row.item is None:
        yield from pen.lines(say("{topic}: no item in this year", topic=topic), tone=Tone.FAINT)
        return
    yield from pen.lines(
        say(
            "{item}  {topic} ({certainty})",
            item=row.item.number,
            topic=topic,
            certainty=CERTAINTIES[row.item.certainty],
        )
    )
    for one in row.measures:
        number = "" if one.number is None else f"{one.number}. "
        yield from pen.lines(f"{number}{one.title}", depth=1, bullet="- ")
    if not row.measures:
        yield from pen.lines(say("no measure in the plan"), depth=1, bullet="- ", tone=Tone.YELLOW)
