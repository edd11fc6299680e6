"""What rules can speak of: facts, and every kind of fact with its properties, declared once."""

from collections.abc import Iterable

from ..base.language import Text
from .kinds import kind, kinds
from .model import Evidence, Fact, Kind, Origin, Property, Type, Unit, Value

__all__ = [
    "Evidence",
    "Fact",
    "Kind",
    "Origin",
    "Property",
    "Text",
    "Type",
    "Unit",
    "Value",
    "kind",
    "kinds",
    "kinds_of",
]


def kinds_of(names: Iterable[str]) -> tuple[Kind, ...]:
    """All kinds of facts; with those of installed packages where a name is none of these.

    Raises PackError for a package that cannot be used.
    """
    own = kinds()
    if {*names} <= {one.name for one in own}:
        return own
    from .installed import every_kind

    return every_kind()
