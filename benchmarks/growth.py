"""Time and memory of every stage at four sizes: nothing may grow faster than the plan.

    python -m benchmarks.growth [--sizes 25,100,500,2500] [--only WORD] [--quick]

Time is that of the processor; memory is the peak of what Python allocates (trees of XML are beyond
it). Both are told per project: at the smallest size in milliseconds and kilobytes, then as ratios
to that. A stage that is linear stays near 1.00 or below. Nothing here passes or fails: the table is
for people.
"""

from __future__ import annotations

import argparse
import gc
import io
import multiprocessing
import os
import statistics
import tracemalloc
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from functools import partial
from time import process_time
from typing import Any

import itacheck
from itacheck.base.record import record

from .made_up import made_up
from .page import Part, table, text_of

SIZES = (25, 100, 500, 2500)
LIMITS = itacheck.Limits(
    markup=10_000_000,
    part_bytes=500_000_000,
    unpacked_bytes=500_000_000,
    paragraphs=500_000,
    rows=200_000,
    cells=2_000_000,
    nodes=2_000_000,
    ratio=5_000,
)
"""A plan of 2,500 projects is beyond what is read of a file from anybody."""
RUNS, ENOUGH = 5, 1.0
"""A stage runs so often, but not again once so many seconds have gone."""
THRESHOLDS = 100_000, 50, 50
"""Of the collector in the command (``itacheck.cli``): Python's own go through all objects often."""
MOST = 1.3
"""What a stage costs per project at the largest size is at most so many times that at the first."""

Stages = Generator[tuple[str, Callable[[], Any]], Any, None]
"""Names and work of stages; each is sent what it came to, from which the next are made."""


@record
class Cost:
    """What a stage took at one size: seconds, and bytes at the peak."""

    seconds: float
    peak: int


