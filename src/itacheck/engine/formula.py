"""Conditions as alternatives of comparisons, which is all that durable-rules is given.

A formula is a tuple of terms, any of which must hold; a term is a set of literals, all of which
must hold; a literal compares a column of a fact with an integer or another column. Column ``p3``
holds the kind's property 3 as an integer (a boolean as 0 or 1, a symbol by its number), and column
``h3`` whether the fact has that property; an absent property is 0 in its column.

Three-valued logic takes two formulas. ``certainly`` holds where the condition is true: its
comparisons are guarded by the flags of the properties they read. ``possibly`` holds where the
condition is not false: each comparison may also be saved by the absence of what it reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import TypeAlias

from attrs import field

from ..base.record import record
from ..packs.condition import (
    AllOf,
    Comparison,
    Condition,
    Not,
    ParameterName,
    Than,
    comparisons,
)
from ..vocabulary.model import Kind, Type, Value

MAX_TERMS = 64

Literal: TypeAlias = tuple[str, str, int | str]
Term: TypeAlias = frozenset[Literal]
Formula: TypeAlias = tuple[Term, ...]

TRUE: Formula = (frozenset(),)
_NEGATED = {"eq": "ne", "ne": "eq", "lt": "ge", "ge": "lt", "le": "gt", "gt": "le"}


class TooManyTermsError(ValueError):
    """A condition has too many alternatives to be written as conjunctions."""


@record
class Columns:
    """How the facts of a kind look to a rule.

    ``present`` are the optional properties that the rule needs, and so never sees absent.
    ``symbols`` numbers the symbols of the whole pack; new ones are added.
    """

    kind: Kind
    present: tuple[str, ...]
    parameters: Mapping[str, Value] = field(hash=False)
    symbols: dict[str, int] = field(hash=False)

    def column(self, name: str) -> str:
        """The column of a property."""
        return f"p{self._index(name)}"

    def flag(self, name: str) -> str | None:
        """The column that says whether a property is present; None where it always is."""
        index = self._index(name)
        if name in self.present or not self.kind.properties[index].optional:
            return None
        return f"h{index}"

    def certainly(self, condition: Condition) -> Formula:
        """The formula that holds where the condition is true."""
        return self._formula(condition, wanted=True, loose=False)

    def possibly(self, condition: Condition) -> Formula:
        """The formula that holds where the condition is true or undecided."""
        return self._formula(condition, wanted=True, loose=True)

    def uncertain(self, condition: Condition) -> bool:
        """Whether the condition can be undecided."""
        return any(
            one.operator not in {"present", "absent"} and self._flags(one)
            for one in comparisons(condition)
        )

    def _index(self, name: str) -> int:
        return next(n for n, one in enumerate(self.kind.properties) if one.name == name)

    def _formula(self, condition: Condition, *, wanted: bool, loose: bool) -> Formula:
        match condition:
            case Comparison():
                return self._comparison(condition, wanted=wanted, loose=loose)
            case Not(inner):
                return self._formula(inner, wanted=not wanted, loose=loose)
        parts = (self._formula(one, wanted=wanted, loose=loose) for one in condition.conditions)
        # De Morgan: the negation of "all" is "any" of the negations.
        if isinstance(condition, AllOf) is wanted:
            formula = TRUE
            for part in parts:
                formula = conjunction(formula, part)
            return formula
        return simplified([term for part in parts for term in part])

    def _comparison(self, comparison: Comparison, *, wanted: bool, loose: bool) -> Formula:
        flags = self._flags(comparison)
        if comparison.operator in {"present", "absent"}:
            present = (comparison.operator == "present") is wanted
            if flags:
                return (frozenset({(flags[0], "eq", int(present))}),)
            return TRUE if present else ()
        options = self._options(comparison, wanted=wanted)
        if loose:
            absent: list[Term] = [frozenset({(flag, "eq", 0)}) for flag in flags]
            return simplified([*options, *absent])
        guards: Term = frozenset((flag, "eq", 1) for flag in flags)
        return simplified([option | guards for option in options])

    def _options(self, comparison: Comparison, *, wanted: bool) -> list[Term]:
        column = self.column(comparison.name)
        if comparison.operator == "in" and isinstance(comparison.operand, tuple):
            members = [self._constant(comparison.name, value) for value in comparison.operand]
            if wanted:
                return [frozenset({(column, "eq", member)}) for member in members]
            return [frozenset((column, "ne", member) for member in members)]
        operator = comparison.operator if wanted else _NEGATED[comparison.operator]
        operand: int | str
        match comparison.operand:
            case Than(name):
                operand = self.column(name)
            case ParameterName(name):
                operand = int(self.parameters[name])
            case constant:
                operand = self._constant(comparison.name, constant)
        return [frozenset({(column, operator, operand)})]

    def _flags(self, comparison: Comparison) -> list[str]:
        names = [
            comparison.name,
            *([comparison.operand.name] if isinstance(comparison.operand, Than) else []),
        ]
        return [flag for flag in map(self.flag, names) if flag is not None]

    def _constant(self, name: str, value: object) -> int:
        if self.kind.properties[self._index(name)].type is Type.SYMBOL:
            return self.symbols.setdefault(str(value), len(self.symbols) + 1)
        if not isinstance(value, int):
            raise TypeError(f"{self.kind.name}.{name}: {value!r}")
        return int(value)


def conjunction(left: Formula, right: Formula) -> Formula:
    """The formula that holds where both do."""
    if len(left) * len(right) > 4 * MAX_TERMS:
        raise TooManyTermsError
    return simplified([one | other for one, other in product(left, right)])


def simplified(terms: list[Term]) -> Formula:
    """The terms without those that cannot hold and those that another one implies."""
    possible = [term for term in dict.fromkeys(terms) if not _contradictory(term)]
    kept = tuple(term for term in possible if not any(other < term for other in possible))
    if len(kept) > MAX_TERMS:
        raise TooManyTermsError
    return kept


def _contradictory(term: Term) -> bool:
    equal: dict[str, int | str] = {}
    for column, operator, operand in term:
        constant = operator == "eq" and isinstance(operand, int)
        if constant and equal.setdefault(column, operand) != operand:
            return True
    return any(
        operator == "ne" and equal.get(column) == operand for column, operator, operand in term
    )
