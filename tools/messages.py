"""Keep the translations of itacheck's messages in step with its code.

    python tools/messages.py update [--add LANGUAGE]   after adding or changing a message
    python tools/messages.py check                     exit 1 while a translation is not in order
    python tools/messages.py template FILE             all that a further language can translate

``update`` collects every ``say("…")`` of the package into each language's catalogue, where the new
ones are then translated by hand; it also compiles the catalogues, which a build does by itself.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src", "itacheck")
KEYWORD = "say"
HEADER = """\
# Messages of itacheck in “{language}”: python tools/messages.py update
msgid ""
msgstr ""
"Project-Id-Version: itacheck\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def catalogue_paths(root: Path) -> list[Path]:
    """The catalogue of every language."""
    return sorted((root / PACKAGE / "locale").glob("*/LC_MESSAGES/itacheck.po"))


def read_catalogue(path: Path) -> Catalog:
    """One language's catalogue as it stands in its file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def compile_catalogues(root: Path) -> None:
    """Write every catalogue's ``.mo`` beside it; one that is up to date is left alone."""
    for path in catalogue_paths(root):
        compiled = BytesIO()
        write_mo(compiled, read_catalogue(path))
        target = path.with_suffix(".mo")
        if not target.exists() or target.read_bytes() != compiled.getvalue():
            target.write_bytes(compiled.getvalue())


def extract(root: Path) -> Catalog:
    """Every message of the code, by file and wording; without line numbers, which only age."""
    with (root / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    found = extract_from_dir(
        root / PACKAGE, methods, options, {KEYWORD: None}, comment_tags=("Translators:",)
    )
    template = Catalog()
    for name, _line, msgid, comments, _context in sorted(found, key=lambda one: (one[0], one[2])):
        location = ((PACKAGE / name).as_posix(), 0)
        template.add(msgid, locations=[location], auto_comments=comments)
    return template


def update(root: Path, added: str | None = None) -> None:
    """Bring every catalogue up to the code; ``added`` starts a new language."""
    if added is not None:
        new = root / PACKAGE / "locale" / added / "LC_MESSAGES" / "itacheck.po"
        new.parent.mkdir(parents=True, exist_ok=True)
        new.touch()
    template = extract(root)
    for path in catalogue_paths(root):
        catalogue = read_catalogue(path)
        catalogue.update(template)
        for message in catalogue:
            message.flags &= {"fuzzy"}  # the others depend on the version of Babel
        path.write_bytes(_as_po(catalogue, path.parent.parent.name))
    compile_catalogues(root)


def _as_po(catalogue: Catalog, language: str) -> bytes:
    body = BytesIO()
    write_po(body, catalogue, width=0, omit_header=True, ignore_obsolete=True, include_lineno=False)
    return HEADER.format(language=language).encode() + body.getvalue().rstrip() + b"\n"


def check(root: Path) -> list[str]:
    """Everything that is not in order, in words."""
    problems = list(_code_problems(root))
    template = extract(root)
    paths = catalogue_paths(root)
    if not paths:
        problems.append("no catalogue at all: update --add LANGUAGE")
    for path in paths:
        place = path.relative_to(root).as_posix()
        problems += [f"{place}: {problem}" for problem in _problems(read_catalogue(path), template)]
    return problems


def _problems(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    known = {message.id: message for message in catalogue if message.id}
    wanted = {message.id for message in template if message.id}
    for msgid in sorted(wanted - known.keys()):
        yield f"missing (run update): {msgid!r}"
    for msgid in sorted((known.keys() - wanted) | {one.id for one in catalogue.obsolete.values()}):
        yield f"stale (run update): {msgid!r}"
    for msgid in sorted(wanted & known.keys()):
        yield from _translation_problems(known[msgid])


def _translation_problems(message: Message) -> Iterator[str]:
    if not message.string:
        yield f"untranslated: {message.id!r}"
    elif message.fuzzy:
        yield f"fuzzy (correct it, then delete its “fuzzy” mark): {message.id!r}"
    elif placeholders(str(message.string)) != placeholders(str(message.id)):
        yield f"other {{placeholders}} in the translation of: {message.id!r}"


def placeholders(text: str) -> set[str] | None:
    """The names in braces of a message; None where the braces themselves are broken."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def _code_problems(root: Path) -> Iterator[str]:
    for path in sorted((root / PACKAGE).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) == KEYWORD:
                for problem in _call_problems(node):
                    yield f"{path.relative_to(root).as_posix()}:{node.lineno}: {problem}"


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]


def _call_problems(call: ast.Call) -> Iterator[str]:
    first = call.args[0] if len(call.args) == 1 else None
    if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
        yield f"{KEYWORD}() takes one literal string, or nobody can translate it"
        return
    given = {keyword.arg for keyword in call.keywords}
    shown = placeholders(first.value)
    if shown is None:
        yield f"broken braces: {first.value!r}"
    elif None not in given and given != shown:
        named = ", ".join(sorted(str(one) for one in given ^ shown))
        yield f"value without a {{placeholder}}, or the reverse: {named}"


def template(root: Path) -> bytes:
    """A template for a further language: messages, then the vocabulary's and the packs' English."""
    found = extract(root)
    for text in _english():
        if found.get(text) is None:
            found.add(text)
    return _as_po(found, "xx")


def _english() -> Iterator[str]:
    """The English of every text that stands beside its Thai in the package and in its packs."""
    from itacheck.base.language import Text
    from itacheck.packs import load_pack, shipped_packs
    from itacheck.plan import PARTS
    from itacheck.plan.sheets import HEADINGS
    from itacheck.vocabulary import kinds

    packs = [load_pack(one) for one in shipped_packs()]
    yield from _texts([[*PARTS.values()], [*HEADINGS.values()], kinds(), packs], Text)


def _texts(value: object, kind: type[Any]) -> Iterator[str]:
    """The texts anywhere in a value made of attrs classes and collections, each not empty."""
    if isinstance(value, kind):
        if value.en:
            yield value.en
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one, kind)
    else:
        for one in getattr(type(value), "__attrs_attrs__", ()):
            yield from _texts(getattr(value, one.name), kind)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; 1 if ``check`` found something."""
    parser = argparse.ArgumentParser(description="Translations of itacheck's messages.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    updating = verbs.add_parser("update", help="bring the catalogues up to the code")
    updating.add_argument("--add", metavar="LANGUAGE", help="start a catalogue for a language")
    verbs.add_parser("check", help="exit 1 while a translation is not in order")
    new = verbs.add_parser("template", help="write all that a further language can translate")
    new.add_argument("file", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    if options.verb == "update":
        update(ROOT, options.add)
        return 0
    if options.verb == "template":
        options.file.write_bytes(template(ROOT))
        return 0
    problems = check(ROOT)
    print("\n".join(problems) or "Every message is translated.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
