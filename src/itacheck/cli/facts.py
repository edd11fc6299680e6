"""``itacheck facts``: what a rule would see of a plan."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..checking import plan_of
from ..rendering.explain.facts import fact_data, fact_lines
from ..rendering.pen import Pen
from ..report.options import language_of
from ..report.where import Places
from ..vocabulary import Fact, Kind
from ..vocabulary.installed import every_kind
from .choosing import checkers
from .running import OK
from .streams import emit, page_for, show, source_of
from .vocabulary import known_kind

FORMATS = ("terminal", "json", "jsonl")


def run(options: Namespace) -> int:
    """Every fact to standard output, or those of a kind."""
    if options.format not in FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, FORMATS), place="format")
    checker = checkers(options, [options.file])[options.file]
    language = language_of(options.lang)
    chosen = every_kind() if options.kind is None else (known_kind(options.kind),)
    by_name = {one.name: one for one in chosen}
    whole = checker.options.parts is None
    plan = plan_of(source_of(options.file), checker.limits, whole=whole)
    places = Places(plan, language)
    facts = tuple(
        evolve(one, origin=evolve(one.origin, location=places.told(one.origin.location)))
        for one in checker.facts(plan)
        if one.kind in by_name
    )
    if options.format == "terminal":
        pen = Pen(page_for(None, os.environ, options.digits), language)
        show("".join(f"{line}\n" for line in _lines(facts, by_name, pen)))
        return OK
    found = [fact_data(one, by_name[one.kind], language) for one in facts]
    if options.format == "json":
        emit(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        emit("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found))
    return OK


def _lines(facts: Sequence[Fact], kinds: Mapping[str, Kind], pen: Pen) -> Iterator[str]:
    for fact in facts:
        yield from fact_lines(fact, kinds[fact.kind], pen)
        yield ""
    held = {fact.kind for fact in facts}
    for name, kind in kinds.items():
        if name not in held:
            none = say("{kind}: the plan has no such fact. {why}", kind=name, why=kind.none)
            yield from pen.lines(none)
    yield from pen.lines(say("Facts: {count}", count=len(facts)))
