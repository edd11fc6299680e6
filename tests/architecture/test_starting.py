"""What a first check of a text loads stays bounded: each module, class and pattern costs time.

A class is made whenever the command starts, and a pattern compiled when it is first asked for. What
reads rule packs is left out, as it is loaded only where the build has not made the packs ready.
Where one of the bounds is passed, what is new is mostly of a document that few people have: import
it where it is met.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

CHECK = """
import json, re, sys
import itacheck
from itacheck.base.patterns import Expression

assert itacheck.check("examples/tharnsucharit.txt").findings is not None
parts = [(name.split("."), one) for name, one in list(sys.modules.items())]
modules = [
    one for path, one in parts
    if path[0] == "itacheck" and path[1:2] not in (["packs"], ["records"])
]
held = {id(value): value for one in modules for value in vars(one).values()}.values()
classes = [one for one in held if isinstance(one, type) and "__attrs_attrs__" in vars(one)]
patterns = [one for one in held if isinstance(one, Expression) and "match" in vars(one)]
at_once = [one for one in held if isinstance(one, re.Pattern)]
assert not at_once, at_once
print(json.dumps([len(modules), len(classes), len(patterns), sorted(sys.modules)]))
"""
MODULES, CLASSES, PATTERNS = 316, 282, 356
"""The most that there may be; make them less whenever there are fewer."""
NEVER = ("argparse", "babel", "jinja2", "lxml", "openpyxl", "docx")
"""What a check of a text needs for nothing."""


@pytest.fixture(scope="module")
def loaded() -> tuple[int, int, int, list[str]]:
    """How much a first check loads, and the names of all modules."""
    done = subprocess.run([sys.executable, "-c", CHECK], check=True, capture_output=True)
    modules, classes, patterns, names = json.loads(done.stdout)
    return modules, classes, patterns, names


def test_a_check_of_a_text_loads_no_more_than_it_did(
    loaded: tuple[int, int, int, list[str]],
) -> None:
    """Its modules, the classes in them and the regular expressions are counted."""
    modules, classes, patterns, _ = loaded
    assert modules <= MODULES
    assert classes <= CLASSES
    assert patterns <= PATTERNS


def test_a_check_of_a_text_loads_nothing_of_other_formats(
    loaded: tuple[int, int, int, list[str]],
) -> None:
    """No reader of Word or Excel, no template, no command line."""
    assert not {name.partition(".")[0] for name in loaded[3]} & {*NEVER}
