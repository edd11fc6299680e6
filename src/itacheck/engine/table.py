"""The facts of a check, ordered for the engines: by kind and by what joins ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import evolve, field

from ..base.errors import EngineError
from ..base.figures import LARGEST_INTEGER
from ..base.language import say
from ..base.record import record
from ..packs.model import Joined
from ..vocabulary.model import Fact, Property, Type, Value
from .compiled import CompiledPack
from .compiled_rule import CompiledRule
from .dated import with_dated

MAX_FACTS = 200_000
_TYPES = {Type.INTEGER: int, Type.BOOLEAN: bool, Type.SYMBOL: str}


@record
class FactTable:
    """Facts by position and by kind.

    ``given`` are the facts as given, ``facts`` the same without values that no engine can use, and
    with those of parameters by their own year; ``faults`` says by position and property what is
    wrong with the former.
    """

    given: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    by_kind: Mapping[str, tuple[int, ...]] = field(hash=False)
    faults: Mapping[int, Mapping[str, str]] = field(hash=False)

    def fault(self, rule: CompiledRule, position: int) -> str | None:
        """What keeps a rule from examining a fact, if anything does."""
        found = _first(self.faults.get(position), rule.reads)
        for joined, reads in zip(rule.joins, rule.joined_reads, strict=True):
            for other, faults in self.faults.items():
                if found is None and self.facts[other].kind == joined.kind:
                    found = _first(faults, reads)
        return found


def fact_table(facts: Sequence[Fact], compiled: CompiledPack) -> FactTable:
    """Order facts by kind and look for values that are not what their kind declares."""
    if len(facts) > MAX_FACTS:
        raise EngineError(
            say(
                "There are {count} facts; {limit} can be checked.",
                count=len(facts),
                limit=MAX_FACTS,
            ),
            remedy=say("Check the plan in parts."),
        )
    by_kind: dict[str, list[int]] = {}
    faults: dict[int, Mapping[str, str]] = {}
    usable = list(facts)
    wanted = {
        kind: [(one.name, _TYPES[one.type], one.optional) for one in reads]
        for kind, reads in compiled.reads.items()
    }
    for position, fact in enumerate(facts):
        by_kind.setdefault(fact.kind, []).append(position)
        wrong = _wrong(fact, wanted.get(fact.kind, ()))
        if wrong:
            faults[position] = wrong
            usable[position] = _without(fact, wrong, compiled.reads[fact.kind])
    return FactTable(
        tuple(facts),
        tuple(with_dated(one, compiled.dated) for one in usable)
        if compiled.dated
        else tuple(usable),
        MappingProxyType({kind: tuple(positions) for kind, positions in by_kind.items()}),
        MappingProxyType(faults),
    )


def _wrong(fact: Fact, wanted: Sequence[tuple[str, type, bool]]) -> dict[str, str]:
    """By property, what is wrong with its value; ``wanted`` are names, types, and "optional"."""
    wrong: dict[str, str] = {}
    get = fact.values.get
    for name, expected, optional in wanted:
        try:
            value = get(name)
        except Exception as error:  # noqa: BLE001 - whatever a caller's mapping raises
            wrong[name] = f"{fact.kind}.{name}: {error!r}"
            continue
        if type(value) is expected:
            if isinstance(value, int) and not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
                wrong[name] = f"{fact.kind}.{name} is {value!r}, beyond 2^53"
        elif value is not None:
            wrong[name] = f"{fact.kind}.{name} is {value!r}, not of type {expected.__name__}"
        elif not optional:
            wrong[name] = f"{fact.kind}.{name} is absent"
    return wrong


def _without(fact: Fact, wrong: Mapping[str, str], reads: tuple[Property, ...]) -> Fact:
    names = [one.name for one in reads if one.name not in wrong]
    values: dict[str, Value] = {name: fact.values[name] for name in names if name in fact.values}
    return evolve(fact, values=values)


def _first(faults: Mapping[str, str] | None, reads: tuple[Property, ...]) -> str | None:
    if not faults:
        return None
    return next((faults[one.name] for one in reads if one.name in faults), None)


class Joins:
    """What joins find among the facts of one check; an index is built when first asked for."""

    def __init__(self, table: FactTable) -> None:
        self._table = table
        self._indexes: dict[tuple[str, tuple[str, ...]], dict[tuple[Value, ...], list[int]]] = {}

    def partners(self, joined: Joined, position: int) -> list[int]:
        """The facts of the joined kind that equal an examined fact in every pair."""
        names = tuple(theirs for theirs, _ in joined.on)
        index = self._indexes.get((joined.kind, names))
        if index is None:
            index = self._index(joined.kind, names)
            self._indexes[joined.kind, names] = index
        values = self._table.facts[position].values
        key = tuple(values[ours] for _, ours in joined.on)
        return [other for other in index.get(key, ()) if other != position]

    def found(
        self, rule: CompiledRule, joined: Joined, position: int
    ) -> tuple[bool | None, tuple[int, ...]]:
        """Whether there is a partner with ``where`` true, and which ones they are."""
        certain, undecided = [], False
        where = rule.joined[rule.joins.index(joined)]
        for other in self.partners(joined, position):
            held = where(self._table.facts[other].values)
            if held:
                certain.append(other)
            elif held is None:
                undecided = True
        if certain:
            return True, tuple(certain)
        return (None if undecided else False), ()

    def _index(self, kind: str, names: tuple[str, ...]) -> dict[tuple[Value, ...], list[int]]:
        index: dict[tuple[Value, ...], list[int]] = {}
        for position in self._table.by_kind.get(kind, ()):
            values = self._table.facts[position].values
            if all(name in values for name in names):
                index.setdefault(tuple(values[name] for name in names), []).append(position)
        return index
