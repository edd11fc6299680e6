"""Examples that would notice what no example of a rule notices, for its author to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import evolve

from ..base.record import record
from ..engine import try_examples
from ..packs.condition import Comparison, ParameterBy, ParameterName, comparisons
from ..packs.examples import WORDS, ExamplesForm
from ..packs.model import Example, Pack, Rule
from ..packs.names import Names, drawn_ids
from ..packs.reads import compared_parameters, used_properties
from ..records.tree import Compact
from ..records.yaml_json import write_text
from ..vocabulary.model import Kind, Property, Type, Value
from .mutants import Mutant

MOST = 300
"""So many examples of a rule are tried, each another in one thing than one that there is."""
_OTHER = "other"
"""A word for what may be any word."""


@record
class Suggestion:
    """An example: the code of its rule, the word under which it belongs, and how it is written."""

    code: str
    word: str
    text: str


def suggestions(
    survivors: Iterable[Mutant], pack: Pack, kinds: Iterable[Kind]
) -> tuple[Suggestion, ...]:
    """Few examples that notice mutants of a pack's rules, as far as ones other in one thing do.

    What becomes of each is what its rule says as it stands.
    """
    known = {kind.name: kind for kind in kinds}
    by_rule: dict[str, list[Mutant]] = {}
    for one in survivors:
        by_rule.setdefault(one.name.partition(" ")[0], []).append(one)
    rules = ((pack.rule(code), several) for code, several in by_rule.items())
    return tuple(
        found
        for rule, several in rules
        if rule is not None
        for found in _of_rule(rule, several, pack, known)
    )


def _of_rule(
    rule: Rule, survivors: Sequence[Mutant], pack: Pack, kinds: Mapping[str, Kind]
) -> Iterator[Suggestion]:
    tried = tuple(islice(_nearby(rule, pack, kinds), MOST))
    right = _outcomes(rule, pack, tried, kinds)
    left = {
        number: _outcomes(one.rule, one.pack, tried, kinds) for number, one in enumerate(survivors)
    }
    while left and tried:
        noticed = [
            {number for number, found in left.items() if found[at] != right[at]}
            for at in range(len(tried))
        ]
        # Of examples that notice as much, one that is decided says more to a reader.
        best = max(
            range(len(tried)), key=lambda at: (len(noticed[at]), right[at] != "undecided", -at)
        )
        if not noticed[best]:
            return
        yield Suggestion(rule.code, WORDS[right[best]], _text(rule, tried[best], kinds))
        left = {number: found for number, found in left.items() if number not in noticed[best]}


def _outcomes(
    rule: Rule, pack: Pack, examples: tuple[Example, ...], kinds: Mapping[str, Kind]
) -> list[str]:
    asked = evolve(rule, examples=examples)
    return [
        outcome.state.value for _, outcome in try_examples(asked, pack, kinds.values(), "plain")
    ]


def _nearby(rule: Rule, pack: Pack, kinds: Mapping[str, Kind]) -> Iterator[Example]:
    """Examples that are other in one value, in one fact beside it, or in the year."""
    used, compared = used_properties(rule), _compared(rule)
    for example in rule.examples:
        for values in _changed(example.values, used, compared, kinds[rule.about], pack):
            yield evolve(example, values=values)
        for number, (name, beside) in enumerate(example.others):
            rest = (*example.others[:number], *example.others[number + 1 :])
            yield evolve(example, others=rest)
            for join in rule.joins:
                if join.kind == name:
                    asked = tuple(comparisons(join.where))
                    names = (*(one.name for one in asked), *(theirs for theirs, _ in join.on))
                    for values in _changed(beside, names, asked, kinds[name], pack):
                        yield evolve(example, others=(*rest, (name, values)))
        for year in _years(rule, pack):
            yield evolve(example, fiscal_year=year)


def _compared(rule: Rule) -> tuple[Comparison, ...]:
    """What a rule asks of the fact that it examines."""
    return (*comparisons(rule.where), *comparisons(rule.fails_when))


def _changed(
    values: Mapping[str, Value],
    names: Iterable[str],
    compared: Sequence[Comparison],
    kind: Kind,
    pack: Pack,
) -> Iterator[dict[str, Value]]:
    for of in (one for one in map(kind.property, dict.fromkeys(names)) if one is not None):
        for value in _values(of, compared, pack):
            if values.get(of.name) != value:
                yield {**values, of.name: value}
        if of.optional and len(values) > 1 and of.name in values:
            yield {name: value for name, value in values.items() if name != of.name}


def _values(of: Property, compared: Sequence[Comparison], pack: Pack) -> Iterator[Value]:
    """What a property may be: every word, or numbers at and beside those that it is held to."""
    if of.type is Type.BOOLEAN:
        yield from (True, False)
    elif of.type is Type.SYMBOL:
        yield from of.symbols or drawn_ids(pack.criteria).get(of.drawn_from) or (_OTHER,)
    else:
        limits = dict.fromkeys(
            limit
            for one in compared
            for limit in (
                *(_numbers(one.operand, pack) if one.name == of.name else ()),
                *_read_by(one.operand, of, pack),
            )
        )
        near = (limit + step for limit in limits for step in (0, -1, 1))
        yield from dict.fromkeys(one for one in near if one >= 0 or of.signed)


def _numbers(operand: object, pack: Pack) -> Iterator[int]:
    match operand:
        case bool():
            return
        case int():
            yield operand
        case tuple():
            yield from (one for one in operand if isinstance(one, int))
        case ParameterName(name) | ParameterBy(name):
            values = (
                one.value for each in pack.parameters if each.name == name for one in each.values
            )
            yield from (one for one in values if isinstance(one, int))


def _read_by(operand: object, of: Property, pack: Pack) -> Iterator[int]:
    """Where a property is the year by which a parameter is read: the years of its values."""
    if isinstance(operand, ParameterBy) and operand.by == of.name:
        yield from _dates(operand.name, pack)


def _dates(name: str, pack: Pack) -> Iterator[int]:
    """The years in which a value of a parameter begins or ends."""
    for parameter in pack.parameters:
        for value in parameter.values if parameter.name == name else ():
            yield from (year for year in (value.first, value.last) if year is not None)


def _years(rule: Rule, pack: Pack) -> Iterator[int]:
    """The years at and beside those in which the rule, or a value that it reads, begins or ends."""
    limits = {*(rule.fiscal_years or ())}
    for name in compared_parameters(rule):
        limits.update(_dates(name, pack))
    yield from sorted({limit + step for limit in limits for step in (0, -1, 1)})


def _text(rule: Rule, example: Example, kinds: Mapping[str, Kind]) -> str:
    """The example in a line, as its author writes it."""
    form = ExamplesForm(kinds[rule.about], names=Names(dict(kinds), {}))
    (written,) = form.write((example,)).values()
    return write_text(Compact(written[0])).strip()
