"""Every kind of fact there is."""

from __future__ import annotations

from functools import lru_cache

from .model import Kind


@lru_cache(maxsize=1)
def kinds() -> tuple[Kind, ...]:
    """All kinds of facts, in the order of the rule families; declared on the first call."""
    from . import (
        assessment,
        budget,
        counting,
        durations,
        frame,
        governments,
        measures,
        passages,
        risks,
        sheets,
        targets,
        totals,
        wording,
    )

    families = (
        counting,
        totals,
        budget,
        durations,
        frame,
        governments,
        wording,
        passages,
        measures,
        targets,
        risks,
        sheets,
        assessment,
    )
    return tuple(one for family in families for one in family.kinds())


def kind(name: str) -> Kind | None:
    """The kind of that name, or None."""
    return next((one for one in kinds() if one.name == name), None)
