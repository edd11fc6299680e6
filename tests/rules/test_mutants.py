"""The examples of every shipped rule notice every small change of the rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.packs import load_pack, shipped_packs
from itacheck.trial.equivalents import Equivalent, read_equivalents
from itacheck.trial.trial import try_mutants
from tests.engine.support_engine import need_durable

EQUIVALENT = read_equivalents(Path(__file__).with_name("equivalent_mutants.yaml"))
PACKS = [load_pack(name) for name in shipped_packs()]


def test_no_mutant_goes_unnoticed() -> None:
    """Only what is listed with its reason survives, and all of that does."""
    survivors = {one.name for pack in PACKS for one in try_mutants(pack).survivors}
    assert sorted(survivors - EQUIVALENT.keys()) == [], "add an example that notices the change"
    assert sorted(EQUIVALENT.keys() - survivors) == [], "take it from the list"


def test_the_other_engine_notices_the_same() -> None:
    """A sample of the mutants, tried on durable-rules."""
    need_durable(module=False)
    for pack in PACKS:
        sampled = [
            {one.name for one in try_mutants(pack, engine=engine, every=9).survivors}
            for engine in ("plain", "durable")
        ]
        assert sampled[0] == sampled[1]


@pytest.mark.parametrize("one", EQUIVALENT.values(), ids=lambda one: one.name)
def test_each_listed_mutant_has_a_reason(one: Equivalent) -> None:
    """A reason is a sentence, and the rule that it is about is a shipped one."""
    assert one.reason.endswith(".")
    assert any(pack.rule(one.name.split(maxsplit=1)[0]) for pack in PACKS)
