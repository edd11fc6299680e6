from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
COMMAND = [sys.executable, "-m", "itacheck"]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with next to no environment."""
    return subprocess.run(
        [*COMMAND, *arguments],
        env={"PYTHONPATH": os.pathsep.join(sys.path), **environment},
        capture_output=True,
        check=False,
    )


def test_json_is_the_same_bytes_whatever_the_hash_seed() -> None:
    """Two machines give the same report on the same plan."""
    outputs = {
        run("check", str(DRAFT), "--format", "json", PYTHONHASHSEED=seed).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["schema_version"] == 1


def test_a_terminal_report_is_the_same_bytes_whatever_the_hash_seed() -> None:
    """So is what people read."""
    outputs = {run("check", str(DRAFT), PYTHONHASHSEED=seed).stdout for seed in ("0", "1")}
    assert len(outputs) == 1


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_thai_is_written_whatever_the_encoding(encoding: str) -> None:
    """A locale that has no Thai does not end the command."""
    done = run("check", str(DRAFT), PYTHONIOENCODING=encoding, LC_ALL="C")
    assert "เทศบาลตำบลธารสุจริต" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_name_that_is_no_text_is_no_obstacle(tmp_path: Path) -> None:
    """A file's name may hold bytes that are no UTF-8; the JSON is text all the same."""
    name = os.fsdecode(os.fsencode(tmp_path) + b"/plan-\xff.txt")
    Path(name).write_bytes(DRAFT.read_bytes())
    done = run("check", name, "--format", "json")
    assert json.loads(done.stdout.decode("utf-8"))["input"]["name"] == "plan-\udcff.txt"


def test_a_reader_who_goes_away_is_no_error() -> None:
    """``itacheck … | head`` ends without a word on standard error."""
    with subprocess.Popen(
        [*COMMAND, "check", str(DRAFT), "--format", "json"],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 1}


def test_a_pipe_gets_no_colours() -> None:
    """Escape sequences are for terminals."""
    assert b"\x1b" not in run("check", str(DRAFT)).stdout


def test_closed_standard_output_is_an_error() -> None:
    """A report that goes nowhere is not a success."""
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m itacheck check "{DRAFT}" >&-'],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error() -> None:
    """Half a report is said to be so."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "check", str(DRAFT)],
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
