"""The package's modules as syntax trees: what the architecture tests look at."""

from __future__ import annotations

import ast
from pathlib import Path

from attrs import frozen

PACKAGE = Path(__file__).parents[2] / "src" / "itacheck"


@frozen
class Module:
    """A module by its dotted name inside the package (``plan.money``; the package itself: "")."""

    name: str
    is_package: bool
    text: str

    @property
    def tree(self) -> ast.Module:
        """The parsed text."""
        return ast.parse(self.text)

    def __str__(self) -> str:
        return f"itacheck.{self.name}" if self.name else "itacheck"


def module(name: str, text: str, *, is_package: bool = False) -> Module:
    """A module for trying a check on."""
    return Module(name, is_package, text)


def package_modules(folder: Path = PACKAGE) -> tuple[Module, ...]:
    """Every module of the package, in the order of their paths."""
    return tuple(_read(path, folder) for path in sorted(folder.rglob("*.py")))


def _read(path: Path, folder: Path) -> Module:
    parts = path.relative_to(folder).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, is_package, path.read_text(encoding="utf-8"))
