"""Keep the generated documents in step with the code.

    python tools/docs.py write    after changing a kind of fact, a rule or an option
    python tools/docs.py check    exit 1 while a document is not what the code says

``docs/vocabulary.md`` is the reference of every kind of fact, for people who write rules;
``docs/rules/`` explains every rule of the shipped packs, as ``itacheck explain`` does;
``docs/command.md`` is what ``--help`` prints, ``docs/options.md`` lists the options;
``docs/pack.schema.json`` is the pack files' schema, ``docs/plan.schema.json`` that of a plan in
YAML or JSON, ``docs/report.schema.json`` that of a report.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from itacheck.cli.arguments import help_pages
from itacheck.packs import load_pack, shipped_packs
from itacheck.packs.quantities import WORDS
from itacheck.packs.schema import schema_text
from itacheck.plan.form.schema import schema_text as plan_schema_text
from itacheck.rendering.explain import pages
from itacheck.report.form import schema_text as report_schema_text
from itacheck.settings.options import options_table
from itacheck.vocabulary import Kind, Property, Type, Unit, kinds
from itacheck.vocabulary.declare import TypedFact

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Generated: python tools/docs.py write -->"
INTRODUCTION = """\
# The vocabulary

Everything that a rule can ask about. A rule names one kind of fact (`about: subtotal`), and its
conditions compare the properties of that kind. A plan makes many facts of a kind; the rule is tried
on each of them.

- A number is exact. Money, scores and percentages are written with their unit (`0.50 baht`,
  `85 points`, `20 percent`); facts keep them in satang and hundredths. Years are Buddhist years.
- A property marked *may be absent* has no value where the plan does not say it, or says it in a way
  that cannot be read. A comparison with it is undecided, and so is a rule that needs it.
- *Texts* are for messages and `data` alone: conditions cannot compare them.
- Where a plan has no fact of a kind at all, its rules are undecided or not applicable: see there.
- *Code* is for programmers: the modules in which a kind is declared and its facts are made.
"""
_UNITS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.NUMBER: "number",
        Unit.YEAR: "year",
        Unit.DATE: "date (`25650924`)",
        Unit.BAHT: "baht (`100000 baht`)",
        Unit.SCORE: "points (`85 points`)",
        Unit.PERCENT: "percent (`20 percent`)",
    }
)


def vocabulary() -> str:
    """The reference of every kind of fact."""
    every = kinds()
    contents = (f"- [`{one.name}`](#{one.name}) – {one.subject}" for one in every)
    families = dict(_families(TypedFact))
    told = (_kind(one, families[one.name]) for one in every)
    return "\n".join([NOTE, INTRODUCTION, "\n".join(contents) + "\n", *told])


def _families(above: type[TypedFact]) -> Iterator[tuple[str, str]]:
    """The names of itacheck's kinds declared below a class, each with that of its module."""
    for one in above.__subclasses__():
        package, _, module = one.__module__.rpartition(".")
        if "kind" in vars(one) and package == "itacheck.vocabulary":
            yield one.kind.name, module
        yield from _families(one)


def _kind(one: Kind, family: str) -> str:
    lines = [
        f"## {one.name}",
        "",
        one.meaning.en,
        "",
        f"> {one.meaning.th}",
        "",
        f"Subject: {one.subject}.",
        "",
        f"Without a fact of it: **{one.none_is.replace('_', ' ')}**. {one.none.en} ({one.none.th})",
        "",
        f"Code: `vocabulary/{family}.py`, `facts/{family}.py`.",
        "",
        *_table(
            ("property", "type", "meaning", "ความหมาย"),
            (
                (f"`{prop.name}`", _type(prop), _meaning(prop), prop.meaning.th)
                for prop in one.properties
            ),
        ),
    ]
    if one.texts:
        lines += [
            "",
            *_table(
                ("text", "meaning", "ความหมาย"),
                ((f"`{name}`", text.en, text.th) for name, text in one.texts),
            ),
        ]
    return "\n".join(lines) + "\n"


