"""The reports on the files of a command: here one after the other, or in several processes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ..base.errors import EngineError, ItacheckError, OptionError, ReadError
from ..base.language import say
from ..base.record import record
from ..checking import Checker
from ..many import completed
from ..many.batch import restored, written
from ..many.folders import Folder, plans_in
from ..many.processes import Processes, cores
from ..report import Report
from .choosing import STDIN, report_on
from .streams import complain

_SHOWN = 3
"""So many names of what is left out are told for each reason."""


@record
class Checked:
    """The report on a file, and what is to be said of how it came about."""

    report: Report
    notes: tuple[str, ...]


Answer: TypeAlias = Callable[[], Checked]
"""Gives the report, or raises what there is instead."""


@record
class Asked:
    """The files that a command is to check, and the folders among what it was given."""

    files: tuple[str, ...]
    folders: tuple[tuple[str, Folder], ...]

    def tell_left_out(self, language: str) -> None:
        """Say what of the folders is not checked, and why."""
        for name, folder in self.folders:
            for reason, names in folder.left_out:
                shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
                told = say(
                    "Left out: {reason} ({count}): {names}",
                    reason=reason,
                    count=len(names),
                    names=shown,
                )
                complain(f"{name}: {told.text(language)}")


def asked(given: Iterable[str], language: str) -> Asked:
    """The files, with those in folders in the place of these. Raises ReadError for one without."""
    files: list[str] = []
    folders = []
    for one in given:
        if one == STDIN or not _is_folder(one):
            files.append(one)
            continue
        folder = plans_in(Path(one))
        folders.append((one, folder))
        if not folder.plans:
            Asked((), tuple(folders)).tell_left_out(language)
            raise ReadError(
                say("No plan is in this folder."),
                remedy=say("Give a folder with plans in Word, Excel, text, YAML or JSON."),
                place=one,
            )
        files += folder.plans
    return Asked(tuple(files), tuple(folders))


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # what is wrong with the name, its reader tells
        return False


def jobs_of(given: str) -> int:
    """How many plans are checked at once. Raises OptionError."""
    if given in {"auto", "0"}:
        return cores()
    if given.isdecimal():
        return int(given)
    raise OptionError(
        say("“{given}” is no number of processes.", given=given),
        remedy=say("Give a number, or auto for as many as there are processors."),
        place="--jobs",
    )


def answers(
    files: Sequence[str],
    labels: Sequence[str | None],
    ready: Mapping[str, Checker],
    options: Namespace,
    jobs: int,
    others: Sequence[str] = (),
) -> Iterator[tuple[int, Answer]]:
    """By the position of each file, what gives its report: in their order, or as they complete.

    ``others`` are one plan with the only one of ``files``. A command has one standard input, which
    no other process can read.
    """
    if jobs == 1 or len(files) == 1 or STDIN in files:
        for number, (file, label) in enumerate(zip(files, labels, strict=True)):
            yield number, partial(_checked, ready[file], file, label, options, others)
        return
    checkers = {id(one): written(one) for one in ready.values()}
    calls = (
        (number, partial(_elsewhere, checkers[id(ready[file])], file, label, options))
        for number, (file, label) in enumerate(zip(files, labels, strict=True))
    )
    for number, answer in completed(calls, partial(Processes, min(jobs, len(files))), jobs):
        yield number, partial(_given, answer)


def _checked(
    checker: Checker, file: str, label: str | None, options: Namespace, others: Sequence[str] = ()
) -> Checked:
    notes: list[str] = []
    report = report_on(file, checker, options, others, label=label, tell=notes.append)
    return Checked(report, tuple(notes))


def _elsewhere(checker: bytes, file: str, label: str | None, options: Namespace) -> Checked:
    return _checked(restored(checker), file, label, options)


def _given(answer: Checked | ItacheckError) -> Checked:
    """The answer of another process, as if it were given here."""
    if isinstance(answer, Checked):
        return answer
    if isinstance(answer, EngineError) and isinstance(answer.__cause__, Exception):
        raise answer.__cause__
    raise answer
