"""The processes that check plans where a caller brings no executor."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection

MOST = 61
"""So many processes can a pool of Windows have."""


class Processes(ProcessPoolExecutor):
    """A pool whose processes end with it, also where it is killed or left in the middle.

    They are begun afresh (spawn) on every system: a fork of a program with threads may wait for
    ever. Each waits for the end of a pipe that this process alone can write to.
    """

    def __init__(self, jobs: int) -> None:
        context = get_context("spawn")
        told, self._held = context.Pipe(duplex=False)
        super().__init__(min(jobs, MOST), context, _begin, (told,))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the pool; without ``wait``, checks that run are ended, too."""
        if not wait:
            self._held.close()
        super().shutdown(wait=True, cancel_futures=cancel_futures)
        self._held.close()


def cores() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _begin(told: Connection) -> None:
    """Of a person's Ctrl-C the parent hears, and ends the pool; nobody wants a traceback of each.

    Much memory is made in a check, and all of it is in use: to look for the dead is a waste.
    """
    import gc
    import signal
    from threading import Thread

    gc.set_threshold(100_000, 50, 50)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(told,), daemon=True).start()


def _end_with(told: Connection) -> None:
    try:
        told.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)
