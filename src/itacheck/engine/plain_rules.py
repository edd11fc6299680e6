"""A rule as plain rules: conjunctions of facts that must be there and facts that must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from attrs import frozen

from ..errors import PackError
from ..language import say
from ..packs.model import Joined
from ..vocabulary.model import Kind
from .compiled_rule import CompiledRule
from .formula import MAX_TERMS, Columns, Formula, Term, TooManyTermsError

MAX_ANTECEDENTS = 6


@frozen
class Antecedent:
    """A fact that a plain rule asks for, or with ``absent`` asks not to be there.

    ``on`` are the columns that equal the examined fact's: (its column, the examined fact's).
    """

    kind: Kind
    term: Term
    on: tuple[tuple[str, str], ...] = ()
    absent: bool = False


@frozen
class PlainRule:
    """The examined fact first, then the joined fact if there is one, then the absent ones.

    ``position`` is the rule's; ``certain`` tells what is certainly true from what is possibly.
    """

    position: int
    certain: bool
    antecedents: tuple[Antecedent, ...]


def plain_rules(
    rule: CompiledRule, kinds: Mapping[str, Kind], symbols: dict[str, int]
) -> Iterator[PlainRule]:
    """The plain rules of a rule: any of them matches where the rule's condition is true.

    Where the condition may be undecided, further ones match where it is not false.
    """
    columns = Columns(rule.kind, rule.rule.needs, rule.parameters, symbols)
    joined = {one: Columns(kinds[one.kind], (), rule.parameters, symbols) for one in rule.joins}
    uncertain = columns.uncertain(rule.rule.fails_when) or any(
        of.uncertain(one.where) for one, of in joined.items()
    )
    try:
        for certain in (True, False) if uncertain else (True,):
            yield from _alternatives(rule, columns, joined, certain=certain)
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


def _alternatives(
    rule: CompiledRule, columns: Columns, joined: Mapping[Joined, Columns], *, certain: bool
) -> Iterator[PlainRule]:
    condition = rule.rule.fails_when
    examined = columns.certainly(condition) if certain else columns.possibly(condition)
    present: list[tuple[Antecedent, ...]] = [()]
    absent: tuple[Antecedent, ...] = ()
    if rule.rule.with_ is not None:
        present = [(one,) for one in _joined(rule.rule.with_, columns, joined, certain=certain)]
    if rule.rule.without is not None:
        # Certainly none is none that is possible; possibly none is none that is certain.
        absent = tuple(
            Antecedent(one.kind, one.term, one.on, absent=True)
            for one in _joined(rule.rule.without, columns, joined, certain=not certain)
        )
    if len(examined) * len(present) > MAX_TERMS:
        raise TooManyTermsError
    for term, others in product(examined, present):
        antecedents = (Antecedent(rule.kind, term), *others, *absent)
        if len(antecedents) > MAX_ANTECEDENTS:
            raise _too_many_absences(rule)
        yield PlainRule(rule.position, certain, antecedents)


def _joined(
    one: Joined, columns: Columns, joined: Mapping[Joined, Columns], *, certain: bool
) -> Iterator[Antecedent]:
    of = joined[one]
    formula: Formula = of.certainly(one.where) if certain else of.possibly(one.where)
    on = tuple((of.column(theirs), columns.column(ours)) for theirs, ours in one.on)
    for term in formula:
        yield Antecedent(of.kind, term, on)


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
