"""Every regular expression with alternatives has an example for each of them.

The examples are in ``patterns``, a file for each package. So a reader sees what an expression is
about, and where one is changed, the change of these files shows which texts it takes, and which no
more. Running this module as a script adds what is missing and takes out what is stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any, TypeAlias

import pytest
import yaml

import itacheck
from itacheck.base.patterns import Expression

FOLDER = Path(__file__).parent / "patterns"
_PREFIX = f"{itacheck.__name__}."
_SOME = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "ก",
    "CATEGORY_NOT_DIGIT": "ก",
    "CATEGORY_NOT_SPACE": "ก",
    "CATEGORY_NOT_WORD": "-",
}
_TRIED = "ก1aA -.:(\n๑x"

Tree: TypeAlias = Any
"""An expression as Python's own parser gives it; typeshed does not know it."""
Way: TypeAlias = tuple[int, int]
"""An alternative: which of the branches of a tree, in order, and which of its members."""


def patterns() -> dict[str, re.Pattern[str]]:
    """The expressions with alternatives that are names of modules, by where they first stand."""
    found: dict[int, tuple[str, Any]] = {}
    for module in walk_packages(itacheck.__path__, _PREFIX):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, Expression) and isinstance(value.pattern, str):
                found.setdefault(id(value), (f"{module.name}.{name}".removeprefix(_PREFIX), value))
    return {name: one for name, one in sorted(found.values()) if ways(_tree(one))}


def _tree(pattern: re.Pattern[str]) -> Tree:
    return _parser.parse(pattern.pattern, pattern.flags)


def _branches(tree: Tree) -> Iterator[list[Tree]]:
    """The lists of alternatives in a tree, in order; those of what must not follow aside."""
    for operation, argument in tree:
        if operation is _constants.BRANCH:
            yield argument[1]
            for member in argument[1]:
                yield from _branches(member)
        elif operation is not _constants.ASSERT_NOT:
            for inner in argument if isinstance(argument, tuple) else ():
                if isinstance(inner, _parser.SubPattern):
                    yield from _branches(inner)


def ways(tree: Tree) -> list[Way]:
    """All alternatives of an expression; one that is empty needs no example."""
    return [
        (branch, member)
        for branch, members in enumerate(_branches(tree))
        for member, one in enumerate(members)
        if len(one)
    ]


def shown(pattern: re.Pattern[str], text: str) -> frozenset[Way]:
    """The alternatives by way of which an expression finds a text, or is all of it."""
    compiled, groups = _marked(pattern)
    found = [one for one in (compiled.search(text), compiled.fullmatch(text)) if one]
    return frozenset(
        way for way, group in groups.items() if any(one.start(group) >= 0 for one in found)
    )


@cache
def _marked(pattern: re.Pattern[str]) -> tuple[re.Pattern[str], dict[Way, int]]:
    """The expression with a group round each of its alternatives."""
    tree = _tree(pattern)
    groups: dict[Way, int] = {}
    every = list(_branches(tree))
    for branch, member in ways(tree):
        one = every[branch][member]
        group = tree.state.opengroup()
        inner = _parser.SubPattern(tree.state, list(one))
        one[:] = [(_constants.SUBPATTERN, (group, 0, 0, inner))]
        tree.state.closegroup(group, one)
        groups[branch, member] = group
    return _compiler.compile(tree, pattern.flags), groups


def stored(package: str) -> dict[str, list[str]]:
    """The examples of a package, by the name of the expression."""
    path = FOLDER / f"{package}.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


def missing(pattern: re.Pattern[str], texts: list[str]) -> list[Way]:
    """The alternatives that no text shows."""
    known = frozenset().union(*(shown(pattern, text) for text in texts))
    return [way for way in ways(_tree(pattern)) if way not in known]


PATTERNS = patterns()
PACKAGES = sorted({name.partition(".")[0] for name in PATTERNS})


