"""Try rules on mutants of themselves: each small change must be noticed by the rule's examples.

    python -m itacheck.trial.mutate rules/ [--equivalent LIST]

prints the mutants that no example notices, but for those that a list says make no difference, and
the names in the list that no longer survive. The exit code is 1 if there are any.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ..base.errors import ItacheckError
from ..packs import load_pack
from ..packs.files import MAIN_FILE
from .equivalents import read_equivalents
from .trial import try_mutants


def packs_under(path: str) -> list[str]:
    """The packs that a path or an id stands for: those in a folder of packs, or the one itself."""
    folder = Path(path)
    inside = sorted(str(one.parent) for one in folder.glob(f"*/{MAIN_FILE}"))
    return [path] if (folder / MAIN_FILE).is_file() or not inside else inside


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the survivors and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m itacheck.trial.mutate")
    parser.add_argument("path", help="a folder of packs, a pack, or a shipped pack's id")
    parser.add_argument("--equivalent", type=Path, help="YAML list of mutants that do not matter")
    parser.add_argument("--engine", choices=("plain", "durable"), default="plain")
    options = parser.parse_args(arguments)
    try:
        listed = read_equivalents(options.equivalent) if options.equivalent else {}
        tried, survivors = 0, []
        same: set[str] = set()
        for path in packs_under(options.path):
            trial = try_mutants(load_pack(path), engine=options.engine)
            tried += trial.tried
            survivors += [one.name for one in trial.survivors]
            same |= trial.same
    except ItacheckError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    left = [name for name in survivors if name not in listed]
    idle = listed.keys() - same - set(survivors)
    stale = [f"{name} (listed, and does not survive)" for name in idle]
    lines = [*left, *sorted(stale), f"{tried} mutants, {len(survivors)} unnoticed"]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 1 if left or stale else 0


if __name__ == "__main__":
    sys.exit(main())
