"""The durable engine for long: ``python -m tests.fuzz.endurance [--checks 3000]``.

It is a C extension: what it does wrong may show after a thousand checks alone, or as somebody
else's memory. So eight threads check at once, with memory that is spoilt when it is freed
(``MALLOC_PERTURB_``), and processes are forked that check as well. Each check must say what the
plain engine says, and the memory of the last checks must be that of the first.

Processes are forked while no thread checks: up to CPython 3.11 ``functools.cached_property`` has a
lock, and one that a thread holds at the fork is never released in the child.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

import itacheck
from itacheck.checking import Checker, prepare
from itacheck.engine import loadable_engines

EXAMPLES = Path(__file__).parents[2] / "examples"
THREADS, FORKS = 8, 20
SPOILT = "165"
GROWTH_KB = 15_000
"""What fragments of memory may come to; a check that kept a hundred bytes a fact would show."""

Said: TypeAlias = tuple[object, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Check and compare; 1 where something differs or memory grows."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.endurance", description=__doc__)
    parser.add_argument("--checks", type=int, default=3000)
    checks = parser.parse_args(arguments).checks
    if "durable" not in loadable_engines():
        print("durable-rules cannot be loaded here: nothing to try")
        return 1
    if os.environ.get("MALLOC_PERTURB_") != SPOILT:  # the C library looks at it when it starts
        again = [sys.executable, "-m", "tests.fuzz.endurance", "--checks", str(checks)]
        os.execve(sys.executable, again, {**os.environ, "MALLOC_PERTURB_": SPOILT})  # noqa: S606
    names = ("tharnsucharit-draft.txt", "tharnsucharit.txt", "tharnsucharit-empty.yaml")
    plans = [itacheck.read(EXAMPLES / name) for name in names]
    wanted = [said(prepare(engine="plain"), plan) for plan in plans]
    checker = prepare(engine="durable")
    sizes = []
    wrong = 0
    with ThreadPoolExecutor(THREADS) as pool:
        for part in range(4):
            every = [at % len(plans) for at in range(checks // 4)]
            found = pool.map(lambda at: said(checker, plans[at]) == wanted[at], every)
            wrong += sum(not one for one in found)
            wrong += forked(checker, plans, wanted, FORKS // 4)
            gc.collect()
            sizes.append(resident())
            print(f"{(part + 1) * len(every):6} checks, {sizes[-1]:,} kB, {wrong} wrong")
    grown = sizes[-1] - sizes[1]
    print(f"memory of the second half: {grown:+,} kB; at most {GROWTH_KB:,} kB")
    return int(wrong > 0 or grown > GROWTH_KB)


def said(checker: Checker, plan: itacheck.Plan) -> Said:
    """What a check finds, and what became of each rule."""
    report = checker.report(plan)
    findings = tuple((one.rule, one.subject, one.year, one.fingerprint) for one in report.findings)
    return findings, report.ledger


def forked(
    checker: Checker, plans: Sequence[itacheck.Plan], wanted: Sequence[Said], count: int
) -> int:
    """How many of some processes, forked of one in which threads checked, err or break."""
    wrong = 0
    for at in range(count):
        which = at % len(plans)
        child = os.fork()
        if not child:
            status = 1
            try:
                status = int(said(checker, plans[which]) != wanted[which])
            finally:
                os._exit(status)
        _, status = os.waitpid(child, 0)
        wrong += status != 0
    return wrong


def resident() -> int:
    """The kilobytes that this process has in memory."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
