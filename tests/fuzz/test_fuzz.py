"""No input brings the library down: what once did, and strange inputs of fixed seeds.

``python -m tests.fuzz --minutes 60`` tries new ones, and adds what falls to the corpus.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from traceback import format_exception

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import CORPUS, KINDS, fallen, made
from tests.support import examples

KEPT = sorted(one for one in CORPUS.glob("*/*") if one.is_file())


def traced(kind: str, data: bytes) -> str:
    """What an input brought down and where, as Python tells it; empty where it did not."""
    error = fallen(kind, data)
    return "".join(format_exception(error)) if error is not None else ""


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_once_fell_holds(path: Path) -> None:
    """Each input of the corpus gives an answer or one of itacheck's own errors."""
    assert not traced(path.parent.name, path.read_bytes())


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_input_of_every_kind_is_used(kind: str) -> None:
    """Else nothing would be tried by changing it."""
    assert not any(traced(kind, data) for data in KINDS[kind].seeds())


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=examples(20))
@given(st.integers(0, 2**32))
def test_a_strange_input_gives_an_answer_or_an_error_of_ours(kind: str, seed: int) -> None:
    """Whatever was changed in a good one."""
    assert not traced(kind, made(kind, Random(seed)))
