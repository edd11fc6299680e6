"""From the command's options to a check made ready for each plan."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import evolve

from ..checking import Checker, prepare
from ..report import Report
from ..report.waivers import Waiver
from ..settings.files import find_configuration
from ..settings.options import OPTIONS
from ..thai.years import BuddhistDate
from .streams import STDIN, source_of

__all__ = ["STDIN", "checkers", "report_on", "same_file", "today"]

_COMMON_ERA = 543


def checkers(options: Namespace, files: Iterable[str]) -> dict[str, Checker]:
    """A check for each file, by the configuration nearest to it; options come before that.

    Raises OptionError and PackError where an option or a configuration cannot be used.
    """
    ready: dict[Path | None, Checker] = {}
    found: dict[str, Checker] = {}
    for file in files:
        config = _configuration(options, file)
        if config not in ready:
            ready[config] = prepare(config=config, **_given(options))
        found[file] = ready[config]
    if found and options.said_lang is None:
        options.lang = next(iter(found.values())).options.language
    return found


def report_on(file: str, checker: Checker, options: Namespace) -> Report:
    """The report on a file, with the waivers that stand beside it."""
    waivers = _beside(file, options)
    if options.no_waivers:
        checker = evolve(checker, waivers=())
    if checker.options.as_of is None and any(one.dated for one in (*checker.waivers, *waivers)):
        checker = evolve(checker, options=evolve(checker.options, as_of=today()))
    return checker.report(source_of(file), waivers)


def same_file(one: Path, other: Path) -> bool:
    """Whether both names are of one file that is there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def today() -> BuddhistDate:
    """The day on this machine."""
    now = time.localtime()
    return BuddhistDate(now.tm_year + _COMMON_ERA, now.tm_mon, now.tm_mday)


def _configuration(options: Namespace, file: str) -> Path | None:
    if options.config is not None:
        return Path(options.config)
    if options.no_config:
        return None
    return find_configuration(Path() if file == STDIN else Path(file).parent)


def _given(options: Namespace) -> dict[str, Any]:
    """The arguments of ``itacheck.check`` that the options say."""
    said = {**vars(options), "language": options.said_lang}
    given = {one.name: said.get(one.name) for one in OPTIONS}
    return {**given, "select": _codes(options.select), "ignore": _codes(options.ignore)}


def _codes(given: list[str] | None) -> list[str] | None:
    return None if given is None else [code for one in given for code in one.split(",")]


def _beside(file: str, options: Namespace) -> tuple[Waiver, ...]:
    if file == STDIN or options.no_waivers:
        return ()
    plan = Path(file)
    if not plan.name:  # a folder: “.” or “/”
        return ()
    if not any(plan.parent.glob("*.waivers.yaml")):
        return ()
    from ..settings.waivers import beside, read_file

    return tuple(waiver for path in beside(plan) for waiver in read_file(path))
