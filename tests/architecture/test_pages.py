"""What docs/architecture.md says of packages and modules is so."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.sources import package_modules
from tests.architecture.test_imports import BASE, MAY_IMPORT, TOP

PAGE = (Path(__file__).parents[2] / "docs" / "architecture.md").read_text(encoding="utf-8")
TEXTS = {one.name: one.text for one in package_modules()}


def test_the_table_of_packages_is_the_order() -> None:
    """Each package may use what it says there; those that stand on all of them are named, too."""
    rows = re.findall(r"^\| `(\w+)` \| .* \| (.*) \|$", PAGE, re.MULTILINE)
    told = {name: set(re.findall(r"\w+", used)) for name, used in rows}
    assert {name: told.get(name) for name in MAY_IMPORT} == MAY_IMPORT
    assert told.keys() - MAY_IMPORT.keys() - BASE == TOP.keys() - {"", "__main__"}


def test_the_tables_of_words_stand_where_the_page_says() -> None:
    """Each constant is one of its module."""
    section = PAGE.split("\n## The words of the reading\n")[1].split("\n## ")[0]
    places: list[str] = []
    named = False
    for word in re.findall(r"`([a-z_/]+\.py|[A-Z_]+)`", section):
        if word.endswith(".py"):  # several in a row have the constants that follow
            places = [word] if named else [*places, word]
        for place in [] if word.endswith(".py") else places:
            text = TEXTS[f"reading.{place.removesuffix('.py').replace('/', '.')}"]
            assert re.search(rf"^{word}\b.* = ", text, re.MULTILINE), f"{place}: {word}"
        named = not word.endswith(".py")
