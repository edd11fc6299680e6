"""What rules can speak of: facts, and every kind of fact with its properties, declared once."""

from ..base.language import Text
from .kinds import kind, kinds, kinds_of
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
