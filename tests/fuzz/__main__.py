"""Try strange inputs for as long as one likes: ``python -m tests.fuzz --minutes 60``.

Each is tried in a process, which is ended when an input takes more than 10 seconds of the processor
or 500 MB. What falls is made smaller, and kept under ``tests/fuzz/corpus``, which the tests replay:
mend the fault and commit both. ``python -m tests.fuzz FILE…`` tries files of the corpus again.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import resource
import signal
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from time import monotonic

from tests.fuzz.targets import CORPUS, KINDS, fallen, made

SECONDS, MEGABYTES = 10, 500
_HANGS = 600
"""Seconds by the clock; the others are those of the processor, whatever else the machine does."""
_ADDRESSES = 3_000_000_000
"""Bytes that a process may ask for at most; ``ulimit -v`` may allow less."""
_AT_ONCE = 200
"""So many inputs share a process, in which what one leaves behind would be another's memory."""


def main() -> None:
    """Try, and say what was tried and what fell."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="of the corpus, to try again")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0, help="the first one; each input has its own")
    parser.add_argument("--kind", action="append", choices=list(KINDS))
    arguments = parser.parse_args()
    if arguments.files:
        for path in arguments.files:
            error = fallen(path.parent.name, path.read_bytes())
            print(path, "holds" if error is None else "".join(traceback.format_exception(error)))
        return
    trial = _Trial()
    end, seed = monotonic() + 60 * arguments.minutes, arguments.seed
    kinds = arguments.kind or list(KINDS)
    while monotonic() < end:
        trial.tried(kinds[seed % len(kinds)], seed)
        seed += 1
    trial.stop()
    print(f"seeds {arguments.seed} to {seed - 1}: {trial.count} inputs, {trial.fell} fell")


class _Trial:
    """Tries inputs in a process, and begins another one where that was ended."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("fork")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self.count = self.fell = 0
        self._known: set[str] = set()

    def tried(self, kind: str, seed: int) -> None:
        """Try the input of a seed; what falls in a way that was not seen yet is kept."""
        data = made(kind, Random(seed))
        self.count += 1
        why = self._why(kind, data)
        if self.count % _AT_ONCE == 0:
            self.stop()
        if why is None:
            return
        self.fell += 1
        if why in self._known:
            return
        self._known.add(why)
        small = self._smaller(kind, data, why)
        path = CORPUS / kind / hashlib.sha256(small).hexdigest()[:12]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(small)
        print(f"{path} ({len(small):,} bytes, seed {seed}): {why}", flush=True)

    def _why(self, kind: str, data: bytes) -> str | None:
        """Why an input falls, by the last line of ours in its traceback."""
        if self._process is None:
            self._pipe, other = self._context.Pipe()
            self._process = self._context.Process(target=_serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
        assert self._pipe is not None
        self._pipe.send((kind, data))
        try:
            if self._pipe.poll(_HANGS):
                found: str | None = self._pipe.recv()
                return found
            why = f"hangs for {_HANGS} s"
        except EOFError:
            self._process.join()
            slow = self._process.exitcode == -signal.SIGPROF
            why = f"more than {SECONDS} s" if slow else f"ended by {self._process.exitcode}"
        self.stop()
        return why

    def _smaller(self, kind: str, data: bytes, why: str) -> bytes:
        """The input without whatever it falls without, as far as a minute goes."""
        end = monotonic() + (60 if why.startswith("more") else 30)
        size = len(data) // 2
        while size and kind not in {"docx", "xlsx"} and monotonic() < end:
            start = 0
            while start < len(data) and monotonic() < end:
                shorter = data[:start] + data[start + size :]
                if self._why(kind, shorter) == why:
                    data = shorter
                else:
                    start += size
            size //= 2
        return data

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


def _serve(pipe: Connection) -> None:
    _, given = resource.getrlimit(resource.RLIMIT_AS)
    most = _ADDRESSES if given == resource.RLIM_INFINITY else min(_ADDRESSES, given)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    while True:
        kind, data = pipe.recv()
        before = _peak()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # its signal ends the process
        error = fallen(kind, data)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if error is None and _peak() > max(MEGABYTES, before):
            pipe.send(f"more than {MEGABYTES} MB")
        else:
            pipe.send(None if error is None else _told(error))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _told(error: BaseException) -> str:
    frames = [
        one for one in traceback.extract_tb(error.__traceback__) if "itacheck" in one.filename
    ]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    said = f": {error}" if isinstance(error, AssertionError) else ""
    return f"{type(error).__name__} at {place}{said}"[:200]


if __name__ == "__main__":
    main()
