"""Regular expressions that are compiled when they are first asked for."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import itacheck
from itacheck.base.patterns import Expression, expression


def test_an_expression_is_compiled_when_it_is_first_asked() -> None:
    """Until then it costs nothing; from then on it has the methods of what was compiled."""
    found = expression("a(?P<digit>[0-9])", re.IGNORECASE)
    assert "match" not in vars(found)
    match = found.match("A1")
    assert match is not None
    assert match["digit"] == "1"
    assert "match" in vars(found)
    assert (found.sub("-", "xa1"), found.search("b"), found.groups) == ("x-", None, 1)


def test_an_expression_that_is_none_says_so_when_it_is_asked() -> None:
    """Its error is that of the standard library."""
    with pytest.raises(re.error):
        expression("(").match("")


def test_a_method_that_no_expression_has_is_refused() -> None:
    """As a compiled one refuses it."""
    with pytest.raises(AttributeError, match="no attribute 'matches'"):
        getattr(expression("a"), "matches")  # noqa: B009 - mypy would refuse it


def test_every_expression_of_the_package_is_one() -> None:
    """Nothing tells a broken one at the start any more; and none is compiled at the start."""
    modules = walk_packages(itacheck.__path__, f"{itacheck.__name__}.")
    named = [one.name for one in modules if not one.name.endswith("__main__")]
    held = [(name, one) for name in named for one in vars(import_module(name)).values()]
    assert [name for name, one in held if isinstance(one, re.Pattern)] == []
    expressions = [one for _, one in held if isinstance(one, Expression)]
    assert len(expressions) > 500
    for one in expressions:
        assert one.groups >= 0
