"""The default engine: durable-rules, through its C extension and in one safe pattern.

A ruleset lives for one check. The fact ``begin`` is matched before any other, because the engine
may not be closed before something has matched; the fact ``end`` comes last, and its rule must fire
last, which shows that the run is complete.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import evolve

from ..base.errors import EngineError
from ..base.language import Message, say
from ..vocabulary.model import Fact, Type
from .compiled import CompiledPack
from .model import Match
from .rulesets import BEGIN, END, Layout, Shard
from .table import FactTable

_STORED, _NO_MATCH = 0, 1
_STATE = "0"
_EXTENSION = "durable_rules_engine"


def extension() -> ModuleType:
    """The engine's C extension; ImportError where it is not installed or cannot be loaded."""
    # The extension names a function that Python 3.13 removed, and never calls it: bound only when
    # called, it does no harm.
    if tuple(sys.version_info) < (3, 13) or not hasattr(sys, "setdlopenflags"):
        return import_module(_EXTENSION)
    flags = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_LAZY)
    try:
        return import_module(_EXTENSION)
    finally:
        sys.setdlopenflags(flags)


def hindrance() -> Message | None:
    """Why this engine cannot decide here, and that the plain one does; None where it can."""
    try:
        extension()
    except ModuleNotFoundError:
        return say(
            "The rules engine durable-rules is not installed; "
            "the plain engine has decided, with the same results."
        )
    except ImportError as error:
        return say(
            "The rules engine durable-rules cannot be loaded ({reason}); "
            "the plain engine has decided, with the same results.",
            reason=_without_folder(error),
        )
    return None


def _without_folder(error: ImportError) -> str:
    """What an import failed of; where a person's files lie is nothing for a report."""
    return str(error).replace(error.path, Path(error.path).name) if error.path else str(error)


def decide(
    compiled: CompiledPack, table: FactTable, examined: Mapping[int, Sequence[int]]
) -> Iterator[Match]:
    """The matches of each rule (by position) among the facts (by position) that it examines.

    A rule may also match facts that it does not examine; these matches are left out.
    """
    symbols = dict(compiled.symbols)
    sets = {rule: frozenset(facts) for rule, facts in examined.items()}
    halves: tuple[set[Match], set[Match]] = (set(), set())
    for shard in compiled.shards:
        texts = list(_texts(shard, table, sets, symbols))
        if not texts:
            continue
        for number, fact, other in _run(shard.text, texts):
            says = shard.says[number]
            if fact not in sets.get(says.position, ()):
                continue
            match = Match(says.position, fact, other if says.certain else None, says.certain)
            if says.parts == 1:
                yield match
            else:
                halves[says.part].add(match)
    yield from _both(*halves)


def _both(present: set[Match], absent: set[Match]) -> Iterator[Match]:
    """The matches of rules in two parts: those of the first part that the second has as well."""
    for match in present:
        if evolve(match, other=None) in absent:
            yield match


def _texts(
    shard: Shard,
    table: FactTable,
    examined: Mapping[int, frozenset[int]],
    symbols: dict[str, int],
) -> Iterator[str]:
    """The facts that can matter to a shard, as the engine reads them."""
    for layout in shard.layouts:
        positions: Sequence[int] = ()
        if any(examined.get(rule) for rule in layout.joining):
            positions = table.by_kind.get(layout.kind, ())
        else:
            wanted = frozenset[int]().union(*(examined.get(n, ()) for n in layout.examining))
            positions = sorted(wanted)
        if positions:
            yield from _written(layout, positions, table.facts, symbols)


def _written(
    layout: Layout, positions: Sequence[int], facts: Sequence[Fact], symbols: dict[str, int]
) -> Iterator[str]:
    columns = "".join(f',"{column}":%d' for column, _ in layout.columns)
    template = f'{{"id":"f%d","k":"k{layout.number}","plan":"x"{columns}}}'
    for position in positions:
        values = facts[position].values
        row = [position]
        for column, of in layout.columns:
            value = values.get(of.name)
            if column[0] == "h":
                row.append(value is not None)
            elif value is None:
                row.append(0)
            elif of.type is Type.SYMBOL:
                row.append(symbols.setdefault(str(value), len(symbols) + 1))
            else:
                row.append(int(value))
        yield template % tuple(row)


def _run(ruleset: str, facts: list[str]) -> Iterator[tuple[int, int, int | None]]:
    """Run a ruleset over facts: the number of each rule that fires, the fact, the joined fact."""
    import json

    engine = _Engine(ruleset)
    try:
        engine.begin()
        try:
            for fact in facts:
                engine.tell(fact)
            fired = engine.end()
        finally:
            engine.forget()
    finally:
        engine.close()
    for text in fired:
        ((name, found),) = json.loads(text).items()
        if name != END:
            other = found.get("b")
            yield int(name[1:]), int(found["a"]["id"][1:]), other and int(other["id"][1:])


class _Engine:
    """One ruleset in the engine, from its creation to its end."""

    def __init__(self, ruleset: str) -> None:
        self._engine: Any = extension()
        self._handle = self._call("create_ruleset", "rules", ruleset)

    def begin(self) -> None:
        """Match the first fact."""
        fired = self._fired(self.tell('{"id":"begin","k":"begin","plan":"x"}'))
        if len(fired) != 1 or not fired[0].startswith(f'{{"{BEGIN}"'):
            raise _failed("begin")

    def tell(self, fact: str) -> int:
        """Assert a fact."""
        code, state = self._call("assert_fact", self._handle, fact)
        if code not in {_STORED, _NO_MATCH}:
            raise _failed(f"assert_fact: {code}")
        return int(state)

    def end(self) -> list[str]:
        """Assert the last fact: what fired, the rule of the last fact being the last to fire."""
        fired = self._fired(self.tell('{"id":"end","k":"end","plan":"x"}'))
        if not fired or not fired[-1].startswith(f'{{"{END}"'):
            raise _failed("end")
        return fired

    def forget(self) -> None:
        """Free the facts."""
        self._call("delete_state", self._handle, _STATE)

    def close(self) -> None:
        """Free the rules."""
        self._call("delete_ruleset", self._handle)

    def _fired(self, state: int) -> list[str]:
        fired = []
        action = self._call("start_action_for_state", self._handle, state)
        text = action[1] if action else None
        while text:
            fired.append(text)
            text = self._call("complete_and_start_action", self._handle, state)
        return fired

    def _call(self, name: str, *arguments: object) -> Any:
        try:
            return getattr(self._engine, name)(*arguments)
        except Exception as error:
            raise _failed(f"{name}: {error}") from error


def _failed(what: str) -> EngineError:
    return EngineError(
        say("The rules engine durable-rules failed ({what}).", what=what),
        remedy=say("Check with the plain engine, and report this."),
    )
