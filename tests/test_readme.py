"""What the README shows is what itacheck does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import itacheck
from itacheck.cli.arguments import help_pages

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
OMISSION = "…"


def block(language: str, after: str) -> str:
    """The first block of code of a language after a heading."""
    after_it = README.partition(after)[2]
    found = re.search(rf"(?ms)^```{language}\n(.*?)^```$", after_it)
    assert found is not None
    return found[1]


def test_the_sample_is_what_the_command_prints() -> None:
    """Every line of it, in that order, with nothing left out but where it says so."""
    report = itacheck.check(ROOT / "examples" / "tharnsucharit-draft.txt")
    printed = itacheck.render(report, "terminal").splitlines()
    start = 0
    for part in block("", "## What it shows").split(f"{OMISSION}\n"):
        lines = part.splitlines()
        starts = range(start, len(printed))
        found = next((at for at in starts if printed[at : at + len(lines)] == lines), None)
        assert found is not None, part
        start = found + len(lines)


def test_the_list_of_verbs_is_whole() -> None:
    """Each verb of the command has its line."""
    told = set(re.findall(r"(?m)^itacheck (\w+)", README))
    assert told >= {verb for verb in help_pages() if verb and " " not in verb}


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each expression that is followed by a value in a comment has that value."""
    monkeypatch.chdir(ROOT)
    source = block("python", "## From Python")
    names: dict[str, object] = {}
    lines = source.splitlines()
    for node in _simple(ast.parse(source).body, names):
        shown = re.search(r"  # ([\w('\":, .)\]\[]+)$", lines[(node.end_lineno or 1) - 1])
        value = eval(compile(ast.Expression(node.value), "README", "eval"), names)  # noqa: S307
        if shown and (said := _literal(shown[1])) is not None:
            assert value == said


def _simple(body: list[ast.stmt], names: dict[str, object]) -> list[ast.Expr]:
    """Run everything but expressions, and give these; of a loop, with the first of its items."""
    expressions: list[ast.Expr] = []
    for node in body:
        if isinstance(node, ast.Expr):
            expressions.append(node)
        elif isinstance(node, ast.For):
            head = ast.For(node.target, node.iter, [ast.Break()], [], lineno=1, col_offset=0)
            _run(head, names)
            expressions += _simple(node.body, names)
        else:
            _run(node, names)
    return expressions


def _run(node: ast.stmt, names: dict[str, object]) -> None:
    module = ast.fix_missing_locations(ast.Module([node], type_ignores=[]))
    exec(compile(module, "README", "exec"), names)  # noqa: S102


def _literal(text: str) -> object:
    try:
        return ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return None
