"""What was chosen, before the rules are known that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import field

from ..base.location import Location
from ..base.record import record
from ..packs.model import Parameter, Rule, Severity
from ..report.choice import Replaced
from ..report.waivers import Waiver

if TYPE_CHECKING:
    from ..records.cursor import Cursor


@record
class Wish:
    """A code, the beginning of one, or a profile's name; ``place`` is where somebody wrote it."""

    text: str
    place: Location | str


@record
class Choice:
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


@record
class Changed:
    """What the packs say together after a person's own changes, and which changes these were."""

    rules: tuple[Rule, ...]
    disabled: tuple[Rule, ...]
    parameters: tuple[Parameter, ...]
    severities: tuple[tuple[str, Severity], ...] = ()
    replaced: tuple[Replaced, ...] = ()


@record
class Settings:
    """What a configuration file says: a choice of rules, and ``values`` by the options' names."""

    path: Path | None = None
    choice: Choice = Choice()
    values: Mapping[str, Any] = field(factory=lambda: MappingProxyType({}))

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers that it holds, and those of the files that it names."""
        return tuple(self.values.get("waivers") or ())
