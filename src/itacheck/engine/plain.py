"""The plain engine: the rule language in straightforward Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .compiled import CompiledPack
from .compiled_rule import CompiledRule
from .model import Match
from .table import FactTable, Joins


def decide(
    compiled: CompiledPack, table: FactTable, examined: Mapping[int, Sequence[int]]
) -> Iterator[Match]:
    """The matches of each rule (by position) among the facts (by position) that it examines."""
    joins = Joins(table)
    for position, facts in examined.items():
        rule = compiled.rules[position]
        fails = rule.fails_when
        for fact in facts:
            try:
                state = fails(table.facts[fact].values)
                matches = () if state is False else _matches(state, rule, fact, joins)
            except Exception as error:  # noqa: BLE001 - one rule's defect is not the others'
                matches = (Match(position, fact, error=repr(error)),)
            yield from matches


def _matches(state: bool | None, rule: CompiledRule, fact: int, joins: Joins) -> Sequence[Match]:
    """What a rule that is true of a fact, or may be, finds with the facts joined to it."""
    others: tuple[int, ...] = ()
    if rule.rule.with_ is not None:
        found, others = joins.found(rule, rule.rule.with_, fact)
        state = _both(state, found)
    if state is not False and rule.rule.without is not None:
        found, _ = joins.found(rule, rule.rule.without, fact)
        state = _both(state, None if found is None else not found)
    if state is None:
        return (Match(rule.position, fact, certain=False),)
    return [Match(rule.position, fact, other) for other in others or (None,)] if state else ()


def _both(left: bool | None, right: bool | None) -> bool | None:
    if left is False or right is False:
        return False
    return None if left is None or right is None else True
