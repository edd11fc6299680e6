"""What was chosen, before the rules are known that it is about."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from ..location import Location
from ..packs.model import Parameter, Rule, Severity
from ..readable import Readable
from ..report.chosen import Replaced
from ..report.waivers import Waiver

if TYPE_CHECKING:
    from ..records.cursor import Cursor


@frozen(repr=False)
class Wish(Readable):
    """A code, the beginning of one, or a profile's name; ``place`` is where somebody wrote it."""

    text: str
    place: Location | str


@frozen(repr=False)
class Choice(Readable):
    """Which rules are wanted, and what is changed in them.

    ``severities`` and ``parameters`` are mappings still to be read.
    """

    profile: Wish | None = None
    select: tuple[Wish, ...] = ()
    ignore: tuple[Wish, ...] = ()
    severities: Cursor | None = field(default=None, repr=False)
    parameters: Cursor | None = field(default=None, repr=False)

    @property
    def empty(self) -> bool:
        """Whether the packs serve as they are."""
        return self == Choice()


@frozen(repr=False)
class Changed(Readable):
    """What the packs say together after a person's own changes, and which changes these were."""

    rules: tuple[Rule, ...]
    disabled: tuple[Rule, ...]
    parameters: tuple[Parameter, ...]
    severities: tuple[tuple[str, Severity], ...] = ()
    replaced: tuple[Replaced, ...] = ()


@frozen(repr=False)
class Settings(Readable):
    """What a configuration file says; None and () for what it does not say."""

    path: Path | None = None
    choice: Choice = Choice()
    packs: tuple[str | Path, ...] | None = None
    fiscal_year: int | None = None
    baseline_ita: Decimal | None = None
    language: str | None = None
    engine: str | None = None
    fail_on: str | None = None
    waivers: tuple[Waiver, ...] = ()
    baseline: Path | None = None
