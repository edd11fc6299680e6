"""Whether the examples of rules notice the mutants of these rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from ..base.errors import PackError
from ..base.language import say
from ..engine import try_examples
from ..packs.model import Pack, Rule
from ..vocabulary import kinds_of
from ..vocabulary.model import Kind
from .mutants import Mutant, mutants


@frozen
class Trial:
    """What came of the mutants of some rules: how many there were, and which went unnoticed."""

    tried: int
    survivors: tuple[Mutant, ...]


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
    chosen = [
        mutant
        for rule in (pack.rules if rules is None else rules)
        for mutant in mutants(rule, pack, known)
    ][::every]
    survivors = [one for one in chosen if not noticed(one, known, engine)]
    return Trial(len(chosen), tuple(survivors))


def noticed(mutant: Mutant, kinds: Mapping[str, Kind], engine: str = "plain") -> bool:
    """Whether an example of the rule comes out otherwise than the rule's author says.

    A mutant beyond the engine's bounds is noticed when the pack is compiled.
    """
    try:
        tried = try_examples(mutant.rule, mutant.pack, kinds.values(), engine)
        return any(outcome.state.value != example.outcome for example, outcome in tried)
    except PackError:
        return True


def read_equivalents(path: Path) -> dict[str, str]:
    """The mutants that a list says make no difference, each with the reason.

    The list is YAML: ``- reason: …`` with ``mutants: [names]``. Raises PackError where it is not.
    """
    import yaml

    try:
        entries: Any = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        return {str(name): str(one["reason"]) for one in entries for name in one["mutants"]}
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError) as error:
        raise PackError(
            say("The list of equivalent mutants cannot be read: {reason}.", reason=repr(error)),
            remedy=say("Write a list of “reason” and “mutants”."),
            place=path.name,
        ) from error