def _type(prop: Property) -> str:
    if prop.type is Type.BOOLEAN:
        return "boolean"
    if prop.type is Type.INTEGER:
        return _UNITS[prop.unit] if prop.unit in WORDS else f"integer, {_UNITS[prop.unit]}"
    return "symbol: " + ", ".join(f"`{one}`" for one in prop.symbols) if prop.symbols else "symbol"


def _meaning(prop: Property) -> str:
    if not prop.optional:
        return prop.meaning.en
    source = f"; supplied by {prop.supplied_by.en}" if prop.supplied_by else ""
    return f"{prop.meaning.en} (*may be absent*{source})"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, tuple("---" for _ in head), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


COMMAND = """\
# The command

What `itacheck --help` prints, and `--help` of each of its verbs. `itacheck check` is for a person
who writes or reviews a plan; [report.md](report.md) describes what it gives to programs.
"""
OPTIONS = """\
# The options of a check

What can be chosen, by its name in `itacheck.check`, on the command line and in a configuration:
[configuration.md](configuration.md) says what each of them does.
"""
RULES = """\
# กฎทั้งหมด / The rules

แต่ละหน้าแสดงสิ่งที่กฎตรวจ เหตุผล แหล่งอ้างอิงและความแน่ชัด และวิธีแก้ไข พร้อมตัวอย่าง
เช่นเดียวกับคำสั่ง `itacheck explain รหัส`

Each page says what the rule checks, why, on whose authority and how sure that is, and how to mend a
fault, with examples; so does `itacheck explain CODE --lang en`. What a severity and a certainty
mean: [criteria.md](../criteria.md).
"""
_WIDTH = "90"


def command() -> str:
    """What ``--help`` prints, at one width on every machine."""
    width = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = _WIDTH
    try:
        pages = help_pages()
    finally:
        del os.environ["COLUMNS"]
        if width is not None:
            os.environ["COLUMNS"] = width
    parts = [NOTE, COMMAND]
    for verb, page in pages.items():
        parts.append(f"## itacheck {verb}".rstrip() + f"\n\n```text\n{page.rstrip()}\n```\n")
    return "\n".join(parts)


def options() -> str:
    """The table of all options."""
    head, *rows = options_table()
    return "\n".join([NOTE, OPTIONS, *_table(head, rows)]) + "\n"


def rule_pages() -> Iterator[tuple[str, str]]:
    """Name and text of the page of every shipped rule, and of their list."""
    packs = [load_pack(one) for one in shipped_packs()]
    rules = [(rule, pack) for pack in packs for rule in pack.rules]
    for name, text in pages.rule_pages(rules, NOTE, RULES):
        yield f"docs/rules/{name}", text


def documents() -> dict[str, str]:
    """What is generated: the text of every document by its name."""
    made = {
        "docs/vocabulary.md": vocabulary(),
        "docs/command.md": command(),
        "docs/options.md": options(),
        "docs/pack.schema.json": schema_text(),
        "docs/plan.schema.json": plan_schema_text(),
        "docs/report.schema.json": report_schema_text(),
    }
    return {**made, **dict(rule_pages())}


def out_of_step(root: Path) -> list[str]:
    """The documents that are missing, differ from what the code says, or are about nothing."""
    made = documents()
    found = []
    for name, text in made.items():
        path = root / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            found.append(name)
    return [*found, *_left_over(root, made)]


def _left_over(root: Path, made: Mapping[str, str]) -> list[str]:
    there = (path.relative_to(root).as_posix() for path in root.glob("docs/rules/*.md"))
    return sorted(name for name in there if name not in made)


def write(root: Path) -> None:
    """Bring every document up to the code, and remove pages of rules that are no more."""
    made = documents()
    for name, text in made.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for name in _left_over(root, made):
        (root / name).unlink()


def main(arguments: list[str] | None = None) -> int:
    """Write the documents, or say which are out of step."""
    parser = argparse.ArgumentParser(description="Keep the generated documents in step.")
    parser.add_argument("action", choices=("write", "check"))
    action = parser.parse_args(arguments).action
    if action == "write":
        write(ROOT)
        return 0
    wrong = out_of_step(ROOT)
    for name in wrong:
        print(f"{name} is out of step: python tools/docs.py write")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
