"""The examples of a rule, the facts that it is tried on, as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..base.errors import unknown_name
from ..base.language import say
from ..base.record import record
from ..records.codec import Codec
from ..records.cursor import Cursor
from ..records.schema import array, mapping
from ..records.tree import Data
from ..vocabulary.model import Kind, Property, Type, Unit, Value
from .condition import properties
from .model import Example, Joined
from .names import Names, read_property, read_value
from .quantities import written
from .texts import TEXT, YEAR

OUTCOMES = {
    "fails": "failed",
    "passes": "passed",
    "not_applicable": "not_applicable",
    "undecided": "undecided",
}
WORDS = {outcome: word for word, outcome in OUTCOMES.items()}
"""Under which word an example with an outcome belongs."""

WANTED = ("fails", "passes")
_DESCRIBED = mapping(dict.fromkeys(OUTCOMES, array({"type": "object", "minProperties": 1}, 1)))


@record
class ExamplesForm(Codec):
    """All examples of a rule about a kind, of which it reads the ``used`` properties.

    ``joins`` are the rule's; None where one is faulty, so that joined facts cannot be checked.
    Without a kind, examples are only written and described.
    """

    about: Kind | None = None
    used: tuple[str, ...] = ()
    joins: tuple[Joined, ...] | None = None
    names: Names = Names({}, {})
    blank = ()
    described = _DESCRIBED

    def write(self, value: tuple[Example, ...]) -> Data:
        """By the word for what comes of them, the examples as their author writes them."""
        return {
            word: [self._written(one) for one in value if one.outcome == outcome]
            for word, outcome in OUTCOMES.items()
            if any(one.outcome == outcome for one in value)
        }

    def _written(self, example: Example) -> Data:
        data = _figures(example.values, self.about)
        if example.fiscal_year is not None:
            data["in_year"] = example.fiscal_year
        if example.others:
            kinds = self.names.kinds
            data["others"] = [
                {"kind": kind, **_figures(values, kinds.get(kind))}
                for kind, values in example.others
            ]
        return data

    def read(self, at: Cursor) -> tuple[Example, ...]:
        """The examples."""
        about = self.about
        required = WANTED if self.names.strict else ()
        fields = at.fields(required, tuple(one for one in OUTCOMES if one not in required))
        if about is None:
            return ()
        return tuple(
            _example(one, outcome, about, self.used, self.joins, self.names)
            for word, outcome in OUTCOMES.items()
            if word in fields
            for one in fields[word].items()
        )


def _figures(values: Mapping[str, Value], kind: Kind | None) -> dict[str, Data]:
    """Values as their author writes them; in steps where the kind is not known."""
    known = {name: kind.property(name) if kind else None for name in values}
    return {
        name: written(value, of.unit) if (of := known[name]) else value
        for name, value in values.items()
    }


def _example(
    at: Cursor,
    outcome: str,
    about: Kind,
    used: tuple[str, ...],
    joins: tuple[Joined, ...] | None,
    names: Names,
) -> Example:
    others: list[tuple[str, Mapping[str, Value]]] = []
    year: int | None = None
    entries = []
    for key, value in at.pairs():
        if key.word == "in_year":
            year = YEAR.read(value)
        elif key.word == "others":
            members = value.items()
            others = [] if joins is None else [_other(one, joins, names) for one in members]
        else:
            entries.append((key, value))
    values = _values(at, entries, about, used, names)
    return Example(outcome, values, tuple(others), year, location=at.place)


def _other(at: Cursor, joins: tuple[Joined, ...], names: Names) -> tuple[str, Mapping[str, Value]]:
    """A fact beside the examined one, of a kind that the rule joins."""
    entries = list(at.pairs())
    name = next((TEXT.read(value) for key, value in entries if key.word == "kind"), None)
    known = tuple(one.kind for one in joins)
    if name is None or name not in known:
        if name is None:
            at.fault(say("The key “{key}” is missing.", key="kind"))
        else:
            at.fault(unknown_name(say("joined kind"), name, known))
        return "", {}
    used = tuple(
        wanted
        for one in joins
        if one.kind == name
        for wanted in (*(theirs for theirs, _ in one.on), *properties(one.where))
    )
    entries = [(key, value) for key, value in entries if key.word != "kind"]
    return name, _values(at, entries, names.kinds[name], used, names)


def _values(
    at: Cursor,
    entries: list[tuple[Cursor, Cursor]],
    kind: Kind,
    used: tuple[str, ...],
    names: Names,
) -> Mapping[str, Value]:
    values: dict[str, Value] = {}
    told = len(at.faults)
    for key, value in entries:
        found = read_property(key, kind)
        if found is not None:
            # A plan may have a fifth dimension, and an example show it.
            values[found.name] = read_value(value, found, names, exact=found.type is Type.SYMBOL)
    for name in dict.fromkeys(used) if len(at.faults) == told else ():
        wanted = kind.property(name)
        if wanted is not None and not wanted.optional and name not in values:
            at.fault(
                say("The example lacks “{name}”, which the rule reads.", name=name),
                say("Add {form} to it.", form=f"{name}: {_a_value(wanted)}"),
            )
    return MappingProxyType(values)


def _a_value(of: Property) -> str:
    """A value that a property may have."""
    if of.type is Type.BOOLEAN:
        return "true"
    if of.type is Type.SYMBOL:
        return next(iter(of.symbols), "…")
    return {Unit.YEAR: "2569", Unit.DATE: "25691001"}.get(of.unit, "1")
