"""What a caller gave and what a configuration says, as one: the caller wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from ..errors import OptionError
from ..language import DEFAULT_LANGUAGE, say
from ..readable import Readable
from ..report import Report
from ..report.waivers import Waiver
from .model import Choice, Settings, Wish

if TYPE_CHECKING:
    from ..records.cursor import Cursor
    from .reports import ReportSource
    from .waivers import WaiverSource

_T = TypeVar("_T")
DEFAULT_ENGINE = "durable"
DEFAULT_FAIL_ON = "error"
_ARGUMENTS = (
    "fiscal_year",
    "baseline_ita",
    "packs",
    "language",
    "engine",
    "fail_on",
    "profile",
    "select",
    "ignore",
    "severities",
    "parameters",
    "waivers",
    "baseline",
    "as_of",
)


@frozen(repr=False)
class Wanted(Readable):
    """Everything that a check is told besides the plan, the packs not looked at yet.

    ``fail_on`` is None where nobody said: a profile may.
    """

    settings: Settings
    packs: Any
    choice: Choice
    fiscal_year: Any
    baseline_ita: Any
    language: Any
    engine: Any
    fail_on: Any
    waivers: tuple[Waiver, ...]
    baseline: tuple[Report, ...]


def resolve(
    given: Mapping[str, Any], config: str | PathLike[str] | None, default_packs: Any
) -> Wanted:
    """What is wanted; ``given`` has the arguments of ``itacheck.check`` by name.

    Raises OptionError for a configuration, waivers or a baseline that cannot be used.
    """
    given = {**dict.fromkeys(_ARGUMENTS), **given}
    unknown = given.keys() - set(_ARGUMENTS)
    if unknown:
        raise TypeError(f"unexpected arguments: {', '.join(sorted(unknown))}")
    settings = Settings() if config is None else _configuration(config)
    choice = settings.choice
    baseline = first_of(given["baseline"], settings.baseline)
    return Wanted(
        settings,
        first_of(given["packs"], settings.packs, default_packs),
        Choice(
            choice.profile if given["profile"] is None else Wish(str(given["profile"]), "profile"),
            wishes(given["select"], "select") or choice.select,
            wishes(given["ignore"], "ignore") or choice.ignore,
            _tree(given["severities"], "severities") or choice.severities,
            _tree(given["parameters"], "parameters") or choice.parameters,
        ),
        first_of(given["fiscal_year"], settings.fiscal_year),
        first_of(given["baseline_ita"], settings.baseline_ita),
        first_of(given["language"], settings.language, DEFAULT_LANGUAGE),
        first_of(given["engine"], settings.engine, DEFAULT_ENGINE),
        first_of(given["fail_on"], settings.fail_on),
        (*settings.waivers, *_waivers(given["waivers"])),
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
    found = tuple(given)
    if not all(isinstance(one, str) for one in found):
        raise OptionError(
            say("Here belongs {what}.", what=say("a list of codes such as BUD or BUD001")),
            place=name,
        )
    return tuple(Wish(one.strip(), name) for one in found)


def _configuration(config: str | PathLike[str]) -> Settings:
    from .configuration import read_configuration

    return read_configuration(Path(config))


def _tree(given: Mapping[str, Any] | None, name: str) -> Cursor | None:
    if not given:
        return None
    from ..records.cursor import Cursor
    from ..records.faults import Faults, UnreadableError
    from ..records.given import from_python

    if not isinstance(given, Mapping):
        raise OptionError(say("Here belongs {what}.", what=say("a dict")), place=name)
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
