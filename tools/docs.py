"""Keep the generated documents in step with the code.

    python tools/docs.py write    after changing a kind of fact
    python tools/docs.py check    exit 1 while a document is not what the code says

``docs/vocabulary.md`` is the reference of every kind of fact, for people who write rules.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from itacheck.vocabulary import Kind, Property, Type, Unit, kinds

ROOT = Path(__file__).resolve().parent.parent
NOTE = "<!-- Generated: python tools/docs.py write -->"
INTRODUCTION = """\
# The vocabulary

Everything that a rule can ask about. A rule names one kind of fact (`about: subtotal`), and its
conditions compare the properties of that kind. A plan makes many facts of a kind; the rule is tried
on each of them.

- An integer is exact and counts the steps of its unit: money in **satang** (100 to the baht),
  scores and percentages in **hundredths** (85 is `8500`). Years are Buddhist years.
- A property marked *may be absent* has no value where the plan does not say it, or says it in a way
  that cannot be read. A comparison with it is undecided, and so is a rule that needs it.
- *Texts* are for messages and `data` alone: conditions cannot compare them.
- Where a plan has no fact of a kind at all, its rules are undecided or not applicable: see there.
"""
_UNITS: Mapping[Unit, str] = MappingProxyType(
    {
        Unit.NUMBER: "number",
        Unit.YEAR: "year",
        Unit.DATE: "date (`25650924`)",
        Unit.BAHT: "satang",
        Unit.SCORE: "hundredths of a point",
        Unit.PERCENT: "hundredths of a percent",
    }
)


def vocabulary() -> str:
    """The reference of every kind of fact."""
    every = kinds()
    contents = (f"- [`{one.name}`](#{one.name}) – {one.subject}" for one in every)
    parts = [NOTE, INTRODUCTION, "\n".join(contents) + "\n", *map(_kind, every)]
    return "\n".join(parts)


def _kind(one: Kind) -> str:
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
        return f"integer, {_UNITS[prop.unit]}"
    return "symbol: " + ", ".join(f"`{one}`" for one in prop.symbols) if prop.symbols else "symbol"


def _meaning(prop: Property) -> str:
    if not prop.optional:
        return prop.meaning.en
    source = f"; supplied by {prop.supplied_by.en}" if prop.supplied_by else ""
    return f"{prop.meaning.en} (*may be absent*{source})"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, tuple("---" for _ in head), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


DOCUMENTS: Mapping[str, Callable[[], str]] = MappingProxyType({"docs/vocabulary.md": vocabulary})
"""What is generated, and by what."""


def out_of_step(root: Path) -> list[str]:
    """The documents that are missing or differ from what the code says."""
    found = []
    for name, make in DOCUMENTS.items():
        path = root / name
        if not path.is_file() or path.read_text(encoding="utf-8") != make():
            found.append(name)
    return found


def main(arguments: list[str] | None = None) -> int:
    """Write the documents, or say which are out of step."""
    parser = argparse.ArgumentParser(description="Keep the generated documents in step.")
    parser.add_argument("action", choices=("write", "check"))
    action = parser.parse_args(arguments).action
    if action == "write":
        for name, make in DOCUMENTS.items():
            (ROOT / name).parent.mkdir(exist_ok=True)
            (ROOT / name).write_text(make(), encoding="utf-8")
        return 0
    wrong = out_of_step(ROOT)
    for name in wrong:
        print(f"{name} is out of step: python tools/docs.py write")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
