"""What version 0.1 offered is there still: names, arguments, words of packs, commands, reports.

``earlier`` holds what that version wrote; it is not written anew.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import itacheck
from itacheck.cli import main
from itacheck.packs import shipped_packs
from itacheck.vocabulary import kinds
from tests.architecture.test_stable import public

EARLIER = Path(__file__).parent / "earlier"
WORDS: dict[str, Any] = yaml.safe_load((EARLIER / "words.yaml").read_text(encoding="utf-8"))
DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"


def members(text: str) -> dict[str, list[str]]:
    """For each public name of a list as stable.txt: its arguments, or its fields and methods."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        name = re.sub(r"^\s*(class |by name, )?", "", line).split("(")[0]
        if line.startswith(" "):
            # A method with its arguments, which may be given by name.
            further = re.findall(r"(?<=[(,] )\w+(?=:)|(?<=\()\w+(?=[:,])", line)
            one = re.split(r"[:= ]", name)[0]
            list(found.values())[-1].extend([one, *(f"{one}({each})" for each in further)])
        else:
            found[name.split(":")[0]] = []
    return found


def test_every_public_name_is_kept_with_its_arguments_fields_and_methods() -> None:
    """A program written for 0.1 finds what it calls."""
    earlier, now = members((EARLIER / "names.txt").read_text("utf-8")), members(public())
    assert len(earlier) > 20
    missing = {
        name: [one for one in had if one not in now.get(name, ())] for name, had in earlier.items()
    }
    assert {name: lost for name, lost in missing.items() if lost or name not in now} == {}


@pytest.mark.parametrize(
    "name", ["check", "load_pack", "new_plan", "read", "render", "write", "annotate"]
)
def test_arguments_stay_in_their_order(name: str) -> None:
    """Those that 0.1 took come first, in the same order."""
    earlier, now = members((EARLIER / "names.txt").read_text("utf-8")), members(public())
    assert now[name][: len(earlier[name])] == earlier[name]


def test_packs_and_what_they_may_name_are_kept() -> None:
    """A pack that builds on the shipped one of 0.1, and asks for its facts, loads."""
    assert set(WORDS["packs"]) <= set(shipped_packs())
    pack = itacheck.load_pack("nacc-2566-2570")
    assert set(WORDS["rules"]) <= {one.code for one in pack.rules}
    assert set(WORDS["parameters"]) <= {one.name for one in pack.parameters}
    for name, there in (
        ("measures", pack.measures),
        ("topics", pack.topics),
        ("profiles", pack.profiles),
    ):
        assert set(WORDS[name]) <= {one.id for one in there}
    known = {kind.name: {one.name for one in kind.properties} for kind in kinds()}
    assert {name: set(had) - known.get(name, set()) for name, had in WORDS["kinds"].items()} == {
        name: set() for name in WORDS["kinds"]
    }


@pytest.mark.parametrize("command", WORDS["commands"])
def test_every_command_and_its_options_are_kept(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script written for 0.1 runs."""
    words = [] if command == "itacheck" else command.split()
    with pytest.raises(SystemExit, match="0"):
        main([*words, "--help"])
    offered = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert set(WORDS["commands"][command]) <= offered


def test_a_report_of_the_earlier_version_is_read_and_compared() -> None:
    """It is shown in every format, and as a baseline it knows all that it told."""
    report = itacheck.Report.from_dict(json.loads((EARLIER / "report.json").read_text("utf-8")))
    assert report.version == "0.1.0"
    assert all(itacheck.render(report, form) for form in itacheck.formats())
    now = itacheck.check(DRAFT, select=["BUD", "RSK"], baseline=report)
    assert now.baseline is not None
    assert (len(now.baseline.known), now.baseline.gone) == (len(report.findings), ())


def test_what_is_called_otherwise_goes_by_its_former_name_with_a_warning(tmp_path: Path) -> None:
    """The trial of rules; as a command and as a module."""
    pack = DRAFT.parent / "packs" / "auditor.yaml"
    done = [
        subprocess.run(
            [sys.executable, *way, "-m", f"itacheck.{name}.mutate", str(pack)],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        for name, way in (("testing", ["-W", "default"]), ("trial", []))
    ]
    assert done[0].stdout == done[1].stdout
    assert (
        "DeprecationWarning: itacheck.testing.mutate is called itacheck.trial.mutate"
        in done[0].stderr
    )
