"""Which rules a check ran, and what a person changed in them: what its result rests on."""

from __future__ import annotations

from ..base.record import record
from ..packs.model import Certainty, Severity


@record
class Replaced:
    """A parameter's value (in steps of its unit) that a person put in the place of the pack's.

    It holds for the fiscal years ``first`` to ``last``; ``value`` is the number as people write it.
    """

    name: str
    first: int | None
    last: int | None
    value: int | float
    certainty: Certainty


@record
class Chosen:
    """A selection of rules, and changes to them.

    ``config`` is the base name of the configuration's file. ``spared`` are certainties whose
    findings do not count, ``explained`` is whether a reader is told why each rule is there.
    ``unfilled`` are rules, or their beginnings, that find what is still to be written.
    """

    config: str | None = None
    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    parameters: tuple[Replaced, ...] = ()
    spared: tuple[Certainty, ...] = ()
    explained: bool = False
    unfilled: tuple[str, ...] = ()
