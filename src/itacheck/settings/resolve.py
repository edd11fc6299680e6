"""What a caller gave and what a configuration says, as one: the caller wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..base.arguments import FILE, require, require_several
from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..base.record import record
from ..report import Report
from ..report.waivers import Waiver
from .model import Choice, Settings, Wish
from .options import OPTIONS

if TYPE_CHECKING:
    from ..records.cursor import Cursor
    from .reports import ReportSource
    from .waivers import WaiverSource

_T = TypeVar("_T")


@record
class Wanted:
    """Everything that a check is told besides the plan, the packs not looked at yet.

    ``values`` are those of the options by name, not looked at either; None where nobody said.
    """

    settings: Settings
    choice: Choice
    values: Mapping[str, Any]
    waivers: tuple[Waiver, ...]
    baseline: tuple[Report, ...]


def resolve(
    given: Mapping[str, Any], config: str | PathLike[str] | None, default_packs: Any
) -> Wanted:
    """What is wanted; ``given`` has the arguments of ``itacheck.check`` by name.

    Raises OptionError for a configuration, waivers or a baseline that cannot be used.
    """
    known = {one.name: one.default for one in OPTIONS}
    unknown = given.keys() - known.keys()
    if unknown:
        name = min(unknown)
        raise OptionError(unknown_name(say("argument"), name, tuple(known)), place=name)
    settings = Settings() if config is None else _configuration(config)
    usual = {**known, "packs": default_packs}
    values = {
        name: first_of(given.get(name), settings.values.get(name), default)
        for name, default in usual.items()
    }
    said = {**dict.fromkeys(known), **given}
    choice, profile, baseline = settings.choice, said["profile"], values["baseline"]
    return Wanted(
        settings,
        Choice(
            choice.profile if profile is None else Wish(str(profile), "profile"),
            wishes(said["select"], "select") or choice.select,
            wishes(said["ignore"], "ignore") or choice.ignore,
            _tree(said["severities"], "severities") or choice.severities,
            _tree(said["parameters"], "parameters") or choice.parameters,
        ),
        values,
        (*settings.waivers, *_waivers(said["waivers"])),
        () if baseline is None else _reports(baseline),
    )


def first_of(*values: _T | None) -> Any:
    """The first value that somebody gave."""
    return next((one for one in values if one is not None), None)


def wishes(given: str | Iterable[str] | None, name: str) -> tuple[Wish, ...]:
    """Codes from a list, or from a text with commas. Raises OptionError for anything else."""
    if given is None:
        return ()
    if isinstance(given, str):
        given = given.split(",")
    found = require_several(given, str, say("a list of codes such as BUD or BUD001"), name)
    return tuple(Wish(one.strip(), name) for one in found)


def _configuration(config: str | PathLike[str]) -> Settings:
    from .configuration import read_configuration

    return read_configuration(Path(require(config, (str, PathLike), FILE, "config")))


def _tree(given: Mapping[str, Any] | None, name: str) -> Cursor | None:
    if not given:
        return None
    from ..records.cursor import Cursor
    from ..records.faults import Faults, UnreadableError
    from ..records.python_values import from_python

    require(given, Mapping, say("a dict"), name)
    try:
        return Cursor(from_python(given, name), Faults(root=name))
    except UnreadableError as error:
        raise error.error(OptionError) from error


def _waivers(given: Iterable[WaiverSource] | None) -> tuple[Waiver, ...]:
    if not given:
        return ()
    from .waivers import waivers_from

    return tuple(waivers_from(given))


def _reports(given: ReportSource | Iterable[Report]) -> tuple[Report, ...]:
    from .reports import reports_from

    return reports_from(given)
