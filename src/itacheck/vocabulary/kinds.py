"""Every kind of fact there is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType

from .declare import TypedFact
from .model import Kind


@lru_cache(maxsize=1)
def kinds() -> tuple[Kind, ...]:
    """All kinds of facts, in the order of the rule families; declared on the first call."""
    from . import (
        assessment,
        budget,
        counting,
        document,
        frame,
        goals,
        governments,
        groups,
        indicators,
        measures,
        numbering,
        passages,
        risks,
        sheets,
        sums,
        targets,
        totals,
        wording,
        years,
    )

    families = (
        counting,
        numbering,
        sums,
        totals,
        groups,
        budget,
        years,
        document,
        frame,
        governments,
        wording,
        passages,
        measures,
        targets,
        goals,
        risks,
        sheets,
        indicators,
        assessment,
    )
    return tuple(one.kind for family in families for one in declared(family))


def declared(family: ModuleType) -> Iterator[type[TypedFact]]:
    """The kinds that a module declares, in their order."""
    for one in vars(family).values():
        if isinstance(one, type) and issubclass(one, TypedFact) and "kind" in vars(one):
            yield one


def kind(name: str) -> Kind | None:
    """The kind of that name, or None."""
    return next((one for one in kinds() if one.name == name), None)
