"""From the command's options to a check made ready for each plan."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from ..base.errors import OptionError
from ..base.language import Message, say
from ..checking import Checker, PlanSource, plan_of, prepare
from ..plan import Plan
from ..report import Report
from ..report.waivers import Waiver
from ..settings.files import find_configuration
from ..settings.options import OPTIONS
from ..thai.years import BuddhistDate
from .streams import STDIN, complain, source_of

__all__ = ["STDIN", "checkers", "report_on", "require_other", "same_file", "today"]

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


def report_on(
    file: str,
    checker: Checker,
    options: Namespace,
    others: Sequence[str] = (),
    *,
    label: str | None = None,
    tell: Callable[[str], None] = complain,
) -> Report:
    """The report on a file, and ``others`` that are one plan with it, with the waivers beside it.

    A plan that was renamed has those of the one list in its folder that names its organisation and
    its years; of several, none is used, and that is said.
    """
    source: PlanSource = source_of(file)
    if others:
        source = [source_of(one) for one in (file, *others)]
    waivers: tuple[Waiver, ...] = ()
    if _lists_stand_by(file, options):
        own = _beside(file)
        if own is None:
            source = plan_of(source, checker.limits, whole=checker.options.parts is None)
            own = _followed(source, Path(file), options, tell)
        waivers = own
    if options.no_waivers:
        checker = evolve(checker, waivers=())
    if checker.options.as_of is None and any(one.dated for one in (*checker.waivers, *waivers)):
        checker = evolve(checker, options=evolve(checker.options, as_of=today()))
    return checker.report(source, waivers, label=label)


def same_file(one: Path, other: Path) -> bool:
    """Whether both names are of one file that is there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def require_other(plan: Path, output: Path, remedy: Message) -> None:
    """Raises OptionError where what is to be written would go over the plan itself."""
    if same_file(plan, output):
        raise OptionError(
            say("The plan's own file is not overwritten."), remedy=remedy, place=output.name
        )


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
    return {**given, **{name: _codes(given[name]) for name in ("select", "ignore")}}


def _codes(given: list[str] | None) -> list[str] | None:
    return None if given is None else [code for one in given for code in one.split(",")]


def _followed(
    plan: Plan, file: Path, options: Namespace, tell: Callable[[str], None]
) -> tuple[Waiver, ...]:
    """The waivers of the one list beside a file that is for its plan; which it is, is said."""
    from ..settings.waivers import for_plan

    lists = for_plan(plan, file.parent)
    names = ", ".join(path.name for path, _ in lists)
    if not lists:
        return ()
    if len(lists) > 1:
        told = say("Several lists of waivers are for this plan; none is used: {names}", names=names)
        tell(f"{file.name}: {told.text(options.lang)}")
        return ()
    told = say("The waivers in {names} are used: they are for the same plan.", names=names)
    tell(f"{file.name}: {told.text(options.lang)}")
    return lists[0][1]


def _lists_stand_by(file: str, options: Namespace) -> bool:
    """Whether lists of waivers stand in the plan's folder, and are heeded."""
    if file == STDIN or options.no_waivers or not Path(file).name:  # a folder: “.” or “/”
        return False
    return any(Path(file).parent.glob("*.waivers.yaml"))


def _beside(file: str) -> tuple[Waiver, ...] | None:
    """The waivers of the lists of the plan's own name; None where there is no such list."""
    from ..settings.waivers import beside, read_file

    paths = beside(Path(file))
    return tuple(waiver for path in paths for waiver in read_file(path)) if paths else None
