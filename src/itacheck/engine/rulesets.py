"""Conjunctions as rulesets of durable-rules, inside the bounds in which that engine is exact.

Every fact is flat, of one kind, and all integers. Every condition names the kind first; every
joined one ends with an equality that is always true. A rule that asks for absence waits for the
fact that ends the run. Rules are spread over rulesets ("shards") so that no fact matches more
rules than the engine can hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, field

from ..base.record import record
from ..vocabulary.model import Kind, Property
from .conjunctions import Antecedent, Conjunction
from .formula import Literal

MAX_PER_KIND = 50
MAX_RULES = 2_000
BEGIN = ":begin"
END = ":end"
_OPERATORS = {"ne": "$neq", "lt": "$lt", "le": "$lte", "gt": "$gt", "ge": "$gte"}
_EVERY_FACT = ("id", "sid", "k", "plan", "$s", "$m")


@record
class Layout:
    """What a shard sees of a kind: its number, and its columns with the properties they show.

    ``examining`` and ``joining`` are the rules of the shard that examine and that join the kind.
    """

    kind: str
    number: int
    columns: tuple[tuple[str, Property], ...]
    examining: tuple[int, ...]
    joining: tuple[int, ...]


@record
class Shard:
    """A ruleset: its text, what its rules stand for by their number, and what it sees of kinds.

    ``says`` are the conjunctions without their antecedents.
    """

    text: str = field(repr=False)
    says: tuple[Conjunction, ...]
    layouts: tuple[Layout, ...]


def build_shards(rules: Iterable[Conjunction], kinds: Mapping[str, Kind]) -> tuple[Shard, ...]:
    """The rulesets of conjunctions, in one pass: each goes into the first one with room for it."""
    _distinct_names(kinds)
    numbers = {name: number for number, name in enumerate(kinds)}
    shards: list[_Builder] = []
    open_from: Counter[str] = Counter()  # by kind, the first shard that is not full of it
    for rule in rules:
        uses = _uses(rule)
        at = max(open_from[kind] for kind in uses)
        while at < len(shards) and not shards[at].has_room(uses):
            at += 1
        if at == len(shards):
            shards.append(_Builder(numbers))
        shards[at].add(rule, uses)
        for kind in uses:
            while open_from[kind] < len(shards) and shards[open_from[kind]].full(kind):
                open_from[kind] += 1
    return tuple(shard.build() for shard in shards)


def _uses(rule: Conjunction) -> Counter[str]:
    """How often a rule names each kind, and the end of the run."""
    uses = Counter(one.kind.name for one in rule.antecedents)
    if _waits(rule):
        uses[END] = 1
    return uses


def _waits(rule: Conjunction) -> bool:
    return any(one.absent for one in rule.antecedents)


class _Builder:
    """A shard that is being filled."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._rules: dict[str, Any] = {
            BEGIN: {"all": [{"b": {"k": "begin"}}]},
            END: {"all": [{"e": {"k": "end"}}], "pri": 65535},
        }
        self._says: list[Conjunction] = []
        self._used: Counter[str] = Counter()
        self._columns: dict[str, dict[str, Property]] = {}
        self._examining: dict[str, dict[int, None]] = {}
        self._joining: dict[str, dict[int, None]] = {}

    def has_room(self, uses: Counter[str]) -> bool:
        return len(self._says) < MAX_RULES and all(
            self._used[kind] + times <= MAX_PER_KIND for kind, times in uses.items()
        )

    def full(self, kind: str) -> bool:
        return len(self._says) == MAX_RULES or self._used[kind] == MAX_PER_KIND

    def add(self, rule: Conjunction, uses: Counter[str]) -> None:
        self._rules[f"r{len(self._says)}"] = {"all": self._conditions(rule)}
        self._says.append(evolve(rule, antecedents=()))
        self._used.update(uses)
        examined, *joined = rule.antecedents
        self._examining.setdefault(examined.kind.name, {})[rule.position] = None
        for one in joined:
            self._joining.setdefault(one.kind.name, {})[rule.position] = None

    def build(self) -> Shard:
        import json

        layouts = tuple(
            Layout(
                kind,
                self._numbers[kind],
                tuple(columns.items()),
                tuple(self._examining.get(kind, ())),
                tuple(self._joining.get(kind, ())),
            )
            for kind, columns in self._columns.items()
        )
        return Shard(json.dumps(self._rules), tuple(self._says), layouts)

    def _conditions(self, rule: Conjunction) -> list[Any]:
        """The rule in the engine's terms: ``a`` is the examined fact, ``e`` the end of the run."""
        waits = _waits(rule)
        conditions: list[Any] = [{"e": {"k": "end"}}] if waits else []
        for number, one in enumerate(rule.antecedents):
            alias = "abcdfg"[number]
            parts = self._parts(one)
            if number:
                parts.extend(self._join(one, rule.antecedents[0]))
            if conditions:
                parts.append({"plan": {"e" if waits else "a": "plan"}})
            conditions.append({alias + ("$not" if one.absent else ""): {"$and": parts}})
        return conditions

    def _parts(self, antecedent: Antecedent) -> list[Any]:
        parts: list[Any] = [{"k": f"k{self._numbers[antecedent.kind.name]}"}]
        self._columns.setdefault(antecedent.kind.name, {})
        for literal in sorted(antecedent.term, key=repr):
            parts.append(_written(literal))
            column, _, operand = literal
            self._show(antecedent.kind, column)
            if isinstance(operand, str):
                self._show(antecedent.kind, operand)
        return parts

    def _join(self, antecedent: Antecedent, examined: Antecedent) -> list[Any]:
        parts: list[Any] = []
        for theirs, ours in antecedent.on:
            parts.append({theirs: {"a": ours}})
            self._show(antecedent.kind, theirs)
            self._show(examined.kind, ours)
        return parts

    def _show(self, kind: Kind, column: str) -> None:
        self._columns[kind.name][column] = kind.properties[int(column[1:])]


def _written(literal: Literal) -> dict[str, Any]:
    column, operator, operand = literal
    value: Any = {"$m": operand} if isinstance(operand, str) else operand
    return {column: value} if operator == "eq" else {_OPERATORS[operator]: {column: value}}


def _distinct_names(kinds: Mapping[str, Kind]) -> None:
    """Make sure that the engine, which knows names by a hash, tells all columns apart."""
    most = max((len(kind.properties) for kind in kinds.values()), default=0)
    names = [*_EVERY_FACT, *(f"{letter}{n}" for letter in "ph" for n in range(most))]
    if len({_fnv(name) for name in names}) != len(names):
        raise AssertionError("two columns share a hash")


def _fnv(name: str) -> int:
    """The engine's hash of an ASCII name: 32-bit FNV-1a."""
    value = 0x811C9DC5
    for byte in name.encode("ascii"):
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value
