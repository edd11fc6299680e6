"""Packs compiled for checking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from attrs import field

from ..base.record import record
from ..packs.merging import Merged, merge, with_bases
from ..packs.model import Pack
from ..vocabulary import kinds_of
from ..vocabulary.model import Kind, Property
from .compiled_rule import CompiledRule, compile_rule, in_force_in
from .conjunctions import conjunctions
from .dated import Dated, resolved, widened
from .rulesets import Shard, build_shards

__all__ = ["CompiledPack", "CompiledRule", "compile_pack"]


@record
class CompiledPack:
    """Packs compiled for a fiscal year. Immutable: any number of checks may share one.

    ``packs`` are those given and those that they extend; ``whole`` is what they say together.
    ``reads`` are, by kind, the properties that some rule reads; ``symbols`` numbers the symbols
    that rules name, for the engine in ``shards``. ``dated`` are the values of parameters by a
    fact's own year that some rule compares with, which ``kinds`` have as further properties.
    """

    packs: tuple[Pack, ...]
    whole: Merged = field(repr=False)
    kinds: Mapping[str, Kind] = field(hash=False, repr=False)
    fiscal_year: int | None
    rules: tuple[CompiledRule, ...] = field(repr=False)
    reads: Mapping[str, tuple[Property, ...]] = field(hash=False, repr=False)
    shards: tuple[Shard, ...] = field(repr=False)
    symbols: Mapping[str, int] = field(hash=False, repr=False)
    dated: tuple[Dated, ...] = field(default=(), repr=False)

    def rule(self, code: str) -> CompiledRule | None:
        """The compiled rule of that code."""
        return next((one for one in self.rules if one.rule.code == code), None)


def compile_pack(
    packs: Sequence[Pack], kinds: Iterable[Kind] | None = None, fiscal_year: int | None = None
) -> CompiledPack:
    """Compile packs for a fiscal year; their rules come in the order given.

    ``kinds`` are those that the packs were loaded with; without them, itacheck's own and, where a
    rule names one, those of installed packages. Raises PackError where a rule is beyond the
    engine's bounds or two packs say different things by one name and neither extends the other.
    """
    whole = merge(packs)
    for clash in whole.clashes:
        raise clash.error()
    if kinds is None:
        kinds = kinds_of(one for rule in whole.rules for one in rule.kinds)
    known = {kind.name: kind for kind in kinds}
    parameters = {one.name: one for one in whole.parameters}
    ready = [resolved(rule, parameters) for rule in whole.rules]
    in_force = in_force_in(whole.parameters, fiscal_year)
    dated = tuple(dict.fromkeys(one for _, several in ready for one in several))
    known = widened(known, dated)
    rules = [
        compile_rule(rule, position, known, in_force, fiscal_year, own)
        for position, (rule, own) in enumerate(ready)
    ]
    symbols: dict[str, int] = {}
    decided = (rule for rule in rules if rule.decidable)
    every = (one for rule in decided for one in conjunctions(rule, known, symbols))
    shards = build_shards(every, known)
    return CompiledPack(
        with_bases(packs),
        whole,
        MappingProxyType(known),
        fiscal_year,
        tuple(rules),
        MappingProxyType(_reads(rules)),
        shards,
        MappingProxyType(symbols),
        dated,
    )


def _reads(rules: list[CompiledRule]) -> dict[str, tuple[Property, ...]]:
    reads: dict[str, dict[str, Property]] = {}
    for rule in rules:
        own = reads.setdefault(rule.kind.name, {})
        own.update((one.name, one) for one in rule.reads)
        for joined, properties in zip(rule.joins, rule.joined_reads, strict=True):
            theirs = reads.setdefault(joined.kind, {})
            theirs.update((one.name, one) for one in properties)
    return {kind: tuple(properties.values()) for kind, properties in reads.items()}
