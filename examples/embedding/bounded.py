"""Checks in processes of their own, with bounds of memory and time: for files from strangers.

python bounded.py PLAN… [--seconds 20] [--megabytes 800] [--jobs 2]

Prints a line of JSON for each plan, in their order: its file, and status 200 with the report; 413
or 422 where the file is too large or no plan, with the reason; 503 where the process went beyond
its bounds and was ended. So many jobs run at a time; each is a new process, as only the system can
end a check, and what it had taken is free again. A service calls ``bounded_check`` with the bytes
of an upload. Needs Linux, or another Unix that heeds RLIMIT_AS.
"""

import argparse
import json
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import itacheck

LIMITS = itacheck.Limits(text_bytes=2_000_000, file_bytes=10_000_000, cells=40_000)
"""Less than itacheck's own: what exceeds these is refused with a sentence, at next to no cost."""


def bounded_check(
    data: bytes, name: str, *, seconds: float = 20.0, megabytes: int = 800
) -> dict[str, Any]:
    """The answer to the bytes of a file, and to the name that the report is to call it by."""
    command = [sys.executable, __file__, name, "--child", "--megabytes", str(megabytes)]
    try:
        done = subprocess.run(
            [*command, "--seconds", str(seconds)],
            input=data,
            capture_output=True,
            timeout=seconds,  # by the clock; the process bounds its own time of the processor
            check=False,
        )
    except subprocess.TimeoutExpired:  # it is ended by then
        return {"status": 503, "error": f"more than {seconds} seconds"}
    if done.returncode != 0:  # a signal, or no memory for as much as an answer
        return {"status": 503, "error": f"the check ended with {done.returncode}"}
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def check_here(data: Any, name: str) -> dict[str, Any]:
    """The answer, within the bounds of this process."""
    try:
        plan = itacheck.read(data, name, limits=LIMITS)
        return {"status": 200, "report": itacheck.check(plan, language="en").to_dict()}
    except itacheck.EngineError as error:
        return {"status": 500, "error": error.text("en")}
    except itacheck.LimitError as error:
        return {"status": 413, "error": error.text("en")}
    except itacheck.ItacheckError as error:
        return {"status": 422, "error": error.text("en")}
    except (MemoryError, RecursionError) as error:
        return {"status": 503, "error": type(error).__name__}


def bind(seconds: float, megabytes: int) -> None:
    """Bound this process: memory, time of the processor, and no file of any size."""
    for what, most in (
        (resource.RLIMIT_AS, megabytes * 1_000_000),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def main() -> None:
    """Plans from files or, in a process that is bounded, one from standard input."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="+", metavar="PLAN")
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--megabytes", type=int, default=800)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    bounds = {"seconds": given.seconds, "megabytes": given.megabytes}
    if given.child:
        bind(**bounds)
        print(json.dumps(check_here(sys.stdin.buffer, given.plans[0])))
        return

    def answer(file: str) -> dict[str, Any]:
        path = Path(file)
        return bounded_check(path.read_bytes(), path.name, **bounds)

    with ThreadPoolExecutor(given.jobs) as pool:  # a thread only waits for its process
        for file, found in zip(given.plans, pool.map(answer, given.plans), strict=True):
            print(json.dumps({"file": file, **found}), flush=True)


if __name__ == "__main__":
    main()
