"""Measure speed and growth, and write what came out into docs/benchmarks.md and the README.

    python -m benchmarks [PART…] [--plan FILE] [--quick]

Without a part all are measured, and both files written; parts that are named are printed. A plan of
one's own, in any form, stands for the example, and is only printed, too.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import itacheck

from . import engines, forms, growth, machine, pdf, starts
from .page import Part, table, text_of

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "tharnsucharit.txt"
PAGE, README = ROOT / "docs" / "benchmarks.md", ROOT / "README.md"
BEGIN, END = "<!-- benchmarks -->\n", "<!-- /benchmarks -->\n"


def main() -> None:
    """Measure, and write or print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help="engines, starts, forms, pdf, growth"
    )
    parser.add_argument("--plan", type=Path, help="a plan of one's own, in any form")
    parser.add_argument("--quick", action="store_true", help="fewer runs and smaller sizes")
    arguments = parser.parse_args()
    known = parts(arguments.plan or EXAMPLE, quick=arguments.quick)
    unknown = set(arguments.parts) - set(known)
    if unknown:
        parser.error(
            f"no part is called {', '.join(sorted(unknown))}; there are {', '.join(known)}"
        )
    found = [known[name]() for name in arguments.parts or known]
    if arguments.parts or arguments.plan or arguments.quick:
        print(whole(found))
    else:
        PAGE.write_text(whole(found), encoding="utf-8")
        README.write_text(with_summary(README.read_text(encoding="utf-8"), found), encoding="utf-8")


def parts(path: Path, *, quick: bool) -> Mapping[str, Callable[[], Part]]:
    """Each part by its name; quick ones are for trying the benchmarks themselves."""
    plan = itacheck.read(path)
    if quick:
        return {
            "growth": lambda: growth.part((2, 4), 1),
            "engines": lambda: engines.part((100, 200), 1),
            "starts": lambda: _starts(plan, 1),
            "forms": lambda: forms.part(path.name, plan, 1),
            "pdf": lambda: pdf.part(2, 1),
        }
    return {
        "growth": growth.part,  # first, as its processes are to fork from one without threads
        "engines": engines.part,
        "starts": lambda: _starts(plan, starts.RUNS),
        "forms": lambda: forms.part(path.name, plan),
        "pdf": pdf.part,
    }


def _starts(plan: itacheck.Plan, runs: int) -> Part:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.txt")
        itacheck.write(plan, path)
        return starts.part(path, runs)


def whole(found: list[Part]) -> str:
    """The page, with a summary before its parts."""
    sections = [
        text_of("head", summary=summary(found)),
        *(one.text for one in found),
        machine.part(),
    ]
    return "\n".join(sections)


def summary(found: list[Part]) -> str:
    """What each part has to say in short."""
    return table(("", "ratio"), [row for one in found for row in one.summary])


def with_summary(readme: str, found: list[Part]) -> str:
    """The README with the summary between its comments."""
    before, rest = readme.split(BEGIN)
    return f"{before}{BEGIN}\n{summary(found)}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    main()
