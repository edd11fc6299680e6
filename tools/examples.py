"""Keep the example plans in their other forms in step with their texts.

    python tools/examples.py write    after changing an example's text or what writes files
    python tools/examples.py check    exit 1 while a file does not hold its text's plan

The texts under ``examples/`` are written by hand; Word, Excel, YAML and JSON files of them are made
as ``itacheck convert`` makes them, and an empty plan of the same municipality as ``itacheck new``
does. Another version of a library may write other bytes: what counts is the plan in them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from attrs import evolve

import itacheck
from itacheck.office import new_plan, write_bytes

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ("tharnsucharit", "tharnsucharit-draft")
EMPTY = "tharnsucharit-empty"
FORMS = ("docx", "xlsx", "yaml", "json")


def plans(root: Path) -> dict[str, itacheck.Plan]:
    """The plan that each file is to hold, by the file's name."""
    found = {one: itacheck.read(root / "examples" / f"{one}.txt") for one in TEXTS}
    found[EMPTY] = new_plan("เทศบาลตำบลธารสุจริต", district="ธารทอง", province="สุจริตบุรี")
    return {f"{name}.{form}": plan for name, plan in found.items() for form in FORMS}


def out_of_step(root: Path) -> list[str]:
    """The files that are missing or hold another plan than they are to."""
    return [
        name for name, plan in plans(root).items() if not _holds(root / "examples" / name, plan)
    ]


def _holds(path: Path, plan: itacheck.Plan) -> bool:
    try:
        return evolve(itacheck.read(path), unfilled=()) == plan
    except itacheck.ItacheckError:
        return False


def write(root: Path) -> None:
    """Write every file anew."""
    for name, plan in plans(root).items():
        (root / "examples" / name).write_bytes(write_bytes(plan, name.rpartition(".")[2]))


def main(arguments: list[str] | None = None) -> int:
    """Write the files, or say which are out of step."""
    parser = argparse.ArgumentParser(description="Keep the example plans in step.")
    parser.add_argument("action", choices=("write", "check"))
    if parser.parse_args(arguments).action == "write":
        write(ROOT)
        return 0
    wrong = out_of_step(ROOT)
    for name in wrong:
        print(f"examples/{name} is out of step: python tools/examples.py write")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
