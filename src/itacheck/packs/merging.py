"""What several packs say together: where one builds on another, what it changed holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from ..base.errors import PackError
from ..base.language import Message, say
from ..base.record import record
from .model import (
    Criteria,
    ExpectedMeasure,
    Frame,
    Pack,
    Parameter,
    Profile,
    Rule,
    Topic,
    WordList,
)

_T = TypeVar("_T")
_Table = Mapping[str, _T]
_Key = tuple[str, str, str]
_Family = Mapping[_Key, Mapping[str, _T]]  # a pack and those that it extends
FRAME = "frame"


@record
class Clash:
    """Two packs say different things by one name, and neither builds on the other."""

    what: Message
    name: str
    packs: tuple[str, str]
    rule: Rule | None = None

    def error(self) -> PackError:
        """The clash as an error, at the second rule if it is one of rules."""
        return PackError(
            say(
                "Two of the packs have {what} “{name}”: “{first}” and “{second}”.",
                what=self.what,
                name=self.name,
                first=self.packs[0],
                second=self.packs[1],
            ),
            remedy=say("Give one of them another name, or use one of the packs at a time."),
            place=None if self.rule is None else self.rule.location,
        )


@record
class Merged:
    """The rules and criteria of several packs, each name once."""

    rules: tuple[Rule, ...] = ()
    disabled: tuple[Rule, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    frame: Frame | None = None
    measures: tuple[ExpectedMeasure, ...] = ()
    topics: tuple[Topic, ...] = ()
    profiles: tuple[Profile, ...] = ()
    words: tuple[WordList, ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def criteria(self) -> Criteria:
        """What a plan is measured by, whichever pack says so."""
        return Criteria(self.parameters, self.frame, self.measures, self.topics, self.words)


def merge(packs: Sequence[Pack]) -> Merged:
    """What packs say together, in their order.

    A pack that another one extends is not counted twice, and what the other changed holds. Names
    for which two packs say different things, neither building on the other, are ``clashes``.
    """
    if len(packs) == 1:
        one = packs[0]
        return Merged(
            one.rules,
            one.disabled,
            one.parameters,
            one.frame,
            one.measures,
            one.topics,
            one.profiles,
            one.words,
        )
    clashes: list[Clash] = []
    rules = _settled(packs, _rules, say("a rule"), clashes)
    parameters = _settled(packs, _parameters, say("a parameter"), clashes)
    measures = _settled(packs, _measures, say("a measure"), clashes)
    topics = _settled(packs, _topics, say("a topic of the ITA"), clashes)
    words = _settled(packs, _words, say("a list of words"), clashes)
    profiles = _settled(packs, _profiles, say("a profile"), clashes)
    frames = _settled(packs, _frames, say("a frame"), clashes)
    return Merged(
        tuple(rule for rule, enabled in rules.values() if enabled),
        tuple(rule for rule, enabled in rules.values() if not enabled),
        tuple(parameters.values()),
        next(iter(frames.values()), None),
        tuple(measures.values()),
        tuple(topics.values()),
        tuple(profiles.values()),
        tuple(words.values()),
        tuple(clashes),
    )


def with_bases(packs: Sequence[Pack]) -> tuple[Pack, ...]:
    """Packs, each after those that it extends, each once."""
    found: dict[_Key, Pack] = {}

    def add(pack: Pack) -> None:
        if _key(pack) not in found:
            for base in pack.bases:
                add(base)
            found[_key(pack)] = pack

    for pack in packs:
        add(pack)
    return tuple(found.values())


def own_rules(pack: Pack) -> tuple[Rule, ...]:
    """The rules that a pack adds or changes: all of them where it extends no other."""
    inherited = {id(rule) for base in pack.bases for rule in base.rules}
    return tuple(rule for rule in pack.rules if id(rule) not in inherited)


def _key(pack: Pack) -> _Key:
    return pack.id, pack.version, pack.sha256


def _rules(pack: Pack) -> _Table[tuple[Rule, bool]]:
    disabled = {one.code: (one, False) for one in pack.disabled}
    return {**{one.code: (one, True) for one in pack.rules}, **disabled}


def _parameters(pack: Pack) -> _Table[Parameter]:
    return {one.name: one for one in pack.parameters}


def _measures(pack: Pack) -> _Table[ExpectedMeasure]:
    return {one.id: one for one in pack.measures}


def _topics(pack: Pack) -> _Table[Topic]:
    return {one.id: one for one in pack.topics}


def _words(pack: Pack) -> _Table[WordList]:
    return {one.id: one for one in pack.words}


def _profiles(pack: Pack) -> _Table[Profile]:
    return {one.id: one for one in pack.profiles}


def _frames(pack: Pack) -> _Table[Frame]:
    return {} if pack.frame is None else {FRAME: pack.frame}


def _settled(
    packs: Sequence[Pack],
    table_of: Callable[[Pack], _Table[_T]],
    what: Message,
    clashes: list[Clash],
) -> dict[str, _T]:
    """What holds by each name."""
    holders: dict[str, list[tuple[Pack, _T]]] = {}
    for pack in packs:
        for name, value in table_of(pack).items():
            holders.setdefault(name, []).append((pack, value))
    families = {
        id(pack): {_key(one): table_of(one) for one in with_bases([pack])} for pack in packs
    }
    settled: dict[str, _T] = {}
    for name, held in holders.items():
        same = _share if table_of is _rules else _equal_is_enough
        left = held if len(held) == 1 else _holding(name, held, families, same)
        settled[name] = left[0][1]
        if len(left) > 1:
            rule = left[1][0].rule(name) if table_of is _rules else None
            clashes.append(Clash(what, name, (left[0][0].id, left[1][0].id), rule))
    return settled


def _holding(
    name: str,
    held: list[tuple[Pack, _T]],
    families: Mapping[int, _Family[_T]],
    same: Callable[[str, _Family[_T], _Family[_T]], bool],
) -> list[tuple[Pack, _T]]:
    """Of what several packs hold by a name: what none of the others has changed, each once."""
    left: list[tuple[Pack, _T]] = []
    for pack, value in held:
        others = (families[id(other)] for other, different in held if different != value)
        changed = any(table.get(name) == value for other in others for table in other.values())
        if not changed and not any(
            value == before and same(name, families[id(pack)], families[id(other)])
            for other, before in left
        ):
            left.append((pack, value))
    return left or held


def _share(name: str, one: _Family[_T], other: _Family[_T]) -> bool:
    """Whether two packs have a rule from the same pack: a code is given once."""
    return any(key in other and name in table for key, table in one.items())


def _equal_is_enough(name: str, one: _Family[_T], other: _Family[_T]) -> bool:  # noqa: ARG001
    """Criteria that are alike may stand in any number of packs."""
    return True
