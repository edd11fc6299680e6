"""Facts of the kinds that installed packages offer, made by these packages and looked at here."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..base.figures import LARGEST_INTEGER
from ..packs.model import Criteria
from ..plan import Plan
from ..vocabulary.declare import TypedFact
from ..vocabulary.installed import Family, broken, installed_families
from ..vocabulary.model import Fact, Property, Type


def installed_facts(plan: Plan, criteria: Criteria, wanted: Collection[str]) -> Iterator[Fact]:
    """The facts of installed packages, of families that have one of the ``wanted`` kinds.

    Raises PackError where a package fails, or makes what is no fact of its kinds.
    """
    for family in installed_families():
        if not {one.name for one in family.kinds} & {*wanted}:
            continue
        try:
            made = tuple(family.facts(plan, criteria))
        except Exception as error:
            raise broken(family.offer, error) from error
        seen: set[str] = set()
        for one in made:
            yield _looked_at(family, one, seen)


def _looked_at(family: Family, one: object, seen: set[str]) -> Fact:
    """A fact, flat, whose values are of the types that its kind declares."""
    if not isinstance(one, TypedFact) or type(one) not in family.classes:
        raise broken(family.offer, f"{type(one).__name__}: no fact of its kinds")
    fact = one.flat()
    for of in one.kind.properties:
        value = fact.values.get(of.name)
        absent = value is None and (of.optional or of.name in fact.origin.unread)
        if not absent and not _fits(value, of):
            raise broken(family.offer, f"{fact.kind}.{of.name}: {value!r}")
    if fact.id in seen:
        raise broken(family.offer, f"{fact.id}: two facts, told_apart is the same")
    seen.add(fact.id)
    return fact


def _fits(value: object, of: Property) -> bool:
    if of.type is Type.INTEGER:
        return type(value) is int and abs(value) <= LARGEST_INTEGER
    if of.type is Type.BOOLEAN:
        return type(value) is bool
    return type(value) is str and value.isascii() and (not of.symbols or value in of.symbols)
