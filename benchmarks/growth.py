"""Time and memory of every stage at four sizes: nothing may grow faster than the plan.

    python benchmarks/growth.py [--sizes 25,100,500,2500] [--only WORD] [--quick]

Each stage runs in a process of its own, forked when its input is ready. Time is that of the
processor, the least of some runs; memory is the peak above what the process had before. Both are
told per project, as a ratio to the smallest size (1.00): a stage that is linear stays near or below
it. Memory is measured on Linux alone. Nothing here passes or fails: the table is for people.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent))
from run import made_up

import itacheck

SIZES = (25, 100, 500, 2500)
RUNS, ENOUGH = 5, 2.0
"""A stage runs so often, but not again once so many seconds have gone."""

Stage = tuple[str, Callable[[], object]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--only", default="", help="stages whose names have this word")
    parser.add_argument("--quick", action="store_true", help="run each stage once")
    arguments = parser.parse_args()
    sizes = [int(one) for one in arguments.sizes.split(",")]
    runs = 1 if arguments.quick else RUNS
    heads = "".join(f"{size:>18}" for size in sizes)
    print(f"{'projects':<24}{heads}   time per project, memory per project; ms and kB at first")
    told: dict[str, list[tuple[float, int | None]]] = {}
    for size in sizes:
        for name, stage in stages(size):
            if arguments.only in name:
                told.setdefault(name, []).append(apart(stage, runs))
    for name, found in told.items():
        print(f"{name:<24}{''.join(cells(sizes, found))}", flush=True)


def cells(sizes: list[int], found: list[tuple[float, int | None]]) -> Iterator[str]:
    """What a stage cost per project: at first in figures, then as ratios to these."""
    (time, memory), first = found[0], sizes[0]
    yield f"{1000 * time / first:>9.2f}{'-' if memory is None else format(memory / first, '.0f'):>9}"
    for size, (later, more) in zip(sizes[1:], found[1:], strict=True):
        ratio = "-" if not memory or more is None else f"{more / size / (memory / first):.2f}"
        yield f"{later / size / (time / first):>9.2f}{ratio:>9}"


def apart(stage: Callable[[], object], runs: int) -> tuple[float, int | None]:
    """The seconds and the kilobytes that a stage takes in a forked process."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.write(writer, pickle.dumps(measured(stage, runs)))
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    found: tuple[float, int | None] = pickle.loads(said)  # noqa: S301 - our own child's
    return found


def measured(stage: Callable[[], object], runs: int) -> tuple[float, int | None]:
    """The least time of some runs, after one that loads modules, and the peak of the first run."""
    gc.collect()
    before = resident("VmRSS", anew=True)
    held = stage()
    peak = resident("VmHWM")
    del held
    times: list[float] = []
    while len(times) < runs and sum(times) < ENOUGH:
        begun = process_time()
        stage()
        times.append(process_time() - begun)
    return min(times), None if before is None or peak is None else peak - before


def resident(what: str, *, anew: bool = False) -> int | None:
    """The kilobytes that this process has in memory, or had at most since ``anew``."""
    try:
        if anew:
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(what))


def stages(size: int) -> Iterator[Stage]:
    """Every reader, stage, renderer and writer, with its input ready."""
    from itacheck.engine import evaluate
    from itacheck.facts import build_facts
    from itacheck.office import write_bytes
    from itacheck.office.files import FORMS
    from itacheck.plan.form import plan_from_mapping, plan_to_mapping
    from itacheck.report.baseline import compare
    from itacheck.report.telling import told_in
    from itacheck.settings.compiling import compiled_packs

    text = made_up(size).encode()
    plan = itacheck.read(io.BytesIO(text), "plan.txt")
    compiled = compiled_packs(("nacc-2566-2570",), None)
    criteria = compiled.whole.criteria
    facts = build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    report = itacheck.check(plan)
    mapping = plan_to_mapping(plan)
    files = {form: write_bytes(plan, form) for form in FORMS}
    for form, data in files.items():
        yield f"read {form}", lambda data=data: itacheck.read(io.BytesIO(data))
    yield "read dict", lambda: plan_from_mapping(mapping)
    yield "facts", lambda: build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    for engine in ("durable", "plain"):
        yield f"engine {engine}", lambda engine=engine: evaluate(compiled, facts, engine)
    yield "check", lambda: itacheck.check(plan)
    for name in itacheck.formats():
        yield f"render {name}", lambda name=name: itacheck.render(report, name)
    for form in FORMS:
        yield f"write {form}", lambda form=form: write_bytes(plan, form)
    for form in ("docx", "xlsx"):
        own = itacheck.check(io.BytesIO(files[form]))
        yield f"annotate {form}", lambda form=form, own=own: itacheck.annotate(files[form], own)
    saved = report.to_dict()
    yield "proposals", lambda: itacheck.proposals(plan, report)
    yield "compare", lambda: compare(report, report)
    yield "tell in English", lambda: told_in(report, "en")
    yield "report to dict", report.to_dict
    yield "report from dict", lambda: itacheck.Report.from_dict(saved)


if __name__ == "__main__":
    main()
