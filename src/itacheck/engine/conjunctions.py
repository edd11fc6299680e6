"""A rule as conjunctions of facts that must be there and facts that must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import TypeAlias

from attrs import evolve

from ..base.errors import PackError
from ..base.language import say
from ..base.record import record
from ..packs.model import Joined
from ..vocabulary.model import Kind
from .compiled_rule import CompiledRule
from .formula import MAX_TERMS, Columns, Term, TooManyTermsError

MAX_ANTECEDENTS = 6


@record
class Antecedent:
    """A fact that a conjunction asks for, or with ``absent`` asks not to be there.

    ``on`` are the columns that equal the examined fact's: (its column, the examined fact's).
    """

    kind: Kind
    term: Term
    on: tuple[tuple[str, str], ...] = ()
    absent: bool = False


@record
class Conjunction:
    """The examined fact first, then the joined fact if there is one, then the absent ones.

    ``position`` is the rule's; ``certain`` tells what is certainly true from what is possibly.
    A rule in two ``parts`` is true of a fact when both are: this is the part of that number.
    """

    position: int
    certain: bool
    part: int
    parts: int
    antecedents: tuple[Antecedent, ...]


def conjunctions(
    rule: CompiledRule, kinds: Mapping[str, Kind], symbols: dict[str, int]
) -> Iterator[Conjunction]:
    """The conjunctions of a rule: any of them matches where the rule's condition is true.

    Where the condition may be undecided, further ones match where it is not false.
    """
    own = Columns(rule.kind, rule.rule.needs, rule.parameters, symbols)
    theirs = {one: Columns(kinds[one.kind], (), rule.parameters, symbols) for one in rule.joins}
    uncertain = own.uncertain(rule.rule.fails_when) or any(
        columns.uncertain(one.where) for one, columns in theirs.items()
    )
    parts = _parts(rule)
    try:
        for certain in (True, False) if uncertain else (True,):
            for part, joins in enumerate(parts):
                for antecedents in _alternatives(rule, own, theirs, joins, certain=certain):
                    yield Conjunction(rule.position, certain, part, len(parts), antecedents)
    except TooManyTermsError as error:
        raise PackError(
            say(
                "The condition of “{code}” has more than {limit} alternatives.",
                code=rule.rule.code,
                limit=MAX_TERMS,
            ),
            remedy=say(
                "Put optional properties into “needs”, or split the rule into simpler ones."
            ),
            place=rule.rule.location,
        ) from error


_Joins: TypeAlias = "tuple[Joined | None, Joined | None]"


def _parts(rule: CompiledRule) -> tuple[_Joins, ...]:
    """What is asked for and what is asked to be absent, together where the engine allows it.

    It does not look for an absent fact among those that the rule has found already: the fact that
    ``with`` found would not count against a ``without`` of the same kind.
    """
    with_, without = rule.rule.with_, rule.rule.without
    if with_ is not None and without is not None and with_.kind == without.kind:
        return (with_, None), (None, without)
    return ((with_, without),)


def _alternatives(
    rule: CompiledRule,
    own: Columns,
    theirs: Mapping[Joined, Columns],
    joins: _Joins,
    *,
    certain: bool,
) -> Iterator[tuple[Antecedent, ...]]:
    """Antecedents any of which make the rule true of a fact, certainly or possibly."""
    condition = rule.rule.fails_when
    examined = own.certainly(condition) if certain else own.possibly(condition)
    present: list[tuple[Antecedent, ...]] = [()]
    absent: tuple[Antecedent, ...] = ()
    with_, without = joins
    if with_ is not None:
        found = _joined(with_, own, theirs[with_], certain=certain)
        present = [(one,) for one in found]
    if without is not None:
        # Certainly none is none that is possible; possibly none is none that is certain.
        found = _joined(without, own, theirs[without], certain=not certain)
        absent = tuple(evolve(one, absent=True) for one in found)
    if len(examined) * len(present) > MAX_TERMS:
        raise TooManyTermsError
    for term, others in product(examined, present):
        antecedents = (Antecedent(rule.kind, term), *others, *absent)
        if len(antecedents) > MAX_ANTECEDENTS:
            raise _too_many_absences(rule)
        yield antecedents


def _joined(joined: Joined, own: Columns, of: Columns, *, certain: bool) -> list[Antecedent]:
    formula = of.certainly(joined.where) if certain else of.possibly(joined.where)
    on = tuple((of.column(theirs), own.column(ours)) for theirs, ours in joined.on)
    return [Antecedent(of.kind, term, on) for term in formula]


def _too_many_absences(rule: CompiledRule) -> PackError:
    return PackError(
        say(
            "The “without” of “{code}” has too many alternatives: a rule compares at most "
            "{limit} facts.",
            code=rule.rule.code,
            limit=MAX_ANTECEDENTS,
        ),
        remedy=say("Simplify its “where”: fewer “any” and “in”, no optional properties."),
        place=rule.rule.location,
    )
