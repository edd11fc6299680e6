"""A habit: a line of the matrix, as the choices that it makes.

``forms`` are the files that can have it (txt, docx, xlsx); ``but`` names what rightly is otherwise
than in the plain print: parts of the answer, or rules.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

from tests.layouts.layout import Layout

ALL = ("txt", "docx", "xlsx")
OFFICE = ("docx", "xlsx")
WORD = ("docx",)
EXCEL = ("xlsx",)
TEXT = ("txt",)


@frozen(eq=False)
class Habit:
    """A named habit."""

    name: str
    choices: dict[str, Any]
    forms: tuple[str, ...] = ALL
    but: frozenset[str] = frozenset()

    def on(self, layout: Layout) -> Layout:
        """A layout with this habit, too."""
        return evolve(layout, **self.choices)


def habit(name: str, *forms: str, but: tuple[str, ...] = (), **choices: Any) -> Habit:
    """A habit in some forms, or in all."""
    texts = {"texts"} if {"sheet_passages", "sheets", "sheet_print"} & set(choices) else set[str]()
    texts |= {"sheet missions"} if "sheet_print" in choices else set[str]()
    return Habit(name, choices, forms or ALL, frozenset(but) | texts)
