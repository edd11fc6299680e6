"""Whether the examples of rules notice the mutants of these rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from ..base.errors import PackError
from ..engine import try_examples
from ..packs.model import Pack, Rule
from ..vocabulary import kinds_of
from ..vocabulary.model import Kind
from .mutants import Mutant, mutants


@frozen
class Trial:
    """What came of the mutants of some rules: how many there were, and which went unnoticed.

    ``same`` are the names of those that were not tried, as they say what the rule says; ``kinds``
    are those that the facts of the examples are of.
    """

    tried: int
    survivors: tuple[Mutant, ...]
    same: frozenset[str]
    kinds: tuple[Kind, ...]


def try_mutants(
    pack: Pack,
    rules: Sequence[Rule] | None = None,
    kinds: Iterable[Kind] | None = None,
    engine: str = "plain",
    every: int = 1,
) -> Trial:
    """Try the mutants of a pack's rules (or of some of them) on the rules' own examples.

    ``every`` tries only each so-many-th one: a sample.
    """
    if kinds is None:
        kinds = kinds_of(one for rule in pack.rules for one in rule.kinds)
    known = {kind.name: kind for kind in kinds}
    whole = [
        mutant
        for rule in (pack.rules if rules is None else rules)
        for mutant in mutants(rule, pack, known)
    ]
    chosen = [one for one in whole if not one.same][::every]
    survivors = [one for one in chosen if not noticed(one, known, engine)]
    same = frozenset(one.name for one in whole if one.same)
    return Trial(len(chosen), tuple(survivors), same, tuple(known.values()))


def noticed(mutant: Mutant, kinds: Mapping[str, Kind], engine: str = "plain") -> bool:
    """Whether an example of the rule comes out otherwise than the rule's author says.

    A mutant beyond the engine's bounds is noticed when the pack is compiled.
    """
    try:
        tried = try_examples(mutant.rule, mutant.pack, kinds.values(), engine)
        return any(outcome.state.value != example.outcome for example, outcome in tried)
    except PackError:
        return True
