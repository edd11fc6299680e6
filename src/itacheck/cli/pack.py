"""``itacheck pack``: packs of one's own begun, checked and told in pages.

Here is the check: a rule pack, its examples on the engines, and its mutants.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from attrs import evolve

from ..base.errors import PackError, nearest
from ..base.language import Message, say
from ..engine import check_examples, compile_pack, loadable_engines
from ..packs import load_pack
from ..packs.merging import own_rules, with_bases
from ..packs.model import Pack
from ..report.options import language_of
from ..trial.equivalents import Equivalent, read_equivalents
from ..trial.suggesting import Suggestion, suggestions
from ..trial.trial import Trial, try_mutants
from ..view import place_words
from .running import FINDINGS, OK
from .streams import show


def run(options: Namespace) -> int:
    """Do what ``options.action`` says, which may raise OptionError or PackError."""
    if options.action == "check":
        return _check(options)
    code: int = import_module(f"{__package__}.pack_{options.action}").run(options)
    return code


def _check(options: Namespace) -> int:
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
    left = list(_unnoticed(pack, trial, listed, language))
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


def _unnoticed(
    pack: Pack, trial: Trial, listed: Mapping[str, Equivalent], language: str
) -> Iterator[str]:
    """A line for each change that no example notices, at its place, unless it is listed.

    Then one for each example that would notice some of them.
    """
    survivors = {one.name: one for one in trial.survivors}
    left = [one for name, one in survivors.items() if name not in listed]
    for one in left:
        told = say("No example notices this change: {change}.", change=one.name)
        yield f"{place_words(one.location, language)}: {told.text(language)}"
    for name, entry in listed.items():
        if name not in survivors and name not in trial.same:
            told = _idle(name, tuple(one.name for one in left))
            yield f"{place_words(entry.location, language)}: {told.text(language)}"
    if left:
        yield say(
            "Add an example that comes out otherwise for each, or list it with the reason: "
            "--equivalent FILE."
        ).text(language)
        yield from _suggested(suggestions(left, pack, trial.kinds), language)


def _suggested(found: Sequence[Suggestion], language: str) -> Iterator[str]:
    if found:
        yield say("These examples notice them, if the rules are meant so:").text(language)
    yield from (f"  {one.code} {one.word}: - {one.text}" for one in found)


def _idle(name: str, left: tuple[str, ...]) -> Message:
    """What is said of a listed change that an example notices, or that there is none of."""
    idle = say("Listed as equivalent, but does not survive: {change}.", change=name)
    near = nearest(name, left)
    return idle if near is None else say("{idle} Did you mean “{near}”?", idle=idle, near=near)


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
