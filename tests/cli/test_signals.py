"""A command that is ended takes back what it has begun."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from itacheck.cli import main
from itacheck.cli.signals import Ended, ended_by_signals

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
# Stops where the bytes are written and the name is not yet there, until a signal comes; a shell
# that runs the tests in the background has them ignore some.
STALLED = """
import os, signal, sys, time
for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(one, signal.SIG_DFL)
from itacheck.cli import main
def wait(_):
    print("waits", flush=True)
    time.sleep(60)
os.fsync = wait
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_no_temporary_file_is_left(number: signal.Signals, tmp_path: Path) -> None:
    """The report that was there stays, nothing lies beside it, and nothing is said."""
    out = tmp_path / "plan.json"
    out.write_bytes(b"old")
    command = ["convert", str(DRAFT), str(out), "--force"]
    with subprocess.Popen(
        [sys.executable, "-c", STALLED, *command],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"waits\n"
        assert len(list(tmp_path.iterdir())) == 2
        process.send_signal(number)
        assert process.stderr.read() == b""
    assert process.returncode == 128 + number
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"plan.json": b"old"}


def test_a_signal_ends_what_runs_and_a_second_one_waits() -> None:
    """What was begun is taken back undisturbed; afterwards signals do what they did."""
    before = signal.getsignal(signal.SIGTERM)
    taken_back = []

    def work() -> None:
        with ended_by_signals():
            try:
                signal.raise_signal(signal.SIGTERM)
            finally:
                signal.raise_signal(signal.SIGTERM)
                taken_back.append(1)

    with pytest.raises(Ended) as ended:
        work()
    assert ended.value.code == 128 + signal.SIGTERM
    assert taken_back == [1]
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_signal_that_somebody_heeds_or_ignores_is_left_alone() -> None:
    """``nohup itacheck`` goes on when its window closes."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ended_by_signals():
            signal.raise_signal(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_thread_runs_the_command_as_well() -> None:
    """Signals are none of its business."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(main, ["--version"]).result() == 0