def main() -> None:
    """Measure and print, size by size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--only", default="", help="stages whose names have one of these words")
    parser.add_argument("--quick", action="store_true", help="run each stage once")
    arguments = parser.parse_args()
    sizes = [int(one) for one in arguments.sizes.split(",")]
    words = tuple(arguments.only.split(","))
    print(part(sizes, 1 if arguments.quick else RUNS, words).text)


def part(sizes: Sequence[int] = SIZES, runs: int = RUNS, words: Sequence[str] = ("",)) -> Part:
    """The table of growth, of stages whose names have one of some words."""
    before = gc.get_threshold()
    gc.set_threshold(*THRESHOLDS)
    try:
        found = [costs(size, runs, words) for size in sizes]
    finally:
        gc.set_threshold(*before)
    names = list(found[0])
    head = ["", *(f"{size:,}{what}" for size in sizes for what in (" time", " memory"))]
    rows = [[name, *cells(sizes, [each[name] for each in found])] for name in names]
    growths = {name: growth(sizes, [each[name] for each in found]) for name in names}
    above = [f"{name} ({max(one):.2f})" for name, one in growths.items() if max(one) > MOST]
    told = f"Above {MOST} from {sizes[0]:,} to {sizes[-1]:,}: {', '.join(above) or 'nothing'}."
    text = text_of(
        "growth",
        sizes=", ".join(f"{one:,}" for one in sizes),
        first=sizes[0],
        runs=runs,
        enough=ENOUGH,
        table=table(head, rows),
        above=told,
    )
    return Part(text, tuple(_summary(sizes, growths)))


def _summary(
    sizes: Sequence[int], growths: Mapping[str, tuple[float, float]]
) -> Iterator[tuple[str, str]]:
    """For time and memory: that of a check, and of the stage that grows most."""
    for at, what in enumerate(("time", "memory")):
        name = max(growths, key=lambda one: growths[one][at])
        ratios = [growths[one][at] for one in ("check", name) if one in growths]
        told = f"{what} per project at {sizes[-1]:,} projects, as a ratio to that at {sizes[0]:,}"
        both = " · ".join(f"{one:.2f}" for one in ratios)
        yield f"{told}: a check, and the stage that grows most ({name})", both


def cells(sizes: Sequence[int], found: Sequence[Cost]) -> Iterator[str]:
    """What a stage cost per project: at first in figures, then as ratios to these."""
    yield f"{1000 * found[0].seconds / sizes[0]:.2f}"
    yield f"{found[0].peak / sizes[0] / 1000:.0f}"
    for at in range(1, len(sizes)):
        for ratio in growth((sizes[0], sizes[at]), (found[0], found[at])):
            yield f"{ratio:.2f}"


def growth(sizes: Sequence[int], found: Sequence[Cost]) -> tuple[float, float]:
    """Time and memory per project at the last size, as ratios to the first."""
    by = sizes[0] / sizes[-1]
    return found[-1].seconds / found[0].seconds * by, found[-1].peak / found[0].peak * by


def costs(size: int, runs: int, words: Sequence[str]) -> dict[str, Cost]:
    """What every stage takes on a plan of that size."""
    seconds, works = {}, {}
    made = stages(size)
    came_to: Any = None
    while True:
        try:
            name, work = made.send(came_to)
        except StopIteration:
            break
        wanted = any(word in name for word in words)
        took, came_to = timed(work, runs if wanted else 1)
        if wanted:
            seconds[name], works[name] = took, work
    peaks = in_processes(list(works.values()))
    return {name: Cost(seconds[name], peak) for name, peak in zip(works, peaks, strict=True)}


def timed(work: Callable[[], Any], runs: int) -> tuple[float, Any]:
    """The median of some runs, and what the work came to; what is short runs once before."""
    gc.collect()
    gc.freeze()  # else the collector looks through the inputs of all stages
    times: list[float] = []
    came_to = None
    while len(times) <= runs and sum(times) < ENOUGH:
        begun = process_time()
        came_to = work()
        times.append(process_time() - begun)
    gc.unfreeze()
    return statistics.median(times[1:] or times), came_to


def in_processes(works: Sequence[Callable[[], Any]]) -> Iterator[int]:
    """The peak of each work, in a process of its own: as many at once as there are processors."""
    context, at_once = multiprocessing.get_context("fork"), os.cpu_count() or 1
    for begin in range(0, len(works), at_once):
        pipes = [context.Pipe(duplex=False) for _ in works[begin : begin + at_once]]
        processes = [
            context.Process(target=lambda work=work, told=told: told.send(peak(work)))
            for work, (_, told) in zip(works[begin:], pipes, strict=False)
        ]
        for process in processes:
            process.start()
        for process, (heard, told) in zip(processes, pipes, strict=True):
            told.close()
            yield heard.recv()
            process.join()


def peak(work: Callable[[], Any]) -> int:
    """The most bytes that Python holds at once for a work."""
    gc.collect()
    gc.freeze()
    tracemalloc.start()
    work()
    return tracemalloc.get_traced_memory()[1]


def stages(size: int) -> Stages:
    """Every reader, stage, renderer and writer, each once what it takes is there."""
    from itacheck.engine import evaluate
    from itacheck.facts import build_facts
    from itacheck.office import write_bytes
    from itacheck.office.files import FORMS
    from itacheck.plan.form import plan_from_mapping, plan_to_mapping
    from itacheck.settings.compiling import compiled_packs

    # An amount that no sheet's table row has: some eight findings for each project.
    text = made_up(size).replace("จำนวน 1,000 บาท", "จำนวน 1,500 บาท").encode()
    plan = yield "read text", partial(_read, text)
    files = {}
    for form in FORMS:
        files[form] = yield f"write {form}", partial(write_bytes, plan, form)
    for form in (one for one in FORMS if one != "text"):
        yield f"read {form}", partial(_read, files[form])
    mapping = yield "plan to dict", lambda: plan_to_mapping(plan)
    yield "read dict", lambda: plan_from_mapping(mapping, limits=LIMITS)
    compiled = compiled_packs(("nacc-2566-2570",), None)
    criteria = compiled.whole.criteria
    facts = yield "facts", lambda: build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    for engine in ("durable", "plain"):
        yield f"engine {engine}", partial(evaluate, compiled, facts, engine)
    report = yield "check", lambda: itacheck.check(plan)
    for form in ("docx", "xlsx"):
        # The check of a file is that of a plan, and is not measured again.
        own = itacheck.check(io.BytesIO(files[form]), limits=LIMITS)
        yield (
            f"annotate {form}",
            partial(itacheck.annotate, files[form], own, limits=LIMITS),
        )
    yield from _of_report(plan, report)


def _read(data: bytes) -> itacheck.Plan:
    return itacheck.read(io.BytesIO(data), limits=LIMITS)


def _of_report(plan: itacheck.Plan, report: itacheck.Report) -> Stages:
    from itacheck.report.baseline import compare
    from itacheck.report.telling import told_in

    for name in itacheck.formats():
        yield f"render {name}", partial(itacheck.render, report, name)
    yield "proposals", lambda: itacheck.proposals(plan, report)
    yield "compare", lambda: compare(report, report)
    yield "tell in English", lambda: told_in(report, "en")
    saved = yield "report to dict", report.to_dict
    yield "report from dict", lambda: itacheck.Report.from_dict(saved)


if __name__ == "__main__":
    main()
