"""Whole processes, as a ratio to a bare interpreter: with bytecode and without."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import itacheck

from .page import Part, table, text_of, times

RUNS = 11
_BARE = "a bare interpreter"
_COMMAND = "`itacheck check` on the plan as text"
_LAUNCH = """\
import os, sys
nowhere = os.open(os.devnull, os.O_WRONLY)
quiet = [(os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)]
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(process, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
"""A small process between: the memory of one is at least that of the process that began it."""
_FIRST_CHECK = """\
import itacheck
from itacheck.plan import Dimension, Mission, Plan
itacheck.check(Plan(dimensions=(Dimension(1, missions=(Mission("1.1"),)),)))
"""


def part(plan: Path, runs: int = RUNS) -> Part:
    """The table of starts; ``plan`` is a file as text."""
    check = [sys.executable, "-m", "itacheck", "check", "--fail-on", "never", "--"]
    commands = {
        _BARE: [sys.executable, "-c", "pass"],
        "`import itacheck`": [sys.executable, "-c", "import itacheck"],
        "a first check ready (modules and rules loaded)": [sys.executable, "-c", _FIRST_CHECK],
        _COMMAND: [*check, str(plan)],
    }
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        kept = measured(commands, runs, environment)
        own = Path(itacheck.__file__).resolve().parent
        shutil.rmtree(Path(folder, own.relative_to(own.anchor)))
        none = measured(commands, runs, {**environment, "PYTHONDONTWRITEBYTECODE": "1"})
    rows = [
        [
            name,
            times(kept[name][0] / kept[_BARE][0]),
            times(none[name][0] / none[_BARE][0]),
            f"{kept[name][1]:.0f} MB",
        ]
        for name in commands
    ]
    text = text_of(
        "starts", runs=runs, table=table(["", "with bytecode", "without", "memory"], rows)
    )
    shown = [
        (f"{name}, as a ratio to a bare interpreter", with_)
        for name, with_, *_ in rows
        if name in {"`import itacheck`", _COMMAND}
    ]
    return Part(text, (*shown, ("memory of that command", rows[-1][-1])))


def measured(
    commands: Mapping[str, Sequence[str]], runs: int, environment: Mapping[str, str]
) -> dict[str, tuple[float, float]]:
    """By command, the median of its seconds and its most megabytes; each runs once before."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for at in range(runs + 1):
        for name, command in commands.items():
            told = subprocess.run(
                [sys.executable, "-I", "-S", "-c", _LAUNCH, *command],
                env=dict(environment),
                capture_output=True,
                check=True,
            )
            code, seconds, megabytes = told.stdout.split()
            if int(code):
                raise RuntimeError(f"{' '.join(command)} ended with {int(code)}")
            if at:
                found[name].append((float(seconds), float(megabytes)))
    return {
        name: (statistics.median(time for time, _ in one), max(memory for _, memory in one))
        for name, one in found.items()
    }
