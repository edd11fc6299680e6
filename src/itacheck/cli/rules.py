"""``itacheck rules``: the catalogue, with every rule's weight, how sure it is, and what it says."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterable

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..packs.model import Rule
from ..rendering.catalogue import catalogue_lines, catalogue_markdown
from ..rendering.pen import Pen
from ..report.options import language_of
from .packs import rules_of
from .running import OK
from .streams import emit, page_for, show

FORMATS = ("terminal", "json", "markdown")


def run(options: Namespace) -> int:
    """A line for each rule, in the order of the codes; in JSON, all that the packs say of it."""
    language = language_of(options.lang)
    if options.format not in FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, FORMATS), place="format")
    rules = _of_family(options.family, [rule for _, rule in rules_of(options).values()])
    if options.format == "json":
        emit(_as_json(rules))
        return OK
    if options.format == "markdown":
        emit("".join(f"{line}\n" for line in catalogue_markdown(rules, language)))
    else:
        lines = catalogue_lines(rules, Pen(page_for(None, os.environ), language))
        show("".join(f"{line}\n" for line in lines))
    return OK


def _of_family(family: str | None, rules: list[Rule]) -> list[Rule]:
    """The rules of a family, or all. Raises OptionError for a family that there is none of."""
    if family is None:
        return rules
    known = tuple(dict.fromkeys(rule.family for rule in rules))
    if family.upper() not in known:
        raise OptionError(
            unknown_name(say("family of rules"), family.upper(), known), place="--family"
        )
    return [rule for rule in rules if rule.family == family.upper()]


def _as_json(rules: Iterable[Rule]) -> str:
    """Rules as they are written, in every language that they have."""
    from ..packs.rules import rule_as_data

    found = [{"family": rule.family, **rule_as_data(rule)} for rule in rules]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
