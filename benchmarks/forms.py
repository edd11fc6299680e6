"""The stages of a check for each form of a plan, against the least that a library does with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

import yaml

import itacheck
from itacheck.engine import evaluate
from itacheck.facts import build_facts
from itacheck.office import write_bytes
from itacheck.settings.compiling import compiled_packs

from .clock import Work, medians
from .page import Part, table, text_of, times

RUNS = 11
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def part(name: str, plan: itacheck.Plan, runs: int = RUNS) -> Part:
    """The table of forms; ``name`` says which plan it is."""
    compiled = compiled_packs(("nacc-2566-2570",), None)
    facts = build_facts(plan, compiled.whole.criteria, fiscal_year=None, baseline_ita=None)
    rows, summary = [], []
    for form, (title, than, least) in LEAST.items():
        data = write_bytes(plan, form)
        found = medians(dict(_works(data, form, least)), runs)
        check = found["check"]
        stages = ("read", "facts", "engine")
        rest = max(0.0, check - sum(found[one] for one in stages))
        shares = (*(found[one] for one in stages), rest)
        ratios = [times(found[one] / found["least"]) for one in ("read", "check")]
        rows.append([title, *ratios, *(f"{100 * one / check:.0f} %" for one in shares)])
        summary.append((f"reading · checking the plan in {title}, {than}", " · ".join(ratios)))
    head = ["", "reading", "check", "reading", "facts", "engine", "report"]
    text = text_of(
        "forms",
        name=name,
        projects=len(plan.projects),
        facts=len(facts),
        rules=len(compiled.rules),
        runs=runs,
        table=table(head, rows),
    )
    return Part(text, tuple(summary))


def _works(data: bytes, form: str, least: Callable[[bytes], object]) -> Iterator[tuple[str, Work]]:
    compiled = compiled_packs(("nacc-2566-2570",), None)
    name = "plan.txt" if form == "text" else f"plan.{form}"
    plan = itacheck.read(BytesIO(data), name)
    criteria = compiled.whole.criteria
    facts = build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    yield "least", lambda: least(data)
    yield "read", lambda: itacheck.read(BytesIO(data), name)
    yield "facts", lambda: build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    yield "engine", lambda: evaluate(compiled, facts)
    yield "check", lambda: itacheck.check(BytesIO(data))


def _text(data: bytes) -> object:
    lines = data.decode("utf-8", "replace").splitlines()
    cells = (cell for line in lines for cell in line.split("\t"))
    return ["".join(cell.translate(_ARABIC).split()) for cell in cells]


def _word(data: bytes) -> object:
    import docx

    document = docx.Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return cells, [one.text for one in document.paragraphs]


def _workbook(data: bytes) -> object:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data))
    return sum(cell.value is not None for sheet in book for row in sheet for cell in row)


LEAST: Mapping[str, tuple[str, str, Callable[[bytes], object]]] = {
    "text": ("text", "as a ratio to splitting it into cells", _text),
    "docx": ("Word", "as a ratio to python-docx visiting all of it", _word),
    "xlsx": ("Excel", "as a ratio to openpyxl visiting all of it", _workbook),
    "yaml": ("YAML", "as a ratio to a load in C", lambda data: yaml.load(data, yaml.CSafeLoader)),
    "json": ("JSON", "as a ratio to a load in C", json.loads),
}
"""By form, its name for people, and the least that a library does with it."""