@pytest.mark.parametrize("package", PACKAGES)
def test_every_alternative_has_an_example(package: str) -> None:
    """What fails is mended by ``python tests/architecture/test_patterns.py``, and then read."""
    examples = stored(package)
    of_package = {name: one for name, one in PATTERNS.items() if name.startswith(f"{package}.")}
    assert sorted(examples) == sorted(of_package)
    for name, pattern in of_package.items():
        assert examples[name], f"{name} has no example: write one that it finds"
        stale = [text for text in examples[name] if not pattern.search(text)]
        assert not stale, f"{name} does not find {stale}"
        bare = [way for way in missing(pattern, examples[name]) if example(pattern, way)]
        assert not bare, f"{name} has alternatives without an example: {bare}"


# -- making examples


def example(pattern: re.Pattern[str], way: Way) -> str | None:
    """The plainest text that shows an alternative; None where none is found."""
    tree = _tree(pattern)
    wanted = list(_branches(tree))[way[0]][way[1]]
    for filler in _TRIED:
        maker = _Maker(wanted, filler)
        text, _ = maker.of(tree)
        for before in ("", " ", filler):
            for behind in ("", " ", filler, "1"):
                if way in shown(pattern, f"{before}{text}{behind}"):
                    return f"{before}{text}{behind}"
    return None


class _Maker:
    """Makes a text of a tree by way of one alternative."""

    def __init__(self, wanted: Tree, filler: str) -> None:
        self.wanted = wanted
        self.filler = filler

    def of(self, tree: Tree) -> tuple[str, bool]:
        """A text, and whether it goes by way of the alternative."""
        text, there = "", tree is self.wanted
        for operation, argument in tree:
            more, by_way = self._one(str(operation), argument)
            text, there = text + more, there or by_way
        return text, there

    def _one(self, operation: str, argument: Any) -> tuple[str, bool]:
        match operation:
            case "LITERAL":
                return chr(argument), False
            case "NOT_LITERAL" | "ANY":
                return self.filler, False
            case "IN":
                return self._member(argument), False
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, inner = argument
                text, there = self.of(inner)
                return text * max(least, min(int(there), most)), there
            case "SUBPATTERN" | "ASSERT":
                return self.of(argument[-1])
            case "ATOMIC_GROUP":
                return self.of(argument)
            case "BRANCH":
                made = [self.of(member) for member in argument[1]]
                return next((one for one in made if one[1]), min(made, key=lambda one: len(one[0])))
            case _:
                return "", False

    def _member(self, members: Any) -> str:
        """One character of a set."""
        negated = str(members[0][0]) == "NEGATE"
        whole = re.compile(f"{'[^' if negated else '['}{_class(members[negated:])}]")
        tried = (self.filler, *(_first(one) for one in members[negated:]), *_TRIED)
        return next((one for one in tried if whole.fullmatch(one)), "")


def _first(member: Any) -> str:
    match str(member[0]), member[1]:
        case "LITERAL", code:
            return chr(code)
        case "RANGE", (low, _):
            return chr(low)
        case _, category:
            return _SOME.get(str(category), "")


def _class(members: Any) -> str:
    def one(member: Any) -> str:
        match str(member[0]), member[1]:
            case "LITERAL", code:
                return re.escape(chr(code))
            case "RANGE", (low, high):
                return f"{re.escape(chr(low))}-{re.escape(chr(high))}"
            case _, category:
                word = str(category).removeprefix("CATEGORY_")
                letter = word.removeprefix("NOT_")[0].lower()
                return f"\\{letter.upper() if word.startswith('NOT_') else letter}"

    return "".join(map(one, members))


def write() -> None:
    """The files anew: examples that are there are kept as far as they show something."""
    for package in PACKAGES:
        kept, texts = stored(package), {}
        for name, pattern in PATTERNS.items():
            if name.startswith(f"{package}."):
                found = [one for one in kept.get(name, []) if pattern.search(one)]
                for way in missing(pattern, found):
                    made = example(pattern, way)
                    if made is not None and not any(way in shown(pattern, one) for one in found):
                        found.append(made)
                texts[name] = found
        written = yaml.safe_dump(texts, allow_unicode=True, width=100, default_flow_style=None)
        (FOLDER / f"{package}.yaml").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    write()
