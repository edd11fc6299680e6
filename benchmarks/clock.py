"""Time of the processor, which other work on the machine disturbs least."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Mapping
from time import process_time

Work = Callable[[], object]


def medians(works: Mapping[str, Work], runs: int) -> dict[str, float]:
    """The median of each work's seconds; all run once before, and then in turn."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()
    gc.collect()
    for _ in range(runs):
        for name, work in works.items():
            begun = process_time()
            work()
            times[name].append(process_time() - begun)
    return {name: statistics.median(found) for name, found in times.items()}
