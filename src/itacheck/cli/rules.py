"""``itacheck rules``: the catalogue, with every rule's weight, how sure it is, and what it says."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterable, Mapping

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..packs.model import Parameter, Rule
from ..records.tree import plain_data
from ..rendering.catalogue import catalogue_lines, catalogue_markdown
from ..rendering.pen import Pen
from ..report.options import language_of
from ..vocabulary import kinds
from .packs import rules_of
from .running import OK
from .streams import emit, page_for, show

FORMATS = ("terminal", "json", "markdown")


def run(options: Namespace) -> int:
    """A line for each rule, in the order of the codes; in JSON, all that the packs say of it."""
    language = language_of(options.lang)
    if options.format not in FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, FORMATS), place="format")
    found = rules_of(options).values()
    rules = _of_family(options.family, [rule for _, rule in found])
    criteria = {one.name: one for pack, _ in found for one in pack.parameters}
    if options.format == "json":
        emit(_as_json(rules, criteria))
        return OK
    known = criteria.values()
    if options.format == "markdown":
        lines = catalogue_markdown(rules, language, parameters=known)
        emit("".join(f"{line}\n" for line in lines))
    else:
        lines = catalogue_lines(rules, Pen(page_for(None, os.environ), language), known)
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


def _as_json(rules: Iterable[Rule], criteria: Mapping[str, Parameter]) -> str:
    """Rules as they are written, in every language that they have, and the criteria they read."""
    from ..packs.parameters import parameter_as_data
    from ..packs.reads import parameters_read
    from ..packs.rules import rule_as_data

    known = {one.name: one for one in kinds()}
    found = []
    for rule in rules:
        read = (criteria.get(one) for one in parameters_read(rule, known[rule.about]))
        told = [parameter_as_data(one) for one in read if one is not None]
        more = {"criteria": plain_data(told)} if told else {}
        found.append({"family": rule.family, **rule_as_data(rule), **more})
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
