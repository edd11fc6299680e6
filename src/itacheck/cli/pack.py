"""``itacheck pack check``: a rule pack, its examples on the engines, and its mutants."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from ..base.errors import PackError
from ..base.language import Message, say
from ..engine import check_examples, compile_pack, loadable_engines
from ..packs import load_pack
from ..packs.merging import own_rules, with_bases
from ..packs.model import Pack
from ..report.options import language_of
from ..trial.trial import Trial, read_equivalents, try_mutants
from ..view import place_words
from .running import FINDINGS, OK
from .streams import show


def run(options: Namespace) -> int:
    """What is wrong with the pack, what is worth knowing, and the sum.

    A pack that cannot be used raises PackError, as loading it does.
    """
    language = language_of(options.lang)
    listed = read_equivalents(Path(options.equivalent)) if options.equivalent else {}
    pack = load_pack(options.path)
    compile_pack([pack])
    wrong = list(dict.fromkeys(one.text(language) for one in _examples(pack)))
    own = own_rules(pack)
    tested = [rule for rule in own if rule.examples]
    trial = try_mutants(pack, tested)
    left = list(_unnoticed(trial, listed, language))
    untried = [rule.code for rule in own if not rule.examples]
    lines = [*(one.text(language) for one in pack.warnings), *wrong, *left]
    if untried:
        lines.append(_untried(untried).text(language))
    lines += [one.text(language) for one in _sum(pack, len(wrong), trial)]
    show("".join(f"{line}\n" for line in lines))
    return FINDINGS if wrong or left else OK


def _examples(pack: Pack) -> Iterator[PackError]:
    """The examples that do not hold: of each pack's own rules, with that pack's parameters."""
    for one in with_bases([pack]):
        for engine in loadable_engines():
            yield from check_examples(evolve(one, rules=own_rules(one)), engine=engine)


def _unnoticed(trial: Trial, listed: dict[str, str], language: str) -> Iterator[str]:
    survivors = {one.name: one.rule for one in trial.survivors}
    for name, rule in survivors.items():
        if name not in listed:
            place = place_words(rule.location, language)
            told = say("No example notices this change: {change}.", change=name).text(language)
            yield f"{place}: {told}"
    for name in listed.keys() - survivors.keys():
        yield say("Listed as equivalent, but does not survive: {change}.", change=name).text(
            language
        )


def _untried(codes: Sequence[str]) -> Message:
    return say("Without examples, so that nobody has tried them: {codes}.", codes=", ".join(codes))


def _sum(pack: Pack, wrong: int, trial: Trial) -> Iterator[Message]:
    own = own_rules(pack)
    yield say(
        "{id} {version}: {rules} rules, {own} of them added or changed, {disabled} out of use.",
        id=pack.id,
        version=pack.version,
        rules=len(pack.rules),
        own=len(own),
        disabled=len(pack.disabled),
    )
    yield say(
        "Examples: {examples} tried on {engines}, {wrong} do not hold. Changes tried: {tried}, "
        "of which no example notices {unnoticed}.",
        examples=sum(len(rule.examples) for one in with_bases([pack]) for rule in own_rules(one)),
        engines=", ".join(loadable_engines()),
        wrong=wrong,
        tried=trial.tried,
        unnoticed=len(trial.survivors),
    )
