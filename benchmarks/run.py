"""Speed and memory of itacheck, each figure as a ratio to something measured in the same run.

    python benchmarks/run.py PLAN

PLAN is any plan as text. Nothing here passes or fails: the table is for people to read. Times are
medians; the machine's own speed drops out of a ratio, other load on the machine does not.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import perf_counter

import yaml

STARTS = 15
CHECKS = 20
FIRST_CHECK = """\
import itacheck
from itacheck.plan import Dimension, Mission, Plan
itacheck.check(Plan(dimensions=(Dimension(1, missions=(Mission("1.1"),)),)))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path)
    arguments = parser.parse_args()
    starts(arguments.plan)
    stages(arguments.plan)
    text(arguments.plan)
    structured(arguments.plan)
    word(arguments.plan)
    workbook(arguments.plan)


def starts(plan: Path) -> None:
    """Whole processes against a bare interpreter, in turn so that all meet the same load."""
    commands = {
        "bare interpreter": [sys.executable, "-c", "pass"],
        "import itacheck": [sys.executable, "-c", "import itacheck"],
        "first check ready": [
            sys.executable,
            "-c",
            FIRST_CHECK,
        ],
        "command on the plan": [
            sys.executable,
            "-m",
            "itacheck",
            "check",
            "--fail-on",
            "never",
            str(plan),
        ],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            begun = perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times[name].append(perf_counter() - begun)
    bare = statistics.median(times["bare interpreter"])
    print("whole process              ratio to a bare start   (median of", STARTS, "runs)")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"  {name:<24} {median / bare:6.1f} x      {median * 1000:7.1f} ms")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"  largest of these processes: {peak:.0f} MB")


def stages(plan: Path) -> None:
    """The stages of one warm check, as shares of the whole; the engines against each other."""
    import itacheck
    from itacheck.engine import compile_pack, evaluate, loadable_engines
    from itacheck.facts import build_facts
    from itacheck.packs import load_pack
    from itacheck.reading import read
    from itacheck.vocabulary import kinds

    pack = load_pack("nacc-2566-2570")
    compiled = compile_pack([pack], kinds(), None)
    read_plan = read(plan)
    facts = build_facts(read_plan, pack.criteria, fiscal_year=None, baseline_ita=None)
    whole, reading, making, durable, plain = interleaved(
        lambda: itacheck.check(plan),
        lambda: read(plan),
        lambda: build_facts(read_plan, pack.criteria, fiscal_year=None, baseline_ita=None),
        lambda: evaluate(compiled, facts, "durable"),
        lambda: evaluate(compiled, facts, "plain"),
    )
    print(f"one check, warm: {whole * 1000:.1f} ms, {len(facts)} facts, {len(pack.rules)} rules")
    for name, part in (
        ("reading the text", reading),
        ("facts", making),
        ("durable engine", durable),
        ("facts and engine", making + durable),
    ):
        print(f"  {name:<24} {100 * part / whole:5.1f} % of the whole")
    if "durable" in loadable_engines():
        print(f"  durable / plain engine   {durable / plain:5.1f} x")
    else:
        print("  durable-rules is not installed: the plain engine stands for it above")


def text(plan: Path) -> None:
    """What reading text costs: against taking the same text apart into its bare cells."""
    from itacheck.reading import read

    arabic = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    data = plan.read_bytes()

    def bare() -> list[str]:
        lines = data.decode("utf-8", "replace").splitlines()
        cells = (cell for line in lines for cell in line.split("\t"))
        return ["".join(cell.translate(arabic).split()) for cell in cells]

    parted, reading = interleaved(bare, lambda: read(BytesIO(data), "plan.txt"))
    print(f"the plan as text, {len(data):,} bytes, as a ratio to its cells in Arabic digits alone")
    print(f"  a Plan with its places   {reading / parted:5.1f} x      {reading * 1000:7.1f} ms")


def structured(plan: Path) -> None:
    """What the places of YAML cost: reading the plan's own form against a load without them."""
    import itacheck
    from itacheck.plan.form import plan_to_yaml, read_yaml

    data = plan_to_yaml(itacheck.read(plan)).encode()
    load, read = interleaved(
        lambda: yaml.load(data, yaml.CSafeLoader),
        lambda: read_yaml(data, "plan.yaml"),
    )
    print(f"the plan as YAML, {len(data):,} bytes, as a ratio to a load in C without places")
    print(f"  a Plan with its places   {read / load:5.1f} x      {read * 1000:7.1f} ms")


def word(plan: Path) -> None:
    """The plan as a Word file: its check against python-docx visiting every cell once."""
    import docx

    import itacheck
    from itacheck.office import write_bytes

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.docx")
        path.write_bytes(write_bytes(itacheck.read(plan), "docx"))
        visit, read, check = interleaved(
            lambda: [
                cell.text
                for table in docx.Document(str(path)).tables
                for row in table.rows
                for cell in row.cells
            ],
            lambda: itacheck.read(path),
            lambda: itacheck.check(path),
        )
    print("the plan as Word, as a ratio to python-docx, which opens it and visits every cell")
    for name, part in (("a Plan with its places", read), ("the whole check", check)):
        print(f"  {name:<24} {part / visit:5.1f} x      {part * 1000:7.1f} ms")


def workbook(plan: Path) -> None:
    """What a plan in Excel costs: reading and checking it against opening it with openpyxl."""
    from openpyxl import load_workbook

    import itacheck
    from itacheck.office import write_bytes
    from itacheck.reading import read

    data = write_bytes(read(plan), "xlsx")

    def visited() -> int:
        book = load_workbook(BytesIO(data))
        return sum(cell.value is not None for sheet in book for row in sheet for cell in row)

    opened, reading, checking = interleaved(
        visited,
        lambda: read(BytesIO(data), "plan.xlsx"),
        lambda: itacheck.check(BytesIO(data)),
    )
    print(f"the plan as Excel, {len(data):,} bytes, as a ratio to openpyxl's visit of every cell")
    print(f"  a Plan with its places   {reading / opened:5.1f} x      {reading * 1000:7.1f} ms")
    print(f"  the whole check          {checking / opened:5.1f} x      {checking * 1000:7.1f} ms")


def interleaved(*functions: Callable[[], object]) -> list[float]:
    """The median time of each function, called in turn."""
    times: list[list[float]] = [[] for _ in functions]
    for function in functions:
        function()
    for _ in range(CHECKS):
        for measured, function in zip(times, functions, strict=True):
            begun = perf_counter()
            function()
            measured.append(perf_counter() - begun)
    return [statistics.median(measured) for measured in times]


if __name__ == "__main__":
    main()
