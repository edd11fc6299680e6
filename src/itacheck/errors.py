"""The errors of itacheck, under the name by which programs import them."""

from .base.errors import (
    EngineError,
    ItacheckError,
    LimitError,
    OptionError,
    PackError,
    PlanError,
    ReadError,
)

__all__ = [
    "EngineError",
    "ItacheckError",
    "LimitError",
    "OptionError",
    "PackError",
    "PlanError",
    "ReadError",
]
